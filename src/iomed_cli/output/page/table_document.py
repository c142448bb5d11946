"""Any rows as a page: a table, with a bar for what is counted in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from iomed_cli.output.charts.page_bars import split_bar
from iomed_cli.output.formats import Page, Sheet, speech_marks
from iomed_cli.output.page.frame import encoded, html_document
from iomed_cli.output.page.marked_text import spaced
from iomed_cli.output.page.speaking import hue_of
from iomed_cli.query.display.cell_words import cell_words
from iomed_cli.query.display.views import Column
from iomed_cli.visible import html_text, marked_html

_MEASURES = (
    {"direct": "direct_words", "mixed": "mixed_words", "indirect": "indirect_words"},
    {"direct": "direct", "mixed": "mixed", "indirect": "indirect"},
    {"direct": "mentions"},
)
"""What rows are compared by: the first that they have, for the kinds of quotations in a bar."""


def table_document(it: Sheet, page: Page, title: str, notes: Sequence[str]) -> Iterator[str]:
    """Give a page with a table of the rows, and what must be said beside them."""
    return encoded(html_document(title, _body(it, title, notes)), page.encoding)


def _body(it: Sheet, title: str, notes: Sequence[str]) -> Iterator[str]:
    said = "".join(f"<p>{html_text(note)}</p>" for note in notes)
    yield (
        '<header class="top"><p class="kicker">Who said what, in their exact words</p>\n'
        f'<h1 dir="auto">{html_text(title)}</h1>{said}</header>\n'
        '<main class="rows" tabindex="0" aria-label="Rows"><table>\n<thead><tr>'
    )
    columns = [it.view.column(field) for field in it.columns]
    records = list(it.records)
    measures = _measures(records) if any(column.number for column in columns) else []
    for column in columns:
        yield f'<th scope="col"{_side(column)}>{html_text(column.header)}</th>'
    yield "</tr></thead>\n<tbody>\n"
    hues: dict[str, int] = {}
    for number, record in enumerate(records):
        marks = it.marks[number] if it.marks else ()
        bar = split_bar(*measures[number]) if measures else ""
        cells = [_cell(it, record, column, marks, hues, bar) for column in columns]
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</tbody></table></main>\n<footer><p>Made by <code>iomed</code>.</p></footer>\n"


def _measures(records: Sequence[Mapping[str, Any]]) -> list[tuple[Mapping[str, int], int]]:
    """Give what is drawn of each row, and the most of all rows of its type; none where none is."""
    found = []
    most: dict[str, int] = {}
    for record in records:
        for fields in _MEASURES:
            measure: dict[str, Any] = {kind: record.get(it) for kind, it in fields.items()}
            if all(value is not None for value in measure.values()):
                break
        else:
            return []
        type_ = str(record.get("type"))
        found.append((measure, type_))
        most[type_] = max(most.get(type_, 0), sum(measure.values()))
    return [(measure, most[type_]) for measure, type_ in found]


def _side(column: Column) -> str:
    return ' class="num"' if column.number else ""


def _cell(
    it: Sheet,
    record: Mapping[str, Any],
    column: Column,
    marks: Sequence[tuple[int, int]],
    hues: dict[str, int],
    bar: str,
) -> str:
    """Give a cell; a bar of what is counted stands below what the row is about."""
    words = cell_words(record, column.field)
    if column.number:
        value = record[column.field]
        return (
            f'<td class="num">{f"{value:,}" if isinstance(value, int) else html_text(words)}</td>'
        )
    bar = bar if column.field == it.view.main else ""
    if column.person and words:
        hue = hue_of(hues.setdefault(words, len(hues)))
        return f'<td class="{hue}"><bdi class="person-name">{html_text(words)}</bdi>{bar}</td>'
    if column.field != it.view.main:
        solid = ' class="solid"' if column.solid else ""
        return f"<td{solid}><bdi>{html_text(words)}</bdi></td>"
    opening, closing = speech_marks(it, record, "utf-8")
    shown = marked_html(words, [(start, end, 'mark class="match"') for start, end in marks])
    return f'<td class="main{spaced(words)}" dir="auto">{opening}{shown}{closing}{bar}</td>'
