"""What a collection says of itself, so that a part of it, or another one's, is told from it.

Every article has a digest of its text and records. The seal of the file is the number of its
articles and a sum over these, their sources, and the names and terms that they share, brought
up to date in the same transaction.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Literal, NamedTuple

import msgspec

from iomed_cli.archive.proof.damage import DamageError
from iomed_cli.archive.reader import CollectionReader
from iomed_cli.archive.row_encoding import HASH_BYTES, content_hash, record_digest

_MODULUS = 1 << 8 * HASH_BYTES

_ROWS = {
    "articles": "SELECT key, id, digest FROM articles LEFT JOIN digests ON article_key = key",
    "sources": "SELECT name, hash, article_key FROM sources",
    # Of articles that were taken out some of these are left: no article accounts for them.
    "names": "SELECT key, name FROM names",
    "terms": "SELECT key, term FROM terms",
    "organization_names": "SELECT alias_key, name_key FROM organization_names",
}


class Seal(NamedTuple):
    """The number of articles, and the sum."""

    articles: int
    checksum: bytes


def stored_seal(connection: sqlite3.Connection) -> Seal:
    """Give the seal that stands in the file. Raises DamageError unless there is just one."""
    rows = connection.execute("SELECT articles, checksum FROM seal").fetchall()
    match rows:
        case [(int(articles), bytes(checksum))]:
            return Seal(articles, checksum)
    raise DamageError("it has no seal, or none that iomed writes")


def fitting_seal(connection: sqlite3.Connection) -> Seal:
    """Give the seal that fits what is in the file."""
    seal = Seal(0, bytes(HASH_BYTES))
    for table, query in _ROWS.items():
        seal = _shifted(seal, 1, table, connection.execute(query))
    return seal


def refuse_unsealed(connection: sqlite3.Connection) -> None:
    """Raise DamageError where what is in the file is not what the seal is of."""
    stored, fitting = stored_seal(connection), fitting_seal(connection)
    if stored.articles != fitting.articles:
        raise DamageError(
            f"it has {fitting.articles} articles of {stored.articles} that were collected"
        )
    if stored != fitting:
        raise DamageError(
            "its articles, their sources or the names in it are not those that were collected"
        )


def shift(
    connection: sqlite3.Connection,
    sign: Literal[1, -1],
    table: str,
    condition: str,
    *values: object,
) -> None:
    """Add to the seal what some rows count for, or take it away before they change."""
    rows = connection.execute(f"{_ROWS[table]} WHERE {condition}", values)
    seal = _shifted(stored_seal(connection), sign, table, rows)
    connection.execute("UPDATE seal SET articles = ?, checksum = ?", seal)


def seal_all(connection: sqlite3.Connection) -> None:
    """Give every article of an older file its digest of today, and the file its seal."""
    reader = CollectionReader(connection)
    for (key,) in connection.execute("SELECT key FROM articles ORDER BY key").fetchall():
        digest = record_digest(reader.whole(key))
        connection.execute("REPLACE INTO digests VALUES (?, ?)", (key, digest))
    seal_again(connection)


def seal_again(connection: sqlite3.Connection) -> None:
    """Give the file the seal that fits what is in it."""
    connection.execute("UPDATE seal SET articles = ?, checksum = ?", fitting_seal(connection))


def _shifted(seal: Seal, sign: int, table: str, rows: sqlite3.Cursor) -> Seal:
    numbers = [_number(row) for row in rows]
    total = int.from_bytes(seal.checksum, "big") + sign * sum(numbers)
    articles = seal.articles + (sign * len(numbers) if table == "articles" else 0)
    return Seal(articles, (total % _MODULUS).to_bytes(HASH_BYTES, "big"))


def _number(row: tuple[Any, ...]) -> int:
    return int.from_bytes(content_hash(msgspec.json.encode(row)), "big")
