"""The ledger of a sentence: what its rules have taken so far, so that none takes it twice."""

from __future__ import annotations

from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.subjects import Subject


class Ledger:
    """Keeps which cues are taken, whose they are, and how far the sentence is claimed."""

    __slots__ = ("_ends", "_taken", "claimed", "last_subject", "subjects")

    def __init__(self, low: int) -> None:
        self._taken: set[int] = set()
        self._ends: dict[int, Subject] = {}
        self.subjects: dict[int, Subject] = {}
        """The subjects of the cues so far, by the cue's first word."""
        self.last_subject: Subject | None = None
        self.claimed = low
        """Where the part begins that no attribution behind it has claimed yet."""

    def take(self, cue: Cue) -> None:
        """Note that the content of a cue has been found."""
        self._taken.add(cue.first)

    def found(self, cue: Cue, subject: Subject) -> None:
        """Note who a cue is about, for the verbs behind it that share its subject."""
        self.subjects[cue.first] = self.last_subject = subject

    def reported(self, subject: Subject, end: int) -> None:
        """Note that a statement of somebody ends before a word; of nested ones the outer counts."""
        self._ends.setdefault(end, subject)

    def said_before(self, index: int) -> Subject | None:
        """Give whose statement ends before the word at `index`."""
        return self._ends.get(index)

    def claimed_to(self, index: int) -> None:
        """Note that everything before the word at `index` belongs to an attribution."""
        self.claimed = index

    def is_taken(self, first: int) -> bool:
        """Tell whether the content of the cue that begins with a word has been found."""
        return first in self._taken
