"""Places of signs: where in a passage figures and dates may stand."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.clauses.limits.clause_cuts import JOINTS
from iomed_cli.extraction.facts.figures.numerals import FIGURE_WORDS, is_figure_word
from iomed_cli.extraction.text.passages import PAUSES, Passage
from iomed_cli.extraction.text.word_table import WordTable

_JOINED = JOINTS | {"that"}
_BEFORE_JOINED = PAUSES | {"and", "but"}
_FIGURE, _DATE, _JOINT, _SEMICOLON = 1, 2, 4, 8


class SignPlaces:
    """Where in a passage figures and dates may stand, and what clauses may be joined by."""

    def __init__(self, passage: Passage) -> None:
        lows = passage.lows
        self._figures: list[int] = []
        self._dates: list[int] = []
        self._joints: list[int] = []
        signs = list(map(_signs.__getitem__, lows))
        for i in compress(range(len(lows)), signs):
            if signs[i] & _FIGURE:
                self._figures.append(i)
            if signs[i] & _DATE:
                self._dates.append(i)
            if signs[i] == _SEMICOLON:
                self._joints.append(i)
            elif signs[i] == _JOINT and i and lows[i - 1] in _BEFORE_JOINED:
                self._joints.append(i - 1)

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


@WordTable
def _signs(low: str) -> int:
    """Give what a word may be a sign of; most are of nothing, and so many are alike."""
    if low == ";":
        return _SEMICOLON
    if low in _JOINED:
        return _JOINT
    figure = low in FIGURE_WORDS or is_figure_word(low)
    return _FIGURE * figure + _DATE * dates.may_be_date(low)
