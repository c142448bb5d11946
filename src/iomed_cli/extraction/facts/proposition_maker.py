"""Propositions made of clauses: their category, main figure and date, and the rest of a record."""

from __future__ import annotations

from iomed_cli.extraction.facts.clauses.clause import Clause
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.propositions import Proposition
from iomed_cli.extraction.facts.referents import StandIn
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import FactCategory, FactDate, FactStance, Figure

_DESCRIBED = lazy(
    r"(?: \([A-Za-z.]+\))?(?:(?:'s|’s) (?:mission|aim|purpose|goal|mandate|task|job) (?:is|was)\b"
    r"| (?:is|was) (?:an?|the|one of)\b"
    r"| (?:aims|seeks|serves|represents|was founded|was established|was set up|was created)\b)"
)
_AN = lazy("^an? ")
_OF_TIME = frozenset(
    "days day weeks week months month years year hours hour minutes minute seconds times".split()
)


class PropositionMaker:
    """Makes propositions of clauses: knows the organizations that an article names."""

    def __init__(self, text: str, quotes: QuoteList, bodies: SpanTable[str]) -> None:
        self._text = text
        self._quotes = quotes
        self._bodies = bodies

    def proposition(
        self,
        clause: Clause,
        statement: str,
        by: str | None,
        figures: list[FoundFigure],
        dates: list[When],
        about: StandIn | None,
    ) -> Proposition:
        """Give what a clause states in the words of `statement`."""
        told = clause.told
        category: FactCategory = told.category
        rule = told.rule
        value: int | float | str | None = told.value
        main = _main_figure(figures)
        if main is not None:
            category, rule, value = "number", "figure", main.value
        elif category == "event" and self.is_described(clause):
            category, rule = "organization", "organization_described"
        elif (category == "assessment" and dates) or (category == "date" and not dates):
            category, rule = "event", "clause"
        when = clause.when if clause.when in dates else None
        qualifier = main.qualifier if main else None
        stance: FactStance = clause.stance
        if clause.quote >= 0 and stance == "states":
            stance = self._quotes.stances[clause.quote]
        topic = self._topic(clause, about) if clause.of_subject else None
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

    def _topic(self, clause: Clause, about: StandIn | None) -> str | None:
        """Give what the figures are of that the verb says of its subject."""
        if clause.kind in ("first", "there") or (about is None and clause.kind == "group"):
            return None
        if about is None:
            return " ".join(self._text[slice(*clause.subject)].split())
        if not about.name.endswith(("’s", "’")):
            return about.name
        rest = self._text[about.end : max(about.end, clause.subject[1])]
        return " ".join((about.name + rest).split())

    def is_described(self, clause: Clause) -> bool:
        """Tell whether a clause says what an organization is or is for."""
        start, end = clause.subject
        if self._text[start : start + 4].lower() == "the ":
            start += 4
        return any(
            stop <= end and _DESCRIBED.match(self._text, stop) is not None
            for stop in self._bodies.ends(start)
        )

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
            one.date,
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


def _whole_unit(figure: FoundFigure) -> str | None:
    """Give the unit with what it is counted by: ``$ per barrel``."""
    if figure.unit and figure.rate:
        return f"{figure.unit} {_AN.sub('per ', figure.rate)}"
    return figure.unit
