"""The original: a text before it was made plain, and the records told of it as it was."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TypeVar

from msgspec.structs import replace

from iomed_cli.extraction.text.normalize import Plain
from iomed_cli.extraction.text.spans import Paragraphs
from iomed_cli.model import (
    Article,
    Country,
    Fact,
    FactDate,
    Figure,
    Mention,
    Organization,
    Paragraph,
    Quote,
    Speaker,
)

Part = TypeVar("Part", Figure, FactDate)
N = TypeVar("N", Speaker, Country, Organization)


class Original:
    """Carries spans over from the plain text; without one, it leaves all as it is.

    Names and statements stay as the plain text has them; spans and the words
    in them become those of the original.
    """

    def __init__(self, text: str, made_plain: Plain | None) -> None:
        self._text = text
        self._same = made_plain is None
        self._plain = made_plain or Plain(text, array("i"), array("i"))

    def article(self, made: Article) -> Article:
        """Give the article, its paragraphs aside, with its own text."""
        if self._same:
            return made
        return replace(made, text=self._text)

    def named(self, made: N) -> N:
        """Give somebody or something with its mentions in the original."""
        if self._same:
            return made
        mentions = tuple(map(self._mention, made.mentions))
        if not isinstance(made, Speaker):
            return replace(made, mentions=mentions)
        reason, start, end = self._part(made.unnamed_start, made.unnamed_end)
        return replace(
            made, mentions=mentions, unnamed_reason=reason, unnamed_start=start, unnamed_end=end
        )

    def fact(self, made: Fact) -> Fact:
        """Give a fact with its evidence in the original."""
        if self._same:
            return made
        start, end = self._span(made.start, made.end)
        _, subject_start, subject_end = self._part(made.subject_start, made.subject_end)
        return replace(
            made,
            text=self._text[start:end],
            start=start,
            end=end,
            figures=tuple(map(self._within, made.figures)),
            dates=tuple(map(self._within, made.dates)),
            subject_start=subject_start,
            subject_end=subject_end,
        )

    def _within(self, made: Part) -> Part:
        start, end = self._span(made.start, made.end)
        return replace(made, text=self._text[start:end], start=start, end=end)

    def quote(self, made: Quote) -> Quote:
        """Give a quote with its words, its cue and its mention in the original."""
        if self._same:
            return made
        start, end = self._span(made.start, made.end)
        cue, cue_start, cue_end = self._part(made.cue_start, made.cue_end)
        mention, mention_start, mention_end = self._part(made.mention_start, made.mention_end)
        return replace(
            made,
            text=self._text[start:end],
            start=start,
            end=end,
            cue=cue,
            cue_start=cue_start,
            cue_end=cue_end,
            mention=mention,
            mention_start=mention_start,
            mention_end=mention_end,
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original span; what is dropped behind its last character is left out."""
        first = self._plain.origin(start)
        last = self._plain.origin(end - 1)
        after = self._plain.origin(end)
        # An accent that was written behind its letter belongs to it.
        composed = self._text[last] != self._plain.text[end - 1] and self._text[last].isalpha()
        return first, after if composed else last + 1

    def paragraphs(self, lines: Paragraphs) -> Iterator[Paragraph]:
        """Give the paragraphs; let them hold also the unseen characters between them."""
        if self._same:
            yield from lines
            return
        text, reached = self._text, 0
        for number, line in enumerate(lines, 1):
            start, end = self._span(line.start, line.end)
            between = text[reached:start]
            if unseen := between.strip():
                start = reached + between.index(unseen[0])
            reached = end
            if number == len(lines) and text[end:].strip():
                end = len(text.rstrip())
            yield Paragraph(start, end, line.kind)

    def _mention(self, it: Mention) -> Mention:
        start, end = self._span(it.start, it.end)
        return Mention(self._text[start:end], start, end, it.paragraph)

    def _part(self, low: int | None, high: int | None) -> tuple[str | None, int | None, int | None]:
        if low is None or high is None:
            return None, None, None
        start, end = self._span(low, high)
        return self._text[start:end], start, end
