"""When: a date in a passage, and the words beside it that tie it to what happens."""

from __future__ import annotations

from datetime import date

from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import DateRelation
from iomed_cli.value import Value

YEAR = lazy("1[89][0-9]{2}|20[0-9]{2}|2100")
YEAR_BEHIND = lazy(r",? (\d{4})(?!\d)")
_HALF_YEAR = 183


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


def day_of(reference: str | None) -> date | None:
    """Give the day that an ISO date is; none where it is only a month or a year."""
    if reference is None or len(reference) < 10:
        return None
    try:
        return date.fromisoformat(reference[:10])
    except ValueError:
        return None


def word_before(passage: Passage, i: int) -> str:
    """Give the word before one, in lower case; empty at the beginning."""
    return passage.lows[i - 1] if i else ""


def word_behind(passage: Passage, i: int) -> str:
    """Give the word behind one, in lower case; empty at the end."""
    return passage.lows[i + 1] if i + 1 < len(passage.lows) else ""


def link_at(passage: Passage, i: int) -> str | None:
    """Give the word that ties a date to its clause, articles and ``early`` stepped over."""
    at = i - 1
    while at >= 0 and i - at < 4 and passage.lows[at] in time_words.BETWEEN:
        at -= 1
    low = passage.lows[at] if at >= 0 else ""
    if low in ("of", "on") and at and passage.lows[at - 1] == "as":
        return "on"
    return low if low in time_words.LINKS else None


def opened_at(passage: Passage, i: int) -> tuple[int, int]:
    """Give where ``the end of June``, ``early next year`` begins, and at which word."""
    lows, at = passage.lows, i
    if at and lows[at - 1] == "the":
        at -= 1
    if at > 1 and lows[at - 1] == "of" and lows[at - 2] in time_words.ENDS:
        return passage.starts[at - 2], at - 2
    if i and lows[i - 1] in time_words.EARLY:
        return passage.starts[i - 1], i - 1
    return passage.starts[i], i


def written(
    year: str | None, month: int, day: int | None, reference: str | None, ahead: bool
) -> str | None:
    """Write a date; the year is the one nearest to the reference. Empty if there is no such day."""
    number = int(year) if year else None
    known = day_of(reference)
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
