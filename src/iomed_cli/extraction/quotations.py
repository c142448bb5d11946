"""Quotations: a passage in, drafts out, and the turn that goes on from one to the next."""

from __future__ import annotations

from collections.abc import Iterator

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue, find_cues
from iomed_cli.extraction.direct import direct_quotations, is_whole, signed_by, words_of
from iomed_cli.extraction.drafts import Draft, Span, draft
from iomed_cli.extraction.indirect import indirect_statements
from iomed_cli.extraction.sentences import Sentence
from iomed_cli.extraction.subjects import is_verb
from iomed_cli.extraction.text import DASHES, QUOTED, Passage


class Quotations:
    """Reads passages in order and keeps whose turn it is."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._turn: Draft | None = None
        """The direct quotation that a quotation without attribution goes on from."""
        self._topic: tuple[Span, Span] | None = None
        """Who the last narrating sentence is about: mention and whole phrase."""

    def read(self, passage: Passage) -> None:
        """Add the drafts of a passage."""
        if passage.kind == "furniture":
            return
        if passage.words[0] in DASHES and self._sign(passage):
            return
        for sentence in _sentences(passage):
            if sentence.high <= sentence.low:
                continue
            found = direct_quotations(sentence) if passage.quoted else []
            for quotation in found:
                if quotation.mention is None and quotation.cue is not None and self._topic is not None:
                    quotation.mention, quotation.whole = self._topic
            if not found and self._stands_alone(sentence):
                found.append(self._unattributed(sentence))
            found += indirect_statements(sentence)
            self._follow(sentence, found)
            self.drafts += sorted(found, key=lambda one: (one.start, -one.end))

    def _sign(self, passage: Passage) -> bool:
        """A line that is a dash and a name signs the quotation in the line before."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or last.paragraph != passage.number - 1 or last.rule != "quoted_alone":
            return False
        subject = signed_by(passage, 1, len(passage.words))
        if subject is None:
            return False
        last.rule = "quoted_signed"
        last.mention = passage.span(subject.first, subject.last)
        last.whole = passage.span(subject.whole_first, subject.whole_last)
        return True

    def _stands_alone(self, sentence: Sentence) -> bool:
        passage = sentence.passage
        if passage.words[sentence.low] != QUOTED or sentence.high != sentence.low + 1:
            return False
        region = passage.quoted[sentence.low]
        subheading = (
            passage.text[region.outer_start] in "'‘"
            and len(passage.words) <= 2
            and region.end - region.start < 60
        )
        return is_whole(passage, sentence.low) and not subheading

    def _unattributed(self, sentence: Sentence) -> Draft:
        """A quotation that is a sentence of its own goes on with the turn before it.

        Where a narrating sentence stands between, its subject speaks.
        """
        passage = sentence.passage
        span = words_of(passage, sentence.low)
        if self._turn is not None:
            return self._turn.going_on("direct", span, passage.number, "quoted_on")
        alone = draft(passage, "direct", span, "quoted_alone", None, None)
        if self._topic is not None:
            alone.mention, alone.whole = self._topic
        return alone

    def _follow(self, sentence: Sentence, found: list[Draft]) -> None:
        """Keep whose turn it is, and who was spoken of last."""
        direct = [one for one in found if one.kind == "direct"]
        if direct:
            self._turn = direct[-1]
            return
        said = [one for one in found if one.rule == "partly_quoted_said"]
        if said:
            self._turn = said[-1]
            return
        self._turn = None
        subject = sentence.subjects[-1][1] if sentence.subjects else sentence.main_subject()
        if subject is not None:
            passage = sentence.passage
            self._topic = (
                passage.span(subject.first, subject.last),
                passage.span(subject.whole_first, subject.whole_last),
            )


def _sentences(passage: Passage) -> Iterator[Sentence]:
    """Pair sentences with their cues; an attribution goes with the quotation before it.

    ``"Why?" Smith asked.`` looks like two sentences, but the second has no content.
    """
    cues = find_cues(passage)
    ranges = passage.sentences
    at = n = 0
    while n < len(ranges):
        low, high = ranges[n]
        while n + 1 < len(ranges) and passage.words[high - 1] == QUOTED and _bare(passage, ranges[n + 1], cues):
            high = ranges[n + 1][1]
            n += 1
        own: list[Cue] = []
        while at < len(cues) and cues[at].first < high:
            own.append(cues[at])
            at += 1
        yield Sentence(passage, low, high, own)
        n += 1


def _bare(passage: Passage, limits: tuple[int, int], cues: list[Cue]) -> bool:
    """Tell whether a sentence only says who said what stands before it."""
    low, high = limits
    lows, words = passage.lows, passage.words
    region = passage.quoted[low - 1]
    asks = passage.text[region.start : region.end].rstrip("'’ ")[-1:] in "?!…"
    for i in range(low, min(high, low + 10)):
        if words[i] == QUOTED or (i > low and words[i] == ","):
            return False
        cue = next((c for c in _from(cues, i) if c.first == i), None)
        if cue is None:
            if is_verb(passage, i):
                return False
            continue
        if "d" not in cue.frames or cue.passive or i == low or cue.form not in ("past", "s"):
            return False
        after = lows[cue.last] if cue.last < high else "."
        ends = cue.last >= high or words[cue.last] in (".", QUOTED)
        hearer = ("r" in cue.frames or cue.lemma == "ask") and "that" not in lows[i:high]
        return ends or (asks and (hearer or after == "," or after in lexicon.PREPOSITIONS or after in lexicon.ADVERBS))
    return False


def _from(cues: list[Cue], i: int) -> Iterator[Cue]:
    from bisect import bisect_left

    k = bisect_left(cues, (i,))
    return iter(cues[k : k + 1])
