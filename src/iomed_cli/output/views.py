"""What each kind of row shows: its fields in every format, its columns in a table."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from msgspec import Struct, structs

from iomed_cli.model import Fact, Quote
from iomed_cli.query.rows import (
    ArticleRow,
    CountryRow,
    OrganizationRow,
    SearchRow,
    SpeakerRow,
    StatRow,
    UniqueRow,
)

Scalar = str | int | float | None


class Column(NamedTuple):
    """A column of a table."""

    field: str
    header: str
    style: str = ""
    """A Rich style, of the terminal's own sixteen colours."""
    solid: bool = False
    """Its words are never broken over lines."""
    number: bool = False
    rare: bool = False
    """It is left out where no row has anything but nought in it."""


class View(NamedTuple):
    """How rows of one kind are shown."""

    row: type[Struct]
    main: str
    """The field that queries are matched in, and that takes the width that is left."""
    columns: tuple[Column, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of all fields, in order."""
        return self.row.__struct_fields__

    def column(self, field: str) -> Column:
        """Give the column of a field, a plain one where the view has none for it."""
        found = (column for column in self.columns if column.field == field)
        return next(found, Column(field, field.replace("_", " ").capitalize()))


_ID = Column("id", "Id", "dim", solid=True)
_SPEAKER = Column("speaker", "Speaker", "bold cyan")
_KIND = Column("kind", "Kind", "magenta", solid=True)
_MENTIONS = Column("mentions", "Named", solid=True, number=True)

VIEWS: Mapping[str, View] = {
    "quotes": View(Quote, "text", (_ID, _KIND, _SPEAKER, Column("text", "Words"))),
    "speakers": View(
        SpeakerRow,
        "name",
        (
            _ID,
            Column("name", "Name", "bold cyan"),
            Column("role", "Role"),
            Column("affiliation", "Affiliation"),
            Column("direct", "Direct", solid=True, number=True),
            Column("indirect", "Indirect", solid=True, number=True),
            Column("mixed", "Mixed", solid=True, number=True, rare=True),
            _MENTIONS,
        ),
    ),
    "countries": View(
        CountryRow,
        "name",
        (
            _ID,
            Column("code", "Code", solid=True),
            Column("name", "Country", "bold cyan"),
            Column("role", "Role", "magenta", solid=True),
            _MENTIONS,
        ),
    ),
    "organizations": View(
        OrganizationRow,
        "name",
        (
            _ID,
            Column("name", "Organization", "bold cyan"),
            Column("abbreviation", "Short", solid=True),
            Column("kind", "Kind", "magenta", solid=True),
            _MENTIONS,
        ),
    ),
    "facts": View(
        Fact,
        "statement",
        (
            _ID,
            Column("category", "Category", "magenta", solid=True),
            Column("statement", "Statement"),
            Column("according_to", "According to", "bold cyan"),
        ),
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
    ),
    "articles": View(
        ArticleRow,
        "title",
        (
            _ID,
            Column("date", "Date", solid=True),
            Column("publisher", "Publisher", "bold cyan"),
            Column("title", "Title"),
            Column("quotes", "Quotations", solid=True, number=True),
        ),
    ),
    "unique": View(
        UniqueRow,
        "text",
        (
            _ID,
            _SPEAKER,
            Column("text", "Words"),
            Column("printed", "Printed", solid=True, number=True),
            Column("first_date", "First", solid=True),
            Column("articles", "In"),
        ),
    ),
    "stats": View(
        StatRow,
        "name",
        (
            Column("type", "Type", "magenta", solid=True),
            Column("name", "Name", "bold cyan"),
            Column("direct", "Direct", solid=True, number=True),
            Column("indirect", "Indirect", solid=True, number=True),
            Column("mixed", "Mixed", solid=True, number=True, rare=True),
            _MENTIONS,
        ),
    ),
}


def flat(row: Struct) -> dict[str, Scalar]:
    """Give a row as one flat object: several names stand in one string, "; " between them."""
    values = structs.asdict(row)
    for name in lists(type(row)):
        values[name] = "; ".join(values[name])
    return values


@cache
def lists(row: type[Struct]) -> tuple[str, ...]:
    """Give the fields of a kind of rows that hold several names."""
    return tuple(name for name, type_ in row.__annotations__.items() if "tuple" in str(type_))
