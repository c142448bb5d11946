"""What a reader makes of a document: a text, and what is known about the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.value import Value

_LONGEST_SLUG = 80

PlaceUnit = Literal["line", "paragraph", "page"]
"""What places in a document are counted by."""


class Pages(Value, frozen=True):
    """Where the pages of a document begin in its text."""

    starts: tuple[int, ...]

    def number(self, offset: int) -> int:
        """Give the page, from 1, on which an offset of the text stands."""
        return bisect_right(self.starts, offset)


class Document(Value, frozen=True):
    """An article's text and what is known about it before it is read."""

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    note: str | None = None
    """What had to be left out, or why little can be found in it, for the reader."""
    journalist: str | None = None
    date_note: str | None = None
    """What the date is inferred from, where the document does not say that it is the article's."""
    pages: Pages | None = None
    rows: tuple[tuple[int, int], ...] = ()
    """Where the rows of tables stand in the text, each cell in lines of its own."""
    edges: str = ""
    """Lines at the top and the foot of the first pages that are no part of the text."""

    @property
    def about(self) -> dict[str, str | None]:
        """What extraction is told beside the text, by the names of its parameters."""
        return {
            "title": self.title,
            "date": self.date,
            "url": self.url,
            "publisher": self.publisher,
            "journalist": self.journalist,
            "date_note": self.date_note,
        }


class Known(Value, frozen=True):
    """What whoever holds an article says of it: a feed of its items, an archive of its pages."""

    url: str | None = None
    publisher: str | None = None
    charset: str | None = None
    """The encoding in which the page was sent."""


UNKNOWN = Known()


class HeldArticle(NamedTuple):
    """An article in a document that holds many."""

    number: int
    """Of the item or the record, from 1."""
    id: str
    """A short name of its own, if it has any."""
    content: bytes | IomedError
    known: Known


def slug(address: str | None) -> str:
    """Give what an article is called by its address: the last of its parts."""
    path = re.sub(r"[?#].*", "", address or "").rstrip("/")
    if path.count("/") < 3:
        return ""
    last = re.sub(r"\.\w{2,5}$", "", path.rpartition("/")[2])
    return re.sub(r"[^\w.-]+", "-", last)[:_LONGEST_SLUG].strip("-")


def words_of(value: str | None) -> str | None:
    """Give a title or a name on one line, with single blanks; None where there is none."""
    return " ".join((value or "").split()) or None


_NOBODY = frozenset(
    (
        "(anonymous)|admin|administrator|anonymous|author|docx4j|microsoft account"
        "|microsoft office user|openpyxl|pandoc|python-docx|un-named|unknown|unspecified|user"
        "|(unspecified)|windows user"
    ).split("|")
)
"""Whom programs name as the writer where they know nobody."""


def writer_of(value: str | None) -> str | None:
    """Give the writer that a file names, on one line; None where a program has put one in."""
    name = words_of(value)
    return None if name is None or name.casefold() in _NOBODY else name
