"""Dates: days, months and years that a text names, resolved against the article's own date."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from iomed_cli.extraction.text.passages import Passage
from iomed_cli.isodate import iso_date
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
PERIODS = frozenset({"year", "month", "week"})

_MONTH = "|".join(name.capitalize() for name in sorted(MONTHS, key=len, reverse=True))
_AFTER_MONTH = re.compile(
    r"\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|%| per ?cent)(?:,? (\d{4})(?!\d))?"
    r"|\.?,? (\d{4})(?!\d)"
)
_BEFORE_MONTH = re.compile(r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_IN_BRACKETS = re.compile(
    rf",? \(?(?:the )?({_MONTH})\.? (\d{{1,2}})\)?|,? \(?(\d{{1,2}}) ({_MONTH})\)?"
)
_YEAR = re.compile("1[89][0-9]{2}|20[0-9]{2}|2100")
_NEAR = frozenset(
    "in since last next this by until early late mid from during of before after".split()
)
_LINKS = frozenset("since by until before after from".split())
_HALF_YEAR = 183


class When(NamedTuple):
    """A date in a passage: offsets in the text, and as much of the date as is known."""

    start: int
    end: int
    iso: str | None
    """ISO 8601; none where only an article's own date could tell the year."""
    qualifier: str | None
    """The word before it that makes it a limit: ``since``, ``by``."""


def reference_in(given: str | None) -> str | None:
    """Give the ISO date that metadata names; none where it is something else."""
    found = iso_date(given) if given else None
    # What lies near the ends of the calendar has no day before or after it to count to.
    return found if found and "1000" <= found < "3000" else None


def date_at(passage: Passage, i: int, reference: str | None, ahead: bool) -> When | None:
    """Read the date at the word `i`, a name of a month or a day, a year, ``today``, ``year``.

    `reference` is the article's date; `ahead` says that the sentence speaks of
    the future, so that ``Friday`` is the next one. Without a reference, days
    of the week are left out and a day of a month has no ISO date. The verbs
    *may* and *march* are no months, since they are not capitalised or have no
    day, no year and no preposition beside them.
    """
    low = passage.lows[i]
    today = _day(reference)
    if low in MONTHS:
        return _month(passage, i, reference, ahead)
    if low in WEEKDAYS:
        return _weekday(passage, i, reference, today, ahead)
    if low in DAYS:
        # "USA TODAY" and "Russia Today" are names.
        if today is None or (
            passage.words[i][0].isupper() and i and passage.words[i - 1][0].isalnum()
        ):
            return None
        when = (today + timedelta(days=DAYS[low])).isoformat()
        return When(passage.starts[i], passage.ends[i], when, None)
    if low in PERIODS:
        return _period(passage, i, today)
    return _year(passage, i)


def _day(reference: str | None) -> date | None:
    if reference is None or len(reference) < 10:
        return None
    try:
        return date.fromisoformat(reference[:10])
    except ValueError:
        return None


def _qualifier(passage: Passage, i: int) -> str | None:
    low = passage.lows[i - 1] if i else ""
    return low if low in _LINKS else None


def _month(passage: Passage, i: int, reference: str | None, ahead: bool) -> When | None:
    text, start, end = passage.text, passage.starts[i], passage.ends[i]
    if not passage.words[i][0].isupper():
        return None
    month = MONTHS[passage.lows[i]]
    before = _BEFORE_MONTH.search(text, max(passage.start, start - 9), start)
    if before:
        year = re.compile(r",? (\d{4})(?!\d)").match(text, end)
        last = year.end() if year else end
        iso = _iso(year[1] if year else None, month, int(before[1]), reference, ahead)
        return When(before.start(), last, iso, _qualifier(passage, i - 1)) if iso != "" else None
    after = _AFTER_MONTH.match(text, end)
    if after and after[1]:
        iso = _iso(after[2], month, int(after[1]), reference, ahead)
        return When(start, after.end(), iso, _qualifier(passage, i)) if iso != "" else None
    if after:
        return When(start, after.end(), f"{after[3]}-{month:02}", _qualifier(passage, i))
    low = passage.lows[i - 1] if i else ""
    if low not in _NEAR or (len(passage.lows[i]) < 4 and passage.lows[i] != "may"):
        return None
    iso = _iso(None, month, None, reference, ahead or low == "next")
    return When(start, end, iso, _qualifier(passage, i)) if iso else None


def _iso(
    year: str | None, month: int, day: int | None, reference: str | None, ahead: bool
) -> str | None:
    """Write a date; the year is the one nearest to the reference. Empty if there is no such day."""
    number = int(year) if year else None
    known = _day(reference)
    if number is None and reference:
        number = int(reference[:4])
        if known is not None:
            distance = (date(number, month, min(day or 28, 28)) - known).days
            if distance > (300 if ahead else _HALF_YEAR if day else 28):
                number -= 1
            elif ahead and distance < -_HALF_YEAR:
                number += 1
    try:
        date(number or 2000, month, day or 1)
    except ValueError:
        return ""
    if number is None:
        return None
    return f"{number}-{month:02}-{day:02}" if day else f"{number}-{month:02}"


def _weekday(
    passage: Passage, i: int, reference: str | None, today: date | None, ahead: bool
) -> When | None:
    start, end = passage.starts[i], passage.ends[i]
    if not passage.words[i][0].isupper():
        return None
    if given := _IN_BRACKETS.match(passage.text, end):
        month = MONTHS[(given[1] or given[4]).lower()]
        iso = _iso(None, month, int(given[2] or given[3]), reference, ahead)
        return When(start, given.end(), iso, _qualifier(passage, i)) if iso != "" else None
    if today is None:
        return None
    before = passage.lows[i - 1] if i else ""
    distance = (WEEKDAYS[passage.lows[i]] - today.weekday()) % 7
    if before in ("next", "coming") or (ahead and before != "last"):
        when = today + timedelta(days=distance or (7 if before == "next" else 0))
    else:
        when = today - timedelta(days=(7 - distance) % 7 or (7 if before == "last" else 0))
    return When(start, end, when.isoformat(), _qualifier(passage, i))


def _period(passage: Passage, i: int, today: date | None) -> When | None:
    """``last year``, ``next month``: a year or a month, no more precise than that."""
    before = passage.lows[i - 1] if i else ""
    if before not in ("last", "next", "this") or today is None or passage.lows[i] == "week":
        return None
    step = {"last": -1, "this": 0, "next": 1}[before]
    start, end = passage.starts[i - 1], passage.ends[i]
    if passage.lows[i] == "year":
        return When(start, end, str(today.year + step), None)
    months = today.year * 12 + today.month - 1 + step
    return When(start, end, f"{months // 12}-{months % 12 + 1:02}", None)


def _year(passage: Passage, i: int) -> When | None:
    low = passage.lows[i]
    if not _YEAR.fullmatch(low):
        return None
    before = passage.lows[i - 1] if i else ""
    two_before = passage.lows[i - 2] if i > 1 else ""
    listed = before == "and" and two_before.isdigit() and passage.lows[i - 3] in _NEAR
    if (before not in _NEAR or before == "this") and not listed:
        return None
    following = passage.lows[i + 1] if i + 1 < len(passage.lows) else ""
    # "by 2000 people" counts; "since 2014 officials have" is rarer than that.
    if following.isalpha() and following[-1] == "s" and before not in ("in", "since"):
        return None
    return When(passage.starts[i], passage.ends[i], low, _qualifier(passage, i))
