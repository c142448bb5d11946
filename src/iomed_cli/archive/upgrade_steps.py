"""What an older collection lacks, or says at greater length, as it is brought forward."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from iomed_cli.archive.proof.damage import typed
from iomed_cli.archive.proof.seal import seal_again
from iomed_cli.archive.reader import CollectionReader
from iomed_cli.archive.row_encoding import compact_figures, indexed
from iomed_cli.matching.name_index import name_words
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.query.facts.fact_parts import fact_texts

_NAMED = ("people", "countries", "organizations")
_UNNAMED = """
SELECT DISTINCT according_to FROM facts
WHERE according_to IS NOT NULL AND according_to NOT IN (SELECT name FROM names)
"""

_SINGLE = 'mentions = json_array(json_array(start, "end", paragraph))'
_COMPACT = (
    *(
        f"UPDATE {table} SET mentions = '' WHERE {_SINGLE}"
        for table in ("speakers", "countries", "organizations")
    ),
    *(f"UPDATE facts SET {one} = '' WHERE {one} = '[]'" for one in _NAMED),
    "UPDATE facts SET figures = compact_figures(figures, value, unit, qualifier)"
    " WHERE figures IS NOT NULL",
    "UPDATE texts SET paragraphs = replace(paragraphs, ',\"body\"]', ']')",
)


def index_facts(connection: sqlite3.Connection) -> None:
    """Index anew the words of all facts."""
    connection.execute("INSERT INTO fact_words (fact_words) VALUES ('delete-all')")
    for _, key, fact in CollectionReader(connection).records("facts", "1"):
        connection.execute(
            "INSERT INTO fact_words (rowid, words) VALUES (?, ?)",
            (key, indexed(*fact_texts(fact))),
        )


def index_claimants(connection: sqlite3.Connection) -> None:
    """Make names of those according to whom facts are, and index their words."""
    for (name,) in typed(connection.execute(_UNNAMED).fetchall(), tuple[str]):
        key = connection.execute("INSERT INTO names (name) VALUES (?)", (name,)).lastrowid
        connection.executemany(
            "INSERT INTO name_words VALUES (?, ?)", [(word, key) for word in name_words(name)]
        )
    seal_again(connection)


def index_terms(connection: sqlite3.Connection) -> None:
    """Index the words of roles, affiliations and other terms."""
    rows = connection.execute("SELECT key, term FROM terms").fetchall()
    connection.executemany(
        "INSERT INTO term_words VALUES (?, ?)",
        [(word, key) for key, term in typed(rows, tuple[int, str]) for word in plain_tokens(term)],
    )


def compact(connection: sqlite3.Connection) -> None:
    """Take out what follows from the rest of a row."""
    connection.create_function("compact_figures", 4, _compact_figures, deterministic=True)
    for statement in _COMPACT:
        connection.execute(statement)


def _compact_figures(stored: str | None, *own: Any) -> str | None:
    return None if stored is None else compact_figures(json.loads(stored), *own)
