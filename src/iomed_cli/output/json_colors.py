"""JSON in colour, for people who look at it on a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from iomed_cli.lazy_patterns import lazy

_TOKEN = lazy(
    r'(?P<key>"(?:[^"\\]|\\.)*")(?=\s*:)|(?P<text>"(?:[^"\\]|\\.)*")|(?P<word>null|true|false)'
)
_CODES = {"key": "1;34", "text": "32", "word": "2"}


def colored_json(pieces: Iterable[str]) -> Iterator[str]:
    """Give pieces of JSON, none of which ends within a word, in a terminal's colours."""
    for piece in pieces:
        yield _TOKEN.sub(_colored, piece)


def _colored(token: re.Match[str]) -> str:
    return f"\x1b[{_CODES[token.lastgroup or '']}m{token[0]}\x1b[0m"
