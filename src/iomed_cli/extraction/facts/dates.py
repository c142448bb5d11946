"""Dates: the words of a text that tell when, resolved against the article's own date."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import DASHES, Passage
from iomed_cli.isodate import iso_date
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import DateRelation
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS
from iomed_cli.value import Value

_MONTH = "|".join(name.capitalize() for name in sorted(MONTHS, key=len, reverse=True))
_AFTER_MONTH = lazy(
    r"\.? (\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|%| per ?cent)(?:,? (\d{4})(?!\d))?"
    r"|\.?,? (\d{4})(?!\d)"
)
_BEFORE_MONTH = lazy(r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_IN_BRACKETS = lazy(rf",? \(?(?:the )?({_MONTH})\.? (\d{{1,2}})\)?|,? \(?(\d{{1,2}}) ({_MONTH})\)?")
_YEAR = lazy("1[89][0-9]{2}|20[0-9]{2}|2100")
_YEAR_BEHIND = lazy(r",? (\d{4})(?!\d)")
_DECADE = lazy("(?:1[89]|20)[0-9]0s")
_HALF_YEAR = 183
_SHORT_MONTH = 4
_LONGEST_DATELINE = 16
_WHOLE = len("2026-02-03")


class When(Value, frozen=True):
    """A date in a passage: offsets in the text, and as much of the date as is known."""

    start: int
    end: int
    iso: str | None
    """ISO 8601; none where only an article's own date could tell it, or nothing can."""
    link: str | None
    """The word before it that says how it bounds what happens: ``since``, ``by``, ``on``."""

    @property
    def relation(self) -> DateRelation | None:
        """Tell what the date is to what happens; none where the text does not say."""
        return time_words.RELATIONS.get(self.link or "")


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
    return bool(_YEAR.fullmatch(low) or _DECADE.fullmatch(low))


def _date_at(passage: Passage, i: int, reference: str | None, ahead: bool) -> When | None:
    low = passage.lows[i]
    today = _day(reference)
    if low[:4] == "mid-" and _YEAR.fullmatch(low, 4):
        return When(passage.starts[i], passage.ends[i], low[4:], _link(passage, i) or "on")
    if low[:4] == "mid-" or low in MONTHS:
        return _month(passage, i, reference, ahead)
    if low in WEEKDAYS:
        return _weekday(passage, i, reference, today, ahead)
    if low in time_words.DAYS:
        return _near_day(passage, i, today)
    if low in time_words.FEASTS:
        return _feast(passage, i)
    if low[0].isdigit():
        return _decade(passage, i) if low[-1] == "s" else _year(passage, i)
    return _period(passage, i, today)


def _day(reference: str | None) -> date | None:
    if reference is None or len(reference) < 10:
        return None
    try:
        return date.fromisoformat(reference[:10])
    except ValueError:
        return None


def _before(passage: Passage, i: int) -> str:
    return passage.lows[i - 1] if i else ""


def _after(passage: Passage, i: int) -> str:
    return passage.lows[i + 1] if i + 1 < len(passage.lows) else ""


def _link(passage: Passage, i: int) -> str | None:
    """Give the word that ties a date to its clause, articles and ``early`` stepped over."""
    at = i - 1
    while at >= 0 and i - at < 4 and passage.lows[at] in time_words.BETWEEN:
        at -= 1
    low = passage.lows[at] if at >= 0 else ""
    if low in ("of", "on") and at and passage.lows[at - 1] == "as":
        return "on"
    return low if low in time_words.LINKS else None


def _near_day(passage: Passage, i: int, today: date | None) -> When | None:
    before = passage.words[i - 1] if i else ""
    # "USA TODAY" and "Russia Today" are names; "tomorrow's world" is no day.
    if passage.words[i][0].isupper() and before[:1].isalnum():
        return None
    low = passage.lows[i]
    if _after(passage, i) == "'s" and low in ("today", "tomorrow"):
        return None
    if low == "today" and (before.lower() in ("of", "until") or _after(passage, i) == "and"):
        return None
    iso = (today + timedelta(days=time_words.DAYS[low])).isoformat() if today else None
    return When(passage.starts[i], passage.ends[i], iso, _link(passage, i) or "on")


def _month(passage: Passage, i: int, reference: str | None, ahead: bool) -> When | None:
    text, start, end = passage.text, passage.starts[i], passage.ends[i]
    if not passage.words[i].removeprefix("mid-")[0].isupper():
        return None
    month = MONTHS.get(passage.lows[i].removeprefix("mid-"))
    if month is None:
        return None
    before = _BEFORE_MONTH.search(text, max(passage.start, start - 9), start)
    if before:
        year = _YEAR_BEHIND.match(text, end)
        last = year.end() if year else end
        iso = _iso(year[1] if year else None, month, int(before[1]), reference, ahead)
        first = i - 2 if _before(passage, i) == "of" else i - 1
        return When(before.start(), last, iso, _link(passage, first)) if iso != "" else None
    after = _AFTER_MONTH.match(text, end)
    if after and after[1]:
        iso = _iso(after[2], month, int(after[1]), reference, ahead)
        return When(start, after.end(), iso, _link(passage, i)) if iso != "" else None
    if after:
        return When(start, after.end(), f"{after[3]}-{month:02}", _link(passage, i))
    if not _is_bare_month(passage, i):
        return None
    low = _before(passage, i)
    iso = _iso(None, month, None, reference, ahead or low == "next") or None
    start, first = _opened(passage, i)
    behind = passage.lows[i + 1 : i + 3]
    if len(behind) == 2 and behind[1] == "year" and behind[0] in time_words.POINTING:
        end = passage.ends[i + 2]
        known = _day(reference)
        iso = f"{known.year + time_words.POINTING[behind[0]]}-{month:02}" if known else None
    return When(start, end, iso, _link(passage, first) or "on")


def _is_bare_month(passage: Passage, i: int) -> bool:
    low = passage.lows[i]
    if low[:4] == "mid-":
        return True
    if len(low) < _SHORT_MONTH and low != "may":
        return False
    if _before(passage, i) in time_words.NEAR or _before(passage, i) in ("to", "for", "and", "of"):
        return low not in ("may", "march") or _before(passage, i) in time_words.NEAR
    return False


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
            elif ahead and distance < (-28 if not day else -1):
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
    before = passage.words[i - 1] if i else ""
    if not passage.words[i][0].isupper() or _names_something(before):
        return None
    if given := _IN_BRACKETS.match(passage.text, end):
        month = MONTHS[(given[1] or given[4]).lower()]
        iso = _iso(None, month, int(given[2] or given[3]), reference, ahead)
        return When(start, given.end(), iso, _link(passage, i) or "on") if iso != "" else None
    iso = None
    low = before.lower()
    # "Was closed until Friday" may tell of the last or of the next one.
    open_end = low in ("until", "till") and not ahead
    if today is not None and low not in time_words.RECURRING and not open_end:
        distance = (WEEKDAYS[passage.lows[i]] - today.weekday()) % 7
        if low in ("next", "coming") or (ahead and low != "last"):
            when = today + timedelta(days=distance or (7 if low == "next" else 0))
        else:
            when = today - timedelta(days=(7 - distance) % 7 or (7 if low == "last" else 0))
        iso = when.isoformat()
    link = "on" if _after(passage, i) == "'s" else _link(passage, i) or "on"
    return When(start, end, iso, link)


def _names_something(before: str) -> bool:
    """Tell by the word before that a day is a name: ``Black Friday``, ``Sheffield Wednesday``."""
    low = before.lower()
    ties = low in time_words.LINKS or low in time_words.POINTING or low in lexicon.SENTENCE_STARTERS
    return before[:1].isupper() and before.isalpha() and not ties


def _feast(passage: Passage, i: int) -> When | None:
    if not passage.words[i][0].isupper() or _before(passage, i) not in time_words.NEAR:
        return None
    return When(passage.starts[i], passage.ends[i], None, _link(passage, i))


def _period(passage: Passage, i: int, today: date | None) -> When | None:
    """``last year``, ``the fourth quarter of 2027``, ``the end of the month``."""
    low, before = passage.lows[i], _before(passage, i)
    if not passage.words[i].islower():
        return None
    if before in time_words.POINTING:
        start, first = _opened(passage, i - 1)
        iso = _pointed(low, time_words.POINTING[before], today)
        return When(start, passage.ends[i], iso, _link(passage, first) or "on")
    if low in ("quarter", "half"):
        part = _part_of_year(passage, i) if before in time_words.ORDINALS else None
        # The first half of a match is no date.
        return None if part and low == "half" and part.end == passage.ends[i] else part
    if low in time_words.SEASONS:
        year = _YEAR_BEHIND.match(passage.text.replace(" of", "", 1), passage.ends[i])
        tied = before in ("in", "since", "until", "by") or (
            before == "the" and i > 1 and passage.lows[i - 2] in time_words.NEAR
        )
        behind = passage.lows[i + 1 : i + 3]
        if year is None and len(behind) == 2 and behind[0] == "of" and _YEAR.fullmatch(behind[1]):
            return When(passage.starts[i], passage.ends[i + 2], behind[1], _link(passage, i))
        return When(passage.starts[i], passage.ends[i], None, _link(passage, i)) if tied else None
    if before == "the" and i > 2 and passage.lows[i - 2] == "of":
        start, first = _opened(passage, i)
        if start < passage.starts[i - 1]:
            iso = _pointed(low, 0, today)
            return When(start, passage.ends[i], iso, _link(passage, first))
    return None


def _pointed(low: str, step: int, today: date | None) -> str | None:
    """Give the year, the month or the day that ``last year``, ``next month``, ``last night`` are."""
    if today is None:
        return None
    if low == "year":
        return str(today.year + step)
    if low == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    if low in ("night", "morning", "afternoon", "evening"):
        return (today + timedelta(days=step)).isoformat()
    return None


def _part_of_year(passage: Passage, i: int) -> When:
    """``first half of the year``, ``fourth quarter of 2027``."""
    behind = passage.lows[i + 1 : i + 4]
    last, iso = i, None
    if behind[:1] == ["of"] and len(behind) > 1:
        if _YEAR.fullmatch(behind[1]):
            last, iso = i + 2, behind[1]
        elif len(behind) > 2 and behind[2] == "year":
            last = i + 3
    elif behind[:1] and _YEAR.fullmatch(behind[0]):
        last, iso = i + 1, behind[0]
    return When(passage.starts[i - 1], passage.ends[last], iso, _link(passage, i - 1) or "on")


def _opened(passage: Passage, i: int) -> tuple[int, int]:
    """Give where ``the end of June``, ``early next year`` begins, and at which word."""
    lows, at = passage.lows, i
    if at and lows[at - 1] == "the":
        at -= 1
    if at > 1 and lows[at - 1] == "of" and lows[at - 2] in time_words.ENDS:
        return passage.starts[at - 2], at - 2
    if i and lows[i - 1] in time_words.EARLY:
        return passage.starts[i - 1], i - 1
    return passage.starts[i], i


def _decade(passage: Passage, i: int) -> When | None:
    if _before(passage, i) not in time_words.BETWEEN:
        return None
    return When(passage.starts[i], passage.ends[i], None, _link(passage, i))


def _year(passage: Passage, i: int) -> When | None:
    low, before, following = passage.lows[i], _before(passage, i), _after(passage, i)
    two_before = passage.lows[i - 2] if i > 1 else ""
    listed = before in ("and", "to", "or", "-", "–") and bool(_YEAR.fullmatch(two_before))
    lists = following in ("and", "to") and bool(
        i + 2 < len(passage.lows) and _YEAR.fullmatch(passage.lows[i + 2])
    )
    opens = before == "(" and following in (")", ",", "-", "–")
    named = (
        (before in time_words.OWNERS or before in lexicon.POSSESSIVES)
        and following.isalpha()
        and following not in time_words.COUNTED
    )
    behind_month = before == "," and two_before in MONTHS
    near = (before in time_words.NEAR and before != "this") or before in ("for", "through", "back")
    if not (near or listed or lists or opens or named or behind_month):
        return None
    if lists and not near and before[:1].isupper():
        return None
    # "by 2000 people" counts; "since 2014 officials have" is rarer than that.
    counted = following.isalpha() and following[-1:] == "s" and following not in ("as", "was", "is")
    if counted and not (named or listed) and before not in ("in", "since"):
        return None
    start, first = _opened(passage, i)
    iso = low
    link = _link(passage, first)
    if link is None and listed:
        link = "until" if before in ("to", "-", "–") else "on"
    return When(start, passage.ends[i], iso, link or ("on" if near or named else None))
