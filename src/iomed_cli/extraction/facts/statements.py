"""Statements: clauses that are understood alone, told as sentences, with whose claims they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses import NO_CLAUSES, Clause
from iomed_cli.extraction.facts.dates import When
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.propositions import Proposition
from iomed_cli.extraction.facts.referents import Referents, StandIn
from iomed_cli.extraction.facts.standalone import explains_itself, is_balanced
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.lexicon.function_words import FORMS_OF_BE
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.lazy_patterns import lazy
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.model import NOT_CLAIMED, FactCategory, FactDate, FactStance, Figure

_DESCRIBED = lazy(
    r"(?: \([A-Za-z.]+\))?(?:(?:'s|’s) (?:mission|aim|purpose|goal|mandate|task|job) (?:is|was)\b"
    r"| (?:is|was) (?:an?|the|one of)\b"
    r"| (?:aims|seeks|serves|represents|was founded|was established|was set up|was created)\b)"
)
_AN = lazy("^an? ")
_STOP = lazy('[,;]([”’"]+)$')
_WORD = lazy(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_OF_TIME = frozenset(
    "days day weeks week months month years year hours hour minutes minute seconds times".split()
)
_NEAR = 40
_UNNAMED = frozenset(
    """he she it they we i you who which that them him his her its
    their us""".split()
)
_SAYING = frozenset(
    """said says say saying added adds replied told tells tell argued argues argue claimed claims
    claim noted notes insisted insists asked""".split()
)
_SHARES = frozenset("percent cent % third half quarter".split())
"""What the claimants of polls end in, who are nobody: ``a third said``."""
_REPORTING = frozenset("reported reports contributed".split())
_AUXILIARIES = 2
_LONGEST_CLAIMANT = 5
_MODIFIED = 2


class Statements:
    """Tells clauses as sentences: knows who says what, and what subjects stand for."""

    def __init__(
        self, text: str, quotes: QuoteList, referents: Referents, bodies: SpanTable[str]
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._referents = referents
        self._bodies = bodies

    def of(self, clauses: Iterable[Clause]) -> Iterator[Proposition]:
        """Give what clauses state, those left out that are not understood alone."""
        for clause in clauses:
            framed: str | None = None
            if clause.frame >= 0:
                found = self._framed(clause)
                if found is None:
                    continue
                clause, framed = found
            by, speaker, direct = framed, None, False
            if clause.kind == "relative":
                about = self._referents.antecedent(clause)
                if about is not None and (made := self._relative(clause, about, None)):
                    yield made
                continue
            if clause.quote >= 0:
                member = self._quotes.speakers[clause.quote]
                if member is None or self._quotes.stances[clause.quote] in NOT_CLAIMED:
                    continue
                speaker = member.name
                self._referents.hear_of(speaker)
                by = self._claimant(speaker, self._quotes.mentions[clause.quote])
                direct = self._quotes.kinds[clause.quote] == "direct"
                if by is None:
                    continue
                if self._referents.is_body(by):
                    speaker = by
                if not self._speaks_of_himself(clause):
                    speaker = ""
            yield from self._told(clause, by, speaker, direct)

    def _framed(self, clause: Clause) -> tuple[Clause, str | None] | None:
        """Give a clause that tells what somebody demands or denies, and who projects what it tells.

        What somebody says is a quotation and no fact of the article's: ``Lund said it was a lie``.
        """
        number = clause.frame
        cue, stance = self._quotes.cues[number], self._quotes.stances[number]
        clauselike = self._quotes.rules[number].content not in NO_CLAUSES
        if cue is None or (clauselike and stance not in NOT_CLAIMED):
            return None
        between = self._text[clause.verb : max(clause.verb, cue[0])]
        own = "," not in between and len(between.split()) <= _AUXILIARIES
        asks = clause.told.verb == "asked" or self._quotes.rules[number].content.is_infinitive
        if clause.told.verb in _SAYING and not (own and asks):
            return None
        if own and stance != "withholds":
            clause = replace(clause, stance=stance)
        start, end = self._quotes.starts[number], self._quotes.ends[number]
        what = self._text[start:end].lower().split()
        if len(what) == _MODIFIED and what[0] == "the" and what[1] in fact_words.TAKEN_UP:
            return None
        member = self._quotes.speakers[number]
        if clause.told.verb not in fact_words.PROJECTING or member is None:
            return clause, None
        return clause, self._claimant(member.name, self._quotes.mentions[number])

    def _told(
        self, clause: Clause, by: str | None, speaker: str | None, direct: bool
    ) -> Iterator[Proposition]:
        figures, dates = list(clause.figures), list(clause.dates)
        for inner in clause.relatives:
            about = self._referents.antecedent(inner)
            made = self._relative(inner, about, by) if about is not None else None
            if made is not None:
                yield made
            elif inner.figures or inner.dates:
                # What explains a noun that no record has stays with its clause.
                clause = replace(clause, end=max(clause.end, inner.end))
                figures += inner.figures
                dates += inner.dates
        figures.sort(key=lambda one: one.start)
        dates.sort(key=lambda one: one.start)
        about = self._referents.of(clause, speaker)
        if by is None and clause.told.verb in fact_words.PROJECTING:
            by = self._projecting(clause, about)
        statement = self._statement(clause, about, by, speaker, figures, dates)
        if statement is None or not self._tells(clause, figures, dates, about, by, direct):
            return
        yield self._proposition(clause, statement, by, figures, dates, about)

    def _projecting(self, clause: Clause, about: StandIn | None) -> str | None:
        """``Velden Mills is projecting growth of 5%``: the growth is the mills' claim."""
        verb = self._text[clause.verb : clause.verb + 6].split()[0]
        if verb in FORMS_OF_BE and clause.told.verb[-3:] != "ing":
            return None
        if about is not None:
            return about.record
        name = self._plain(*clause.subject)
        short = len(name.split()) <= _LONGEST_CLAIMANT
        return self._referents.body_named(*clause.subject) or (name if short else None)

    def _relative(self, clause: Clause, about: StandIn, by: str | None) -> Proposition | None:
        """``who moved here in 2009`` is told of the name before it."""
        words = self._put_in(clause.start, clause.end, about)
        if not clause.figures and not clause.dates and not clause.told.happened:
            return None
        if not self._reads(words, about):
            return None
        return self._proposition(
            clause, _sentence(words), by, list(clause.figures), list(clause.dates), about
        )

    def _speaks_of_himself(self, clause: Clause) -> bool:
        """Tell whether who reports a clause may be its *he* or *it*: ``Lund said he would go``.

        In his own words he is *I*, behind other clauses and sentences it may be somebody else,
        and what a review tells of is not the review.
        """
        number = clause.quote
        cue, start = self._quotes.cues[number], self._quotes.starts[number]
        if cue is None or self._quotes.kinds[number] == "direct":
            return False
        near = (
            cue[0] < start <= cue[1] + _NEAR or start <= cue[0] <= self._quotes.ends[number] + _NEAR
        )
        credited = self._text[cue[0] : cue[0] + 9].lower() == "according"
        return near and not credited and clause.subject[0] == clause.start

    def _claimant(self, name: str, mention: tuple[int, int] | None) -> str | None:
        """Give who makes a claim under the name of a record; None where a pronoun does."""
        words = name.lower().split()
        if words[0] in _UNNAMED or words[-1] in _UNNAMED or words[-1] in _SHARES:
            return None
        if mention is not None and name.lower().startswith("the "):
            return self._referents.described(name, mention[0], None) or name
        return name

    def _statement(
        self,
        clause: Clause,
        about: StandIn | None,
        by: str | None,
        speaker: str | None,
        figures: list[FoundFigure],
        dates: list[When],
    ) -> str | None:
        """Tell a clause as a sentence; None where it is not understood alone."""
        if clause.kind == "first":
            # Whom *we* are is not told, so that the speaker's words stay as they are.
            pointing = self._text[clause.start : clause.start + 5].lower() == "this "
            acts = self._referents.is_body(by) and clause.told.happened
            told = bool(figures) or (acts and not pointing)
            if not told or not by or not self._reads_in_voice(clause):
                return None
            return f"[{by}:] {_sentence(self._plain(clause.start, clause.end))}"
        if clause.kind in ("person", "group", "owner") and about is None:
            return None
        if clause.kind == "there" and not figures:
            return None
        if about is None and clause.kind == "described" and not (figures or dates):
            named = self._plain(*clause.subject).lower().split()
            if len(named) == _MODIFIED and named[1] in fact_words.TAKEN_UP:
                return None
            if named[-1] in ("other", "one", "ones"):
                return None
        words = self._put_in(clause.start, clause.end, about)
        return _sentence(words) if self._reads(words, about) else None

    def _put_in(self, start: int, end: int, about: StandIn | None) -> str:
        if about is None:
            return self._plain(start, end)
        before, after = self._text[start : about.start], self._text[about.end : end]
        return " ".join(f"{before}[{about.name}]{after}".split())

    def _plain(self, start: int, end: int) -> str:
        return " ".join(self._text[start:end].split())

    def _reads(self, clause: str, about: StandIn | None) -> bool:
        """Tell whether a clause, its subject put in, is understood without the text around it."""
        if not is_balanced(clause) or "://" in clause:
            return False
        if about is not None:
            # What is put in stands for a name, however it is written.
            clause = clause.replace(f"[{about.name}]", "Somebody", 1)
        words = _WORD.findall(clause)
        return len(words) >= 3 and explains_itself(words, [word.lower() for word in words])

    def _reads_in_voice(self, clause: Clause) -> bool:
        words = _WORD.findall(self._text[clause.start : clause.end])
        pronouns = {"he", "she", "him", "her", "they", "them", "it", "that"}
        opens = words[0].lower() not in pronouns
        return opens and is_balanced(self._text[clause.start : clause.end])

    def _tells(
        self,
        clause: Clause,
        figures: list[FoundFigure],
        dates: list[When],
        about: StandIn | None,
        by: str | None,
        direct: bool,
    ) -> bool:
        """Tell a statement from a comment or a saying."""
        if not figures and self._only_says(clause):
            return False
        if figures or dates or clause.told.category not in ("event", "assessment"):
            return True
        if clause.told.category == "assessment":
            return by is not None
        if self._is_described(clause):
            return True
        if by is not None and not direct:
            return True
        if direct:
            return clause.told.happened and self._names(clause, about)
        if clause.told.happened or clause.stance in ("plans", "expects"):
            return True
        return self._names(clause, about)

    def _names(self, clause: Clause, about: StandIn | None) -> bool:
        """Tell whether a clause names anybody or anything."""
        if about is not None or self._referents.body_named(*clause.subject) is not None:
            return True
        return any(
            word[0].isupper() and word.lower() not in lexicon.SENTENCE_STARTERS
            for word in _WORD.findall(self._text[clause.start : clause.end])[1:]
        )

    def _only_says(self, clause: Clause) -> bool:
        """``Hale said so on Friday``, ``Ada Pell reported from Velden``: what is told is elsewhere."""
        if clause.told.verb in _SAYING:
            return clause.frame < 0
        following = self._text[clause.verb : clause.end].split()[1:2]
        return clause.told.verb in _REPORTING and following in (["from"], ["to"])

    def _proposition(
        self,
        clause: Clause,
        statement: str,
        by: str | None,
        figures: list[FoundFigure],
        dates: list[When],
        about: StandIn | None,
    ) -> Proposition:
        told = clause.told
        category: FactCategory = told.category
        rule = told.rule
        value: int | float | str | None = told.value
        main = _main_figure(figures)
        if main is not None:
            category, rule, value = "number", "figure", main.value
        elif category == "event" and self._is_described(clause):
            category, rule = "organization", "organization_described"
        elif (category == "assessment" and dates) or (category == "date" and not dates):
            category, rule = "event", "clause"
        when = _main_date(clause, dates)
        qualifier = main.qualifier if main else None
        stance: FactStance = clause.stance
        if clause.quote >= 0 and stance == "states":
            stance = self._quotes.stances[clause.quote]
        topic: str | None = about.name if about is not None else self._plain(*clause.subject)
        if clause.kind in ("first", "there"):
            topic = None
        return Proposition(
            clause.start,
            clause.end,
            statement,
            category,
            rule,
            by,
            stance,
            value,
            _whole_unit(main) if main else None,
            qualifier,
            when.iso if when else None,
            tuple(
                self._figure(one, topic if one.start in clause.of_subject else None)
                for one in figures
            ),
            tuple(map(self._date, dates)),
            about,
        )

    def _is_described(self, clause: Clause) -> bool:
        start, end = clause.subject
        if self._text[start : start + 4].lower() == "the ":
            start += 4
        return any(
            (stop == end or self._ends_word(start, end, stop))
            and _DESCRIBED.match(self._text, stop) is not None
            for stop in self._bodies.ends(start)
        )

    def _ends_word(self, start: int, end: int, stop: int) -> bool:
        return any(one.end() + start == stop for one in _WORD.finditer(self._text[start:end]))

    def _figure(self, one: FoundFigure, topic: str | None) -> Figure:
        return Figure(
            self._text[one.start : one.end],
            one.start,
            one.end,
            one.value,
            one.value_to,
            one.unit,
            one.qualifier,
            one.of or topic,
            one.direction,
            one.rate,
            one.part_of,
        )

    def _date(self, one: When) -> FactDate:
        return FactDate(self._text[one.start : one.end], one.start, one.end, one.iso, one.relation)


def _main_figure(figures: list[FoundFigure]) -> FoundFigure | None:
    """Give the figure a clause is about: the first that is no time, else the first."""
    counted = (
        one
        for one in figures
        if (one.unit or "").lower() not in _OF_TIME and "old" not in (one.unit or "")
    )
    return next(counted, figures[0] if figures else None)


def _main_date(clause: Clause, dates: list[When]) -> When | None:
    """Give the date of what happens: ``Dahl, elected in 2019, resigned in May`` is of May."""
    told = [one for one in dates if not clause.subject[0] <= one.start < clause.verb]
    told = [one for one in told or dates if one.iso]
    return told[0] if told else None


def _whole_unit(figure: FoundFigure) -> str | None:
    """Give the unit with what it is counted by: ``$ per barrel``."""
    if figure.unit and figure.rate:
        return f"{figure.unit} {_AN.sub('per ', figure.rate)}"
    return figure.unit


def _sentence(words: str) -> str:
    if words[-1] in '”’"':
        words = _STOP.sub(r"\1", words)
    # “They met.” has its full stop.
    ends = words.rstrip("”’\"')")[-1:] in ".!…"
    return words[0].upper() + words[1:] + ("" if ends else ".")
