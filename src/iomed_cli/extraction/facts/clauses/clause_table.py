"""The clauses of an article as columns: a long text has millions."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise

from iomed_cli.extraction.facts.clauses.clause import Clause, SubjectKind, Told
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import FactStance
from iomed_cli.value import Value

_NUMBERS = 9
"""How many of a clause's fields are places, or the numbers of quotes."""


class _Rest(Value, frozen=True):
    """What a clause has besides numbers: most have no figure, and many of these are alike."""

    kind: SubjectKind
    told: Told
    stance: FactStance
    figures: tuple[FoundFigure, ...]
    dates: tuple[When, ...]
    relatives: tuple[Clause, ...]
    of_subject: tuple[int, ...]
    when: When | None


class ClauseTable:
    """Clauses in the order in which they were read, passage by passage."""

    def __init__(self) -> None:
        self._numbers = array("i")
        self._rests: list[_Rest] = []
        self._once: dict[_Rest, _Rest] = {}
        self._passages = array("i", (0,))
        """How many clauses there are up to the end of each passage."""

    def __iter__(self) -> Iterator[Iterator[Clause]]:
        """Give the clauses of each passage."""
        for first, last in pairwise(self._passages):
            yield map(self._clause, range(first, last))

    def pronouns(self) -> Iterator[Span]:
        """Give where a pronoun is the subject of the article's own words, or owns it, in order."""
        subjects = (
            (self._numbers[at + 2], self._numbers[at + 3])
            for at, rest in zip(range(0, len(self._numbers), _NUMBERS), self._rests)
            if self._numbers[at + 6] < 0 and rest.kind in ("person", "owner")
        )
        yield from sorted(subjects)

    def take(self, clauses: Iterable[Clause]) -> None:
        """Add the clauses of the next passage."""
        for one in clauses:
            self._numbers.extend(
                (
                    one.start,
                    one.end,
                    *one.subject,
                    *one.before,
                    one.quote,
                    one.verb,
                    one.frame,
                )
            )
            rest = _Rest(
                one.kind,
                one.told,
                one.stance,
                one.figures,
                one.dates,
                one.relatives,
                one.of_subject,
                one.when,
            )
            told_alone = not (one.figures or one.dates or one.relatives)
            self._rests.append(self._once.setdefault(rest, rest) if told_alone else rest)
        self._passages.append(len(self._rests))

    def _clause(self, number: int) -> Clause:
        at = number * _NUMBERS
        start, end, low, high, before, before_end, quote, verb, frame = self._numbers[
            at : at + _NUMBERS
        ]
        rest = self._rests[number]
        return Clause(
            start,
            end,
            (low, high),
            rest.kind,
            (before, before_end),
            quote,
            rest.told,
            rest.stance,
            rest.figures,
            rest.dates,
            rest.relatives,
            verb,
            rest.of_subject,
            rest.when,
            frame,
        )
