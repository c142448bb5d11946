"""Numbers as sentences have them: 1 article, 1,204 quotations."""

from __future__ import annotations


def quantity(number: int, one: str, several: str = "") -> str:
    """Give a number with its noun, which takes an s where no other plural is given."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"
