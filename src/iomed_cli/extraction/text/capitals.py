"""Capitalised words: where the names of places and organizations may stand."""

from __future__ import annotations

import re
from array import array
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import accumulate, compress
from operator import add

from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

WESTERN = "A-ZÀ-ÖØ-Þ"
"""Capitals without those for which `has_farther_letters`."""
_FARTHER = lazy("[Ā-Ž]")


def _word(capitals: str) -> re.Pattern[str]:
    # Looked for everywhere: what begins with one set of characters is found the fastest.
    return lazy(rf"([{capitals}p](?<![\w@#].)(?:\.(?<=[A-Z]\.)(?:[A-Z]\.)+|(?<!p)\w*|(?<=p)lc\b))")


_WORD, _ANY_WORD = _word(WESTERN), _word(f"{WESTERN}ĆČĐĞİŁŃŌŐŒŚŞŠŪŽ")
_SHOUTED = lazy(r"\s+[A-Z]{2,}(?!\w)")
_NEAR = 24
_STRETCH = 65_536


class Capital(Value, frozen=True):
    """A capitalised word; an abbreviation with full stops is one (``U.S.``)."""

    start: int
    end: int
    text: str


class Capitals:
    """The capitalised words of a text in order; columns, since a long text has millions.

    A hyphen and an apostrophe end a word.
    """

    def __init__(self, text: str) -> None:
        once: dict[str, str] = {}
        self._starts = array("i")
        self._words: list[str] = []
        for begin, end in _stretches(text):
            any_word = has_farther_letters(text, begin, end)
            pieces = (_ANY_WORD if any_word else _WORD).split(text[begin:end])
            # Every second piece is a word; the last one is what stands behind all of them.
            self._starts += array("i", accumulate(map(len, pieces), initial=begin))[1:-1:2]
            self._words += map(once.setdefault, pieces[1::2], pieces[1::2])
        self.different = once.keys()
        """Each word once."""

    def __iter__(self) -> Iterator[Capital]:
        return map(Capital, *self.columns())

    def columns(self) -> tuple[Sequence[int], Iterable[int], list[str]]:
        """Give their starts, their ends and the words."""
        return self._starts, map(add, self._starts, map(len, self._words)), self._words

    def between(self, first: int, last: int) -> list[Capital]:
        """Give those from number `first` to number `last`, `last` exclusive."""
        columns = self._starts[first:last], self._words[first:last]
        return [Capital(start, start + len(word), word) for start, word in zip(*columns)]

    def among(self, known: Container[str]) -> Iterator[Capital]:
        """Give the words that are known ones."""
        for i in compress(range(len(self._words)), map(known.__contains__, self._words)):
            start, word = self._starts[i], self._words[i]
            yield Capital(start, start + len(word), word)


def has_farther_letters(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch has letters as in *Łódź*: a set with them takes long to compile."""
    return not text[start:end].isascii() and _FARTHER.search(text, start, end) is not None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text at blanks, which no word holds: a long one in pieces is several times as long."""
    begin = 0
    while begin < len(text):
        end = text.find(" ", begin + _STRETCH) if begin + _STRETCH < len(text) else -1
        yield begin, (end := len(text) if end < 0 else end)
        begin = end


def capitals_of(name: str) -> list[str]:
    """Give the capitalised words of a name."""
    return _WORD.findall(name)


def first_capital(text: str) -> str:
    """Give the first capitalised word of a text; empty if it has none."""
    first = text.partition(" ")[0]
    if first.isalpha() and first.isascii() and first[0].isupper():
        # Of the names in a table most begin so, and a search takes five times as long.
        return first
    found = (_ANY_WORD if has_farther_letters(text, 0, len(text)) else _WORD).search(text)
    return found[0] if found else ""


def is_shouted(text: str, start: int, end: int) -> bool:
    """Tell whether a word in capitals stands among others, so that its capitals say nothing.

    ``TELL US WHO`` names neither a state nor the World Health Organization;
    ``the US NATO envoy`` does name both.
    """
    line = text.rfind("\n", max(0, start - _NEAR), start) + 1
    before = text[max(line, start - _NEAR) : start].split()[-1:]
    if before:
        return len(before[0]) > 1 and before[0].isalpha() and before[0].isupper()
    return _SHOUTED.match(text, end, end + _NEAR) is not None
