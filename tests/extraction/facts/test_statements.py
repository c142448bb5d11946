"""Statements of facts: whole clauses that can be read alone, and whose claims they are."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def told(text: str, date: str | None = None) -> list[tuple[str, str, str | None]]:
    """Return category, statement and speaker of each fact."""
    return [
        (one.category, one.statement, one.according_to) for one in extract(text, date=date).facts
    ]


@pytest.mark.parametrize(
    ("text", "category", "statement"),
    [
        ("Togo and Benin signed a treaty on fishing.", "law",
         "Togo and Benin signed a treaty on fishing."),
        ("However, Togo has ratified the Ocean Charter.", "law",
         "Togo has ratified the Ocean Charter."),
        ("LOME, Togo — Togo ratified the Ocean Charter.", "law",
         "Togo ratified the Ocean Charter."),
        ("Parliament passed the Forest Bill, which bans logging.", "law",
         "Parliament passed the Forest Bill."),
        ("The Harbour Trust was founded by dockers.", "organization",
         "The Harbour Trust was founded by dockers."),
        ("Voters elected Rosa Quint, but few came.", "event", "Voters elected Rosa Quint."),
        ("The king will visit Oslo in the autumn.", "event",
         "The king will visit Oslo in the autumn."),
        ("Soldiers killed the guards at the gate.", "event",
         "Soldiers killed the guards at the gate."),
        ("The mayor has resigned.", "event", "The mayor has resigned."),
        ("The court convicted the banker of fraud.", "event",
         "The court convicted the banker of fraud."),
        ("The Ocean Society’s aim is to map the reefs.", "organization",
         "The Ocean Society’s aim is to map the reefs."),
        ("Rosa Quint, who owns a mill in Oslo, was fined.", "event",
         "Rosa Quint, who owns a mill in Oslo, was fined."),
        ("The ferry, which carries 300 cars, sank.", "number",
         "The ferry, which carries 300 cars, sank."),
        ("The boats, which remain in Togo, were sold.", "event",
         "The boats, which remain in Togo, were sold."),
        ("Bo Lund, who teaches chess, was fined.", "event",
         "Bo Lund, who teaches chess, was fined."),
        ("Chad has joined the union.", "membership", "Chad has joined the union."),
        ("The society is based in Port Moresby.", "place",
         "The society is based in Port Moresby."),
    ],
)  # fmt: skip
def test_a_clause_is_told_alone(text: str, category: str, statement: str) -> None:
    """Without the dateline, *however*, relative clauses and what *but* adds."""
    assert (category, statement, None) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They signed a treaty on fishing.",
        "It was founded by dockers.",
        "These were founded by dockers.",
        "Was the Harbour Trust founded by dockers?",
        "The treaty that was signed",
    ],
)
def test_what_nobody_is_told_of_is_no_event(text: str) -> None:
    """Questions, headings, and clauses about *they* or *it*."""
    assert [one for one in told(text) if one[0] in ("event", "law", "membership")] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rosa Quint said the bridge has cost £40 million.",
         ("number", "The bridge has cost £40 million.", "Rosa Quint")),
        ("“The bridge has cost £40 million,” said Rosa Quint.",
         ("number", "The bridge has cost £40 million.", "Rosa Quint")),
        ("According to Rosa Quint, the bridge has cost £40 million.",
         ("number", "The bridge has cost £40 million.", "Rosa Quint")),
        ("Rosa Quint said the bridge was dangerous.",
         ("assessment", "The bridge was dangerous.", "Rosa Quint")),
        ("Rosa Quint said Togo should ratify the charter.",
         ("assessment", "Togo should ratify the charter.", "Rosa Quint")),
        ("“Togo has ratified the Ocean Charter,” Rosa Quint said.",
         ("law", "Togo has ratified the Ocean Charter.", "Rosa Quint")),
    ],
)  # fmt: skip
def test_a_claim_names_its_speaker(text: str, expected: tuple[str, str, str]) -> None:
    """What somebody says is that person's claim, in marks or without."""
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was dangerous.",
        "Togo should ratify the charter.",
        "Rosa Quint asked whether the bridge was dangerous.",
        "Rosa Quint said it was dangerous.",
        "Rosa Quint said: “We should leave.”",
    ],
)
def test_no_judgement_but_somebodys(text: str) -> None:
    """The article's own, a question, and what needs the text before it are left out."""
    assert [one for one in told(text) if one[0] == "assessment"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Togo has ratified the Convention on the Law of the Sea.",
         "Convention on the Law of the Sea"),
        ("Parliament has approved the Clean Water Act.", "Clean Water Act"),
        ("Parliament has approved a bill on clean water.", None),
    ],
)  # fmt: skip
def test_a_law_has_its_name(text: str, value: str | None) -> None:
    """The name is the fact's value, where there is one."""
    assert [one.value for one in extract(text).facts if one.category == "law"] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The leaders met in Kota Kinabalu on Monday.", "Kota Kinabalu"),
        ("The ferry exploded in St. John’s, Canada, at night.", "St. John’s, Canada"),
        ("Rosa Quint was born in the Faroe Islands.", "the Faroe Islands"),
        ("The leaders met in May.", None),
        ("The leaders met in private.", None),
    ],
)
def test_a_place_is_where_it_happened(text: str, value: str | None) -> None:
    """A name behind *in* is a place; a month and a manner are none."""
    (fact,) = extract(text).facts
    assert (fact.category, fact.value) == ("event", value)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The army has sent 40 soldiers to the U.S.", "The army has sent 40 soldiers to the U.S."),
        ("The firm has 40 ships, while its rival has none.", "The firm has 40 ships."),
        ("The firm has ships, but the state owns 40 tugs there.",
         "The state owns 40 tugs there."),
        ("For instance, the firm has lost 40 ships.", "The firm has lost 40 ships."),
        ("And in fact the firm has lost 40 ships.", "The firm has lost 40 ships."),
        ("The\nfirm has lost\n40 ships.", None),
        ("He has lost 40 ships.", None),
        ("Having lost 40 ships, it closed.", None),
        ("Has the firm lost 40 ships?", None),
        ("Lost: 40 ships.", None),
        ("We have lost 40 ships.", None),
        ("There were 40 ships in the bay.", "There were 40 ships in the bay."),
        ("This has cost the firm 40 ships.", None),
    ],
)  # fmt: skip
def test_a_statement_can_be_read_alone(text: str, statement: str | None) -> None:
    """What leans on the text around it is left out."""
    found = [one.statement for one in extract(text).facts if one.category == "number"]
    assert found == ([statement] if statement else [])


@pytest.mark.parametrize(
    ("line", "statements"),
    [
        ("(Source: Harbour News; Editor: Jo Lim.)",
         ["The source of the article is Harbour News.", "The editor of the article is Jo Lim."]),
        ("Source: Harbour News", []),
        ("Editor: Jo Lim", ["The editor of the article is Jo Lim."]),
        ("Source: Harbour News | Photographer: Bo Lund",
         ["The source of the article is Harbour News.",
          "The photographer of the article is Bo Lund."]),
        ("(Source: Harbour News, English Editor: Jo Lim)",
         ["The source of the article is Harbour News.",
          "The English Editor of the article is Jo Lim."]),
    ],
)  # fmt: skip
def test_a_credit_line_names_who_made_the_article(line: str, statements: list[str]) -> None:
    """Each label with its name, without what parts them; a lone source may be a picture's."""
    found = extract(f"It rained all day.\n{line}").facts
    credits = [one for one in found if one.rule == "credit_line"]
    assert [one.statement for one in credits] == statements
    assert all(one.text.endswith(one.statement.split(" is ")[1][:-1]) for one in credits)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Rosa Quint, the mayor of Oslo, left.", ["Rosa Quint is the mayor of Oslo."]),
        ("Rosa Quint, a nurse and mother of two, left.",
         ["Rosa Quint is a nurse.", "Rosa Quint is a mother of two."]),
        ("Rosa Quint, a nurse, left. Quint, a nurse, came back.", ["Rosa Quint is a nurse."]),
        ("Rosa Quint, head of the Bank of Togo (BT), said it was late.",
         ["Rosa Quint is head of the Bank of Togo (BT)."]),
        ("Finance Minister Rosa Quint said it was late.", ["Rosa Quint is Finance Minister."]),
        ("The judge, Mr Justice Bo Lund, agreed.", []),
        ("Rosa Quint, her son and a nurse left.", []),
        ("Rosa Quint, supported by a nurse, left.", []),
        ("Rosa Quint, not a nurse, left.", []),
        ("Rosa Quint, a nurse and Bo Lund, left.", []),
        ("Rosa Quint, a boat, and a nurse were there.", []),
    ],
)  # fmt: skip
def test_what_somebody_is(text: str, statements: list[str]) -> None:
    """Each role once for a person; others who stand beside are no role."""
    found = extract(text).facts
    assert [one.statement for one in found if one.rule in (
        "role_in_apposition", "role_before_name"
    )] == statements  # fmt: skip
