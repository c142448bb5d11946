"""Dates: the words of a text that tell when, resolved against the article's own date."""

from __future__ import annotations

from collections.abc import Container

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.relative_dates import (
    feast,
    near_day,
    period,
    time_ago,
    weekday,
    year_before,
)
from iomed_cli.extraction.facts.when import (
    YEAR,
    YEAR_BEHIND,
    When,
    day_of,
    link_at,
    opened_at,
    word_before,
    word_behind,
    written,
)
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import DASHES, Passage
from iomed_cli.isodate import iso_date
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_AFTER_MONTH = lazy(
    r"\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|%| per ?cent)(?:,? (\d{4})(?!\d))?"
    r"|\.?,? (\d{4})(?!\d)"
)
_BEFORE_MONTH = lazy(r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_DECADE = lazy("(?:1[89]|20)[0-9]0s")
_NEAR_YEARS = frozenset("for through back fiscal on".split())
_SHORT_VERBS = frozenset("as was is has".split())
_ALSO_NAMES = frozenset("april may june march".split())
_SHORT_MONTH = 4
_LONGEST_DATELINE = 16
_WHOLE = len("2026-02-03")


def reference_in(given: str | None) -> str | None:
    """Give the ISO date that metadata names; none where it is something else."""
    found = iso_date(given) if given else None
    # What lies near the ends of the calendar has no day before or after it to count to.
    return found if found and "1000" <= found < "3000" else None


def dates_in(
    passage: Passage, hits: list[int], reference: str | None, ahead: Container[int]
) -> list[When]:
    """List the dates at some words of a passage, in order; none of them overlaps another.

    `reference` is the article's date; `ahead` has the words at which the text speaks of the
    future, so that ``Friday`` is the next one. What cannot be resolved keeps its
    words and has no ISO date. The verbs *may* and *march* are no months.
    """
    found: list[When] = []
    for i in hits:
        if found and passage.starts[i] < found[-1].end:
            continue
        when = _date_at(passage, i, reference, i in ahead)
        if when is None:
            continue
        while found and when.start < found[-1].end:
            # "the end of" reaches back to no other date.
            when = replace(when, start=found[-1].end)
        if when.iso is None and found and found[-1].relation == "on":
            # "fell to 40 in 2024, from 43 the year before"
            when = replace(when, iso=year_before(when, passage.text, found[-1].iso))
        found.append(when)
    return found


def dateline_in(passage: Passage) -> str | None:
    """Give the day that a dateline names in full: ``Oslo, 3 February 2026 –``."""
    for i in range(1, min(len(passage.words) - 1, _LONGEST_DATELINE)):
        if passage.words[i] in DASHES:
            hits = [k for k in range(i) if passage.lows[k] in MONTHS]
            found = dates_in(passage, hits[:1], None, ())
            return found[0].iso if found and len(found[0].iso or "") == _WHOLE else None
    return None


def may_be_date(low: str) -> bool:
    """Tell whether a word in lower case may be the one that makes a date."""
    if low in time_words.TELLING or low[:4] == "mid-":
        return True
    if len(low) not in (4, 5) or low[0] not in "12":
        return False
    return bool(YEAR.fullmatch(low) or _DECADE.fullmatch(low))


def _date_at(passage: Passage, i: int, reference: str | None, ahead: bool) -> When | None:
    low = passage.lows[i]
    today = day_of(reference)
    if low[:4] == "mid-" and YEAR.fullmatch(low, 4):
        return When(passage.starts[i], passage.ends[i], low[4:], link_at(passage, i) or "on")
    if low[:4] == "mid-" or low in MONTHS:
        return _month(passage, i, reference, ahead)
    if low in WEEKDAYS:
        return weekday(passage, i, reference, today, ahead)
    if low in time_words.DAYS:
        return near_day(passage, i, today)
    if low in time_words.PAST:
        return time_ago(passage, i, today)
    if low in time_words.FEASTS:
        return feast(passage, i)
    if low[0].isdigit():
        return _decade(passage, i) if low[-1] == "s" else _year(passage, i)
    return period(passage, i, today)


def _month(passage: Passage, i: int, reference: str | None, ahead: bool) -> When | None:
    text, start, end = passage.text, passage.starts[i], passage.ends[i]
    if not passage.words[i].removeprefix("mid-")[0].isupper():
        return None
    month = MONTHS.get(passage.lows[i].removeprefix("mid-"))
    if month is None:
        return None
    before = _BEFORE_MONTH.search(text, max(passage.start, start - 9), start)
    if before:
        last, year = _year_behind(passage, i + 1, end, reference)
        iso = written(year, month, int(before[1]), reference, ahead)
        first = i - 2 if word_before(passage, i) == "of" else i - 1
        return When(before.start(), last, iso, link_at(passage, first)) if iso != "" else None
    after = _AFTER_MONTH.match(text, end)
    if after and after[1]:
        behind = i + (3 if passage.words[i + 1] == "." else 2)
        last, year = _year_behind(passage, behind, after.end(), reference)
        iso = written(after[2] or year, month, int(after[1]), reference, ahead)
        return When(start, last, iso, link_at(passage, i)) if iso != "" else None
    if after:
        return When(start, after.end(), f"{after[3]}-{month:02}", link_at(passage, i))
    if not _is_bare_month(passage, i):
        return None
    low = word_before(passage, i)
    iso = written(None, month, None, reference, ahead or low == "next") or None
    start, first = opened_at(passage, i)
    end, year = _year_behind(passage, i + 1, end, reference)
    if end > passage.ends[i]:
        iso = f"{year}-{month:02}" if year else None
    return When(start, end, iso, link_at(passage, first) or "on")


def _year_behind(
    passage: Passage, at: int, end: int, reference: str | None
) -> tuple[int, str | None]:
    """Give where a month or a day ends with its year, and the year; its own end if none is told.

    ``12 February 2024``, ``Feb. 12 last year``.
    """
    behind = passage.lows[at : at + 2]
    if found := YEAR_BEHIND.match(passage.text, end):
        return found.end(), found[1]
    if len(behind) < 2 or behind[1] != "year" or behind[0] not in time_words.POINTING:
        return end, None
    known = day_of(reference)
    meant = str(known.year + time_words.POINTING[behind[0]]) if known else None
    return passage.ends[at + 1], meant


def _is_bare_month(passage: Passage, i: int) -> bool:
    low = passage.lows[i]
    if low[:4] == "mid-":
        return True
    if len(low) < _SHORT_MONTH and low != "may":
        return False
    if word_behind(passage, i) == "'s" and low not in _ALSO_NAMES:
        return True
    if word_before(passage, i) in time_words.NEAR or word_before(passage, i) in (
        "to",
        "for",
        "and",
        "of",
    ):
        return low not in ("may", "march") or word_before(passage, i) in time_words.NEAR
    return False


def _decade(passage: Passage, i: int) -> When | None:
    if word_before(passage, i) not in time_words.BETWEEN:
        return None
    return When(passage.starts[i], passage.ends[i], None, link_at(passage, i))


def _year(passage: Passage, i: int) -> When | None:
    low, before, following = passage.lows[i], word_before(passage, i), word_behind(passage, i)
    two_before = passage.lows[i - 2] if i > 1 else ""
    listed = before in ("and", "to", "or", "-", "–") and bool(YEAR.fullmatch(two_before))
    lists = following in ("and", "to") and bool(
        i + 2 < len(passage.lows) and YEAR.fullmatch(passage.lows[i + 2])
    )
    opens = before == "(" and following in (")", ",", "-", "–")
    named = (
        (before in time_words.OWNERS or before in lexicon.POSSESSIVES)
        and following.isalpha()
        and following not in time_words.COUNTED
    )
    behind_month = before == "," and two_before in MONTHS
    near = (before in time_words.NEAR and before != "this") or before in _NEAR_YEARS
    if not (near or listed or lists or opens or named or behind_month):
        return None
    if lists and not near and before[:1].isupper():
        return None
    # "by 2000 people" counts; "since 2014 officials have" is rarer than that.
    counted = following.isalpha() and following[-1:] == "s" and following not in _SHORT_VERBS
    if counted and not (named or listed) and before not in ("in", "since"):
        return None
    start, first = opened_at(passage, i - (before == "fiscal"))
    iso = low
    link = link_at(passage, first)
    if link is None and listed:
        link = "until" if before in ("to", "-", "–") else "on"
    return When(start, passage.ends[i], iso, link or ("on" if near or named else None))
