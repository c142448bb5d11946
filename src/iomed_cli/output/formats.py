r"""One writer for each output format; all of them read the same sheet.

A writer gives pieces of text and prints nothing. What a terminal could take
for a command is escaped so that it can be undone: see `visible.visible`. What
a spreadsheet could take for one is, where that is asked for: see `guarded`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec
from msgspec import Struct, structs

from iomed_cli.query.display.cell_words import cell_words, has_more, joined
from iomed_cli.visible import UNSAFE, is_unicode, visible

if TYPE_CHECKING:
    # What only writes JSON needs no rows.
    from iomed_cli.query.display.views import Value, View
    from iomed_cli.query.rows import Answer, Row

Record = Mapping[str, "Value"]

Item = TypeVar("Item")

MOMENT = 0.01
"""Seconds after which records are written, even where more may follow."""

_encode_lines = msgspec.json.Encoder().encode_lines


class Sheet(Struct, frozen=True):
    """Rows made ready for any writer."""

    view: View
    fields: tuple[str, ...]
    """The fields that machines read, in order."""
    columns: tuple[str, ...]
    """Those that people read."""
    records: Collection[Any]
    """Mappings; for machines of just these fields, or the rows themselves where they are that."""
    marks: Sequence[tuple[tuple[int, int], ...]]
    """What matched in each record's main field."""


class More(Struct, frozen=True):
    """Fields beyond those that rows have themselves."""

    fields: tuple[str, ...]
    of_row: Callable[[Any, tuple[str, ...]], Mapping[str, Value]]
    """Gives a row's."""


class Page(Struct, frozen=True):
    """What the output goes to."""

    width: int | None
    """Columns; None where nothing limits them."""
    color: bool
    encoding: str
    header: bool

    def with_width(self, width: int | None) -> Page:
        """Give the same of another width."""
        return structs.replace(self, width=width)

    def with_header(self, header: bool) -> Page:
        """Give the same with a line of headers, or without."""
        return structs.replace(self, header=header)


def sheet(
    view: View,
    answer: Answer[Row],
    *,
    chosen: Sequence[str] | None = None,
    several: bool = False,
    more: More | None = None,
    people: bool = True,
) -> Sheet:
    """Lay an answer out in a view, with the chosen fields only where there are some.

    Of several articles, the columns tell which one a row is from. Unless it
    is for ``people``, there are no columns, and no row is read before its turn.
    """
    fields = (
        *view.fields,
        *(more.fields if more else ()),
        *(("score",) if answer.ranked else ()),
    )
    if not people:
        from iomed_cli.query.rows import Lazy

        bare = fields == view.fields and chosen is None

        def found() -> Iterator[Any]:
            return iter(answer) if bare else _picked(_records(answer, more), chosen)

        return Sheet(view, tuple(chosen or fields), (), Lazy(len(answer.hits), found), ())
    every = list(_records(answer, more))
    rare = {column.field: column.rare for column in view.columns if column.rare is not None}
    columns = tuple(
        field
        for field in column_fields(view, several)
        if field not in rare or any(has_more(record, field, rare[field]) for record in every)
    )
    if chosen is not None:
        fields = columns = tuple(chosen)
    return Sheet(view, fields, columns, every, [hit.marks for hit in answer.hits])


def column_fields(view: View, several: bool) -> tuple[str, ...]:
    """Give the fields that people read of the rows of one article, or of several."""
    columns = tuple(column.field for column in view.columns)
    return ("article", *columns) if several and "article" in view.fields else columns


def _records(answer: Answer[Row], more: More | None) -> Iterator[dict[str, Value]]:
    if more is None and not answer.ranked:
        yield from map(structs.asdict, answer)
        return
    for hit in answer.hits:
        record = structs.asdict(hit.row)
        if more is not None:
            record.update(more.of_row(hit.row, more.fields))
        if answer.ranked:
            record["score"] = round(hit.score or 0, 1)
        yield record


def _picked(records: Iterator[Record], chosen: Sequence[str] | None) -> Iterator[Record]:
    if chosen is None:
        return records
    return ({field: record[field] for field in chosen} for record in records)


def write(it: Sheet, format_: str, page: Page) -> Iterator[str]:
    """Give the text of a sheet in a format for machines, piece by piece."""
    return _WRITERS[format_](it, page)


def _json(it: Sheet, page: Page) -> Iterator[str]:
    return json_array(it.records, page.encoding)


def json_array(values: Iterable[object], encoding: str) -> Iterator[str]:
    """Give values as an array of JSON, laid out for people, one by one."""
    begun = False
    for value in values:
        yield ",\n  " if begun else "[\n  "
        begun = True
        yield json_text(value, encoding, indent=2).replace("\n", "\n  ")
    yield "\n]\n" if begun else "[]\n"


def _jsonl(it: Sheet, page: Page) -> Iterator[str]:
    # To encode and to write many at once takes a third of the time.
    for block in _blocks(it.records):
        yield json_escaped(_encode_lines(block).decode(), page.encoding)


def _blocks(records: Iterable[Item]) -> Iterator[list[Item]]:
    """Give records some at a time: as many as there are in a moment."""
    block: list[Item] = []
    due = monotonic() + MOMENT
    try:
        for record in records:
            block.append(record)
            if monotonic() >= due:
                yield block
                block = []
                due = monotonic() + MOMENT
    except Exception:
        # What was found before a file turns out to be damaged is not lost.
        yield block
        raise
    yield block


@cache
def _json_unsafe(encoding: str) -> re.Pattern[str]:
    """Find what JSON lets stand in a string although a terminal may obey it or cannot show it."""
    return re.compile(f"[{UNSAFE}]" if is_unicode(encoding) else "[^\x00-\x7e]")


def json_text(value: object, encoding: str, indent: int | None = None) -> str:
    """Give a value as JSON that is safe on a terminal and that the encoding can show."""
    raw = msgspec.json.encode(value)
    if indent:
        raw = msgspec.json.format(raw, indent=indent)
    return json_escaped(raw.decode(), encoding)


def json_escaped(json: str, encoding: str) -> str:
    """Give JSON with what is unsafe on a terminal, or missing in the encoding, as ``\\u202e``."""
    if json.isascii() and "\x7f" not in json:
        return json
    # To compile the pattern takes longer than to write a listing.
    if is_unicode(encoding) and json.replace("\n", "").isprintable():
        return json
    return _json_unsafe(encoding).sub(_json_escape, json)


def _json_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _csv(it: Sheet, page: Page) -> Iterator[str]:
    """Give the exact words, as programs read them."""
    if page.header:
        yield ",".join(it.fields) + "\n"
    for record in it.records:
        yield ",".join(map(_csv_cell, _cells(record, it.fields, page))) + "\n"


def _csv_excel(it: Sheet, page: Page) -> Iterator[str]:
    """Give what a spreadsheet opens as it is meant: in its encoding, no cell a formula."""
    if is_unicode(page.encoding):
        # Excel takes a file without it for one in the system's old encoding.
        yield "\ufeff"
    if page.header:
        yield ",".join(it.fields) + "\n"
    for record in it.records:
        cells = map(guarded, _cells(record, it.fields, page))
        yield ",".join(map(_csv_cell, cells)) + "\n"


def _csv_cell(cell: str) -> str:
    if any(mark in cell for mark in ',"\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def guarded(cell: str) -> str:
    """Give a cell that no spreadsheet takes for a formula: an apostrophe stands before it.

    One stands before a leading apostrophe too, so that taking one away from
    every cell that begins with it gives the data back. After OWASP's list of
    characters that begin a formula (CSV injection).
    """
    if cell[:1] in _FORMULA and cell and not re.fullmatch(r"-?\d+(\.\d+)?", cell):
        return "'" + cell
    return cell


_FORMULA = "'=+-@\t\n"


def _tsv(it: Sheet, page: Page) -> Iterator[str]:
    if page.header:
        yield "\t".join(it.fields) + "\n"
    for record in it.records:
        yield _line(_cells(record, it.fields, page))


def bare_lines(it: Sheet, fields: Sequence[str], page: Page) -> Iterator[str]:
    """Give a line to the row, its cells as people read them: what is denied says so."""
    for record in it.records:
        yield _line(_seen(cast("Record", record), fields, page))


def _line(cells: Iterable[str]) -> str:
    return "\t".join(cell.replace("\t", "\\x09").replace("\n", "\\x0a") for cell in cells) + "\n"


def _markdown(it: Sheet, page: Page) -> Iterator[str]:
    columns = [it.view.column(field) for field in it.columns]
    yield "| " + " | ".join(column.header for column in columns) + " |\n"
    yield "| " + " | ".join("--:" if column.number else "---" for column in columns) + " |\n"
    for record in it.records:
        opening, closing = speech_marks(it, record, page.encoding)
        cells = [
            opening + cell + closing if field == it.view.main else cell
            for field, cell in zip(it.columns, _seen(record, it.columns, page))
        ]
        yield "| " + " | ".join(map(_markdown_cell, cells)) + " |\n"


def _markdown_cell(cell: str) -> str:
    special = r"[\\`|*_<~]|&(?=#?\w+;)|\](?=[(\[:])"
    return re.sub(special, r"\\\g<0>", cell).replace("\n", "<br>").replace("\t", " ")


def speech_marks(it: Sheet, record: Record, encoding: str) -> tuple[str, str]:
    """Give the marks that people find around what is somebody's own words, and only that.

    What is reported has none, and what is partly quoted has those of the article, as
    has what is shown in its surroundings.
    """
    if it.view.main != "text" or record.get("kind") != "direct" or "before" in record:
        return "", ""
    return ("“", "”") if is_unicode(encoding) else ('"', '"')


def _seen(record: Record, columns: Sequence[str], page: Page) -> list[str]:
    """Give cells as people read them."""
    return [visible(cell_words(record, column), page.encoding) for column in columns]


def _cells(record: Record | Struct, fields: Sequence[str], page: Page) -> list[str]:
    value_of = partial(getattr, record) if isinstance(record, Struct) else record.get
    return [visible(joined(value), page.encoding) for value in map(value_of, fields)]


_WRITERS: Mapping[str, Callable[[Sheet, Page], Iterator[str]]] = {
    "json": _json,
    "jsonl": _jsonl,
    "csv": _csv,
    "csv-excel": _csv_excel,
    "tsv": _tsv,
    "markdown": _markdown,
}
