"""The prose of plain text: its paragraphs, whose lines may be broken by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from iomed_cli.inputs.prose.fragments import Prose

_WIDEST = 100
"""Columns within which the lines of a paragraph that is wrapped by hand stay."""

_ENDS = (".", "!", "?", ":", ";")
_CLOSING = {"“": "”", "„": "“”", "«": "»", "「": "」", "‘": "’", '"': '"'}


def plain(source: str) -> Prose:
    """Give a text as it is; a line of a paragraph that goes on in the next is joined to it."""
    prose = Prose(source)
    lines = source.split("\n")
    unfinished = set(_unfinished(lines))
    offset = 0
    for number, line in enumerate(lines):
        prose.add(line, offset)
        offset += len(line)
        prose.add(" " if number in unfinished else "\n", offset)
        offset += 1
    return prose


def _unfinished(lines: Sequence[str]) -> Iterator[int]:
    """Give the numbers of the lines that the next one goes on with.

    Where blank lines stand between paragraphs these are all within one, if it
    is not too wide. Anywhere else a sentence that goes on in small letters and
    a quotation that is closed further on tell.
    """
    filled = [number for number, line in enumerate(lines) if line.strip()]
    runs = [
        [number for _, number in run]
        for _, run in groupby(enumerate(filled), key=lambda one: one[1] - one[0])
    ]
    for run in runs:
        wrapped = len(runs) > 1 and max(len(lines[number]) for number in run) <= _WIDEST
        quoted = set(_within_quotations(lines, run))
        for number in run[:-1]:
            after = lines[number + 1].lstrip()
            if (
                number in quoted
                or (wrapped and not _own_line().match(after))
                or (after[0].islower() and not lines[number].rstrip().endswith(_ENDS))
            ):
                yield number


@cache
def _own_line() -> re.Pattern[str]:
    """Find an item of a list, and whoever speaks next in a transcript."""
    return re.compile(r"(?:[-•*–—·]|\d{1,3}[.)]|[A-Z][A-Z .]{0,24}:)\s")


def _within_quotations(lines: Sequence[str], run: Sequence[int]) -> Iterator[int]:
    """Give the lines at whose ends a quotation is open that is closed before the next one opens."""
    closing = ""
    open_at: list[int] = []
    for number in run:
        if _opening().match(lines[number].lstrip()):
            closing, open_at = "", []
        for mark in _marks().findall(lines[number]):
            if closing and mark in closing:
                yield from open_at
                closing, open_at = "", []
            elif not closing:
                closing = _CLOSING.get(mark, "")
        if closing:
            open_at.append(number)


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"[“„«「]|[\"‘](?=\w)")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[“”„«»「」\"]|(?<!\w)‘|’(?!\w)")
