"""The quotations in a journalist's draft, each with the speaker that the draft gives it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.extraction import extract
from iomed_cli.inputs.documents.document import Document, PlaceUnit
from iomed_cli.inputs.documents.document_formats import BEGINNING, Kind, kind_of
from iomed_cli.inputs.documents.readers import MEMBERS, Raw, read_document
from iomed_cli.inputs.encodings import decoded, decoded_page
from iomed_cli.inputs.opener import read_input, shown_name
from iomed_cli.inputs.prose import Prose, prose_of
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.model import Quote
from iomed_cli.verification.claims.claim_files import Given
from iomed_cli.verification.stretches import quoted_parts
from iomed_cli.verification.words.tokens import keys

_WITHOUT_LINES: tuple[Kind, ...] = ("docx", "pdf", "subtitles", "mail")
"""Of these it is no use to say in which line of the file something stands."""

UNATTRIBUTED_WORDS = 5
"""Words in quotation marks that are a quotation although nobody is said to say them."""

_UNNAMED = frozenset(("he", "her", "him", "i", "it", "she", "them", "they", "we", "who", "you"))


class QuotedDraft(NamedTuple):
    """What a draft quotes, in the order of the text."""

    quotations: list[Given]
    note: str | None = None
    """What of it could not be read, for the reader."""


def quotations(path: str, max_size: int = MAX_SIZE) -> list[Given]:
    """Give every quotation of a draft, as `read_draft` does."""
    return read_draft(path, max_size).quotations


def read_draft(path: str, max_size: int = MAX_SIZE) -> QuotedDraft:
    """Give every quotation of a draft, each with its line and column.

    In a Word document it is the number of the paragraph, in a PDF of the page. The
    format is told by the file's name, or by how it begins; ``-`` is standard input.
    Raises IomedError where it cannot be read.
    """
    content, name = read_input(path, max_size), shown_name(path)
    try:
        kind = kind_of("" if path == "-" else path, content[:BEGINNING])
        if kind in MEMBERS:
            raise IomedError("holds many articles: a draft is one text")
        if kind is not None and kind in _WITHOUT_LINES:
            return _of_document(read_document(kind, Raw(content, limit=max_size)), name)
        source = decoded_page(content) if kind == "html" else decoded(content)
    except IomedError as error:
        raise IomedError(f"{name}: {error}") from None
    return _of_prose(prose_of(source, name.removesuffix(".gz")))


def _of_prose(prose: Prose) -> QuotedDraft:
    found = []
    for start, text, speaker in sorted(_claims(prose.text), key=lambda one: one[0]):
        line, column = prose.place(start)
        found.append(Given(text, speaker, line, column))
    return QuotedDraft(found)


def _of_document(document: Document, name: str) -> QuotedDraft:
    text, found = document.text, []
    unit: PlaceUnit = "page" if document.pages else "paragraph"
    ends = [end.end() for end in re.finditer(r"\S[^\n]*\n", text)]
    for start, words, speaker in sorted(_claims(text), key=lambda one: one[0]):
        paragraph = bisect_right(ends, start) + 1
        number = document.pages.number(start) if document.pages else paragraph
        found.append(Given(words, speaker, number, unit=unit))
    return QuotedDraft(found, document.note and f"{name}: {document.note}")


def _claims(text: str) -> Iterator[tuple[int, str, str | None]]:
    """Give the offset, the words and the speaker of all that is quoted word for word."""
    spoken: list[tuple[int, int]] = []
    for quote in extract(text).quotes:
        if quote.kind == "indirect":
            continue
        spoken.append((quote.start, quote.end))
        parts = [(quote.start, quote.end)]
        if quote.kind == "mixed":
            parts = list(quoted_parts(quote.text, quote.start))
        for start, end in parts:
            if keys(text[start:end]):
                yield start, text[start:end], _name(quote)
    yield from _unattributed(text, spoken)


def _unattributed(text: str, spoken: list[tuple[int, int]]) -> Iterator[tuple[int, str, None]]:
    """Give what stands in marks and is long, but is nobody's according to the draft."""
    spoken = sorted(spoken)
    offset = at = 0
    for line in text.split("\n"):
        for start, end in quoted_parts(line, offset):
            while at < len(spoken) and spoken[at][1] <= start:
                at += 1
            free = at == len(spoken) or end <= spoken[at][0]
            if free and len(keys(text[start:end])) >= UNATTRIBUTED_WORDS:
                yield start, text[start:end], None
        offset += len(line) + 1


def _name(quote: Quote) -> str | None:
    """Give the speaker where the draft names one: "she" or "the official" is not a name."""
    words = (quote.speaker or "").split()
    if words and words[0].casefold() in ("a", "an", "the"):
        words = words[1:]
    named = [word for word in words if word[:1].isupper() and word.casefold() not in _UNNAMED]
    return quote.speaker if named else None
