"""The manners of a good neighbour in a shell: pipes, statuses, encodings, colour, widths."""

from __future__ import annotations

import errno
import os
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles import bundled, small
from conftest import SEARCHED, Command, Process

COMMANDS = (
    *(["quotes"], ["speakers", "--all"], ["countries"], ["organizations"], ["facts"]),
    *(["search", "mediation"], ["stats"], ["show", "q11"], ["show", "o2"], ["article"]),
)
FORMATS = ("table", "json", "jsonl", "csv", "csv-excel", "tsv", "markdown", "html")
full_disk = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")

EVIL = (
    "[bold]loud[/bold] [/quote] [sic] [link=https://example.org]x[/link] :smile:"
    " \x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \x00\x08\r"
    " \u202egnp.exe\u202c \u2066x\u2069 \u200bzero\u200f \ufeff \u2028 \U000e0041"
)
"""Markup, escape sequences, control characters and bidirectional overrides."""
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0041]"
)


def words(text: str) -> list[str]:
    """Give the words of a text, dashes and hyphens aside, at which lines may break."""
    return re.findall(r"\w+", unstyled(text))


def unstyled(text: str) -> str:
    """Give what a terminal shows of a styled text."""
    return re.sub(r"\x1b\[[\d;]*m", "", text)


def holds(shown: str, text: str) -> bool:
    """Tell whether something shows the words of a text in their order, others between them."""
    rest = iter(words(shown))
    return all(word in rest for word in words(text))


# Pipes and streams


@pytest.mark.parametrize(
    "args",
    [["facts"], ["facts", "--json"], ["facts", "--format", "csv"], ["article"], ["quotes", "-h"]],
    ids=" ".join,
)
def test_a_reader_that_leaves(process: Process, args: list[str]) -> None:
    """The command ends quietly, with the status that a broken pipe has in a shell."""
    read, write = os.pipe()
    os.close(read)
    it = process(*args, stdout=write)
    os.close(write)
    _, err = it.communicate()
    assert (it.returncode, err) == (141, b"")


@full_disk
@pytest.mark.parametrize("args", [["quotes"], ["quotes", "--json"], ["article"], ["-h"]])
def test_a_full_disk(process: Process, args: list[str]) -> None:
    """It is said in one line."""
    with Path("/dev/full").open("wb") as full:
        it = process(*args, stdout=full)
        _, err = it.communicate()
    assert (it.returncode, err) == (
        2,
        b"iomed: standard output cannot be written: No space left on device\n",
    )


@full_disk
def test_a_full_disk_for_errors(process: Process) -> None:
    """The status is the one it would have been."""
    with Path("/dev/full").open("wb") as full:
        it = process("quotes", "--speaker", "Wang Yi", stderr=full)
        out, _ = it.communicate()
    assert (it.returncode, out) == (1, b"")


def test_ctrl_c(process: Process) -> None:
    """It ends at once and without a traceback, by the signal: a shell's status for that is 130."""
    it = process("quotes", "--data", "-")
    assert it.stdin is not None
    # More than a pipe holds: once it is written, the command is reading.
    os.write(it.stdin.fileno(), b" " * 100_000)
    it.send_signal(signal.SIGINT)
    out, err = it.communicate()
    assert (it.returncode, out, err) == (-signal.SIGINT, b"", b"")


def test_ctrl_c_while_writing(process: Process, many: str) -> None:
    """So it does where the reader of its output is slow."""
    it = process("facts", "--json", "--data", many)
    assert it.stdout is not None
    assert it.stdout.read(1) == b"["
    it.send_signal(signal.SIGINT)
    _, err = it.communicate()
    assert (it.returncode, err) == (-signal.SIGINT, b"")


def closing(*descriptors: int) -> Callable[[], None]:
    """Give what closes file descriptors, as ``<&-`` and ``>&-`` do."""

    def close() -> None:
        for descriptor in descriptors:
            os.close(descriptor)

    return close


def test_closed_streams(process: Process) -> None:
    """No data to read is an empty file, data that nobody gets an error, a lost note nothing."""
    it = process("quotes", "--data", "-", stdin=None, preexec_fn=closing(0))
    assert it.communicate()[1] == (
        b"iomed: standard input: is empty: a text or an extraction was expected\n"
    )
    assert it.returncode == 2
    it = process("quotes", stdout=None, preexec_fn=closing(1))
    assert it.communicate()[1] == (
        f"iomed: standard output cannot be written: {os.strerror(errno.EBADF)}\n".encode()
    )
    assert it.returncode == 2
    it = process("quotes", "--speaker", "Wang Yi", stderr=None, preexec_fn=closing(2))
    assert it.communicate()[0] == b""
    assert it.returncode == 1


def test_stdout_is_needed_only_by_what_writes_there(process: Process, tmp_path: Path) -> None:
    """`collect`, `check` and ``-o`` do their work without it."""
    (tmp_path / "a.txt").write_text("“We won,” Ann Lee said.\n", encoding="utf-8")
    for args, said in (
        (["collect", "a.txt", "--into", "a.iomed"], b"iomed: a.iomed: 1 new\n"),
        (["check", "a.iomed"], b"iomed: a.iomed: is sound.\n"),
        (
            ["extract", "a.txt", "-o", "a.json"],
            b"iomed: a.json: holds 1 article, 1 quotation\n",
        ),
    ):
        it = process(*args, stdout=None, preexec_fn=closing(1), cwd=tmp_path)
        assert (it.communicate()[1], it.returncode) == (said, 0)
    assert (tmp_path / "a.json").stat().st_size


def test_a_folder_is_not_stdout(iomed: Command, tmp_path: Path) -> None:
    """What cannot be made is named."""
    (tmp_path / "a.txt").write_text("“We won,” Ann Lee said.\n", encoding="utf-8")
    into = f"{tmp_path}/a.txt/"
    assert iomed("collect", f"{tmp_path}/a.txt", "--into", into) == (
        *(2, ""),
        f"iomed: {into}: no folder can be made there: File exists\n",
    )


def test_a_system_error_nobody_thought_of(iomed: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what the system says, of the file it is about, and blames no stream."""

    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "some/file")

    monkeypatch.setattr("iomed_cli.cli.listing.arrange", failing)
    assert iomed("quotes") == (2, "", "iomed: some/file: Input/output error\n")


def test_a_process_of_its_own(process: Process) -> None:
    """Data on stdout, notes on stderr."""
    it = process("countries", "--format", "csv", "-F", "code", "-n", "1")
    assert it.communicate() == (b"code\nCN\n", b"iomed: 1 of 15 rows shown.\n")
    assert it.returncode == 0


def test_a_mistake_of_our_own(iomed: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows where it is, and is told apart from nothing found."""

    def mistaken(*_: object) -> None:
        raise RuntimeError("never thought of")

    monkeypatch.setattr("iomed_cli.cli.listing.arrange", mistaken)
    result = iomed("quotes")
    assert (result.status, result.out) == (70, "")
    assert result.err.startswith("Traceback")
    assert result.err.endswith("RuntimeError: never thought of\n")


# Encodings


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "cp437", "gb18030", "utf-16"])
@pytest.mark.parametrize("format_", FORMATS)
def test_any_encoding_in_every_format(iomed: Command, encoding: str, format_: str) -> None:
    """What an encoding lacks is escaped in the way of the format, and nothing fails."""
    result = iomed(
        *("quotes", "-k", "such as the Russia", "-F", "text", "--format", format_),
        encoding=encoding,
    )
    said = "iomed: 1 quotation by 1 speaker\n" if format_ == "table" else ""
    assert (result.status, result.err) == (0, said)
    dash = {
        "ascii": r"\u2014",
        "latin-1": r"\u2014",
        "cp437": r"\u2014",
    }.get(encoding, r"\u2014" if "json" in format_ and encoding != "utf-16" else "—")
    if format_ == "html" and encoding != "utf-16":
        dash = "&#8212;"
    out = result.out.replace('<mark class="match">', "")
    assert f"crises{dash}such as" in out.replace("\\\\u", "\\u")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_every_command_in_any_encoding(iomed: Command, args: list[str], encoding: str) -> None:
    """Bars, frames and marks too are of characters that there are."""
    result = iomed(*args, encoding=encoding, COLUMNS="80")
    assert (result.status, result.err) == (0, "")
    assert "?" not in result.out
    assert "\\u25" not in result.out


def test_ascii_json_says_the_same(iomed: Command) -> None:
    """JSON has escapes of its own, which any reader undoes."""
    ascii_, unicode = (
        iomed("speakers", "--json", encoding=encoding) for encoding in ("ascii", "utf-8")
    )
    assert ascii_.out != unicode.out
    assert ascii_.json == unicode.json


def test_the_c_locale(process: Process) -> None:
    """It works, with whatever encoding Python makes of it."""
    for settings in ({"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}):
        it = process("speakers", "Lu Xiang", "-F", "name", settings=settings)
        out, err = it.communicate()
        assert (it.returncode, err) == (0, b"iomed: 1 speaker\n")
        assert out.splitlines()[-1].decode() in ("Lü Xiang", r"L\xfc Xiang")


def test_notes_in_ascii(iomed: Command) -> None:
    """So do the sentences on stderr, whose marks are those of ASCII."""
    result = iomed("quotes", "-s", "Wāng Wēi", encoding="ascii")
    assert result == (
        1,
        "",
        'iomed: Nobody here is named "W\\u0101ng W\\u0113i".\n'
        "iomed: Quoted here: Wang Yong, L\\xfc Xiang, Wu Xinbo, Nicholas Chan, Experts,"
        " Mao Ning.\n" + SEARCHED,
    )


# Colour

STYLED = "\x1b["


@pytest.mark.parametrize(
    ("terminal", "args", "settings", "colored"),
    [
        (False, [], {}, False),
        (True, [], {}, True),
        (True, [], {"TERM": "dumb"}, False),
        (True, [], {"NO_COLOR": "1"}, False),
        (True, [], {"NO_COLOR": ""}, True),
        (False, [], {"FORCE_COLOR": "1"}, True),
        (False, [], {"FORCE_COLOR": ""}, False),
        (True, [], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (True, ["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (False, ["--color", "always"], {"NO_COLOR": "1"}, True),
        (False, ["--color", "always"], {"TERM": "dumb"}, True),
        (True, ["--color", "auto"], {"NO_COLOR": "1"}, False),
    ],
)
@pytest.mark.parametrize("command", [["quotes"], ["stats"], ["show", "q1"], ["article"]])
def test_colour(
    iomed: Command,
    command: list[str],
    terminal: bool,
    args: list[str],
    settings: dict[str, Any],
    colored: bool,
) -> None:
    """--color is above NO_COLOR, which is above FORCE_COLOR; else a terminal decides."""
    result = iomed(*command, *args, terminal=terminal, **{"COLUMNS": "80", **settings})
    assert (STYLED in result.out) == colored


def test_formats_for_machines_have_no_colour(iomed: Command) -> None:
    """Whatever is asked for."""
    for format_ in FORMATS[1:]:
        result = iomed("quotes", "--format", format_, "--color", "always", "-k", "war")
        assert STYLED not in result.out


def test_what_matched_is_marked(iomed: Command) -> None:
    """The words that a keyword found are told apart by more than colour."""
    result = iomed("facts", "headquarters", "-F", "statement", "--color", "always")
    marked = re.findall(r"\x1b\[([\d;]+)m([^\x1b]*headquarters[^\x1b]*)\x1b", result.out)
    assert marked == [("1;4;33", "headquarters")]


def test_colour_does_not_narrow_a_piped_table(iomed: Command) -> None:
    """A table that is not limited stays so on a terminal that is called dumb."""
    plain = iomed("quotes", "-s", "Wu")
    colored = iomed("quotes", "-s", "Wu", "--color", "always", TERM="dumb")
    assert len(plain.out.splitlines()) == 3
    header, _, *rows, blank, total = unstyled(colored.out).splitlines()
    assert header.split() == ["Id", "Kind", "Speaker", "Verb", "What", "was", "said"]
    assert [row.split()[0] for row in rows] == ["q4", "q5", "q6"]
    marked = "3 quotations by 1 speaker   ° the name stands elsewhere in the text"
    assert (blank, total) == ("", marked)


# Widths


@pytest.mark.parametrize("width", [40, 50, 80, 200, None])
@pytest.mark.parametrize("terminal", [True, False])
def test_no_word_is_lost_at_any_width(iomed: Command, width: int | None, terminal: bool) -> None:
    """A table fits its page and shows every word of every text."""
    settings: dict[str, Any] = {} if width is None else {"COLUMNS": str(width)}
    for quote in bundled()["quotes"]:
        fields = ("--fields", "id,text")
        result = iomed("quotes", "-k", quote["text"], *fields, terminal=terminal, **settings)
        assert holds(result.out, quote["text"])
        if width is not None:
            assert max(map(len, unstyled(result.out).splitlines())) <= width


@pytest.mark.parametrize("width", [40, 50, 80, 200])
@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_every_command_fits_its_page(iomed: Command, args: list[str], width: int) -> None:
    """From 40 columns up no line is longer than the page is wide, and nothing is cut."""
    result = iomed(*args, COLUMNS=str(width))
    assert max(map(len, result.out.splitlines())) <= width
    assert "…" not in result.out


@pytest.mark.parametrize("width", [40, 50, 80, 200])
def test_the_article_is_all_there(iomed: Command, width: int) -> None:
    """The whole text can be read off the page, in order."""
    article: dict[str, Any] = bundled()["article"]
    assert holds(iomed("article", COLUMNS=str(width)).out, article["text"])


def test_a_narrow_page_has_records(iomed: Command) -> None:
    """Where a table cannot hold the text, each row is lines of labels and values."""
    result = iomed("speakers", "Nicholas Chan", COLUMNS="40")
    assert result.out == (
        "Id           s7\n"
        "Name         Nicholas Chan\n"
        "Role         Hong Kong deputy of the\n"
        "             National People's Congress\n"
        "             (NPC) and legal expert\n"
        "Affiliation  National People's Congress\n"
        "Direct       1\n"
        "Indirect     2\n"
        "Named        4\n"
        "\n"
        "1 speaker\n"
    )


def test_a_piped_table_has_a_line_for_each_row(iomed: Command) -> None:
    """And no line that is none: `wc` counts rows, `sort` and `cut` take them."""
    result = iomed("facts")
    assert len(result.out.splitlines()) == 74
    assert result.err == "iomed: 74 facts\n"
    assert iomed("countries", "--role", "mentioned").out == (
        "c11\tUS\tUnited States\tmentioned\t4\n"
        "c12\tRU\tRussia\tmentioned\t1\n"
        "c13\tUA\tUkraine\tmentioned\t1\n"
        "c14\tIL\tIsrael\tmentioned\t1\n"
        "c15\tPS\tPalestine\tmentioned\t1\n"
    )


@pytest.mark.parametrize("columns", ["", "0", "-5", "wide", "²", "9" * 30])
@pytest.mark.parametrize("args", [["quotes", "-s", "Wu"], ["stats"]], ids=" ".join)
def test_a_width_that_is_none(iomed: Command, args: list[str], columns: str) -> None:
    """COLUMNS may hold anything."""
    for terminal in (True, False):
        result = iomed(*args, terminal=terminal, COLUMNS=columns)
        assert result.status == 0
        assert result.err in ("", "iomed: 3 quotations by 1 speaker\n")


# Hostile text


@pytest.fixture
def evil(saved: Callable[..., str]) -> str:
    """Give the path of an article that has everything in it that a terminal might obey."""
    article = {"title": EVIL, "publisher": EVIL, "journalist": EVIL, "url": EVIL}
    it = small(EVIL, speaker=f"Ann {EVIL}", body=f"Body {EVIL}", statement=EVIL, **article)
    return saved(it)


@pytest.mark.parametrize(
    "args",
    [
        *(["quotes"], ["quotes", "-C", "3"], ["speakers"], ["countries"], ["organizations"]),
        *(["facts"], ["search", "loud"], ["stats"]),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_text_is_shown_harmlessly(
    iomed: Command, evil: str, args: list[str], format_: str
) -> None:
    """Nothing that a terminal obeys comes through, and nothing is taken for markup."""
    layouts: tuple[dict[str, Any], ...] = ({}, {"COLUMNS": "40"})
    for settings in layouts:
        result = iomed(*args, "--data", evil, "--format", format_, **settings)
        assert result.status == 0
        # Excel is told the encoding by a mark that nobody sees.
        out = result.out.removeprefix("\ufeff") if format_ == "csv-excel" else result.out
        assert not UNSAFE.search(out)
        if args[0] not in ("countries", "stats"):
            shown = re.sub(r"[│\s\\]", "", result.out)
            assert "[bold]loud[/bold][/quote][sic]" in shown
            assert ":smile:" in shown


@pytest.mark.parametrize("id_", ["q1", "s1", "o1", "f1"])
def test_pages_show_hostile_text_harmlessly(iomed: Command, evil: str, id_: str) -> None:
    """So do a record whole, the article, and their JSON."""
    for args in (["show", id_], ["show", id_, "--json"], ["article"], ["article", "--json"]):
        result = iomed(*args, "--data", evil)
        assert result.status == 0
        assert not UNSAFE.search(result.out)
        assert "[sic]" in result.out


def test_escapes_look_like_what_they_stand_for(iomed: Command, evil: str) -> None:
    r"""ESC is shown as \x1b, an override as \u202e."""
    out = iomed("facts", "--data", evil, "--format", "tsv", "-F", "statement").out
    assert r" \x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \x00\x08\x0d \u202egnp.exe\u202c" in out


def test_names_in_notes_are_harmless(iomed: Command, evil: str) -> None:
    """A note on stderr is one line whatever it quotes: nobody is found, who speaks, what it is."""
    result = iomed("quotes", "--data", evil, "--speaker", "Ann\n\x1b[31m Bxx")
    assert result.status == 1
    assert not UNSAFE.search(result.err)
    assert result.err.count("\n") == len(result.err.splitlines()) == 3


def test_wide_and_joined_characters(iomed: Command, saved: Callable[..., str]) -> None:
    """Columns stand straight beside Chinese, and joined emoji stay whole."""
    path = saved(small("调解 👩‍👩‍👧 नमस्ते e\u0301", speaker="吕祥"))
    out = iomed("quotes", "--data", path, "-F", "speaker,text", COLUMNS="40").out
    assert "👩‍👩‍👧" in out
    assert "吕祥     “调解" in out
