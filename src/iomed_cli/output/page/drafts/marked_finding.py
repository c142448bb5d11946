"""What a page shows of anything that is found in a draft, whatever was checked and however.

Quotations are made into such findings by `quotation_findings`, figures, dates, names and
whatever else is checked by `checked_findings`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from iomed_cli.model import Article, Paragraph
from iomed_cli.verification.checks.outcomes import CheckKind

Outcome = Literal["supported", "conflict", "unsupported", "unsure", "reused", "unchecked"]


class Look(NamedTuple):
    """How an outcome is told, by more than its colour."""

    sign: str
    label: str


LOOKS: Mapping[Outcome, Look] = {
    "conflict": Look("✗", "wrong"),
    "unsupported": Look("○", "not in the sources"),
    "unsure": Look("?", "unsure"),
    "reused": Look("=", "word for word"),
    "supported": Look("✓", "right"),
    "unchecked": Look("–", "not checked"),
}
"""Every outcome, what somebody has to do something about first."""

Difference = Literal["ins", "del", "moved", "spelt", "declared"]


class Way(NamedTuple):
    """What differing words look like, and what they are called."""

    tag: str
    label: str


WAYS: Mapping[Difference, Way] = {
    "ins": Way("ins", "put in"),
    "del": Way("del", "left out"),
    "moved": Way('span class="moved"', "moved"),
    "spelt": Way('span class="spelt"', "spelled otherwise"),
    "declared": Way('del class="declared"', "left out, and marked"),
}


class Differing(NamedTuple):
    """Words that differ, by their place in the words of a finding or of a source."""

    start: int
    end: int
    way: Difference
    """Put in, left out, elsewhere, spelled otherwise, or left out and marked as that."""


class SourceWords(NamedTuple):
    """What a source says, and where."""

    article: Article
    paragraph: int
    start: int
    """In the article, in code points; ``end`` is exclusive."""
    end: int
    label: str = "Source"
    """What it is to the finding."""
    speaker: str | None = None
    about: str = ""
    """Who that is."""
    record: str = ""
    """The id of the quotation, or of whatever it is."""
    citation: str = ""
    differing: Sequence[Differing] = ()


class MarkedFinding(NamedTuple):
    """Words of a draft, and what there is to say of them."""

    words: str
    outcome: Outcome
    name: str
    """What is found, in a word or two: ``altered``, ``figure conflict``."""
    kind: CheckKind
    """What was checked."""
    span: tuple[int, int] | None = None
    """Where the words stand in the text of the draft; None where there is no text."""
    place: str = ""
    """Where they stand in its file, for people."""
    said: Sequence[str] = ()
    """What is found in words, a line each."""
    notes: Sequence[str] = ()
    """What a reader must know besides."""
    speaker: str = ""
    """Who says it according to the draft."""
    is_other_speaker: bool = False
    """Whether the source does not name just this one."""
    differing: Sequence[Differing] = ()
    sources: Sequence[SourceWords] = ()
    nearest: Sequence[SourceWords] = ()
    """What else the words may go back to."""

    @property
    def is_quotation(self) -> bool:
        """Whether its words stand in quotation marks, or are to."""
        return self.kind == "quotation"

    @property
    def is_quiet(self) -> bool:
        """Whether nobody needs to look at it: of quotations every one is to be looked at."""
        return self.outcome == "supported" and not self.is_quotation

    @property
    def look(self) -> str:
        """What a page calls the way in which it is shown."""
        return f"{self.outcome} quiet" if self.is_quiet else self.outcome


class MarkedDraft(NamedTuple):
    """A draft, and what is found in it, in the order of its text."""

    name: str
    text: str
    paragraphs: Sequence[Paragraph]
    numbers: Sequence[int]
    """What each paragraph is called: its line in the file, its page or its number."""
    unit: str
    findings: Sequence[MarkedFinding]
    notes: Sequence[str] = ()
    """What of it could not be read."""
