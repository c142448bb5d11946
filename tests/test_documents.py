"""The README's examples show what the commands print today.

`python tests/test_readme.py` writes their output anew.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from iomed_cli.cli.application import run

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def printed(command: str) -> str:
    """Give what a terminal of 80 columns without colour shows of a command run in this folder."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with (
        patch.dict(os.environ, {"COLUMNS": "80", "NO_COLOR": "1"}),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(out),
    ):
        before = Path.cwd()
        os.chdir(ROOT)
        try:
            run(shlex.split(command)[1:])
        finally:
            os.chdir(before)
    out.seek(0)
    return out.read()


def examples() -> Iterator[tuple[str, str]]:
    """Give each command of the README's console blocks with the output beneath it."""
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = example.partition("\n")
            yield command, output


@pytest.mark.parametrize(("command", "output"), [*examples()], ids=lambda it: it.split("\n")[0])
def test_example(command: str, output: str) -> None:
    """The output beneath a command in the README is the one it has."""
    assert printed(command) == output


def test_the_test_command_is_the_one_that_ci_runs() -> None:
    """CI runs the README's test command word for word."""
    lines = [line.strip() for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()]
    (command,) = [line for line in lines if line.endswith("-m pytest")]
    assert command in README.read_text(encoding="utf-8").splitlines()


def _renew(match: re.Match[str]) -> str:
    commands = re.findall(r"^\$ (.*)$", match[1], flags=re.MULTILINE)
    shown = "".join(f"$ {command}\n{printed(command)}" for command in commands)
    return f"```console\n{shown}```"


if __name__ == "__main__":
    README.write_text(BLOCK.sub(_renew, README.read_text(encoding="utf-8")), encoding="utf-8")
