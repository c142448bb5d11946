"""How much is read at once: sizes as people write them, and what is said of more."""

from __future__ import annotations

from iomed_cli.errors import IomedError
from iomed_cli.quantities import quantity

_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
_SPELT = {unit + end: size for unit, size in _UNITS.items() for end in ("", "B", "IB")}

MAX_SIZE = 128 * _UNITS["M"]
"""Bytes of one article, draft or data file, decompressed, unless more is allowed.

An extraction needs at most nine times the memory of its text: 1.2 GB.
"""
LONGEST_TEXT = (1 << 31) - 1
"""Characters of one article: offsets have four bytes, since a long text has millions of them."""


def size_of(text: str) -> int:
    """Give the bytes of a size such as ``200M``; raise IomedError where it is none."""
    unit = text.strip().lstrip("0123456789")
    number = text.strip().removesuffix(unit)
    size = _SPELT.get(unit.strip().upper(), 0) * int(number or 0)
    if not size or len(number) > 12:
        raise IomedError(f"--max-size {text!r} is no size: write it as 500K, 200M or 2G")
    return size


def too_large(name: str, limit: int) -> IomedError:
    """Say that an input has more bytes than are read."""
    return IomedError(f"{name}: {too_large_within(limit)}")


def too_large_within(limit: int) -> IomedError:
    """Say the same of what is inside of an input, which is named before."""
    return IomedError(f"is larger than {_shown(limit)} (--max-size raises the limit)")


def refuse_too_long(text: str, name: str) -> None:
    """Raise IomedError where an article has more characters than can be counted."""
    if len(text) > LONGEST_TEXT:
        raise IomedError(f"{name}: has more than {LONGEST_TEXT:,} characters: cut it in two")


def _shown(size: int) -> str:
    for unit in "GMK":
        if size % _UNITS[unit] == 0:
            return f"{size // _UNITS[unit]} {unit}B"
    return quantity(size, "byte")
