"""A claim as its writer means it: the words kept, and where something is declared missing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, product
from typing import NamedTuple

from iomed_cli.errors import IomedError, refuse_half_pairs
from iomed_cli.verification.tokens import Token, words

MOST_READINGS = 16
"""How many ways to fill words that are changed in brackets are tried in one stretch."""


class Claim(NamedTuple):
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
    changed: Mapping[int, tuple[str, str]]
    """Kept words with a change in brackets: what stands before and after it (``resolve[d]``)."""
    bracketed: bool

    @property
    def declared(self) -> bool:
        """Tell whether the claim says that it is not the whole of the words."""
        return bool(self.breaks) or self.bracketed

    def parts(self, source: Sequence[str]) -> Iterator[list[list[str]]]:
        """Give the runs of words that are kept, for each way to read changed words in a source."""
        fitting = [
            list(dict.fromkeys(key for key in source if _fits(key, *ends)))[:MOST_READINGS]
            for ends in self.changed.values()
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


def _fits(key: str, before: str, after: str) -> bool:
    return (
        len(key) >= len(before) + len(after) > 0 and key.startswith(before) and key.endswith(after)
    )


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
    changed: dict[int, tuple[str, str]] = {}
    gap, at = False, 0
    for word in every:
        gap = gap or word.joint == "ellipsis"
        while at < len(within) and within[at][1] <= word.start:
            gap = gap or not kept or within[at][0] >= kept[-1].end
            at += 1
        if at < len(within) and within[at][0] <= word.start and word.end <= within[at][1]:
            continue
        if gap and kept:
            gaps.add(len(kept))
        gap = False
        if "[" in text[word.start : word.end]:
            changed[len(kept)] = _ends(text[word.start : word.end])
        kept.append(word)
    if not any(character.isalnum() for word in kept for character in word.key):
        raise IomedError("blank claim: give at least one word that is not put in or left out")
    return Claim(text, every, kept, frozenset(gaps), changed, bool(within))


def _ends(written: str) -> tuple[str, str]:
    """Give the letters of a word around a change that is declared: ``[T]he`` gives ``he``."""
    before, _, rest = written.partition("[")
    after = rest.rpartition("]")[2]
    return _only_key(before), _only_key(after)


def _only_key(part: str) -> str:
    return "".join(word.key for word in words(part))


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(
        r"barely|cannot|hardly|neither|never|nobody|no|none|nor|not|nothing|nowhere|rarely|scarcely"
        r"|seldom|unless|without|\w+n't"
    )


def negations(keys: Iterable[str]) -> list[str]:
    """Give the words among some that turn a statement round."""
    return [key for key in keys if _negation().fullmatch(key)]
