"""Which of Markdown's ``*``, ``_`` and ``~`` mark words and which are shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_BLANKS = "\t\n\x0b\x0c\r"


class Delimiters:
    """A run of one of these characters; ``left`` of them are shown."""

    __slots__ = ("char", "closes", "least", "left", "length", "opens", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.char = text[start]
        self.start = start
        self.length = self.left = end - start
        self.least = 2 if self.char == "~" else 1
        before, after = _kind(text[start - 1 : start]), _kind(text[end : end + 1])
        opens = after == "word" or (after == "sign" and before != "word")
        closes = before == "word" or (before == "sign" and after != "word")
        inside = opens and closes and self.char == "_"
        self.opens = opens and (not inside or before == "sign")
        self.closes = closes and (not inside or after == "sign")

    def fits(self, closing: Delimiters) -> bool:
        """Tell whether this run opens what another one closes."""
        if self.char != closing.char:
            return False
        if self.char != "~" and (self.closes or closing.opens):
            return closing.length % 3 == 0 or (self.length + closing.length) % 3 != 0
        return True


def _kind(character: str) -> str:
    if not character or character in _BLANKS:
        return "blank"
    category = unicodedata.category(character)
    return "blank" if category == "Zs" else "sign" if category[0] in "PS" else "word"


def match(runs: Iterable[Delimiters]) -> None:
    """Take from the runs of a stretch of text, in its order, what opens and closes emphasis."""
    opening: list[Delimiters] = []
    # Below it nothing fits what is like the run; so no run is looked at again and again.
    lowest: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        kind = (run.char, run.opens, run.length % 3)
        while run.closes and run.left >= run.least:
            at = len(opening) - 1
            while at >= lowest.get(kind, 0) and not opening[at].fits(run):
                at -= 1
            if at < lowest.get(kind, 0):
                lowest[kind] = len(opening)
                break
            taken = 2 if min(run.left, opening[at].left) > 1 else 1
            run.left -= taken
            opening[at].left -= taken
            del opening[at + (opening[at].left >= run.least) :]
            lowest = {kind: min(index, len(opening)) for kind, index in lowest.items()}
        if run.opens and run.left >= run.least:
            opening.append(run)
