"""Whether a text is in English, the one language that is read: only where that is sure."""

from __future__ import annotations

import re

_WORDS = frozenset("the and that with from which this their they by said what when than".split())
"""Of ten words of English prose one or two are of these; other languages have hardly any."""

_LEAST = 0.02
"""Their share below which prose is not English; 1,500 characters of English news had .035."""

_SHORTEST = 300
"""Letters in different words, below which nothing is said: tables repeat a few of them."""

_ENOUGH = 20_000
"""Characters that are looked at."""


def is_foreign(text: str) -> bool:
    """Tell a text that is surely not in English.

    Names and headings do not count, so that tables and lists of them may be anything.
    """
    words = [word for word in re.findall(r"[^\W\d_]+", text[:_ENOUGH]) if not word[0].isupper()]
    if sum(map(len, set(words))) < _SHORTEST:
        return False
    return sum(word in _WORDS for word in words) < _LEAST * len(words)
