"""What a claim resembles where it stands nowhere as it is, and what it is pieced together from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from iomed_cli.value import Value
from iomed_cli.verification.alignment import Alignment, Block, align, common_runs
from iomed_cli.verification.claims.claim import Claim
from iomed_cli.verification.index import Index, StretchWords
from iomed_cli.verification.stretches import Stretch, Voice

LONGEST_CLAIM = 5_000
"""Words of a claim beyond which nothing is looked for that is only similar."""

CLOSE = 0.85
"""The similarity with a quotation from which nothing else is looked at."""

WINDOW = 8
"""Words of a claim that are looked for by themselves, since a splice has several sources."""

MOST_WINDOWS = 24

PIECE = 3
"""Words in a row that may come from a quotation of their own."""

_ORDER: Mapping[Voice, int] = {"direct": 0, "reported": 1, "narrated": 2}


class Likeness(Value, frozen=True):
    """A stretch that has something of a claim."""

    voice: Voice
    stretch: Stretch
    reading: StretchWords
    alignment: Alignment

    @property
    def similarity(self) -> float:
        """From 0 to 1."""
        return self.alignment.similarity


class SplicedPiece(Value, frozen=True):
    """Words of a claim that stand in a row in some stretch."""

    voice: Voice
    number: int
    block: Block


class Resemblance(Value, frozen=True):
    """All that a claim resembles."""

    likenesses: Sequence[Likeness]
    """Best first; of equals what is quoted stands before what is not."""
    pieces: Sequence[SplicedPiece]
    """What covers most of the claim with the longest runs, in the claim's order."""

    def best(self, voice: Voice) -> float:
        """Give the greatest similarity with anything in a voice."""
        return max((one.similarity for one in self.likenesses if one.voice == voice), default=0.0)

    def words_from(self, *voices: Voice) -> int:
        """Give how many words of the claim the pieces in some voices cover."""
        return sum(piece.block.length for piece in self.pieces if piece.voice in voices)


def resemblance(claim: Claim, indexes: Mapping[Voice, Index]) -> Resemblance:
    """Compare a claim with the stretches of every voice that share its rare words."""
    if len(claim.kept) > LONGEST_CLAIM:
        return Resemblance([], [])
    keys = [word.key for word in claim.kept]
    likenesses: list[Likeness] = []
    pieces: list[SplicedPiece] = []
    for voice, index in indexes.items():
        for number in _candidates(keys, index):
            reading = index.reading(number)
            runs = common_runs(keys, reading)
            alignment = align(claim.kept, reading, number, runs, claim.breaks)
            if alignment:
                likenesses.append(Likeness(voice, index.stretches[number], reading, alignment))
            pieces += [SplicedPiece(voice, number, run) for run in runs if run.length >= PIECE]
        if voice == "direct" and _settles(claim, likenesses, indexes):
            break
    likenesses.sort(key=lambda one: (-one.similarity, _ORDER[one.voice]))
    return Resemblance(likenesses, _cover(pieces))


def _settles(claim: Claim, likenesses: Iterable[Likeness], indexes: Mapping[Voice, Index]) -> bool:
    """Tell whether a quotation is so close that only the very words elsewhere would be closer."""
    if all(one.similarity < CLOSE for one in likenesses):
        return False
    words = [word.key for word in claim.words]
    return not any(True for index in indexes.values() for _ in index.runs(words))


def _candidates(keys: Sequence[str], index: Index) -> Iterable[int]:
    found = dict.fromkeys(index.similar(keys, 8))
    if len(keys) > WINDOW:
        step = max(WINDOW, len(keys) // MOST_WINDOWS)
        for start in range(0, len(keys) - WINDOW // 2, step):
            found.update(dict.fromkeys(index.similar(keys[start : start + WINDOW], 3)))
    return found


def _cover(pieces: Iterable[SplicedPiece]) -> list[SplicedPiece]:
    """Give pieces that cover a claim without overlapping, the longest first choice."""
    chosen: list[SplicedPiece] = []
    taken: set[int] = set()
    for piece in sorted(pieces, key=lambda one: (-one.block.length, _ORDER[one.voice])):
        length, claim, source = piece.block
        free = [n for n in range(claim, claim + length) if n not in taken]
        # What is left of a run that others overlap is in a row again at one of its ends.
        if len(free) >= PIECE and free[-1] - free[0] == len(free) - 1:
            block = Block(len(free), free[0], source + free[0] - claim)
            chosen.append(SplicedPiece(piece.voice, piece.number, block))
            taken.update(free)
    return sorted(chosen, key=lambda one: one.block.claim)
