"""Transcripts: lines that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections import Counter

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.drafts import Draft
from iomed_cli.extraction.text import Passage
from iomed_cli.model import Paragraph

_LABEL = re.compile(
    r"[\"“]?(Q|A|[^\W\d_a-z](?:[^\W\da-z]|[’'.-])+(?: [^\W\d_a-z](?:[^\W\da-z]|[’'.-])+){0,3}):"
    r"\s+(?=\S)"
)
_MIXED = re.compile(r"([^\W\d_a-z][\w’'.-]+(?: [^\W\d_a-z][\w’'.-]*){0,3}):\s+(?=\S)")
_ENOUGH = 2
_SENTENCE = 25


class Transcript:
    """Knows whether an article holds a transcript, and reads its lines."""

    def __init__(self, text: str, lines: list[Paragraph]) -> None:
        labels = [found[1] for line in lines if (found := _LABEL.match(text, line.start, line.end))]
        self._shouted = len([one for one in labels if not _is_section(one)]) >= _ENOUGH
        turns = Counter(
            found[1]
            for line in lines
            if (found := _MIXED.match(text, line.start, line.end))
            and line.end - found.end() > _SENTENCE
        )
        self._names = frozenset(
            name for name, n in turns.items() if n >= _ENOUGH and not _is_section(name)
        )
        """Names in small letters that begin several lines: a dialogue, if there are two."""

    def read(self, passage: Passage) -> Draft | None:
        """Give the words behind a label as a direct quotation of whom the label names."""
        text, start = passage.text, passage.start
        label = _LABEL.match(text, start, passage.end) if self._shouted else None
        if label is None and len(self._names) >= _ENOUGH:
            label = _MIXED.match(text, start, passage.end)
            label = label if label and label[1] in self._names else None
        if label is None or _is_section(label[1]):
            return None
        end = passage.end - (text[passage.end - 1] in '"”' and text[start] in '"“')
        span = label.end(), max(end, label.end() + 1)
        return Draft(
            "direct", span, passage.number, "transcript", None, label.span(1), label.span(1)
        )


def _is_section(label: str) -> bool:
    return label.lower() in lexicon.SECTIONS
