"""Statements: clauses that are understood alone, told as sentences, with whose claims they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.claimants import Claimants
from iomed_cli.extraction.facts.clauses.clause import Clause
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.proposition_maker import PropositionMaker
from iomed_cli.extraction.facts.propositions import Proposition
from iomed_cli.extraction.facts.referents import Referents, StandIn
from iomed_cli.extraction.facts.standalone import WORD, explains_itself, is_balanced
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import NOT_CLAIMED

_STOP = lazy('[,;]([”’"]+)$')
_COSTING = frozenset("cost costs take takes took taken".split())
_AHEAD = frozenset("is was be been will would could had has".split())
_DOUBTED = frozenset(
    "not untrue unclear unlikely unknown false wrong impossible possible likely said".split()
)
_LONGEST_COST = 8
_THINKING = frozenset("to think know believe hope feel guess mean believed thought knew".split())
_OTHERS = frozenset("he him his she her they them their it its that this these those".split())
_REPORTING = frozenset("reported reports contributed".split())
_CLAIMING = fact_words.PROJECTING | fact_words.SHOWING
_MODIFIED = 2


class Statements:
    """Tells clauses as sentences: knows who says what, and what subjects stand for."""

    def __init__(
        self, text: str, quotes: QuoteList, referents: Referents, bodies: SpanTable[str]
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._referents = referents
        self._claimants = Claimants(text, quotes, referents)
        self._maker = PropositionMaker(text, quotes, bodies)

    def of(self, clauses: Iterable[Clause]) -> Iterator[Proposition]:
        """Give what clauses state, those left out that are not understood alone."""
        for clause in clauses:
            framed: str | None = None
            if clause.frame >= 0:
                found = self._claimants.framed(clause)
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
                by = self._claimants.claimant(speaker, self._quotes.mentions[clause.quote])
                if by is None and speaker.lower() == "it":
                    by = self._referents.speaks_itself(clause)
                direct = self._quotes.kinds[clause.quote] == "direct"
                if by is None:
                    continue
                if self._referents.is_body(by):
                    speaker = by
                if not self._claimants.speaks_of_himself(clause):
                    speaker = ""
            yield from self._told(clause, by, speaker, direct)

    def _told(
        self, clause: Clause, by: str | None, speaker: str | None, direct: bool
    ) -> Iterator[Proposition]:
        figures, dates = list(clause.figures), list(clause.dates)
        for inner in clause.relatives:
            about = self._referents.antecedent(inner)
            aside = inner.quote >= 0 and not direct and self._claimants.is_aside(inner)
            teller, told = (None, replace(inner, quote=-1)) if aside else (by, inner)
            made = self._relative(told, about, teller) if about is not None else None
            if made is not None:
                yield made
            elif inner.figures or inner.dates:
                # What explains a noun that no record has stays with its clause.
                clause = replace(clause, end=max(clause.end, inner.end))
                figures += inner.figures
                dates += inner.dates
        if clause.relatives:
            figures.sort(key=lambda one: one.start)
            dates.sort(key=lambda one: one.start)
        about = self._referents.of(clause, speaker)
        if by is None and clause.told.verb in _CLAIMING:
            by = self._claimants.projecting(clause, about)
        statement = self._statement(clause, about, by, speaker, figures, dates)
        if statement is None or not self._tells(clause, figures, dates, about, by, direct):
            return
        yield self._maker.proposition(clause, statement, by, figures, dates, about)

    def _relative(self, clause: Clause, about: StandIn, by: str | None) -> Proposition | None:
        """``who moved here in 2009`` is told of the name before it."""
        words = self._put_in(clause.start, clause.end, about)
        if not clause.figures and not clause.dates and not clause.told.happened:
            return None
        if not self._reads(words, about):
            return None
        return self._maker.proposition(
            clause, _sentence(words), by, list(clause.figures), list(clause.dates), about
        )

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
        if clause.kind == "aged":
            name = self._referents.person_named(*clause.subject)
            return f"{name} is {clause.figures[0].value}." if name else None
        if clause.kind == "first" or (clause.kind == "group" and about is None):
            return self._in_voice(clause, by, figures, dates) if by else None
        if clause.kind in ("person", "group", "owner", "shared") and about is None:
            return None
        if clause.kind == "there" and not figures:
            return None
        unnamed = about is None and clause.kind == "described"
        if (unnamed or clause.kind == "shared") and not (figures or dates):
            named = (about.name if about else self._plain(*clause.subject)).lower().split()
            if len(named) == _MODIFIED and named[1] in fact_words.TAKEN_UP:
                return None
            if named[-1] in ("other", "one", "ones"):
                return None
        words = self._put_in(clause.start, clause.end, about)
        # Who speaks may be *he*, a body cannot.
        own = clause.quote < 0 or self._referents.is_body(by)
        return _sentence(words) if self._reads(words, about, own) else None

    def _in_voice(
        self, clause: Clause, by: str, figures: list[FoundFigure], dates: list[When]
    ) -> str | None:
        """Tell a clause in the words of who says it: ``[Ada Pell:] We sold 30 boats.``

        Whom *we* are is not told, and what *it* is only where it points forward.
        """
        words = self._plain(clause.start, clause.end)
        told = bool(figures)
        if clause.kind == "group":
            what = _pointed_to(words) if told else ""
            reads = bool(what) and _OTHERS.isdisjoint(what.lower().split()) and is_balanced(words)
        else:
            acts = clause.told.happened and (
                self._referents.is_body(by) or (bool(dates) and _is_account(clause, words))
            )
            told = told or (acts and words[:5].lower() != "this ")
            reads = told and self._reads_in_voice(clause)
        return f"[{by}:] {_sentence(words)}" if reads else None

    def _put_in(self, start: int, end: int, about: StandIn | None) -> str:
        if about is None:
            return self._plain(start, end)
        before, after = self._text[start : about.start], self._text[about.end : end]
        return " ".join(f"{before}[{about.name}]{after}".split())

    def _plain(self, start: int, end: int) -> str:
        return " ".join(self._text[start:end].split())

    def _reads(self, clause: str, about: StandIn | None, in_own_words: bool = False) -> bool:
        """Tell whether a clause, its subject put in, is understood without the text around it."""
        if not is_balanced(clause) or "://" in clause:
            return False
        if about is not None:
            # What is put in stands for a name, however it is written.
            clause = clause.replace(f"[{about.name}]", "Somebody", 1)
        return explains_itself(clause, in_own_words)

    def _reads_in_voice(self, clause: Clause) -> bool:
        words = WORD.findall(self._text[clause.start : clause.end])
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
        happened = clause.told.happened
        if not direct and (by is not None or happened or clause.stance in ("plans", "expects")):
            return True
        if (happened or not direct) and self._names(clause, about):
            return True
        return self._maker.is_described(clause)

    def _names(self, clause: Clause, about: StandIn | None) -> bool:
        """Tell whether a clause names anybody or anything."""
        if about is not None or self._referents.body_named(*clause.subject) is not None:
            return True
        return any(
            word[0].isupper() and word.lower() not in lexicon.SENTENCE_STARTERS
            for word in WORD.findall(self._text[clause.start : clause.end])[1:]
        )

    def _only_says(self, clause: Clause) -> bool:
        """``Hale said so on Friday``, ``Ada Pell reported from Velden``: what is told is elsewhere."""
        if clause.told.verb in fact_words.SAYING:
            return clause.frame < 0
        if clause.told.verb not in _REPORTING:
            return False
        return self._text[clause.verb : clause.end].split()[1:2] in (["from"], ["to"])


def _is_account(clause: Clause, words: str) -> bool:
    """``We opened in 2019`` tells what was done; ``I think it was last year`` and the like do not."""
    lows = words.lower().split()
    thinks = clause.told.copular or not _THINKING.isdisjoint(lows[:3])
    return not thinks and clause.stance != "supposes" and _OTHERS.isdisjoint(lows)


def _pointed_to(clause: str) -> str:
    """Give what *it* only points forward to; empty where it stands for something.

    ``It was unacceptable that 400 homes had no water``, ``it would cost $3m to repair the road``.
    """
    words = clause.lower().split()
    at = 1
    while at < len(words) and words[at] in _AHEAD:
        at += 1
    if words[at - 1] in ("is", "was", "be", "been"):
        at += words[at : at + 1] in (["a"], ["an"], ["quite"], ["very"])
        points = words[at + 1 : at + 2] == ["that"] and words[at] not in _DOUBTED
        return " ".join(clause.split()[at + 2 :]) if points else ""
    if words[at : at + 1] and words[at] in _COSTING:
        for to in range(at + 2, min(len(words) - 1, at + _LONGEST_COST)):
            # Not "it cost up to £300"
            if words[to] == "to" and words[to - 1] != "up" and words[to + 1].isalpha():
                return " ".join(clause.split()[to + 1 :])
    return ""


def _sentence(words: str) -> str:
    if words[-1] in '”’"':
        words = _STOP.sub(r"\1", words)
    # “They met.” has its full stop.
    ends = words.rstrip("”’\"')")[-1:] in ".!…"
    return words[0].upper() + words[1:] + ("" if ends else ".")
