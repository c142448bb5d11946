"""Restated: records of a text made plain, told of the text as it was."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from iomed_cli.extraction.plain import Plain
from iomed_cli.model import Extraction, Fact, Mention, Paragraph, Quote


def restated(made: Extraction, text: str, plain: Plain) -> Extraction:
    """Give the records of `text`, from those that were `made` of it as plain text.

    Names and statements stay as the plain text has them; spans and the words
    in them are those of the text.
    """
    return _Restater(text, plain).extraction(made)


class _Restater:
    """Carries spans over to the original text."""

    def __init__(self, text: str, plain: Plain) -> None:
        self._text = text
        self._plain = plain

    def extraction(self, made: Extraction) -> Extraction:
        article = replace(
            made.article, text=self._text, paragraphs=self._paragraphs(made.article.paragraphs)
        )
        return replace(
            made,
            article=article,
            speakers=tuple(
                replace(it, mentions=self._mentions(it.mentions)) for it in made.speakers
            ),
            quotes=tuple(map(self._quote, made.quotes)),
            countries=tuple(
                replace(it, mentions=self._mentions(it.mentions)) for it in made.countries
            ),
            organizations=tuple(
                replace(it, mentions=self._mentions(it.mentions)) for it in made.organizations
            ),
            facts=tuple(map(self._fact, made.facts)),
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original span; what is dropped behind its last character is left out."""
        first = self._plain.origin(start)
        last = self._plain.origin(end - 1)
        after = self._plain.origin(end)
        # An accent that was written behind its letter belongs to it.
        composed = self._text[last] != self._plain.text[end - 1] and self._text[last].isalpha()
        return first, after if composed else last + 1

    def _paragraphs(self, lines: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
        """Let the paragraphs hold also the unseen characters between them."""
        text, reached = self._text, 0
        found: list[Paragraph] = []
        for line in lines:
            start, end = self._span(line.start, line.end)
            between = text[reached:start]
            if unseen := between.strip():
                start = reached + between.index(unseen[0])
            found.append(Paragraph(start, end, line.kind))
            reached = end
        if text[reached:].strip():
            found[-1] = replace(found[-1], end=len(text.rstrip()))
        return tuple(found)

    def _mentions(self, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
        return tuple(map(self._mention, mentions))

    def _mention(self, it: Mention) -> Mention:
        start, end = self._span(it.start, it.end)
        return Mention(self._text[start:end], start, end, it.paragraph)

    def _fact(self, it: Fact) -> Fact:
        start, end = self._span(it.start, it.end)
        return replace(it, text=self._text[start:end], start=start, end=end)

    def _quote(self, it: Quote) -> Quote:
        start, end = self._span(it.start, it.end)
        cue = self._part(it.cue_start, it.cue_end)
        mention = self._part(it.mention_start, it.mention_end)
        return replace(
            it,
            text=self._text[start:end],
            start=start,
            end=end,
            cue=cue[0],
            cue_start=cue[1],
            cue_end=cue[2],
            mention=mention[0],
            mention_start=mention[1],
            mention_end=mention[2],
        )

    def _part(self, low: int | None, high: int | None) -> tuple[str | None, int | None, int | None]:
        if low is None or high is None:
            return None, None, None
        start, end = self._span(low, high)
        return self._text[start:end], start, end
