"""An evaluation, for people: a table of figures, and below it what was wrong if wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from iomed_cli.evaluation.scores import Counts, Evaluation, Mistake, by_number, interval
from iomed_cli.output.formats import Page
from iomed_cli.quantities import quantity
from iomed_cli.visible import visible

_HEADER = (
    *("", "marked", "found", "precision", "", "recall", "", "F1", "speaker", "", "with speaker"),
)
_WIDEST = 90
"""Characters of a quotation that a line of a mistake has."""


def evaluation_lines(it: Evaluation, mistakes: bool, page: Page) -> Iterator[str]:
    """Give the lines: each share with the bounds between which it lies nineteen times of twenty.

    Where the page has no room for the bounds, they are left out.
    """
    yield f"{quantity(it.texts, 'labelled text')}\n\n"
    rows = [_row(name, counts) for name, counts in it.counts.items()]
    tables = [
        [_HEADER, *rows],
        *(_told("what tells the speaker", it.ways), _told("rule", it.rules)),
    ]
    room = page.width or inf
    narrow = any(_width(table) > room for table in tables)
    for number, table in enumerate(filter(None, tables)):
        yield from ["\n"] if number else []
        yield from _aligned(_without_bounds(table) if narrow else table)
    if narrow:
        needed = max(map(_width, tables))
        yield f"\nIn {needed} columns each share has its bounds beside it.\n"
    if mistakes:
        yield "\n"
        for one in it.mistakes:
            yield f"{visible(_mistake(one), page.encoding)}\n"


def _row(name: str, it: Counts) -> tuple[str, ...]:
    return (
        *(name, f"{it.marked:,}", f"{it.found:,}"),
        *_share(it.right, it.found),
        *_share(it.right, it.marked),
        _figure(it.f1),
        *_share(it.speaker, it.right),
        _figure(it.e2e_f1),
    )


def _told(what: str, counts: Mapping[str, Counts]) -> list[tuple[str, ...]]:
    rows = [
        (
            *(name or "unknown", f"{it.found:,}"),
            *(*_share(it.right, it.found), *_share(it.speaker, it.right)),
        )
        for name, it in by_number(counts)
    ]
    return [(what, "found", "precision", "", "speaker", ""), *rows] if rows else []


def _share(part: int, whole: int) -> tuple[str, str]:
    bounds = interval(part, whole)
    if bounds is None:
        return "-", ""
    return _figure(part / whole), f"({bounds[0]:.2f}-{bounds[1]:.2f})"


def _figure(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def _without_bounds(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Leave out the columns without a header, which have them; the first has the names."""
    kept = [number for number, header in enumerate(rows[0]) if header or not number]
    return [[row[number] for number in kept] for row in rows]


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(len, column)) for column in zip(*rows)]


def _width(rows: Sequence[Sequence[str]]) -> int:
    widths = _widths(rows)
    return sum(widths) + 2 * max(len(widths) - 1, 0)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = _widths(rows)
    for name, *cells in rows:
        line = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths[1:]))
        yield f"{name.ljust(widths[0])}  {line}".rstrip() + "\n"


def _mistake(it: Mistake) -> str:
    words = it.words if len(it.words) <= _WIDEST else f"{it.words[: _WIDEST - 1]}…"
    where = f"{it.text}:{it.start}-{it.end}"
    whose = f", marked {it.marked}, found {it.found}" if it.mistake == "speaker" else ""
    return f"{where}: {it.mistake} ({it.kind}{whose}): {words}"
