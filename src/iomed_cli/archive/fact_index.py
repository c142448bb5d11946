"""The index of the words of facts, made anew where an older one has fewer words."""

from __future__ import annotations

import sqlite3

from iomed_cli.archive.reader import CollectionReader
from iomed_cli.archive.row_encoding import indexed
from iomed_cli.query.facts.fact_parts import fact_texts


def index_facts(connection: sqlite3.Connection) -> None:
    """Index anew the words of all facts."""
    connection.execute("INSERT INTO fact_words (fact_words) VALUES ('delete-all')")
    for _, key, fact in CollectionReader(connection).records("facts", "1"):
        connection.execute(
            "INSERT INTO fact_words (rowid, words) VALUES (?, ?)",
            (key, indexed(*fact_texts(fact))),
        )
