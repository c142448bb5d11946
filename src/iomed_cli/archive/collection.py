"""A Dataset that lies in a database: the same questions, the same answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, overload

from iomed_cli import passages, query, search
from iomed_cli.archive import files
from iomed_cli.archive.evidence import Evidence
from iomed_cli.archive.listing import Listing
from iomed_cli.archive.loading import KINDS, Loading
from iomed_cli.archive.lookup import Condition, among
from iomed_cli.archive.narrowing import Narrowing
from iomed_cli.dataset import LISTED, Dataset, NameKind, no_article
from iomed_cli.naming import bearers
from iomed_cli.period import LATEST, refuse_no_date
from iomed_cli.rows import Answer

if TYPE_CHECKING:
    from iomed_cli.model import (
        Article,
        CountryRole,
        Extraction,
        Fact,
        FactCategory,
        OrganizationKind,
        Quote,
        QuoteKind,
    )
    from iomed_cli.passages import Shown
    from iomed_cli.rows import (
        ArticleRow,
        CountryRow,
        OrganizationRow,
        SearchRow,
        SpeakerRow,
        StatRow,
    )
    from iomed_cli.verification import Verdict, Verifier

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


def _told(
    method: Callable[Concatenate[Collection, P], Result],
) -> Callable[Concatenate[Collection, P], Result]:
    """Let a method say what SQLite has to complain of the file."""

    @wraps(method)
    def telling(self: Collection, /, *args: P.args, **kwargs: P.kwargs) -> Result:
        with files.told(self.name):
            return method(self, *args, **kwargs)

    return telling


_ARTICLES = "(SELECT key AS article_key, id FROM articles) AS it"
"""The articles as what a scope can be asked of: their texts would take far longer to count."""

_SCOPE = Condition("it.article_key IN temp.scope")


class Collection(Dataset):
    """The articles in a collection's file, or some of them.

    All that one object answers is of one moment: what other processes write
    meanwhile is not seen, and waits for nobody.
    """

    def __init__(
        self, name: str, connection: sqlite3.Connection, scope: Condition | None = None
    ) -> None:
        self.name = name
        self._connection = connection
        self._scope = Condition() if scope is None else scope
        self._loading = Loading(connection)
        self._listing = Listing(name, connection, self._loading)
        self._narrowing = Narrowing(connection, self._loading, self._scope)
        self._evidence = Evidence(connection, self._scope)
        super().__init__(_Whole(connection, self._loading, self._scope))

    @classmethod
    def open(cls, path: str | Path) -> Collection:
        """Open a collection's file.

        Raises IomedError where it is another database, cannot be read, or
        is newer than this iomed.
        """
        files.is_collection(path)
        return cls(str(path), files.opened(path))

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
        self._connection.execute("CREATE TEMP TABLE scope (article_key INTEGER PRIMARY KEY)")
        self._connection.execute(
            f"INSERT INTO temp.scope SELECT key FROM articles WHERE {condition.text}",
            condition.values,
        )
        return Collection(self.name, self._connection, _SCOPE)

    @property
    def several(self) -> bool:
        """Tell whether there is more than one article."""
        return len(self._keys(2)) > 1

    @_told
    def quotes(
        self,
        *,
        speaker: str | None = None,
        keywords: Sequence[str] = (),
        any_keyword: bool = False,
        kind: QuoteKind | None = None,
        mentions: str | None = None,
    ) -> Answer[Quote]:
        """Give the quotations by a speaker, with keywords, of a kind, that name somebody."""
        if speaker is mentions is None and not keywords:
            chosen = Condition() if kind is None else Condition("it.kind = ?", kind)
            return Answer(self._listing.records("quotes", chosen & self._scope))
        found = self._narrowing.quotes(
            speaker=speaker,
            keywords=keywords,
            any_keyword=any_keyword,
            kind=kind,
            mentions=mentions,
        )
        return query.quotes(
            found,
            speaker=speaker,
            keywords=keywords,
            any_keyword=any_keyword,
            kind=kind,
            mentions=mentions,
        )

    @_told
    def speakers(self, *, name: str | None = None, silent: bool = False) -> Answer[SpeakerRow]:
        """Give those who say something; with a name or ``silent`` also those only mentioned."""
        if name is not None:
            rows = self._listing.speakers(self._narrowing.people(name))
            return query.speakers_among((hit.row for hit in rows), name=name)
        chosen = Condition("1" if silent else "it.first_quote IS NOT NULL")
        return Answer(self._listing.speakers(chosen & self._scope))

    @_told
    def countries(
        self, *, name: str | None = None, role: CountryRole | None = None
    ) -> Answer[CountryRow]:
        """Give the countries named, with a role; by a name only that country."""
        if name is not None:
            return query.countries(self._narrowing.countries(name), name=name, role=role)
        chosen = Condition() if role is None else Condition("it.role = ?", role)
        return Answer(self._listing.countries(chosen & self._scope))

    @_told
    def organizations(
        self, *, name: str | None = None, kind: OrganizationKind | None = None
    ) -> Answer[OrganizationRow]:
        """Give the organizations named, of a kind, with a name or an abbreviation."""
        if name is not None:
            found = self._narrowing.organizations(name, kind)
            return query.organizations(found, name=name, kind=kind)
        chosen = Condition() if kind is None else Condition("it.kind = ?", kind)
        return Answer(self._listing.organizations(chosen & self._scope))

    @_told
    def facts(
        self, *, keywords: Sequence[str] = (), category: FactCategory | None = None
    ) -> Answer[Fact]:
        """Give the facts of a category whose statement or evidence has all the keywords."""
        if keywords:
            found = self._narrowing.facts(keywords=keywords, category=category)
            return query.facts(found, keywords=keywords, category=category)
        chosen = Condition() if category is None else Condition("it.category = ?", category)
        return Answer(self._listing.records("facts", chosen & self._scope))

    @_told
    def search(self, words: str) -> Answer[SearchRow]:
        """Give the records of every kind that bear a name or hold the words."""
        return search.search(self._narrowing.search(words), words)

    @_told
    def verify(self, text: str, speaker: str | None = None) -> Verdict:
        """Say whether these are the words of a quotation, all of them, and that speaker's."""
        from iomed_cli.verification.reading import read

        claim = read(text)
        exact = self._evidence.having(claim.certain())
        if exact:
            verdict = self._verifier_of(exact, speaker).verify(text, speaker)
            if verdict.verdict in ("verbatim", "elided"):
                return verdict
        likely = self._evidence.likely(word.key for word in claim.words)
        return self._verifier_of(sorted({*exact, *likely}), speaker).verify(text, speaker)

    def _verifier_of(self, keys: Iterable[int], speaker: str | None) -> Verifier:
        from iomed_cli.verification import Verifier

        extractions = [self._loading.whole(key) for key in keys]
        if speaker is not None:
            extractions.append(self._narrowing.namesakes(speaker))
        return Verifier(extractions)

    @_told
    def stats(self) -> Answer[StatRow]:
        """Give who says how much, then how often each country is named."""
        return Answer(self._listing.stats(self._scope))

    @_told
    def articles(self) -> Answer[ArticleRow]:
        """Give what is known about each article, and how much it has."""
        return Answer(self._listing.articles(self._scope))

    @_told
    def show(self, reference: str) -> Shown | None:
        """Give one record with its surroundings and how to cite it; None where there is none."""
        article, _, id_ = reference.strip().rpartition("/")
        if not id_:
            return passages.show((), reference)
        key = self._key(article) if article else self._bearing(id_)
        return None if key is None else passages.show([self._loading.whole(key)], reference)

    @_told
    def article(self, id: str | None = None) -> Extraction:
        """Give the article with an id and its records; the id may be left out of a single one."""
        if id is None and len(self.extractions) == 1:
            return self.extractions[0]
        key = None if id is None else self._key(id)
        if key is None:
            first = [self._id(one) for one in self._keys(LISTED)]
            raise no_article(id, len(self.extractions), first)
        return self._loading.whole(key)

    @_told
    def text(self, id: str) -> str:
        """Give the text of the article with an id."""
        (text,) = self._connection.execute(
            "SELECT text FROM texts JOIN articles ON key = article_key WHERE id = ?", (id,)
        ).fetchone()
        return str(text)

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

    def _bearing(self, id_: str) -> int | None:
        """Give the article that has a record with an id; raise IomedError where several have."""
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
        if row is None:
            return None
        article, number, first = row
        if number > 1:
            raise passages.ambiguous(number, id_, f"{self._id(article)}/{first}")
        return int(article)


class _Whole(Sequence["Extraction"]):
    """Every article of a collection, read when it is wanted."""

    def __init__(self, connection: sqlite3.Connection, loading: Loading, scope: Condition) -> None:
        self._connection = connection
        self._loading = loading
        self._scope = scope

    def __len__(self) -> int:
        (number,) = self._connection.execute(
            f"SELECT count(*) FROM {_ARTICLES} WHERE {self._scope.text}"
        ).fetchone()
        return int(number)

    def __iter__(self) -> Iterator[Extraction]:
        for (key,) in self._connection.execute(
            f"SELECT article_key FROM {_ARTICLES} WHERE {self._scope.text} ORDER BY article_key"
        ):
            yield self._loading.whole(key)

    @overload
    def __getitem__(self, index: int) -> Extraction: ...
    @overload
    def __getitem__(self, index: slice) -> list[Extraction]: ...
    def __getitem__(self, index: int | slice) -> Extraction | list[Extraction]:
        """Give an article, or a list of articles for a slice."""
        keys = [
            key
            for (key,) in self._connection.execute(
                f"SELECT article_key FROM {_ARTICLES} WHERE {self._scope.text} ORDER BY article_key"
            )
        ][index]
        if isinstance(keys, list):
            return [self._loading.whole(key) for key in keys]
        return self._loading.whole(keys)
