"""What is found about a claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from iomed_cli.model import QuoteKind, Record, SpeakerFrom, Stance
from iomed_cli.value import Value
from iomed_cli.verification.alignment import Op
from iomed_cli.visible import visible

Finding = Literal[
    "verbatim",
    "elided",
    "altered",
    "distorted",
    "spliced",
    "misattributed",
    "denied",
    "ambiguous",
    "unsure",
    "too_short",
    "paraphrased",
    "narrated",
    "written",
    "not_found",
]
Attribution = Literal["match", "mismatch", "ambiguous", "unsure", "none"]


class Meaning(Value, frozen=True):
    """What a verdict says."""

    ok: bool
    said: str
    """In a few words, for the line of a verdict."""
    why: str
    """In a sentence, for the documents."""


MEANINGS: Mapping[Finding, Meaning] = {
    "verbatim": Meaning(
        True,
        "these words, in one quotation",
        "the words stand, unbroken and in order, in one direct quotation",
    ),
    "elided": Meaning(
        True,
        "these words, and what is missing is declared",
        "the same, and whatever is left out or put in is marked (`…`, `[the body]`)",
    ),
    "altered": Meaning(
        False,
        "close to it, but not its words",
        "words of a quotation, or of what is reported, were changed, added, dropped or moved",
    ),
    "distorted": Meaning(
        False,
        "these words, but cut or filled so that they say something else",
        "a gap hides a negation, a condition, a hedge or a subject, a “not” or a question is cut"
        " off at an end, or what is in brackets says more than the words that it explains",
    ),
    "spliced": Meaning(
        False,
        "parts of different quotations",
        "parts of different quotations were joined as if they were one",
    ),
    "misattributed": Meaning(
        False, "the words of somebody else", "the words stand, but another person says them"
    ),
    "denied": Meaning(
        False,
        "words that nobody states",
        "the words stand, but the speaker denies, doubts or asks them, or is said not to say them",
    ),
    "ambiguous": Meaning(
        False,
        "these words, but it is not clear whom the claim names",
        "the words stand, but the name in the claim fits several people, or one only nearly",
    ),
    "unsure": Meaning(
        False,
        "these words, but the article does not name this speaker",
        "the words stand, but the article does not tell whose they are, or only by a pronoun or"
        " a description that is taken for somebody else",
    ),
    "too_short": Meaning(
        False,
        "too short to identify anything",
        "one word or two that stand in more than one place",
    ),
    "paraphrased": Meaning(
        False,
        "reported, but nobody is quoted saying it",
        "the article reports just this of the speaker, but quotes nobody with these words",
    ),
    "narrated": Meaning(False, "the article's own words", "the words are the article's own"),
    "written": Meaning(
        True,
        "the article's own words, and the claim names who wrote it",
        "the same, and the claim gives them to the journalist or the publisher of the article",
    ),
    "not_found": Meaning(False, "nothing like it", "nothing in the articles is like it"),
}
"""Every verdict: whether a claim is right, and what it means."""

STANDING: frozenset[Finding] = frozenset(
    (
        *("verbatim", "elided", "distorted", "misattributed", "denied", "ambiguous", "unsure"),
        "too_short",
    )
)
"""Verdicts on words that stand in a quotation."""

UNCLAIMED: Mapping[Stance, str] = {
    "denies": "denies",
    "doubts": "doubts",
    "asks": "only asks",
    "withholds": "is said not to say",
}
"""What a speaker does with words that are not stated."""


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
    """Whether the claim may be printed: so it is only where it is ``verbatim`` or ``elided``."""
    attribution: Attribution
    """How the name in the claim fits the speaker, of whatever verdict.

    ``none`` where no speaker was given, or where nothing was found to compare with.
    """
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
    """What differs without being declared, word by word; of a good verdict only spellings."""
    omitted: tuple[str, ...]
    """What the claim leaves out and says so, in the article's words."""
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
    speaker_from: SpeakerFrom | None = None
    """What tells who says it, as of a quotation."""
    speaker_confidence: float | None = None
    """How often that is right, as of a quotation."""
    too_short: bool = False
    """The same as the verdict of this name, for programs that know it as a field."""
    searched: int | None = None
    """Of what is not found the number of articles that were searched."""

    def __bool__(self) -> bool:
        return self.ok

    def __repr__(self) -> str:
        from iomed_cli.verification.verdict_words import verdict_heading, verdict_lines

        said = f"<Verdict: {verdict_heading(self)}>"
        return visible("\n".join((said, *verdict_lines(self), *self.notes)))

    def _repr_html_(self) -> str:
        from iomed_cli.verification.verdict_words import verdict_html

        return verdict_html(self)
