"""Whether two statements are about the same thing, by the words of both around what is compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from iomed_cli.verification.checks.outcomes import SourcePlace
from iomed_cli.verification.checks.read_text import (
    DateSign,
    FigureSign,
    ReadSentence,
    ReadText,
)

_NEAR = 8.0
_BESIDE = 0.3
"""What a word counts that stands in a sentence beside the one in question."""
_UNKNOWN = 0.45
"""What a word counts that no source has: the writer's own."""

_RELATED = 0.3
"""Which part of the words of a short text are in another one that is about the same."""

Sign = FigureSign | DateSign


def place_of(sign: Sign) -> SourcePlace:
    """Give where a figure or a date of a source stands."""
    one = sign.sentence
    return SourcePlace(one.article, sign.start, sign.end, one.paragraph, sign.text)


class Overlap(NamedTuple):
    """How much of a statement another one has."""

    score: float
    """From 0 to 1: the part of its words, weighed by how seldom they are and how near."""
    shared: int
    """How many words both have, in the two sentences themselves."""
    rare: int
    """How many of these stand in few sentences of the sources."""

    def __bool__(self) -> bool:
        return self.shared > 0


NOTHING = Overlap(0.0, 0, 0)


class SourceSentences:
    """All sentences of the sources, and how telling each word is among them."""

    def __init__(self, sources: Sequence[ReadText]) -> None:
        self.sources = sources
        self.sentences = [one for source in sources for one in source.sentences]
        self._seen = Counter(
            word for one in self.sentences for word in {found for found, _ in one.stems}
        )
        self._most = log(1 + max(len(self.sentences), 2))
        self.figures = [one for source in sources for one in source.figures]
        self.dates = [one for source in sources for one in source.dates]
        self._weights = {word: self._weight(seen) for word, seen in self._seen.items()}
        self._holding: dict[str, list[int]] = {}
        for number, one in enumerate(self.sentences):
            for word in {found for found, _ in one.stems}:
                self._holding.setdefault(word, []).append(number)
        self._near = lru_cache(maxsize=65536)(self._near_words)

    def unrelated(self, draft: ReadText) -> set[str]:
        """Give the sources that share no name with a draft: what is alike there is chance."""
        own = {word for words, _, _ in draft.capitals for word in words.split()}
        stems = {word for one in draft.sentences for word, _ in one.stems}
        return {
            one.id
            for one in self.sources
            if own.isdisjoint(word for words, _, _ in one.capitals for word in words.split())
            and len(stems & {word for other in one.sentences for word, _ in other.stems})
            < _RELATED * min(len(stems), sum(len(other.stems) for other in one.sentences))
        }

    def knows(self, word: str) -> bool:
        """Tell whether any source has a word."""
        return word in self._seen

    def weight(self, word: str) -> float:
        """Give how telling a word is, from 0 to 1."""
        return self._weights.get(word, _UNKNOWN)

    def _weight(self, seen: int) -> float:
        return log(1 + len(self.sentences) / seen) / self._most

    def is_rare(self, word: str) -> bool:
        """Tell whether a word stands in few sentences of the sources."""
        return 0 < self._seen[word] <= max(2, len(self.sentences) // 12)

    def likeness(self, of: Sign, other: Sign) -> Overlap:
        """Compare what is said around two figures or dates: near words count the most."""
        return self._compared(
            self._near(of.sentence, of.at, of.until),
            self._near(other.sentence, other.at, other.until),
            other.sentence.around,
        )

    def alike(self, of: ReadSentence, least: int) -> Iterator[tuple[ReadSentence, Overlap]]:
        """Give the sentences that share at least so many words with one, and how like they are."""
        shared = Counter(
            number for word in {found for found, _ in of.stems} for number in self._with(word)
        )
        for number, times in shared.items():
            if times >= least:
                other = self.sentences[number]
                yield other, self.sentence_likeness(of, other)

    def _with(self, word: str) -> Sequence[int]:
        return self._holding.get(word, ())

    def sentence_likeness(self, of: ReadSentence, other: ReadSentence) -> Overlap:
        """Compare two sentences, all of their words alike."""
        return self._compared(
            dict.fromkeys((word for word, _ in of.stems), 1.0),
            dict.fromkeys((word for word, _ in other.stems), 1.0),
            other.around,
        )

    def _near_words(self, sentence: ReadSentence, at: int, until: int) -> dict[str, float]:
        found: dict[str, float] = {}
        for word, place in sentence.stems:
            far = at - place if place < at else max(place - until, 0)
            found[word] = max(found.get(word, 0.0), 1 / (1 + far / _NEAR))
        return found

    def _compared(
        self, own: dict[str, float], other: dict[str, float], around: frozenset[str]
    ) -> Overlap:
        total = score = 0.0
        shared = rare = 0
        for word, near in own.items():
            weight = self.weight(word) * near
            total += weight
            if word in other:
                score += weight * (0.4 + 0.6 * other[word])
                shared += 1
                rare += self.is_rare(word)
            elif word in around:
                score += weight * _BESIDE
        return Overlap(score / total if total else 0.0, shared, rare)
