"""Opening times and places: where the subject begins behind ``Last year`` and ``In Kano alone``."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.when import YEAR
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_TIED = time_words.LINKS | time_words.NEAR | {"over", "of", "to"}
_PERIODS = time_words.PERIODS | {f"{one}s" for one in time_words.PERIODS} | {"day", "days"}
_CLOSING = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(time_words.DAYS) | _PERIODS
    | time_words.SEASONS | time_words.PAST | {"overnight", "alone", "later"}
)  # fmt: skip
_WITHIN = (
    _TIED | frozenset(time_words.POINTING) | time_words.ORDINALS | time_words.ENDS | time_words.EARLY
    | frozenset("the a an few couple same once twice".split()) | lexicon.NUMBERS
)  # fmt: skip
_PLACES = frozenset("in at across".split())
_LONGEST = 10


def behind_opening(passage: Passage, first: int, last: int) -> int | None:
    """Give where the subject begins behind a time or place that no comma closes.

    ``Last year 40 people died``, ``In Kano alone sales fell``. None where nothing such opens it.
    """
    end = _behind_time(passage, first, last)
    if end is None and passage.lows[first] in _PLACES:
        end = _behind_place(passage, first, last)
    if end is None or end >= last - 1 or not passage.lows[end][0].isalnum():
        return None
    return end


def _behind_time(passage: Passage, first: int, last: int) -> int | None:
    lows = passage.lows
    end = None
    for k in range(first, min(last, first + _LONGEST)):
        low = lows[k]
        if low in _CLOSING or YEAR.fullmatch(low):
            end = k + 1
        elif low.isdigit():
            near = lows[k - 1] in MONTHS or (lows[k + 1 : k + 2] and lows[k + 1] in _CLOSING)
            if not near or k == first:
                break
            end = k + 1 if lows[k - 1] in MONTHS else end
        elif low not in _WITHIN:
            break
    return end


def _behind_place(passage: Passage, first: int, last: int) -> int | None:
    """``In Velden prices fell``, ``in Kano alone``: behind a name the subject is in small letters."""
    words = passage.words
    k = first + 1
    while k < min(last, first + _LONGEST) and words[k][0].isupper():
        k += 1
    if k == first + 1 or k >= last:
        return None
    if passage.lows[k] == "alone":
        return k + 1
    return k if words[k][0].isdigit() or words[k][0].islower() else None
