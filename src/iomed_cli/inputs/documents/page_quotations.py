"""What a page shows as a quotation without quotation marks: it gets them, as in a newspaper."""

from __future__ import annotations

import re
from html import escape, unescape

from iomed_cli.inputs.prose.block_quotation import quoted
from iomed_cli.inputs.prose.fragments import Fragment
from iomed_cli.inputs.prose.html_page import html
from iomed_cli.lazy_patterns import lazy

_SHORT = lazy(r"<(/?)q(?:\s[^<>]*)?>", re.IGNORECASE)
_BLOCK = lazy(r"<(/?)blockquote\b([^<>]*)>", re.IGNORECASE)
_EMBEDDED = lazy(
    r"pull-?quote|tweet|twitter|instagram|tiktok|reddit|bluesky|bsky|facebook|mastodon|embed",
    re.IGNORECASE,
)
"""Of what other sites have, and of what is said in the text and shown again large."""

_BEFORE = 500
"""Characters of a page, tags and all, in which the colon before a block is looked for."""


def shown_paragraphs(markup: str) -> str:
    """Give what a browser shows of some HTML, a line for each paragraph."""
    lines = (" ".join(one.split()) for one in html(markup).text.split("\n"))
    return "".join(f"{line}\n" for line in lines if line)


def with_marks(page: str) -> str:
    """Put what a page has as quotations, in a sentence or as a block, between marks.

    A block gets them that a colon leads to, or that says at its end whose words it is. Of
    any other the page does not say that somebody says it, be it a letter or a law.
    """
    if _SHORT.search(page):
        page = _with_short_marked(page)
    return _with_blocks_marked(page) if _BLOCK.search(page) else page


def _with_short_marked(page: str) -> str:
    depth = 0

    def marked(found: re.Match[str]) -> str:
        nonlocal depth
        if not found[1]:
            depth += 1
            return "“" if depth % 2 else "‘"
        depth = max(depth - 1, 0)
        return "’" if depth % 2 else "”"

    return _SHORT.sub(marked, page)


def _with_blocks_marked(page: str) -> str:
    """Mark the blocks that have no other within them."""
    pieces: list[str] = []
    at = 0
    opened: re.Match[str] | None = None
    for tag in _BLOCK.finditer(page):
        if not tag[1]:
            opened = tag
        elif opened is not None:
            if not _EMBEDDED.search(opened[2]):
                is_led_to = _ends_in_colon(page[max(0, opened.start() - _BEFORE) : opened.start()])
                block = _marked(page[opened.end() : tag.start()], is_led_to)
                pieces += page[at : opened.end()], block
                at = tag.start()
            opened = None
    return "".join([*pieces, page[at:]])


def _ends_in_colon(before: str) -> bool:
    return unescape(re.sub(r"<[^<>]*>", " ", before)).rstrip().endswith(":")


def _marked(block: str, is_led_to: bool) -> str:
    # As a block, so that a footer in it is known for its signature.
    words = html(f"<blockquote>{block}</blockquote>").text.strip()
    text = "".join(one.text for one in quoted([Fragment(words, 0)]))
    if not (is_led_to or "\n— " in text):
        return block
    paragraphs = (one.strip() for one in text.split("\n\n"))
    return "".join(f"<p>{escape(one, quote=False)}</p>" for one in paragraphs if one)
