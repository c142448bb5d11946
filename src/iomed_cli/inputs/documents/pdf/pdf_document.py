"""The text of a PDF: its words where they stand on the pages, put in the order of reading."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from iomed_cli.errors import IomedError, not_installed
from iomed_cli.inputs.documents.document import Document, Pages, words_of, writer_of
from iomed_cli.inputs.documents.pdf.pdf_columns import in_order
from iomed_cli.inputs.documents.pdf.pdf_furniture import without_furniture
from iomed_cli.inputs.documents.pdf.pdf_paragraphs import joined_paragraphs
from iomed_cli.inputs.documents.pdf.pdf_runs import PdfRun, runs
from iomed_cli.inputs.sizes import too_large_within
from iomed_cli.isodate import iso_date
from iomed_cli.lazy_patterns import lazy

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_LISTED = 5
_LEAVES = 2
"""Pages whose running titles are looked at: those of left and right pages may differ."""
_PROGRAMS = lazy(
    r"Microsoft \w+ - |untitled|\(?anonymous|\S+\.(?:docx?|indd|pdf|qxp|tex|dvi|html?)$", re.I
)


def from_pdf(content: bytes, limit: int) -> Document:
    """Give the paragraphs of a document, a line each, and where its pages begin.

    Lines are joined and what repeats itself on top of the pages is left out. Raises
    IomedError where pypdfium2 is missing, and where a document is locked, damaged or
    has no text, as what was scanned hasn't.
    """
    pdf = _opened(content)
    try:
        pages = list(_pages(pdf, limit))
        about = pdf.get_metadata_dict()
    finally:
        pdf.close()
    if not any(pages):
        raise IomedError("is a PDF without text, as scans are: recognise it (ocrmypdf FILE NEW)")
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    kept = without_furniture(pages)
    text, starts = joined_paragraphs([in_order(page) for page in kept])
    day = iso_date(re.sub(r"^D:(\d{4})(\d\d)(\d\d).*", r"\1-\2-\3", about.get("CreationDate", "")))
    title = words_of(about.get("Title"))
    return Document(
        "",
        text,
        title=None if title and _PROGRAMS.match(title) else title,
        date=day,
        journalist=writer_of(about.get("Author")),
        date_note="Inferred: the file says that it was made on this day." if day else None,
        pages=Pages(tuple(starts)),
        note=_note(empty),
        edges=_edges(pages, kept),
    )


def _edges(pages: list[list[PdfRun]], kept: list[list[PdfRun]]) -> str:
    """Give the lines left out of the first pages, of which one may have a date that others lack."""
    left_out = [
        [run for run in page if run not in rest] for page, rest in zip(pages[:_LEAVES], kept)
    ]
    return "\n".join(line.text for page in left_out for part in in_order(page) for line in part)


def _opened(content: bytes) -> PdfDocument:
    try:
        import pypdfium2
    except ImportError:
        raise not_installed("PDF needs pypdfium2", "pypdfium2") from None
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise IomedError("is a PDF locked with a password: save it without one") from None
        raise IomedError("is no PDF, or a damaged one") from None


def _pages(pdf: PdfDocument, limit: int) -> Iterator[list[PdfRun]]:
    """Give the runs of words on each page, as the file has them."""
    import pypdfium2

    total = 0
    for number in range(len(pdf)):
        try:
            page = pdf.get_page(number)
        except pypdfium2.PdfiumError:
            raise IomedError(f"is a damaged PDF: page {number + 1} cannot be read") from None
        try:
            found = list(runs(_characters(page)))
        finally:
            page.close()
        total += sum(len(run.text) for run in found)
        if total > limit:
            raise too_large_within(limit)
        yield found


def _characters(page: PdfPage) -> Iterator[tuple[str, float, float, float, float]]:
    """Give each character with its box: left, bottom, right, top; a hyphen that ends a line too."""
    from pypdfium2 import raw

    text_page = page.get_textpage()
    try:
        handle, box = text_page.raw, raw.FS_RECTF()
        there = ctypes.byref(box)
        code_at, box_at = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
        for index in range(text_page.count_chars()):
            code = code_at(handle, index)
            if 0xD800 <= code < 0xE000 or code > 0x10FFFF or not box_at(handle, index, there):
                continue
            yield chr(code), box.left, box.bottom, box.right, box.top
    finally:
        text_page.close()


def _note(empty: list[int]) -> str | None:
    if not empty:
        return None
    numbers = ", ".join(map(str, empty[:_LISTED])) + (", …" if len(empty) > _LISTED else "")
    pages = f"page {numbers} has" if len(empty) == 1 else f"pages {numbers} have"
    return f"{pages} no text, as scans haven't"
