"""The quotations in a journalist's draft, each with the speaker that the draft gives it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from iomed_cli import extraction
from iomed_cli.errors import IomedError
from iomed_cli.extraction.text.passages import paragraphs
from iomed_cli.extraction.text.spans import Span
from iomed_cli.inputs.documents.document import Document, PlaceUnit
from iomed_cli.inputs.documents.document_formats import BEGINNING, Kind, kind_of
from iomed_cli.inputs.documents.readers import MEMBERS, Raw, read_document
from iomed_cli.inputs.encodings import decoded, decoded_page
from iomed_cli.inputs.opener import read_input, shown_name
from iomed_cli.inputs.prose import Prose, prose_of
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.model import Extraction, Paragraph
from iomed_cli.verification.claims.claim_files import Broken, Given, unusable
from iomed_cli.verification.claims.draft_words import words_in_marks
from iomed_cli.verification.claims.marked_words import MarkedWords
from iomed_cli.verification.verdict_words import shortened

_UNCLOSED = "a quotation mark without its partner: nobody can tell what is quoted"

_WITHOUT_LINES: tuple[Kind, ...] = ("docx", "pdf", "subtitles", "mail")
"""Of these it is no use to say in which line of the file something stands."""


class Unread(NamedTuple):
    """A quotation of a draft that cannot be answered."""

    given: Given
    why: str

    @property
    def sentence(self) -> str:
        """Where it is, and why."""
        place = self.given.place(self.given.file)
        return f"{place}: “{shortened(self.given.text)}”: {self.why}"


class DraftParagraph(NamedTuple):
    """A line of the text of a draft that is not blank."""

    place: Paragraph
    """In the text."""
    number: int
    """Of the line in the file, the paragraph or the page in which it begins."""


class QuotedDraft(NamedTuple):
    """What a draft has in quotation marks, in the order of the text."""

    quotations: list[Given]
    """With what nobody says among them."""
    unread: Sequence[Unread] = ()
    note: str | None = None
    """What of it could not be read, for the reader."""
    file: str = ""
    """As it is shown."""
    text: str = ""
    """Its prose: what a reader of the draft sees."""
    unit: PlaceUnit = "line"
    """What the numbers of its paragraphs count."""
    paragraphs: Sequence[DraftParagraph] = ()
    placed: Callable[[int, int], Given] | None = None
    """Gives words of the prose, from one offset to another, with their place in the file."""
    extracted: Callable[[], Extraction] | None = None
    """Gives all that extraction finds in the prose, as of an article."""

    def without_quotations(self) -> QuotedDraft:
        """Give the same draft where its quotations are not to be checked."""
        return self._replace(quotations=[], unread=())


def quotations(path: str, max_size: int = MAX_SIZE) -> list[Given]:
    """Give every quotation of a draft, as `read_draft` does."""
    return [one for one in read_draft(path, max_size).quotations if one.is_said]


def read_draft(path: str, max_size: int = MAX_SIZE) -> QuotedDraft:
    """Give every quotation of a draft, each with its line and column.

    In a Word document it is the number of the paragraph, in a PDF of the page. The
    format is told by the file's name, or by how it begins; ``-`` is standard input.
    Raises IomedError where it cannot be read, or holds no text.
    """
    content, name = read_input(path, max_size), shown_name(path)
    # A name of a file is bytes, which may be no text; rows are.
    file = path.encode(errors="backslashreplace").decode()
    try:
        kind = kind_of("" if path == "-" else path, content[:BEGINNING])
        if kind in MEMBERS:
            raise IomedError("holds many articles: a draft is one text")
        if kind is not None and kind in _WITHOUT_LINES:
            return _of_document(read_document(kind, Raw(content, limit=max_size)), file, name)
        source = decoded_page(content) if kind == "html" else decoded(content)
    except IomedError as error:
        raise IomedError(f"{name}: {error}") from None
    return _of_prose(_with_text(prose_of(source, name.removesuffix(".gz")), name), file)


def draft_in(text: str, name: str) -> QuotedDraft:
    """Give every quotation of a draft that is in no file; its format is told by a name."""
    return _of_prose(_with_text(prose_of(text, name), "the draft"), name)


def _with_text(prose: Prose, name: str) -> Prose:
    if not prose.text.strip():
        raise IomedError(f"{name}: holds no text")
    return prose


def _of_prose(prose: Prose, file: str) -> QuotedDraft:
    def place(at: int) -> Given:
        return Given("", None, *prose.place(at), file=file)

    found = _placed(prose.text, prose.rows, place)
    return found._replace(file=file)


def _of_document(document: Document, file: str, name: str) -> QuotedDraft:
    text = document.text
    unit: PlaceUnit = "page" if document.pages else "paragraph"
    ends = [end.end() for end in re.finditer(r"\S[^\n]*\n", text)]

    def place(at: int) -> Given:
        number = document.pages.number(at) if document.pages else bisect_right(ends, at) + 1
        return Given("", None, number, unit=unit, file=file)

    note = document.note and f"{name}: {document.note}"
    found = _placed(text, document.rows, place)
    return found._replace(file=file, unit=unit, note=note)


def _placed(text: str, rows: Sequence[Span], place: Callable[[int], Given]) -> QuotedDraft:
    """Give the words in marks of a text, each at its place in the file."""
    reading = extraction.read(text, id="draft")
    words = words_in_marks(text, reading.quotes(), rows)

    def placed(start: int, end: int) -> Given:
        last = place(max(end - 1, start))
        column = None if last.column is None else last.column + 1
        return place(start)._replace(
            text=text[start:end], span=(start, end), end_line=last.line, end_column=column
        )

    read: list[Given] = []
    unread: list[Unread] = []
    for one in words.found:
        outer = one.within and (text[slice(*one.within.span)], one.within.speaker)
        given = placed(one.start, one.end)._replace(
            speaker=one.speaker, is_said=one.is_said, outer=outer, broken=_broken(text, one)
        )
        if (why := unusable(given) if one.is_said else None) is None:
            read.append(given)
        else:
            unread.append(Unread(given, why))
    for at in words.unclosed:
        line = text[at:].partition("\n")[0]
        given = place(at)._replace(text=line, span=(at, at + len(line)))
        unread.append(Unread(given, _UNCLOSED))
    unread.sort(key=lambda one: (one.given.line, one.given.column or 0))
    shown = [DraftParagraph(one, place(one.start).line) for one in paragraphs(text)]
    return QuotedDraft(
        read,
        unread,
        text=text,
        paragraphs=shown,
        placed=placed,
        extracted=cache(reading.extraction),
    )


def _broken(text: str, one: MarkedWords) -> Broken | None:
    if one.whole is None:
        return None
    parts = tuple(text[slice(*part)] for part in one.whole.parts)
    return Broken(parts, one.whole.parts.index((one.start, one.end)), one.whole.is_sentence)
