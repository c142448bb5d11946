"""Figures behind a label: ``Attendance: 4,871``."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.text.passages import Passage

_LABELS = frozenset(
    """attendance turnout capacity distance duration population budget cost price entry admission
    tickets deaths casualties crowd gate prize""".split()
)
_LONGEST = 14


def labelled(passage: Passage, low: int, high: int, figures: list[FoundFigure]) -> int:
    """Give where the line ends that tells a figure of its label; 0 for none."""
    words = passage.words
    if high - low > _LONGEST or passage.lows[low] not in _LABELS or words[low + 1] != ":":
        return 0
    if not figures or figures[0].first != low + 2:
        return 0
    return high - 1 if words[high - 1] == "." else high
