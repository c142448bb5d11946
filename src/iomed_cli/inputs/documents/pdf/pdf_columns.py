"""The order in which the runs of a page are read: down one column, then down the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from iomed_cli.inputs.documents.pdf.pdf_runs import PdfRun

_ROWS = 3
"""Rows that have to be divided at one place before it surely divides columns."""

_NARROWEST = 0.2
"""Share of the width that lines of a column take; names beside what is said take less."""

_WIDE = 0.3
"""The same where fewer rows are divided."""

_SHORT = 0.3
"""Share of a column's width that a line may fall short of its edge."""

_MIDDLE = 0.62
"""Share of the width of all that is on the page, up to where a second column may begin."""

_JITTER = 2.0
"""Points by which lines of a column may begin before others."""

_CLOSE = 2.8
"""Heights of a line from one to the next within a column; between paragraphs one may be blank."""

_DEEPEST = 6

_PAIRED = 0.5
"""Share of a column's lines that end in time to leave the gutter free."""


def in_order(page: Sequence[PdfRun]) -> list[list[PdfRun]]:
    """Give the columns of a page in the order of reading, the lines of each from top to bottom.

    What spans columns, as a headline does, is a column by itself, and divides
    those above it from those below.
    """
    return _ordered(_sorted(page), _DEEPEST)


def _ordered(runs: list[PdfRun], depth: int) -> list[list[PdfRun]]:
    gutter = _gutter(runs) if depth else None
    if gutter is None:
        return [_lines(runs)] if runs else []
    columns: list[list[PdfRun]] = []
    left: list[PdfRun] = []
    right: list[PdfRun] = []
    across: list[PdfRun] = []

    def close() -> None:
        for side in (left, right):
            columns.extend(_ordered(side.copy(), depth - 1))
            side.clear()

    for run in runs:
        if run.left < gutter < run.right:
            close()
            across.append(run)
            continue
        if across:
            columns.append(_lines(across))
            across = []
        (left if run.right <= gutter else right).append(run)
    close()
    return [*columns, _lines(across)] if across else columns


def _sorted(runs: Sequence[PdfRun]) -> list[PdfRun]:
    return sorted(runs, key=lambda run: (-run.top, run.left))


def _lines(runs: Sequence[PdfRun]) -> list[PdfRun]:
    """Join what stands on one line, from left to right."""
    return [_row_joined(row) for row in _rows(runs)]


def _row_joined(row: list[PdfRun]) -> PdfRun:
    first, *rest = row
    for run in rest:
        first = first.followed_by(run)
    return first


def _rows(runs: Sequence[PdfRun]) -> list[list[PdfRun]]:
    """Give the runs that stand side by side, row by row."""
    rows: list[list[PdfRun]] = []
    for run in _sorted(runs):
        if rows and rows[-1][0].is_beside(run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.left) for row in rows]


def _gutter(runs: list[PdfRun]) -> float | None:
    """Give where the most rows are divided; None where it divides no columns."""
    rows = _rows(runs)
    gaps = [
        (one.right, two.left) for row in rows for one, two in pairwise(row) if one.right < two.left
    ]
    if not gaps:
        return None
    begins, ends = sorted(gap[0] for gap in gaps), sorted(gap[1] for gap in gaps)
    # Most gaps are open just behind where one of them begins.
    counted = [(bisect_right(begins, at) - bisect_right(ends, at), at) for at in begins]
    most = max(count for count, _ in counted)
    at = max(at for count, at in counted if count == most)
    begin = min(end for end in ends if end > at)
    # The lines beside a few may be longer than these, up to where the column begins.
    gutter = (at + begin) / 2 if most >= _ROWS else begin - _JITTER
    left = [run for run in runs if run.right <= gutter]
    right = [run for run in runs if run.left >= gutter]
    width = max(run.right for run in runs) - min(run.left for run in runs)
    if most < _ROWS:
        return gutter if _is_left_free(rows, gutter, width) else None
    paired = most >= _PAIRED * min(len(left), len(right))
    wide = all(_usual_width(side) >= _NARROWEST * width for side in (left, right))
    return gutter if paired and wide else None


def _is_left_free(rows: list[list[PdfRun]], gutter: float, width: float) -> bool:
    """Tell whether the lines about the few that are divided leave the gutter free as well.

    A column may be no more than the last two lines of a text. The lines above and below of
    the column beside it end where it begins, while a wide blank within a paragraph has
    lines around it that go across.
    """
    divided = [at for at, row in enumerate(rows) if row[0].right <= gutter <= row[-1].left]
    for at in divided:
        block = [*reversed(_free(rows[at::-1], gutter)), *_free(rows[at:], gutter)[1:]]
        left = [run for row in block for run in row if run.right <= gutter]
        right = [run for row in block for run in row if run.left >= gutter]
        begins = [run.left for run in right]
        lined_up = max(begins) - min(begins) <= max(run.height for run in right)
        sides = [left] if len(block) >= _ROWS else [left, right]
        wide = all(_usual_width(side) >= _WIDE * width for side in sides)
        if len(block) > 1 and lined_up and wide and _is_next(left, right, width):
            return True
    return False


def _is_next(left: list[PdfRun], right: list[PdfRun], width: float) -> bool:
    """Tell whether lines are a column, most of them filled, and the others the next one.

    A word far out on the right, as a number or a label is, belongs to the line beside it.
    """
    start, edge = min(run.left for run in left), max(run.right for run in left)
    full = edge - start
    filled = sum(edge - run.right <= _SHORT * full for run in left)
    near = min(run.left for run in right) - start <= _MIDDLE * width
    return 2 * filled >= len(left) and (near or _usual_width(right) >= _WIDE * full)


def _free(rows: list[list[PdfRun]], gutter: float) -> list[list[PdfRun]]:
    """Give the first rows, as far as they follow closely and nothing in them goes across."""
    found = rows[:1]
    for before, row in pairwise(rows):
        step = abs(before[0].bottom - row[0].bottom)
        if step > _CLOSE * row[0].height or any(run.left < gutter < run.right for run in row):
            break
        found.append(row)
    return found


def _usual_width(runs: list[PdfRun]) -> float:
    """Give how wide most rows are; the blanks of one that is justified may be wide, too."""
    widths = sorted(row[-1].right - row[0].left for row in _rows(runs))
    return widths[len(widths) // 2] if widths else 0.0
