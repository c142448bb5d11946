"""What is at an address of the web: fetched only because a command names it, within limits."""

from __future__ import annotations

import re
import threading
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import closing
from time import monotonic
from typing import Any, NamedTuple

from iomed_cli.errors import IomedError, reason
from iomed_cli.inputs.documents.document_formats import kind_of_name
from iomed_cli.inputs.sizes import too_large

PATIENCE = 30.0
"""Seconds that an address has for all that it gives."""

_BLOCK = 1 << 16

_SCHEMES = ("http", "https")

# Python also has codecs that no page can mean (``unicode_escape``, ``utf-7``).
_CHARSET = r"(?:windows-|iso-|gb|big5|euc-|shift|koi8|us-ascii)[\w:-]*"


class Fetched(NamedTuple):
    """What an address gave."""

    name: str
    """As a file of it would be called, so that its kind can be told: ``story.html``."""
    content: bytes


def fetched(address: str, max_size: int, patience: float = PATIENCE) -> Fetched:
    """Give what is at an address. Raises IomedError where that is nothing, too large or too slow.

    It follows from one address to another only over http and https.
    """
    found: list[Fetched | Exception] = []
    until = monotonic() + patience

    def fetch() -> None:
        try:
            found.append(_fetch(address, max_size, until))
        except Exception as error:
            found.append(error)

    # A server that sends a byte now and then is never late for a socket's own limit.
    thread = threading.Thread(target=fetch, daemon=True)
    thread.start()
    thread.join(patience)
    if not found:
        raise IomedError(f"{address}: cannot be fetched: no answer in {patience:.0f} seconds")
    if isinstance(found[0], IomedError):
        raise found[0]
    if isinstance(found[0], Exception):
        raise IomedError(f"{address}: cannot be fetched: {_reason(found[0])}") from None
    return found[0]


def _fetch(address: str, max_size: int, until: float) -> Fetched:
    from urllib.request import Request

    # Who asks is told, as a browser does; some servers answer nobody else.
    asked = Request(_quoted(address), headers={"User-Agent": "iomed", "Accept": "*/*"})
    content = bytearray()
    with closing(_opener().open(asked, timeout=max(until - monotonic(), 0.1))) as answer:
        for block in _blocks(answer):
            content += block
            if len(content) > max_size:
                raise too_large(address, max_size)
            if monotonic() > until:
                raise TimeoutError("it takes too long")
        media = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
        charset = answer.headers.get_content_charset() or ""
        left = answer.length
    if left:
        raise IomedError(f"{address}: cannot be fetched: it ends before it is complete")
    return Fetched(_name(address, media), _in_utf_8(bytes(content), charset))


def _blocks(answer: Any) -> Iterator[bytes]:
    while block := answer.read1(_BLOCK):
        yield block


def _opener() -> Any:
    """Give what opens addresses: of urllib's handlers only those of the web."""
    from urllib import request

    class WebRedirects(request.HTTPRedirectHandler):
        def redirect_request(self, *given: Any) -> Any:
            to = given[-1]
            if to.partition(":")[0].lower() not in _SCHEMES:
                raise IomedError(f"{given[0].full_url}: leads to {to}, which is not of the web")
            return super().redirect_request(*given)

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPErrorProcessor(),
        WebRedirects(),
    ):
        opener.add_handler(handler)
    return opener


def _quoted(address: str) -> str:
    """Give an address with what only people write in one (``é``, blanks) as the web has it."""
    from urllib.parse import quote, urlsplit, urlunsplit

    scheme, host, path, query, _ = urlsplit(address)
    if not host:
        raise IomedError(f"{address}: cannot be fetched: it names no server")
    if not host.isascii():
        name, colon, port = host.partition(":")
        host = name.encode("idna").decode() + colon + port
    kept = "%/:=&?~+!$,;'@()*[]|"
    return urlunsplit((scheme, host, quote(path, kept) or "/", quote(query, kept), ""))


def _name(address: str, media: str) -> str:
    """Give what a file from an address would be called; the server says what its name does not."""
    from mimetypes import guess_extension
    from urllib.parse import unquote, urlsplit

    _, host, path, *_ = urlsplit(address)
    name = unquote(path).rstrip("/").rpartition("/")[2] or host
    return name if kind_of_name(name) else name + (guess_extension(media) or "")


def _in_utf_8(content: bytes, charset: str) -> bytes:
    """Give text in UTF-8 where the server says that it is in another encoding, and it is."""
    if not re.fullmatch(_CHARSET, charset):
        return content
    charset = "windows-1252" if charset in ("iso-8859-1", "us-ascii") else charset
    try:
        return BOM_UTF8 + content.decode(charset).encode()
    except (LookupError, UnicodeDecodeError):
        return content


def _reason(error: Exception) -> str:
    """Give why nothing could be fetched, in few words."""
    from http.client import HTTPException
    from urllib.error import HTTPError, URLError

    if isinstance(error, HTTPError):
        return f"the server says {error.code} {error.reason}"
    if isinstance(error, URLError) and isinstance(error.reason, Exception):
        return _reason(error.reason)
    if isinstance(error, TimeoutError):
        return "no answer in time"
    said = reason(error)
    return said or type(error).__name__ if isinstance(error, (OSError, HTTPException)) else said
