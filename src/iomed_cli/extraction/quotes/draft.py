"""Drafts: quotations as the rules find them, before anyone knows who the speakers are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.quotes.rules import Rule
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import QuoteKind

Item = TypeVar("Item")


class SourceSpans(NamedTuple):
    """Who speaks, in offsets of the text."""

    mention: Span
    """The words that name the speaker."""
    whole: Span
    """The same with titles before and appositions after them."""


class Draft:
    """A quotation in offsets of the text, with the words around it that tell who speaks."""

    __slots__ = (
        "antecedent",
        "cue",
        "end",
        "kind",
        "left_open",
        "mention",
        "number",
        "opener",
        "paragraph",
        "rule",
        "start",
        "whole",
    )

    def __init__(
        self,
        kind: QuoteKind,
        span: Span,
        paragraph: int,
        rule: Rule,
        cue: Span | None = None,
        mention: Span | None = None,
        whole: Span | None = None,
        opener: Draft | None = None,
        left_open: bool = False,
    ) -> None:
        self.kind = kind
        self.start, self.end = span
        self.paragraph = paragraph
        self.rule = rule
        self.cue = cue
        self.mention = mention
        self.whole = whole
        self.opener = opener
        self.number = -1
        """Its place among the article's quotes, once it is there."""
        self.antecedent: Span | None = None
        """The subject of the sentence before, for ``they`` and ``it``."""
        self.left_open = left_open
        """Whether its closing mark is missing, since the next paragraph goes on with it."""

    def going_on(
        self, kind: QuoteKind, span: Span, paragraph: int, rule: Rule, left_open: bool = False
    ) -> Draft:
        """Make the draft of a quotation that continues this one's turn."""
        opener = self.opener or self
        return Draft(
            kind,
            span,
            paragraph,
            rule,
            opener.cue,
            opener.mention,
            opener.whole,
            opener,
            left_open,
        )

    def attribute(self, source: SourceSpans | None, cue: Span | None, rule: Rule) -> None:
        """Say who speaks where that is told outside of the quotation's own sentence."""
        self.mention, self.whole = source or (None, None)
        self.cue, self.rule = cue, rule


def draft(
    passage: Passage,
    kind: QuoteKind,
    span: Span,
    rule: Rule,
    cue: Cue | None,
    subject: Subject | None,
) -> Draft:
    """Make a draft from word indices: `cue` and `subject` become offsets."""
    said = passage.span(cue.first, cue.last) if cue else None
    mention, whole = source_of(passage, subject) if subject is not None else (None, None)
    return Draft(kind, span, passage.number, rule, said, mention, whole)


def source_of(passage: Passage, subject: Subject) -> SourceSpans:
    """Make a source from word indices."""
    mention = passage.span(subject.first, subject.last)
    if subject.first == subject.whole_first and subject.last == subject.whole_last:
        # Most often they are the same, and a long text has millions.
        return SourceSpans(mention, mention)
    return SourceSpans(mention, passage.span(subject.whole_first, subject.whole_last))


def used_up(items: list[Item]) -> Iterator[Item]:
    """Give a list's items in order and let go of each: what is made of it takes its room."""
    items.reverse()
    while items:
        yield items.pop()
