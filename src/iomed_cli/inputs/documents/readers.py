"""The reader of each format, imported when one of it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from iomed_cli.errors import NoArticleError
from iomed_cli.inputs.documents.document import UNKNOWN, Document, HeldArticle, Known
from iomed_cli.inputs.documents.document_formats import Kind, refuse_other
from iomed_cli.inputs.encodings import decoded
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

_BEGINS_AS_PAGE = lazy(r"\s*<")
_SENTENCE = lazy(r"(?:\S+\s+){4}.*[.!?…][\"”’')\]]*\s*$")

if TYPE_CHECKING:
    from iomed_cli.inputs.opener import Input

MEMBERS: dict[Kind, tuple[Kind, str]] = {"feed": ("item", "item"), "warc": ("page", "record")}
"""What is in the formats that hold many articles, and what one of these is called."""


class Raw(Value, frozen=True):
    """What a reader is given."""

    content: bytes
    known: Known = UNKNOWN
    limit: int = MAX_SIZE
    """Bytes of what is compressed in it."""


def read_document(kind: Kind, raw: Raw) -> Document:
    """Give the text of a document. Raises IomedError with the reason where it cannot be read."""
    refuse_other(kind, raw.content)
    return _READERS[kind](raw)


def members(kind: Kind, it: Input) -> Iterator[HeldArticle]:
    """Give the articles in a document that holds many. Raises IomedError where it is damaged."""
    if kind == "feed":
        from iomed_cli.inputs.documents.feed import feed_items

        yield from feed_items(it.read())
    else:
        from iomed_cli.inputs.documents.web_archive import archived_pages

        yield from archived_pages(it.file, it.max_size)


def _text(raw: Raw) -> Document:
    text = decoded(raw.content)
    return _html(raw) if _is_page(text) else Document("", text)


def _markdown(raw: Raw) -> Document:
    from iomed_cli.inputs.documents.markdown_file import from_markdown

    text = decoded(raw.content)
    return _html(raw) if _is_page(text) else from_markdown(text)


def _is_page(text: str) -> bool:
    # What reads pages takes longer to import than a text to be read.
    if not _BEGINS_AS_PAGE.match(text):
        return False
    from iomed_cli.inputs.webpage import is_page

    return is_page(text)


def _html(raw: Raw) -> Document:
    from iomed_cli.inputs.webpage import from_html

    return from_html(raw.content, raw.known)


def _page(raw: Raw) -> Document:
    """Give the article in a page of an archive, where menus and lists of links are pages too."""
    found = _html(raw)
    if not any(_SENTENCE.search(line) for line in found.text.splitlines()):
        raise NoArticleError("no article was found in the page")
    return found


def _docx(raw: Raw) -> Document:
    from iomed_cli.inputs.documents.word.word_document import from_docx

    return from_docx(raw.content, raw.limit)


def _pdf(raw: Raw) -> Document:
    from iomed_cli.inputs.documents.pdf.pdf_document import from_pdf

    return from_pdf(raw.content, raw.limit)


def _subtitles(raw: Raw) -> Document:
    from iomed_cli.inputs.documents.subtitles import from_subtitles

    return from_subtitles(raw.content)


def _mail(raw: Raw) -> Document:
    from iomed_cli.inputs.documents.mail import from_mail

    return from_mail(raw.content)


def _item(raw: Raw) -> Document:
    from iomed_cli.inputs.documents.feed import from_feed_item

    return from_feed_item(raw.content, raw.known)


_READERS: dict[str, Callable[[Raw], Document]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "page": _page,
    "docx": _docx,
    "pdf": _pdf,
    "subtitles": _subtitles,
    "mail": _mail,
    "item": _item,
}
