"""Where the words of a claim stand exactly: in a row, or part by part with declared gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iomed_cli.verification.claim import Claim
from iomed_cli.verification.index import Index, StretchWords
from iomed_cli.verification.stretches import Stretch
from iomed_cli.verification.tokens import Token, same_joint


class Place(NamedTuple):
    """Words of a stretch that are the words of a claim."""

    stretch: Stretch
    reading: StretchWords
    source: tuple[int, int]
    """Positions of the first word and behind the last."""
    gaps: tuple[tuple[int, int], ...]
    """Those that the claim leaves out."""
    declared: bool
    """The claim shows that it is not the whole of the words."""

    @property
    def start(self) -> int:
        """The offset in the article."""
        return self.reading.words[self.source[0]].start

    @property
    def spot(self) -> tuple[str, int]:
        """What tells this place from others, in whichever stretch it was found."""
        return self.stretch.article.id, self.start


def in_a_row(claim: Claim, index: Index) -> Iterator[Place]:
    """Give the places where all words stand unbroken and joined alike."""
    for run in index.runs([word.key for word in claim.words]):
        reading = index.reading(run.stretch)
        source = (run.first, run.first + len(claim.words))
        said = reading.words[source[0] : source[1]]
        if not _joined_alike(said, claim.words):
            continue
        stretch = index.stretches[run.stretch]
        yield Place(stretch, reading, source, (), _declares(claim, said, stretch))


def _joined_alike(said: Sequence[Token], claim: Sequence[Token]) -> bool:
    return all(same_joint(one.joint, other.joint) for one, other in list(zip(said, claim))[1:])


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
            ends = [at + len(part) for at, part in zip(positions, parts)]
            spans = list(zip(positions, ends))
            if not _parts_alike(claim, reading, spans):
                continue
            gaps = tuple((end, at) for end, at in zip(ends, positions[1:]) if end < at)
            source = (positions[0], ends[-1])
            yield Place(index.stretches[number], reading, source, gaps, True)


def _parts_alike(claim: Claim, reading: StretchWords, spans: Sequence[tuple[int, int]]) -> bool:
    reached = 0
    for start, end in spans:
        after = reached + end - start
        if not _joined_alike(reading.words[start:end], claim.kept[reached:after]):
            return False
        reached = after
    return True
