"""The article in an HTML page: trafilatura finds it, an optional dependency."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from iomed_cli.errors import IomedError

_BEGINNING = (
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
)
_BEGINNING_ENDS = 2048

# References to characters that XML lacks; one of them makes lxml give the page up.
_UNPRINTABLE = r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]));"


class PageContent(NamedTuple):
    """An article's text, paragraph by line, and what its page says about it."""

    text: str
    title: str | None
    date: str | None
    url: str | None
    publisher: str | None


def is_page(text: str) -> bool:
    """Tell whether a text begins as an HTML document does."""
    return bool(re.match(_BEGINNING, text[:_BEGINNING_ENDS], re.IGNORECASE | re.DOTALL))


def page_content(page: str) -> PageContent:
    """Give the article in a page, without navigation, comments and advertisements.

    Raises IomedError where trafilatura is not installed or finds none.
    """
    try:
        import trafilatura
    except ImportError:
        raise IomedError("HTML needs the extra html: pip install 'iomed-cli[html]'") from None
    _quieten()
    # The text is decoded already, and lxml refuses one that still declares an encoding.
    page = re.sub(r"^\s*<\?xml[^>]*>", "", page)
    found: Any = trafilatura.bare_extraction(
        re.sub(_UNPRINTABLE, " ", page, flags=re.IGNORECASE),
        with_metadata=True,
        include_comments=False,
        # A date that is only guessed from the prose is worse than none.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not found.text or not found.text.strip():
        raise IomedError("no article was found in the page")
    return PageContent(found.text, found.title, found.date, found.url, found.sitename)


def _quieten() -> None:
    """Keep the libraries' warnings off stderr, unless the program has set up logging."""
    import logging

    for name in ("trafilatura", "htmldate", "justext", "courlan"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
