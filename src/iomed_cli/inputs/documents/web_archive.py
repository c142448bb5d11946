"""Web archives (WARC, CC-NEWS): the pages in them, one after the other."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import IO, Any

from iomed_cli.errors import IomedError, not_installed
from iomed_cli.inputs.documents.document import HeldArticle, Known, slug
from iomed_cli.inputs.sizes import too_large_within
from iomed_cli.lazy_patterns import lazy

_DAMAGED = (AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError)
"""What warcio raises for records that are damaged."""

_PAGES = ("text/html", "application/xhtml+xml")
_BLOCK = 1 << 16
_CHARSET = lazy(r"charset\s*=\s*[\"']?([\w:.-]+)", re.IGNORECASE)


def archived_pages(file: IO[bytes], limit: int) -> Iterator[HeldArticle]:
    """Give the pages of an archive that were sent whole, an error in the place of one too large.

    Other records (requests, images, redirections) are passed over. No more than one page is
    held in memory. Raises IomedError where warcio is missing, and where the archive breaks off.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise not_installed("WARC needs warcio", "warcio") from None
    number = 0
    try:
        records = ArchiveIterator(file)
        while (record := _next(records)) is not None:
            number += 1
            if _is_page(record):
                known = _known(record)
                yield HeldArticle(number, slug(known.url), _content(record, limit), known)
    except (ArchiveLoadFailed, *_DAMAGED):
        if not number:
            raise IomedError("is no WARC, whatever its name says") from None
        # The fault itself may quote a page.
        raise IomedError(f"is damaged: nothing can be read behind record {number}") from None


def _next(records: Iterator[Any]) -> Any:
    # The library writes its warnings to stderr by itself.
    with redirect_stderr(io.StringIO()):
        return next(records, None)


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or not record.http_headers:
        return False
    type_ = record.http_headers.get_header("Content-Type") or ""
    is_whole = record.http_headers.get_statuscode() == "200"
    return is_whole and type_.partition(";")[0].strip().lower() in _PAGES


def _content(record: Any, limit: int) -> bytes | IomedError:
    stream, content = record.content_stream(), io.BytesIO()
    with redirect_stderr(io.StringIO()):
        while block := stream.read(_BLOCK):
            content.write(block)
            if content.tell() > limit:
                return too_large_within(limit)
    return content.getvalue()


def _known(record: Any) -> Known:
    charset = _CHARSET.search(record.http_headers.get_header("Content-Type") or "")
    return Known(
        url=record.rec_headers.get_header("WARC-Target-URI"),
        charset=charset[1].lower() if charset else None,
    )
