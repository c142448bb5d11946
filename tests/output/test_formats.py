"""What each writer writes, to the letter, and that it can be read back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import structs
from rich.cells import cell_len

from iomed_cli.model import Quote
from iomed_cli.output.charts.terminal_bars import bars
from iomed_cli.output.formats import Page, guarded, json_text, sheet, write
from iomed_cli.output.tables import table
from iomed_cli.query.display.views import VIEWS
from iomed_cli.query.rows import Answer, CountryRow, Hit, SpeakerRow, StatRow
from iomed_cli.visible import visible

PIPE = Page(width=None, color=False, encoding="utf-8", header=True)

any_text = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(" \t\n\r\"',;=+-@|\\x1b[]\x1b\u202e’“中文가😀é\u0301\u200d"),
    ),
    max_size=60,
)
encodings = st.sampled_from(["utf-8", "ascii", "latin-1", "cp1252"])


def quote(text: str, speaker: str | None = None) -> Quote:
    """Give a quotation with words and a speaker, and nothing else that matters."""
    return Quote(
        id="q1",
        article="a",
        kind="direct",
        speaker=speaker,
        role=None,
        affiliation=None,
        text=text,
        start=0,
        end=1,
        paragraph=1,
        cue=None,
        cue_start=None,
        cue_end=None,
        mention=None,
        mention_start=None,
        mention_end=None,
        turn="q1",
    )


def written(
    format_: str, *quotes: Quote, page: Page = PIPE, fields: Sequence[str] = ("id", "text")
) -> str:
    """Give some fields of quotations in a format."""
    answer = Answer([Hit(one) for one in quotes])
    people = format_ in ("table", "markdown")
    laid_out = sheet(VIEWS["quotes"], answer, chosen=fields, people=people)
    return "".join(table(laid_out, page) if format_ == "table" else write(laid_out, format_, page))


PECULIAR = 'He [sic] said "a|b", 5 > 3 & <i>\n\tnot_more* `\\x41`'


def test_json() -> None:
    """An array with an object for each row, indented, characters as they are."""
    row = CountryRow("c1", "a", "CI", "Côte d'Ivoire", "mentioned", 2, 10, 23, 1)
    answer = Answer([Hit(row, 100.0), Hit(row, 80.25)], ranked=True)
    fields = ("name", "mentions", "score")
    laid_out = sheet(VIEWS["countries"], answer, chosen=fields, people=False)
    assert "".join(write(laid_out, "json", PIPE)) == (
        "[\n"
        "  {\n"
        '    "name": "Côte d\'Ivoire",\n'
        '    "mentions": 2,\n'
        '    "score": 100.0\n'
        "  },\n"
        "  {\n"
        '    "name": "Côte d\'Ivoire",\n'
        '    "mentions": 2,\n'
        '    "score": 80.2\n'
        "  }\n"
        "]\n"
    )


def test_json_lines() -> None:
    """One compact object to the line, null where nothing is known."""
    out = written("jsonl", quote(PECULIAR), quote("b", "B"), fields=("text", "speaker"))
    assert out == (
        '{"text":"He [sic] said \\"a|b\\", 5 > 3 & <i>\\n\\tnot_more* `\\\\x41`",'
        '"speaker":null}\n'
        '{"text":"b","speaker":"B"}\n'
    )


def test_csv() -> None:
    """Commas, quotation marks and line breaks are quoted; nothing known is nothing."""
    out = written("csv", quote(PECULIAR), quote("b"), fields=("text", "speaker", "id"))
    assert out == (
        'text,speaker,id\n"He [sic] said ""a|b"", 5 > 3 & <i>\n\tnot_more* `\\x5cx41`",,q1\nb,,q1\n'
    )


def test_tsv() -> None:
    """One line to the row, whatever the cells hold."""
    out = written("tsv", quote(PECULIAR, "B"), fields=("text", "speaker"))
    assert out == (
        'text\tspeaker\nHe [sic] said "a|b", 5 > 3 & <i>\\x0a\\x09not_more* `\\x5cx41`\tB\n'
    )


def test_markdown() -> None:
    """What Markdown would take for markup is escaped, and a line break is a line break."""
    out = written("markdown", quote(PECULIAR), quote("[x](http://y) &amp; [z]"))
    assert out == (
        "| Id | What was said |\n"
        "| --- | --- |\n"
        '| q1 | “He [sic] said "a\\|b", 5 > 3 & \\<i><br> not\\_more\\* \\`\\\\x5cx41\\`” |\n'
        "| q1 | “[x\\](http://y) \\&amp; [z]” |\n"
    )


def test_a_table_that_nothing_limits() -> None:
    """No trailing blanks, one line to the row, and a rule that is no longer than the rows."""
    out = written("table", quote("one"), quote("a [sic] longer one"), fields=("text", "id"))
    assert out == (
        "What was said         Id\n"
        "────────────────────────\n"
        "“one”                 q1\n"
        "“a [sic] longer one”  q1\n"
    )


def test_a_table_in_ascii() -> None:
    """Its rules and marks are made of what there is."""
    page = Page(width=30, color=False, encoding="ascii", header=True)
    assert written("table", quote("naïve words that wrap here"), page=page) == (
        "Id  What was said\n"
        "==============================\n"
        'q1  "na\\xefve words that wrap\n'
        '    here"\n'
    )
    assert written("table", quote("naïve"), page=page.with_width(80)) == (
        'Id  What was said\n=================\nq1  "na\\xefve"\n'
    )


def test_a_rare_column_is_shown_where_it_is_used() -> None:
    """Mixed quotations have a column only where there are some."""
    rows = [SpeakerRow("s1", "a", "A", None, None, 1, 0, mixed, 1, 0, 1, 1) for mixed in (0, 2)]
    for row, headers in (
        (rows[0], "| Id | Name | Role | Affiliation | Direct | Indirect | Named |"),
        (rows[1], "| Id | Name | Role | Affiliation | Direct | Indirect | Mixed | Named |"),
    ):
        out = "".join(write(sheet(VIEWS["speakers"], Answer([Hit(row)])), "markdown", PIPE))
        assert out.splitlines()[0] == headers


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1 234", "'+1 234"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\n=1", "'\n=1"),
        ("'tis", "''tis"),
        ("-5", "-5"),
        ("-5.25", "-5.25"),
        ("5-", "5-"),
        ("", ""),
        ("plain = text", "plain = text"),
    ],
)
def test_no_cell_is_a_formula(cell: str, safe: str) -> None:
    """What begins like a formula has an apostrophe before it; negative numbers are numbers."""
    assert guarded(cell) == safe


def unguarded(cell: str) -> str:
    """Undo what `guarded` does, as the README tells."""
    return cell[1:] if cell.startswith("'") else cell


def restored(text: str) -> str:
    """Give back what `visible` was given."""
    digits = r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))"
    return re.sub(digits, lambda match: chr(int(match[1] or match[2] or match[3], 16)), text)


@given(st.lists(st.tuples(any_text, any_text), max_size=4), encodings)
@example([("-0", "-2.5")], "utf-8")
def test_csv_reads_back(rows: list[tuple[str, str]], encoding: str) -> None:
    """A CSV reader gives the data back, once escapes are undone; and apostrophes, of Excel's."""
    quotes = [quote(text, speaker) for text, speaker in rows]
    page = structs.replace(PIPE, encoding=encoding)
    out = written("csv", *quotes, page=page, fields=("text", "speaker"))
    out.encode(encoding)
    read = list(csv.reader(io.StringIO(out, newline=""), strict=True))
    assert read[0] == ["text", "speaker"]
    assert [tuple(map(restored, row)) for row in read[1:]] == rows
    out = written("csv-excel", *quotes, page=page, fields=("text", "speaker"))
    assert out.startswith("\ufeff") == (encoding == "utf-8")
    read = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""), strict=True))
    assert [tuple(restored(unguarded(cell)) for cell in row) for row in read[1:]] == rows
    formula = re.compile(r"[=+@\t\r\n]|-(?!\d+(?:\.\d+)?\Z)")
    assert not any(formula.match(cell) for row in read[1:] for cell in row)


@given(st.lists(st.tuples(any_text, any_text), max_size=4), encodings)
def test_tsv_reads_back(rows: list[tuple[str, str]], encoding: str) -> None:
    """Splitting at line feeds and tabs gives the data back, once escapes are undone."""
    quotes = [quote(text, speaker) for text, speaker in rows]
    page = structs.replace(PIPE, encoding=encoding)
    out = written("tsv", *quotes, page=page, fields=("text", "speaker"))
    out.encode(encoding)
    lines = out.split("\n")
    assert (lines[0], lines[-1]) == ("text\tspeaker", "")
    assert [tuple(map(restored, line.split("\t"))) for line in lines[1:-1]] == rows


@given(st.lists(st.tuples(any_text, st.none() | any_text), max_size=4), encodings)
def test_json_reads_back(rows: list[tuple[str, str | None]], encoding: str) -> None:
    """JSON needs no undoing, whichever of its two forms and whatever the encoding."""
    quotes = [quote(text, speaker) for text, speaker in rows]
    page = structs.replace(PIPE, encoding=encoding)
    whole = written("json", *quotes, page=page, fields=("text", "speaker"))
    lines = written("jsonl", *quotes, page=page, fields=("text", "speaker"))
    whole.encode(encoding)
    for read in (json.loads(whole), [json.loads(line) for line in lines.split("\n")[:-1]]):
        assert [(row["text"], row["speaker"]) for row in read] == rows


@given(any_text, encodings)
@example(r"a \x1b that was typed, \u202e and \U000e0041", "utf-8")
def test_visible_text_is_restored(text: str, encoding: str) -> None:
    """No two texts look the same: escaping loses nothing."""
    shown = visible(text, encoding)
    shown.encode(encoding)
    assert restored(shown) == text
    assert all(char.isprintable() or char in "\n\t" or not char.isascii() for char in shown)


def test_json_of_a_character_outside_the_basic_plane() -> None:
    """JSON writes it as a pair of surrogates."""
    assert json_text("😀\U000e0041", "ascii") == r'"\ud83d\ude00\udb40\udc41"'
    assert json_text("😀\U000e0041", "utf-8") == r'"😀\udb40\udc41"'


FRAME = "─┈=-"


def bare(text: str) -> str:
    """Give the characters of a text, blanks and those of frames aside."""
    return "".join(char for char in text if char not in FRAME and not char.isspace())


@given(any_text, st.integers(26, 60) | st.none(), st.sampled_from(["utf-8", "ascii"]))
def test_a_table_holds_every_character(text: str, width: int | None, encoding: str) -> None:
    """Wherever its lines break, wide, joined and combining characters are all there."""
    page = Page(width, False, encoding, header=False)
    out = written("table", quote(text), page=page, fields=("text",))
    opening, closing = "“”" if encoding == "utf-8" else '""'
    shown = opening + bare(visible(text, encoding)) + closing
    assert bare(out) in (shown, "Whatwassaid" + shown)
    if width is not None:
        assert all(cell_len(line) <= width for line in out.split("\n"))


counts = st.tuples(*[st.integers(0, 2000)] * 3)


@given(st.lists(st.tuples(st.text("AbÜ x", max_size=30), counts), min_size=1), st.integers(20, 99))
def test_bars_fit_and_are_never_cut(
    speakers: list[tuple[str, tuple[int, int, int]]], width: int
) -> None:
    """However little a part of a bar is, it takes a column, and the page holds them all."""
    rows = [StatRow("speaker", name, 1, 1, 1, *said, 1, 1) for name, said in speakers]
    out = "".join(bars(rows, Page(width, False, "utf-8", True)))
    assert "…" not in out
    assert all(cell_len(line) <= width for line in out.split("\n"))
    parts = [sum(said[at] > 0 for _, said in speakers) for at in (0, 2, 1)]
    assert all(out.count(block) > number for block, number in zip("█▓░", parts))
