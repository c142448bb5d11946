"""Whom a query may have meant that names nobody: near names, never taken for the one asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, product

from iomed_cli.matching import name_lists as tables
from iomed_cli.matching.name_index import Vocabulary, WantedWords, within_slips
from iomed_cli.matching.name_parts import NameWord, QueryReading, parse, readings_of, taken_together
from iomed_cli.matching.name_slips import (
    MOST_SLIPS,
    begins_alike,
    one_edit,
    with_other_first_letter,
)
from iomed_cli.matching.romanizations import in_pinyin, spelt_otherwise

_MOST_WORDS = 6
"""A query of more words names nobody."""

_MOST_SPELLINGS = 64
_WITHIN, _RESPELT, _SHORTENED, _EDIT = 1, 1, 2, 2

_LONG = 6
"""Letters of a word of which two may be other ones."""

_TELLING = 3
"""Letters with which a word may be told that is cut short."""


def near_names(query: str, names: Iterable[str]) -> list[str]:
    """The names that may have been meant, the nearest first; equals keep their order.

    They are within the query, with a role or a second name beside them; or
    each word of the query is another spelling (Wade-Giles, Cantonese), the
    beginning or a slip of one of theirs, though it may be another name as well.
    """
    readings = [one for one in readings_of(query) if len(one.words) <= _MOST_WORDS]
    found: list[tuple[int, str]] = []
    for name in dict.fromkeys(names):
        distances = [far for one in readings if (far := _distance(one, name)) is not None]
        if distances:
            found.append((min(distances), name))
    return [name for _, name in sorted(found, key=lambda it: it[0])]


def near_readings(query: str, vocabulary: Vocabulary) -> list[WantedWords]:
    """Give what to look up in an index of names for all that `near_names` may find."""
    found: list[WantedWords] = []
    for reading in readings_of(query):
        texts = [word.text for word in reading.words]
        if len(texts) > _MOST_WORDS:
            continue
        found.append([_near_words(text, vocabulary) for text in texts])
        found.append([_as_one_word(texts)])
        found += [[set(one), set(other)] for one, other in _pairs(reading.words)]
    return found


def _near_words(word: str, vocabulary: Vocabulary) -> set[str]:
    """Give the words of an index that may have been meant by one of a query."""
    respelt = in_pinyin(word) | spelt_otherwise(word) | tables.spellings(word)
    found = within_slips(word, vocabulary, len(word) >= _LONG or not word.isascii())
    found.update(vocabulary.among(respelt))
    if len(word) >= _TELLING:
        found.update(vocabulary.beginning(word))
    return {other for other in found if _cost(word, other) is not None}


def _pairs(words: Sequence[NameWord]) -> Iterable[tuple[frozenset[str], frozenset[str]]]:
    return combinations([word.spellings for word in words], 2)


def _distance(reading: QueryReading, name: str) -> int | None:
    """How far the name is from the query; None where it is no near one."""
    parsed = parse(name)
    texts = [word.text for word in reading.words]
    rest = list(texts)
    known = [word.spellings for word in parsed.words]
    if 1 < len(known) < len(rest):
        for own in known:
            rest = next((rest[:i] + rest[i + 1 :] for i, t in enumerate(rest) if t in own), rest)
        if len(rest) == len(texts) - len(known):
            return _WITHIN
    if not _as_one_word(texts).isdisjoint(taken_together(parsed)):
        return _RESPELT
    return _each_near(texts, [word.text for word in parsed.words])


def _each_near(texts: Sequence[str], others: Sequence[str]) -> int | None:
    """What it costs that every word of the query is near another one of the name."""
    if not texts:
        return 0
    costs = []
    for at, other in enumerate(others):
        cost = _cost(texts[0], other)
        if cost is not None:
            rest = _each_near(texts[1:], [*others[:at], *others[at + 1 :]])
            if rest is not None:
                costs.append(cost + rest)
    return min(costs, default=None)


@lru_cache(maxsize=65536)
def _cost(word: str, other: str) -> int | None:
    """How far a word is from one of a name: respelt, cut short, one edit or two in a long word.

    Two edits are none where it begins otherwise.
    """
    if word == other:
        return 0
    if other in in_pinyin(word) or word in in_pinyin(other) or tables.is_spelling(word, other):
        return _RESPELT
    if len(word) >= _TELLING and other.startswith(word):
        return _SHORTENED
    if len(word) < 2 or len(other) < 2 or abs(len(word) - len(other)) > MOST_SLIPS:
        return None
    if not begins_alike(word, other):
        return _EDIT if other in with_other_first_letter(word) else None
    short = min(len(word), len(other)) < _LONG
    if short and word.isascii():
        return _EDIT if other in one_edit(word) else None
    return _edits(word, other, 1 if short else MOST_SLIPS)


def _edits(word: str, other: str, most: int) -> int | None:
    # Only here, since importing it takes longer than most commands.
    from rapidfuzz.distance import OSA

    edits = OSA.distance(word, other, score_cutoff=most)
    return edits * _EDIT if edits <= most else None


def _as_one_word(texts: Sequence[str]) -> set[str]:
    """The words of a query as one, in pinyin too, either end first: ``Hsin-po Wu``."""
    spellings: list[set[str]] = []
    number = 1
    for text in texts:
        own = {text, *in_pinyin(text)}
        number *= len(own)
        spellings.append(own if number <= _MOST_SPELLINGS else {text})
    found = {"".join(words) for words in product(*spellings)}
    turned = [*spellings[-1:], *spellings[:-1]]
    return found | {"".join(words) for words in product(*turned)}
