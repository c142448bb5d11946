"""Durations: times in several units that are one: ``4 hours, 52 minutes``."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.figures.numerals import clean
from iomed_cli.extraction.text.passages import Passage

_OF = {"year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60),
       "minute": ("second", 60)}  # fmt: skip
_SHORT = {"hr": "hour", "min": "minute", "sec": "second"}
_BETWEEN: tuple[list[str], ...] = ([], [","], ["and"], [",", "and"])


def added(passage: Passage, one: FoundFigure, other: FoundFigure) -> FoundFigure | None:
    """Give two figures as one time, in the unit of the second; None where they are two."""
    smaller, times = _OF.get(_single(one.unit), ("", 0))
    if not times or _single(other.unit) != smaller or other.value >= times:
        return None
    if one.value_to is not None or other.value_to is not None or one.rate or other.qualifier:
        return None
    if passage.lows[one.last : other.first] not in _BETWEEN:
        return None
    return other._replace(
        first=one.first,
        start=one.start,
        value=clean(one.value * times + other.value),
        unit=f"{smaller}s",
        qualifier=one.qualifier,
        direction=one.direction,
    )


def _single(unit: str | None) -> str:
    single = (unit or "").lower().removesuffix("s")
    return _SHORT.get(single, single)
