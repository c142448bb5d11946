"""The same quotation in many places: what is printed again, whole or trimmed, told once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.matching.folding import fold
from iomed_cli.model import Quote
from iomed_cli.query.rows import Answer, Hit, Rows, UniqueRow

TRIMMED = 4
"""Words that a quotation has at least, to be taken for a part of another: "Yes" is none."""

_CHANGED = "what is read was changed meanwhile: ask again"

Dates = Callable[[Iterable[str]], Mapping[str, str | None]]
"""Gives the dates of the articles with some ids."""


def unique(answer: Answer[Quote], dates: Dates) -> Answer[UniqueRow]:
    """Give one row for what a speaker says in the same words, in the order of the best matches.

    Quotations are the same where they agree word for word, or where the words
    of one stand in a row in the other. Case and marks make no difference. The
    row has the fullest of them, of equals the one printed first; what has no
    date is taken to be printed last.

    Rows that are read when they are wanted are read three times, and of each only the words are
    held meanwhile: there may be millions. Raises IomedError where other ones come the next time.
    """
    hits = answer.hits
    heads, seen, dated = _read_once(hits, dates)
    members = _members(heads)
    again: dict[int, list[Hit[Quote]]] = {}
    for place, hit in _read_again(hits, seen) if members else ():
        if heads[place] in members:
            again.setdefault(heads[place], []).append(hit)

    def rows() -> Iterator[Hit[UniqueRow]]:
        for place, hit in _read_again(hits, seen):
            head = heads[place]
            if head not in members:
                yield _row([hit], dated)
            elif place == members[head]:
                yield _row(again[head], dated)

    told: Collection[Hit[UniqueRow]]
    if isinstance(hits, Rows):
        told = Rows(len(set(heads)), lambda: (hit.row for hit in rows()))
    else:
        told = [*rows()]
    return Answer(told, answer.notes, ranked=answer.ranked, kind="unique")


def _members(heads: Sequence[int]) -> dict[int, int]:
    """Give the place of the first quotation of each group that has several, by its head."""
    first: dict[int, int] = {}
    several: dict[int, int] = {}
    for place, head in enumerate(heads):
        if first.setdefault(head, place) != place:
            several[head] = first[head]
    return several


def _read_once(
    hits: Iterable[Hit[Quote]], dates: Dates
) -> tuple[Sequence[int], Sequence[int], Mapping[str, str | None]]:
    """Give for each quotation the place of the one that stands for it, and what it is known by.

    Then the dates of their articles.
    """
    articles: dict[str, None] = {}
    seen = array("q")
    speakers: dict[str | None, list[_Said]] = {}
    for place, hit in enumerate(hits):
        seen.append(_mark(hit))
        articles[hit.row.article] = None
        speakers.setdefault(hit.row.speaker, []).append(_Said(place, spaced_words(hit.row.text)))
    heads = array("q", range(len(seen)))
    while speakers:
        _, said = speakers.popitem()
        for place, head in _gathered(said):
            heads[place] = head
    return heads, seen, dates(articles)


def _read_again(
    hits: Iterable[Hit[Quote]], seen: Sequence[int]
) -> Iterator[tuple[int, Hit[Quote]]]:
    """Give the quotations with their places, as long as they are those that were there before."""
    number = 0
    for number, hit in enumerate(hits, 1):
        if number > len(seen) or seen[number - 1] != _mark(hit):
            raise IomedError(_CHANGED)
        yield number - 1, hit
    if number != len(seen):
        raise IomedError(_CHANGED)


def _mark(hit: Hit[Quote]) -> int:
    return hash((hit.row.article, hit.row.id))


def spaced_words(text: str) -> str:
    """Give a text's words with blanks around each, so that parts of it are parts of this."""
    # What is neither letter nor digit parts words, but for an apostrophe within one.
    words = re.findall(r"[^\W_]+", fold(text).replace("'", ""))
    return f" {' '.join(words)} "


class _Said(NamedTuple):
    place: int
    words: str


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
        *(it.id, it.article, it.kind, it.speaker, it.text),
        printed=len(hits),
        articles=tuple(dict.fromkeys(hit.row.article for _, hit in dated)),
        first_date=days[0] if days else None,
        last_date=days[-1] if days else None,
        start=it.start,
        end=it.end,
        paragraph=it.paragraph,
    )
    scores = [hit.score for hit in hits if hit.score is not None]
    return Hit(row, max(scores, default=None), fullest.marks)
