"""Full names: how they compare, and what tells their bearers apart."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from iomed_cli.extraction import lexicon
from iomed_cli.value import Value

MARKS = "\"“‘'"
"""What a nickname stands in."""


def turns_round(words: tuple[str, ...]) -> bool:
    """Tell whether a name means the same with its family name first: ``Kovács Anna``."""
    return len(words) == 2 and (words[0] in lexicon.GIVEN) != (words[1] in lexicon.GIVEN)


def key_of(words: tuple[str, ...]) -> tuple[str, str]:
    """Give the first and the last name, in lower case, without what tells father from son."""
    last = fold(words[-1])
    if len(words) > 2 and last in lexicon.GENERATIONS:
        last = fold(words[-2])
    return fold(words[0]), last


def generation_of(words: tuple[str, ...]) -> str:
    """Give what tells father from son behind a name, an empty string if there is nothing."""
    last = fold(words[-1])
    return last if last in lexicon.GENERATIONS else ""


def may_be_one(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether nothing sets two names apart: Jr. from Sr., ``John P.`` from ``John Q.``.

    A name that is silent on it fits both.
    """
    one, other = _Middle.of(words), _Middle.of(others)
    if one.generation and other.generation and one.generation != other.generation:
        return False
    short, long = (one, other) if len(one.letters) <= len(other.letters) else (other, one)
    if short.initials and long.initials:
        return long.letters.startswith(short.letters)
    rest = iter(long.letters)
    return all(letter in rest for letter in short.letters)


class _Middle(Value, frozen=True):
    """What of a name tells its bearer from others with the same first and last name."""

    generation: str
    letters: str
    """With which the names in the middle begin."""
    initials: bool
    """Whether these names are initials only."""

    @staticmethod
    @lru_cache(maxsize=4096)
    def of(words: tuple[str, ...]) -> _Middle:
        """Take a name apart."""
        generation = generation_of(words)
        middle = [
            word
            for word in words[1 : -1 - bool(generation)]
            if word[0] not in MARKS and word not in lexicon.PARTICLES
        ]
        initials = all(word.endswith(".") or len(word) == 1 for word in middle)
        letters = "".join(fold(part)[:1] for word in middle for part in word.split("."))
        return _Middle(generation, letters, initials)


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give words as they compare: case, accents and the Arabic article left out."""
    return tuple(map(fold, words))


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Give a word as it compares: in lower case, without accents, marks and the Arabic article."""
    low = word.lower().strip(".\"“”‘’'")
    if not low.isascii():
        low = "".join(char for char in normalize("NFD", low) if not "\u0300" <= char <= "\u036f")
    return low[3:] if low[:3] in ("al-", "el-", "ul-") else low
