"""Characters that are no text anybody has written: what other bytes are decoded to."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import category, name

_ODD = 0.05
"""The share of characters of no script that text stays below; of chance they are a tenth."""

_LETTERS = 0.3
"""The share of letters and figures that text has at least."""

_MIXED = 0.5
"""The share of letters beside one of another script that text stays below."""

_FEWEST = 4
"""Characters, and pairs of letters, of which a share says something."""

_BREAKS = frozenset("\t\n\v\f\r\x85")
_JAPANESE = frozenset(("HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"))


def chance(text: str) -> str:
    """Say why characters are unlikely to be a text; nothing where they may be one."""
    kinds = [category(one) for one in text if not one.isspace() and one not in _BREAKS]
    odd = sum(kind in ("Cc", "Cn", "Co") for kind in kinds)
    if odd > _ODD * len(kinds):
        return "it holds characters of no script"
    if len(kinds) < _FEWEST:
        return ""
    if sum(kind[0] in "LNM" for kind in kinds) < _LETTERS * len(kinds):
        return "it holds hardly a letter"
    together = [(one, other) for one, other in pairwise(text) if one.isalpha() and other.isalpha()]
    mixed = sum(_script(one) != _script(other) for one, other in together)
    if len(together) >= _FEWEST and mixed > _MIXED * len(together):
        return "its letters are of all scripts at once"
    return ""


def _script(letter: str) -> str:
    """Give the first word of a letter's name, which is its script's in nearly all of Unicode."""
    word = name(letter, "").partition(" ")[0]
    return "CJK" if word in _JAPANESE else word
