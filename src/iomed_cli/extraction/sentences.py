"""Sentences at work: their limits, their cues, and the subjects found so far."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.subjects import (
    Subject,
    before_fillers,
    is_verb,
    subject_before,
)
from iomed_cli.extraction.text import Passage

STOPS = frozenset({".", "?", "!", "…", "...", ";", ":"})
DASHES = frozenset({"—", "–", "--", "-"})
_REACH = 40


class Sentence:
    """One sentence of a passage, as word indices; `high` leaves its final stop out."""

    __slots__ = ("cues", "done", "high", "low", "passage", "subjects", "used")

    def __init__(self, passage: Passage, low: int, high: int, cues: list[Cue]) -> None:
        self.passage = passage
        self.low = low
        self.high = high
        self.cues = cues
        self.used: set[int] = set()
        """Cues, by their first word, whose content has been found."""
        self.subjects: list[tuple[Cue, Subject]] = []
        self.done = low
        """Where the part begins that no attribution behind it has claimed yet."""
        words = passage.words
        while self.high > low and words[self.high - 1] in STOPS:
            self.high -= 1

    def subject_of(self, cue: Cue) -> Subject | None:
        """Find who a cue's verb is about: its own subject, or the one it shares.

        A verb after *and* or *to*, and a participle after a comma, share the
        subject of a verb before them: ``Smith smiled and said``, ``Smith
        spoke, adding that``.
        """
        passage = self.passage
        last = before_fillers(passage, cue.first, self.low)
        before = passage.lows[last - 1] if last > self.low else ""
        if cue.form == "ing" and last == cue.first or (cue.form == "ing" and not self._progressive(cue)):
            if before and (before not in lexicon.PREPOSITIONS and before not in lexicon.CONJUNCTIONS) and before != "," and before not in DASHES and before not in lexicon.SUBORDINATORS:
                return subject_before(passage, cue.first, self.low)
            return self.shared_subject(cue.first)
        if before in ("and", "but", "or", "to", "then") or not before:
            return self.shared_subject(cue.first, cue)
        if cue.form == "base" and passage.lows[cue.first - 1] == "to":
            return self.shared_subject(cue.first)
        found = subject_before(passage, cue.first, self.low)
        return found if found is not None else self.shared_subject(cue.first, cue)

    def _progressive(self, cue: Cue) -> bool:
        lows = self.passage.lows
        j = cue.first - 1
        while j >= self.low and (lows[j] in lexicon.ADVERBS or lows[j].endswith("ly")):
            j -= 1
        return j >= self.low and lows[j] in ("is", "was", "are", "were", "been", "be", "am", "'s", "’s")

    def shared_subject(self, before: int, cue: Cue | None = None) -> Subject | None:
        """Give the subject of the nearest verb before the word at `before`."""
        passage = self.passage
        if self.subjects and (cue is None or self.subjects[-1][0].form == cue.form):
            return self.subjects[-1][1]
        for i in range(before - 1, max(self.low, before - _REACH), -1):
            if is_verb(passage, i) and (found := subject_before(passage, i, self.low)) is not None:
                return found
        return self.subjects[-1][1] if self.subjects else None

    def main_subject(self) -> Subject | None:
        """Give the subject of the sentence's first verb."""
        passage = self.passage
        cues = {cue.first for cue in self.cues}
        for i in range(self.low + 1, min(self.high, self.low + _REACH)):
            if i in cues or is_verb(passage, i):
                return subject_before(passage, i, self.low)
        return None
