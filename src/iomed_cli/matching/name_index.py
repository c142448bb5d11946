"""Which words to look up in an index, to find every name that a query may mean.

An index lists the `name_words` of each name. Any name that `person_names.match_names`
finds has words that fulfil one of the query's `readings`; others may fulfil
them too, so that the query still has to be held against those.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from iomed_cli.matching import name_lists as tables
from iomed_cli.matching.folding import fold, refuse_blank
from iomed_cli.matching.name_parts import (
    LONGEST_RUN,
    QueryReading,
    in_pairs,
    readings_of,
    taken_apart,
)
from iomed_cli.matching.name_slips import (
    LONG_WORD,
    beginnings,
    one_edit,
    slips,
    with_other_first_letter,
)

WantedWords = list[set[str]]
"""Sets of words: a name must have one of each."""


class Vocabulary(Protocol):
    """The words of an index."""

    def beginning(self, letters: str, long: int | None = None) -> Iterable[str]:
        """Give those that begin with some letters, and are about so ``long``: see `MOST_SLIPS`."""

    def among(self, words: Iterable[str]) -> Iterable[str]:
        """Give those that are among some words."""


def name_words(name: str) -> set[str]:
    """Give what an index lists for a name: its words, spelt in every way, apart and together."""
    parsed = taken_apart(name)
    found = {spelling for word in parsed for spelling in word.spellings | {word.text}}
    return found | _runs([word.text for word in parsed])


def _runs(texts: Sequence[str]) -> set[str]:
    """Give neighbouring words written as one, as ``Xin bo`` and ``O Brien`` are."""
    return {
        "".join(texts[start : start + size])
        for size in range(2, LONGEST_RUN + 1)
        for start in range(len(texts) - size + 1)
    }


def readings(query: str, vocabulary: Vocabulary | None = None) -> list[WantedWords]:
    """Give what to look up for each way to understand a query.

    With a vocabulary also the names are found that the query misspells.
    Raises IomedError for a blank query.
    """
    refuse_blank(fold(query))
    return [_wanted(reading, vocabulary) for reading in readings_of(query)]


def _wanted(reading: QueryReading, vocabulary: Vocabulary | None) -> WantedWords:
    texts = [word.text for word in reading.words]
    alone = len(texts) == 1
    known = {text: _meant(text, vocabulary, alone=alone) for text in {*texts, *in_pairs(texts)}}
    found = []
    for i, word in enumerate(reading.words):
        beside = texts[max(0, i - LONGEST_RUN + 1) : i + LONGEST_RUN]
        fitting = {word.text} | word.spellings | tables.short_forms(word.text)
        fitting |= {run for run in _runs(beside) if word.text in run}
        if not alone:
            # An initial in the name may stand for it, but not by itself.
            fitting.add(word.text[0])
        for text in (word.text, *in_pairs(texts[max(0, i - 1) : i + 2])):
            fitting |= known[text]
        found.append(fitting)
    # An initial in the query fits too many words to narrow anything.
    whole = [one for one, text in zip(found, texts) if len(text) > 1]
    return whole or [set().union(*found)]


def _meant(text: str, vocabulary: Vocabulary | None, *, alone: bool) -> set[str]:
    """Give the words of an index that one may be a slip for."""
    if vocabulary is None:
        return set()
    known = tables.spellings(text) | within_slips(text, vocabulary, len(text) >= LONG_WORD)
    return set(slips(text, known, alone=alone))


def within_slips(word: str, vocabulary: Vocabulary, long: bool) -> set[str]:
    """Give the words of an index that one edit makes of a word; of a `long` one all that begin so.

    Two edits may be forgiven there: which of them are few enough is for the caller to see.
    """
    if not long:
        return set(vocabulary.among(one_edit(word)))
    found = set(vocabulary.among(with_other_first_letter(word)))
    for letters in beginnings(word):
        found.update(vocabulary.beginning(letters, len(word)))
    return found
