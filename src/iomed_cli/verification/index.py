"""Where to look for a claim: which stretches have its rare words."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, pairwise
from math import log

from iomed_cli.value import Value
from iomed_cli.verification.stretches import Stretch
from iomed_cli.verification.words.tokens import Token, keys

VISITED = 3_000
"""Entries of the index that a search for similar stretches looks at, at most, per claim."""

TELLING = 0.3
"""The weight, beside the best one's, from which a stretch is worth a comparison."""

KEPT = 512
"""Stretches whose words are kept."""

_MANY = 10_000
"""Of so many stretches one is rare; not of those at hand, which are fewer for a collection."""

_FEW = 2_000
"""Stretches whose pairs are looked for in their words."""

_BITS = 32
_PARTED = 6
"""Bits of a hash by which the pairs are sorted apart."""


class Run(Value, frozen=True):
    """Words of a stretch in a row."""

    stretch: int
    first: int
    """The position of the first of the words."""


class StretchWords(Value, frozen=True):
    """A stretch's words with all that a comparison needs of them."""

    words: Sequence[Token]
    keys: Sequence[str]
    places: Mapping[str, Sequence[int]]
    """The positions of each word."""
    marked: Sequence[tuple[int, int]]
    """Where in the article it has words in quotation marks of their own."""


class Index:
    """The words of many stretches, and their pairs of neighbours.

    Stretches of the same text and speaker (agency copy, printed by many) are
    held once, as the first of them. A pair tells far more than a word, and
    is in far fewer stretches; where these are many, all pairs lie in one
    sorted array, as a hash and a stretch, since a dictionary of them would
    outweigh the articles. Few are sooner looked through.
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
            found = [key for text in texts for key in keys(text)]
            number = len(self.stretches)
            self.stretches.append(stretch)
            # Keys hold no blanks, so that a run of words is a substring between blanks.
            self._lines.append(f" {' '.join(found)} ")
            for key in set(found):
                self._holders.setdefault(key, []).append(number)
        # A cache that held this very index would keep both in memory for ever.
        self._readings: dict[int, StretchWords] = {}

    @cached_property
    def _pairs(self) -> array[int]:
        # As one list of numbers, all pairs would for a moment take more than the articles.
        pairs = [array("Q") for _ in range(1 << _PARTED)]
        for number, line in enumerate(self._lines):
            for pair in pairwise(line[1:-1].split(" ")):
                hashed = _hash(pair)
                pairs[hashed >> _BITS - _PARTED].append(hashed << _BITS | number)
        found = array("Q")
        for some in pairs:
            found.extend(sorted(some))
        return found

    def reading(self, number: int) -> StretchWords:
        """Give a stretch's words; those that were lately asked for are kept."""
        known = self._readings.get(number)
        if known is None:
            if len(self._readings) >= KEPT:
                self._readings.clear()
            known = self._readings[number] = self._read(number)
        return known

    def _read(self, number: int) -> StretchWords:
        found = self.stretches[number].words()
        places: dict[str, list[int]] = {}
        for position, word in enumerate(found):
            places.setdefault(word.key, []).append(position)
        marked = list(self.stretches[number].marked())
        return StretchWords(found, [word.key for word in found], places, marked)

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

    def similar(self, words: Sequence[str], most: int) -> list[int]:
        """Give the stretches that share the most, and the rarest, words and pairs, best first."""
        pairs = dict.fromkeys(pairwise(words))
        lists: list[Sequence[int]] = [self._with_pair(pair) for pair in pairs]
        lists += [self._holders.get(word, ()) for word in dict.fromkeys(words)]
        lists = sorted((holders for holders in lists if holders), key=len)
        weights: Counter[int] = Counter()
        visited = 0
        for holders in lists:
            visited += len(holders)
            if visited > VISITED and weights:
                break
            weight = log(1 + _MANY / len(holders))
            for holder in holders[:VISITED]:
                weights[holder] += weight  # type: ignore[assignment]
        best = weights.most_common(most)
        return [one for one, weight in best if weight >= TELLING * best[0][1]]

    def _with_pair(self, pair: tuple[str, str]) -> Sequence[int]:
        if len(self.stretches) <= _FEW:
            return [run.stretch for run in islice(self.runs(pair), VISITED)]
        first = _hash(pair) << _BITS
        start = bisect_left(self._pairs, first)
        end = bisect_left(self._pairs, first + (1 << _BITS), start)
        return [entry & _LOW for entry in self._pairs[start : min(end, start + VISITED)]]


def _hash(pair: tuple[str, str]) -> int:
    return hash(pair) & _LOW


_LOW = (1 << _BITS) - 1
