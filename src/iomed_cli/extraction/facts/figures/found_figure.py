"""The figure that the reader gives, as words of a passage."""

from __future__ import annotations

from iomed_cli.model import FigureDirection
from iomed_cli.value import Value


class FoundFigure(Value, frozen=True):
    """A number in a passage with what it counts or measures.

    `first` and `last` are word indices, `last` exclusive; `start` and `end` offsets in the text.
    """

    first: int
    last: int
    start: int
    end: int
    value: int | float
    value_to: int | float | None = None
    unit: str | None = None
    qualifier: str | None = None
    of: str | None = None
    """What is counted or measured; none where only the subject of the clause can tell."""
    direction: FigureDirection | None = None
    rate: str | None = None
    part_of: int | float | None = None
    date: str | None = None
    """When it is so, ISO 8601; none where its clause does not tell."""
