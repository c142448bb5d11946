"""What a collection's indexes are asked: names like a query, words in any of their forms."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import get_args

from iomed_cli.archive.conditions import Condition, among, listed
from iomed_cli.archive.proof.damage import typed
from iomed_cli.archive.reader import CollectionReader
from iomed_cli.archive.schema import CLAIMANTS_NAMED_SINCE
from iomed_cli.kinds import FactCategory
from iomed_cli.matching import name_index
from iomed_cli.matching.folding import fold
from iomed_cli.matching.keywords import Forms, Pattern, Phrase, QueryWord, guessed_forms
from iomed_cli.matching.name_slips import MOST_SLIPS
from iomed_cli.matching.near_names import near_readings
from iomed_cli.matching.word_index import (
    CHAIN,
    Wanted,
    Way,
    plain_tokens,
    plainly_wanted,
    wanted,
)
from iomed_cli.query.facts.fact_parts import fact_texts

_LAST = "\U0010ffff"
"""Sorts behind every letter."""

_MOST_WORDS = 16
"""Words of a name that are looked up."""

_BEGINNINGS = 8
"""Beginnings of words of which all words are kept, for a query that asks for them again."""

_FEW = 200
"""Records with the rarest word of a query that are not held against its other words here."""

_MOST_CONDITIONS = 200
"""Conditions that are asked at once."""

_TEXTS: Mapping[str, Callable[..., tuple[str, ...]]] = {
    "quotes": lambda it: (it.text,),
    "facts": fact_texts,
}
"""The texts of a record in which keywords are looked for."""


# To jump from word to word would take longer, unless each had more than ten names.
_NAME_WORDS = """
SELECT DISTINCT word FROM name_words
WHERE word >= :low AND word < :high AND (:long IS NULL OR abs(length(word) - :long) <= :slips)
"""

# In an older collection. What is ASCII has a word only where it has its letters; what is not
# may have others for them.
_TERMS = "SELECT key, term FROM terms WHERE instr(lower(term), ?) OR term GLOB '*[^ -~]*'"
_DESCRIBED = """(it.role_key IN (SELECT value FROM json_each(?))
  OR it.affiliation_key IN (SELECT value FROM json_each(?)))"""


class NameVocabulary:
    """The words of the names in a collection, in its scope or not; those last read are kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: dict[tuple[str, int | None], list[str]] = {}

    def beginning(self, letters: str, long: int | None = None) -> list[str]:
        """Give those that begin with some letters, and are about so ``long``: see `MOST_SLIPS`."""
        found = self._kept.pop((letters, long), None)
        if found is None:
            limits = {"low": letters, "high": letters + _LAST, "long": long, "slips": MOST_SLIPS}
            found = [word for (word,) in self._connection.execute(_NAME_WORDS, limits)]
            while len(self._kept) >= _BEGINNINGS:
                del self._kept[next(iter(self._kept))]
        self._kept[letters, long] = found
        return found

    def among(self, words: Iterable[str]) -> list[str]:
        """Give those that are among some words."""
        rows = self._connection.execute(
            "SELECT DISTINCT word FROM name_words WHERE word IN (SELECT value FROM json_each(?))",
            (listed(words),),
        )
        return [word for (word,) in rows]


class Lookup:
    """Asks the indexes; within a scope, which is a condition on every record."""

    def __init__(
        self, connection: sqlite3.Connection, reader: CollectionReader, scope: Condition
    ) -> None:
        self._connection = connection
        self._reader = reader
        self._scope = scope
        self._name_words = NameVocabulary(connection)
        self._older = reader.version < CLAIMANTS_NAMED_SINCE

    def keys(self, table: str, condition: Condition, what: str = "it.key") -> set[int]:
        """Give the keys of the records in scope that fulfil a condition."""
        where = condition & self._scope
        rows = self._connection.execute(
            f"SELECT {what} FROM {table} AS it WHERE {where.text}", where.values
        )
        return {row[0] for row in rows}

    def firsts(self, table: str, column: str, values: Iterable[object]) -> set[int]:
        """Give the key of the first record in scope for each value that a column has."""
        where = among(f"it.{column}", values) & self._scope
        rows = self._connection.execute(
            # SQLite takes the key from the row that has the least place.
            f"SELECT it.key, min(it.article_key << 32 | it.key) FROM {table} AS it"
            f" WHERE {where.text} GROUP BY it.{column}",
            where.values,
        )
        return {key for key, _ in rows}

    # Names

    def names(self, query: str, bearing: str, guess: bool) -> dict[str, int]:
        """Give names that a query may mean, with their keys, of which a condition holds.

        Without ``guess`` all that match surely are among them, with it also
        all that match otherwise. Raises IomedError for a blank query.
        """
        vocabulary = self._name_words if guess else None
        return self._having(name_index.readings(query, vocabulary), bearing)

    def near_names(self, query: str, bearing: str) -> dict[str, int]:
        """Give names that are near a query, with their keys, of which a condition holds."""
        return self._having(near_readings(query, self._name_words), bearing)

    def _having(self, readings: Iterable[name_index.WantedWords], bearing: str) -> dict[str, int]:
        found: dict[str, int] = {}
        for reading in readings:
            # SQLite takes only so many, and a name that has these is rare enough.
            several = reading[:_MOST_WORDS]
            bearers = " INTERSECT ".join(
                "SELECT name_key FROM name_words WHERE word IN (SELECT value FROM json_each(?))"
                for _ in several
            )
            rows = self._connection.execute(
                f"SELECT name, key FROM names WHERE key IN ({bearers}) AND {bearing}",
                [listed(one) for one in several],
            )
            found.update(typed(rows, tuple[str, int]))
        return found

    def claimants(self, bearing: str) -> list[str]:
        """Give whom facts in scope are according to, and of whose names a condition fails.

        There are none but in an older collection: in others they have names.
        """
        if not self._older:
            return []
        rows = self._connection.execute(
            "SELECT claimant FROM (SELECT DISTINCT according_to AS claimant FROM facts AS it"
            f" WHERE according_to IS NOT NULL AND {self._scope.text})"
            f" WHERE NOT EXISTS (SELECT 1 FROM names WHERE name = claimant AND {bearing})",
            self._scope.values,
        )
        return [name for (name,) in typed(rows, tuple[str])]

    def claims(self, names: Iterable[int]) -> set[int]:
        """Give the key of the first fact in scope that is according to each of some names."""
        by = among("key", names)
        bearers = self._connection.execute(f"SELECT name FROM names WHERE {by.text}", by.values)
        return self.firsts("facts", "according_to", [name for (name,) in bearers])

    def names_with(self, word: str) -> set[int]:
        """Give the keys of names that have a word, or a part of one (``co-operate`` has two)."""
        parts = listed(part.text for part in Phrase(word).words)
        rows = self._connection.execute(
            "SELECT name_key FROM name_words WHERE word IN (SELECT value FROM json_each(?))",
            (parts,),
        )
        return {key for (key,) in rows}

    def scattered(self, table: str, words: Mapping[str, Set[int]]) -> set[int]:
        """Give the keys of records in scope that have each of some words, and a few that do not.

        A record has a word in itself, or what is known of it has a part of it: a quotation's
        speaker, with role and affiliation, or a fact's category and the speaker according to
        whom it is so. With each word come the keys of the names that have it.
        """
        every = [self._having_word(table, word, names) for word, names in words.items()]
        rarest: list[int] | None = None
        for either in every:
            # One after the other, so that SQLite reads no more of a word that many have.
            each = " UNION ALL ".join(
                f"SELECT it.key FROM {table} AS it WHERE {one.text}" for one in either
            )
            values = [value for one in either for value in one.values]
            rows = self._connection.execute(f"{each} LIMIT {_FEW + 1}", values)
            found = [key for (key,) in rows]
            if len(found) <= _FEW and (rarest is None or len(found) < len(rarest)):
                rarest = found
        if rarest is not None:
            return self.keys(table, among("it.key", rarest))
        condition = Condition()
        for either in every:
            text = " OR ".join(one.text for one in either)
            values = [value for one in either for value in one.values]
            condition = condition & Condition(f"({text})", *values)
        return self.keys(table, condition)

    def _having_word(self, table: str, word: str, names: Set[int]) -> list[Condition]:
        phrase = Phrase(word)
        held = self._matching(table, phrase.words, phrase.forms)
        parts = {part.text for part in phrase.words}
        if table == "quotes":
            terms: Set[object] = set().union(*map(self._terms_with, parts))
            known = {"speaker_key": names, "role_key": terms, "affiliation_key": terms}
        else:
            bearers = among("key", names)
            rows = self._connection.execute(
                f"SELECT name FROM names WHERE {bearers.text}", bearers.values
            )
            sorts = parts.intersection(get_args(FactCategory))
            known = {
                "according_to": {name for (name,) in typed(rows, tuple[str])},
                "category": sorts,
            }
        # What has no value is left out: SQLite would read all records for it.
        return [held, *(among(f"it.{one}", values) for one, values in known.items() if values)]

    def _terms_with(self, word: str) -> set[int]:
        """Give the keys of the terms, roles and affiliations among them, that have a word."""
        if not self._older:
            keys = self._connection.execute(
                "SELECT term_key FROM term_words WHERE word = ?", (word,)
            )
            return {key for (key,) in keys}
        rows = typed(self._connection.execute(_TERMS, (word,)), tuple[int, str])
        return {key for key, term in rows if word in plain_tokens(term)}

    def articles_with(self, keywords: Iterable[str]) -> set[int]:
        """Give the keys of the articles in scope whose texts may have all keywords."""
        phrases = map(Phrase, keywords)
        groups = [one for it in phrases for one in plainly_wanted(it.words, it.forms)]
        where = Condition(
            "it.article_key IN (SELECT rowid FROM text_words WHERE text_words MATCH ?)",
            _expression(groups),
        )
        where = where & self._scope
        rows = self._connection.execute(
            "SELECT it.article_key FROM (SELECT key AS article_key FROM articles) AS it"
            f" WHERE {where.text}",
            where.values,
        )
        return {key for (key,) in rows}

    def described(self, words: Iterable[str]) -> set[int]:
        """Give the keys of speakers whose role and affiliation have all of some words."""
        every = Condition()
        for word in words:
            terms = self._terms_with(word)
            if not terms:
                return set()
            every = every & Condition(_DESCRIBED, listed(terms), listed(terms))
        return self.keys("speakers", every) if every.values else set()

    # Words

    def holding(
        self, table: str, base: Condition, keywords: Sequence[str], *, either: bool, guess: bool
    ) -> set[int]:
        """Give the keys of enough records that a search for keywords among them finds the same.

        That are those which have all the keywords (or ``either``), and where
        that matters such as show that a word does stand somewhere.
        """
        fitting: list[Condition] = []
        more: set[int] = set()
        for words in dict.fromkeys(keywords):
            phrase = Phrase(words)
            sure = self._matching(table, phrase.words, phrase.forms)
            if len(keywords) == 1 and not guess:
                return self.keys(table, base & sure)
            witness = self._witness(table, base & sure, _finds(phrase))
            if witness is None and guess:
                guessed, shown = self._guessed(table, base, phrase)
                fitting.append(guessed)
                # A note names all that a misspelt word was taken for.
                more |= shown | self.keys(table, base & guessed)
            else:
                fitting.append(sure)
                more |= set() if witness is None else {witness}
        if either:
            return more.union(*(self.keys(table, base & one) for one in fitting))
        return more | self._fulfilling(table, base, fitting)

    def _fulfilling(self, table: str, base: Condition, every: Sequence[Condition]) -> set[int]:
        """Give the keys of records of which many conditions hold: SQLite takes only so many."""
        first, rest = every[:_MOST_CONDITIONS], every[_MOST_CONDITIONS:]
        for one in first:
            base = base & one
        found = self.keys(table, base)
        return found & self._fulfilling(table, Condition(), rest) if found and rest else found

    def _guessed(self, table: str, base: Condition, phrase: Phrase) -> tuple[Condition, set[int]]:
        """Give what has a phrase with typing errors forgiven, and records with its other words."""
        shown: set[int] = set()
        forms: list[Forms] = []
        for place, (word, sure) in enumerate(zip(phrase.words, phrase.forms)):
            pattern = Pattern([word], [sure])
            condition = base & self._matching(table, [word], [sure])
            witness = self._witness(table, condition, _stands(pattern))
            if witness is not None:
                shown.add(witness)
                forms.append(sure)
            elif possible := self._possible(table, phrase, place):
                forms.append(possible)
            else:
                return Condition("0"), shown
        return self._matching(table, phrase.words, forms), shown

    def _possible(self, table: str, phrase: Phrase, place: int) -> Forms:
        """Give what a word that stands nowhere by itself may be, with a typing error or not.

        ``covid19`` of this collection has both words of ``covod-19`` where
        another collection shows them as two, in ``covid-19``.
        """
        word, sure = phrase.words[place], phrase.forms[place]
        terms = self._vocabulary(table, word.text[0])
        parts: list[str] = []
        if before := phrase.words[place - 1 : place] if word.joined else ():
            longer = self._vocabulary(table, before[0].text[0])
            parts += [term[cut:] for term in longer for cut in range(1, len(term))]
        if any(after.joined for after in phrase.words[place + 1 : place + 2]):
            parts += [term[:cut] for term in terms for cut in range(1, len(term))]
        guesses = guessed_forms(word, [" ".join(terms + parts)])
        return {**guesses, **sure} if parts else guesses

    def _vocabulary(self, table: str, letter: str) -> list[str]:
        """Give the words that begin with a letter."""
        rows = self._connection.execute(
            f"SELECT term FROM {table[:-1]}_vocabulary WHERE term >= ? AND term < ?",
            (letter, letter + _LAST),
        )
        return [term for (term,) in rows]

    def _matching(
        self, table: str, words: Sequence[QueryWord], forms: Sequence[Forms]
    ) -> Condition:
        index = f"{table[:-1]}_words"
        return Condition(
            f"it.key IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)",
            _expression(wanted(words, forms)),
        )

    def _witness(
        self, table: str, condition: Condition, finds: Callable[[str], bool]
    ) -> int | None:
        """Give the key of a record that surely has what is looked for, if there is any."""
        where = condition & self._scope
        texts = _TEXTS[table]
        for _, key, record in self._reader.records(table, where.text, *where.values):
            if any(finds(text) for text in texts(record)):
                return key
        return None


def _finds(phrase: Phrase) -> Callable[[str], bool]:
    return lambda text: bool(phrase.find(text))


def _stands(pattern: Pattern) -> Callable[[str], bool]:
    return lambda text: bool(pattern.find(text, fold(text)))


def _expression(groups: Wanted) -> str:
    """Give a query of the index of words; tokens hold nothing that it could be taken for."""
    every = " AND ".join(f"({' OR '.join(map(_all_of, ways))})" for ways in groups)
    return f'({every}) OR "{CHAIN}"'


def _all_of(way: Way) -> str:
    terms = (f'"{term.text}"{"*" if term.prefix else ""}' for term in way)
    return f"({' AND '.join(terms)})"
