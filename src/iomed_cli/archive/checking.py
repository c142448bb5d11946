"""Proof of a collection: SQLite's own, of the indexes, and of every record against its text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from iomed_cli.archive.files import opened_to_change, told
from iomed_cli.archive.loading import Loading
from iomed_cli.errors import IomedError
from iomed_cli.validation import problems

INDEXES = ("quote_words", "fact_words", "text_words")

_MOST = 20
"""Faults that are spelt out."""


def faults(path: str) -> Iterator[str]:
    """Give what is wrong with a collection, a sentence each; the first twenty.

    Raises IomedError where the file is none, or cannot be opened.
    """
    connection = opened_to_change(path)
    with closing(connection):
        try:
            with told(path):
                for number, fault in enumerate(_faults(connection), start=1):
                    yield f"{path}: {fault}"
                    if number == _MOST:
                        return
        except IomedError as error:
            yield str(error)


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
        if said != "ok":
            yield said
    for index in INDEXES:
        yield from _index_faults(connection, index)
    loading = Loading(connection)
    for key, id_ in connection.execute("SELECT key, id FROM articles ORDER BY key"):
        for problem in _problems(loading, key):
            yield f"article {id_}: {problem}"


def _index_faults(connection: sqlite3.Connection, index: str) -> Iterator[str]:
    try:
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        yield f"the index {index}: {error}"


def _problems(loading: Loading, key: int) -> Iterator[str]:
    try:
        yield from problems(loading.whole(key))
    except (TypeError, ValueError) as error:
        yield f"cannot be read: {error}"
