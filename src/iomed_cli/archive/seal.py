"""What a collection says of itself, so that a part of it, or another one's, is told from it.

Every article has a digest of its text and records. The seal of the file is the number of its
articles and a sum over these and its sources, brought up to date in the same transaction.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Literal, NamedTuple

import msgspec

from iomed_cli.archive.reader import CollectionReader, typed
from iomed_cli.archive.row_encoding import HASH_BYTES, content_hash, kept

_MODULUS = 1 << 8 * HASH_BYTES

_ROWS = {
    "articles": "SELECT key, id, digest FROM articles LEFT JOIN digests ON article_key = key",
    "sources": "SELECT name, hash, article_key FROM sources",
}


class Seal(NamedTuple):
    """The number of articles, and the sum."""

    articles: int
    checksum: bytes


def stored_seal(connection: sqlite3.Connection) -> Seal:
    """Give the seal that stands in the file. Raises ValidationError unless there is just one."""
    rows = list(typed(connection.execute("SELECT articles, checksum FROM seal"), tuple[int, bytes]))
    if len(rows) != 1:
        raise msgspec.ValidationError("it has no seal, or several")
    return Seal(*rows[0])


def fitting_seal(connection: sqlite3.Connection) -> Seal:
    """Give the seal that fits what is in the file."""
    seal = Seal(0, bytes(HASH_BYTES))
    for table, query in _ROWS.items():
        seal = _shifted(seal, 1, table, connection.execute(query))
    return seal


def shift(
    connection: sqlite3.Connection, sign: Literal[1, -1], table: str, condition: str, value: object
) -> None:
    """Add to the seal what some rows count for, or take it away before they change."""
    rows = connection.execute(f"{_ROWS[table]} WHERE {condition}", (value,))
    seal = _shifted(stored_seal(connection), sign, table, rows)
    connection.execute("UPDATE seal SET articles = ?, checksum = ?", seal)


def seal_all(connection: sqlite3.Connection) -> None:
    """Give every article of an older file its digest, and the file its seal."""
    reader = CollectionReader(connection)
    for (key,) in connection.execute("SELECT key FROM articles ORDER BY key").fetchall():
        digest = kept(reader.proven(key)).digest
        connection.execute("INSERT INTO digests VALUES (?, ?)", (key, digest))
    connection.execute("UPDATE seal SET articles = ?, checksum = ?", fitting_seal(connection))


def _shifted(seal: Seal, sign: int, table: str, rows: sqlite3.Cursor) -> Seal:
    numbers = [_number(row) for row in rows]
    total = int.from_bytes(seal.checksum, "big") + sign * sum(numbers)
    articles = seal.articles + (sign * len(numbers) if table == "articles" else 0)
    return Seal(articles, (total % _MODULUS).to_bytes(HASH_BYTES, "big"))


def _number(row: tuple[Any, ...]) -> int:
    return int.from_bytes(content_hash(msgspec.json.encode(row)), "big")
