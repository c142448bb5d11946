"""Reading: what was found in an article, made into records one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from iomed_cli.extraction.capitals import Capitals, Spans
from iomed_cli.extraction.cast import Member
from iomed_cli.extraction.facts import facts
from iomed_cli.extraction.findings import Findings
from iomed_cli.extraction.organizations import organization_mentions, organizations
from iomed_cli.extraction.places import countries
from iomed_cli.extraction.quotelist import QuoteList
from iomed_cli.extraction.records import quote
from iomed_cli.model import (
    SCHEMA_VERSION,
    AnyRecord,
    Article,
    Country,
    Extraction,
    Fact,
    Organization,
    Quote,
    Speaker,
)


class Reading:
    """An article that was read, and its records as they are asked for, in the schema's order.

    All of them together are several times as long as a long text, so that who
    writes them one after the other never holds them. Each kind is given once.
    """

    def __init__(
        self,
        article: Article,
        sentences: Sequence[int],
        findings: Findings,
        members: Sequence[Member],
        quotes: QuoteList,
    ) -> None:
        self.article = article
        self.quoted = len(quotes)
        """The number of quotes."""
        self._sentences = sentences
        """The offsets at which sentences begin, in order."""
        self._findings = findings
        self._members = members
        self._quotes = quotes
        self._spans = Spans(article.text, article.paragraphs)

    def extraction(self) -> Extraction:
        """Give all records at once."""
        # Facts take the most to be made, and are made while there is little else.
        stated = tuple(self._facts())
        return Extraction(
            schema=SCHEMA_VERSION,
            article=self.article,
            speakers=tuple(self._speakers()),
            quotes=tuple(self._said()),
            countries=self._named[0],
            organizations=self._named[1],
            facts=stated,
        )

    def records(self) -> Iterator[AnyRecord]:
        """Give all records, kind by kind."""
        yield from self._speakers()
        yield from self._said()
        for named in self._named:
            yield from named
        yield from self._facts()

    def _speakers(self) -> Iterator[Speaker]:
        for number, member in enumerate(self._members, 1):
            yield member.record(number, self.article.id, self._spans)

    def _said(self) -> Iterator[Quote]:
        for number in range(self.quoted):
            yield quote(self._quotes, number, self.article.id, self._spans)

    @cached_property
    def _named(self) -> tuple[tuple[Country, ...], tuple[Organization, ...]]:
        """What the text names besides people, which facts are about."""
        words = Capitals(self.article.text)
        mentions = organization_mentions(self.article, words)
        states = countries(self.article, self._sentences, mentions, words)
        return states, organizations(self.article, mentions)

    def _facts(self) -> Iterator[Fact]:
        return facts(self.article, self._findings, self._members, self._quotes, *self._named)
