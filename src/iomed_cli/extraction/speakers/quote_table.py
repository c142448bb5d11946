"""The quotes of an article as columns: a long text has millions."""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.rules import Rule
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import QuoteKind, SpeakerFrom, Stance

_NOWHERE = -1, -1


class SpanColumn:
    """Spans by number, some of them missing."""

    def __init__(self) -> None:
        self._starts = array("i")
        self._ends = array("i")

    def append(self, span: Span | None) -> None:
        """Add the next one."""
        start, end = span or _NOWHERE
        self._starts.append(start)
        self._ends.append(end)

    def __getitem__(self, number: int) -> Span | None:
        start = self._starts[number]
        return None if start < 0 else (start, self._ends[number])

    def __setitem__(self, number: int, span: Span | None) -> None:
        self._starts[number], self._ends[number] = span or _NOWHERE


class QuoteList:
    """All quotes in the order of the text, what tells their speakers, and then these."""

    def __init__(self) -> None:
        self.kinds: list[QuoteKind] = []
        self.rules: list[Rule] = []
        self.starts = array("i")
        self.ends = array("i")
        self.paragraphs = array("i")
        self.openers = array("i")
        """The number of the quote that opens the turn; a quote's own if it does."""
        self.cues = SpanColumn()
        self.mentions = SpanColumn()
        self.speakers: list[Member | None] = []
        """Empty until it is known who they are."""
        self.ways: list[SpeakerFrom] = []
        """What told who they are; empty as long as they are."""
        self.stances: list[Stance] = []
        """What they do with the contents; empty as long as they are not known."""
        self._wholes = SpanColumn()
        self._antecedents = SpanColumn()

    def __len__(self) -> int:
        return len(self.starts)

    def take(self, drafts: Iterable[Draft]) -> None:
        """Add drafts in the order of the text; bring those up to date that are here already."""
        for one in drafts:
            if one.number < 0:
                self._add(one)
            else:
                self._revise(one)

    def _add(self, one: Draft) -> None:
        one.number = len(self)
        self.kinds.append(one.kind)
        self.rules.append(one.rule)
        self.starts.append(one.start)
        self.ends.append(one.end)
        self.paragraphs.append(one.paragraph)
        self.openers.append(one.opener.number if one.opener else one.number)
        self.cues.append(one.cue)
        self.mentions.append(one.mention)
        self._wholes.append(one.whole)
        self._antecedents.append(one.antecedent)

    def _revise(self, one: Draft) -> None:
        self.rules[one.number] = one.rule
        self.openers[one.number] = one.opener.number if one.opener else one.number
        self.cues[one.number] = one.cue
        self.mentions[one.number] = one.mention
        self._wholes[one.number] = one.whole

    def draft(self, number: int) -> Draft:
        """Give a quote as the draft it was, its opener aside."""
        draft = Draft(
            self.kinds[number],
            (self.starts[number], self.ends[number]),
            self.paragraphs[number],
            self.rules[number],
            self.cues[number],
            self.mentions[number],
            self._wholes[number],
        )
        draft.antecedent = self._antecedents[number]
        return draft
