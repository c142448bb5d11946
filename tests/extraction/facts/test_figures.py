"""Figures as papers of many countries write them: values, units, and what is none."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract


def figures(text: str) -> list[tuple[object, str | None, str | None]]:
    """Return value, unit and qualifier of each figure."""
    return [(one.value, one.unit, one.qualifier) for one in extract(text).facts if one.unit]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The tunnel has cost A$40 million so far.", 40_000_000, "AUD"),
        ("The tunnel has cost C$40 million so far.", 40_000_000, "CAD"),
        ("The tunnel has cost NZ$1.25bn so far.", 1_250_000_000, "NZD"),
        ("The tunnel has cost S$900 so far.", 900, "SGD"),
        ("The tunnel has cost NT$12,500 so far.", 12_500, "TWD"),
        ("The tunnel has cost £3tn so far.", 3_000_000_000_000, "GBP"),
        ("The tunnel has cost £3 m so far.", 3_000_000, "GBP"),
        ("The tunnel has cost ₹12 lakh so far.", 1_200_000, "INR"),
        ("The tunnel has cost ₹3,45,000 so far.", 345_000, "INR"),
        ("The tunnel has cost ¥800 so far.", 800, "¥"),
        ("The tunnel has cost USD 5 million so far.", 5_000_000, "USD"),
        ("The tunnel has cost RMB 64 billion so far.", 64_000_000_000, "CNY"),
        ("The tunnel has cost EUR 70 so far.", 70, "EUR"),
        ("The tunnel has cost Rs 2 crore so far.", 20_000_000, "rupees"),
        ("The tunnel has cost 45 million yuan so far.", 45_000_000, "CNY"),
        ("The tunnel has cost 300 billion yen so far.", 300_000_000_000, "JPY"),
        ("The tunnel has cost 6 billion naira so far.", 6_000_000_000, "NGN"),
        ("The tunnel has cost 75 million rand so far.", 75_000_000, "ZAR"),
        ("The tunnel has cost 80 baht so far.", 80, "THB"),
        ("The tunnel has cost 15 ringgit so far.", 15, "MYR"),
        ("The tunnel has cost 2 trillion won so far.", 2_000_000_000_000, "won"),
        ("The tunnel has cost 500 million roubles so far.", 500_000_000, "roubles"),
        ("The tunnel has cost 20 million US dollars so far.", 20_000_000, "USD"),
        ("The tunnel has cost 12 euros so far.", 12, "EUR"),
        ("The guards have earned £9.50 per hour.", 9.5, "GBP per hour"),
        ("The owners have paid $80 a barrel.", 80, "$ per barrel"),
        ("The farmers have sold it for $300 per tonne.", 300, "$ per tonne"),
        ("The turnout has reached 61.7%.", 61.7, "%"),
        ("The rate has fallen to 4%, a record.", 4, "%"),
        ("The fire has burned 12,400 hectares.", 12_400, "hectares"),
        ("The mill has bought 3.5 million tonnes.", 3_500_000, "tonnes"),
        ("The plant has produced 600 megawatts.", 600, "megawatts"),
        ("The storm has killed nineteen children.", 19, "children"),
        ("The storm has killed ninety-nine sheep farmers.", 99, "sheep farmers"),
        ("The storm has killed two hundred cattle traders.", 200, "cattle traders"),
        ("The army has sent a million troops.", 1_000_000, "troops"),
        ("The county has mended 70,000 road bridges.", 70_000, "road bridges"),
        ("The storm has felled 1,200 street lights.", 1_200, "street lights"),
        ("The town has lost 40 French teachers.", 40, "French teachers"),
        ("The vote has cost the party four percentage points.", 4, "percentage points"),
    ],
)
def test_money_measures_and_people_are_counted(text: str, value: float, unit: str) -> None:
    """Whose money it is, by sign, code or word, and how many, in digits or in words."""
    assert [(one, what) for one, what, _ in figures(text)] == [(value, unit)]


@pytest.mark.parametrize(
    "words",
    [
        "nearly", "almost", "about", "around", "approximately", "roughly", "some", "over", "under",
        "exactly", "only", "no more than", "no fewer than", "no less than", "as many as",
        "well over", "just over", "just under", "more than", "less than", "fewer than", "at least",
        "at most", "up to", "close to",
    ],
)  # fmt: skip
@pytest.mark.parametrize(("figure", "unit"), [("300 villages", "villages"), ("£300", "GBP")])
def test_how_exact_a_figure_is(words: str, figure: str, unit: str) -> None:
    """The words before a figure make it a limit or a guess; all of them are told."""
    assert figures(f"The flood has cost {words} {figure}.") == [(300, unit, words)]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The flood has hit an estimated 300 villages.", "estimated"),
        ("The flood has hit 300 villages or more.", "or more"),
        ("The flood has cost £300 or more.", "or more"),
        ("The flood has cost £300 or so.", "or so"),
        ("The flood has cost £300 or fewer.", "or fewer"),
        ("The flood has hit nearly a dozen villages.", "nearly"),
        ("The flood has hit all 300 villages.", None),
    ],
)
def test_words_further_off_tell_how_exact(text: str, qualifier: str | None) -> None:
    """Behind the sum, or before an article."""
    assert [one for _, _, one in figures(text)] == [qualifier]


@pytest.mark.parametrize(
    "text",
    [
        "The strike began 30 winters ago.",
        "Chapter 11 filings have been rare.",
        "Route 66 diners have closed.",
        "The two ministers have met.",
        "Their three daughters have left.",
        "The richest 10 percent have gained.",
        "It has cost a tenth of 1 percent.",
        "The 1945 borders have been kept.",
        "It has come in 10th place.",
        "It has version 1.2.3 tables.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    """What was long ago, numbers of houses and chapters, known people, years, versions."""
    assert figures(text) == []


def test_each_figure_of_a_sentence_counts() -> None:
    """Two figures in one clause are two of one fact, and the first is its value."""
    text = "The ministry has built 120 schools and hired more than 3,000 teachers."
    (fact,) = extract(text).facts
    assert (fact.value, fact.unit, fact.qualifier) == (120, "schools", None)
    assert [(one.value, one.unit, one.qualifier) for one in fact.figures] == [
        (120, "schools", None),
        (3000, "teachers", "more than"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill opened 27 shops in May and closed nine.",
         [(27, "shops"), (9, "shops")]),
        ("The mill plans to add a further 40 by the end of 2026.", [(40, None)]),
        ("The mill lost 11 days in six months, compared with 39 in 2023.",
         [(11, "days"), (6, "months"), (39, "days")]),
        ("Parliament threw out the plan by 119 votes to 108.", [(119, "votes"), (108, "votes")]),
        ("Around 22,000 women took part in Lagos, 3,500 more than in 2024.",
         [(22000, "women"), (3500, "women")]),
        ("The inspection found 12 defects, of which four had been repaired.",
         [(12, "defects"), (4, "defects")]),
        ("The number of cases has doubled since 2020, from 19 to 38 a year.",
         [(19, None), (38, None)]),
        ("The clinic in Velden sees about 60 children a week, up from 25 a decade ago.",
         [(60, "children"), (25, "children")]),
        ("The mill cut its forecast from 420,000 tonnes to between 390,000 and 400,000.",
         [(420000, "tonnes"), (390000, "tonnes")]),
        ("Two of the port's nine cranes were idle.", [(2, "cranes")]),
        ("Journeys grew from 363 to 383 million.", [(383000000, None)]),
        ("The mill lost $74m, against a profit of 118 million the year before.",
         [(74000000, "$"), (118000000, "$")]),
        ("The council met from 9 to 5.", []),
    ],
)  # fmt: skip
def test_numbers_that_go_on_from_others(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    """What a bare number counts is told by the figure that it goes on from, or by nothing."""
    found = extract(text).facts
    assert [(one.value, one.unit) for fact in found for one in fact.figures] == expected
