"""A gap in the sentences of the article: the clauses that it cuts, and what is kept of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from iomed_cli.verification.exact import Place, Span
from iomed_cli.verification.meaning.sentence_bounds import ends_sentence
from iomed_cli.verification.words.clause_bounds import (
    COORDINATORS,
    SAYING,
    is_finite,
    without_coordinator,
)

NEAR = 3
"""Words of a gap up to which a modal or a hedge in it belongs to what is joined."""


class Cut:
    """A gap in its sentences; whole sentences that are left out between two are none of it."""

    def __init__(self, place: Place, gap: Span) -> None:
        self.place, (self.start, self.end) = place, gap
        self.keys = place.reading.keys
        stops = [at for at in range(self.start, self.end + 1) if ends_sentence(place, at)]
        self.parts = [gap] if not stops else [(self.start, stops[0]), (stops[-1], self.end)]
        self.joined = [key for start, end in self.parts for key in self.keys[start:end]]
        self.short = self.end - self.start <= NEAR

    def closed(self, at: int) -> bool:
        """Tell whether a clause may end before a word: at a mark, or an *and* behind one."""
        joint = self.place.reading.words[at].joint if at < len(self.keys) else "pause"
        return at == 0 or joint in ("pause", "dash", "ellipsis") or ends_sentence(self.place, at)

    @property
    def whole(self) -> bool:
        """Tell whether clauses are left out from their first word to their last."""
        after = self.keys[self.end : self.end + 1]
        ends = self.closed(self.end) or self.keys[self.end - 1] in COORDINATORS
        return self.closed(self.start) and (ends or after[0] in COORDINATORS)

    def clauses(self) -> Iterator[Span]:
        """Give the clauses that are left out, or the parts of them, as marks divide them."""
        for start, end in self.parts:
            bounds = [start, *(at for at in range(start + 1, end) if self.closed(at)), end]
            yield from pairwise(bounds)

    def before(self) -> Sequence[str]:
        """Give what is kept of the clause that the gap begins in, or behind."""
        start = self.start - 1
        while start > 0 and not self.closed(start):
            start -= 1
        return without_coordinator(self.keys[max(start, 0) : self.start])

    def last_bound(self) -> int | None:
        """Give where the clause begins that the gap ends in; None where it is the kept one."""
        for at in range(self.end - 1, self.start - 1, -1):
            if self.closed(at):
                return at
            if at == self.start:
                break
            if self.keys[at - 1] == "that" and not SAYING.isdisjoint(
                self.keys[max(at - 3, 0) : at - 1]
            ):
                return at
            if self.keys[at] in ("and", "or", "but") and any(
                map(is_finite, self.keys[at : self.end])
            ):
                return at
        return None
