"""What is found about a draft beside its quotations: each thing with its outcome and evidence."""

from __future__ import annotations

from typing import Literal, get_args

from iomed_cli.value import Value
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.verdict_words import shortened

CheckKind = Literal[
    "quotation", "figure", "date", "name", "role", "organization", "country", "sum", "reuse"
]
"""What of a draft is checked. ``reuse`` is only looked for where it is asked for."""

Outcome = Literal["supported", "conflict", "unsupported", "unsure", "reused"]

Level = Literal["error", "warning", "note"]

KINDS: tuple[CheckKind, ...] = get_args(CheckKind)

USUAL = frozenset(KINDS) - {"reuse"}
"""What is checked where nothing else is asked for."""

PLURALS: dict[CheckKind, str] = {
    one: "countries" if one == "country" else f"{one}s" for one in KINDS if one in USUAL
}

OUTCOMES: dict[Outcome, str] = {
    "supported": "the sources say so",
    "conflict": "the nearest statement of the same thing says otherwise",
    "unsupported": "nothing in the sources is about it",
    "unsure": "perhaps about the same thing: somebody has to look",
    "reused": "word for word from a source, and not in quotation marks",
}


class SourcePlace(Value, frozen=True):
    """The words of a source that a finding rests on."""

    article: str
    start: int
    end: int
    paragraph: int
    words: str

    @property
    def named(self) -> str:
        """Where it is, for a reader."""
        return f"{self.article}, paragraph {self.paragraph}"


class Found(Value, frozen=True):
    """A finding in offsets of the draft's text."""

    kind: CheckKind
    outcome: Outcome
    start: int
    end: int
    why: str
    source: SourcePlace | None = None


class CheckedWords(Value, frozen=True):
    """A figure, a date, a name, a role … of a draft, and what the sources have of it."""

    given: Given
    """The words and their place in the draft's file."""
    kind: CheckKind
    outcome: Outcome
    why: str
    """What a copy editor is told."""
    confidence: float
    """How often such a finding is right, from 0 to 1, as measured."""
    source: SourcePlace | None = None

    @property
    def place(self) -> str:
        """Where it stands: ``draft.md:3:51``, or ``draft.docx, paragraph 12``."""
        return self.given.place(self.given.file)

    @property
    def name(self) -> str:
        """What kind of finding it is: ``figure conflict``."""
        return f"{self.kind} {self.outcome}"

    @property
    def is_right(self) -> bool:
        """Whether nothing has to be done about it."""
        return self.outcome == "supported"

    @property
    def level(self) -> Level:
        """How grave it is."""
        if self.outcome == "conflict":
            return "error"
        return "note" if self.is_right else "warning"

    @property
    def is_bad(self) -> bool:
        """Whether somebody has to do something about it."""
        return not self.is_right

    @property
    def is_notable(self) -> bool:
        """Whether there is anything to look at."""
        return not self.is_right

    @property
    def message(self) -> str:
        """The words, and what is found, in one line."""
        return f"“{shortened(self.given.text)}” - {self.why}"
