"""Articles put into a collection, replaced and taken out: each whole, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any, Literal

from msgspec import convert

from iomed_cli.archive.proof.damage import DamageError
from iomed_cli.archive.proof.seal import refuse_unsealed, shift
from iomed_cli.archive.reader import KINDS, CollectionReader
from iomed_cli.archive.row_encoding import Kept, Values, kept
from iomed_cli.matching.name_index import name_words
from iomed_cli.matching.word_index import plain_tokens

Fate = Literal["new", "replaced", "duplicate", "known"]
"""What became of an article: it is a ``duplicate`` where another has the same text."""

_REMEMBERED = 10_000
"""Names and terms whose keys are kept in mind."""

_LARGEST_KEY = 2**62


class CollectionWriter:
    """Writes into a collection, within the caller's transactions."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names: dict[str, int] = {}
        self._terms: dict[str, int] = {}
        self._version = -1

    def begun(self) -> None:
        """Forget what another process may have changed, as a transaction has begun.

        Raises DamageError where the collection is not what was collected: nothing is added
        to it then.
        """
        if self._version == -1:
            refuse_unsealed(self._connection)
        (version,) = self._row("PRAGMA data_version") or (0,)
        if version != self._version:
            self.failed()
            self._version = version

    def failed(self) -> None:
        """Forget what has not been written, as a transaction has failed."""
        self._names.clear()
        self._terms.clear()

    def is_known(self, source: str, hash_: bytes) -> bool:
        """Tell whether an input of this name and content is in the collection."""
        row = self._row("SELECT hash FROM sources WHERE name = ?", source)
        return row is not None and row[0] == hash_

    def keep(self, source: str, hash_: bytes, it: Kept) -> Fate:
        """Put an article in, in the place of what its source held before."""
        if self.is_known(source, hash_):
            return "known"
        before = self._row("SELECT article_key FROM sources WHERE name = ?", source)
        old: int | None = None if before is None else convert(before[0], int)
        own = old is not None and self._sources(old) == 1
        twin = self._row("SELECT key FROM articles WHERE hash = ?", it.about[-1])
        fate: Fate = "new"
        if twin is not None and not (own and twin[0] == old):
            key, fate = twin[0], "duplicate"
        elif old is not None and own:
            key, fate = old, "replaced"
            self._shift(-1, "articles", "key = ?", key)
            self._empty(key)
            self._about(key, it)
            self._fill(key, it)
        else:
            key = self._next("articles")
            self._execute(
                "INSERT INTO articles (key, id, language, hash) VALUES (?, ?, '', '')",
                *(key, self._free_id(it.id)),
            )
            self._about(key, it)
            self._fill(key, it)
        if fate != "duplicate":
            self._shift(1, "articles", "key = ?", key)
        self._shift(-1, "sources", "name = ?", source)
        self._execute("REPLACE INTO sources VALUES (?, ?, ?)", source, hash_, key)
        self._shift(1, "sources", "name = ?", source)
        if old is not None and old != key and not self._sources(old):
            self._remove(old)
        return fate

    def forget(self, id_: str) -> bool:
        """Take an article out by its id; False where there is none."""
        row = self._row("SELECT key FROM articles WHERE id = ?", id_)
        if row is None:
            return False
        self._remove(row[0])
        return True

    # One article

    def _about(self, key: int, it: Kept) -> None:
        self._execute(
            "UPDATE articles SET title = ?, publisher = ?, journalist = ?, editor = ?,"
            " language = ?, date = ?, date_note = ?, url = ?, hash = ? WHERE key = ?",
            *(*it.about, key),
        )

    def _fill(self, key: int, it: Kept) -> None:
        self._execute("INSERT INTO texts VALUES (?, ?, ?)", key, it.text, it.paragraphs)
        self._execute("INSERT INTO digests VALUES (?, ?)", key, it.digest)
        self._index("text_words", [key], [it.text_words])
        name, term = self._name, self._term
        self._insert(
            "speakers",
            (
                (key, id_, name(full), term(role), term(affiliation), term(rule), *rest)
                for id_, full, role, affiliation, rule, *rest in it.speakers
            ),
        )
        keys = self._insert(
            "quotes",
            (
                (
                    *(key, id_, kind, name(speaker), term(role), term(affiliation)),
                    *(*places, term(rule), *told),
                )
                for id_, kind, speaker, role, affiliation, places, rule, told in it.quotes
            ),
        )
        self._index("quote_words", keys, it.quote_words)
        self._insert(
            "countries",
            (
                (key, id_, code, term(full), role, term(rule), *rest)
                for id_, code, full, role, rule, *rest in it.countries
            ),
        )
        self._insert(
            "organizations",
            (
                (key, id_, name(full), kind, name(short), term(rule), *rest)
                for id_, full, kind, short, rule, *rest in it.organizations
            ),
        )
        for alias, full in it.organization_names:
            self._call(name(alias), name(full))
        facts = []
        for *values, claimant, rule, told in it.facts:
            name(claimant)
            facts.append((key, *values, claimant, term(rule), *told))
        self._index("fact_words", self._insert("facts", facts), it.fact_words)

    def _call(self, *keys: int | None) -> None:
        """Note that an alias is an organization's."""
        done = self._execute("INSERT OR IGNORE INTO organization_names VALUES (?, ?)", *keys)
        if done.rowcount:
            self._shift(1, "organization_names", "alias_key = ? AND name_key = ?", *keys)

    def _insert(self, table: str, rows: Iterable[Sequence[Any]]) -> range:
        """Insert rows under keys that follow each other, and give the keys."""
        given = list(rows)
        first = self._next(table)
        if given:
            marks = ", ".join("?" * (len(given[0]) + 1))
            self._connection.executemany(
                f"INSERT INTO {table} VALUES ({marks})",
                ((key, *row) for key, row in zip(count(first), given)),
            )
        return range(first, first + len(given))

    def _index(self, table: str, keys: Iterable[int], texts: Iterable[str]) -> None:
        self._connection.executemany(
            f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", zip(keys, texts)
        )

    def _next(self, table: str) -> int:
        (last,) = self._row(f"SELECT max(key) FROM {table}") or (None,)
        if last is not None and last >= _LARGEST_KEY:
            raise DamageError("there are no keys left")
        return (last or 0) + 1

    def _free_id(self, wanted: str) -> str:
        """Give an id that no article has: the wanted one, or with a number, 2 or more."""

        def taken(number: int) -> bool:
            id_ = wanted if number == 1 else f"{wanted}-{number}"
            return self._row("SELECT 1 FROM articles WHERE id = ?", id_) is not None

        if not taken(1):
            return wanted
        # Thousands of feeds may have an article "1": to try every number would take ever longer.
        last, free = 1, 2
        while taken(free):
            last, free = free, 2 * free
        while free - last > 1:
            middle = (last + free) // 2
            last, free = (middle, free) if taken(middle) else (last, middle)
        return f"{wanted}-{free}"

    def _sources(self, key: int) -> int:
        (number,) = self._row("SELECT count(*) FROM sources WHERE article_key = ?", key) or (0,)
        return int(number)

    # Names and terms

    def _term(self, term: str | None) -> int | None:
        if term is None:
            return None
        found = self._terms.get(term)
        if found is None:
            found, new = self._key_of("terms", "term", term)
            if new:
                self._connection.executemany(
                    "INSERT INTO term_words VALUES (?, ?)",
                    [(word, found) for word in plain_tokens(term)],
                )
            self._remember(self._terms, term, found)
        return found

    def _name(self, name: str | None) -> int | None:
        if name is None:
            return None
        found = self._names.get(name)
        if found is None:
            found, new = self._key_of("names", "name", name)
            if new:
                self._connection.executemany(
                    "INSERT INTO name_words VALUES (?, ?)",
                    [(word, found) for word in name_words(name)],
                )
            self._remember(self._names, name, found)
        return found

    @staticmethod
    def _remember(memory: dict[str, int], text: str, key: int) -> None:
        if len(memory) >= _REMEMBERED:
            memory.clear()
        memory[text] = key

    def _key_of(self, table: str, column: str, text: str) -> tuple[int, bool]:
        """Give the key of a text, and whether it has just got it."""
        row = self._row(f"SELECT key FROM {table} WHERE {column} = ?", text)
        if row is not None:
            return row[0], False
        cursor = self._execute(f"INSERT INTO {table} ({column}) VALUES (?)", text)
        key = int(cursor.lastrowid or 0)
        self._shift(1, table, "key = ?", key)
        return key, True

    # Taking out

    def _remove(self, key: int) -> None:
        self._shift(-1, "articles", "key = ?", key)
        self._shift(-1, "sources", "article_key = ?", key)
        self._empty(key)
        self._execute("DELETE FROM sources WHERE article_key = ?", key)
        self._execute("DELETE FROM articles WHERE key = ?", key)

    def _empty(self, key: int) -> None:
        """Take out an article's text and records, and the names that no other bears.

        Raises DamageError where they are not what was collected: the indexes could not be told
        which words they were.
        """
        self._unindex(key, kept(CollectionReader(self._connection).proven(key)))
        names = {
            name
            for table, column in (
                ("speakers", "name_key"),
                ("quotes", "speaker_key"),
                ("organizations", "name_key"),
            )
            for (name,) in self._execute(
                f"SELECT DISTINCT {column} FROM {table} WHERE article_key = ?", key
            )
            if name is not None
        }
        names |= {
            name
            for (name,) in self._execute(
                "SELECT key FROM names WHERE name IN"
                " (SELECT according_to FROM facts WHERE article_key = ?)",
                key,
            )
        }
        for table in (*KINDS, "texts", "digests"):
            self._execute(f"DELETE FROM {table} WHERE article_key = ?", key)
        for name in names | set(self._lost_aliases(names)):
            self._drop_unused_name(name)

    def _unindex(self, key: int, it: Kept) -> None:
        """Take an article's words out of the indexes, which have to be told what they were."""
        quotes, facts = (
            [
                row
                for (row,) in self._execute(
                    f"SELECT key FROM {table} WHERE article_key = ? ORDER BY key", key
                )
            ]
            for table in ("quotes", "facts")
        )
        for index, keys, words in (
            ("text_words", [key], [it.text_words]),
            ("quote_words", quotes, it.quote_words),
            ("fact_words", facts, it.fact_words),
        ):
            self._connection.executemany(
                f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', ?, ?)",
                zip(keys, words),
            )

    def _lost_aliases(self, names: Iterable[int]) -> Iterator[int]:
        """Take out what organizations were called that are in no article any more."""
        for name in names:
            if self._row("SELECT 1 FROM organizations WHERE name_key = ?", name) is None:
                for (alias,) in self._execute(
                    "SELECT alias_key FROM organization_names WHERE name_key = ?", name
                ).fetchall():
                    yield alias
                self._shift(-1, "organization_names", "name_key = ?", name)
                self._execute("DELETE FROM organization_names WHERE name_key = ?", name)

    def _drop_unused_name(self, key: int) -> None:
        row = self._row("SELECT name FROM names WHERE key = ?", key)
        used = row and self._row(
            "SELECT 1 WHERE EXISTS (SELECT 1 FROM speakers WHERE name_key = ?1)"
            " OR EXISTS (SELECT 1 FROM quotes WHERE speaker_key = ?1)"
            " OR EXISTS (SELECT 1 FROM organization_names WHERE alias_key = ?1)"
            " OR EXISTS (SELECT 1 FROM facts WHERE according_to = ?2)",
            *(key, row[0]),
        )
        if used or row is None:
            return
        self._connection.executemany(
            "DELETE FROM name_words WHERE word = ? AND name_key = ?",
            [(word, key) for word in name_words(convert(row[0], str))],
        )
        self._shift(-1, "names", "key = ?", key)
        self._execute("DELETE FROM names WHERE key = ?", key)
        self._names.pop(row[0], None)

    # SQLite

    def _shift(self, sign: Literal[1, -1], table: str, condition: str, *values: object) -> None:
        shift(self._connection, sign, table, condition, *values)

    def _execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        return self._connection.execute(statement, values)

    def _row(self, statement: str, *values: Any) -> Values | None:
        row: Values | None = self._connection.execute(statement, values).fetchone()
        return row
