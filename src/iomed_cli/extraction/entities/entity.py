"""Entity: a country or an organization of an article, and where it is named."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from iomed_cli.extraction.text.spans import Span, Spans, SpanTable
from iomed_cli.model import Country, Organization, OrganizationKind

Known = TypeVar("Known", Country, Organization)


class OrganizationName(Struct, frozen=True, gc=False):
    """What a text calls an organization; a long text has millions of places of a few of them."""

    key: str
    """The same for all names of one organization."""
    kind: OrganizationKind
    rule: str
    short: bool = False
    """Whether it is an abbreviation."""
    known: bool = False
    """Whether it is a name known beforehand, not made out by its words."""


class Entity(Generic[Known]):
    """What is named; offsets in a column, since a long text has millions of mentions."""

    __slots__ = ("_offsets", "about")

    def __init__(self, about: Known, offsets: array[int]) -> None:
        self.about: Known = about
        """Its record, the mentions aside."""
        self._offsets = offsets
        """Where each mention begins, then where it ends."""

    def spans(self) -> Iterator[Span]:
        """Give where the mentions stand, in order."""
        return zip(self._offsets[::2], self._offsets[1::2])

    def record(self, spans: Spans) -> Known:
        """Make the record."""
        return replace(self.about, mentions=tuple(spans.mention(*span) for span in self.spans()))


def name_table(named: Iterable[Entity[Country] | Entity[Organization]]) -> SpanTable[str]:
    """Give where the mentions of countries or organizations stand, with their names."""
    return SpanTable((*span, one.about.name) for one in named for span in one.spans())
