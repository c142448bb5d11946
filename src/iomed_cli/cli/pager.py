"""A pager for what is more than a screen, as git has one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from typing import IO

from iomed_cli.lazy_patterns import lazy

_SHELL = lazy(r"""[|&;<>()$`\\"'*?\[#~=%\n]""")

LESS = "FIRX"
"""It ends at once where all fits, ignores case in searches, shows colours, leaves the text."""


def pager_command() -> str | None:
    """Give the command of a pager: IOMED_PAGER, then PAGER, then less; None where none is wanted.

    A blank one and ``cat`` want none, and there is none where it is not installed.
    """
    wanted = os.environ.get("IOMED_PAGER", os.environ.get("PAGER"))
    if wanted is None:
        return shutil.which("less")
    words = wanted.split()
    if not words or words == ["cat"]:
        return None
    # One that is not there shows nothing; what only a shell can read, the shell knows.
    return wanted if _SHELL.search(wanted) or shutil.which(words[0]) else None


class PagerLeftError(Exception):
    """The reader has seen enough: nothing more has to be written."""


class Pager:
    """A terminal behind a pager, which starts with the first words: until then Ctrl-C ends all."""

    def __init__(self, command: str, encoding: str) -> None:
        self._command = command
        self._encoding = encoding
        self._process: subprocess.Popen[str] | None = None
        self._before: object = None

    def write(self, text: str) -> None:
        """Write a text, or raise PagerLeftError where the pager has ended."""
        try:
            self._stdin().write(text)
        except BrokenPipeError:
            raise PagerLeftError from None

    def flush(self) -> None:
        """Write what is still held back."""
        try:
            self._stdin().flush()
        except BrokenPipeError:
            raise PagerLeftError from None

    def isatty(self) -> bool:
        """Say that it is a terminal, since a pager only stands before one."""
        return True

    def close(self) -> None:
        """Wait until the reader has read."""
        if self._process is None:
            return
        with suppress(BrokenPipeError):
            self._stdin().close()
        self._process.wait()
        signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]

    def _stdin(self) -> IO[str]:
        if self._process is None:
            self._process = subprocess.Popen(
                _arguments(self._command),
                stdin=subprocess.PIPE,
                encoding=self._encoding,
                errors="backslashreplace",
                # Whatever locale it takes the terminal to have, it is sent this.
                env={"LESS": LESS, "LESSCHARSET": _charset(self._encoding), **os.environ},
            )
            # From here on Ctrl-C is the pager's: were this process to end, the shell would
            # take the terminal from under it.
            self._before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        assert self._process.stdin is not None
        return self._process.stdin


def _charset(encoding: str) -> str:
    return "utf-8" if encoding.lower().replace("-", "") == "utf8" else "dos"


def _arguments(command: str) -> list[str]:
    """Give a command's words; one that a shell has to read is left to it."""
    return ["sh", "-c", command] if _SHELL.search(command) else command.split()
