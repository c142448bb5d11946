"""Pages as a browser would read them, by the parser that Python has."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser
from typing import Any

from articles import small

EVIL = "</script></mark><script>window.ran = 1</script><img src=x onerror='window.ran = 1'>"
"""Words that would run, were they markup."""

UNSEEN = "\u202egnol\u202c \x1b[31m\x00"
"""Characters that turn text round, colour a terminal, and end a string."""

NOTES = """OSTBURY, 2 March 2026 - RailWay Norden carried 383 million journeys in 2025, the \
company said on Monday.

Sanjay Patel, the chief executive of TravelWatch, welcomed the 62 new trains. "We have waited \
for these trains since 2019," said Miriam Stone.
"""

CHECKED = """# More 🚆 passengers

RailWay Norden carried 388 million journeys, and 62 new trains 😀 came.

Sanjay Patil, the chairman of TravelWatch, wept in Spain.
"""
"""A draft with a finding of every outcome, one within another, that is held against the notes."""


def hostile() -> dict[str, Any]:
    """Give an article in which everything tries to be markup, or hides."""
    it = small(
        f"We 😀 agree {EVIL} {UNSEEN} twice",
        id='a/b " onload="window.ran = 1',
        speaker=f"Ann 😀 {EVIL}",
        body=f"Harbour & {EVIL}",
        statement=f"Ann Lee will sign it. {EVIL}",
        title=f"</title>{EVIL}",
        publisher=f"Harbour Post {UNSEEN}",
        url="javascript:window.ran = 1",
    )
    it["quotes"][0] |= dict.fromkeys(("id", "turn"), 'q1"><img src=x onerror="window.ran = 1">')
    return it


class Reader(HTMLParser):
    """Gathers from a page what the tests ask for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.said: defaultdict[str, str] = defaultdict(str)
        """The text of the marks of each quotation, by its key."""
        self.evidence: defaultdict[str, str] = defaultdict(str)
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if tag not in ("meta", "input", "br", "rect"):
            self._open.append((tag, found))

    def handle_endtag(self, tag: str) -> None:
        """Leave an element; a page of ours closes them in order."""
        if tag != "rect":
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Give text to all that it is in; links to cards are none of it."""
        if any(attributes.get("class", "").startswith("ref ") for _, attributes in self._open):
            return
        for tag, attributes in self._open:
            for key in attributes.get("data-q", "").split() if tag == "mark" else ():
                self.said[key] += data
            for key in attributes.get("data-e", "").split():
                self.evidence[key] += data

    def all(self, name: str) -> list[str]:
        """Give the values of an attribute, in order."""
        return [attributes[name] for _, attributes in self.tags if name in attributes]
