"""Proof of a collection: SQLite's own, and of all that is kept against the articles' texts.

Nothing is written: a collection is checked where it is read.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from typing import Any

from iomed_cli.archive.connection import opened, refuse_others
from iomed_cli.archive.proof.damage import DamageError, translated_errors, typed
from iomed_cli.archive.proof.seal import refuse_unsealed
from iomed_cli.archive.reader import KINDS, CollectionReader
from iomed_cli.archive.row_encoding import Kept, kept
from iomed_cli.archive.schema import CLAIMANTS_NAMED_SINCE
from iomed_cli.errors import IomedError
from iomed_cli.matching.name_index import name_words
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import SCHEMA_VERSION, Extraction
from iomed_cli.validation import problems

_MOST = 20
"""Faults that are spelt out."""

_LONGEST = 32_768
"""Bytes of a word that SQLite keeps in an index."""

_SETTINGS = [("version", 4)]
"""What SQLite notes of an index of words of which nothing was asked."""

_SAID = "direct, indirect, mixed, direct_words, indirect_words, mixed_words, first_quote".split(
    ", "
)
# An older collection has the place of a single mention twice.
_MENTIONS = "iif(mentions = json_array(json_array(start, \"end\", paragraph)), '', mentions)"
_PLACES = ["mentioned", "start", '"end"', "paragraph", _MENTIONS]
_COUNTED = {
    "speakers": [*_SAID, *_PLACES, "source_kind", "unnamed_start", "unnamed_end"],
    "countries": _PLACES,
    "organizations": _PLACES,
}
"""The last columns: what is kept of records so that it need not be counted, and their places."""

_OWNERS = {
    **dict.fromkeys((*KINDS, "texts", "digests", "sources"), ("article_key", "articles")),
    "name_words": ("name_key", "names"),
    "organization_names": ("name_key", "names"),
    "term_words": ("term_key", "terms"),
}
"""For each table the column that says whose a row is, and the table of these."""


def faults(path: str) -> Iterator[str]:
    """Give what is wrong with a collection, a sentence each; the first twenty, and what to do.

    What cannot be checked counts as wrong.
    """
    found = 0
    try:
        for fault in islice(_faults(path), _MOST):
            found += 1
            yield f"{path}: {fault}"
    except IomedError as error:
        yield str(error)
    else:
        if found:
            yield f"{path}: is damaged: collect what is in it anew"


def _faults(path: str) -> Iterator[str]:
    refuse_others(path)
    with (
        translated_errors(path, checking=True),
        closing(opened(path, checking=True)) as connection,
    ):
        yield from _damage(connection)
        proof = _Proof(connection)
        found = 0
        for part in (proof.articles, proof.owners, proof.seal, proof.names, proof.aliases):
            for fault in part():
                found += 1
                yield fault
        if not found:
            # Of articles that are wrong the words are not known.
            yield from proof.words()


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    check = f"SELECT integrity_check FROM pragma_integrity_check({_MOST})"
    try:
        rows = connection.execute(check).fetchall()
    except sqlite3.DatabaseError:
        # Python loses what the check has found before it fails itself.
        rows = connection.execute(f"{check} LIMIT 1").fetchall()
    lines = [line for (said,) in rows for line in said.splitlines() if line != "ok"]
    found = [line for line in lines if not line.startswith("***")]
    if found:
        # They speak of pages and cells, so that one is enough.
        more = f", and {len(found) - 1} more" if found[1:] else ""
        yield f"SQLite finds it damaged ({found[0]}{more})"


class _Proof:
    """Makes anew from the texts and records whatever is kept of them, and compares the two."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._reader = CollectionReader(connection)
        self._older = self._reader.version < CLAIMANTS_NAMED_SINCE
        self._words: Counter[str] = Counter()
        """For each index of words a sum over the words and rows that it should have."""
        self._aliases: set[tuple[str, str]] = set()

    def articles(self) -> Iterator[str]:
        """Read every article, and hold its records against its text."""
        for key, id_ in self._rows("SELECT key, id FROM articles ORDER BY key", tuple[int, str]):
            where = f"article {id_}: "
            yield from (where + fault.removeprefix(where) for fault in self._readable(key))

    def _readable(self, key: int) -> Iterator[str]:
        try:
            yield from self._article(key)
        except DamageError as error:
            yield str(error)

    def _article(self, key: int) -> Iterator[str]:
        keys: dict[str, list[int]] = {}
        records: dict[str, Any] = {}
        for kind in KINDS:
            found = list(self._reader.records(kind, "it.article_key = ?", key))
            keys[kind] = [own for _, own, _ in found]
            records[kind] = tuple(record for _, _, record in found)
        extraction = Extraction(SCHEMA_VERSION, self._reader.article(key), **records)
        wrong = False
        for problem in problems(extraction):
            wrong = True
            yield problem
        if wrong:
            # What does not hold against the text can be anything.
            return
        it = kept(extraction)
        yield from self._sums(key, it)
        if self._reader.digests(key) != [it.digest]:
            yield "is not what was collected"
        self._aliases.update(it.organization_names)
        self._add_words("text", [key], [it.text_words])
        self._add_words("quote", keys["quotes"], it.quote_words)
        self._add_words("fact", keys["facts"], it.fact_words)

    def _sums(self, key: int, it: Kept) -> Iterator[str]:
        for kind, columns in _COUNTED.items():
            fitting = [row[-len(columns) :] for row in getattr(it, kind)]
            query = f"SELECT {', '.join(columns)} FROM {kind} WHERE article_key = ? ORDER BY key"
            if self._connection.execute(query, (key,)).fetchall() != fitting:
                yield f"the counts of its {kind} are wrong"

    def owners(self) -> Iterator[str]:
        """Look for rows of what is not there."""
        for table, (column, owner) in _OWNERS.items():
            if table == "term_words" and self._older:
                continue
            query = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT key FROM {owner})"
            ((number,),) = self._rows(query, tuple[int])
            if number:
                yield f"the table {table} has {number} rows of none of the {owner}"

    def seal(self) -> Iterator[str]:
        """Compare the number of articles, and the sum, with what was collected."""
        try:
            refuse_unsealed(self._connection)
        except DamageError as error:
            yield str(error)

    def names(self) -> Iterator[str]:
        """Compare the words by which names are found with the names."""
        yield from self._indexed("name", name_words)
        if self._older:
            return
        yield from self._indexed("term", plain_tokens)
        query = (
            "SELECT count(DISTINCT according_to) FROM facts"
            " WHERE according_to IS NOT NULL AND according_to NOT IN (SELECT name FROM names)"
        )
        ((number,),) = self._rows(query, tuple[int])
        if number:
            yield f"{number} of those according to whom facts are have no names to be found by"

    def _indexed(self, what: str, words: Callable[[str], Iterable[str]]) -> Iterator[str]:
        every = self._rows(f"SELECT key, {what} FROM {what}s", tuple[int, str])
        fitting = _sum((word, key) for key, one in every for word in words(one))
        query = f"SELECT word, {what}_key FROM {what}_words"
        if _sum(self._rows(query, tuple[str, int])) != fitting:
            yield f"the words of its {what}s are not those by which they are found"

    def aliases(self) -> Iterator[str]:
        """Compare what organizations are called with their names in the articles."""
        query = (
            "SELECT alias.name, own.name FROM organization_names"
            " JOIN names AS alias ON alias.key = alias_key JOIN names AS own ON own.key = name_key"
        )
        # Of articles that were taken out some may be left, which the seal is of.
        missing = self._aliases - set(self._rows(query, tuple[str, str]))
        if missing:
            yield f"{len(missing)} names of organizations are not found by what they are called"

    def words(self) -> Iterator[str]:
        """Look up every word of the indexes, and compare where it is found with the texts."""
        for table in ("quote", "fact", "text"):
            settings = self._rows(f"SELECT k, v FROM {table}_words_config", tuple[Any, Any])
            if list(settings) != _SETTINGS:
                yield f"the index {table}_words is not set up as iomed does"
            query = f"SELECT CAST(term AS BLOB) FROM {table}_vocabulary"
            terms = [term for (term,) in self._rows(query, tuple[bytes])]
            if _sum(self._found(table, terms)) != self._words[table]:
                yield f"the index {table}_words does not have the words of the texts"

    def _found(self, table: str, terms: Iterable[bytes]) -> Iterator[tuple[bytes, int]]:
        query = f"SELECT rowid FROM {table}_words WHERE {table}_words MATCH ?"
        for term in terms:
            if len(term) < _LONGEST:
                quoted = term.decode().replace('"', '""')
                for (row,) in self._connection.execute(query, (f'"{quoted}"',)):
                    yield term, row

    def _add_words(self, table: str, keys: Iterable[int], texts: Iterable[str]) -> None:
        for key, words in zip(keys, texts):
            every = (word.encode() for word in words.split())
            self._words[table] += _sum((word, key) for word in every if len(word) < _LONGEST)

    def _rows(self, query: str, shape: Any, *values: object) -> Iterator[Any]:
        return typed(self._connection.execute(query, values), shape)


def _sum(pairs: Iterable[tuple[object, int]]) -> int:
    """Give what tells a set of pairs from others in whatever order, without keeping it."""
    return sum(map(hash, pairs))
