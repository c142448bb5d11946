"""Spans of a text: where words stand, and the mentions made of them."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from iomed_cli.model import Mention, Paragraph

Span = tuple[int, int]


class Spans:
    """Makes mentions of spans: knows the paragraphs and what they hold."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self.text = text
        self._starts = array("q", (one.start for one in paragraphs))
        self._words: dict[str, str] = {}

    def paragraph(self, offset: int) -> int:
        """Give the number of the paragraph that holds an offset."""
        return bisect_right(self._starts, offset)

    def words(self, start: int, end: int) -> str:
        """Give words of the text; one object for all that are alike, since many are."""
        words = self.text[start:end]
        return self._words.setdefault(words, words)

    def mention(self, start: int, end: int) -> Mention:
        """Make the mention that stands from `start` to `end`."""
        return Mention(self.words(start, end), start, end, self.paragraph(start))
