"""Where in a collection to look for a claim: the articles that have its words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from heapq import nlargest
from math import log

from msgspec.structs import replace

from iomed_cli.archive.conditions import Condition, among
from iomed_cli.archive.proof.damage import typed
from iomed_cli.matching.word_index import plain_tokens
from iomed_cli.model import Extraction

EXACT = 200
"""Articles with all words of a claim that are looked at."""

SIMILAR = 24
"""Quotations, and articles, with the most telling of its words that are compared with it."""

VISITED = 6_000
"""Entries of an index that are read to find those, the rarest words' first."""

KEPT_CHARACTERS = 4_000_000
"""Characters of articles that are kept for the next claims, at most."""

_TABLES = {
    "quote": "(SELECT key, article_key FROM quotes) AS it",
    "text": "(SELECT key, key AS article_key FROM articles) AS it",
}
"""Of what the entries of each index of words are, and in which articles these are."""


class Evidence:
    """Finds the articles in a scope that a claim may be from."""

    def __init__(self, connection: sqlite3.Connection, scope: Condition) -> None:
        self._connection = connection
        self._scope = scope

    def having(self, words: Iterable[str]) -> list[int]:
        """Give the keys of articles that have all of some words, in order."""
        query = " AND ".join(f'"{token}"' for token in _tokens(words))
        return self._found("text", query, EXACT) if query else []

    def likely(self, words: Iterable[str]) -> set[int]:
        """Give the keys of the articles that have, or quote, the most telling words."""
        tokens = _tokens(words)
        return {key for index in _TABLES for key in self._telling(index, tokens)}

    def _telling(self, index: str, tokens: Iterable[str]) -> set[int]:
        often = {token: number for token in tokens if (number := self._often(index, token))}
        weights: dict[int, float] = {}
        visited = 0
        for token in sorted(often, key=lambda token: often[token]):
            if visited >= VISITED:
                break
            found = self._found(index, f'"{token}"', VISITED - visited)
            visited += len(found)
            weight = log(1 + 1e6 / often[token])
            for key in found:
                weights[key] = weights.get(key, 0.0) + weight
        heaviest = nlargest(SIMILAR, weights, key=lambda key: weights[key])
        best = among("it.key", heaviest)
        rows = self._connection.execute(
            f"SELECT it.article_key FROM {_TABLES[index]} WHERE {best.text}", best.values
        )
        return {key for (key,) in typed(rows, tuple[int])}

    def _often(self, index: str, token: str) -> int:
        """Give the number of entries that have a word, in scope or not; of many, that they are."""
        # The table of the vocabulary would count every one of them.
        row = self._connection.execute(
            f"SELECT count(*) FROM (SELECT rowid FROM {index}_words"
            f" WHERE {index}_words MATCH ? LIMIT {VISITED + 1})",
            (f'"{token}"',),
        ).fetchone()
        return int(row[0])

    def _found(self, index: str, query: str, most: int) -> list[int]:
        """Give the keys of entries in scope."""
        words = f"{index}_words"
        # Where every article is in scope, it need not be known whose an entry is.
        where = (
            words if self._scope.always else f"{words} JOIN {_TABLES[index]} ON key = {words}.rowid"
        )
        rows = self._connection.execute(
            f"SELECT {words}.rowid FROM {where}"
            f" WHERE {words} MATCH ? AND {self._scope.text} LIMIT ?",
            (query, most),
        )
        return [key for (key,) in rows]


class SpokenArticles:
    """Gives articles with what is said in them alone; those last asked for are kept.

    What is only stated would take most of the memory, and answers no claim.
    """

    def __init__(self, read: Callable[[int], Extraction]) -> None:
        self._read = read
        self._kept: dict[int, Extraction] = {}
        self._characters = 0

    def article(self, key: int) -> Extraction:
        """Give the article with a key, read and proven once as long as it is kept."""
        found = self._kept.pop(key, None)
        if found is None:
            found = replace(self._read(key), facts=(), countries=(), organizations=())
            self._characters += len(found.article.text)
            while self._characters > KEPT_CHARACTERS and self._kept:
                dropped = self._kept.pop(next(iter(self._kept)))
                self._characters -= len(dropped.article.text)
        # At the end stands what was asked for last.
        self._kept[key] = found
        return found


def _tokens(words: Iterable[str]) -> list[str]:
    return sorted({token for word in words for token in plain_tokens(word)})
