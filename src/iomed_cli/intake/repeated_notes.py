"""What is wrong with many lines of a file alike, told once and counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

_KINDS = 200
"""Kinds of faults that are kept in mind; of more, each is told."""

_LISTED = 5
"""Lines that are named beside the first."""


class _Repeated:
    """A fault that was told, and where else it is."""

    def __init__(self, first: str) -> None:
        self.first = first
        self.count = 0
        self.lines: list[str] = []


@contextmanager
def told_once(say: Callable[[str], object]) -> Iterator[Callable[[str], object]]:
    """Give what to tell notes to: it says the first of a kind in a file, and at the end how many.

    What differs only in figures and in what it quotes is of one kind; what is
    about a whole file is always said.
    """
    seen: dict[tuple[str, str, str], _Repeated] = {}

    def tell(note: str) -> None:
        found = _line().fullmatch(note)
        if found is None:
            say(note)
            return
        name, called, line, what = found.groups()
        kind = (name, called, _varying().sub("…", what))
        if (before := seen.get(kind)) is not None:
            before.count += 1
            if len(before.lines) < _LISTED:
                before.lines.append(line)
            return
        if len(seen) < _KINDS:
            seen[kind] = _Repeated(line)
        say(note)

    try:
        yield tell
    finally:
        for (name, called, _), one in seen.items():
            if one.count:
                say(f"{name}: {_more(one, called)}")


def _more(one: _Repeated, called: str) -> str:
    lines = ", ".join(one.lines) + (", …" if one.count > len(one.lines) else "")
    if one.count == 1:
        return f"1 more {called} like {called} {one.first}: {lines}"
    return f"{one.count:,} more {called}s like {called} {one.first}: {lines}"


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"(.*), (line|item|record) (\d+): (.*)", re.DOTALL)


@cache
def _varying() -> re.Pattern[str]:
    return re.compile(r"\d+|'[^']*'|\"[^\"]*\"|“[^”]*”|`[^`]*`")
