"""Tables and records, for people: Rich lives here.

Text from data is never markup: every cell is a `Text`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from iomed_cli.output.formats import Page, Record, Sheet, speech_marks
from iomed_cli.output.speaker_colors import AROUND, speaker_color
from iomed_cli.query.display.cell_words import cell_words, is_inferred
from iomed_cli.query.display.views import Column
from iomed_cli.visible import is_unicode, visible, visible_sentence

MATCHED = "bold underline yellow"

LEAST = 24
"""Columns below which the lines of a text are too short to read."""

UNLIMITED = 100_000
"""The width of a page that nothing limits: wider than any cell."""

APART = 2
"""Columns between two columns."""

_SPEECH = {"direct": "bold", "indirect": "dim"}
"""How the word for a kind of quotation looks; the words themselves are bold or not."""

_UNICODE_RULES = box.Box("    \n    \n ── \n    \n ┈┈ \n    \n    \n    \n")
_ASCII_RULES = box.Box("    \n    \n == \n    \n -- \n    \n    \n    \n", ascii=True)
"""A rule beneath the headers, and a lighter one between rows."""


def printed(page: Page, *parts: RenderableType) -> str:
    """Give what the parts print on a page, without the blanks that fill lines up."""
    file = io.StringIO()
    console = Console(
        file=file,
        width=page.width or UNLIMITED,
        # Where either is missing, Rich asks TERM, COLUMNS and LINES for both.
        height=25,
        force_terminal=page.color,
        # The sixteen colours that the reader's own theme defines.
        color_system="standard" if page.color else None,
        no_color=not page.color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    return "".join(line.rstrip() + "\n" for line in file.getvalue().split("\n")[:-1])


def table(it: Sheet, page: Page, total: str = "", notes: Sequence[str] = ()) -> Iterator[str]:
    """Give a sheet as a table, or as records where the page is too narrow for one.

    The last lines say how many there are, and what else is to be known of them.
    """
    if not it.records:
        return
    columns = [it.view.column(field) for field in it.columns]
    rows = [
        [_cell(it, record, marks, column, page) for column in columns]
        for record, marks in zip(it.records, it.marks)
    ]
    natural = [_widest(column, cells) for column, cells in zip(columns, zip(*rows))]
    room = (page.width or UNLIMITED) - APART * (len(columns) - 1)
    widths = _widths(columns, rows, natural, it.view.main, room)
    if widths:
        yield printed(page, _grid(columns, rows, widths, page))
    else:
        yield printed(page, *_records(columns, rows, page.width or UNLIMITED))
    if "speaker" in it.columns and any(map(is_inferred, it.records)):
        mark = _inferred_mark(page.encoding)
        total = f"{total}   " * bool(total) + f"{mark} the name stands elsewhere in the text"
    last = [line for line in (total, *notes) if line]
    if last:
        yield printed(page, Text(), Text(visible_sentence("\n".join(last), page.encoding), AROUND))


def _cell(
    it: Sheet, record: Record, marks: Sequence[tuple[int, int]], column: Column, page: Page
) -> Text:
    """Give a cell; the main one with what matched marked and its context around it."""
    encoding = page.encoding
    words = cell_words(record, column.field)
    if column.field != it.view.main or column.person:
        cell = Text(visible(words, encoding), _style(column, words))
        if column.field == "speaker" and is_inferred(record):
            cell.append(_inferred_mark(encoding), AROUND)
        return cell
    style = "bold" if column.field == "text" and record.get("kind") == "direct" else column.style
    opening, closing = speech_marks(it, record, encoding)
    content = Text.assemble(opening, marked(words, marks, encoding), closing, style=style)
    if column.field not in ("before", "after") and "before" not in it.columns:
        content = framed(
            visible(str(record.get("before") or ""), encoding),
            content,
            visible(str(record.get("after") or ""), encoding),
            page.color,
        )
    return content


def _inferred_mark(encoding: str) -> str:
    return "°" if is_unicode(encoding) else "~"


def _style(column: Column, words: str) -> str:
    if column.person:
        return f"{column.style} {speaker_color(words)}"
    return column.style or _SPEECH.get(words if column.field == "kind" else "", "")


def framed(before: str, content: Text, after: str, color: bool) -> Text:
    """Give words in their surroundings; arrows tell them apart where colour cannot."""
    if not before and not after:
        return content
    opening, closing = ("", "") if color else (">>>", "<<<")
    return Text.assemble((before, AROUND), opening, content, closing, (after, AROUND))


def marked(
    words: str,
    spans: Sequence[tuple[int, int]],
    encoding: str,
    style: str = "",
) -> Text:
    """Give words with some spans of them marked as matches."""
    content = Text(style=style)
    reached = 0
    for start, end in spans:
        content.append(visible(words[reached:start], encoding))
        content.append(visible(words[start:end], encoding), MATCHED)
        reached = end
    content.append(visible(words[reached:], encoding))
    return content


def _widest(column: Column, cells: Sequence[Text]) -> int:
    lines = (line for cell in cells for line in cell.plain.split("\n"))
    return max(cell_len(column.header), *map(cell_len, lines))


def _least(column: Column, cells: Sequence[Text], natural: int, main: str) -> int:
    """Give the width of the longest word, or what prose needs; still longer words are folded."""
    if column.solid:
        return natural
    if column.field == main and main != "name":
        return min(natural, LEAST)
    words = (word for cell in cells for word in cell.plain.split())
    longest = max((cell_len(word) for word in words), default=0)
    return max(cell_len(column.header), min(longest, LEAST))


def _widths(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Text]],
    natural: Sequence[int],
    main: str,
    room: int,
) -> list[int] | None:
    """Share the room out, evenly until a column has what it needs; None where it is too little."""
    widths = [_least(*each, main) for each in zip(columns, zip(*rows), natural)]
    spare = room - sum(widths)
    if spare < 0:
        return None
    while spare:
        short = [at for at, width in enumerate(widths) if width < natural[at]]
        if not short:
            break
        for at in short[:spare]:
            widths[at] += 1
        spare -= min(spare, len(short))
    return widths


def _grid(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]], widths: Sequence[int], page: Page
) -> Table:
    """Give the table, with a light rule beside each row that takes several lines."""
    grid = Table(
        box=_UNICODE_RULES if is_unicode(page.encoding) else _ASCII_RULES,
        show_edge=False,
        pad_edge=False,
        # A column of the box itself stands between the cells.
        padding=(0, APART - 1, 0, 0),
        show_header=page.header,
        header_style="bold",
        border_style="dim",
    )
    for column, width in zip(columns, widths):
        grid.add_column(
            column.header,
            width=width,
            overflow="fold",
            justify="right" if column.number else "left",
        )
    wrapped = [_wraps(row, widths) for row in rows]
    for row, *either in zip(rows, wrapped, [*wrapped[1:], False]):
        grid.add_row(*row, end_section=any(either))
    return grid


def _wraps(row: Sequence[Text], widths: Sequence[int]) -> bool:
    return any(
        "\n" in cell.plain or cell_len(cell.plain) > width for cell, width in zip(row, widths)
    )


def _records(
    columns: Sequence[Column], rows: Sequence[Sequence[Text]], width: int
) -> Iterator[RenderableType]:
    """Give each row as lines of a label and a value, blank lines between the rows."""
    labels = max(cell_len(column.header) for column in columns)
    for number, row in enumerate(rows):
        if number:
            yield Text()
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style="bold", width=labels)
        grid.add_column(overflow="fold", width=max(width - labels - 2, 8))
        for column, cell in zip(columns, row):
            if cell.plain:
                grid.add_row(column.header, cell)
        yield grid
