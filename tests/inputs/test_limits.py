"""No input is so large, or without end, that it takes the machine's memory or its evening."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from conftest import Command, Process
from iomed_cli import IomedError, load
from iomed_cli.inputs.sizes import MAX_SIZE, size_of
from iomed_cli.inputs.webpage import page_content

READERS = [
    ["extract"],
    ["collect", "--into", "it.iomed"],
    ["quotes", "--data"],
    ["show", "q1", "--data"],
    ["article", "--data"],
    ["verify", "--only", "quotations", "--draft"],
    ["verify", "some words", "--data"],
]
"""The commands that hold in memory what they read."""

each_reader = pytest.mark.parametrize("args", READERS, ids=" ".join)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of one's own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(args: list[str], name: str) -> list[str]:
    """Put a name where a command takes its input."""
    return ["collect", name, *args[1:]] if args[0] == "collect" else [*args, name]


@each_reader
@pytest.mark.parametrize("name", ["large.txt", "bomb.txt.gz", "/dev/zero", "/dev/urandom"])
def test_what_is_larger_than_the_limit(iomed: Command, args: list[str], name: str) -> None:
    """It is refused in one line that says how to allow more."""
    if name.startswith("/dev") and not Path(name).exists():
        pytest.skip("needs devices")
    Path("large.txt").write_bytes(b"It rains.\n" * 3000)
    Path("bomb.txt.gz").write_bytes(gzip.compress(b"It rains.\n" * 3000))
    result = iomed(*asked(args, name), "--max-size", "20K")
    said = f"iomed: {name}: is larger than 20 KB (--max-size raises the limit)\n"
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(said)


@pytest.mark.parametrize("name", ["returns.csv", "latin.csv.gz", "/dev/zero", "/dev/urandom"])
def test_claims_that_are_larger_than_the_limit(iomed: Command, name: str) -> None:
    """What is not UTF-8 in lines has to be held in memory, and is bounded as well."""
    if name.startswith("/dev") and not Path(name).exists():
        pytest.skip("needs devices")
    Path("returns.csv").write_bytes(b"text\r" + b"it rains\r" * 3000)
    Path("latin.csv.gz").write_bytes(gzip.compress(b"text\n" + b"caf\xe9 cr\xe8me\n" * 3000))
    assert iomed("verify", "--from", name, "--max-size", "20K") == (
        2,
        "",
        f"iomed: {name}: is larger than 20 KB (--max-size raises the limit)\n",
    )


def test_blank_lines_without_end(iomed: Command) -> None:
    """They are no lines of JSON, and not kept in the hope that some follow."""
    result = iomed("extract", "-", "--max-size", "20K", stdin=b"\n" * 30_000)
    assert (result.status, result.out) == (2, "")
    assert result.err == (
        "iomed: standard input: is larger than 20 KB (--max-size raises the limit)\n"
    )


def test_a_limit_of_one_byte(iomed: Command) -> None:
    """One is singular."""
    Path("a.txt").write_bytes(b"It rains.\n")
    result = iomed("extract", "a.txt", "--max-size", "1")
    assert result.err == "iomed: a.txt: is larger than 1 byte (--max-size raises the limit)\n"


def test_what_is_as_large_as_the_limit(iomed: Command) -> None:
    """It is read; one byte more is not. The variable does what the option does."""
    Path("it.txt").write_bytes(b"It rains.\n" * 100)
    assert iomed("extract", "it.txt", "--max-size", "1000").status == 1
    assert iomed("extract", "it.txt", "--max-size", "999").err == (
        "iomed: it.txt: is larger than 999 bytes (--max-size raises the limit)\n"
    )
    assert iomed("extract", "it.txt", IOMED_MAX_SIZE="1k").status == 1
    assert iomed("extract", "it.txt", IOMED_MAX_SIZE="999").status == 2


def test_lines_are_limited_one_by_one(iomed: Command) -> None:
    """JSON Lines may be longer than the limit; of a line that is, it is said where reading ends."""
    line = '{"text": "It rains."}\n'
    Path("it.jsonl").write_text(line * 100, encoding="utf-8")
    assert iomed("extract", "it.jsonl", "--max-size", "100").out.count("\n") == 100
    long = line.replace("rains", "rains " * 100)
    Path("it.jsonl").write_text(line * 2 + long + line, encoding="utf-8")
    result = iomed("extract", "it.jsonl", "--max-size", "100")
    assert (result.status, result.out.count("\n")) == (2, 2)
    assert result.err == (
        "iomed: it.jsonl, line 3: is larger than 100 bytes (--max-size raises the limit)\n"
    )


@pytest.mark.parametrize("args", [*READERS[:1], *READERS[2:], ["verify", "--from"]], ids=" ".join)
def test_standard_input_without_end(process: Process, args: list[str]) -> None:
    """What writes for ever is not read for ever."""
    endless = subprocess.Popen(["yes", '{"text": "It\n rains."}'], stdout=subprocess.PIPE)
    try:
        it = process(*args, "-", "--max-size", "100K", stdin=endless.stdout)
        _, err = it.communicate(timeout=20)
    finally:
        endless.kill()
        endless.communicate()
    assert it.returncode == 2
    assert err == b"iomed: standard input: is larger than 100 KB (--max-size raises the limit)\n"


@cache
def bomb() -> bytes:
    """Give a compressed line that is longer than memory will be."""
    return gzip.compress(bytes(220_000_000), 1)


@pytest.mark.parametrize("args", [*READERS, ["verify", "--from"]], ids=" ".join)
def test_where_memory_ends(process: Process, args: list[str]) -> None:
    """That is no mistake in iomed: it is said in one line, with the input's name."""
    resource = pytest.importorskip("resource")
    Path("bomb.jsonl.gz").write_bytes(bomb())

    def little() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (200_000_000, 200_000_000))

    it = process(*asked(args, "bomb.jsonl.gz"), "--max-size", "1G", preexec_fn=little)
    out, err = it.communicate(timeout=60)
    assert (it.returncode, out) == (2, b"")
    lines = err.decode().splitlines()
    assert lines[0] in (
        "iomed: bomb.jsonl.gz: cannot be read: there is not enough memory",
        "iomed: bomb.jsonl.gz, line 1: is longer than 33554432 bytes",
    )
    assert len(lines) == (2 if args[0] == "collect" else 1)


def test_memory_that_ends_elsewhere(iomed: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it does, there is no traceback."""

    def greedy(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("iomed_cli.query.memory_dataset.MemoryDataset.quotes", greedy)
    result = iomed("quotes")
    assert (result.status, result.out) == (2, "")
    assert result.err == (
        "iomed: there is not enough memory for this: give it more, or fewer articles at once\n"
    )


@pytest.mark.parametrize(
    ("text", "size"), [("500", 500), ("20k", 20480), ("200M", 200 << 20), ("2 GiB", 2 << 30)]
)
def test_sizes(text: str, size: int) -> None:
    """They are written with the usual units, which count in 1024s."""
    assert size_of(text) == size


@pytest.mark.parametrize("text", ["", "0", "-1", "1.5G", "many", "5T", "٣"])
def test_what_is_no_size(iomed: Command, text: str) -> None:
    """It is refused before anything is read."""
    result = iomed("extract", "absent.txt", "--max-size", text)
    assert (result.status, result.out) == (2, "")
    assert result.err == (f"iomed: --max-size {text!r} is no size: write it as 500K, 200M or 2G\n")


def test_the_limit_in_python(tmp_path: Path) -> None:
    """It goes with `load`; unless it is given it is the same as in a shell."""
    path = tmp_path / "it.json"
    path.write_bytes(b" " * 1000)
    with pytest.raises(IomedError, match="is larger than 999 bytes"):
        load(path, max_size=999)
    assert size_of("128M") == MAX_SIZE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize(
    ("data", "said"),
    [("f*", "there is no collection (.iomed)"), (".", "holds no article (.atom, ")],
)
def test_named_pipes_among_collections(iomed: Command, data: str, said: str) -> None:
    """A folder and a pattern leave out what could be waited for without end."""
    os.mkfifo("f.iomed")
    result = iomed("quotes", "--data", data)
    assert result.status == 2
    assert result.err.startswith(f"iomed: {data}: {said}")


SENTENCE = "<p>The mayor of the town said on Monday that the plan was late.</p>\n"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p " + " ".join(f'a{n}="x"' for n in range(100_000)) + ">", "a tag of the page has"),
        ("<p " + "x " * 1001 + ">", "a tag of the page has more than 1,000 attributes"),
        ("<input>a</input>" * 60_000, "the page has more than 100,000 tags"),
        (f"<p {'x ' * 900}>" * 400, "the page has more than 300,000 attributes"),
        ('<a x="' * 9999, "a tag of the page has more than 1,000 attributes"),
        ("<a " * 9999, "a tag of the page has more than 1,000 attributes"),
        (f"<div class='share'>a</div>{'b ' * 99}" * 9999, "the page has too much text between"),
    ],
    ids=["hundred thousand", "one too many", "tags", "all in all", "never closed", "open", "loose"],
)
def test_pages_that_take_too_long(markup: str, said: str) -> None:
    """Their tags and attributes are counted before anything that takes their square sees them."""
    pytest.importorskip("trafilatura")
    with pytest.raises(IomedError, match=said):
        page_content(f"<html><body>{markup}{SENTENCE * 9}</body></html>")


@pytest.mark.parametrize("markup", ["<input>a ", "<LINK>a ", "<nav>a</nav>b ", "<br>a "])
def test_pages_with_very_many_alike(markup: str) -> None:
    """What no article has is left out at once, and the text between stays."""
    pytest.importorskip("trafilatura")
    found = page_content(f"<html><body>{SENTENCE * 9}<p>{markup * 30_000}</p></body></html>")
    assert "the plan was late" in found.text


@pytest.mark.parametrize(
    "markup",
    [
        "<p " + "x " * 1000 + ">",
        "<script>" + "if (a <b && c) {} " * 5000 + "</script>",
        "<STYLE>" + "<a " * 5000 + "</STYLE>",
        "<!-- " + "<a " * 5000 + "-->",
        '<p title="' + "a > b " * 5000 + '">',
    ],
    ids=["as many as may be", "script", "style", "comment", "value"],
)
def test_what_are_no_attributes(markup: str) -> None:
    """Scripts, comments and values may look as if they had thousands."""
    pytest.importorskip("trafilatura")
    found = page_content(f"<html><body>{SENTENCE * 9}{markup}</body></html>")
    assert "the plan was late" in found.text


BUSY = """
import re, runpy, sys
import iomed_cli.intake.article_texts as texts
def endless(*_, **__):
    print("now", file=sys.stderr, flush=True)
    re.match("(a|a)*b", "a" * 60)
texts.read = endless
sys.argv = ["iomed", *sys.argv[1:]]
runpy.run_module("iomed_cli", run_name="__main__")
"""


@pytest.fixture
def text(folder: Path) -> Iterator[Path]:
    """Give an article, and see that nothing else is left beside it."""
    path = folder / "it.txt"
    path.write_text("It rains.", encoding="utf-8")
    yield path
    assert [one.name for one in folder.iterdir()] == ["it.txt"]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="needs files without a name")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("more", [[], ["-o", "out.json"], ["-w", "2", "it.txt"]], ids=" ".join)
def test_ended_within_c_code(text: Path, name: str, more: list[str]) -> None:
    """A signal ends the process also where Python would not see it for years."""
    ending = getattr(signal, name)
    it = subprocess.Popen(
        [sys.executable, "-c", BUSY, "extract", text.name, *more],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
    )
    try:
        assert it.stderr
        assert it.stderr.readline() == b"now\n"
        it.send_signal(ending)
        _, err = it.communicate(timeout=20)
    finally:
        it.kill()
    assert err.replace(b"now\n", b"") == b""
    assert it.returncode in (-ending, 128 + ending)


def test_damaged_inputs() -> None:
    """However an input is damaged, it is read or refused: the fuzzer of inputs, for a moment."""
    fuzzer = Path(__file__).parents[1] / "benchmarks/fuzz_inputs.py"
    it = subprocess.run(
        [sys.executable, str(fuzzer), "--number", "60", "--seed", "7"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (it.returncode, it.stderr) == (0, ""), it.stdout
    assert it.stdout.startswith("60 inputs, 360 calls, 0 failures")
