"""The pager: only before a terminal, and as its reader wants it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from conftest import SETTINGS


def on_terminal(*args: str, **settings: str) -> tuple[int, str]:
    """Give a run's status, and what a terminal shows that is its stdout and its stderr."""
    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    it = subprocess.Popen(
        [sys.executable, "-m", "iomed_cli", *args],
        stdout=theirs,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        env={**env, "TERM": "xterm", "NO_COLOR": "1", **settings},
    )
    os.close(theirs)
    shown = b""
    # So ends a terminal whose other side is closed.
    with suppress(OSError):
        while piece := os.read(ours, 4096):
            shown += piece
    os.close(ours)
    return it.wait(timeout=60), shown.decode().replace("\r\n", "\n")


COUNTRY = '[\n  {\n    "name": "Pakistan"\n  }\n]\n'
ASKED = ("countries", "PK", "--json", "-F", "name")


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        ({"IOMED_PAGER": "sed s/Pakistan/IOMED/", "PAGER": "sed s/Pakistan/PAGER/"}, "IOMED"),
        ({"PAGER": "sed s/Pakistan/PAGER/"}, "PAGER"),
        ({"PAGER": "tr -d '\\n' | sed 's/.*/shell/'"}, None),
        ({"IOMED_PAGER": "", "PAGER": "false"}, "Pakistan"),
        ({"IOMED_PAGER": "cat"}, "Pakistan"),
        ({"PAGER": "false", "TERM": "dumb"}, "Pakistan"),
    ],
)
def test_which_pager(settings: dict[str, str], shown: str | None) -> None:
    """IOMED_PAGER, then PAGER; a blank one and cat are none, and a dumb terminal needs none."""
    expected = "shell" if shown is None else COUNTRY.replace("Pakistan", shown)
    assert on_terminal(*ASKED, **settings) == (0, expected)


def test_an_overview_is_paged(tmp_path: Path) -> None:
    """It may be longer than a screen; an employer that the post names is not named twice."""
    path = tmp_path / "strike.txt"
    path.write_text('"It is not safe," said Ann Lee, head of the Union of Rail Staff.\n')
    settings = {"IOMED_PAGER": "sed s/safe/PAGED/"}
    shown = on_terminal(str(path), **settings)[1]
    assert shown.startswith("Ann Lee, head of the Union of Rail Staff\n  q1 “It is not PAGED”\n")
    assert "“It is not safe”" in on_terminal(str(path), "--no-pager", **settings)[1]


def test_no_pager() -> None:
    """--no-pager writes straight to the terminal."""
    assert on_terminal(*ASKED, "--no-pager", PAGER="false") == (0, COUNTRY)


@pytest.mark.parametrize("args", [["facts"], ["article"], ["show", "q1"]], ids=" ".join)
def test_a_pager_that_ends_early(args: list[str]) -> None:
    """The reader has seen enough: nothing is said, and something was found."""
    assert on_terminal(*args, IOMED_PAGER="head -c 0") == (0, "")


def test_less_is_told_how(tmp_path: Path) -> None:
    """It ends by itself where all fits, unless its own variable says otherwise."""
    less = tmp_path / "less"
    less.write_text("#!/bin/sh\ncat > /dev/null\necho $LESS\n", encoding="utf-8")
    less.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    assert on_terminal(*ASKED, PATH=path) == (0, "FIRX\n")
    assert on_terminal(*ASKED, PATH=path, LESS="R") == (0, "R\n")


def test_notes_stand_below_the_table() -> None:
    """The pager shows them with it, and they are said once."""
    args = ("countries", "-n", "1", "-F", "name", "--no-header")
    assert on_terminal(*args, PAGER="sed s/China/PAGER/", COLUMNS="80") == (
        *(0, "PAGER\n\n1 of 15 rows shown.\n"),
    )


def test_an_error_needs_no_pager() -> None:
    """It starts with the first words."""
    status, shown = on_terminal("quotes", "--data", "/absent", PAGER="echo PAGER")
    assert status == 2
    assert "PAGER" not in shown
