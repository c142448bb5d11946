"""Whatever is read is opened in one way: files, pipes, addresses, compressed or not."""

from __future__ import annotations

import gzip
import json
import os
import threading
from pathlib import Path

import pytest

from articles import small
from conftest import Command, Process
from iomed_cli import IomedError
from iomed_cli.inputs.opener import Input, read_input

DATA = json.dumps(small("We will sign it today")).encode()
CLAIM = b'{"text": "We will sign it today", "speaker": "Ann Lee"}\n'
DRAFT = "# Harbour\n\n“We will sign it today,” Ann Lee said.\n".encode()


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """Give a folder of data, claims and a draft, all of them compressed."""
    for name, content in (("it.json", DATA), ("claims.jsonl", CLAIM), ("draft.md", DRAFT)):
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(content))
    return tmp_path


def test_what_is_compressed(iomed: Command, packed: Path) -> None:
    """Data, claims and drafts are read as articles are; a draft is Markdown all the same."""
    data = ("--data", str(packed / "it.json.gz"))
    assert iomed("quotes", *data, "-F", "text", "-f", "csv").out == "text\nWe will sign it today\n"
    claims = iomed("verify", "--from", str(packed / "claims.jsonl.gz"), *data, "-f", "jsonl")
    assert (claims.status, claims.json["verdict"]) == (0, "verbatim")
    draft = packed / "draft.md.gz"
    found = iomed("verify", "--only", "quotations", "--draft", str(draft), *data)
    assert found.status == 0
    assert found.out.startswith(f"{draft}:3:2: verbatim: ")


def test_compressed_data_on_standard_input(process: Process) -> None:
    """A pipe is decompressed too."""
    it = process("quotes", "--data", "-", "-F", "text", "-f", "csv")
    assert it.communicate(gzip.compress(DATA)) == (b"text\nWe will sign it today\n", b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_read_once(iomed: Command, tmp_path: Path) -> None:
    """So is ``<(...)`` of a shell: what has been looked at is not lost."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(DATA,))
    writer.start()
    result = iomed("quotes", "--data", str(pipe), "-F", "text", "-f", "csv")
    writer.join()
    assert result == (0, "text\nWe will sign it today\n", "")


@pytest.mark.parametrize(
    "args",
    [
        ["quotes", "--data"],
        ["extract"],
        ["verify", "--from"],
        ["verify", "--only", "quotations", "--draft"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("absent", "absent: cannot be read: No such file or directory"),
        ("", "'': cannot be read: No such file or directory"),
        ("a\0b", r"a\x00b: cannot be read: embedded null byte"),
        ("cut.gz", "cut.gz: cannot be read: it ends too early, as a file does that was cut off"),
    ],
)
def test_what_cannot_be_read(
    iomed: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    args: list[str],
    name: str,
    said: str,
) -> None:
    """It is refused in the same words, whatever it was to be."""
    monkeypatch.chdir(tmp_path)
    Path("cut.gz").write_bytes(gzip.compress(DATA * 9)[:40])
    result = iomed(*args, name)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert result.err.startswith(f"iomed: {said}")


def test_claims_and_drafts_behind_an_address(iomed: Command) -> None:
    """They are fetched as articles are."""
    memory = pytest.importorskip("fsspec").filesystem("memory")
    memory.pipe("/desk/claims.jsonl", b'{"text": "Mediation not only promotes rational"}\n')
    memory.pipe("/desk/draft.txt", "“Mediation not only promotes rational dialogue.”".encode())
    for option, name in (("--from", "claims.jsonl"), ("--draft", "draft.txt")):
        result = iomed("verify", option, f"memory://desk/{name}", "--format", "jsonl")
        assert (result.status, result.json["verdict"]) == (0, "verbatim")


def test_an_input_is_closed_and_names_itself(tmp_path: Path) -> None:
    """What goes wrong while it is read is told with its name, what is raised otherwise is not."""
    path = tmp_path / "it.txt"
    path.write_bytes(b"Rain.\n")
    assert read_input(path) == b"Rain.\n"
    with Input(path) as it:
        assert (it.name, it.file.readline(), it.position) == (str(path), b"Rain.\n", 6)
    assert it.file.closed
    with pytest.raises(IomedError, match=r"it\.txt: cannot be read: wet$"), Input(path):
        raise OSError("wet")
    with pytest.raises(KeyError), Input(path):
        raise KeyError("wet")
