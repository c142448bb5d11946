"""Verbs that share a subject: each has its own date, and a figure takes no other verb's."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract
from iomed_cli.validation import problems


def dated(text: str) -> list[tuple[str, str | None]]:
    """Return statement and date of each fact."""
    found = extract(text, date="2025-03-03")
    assert list(problems(found)) == []
    return [(one.statement, one.date) for one in found.facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The market employs 46 people and lost 2.3 million euros last year.",
         [("The market employs 46 people.", None),
          ("[The market] lost 2.3 million euros last year.", "2024")]),
        ("The Velden mill sold 30 boats in 2019, and bought 40 boats in 2021.",
         [("The Velden mill sold 30 boats in 2019.", "2019"),
          ("[The Velden mill] bought 40 boats in 2021.", "2021")]),
        ("The mill opened in 2019 and now employs 46 people.",
         [("The mill opened in 2019.", "2019"), ("[The mill] now employs 46 people.", None)]),
        ("In 2020 the mill lost 3 boats but has 40 boats.",
         [("In 2020 the mill lost 3 boats.", "2020"), ("[The mill] has 40 boats.", None)]),
        ("Ada Pell was born in 1940 and won 3 medals.",
         [("Ada Pell was born in 1940.", "1940"), ("[Ada Pell] won 3 medals.", None)]),
    ],
)  # fmt: skip
def test_another_time_is_another_fact(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Where a second verb has another tense or a date stands between, its subject is put in."""
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The mill hired 3 people and sold 5 boats last year.", "2024"),
        ("In 2020, the mill sold 3 boats and bought 5 cars.", "2020"),
        ("The mill was built with 40 boats and sold in 2019.", "2019"),
    ],
)
def test_a_date_is_shared_by_verbs_of_one_tense(text: str, date: str) -> None:
    """One date before or behind them all is that of each, so that they are one fact."""
    assert dated(text) == [(text, date)]


def test_a_verb_is_told_of_the_pronoun_before_it() -> None:
    """What the first verb's subject stands for is the second's, and without it neither is told."""
    text = "Velden Airlines lost $3m. It lost 4 boats in 2019 and will sell 5 boats in May."
    assert dated(text)[1:] == [
        ("[Velden Airlines] lost 4 boats in 2019.", "2019"),
        ("[Velden Airlines] will sell 5 boats in May.", "2025-05"),
    ]
    assert dated("It lost 4 boats in 2019 and will sell 5 boats in May.") == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Enrollment in Velden dropped to 18,300 from 22,900 in 2015.", None),
        ("Seizures in Velden rose to 24 tonnes in 2024 from 13 tonnes in 2020.", "2024"),
        ("Speeds in Velden fell from 71 km in 2005 to 58 km.", "2005"),
    ],
)
def test_the_date_of_a_former_figure_is_not_the_facts(text: str, date: str | None) -> None:
    """What stands behind *from 22,900* is told of that figure; a first figure's date is kept."""
    assert dated(text) == [(text, date)]
