"""Transcripts: lines that begin with the speaker's name and a colon."""

from __future__ import annotations

import re

from iomed_cli.extraction.drafts import Draft
from iomed_cli.extraction.text import Passage
from iomed_cli.model import Paragraph

_LABEL = re.compile(
    r"[\"“]?(Q|A|[^\W\d_a-z][^\W\da-z’'.-]+(?: [^\W\d_a-z][^\W\da-z’'.-]+){0,3}):\s+(?=\S)"
)
_ENOUGH = 2


class Transcript:
    """Knows whether an article holds a transcript, and reads its lines."""

    def __init__(self, text: str, lines: list[Paragraph]) -> None:
        labels = [found[1] for line in lines if (found := _LABEL.match(text, line.start, line.end))]
        self._present = len(labels) >= _ENOUGH

    def read(self, passage: Passage) -> Draft | None:
        """Give the words behind a label as a direct quotation of whom the label names."""
        if not self._present:
            return None
        text, start = passage.text, passage.start
        label = _LABEL.match(text, start, passage.end)
        if label is None:
            return None
        end = passage.end - (text[passage.end - 1] in '"”')
        span = label.end(), max(end, label.end() + 1)
        return Draft(
            "direct", span, passage.number, "transcript", None, label.span(1), label.span(1)
        )
