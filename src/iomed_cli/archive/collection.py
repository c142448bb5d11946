"""A collection's file: what it knows of its articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar
from weakref import finalize

from msgspec import structs

from iomed_cli.archive import connection as files
from iomed_cli.archive.conditions import Condition, among
from iomed_cli.archive.listings import Listing
from iomed_cli.archive.prefilter import Prefilter
from iomed_cli.archive.proof.damage import only, translated_errors, typed
from iomed_cli.archive.reader import KINDS, CollectionReader
from iomed_cli.archive.stored_dataset import (
    LARGEST_FOR_CLAIMS,
    StoredArticles,
    StoredDataset,
)
from iomed_cli.errors import IomedError
from iomed_cli.matching.resolve import bearers
from iomed_cli.query.articles.masthead import masthead
from iomed_cli.query.period import LATEST
from iomed_cli.query.questions import SpeakerQuestion
from iomed_cli.query.rows import ArticleSource, Rows

if TYPE_CHECKING:
    from iomed_cli.model import Article, Extraction
    from iomed_cli.query.questions import Limits, Question, StatQuestion
    from iomed_cli.query.record_names import NameKind
    from iomed_cli.query.rows import StatRow

_OFFERED = 1000
"""Names that completion gets at most."""

_NAMES = {
    "speakers": ("name", "names WHERE key IN (SELECT name_key FROM speakers)"),
    "quoted": ("name", "names WHERE key IN (SELECT speaker_key FROM quotes)"),
    "countries": ("term", "terms WHERE key IN (SELECT term_key FROM countries)"),
    "organizations": ("name", "names WHERE key IN (SELECT name_key FROM organizations)"),
    "articles": ("id", "articles WHERE 1"),
    "publishers": ("publisher", "articles WHERE publisher NOT NULL"),
}

P = ParamSpec("P")
Returned = TypeVar("Returned")


def _translated(
    method: Callable[Concatenate[Collection, P], Returned],
) -> Callable[Concatenate[Collection, P], Returned]:
    """Let a method say in one line what SQLite has to complain of the file."""

    @wraps(method)
    def translating(self: Collection, /, *args: P.args, **kwargs: P.kwargs) -> Returned:
        with translated_errors(self.name):
            return method(self, *args, **kwargs)

    return translating


_ARTICLES = "(SELECT key AS article_key, id FROM articles) AS it"
"""The articles as what a scope can be asked of: their texts would take far longer to count."""

_scopes = count(1)


class Collection(StoredDataset):
    """The articles in a collection's file, or some of them.

    All that one object answers is of one moment: what other processes write
    meanwhile is not seen, and waits for nobody.
    """

    of_one_moment = True

    def __init__(
        self,
        name: str,
        reader: CollectionReader,
        scope: Condition | None = None,
        *,
        before: str = "",
        within: Sequence[Limits] = (),
    ) -> None:
        self.name = name
        self._before = before
        self._within = within
        self._connection = connection = reader.connection
        self._scope = Condition() if scope is None else scope
        self._reader = reader
        self._listing = Listing(name, connection, self._reader)
        self._prefilter = Prefilter(connection, self._reader, self._scope)

    @classmethod
    def open(cls, path: str | Path, before: str = "") -> Collection:
        """Open a collection's file; what is ``before`` the articles' ids is not in it.

        Raises IomedError where it is another database, cannot be read, or
        is newer than this iomed.
        """
        files.refuse_others(path)
        connection = files.opened(path)
        if before:
            with translated_errors(path):
                _put_before(connection, before)
        reader = CollectionReader(connection)
        # A connection refers to itself, and would be left to the next search for garbage.
        finalize(reader, connection.close)
        return cls(str(path), reader, before=before)

    def __reduce__(self) -> tuple[Any, ...]:
        # Another process opens the file itself, as it is by then.
        return reopened, (self.name, self._before, self._within), {"beyond": self.beyond}

    @property
    def extractions(self) -> Sequence[Extraction]:
        """The articles with their records, in order."""
        # Were it kept, the two would refer to each other and the file stay open.
        return StoredArticles(self._number, self._every_key, self._whole)

    @_translated
    def limited(self, limits: Limits) -> Collection:
        """Give the articles within limits."""
        condition = Condition()
        if limits.since is not None:
            condition = condition & Condition("date || ? >= ?", LATEST, limits.since)
        if limits.until is not None:
            condition = condition & Condition("date <= ?", limits.until + LATEST)
        if limits.ids:
            condition = condition & among("id", limits.ids)
        if limits.publisher is not None:
            every = self._connection.execute(
                "SELECT DISTINCT coalesce(publisher, '') FROM articles"
            )
            known = bearers(limits.publisher, [name for (name,) in typed(every, tuple[str])])
            condition = condition & among("coalesce(publisher, '')", known)
        scope = f"scope_{next(_scopes)}"
        condition = condition & self._scope
        self._connection.execute(f"CREATE TEMP TABLE {scope} (article_key INTEGER PRIMARY KEY)")
        self._connection.execute(
            f"INSERT INTO temp.{scope} SELECT it.article_key"
            " FROM (SELECT key AS article_key, id, date, publisher FROM articles) AS it"
            f" WHERE {condition.text}",
            condition.values,
        )
        return Collection(
            self.name,
            self._reader,
            Condition(f"it.article_key IN temp.{scope}"),
            before=self._before,
            within=(*self._within, limits),
        )

    @property
    @_translated
    def several(self) -> bool:
        """Tell whether there is more than one article."""
        return len(self._selected("1", " LIMIT 2").fetchall()) > 1

    @_translated
    def narrowed(self, question: Question) -> list[Extraction]:
        """Give what of the articles a question is about: see `Prefilter`."""
        return self._prefilter.extractions(question)

    @_translated
    def evidence(self, text: str, speaker: str | None, similar: bool) -> list[Extraction]:
        """Give the articles that a claim may be quoted from: see `Prefilter.evidence`."""
        return self._prefilter.evidence(text, speaker, similar)

    def spoken(self) -> list[Extraction] | None:
        """Give all articles with what is said in them alone.

        None where they are too large, and where some are damaged: no claim may be about these.
        """
        try:
            return self._spoken()
        except IomedError:
            return None

    @_translated
    def _spoken(self) -> list[Extraction] | None:
        sizes = self._connection.execute(
            "SELECT length(text) FROM (SELECT article_key, text FROM texts) AS it"
            f" WHERE {self._scope.text}"
        )
        left = LARGEST_FOR_CLAIMS
        for (size,) in typed(sizes, tuple[int]):
            left -= size
            if left < 0:
                return None
        return self._prefilter.spoken(list(self._every_key()))

    @_translated
    def rows(self, question: Question) -> Rows[Any]:
        """Give the rows that a question is about, in the articles' order."""
        scope = self._scope
        if isinstance(question, SpeakerQuestion) and question.name is not None:
            scope = self._prefilter.people(question.name)
        return self._listing.rows(question, scope)

    @_translated
    def stats_by_place(self, question: StatQuestion) -> Rows[StatRow]:
        """Give the rows of `stats` with those first that come first in the articles."""
        return self._listing.stats_by_place(question, self._scope)

    @_translated
    def bearing(self, id_: str) -> tuple[int, str]:
        """Give how many records have an id, and the first as ARTICLE/ID."""
        self._connection.create_function("casefold", 1, str.casefold, deterministic=True)
        every = " UNION ALL ".join(
            f"SELECT it.article_key AS article, {number} AS kind, it.key AS key, id"
            f" FROM {kind} AS it WHERE casefold(id) = ?1 AND {self._scope.text}"
            for number, kind in enumerate(KINDS)
        )
        row = self._connection.execute(
            f"SELECT article, count(*) OVER (), id FROM ({every})"
            " ORDER BY article, kind, key LIMIT 1",
            (id_.casefold(),),
        ).fetchone()
        return (0, "") if row is None else (int(row[1]), f"{self._id(row[0])}/{row[2]}")

    @_translated
    def has(self, id: str) -> bool:
        """Tell whether there is an article with an id."""
        return self._key(id) is not None

    @_translated
    def find(self, id: str) -> Extraction | None:
        """Give the article with an id and its records, if there is one."""
        key = self._key(id)
        return None if key is None else self._reader.proven(key)

    @_translated
    def about(self, id: str) -> Article:
        """Give the article with an id, without its records."""
        key = self._key(id)
        if key is None:
            raise self._no_article(id)
        return self._reader.article(key)

    @_translated
    def source(self, id: str) -> ArticleSource:
        """Give date, publisher, title and address of the article with an id."""
        rows = self._connection.execute(
            "SELECT date, publisher, title, url FROM articles WHERE id = ?", (id,)
        )
        nullable = str | None
        found = ArticleSource(*only(typed(rows, tuple[nullable, nullable, nullable, nullable])))
        if found.title:
            return found
        return structs.replace(found, title=masthead(self.about(id)).title)

    @_translated
    def dates(self, ids: Iterable[str]) -> Mapping[str, str | None]:
        """Give the dates of those of some articles that are here."""
        here = among("id", ids)
        rows = self._connection.execute(
            f"SELECT id, date FROM articles WHERE {here.text}", here.values
        )
        return dict(typed(rows, tuple[str, str | None]))

    @_translated
    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give a thousand names of a kind of records (or ids) that begin with some letters."""
        if kind == "ids":
            # Most articles have the same.
            return [] if self.several else list(super().names(kind, beginning))
        column, rest = _NAMES[kind]
        rows = self._connection.execute(
            f"SELECT DISTINCT {column} FROM {rest} AND substr({column}, 1, ?) = ? LIMIT {_OFFERED}",
            (len(beginning), beginning),
        )
        return [name for (name,) in typed(rows, tuple[str])]

    @_translated
    def ends(self) -> tuple[str, str] | None:
        """Give the first and the last of the articles' ids in their order; None of no article."""
        # SQLite looks for one end in an index, but for both in all of it.
        rows = self._connection.execute(
            "SELECT (SELECT min(id) FROM articles), (SELECT max(id) FROM articles)"
        )
        ((first, last),) = typed(rows, tuple[str | None, str | None])
        return None if first is None or last is None else (first, last)

    @_translated
    def ids(self) -> list[str]:
        """Give the articles' ids."""
        rows = self._connection.execute("SELECT id FROM articles")
        return [id_ for (id_,) in typed(rows, tuple[str])]

    # Articles by their keys

    @_translated
    def _number(self) -> int:
        (number,) = self._selected("count(*)").fetchone()
        return int(number)

    def _every_key(self) -> Iterator[int]:
        with translated_errors(self.name):
            for (key,) in self._selected("article_key", " ORDER BY article_key"):
                yield key

    @_translated
    def _whole(self, key: int) -> Extraction:
        return self._reader.proven(key)

    def _selected(self, what: str, more: str = "") -> sqlite3.Cursor:
        return self._connection.execute(
            f"SELECT {what} FROM {_ARTICLES} WHERE {self._scope.text}{more}"
        )

    def _key(self, id_: str) -> int | None:
        row = self._connection.execute(
            f"SELECT article_key FROM {_ARTICLES} WHERE id = ? AND {self._scope.text}",
            (id_,),
        ).fetchone()
        return row and int(row[0])

    def _id(self, key: int) -> str:
        rows = self._connection.execute("SELECT id FROM articles WHERE key = ?", (key,))
        return str(only(typed(rows, tuple[str]))[0])


def reopened(path: str, before: str, within: Iterable[Limits]) -> Collection:
    """Open a collection's file, and give the articles within limits, one after the other."""
    it = Collection.open(path, before)
    for limits in within:
        it = it.limited(limits)
    return it


def _put_before(connection: sqlite3.Connection, before: str) -> None:
    """Let whatever is asked of a connection see other ids of articles.

    A temporary view stands in the way of the table of the same name.
    """
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(articles)")]
    values = ", ".join(name for name in columns if name != "id")
    connection.execute("CREATE TEMP TABLE before AS SELECT ? AS text", (before,))
    connection.execute(
        "CREATE TEMP VIEW articles AS"
        f" SELECT (SELECT text FROM before) || id AS id, {values} FROM main.articles"
    )
