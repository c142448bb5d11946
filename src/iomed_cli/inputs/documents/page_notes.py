"""What stands in a page's sentences and is no part of them: numbers of footnotes, broken lines."""

from __future__ import annotations

import re

from iomed_cli.lazy_patterns import lazy

_NOTE = lazy(
    r"(?<!\d)(?<!\bm)(?<!\bkm)(?<!\bcm)(?<!\bft)(?<!\bmi)"
    r"<sup(?:\s[^<>]*)?>\s?(?:<a\s[^<>]*>)?\s?[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s?(?:</a>)?\s?</sup>",
    re.IGNORECASE,
)
"""The number of a footnote; ``m<sup>2</sup>`` and ``10<sup>6</sup>`` are none."""
_BREAK = lazy(r"<br\s?/?>(?=\s?[a-z])")
"""The end of a line in the middle of a sentence."""


def without_notes(page: str) -> str:
    """Give a page without the numbers of its footnotes, and with a blank for a line's end."""
    return _BREAK.sub(" ", _NOTE.sub("", page))
