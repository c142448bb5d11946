"""A collection's file: what it knows of its articles."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, overload
from weakref import finalize

from iomed_cli.archive import connection as files
from iomed_cli.archive.listings import Listing
from iomed_cli.archive.lookup import Condition, among
from iomed_cli.archive.prefilter import Prefilter
from iomed_cli.archive.reader import KINDS, CollectionReader
from iomed_cli.archive.stored_dataset import Question, StoredDataset, Table
from iomed_cli.matching.resolve import bearers
from iomed_cli.query import show as passages
from iomed_cli.query.dataset import LISTED_IDS, NameKind, no_article
from iomed_cli.query.period import LATEST, refuse_no_date
from iomed_cli.query.rows import Rows

if TYPE_CHECKING:
    from iomed_cli.model import Article, Extraction
    from iomed_cli.query.show import Shown

_OFFERED = 1000
"""Names that completion gets at most."""

_NAMES = {
    "speakers": ("name", "names WHERE key IN (SELECT name_key FROM speakers)"),
    "countries": ("term", "terms WHERE key IN (SELECT term_key FROM countries)"),
    "organizations": ("name", "names WHERE key IN (SELECT name_key FROM organizations)"),
    "articles": ("id", "articles WHERE 1"),
    "publishers": ("publisher", "articles WHERE publisher NOT NULL"),
}

P = ParamSpec("P")
Result = TypeVar("Result")
OfFile = TypeVar("OfFile", "Collection", "_Whole")


def _told(
    method: Callable[Concatenate[OfFile, P], Result],
) -> Callable[Concatenate[OfFile, P], Result]:
    """Let a method say what SQLite has to complain of the file."""

    @wraps(method)
    def telling(self: OfFile, /, *args: P.args, **kwargs: P.kwargs) -> Result:
        with files.translated_errors(self.name):
            return method(self, *args, **kwargs)

    return telling


_ARTICLES = "(SELECT key AS article_key, id FROM articles) AS it"
"""The articles as what a scope can be asked of: their texts would take far longer to count."""

_scopes = count(1)

_CHOICES: Mapping[str, Callable[[Any], Condition]] = {
    "kind": lambda kind: Condition("it.kind = ?", kind),
    "role": lambda role: Condition("it.role = ?", role),
    "category": lambda category: Condition("it.category = ?", category),
    "silent": lambda silent: Condition("1" if silent else "it.first_quote IS NOT NULL"),
}
"""What holds for the rows that are chosen by something else than a name."""


class Collection(StoredDataset):
    """The articles in a collection's file, or some of them.

    All that one object answers is of one moment: what other processes write
    meanwhile is not seen, and waits for nobody.
    """

    def __init__(
        self, name: str, loading: CollectionReader, scope: Condition | None = None
    ) -> None:
        self.name = name
        self._connection = connection = loading.connection
        self._scope = Condition() if scope is None else scope
        self._loading = loading
        self._listing = Listing(name, connection, self._loading)
        self._narrowing = Prefilter(connection, self._loading, self._scope)
        super().__init__(_Whole(name, self._loading, self._scope))

    @classmethod
    def open(cls, path: str | Path, before: str = "") -> Collection:
        """Open a collection's file; what is ``before`` the articles' ids is not in it.

        Raises IomedError where it is another database, cannot be read, or
        is newer than this iomed.
        """
        files.is_collection(path)
        connection = files.opened(path)
        if before:
            with files.translated_errors(path):
                _put_before(connection, before)
        loading = CollectionReader(connection)
        # A connection refers to itself, and would be left to the next search for garbage.
        finalize(loading, connection.close)
        return cls(str(path), loading)

    @_told
    def within(
        self, *, since: str | None = None, until: str | None = None, publisher: str | None = None
    ) -> Collection:
        """Give the articles of a period, of a publisher: see `Dataset.within`."""
        if since is until is publisher is None:
            return self
        condition = Condition()
        for end in (since, until):
            refuse_no_date(end)
        if since is not None:
            condition = condition & Condition("date || ? >= ?", LATEST, since)
        if until is not None:
            condition = condition & Condition("date <= ?", until + LATEST)
        if publisher is not None:
            every = self._connection.execute(
                "SELECT DISTINCT coalesce(publisher, '') FROM articles"
            )
            known = bearers(publisher, [name for (name,) in every])
            condition = condition & among("coalesce(publisher, '')", known)
        scope = f"scope_{next(_scopes)}"
        condition = condition & self._scope
        self._connection.execute(f"CREATE TEMP TABLE {scope} (article_key INTEGER PRIMARY KEY)")
        self._connection.execute(
            f"INSERT INTO temp.{scope} SELECT it.article_key"
            " FROM (SELECT key AS article_key, date, publisher FROM articles) AS it"
            f" WHERE {condition.text}",
            condition.values,
        )
        return Collection(self.name, self._loading, Condition(f"it.article_key IN temp.{scope}"))

    @property
    @_told
    def several(self) -> bool:
        """Tell whether there is more than one article."""
        return len(self._keys(2)) > 1

    @_told
    def narrowed(self, /, what: Question, **about: Any) -> list[Extraction]:
        """Give what of the articles a question is about: see `Prefilter`."""
        found: list[Extraction] = getattr(self._narrowing, what)(**about)
        return found

    @_told
    def rows(self, /, what: Table, **about: Any) -> Rows[Any]:
        """Give the rows of a table, in the articles' order."""
        if what == "stats":
            return self._listing.stats(self._scope, **about)
        name = about.pop("name", None)
        chosen = self._scope if name is None else self._narrowing.people(name)
        for column, value in about.items():
            chosen = chosen & _CHOICES[column](value)
        read = getattr(self._listing, what)
        found: Rows[Any] = read(chosen)
        return found

    @_told
    def show(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        article, _, id_ = reference.strip().rpartition("/")
        if id_ and not article:
            number, first = self.bearing(id_)
            if number > 1:
                raise passages.ambiguous(number, id_, first)
            article = first.rpartition("/")[0]
        key = self._key(article)
        return passages.show(() if key is None else [self._loading.whole(key)], reference)

    @_told
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

    @_told
    def has(self, id: str) -> bool:
        """Tell whether there is an article with an id."""
        return self._key(id) is not None

    @_told
    def article(self, id: str | None = None) -> Extraction:
        """Give the article with an id and its records; the id may be left out of a single one."""
        if id is None and len(self.extractions) == 1:
            return self.extractions[0]
        key = None if id is None else self._key(id)
        if key is None:
            first = [self._id(one) for one in self._keys(LISTED_IDS)]
            raise no_article(id, len(self.extractions), first)
        return self._loading.whole(key)

    @_told
    def about(self, id: str) -> Article:
        """Give the article with an id, without its records."""
        key = self._key(id)
        if key is None:
            raise no_article(id, len(self.extractions), [])
        return self._loading.article(key)

    @_told
    def date(self, id: str) -> str | None:
        """Give the date of the article with an id."""
        (day,) = self._connection.execute(
            "SELECT date FROM articles WHERE id = ?", (id,)
        ).fetchone()
        return None if day is None else str(day)

    @_told
    def names(self, kind: NameKind, beginning: str = "") -> Iterable[str]:
        """Give a thousand names of a kind of records (or ids) that begin with some letters."""
        if kind == "ids":
            # Most articles have the same.
            return () if self.several else super().names(kind, beginning)
        column, rest = _NAMES[kind]
        rows = self._connection.execute(
            f"SELECT DISTINCT {column} FROM {rest} AND substr({column}, 1, ?) = ? LIMIT {_OFFERED}",
            (len(beginning), beginning),
        )
        return (name for (name,) in rows)

    @_told
    def ends(self) -> tuple[str, str] | None:
        """Give the first and the last of the articles' ids in their order; None of no article."""
        # SQLite looks for one end in an index, but for both in all of it.
        first, last = self._connection.execute(
            "SELECT (SELECT min(id) FROM articles), (SELECT max(id) FROM articles)"
        ).fetchone()
        return None if first is None else (first, last)

    @_told
    def ids(self) -> list[str]:
        """Give the articles' ids."""
        return [id_ for (id_,) in self._connection.execute("SELECT id FROM articles")]

    # Articles by their keys

    def _keys(self, most: int) -> list[int]:
        rows = self._connection.execute(
            f"SELECT article_key FROM {_ARTICLES} WHERE {self._scope.text}"
            " ORDER BY article_key LIMIT ?",
            (most,),
        )
        return [key for (key,) in rows]

    def _key(self, id_: str) -> int | None:
        row = self._connection.execute(
            f"SELECT article_key FROM {_ARTICLES} WHERE id = ? AND {self._scope.text}",
            (id_,),
        ).fetchone()
        return row and int(row[0])

    def _id(self, key: int) -> str:
        (id_,) = self._connection.execute(
            "SELECT id FROM articles WHERE key = ?", (key,)
        ).fetchone()
        return str(id_)


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


class _Whole(Sequence["Extraction"]):
    """Every article of a collection, read when it is wanted."""

    def __init__(self, name: str, loading: CollectionReader, scope: Condition) -> None:
        self.name = name
        self._loading = loading
        self._scope = scope

    @_told
    def __len__(self) -> int:
        (number,) = self._selected("count(*)").fetchone()
        return int(number)

    def __iter__(self) -> Iterator[Extraction]:
        with files.translated_errors(self.name):
            for (key,) in self._selected("article_key"):
                yield self._loading.whole(key)

    @overload
    def __getitem__(self, index: int) -> Extraction: ...
    @overload
    def __getitem__(self, index: slice) -> list[Extraction]: ...
    @_told
    def __getitem__(self, index: int | slice) -> Extraction | list[Extraction]:
        """Give an article, or a list of articles for a slice."""
        keys = [key for (key,) in self._selected("article_key")][index]
        if isinstance(keys, list):
            return [self._loading.whole(key) for key in keys]
        return self._loading.whole(keys)

    def _selected(self, what: str) -> sqlite3.Cursor:
        return self._loading.connection.execute(
            f"SELECT {what} FROM {_ARTICLES} WHERE {self._scope.text} ORDER BY article_key"
        )
