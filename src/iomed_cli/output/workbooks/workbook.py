"""Rows as a workbook of a spreadsheet (xlsx): the exact words, no cell a formula, nothing cut."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Any

from msgspec import Struct

from iomed_cli.errors import IomedError, install_command
from iomed_cli.output.formats import Sheet
from iomed_cli.query.display.cell_words import joined
from iomed_cli.visible import visible

LONGEST_CELL = 32_767
"""Characters that a cell holds, as Excel counts them: in units of UTF-16."""

MOST_ROWS = 1_048_575
"""Rows that a sheet holds, below the one with the names of the fields."""

_DATES = ("date", "first_date", "last_date")
_EXACT = 2**53
"""Up to which whole numbers a spreadsheet has none but the exact ones."""


def workbook(it: Sheet, name: str) -> bytes:
    """Give a workbook with one sheet, whose rows are those of every format for machines.

    Raises IomedError where xlsxwriter is not installed, and where a cell or the sheet
    cannot hold what there is.
    """
    try:
        import xlsxwriter
    except ImportError:
        install = install_command("XlsxWriter")
        raise IomedError(f"xlsx needs XlsxWriter: {install}; csv-excel needs nothing") from None
    if len(it.records) > MOST_ROWS:
        raise IomedError(
            f"a sheet holds {MOST_ROWS:,} rows, and there are {len(it.records):,}: give --limit,"
            " or write csv"
        )
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True, "in_memory": False}) as book:
        sheet = book.add_worksheet(name[:31])
        sheet.freeze_panes(1, 0)
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        for column, field in enumerate(it.fields):
            sheet.write_string(0, column, field, bold)
        for number, record in enumerate(it.records, start=1):
            for column, field in enumerate(it.fields):
                value = getattr(record, field) if isinstance(record, Struct) else record[field]
                _put(sheet, number, column, field, value, day)
    return file.getvalue()


def _put(sheet: Any, row: int, column: int, field: str, value: Any, day: Any) -> None:
    """Write a cell as what it is: a number, a day of the calendar, or else text."""
    if value is None:
        return
    if isinstance(value, (int, float)) and abs(value) <= _EXACT:
        sheet.write_number(row, column, value)
        return
    text = visible(joined(value))
    known = _day(text) if field in _DATES else None
    if known is not None:
        sheet.write_datetime(row, column, known, day)
        return
    if len(text.encode("utf-16-le")) // 2 > LONGEST_CELL:
        raise IomedError(
            f"row {row:,} has more in {field!r} than the {LONGEST_CELL:,} characters that a cell"
            " holds: leave it out with --fields, or write csv"
        )
    sheet.write_string(row, column, text)


def _day(text: str) -> date | None:
    """Give the day that a date names; None of a month or a year, and before Excel's calendar."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if len(text) == len("2024-05-17") and found.year > 1900 else None
