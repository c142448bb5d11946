"""What stands at the same place of many pages, as numbers and running titles do, is no text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from iomed_cli.inputs.documents.pdf.pdf_runs import PdfRun

_PAGES = 3
"""On which words have to stand at one place before they are sure to be no text."""

_SHARE = 0.4
"""Of the pages; a running title may be on every other one."""

_OUTER = 3
"""Rows at the top and at the bottom of a page among which such words are looked for."""

_APART = 1.6
"""Heights of a line, or more, between such words and the text."""

_NEAR = 3.0


def without_furniture(pages: Sequence[Sequence[PdfRun]]) -> list[list[PdfRun]]:
    """Give the pages without the lines that are repeated at their edges.

    These stand at the same height of three pages or more, apart from the text, and are
    alike but for a number that grows with the page; with such a number two pages are
    enough, and if there are no more.
    """
    edges = [list(_edges(page)) for page in pages]
    found: dict[tuple[str, int], list[tuple[int, PdfRun]]] = defaultdict(list)
    for number, both in enumerate(edges):
        for run in {run for rows in both for row in rows[:_OUTER] for run in row}:
            found[_place(run)].append((number, run))
    sure = {place for place, runs in found.items() if _is_sure(runs, len(pages))}
    kept: list[list[PdfRun]] = []
    for number, (page, both) in enumerate(zip(pages, edges), start=1):
        # A page may be the only one; its number is told by what it is.
        own = {_place(run) for run in page if run.text == str(number)}
        dropped = {run for rows in both for run in _furniture(rows, sure | own)}
        kept.append([run for run in page if run not in dropped])
    return kept


def _place(run: PdfRun) -> tuple[str, int]:
    return re.sub(r"\d+", "#", run.text), round((run.top + run.bottom) / 2 / _NEAR)


def _edges(page: Sequence[PdfRun]) -> Iterator[list[list[PdfRun]]]:
    """Give the rows of a page from the top to the middle, then from the bottom to it."""
    rows: dict[int, list[PdfRun]] = defaultdict(list)
    for run in page:
        rows[round(run.bottom)].append(run)
    from_bottom = [rows[height] for height in sorted(rows)][: _OUTER + 1]
    yield [rows[height] for height in sorted(rows, reverse=True)][: _OUTER + 1]
    yield from_bottom


def _furniture(rows: list[list[PdfRun]], sure: set[tuple[str, int]]) -> list[PdfRun]:
    """Give what is no text of the rows at an edge: all rows up to the gap before the text."""
    for number, (row, following) in enumerate(zip(rows, [*rows[1:], None])):
        if number == _OUTER or not all(_place(run) in sure for run in row):
            break
        if following is None or _is_apart(row[0], following[0]):
            return [run for before in rows[: number + 1] for run in before]
    return []


def _is_apart(run: PdfRun, other: PdfRun) -> bool:
    return abs(run.bottom - other.bottom) > _APART * max(run.height, other.height)


def _is_sure(runs: list[tuple[int, PdfRun]], pages: int) -> bool:
    numbers = {number for number, _ in runs}
    if len(numbers) < 2 or len(numbers) < _SHARE * pages:
        return False
    figures = [re.findall(r"\d+", run.text) for _, run in runs]
    for places in zip(*figures):
        offsets = {int(one[-9:]) - number for one, (number, _) in zip(places, runs)}
        if len(offsets) == 1:
            return True
    if len({run.text for _, run in runs}) > 1:
        return False
    # Of two pages with the same line both may begin as letters do (``Dear Sir,``).
    enough = 2 if pages == 2 and runs[0][1].text[-1].isalnum() else _PAGES
    return len(numbers) >= enough
