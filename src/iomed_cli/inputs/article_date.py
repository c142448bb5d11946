"""The date of an article, where its text gives it beside the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from iomed_cli.reference.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from iomed_cli.value import Value

LINES = 5
"""Lines at either end of a text in which its date may stand."""

_LONGEST = 120
"""Characters of a line that is no prose."""


class Stated(Value, frozen=True):
    """A date that a text gives, and where."""

    date: str
    """ISO 8601, always a day."""
    note: str


def stated(text: str, where: str = "the text") -> Stated | None:
    """Give the day that a text says it is of; None where it does not say.

    It counts where it stands in a dateline (``BRUSSELS, March 3, 2024
    (Reuters) -``), or in a short line at either end of the text that is no
    sentence (``Published 3 March 2024, 10:15``). A date without a year, and
    one within the prose, tells when something happens.
    """
    # Beneath an embedded post stands the day on which that was sent.
    for line in (one for one in _edges(text) if "(@" not in one):
        # Each of them takes long to compile, and has a year in it.
        for pattern in _patterns() if re.search(r"\d{4}", line) else ():
            found = pattern.match(line)
            if found is not None and (day := _day(found)):
                return Stated(day, f"Inferred: {where} says “{found[0].strip()}”.")
    return None


def is_doubtful(day: str, text: str) -> bool:
    """Tell whether a text prints another date than this day where `stated` takes none for sure.

    ``9/1/2024`` may be of two days, ``January 2024`` and ``Spring 2024`` are of many. They
    count in the lines in which `stated` looks for a date, where none agrees with the day.
    """
    printed = [
        one
        for line in _edges(text)
        if len(line) <= _LONGEST and line[-1] not in ".!?"
        for one in _loose().finditer(line)
    ]
    return bool(printed) and not any(_agrees(one, day) for one in printed)


def _agrees(printed: re.Match[str], day: str) -> bool:
    year, month, number = (int(part) for part in day.split("-"))
    if printed["numbers"]:
        parts = sorted(int(part) for part in re.findall(r"\d+", printed["numbers"]))
        return parts in (sorted((year, month, number)), sorted((year % 100, month, number)))
    named = MONTHS.get(printed["name"].lower(), month)
    in_month = int(printed["before"] or printed["after"] or number)
    return (int(printed["year"]), named, in_month) == (year, month, number)


@cache
def _loose() -> re.Pattern[str]:
    months = "|".join(sorted({name.title() for name in MONTHS}, key=len, reverse=True))
    numbers = r"\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d\d)"
    names = (
        r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?"
        rf"(?P<name>{months}|Spring|Summer|Autumn|Fall|Winter)\b\.?"
        r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?)?,? (?P<year>(?:19|20)\d\d)"
    )
    return re.compile(rf"(?<![\w./-])(?:(?P<numbers>{numbers})|{names})(?![\w/])")


def _edges(text: str) -> Iterator[str]:
    """Give lines at the beginning and at the end, as far as they are short enough to look at."""
    edge = _LONGEST * LINES * 2
    head = [line.strip() for line in text[:edge].splitlines() if line.strip()]
    tail = [line.strip() for line in text[-edge:].splitlines() if line.strip()]
    yield from head[:LINES]
    if len(text) > edge:
        yield from tail[1:][-LINES:]
    else:
        yield from tail[LINES:][-LINES:]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = r"(?P<month>[A-Z][a-z]{2})[a-z]{0,6}\.?"
    days = (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {month},? (?P<year>\d{{4}})",
        rf"{month} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})",
        r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)",
    )
    place = r"[A-Z][A-Z'’.-]+(?: [A-Z'’.-]+){0,3}(?:, [A-Z][\w .]{1,20})?"
    weekday = rf"(?:(?:{'|'.join(map(str.title, WEEKDAYS | SHORT_WEEKDAYS))}),? )?"
    before = rf"{place}[,:]? \(?{weekday}"
    after = r"\)?(?: \([^)]{2,30}\))? ?[-–—:]"
    label = rf"(?=.{{6,{_LONGEST}}}$)(?!.*[.!?]$)(?:[^.!?“”\"]{{0,60}}[ :|,•·–—-])?{weekday}"
    rest = r"(?!\d)[^“”\"]{0,40}$"
    return tuple(
        re.compile(start + day + end)
        for start, end in ((before, after), (label, rest))
        for day in days
    )


def _day(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    month = MONTHS.get(parts["month"].lower(), 0) if "month" in parts else int(parts["number"])
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return None
