"""Which addresses can be linked to, and what an article without one is called instead."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Article

_OF_ADDRESSES = "%:/?#@!$&'()*+,;=~"
"""What may stand in an address besides letters, digits, full stops and hyphens."""

_BARE_PERCENT = lazy("%(?![0-9A-Fa-f]{2})")


def is_web_address(url: str | None) -> bool:
    """Tell whether something is an address that a page may link to."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def linked_address(url: str | None) -> str | None:
    """Give an address of the web with nothing in it that ends a link; None for any other."""
    if not is_web_address(url):
        return None
    escaped = _BARE_PERCENT.sub("%25", str(url).strip())
    return quote(escaped, safe=_OF_ADDRESSES, errors="replace")


def article_iri(article: Article) -> str:
    """Give what names an article in linked data: its address, or else a URN made of its id."""
    return linked_address(article.url) or f"urn:iomed:{_named(article.id)}"


def record_iri(article: Article, id_: str) -> str:
    """Give what names a record of an article in linked data."""
    return f"urn:iomed:{_named(article.id)}:{_named(id_)}"


def _named(id_: str) -> str:
    return quote(id_, safe="", errors="replace")
