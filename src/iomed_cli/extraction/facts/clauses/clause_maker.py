"""Clauses: what a stretch of words in one voice states, with subject, figures and dates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.clauses.clause import NOWHERE, Clause, Told
from iomed_cli.extraction.facts.clauses.clause_kinds import (
    has_open_object,
    real_verb,
    stance_of,
    subject_kind,
    told_by,
)
from iomed_cli.extraction.facts.clauses.clause_verbs import is_finite, main_verb
from iomed_cli.extraction.facts.clauses.figure_dates import dated
from iomed_cli.extraction.facts.clauses.labelled_figures import labelled
from iomed_cli.extraction.facts.clauses.limits.clause_cuts import (
    COMES,
    clause_limits,
    told_before,
    trimmed,
)
from iomed_cli.extraction.facts.clauses.limits.clause_edges import (
    LEADS,
    behind_lead,
    without_ending,
)
from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits
from iomed_cli.extraction.facts.clauses.limits.relative_clauses import (
    relatives,
    trailing_relative,
    where_clauses,
)
from iomed_cli.extraction.facts.clauses.main_dates import main_date
from iomed_cli.extraction.facts.clauses.measured import AGE, Measured, measured
from iomed_cli.extraction.facts.clauses.shared_verbs import told_apart
from iomed_cli.extraction.facts.clauses.sign_places import SignPlaces
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.quotes.rules import ContentKind
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.extraction.text.spans import Span

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
SHORTEST_CLAUSE = 3
"""Of how few words a clause may be."""
_LONGEST = 70
_NO_FIGURES = Measured((), ())
_SHORTEST_NAMED = 3
_THEIRS = frozenset("they them their".split())
_LONG_AGO = "2000"
_AGED = Told("number", "figure", None, False, False, "is", True)


class ClauseMaker:
    """Cuts stretches of a sentence into clauses, with what stands in them."""

    def __init__(self, passage: Passage, date: str | None, before: Span, signs: SignPlaces) -> None:
        self._signs = signs
        self._passage = passage
        self._date = date
        self._before = before
        self.subject: Span | None = None
        """The subject of its first clause in the article's own words, once it is read."""

    def stretch(
        self,
        passage: Passage,
        low: int,
        high: int,
        quote: int,
        direct: bool,
        signs: SignPlaces | None = None,
    ) -> list[Clause]:
        """Give the clauses of a stretch that are in one voice."""
        found: list[Clause] = []
        if high - low < SHORTEST_CLAUSE or passage.words[high - 1] == "?":
            return found
        signs = signs or self._signs
        places = signs.figures(low, high)
        figures = _reader()(passage, low, high, places) if places else []
        whens = signs.dates(low, high)
        if figures and quote < 0 and (end := labelled(passage, low, high, figures)):
            return [self._labelled(low, end, figures)]
        joints = signs.joints(low + 2, high - 2)
        if not joints and "where" not in passage.vocabulary:
            return self._parts(passage, low, high, high, quote, direct, figures, whens)
        for first, last in where_clauses(passage, low, high):
            made = self._parts(passage, first, last, high, quote, direct, figures, whens)
            if made:
                # What stands in a clause of its own is not told of the one around it.
                figures = [one for one in figures if not first <= one.first < last]
                whens = [i for i in whens if not first <= i < last]
            found += made
        for first, last in clause_limits(passage, low, high, joints):
            found += self._parts(passage, first, last, high, quote, direct, figures, whens)
        return found

    def interrupted(self, low: int, end: int, first: int, last: int, quote: int) -> Clause | None:
        """Give the clause whose subject, from `low` to `end`, stands before who says it.

        Its verb is at `first`; None where no clause is made so.
        """
        passage = self._passage
        low = behind_lead(passage, low, end)
        if passage.lows[low] in LEADS or passage.lows[low - 1] == "that":
            return None
        if not is_finite(passage, first, last) or main_verb(passage, low, end) is not None:
            return None
        if passage.lows[low] in lexicon.PREPOSITIONS or passage.lows[low] in lexicon.SUBORDINATORS:
            return None
        last = without_ending(passage, first, trailing_relative(passage, first, last))
        places = self._signs.figures(low, last)
        figures = _reader()(passage, low, last, places) if places else []
        own = [one for one in figures if not end <= one.first < first]
        whens = [i for i in self._signs.dates(low, last) if not end <= i < first]
        limits = ClauseLimits(low, last, low, end, first)
        made = self._clause(passage, limits, last, quote, False, own, whens)
        if made is None or made.kind not in ("plain", "described"):
            return None
        if not (made.figures or made.dates) and _points_back(passage, limits, made):
            return None
        # What is put in for the subject stands for who says it, too.
        until = passage.ends[first - 1]
        return replace(
            made, kind="shared", before=made.subject, subject=(made.start, until), relatives=()
        )

    def _labelled(self, low: int, end: int, figures: list[FoundFigure]) -> Clause:
        starts, ends = self._passage.starts, self._passage.ends
        label = starts[low], ends[low]
        return Clause(
            starts[low], ends[end - 1], label, "plain", NOWHERE, -1, _AGED, "states",
            tuple(figures), (), (), ends[low],
        )  # fmt: skip

    def _parts(
        self,
        passage: Passage,
        first: int,
        last: int,
        high: int,
        quote: int,
        direct: bool,
        figures: list[FoundFigure],
        whens: list[int],
    ) -> list[Clause]:
        """Give a clause, or those it is cut into where its verbs are of other times."""
        if not COMES.isdisjoint(passage.vocabulary):
            first = told_before(passage, first, last)
        limits = trimmed(passage, first, last)
        if limits is None:
            return []
        parts = [limits]
        if figures and whens:
            counted = [one.first for one in figures if limits.first <= one.first < limits.last]
            dated = [i for i in whens if limits.first <= i < limits.last]
            if counted and dated:
                parts = list(told_apart(passage, limits, dated, counted))
        if len(parts) == 1:
            whole = self._clause(passage, limits, high, quote, direct, figures, whens)
            return [] if whole is None else [whole]
        given = quote, direct, figures, whens
        whole = self._clause(passage, parts[0], parts[0].last, *given)
        if whole is None or whole.kind in ("first", "there"):
            whole = self._clause(passage, limits, high, *given)
            return [] if whole is None else [whole]
        made = [whole]
        for part in parts[1:]:
            end = high if part is parts[-1] else part.last
            one = self._clause(passage, part, end, *given)
            if one is not None:
                made.append(replace(one, kind="shared", before=whole.subject))
        return made

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
        if not SHORTEST_CLAUSE <= last - first <= _LONGEST:
            return None
        span = passage.span(limits.subject, limits.subject_end)
        before = self._before if quote < 0 else NOWHERE
        if quote < 0:
            # Behind a semicolon *its* takes up the subject before it.
            before, self.subject = self.subject or before, self.subject or span
        kind = subject_kind(passage, limits, direct)
        within = relatives(passage, limits, high)
        inner = [self._relative(passage, one, quote, figures, whens) for one in within]
        start, end = passage.starts[first], passage.ends[last - 1]
        if has_open_object(passage, limits) and not any(
            start <= one.start < end for one in figures
        ):
            kind = None
        if kind is None and not inner:
            return None
        found = self._dates(passage, limits, whens) if whens else []
        verb = real_verb(passage, limits)
        told = told_by(passage, limits, verb, quote >= 0)
        stance = stance_of(passage, limits, quote >= 0)
        if quote < 0 and passage.lows[limits.verb] == "would" and self._is_over(found):
            stance = "states"
        reserved = [(one.start, one.end) for one in inner] if inner else []
        if figures:
            figures = [one for one in figures if _free(one.start, start, end, reserved)]
        numbers, when = _NO_FIGURES, None
        if figures or found:
            numbers, when = _numbers(passage, limits, verb, figures, found)
        if found:
            found = [one for one in found if _free(one.start, start, end, reserved)]
        return Clause(
            start,
            end,
            span,
            kind or "first",
            before,
            quote,
            told,
            stance,
            numbers.figures,
            tuple(found),
            tuple(inner),
            passage.starts[limits.verb],
            numbers.of_subject,
            when,
        )

    def _dates(self, passage: Passage, limits: ClauseLimits, whens: list[int]) -> list[When]:
        here = [i for i in whens if limits.first <= i < limits.last]
        ahead = {i for i in here if limits.is_ahead_at(passage, i)}
        return dates.dates_in(passage, here, self._date, ahead) if here else []

    def _is_over(self, found: list[When]) -> bool:
        """``He would move to Velden in 1967``: he did."""
        before = (self._date or _LONG_AGO)[:4]
        return any(one.iso is not None and one.iso[:4] < before for one in found)

    def _relative(
        self,
        passage: Passage,
        limits: ClauseLimits,
        quote: int,
        figures: list[FoundFigure],
        whens: list[int],
    ) -> Clause:
        first, last = limits.first, limits.last
        start, end = passage.starts[first], passage.ends[last - 1]
        found = self._dates(passage, limits, whens)
        verb = real_verb(passage, limits)
        told = told_by(passage, limits, verb, quote >= 0)
        figures = [one for one in figures if start <= one.start < end]
        numbers, when = _numbers(passage, limits, verb, figures, found)
        return Clause(
            start,
            end,
            passage.span(limits.subject, limits.subject_end),
            "relative",
            self._before,
            quote,
            told,
            stance_of(passage, limits, quote >= 0),
            numbers.figures,
            tuple(found),
            (),
            passage.starts[limits.verb],
            numbers.of_subject,
            when,
        )

    def beside_speaker(self, cue: int, end: int) -> Iterator[Clause]:
        """Give what is told of who speaks: ``(…,) said Ivo Brandt, who keeps 40 goats``."""
        passage = self._passage
        limits = ClauseLimits(cue, end, cue + 1, end, cue)
        places = self._signs.figures(cue, end)
        figures = _reader()(passage, cue, end, places) if places else []
        for one in relatives(passage, limits, end):
            yield self._relative(passage, one, -1, figures, self._signs.dates(cue, end))
        yield from self.ages(measured(passage, limits, cue, figures).figures, passage.starts[cue])

    def ages(self, figures: Iterable[FoundFigure], start: int) -> Iterator[Clause]:
        """Give the ages beside names where nothing but who speaks is told: ``Ann Lee, 61, said``.

        They stand behind `start`.
        """
        text = self._passage.text
        for one in figures:
            at = text.rfind(one.of, start, one.start) if one.of and one.unit == AGE else -1
            if at >= 0:
                name = at, at + len(one.of or "")
                yield Clause(
                    at, one.end, name, "aged", NOWHERE, -1, _AGED, "states", (one,), (), ()
                )


@cache
def _reader() -> Callable[[Passage, int, int, list[int]], list[FoundFigure]]:
    """Give what reads figures: a dozen modules that a text without any does not need."""
    from iomed_cli.extraction.facts.figures.figure_reader import figures_in

    return figures_in


def _points_back(passage: Passage, limits: ClauseLimits, made: Clause) -> bool:
    """``The goal (…) is to win``, ``time (…) was on their side``: whose, stands elsewhere."""
    lows, head = passage.lows, limits.subject_end - 1
    bare = limits.subject_end - limits.subject <= _SHORTEST_NAMED
    unnamed = bare and not any(map(str.isupper, passage.words[head][:1]))
    if made.told.copular and made.kind == "described" and unnamed:
        return True
    theirs = not _THEIRS.isdisjoint(lows[limits.verb : limits.last])
    return theirs and lows[head][-1] != "s"


def _numbers(
    passage: Passage,
    limits: ClauseLimits,
    verb: int,
    figures: list[FoundFigure],
    dates: list[When],
) -> tuple[Measured, When | None]:
    """Give the figures of a clause with their dates, and the date of what it tells."""
    numbers = measured(passage, limits, verb, figures) if figures else _NO_FIGURES
    if not dates:
        return numbers, None
    when = main_date(passage, limits, dates, numbers.figures)
    if figures:
        whole = dated(passage, limits, numbers.figures, dates, when)
        numbers = replace(numbers, figures=whole)
    return numbers, when


def _free(at: int, start: int, end: int, reserved: list[Span]) -> bool:
    return start <= at < end and not any(low <= at < high for low, high in reserved)
