"""Turns: what the sentences so far leave to a quotation that names no speaker itself."""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_before
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.quotes.direct.colon import labelled
from iomed_cli.extraction.quotes.draft import Draft, SourceSpans, source_of
from iomed_cli.extraction.quotes.rules import ContentKind
from iomed_cli.extraction.text.spans import Span

_WH = frozenset("what how why".split())
_ASKING_VERBS = ["did"], ["does"], ["do"], ["would"], ["could"]
_MOST_NARRATED = 8
"""So many sentences are kept as words."""


class Turn:
    """Whose turn it is to speak behind the sentences so far."""

    __slots__ = ("_narrated", "_topic", "announcement", "quotation", "speaker")

    def __init__(self) -> None:
        self.quotation: Draft | None = None
        """The one just before, which a quotation without attribution goes on from."""
        self.speaker: SourceSpans | None = None
        """Who speaks in the last narrating sentence, if it ends with what somebody says or asks."""
        self.announcement: Span | None = None
        """The cue of the sentence just before if it ends in a colon and waits for its quotation."""
        self._topic: SourceSpans | None = None
        self._narrated: list[tuple[Sentence, Subject | None]] = []
        """Those of which nobody has asked who they are about, with whom if that is known."""

    def topic(self) -> SourceSpans | None:
        """Give who the last narrating sentence is about that is about somebody."""
        while self._narrated:
            sentence, known = self._narrated.pop()
            if (subject := known or sentence.main_subject()) is not None:
                self._topic = source_of(sentence.passage, subject)
                self._narrated.clear()
        return self._topic

    def _narrate(self, sentence: Sentence, subject: Subject | None) -> None:
        self._narrated.append((sentence, subject))
        if len(self._narrated) == _MOST_NARRATED:
            self.topic()

    def pass_on(self, sentence: Sentence, found: Sequence[Draft]) -> None:
        """Take in a sentence and the drafts found in it."""
        self.announcement = None
        for one in reversed(found):
            if one.kind == "direct" or one.rule.opens_turn:
                self.quotation = one
                return
        self.quotation = self.speaker = None
        passage = sentence.passage
        last = passage.words[-1] if sentence.high >= len(passage.words) - 1 else ""
        told = None
        if last == "?":
            told = _who_is_to_tell(sentence)
        elif last == ":":
            told = labelled(passage, sentence.low, sentence.high)
        if told is not None:
            self.speaker = source_of(passage, told)
            self._narrate(sentence, told)
            return
        subject = sentence.ledger.last_subject
        if last == ":" and (cue := _announcing_cue(sentence)) is not None:
            self.announcement = passage.span(cue.first, cue.last)
            subject = sentence.subject_of(cue) or subject
        self._narrate(sentence, subject)
        if "asked" in passage.vocabulary and _is_asked(sentence):
            self.speaker = self.topic()
        elif found:
            self.speaker = _speaker(sentence, found)


def _who_is_to_tell(sentence: Sentence) -> Subject | None:
    """Give whose words a question asks for, which the next quotation gives: ``What did Lee say?``"""
    passage, low = sentence.passage, sentence.low
    lows = passage.lows
    if lows[low] not in _WH or lows[low + 1 : low + 2] not in _ASKING_VERBS:
        return None
    cue = next((one for one in sentence.cues if one.first > low + 2 and one.form == "base"), None)
    return subject_before(passage, cue.first, low + 2) if cue is not None and cue.speaks else None


def _is_asked(sentence: Sentence) -> bool:
    """Tell whether somebody was asked, who then has the word."""
    return any(cue.passive and cue.lemma == "ask" for cue in sentence.cues)


def _announcing_cue(sentence: Sentence) -> Cue | None:
    """Give the last cue of speech in a sentence, which ends with a colon."""
    return next((cue for cue in reversed(sentence.cues) if cue.speaks), None)


def _speaker(sentence: Sentence, found: Sequence[Draft]) -> SourceSpans | None:
    """Give who speaks in a narrating sentence that ends with what somebody says, or asks somebody.

    Of ``Smith said that Jones had warned him that …`` it is Smith.
    """
    told = found[-1]
    if len(found) > 1:
        outer = [one for one in found if not any(_holds(other, one) for other in found)]
        told = outer[-1]
    if told.cue is None or told.mention is None:
        return None
    if told.rule.content is ContentKind.QUESTION or not told.rule.uttered:
        return None
    starts = sentence.passage.starts
    speaks = any(
        starts[cue.first] == told.cue[0] and cue.frames != Frame.THAT_CLAUSE
        for cue in sentence.cues
    )
    return SourceSpans(told.mention, told.whole or told.mention) if speaks else None


def _holds(outer: Draft, inner: Draft) -> bool:
    """Tell whether one statement is part of another."""
    within = outer.start <= inner.start and inner.end <= outer.end
    return within and outer.end - outer.start > inner.end - inner.start
