"""Proof of a collection: SQLite's own, of the indexes, and of every record against its text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice

from iomed_cli.archive.connection import is_collection, opened, opened_to_change, translated_errors
from iomed_cli.archive.reader import CollectionReader
from iomed_cli.errors import IomedError
from iomed_cli.validation import problems

INDEXES = ("quote_words", "fact_words", "text_words")

_MOST = 20
"""Faults that are spelt out."""


def faults(path: str) -> Iterator[str]:
    """Give what is wrong with a collection, a sentence each; the first twenty.

    What cannot be checked counts as wrong.
    """
    every = (f"{path}: {fault}" for part in (_in_tables, _in_indexes) for fault in part(path))
    try:
        yield from islice(every, _MOST)
    except IomedError as error:
        yield str(error)


def _in_tables(path: str) -> Iterator[str]:
    if not is_collection(path):
        raise IomedError(f"{path}: is no collection")
    with translated_errors(path), closing(opened(path)) as connection:
        yield from _damage(connection)
        reader = CollectionReader(connection)
        for key, id_ in connection.execute("SELECT key, id FROM articles ORDER BY key"):
            for problem in _problems(reader, key):
                yield f"article {id_}: {problem}"


def _damage(connection: sqlite3.Connection) -> Iterator[str]:
    check = f"SELECT integrity_check FROM pragma_integrity_check({_MOST})"
    try:
        rows = connection.execute(check).fetchall()
    except sqlite3.DatabaseError:
        # Python loses what the check has found before it fails itself.
        rows = connection.execute(f"{check} LIMIT 1").fetchall()
    for (said,) in rows:
        lines = (line for line in said.splitlines() if not line.startswith("***"))
        yield from (line for line in lines if line != "ok")


def _problems(reader: CollectionReader, key: int) -> Iterator[str]:
    try:
        yield from problems(reader.whole(key))
    except (TypeError, ValueError) as error:
        yield f"cannot be read: {error}"


def _in_indexes(path: str) -> Iterator[str]:
    # SQLite checks an index where one would write to it.
    with translated_errors(path), closing(opened_to_change(path)) as connection:
        for index in INDEXES:
            yield from _in_index(connection, index)


def _in_index(connection: sqlite3.Connection, index: str) -> Iterator[str]:
    try:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    except sqlite3.OperationalError:
        # It is read-only, or another process writes: that is no fault of the index.
        raise
    except sqlite3.DatabaseError as error:
        yield f"the index {index}: {error}"
