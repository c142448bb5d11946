"""Initiators: which states an article lists as founding something together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from iomed_cli.extraction.text.spans import SpanList
from iomed_cli.lazy_patterns import lazy

LINK = lazy(r",? (?:and|or|&) (?:the )?|, (?:the )?|-|–|/")
"""What stands between the names of a list."""

_JOINTLY = lazy(
    # Looked for everywhere: what begins with one set of characters is found the fastest.
    r"[JjCc][Oo](?<=\b..)(?i:"
    r"(?<=jo)intly (?:initiat|found|establish|launch|propos|sponsor|set(?:ting)? up)\w*"
    r"|(?<=co)-?(?:initiat|found|sponsor)(?:ed|ing|s)?\b)"
)
_JOINTLY_BY = lazy(
    r"\b(?:(?:co-?|jointly )?(?:initiated|founded|sponsored|launched|proposed|established|set up)"
    r"(?: jointly)?) by (?:the )?$",
    re.IGNORECASE,
)
_DONE_BY = (
    *("initiated", "founded", "sponsored", "launched", "proposed", "established", "set up"),
    "jointly",
)
_LONGEST_BY = 40
_LISTED_AFTER = lazy(r"\b(?:including|such as|like|namely|among them) (?:the )?$|[:—–(] ?$")


def initiators(text: str, kept: SpanList[str], sentences: Sequence[int]) -> set[str]:
    """Find the states that the text lists as initiating, founding or sponsoring together.

    `kept` is where states are named, with their codes. Either the list comes first (``A, B and C ... jointly initiating its
    creation``) or stands behind *by* (``founded by A and B``). A list is
    states with nothing but commas and *and* between them; one state alone must
    stand next to the words, and a list behind a preposition other than
    *including* tells where and not who (``In A and B, he co-founded``).
    """
    codes: set[str] = set()
    if len(kept) == 0:
        return codes
    starts = kept.starts
    for i, start in enumerate(starts):
        # Slow to look for, and most names stand behind something else.
        before, by, _ = text[max(0, start - _LONGEST_BY) : start].lower().rpartition(" by ")
        if not by or not before.endswith(_DONE_BY):
            continue
        if cue := _JOINTLY_BY.search(text, max(0, start - _LONGEST_BY), start):
            listed = _list_from(text, kept, i)
            if len(listed) > 1 or "jointly" not in cue[0].lower():
                codes.update(listed)
    for cue in _JOINTLY.finditer(text):
        k = bisect_right(sentences, cue.start())
        low = sentences[k - 1] if k else 0
        i = bisect_left(starts, cue.start()) - 1
        if i < 0 or starts[i] < low:
            continue
        first = i
        while first and starts[first - 1] >= low and _links(text, kept, first - 1):
            first -= 1
        listed = [kept[k][2] for k in range(first, i + 1)]
        adjoins = text[kept[i][1] : cue.start()].strip() in ("", "has", "have", "had")
        if (len(listed) > 1 or adjoins) and _is_who(text, low, starts[first]):
            codes.update(listed)
    return codes


def _is_who(text: str, low: int, start: int) -> bool:
    """Tell whether a list that begins at `start` says who, not where."""
    before = text[low:start]
    if _LISTED_AFTER.search(before):
        return True
    last = before.removesuffix("the ").split()[-1:]
    return not last or last[0].lower() not in (
        "in",
        "from",
        "to",
        "of",
        "with",
        "for",
        "by",
        "at",
        "on",
    )


def _list_from(text: str, kept: SpanList[str], i: int) -> list[str]:
    last = i
    while last + 1 < len(kept) and _links(text, kept, last):
        last += 1
    return [kept[k][2] for k in range(i, last + 1)]


def _links(text: str, kept: SpanList[str], i: int) -> bool:
    """Tell whether the states `i` and ``i + 1`` stand in one list."""
    return bool(LINK.fullmatch(text, kept[i][1], kept[i + 1][0]))
