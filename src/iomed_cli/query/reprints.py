"""The same quotation in many places: what is printed again, whole or trimmed, told once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from sys import intern
from typing import NamedTuple

from msgspec.structs import replace

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
    groups = _groups([_alone(hit) for hit in answer.hits])
    dated = dates(dict.fromkeys(hit.row.article for group in groups.values() for hit in group))
    # What a row is made of is let go: there may be millions.
    rows = [_row(groups.pop(head), dated) for head in list(groups)]
    return Answer(rows, answer.notes, ranked=answer.ranked, kind="unique")


def _alone(hit: Hit[Quote]) -> Hit[UniqueRow]:
    """Give the row of a quotation that nobody has printed again: half of what a record takes."""
    it = hit.row
    speaker = it.speaker and intern(it.speaker)
    told = it.id, it.article, intern(it.kind), speaker, it.text, 1, (it.article,), None, None
    return Hit(UniqueRow(*told, it.start, it.end, it.paragraph), hit.score, hit.marks)


def _groups(hits: list[Hit[UniqueRow]]) -> dict[int, list[Hit[UniqueRow]]]:
    """Give the quotations that are the same, by the place of the fullest."""
    groups: dict[int, list[Hit[UniqueRow]]] = {}
    for hit, head in zip(hits, _heads(hit.row for hit in hits)):
        groups.setdefault(head, []).append(hit)
    return groups


def spaced_words(text: str) -> str:
    """Give a text's words with blanks around each, so that parts of it are parts of this."""
    # What is neither letter nor digit parts words, but for an apostrophe within one.
    words = re.findall(r"[^\W_]+", fold(text).replace("'", ""))
    return f" {' '.join(words)} "


class _Said(NamedTuple):
    place: int
    words: str


def _heads(quotes: Iterable[UniqueRow]) -> list[int]:
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
        held = words, place
        for word in set(words.split()):
            self._holders.setdefault(word, []).append(held)


def _row(hits: list[Hit[UniqueRow]], dates: Mapping[str, str | None]) -> Hit[UniqueRow]:
    dated = [(dates.get(hit.row.article), hit) for hit in hits]
    # What is sorted stays in its order where the dates are equal.
    dated.sort(key=lambda it: it[0] or "9999-99-99")
    fullest = dated[0][1]
    if len(dated) > 1:
        fullest = max((hit for _, hit in dated), key=lambda hit: len(spaced_words(hit.row.text)))
    days = [day for day, _ in dated if day is not None]
    row = replace(
        fullest.row,
        printed=len(hits),
        articles=tuple(dict.fromkeys(hit.row.article for _, hit in dated)),
        first_date=days[0] if days else None,
        last_date=days[-1] if days else None,
    )
    scores = [hit.score for hit in hits if hit.score is not None]
    return Hit(row, max(scores, default=None), fullest.marks)
