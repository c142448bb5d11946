"""The article in an HTML page: trafilatura finds it, an optional dependency."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from iomed_cli.errors import IomedError, NoArticleError, not_installed
from iomed_cli.inputs.documents.document import Document, Known
from iomed_cli.inputs.documents.page_notes import without_notes
from iomed_cli.inputs.documents.page_quotations import with_marks
from iomed_cli.inputs.encodings import decoded_page
from iomed_cli.isodate import iso_date

_BEGINNING = (
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
)
_BEGINNING_ENDS = 2048

# References to characters that XML lacks; one of them makes lxml give the page up.
_UNPRINTABLE = r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]));"


MOST_ATTRIBUTES = 1000
"""Of one tag; the time that lxml takes for them grows with their square."""

MOST_TAGS = 100_000
"""Of a page, opening and closing; thirty times what the page of a newspaper has."""

MANY_ALIKE = 2000
"""Elements that are left out beforehand, where a page has more of one name.

To take them out one by one copies the text between them each time.
"""

MOST_COPIED = 4_000_000_000
"""Characters that trafilatura copies at most, which takes it a few seconds."""

MANY_TAGS = 10_000
"""From here on only one of trafilatura's ways is tried: the others take the tags' square."""

_ENDS = {"!--": "-->", "script": "</script", "style": "</style"}
"""Where what has no tags within it ends."""


class PageContent(NamedTuple):
    """An article's text, paragraph by line, and what its page says about it."""

    text: str
    title: str | None
    date: str | None
    url: str | None
    publisher: str | None
    journalist: str | None


def is_page(text: str) -> bool:
    """Tell whether a text begins as an HTML document does."""
    return bool(re.match(_BEGINNING, text[:_BEGINNING_ENDS], re.IGNORECASE | re.DOTALL))


def from_html(content: bytes, known: Known) -> Document:
    """Give the article in a page. Raises IomedError as `page_content` does."""
    found = page_content(decoded_page(content, known.charset))
    return Document(
        "",
        found.text,
        found.title,
        iso_date(found.date or ""),
        known.url or found.url,
        found.publisher or known.publisher,
        journalist=found.journalist,
    )


def page_content(page: str) -> PageContent:
    """Give the article in a page, without navigation, comments and advertisements.

    Raises NoArticleError where trafilatura finds none, and IomedError where it is not
    installed or the page has more tags or attributes than it can read in time.
    """
    try:
        import trafilatura
    except ImportError:
        raise not_installed("HTML needs trafilatura", "trafilatura lxml-html-clean") from None
    _refuse_endless(page)
    _quieten()
    # The text is decoded already, and lxml refuses one that still declares an encoding.
    page = re.sub(r"^\s*<\?xml[^>]*>", "", page)
    page = _without_floods(re.sub(_UNPRINTABLE, " ", page, flags=re.IGNORECASE))
    page = without_notes(page)
    _refuse_loose_text(trafilatura.load_html(page))
    found: Any = trafilatura.bare_extraction(
        with_marks(page),
        with_metadata=True,
        include_comments=False,
        fast=page.count("<") > MANY_TAGS,
        # A date that is only guessed from the prose is worse than none.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not found.text or not found.text.strip():
        raise NoArticleError("no article was found in the page")
    return PageContent(
        found.text, found.title, found.date, found.url, found.sitename, found.author or None
    )


def _without_floods(page: str) -> str:
    """Give a page without the elements that trafilatura will drop, if there are very many."""
    from trafilatura.settings import MANUALLY_CLEANED

    named = Counter(re.findall(r"<([a-z]+)", page, re.IGNORECASE))
    names = Counter[str]()
    for name, number in named.items():
        names[name.lower()] += number
    floods = [name for name in MANUALLY_CLEANED if names[name] > MANY_ALIKE]
    if not floods:
        return page
    from lxml import etree
    from trafilatura import load_html

    tree = load_html(page)
    body = None if tree is None else tree.find("body")
    if body is not None:
        etree.strip_elements(body, *floods, with_tail=False)
    # Written anew, what stood between them is one text, which is quicker to read than many.
    return page if tree is None else etree.tostring(tree, encoding="unicode", method="html")


def _refuse_loose_text(tree: Any) -> None:
    """Raise IomedError where much text stands between very many elements.

    For each of them that trafilatura takes out, by its class or the like, it copies what
    stands before.
    """
    copied = 0
    for element in () if tree is None else tree.iter("*"):
        if len(element) > MANY_ALIKE:
            classed = sum(bool(child.attrib) and child.tag != "a" for child in element)
            copied += classed * sum(len(child.tail or "") for child in element)
    if copied > MOST_COPIED:
        raise IomedError("the page has too much text between too many elements")


def _refuse_endless(page: str) -> None:
    """Raise IomedError for a page that libraries would take minutes to read."""
    if page.count("<") > MOST_TAGS:
        raise IomedError(f"the page has more than {MOST_TAGS:,} tags")
    total = 0
    for number in _attributes(page.lower()):
        total += number
        if number > MOST_ATTRIBUTES:
            raise IomedError(f"a tag of the page has more than {MOST_ATTRIBUTES:,} attributes")
    if total > MOST_TAGS * 3:
        raise IomedError(f"the page has more than {MOST_TAGS * 3:,} attributes")


def _attributes(page: str) -> Iterator[int]:
    """Give how many attributes each tag has, or that there are more than may be."""
    value = r"\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*"
    part = re.compile(rf"(?P<end>>)|[\s/]+|(?P<name>[^\s/>][^\s/>=]*)(?:\s*=\s*(?:{value})?)?")
    tag = re.compile(r"<(!--|[a-z][^\s/>]*)")
    last = {end: page.rfind(end) for end in _ENDS.values()}
    at = 0
    while found := tag.search(page, at):
        at, end = found.end(), _ENDS.get(found[1])
        if end and at <= last[end]:
            at = page.index(end, at)
        if end:
            continue
        number = 0
        for one in part.finditer(page, at):
            at = one.end()
            number += bool(one["name"])
            if one["end"] or number > MOST_ATTRIBUTES:
                break
        yield number


def _quieten() -> None:
    """Keep the libraries' warnings off stderr, unless the program has set up logging."""
    import logging

    for name in ("trafilatura", "htmldate", "justext", "courlan"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
