"""Facts: what an article states that can be told by itself, with its exact evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from itertools import chain
from operator import attrgetter

from iomed_cli.extraction.entities.entity import Entity
from iomed_cli.extraction.facts.clauses.clause_table import ClauseTable
from iomed_cli.extraction.facts.fact_rules import CONFIDENCE
from iomed_cli.extraction.facts.propositions import Proposition, Voices
from iomed_cli.extraction.facts.referents import Referents
from iomed_cli.extraction.facts.role_facts import roles
from iomed_cli.extraction.facts.statements import Statements
from iomed_cli.extraction.quotes.draft import used_up
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import Paragraphs, Spans, SpanTable
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Article, Fact, FactCategory, Organization

_place = attrgetter("start", "end")
_CREDIT = lazy(
    r"\b(Source|Journalist|Reporter|Author|Writer|(?:English )?Editor|Photographer|Translator)"
    r" ?: ?([A-ZÀ-Þ][^;,|()\n/:]{1,60})"
)


def facts(
    article: Article,
    spans: Spans,
    clauses: ClauseTable,
    members: Sequence[Member],
    meant: Mapping[int, str],
    quotes: QuoteList,
    organizations: Sequence[Entity[Organization]],
    bodies: SpanTable[str],
    states: SpanTable[str],
) -> Iterator[Fact]:
    """Make the records of the facts, in the order of the text: one for each clause.

    A fact's statement is its evidence, the clause itself, with a capital and a full
    stop; what is put in for *she* or *the union* stands in brackets. A fact in
    somebody's words is according to them. What is not understood alone is left out.
    `bodies` and `states` are where the organizations and countries are named.
    """
    people = SpanTable((*span, one.name) for one in members if one.personal for span in one.spans())
    referents = Referents(article.text, members, organizations, bodies, people, meant)
    statements = Statements(article.text, quotes, referents, bodies)
    beside = roles(article, members, bodies, Voices(article.text, quotes))
    stated = merge(
        chain.from_iterable(sorted(statements.of(here), key=_place) for here in clauses),
        used_up(sorted(beside, key=_place)),
        _credits(article.text, spans.paragraphs),
        key=_place,
    )
    record = _Recorder(article, spans, people, states, bodies)
    before = (-1, -1)
    number = 0
    for one in stated:
        # One fact for a place: of two, the first says more.
        if (one.start, one.end) != before:
            before = one.start, one.end
            number += 1
            yield record.fact(number, one)


class _Recorder:
    """Makes records: knows who and what is named where."""

    def __init__(
        self,
        article: Article,
        spans: Spans,
        people: SpanTable[str],
        states: SpanTable[str],
        bodies: SpanTable[str],
    ) -> None:
        self._article = article
        self._spans = spans
        self._people = people
        self._countries = states
        self._organizations = bodies
        self._bodies = frozenset(bodies.values())
        self._persons = frozenset(people.values()) - self._bodies
        self._once: dict[tuple[str, ...], tuple[str, ...]] = {}

    def fact(self, number: int, one: Proposition) -> Fact:
        """Make the record of a fact."""
        start, end = one.start, one.end
        about = one.subject
        concerned = (about.record,) if about is not None else ()
        people = dict.fromkeys((*concerned, *self._people.within(start, end)))
        bodies = dict.fromkeys((*concerned, *self._organizations.within(start, end)))
        return Fact(
            id=f"f{number}",
            article=self._article.id,
            category=one.category,
            statement=one.statement,
            text=self._article.text[start:end],
            start=start,
            end=end,
            paragraph=self._spans.paragraph(start),
            value=one.value,
            unit=one.unit,
            qualifier=one.qualifier,
            date=one.date,
            people=tuple(filter(self._persons.__contains__, people)),
            countries=self._shared(tuple(dict.fromkeys(self._countries.within(start, end)))),
            organizations=self._shared(tuple(filter(self._bodies.__contains__, bodies))),
            according_to=one.according_to,
            rule=one.rule,
            figures=one.figures,
            dates=one.dates,
            subject=about.name if about else None,
            subject_start=about.start if about else None,
            subject_end=about.end if about else None,
            stance=one.stance,
            confidence=CONFIDENCE.get(one.rule),
        )

    def _shared(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Give one object for all that are alike, since many are."""
        return self._once.setdefault(names, names)


def _credits(text: str, lines: Paragraphs) -> Iterator[Proposition]:
    """Read the lines that say whose article it is: ``Source: ...; Journalist: ...``."""
    for paragraph in lines:
        if paragraph.kind != "furniture":
            continue
        found = list(_CREDIT.finditer(text, paragraph.start, paragraph.end))
        # A single "Source:" may be a picture's.
        if len(found) == 1 and found[0][1] == "Source":
            continue
        for one in found:
            label, name = one[1], one[2].rstrip(" .")
            end = one.start(2) + len(name)
            what = label if label.startswith("English") else label.lower()
            category: FactCategory = "other" if label == "Source" else "role"
            yield Proposition(
                one.start(),
                end,
                f"The {what} of the article is {name}.",
                category,
                "credit_line",
                value=name if label == "Source" else label,
            )
