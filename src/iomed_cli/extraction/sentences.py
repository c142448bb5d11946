"""Sentences at work: their limits, their cues, and the subjects found so far."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.naming import in_name
from iomed_cli.extraction.subjects import (
    Subject,
    before_fillers,
    is_verb,
    subject_before,
)
from iomed_cli.extraction.text import DASHES, QUOTED, Passage

STOPS = frozenset({".", "?", "!", "…", "...", ";", ":"})
_REACH = 40
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_MONTHS = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sept oct nov dec""".split()
)
"""What shows a line that opens a text to be a dateline."""
_RELATIVES = frozenset({"who", "which", "that"})
_BEFORE_PARTICIPLE = frozenset("but and while when by in also after before".split())


class Sentence:
    """One sentence of a passage, as word indices; `high` leaves its final stop out."""

    __slots__ = ("cues", "dialogue", "done", "high", "low", "passage", "subjects", "used")

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
        self.dialogue = low == 0 and high > 1 and words[0] in DASHES
        """Whether a dash before it marks it as speech, as French and some English papers do."""
        self.low = self.done = low + self.dialogue
        if low == 0 and (dash := _dateline_end(passage, high)) is not None:
            self.low = self.done = dash
        while self.high > low and words[self.high - 1] in STOPS:
            self.high -= 1

    def subject_of(self, cue: Cue) -> Subject | None:
        """Find who a cue's verb is about: its own subject, or the one it shares.

        A verb after *and* or *to*, and a participle after a comma, share the
        subject of a verb before them: ``Smith smiled and said``, ``Smith
        spoke, adding that``.
        """
        passage = self.passage
        if (quoted := quoted_as_saying(passage, cue, self.low)) is not None:
            return quoted
        if self.opens(cue):
            return self._following_subject(cue)
        last = before_fillers(passage, cue.first, self.low)
        before = passage.lows[last - 1] if last > self.low else ""
        if cue.form == "ing" and not self._progressive(cue):
            if self._shares(before, last):
                return self.shared_subject(cue.first, participle=True)
            return subject_before(passage, cue.first, self.low)
        if cue.form == "base" and passage.lows[cue.first - 1] == "to":
            return self._owner(cue.first - 2) or self.shared_subject(cue.first)
        if before in ("and", "but", "or", "to", "then") or not before:
            return self.shared_subject(cue.first, cue)
        found = subject_before(passage, cue.first, self.low)
        return found if found is not None else self.shared_subject(cue.first, cue)

    def _shares(self, before: str, last: int) -> bool:
        """Tell whether the word before a participle leaves its subject to an earlier verb."""
        lows = self.passage.lows
        issued = before in lexicon.DOCUMENTS and bool(
            {"a", "an"} & set(lows[max(self.low, last - 5) : last])
        )
        return (
            not before
            or issued
            or before in (",", QUOTED)
            or before in DASHES
            or before in lexicon.PREPOSITIONS
            or before in lexicon.CONJUNCTIONS
            or before in lexicon.SUBORDINATORS
            or before in lexicon.PHASES
            or before in lexicon.TIME_WORDS
        )

    def _owner(self, noun: int) -> Subject | None:
        """``Smith's failure to say``: the owner of the noun before the infinitive."""
        lows = self.passage.lows
        if lows[noun] not in lexicon.ATTEMPTS:
            return None
        for i in range(noun - 1, max(self.low, noun - 3) - 1, -1):
            if lows[i] in ("his", "her", "their", "its"):
                return Subject(i, i + 1, i, i + 1)
            if lows[i] in ("'s", "’s") and lows[i - 1] not in lexicon.SUBJECT_PRONOUNS:
                return subject_before(self.passage, i, self.low)
        return None

    def opens(self, cue: Cue) -> bool:
        """Tell whether a participle opens the sentence: ``Noting that …, Smith left``."""
        first = cue.first
        while first > self.low and self.passage.lows[first - 1] in _BEFORE_PARTICIPLE:
            first -= 1
        return cue.form == "ing" and first == self.low

    def _following_subject(self, cue: Cue) -> Subject | None:
        passage = self.passage
        words = passage.words
        comma = cue.last
        while (
            comma < self.high
            and words[comma] != ","
            and not (words[comma] == QUOTED and passage.text[passage.ends[comma] - 2] == ",")
        ):
            comma += 1
        cues = {one.first for one in self.cues}
        for i in range(comma + 2, min(self.high, comma + _REACH)):
            if i in cues or is_verb(passage, i):
                return subject_before(passage, i, comma + 1)
        return None

    def _progressive(self, cue: Cue) -> bool:
        lows = self.passage.lows
        j = cue.first - 1
        while j >= self.low and (lows[j] in lexicon.ADVERBS or lows[j].endswith("ly")):
            j -= 1
        return j >= self.low and lows[j] in (
            "is",
            "was",
            "are",
            "were",
            "been",
            "be",
            "am",
            "'s",
            "’s",
        )

    def shared_subject(
        self, before: int, cue: Cue | None = None, participle: bool = False
    ) -> Subject | None:
        """Give the subject of the nearest verb before the word at `before`."""
        passage = self.passage
        if not self.subjects and (participle or cue is not None):
            found = self._subject_of_earlier(before, cue)
            if found is not None:
                return found
        if self.subjects and (cue is None or self.subjects[-1][0].form == cue.form):
            return self.subjects[-1][1]
        for i in range(before - 1, max(self.low, before - _REACH), -1):
            if is_verb(passage, i) and (found := subject_before(passage, i, self.low)) is not None:
                relative = participle and passage.lows[found.first] in _RELATIVES
                return (self.main_subject() or found) if relative else found
        return self.subjects[-1][1] if self.subjects else None

    def _subject_of_earlier(self, before: int, cue: Cue | None) -> Subject | None:
        """Give the subject of the last cue before that stands in the same form as `cue`."""
        for one in reversed([one for one in self.cues if one.first < before]):
            fits = one.form == cue.form if cue is not None else one.form in ("past", "s")
            if one.passive or not fits:
                continue
            found = subject_before(self.passage, one.first, self.low)
            if found is not None and self.passage.lows[found.first] not in _RELATIVES:
                return found
        return None

    def main_subject(self) -> Subject | None:
        """Give the subject of the sentence's first verb."""
        passage = self.passage
        cues = {cue.first for cue in self.cues}
        for i in range(self.low + 1, min(self.high, self.low + _REACH)):
            if i in cues or is_verb(passage, i):
                return subject_before(passage, i, self.low)
        return self._opening_phrase()

    def _opening_phrase(self) -> Subject | None:
        """Give the name or the plural that opens a sentence whose verb is not known."""
        passage = self.passage
        i = self.low
        if passage.lows[i] in ("the", "these", "those", "some", "many"):
            last = min(self.high, i + 5)
            plurals = (k + 1 for k in range(i + 1, last) if passage.lows[k].endswith("s"))
            end = next(plurals, None)
            return subject_before(passage, end, i) if end is not None else None
        while i < self.high and in_name(passage, i) and passage.lows[i] not in lexicon.PREPOSITIONS:
            i += 1
        return subject_before(passage, i, self.low) if i > self.low else None


def quoted_as_saying(passage: Passage, cue: Cue, low: int) -> Subject | None:
    """Find who speaks by what others report: ``Smith was quoted as saying``, ``quoted Smith as``.

    Agencies speak so of what they have at second hand: the speaker is whom they quote.
    """
    lows = passage.lows
    end = cue.first - 1
    if cue.form != "ing" or end <= low or lows[end] != "as":
        return None
    verb = end - 1
    while verb > low and lows[verb] not in _QUOTING and end - verb < _REACH:
        verb -= 1
    if lows[verb] not in _QUOTING or QUOTED in passage.words[verb:end]:
        return None
    passive = (
        verb + 1 == end
        or lows[verb + 1] in ("by", "in", "on")
        or (lows[verb + 1] in lexicon.TIME_WORDS)
    )
    if passive:
        return subject_before(passage, verb, low)
    return subject_before(passage, end, verb + 1)


def _dateline_end(passage: Passage, high: int) -> int | None:
    """Give where the text begins behind ``LONDON, March 3 (Agency) —``."""
    words = passage.words
    if not words[0][0].isupper():
        return None
    dated = False
    for i in range(1, min(high - 1, 16)):
        if words[i] in DASHES:
            shouts = words[0].isupper() and len(words[0]) > 2
            date_follows = any(low in _MONTHS for low in passage.lows[i + 1 : i + 4])
            if date_follows and not dated:
                continue
            return i + 1 if shouts or dated or words[i - 1] == ")" else None
        dated = dated or passage.lows[i] in _MONTHS
        if not (words[i][0].isupper() or words[i][0].isdigit() or words[i] in ",.()/"):
            return None
    return None
