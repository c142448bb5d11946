"""Whose words in marks are where another place of a draft tells: a cell, the same words again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from iomed_cli.extraction.text.spans import Span
from iomed_cli.verification.claims.draft_sources import whole_name
from iomed_cli.verification.claims.marked_words import MarkedWords
from iomed_cli.verification.words.tokens import keys

_LEAST_REPEATED = 3
"""Fewer words stand in two places by chance."""

_MOST_PLACES = 50
"""How many places with the same words are looked at."""


def named_in_rows(
    text: str, found: Sequence[MarkedWords], rows: Sequence[Span]
) -> list[MarkedWords]:
    """Give words in a table the speaker whose name is a cell in their row."""
    known = {one.speaker for one in found if one.speaker}
    starts = [start for start, _ in rows]
    return [_named_in_row(text, one, rows, starts, known) for one in found]


def _named_in_row(
    text: str, one: MarkedWords, rows: Sequence[Span], starts: list[int], known: set[str]
) -> MarkedWords:
    at = bisect_left(starts, one.start + 1) - 1
    if at < 0 or one.start >= rows[at][1] or one.speaker or not one.is_said:
        return one
    cells = [cell for cell in text[slice(*rows[at])].split("\n") if cell.strip()]
    names = [name for cell in cells if (name := whole_name(cell))]
    sure = [name for name in names if " " in name or name in known]
    return one._replace(speaker=sure[0]) if len(sure) == 1 else one


def told_elsewhere(text: str, found: Sequence[MarkedWords]) -> list[MarkedWords]:
    """Give words that stand twice, as in a headline or a pull quote, the speaker of the other."""
    told = _Told(text, [one for one in found if one.speaker is not None])
    return [
        one._replace(speaker=told.speaker(f" {' '.join(keys(text[one.start : one.end]))} "))
        if one.is_headline and one.speaker is None
        else one
        for one in found
    ]


class _Told:
    """All words of which a draft tells who says them."""

    def __init__(self, text: str, told: Sequence[MarkedWords]) -> None:
        words = [f" {' '.join(keys(text[one.start : one.end]))} " for one in told]
        self._words = "\n".join(words)
        self._starts = list(accumulate((len(one) + 1 for one in words), initial=0))
        self._speakers = [one.speaker for one in told]
        self._known: dict[str, str | None] = {}

    def speaker(self, words: str) -> str | None:
        """Give who says words by the places where they stand, if that is one person."""
        if words not in self._known:
            is_long = words.count(" ") > _LEAST_REPEATED
            speakers = {*islice(self._sayers(words), _MOST_PLACES)} if is_long else ()
            self._known[words] = next(iter(speakers)) if len(speakers) == 1 else None
        return self._known[words]

    def _sayers(self, words: str) -> Iterator[str | None]:
        at = self._words.find(words)
        while at >= 0:
            yield self._speakers[bisect_left(self._starts, at + 1) - 1]
            at = self._words.find(words, at + 1)
