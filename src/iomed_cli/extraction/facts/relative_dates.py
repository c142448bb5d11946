"""Relative dates: days and periods told from the day of the article: ``on Friday``, ``last year``."""

from __future__ import annotations

from datetime import date, timedelta

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.when import (
    YEAR,
    YEAR_BEHIND,
    When,
    link_at,
    opened_at,
    word_before,
    word_behind,
    written,
)
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.lexicon.figure_words import NUMBER_WORDS, ONES, QUALIFIERS
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_MONTH = "|".join(name.capitalize() for name in sorted(MONTHS, key=len, reverse=True))
_IN_BRACKETS = lazy(rf",? \(?(?:the )?({_MONTH})\.? (\d{{1,2}})\)?|,? \(?(\d{{1,2}}) ({_MONTH})\)?")

_YEARS_MONTHS = 12
_OVER = frozenset("over through throughout at".split())
_NEAR_SEASONS = time_words.NEAR | _OVER
_GOING_ON = lexicon.CONJUNCTIONS | {"according", "to", "and", "but", "in", "on", "after", "as"}
_YEAR_BEFORE = lazy(r"(?:the year before|(?:a|one) year (?:earlier|before))\b")
_COUNTED = {**ONES, **NUMBER_WORDS, "a": 1, "an": 1}


def near_day(passage: Passage, i: int, today: date | None) -> When | None:
    """Read ``yesterday``, ``tomorrow``."""
    before = passage.words[i - 1] if i else ""
    # "USA TODAY" and "Russia Today" are names; "tomorrow's world" is no day.
    if passage.words[i][0].isupper() and before[:1].isalnum():
        return None
    low = passage.lows[i]
    if word_behind(passage, i) == "'s" and low in ("today", "tomorrow"):
        return None
    if low == "today" and (before.lower() in ("of", "until") or word_behind(passage, i) == "and"):
        return None
    iso = (today + timedelta(days=time_words.DAYS[low])).isoformat() if today else None
    return When(passage.starts[i], passage.ends[i], iso, link_at(passage, i) or "on")


def weekday(
    passage: Passage, i: int, reference: str | None, today: date | None, ahead: bool
) -> When | None:
    """Read ``Friday``, ``Monday (May 6)``, ``last Sunday``."""
    start, end = passage.starts[i], passage.ends[i]
    before = passage.words[i - 1] if i else ""
    if not passage.words[i][0].isupper() or _names_something(before):
        return None
    if given := _IN_BRACKETS.match(passage.text, end):
        month = MONTHS[(given[1] or given[4]).lower()]
        iso = written(None, month, int(given[2] or given[3]), reference, ahead)
        return When(start, given.end(), iso, link_at(passage, i) or "on") if iso != "" else None
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
    link = "on" if word_behind(passage, i) == "'s" else link_at(passage, i) or "on"
    return When(start, end, iso, link)


def _names_something(before: str) -> bool:
    """Tell by the word before that a day is a name: ``Black Friday``, ``Sheffield Wednesday``."""
    low = before.lower()
    ties = low in time_words.LINKS or low in time_words.POINTING or low in lexicon.SENTENCE_STARTERS
    return before[:1].isupper() and before.isalpha() and not ties


def feast(passage: Passage, i: int) -> When | None:
    """Read ``by Christmas``, which has no day that is surely known."""
    if not passage.words[i][0].isupper() or word_before(passage, i) not in time_words.NEAR:
        return None
    return When(passage.starts[i], passage.ends[i], None, link_at(passage, i))


def period(passage: Passage, i: int, today: date | None) -> When | None:
    """``last year``, ``the fourth quarter of 2027``, ``the end of the month``."""
    low, before = passage.lows[i], word_before(passage, i)
    if not passage.words[i].islower():
        return None
    if before in time_words.POINTING:
        start, first = opened_at(passage, i - 1)
        iso = _pointed(low, time_words.POINTING[before], today)
        return When(start, passage.ends[i], iso, link_at(passage, first) or "on")
    if low in ("quarter", "half"):
        part = _part_of_year(passage, i, today) if before in time_words.ORDINALS else None
        # The first half of a match is no date.
        if part is not None or before != "the":
            return None if part and low == "half" and part.end == passage.ends[i] else part
    if low in time_words.SEASONS:
        year = YEAR_BEHIND.match(passage.text.replace(" of", "", 1), passage.ends[i])
        tied = before in ("in", "since", "until", "by") or (
            before == "the" and i > 1 and passage.lows[i - 2] in _NEAR_SEASONS
        )
        behind = passage.lows[i + 1 : i + 3]
        if year is None and len(behind) == 2 and behind[0] == "of" and YEAR.fullmatch(behind[1]):
            return When(passage.starts[i], passage.ends[i + 2], behind[1], link_at(passage, i))
        return When(passage.starts[i], passage.ends[i], None, link_at(passage, i)) if tied else None
    if low == "weekend" and before == "the" and i > 1 and passage.lows[i - 2] in _OVER:
        return When(passage.starts[i - 1], passage.ends[i], None, "on")
    if low == "year" and before == "the" and _ends_with_before(passage, i):
        return When(passage.starts[i - 1], passage.ends[i + 1], None, None)
    if before == "the" and i > 2 and passage.lows[i - 2] == "of":
        start, first = opened_at(passage, i)
        if start < passage.starts[i - 1]:
            iso = _pointed(low, 0, today)
            return When(start, passage.ends[i], iso, link_at(passage, first))
    return None


def _ends_with_before(passage: Passage, i: int) -> bool:
    """Tell ``from 3,882 the year before, …`` from ``the year before he died``."""
    behind = passage.lows[i + 1 : i + 3]
    return behind[:1] == ["before"] and (
        len(behind) < 2 or not behind[1].isalpha() or behind[1] in _GOING_ON
    )


def year_before(when: When, text: str, anchor: str | None) -> str | None:
    """Give the date of ``the year before`` and ``a year earlier`` by the one told before it."""
    if anchor is None or len(anchor) > len("2024-05") or not _YEAR_BEFORE.match(text, when.start):
        return None
    return f"{int(anchor[:4]) - 1}{anchor[4:]}"


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


def _part_of_year(passage: Passage, i: int, today: date | None) -> When:
    """``first half of the year``, ``fourth quarter of 2027``."""
    behind = passage.lows[i + 1 : i + 4]
    last, iso = i, None
    if behind[:1] == ["of"] and len(behind) > 1:
        if YEAR.fullmatch(behind[1]):
            last, iso = i + 2, behind[1]
        elif len(behind) > 2 and behind[2] == "year":
            last = i + 3
            if today is not None and behind[1] in time_words.POINTING:
                # "the first quarter of next year"
                iso = str(today.year + time_words.POINTING[behind[1]])
    elif behind[:1] and YEAR.fullmatch(behind[0]):
        last, iso = i + 1, behind[0]
    return When(passage.starts[i - 1], passage.ends[last], iso, link_at(passage, i - 1) or "on")


def time_ago(passage: Passage, i: int, today: date | None) -> When | None:
    """Read ``two years ago``, ``a month earlier``: the latter is of no time that is known."""
    unit = word_before(passage, i).removesuffix("s")
    first = i - 2
    if unit not in time_words.SPANS or first < 0:
        return None
    many = passage.lows[first]
    if many in time_words.SOME:
        several = None
        first -= passage.lows[first - 1 : first] == ["a"]
    else:
        several = int(many) if many.isdigit() else _COUNTED.get(many)
        if several is None:
            return None
    iso = None
    before = word_before(passage, first)
    exact = before != "than" and before not in QUALIFIERS
    if today is not None and several is not None and exact and passage.lows[i] == "ago":
        iso = _before_today(today, unit, several)
    return When(passage.starts[first], passage.ends[i], iso, "on")


def _before_today(today: date, unit: str, several: int) -> str | None:
    """Give the year, the month or the day so many before; none where that is no one date."""
    if unit == "year" and several < today.year:
        return f"{today.year - several:04}"
    if unit == "month" and several < _YEARS_MONTHS:
        months = today.year * 12 + today.month - 1 - several
        return f"{months // 12}-{months % 12 + 1:02}"
    if unit == "day" and several < _YEARS_MONTHS:
        return (today - timedelta(days=several)).isoformat()
    return None
