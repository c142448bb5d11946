"""The clipboard: a program of the desktop fills it, or else the terminal does."""

from __future__ import annotations

import os
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

from iomed_cli.cli import streams
from iomed_cli.errors import IomedError

_PROGRAMS = (["wl-copy"], ["xclip", "-selection", "clipboard"], ["pbcopy"])
"""One that has no display to talk to says so by its status, and the next is tried."""

_WAITED = 5
"""Seconds for a program, which is done at once."""

_DEAF = ("", "dumb", "linux")
"""Terminals (TERM) that have no clipboard."""

_MOST = 74_994
"""Characters of base64 that terminals take: xterm's limit."""


def copy(text: str) -> None:
    """Put a text on the clipboard, and say so. Raises IomedError where there is none."""
    if _copied(text):
        streams.say(f"copied: {text}")
        return
    terminal = next(_terminals(), None)
    if terminal is None:
        raise IomedError(
            "--copy: there is no clipboard here: no terminal, and no wl-copy, xclip or pbcopy that"
            " works; without --copy it is shown"
        )
    encoded = b64encode(text.encode()).decode()
    if len(encoded) > _MOST:
        raise IomedError("--copy: it is too long for the terminal's clipboard; give fewer ids")
    # Not by `say`, which shows such a sequence instead of sending it.
    terminal.write(f"\x1b]52;c;{encoded}\x07")
    terminal.flush()
    streams.say(f"sent to the terminal's clipboard: {text}")


def _copied(text: str) -> bool:
    """Tell whether a program has put a text on the clipboard."""
    import shutil
    import subprocess

    # pbcopy takes what it is given for ASCII otherwise.
    settings = {**os.environ, "LC_CTYPE": "UTF-8"} if sys.platform == "darwin" else None
    for command in _PROGRAMS:
        if shutil.which(command[0]) is None:
            continue
        # A child of xclip lives on, and would hold a pipe of ours open.
        nowhere = subprocess.DEVNULL
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(
                command,
                input=text.encode(),
                stdout=nowhere,
                stderr=nowhere,
                timeout=_WAITED,
                env=settings,
                check=True,
            )
            return True
    return False


def _terminals() -> Iterator[IO[str]]:
    """Give the streams that go to a terminal with a clipboard."""
    if os.environ.get("TERM", "") not in _DEAF:
        # What is written to stdout is the answer, and nothing else, if that can be.
        yield from (one for one in (sys.stderr, sys.stdout) if one.isatty())
