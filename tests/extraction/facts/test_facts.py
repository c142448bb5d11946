"""Facts in texts: figures, dates, places, events, roles, and whose claims they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.extraction import extract
from iomed_cli.model import Fact
from iomed_cli.validation import problems

PIECES = [
    "In", "2022", "May", "30", "Friday", "(", ")", "nearly", "60", "countries", "$", "2.5",
    "billion", "per", "cent", "%", "will", "sign", "signed", "the", "Convention", "on", "Trade",
    "in", "Hong Kong", ",", ".", "“", "”", "a", "dozen", "half", "million", "China", "was",
    "founded", "’s", "he", "said", "that", "Ann Lee", "director", "of", "Peking University", "\n",
    "1,00,000", "12bn", "3-1", "Source:", "31", "February", "last", "year", "?", "to", "or", "-",
]  # fmt: skip


def facts(text: str, date: str | None = None) -> tuple[Fact, ...]:
    """Return the facts of a text."""
    return extract(text, date=date).facts


def figures(text: str) -> list[tuple[object, str | None, str | None]]:
    """Return value, unit and qualifier of each figure."""
    return [(one.value, one.unit, one.qualifier) for one in facts(text) if one.category == "number"]


def dates(text: str, date: str | None = None) -> list[tuple[str | None, str | None]]:
    """Return each date with its relation."""
    return [(when.iso, when.relation) for one in facts(text, date) for when in one.dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group has nearly 60 countries.", (60, "countries", "nearly")),
        ("The body has about 20 international organizations as members.",
         (20, "international organizations", "about")),
        ("The plant cost $2.5 billion to build.", (2_500_000_000, "$", None)),
        ("The plant has cost HK$2 billion so far.", (2_000_000_000, "HKD", None)),
        ("The firm has paid US$1,200 in fines.", (1200, "USD", None)),
        ("The bridge has cost €3.5m so far.", (3_500_000, "EUR", None)),
        ("Farmers have received Rs. 500 each.", (500, "rupees each", None)),
        ("The state has spent 40 crore rupees.", (400_000_000, "rupees", None)),
        ("Inflation has reached 12 per cent.", (12, "%", None)),
        ("Output has grown 3.2 percent.", (3.2, "%", None)),
        ("Support has fallen 4 percentage points.", (4, "percentage points", None)),
        ("The law has cost at least 1,500 jobs.", (1500, "jobs", "at least")),
        ("Over a dozen countries have signed.", (12, "countries", "over")),
        ("The flood has displaced half a million people.", (500_000, "people", None)),
        ("The strike has hit more than two dozen airports.", (24, "airports", "more than")),
        ("The quake has killed thirty-one people.", (31, "people", None)),
        ("The police have held up to 300 people.", (300, "people", "up to")),
        ("The vote has cost 1,00,000 jobs.", (100_000, "jobs", None)),
        ("The workers have asked for $15 an hour.", (15, "$ per hour", None)),
        ("The donors have given $200 or less.", (200, "$", "or less")),
        ("The river is 900 km long.", (900, "km", None)),
    ],
)  # fmt: skip
def test_a_figure_has_value_unit_and_qualifier(
    text: str, expected: tuple[object, str | None, str | None]
) -> None:
    """Words and digits become a number; what it counts and how exact it is stand beside."""
    assert figures(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The team has won 3-1 at home.",
        "The 2016 elections were close.",
        "Dozens of people have left the town.",
        "The Boeing 737 jets were grounded.",
        "Article 5 states have agreed to that.",
        "The war was over 20 years ago.",
        "One of the men has left.",
        "The top 1 percent were pleased.",
        "The fund is half of 1 percent of the budget.",
        "The number was 60.",
    ],
)
def test_a_number_that_counts_nothing_is_no_figure(text: str) -> None:
    """Scores, years, vague numbers and names are left out."""
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("The treaty was signed on May 30, 2025.", None, ("2025-05-30", "on")),
        ("The treaty was signed on 30 May 2025.", None, ("2025-05-30", "on")),
        ("The treaty was signed on Feb. 3rd, 2021.", None, ("2021-02-03", "on")),
        ("The treaty was signed in May 2025.", None, ("2025-05", "on")),
        ("The treaty has been open since 2022.", None, ("2022", "since")),
        ("The town will be empty by 2030.", None, ("2030", "by")),
        ("The treaty was signed on May 30.", None, (None, "on")),
        ("The treaty was signed on Friday.", None, (None, "on")),
        ("The treaty was signed on May 30.", "2025-06-02", ("2025-05-30", "on")),
        ("The treaty was signed on Dec. 30.", "2025-01-02", ("2024-12-30", "on")),
        ("The treaty will be signed on Jan. 3.", "2025-12-30", ("2026-01-03", "on")),
        ("The treaty will be signed this Friday (May 30).", "2025-05", ("2025-05-30", "on")),
        ("The treaty was signed on Friday.", "2025-06-02", ("2025-05-30", "on")),
        ("The treaty was signed last Monday.", "2025-06-02", ("2025-05-26", "on")),
        ("The treaty will be signed on Friday.", "2025-06-02", ("2025-06-06", "on")),
        ("The treaty was signed yesterday.", "2025-06-01", ("2025-05-31", "on")),
        ("The treaty was signed last year.", "2025-06-01", ("2024", "on")),
        ("The treaty will be signed next month.", "2025-12-01", ("2026-01", "on")),
        ("The treaty was signed in March.", "2025-06-01", ("2025-03", "on")),
    ],
)
def test_a_date_is_resolved_as_far_as_the_article_allows(
    text: str, date: str | None, expected: tuple[str | None, str | None]
) -> None:
    """Days without a year take it from the article's date; without one they stay open."""
    assert dates(text, date) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The court may strike the law down.",
        "Workers march through the town and sing.",
        "The Sun was sold to investors.",
        "The treaty was signed on February 31, 2021.",
        "Theresa May was the leader then.",
        "The hall holds 2000 people.",
        "USA Today was sold to investors.",
    ],
)
def test_what_is_no_date_is_left_out(text: str) -> None:
    """Verbs, newspapers, names, impossible days, and days of an unknown week are none."""
    assert dates(text) == []


def test_a_fact_is_its_evidence() -> None:
    """The statement is the clause itself, with a capital and a full stop; the span is exact."""
    text = "Prices fell. However, nearly 60 countries have joined the pact, which is open to all."
    (one,) = [fact for fact in facts(text) if fact.category == "number"]
    assert one.text == "nearly 60 countries have joined the pact"
    assert one.statement == "Nearly 60 countries have joined the pact."
    assert text[one.start : one.end] == one.text
    assert (one.according_to, one.rule) == (None, "figure")


@pytest.mark.parametrize(
    ("text", "category", "rule", "value"),
    [
        ("The two states signed an accord on water.", "law", "law_made", None),
        ("Peru has ratified the Convention on Biological Diversity.", "law", "law_made",
         "Convention on Biological Diversity"),
        ("The bank was founded by merchants.", "event", "founded", None),
        ("Ministers will attend the ceremony.", "event", "held", None),
        ("The leaders have agreed to meet again.", "event", "agreed", None),
        ("The firm is based in Hong Kong, China.", "place", "placed", "Hong Kong, China"),
        ("Peru joined the alliance.", "membership", "joined", None),
        ("Peking University is a member of the league.", "organization",
         "organization_described", None),
    ],
)  # fmt: skip
def test_a_clause_tells_its_kind(text: str, category: str, rule: str, value: str | None) -> None:
    """What was signed, founded, agreed, where it is, who joined: the verb tells."""
    assert (category, rule, value) in [(one.category, one.rule, one.value) for one in facts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Did the two states sign the accord?",
        "They signed the accord in the morning.",
        "The agreement on water, a paper of some length.",
        "He was held accountable for all of it.",
    ],
)
def test_what_is_open_or_not_clear_alone_is_no_event(text: str) -> None:
    """Questions, fragments and clauses about somebody who is not known state no event."""
    assert [one for one in facts(text) if one.category in ("event", "law")] == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The states signed the accord on water.", "states"),
        ("The states did not sign the accord on water.", "states"),
        ("The states will sign the accord on water.", "plans"),
        ("The states are to sign the accord on water.", "plans"),
        ("The states plan to sign the accord on water.", "plans"),
        ("The states are expected to sign the accord on water.", "expects"),
        ("The states could sign the accord on water.", "supposes"),
        ("If Benin agrees, the states would sign the accord with Togo.", "supposes"),
    ],
)
def test_a_fact_says_whether_it_has_happened(text: str, stance: str) -> None:
    """What is planned, expected or only supposed is never told as done."""
    assert [(one.statement, one.stance) for one in facts(text)] == [(text, stance)]


def test_a_claim_is_according_to_its_speaker() -> None:
    """A fact in somebody's words is that speaker's; the day of saying is not its date."""
    found = facts("Ann Lee said on Tuesday that the bank has 300 branches.")
    assert [(one.category, one.text, one.according_to, one.date) for one in found] == [
        ("number", "the bank has 300 branches", "Ann Lee", None)
    ]


def test_words_of_an_unknown_speaker_are_no_fact() -> None:
    """What an unknown voice says is not the article's own statement."""
    assert facts("“The bank has lost 300 branches in Peru.”") == ()


def test_only_a_speakers_judgement_is_an_assessment() -> None:
    """What somebody judges is kept with the name."""
    found = facts("Ann Lee said that the bank was dangerous.")
    assert [(one.category, one.statement, one.according_to) for one in found] == [
        ("assessment", "The bank was dangerous.", "Ann Lee")
    ]


@pytest.mark.parametrize(
    ("text", "category", "statement"),
    [
        ("Ann Lee, director of the clinic.", "role", "Ann Lee is director of the clinic."),
        ("Ann Lee, a lawyer.", "role", "Ann Lee is a lawyer."),
        ("Ann Lee, a member of the board.", "membership",
         "Ann Lee is a member of the board."),
        ("They met Foreign Ministry spokesperson Ann Lee.", "role",
         "Ann Lee is Foreign Ministry spokesperson."),
    ],
)  # fmt: skip
def test_a_role_beside_a_name_is_a_fact(text: str, category: str, statement: str) -> None:
    """An apposition and the words before a name tell who somebody is."""
    found = facts(text)
    assert [(one.category, one.statement, one.people) for one in found] == [
        (category, statement, ("Ann Lee",))
    ]


def test_joined_roles_are_told_apart() -> None:
    """Each of two roles is a fact, and the article of the first counts for both."""
    text = "Ann Lee, a deputy of the National Assembly (NA) and legal expert, left."
    found = facts(text)
    assert [one.statement for one in found if one.category == "role"] == [
        "Ann Lee is a deputy of the National Assembly (NA).",
        "Ann Lee is a legal expert.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, who left early, was tired.",
        "Ann Lee, including her friends, was tired.",
        "Ann Lee, Bob Ray and Cy Poe were tired.",
        "Ann Lee, a lawyer or so, was tired.",
        "President Ann Lee was tired.",
        "On Monday Ann Lee was tired.",
    ],
)
def test_what_stands_beside_a_name_is_not_always_a_role(text: str) -> None:
    """Other people, relative clauses and a title alone are no roles."""
    assert [one for one in facts(text) if one.category == "role"] == []


def test_a_credit_line_is_read() -> None:
    """The line that names source and editor states just that."""
    found = facts("It rained all day.\n(Source: Ta Kung Pao; Journalist: Ma Li; Editor: Jo)")
    assert [(one.category, one.statement) for one in found] == [
        ("other", "The source of the article is Ta Kung Pao."),
        ("role", "The journalist of the article is Ma Li."),
        ("role", "The editor of the article is Jo."),
    ]


def test_a_fact_names_whom_it_concerns() -> None:
    """Countries, organizations and people named in the evidence are listed."""
    text = "In 2021, Peru paid the World Bank 40 million dollars for Ann Lee."
    (one,) = [fact for fact in facts(text) if fact.category == "number"]
    assert (one.value, one.unit, one.date) == (40_000_000, "dollars", "2021")
    assert (one.countries, one.organizations, one.people) == (
        ("Peru",),
        ("World Bank",),
        ("Ann Lee",),
    )


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.sampled_from(
    [None, "2025", "2025-05", "2025-05-28", "2024-02-29"]
))  # fmt: skip
def test_records_hold_whatever_the_text(text: str, date: str | None) -> None:
    """Words in any order never break the records or their spans."""
    assert list(problems(extract(text, date=date))) == []


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """No text makes it fail."""
    assert list(problems(extract(text))) == []


@pytest.mark.parametrize("date", ["no date", "28 May 2025", "", "٢٠٢٥", "2025-13", "99999"])
def test_a_date_that_is_none_resolves_nothing(date: str) -> None:
    """Metadata that is no ISO date is as good as none, and no error."""
    text = "The treaty was signed in May. The talks began on Friday."
    found = [fact.date for fact in extract(text, date=date).facts]
    assert found == [fact.date for fact in extract(text).facts]


@pytest.mark.parametrize("year", ["22³0", "２０２０", "٢٠٢٠", "20²0"])
def test_other_digits_make_no_year(year: str) -> None:
    """Digits of other scripts and raised ones are no year, and no fault."""
    (met,) = facts(f"The council met in {year} and agreed to wait.")
    assert (met.category, met.date) == ("event", None)


def test_more_digits_than_a_number_has_are_no_figure() -> None:
    """What would be an infinite value is left out: JSON has none."""
    text = f"The ministry has spent ${'9' * 400} on the harbour."
    assert [one for one in facts(text) if one.category == "number"] == []


def test_a_role_before_a_dash_ends_without_a_space() -> None:
    """A dash stands apart from the role before it; the space before it is no part of the role."""
    found = facts(
        "Worries about jobs — as set out by Ada Pell, the former chairman of the Harbour "
        "Council — were not to be dismissed."
    )
    assert [(f.value, f.statement) for f in found if f.category == "role"] == [
        (
            "former chairman of the Harbour Council",
            "Ada Pell is the former chairman of the Harbour Council.",
        )
    ]
