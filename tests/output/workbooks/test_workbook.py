"""Rows for a spreadsheet, read back by another package."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest

from archives import filled
from conftest import Command
from iomed_cli.errors import install_command
from synthetic import Said, article


@pytest.fixture
def news(tmp_path: Path) -> str:
    """A collection whose words look like formulas, links and dates."""
    said = [
        Said("=cmd|' /C calc'!A0", "+1 http://x.example\u202e", "direct"),
        Said("Ann Lee", "2024-05-17", "indirect"),
    ]
    articles = [article("a1", said, date="2024-05-17"), article("a2", said[1:], date="2024-05")]
    return str(filled(tmp_path / "news.iomed", articles))


def test_exact_words_and_dates(iomed: Command, news: str, tmp_path: Path) -> None:
    """Text stays text, numbers are numbers, and a day is a date; a month is none."""
    openpyxl, path = pytest.importorskip("openpyxl"), tmp_path / "quotes.xlsx"
    pytest.importorskip("xlsxwriter")
    fields = "id,speaker,text,start,confidence,date"
    assert iomed("quotes", news, "-F", fields, "-o", str(path)).status == 0
    rows = list(openpyxl.load_workbook(path)["quotes"].iter_rows())
    assert [[cell.value for cell in row] for row in rows] == [
        fields.split(","),
        [
            *("q1", "=cmd|' /C calc'!A0", "+1 http://x.example\\u202e", 1, None),
            datetime(2024, 5, 17),
        ],
        ["q2", "Ann Lee", "2024-05-17", rows[2][3].value, None, datetime(2024, 5, 17)],
        ["q1", "Ann Lee", "2024-05-17", 1, None, "2024-05"],
    ]
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for row in rows for cell in row)


def test_a_cell_that_is_too_long(iomed: Command, tmp_path: Path) -> None:
    """Nothing is cut: it is told which row it is, and no file is written."""
    pytest.importorskip("xlsxwriter")
    it = article("a1", [Said("Ann Lee", "word " * 7000, "direct")])
    file, path = filled(tmp_path / "it.iomed", [it]), tmp_path / "it.xlsx"
    assert iomed("quotes", str(file), "-o", str(path)) == (
        2,
        "",
        "iomed: row 1 has more in 'text' than the 32,767 characters that a cell holds: leave it out"
        " with --fields, or write csv\n",
    )
    assert not path.exists()


def test_no_file_and_no_package(
    iomed: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing is named, and what to type."""
    assert iomed("quotes", "--format", "xlsx") == (
        2,
        "",
        "iomed: xlsx is no text for a terminal or a pipe: give --output FILE.xlsx\n",
    )
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert iomed("quotes", "-o", str(tmp_path / "it.xlsx")) == (
        2,
        "",
        f"iomed: xlsx needs XlsxWriter: {install_command('XlsxWriter')}; csv-excel needs nothing\n",
    )
