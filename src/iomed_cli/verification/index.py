"""Where to look for a claim: which stretches have its rare words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import nsmallest
from math import log
from typing import NamedTuple

from .stretches import Stretch
from .words import Word, keys

VISITED = 20_000
"""Entries of the index that a search for similar stretches looks at, at most, per claim."""


class Run(NamedTuple):
    """Words of a stretch in a row."""

    stretch: int
    first: int
    """The position of the first of the words."""


class Reading(NamedTuple):
    """A stretch's words with all that a comparison needs of them."""

    words: Sequence[Word]
    keys: Sequence[str]
    places: Mapping[str, Sequence[int]]
    """The positions of each word."""


class Index:
    """The words of many stretches.

    Stretches of the same text and speaker (agency copy, printed by many) are
    held once, as the first of them.
    """

    def __init__(self, stretches: Iterable[Stretch]) -> None:
        self.stretches: list[Stretch] = []
        self._lines: list[str] = []
        self._holders: dict[str, list[int]] = {}
        seen: set[tuple[str | None, tuple[str, ...]]] = set()
        for stretch in stretches:
            texts = stretch.texts()
            if (stretch.speaker, texts) in seen:
                continue
            seen.add((stretch.speaker, texts))
            found = keys(texts[0]) if len(texts) == 1 else [k for text in texts for k in keys(text)]
            number = len(self.stretches)
            self.stretches.append(stretch)
            # Keys hold no blanks, so that a run of words is a substring between blanks.
            self._lines.append(f" {' '.join(found)} ")
            for key in set(found):
                self._holders.setdefault(key, []).append(number)
        self.reading = lru_cache(maxsize=2048)(self._reading)

    def _reading(self, number: int) -> Reading:
        found = self.stretches[number].words()
        places: dict[str, list[int]] = {}
        for position, word in enumerate(found):
            places.setdefault(word.key, []).append(position)
        return Reading(found, [word.key for word in found], places)

    def holders(self, words: Iterable[str]) -> Sequence[int]:
        """Give the stretches that have the rarest of some words; none where one is nowhere."""
        return min((self._holders.get(word, ()) for word in words), key=len, default=())

    def runs(self, words: Sequence[str]) -> Iterator[Run]:
        """Give each place where the words stand in a row."""
        wanted = f" {' '.join(words)} "
        for number in self.holders(words):
            line = self._lines[number]
            at = line.find(wanted)
            while at >= 0:
                yield Run(number, line.count(" ", 0, at))
                at = line.find(wanted, at + 1)

    def in_order(self, number: int, parts: Sequence[Sequence[str]]) -> list[int] | None:
        """Give where parts stand one after the other in a stretch, each as a run.

        They are found from the left, then drawn together from the right, so
        that no more is left out between them than must be.
        """
        line = self._lines[number]
        wanted = [f" {' '.join(part)} " for part in parts]
        at = 0
        for part in wanted:
            found = line.find(part, at)
            if found < 0:
                return None
            # The blank after a part is the one before the next.
            at = found + len(part) - 1
        end = at + 1
        positions: list[int] = []
        for part in reversed(wanted):
            at = line.rfind(part, 0, end)
            positions.append(line.count(" ", 0, at))
            end = at + 1
        return positions[::-1]

    def similar(self, words: Sequence[str], number: int) -> list[int]:
        """Give the stretches that share the most, and the rarest, words, best first."""
        lists = sorted(
            (holders for word in set(words) if (holders := self._holders.get(word))), key=len
        )
        weights: Counter[int] = Counter()
        visited = 0
        for holders in lists:
            weight = log(1 + len(self.stretches) / len(holders))
            for holder in holders[: VISITED - visited]:
                weights[holder] += weight  # type: ignore[assignment]
            visited += len(holders)
            if visited >= VISITED:
                break
        return nsmallest(number, weights, key=lambda holder: (-weights[holder], holder))
