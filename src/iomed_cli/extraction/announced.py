"""Quotations that a noun announces: ``According to Smith, "…"``, ``in Smith's words, "…"``."""

from __future__ import annotations

from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, draft
from iomed_cli.extraction.fragments import words_of
from iomed_cli.extraction.sentences import Sentence
from iomed_cli.extraction.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.text import Passage

_POSSESSIVES = frozenset("his her their our my".split())
_PHRASES = (["according", "to"], ["in", "the", "words", "of"])


def announced_quotation(sentence: Sentence, i: int) -> Draft | None:
    """Find who says the quotation at `i` by a noun and the comma before it."""
    return according_quoted(sentence, i) or in_the_words_of(sentence, i)


def _owner(passage: Passage, noun: int, low: int) -> Subject | None:
    """Give whose the noun is: ``Smith's own words``, ``their words``."""
    for i in range(noun - 1, max(low, noun - 3) - 1, -1):
        if passage.lows[i] in _POSSESSIVES:
            return Subject(i, i + 1, i, i + 1)
        if passage.lows[i] in ("'s", "’s", "'", "’"):
            return subject_before(passage, i, low)
    return None


def according_quoted(sentence: Sentence, i: int) -> Draft | None:
    """Quotations behind their source: ``According to Smith, "…"``, ``In the words of Smith``."""
    passage = sentence.passage
    first = sentence.low
    for words in _PHRASES:
        last = first + len(words)
        if passage.lows[first:last] != words:
            continue
        subject = subject_after(passage, last, i)
        if subject is None or i + 1 < sentence.high:
            return None
        cue = Cue(first, last, "cd", "past", words[0], False)
        sentence.used.add(cue.first)
        return draft(passage, "direct", words_of(passage, i), "according_quoted", cue, subject)
    return None


def in_the_words_of(sentence: Sentence, i: int) -> Draft | None:
    """Quotations behind whose words they are: ``In Smith's words, "…"``."""
    passage = sentence.passage
    noun = i - 2
    if noun < sentence.low + 2 or passage.lows[noun] != "words":
        return None
    subject = _owner(passage, noun, sentence.low + 1)
    if passage.lows[sentence.low] != "in" or subject is None or i + 1 < sentence.high:
        return None
    cue = Cue(noun, noun + 1, "cd", "past", "words", False)
    return draft(passage, "direct", words_of(passage, i), "according_quoted", cue, subject)
