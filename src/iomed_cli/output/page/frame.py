"""What every page for a browser has around it: its head, its style and its script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from iomed_cli.visible import html_text, is_unicode


def html_document(title: str, body: Iterable[str]) -> Iterator[str]:
    """Give a whole page, piece by piece: nothing in it is fetched, and no data can run.

    Its policy lets this very style and this very script through, and nothing else.
    """
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)};"
        " base-uri 'none'; form-action 'none'"
    )
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="generator" content="iomed">\n'
        f"<title>{html_text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    yield from body
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def encoded(page: Iterable[str], encoding: str) -> Iterator[str]:
    """Give a page in which what an encoding lacks is a number; no encoding lacks its script."""
    if is_unicode(encoding):
        yield from page
        return
    for piece in page:
        yield piece.encode("ascii", "xmlcharrefreplace").decode()


@cache
def _asset(name: str) -> str:
    return files("iomed_cli.output.page").joinpath(name).read_text(encoding="utf-8")


def _source(text: str) -> str:
    """Give how a policy names an element by what is in it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


FOOTER = (
    "<footer><p>Made by <code>iomed</code>. The words are those of the articles; places in them are"
    " counted in characters (code points) from 0, ends exclusive. This page asks nothing of the"
    " network.</p></footer>\n"
)
"""What stands below every page."""
