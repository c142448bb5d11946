"""What a claim is compared with: an article cut into what is said and what is narrated."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Literal

from iomed_cli.model import Article, Extraction, Quote
from iomed_cli.value import Value
from iomed_cli.verification.words.tokens import Token, words

Voice = Literal["direct", "reported", "narrated"]
"""Quoted in the speaker's words, reported in others', or the article's own."""


class Piece(Value, frozen=True):
    """A run of the article's text without a break."""

    start: int
    end: int
    quote: Quote | None
    """The record it belongs to; None where nobody says it."""


class Stretch(Value, frozen=True):
    """Words that belong together: one quotation with all its parts, one turn's reported sentences.

    Of a narration what stands in one paragraph without interruption.
    """

    voice: Voice
    article: Article
    pieces: tuple[Piece, ...]

    @property
    def speaker(self) -> str | None:
        """The name of whoever says it."""
        return self.pieces[0].quote.speaker if self.pieces[0].quote else None

    def texts(self) -> tuple[str, ...]:
        """Give the text of each piece."""
        return tuple(self.article.text[piece.start : piece.end] for piece in self.pieces)

    def words(self) -> list[Token]:
        """Give all its words, placed in the article."""
        found: list[Token] = []
        for piece, text in zip(self.pieces, self.texts()):
            for number, word in enumerate(words(text)):
                joint = "pause" if found and number == 0 else word.joint
                start, end = piece.start + word.start, piece.start + word.end
                found.append(Token(word.key, start, end, joint))
        return found

    def marked(self) -> Iterator[tuple[int, int]]:
        """Give start and end in the article of what has quotation marks of its own."""
        for piece, text in zip(self.pieces, self.texts()):
            yield from quoted_parts(text, piece.start)

    def quote_at(self, offset: int) -> Quote | None:
        """Give the record that holds an offset of the article."""
        for piece in self.pieces:
            if offset < piece.end:
                return piece.quote
        return self.pieces[-1].quote


def said(extraction: Extraction) -> Iterator[Stretch]:
    """Give what is quoted word for word, then what is only reported.

    Of a mixed quotation the words within marks are quoted, and the whole is
    reported: nobody is quoted saying all of it.
    """
    article = extraction.article
    direct: list[list[Piece]] = []
    reported: list[list[Piece]] = []
    for quote in extraction.quotes:
        piece = Piece(quote.start, quote.end, quote)
        if quote.kind == "direct":
            if direct and goes_on(article.text, direct[-1][-1], quote):
                direct[-1].append(piece)
            else:
                direct.append([piece])
            continue
        if quote.kind == "mixed":
            for start, end in quoted_parts(quote.text, quote.start):
                last = direct[-1][-1] if direct else None
                if quote.unclaimed and last and (last.start, last.end) == (start, end):
                    # *He said that he never called it “a farce”*: the inner clause tells.
                    direct.pop()
                direct.append([Piece(start, end, quote)])
        before = reported[-1][-1].quote if reported else None
        if before and before.turn == quote.turn and before.end <= quote.start:
            reported[-1].append(piece)
        else:
            reported.append([piece])
    for pieces in direct:
        yield Stretch("direct", article, tuple(pieces))
    for pieces in reported:
        yield Stretch("reported", article, tuple(pieces))


def narrated(extraction: Extraction) -> Iterator[Stretch]:
    """Give the article's own words: each paragraph without what is said in it."""
    article = extraction.article
    spoken = sorted((quote.start, quote.end) for quote in extraction.quotes)
    at = 0
    for paragraph in article.paragraphs:
        reached = paragraph.start
        while at < len(spoken) and spoken[at][0] < paragraph.end:
            start, end = spoken[at]
            if reached < start:
                yield Stretch("narrated", article, (Piece(reached, start, None),))
            reached = max(reached, end)
            if end > paragraph.end:
                break
            at += 1
        if reached < paragraph.end:
            yield Stretch("narrated", article, (Piece(reached, paragraph.end, None),))


@cache
def _inner_stop() -> re.Pattern[str]:
    """Find a sentence's end that another sentence follows; short words are titles (``Gov.``)."""
    return re.compile(r"\w{4,}[.!?]\s+\w")


def goes_on(text: str, last: Piece, quote: Quote) -> bool:
    """Tell whether a direct quotation only goes on after its cue, or in the next paragraph.

    ``"A," she said. "B."`` is one quotation: newspapers break one by its
    cue and mean that nothing stands between its halves. Another sentence of
    the article in between, or a cue and a new paragraph, make two.
    """
    assert last.quote is not None
    if last.quote.kind != "direct" or last.quote.turn != quote.turn or last.end > quote.start:
        return False
    between = text[last.end : quote.start]
    if not re.search(r"\w", between):
        return True
    return "\n" not in between and not _inner_stop().search(between)


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(
        r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|``([^`']+)''"
        r"|(?<!\w)[‘']((?:[^‘'’]|(?<=\w)[’'](?=\w))+)[’'](?!\w)"
    )


def quoted_parts(text: str, offset: int = 0) -> Iterator[tuple[int, int]]:
    """Give start and end of what stands between quotation marks in a text at an offset."""
    for match in _quoted().finditer(text):
        group = match.lastindex or 0
        yield offset + match.start(group), offset + match.end(group)


def paragraph_of(article: Article, offset: int) -> int:
    """Give the number of the paragraph that holds an offset, from 1."""
    return bisect_right(article.paragraphs, offset, key=lambda one: one.start)
