"""An answer at Python's prompt, and in a notebook: how many rows, and the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from iomed_cli.quantities import quantity
from iomed_cli.query.display.cell_words import cell_words, has_more, is_inferred
from iomed_cli.query.display.views import VIEWS, Column, View
from iomed_cli.query.rows import Answer, Hit
from iomed_cli.visible import html_block, html_text, marked_html, visible

LINES = 10
"""Rows that are shown at the prompt."""

PAGE_ROWS = 50
"""Rows that are shown in a notebook."""

INFERRED = "°"
"""Stands after a speaker whose name does not stand beside the words."""

WIDE = 60
"""Characters of a cell beyond which a line at the prompt only begins it."""


def fields_of(answer: Answer[Any]) -> list[str] | None:
    """Give the names of the fields of an answer's rows; None where nobody can know them."""
    view = _view(answer)
    return None if view is None else list(view.fields)


def answer_lines(answer: Answer[Any]) -> str:
    """Give an answer in short: how many rows, the first of them a line each, and the notes."""
    view = _view(answer)
    lines = [f"<Answer: {_counted(answer, view)}>"]
    if view is not None:
        hits = list(islice(answer.hits, LINES))
        columns = _columns(view, hits)
        rows = [[_short(_words(hit, column)) for column in columns] for hit in hits]
        widths = [max(map(len, column)) for column in zip(*rows)]
        lines += ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        lines += _beneath(answer, columns, hits)
    return "\n".join([*lines, *map(visible, answer.notes)])


def answer_html(answer: Answer[Any]) -> str:
    """Give an answer as a table for a notebook, with what matched marked; nothing is cut."""
    view = _view(answer)
    parts = [f"<p>{html_text(_counted(answer, view))}</p>"]
    if view is not None and len(answer):
        hits = list(islice(answer.hits, PAGE_ROWS))
        columns = _columns(view, hits)
        rows = [_html_row(hit, columns, view.main) for hit in hits]
        headers = "".join(f"<th>{html_text(column.header)}</th>" for column in columns)
        parts.append(
            f"<table><thead><tr>{headers}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )
        parts += [f"<p>{html_text(line)}</p>" for line in _beneath(answer, columns, hits)]
    return html_block(*parts, *(f"<p>{html_text(note)}</p>" for note in answer.notes))


def _view(answer: Answer[Any]) -> View | None:
    return VIEWS.get(answer.kind)


def _columns(view: View, hits: Sequence[Hit[Any]]) -> list[Column]:
    """Give the columns that tell something: the article only where there are several."""
    columns = [
        column
        for column in view.columns
        if column.rare is None or any(has_more(hit.row, column.field, column.rare) for hit in hits)
    ]
    if "article" in view.fields and len({hit.row.article for hit in hits}) > 1:
        columns.insert(0, view.column("article"))
    return columns


def _counted(answer: Answer[Any], view: View | None) -> str:
    number = len(answer)
    noun = None if view is None else view.noun
    return quantity(number, noun.one, noun.several) if noun else quantity(number, "row")


def _beneath(
    answer: Sequence[Any], columns: Sequence[Column], hits: Sequence[Hit[Any]]
) -> Iterator[str]:
    """Give how many rows are not shown, and what the mark at a speaker means."""
    if len(answer) > len(hits):
        yield f"… and {len(answer) - len(hits):,} more"
    speakers = any(column.field == "speaker" for column in columns)
    if speakers and any(is_inferred(hit.row) for hit in hits):
        yield f"{INFERRED} the name stands elsewhere in the text"


def _words(hit: Hit[Any], column: Column) -> str:
    words = cell_words(hit.row, column.field)
    return words + INFERRED if column.field == "speaker" and is_inferred(hit.row) else words


def _short(words: str) -> str:
    words = visible(" ".join(words.split()))
    return words if len(words) <= WIDE else words[: WIDE - 1].rstrip() + "…"


def _html_row(hit: Hit[Any], columns: Sequence[Column], main: str) -> str:
    cells = []
    for column in columns:
        words = _words(hit, column)
        if column.field == main:
            cell = marked_html(words, [(start, end, "mark") for start, end in hit.marks])
            if column.field == "text" and getattr(hit.row, "kind", None) == "direct":
                cell = f"“{cell}”"
        else:
            cell = html_text(words)
        side = "right" if column.number else "left"
        cells.append(f'<td style="text-align: {side}">{cell}</td>')
    return f"<tr>{''.join(cells)}</tr>"
