"""What is found about a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from iomed_cli.model import QuoteKind, Record, Stance
from iomed_cli.verification.alignment import Op
from iomed_cli.visible import visible

Finding = Literal[
    "verbatim", "elided", "altered", "spliced", "paraphrased", "narrated", "not_found"
]
Attribution = Literal["match", "mismatch", "ambiguous", "none"]

UNCLAIMED: Mapping[Stance, str] = {
    "denies": "denies",
    "doubts": "doubts",
    "asks": "only asks",
    "withholds": "is said not to say",
}
"""What a speaker does with words that are not stated."""

GOOD: tuple[Finding, ...] = ("verbatim", "elided")


class Change(Struct, frozen=True):
    """Words that differ, as they are written on both sides."""

    op: Op
    source: str
    """The article's words; empty where words were put in."""
    claim: str
    """The claim's words; empty where words were left out."""
    start: int
    """Where the source's words stand in the article, or where they are missing."""
    end: int
    claim_start: int
    """The same in the claim."""
    claim_end: int


class Candidate(Struct, frozen=True):
    """A quotation, or a passage of the article, that a claim may go back to."""

    quote: str | None
    article: str
    speaker: str | None
    kind: QuoteKind | None
    """Null for the article's own words."""
    paragraph: int
    similarity: float
    text: str
    start: int
    end: int


class Verdict(Record, frozen=True):
    """Whether these are the words, all of the words, and that person's words.

    It counts as true only where it is ``ok``.
    """

    verdict: Finding
    ok: bool
    """A good verdict, no wrong speaker, and long enough to identify anything."""
    attribution: Attribution
    """``none`` where no speaker was given, or where nothing was found to compare with."""
    speaker: str | None
    """Who says it according to the article."""
    similarity: float
    """From 0 to 100, and 100 only for words that are all there; it decides nothing by itself."""
    quote: str | None
    """The id of the quotation; of a broken one that in which the words begin."""
    article: str | None
    start: int | None
    """Of the words in the article, in code points; ``end`` is exclusive."""
    end: int | None
    changes: tuple[Change, ...]
    """What differs without being declared, word by word."""
    omitted: tuple[str, ...]
    """What the claim leaves out and says so, in the article's words."""
    too_short: bool
    """One word or two that stand in more than one place identify nothing."""
    claim: str
    claimed_speaker: str | None
    kind: QuoteKind | None
    paragraph: int | None
    source: str | None
    """The article's words from ``start`` to ``end``."""
    notes: tuple[str, ...] = ()
    """What a reader must know besides, in sentences."""
    candidates: tuple[Candidate, ...] = ()
    """Of a splice its parts; otherwise the nearest others, where the verdict is not clear."""
    stance: Stance | None = None
    """Where the speaker does not state the words: denies, doubts, asks or withholds them."""

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        from iomed_cli.verification.verdict_words import verdict_sentence

        ok = "ok" if self.ok else "not ok"
        said = f"<Verdict: {self.verdict}, {ok}: {verdict_sentence(self)}>"
        return visible("\n".join((said, *self.notes)))

    def _repr_html_(self) -> str:
        from iomed_cli.verification.verdict_words import verdict_html

        return verdict_html(self)
