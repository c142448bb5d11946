"""What is typed at a terminal: whoever is waited for is told so, once."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

TOLD = "iomed: Reading from the terminal; end with Ctrl-D.\n"
CLAIM = '{"text": "The sun rose."}\n'


def typed(text: str, *args: str) -> tuple[int, str, str]:
    """Give what a command ends with for which a text is typed, and then Ctrl-D."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "iomed_cli", *args]
    it = subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    os.close(theirs)
    try:
        os.write(ours, f"{text}\x04".encode())
        out, err = it.communicate(timeout=60)
    finally:
        os.close(ours)
    return it.returncode, out, err


@pytest.mark.parametrize(
    ("args", "text"),
    [
        (("quotes", "-"), '"We cannot run," said Ruth Adler.\n'),
        (("extract", "-"), '"We cannot run," said Ruth Adler.\n'),
        (("verify", "--from", "-"), CLAIM),
        (("verify", "--draft", "-"), 'Adler said: "We cannot run."\n'),
    ],
)
def test_whoever_is_waited_for_is_told(args: tuple[str, ...], text: str) -> None:
    """One line on stderr says so, and a single Ctrl-D ends it."""
    status, out, err = typed(text, *args)
    assert status in (0, 1)
    assert err.startswith(TOLD)
    assert err.count(TOLD) == 1
    assert out


def test_nothing_is_said_where_nothing_is_typed(tmp_path: Path) -> None:
    """A command that reads a file leaves the terminal alone, and a pipe is no terminal."""
    (tmp_path / "it.txt").write_text('"We cannot run," said Ruth Adler.\n')
    assert TOLD not in typed("", "quotes", str(tmp_path / "it.txt"))[2]
    command = [sys.executable, "-m", "iomed_cli", "quotes", "-"]
    piped = subprocess.run(command, input='"No," said Ann Lee.', capture_output=True, text=True)
    assert TOLD not in piped.stderr
