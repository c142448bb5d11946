"""A claim as its writer means it: the words kept, and where something is declared missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product
from typing import NamedTuple

from iomed_cli.errors import IomedError, refuse_half_pairs
from iomed_cli.value import Value
from iomed_cli.verification.words.tokens import Token, keys, words

MOST_READINGS = 16
"""How many ways to fill words that are changed in brackets are tried in one stretch."""


class PutIn(Value, frozen=True):
    """What a claim has in brackets."""

    at: int
    """The position of the kept word that follows."""
    text: str
    """Without the brackets."""


class Changed(NamedTuple):
    """A word with letters in brackets: ``resolve[d]``."""

    before: str
    inside: str
    after: str


class Claim(Value, frozen=True):
    """The words of a claim, read in two ways.

    ``[the organization] aims`` may quote an article that has the very
    brackets, or may put its own words in the place of others.
    """

    text: str
    words: Sequence[Token]
    """All of them."""
    kept: Sequence[Token]
    """Those that are said to be the speaker's: brackets are not."""
    breaks: frozenset[int]
    """Positions in ``kept`` before which something is left out or put in, and said to be."""
    changed: Mapping[int, Changed]
    """Kept words with letters in brackets."""
    put_in: Sequence[PutIn]
    bracketed: bool

    @property
    def is_sentence(self) -> bool:
        """Tell whether a claim begins as sentences do: with the only capital, or nearly."""
        initials = (self.text[word.start : word.start + 2].lstrip("[")[:1] for word in self.kept)
        return next(initials).isupper() and (len(self.kept) == 1 or any(map(str.islower, initials)))

    @property
    def declared(self) -> bool:
        """Tell whether the claim says that it is not the whole of the words."""
        return bool(self.breaks) or self.bracketed

    def parts(self, source: Sequence[str]) -> Iterator[list[list[str]]]:
        """Give the runs of words that are kept, for each way to read changed words in a source."""
        fitting = [
            list(dict.fromkeys(key for key in source if _fits(key, change)))[:MOST_READINGS]
            for change in self.changed.values()
        ]
        for number, filled in enumerate(product(*fitting)):
            if number == MOST_READINGS:
                return
            as_said = dict(zip(self.changed, filled))
            yield list(self._runs([as_said.get(n, word.key) for n, word in enumerate(self.kept)]))

    def _runs(self, keys: Sequence[str]) -> Iterator[list[str]]:
        bounds = [0, *sorted(self.breaks), len(keys)]
        for start, end in pairwise(bounds):
            yield list(keys[start:end])

    def certain(self) -> list[str]:
        """Give the kept words that must stand in the source as they are."""
        return [word.key for n, word in enumerate(self.kept) if n not in self.changed]


def _fits(key: str, change: Changed) -> bool:
    """Tell whether a word may be meant by one with letters in brackets.

    The letters may change a capital, or the ending: ``[T]he``, ``resolve[d]``
    for *resolves*. Whatever else they do makes another word.
    """
    before, inside, after = change
    if key == before + inside + after:
        return True
    if after or len(before) < 2 or not key.startswith(before):
        return False
    return inside in _ENDINGS and key[len(before) :] in _ENDINGS


_ENDINGS = frozenset(("", "s", "es", "'s", "d", "ed", "ing", "e", "y", "ies", "ied", "n", "en"))


@cache
def _brackets() -> re.Pattern[str]:
    return re.compile(r"\[[^\[\]]*\]")


def read_claim(text: str) -> Claim:
    """Read a claim: its words, its gaps and its brackets.

    A gap is an ellipsis in any form (``...``, ``. . .``, ``…``, ``[…]``) or
    anything in square brackets. At either end an ellipsis says nothing.
    Raises IomedError where no word is kept: that is no claim, wherever it
    stands.
    """
    refuse_half_pairs(text)
    every = words(text)
    within = [match.span() for match in _brackets().finditer(text)] if "[" in text else []
    kept: list[Token] = []
    gaps: set[int] = set()
    changed: dict[int, Changed] = {}
    put_in: list[PutIn] = []
    gap, at = False, 0
    for word in every:
        gap = gap or word.joint == "ellipsis"
        while at < len(within) and within[at][1] <= word.start:
            if not kept or within[at][0] >= kept[-1].end:
                gap = True
                put_in.append(_put_in(text, within[at], len(kept)))
            at += 1
        if at < len(within) and within[at][0] <= word.start and word.end <= within[at][1]:
            continue
        if gap and kept:
            gaps.add(len(kept))
        gap = False
        if "[" in text[word.start : word.end]:
            changed[len(kept)] = _parts(text[word.start : word.end])
        kept.append(word)
    if not any(character.isalnum() for word in kept for character in word.key):
        raise IomedError("blank claim: give at least one word that is not put in or left out")
    put_in += [_put_in(text, one, len(kept)) for one in within[at:] if one[0] >= kept[-1].end]
    said = [one for one in put_in if keys(one.text)]
    return Claim(text, every, kept, frozenset(gaps), changed, said, bool(within))


def _put_in(text: str, span: tuple[int, int], at: int) -> PutIn:
    return PutIn(at, text[span[0] + 1 : span[1] - 1])


def _parts(written: str) -> Changed:
    """Give the letters of a word around and in a change that is declared."""
    before, _, rest = written.partition("[")
    inside, _, after = rest.partition("]")
    after = after.replace("[", "").replace("]", "")
    return Changed(_letters(before), _letters(inside), _letters(after))


def _letters(part: str) -> str:
    return "".join(keys(part))
