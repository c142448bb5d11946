"""Transcripts: lines that begin with the speaker's name and a colon."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Paragraph

_LABEL = lazy(
    r"[\"“]?(Q|A|[^\W\d_a-z](?:[^\W\da-z]|[’'.-])+(?: [^\W\d_a-z](?:[^\W\da-z]|[’'.-])+){0,3}):"
    r"\s+(?=\S)"
)
_NAME = lazy(r"([^\W\d_a-z][\w’'.-]+(?: [^\W\d_a-z][\w’'.-]+){0,2}):\s+(?=[^\W_])")
_STOPS = ".?!…\"”’'—–-"
_ENOUGH = 2


class Transcript:
    """Knows whether an article holds a transcript, and reads its lines.

    Labels in capitals, or ``Q`` and ``A``, are enough; names in lower case must be
    seen to take turns, since a list of facts has such labels too.
    """

    def __init__(self, text: str, lines: Iterable[Paragraph]) -> None:
        if text.count(":") < _ENOUGH:
            lines = ()
        labels = [found[1] for line in lines if (found := _match(_LABEL, text, line))]
        self._present = len([one for one in labels if not _is_section(one)]) >= _ENOUGH
        self._names = _taking_turns(text, lines)

    def read(self, passage: Passage) -> Draft | None:
        """Give the words behind a label as a direct quotation of whom the label names."""
        label = self._label(passage)
        if label is None or _is_section(label[1]):
            return None
        marked = passage.text[passage.start] in '"“' and passage.text[passage.end - 1] in '"”'
        end = passage.end - marked
        span = label.end(), max(end, label.end() + 1)
        return Draft(
            "direct", span, passage.number, rules.TRANSCRIPT, None, label.span(1), label.span(1)
        )

    def _label(self, passage: Passage) -> re.Match[str] | None:
        if not (self._present or self._names):
            return None
        text, start, end = passage.text, passage.start, passage.end
        if self._present and (found := _LABEL.match(text, start, end)):
            return found
        named = _NAME.match(text, start, end)
        return named if named and named[1] in self._names else None


def _taking_turns(text: str, lines: Iterable[Paragraph]) -> set[str]:
    """Give the names that stand before the lines of a conversation: A, B, then A again."""
    found: set[str] = set()
    last = before = None
    for line in lines:
        match = _match(_NAME, text, line)
        # What is said ends as a sentence does; a score or a date does not.
        label = match[1] if match and text[line.end - 1] in _STOPS else None
        if label is not None and last is not None and label == before and label != last:
            found |= {label, last}
        before, last = last, label
    return found


def _match(pattern: re.Pattern[str], text: str, line: Paragraph) -> re.Match[str] | None:
    """Match what ends with a colon, which few lines have."""
    if text.find(":", line.start, line.end) < 0:
        return None
    return pattern.match(text, line.start, line.end)


def _is_section(label: str) -> bool:
    return label.lower() in lexicon.SECTIONS
