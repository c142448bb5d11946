"""A claim laid beside a stretch of the article, word by word: what agrees, and what was changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from iomed_cli.value import Value
from iomed_cli.verification.index import StretchWords
from iomed_cli.verification.words.edges import cuts, joins_otherwise
from iomed_cli.verification.words.tokens import Token, same_joint

COMMON = 64
"""A word that stands more often in a stretch finds no place there by itself."""

SILENT = 3
"""What words left out without saying so cost at most: one omission is one error, however long."""

REAL = 4
"""Words in a row that agree by no accident, wherever they stand."""

Op = Literal["replace", "insert", "delete", "move", "spelling"]
"""``spelling`` is a hyphen for a space, which makes no other words."""


class Block(NamedTuple):
    """Words in a row that the claim and the stretch share."""

    length: int
    claim: int
    """The position of the first word in the claim."""
    source: int


class Edit(Value, frozen=True):
    """A difference: words of the stretch, and the words of the claim in their place."""

    op: Op
    source: tuple[int, int]
    """Positions of words, the end exclusive."""
    claim: tuple[int, int]


class Alignment(Value, frozen=True):
    """A claim beside the words of one stretch."""

    stretch: int
    similarity: float
    """From 0 to 1, where 1 is the same words."""
    source: tuple[int, int]
    """The words of the stretch that the claim renders."""
    edits: tuple[Edit, ...]
    covered: int
    """Words of the claim that stand in the stretch, moved ones included."""


def common_runs(claim: Sequence[str], reading: StretchWords) -> list[Block]:
    """Give the longest runs of words that both have, at every pair of places."""
    found: list[Block] = []
    before: dict[int, int] = {}
    common = {key for key in claim if len(reading.places.get(key, ())) > COMMON}
    for at, key in enumerate(claim):
        places: Iterable[int] = reading.places.get(key, ())
        if key in common:
            known = reading.keys
            places = [j + 1 for j in before if j + 1 < len(known) and known[j + 1] == key]
        now = {j: before.get(j - 1, 0) + 1 for j in places}
        found += _ended(before, now, at)
        before = now
    found += _ended(before, {}, len(claim))
    return [_led_in(run, claim, reading) for run in found] if common else found


def _led_in(run: Block, claim: Sequence[str], reading: StretchWords) -> Block:
    """Give a run with the common words before it, which could not begin it."""
    length, at, place = run
    while at and place and claim[at - 1] == reading.keys[place - 1]:
        length, at, place = length + 1, at - 1, place - 1
    return Block(length, at, place)


def _ended(before: dict[int, int], now: dict[int, int], at: int) -> list[Block]:
    return [
        Block(length, at - length, j - length + 1)
        for j, length in before.items()
        if j + 1 not in now
    ]


def align(
    claim: Sequence[Token],
    reading: StretchWords,
    stretch: int,
    runs: Sequence[Block],
    breaks: Collection[int] = (),
) -> Alignment | None:
    """Lay a claim beside a stretch with which it shares runs; None where there are none.

    ``breaks`` are the positions in the claim before which an omission is
    declared: what is left out there is no difference.
    """
    runs = sorted(runs, key=lambda one: (-one.length, one[1:]))
    blocks = _chain(runs, breaks)
    if not blocks:
        return None
    differing = sorted(_edits(claim, reading, blocks, breaks), key=_order)
    edits = _with_moves(_merged(differing), claim, reading, runs)
    moved = sum(edit.claim[1] - edit.claim[0] for edit in edits if edit.op == "move")
    matched = sum(block.length for block in blocks)
    cost = sum(_cost(edit) for edit in edits)
    first, last = blocks[0], blocks[-1]
    start = min([first.source, *(edit.source[0] for edit in edits if edit.op == "replace")])
    end = max(
        [last.source + last.length, *(edit.source[1] for edit in edits if edit.op == "replace")]
    )
    covered = matched + moved
    return Alignment(stretch, covered / (covered + cost), (start, end), tuple(edits), covered)


def _cost(edit: Edit) -> float:
    put_in = edit.claim[1] - edit.claim[0]
    left_out = edit.source[1] - edit.source[0]
    if edit.op == "move":
        return min(put_in, SILENT)
    return max(put_in, min(left_out, SILENT))


def _chain(runs: Iterable[Block], breaks: Collection[int]) -> list[Block]:
    """Give runs that stand in the same order in both, the longest first choice."""
    chain: list[Block] = []
    for run in runs:
        at = 0
        while at < len(chain) and chain[at].claim < run.claim:
            at += 1
        clipped = _between(run, chain[at - 1] if at else None, chain[at : at + 1])
        if clipped and (not chain or _belongs(clipped, chain[max(at - 1, 0) : at + 1], breaks)):
            chain.insert(at, clipped)
    return chain


def _between(run: Block, left: Block | None, right: Sequence[Block]) -> Block | None:
    """Cut a run to the room that its neighbours leave; None where there is none."""
    length, claim, source = run
    if left:
        cut = max(left.claim + left.length - claim, left.source + left.length - source, 0)
        length, claim, source = length - cut, claim + cut, source + cut
    for block in right:
        length = min(length, block.claim - claim, block.source - source)
    return Block(length, claim, source) if length > 0 else None


def _belongs(run: Block, neighbours: Sequence[Block], breaks: Collection[int]) -> bool:
    """Tell agreement from accident: a few small words far from the rest are none of it.

    Where an omission is declared in between, the rest may be far away.
    """
    if run.length >= REAL:
        return True
    ends = (run.claim, run.claim + run.length)
    if any(one in breaks for one in ends):
        return True
    shifts = [abs((run.source - run.claim) - (one.source - one.claim)) for one in neighbours]
    return min(shifts) <= 2 * run.length + 1


def _edits(
    claim: Sequence[Token], reading: StretchWords, blocks: Sequence[Block], breaks: Collection[int]
) -> list[Edit]:
    """Give what differs before, between, within and after the blocks, in the claim's order."""
    edits: list[Edit] = []
    head = blocks[0].claim
    if head:
        edits.append(_at_head(head, blocks[0].source, reading))
    for at, block in enumerate(blocks):
        edits += _other_joints(claim, reading, block, breaks)
        edits += _cut_ends(claim, reading, block, breaks)
        if at + 1 == len(blocks):
            continue
        after = blocks[at + 1]
        source = (block.source + block.length, after.source)
        words = (block.claim + block.length, after.claim)
        if any(words[0] <= one <= words[1] for one in breaks):
            source = (source[0], source[0])
        if source[0] < source[1] or words[0] < words[1]:
            edits.append(Edit(_op(source, words), source, words))
        elif words[0] not in breaks and not same_joint(
            reading.words[after.source].joint, claim[after.claim].joint
        ):
            edits.append(_joined(after.source, after.claim))
    tail = blocks[-1].claim + blocks[-1].length
    if tail < len(claim):
        edits.append(_at_tail(tail, len(claim), blocks[-1].source + blocks[-1].length, reading))
    return edits


def _merged(edits: Iterable[Edit]) -> list[Edit]:
    """Join edits that overlap: a hyphen and a word beside it, two hyphens of one compound."""
    joined: list[Edit] = []
    for edit in edits:
        last = joined[-1] if joined else None
        if last and (edit.claim[0] < last.claim[1] or edit.source[0] < last.source[1]):
            source = (min(last.source[0], edit.source[0]), max(last.source[1], edit.source[1]))
            words = (min(last.claim[0], edit.claim[0]), max(last.claim[1], edit.claim[1]))
            joined[-1] = Edit(_op(source, words), source, words)
        else:
            joined.append(edit)
    return joined


def _order(edit: Edit) -> tuple[int, int, int]:
    return edit.claim[0], edit.source[0], edit.claim[1]


def _op(source: tuple[int, int], words: tuple[int, int]) -> Op:
    if source[0] == source[1]:
        return "insert"
    return "delete" if words[0] == words[1] else "replace"


def _other_joints(
    claim: Sequence[Token], reading: StretchWords, block: Block, breaks: Collection[int]
) -> list[Edit]:
    """Give the places in a block where the same words are joined otherwise."""
    return [
        _joined(block.source + n, block.claim + n)
        for n in range(1, block.length)
        if block.claim + n not in breaks
        and joins_otherwise(reading.words, block.source + n, claim, block.claim + n)
    ]


def _cut_ends(
    claim: Sequence[Token], reading: StretchWords, block: Block, breaks: Collection[int]
) -> list[Edit]:
    """Give the ends of a block where a claim has half of a compound or of a figure."""
    length, at, source = block
    found = []
    if (at == 0 or at in breaks) and cuts(reading.words, source):
        found.append(Edit("replace", (source - 1, source + 1), (at, at + 1)))
    end, after = at + length, source + length
    last = end == len(claim) or end in breaks
    if last and after < len(reading.words) and cuts(reading.words, after):
        found.append(Edit("replace", (after - 1, after + 1), (end - 1, end)))
    return found


def _joined(source: int, claim: int) -> Edit:
    """Give the edit of a hyphen for a space: both words, as they are joined."""
    return Edit("replace", (source - 1, source + 1), (claim - 1, claim + 1))


def _at_head(length: int, source: int, reading: StretchWords) -> Edit:
    """Give what stands before all that agrees: other words, or more where a sentence begins."""
    if source == 0 or reading.words[source].joint in ("pause", "dash"):
        return Edit("insert", (source, source), (0, length))
    return Edit("replace", (max(source - length, 0), source), (0, length))


def _at_tail(start: int, end: int, source: int, reading: StretchWords) -> Edit:
    if source == len(reading.words) or reading.words[source].joint in ("pause", "dash"):
        return Edit("insert", (source, source), (start, end))
    return Edit("replace", (source, min(source + end - start, len(reading.words))), (start, end))


def _with_moves(
    edits: Sequence[Edit], claim: Sequence[Token], reading: StretchWords, runs: Iterable[Block]
) -> list[Edit]:
    """Say of words that were put in whether they only come from elsewhere in the stretch."""
    left_out = {
        tuple(reading.keys[edit.source[0] : edit.source[1]]): edit
        for edit in edits
        if edit.op == "delete"
    }
    found: list[Edit] = []
    for edit in edits:
        start, end = edit.claim
        words = tuple(word.key for word in claim[start:end])
        gone = left_out.pop(words, None) if edit.op == "insert" else None
        if gone:
            found.append(Edit("move", gone.source, edit.claim))
        elif edit.op in ("insert", "replace") and (run := _source_of(edit, runs)):
            found.append(Edit("move", (run.source, run.source + run.length), edit.claim))
        else:
            found.append(edit)
    moved = {edit.source for edit in found if edit.op == "move"}
    return [edit for edit in found if edit.op != "delete" or edit.source not in moved]


def _source_of(edit: Edit, runs: Iterable[Block]) -> Block | None:
    """Give the run elsewhere that most of what was put in comes from."""
    start, end = edit.claim
    for run in runs:
        first, last = max(run.claim, start), min(run.claim + run.length, end)
        shared, place = last - first, run.source + first - run.claim
        # Where it stands already it may be joined otherwise, but is not moved.
        elsewhere = place + shared <= edit.source[0] or edit.source[1] <= place
        if elsewhere and shared >= 3 and 2 * shared > end - start:
            return Block(shared, first, place)
    return None
