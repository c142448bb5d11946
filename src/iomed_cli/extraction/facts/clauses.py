"""Clauses: the stretches of a text that may each state a fact, with what stands in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.clause_kinds import Told, stance_of, told_by
from iomed_cli.extraction.facts.clause_limits import (
    ClauseLimits,
    clause_limits,
    relatives,
    trimmed,
    where_clauses,
)
from iomed_cli.extraction.facts.figures.figure_reader import figures_in
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.sign_places import SignPlaces
from iomed_cli.extraction.facts.subject_kinds import SubjectKind, subject_kind
from iomed_cli.extraction.lexicon.stance_words import CLAUSE_STANCES, PHRASE_STANCES
from iomed_cli.extraction.quotes.rules import ContentKind
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.passages import DASHES, Passage
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import NOT_CLAIMED, FactStance

NOWHERE = (-1, -1)
NO_CLAUSES = frozenset(
    {
        ContentKind.PHRASE,
        ContentKind.OBJECT,
        ContentKind.NAMING,
        ContentKind.REQUEST,
        ContentKind.INFINITIVE,
    }
)
"""What is no statement by itself: ``demanded an inquiry``, ``urged them to go``."""
_LONGEST = 70
_SHORTEST = 3
_JOINTS = frozenset("and but while whereas although though".split())
_STEM = 4
_DENYING = frozenset(
    verb[:_STEM]
    for stances in (CLAUSE_STANCES, PHRASE_STANCES)
    for stance, verbs in stances.items()
    if stance in NOT_CLAIMED
    for verb in verbs.split()
) | {"deni", "ask ", "aske"}
"""How the verbs begin that deny, doubt or ask what they report."""


class Clause(Struct, frozen=True, gc=False):
    """A clause that may state a fact, in offsets of the text."""

    start: int
    end: int
    subject: Span
    kind: SubjectKind
    before: Span
    """The subject of the sentence before, which *it* may take up."""
    quote: int
    """The number of the quote it stands in; -1 for the article's own words."""
    told: Told
    stance: FactStance
    figures: tuple[FoundFigure, ...]
    dates: tuple[dates.When, ...]
    relatives: tuple[Clause, ...]
    """Clauses in it about a noun of its own: ``Lund, who keeps 40 goats``."""
    verb: int = -1
    """Where its verb begins."""
    frame: int = -1
    """The number of the quote that it reports as its own fact: what is denied, demanded, asked."""


class ClauseList:
    """Reads passages in order and keeps the clauses that may state facts."""

    def __init__(self, date: str | None = None) -> None:
        self._date = dates.reference_in(date)
        self._clauses: list[Clause] = []
        self._before = NOWHERE
        self._opened = False
        """Whether a paragraph was read: only the first has a dateline."""

    def __iter__(self) -> Iterator[Clause]:
        return iter(self._clauses)

    def pronouns(self) -> Iterator[Span]:
        """Give where a pronoun is the subject of the article's own words, or owns it, in order."""
        yield from sorted(
            one.subject
            for one in self._clauses
            if one.quote < 0 and one.kind in ("person", "owner")
        )

    def read(self, passage: Passage, quotes: QuoteList, known: int) -> None:
        """Add the clauses of a passage; its quotes are those from the number `known` on."""
        if passage.kind != "body":
            return
        said = [
            _Reported(
                quotes.starts[n],
                quotes.ends[n],
                n,
                quotes.cues[n],
                quotes.kinds[n] == "direct",
                quotes.rules[n].content in NO_CLAUSES,
            )
            for n in range(known, len(quotes))
            if quotes.starts[n] >= passage.start and quotes.starts[n] < passage.end
        ]
        self._before = NOWHERE
        if self._date is None and not self._opened:
            self._date = dates.dateline_in(passage)
        self._opened = True
        signs = SignPlaces(passage)
        for low, high in passage.sentences:
            sentence = _ClauseSentence(passage, low, high, said, self._date, self._before, signs)
            self._clauses += sentence.clauses()
            self._before = sentence.subject or self._before


class _Reported(NamedTuple):
    """A quote of the passage."""

    start: int
    end: int
    number: int
    cue: Span | None
    direct: bool
    phrase: bool
    """Whether it is no clause but a phrase or an infinitive: ``demanded an inquiry``."""


class _ClauseSentence:
    """One sentence of a passage, cut into clauses."""

    def __init__(
        self,
        passage: Passage,
        low: int,
        high: int,
        said: list[_Reported],
        date: str | None,
        before: Span,
        signs: SignPlaces,
    ) -> None:
        self._signs = signs
        self._passage = passage
        self._low = low
        self._high = high
        start, end = passage.span(low, high)
        self._reported = [one for one in said if one.start < end and start < one.end]
        self._date = date
        self._before = before
        self.subject: Span | None = None
        """The subject of its first clause in the article's own words, once it is read."""

    def clauses(self) -> Iterator[Clause]:
        """Give the clauses of the sentence, its quotes' too."""
        passage = self._passage
        if not self._reported:
            yield from self._stretch(passage, self._low, self._high, -1, False)
            return
        taken: list[tuple[int, int]] = []
        for one in self._reported:
            first = max(self._low, bisect_left(passage.starts, one.start))
            last = min(self._high, bisect_left(passage.starts, one.end))
            inner = passage.quoted.get(first if first < self._high else -1) or passage.quoted.get(
                first - 1
            )
            if inner is not None and inner.start <= one.start < inner.end:
                at = first if passage.starts[first : first + 1] == [one.start] else first - 1
                at = first - 1 if passage.starts[first - 1] < one.start else first
                if one.end <= inner.end:
                    taken.append((at, at + 1))
                    yield from self._quoted(one)
                    continue
                first = at
            taken.append((first, last))
            if not one.phrase:
                yield from self._stretch(passage, first, last, one.number, one.direct)
            if one.cue is not None and one.cue[0] < one.start and self._is_told(one):
                for clause in self._stretch(passage, self._low, self._high, -1, False):
                    if clause.start <= one.cue[0] < clause.end:
                        yield replace(clause, relatives=(), frame=one.number)
        yield from self._around(sorted(taken))

    def _is_told(self, one: _Reported) -> bool:
        """Tell whether the sentence itself is a fact: nobody claims what it reports, or no clause."""
        cue = one.cue
        if cue is not None and any(
            other.start <= cue[0] < other.end for other in self._reported if other is not one
        ):
            return False
        if one.cue is None or one.phrase:
            return one.phrase
        return self._passage.text[one.cue[0] : one.cue[0] + _STEM].lower() in _DENYING

    def _quoted(self, one: _Reported) -> Iterator[Clause]:
        text = self._passage.text
        if not text[one.start : one.end].strip():
            return
        inner = Passage(text, one.start, one.end, self._passage.number, "body")
        signs = SignPlaces(inner)
        for low, high in inner.sentences:
            yield from self._stretch(inner, low, high, one.number, True, signs)

    def _around(self, taken: list[tuple[int, int]]) -> Iterator[Clause]:
        """Give the clauses beside what is said, and what is told of those who say it."""
        passage = self._passage
        cues = [one.cue[0] for one in self._reported if one.cue is not None]
        at = self._low
        for first, last in (*taken, (self._high, self._high)):
            if first - at >= _SHORTEST:
                for clause in self._stretch(passage, at, first, -1, False):
                    goes_on = at == self._low or self._opens_clause(at, clause.start)
                    if goes_on and not any(clause.start <= cue < clause.end for cue in cues):
                        yield clause
                    else:
                        yield from clause.relatives
            at = max(at, last)

    def _opens_clause(self, at: int, start: int) -> bool:
        """Tell whether a clause behind what is said has a beginning of its own: ``, and``."""
        words, lows = self._passage.words, self._passage.lows
        opens = words[at] == ";" or (
            at + 1 < len(words) and words[at] in (",", *DASHES) and lows[at + 1] in _JOINTS
        )
        return opens or start > self._passage.ends[min(at + 3, len(words) - 1)]

    def _stretch(
        self,
        passage: Passage,
        low: int,
        high: int,
        quote: int,
        direct: bool,
        signs: SignPlaces | None = None,
    ) -> Iterator[Clause]:
        """Give the clauses of a stretch that are in one voice."""
        if high - low < _SHORTEST or passage.words[high - 1] == "?":
            return
        signs = signs or self._signs
        figures = figures_in(passage, low, high, signs.figures(low, high))
        whens = signs.dates(low, high)
        inner = list(where_clauses(passage, low, high))
        for first, last in (*inner, *clause_limits(passage, low, high)):
            limits = trimmed(passage, first, last)
            if limits is None:
                continue
            clause = self._clause(passage, limits, high, quote, direct, figures, whens)
            if clause is None:
                continue
            if (first, last) in inner:
                # What stands in a clause of its own is not told of the one around it.
                figures = [one for one in figures if not first <= one.first < last]
                whens = [i for i in whens if not first <= i < last]
            yield clause

    def _clause(
        self,
        passage: Passage,
        limits: ClauseLimits,
        high: int,
        quote: int,
        direct: bool,
        figures: list[FoundFigure],
        whens: list[int],
    ) -> Clause | None:
        first, last = limits.first, limits.last
        if not _SHORTEST <= last - first <= _LONGEST:
            return None
        subject = limits.subject, limits.subject_end
        span = passage.span(*subject)
        before = self._before
        if quote < 0:
            # Behind a semicolon *its* takes up the subject before it.
            before, self.subject = self.subject or before, self.subject or span
        kind = subject_kind(passage, limits, direct)
        inner = [
            made
            for one in relatives(passage, limits, high)
            if (made := self._relative(passage, one, quote, figures, whens)) is not None
        ]
        if kind is None and not inner:
            return None
        reserved = [(one.start, one.end) for one in inner]
        start, end = passage.starts[first], passage.ends[last - 1]
        ahead = limits.is_ahead(passage)
        found = dates.dates_in(passage, [i for i in whens if first <= i < last], self._date, ahead)
        return Clause(
            start,
            end,
            span,
            kind or "first",
            before,
            quote,
            told_by(passage, limits, quote >= 0),
            stance_of(passage, limits, quote >= 0),
            tuple(one for one in figures if _free(one.start, start, end, reserved)),
            tuple(one for one in found if _free(one.start, start, end, reserved)),
            tuple(inner),
            passage.starts[limits.verb],
        )

    def _relative(
        self,
        passage: Passage,
        limits: ClauseLimits,
        quote: int,
        figures: list[FoundFigure],
        whens: list[int],
    ) -> Clause | None:
        first, last = limits.first, limits.last
        start, end = passage.starts[first], passage.ends[last - 1]
        found = dates.dates_in(passage, [i for i in whens if first <= i < last], self._date, False)
        return Clause(
            start,
            end,
            passage.span(limits.subject, limits.subject_end),
            "relative",
            self._before,
            quote,
            told_by(passage, limits, quote >= 0),
            stance_of(passage, limits, quote >= 0),
            tuple(one for one in figures if start <= one.start < end),
            tuple(found),
            (),
        )


def _free(at: int, start: int, end: int, reserved: list[Span]) -> bool:
    return start <= at < end and not any(low <= at < high for low, high in reserved)
