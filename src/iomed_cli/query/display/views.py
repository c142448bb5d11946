"""What each kind of row shows: its fields in every format, its columns in a table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from iomed_cli.model import Fact, FactDate, Figure, Quote
from iomed_cli.query.rows import (
    ArticleRow,
    CountryRow,
    FigureRow,
    OrganizationRow,
    SearchRow,
    SpeakerRow,
    StatRow,
    UniqueRow,
)

Scalar = str | int | float | None
Value = Scalar | tuple[str | Figure | FactDate, ...]

_OF_THE_ARTICLE = ("date", "publisher", "title", "url")


class Column(Struct, frozen=True):
    """A column of a table."""

    field: str
    header: str
    style: str = ""
    """A Rich style, of the terminal's own sixteen colours."""
    solid: bool = False
    """Its words are never broken over lines."""
    number: bool = False
    rare: int | tuple[()] | None = None
    """It is left out where no row has anything but this in it."""
    person: bool = False
    """It names a speaker, who has a colour of their own."""


class Noun(Struct, frozen=True):
    """What rows are called when they are counted."""

    one: str
    several: str
    distinct: str | None = None
    """The field that tells apart what is counted, where not every row counts."""
    by: str | None = None
    """The field with who says it, where those are counted too."""


class View(Struct, frozen=True):
    """How rows of one kind are shown."""

    row: type[Struct]
    main: str
    """The field that queries are matched in, and that takes the width that is left."""
    columns: tuple[Column, ...]
    noun: Noun | None = None
    """None where rows are of kinds that are not to be counted together."""
    aliases: Mapping[str, str] = MappingProxyType({})
    """What fields are called besides where rows are sorted or fields chosen."""

    @property
    def article_fields(self) -> Mapping[str, str]:
        """What rows can be asked about the article that they are from, and its name there."""
        if "article" not in self.fields:
            return {}
        return {
            f"article_{name}" if name in self.fields else name: name for name in _OF_THE_ARTICLE
        }

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields, in order."""
        return self.row.__struct_fields__

    def column(self, field: str) -> Column:
        """Give the column of a field, a plain one where the view has none for it."""
        found = (column for column in self.columns if column.field == field)
        return next(found, Column(field, field.replace("_", " ").capitalize()))


_ID = Column("id", "Id", "dim", solid=True)
_SPEAKER = Column("speaker", "Speaker", "bold", person=True)
_KIND = Column("kind", "Kind", solid=True)
_SAID = Column("text", "What was said")
_CLAIMANT = Column("according_to", "According to", "bold", person=True)
_QUOTATIONS = Noun("quotation", "quotations", by="speaker")
_MENTIONS = Column("mentions", "Named", solid=True, number=True)

VIEWS: Mapping[str, View] = {
    "quotes": View(
        Quote, "text", (_ID, _KIND, _SPEAKER, Column("cue", "Verb"), _SAID), _QUOTATIONS
    ),
    "speakers": View(
        SpeakerRow,
        "name",
        (
            _ID,
            Column("name", "Name", "bold", person=True),
            Column("role", "Role"),
            Column("affiliation", "Affiliation"),
            Column("direct", "Direct", solid=True, number=True),
            Column("indirect", "Indirect", solid=True, number=True),
            Column("mixed", "Mixed", solid=True, number=True, rare=0),
            _MENTIONS,
            Column("articles", "Articles", solid=True, number=True, rare=1),
        ),
        Noun("speaker", "speakers", "name"),
    ),
    "unnamed": View(
        SpeakerRow,
        "name",
        (
            _ID,
            Column("name", "Source", "bold", person=True),
            Column("direct", "Direct", solid=True, number=True),
            Column("indirect", "Indirect", solid=True, number=True),
            Column("mixed", "Mixed", solid=True, number=True, rare=0),
            Column("unnamed_reason", "Why unnamed"),
        ),
        Noun("unnamed source", "unnamed sources"),
    ),
    "countries": View(
        CountryRow,
        "name",
        (
            _ID,
            Column("code", "Code", solid=True),
            Column("name", "Country", "bold"),
            Column("role", "Role", "magenta", solid=True),
            _MENTIONS,
        ),
        Noun("country", "countries", "name"),
    ),
    "organizations": View(
        OrganizationRow,
        "name",
        (
            _ID,
            Column("name", "Organization", "bold"),
            Column("abbreviation", "Short", solid=True),
            Column("kind", "Kind", "magenta", solid=True),
            _MENTIONS,
        ),
        Noun("organization", "organizations", "name"),
    ),
    "facts": View(
        Fact,
        "statement",
        (
            _ID,
            Column("category", "Category", "magenta", solid=True),
            Column("figures", "Figure", rare=()),
            Column("statement", "Statement"),
            _CLAIMANT,
        ),
        Noun("fact", "facts"),
        aliases={"when": "date"},
    ),
    "figures": View(
        FigureRow,
        "statement",
        (
            _ID,
            Column("text", "Figure"),
            Column("of", "Of"),
            Column("date", "Date", solid=True),
            Column("statement", "Statement"),
            _CLAIMANT,
        ),
        Noun("figure", "figures"),
        aliases={"figure": "value", "when": "date"},
    ),
    "search": View(
        SearchRow,
        "text",
        (
            _ID,
            Column("type", "Type", "magenta", solid=True),
            Column("text", "Words"),
            _SPEAKER,
        ),
        Noun("result", "results"),
    ),
    "articles": View(
        ArticleRow,
        "title",
        (
            _ID,
            Column("date", "Date", solid=True),
            Column("publisher", "Publisher", "bold"),
            Column("title", "Title"),
            Column("quotes", "Quotations", solid=True, number=True),
        ),
        Noun("article", "articles"),
    ),
    "unique": View(
        UniqueRow,
        "text",
        (
            _ID,
            _KIND,
            _SPEAKER,
            _SAID,
            Column("printed", "Printed", solid=True, number=True),
            Column("first_date", "First", solid=True),
            Column("articles", "In"),
        ),
        _QUOTATIONS,
    ),
    "stats": View(
        StatRow,
        "name",
        (
            Column("type", "Type", "magenta", solid=True),
            Column("name", "Name", "bold"),
            Column("direct", "Direct", solid=True, number=True),
            Column("indirect", "Indirect", solid=True, number=True),
            Column("mixed", "Mixed", solid=True, number=True, rare=0),
            _MENTIONS,
        ),
    ),
}
