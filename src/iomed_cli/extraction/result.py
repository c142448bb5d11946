"""Result: what was found in an article, made into records one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from iomed_cli.extraction.entities.entities import Entities
from iomed_cli.extraction.entities.entity import Entity, Known
from iomed_cli.extraction.facts.assemble import facts
from iomed_cli.extraction.facts.clauses.clause_table import ClauseTable
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.speakers.quote_records import quote
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.offsets import Original
from iomed_cli.extraction.text.spans import Paragraphs, Spans, SpanTable
from iomed_cli.model import (
    SCHEMA_VERSION,
    AnyRecord,
    Article,
    Extraction,
    Paragraph,
    Quote,
    Speaker,
)


class Result:
    """An article that was read, and its records as they are asked for, in the schema's order.

    All of them together are several times as long as a long text, so that who
    writes them one after the other never holds them. Each kind is given once.
    """

    def __init__(
        self,
        article: Article,
        lines: Paragraphs,
        named: Entities,
        clauses: ClauseTable,
        members: Sequence[Member],
        meant: Mapping[int, str],
        quotes: QuoteList,
        bodies: SpanTable[str],
        states: SpanTable[str],
        original: Original,
    ) -> None:
        self.article = original.article(article)
        """Without its paragraphs: who writes one after the other never holds them."""
        self.quoted = len(quotes)
        """The number of quotes."""
        self._original = original
        self._named = named
        self._members = members
        self._quotes = quotes
        self._spans = Spans(article.text, lines)
        told = facts(
            article,
            self._spans,
            clauses,
            members,
            meant,
            quotes,
            named.organizations,
            bodies,
            states,
        )
        self._facts = map(original.fact, told)
        """Made as they are asked for; what only they are made of goes with the last one."""
        self._spans = Spans(article.text, lines)

    def extraction(self) -> Extraction:
        """Give all records at once."""
        self._spans.share_numbers()
        # Facts take the most to be made, and are made while there is little else.
        stated = tuple(self._facts)
        return Extraction(
            schema=SCHEMA_VERSION,
            article=replace(self.article, paragraphs=tuple(self.paragraphs())),
            speakers=tuple(self._speakers()),
            quotes=tuple(self.quotes()),
            countries=tuple(self._entities(self._named.countries)),
            organizations=tuple(self._entities(self._named.organizations)),
            facts=stated,
        )

    def paragraphs(self) -> Iterator[Paragraph]:
        """Give the paragraphs of the article."""
        return self._original.paragraphs(self._spans.paragraphs)

    def records(self) -> Iterator[AnyRecord]:
        """Give all records, kind by kind."""
        yield from self._speakers()
        yield from self.quotes()
        yield from self._entities(self._named.countries)
        yield from self._entities(self._named.organizations)
        yield from self._facts

    def _speakers(self) -> Iterator[Speaker]:
        for number, member in enumerate(self._members, 1):
            yield self._original.named(member.record(number, self.article.id, self._spans))

    def quotes(self) -> Iterator[Quote]:
        """Give the quotes alone, without what it takes to make the facts."""
        for number in range(self.quoted):
            yield self._original.quote(quote(self._quotes, number, self.article.id, self._spans))

    def _entities(self, named: Iterable[Entity[Known]]) -> Iterator[Known]:
        return (self._original.named(one.record(self._spans)) for one in named)
