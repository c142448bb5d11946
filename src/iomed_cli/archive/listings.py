"""The rows of whole tables: counted in SQL, read one after the other, never all at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import starmap
from typing import Any

from msgspec import convert
from msgspec.structs import fields

from iomed_cli.archive.conditions import COUNTED, Condition, equal, sure_enough
from iomed_cli.archive.proof.damage import translated_errors, typed
from iomed_cli.archive.reader import CollectionReader, stored_paragraphs
from iomed_cli.archive.statistics import Statistics
from iomed_cli.model import Article, Fact, Quote
from iomed_cli.query.articles.masthead import masthead
from iomed_cli.query.facts.fact_parts import figure_rows, figures_of
from iomed_cli.query.questions import (
    ArticleQuestion,
    CountryQuestion,
    FactQuestion,
    FigureQuestion,
    OrganizationQuestion,
    Question,
    QuoteQuestion,
    SpeakerQuestion,
    StatQuestion,
)
from iomed_cli.query.rows import (
    ArticleRow,
    CountryRow,
    FigureRow,
    OrganizationRow,
    Row,
    Rows,
    SpeakerRow,
    StatRow,
)

_ARTICLES = """
SELECT id, title, publisher, journalist, date, date_note, language, url,
  (SELECT count(*) FROM speakers WHERE speakers.article_key = it.article_key),
  (SELECT count(*) FROM quotes WHERE quotes.article_key = it.article_key),
  (SELECT count(*) FROM facts WHERE facts.article_key = it.article_key), paragraphs, text
FROM texts AS it JOIN articles ON articles.key = it.article_key WHERE {0} ORDER BY it.article_key
"""
_SPEAKERS = """
SELECT it.id, articles.id, name, role.term, affiliation.term, direct, indirect, mixed, mentioned,
  start, "end", paragraph, source_kind, unnamed_start, unnamed_end,
  iif(unnamed_start IS NULL, NULL, (SELECT text FROM texts WHERE article_key = it.article_key))
FROM speakers AS it JOIN articles ON articles.key = it.article_key
  JOIN names ON names.key = it.name_key LEFT JOIN terms AS role ON role.key = it.role_key
  LEFT JOIN terms AS affiliation ON affiliation.key = it.affiliation_key
WHERE {0} ORDER BY it.article_key, it.key
"""
_COUNTRIES = """
SELECT it.id, articles.id, code, term, role, mentioned, start, "end", paragraph
FROM countries AS it JOIN articles ON articles.key = it.article_key
  JOIN terms ON terms.key = it.term_key WHERE {0} ORDER BY mentioned DESC, it.article_key, it.key
"""
_ORGANIZATIONS = """
SELECT it.id, articles.id, names.name, short.name, kind, mentioned,
  start, "end", paragraph
FROM organizations AS it JOIN articles ON articles.key = it.article_key
  JOIN names ON names.key = it.name_key LEFT JOIN names AS short ON short.key = it.abbreviation_key
WHERE {0} ORDER BY it.article_key, it.key
"""

_SPEAKING = Condition("it.first_quote IS NOT NULL")


class Listing:
    """Gives the rows of each kind: countries as `filters` orders them.

    The others come in the articles' order.
    """

    def __init__(self, name: str, connection: sqlite3.Connection, reader: CollectionReader) -> None:
        self._name = name
        self._connection = connection
        self._reader = reader

    def rows(self, question: Question, scope: Condition) -> Rows[Any]:
        """Give the rows of a plain question, or of all speakers in scope for a name."""
        return _READERS[type(question)](self, question, scope)

    def articles(self, _: ArticleQuestion, scope: Condition) -> Rows[ArticleRow]:
        """Give what is known about articles."""
        # To count the texts themselves SQLite would read through the whole file.
        counted = "(SELECT key AS article_key FROM articles)"
        return self._rows(counted, _ARTICLES, scope, ArticleRow, _counted)

    def speakers(self, asked: SpeakerQuestion, scope: Condition) -> Rows[SpeakerRow]:
        """Give speakers, with how often they speak and are mentioned."""
        if asked.name is None and not asked.silent:
            scope = scope & _SPEAKING
        return self._rows("speakers", _SPEAKERS, scope, SpeakerRow, _with_reason)

    def countries(self, asked: CountryQuestion, scope: Condition) -> Rows[CountryRow]:
        """Give countries, with how often they are named."""
        return self._rows("countries", _COUNTRIES, scope & equal("it.role", asked.role), CountryRow)

    def organizations(self, asked: OrganizationQuestion, scope: Condition) -> Rows[OrganizationRow]:
        """Give organizations, with how often they are named."""
        scope = scope & equal("it.kind", asked.kind)
        return self._rows("organizations", _ORGANIZATIONS, scope, OrganizationRow)

    def quotes(self, asked: QuoteQuestion, scope: Condition) -> Rows[Quote]:
        """Give quotations, which are their own rows."""
        scope = scope & sure_enough(asked.min_confidence)
        scope = scope & equal("it.stance", asked.stance)
        return self._records("quotes", scope & equal("it.kind", asked.kind))

    def facts(self, asked: FactQuestion, scope: Condition) -> Rows[Fact]:
        """Give facts, which are their own rows."""
        return self._records("facts", scope & equal("it.category", asked.category))

    def figures(self, asked: FigureQuestion, scope: Condition) -> Rows[FigureRow]:
        """Give the figures of facts, a row for each."""
        condition = scope & equal("it.category", asked.category) & Condition(COUNTED)

        def read() -> Iterator[FigureRow]:
            for hit in self._records("facts", condition):
                yield from figure_rows(hit.row, figures_of(hit.row))

        each = "coalesce(sum(coalesce(json_array_length(it.figures), 1)), 0)"
        return Rows(self._selected("facts", condition, each), read)

    def _records(self, kind: str, condition: Condition) -> Rows[Any]:
        def read() -> Iterator[Any]:
            with translated_errors(self._name):
                for _, _, record in self._reader.records(kind, condition.text, *condition.values):
                    yield record

        return Rows(self._count(kind, condition), read)

    def stats(self, asked: StatQuestion, scope: Condition) -> Rows[StatRow]:
        """Give what `stats.stats` gives."""
        return Statistics(self._name, self._connection).rows(asked, scope)

    def stats_by_place(self, asked: StatQuestion, scope: Condition) -> Rows[StatRow]:
        """Give the same with the first in the articles first."""
        return Statistics(self._name, self._connection).by_place(asked, scope)

    def _rows(
        self,
        table: str,
        query: str,
        condition: Condition,
        make: type[Row],
        prepared: Callable[[Any], Any] | None = None,
    ) -> Rows[Row]:
        shape: Any = tuple.__class_getitem__(tuple(field.type for field in fields(make)))

        def read() -> Iterator[Row]:
            with translated_errors(self._name):
                cursor = self._connection.execute(query.format(condition.text), condition.values)
                rows = cursor if prepared is None else map(prepared, cursor)
                yield from starmap(make, typed(rows, shape))

        return Rows(self._count(table, condition), read)

    def _count(self, table: str, condition: Condition) -> int:
        return self._selected(table, condition, "count(*)")

    def _selected(self, table: str, condition: Condition, number: str) -> int:
        (found,) = self._connection.execute(
            f"SELECT {number} FROM {table} AS it WHERE {condition.text}", condition.values
        ).fetchone()
        return int(found)


_READERS: Mapping[type[Question], Callable[[Listing, Any, Condition], Rows[Any]]] = {
    ArticleQuestion: Listing.articles,
    SpeakerQuestion: Listing.speakers,
    CountryQuestion: Listing.countries,
    OrganizationQuestion: Listing.organizations,
    QuoteQuestion: Listing.quotes,
    FactQuestion: Listing.facts,
    FigureQuestion: Listing.figures,
    StatQuestion: Listing.stats,
}


def _counted(row: tuple[Any, ...]) -> tuple[Any, ...]:
    id_, title, publisher, journalist, *others, paragraphs, text = row
    it = Article(id_, convert(text, str), stored_paragraphs(paragraphs), title, None, journalist)
    head = masthead(it)
    # SQLite itself would count the characters no further than a null character.
    number = len(it.text)
    return (id_, head.title, publisher, head.journalist, *others, number, head.from_text)


def _with_reason(row: tuple[Any, ...]) -> tuple[Any, ...]:
    *values, start, end, text = row
    reason = None
    if start is not None:
        first, last, words = convert((start, end, text), tuple[int, int, str])
        reason = words[first:last]
    return (*values, reason, 1, (row[1],))
