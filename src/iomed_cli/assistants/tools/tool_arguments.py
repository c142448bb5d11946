"""What the tools take; a model reads the descriptions."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from iomed_cli.kinds import FactCategory, QuoteKind, Stance
from iomed_cli.verification.checks.outcomes import CheckKind

LONGEST_TEXT = 200_000
"""Characters of a text that a tool reads at once."""

LONGEST_CLAIM = 10_000
"""Characters of a quotation to be checked."""

DraftFormat = Literal["markdown", "plain", "html"]

Words = Annotated[
    list[Annotated[str, Meta(max_length=500)]],
    Meta(
        max_length=20,
        description="Words that must stand there, in a row in each; inflections match.",
    ),
]
Share = Annotated[float, Meta(ge=0, le=1)]
Ordinal = Annotated[int, Meta(ge=1)]
Place = Annotated[int, Meta(ge=0)]
SpeakerName = Annotated[
    str | None,
    Meta(description="A name, whole or a part; small slips are forgiven, and told in notes."),
]


class Limited(Struct, forbid_unknown_fields=True, kw_only=True):
    """Which articles are asked; all where nothing is given."""

    article: Annotated[
        str | None, Meta(description="Only the article with this id, as list_articles gives it.")
    ] = None
    since: Annotated[
        str | None, Meta(description="Only articles of this date or later: 2024, 2024-05-28.")
    ] = None
    until: Annotated[str | None, Meta(description="Only articles of this date or earlier.")] = None
    publisher: Annotated[str | None, Meta(description="Only articles of this publisher.")] = None


class Paged(Limited, kw_only=True):
    """Which of the rows are given."""

    limit: Annotated[int, Meta(ge=1, le=100, description="Rows to give at most.")] = 20
    offset: Annotated[
        int, Meta(ge=0, description="Rows to pass over: next_offset of the answer before.")
    ] = 0


class QuoteToVerify(Limited, kw_only=True):
    """A quotation, and who is to have said it."""

    words: Annotated[
        str,
        Meta(
            max_length=LONGEST_CLAIM,
            description="The words as they are to be printed, without quotation marks; mark what"
            " is left out by … and what is put in by [brackets].",
        ),
    ]
    speaker: Annotated[
        str | None, Meta(description="Who is to have said it; give it whenever it is known.")
    ] = None


class DraftToVerify(Paged, kw_only=True):
    """A text whose quotations, figures, dates and names are to be checked."""

    text: Annotated[
        str, Meta(max_length=LONGEST_TEXT, description="The draft, with its quotation marks.")
    ]
    format: Annotated[DraftFormat, Meta(description="How the draft is marked up.")] = "markdown"
    only: Annotated[
        list[CheckKind],
        Meta(
            description="What is checked; all but reuse where nothing is given. reuse: what the"
            " draft has word for word from an article, and not in quotation marks."
        ),
    ] = []


class QuotesWanted(Paged, kw_only=True):
    """Which quotations are looked for; all where nothing is given."""

    speaker: SpeakerName = None
    keywords: Words = []
    any_keyword: Annotated[bool, Meta(description="One of the keywords is enough.")] = False
    mentions: Annotated[
        str | None, Meta(description="Only what names this country or organization.")
    ] = None
    kind: Annotated[
        QuoteKind | None,
        Meta(
            description="direct: the speaker's own words. indirect: what is reported of them, in"
            " the article's words. mixed: both."
        ),
    ] = None
    stance: Annotated[
        Stance | None, Meta(description="What the speaker does with the content.")
    ] = None
    min_confidence: Annotated[
        Share | None, Meta(description="Only what is as sure as this, from 0 to 1.")
    ] = None


class FactsWanted(Paged, kw_only=True):
    """Which facts are looked for; all where nothing is given."""

    keywords: Words = []
    category: FactCategory | None = None
    speaker: Annotated[
        str | None, Meta(description="Only what this person claims, or is part of.")
    ] = None
    when: Annotated[
        str | None,
        Meta(description="When it happens: 2024-05, 2022..2024, 2022..; not the article's date."),
    ] = None
    unit: Annotated[
        str | None,
        Meta(description="Only figures of a unit, or of what is counted: %, USD, ships."),
    ] = None
    min: Annotated[float | None, Meta(description="Only figures of this or more.")] = None
    max: Annotated[float | None, Meta(description="Only figures of this or less.")] = None


class PersonWanted(Paged, kw_only=True):
    """Who is looked for; whoever is quoted where no name is given."""

    name: SpeakerName = None


class PassageWanted(Struct, forbid_unknown_fields=True, kw_only=True):
    """Where to read."""

    article: Annotated[
        str | None,
        Meta(description="The article's id; may be left out where there is only one article."),
    ] = None
    record: Annotated[
        str | None,
        Meta(
            description="Begin at the paragraph of this quotation or fact: q11, or ARTICLE/q11"
            " where several articles have one."
        ),
    ] = None
    paragraph: Annotated[Ordinal | None, Meta(description="Begin at this paragraph, from 1.")] = (
        None
    )
    start: Annotated[
        Place | None, Meta(description="Begin at this character: next_start of the last answer.")
    ] = None
    paragraphs: Annotated[int, Meta(ge=1, le=100, description="Paragraphs to give at most.")] = 20


class ArticlesWanted(Paged, kw_only=True):
    """Which articles are listed."""


class TextToExtract(Struct, forbid_unknown_fields=True, kw_only=True):
    """A text that is not among the articles."""

    text: Annotated[
        str, Meta(max_length=LONGEST_TEXT, description="English news text, as it is printed.")
    ]
    speaker: SpeakerName = None
    kind: QuoteKind | None = None
    limit: Annotated[int, Meta(ge=1, le=100, description="Rows to give at most.")] = 20
    offset: Annotated[
        int, Meta(ge=0, description="Rows to pass over: next_offset of the answer before.")
    ] = 0
