"""A link to words in the page that an article was printed on."""

from __future__ import annotations

from urllib.parse import quote

from iomed_cli.query.citations.web_addresses import is_web_address

_WHOLE = 12
"""Words up to which all of them stand in the link."""

_ENDS = 5
"""Of more, the words from either end."""


def text_fragment(url: str | None, text: str) -> str | None:
    """Give an address that a browser opens at the words; None where there is no page for one.

    Only addresses of the web are linked to: others could run something.
    """
    words = text.split()
    if not words or not is_web_address(url):
        return None
    lines = [line.split() for line in text.splitlines() if line.strip()]
    if len(words) <= _WHOLE and len(lines) == 1:
        wanted = _encoded(words)
    else:
        wanted = f"{_encoded(lines[0][:_ENDS])},{_encoded(lines[-1][-_ENDS:])}"
    return f"{url}{'' if '#' in str(url) else '#'}:~:text={wanted}"


def _encoded(words: list[str]) -> str:
    """Give words as they stand in a link, where a hyphen and a comma mean something."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
