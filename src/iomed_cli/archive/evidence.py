"""Where in a collection to look for a claim: the articles that have its words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from math import log

from iomed_cli.archive.lookup import Condition
from iomed_cli.matching.word_index import plain_tokens

EXACT = 200
"""Articles with all words of a claim that are looked at."""

SIMILAR = 24
"""Articles with the rarest of its words that are compared with it."""

VISITED = 3_000
"""Entries of the index that are read to find those, the rarest words' first."""


class Evidence:
    """Finds the articles in a scope that a claim may be from."""

    def __init__(self, connection: sqlite3.Connection, scope: Condition) -> None:
        self._connection = connection
        self._scope = scope

    def having(self, words: Iterable[str]) -> list[int]:
        """Give the keys of articles that have all of some words, in order."""
        query = " AND ".join(f'"{token}"' for token in _tokens(words))
        return self._found(query, EXACT) if query else []

    def likely(self, words: Iterable[str]) -> list[int]:
        """Give the keys of the articles with the most telling words, in order."""
        often = {token: number for token in _tokens(words) if (number := self._often(token))}
        weights: dict[int, float] = {}
        visited = 0
        for token in sorted(often, key=lambda token: often[token]):
            if visited >= VISITED:
                break
            found = self._found(f'"{token}"', VISITED - visited)
            visited += len(found)
            for key in found:
                weights[key] = weights.get(key, 0.0) + log(1 + 1e6 / often[token])
        best = sorted(weights, key=lambda key: -weights[key])
        return sorted(best[:SIMILAR])

    def _often(self, token: str) -> int:
        """Give the number of articles that have a word, in scope or not."""
        row = self._connection.execute(
            "SELECT doc FROM text_vocabulary WHERE term = ?", (token,)
        ).fetchone()
        return 0 if row is None else int(row[0])

    def _found(self, query: str, most: int) -> list[int]:
        rows = self._connection.execute(
            "SELECT it.article_key FROM (SELECT rowid AS article_key FROM text_words"
            f" WHERE text_words MATCH ?) AS it WHERE {self._scope.text} LIMIT ?",
            (query, most),
        )
        return [key for (key,) in rows]


def _tokens(words: Iterable[str]) -> list[str]:
    return sorted({token for word in words for token in plain_tokens(word)})
