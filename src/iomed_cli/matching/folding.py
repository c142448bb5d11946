"""Text made comparable: case, accents and typographic marks folded away."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from iomed_cli.errors import IomedError, refuse_half_pairs
from iomed_cli.lazy_patterns import lazy

_NOT_ASCII = lazy(r"[^\x00-\x7f]+")

# Marks that only modify a letter. The vowel signs of Indic scripts and the voicing marks of kana
# are combining characters too, but without them a word is another word.
_ACCENTS = frozenset(map(chr, (*range(0x300, 0x370), *range(0x591, 0x5C8), *range(0x64B, 0x653))))

# What Unicode does not decompose, and what newspapers set for a plain character.
_PLAIN = {
    "æ": "ae",
    "ð": "d",
    "ø": "o",
    "þ": "th",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŋ": "n",
    "œ": "oe",
    "ŧ": "t",
    "ə": "e",
    **dict.fromkeys("‘’‚‛′‵´`ʼʹʻʾʿ＇", "'"),
    **dict.fromkeys("“”„‟″«»＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
}


class _Folded(dict[str, str]):
    """Each character and what it folds to, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        plain = _PLAIN.get(char)
        if plain is None:
            parts = unicodedata.normalize("NFKD", char.casefold())
            folded = "".join(part for part in parts if part not in _ACCENTS)
            # Some compatibility characters decompose to capitals, so the case is folded again.
            folded = unicodedata.normalize("NFC", folded.casefold())
            plain = "".join(" " if c.isspace() else _PLAIN.get(c, c) for c in folded)
        self[char] = plain
        return plain


_folded = _Folded()


def fold(text: str) -> str:
    """The text in lower case, without accents, with straight quotation marks and hyphens.

    Only for comparison: the result may be longer or shorter than the text.
    """
    if text.isascii():
        return text.lower()
    return _NOT_ASCII.sub(lambda run: "".join(map(_folded.__getitem__, run[0])), text).lower()


def fold_but_case(text: str) -> str:
    """The text as `fold` gives it, but with its capitals."""
    if text.isascii():
        return text
    return _NOT_ASCII.sub(
        lambda run: "".join(fold(c).upper() if c.isupper() else fold(c) for c in run[0]), text
    )


def starts_of_folded(text: str) -> Sequence[int]:
    """For each character of the folded text the offset in the text that it comes from.

    One element more, the text's length, so that ends can be looked up too.
    """
    shifted = any(
        sum(len(_folded[char]) for char in run) != len(run) or any(not _folded[c] for c in run)
        for run in _NOT_ASCII.findall(text)
    )
    if not shifted:
        return range(len(text) + 1)
    starts: list[int] = []
    for offset, char in enumerate(text):
        starts.extend([offset] * (1 if char.isascii() else len(_folded[char])))
    starts.append(len(text))
    return starts


def refuse_blank(query: str) -> None:
    """Raises IomedError where the query has no letter and no digit to look for, or is no text."""
    refuse_half_pairs(query)
    if not any(char.isalnum() for char in query):
        raise IomedError("blank query: give at least one letter or digit to look for")
