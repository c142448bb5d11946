"""The same quotation in many places: what is printed again, whole or trimmed, told once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from iomed_cli.matching.folding import fold
from iomed_cli.model import Quote
from iomed_cli.query.rows import Answer, Hit, UniqueRow

TRIMMED = 4
"""Words that a quotation has at least, to be taken for a part of another: "Yes" is none."""

Dates = Callable[[Iterable[str]], Mapping[str, str | None]]
"""Gives the dates of the articles with some ids."""


def unique(answer: Answer[Quote], dates: Dates) -> Answer[UniqueRow]:
    """Give one row for what a speaker says in the same words, in the order of the best matches.

    Quotations are the same where they agree word for word, or where the words
    of one stand in a row in the other. Case and marks make no difference. The
    row has the fullest of them, of equals the one printed first; what has no
    date is taken to be printed last.
    """
    hits = list(answer.hits)
    dated = dates(dict.fromkeys(hit.row.article for hit in hits))
    groups: dict[int, list[Hit[Quote]]] = {}
    for hit, head in zip(hits, _heads(hit.row for hit in hits)):
        groups.setdefault(head, []).append(hit)
    rows = [_row(group, dated) for group in groups.values()]
    return Answer(rows, answer.notes, ranked=answer.ranked, kind="unique")


def spaced_words(text: str) -> str:
    """Give a text's words with blanks around each, so that parts of it are parts of this."""
    # What is neither letter nor digit parts words, but for an apostrophe within one.
    words = re.findall(r"[^\W_]+", fold(text).replace("'", ""))
    return f" {' '.join(words)} "


class _Said(NamedTuple):
    place: int
    words: str


def _heads(quotes: Iterable[Quote]) -> list[int]:
    """Give for each quotation the place of the one that stands for it."""
    speakers: dict[str | None, list[_Said]] = {}
    number = 0
    for quote in quotes:
        speakers.setdefault(quote.speaker, []).append(_Said(number, spaced_words(quote.text)))
        number += 1
    heads = list(range(number))
    for said in speakers.values():
        for place, head in _gathered(said):
            heads[place] = head
    return heads


def _gathered(said: list[_Said]) -> Iterator[tuple[int, int]]:
    """Give each quotation of one speaker and the fullest that it is, or is a part of."""
    exact: dict[str, int] = {}
    rare = _Rare(said)
    for one in sorted(said, key=lambda one: -len(one.words)):
        head = exact.get(one.words)
        if head is None:
            head = rare.holder(one.words)
            if head is None:
                head = one.place
                rare.add(one.words, one.place)
            exact[one.words] = head
        yield one.place, head


class _Rare:
    """Fuller quotations, to be found by the rarest word of a trimmed one."""

    def __init__(self, said: Iterable[_Said]) -> None:
        self._often: dict[str, int] = {}
        for one in said:
            for word in one.words.split():
                self._often[word] = self._often.get(word, 0) + 1
        self._holders: dict[str, list[tuple[str, int]]] = {}

    def holder(self, words: str) -> int | None:
        """Give the fullest quotation in which words stand in a row."""
        every = words.split()
        if len(every) < TRIMMED:
            return None
        rarest = min(every, key=lambda word: self._often[word])
        found = (place for held, place in self._holders.get(rarest, ()) if words in held)
        return next(found, None)

    def add(self, words: str, place: int) -> None:
        """Let a quotation hold others."""
        for word in set(words.split()):
            self._holders.setdefault(word, []).append((words, place))


def _row(hits: list[Hit[Quote]], dates: Mapping[str, str | None]) -> Hit[UniqueRow]:
    dated = [(dates.get(hit.row.article), hit) for hit in hits]
    # What is sorted stays in its order where the dates are equal.
    dated.sort(key=lambda it: it[0] or "9999-99-99")
    fullest = dated[0][1]
    if len(dated) > 1:
        fullest = max((hit for _, hit in dated), key=lambda hit: len(spaced_words(hit.row.text)))
    days = [day for day, _ in dated if day is not None]
    it = fullest.row
    row = UniqueRow(
        it.id,
        it.article,
        it.kind,
        it.speaker,
        it.text,
        len(hits),
        tuple(dict.fromkeys(hit.row.article for _, hit in dated)),
        days[0] if days else None,
        days[-1] if days else None,
        it.start,
        it.end,
        it.paragraph,
    )
    scores = [hit.score for hit in hits if hit.score is not None]
    return Hit(row, max(scores, default=None), fullest.marks)
