"""The names of the records of an article, and their ids, kind by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from iomed_cli.model import Extraction

NameKind = Literal[
    "speakers", "quoted", "countries", "organizations", "ids", "articles", "publishers"
]


def _quoted(it: Extraction) -> Iterable[str]:
    """Give the names of those who say something."""
    quoted = {quote.speaker for quote in it.quotes}
    return (speaker.name for speaker in it.speakers if speaker.name in quoted)


_NAMES: Mapping[NameKind, Callable[[Extraction], Iterable[str]]] = {
    "speakers": lambda one: (speaker.name for speaker in one.speakers),
    "quoted": _quoted,
    "countries": lambda one: (country.name for country in one.countries),
    "organizations": lambda one: (organization.name for organization in one.organizations),
    "ids": lambda one: (record.id for record in one.records()),
    "articles": lambda one: (one.article.id,),
    "publishers": lambda one: (one.article.publisher,) if one.article.publisher else (),
}


def names_of_kind(kind: NameKind, extraction: Extraction) -> Iterable[str]:
    """Give the names of the records of a kind in an article, or their ids."""
    return _NAMES[kind](extraction)
