"""Statements: contents made into drafts, indirect or, with words in marks, mixed."""

from __future__ import annotations

from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.quotes.draft import Draft, draft
from iomed_cli.extraction.quotes.rules import Rule
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.extraction.text.quoted_words import holds_speech
from iomed_cli.model import QuoteKind


def statement(
    passage: Passage, first: int, last: int, rule: Rule, cue: Cue, subject: Subject | None
) -> Draft:
    """Make the draft of an indirect statement, a mixed one if it holds words in marks."""
    kind: QuoteKind = "mixed" if holds_speech(passage, first, last) else "indirect"
    return draft(passage, kind, passage.span(first, last), rule, cue, subject)
