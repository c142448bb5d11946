"""An evaluation, for people: a table of figures, and below it what was wrong if wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from iomed_cli.evaluation.scores import Counts, Evaluation, Mistake, by_number, interval
from iomed_cli.quantities import quantity
from iomed_cli.visible import visible

_HEADER = (
    *("", "marked", "found", "precision", "", "recall", "", "F1", "speaker", "", "with speaker"),
)
_WIDEST = 90
"""Characters of a quotation that a line of a mistake has."""


def evaluation_lines(it: Evaluation, mistakes: bool, encoding: str) -> Iterator[str]:
    """Give the lines: each share with the bounds between which it lies nineteen times of twenty."""
    yield f"{quantity(it.texts, 'labelled text')}\n\n"
    rows = [_row(name, counts) for name, counts in it.counts.items()]
    yield from _aligned([_HEADER, *rows])
    yield from _told("what tells the speaker", it.ways)
    yield from _told("rule", it.rules)
    if mistakes:
        yield "\n"
        for one in it.mistakes:
            yield f"{visible(_mistake(one), encoding)}\n"


def _row(name: str, it: Counts) -> tuple[str, ...]:
    return (
        *(name, f"{it.marked:,}", f"{it.found:,}"),
        *_share(it.right, it.found),
        *_share(it.right, it.marked),
        _figure(it.f1),
        *_share(it.speaker, it.right),
        _figure(it.e2e_f1),
    )


def _told(what: str, counts: Mapping[str, Counts]) -> Iterator[str]:
    rows = [
        (
            *(name or "unknown", f"{it.found:,}"),
            *(*_share(it.right, it.found), *_share(it.speaker, it.right)),
        )
        for name, it in by_number(counts)
    ]
    if rows:
        yield "\n"
        yield from _aligned([(what, "found", "precision", "", "speaker", ""), *rows])


def _share(part: int, whole: int) -> tuple[str, str]:
    bounds = interval(part, whole)
    if bounds is None:
        return "-", ""
    return _figure(part / whole), f"({bounds[0]:.2f}-{bounds[1]:.2f})"


def _figure(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows)]
    for name, *cells in rows:
        line = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths[1:]))
        yield f"{name.ljust(widths[0])}  {line}".rstrip() + "\n"


def _mistake(it: Mistake) -> str:
    words = it.words if len(it.words) <= _WIDEST else f"{it.words[: _WIDEST - 1]}…"
    where = f"{it.text}:{it.start}-{it.end}"
    whose = f", marked {it.marked}, found {it.found}" if it.mistake == "speaker" else ""
    return f"{where}: {it.mistake} ({it.kind}{whose}): {words}"
