"""Where a Markdown link ends: what stands behind its words is not shown."""

from __future__ import annotations

import re
from functools import cache

_DEEPEST = 32
"""Parentheses within each other in an address."""


def tail_end(text: str, at: int) -> int:
    """Give where ``(address "title")`` ends that begins at an offset, or 0 if it is none."""
    if text[at : at + 1] != "(":
        return 0
    at = _past_blanks(text, at + 1)
    end = _address_end(text, at)
    if end < 0:
        return 0
    at = _past_blanks(text, end)
    if at > end and (title := _title().match(text, at)):
        at = _past_blanks(text, title.end())
    return at + 1 if text[at : at + 1] == ")" else 0


def label(text: str, at: int) -> str | None:
    """Give ``[label]`` at an offset without its brackets, None if there is none."""
    found = _label().match(text, at)
    return found[1] if found else None


def _past_blanks(text: str, at: int) -> int:
    found = _blanks().match(text, at)
    return found.end() if found else at


def _address_end(text: str, at: int) -> int:
    """Give where an address ends, which may be empty, or -1 if it never does."""
    if text[at : at + 1] == "<":
        found = _bracketed().match(text, at)
        return found.end() if found else -1
    depth = 0
    for part in _part_of_address().finditer(text, at):
        if part.start() != at:
            break
        if part[0] == ")" and not depth:
            break
        depth += (part[0] == "(") - (part[0] == ")")
        if depth > _DEEPEST:
            return -1
        at = part.end()
    return at if not depth else -1


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile(r"[ \t\n]+")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"<(?:[^<>\n\\]|\\.)*>")


@cache
def _part_of_address() -> re.Pattern[str]:
    return re.compile(r"\\[!-/:-@\[-`{-~]|[()]|[^()\\\x00-\x20\x7f]+|\\")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)", re.DOTALL)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)
