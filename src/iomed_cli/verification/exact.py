"""Where the words of a claim stand exactly: in a row, or part by part with declared gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from iomed_cli.value import Value
from iomed_cli.verification.claims.claim import Claim
from iomed_cli.verification.index import Index, StretchWords
from iomed_cli.verification.stretches import Stretch
from iomed_cli.verification.words.edges import is_cut, is_other_spelling, joined_alike
from iomed_cli.verification.words.tokens import Token

Span = tuple[int, int]


class Place(Value, frozen=True):
    """Words of a stretch that are the words of a claim."""

    stretch: Stretch
    reading: StretchWords
    spans: Sequence[Span]
    """Positions of the words that stand in a row, part by part; the ends are exclusive."""
    claimed: Sequence[Token]
    """The words of the claim that are these."""
    declared: bool
    """The claim shows that it is not the whole of the words."""
    literal: bool = False
    """It has the very characters of the article, so that nothing is spelt or joined otherwise."""

    @property
    def source(self) -> Span:
        """Positions of the first word and behind the last."""
        return self.spans[0][0], self.spans[-1][1]

    @property
    def gaps(self) -> list[Span]:
        """What the claim leaves out."""
        return [(end, start) for (_, end), (start, _) in pairwise(self.spans) if end < start]

    @property
    def start(self) -> int:
        """The offset in the article."""
        return self.reading.words[self.source[0]].start

    @property
    def end(self) -> int:
        """The offset behind the last word."""
        return self.reading.words[self.source[1] - 1].end

    @property
    def spot(self) -> tuple[str, int]:
        """What tells this place from others, in whichever stretch it was found."""
        return self.stretch.article.id, self.start

    def between(self, gap: Span) -> str:
        """Give all of the article from the first to the last word of a gap."""
        words = self.reading.words
        return self.stretch.article.text[words[gap[0]].start : words[gap[1] - 1].end]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Give the position of each word in the stretch, and of the same in the claim."""
        said = (position for start, end in self.spans for position in range(start, end))
        yield from zip(said, range(len(self.claimed)))

    def spellings(self) -> Iterator[tuple[int, int]]:
        """Give the pairs of words that a hyphen or a space joins to the one before, otherwise."""
        reached = 0
        for start, end in self.spans if not self.literal else ():
            for n in range(1, end - start):
                if is_other_spelling(self.reading.words, start + n, self.claimed, reached + n):
                    yield start + n, reached + n
            reached += end - start


def in_a_row(claim: Claim, index: Index) -> Iterator[Place]:
    """Give the places where all words stand unbroken and joined alike, cut at neither end."""
    for run in index.runs([word.key for word in claim.words]):
        reading = index.reading(run.stretch)
        span = (run.first, run.first + len(claim.words))
        stretch = index.stretches[run.stretch]
        said = reading.words[span[0] : span[1]]
        written = claim.text[claim.words[0].start : claim.words[-1].end]
        literal = stretch.article.text.startswith(written, said[0].start)
        if is_cut(reading.words, span):
            continue
        if not literal and not joined_alike(reading.words, span, claim.words):
            continue
        declared = not literal and _declares(claim, said, stretch)
        yield Place(stretch, reading, [span], claim.words, declared, literal)


def _stands(span: Span, reading: StretchWords, claimed: Sequence[Token]) -> bool:
    """Tell whether words are those of a stretch, each whole and joined as it is there."""
    return joined_alike(reading.words, span, claimed) and not is_cut(reading.words, span)


def _declares(claim: Claim, said: Sequence[Token], stretch: Stretch) -> bool:
    """Tell whether the claim has gaps or brackets that the article does not have there itself."""
    start = max(said[0].start - 1, 0)
    if claim.bracketed and "[" not in stretch.article.text[start : said[-1].end]:
        return True
    return any(
        other.joint == "ellipsis" != one.joint for one, other in list(zip(said, claim.words))[1:]
    )


def part_by_part(claim: Claim, index: Index) -> Iterator[Place]:
    """Give the places where every part that is kept stands, in order, within one stretch."""
    if not claim.declared or not claim.kept:
        return
    for number in index.holders(claim.certain()):
        reading = index.reading(number)
        for parts in claim.parts(reading.keys):
            positions = index.in_order(number, parts)
            if positions is None:
                continue
            spans = [(at, at + len(part)) for at, part in zip(positions, parts)]
            if _parts_stand(claim, reading, spans):
                yield Place(index.stretches[number], reading, spans, claim.kept, True)


def _parts_stand(claim: Claim, reading: StretchWords, spans: Sequence[Span]) -> bool:
    reached = 0
    for start, end in spans:
        after = reached + end - start
        if not _stands((start, end), reading, claim.kept[reached:after]):
            return False
        reached = after
    return True
