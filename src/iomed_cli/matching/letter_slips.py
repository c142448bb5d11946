"""How many letters apart two words are: wrong, missing, too many or swapped."""

from __future__ import annotations


def letters_apart(one: str, other: str) -> int:
    """Count the letters that make one word another."""
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other)
