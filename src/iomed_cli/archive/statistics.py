"""The rows of `stats`, added up by SQLite: no article is read for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from iomed_cli.archive.conditions import Condition
from iomed_cli.archive.proof.damage import translated_errors, typed
from iomed_cli.kinds import QuoteKind
from iomed_cli.query.questions import StatQuestion
from iomed_cli.query.rows import Rows, StatRow, read_rows
from iomed_cli.query.stats import added_up, kind_row

_SAID = """
SELECT name, direct, indirect, mixed, direct_words, indirect_words, mixed_words, mentioned, articles
FROM (
  SELECT it.name_key, sum(direct) AS direct, sum(indirect) AS indirect, sum(mixed) AS mixed,
    sum(direct_words) AS direct_words, sum(indirect_words) AS indirect_words,
    sum(mixed_words) AS mixed_words, sum(mentioned) AS mentioned,
    count(first_quote) AS articles, min(it.article_key << 32 | first_quote) AS place
  FROM speakers AS it WHERE {0} GROUP BY it.name_key HAVING articles > 0
) JOIN names ON key = name_key ORDER BY {1}place
"""
_NAMED = """
SELECT term, mentioned, articles FROM (
  SELECT it.term_key, sum(mentioned) AS mentioned, count(*) AS articles,
    min(it.article_key << 32 | it.key) AS place
  FROM countries AS it WHERE {0} GROUP BY it.term_key
) JOIN terms ON key = term_key ORDER BY {1}place
"""
_OF_KINDS = """
SELECT kind, sum(number), count(*) FROM (
  SELECT it.kind, it.article_key, count(*) AS number FROM quotes AS it
  WHERE {0} GROUP BY it.kind, it.article_key
) GROUP BY kind ORDER BY min(article_key)
"""
# What is said in an article is counted once, whatever the articles are then counted by.
_OF_ARTICLES = """
WITH said AS (
  SELECT it.article_key, sum(kind = 'direct') AS direct, sum(kind = 'indirect') AS indirect,
    sum(kind = 'mixed') AS mixed
  FROM quotes AS it WHERE {0} GROUP BY it.article_key
)
SELECT {1} AS name, coalesce(sum(direct), 0), coalesce(sum(indirect), 0), coalesce(sum(mixed), 0),
  count(*)
FROM (SELECT key AS article_key, publisher, date FROM articles) AS it
  LEFT JOIN said ON said.article_key = it.article_key
WHERE {0} GROUP BY name ORDER BY min(it.article_key)
"""
_NAMES = {"publisher": "nullif(publisher, '')", "month": "substr(date, 1, 7)"}
_MOST = {
    "speaker": "direct_words + indirect_words + mixed_words DESC, ",
    "country": "mentioned DESC, ",
}

_Said = tuple[str, int, int, int, int, int, int, int, int]
_Found = tuple[str | None, int, int, int, int]


class Statistics:
    """Counts what a collection has within a scope."""

    def __init__(self, name: str, connection: sqlite3.Connection) -> None:
        self._name = name
        self._connection = connection

    def rows(self, asked: StatQuestion, scope: Condition) -> Rows[StatRow]:
        """Give what `stats.stats` gives: of speakers and countries row by row."""
        if asked.types[0] in _NAMES or asked.by == "kind":
            return read_rows(added_up(self.by_place(asked, scope).read()))
        number = sum(self._number(type_, scope) for type_ in asked.types)
        return Rows(number, lambda: self._read(asked, scope, most_first=True))

    def by_place(self, asked: StatQuestion, scope: Condition) -> Rows[StatRow]:
        """Give the same with the first in the articles first."""
        return read_rows(list(self._read(asked, scope, most_first=False)))

    def _number(self, type_: str, scope: Condition) -> int:
        if type_ == "speaker":
            table, column = "speakers", "name_key"
            scope = scope & Condition("it.first_quote IS NOT NULL")
        else:
            table, column = "countries", "term_key"
        ((number,),) = self._connection.execute(
            f"SELECT count(DISTINCT it.{column}) FROM {table} AS it WHERE {scope.text}",
            scope.values,
        )
        return int(number)

    def _read(self, asked: StatQuestion, scope: Condition, most_first: bool) -> Iterator[StatRow]:
        with translated_errors(self._name):
            for type_ in asked.types:
                yield from self._of_type(type_, scope, _MOST.get(type_, "") if most_first else "")

    def _of_type(self, type_: str, scope: Condition, most: str) -> Iterator[StatRow]:
        def asked(query: str, more: str) -> sqlite3.Cursor:
            values = scope.values * query.count("{0}")
            return self._connection.execute(query.format(scope.text, more), values)

        if type_ == "speaker":
            for row in typed(asked(_SAID, most), _Said):
                yield StatRow("speaker", *row)
        elif type_ == "country":
            nothing = (None, None, None, None, None, None)
            for name, mentions, articles in typed(asked(_NAMED, most), tuple[str, int, int]):
                yield StatRow("country", name, *nothing, mentions, articles)
        elif type_ == "kind":
            for kind, number, articles in typed(asked(_OF_KINDS, most), tuple[QuoteKind, int, int]):
                yield kind_row(kind, number, articles)
        else:
            found = typed(asked(_OF_ARTICLES, _NAMES[type_]), _Found)
            for name, direct, indirect, mixed, articles in found:
                yield StatRow(
                    type_, name, direct, indirect, mixed, None, None, None, None, articles
                )
