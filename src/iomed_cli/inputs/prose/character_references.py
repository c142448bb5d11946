"""Characters that are written by name or number, such as ``&ldquo;`` and ``&#8220;``."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from html.entities import html5


def character_at(source: str, at: int) -> tuple[str, int]:
    """Give the character that the ``&`` at an offset stands for, and where its reference ends.

    As browsers read HTML: some names need no semicolon. What is none of them
    is an ampersand.
    """
    if found := _number().match(source, at):
        return unescape(found[0]), found.end()
    name = _name().match(source, at)
    for end in range(name.end() if name else at, at + 1, -1):
        if character := html5.get(source[at + 1 : end]):
            return character, end
    return "&", at + 1


def decoded_strictly(source: str, at: int) -> tuple[str, int]:
    """Give the same as Markdown reads it: nothing is left out of a reference."""
    character, end = character_at(source, at)
    return (character, end) if source[end - 1] == ";" else ("&", at + 1)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"&#(?:[0-9]{1,20}|[xX][0-9a-fA-F]{1,20});?")


@cache
def _name() -> re.Pattern[str]:
    return re.compile("&[A-Za-z][A-Za-z0-9]{0,31};?")
