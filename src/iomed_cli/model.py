"""The records: what an article says, who says it, and where in the text it stands.

Every offset is a count of code points in the article's text, the end
exclusive, so that ``text[start:end]`` is what the record claims. Paragraphs
are the text's lines that are not blank, counted from 1, headings and page
furniture included.
"""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, Sequence, ValuesView
from typing import Any

from msgspec import UNSET, Struct, UnsetType, field

from iomed_cli.kinds import (
    NOT_CLAIMED as NOT_CLAIMED,
)
from iomed_cli.kinds import (
    CountryRole as CountryRole,
)
from iomed_cli.kinds import (
    DateRelation as DateRelation,
)
from iomed_cli.kinds import (
    FactCategory as FactCategory,
)
from iomed_cli.kinds import (
    FactStance as FactStance,
)
from iomed_cli.kinds import (
    FigureDirection as FigureDirection,
)
from iomed_cli.kinds import (
    OrganizationKind as OrganizationKind,
)
from iomed_cli.kinds import (
    ParagraphKind as ParagraphKind,
)
from iomed_cli.kinds import (
    QuoteKind as QuoteKind,
)
from iomed_cli.kinds import (
    SourceKind as SourceKind,
)
from iomed_cli.kinds import (
    SpeakerFrom as SpeakerFrom,
)
from iomed_cli.kinds import (
    Stance as Stance,
)
from iomed_cli.visible import html_block, html_text, marked_html

SCHEMA_VERSION = 2
"""1 had no ``stance``, ``speaker_from``, ``speaker_confidence`` and ``source_kind`` of a quote,
no ``unnamed_reason`` of a speaker, and one figure and one date of a fact, without their places."""


class Record(Struct, frozen=True, repr_omit_defaults=True):
    """Something with fields, which are read as attributes or, by whoever knows none, as a mapping.

    So `dict` and tables of other packages take it as it is.
    """

    def to_dict(self) -> dict[str, Any]:
        """Give the fields by their names."""
        return {name: getattr(self, name) for name in self.__struct_fields__}

    def __getitem__(self, field: str) -> Any:
        if field not in self.__struct_fields__:
            raise KeyError(field)
        return getattr(self, field)

    def __iter__(self) -> Iterator[str]:
        return iter(self.__struct_fields__)

    def __len__(self) -> int:
        return len(self.__struct_fields__)

    def get(self, field: str, default: object = None) -> Any:
        """Give the value of a field, or the default where there is no such field."""
        return self.to_dict().get(field, default)

    def keys(self) -> KeysView[str]:
        """Give the names of the fields."""
        return self.to_dict().keys()

    def values(self) -> ValuesView[Any]:
        """Give the values of the fields."""
        return self.to_dict().values()

    def items(self) -> ItemsView[str, Any]:
        """Give the fields, each with its value."""
        return self.to_dict().items()


# To inherit from both is impossible: each has a metaclass of its own.
Mapping.register(Record)


class Paragraph(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A line of the text that is not blank."""

    start: int
    end: int
    kind: ParagraphKind
    """``heading`` and ``furniture`` (source line, related links) are not the article's prose."""


class Article(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """The text everything else points into, and what is known about it."""

    id: str
    text: str
    """Verbatim: no character is normalised, added or dropped."""
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    publisher: str | None = None
    journalist: str | None = None
    editor: str | None = None
    language: str = "en"
    date: str | None = None
    """ISO 8601, as precise as is known: ``2025``, ``2025-05`` or ``2025-05-28``."""
    date_note: str | None = None
    """What the date is inferred from; null where it was given with the article."""
    url: str | None = None

    def __repr__(self) -> str:
        return f"<Article {self.id}: {len(self.text):,} characters>"

    def _repr_html_(self) -> str:
        return _article_html(self, ())


class Mention(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """Words in the text that name somebody or something: a name, a title, a pronoun."""

    text: str
    start: int
    end: int
    paragraph: int


class Speaker(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """A person, a group or an institution that says something or is named as a person."""

    id: str
    article: str
    name: str
    """The fullest name the article uses, without titles; of an unnamed one, the words for it.

    Where a title alone tells two people apart, it belongs to the name: ``Mrs. Khan``.
    """
    mentions: tuple[Mention, ...]
    role: str | None = None
    affiliation: str | None = None
    rule: str | None = None
    """What made the record: the extraction rule's name, ``annotated`` if a reader did."""
    unnamed_reason: str | None = None
    """Why an unnamed one is not named, where the text says so (``asked not to be named …``)."""
    unnamed_start: int | None = None
    unnamed_end: int | None = None


class Quote(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """What somebody says: their words (direct), their meaning (indirect), or both (mixed)."""

    id: str
    article: str
    kind: QuoteKind
    speaker: str | None
    """A `Speaker`'s name; null where the text does not tell."""
    role: str | None
    affiliation: str | None
    text: str
    """A direct one stands without its quotation marks and without the comma before the cue."""
    start: int
    end: int
    paragraph: int
    cue: str | None
    """The words that report it (``said``); of a sentence that goes on, those of its turn."""
    cue_start: int | None
    cue_end: int | None
    mention: str | None
    """The words that name the speaker beside the cue (``Wang``, ``He``)."""
    mention_start: int | None
    mention_end: int | None
    turn: str
    """The id of the quote that opens this turn; a quote's own id unless it goes on with another."""
    rule: str | None = None
    confidence: float | None = None
    """The rule's measured precision, from 0 to 1; null for what a reader annotated."""
    stance: Stance | None = None
    """What the speaker does with the content: nobody claims what they deny. Null in older data."""
    speaker_from: SpeakerFrom | None = None
    """What tells who speaks."""
    speaker_confidence: float | None = None
    """How often that way of telling is right, from 0 to 1; null for what a reader annotated."""
    source_kind: SourceKind | None = None
    """What kind of source the speaker is; null where the text does not tell."""

    @property
    def unclaimed(self) -> Stance | None:
        """The stance where the speaker does not claim the words; a question is quoted as one."""
        asked = (self.kind, self.stance) == ("direct", "asks")
        return self.stance if self.stance in NOT_CLAIMED and not asked else None


class Country(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """A sovereign state or UN observer state that the text names."""

    id: str
    article: str
    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """The usual English short name, whatever the text calls it."""
    role: CountryRole
    mentions: tuple[Mention, ...]
    rule: str | None = None


class Organization(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """An organization that the text names."""

    id: str
    article: str
    name: str
    """The fullest name the article uses."""
    kind: OrganizationKind
    mentions: tuple[Mention, ...]
    abbreviation: str | None = None
    rule: str | None = None


class Figure(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """A number in a fact's evidence, with what the article says of it."""

    text: str
    """Its words: the number, its unit, and what tells how exact it is."""
    start: int
    end: int
    value: int | float
    value_to: int | float | None = None
    """The greater end of a range: ``40 to 60 drivers`` is 40, to 60."""
    unit: str | None = None
    qualifier: str | None = None
    """How sure or exact the article is about it: ``nearly``, ``over``."""
    of: str | None = None
    """What is counted or measured, in the article's words."""
    direction: FigureDirection | None = None
    """Null where the figure is no part of a change."""
    rate: str | None = None
    """What it is counted by: ``per litre``, ``a tonne``."""
    part_of: int | float | None = None
    """The whole of which it is a part: 17 in ``11 of 17 stations``."""
    date: str | None = None
    """When it is so, ISO 8601: by a date of its own or the fact's; null where neither tells it."""


class FactDate(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """A date in a fact's evidence."""

    text: str
    start: int
    end: int
    iso: str | None = None
    """ISO 8601, as precise as the text allows; null where it cannot be told."""
    relation: DateRelation | None = None
    """What the date is to the fact; null where the article does not say."""


class Fact(Record, frozen=True, forbid_unknown_fields=True, gc=False):
    """One thing that the article, or somebody in it, states."""

    id: str
    article: str
    category: FactCategory
    statement: str
    """Short and understandable by itself; what is put in for *she* and the like is in brackets."""
    text: str
    """The evidence: the words of the article that say so."""
    start: int
    end: int
    paragraph: int
    value: int | float | str | None = None
    """The main figure as a number; or a place, a name or a post as text."""
    unit: str | None = None
    qualifier: str | None = None
    """How sure or exact the article is about the figure: ``nearly``, ``over``."""
    date: str | None = None
    """The main date: ISO 8601, as precise as the text allows."""
    people: tuple[str, ...] = ()
    """Names of the `Speaker` records it concerns."""
    countries: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    according_to: str | None = None
    """The `Speaker` whose claim it is, or the organization that *the airline* stands for; null
    where the article itself says so."""
    rule: str | None = None
    figures: tuple[Figure, ...] = ()
    """The figures that the statement tells, in the order of the evidence."""
    dates: tuple[FactDate, ...] = ()
    """The dates that the statement tells, in the order of the evidence."""
    subject: str | None = None
    """Who or what the statement is about, where the evidence says *she* or *the union*."""
    subject_start: int | None = None
    subject_end: int | None = None
    """Where the words stand for which the subject is put in."""
    stance: FactStance | None = None
    """Whether it is stated, or denied, asked, planned, supposed. Null in older data."""
    confidence: float | None = None
    """The rule's measured precision, from 0 to 1; null for what a reader annotated."""


AnyRecord = Speaker | Quote | Country | Organization | Fact


class Extraction(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """All records of one article; what one JSON object of a data file holds."""

    schema: int
    article: Article
    speakers: tuple[Speaker, ...] = ()
    quotes: tuple[Quote, ...] = ()
    countries: tuple[Country, ...] = ()
    organizations: tuple[Organization, ...] = ()
    facts: tuple[Fact, ...] = ()
    json_schema: str | UnsetType = field(name="$schema", default=UNSET)
    """Where the JSON Schema lies, for editors and other programs; iomed passes over it."""

    def records(self) -> Iterator[AnyRecord]:
        """Give all records, kind by kind."""
        yield from self.speakers
        yield from self.quotes
        yield from self.countries
        yield from self.organizations
        yield from self.facts

    def __repr__(self) -> str:
        kinds = ("speakers", "quotes", "countries", "organizations", "facts")
        counts = ", ".join(f"{kind}: {len(getattr(self, kind))}" for kind in kinds)
        return f"<Extraction of {self.article.id}: {counts}>"

    def _repr_html_(self) -> str:
        return _article_html(self.article, self.quotes)


def _told(quote: Quote) -> str:
    """Say who says something, how it is told, and where it is no claim what it is."""
    stance = quote.stance if quote.stance not in (None, "states") else None
    return ", ".join(part for part in (quote.speaker or "?", quote.kind, stance) if part)


def _article_html(article: Article, quotes: Sequence[Quote]) -> str:
    """Give the text with what is said marked in it, and who says it beside it."""
    about = (article.publisher, article.journalist, article.date)
    source = ", ".join(part for part in about if part)
    heading = [f"<b>{html_text(article.title)}</b>"] if article.title else []
    heading += [f"<p>{html_text(source)}</p>"] if source else []
    rows = []
    for place in article.paragraphs:
        said = [one for one in quotes if one.start < place.end and place.start < one.end]
        names = dict.fromkeys(one.speaker or "?" for one in said)
        spans = (
            (
                max(one.start, place.start) - place.start,
                min(one.end, place.end) - place.start,
                f'mark title="{html_text(_told(one))}"',
            )
            for one in said
        )
        text = marked_html(article.text[place.start : place.end], spans)
        text = f"<b>{text}</b>" if place.kind == "heading" else text
        cells = ("<br>".join(map(html_text, names)), text)
        rows.append("".join(f'<td style="text-align: left">{cell}</td>' for cell in cells))
    lines = "".join(f"<tr>{row}</tr>" for row in rows)
    return html_block(*heading, f"<table>{lines}</table>")
