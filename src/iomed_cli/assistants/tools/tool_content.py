"""What the tools give, as their schemas say."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from iomed_cli.kinds import QuoteKind, SpeakerFrom, Stance
from iomed_cli.model import Fact, Quote
from iomed_cli.query.rows import ArticleRow, SpeakerRow
from iomed_cli.verification import Verdict
from iomed_cli.verification.checks.outcomes import CheckKind, Outcome


class Sourced(Struct, kw_only=True):
    """What stands beside a record, or a verdict."""

    citation: str | None = None
    """Author, medium, date and place, to be printed."""
    url: str | None = None
    whole: bool = True
    """False where a text is so long, or a list, that only its beginning is given."""


class FoundQuote(Sourced, kw_only=True):
    """A quotation: `record` has who says what, and where it stands (code points, end exclusive)."""

    record: Quote
    claimed: bool
    """False where the speaker denies, doubts, asks or withholds it: they do not claim it."""
    inferred: bool
    """Whether the speaker's name is not what stands beside the words: it says she, for one."""


class FoundFact(Sourced, kw_only=True):
    """Something that an article, or somebody in it (`according_to`), states."""

    record: Fact
    claimed: bool
    """False where it is denied, doubted, asked or withheld."""


class CheckedQuote(Sourced, kw_only=True):
    """Whether a quotation may be printed: only where ``ok`` is true."""

    ok: bool
    said: str
    """The verdict in a sentence."""
    meaning: str
    """What a verdict of this name means."""
    verdict: Verdict
    inferred: bool
    """Whether the speaker's name is not what stands beside the words."""
    before: str | None = None
    """Words of the article before those that were found, as ``after`` has those behind."""
    after: str | None = None


class CheckedPart(Sourced, kw_only=True):
    """A quotation of a draft, and what is found about it."""

    line: int
    column: int | None
    words: str
    claimed_speaker: str | None
    ok: bool
    found: str
    """The verdict; ``unread`` of what cannot be read."""
    said: str
    verdict: Verdict | None


class FoundInDraft(Struct, kw_only=True):
    """A figure, a date, a name … of a draft, and what the articles have of it."""

    line: int
    column: int | None
    words: str
    kind: CheckKind
    outcome: Outcome
    ok: bool
    """Only where it is supported."""
    why: str
    confidence: float
    """How often such a finding is right, as measured."""
    article: str | None = None
    """Where the article's words stand: its id, then the paragraph and the offsets."""
    paragraph: int | None = None
    start: int | None = None
    end: int | None = None
    source_words: str | None = None
    url: str | None = None
    whole: bool = True
    """False where a text is so long that only its beginning is given."""


class UncheckedPart(Struct):
    """Words of a draft in quotation marks that nobody says: a title, a nickname."""

    line: int
    column: int | None
    words: str


class Rowed(Struct, kw_only=True):
    """How many rows there are, and how to go on."""

    total: int
    """Of all rows, also those that are not in this answer."""
    next_offset: int | None = None
    """The offset for the rows that follow; null where there are no more."""
    notes: list[str] = []
    """What must be known beside the rows, in sentences."""


class QuoteVerdict(CheckedQuote, kw_only=True):
    """The answer of verify_quote."""

    notes: list[str] = []


class DraftVerdict(Rowed, kw_only=True):
    """The answer of verify_draft; ``ok`` where nothing in the draft has to be looked at.

    Rows are those of ``quotations``, then those of ``findings``.
    """

    ok: bool
    counts: dict[str, int]
    """How many quotations have each verdict, and findings each outcome: ``figure conflict``."""
    quotations: list[CheckedPart]
    """In the order of the text, as ``findings`` are: there what is not supported comes first."""
    findings: list[FoundInDraft]
    not_checked: list[UncheckedPart]
    """On the first page only."""


class QuotesFound(Rowed, kw_only=True):
    """The answer of find_quotes and extract_quotes."""

    quotes: list[FoundQuote]


class FactsFound(Rowed, kw_only=True):
    """The answer of find_facts."""

    facts: list[FoundFact]


class PeopleFound(Rowed, kw_only=True):
    """The answer of who, the most quoted first."""

    people: list[SpeakerRow]


class ArticlesFound(Rowed, kw_only=True):
    """The answer of list_articles."""

    articles: list[ArticleRow]


class ReadParagraph(Struct, kw_only=True):
    """A paragraph, or as much of it as is given."""

    paragraph: int
    kind: str
    start: int
    end: int
    text: str


class QuoteMark(Struct, kw_only=True):
    """A quotation that stands in what is read."""

    id: str
    kind: QuoteKind
    speaker: str | None
    stance: Stance | None
    speaker_from: SpeakerFrom | None
    start: int
    end: int


class ArticleRead(Struct, kw_only=True):
    """The answer of read_article."""

    article: dict[str, Any]
    """Its id, title, publisher, journalist, date (and what that is inferred from), address."""
    characters: int
    """Of the whole text."""
    paragraphs: int
    """Of the whole text."""
    passages: list[ReadParagraph]
    quotes: list[QuoteMark]
    next_start: int | None = None
    """The start for what follows; null at the end of the article."""
    notes: list[str] = []
