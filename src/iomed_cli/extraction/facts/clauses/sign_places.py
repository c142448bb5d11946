"""Places of signs: where in a passage figures and dates may stand."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import compress

from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.clauses.limits.clause_cuts import JOINTS
from iomed_cli.extraction.facts.figures.numerals import FIGURE_WORDS, is_figure_word
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage

_PLAIN_MARKS = PAUSES | {".", "'s", ":", "(", ")", QUOTED, "?", "!"}
_JOINED = JOINTS | {"that"}
_BEFORE_JOINED = PAUSES | {"and", "but"}
_SIGNS = FIGURE_WORDS | time_words.TELLING | _JOINED


class SignPlaces:
    """Where in a passage figures and dates may stand, and what clauses may be joined by."""

    def __init__(self, passage: Passage) -> None:
        lows = passage.lows
        self._figures: list[int] = []
        self._dates: list[int] = []
        self._joints: list[int] = []
        # Most words are none; so many are alike that one look-up tells them.
        for i in compress(range(len(lows)), map(_is_sign, lows)):
            low = lows[i]
            if low == ";":
                self._joints.append(i)
                continue
            if low in _JOINED:
                if i and lows[i - 1] in _BEFORE_JOINED:
                    self._joints.append(i - 1)
                continue
            if low in FIGURE_WORDS or is_figure_word(low):
                self._figures.append(i)
            if dates.may_be_date(low):
                self._dates.append(i)

    def figures(self, low: int, high: int) -> list[int]:
        """Give the words from `low` to `high` at which there may be a figure."""
        return _between(self._figures, low, high) if self._figures else []

    def dates(self, low: int, high: int) -> list[int]:
        """Give the words from `low` to `high` that may be dates."""
        return _between(self._dates, low, high) if self._dates else []

    def joints(self, low: int, high: int) -> list[int]:
        """Give the words from `low` to `high` that may join clauses: ``;``, ``, while``, ``and that``."""
        return _between(self._joints, low, high) if self._joints else []


def _between(places: list[int], low: int, high: int) -> list[int]:
    return places[bisect_left(places, low) : bisect_left(places, high)]


@lru_cache(maxsize=16384)
def _is_sign(low: str) -> bool:
    return low in _SIGNS or not (low.isalpha() or low in _PLAIN_MARKS)
