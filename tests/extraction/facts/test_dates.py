"""Dates as papers of many countries write them, resolved against the day of the article."""

from __future__ import annotations

import pytest

from iomed_cli.extraction import extract

WEDNESDAY = "2024-05-15"


def dates(text: str, date: str | None = WEDNESDAY) -> list[str | None]:
    """Return each date."""
    return [when.iso for one in extract(text, date=date).facts for when in one.dates]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("on 3 March 2019", "2019-03-03"),
        ("on 3rd March, 2019", "2019-03-03"),
        ("on the 3rd of March 2019", "2019-03-03"),
        ("on March 3, 2019", "2019-03-03"),
        ("on Mar. 3, 2019", "2019-03-03"),
        ("on Sept. 22, 2019", "2019-09-22"),
        ("in March, 2019", "2019-03"),
        ("on February 29, 2020", "2020-02-29"),
        ("on March 3", "2024-03-03"),
        ("on 3 March", "2024-03-03"),
        ("on December 20", "2023-12-20"),
        ("on 14 May", "2024-05-14"),
        ("in December", "2023-12"),
        ("in May", "2024-05"),
        ("in April", "2024-04"),
        ("in 1998", "1998"),
        ("in 1805", "1805"),
        ("yesterday", "2024-05-14"),
        ("today", "2024-05-15"),
        ("on Monday", "2024-05-13"),
        ("on Tuesday", "2024-05-14"),
        ("on Wednesday", "2024-05-15"),
        ("on Thursday", "2024-05-09"),
        ("last Sunday", "2024-05-12"),
        ("on Monday (May 6)", "2024-05-06"),
        ("on Monday, 6 May", "2024-05-06"),
        ("last year", "2023"),
        ("this year", "2024"),
        ("last month", "2024-04"),
        ("this month", "2024-05"),
        ("on 12 February last year", "2023-02-12"),
        ("on Nov. 3 last year", "2023-11-03"),
        ("in fiscal 2023", "2023"),
    ],
)
def test_a_date_of_the_past(words: str, iso: str) -> None:
    """A day without its year is the last of that name, as far as a paper would look back."""
    assert dates(f"The accord was signed {words}.") == [iso]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("tomorrow", "2024-05-16"),
        ("tonight", "2024-05-15"),
        ("on Thursday", "2024-05-16"),
        ("on Tuesday", "2024-05-21"),
        ("next Wednesday", "2024-05-22"),
        ("on 2 June", "2024-06-02"),
        ("in July", "2024-07"),
        ("next month", "2024-06"),
        ("next year", "2025"),
        ("in 2031", "2031"),
    ],
)
def test_a_date_to_come(words: str, iso: str) -> None:
    """In a sentence about the future it is the next of that name."""
    assert dates(f"The accord will be signed {words}.") == [iso]


@pytest.mark.parametrize(
    ("word", "relation"),
    [("since", "since"), ("from", "since"), ("until", "until"), ("before", "by"), ("by", "by"),
     ("in", "on"), ("after", None)],
)  # fmt: skip
def test_what_a_date_is_to_what_happens(word: str, relation: str | None) -> None:
    """The word before it tells whether it is a limit."""
    for when, iso in (("2011", "2011"), ("3 March 2011", "2011-03-03"), ("March 2011", "2011-03")):
        (fact,) = extract(f"The bridge was closed {word} {when}.").facts
        assert [(one.iso, one.relation) for one in fact.dates] == [(iso, relation)]


def test_the_new_year_lies_between() -> None:
    """In January a December is that of the old year, in December a January the next."""
    assert dates("The accord was signed last month.", "2024-01-09") == ["2023-12"]
    assert dates("The accord was signed on Dec. 28.", "2024-01-09") == ["2023-12-28"]
    assert dates("The accord will be signed on Jan. 3.", "2023-12-30") == ["2024-01-03"]
    assert dates("The accord was signed yesterday.", "2024-03-01") == ["2024-02-29"]


@pytest.mark.parametrize(
    "text",
    [
        "The accord was signed on 31 April 2019.",
        "The accord was signed on June 31.",
        "The accord was signed in 3000.",
        "The accord was signed by 2000 doctors.",
        "April May was the first to sign it.",
        "Russia Today was sold to investors.",
        "The marchers may sign it.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Days that no month has, numbers of people, names and verbs."""
    assert dates(text) == []


@pytest.mark.parametrize("date", ["2024", "2024-05", None])
def test_without_the_day_of_the_article_no_weekday_is_resolved(date: str | None) -> None:
    """Who does not know the day cannot tell which Monday, nor which day was yesterday."""
    for words in ("on Monday", "yesterday", "last month"):
        assert [iso for iso in dates(f"The accord was signed {words}.", date) if iso] == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Three men in Velden are missing, one of whom was seen on Wednesday.", "2025-01-29"),
        ("The dam in Velden is built under a contract signed in June.", "2024-06"),
        ("The closings in Velden, which take effect in August, will save $3m.", "2025-08"),
        ("The match in Velden is postponed until Friday.", "2025-01-31"),
        ("The talks begin on Monday in Velden.", "2025-02-03"),
        ("Ada Pell faces 20 years when she is sentenced on Jan. 24.", "2026-01-24"),
        ("Futures in Velden for delivery in March rose 3%.", "2025-03"),
        ("The price in Velden is 28 per cent above Tuesday's close.", "2025-01-28"),
    ],
)
def test_a_date_lies_where_the_verb_beside_it_points(text: str, iso: str) -> None:
    """Behind *whose* and a participle the time is another than that of the clause's verb."""
    assert dates(text, "2025-01-30") == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Pell sold the paper in Velden every other Tuesday.",
        "Ada Pell was born in Velden on a Sunday.",
        "The road in Velden was closed until Friday.",
    ],
)
def test_no_day_is_made_of_what_names_none(text: str) -> None:
    """What happens again and again has no date; *until Friday* may be over or to come."""
    assert dates(text, "2025-01-30") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales at Kestrel Mills rose 6% to $340m in March from $310m in January.",
         [("6%", "2024-03"), ("$340m", "2024-03"), ("$310m", "2024-01")]),
        ("In March, sales at Kestrel Mills rose 6% to $340m from $310m.",
         [("6%", "2024-03"), ("$340m", "2024-03"), ("$310m", None)]),
        ("Sales at Kestrel Mills fell 3% in April to $10m.",
         [("3%", "2024-04"), ("$10m", "2024-04")]),
        ("The number of fires rose from 19 in 2020 to 38 in 2023.",
         [("19", "2020"), ("38", "2023")]),
        ("Kestrel Mills employed 40 people in 2020 and 60 in 2023.",
         [("40 people", "2020"), ("60", "2023")]),
        ("The pact gives the crews a 7% rise this year and 4% in 2026, and 900 euros.",
         [("7%", "2024"), ("4%", "2026"), ("900 euros", None)]),
        ("The mill, bought for $85m in 2019, was sold in April for $12m.",
         [("$85m", "2019"), ("$12m", "2024-04")]),
        ("About 22,000 women took part, 3% more than in 2023.",
         [("22,000 women", None), ("3% more", None)]),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_date(text: str, expected: list[tuple[str, str | None]]) -> None:
    """A date right behind a figure is that figure's; what it is compared with takes no other's."""
    found = extract(text, date=WEDNESDAY).facts
    assert [(one.text, one.date) for fact in found for one in fact.figures] == expected


@pytest.mark.parametrize(
    ("text", "date", "iso"),
    [
        ("The mill in Velden opened two years ago.", "2022", "2022"),
        ("Three days ago, the mill in Velden closed.", "2024-05-12", "2024-05-12"),
        ("The mill in Velden opened 4 months ago.", "2024-01", "2024-01"),
        ("The mill in Velden opened a decade ago.", None, None),
        ("The mill in Velden opened more than two years ago.", None, None),
        ("The mill in Velden opened a year earlier.", None, None),
        ("The mill in Velden gave $75,000, down from what it gave four years ago.", None, "2020"),
        ("The mill in Velden shaped the Trade Act of 2010.", None, "2010"),
        ("Seven ministers who were sworn in after 2021 have now left Velden.", None, "2021"),
        ("Bids for Velden Mills had been expected by the end of November.", "2024-11", "2024-11"),
        ("The clinic in Velden now sees 60 children a week in August.", "2023-08", "2023-08"),
        ("Lund found 19 faults reported by the city in 2021.", None, "2021"),
        ("Without Lund, who died in 2021, the court lost its majority.", None, "2021"),
    ],
)  # fmt: skip
def test_the_date_of_what_is_told(text: str, date: str | None, iso: str | None) -> None:
    """A date is the fact's own, unless it is that of something else in its words."""
    (fact,) = extract(text, date=WEDNESDAY).facts
    assert (fact.date, *(one.iso for one in fact.dates)) == (date, iso)
