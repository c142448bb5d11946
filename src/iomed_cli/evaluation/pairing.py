"""Pairing: which quotation that was found is which one that people marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from iomed_cli.evaluation.labels import Span
from iomed_cli.lazy_patterns import lazy

_LINE = lazy(r"[^\n]*\w[^\n]*")
_WORD = lazy(r"\w+(?:['’]\w+)?")


class Unit(NamedTuple):
    """A quotation, or a paragraph of a long direct one, as what it covers of the text."""

    covered: frozenset[int]
    """Offsets of letters and digits, or numbers of words."""
    number: int
    """Which of the spans it is of."""
    start: int
    end: int


def letter_units(text: str, spans: Iterable[Span]) -> list[Unit]:
    """Give direct quotations by their letters and digits, each line a unit of its own."""
    return [
        Unit(frozenset(i for i in range(*line.span()) if text[i].isalnum()), number, *line.span())
        for number, (start, end) in enumerate(spans)
        for line in _LINE.finditer(text, start, end)
    ]


def word_units(text: str, spans: Iterable[Span]) -> list[Unit]:
    """Give reported statements by their words."""
    places = [match.span() for match in _WORD.finditer(text)]
    return [
        Unit(
            frozenset(n for n, (a, b) in enumerate(places) if a < end and b > start),
            *(number, start, end),
        )
        for number, (start, end) in enumerate(spans)
    ]


def paired(marked: Sequence[Unit], found: Sequence[Unit], least: float) -> dict[int, int]:
    """Pair units one to one, the most alike first.

    Alike is what both cover, as a share of what either covers; at least `least`.
    """
    shares = []
    for i, one in enumerate(marked):
        for j, other in enumerate(found):
            both = len(one.covered & other.covered)
            either = len(one.covered) + len(other.covered) - both
            if both and both >= least * either:
                shares.append((-both / either, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(shares):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def is_within(unit: Unit, spans: Sequence[Unit]) -> bool:
    """Tell whether half of a unit or more lies in one of some spans."""
    return any(2 * len(unit.covered & span.covered) >= len(unit.covered) for span in spans)
