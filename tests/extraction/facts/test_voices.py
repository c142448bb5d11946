"""Voices of facts: what is somebody's claim, and what is the article's own."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.validation import problems


def voiced(text: str) -> list[tuple[str, str | None, str | None]]:
    """Return statement, claimant and stance of each fact that is no role."""
    found = extract(text).facts
    return [
        (one.statement, one.according_to, one.stance) for one in found if one.category != "role"
    ]


def test_what_somebody_says_is_no_fact_of_the_articles() -> None:
    """Neither around a few quoted words, nor behind *saying*; what is told before it is one."""
    assert voiced("A leader of the union said governors “missed the mark” on schools.") == []
    assert voiced("Rosa Quint left Lagos in 2019, saying the town was noisy.") == [
        ("Rosa Quint left Lagos in 2019.", None, "states"),
        ("The town was noisy.", "Rosa Quint", "states"),
    ]


def test_a_stance_is_that_of_the_clauses_own_verb() -> None:
    """A promise at the end makes no promise of what happened."""
    text = "On Thursday, Ivo Dahl spoke to miners in Lagos, promising to lift the rules."
    assert voiced(text) == [(text, None, "states")]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Rosa Quint said the rations had been cut. Wages had stood at $3 a day.", "Rosa Quint"),
        ("Rosa Quint said the mill was shut. Wages stood at $3 a day.", None),
        ("Quint Mills is projecting growth of 3%.", "Quint Mills"),
        ("State media have reported the deaths of 3 rebels.", "State media"),
        ("Quint Airlines lost a bag in Lagos. The airline said it had 3 boats.", "Quint Airlines"),
    ],
)  # fmt: skip
def test_whose_figures_they_are(text: str, claimant: str | None) -> None:
    """A report goes on in *had*; a forecast is its maker's; *the airline* is the only one named."""
    (fact,) = [one for one in extract(text).facts if one.figures and one.figures[0].value == 3]
    assert fact.according_to == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Quint Mills reported an operating profit of 3 billion won, up 4% on the year.", None),
        ("The sale came a day after Quint Mills reported a net loss of 3 billion won.", None),
        ("Quint Mills reported record sales of £3m in June.", None),
        ("Police reported 3 arrests in Lagos.", "Police"),
        ("Rents in Lagos rose 3%, according to a study published in May.", "a study"),
        ("Rents in Lagos rose 3%, according to a poll published on Sunday by Quint Surveys.",
         "a poll published on Sunday by Quint Surveys"),
        ("Rents in Lagos rose 3%, according to a report seen by Norwire.", "a report"),
        ("Figures from the Bureau of Labour show 3 mills shut in Lagos.",
         "Figures from the Bureau of Labour"),
        ("Figures from the Bureau of Labour show that 3 mills were shut in Lagos.",
         "Figures from the Bureau of Labour"),
        ("A survey by Quint Surveys found 3% of pupils skip breakfast.",
         "A survey by Quint Surveys"),
        ("Divers from Quint Surveys found 3 coins in Lagos.", None),
        ("The largest union, the CTRP, said 3 mills in Lagos would shut.", "CTRP"),
        ("The port’s General Manager, Public Affairs, Mrs. Ada Quint, said 3 ships sank.",
         "Ada Quint"),
        ("The port’s Managing Director, Operations, Mr. Ivo Dahl, said 3 ships sank.", "Ivo Dahl"),
        ("The company, the largest in Lagos, said 3 mills would shut.", "The company"),
        ("A few growers claim that 3 dams were leaking.", "A few growers"),
    ],
)  # fmt: skip
def test_who_claims_a_figure(text: str, claimant: str | None) -> None:
    """A firm's results are the article's; who made a poll belongs to it, who saw it doesn't."""
    (fact,) = [one for one in extract(text).facts if one.figures]
    assert fact.according_to == claimant


@pytest.mark.parametrize(
    "text",
    [
        "What has been made available suggests that 3 mills in Lagos were shut.",
        "Still, polls continue to show that 3 mills in Lagos were shut.",
    ],
)
def test_words_that_nobody_is_called_claim_nothing(text: str) -> None:
    """A fact of which it is not known who says it is no record."""
    assert {one.according_to for one in extract(text).facts} <= {None}


def test_a_news_report_is_nobody_who_reports() -> None:
    """What looks like a plural before *report* is one thing: who speaks is still Dahl."""
    text = "Ivo Dahl dismissed a news report that the mill is for sale, saying it “is not”."
    assert {one.speaker for one in extract(text).quotes} == {"Ivo Dahl"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ivo Dahl said Quint Bank, which made $3m last year, would shut.",
         [("Quint Bank, which made $3m last year, would shut.", "Ivo Dahl"),
          ("[Quint Bank] made $3m last year.", None)]),
        ("Ivo Dahl said Quint Bank, which had lost $3m, would shut.",
         [("Quint Bank, which had lost $3m, would shut.", "Ivo Dahl"),
          ("[Quint Bank] had lost $3m.", "Ivo Dahl")]),
        ("Ivo Dahl alleged that Quint Bank, which made $3m last year, would shut.",
         [("Quint Bank, which made $3m last year, would shut.", "Ivo Dahl"),
          ("[Quint Bank] made $3m last year.", "Ivo Dahl")]),
        ("“Quint Bank, which made $3m last year, is safe in Lagos,” Ivo Dahl said.",
         [("[Quint Bank] made $3m last year.", "Ivo Dahl")]),
        ("Rosa Quint, a farmer who won 51% of the vote in 2024, has lost support in Lagos, "
         "according to Dahl Surveys.",
         [("Rosa Quint is a farmer.", None),
          ("Rosa Quint, a farmer who won 51% of the vote in 2024, has lost support in Lagos.",
           "Dahl Surveys"),
          ("[Rosa Quint] won 51% of the vote in 2024.", None)]),
    ],
)  # fmt: skip
def test_asides_in_a_report_are_the_articles(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    """Who is who, and what a relative explains, the article tells; not in the past of reports."""
    assert [(one.statement, one.according_to) for one in extract(text).facts] == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ivo Dahl would later move to Lagos.", "states"),
        ("Ivo Dahl would move to Lagos in 1967.", "states"),
        ("Ivo Dahl would move to Lagos.", "supposes"),
        ("The delay in Lagos is due to the storm.", "states"),
        ("The race is due to start in Lagos.", "plans"),
        ("The Ocean League was set up in Lagos.", "states"),
        ("Ivo Dahl will probably be sacked in Lagos.", "expects"),
        ("Ivo Dahl could not find the boat.", "states"),
    ],
)
def test_would_and_due_tell_what_they_mean(text: str, stance: str) -> None:
    """*Would* of the past happened; *due to the storm* and *set up* plan nothing."""
    assert voiced(text) == [(text, None, stance)]


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Quint left. Ivo Dahl vouched for him in Lagos.",
        "The trafficker touched them.",
        "Ivo Dahl has denied being unfair to her.",
        "Campaigning against Ivo Dahl, he barely mentioned Lagos.",
        "Ivo Dahl and Rosa Quint, who have praised the club, left.",
        "Rosa Quint reported from Lagos.",
        "Correction: Ivo Dahl left Lagos.",
    ],
)
def test_what_is_not_clear_alone_is_left_out(text: str) -> None:
    """Objects that nothing explains, a *he* from a lead, *who have* of one, credits, labels."""
    told = [statement for statement, *_ in voiced(text)]
    assert not any("[" in one or "Lagos" in one or "them" in one or "her" in one for one in told)


def test_what_is_told_of_a_speaker_behind_his_words() -> None:
    """*Who* behind *an economist* is the economist; *this* in figures is kept as it was said."""
    text = "“People love ferries,” said Ivo Dahl, an economist who has studied six failed schemes."
    assert voiced(text) == [("[Ivo Dahl] has studied six failed schemes.", None, "states")]
    assert voiced("“This will feed 400 growers before the flood,” Rosa Quint said.") == [
        ("[Rosa Quint:] This will feed 400 growers before the flood.", "Rosa Quint", "plans")
    ]


def test_a_role_ends_before_a_title_and_goes_on_behind_an_initial() -> None:
    """*Dr.* belongs to the name; ``Joseph R. Hale`` is one name."""
    text = (
        "State Health Commissioner Dr. Rosa Quint resigned. "
        "Ivo Dahl, a lawyer of Joseph R. Hale, said the mill was shut."
    )
    roles = [one.statement for one in extract(text).facts if one.category == "role"]
    assert roles == [
        "Rosa Quint is State Health Commissioner.",
        "Ivo Dahl is a lawyer of Joseph R. Hale.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rosa Quint condemned the raid and said the town was noisy.",
         ["Rosa Quint condemned the raid.", "The town was noisy."]),
        ("The agency said 416 drivers died last year, that half of the dead had no belt.",
         ["416 drivers died last year.", "Half of the dead had no belt."]),
        ("Ivo Dahl said the firm made no offer to Lagos but that Rosa Quint made one.",
         ["The firm made no offer to Lagos.", "Rosa Quint made one."]),
        ("Many Lagosians accuse the town’s traders — who ruled in 2011 — of theft in Lagos.",
         ["Many Lagosians accuse the town’s traders — who ruled in 2011 — of theft in Lagos."]),
        ("A third said Ivo Dahl should leave Lagos.", []),
        ("Ivo Dahl called Lagos “a place to be.”", ["Ivo Dahl called Lagos “a place to be.”"]),
    ],
)  # fmt: skip
def test_what_is_said_is_cut_where_a_new_clause_begins(text: str, expected: list[str]) -> None:
    """At *and said*, at *that*; a relative clause in dashes is kept where the verb goes on."""
    assert [statement for statement, *_ in voiced(text)] == expected


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("The central bank is projecting growth of 5%.", ["The central bank"]),
        ("Analysts forecast a loss of $4 million.", ["Analysts"]),
        ("The central bank raised rates in May and forecasts growth of 5%.", [None]),
    ],
)
def test_a_claimant_without_a_record_stands_in_the_evidence(
    text: str, claimants: list[str | None]
) -> None:
    """What is written can be read again; nobody stands behind a claim whom it does not name."""
    extraction = extract(text)
    assert [one.according_to for one in extraction.facts] == claimants
    assert list(problems(extraction)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last week the mayor said that 9 people had died.", ["the mayor"]),
        ("Last year Smith said that 9 people had died.", ["Smith"]),
        ("Two years ago the mayor said that 9 people had died.", ["the mayor"]),
        ("Ada Pell of Platform 4 said it was late and that 9 people had left.", ["Ada Pell"]),
    ],
)  # fmt: skip
def test_a_time_or_a_number_is_no_claimant(text: str, expected: list[str]) -> None:
    """*Last* is nobody's name, and the number of a name hides nobody."""
    found = [one for one in extract(text).facts if one.figures]
    assert [one.according_to for one in found] == expected


def test_nobody_tells_of_his_own_death() -> None:
    """Of whom a daughter says *she died* is not herself."""
    assert voiced("Rosa Quint sang. Her daughter, Grace, said she died at home on 4 February.") == [
        ("Rosa Quint sang.", None, "states"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Duarte Vilela, 61, said the mill was lost.", ["Duarte Vilela is 61."]),
        ("“It is a shame,” said Rosa Quint, 34, a baker.", ["Rosa Quint is 34."]),
        ("Duarte Vilela, 61, was fined. He said it was unfair.", ["Duarte Vilela, 61, was fined."]),
        ("Marta Lind, from Oslo, 23, told reporters that the mill was lost.", []),
    ],
)  # fmt: skip
def test_the_age_of_who_speaks(text: str, expected: list[str]) -> None:
    """An age stands beside a speaker's name, in a clause that tells only that he speaks."""
    assert [one.statement for one in extract(text).facts if one.figures] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Lind won. Her coach, Ada Pell, said she had missed five weeks of training.",
         ["Marta Lind won."]),
        ("Ivo Brandt said the mill had been shut. He had been sacked in March.",
         ["The mill had been shut."]),
        ("Kestrel Foods lost money. Pia Lund, an analyst at Umbra Bank, said the firm was slow.",
         ["Kestrel Foods lost money.", "Pia Lund is an analyst at Umbra Bank.",
          "The firm was slow."]),
        ("Norvane lost money. Pia Lund, head of Umbra Bank, said the firm was slow.",
         ["Norvane lost money.", "Pia Lund is head of Umbra Bank.",
          "[Umbra Bank] was slow."]),
    ],
)  # fmt: skip
def test_who_may_be_another_is_not_put_in(text: str, expected: list[str]) -> None:
    """Who is spoken for may be she, a later sentence's he anybody, an analyst's bank another."""
    assert [one.statement for one in extract(text).facts] == expected
