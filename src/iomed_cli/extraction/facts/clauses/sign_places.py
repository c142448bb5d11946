"""Places of signs: where in a passage figures and dates may stand."""

from __future__ import annotations

from bisect import bisect_left

from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.figures.numerals import FIGURE_WORDS, is_figure_word
from iomed_cli.extraction.lexicon import time_words
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage

_PLAIN_MARKS = frozenset({".", ",", "'s", ":", ";", "(", ")", QUOTED, "-", "?", "!", *DASHES})
_SIGNS = FIGURE_WORDS | time_words.TELLING


class SignPlaces:
    """Where in a passage figures and dates may stand."""

    def __init__(self, passage: Passage) -> None:
        lows = passage.lows
        self._figures: list[int] = []
        self._dates: list[int] = []
        # Most words are in neither table; one look-up tells them.
        for i in [i for i, low in enumerate(lows) if low in _SIGNS or not low.isalpha()]:
            low = lows[i]
            if low in _PLAIN_MARKS:
                continue
            if low in FIGURE_WORDS or is_figure_word(low):
                self._figures.append(i)
            if dates.may_be_date(low):
                self._dates.append(i)

    def figures(self, low: int, high: int) -> list[int]:
        """Give the words from `low` to `high` at which there may be a figure."""
        return self._figures[bisect_left(self._figures, low) : bisect_left(self._figures, high)]

    def dates(self, low: int, high: int) -> list[int]:
        """Give the words from `low` to `high` that may be dates."""
        return self._dates[bisect_left(self._dates, low) : bisect_left(self._dates, high)]
