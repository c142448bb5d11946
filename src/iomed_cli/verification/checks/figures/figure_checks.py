"""The figures of a draft against those of its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iomed_cli.verification.checks.figures import derived_figures
from iomed_cli.verification.checks.figures.figure_values import (
    ABOVE,
    BELOW,
    Agreement,
    UnitTie,
    agreement,
    is_share,
    is_slip,
    unit_key,
    unit_tie,
)
from iomed_cli.verification.checks.figures.times_apart import are_apart, are_together
from iomed_cli.verification.checks.figures.trends import trend_beside
from iomed_cli.verification.checks.outcomes import Found, Outcome
from iomed_cli.verification.checks.read_text import FigureSign, ReadText, numbers_in
from iomed_cli.verification.checks.same_thing import Overlap, SourceSentences, place_of

_SURE, _PERHAPS = 0.52, 0.42
"""How alike two statements are whose figures conflict; whose figures may."""
_SAME_NOUN, _SLIP, _SAME_DATE, _TAKEN = 0.12, 0.25, 0.08, 0.3
_OTHER_UNIT = 0.42
"""What it counts that a number is the same and its unit another one: 64 metres, 64 centimetres."""
_ONLY = 0.16
"""What it counts that the draft has the source's figure nowhere else."""
_CLEARLY = 0.3
"""By how much a statement is nearer than one that has the same figure."""
_FAR, _FARTHER = 4.0, 0.15
"""How many times as much a figure is that is hardly the other one, and what that costs."""
_LARGE = 100
_MANY = 3
"""Words that two statements seldom share by chance."""
_ANYBODY = frozenset({"person", "resident", "child"})
_FEW = 3
"""A number that a writer counts without a source: *two men*, *three of them*."""
_TELLING = 10
"""From which value on a number is seldom another thing's."""


class Pair(NamedTuple):
    """A figure of a source held beside one of the draft."""

    other: FigureSign
    tie: UnitTie
    agreed: Agreement | None
    like: Overlap
    strength: float


class FigureChecks:
    """Holds each figure of a draft against all figures of the sources."""

    def __init__(self, draft: ReadText, words: SourceSentences) -> None:
        self._words = words
        self._own = [one for one in draft.figures if not one.sentence.in_quotes]
        self._pairs = [self._paired(one) for one in self._own]
        self._taken: dict[int, list[tuple[FigureSign, float]]] = defaultdict(list)
        for own, pairs in zip(self._own, self._pairs, strict=True):
            for pair in pairs:
                if pair.agreed and pair.tie != "other":
                    self._taken[id(pair.other)].append((own, pair.like.score))

    def findings(self) -> Iterator[Found]:
        """Give what is found about each figure, in order."""
        for own, pairs in zip(self._own, self._pairs, strict=True):
            yield self._finding(own, pairs)

    def _paired(self, own: FigureSign) -> list[Pair]:
        found = []
        for other in self._words.figures:
            tie = unit_tie(own.figure, other.figure)
            agreed = agreement(own.figure, other.figure)
            if tie == "other" and own.figure.value != other.figure.value:
                if not _are_counts_alike(own, other):
                    continue
                tie = "open"
            like = self._words.likeness(own, other)
            strength = like.score
            if tie == "same" and unit_key(own.figure)[0] == "count":
                strength += _SAME_NOUN
            if are_together(own, other):
                strength += _SAME_DATE
            if not agreed and _looks_mistyped(own, other):
                same = own.figure.value == other.figure.value >= _TELLING
                strength += _OTHER_UNIT if same else _SLIP
            elif not agreed and _is_far(own.figure.value, other.figure.value):
                strength -= _FARTHER
            if own.figure.direction and own.figure.direction == other.figure.direction:
                strength += _SAME_DATE
            found.append(Pair(other, tie, agreed, like, strength))
        return found

    def _finding(self, own: FigureSign, pairs: Sequence[Pair]) -> Found:
        agreeing = [one for one in pairs if one.agreed and one.tie != "other"]
        differing = [
            one._replace(strength=one.strength - self._taken_from(own, one))
            for one in pairs
            if not one.agreed and one.tie != "other" and not are_apart(own, one.other)
        ]
        nearest = max(differing, key=lambda one: one.strength, default=None)
        if agreeing:
            return self._agreeing(own, agreeing, nearest)
        elsewise = [one for one in pairs if one.tie == "other"]
        if (found := self._other_unit(own, elsewise, differing)) is not None:
            return found
        nearest_slip = nearest is not None and _looks_mistyped(own, nearest.other)
        if nearest_slip and nearest is not None and nearest.strength > _SURE:
            return self._differing(own, nearest)
        if (worked := derived_figures.worked_out(own, self._words)) is not None:
            return _found(own, "supported", worked.why, worked.other)
        return self._differing(own, nearest)

    def _agreeing(self, own: FigureSign, agreeing: Sequence[Pair], nearest: Pair | None) -> Found:
        together = [one for one in agreeing if not are_apart(own, one.other)]
        best = max(together or agreeing, key=lambda one: (one.tie == "same", one.strength))
        best = max(
            (one for one in together or agreeing if one.tie == best.tie),
            key=lambda one: one.strength,
        )
        if (turned := _turned(own, best)) is not None:
            return _found(own, "conflict", turned, best.other)
        if nearest is not None and nearest.tie == "same":
            clearly = _CLEARLY / 2 if best.agreed and best.agreed.way else _CLEARLY
            is_nearer = nearest.strength - best.strength > clearly and nearest.strength > _SURE
            is_dated = not together and are_together(own, nearest.other)
            if (is_nearer or (is_dated and nearest.strength > _PERHAPS)) and nearest.like.rare:
                return _found(own, "conflict", _has(nearest.other), nearest.other)
        way = best.agreed.way if best.agreed else ""
        told = f"{way}: {_has(best.other)}" if way else _has(best.other)
        return _found(own, "supported", told, best.other)

    def _other_unit(
        self, own: FigureSign, pairs: Sequence[Pair], differing: Sequence[Pair]
    ) -> Found | None:
        """Judge a figure whose number the sources have of something else: of another unit."""
        best = max(pairs, key=lambda one: one.strength, default=None)
        if best is None:
            return None
        key, others = unit_key(own.figure)[0], unit_key(best.other.figure)[0]
        counted = {key, others} == {"count"}
        if counted or "open" in (key, others):
            swapped = [one for one in differing if one.other.sentence is best.other.sentence]
            swapped = [one for one in swapped if one.tie == "same"]
            if swapped and best.like.shared > 1 and counted:
                return _found(own, "conflict", _has(swapped[0].other), swapped[0].other)
            telling = own.figure.value >= _TELLING or best.like.shared > 1
            if telling and (best.like.score > _CLEARLY or own.figure.value > 10 * _TELLING):
                return _found(own, "supported", _has(best.other), best.other)
            return None
        if key in ("rank", "times") or others in ("rank", "times"):
            return None
        if best.like.score > _PERHAPS / 2 and best.like.shared:
            return _found(own, "conflict", _has(best.other), best.other)
        return None

    def _differing(self, own: FigureSign, nearest: Pair | None) -> Found:
        if nearest is None:
            return _found(own, "unsupported", "no source has it")
        slip = _looks_mistyped(own, nearest.other)
        few = own.figure.value <= _FEW and not is_share(own.figure)
        strong = nearest.strength > _SURE + (0.12 if few or nearest.tie == "open" else 0)
        shared, rare = nearest.like.shared, nearest.like.rare
        is_only = shared and not few and self._is_only_of_noun(nearest.other)
        if strong and self._is_told_beside(own, nearest.other):
            why = f"perhaps of the same thing: {_has(nearest.other)}"
            return _found(own, "unsure", why, nearest.other)
        if strong and (slip or is_only or (shared > 1 and rare) or shared > _MANY):
            return _found(own, "conflict", _has(nearest.other), nearest.other)
        if nearest.strength > _PERHAPS and (rare or slip):
            why = f"perhaps of the same thing: {_has(nearest.other)}"
            return _found(own, "unsure", why, nearest.other)
        return _found(own, "unsupported", "no source has it")

    def _is_told_beside(self, own: FigureSign, other: FigureSign) -> bool:
        """Tell whether the source's sentence has the number, too: *35 minutes; by car four*."""
        number = next((one for word in own.text.split() for one in numbers_in(word.lower())), None)
        return (
            number is not None
            and number in other.sentence.numbers
            and not (
                _looks_mistyped(own, other) and number in numbers_in(other.text.split()[0].lower())
            )
        )

    def _is_only_of_noun(self, other: FigureSign) -> bool:
        """Tell whether the sources count a kind of things once: *62 new trains*."""
        key, noun = unit_key(other.figure)
        if key != "count" or noun in _ANYBODY:
            return False
        values = {
            one.figure.value for one in self._words.figures if unit_key(one.figure) == (key, noun)
        }
        return len(values) == 1

    def _taken_from(self, own: FigureSign, pair: Pair) -> float:
        """Give what it costs that another figure of the draft is that one of the source."""
        for other, score in self._taken[id(pair.other)]:
            if other is own:
                continue
            if other.sentence is own.sentence or score >= pair.like.score:
                return _TAKEN
        return 0.0 if self._taken[id(pair.other)] else -_ONLY


def _are_counts_alike(own: FigureSign, other: FigureSign) -> bool:
    """Tell large counts that look mistyped, whatever is counted: signatures, people who sign."""
    one, two = own.figure, other.figure
    counted = unit_key(one)[0] == unit_key(two)[0] == "count"
    return counted and min(one.value, two.value) >= _LARGE and is_slip(one.value, two.value)


def _is_far(one: float, other: float) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return high > _FAR * low


def _looks_mistyped(own: FigureSign, other: FigureSign) -> bool:
    """Tell a figure that is another one with a wrong digit, a nought more, another unit."""
    one, two = own.figure, other.figure
    if is_slip(one.value, two.value):
        return True
    return one.value == two.value and one.unit != two.unit and unit_tie(one, two) == "same"


def _turned(own: FigureSign, best: Pair) -> str | None:
    """Tell a figure that goes up in the draft and down in the source, or is a least and a most."""
    if best.like.shared < 2 or best.like.score < _CLEARLY:
        return None
    trends = trend_beside(own), trend_beside(best.other)
    if set(trends) == {"up", "down"}:
        word = {"up": "a rise", "down": "a fall"}[trends[1] or ""]
        return f"{_has(best.other)}, {word}"
    if best.agreed is not None and not best.agreed.way:
        ours, theirs = (
            frozenset((one.figure.qualifier or "").lower().split()) for one in (own, best.other)
        )
        if (ours & BELOW and theirs & ABOVE and not ours & ABOVE) or (
            ours & ABOVE and theirs & BELOW and not ours & BELOW
        ):
            return _has(best.other)
    return None


def _has(other: FigureSign) -> str:
    qualifier = other.figure.qualifier
    words = " ".join(other.text.split())
    if qualifier and qualifier.lower() not in words.lower():
        words = f"{qualifier} {words}"
    return (
        f"the source has “{words}” ({other.sentence.article}, paragraph {other.sentence.paragraph})"
    )


def _found(own: FigureSign, outcome: Outcome, why: str, other: FigureSign | None = None) -> Found:
    place = None if other is None else place_of(other)
    return Found("figure", outcome, own.start, own.end, why, place)
