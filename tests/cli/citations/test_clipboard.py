"""--copy: by a program, by the terminal, or not at all; and it says what it has copied."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from articles import small
from conftest import Command

CITED = "Ann Lee said: “We will sign it” (“Pier to close,” undated)."


@pytest.fixture
def article(saved: Callable[..., str]) -> str:
    """Give the path of an article."""
    return saved(small("We will sign it", title="Pier to close"))


def program(folder: Path, name: str, script: str) -> None:
    """Make a program."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("name", ["wl-copy", "xclip", "pbcopy"])
def test_a_program(name: str, article: str, iomed: Command, tmp_path: Path) -> None:
    """The one that there is takes it, and nothing is sent to the terminal."""
    program(tmp_path, name, f"/bin/cat > {tmp_path}/copied; echo noise; echo noise >&2")
    result = iomed("cite", "q1", article, "--copy", terminal=True, PATH=str(tmp_path), TERM="xterm")
    assert result == (0, f"{CITED}\n", f"iomed: copied: {CITED}\n")
    assert (tmp_path / "copied").read_text(encoding="utf-8") == CITED


def test_a_program_that_cannot(article: str, iomed: Command, tmp_path: Path) -> None:
    """The next is tried, as where no display is."""
    program(tmp_path, "wl-copy", "exit 1")
    program(tmp_path, "xclip", f"/bin/cat > {tmp_path}/copied")
    assert iomed("show", "q1", article, "--copy", PATH=str(tmp_path)).status == 0
    assert (tmp_path / "copied").read_text(encoding="utf-8") == CITED


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_terminal(stream: str, article: str, iomed: Command, tmp_path: Path) -> None:
    """It is sent as OSC 52, to stdout or, where that is a file, to stderr."""
    out = stream == "stdout"
    settings: dict[str, Any] = {"PATH": str(tmp_path), "TERM": "xterm"}
    result = iomed("cite", "q1", article, "--copy", terminal=out, watched=not out, **settings)
    sent = re.search("\x1b\\]52;c;([A-Za-z0-9+/=]+)\x07", result.out + result.err)
    assert sent is not None
    assert b64decode(sent[1]).decode() == CITED
    assert result.out.replace(sent[0], "") == f"{CITED}\n"
    assert result.err.replace(sent[0], "") == f"iomed: sent to the terminal's clipboard: {CITED}\n"


@pytest.mark.parametrize(
    ("terminal", "kind"), [(False, "xterm"), (True, "dumb"), (True, "linux"), (True, "")]
)
@pytest.mark.parametrize("command", ["cite", "show"])
def test_no_way(
    command: str, terminal: bool, kind: str, article: str, iomed: Command, tmp_path: Path
) -> None:
    """It is refused before anything is shown."""
    settings: dict[str, Any] = {"PATH": str(tmp_path), "TERM": kind}
    assert iomed(command, "q1", article, "--copy", terminal=terminal, **settings) == (
        2,
        "",
        "iomed: --copy: there is no clipboard here: no terminal, and no wl-copy, xclip or pbcopy"
        " that works; without --copy it is shown\n",
    )


def test_show_copies_what_cite_writes(article: str, iomed: Command, tmp_path: Path) -> None:
    """Of what nobody says it copies the footnote, and of several records all."""
    program(tmp_path, "xclip", f"/bin/cat > {tmp_path}/copied")
    iomed("show", "q1", "c1", article, "--copy", "--json", PATH=str(tmp_path))
    assert (tmp_path / "copied").read_text(encoding="utf-8") == (
        f"{CITED}\n\n“Pier to close” (small), mentioned once, in paragraph 1."
    )


def test_a_style_is_copied(article: str, iomed: Command, tmp_path: Path) -> None:
    """As it is written."""
    program(tmp_path, "xclip", f"/bin/cat > {tmp_path}/copied")
    out = iomed("cite", "q1", article, "--style", "apa", "--copy", PATH=str(tmp_path)).out
    assert (tmp_path / "copied").read_text(encoding="utf-8") + "\n" == out


def test_nothing_that_is_copied_runs(
    iomed: Command, saved: Callable[..., str], tmp_path: Path
) -> None:
    """What a terminal would obey when it is pasted is shown as what it is."""
    program(tmp_path, "xclip", f"/bin/cat > {tmp_path}/copied")
    path = saved(small("We\x1b]0;x\x07 will", title="T"))
    iomed("cite", "q1", path, "--copy", PATH=str(tmp_path))
    assert "“We\\x1b]0;x\\x07 will”" in (tmp_path / "copied").read_text(encoding="utf-8")


def test_too_much_for_a_terminal(iomed: Command, saved: Callable[..., str], tmp_path: Path) -> None:
    """It is refused rather than cut."""
    path = saved(small("We will " * 10_000 + "sign"))
    result = iomed("cite", "q1", path, "--copy", terminal=True, PATH=str(tmp_path), TERM="xterm")
    assert result[:2] == (2, "")
    assert result.err == (
        "iomed: --copy: it is too long for the terminal's clipboard; give fewer ids\n"
    )
