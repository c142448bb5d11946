"""Words in the quotation marks of a draft, in offsets of its text."""

from __future__ import annotations

from typing import NamedTuple

from iomed_cli.extraction.text.spans import Span


class Whole(NamedTuple):
    """A quotation that is broken by words of the draft: ``"The water," said Lee, "is ours."``."""

    parts: tuple[Span, ...]
    is_sentence: bool
    """Whether one sentence goes on through all of them."""


class MarkedWords(NamedTuple):
    """Words that a draft quotes, or has in marks, in offsets of its text."""

    start: int
    end: int
    speaker: str | None
    """As the draft names who says it, if it does."""
    is_said: bool = True
    """False for a title, a nickname, a word that is spoken of."""
    is_headline: bool = False
    """Whether it stands in a line that is no sentence: a headline, a pull quote."""
    within: Outer | None = None
    """The quotation that quotes it in turn."""
    whole: Whole | None = None
    """The quotation of which it is a part."""


class Outer(NamedTuple):
    """A quotation that holds another one."""

    span: Span
    speaker: str | None


class ReadWords(NamedTuple):
    """All of a draft that stands in marks, in the order of the text."""

    found: list[MarkedWords]
    unclosed: list[int]
    """Where marks stand that open nothing, or what is never closed."""
