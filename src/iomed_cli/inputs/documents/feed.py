"""RSS and Atom: the items of a feed, an article each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from iomed_cli.errors import IomedError, NoArticleError
from iomed_cli.inputs.documents.document import Document, HeldArticle, Known, slug, words_of
from iomed_cli.inputs.documents.page_quotations import shown_paragraphs
from iomed_cli.inputs.documents.xml_tree import attribute, child, children, local_name, xml_tree
from iomed_cli.isodate import iso_date

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROOTS = ("rss", "feed", "RDF")
_ITEMS = ("item", "entry")
_TEXTS = ("encoded", "content", "description", "summary")
"""Where an item has its text, the fullest first."""

_LINKS = ("alternate", "", None)


def feed_items(content: bytes) -> Iterator[HeldArticle]:
    """Give the items of a feed, each as XML by itself.

    Raises IomedError where it is no feed, or has no items.
    """
    from xml.etree.ElementTree import tostring

    root = xml_tree(content)
    if local_name(root) not in _ROOTS:
        raise IomedError(f"is XML (<{local_name(root)}>), but neither RSS nor Atom")
    channel = child(root, "channel")
    about = root if channel is None else channel
    publisher = words_of(_plain(child(about, "title")))
    # RSS 1.0 has its items beside the channel.
    inside = [*about, *(root if channel is not None else ())]
    items = [one for one in inside if local_name(one) in _ITEMS]
    if not items:
        raise IomedError("is a feed without items")
    for number, item in enumerate(items, start=1):
        item.tail = None
        yield HeldArticle(number, _id(item), tostring(item), Known(publisher=publisher))


def from_feed_item(content: bytes, known: Known) -> Document:
    """Give the text of an item, as its HTML shows it. Raises NoArticleError where it has none."""
    item = xml_tree(content)
    texts = (_shown(one) for name in _TEXTS for one in children(item, name))
    text = next((text for text in texts if text.strip()), None)
    if text is None:
        raise NoArticleError("has no text: give the page that it leads to")
    return Document(
        "",
        text,
        title=words_of(_plain(child(item, "title"))),
        date=_day(item),
        url=_link(item),
        publisher=words_of(_plain(child(item, "source"))) or known.publisher,
        journalist=_author(item),
    )


def _id(item: Element) -> str:
    """Give what an item is called wherever in a feed it stands, which changes from day to day."""
    named = slug(_link(item))
    return named or slug("a/b/c/" + (_plain(child(item, "title")) or "").lower().replace("/", " "))


def _shown(element: Element) -> str:
    """Give what an element shows: HTML that is escaped in it, or that it has within."""
    from xml.etree.ElementTree import tostring

    type_ = attribute(element, "type") or ""
    if type_ == "xhtml" or len(element):
        return shown_paragraphs(re.sub(r"<(/?)[\w.-]+:", r"<\1", tostring(element, "unicode")))
    text = element.text or ""
    if type_ in ("text", "text/plain"):
        return text
    return shown_paragraphs(text)


def _plain(element: Element | None) -> str | None:
    """Give a title without the tags and references that some feeds have in it."""
    return None if element is None else _shown(element)


def _link(item: Element) -> str | None:
    for one in children(item, "link"):
        if attribute(one, "rel") in _LINKS:
            address = (attribute(one, "href") or one.text or "").strip()
            if re.match(r"https?://\S+$", address):
                return address
    guid = child(item, "guid")
    address = ((guid.text if guid is not None else None) or "").strip()
    return address if re.match(r"https?://\S+$", address) else None


def _author(item: Element) -> str | None:
    """Give who has written an item; an address of e-mail is nobody's name."""
    names = [words_of(one.text) for one in children(item, "creator")]
    for author in children(item, "author"):
        name = child(author, "name")
        names.append(words_of(name.text if name is not None else author.text))
    # RSS writes "someone@news.example (Ann Lee)".
    found = (re.sub(r"^\S+@\S+\s*(?:\((.*)\))?$", r"\1", name) for name in names if name)
    return "; ".join(dict.fromkeys(name for name in found if name)) or None


def _day(item: Element) -> str | None:
    """Give the day on which an item was published, else the one on which it was changed."""
    for name in ("pubDate", "published", "date", "issued", "updated", "modified"):
        for one in children(item, name):
            written = (one.text or "").strip()
            if day := iso_date(written) or _day_of_mail(written):
                return day
    return None


def _day_of_mail(written: str) -> str | None:
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
