"""Quotation marks: which of them open, which close, and what lies between."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

_OPEN, _CLOSE, _STRAIGHT, _SINGLE = range(4)
_DOUBLE = ('"', "“", "”", "„", "‟", "«", "»", "''", "``", "’’", "‘‘")
_SINGLES = lazy(r"['‘’](?<!['’].)(?!['’])")
_BEFORE_WORDS = lazy(r"['‘](?<![\w'’].)(?=[^\W_]|[“\"\[$£€…])")
"""Single marks that may open, behind no word and before one."""
_ROLES = {
    **dict.fromkeys(("“", "„", "‟", "«", "``", "‘‘"), _OPEN),
    **dict.fromkeys(("”", "»", "’’"), _CLOSE),
}
MARKS = frozenset("\"“”„‟«»‘'") | {"''", "``", "’", "'s"}
"""Words of a passage that have a mark in them; without one of them nothing is quoted."""
_INWARD = lazy(r"»(?<![^\s(\[].)(?=\w)[^«»]*«(?!\w)")
"""Marks that point at what is quoted: ``»Nobody won«``."""
_INWARD_ROLES = {**_ROLES, "»": _OPEN, "«": _CLOSE}
_SENTENCE_ENDS = frozenset(".?!…")
_BEFORE_OPENING = "([{-—–/'‘:"
_INCHES = lazy(r"\d['’]\d{1,2}(?=\")")
_SAID = r"(?:said|says|added|adds|told|tells|replied|explained|warned|insisted|wrote)"
_WHO = r"(?:[A-Z][\w.'’-]*\s?){1,4}|(?:he|she|they|the\s(?:[\w-]+\s?){1,4})"
_THEN = r"(?:[,.]|\Z|\s(?:on|in|at|to|during|after|before|when|while|as|from|about|by|with)\b)"
_ATTRIBUTION = (
    rf"[,?!](?=\s{_SAID}\s(?:{_WHO})(?:[,.]|\s[a-z]|\Z)"
    rf"|\s(?:{_WHO})\s?\b(?:{_SAID}\b{_THEN}|told\s(?:the\s)?[\w ]{{2,30}}[,.]))"
)
_LAST_WORDS = rf",(?=\s{_SAID}\s[A-Z][^.,?!\"“”]{{2,60}}[.?!]?\s*\Z)"
# Few texts need them, and they take long to compile.
_compiled = cache(re.compile)
_GOES_ON = lazy(r"\s+[\"“”„«]")
_ELISION = lazy(
    r"['’‘](?:\d\ds?\b|n['’]|(?:n|em|til|tis|twas|cause|bout|round|neath|cos|cuz)\b)", re.IGNORECASE
)


class Quoted(Value, frozen=True):
    """What stands between two quotation marks; `outer_*` include the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool


class _QuotationMark(NamedTuple):
    start: int
    end: int
    role: int


def quoted_regions(
    text: str, low: int, high: int, words: frozenset[str], left_open: bool = False
) -> list[Quoted]:
    """Find the outermost quotations in ``text[low:high]``, a paragraph or a part of one.

    `words` are those of `MARKS` that it has.

    A quotation that is never closed runs to `high`, no further, so that a stray
    mark can't swallow the rest of an article. Marks nested in a quotation
    don't end it. Single marks count where they can't be apostrophes. If a quotation was
    `left_open` before, and the first mark here only closes, it goes on until there.
    """
    marks = _marks(text, low, high, words)
    if not marks:
        return []
    if left_open and marks[0].role != _SINGLE and not _opens(text, marks[0], low, high, 0):
        first, *_ = marks
        begun = [Quoted(low, first.start, low, first.end, True)] if first.start > low else []
        return begun + quoted_regions(text, first.end, high, words)
    closers: _SingleClosers | None = None
    roles = [mark.role for mark in marks]
    straight, openers = roles.count(_STRAIGHT), roles.count(_OPEN)
    paired, left = straight % 2 == 0, straight + roles.count(_CLOSE)
    regions: list[Quoted] = []
    depth, begin, skip_to = 0, marks[0], low
    for mark in marks:
        start, end, role = mark
        left -= role in (_CLOSE, _STRAIGHT)
        openers -= role == _OPEN
        if start < skip_to:
            continue
        if role == _SINGLE:
            if depth:
                continue
            closers = closers or _SingleClosers(text, low, high)
            close = closers.after(end)
            if close is not None:
                regions.append(Quoted(end, close, start, close + 1, True))
                skip_to = close + 1
            elif _left_open(text, start, low, high):
                regions.append(Quoted(end, high, start, high, False))
                skip_to = high
            continue
        if _opens(text, mark, low, high, depth, paired):
            nests = left >= 2 if role == _STRAIGHT else left > openers
            closes_both = role == _OPEN and left > openers + 1
            if depth == 1 and not closes_both and _reopens(text, mark, low, high):
                # If nothing closes it, it is a closing mark, typed behind the space.
                depth = 1 if left else 0
                stop, outer_end = start - 1, start - 1 if left else end
                found = _compiled(_ATTRIBUTION).search(text, begin.end, start) if left else None
                if found is not None:
                    stop = outer_end = found.end()
                regions.append(Quoted(begin.end, stop, begin.start, outer_end, not left))
                begin = mark
                continue
            if not depth:
                begin = mark
            if not depth or nests:
                depth += 1
        elif depth:
            depth -= 1
            if not depth:
                regions.append(Quoted(begin.end, start, begin.start, end, True))
    if depth:
        end = _without_attribution(text, begin.end, high)
        regions.append(Quoted(begin.end, end, begin.start, end, False))
    return [region for region in regions if region.start < region.end]


def _reopens(text: str, mark: _QuotationMark, low: int, high: int) -> bool:
    """Tell whether a mark opens anew what is still open: ``"A. "B."``.

    A quotation of several paragraphs has a mark before each of them and stays
    so where the paragraphs were run together.
    """
    before = text[max(low, mark.start - 2) : mark.start]
    after = text[mark.end : mark.end + 1] if mark.end < high else ""
    return before[:1] in _SENTENCE_ENDS and before[1:].isspace() and after.isupper()


def _left_open(text: str, start: int, low: int, high: int) -> bool:
    """Tell whether a single quotation is left open because the next paragraph goes on with it."""
    before = text[max(low, start - 2) : start].rstrip()
    return (not before or before[-1] in ".:,?!") and text[high - 1] in ".?!…"


def _without_attribution(text: str, start: int, high: int) -> int:
    """Give the end of a quotation whose closing mark is missing: before ``, said Smith.``.

    Where the next paragraph opens with a mark, most often it goes on there, and none is missing.
    """
    pattern = _LAST_WORDS if opens_behind(text, high) else _ATTRIBUTION
    found = _compiled(pattern).search(text, start, high)
    return found.end() if found else high


def opens_behind(text: str, end: int) -> bool:
    """Tell whether the paragraph behind an offset opens with a mark, as one that goes on does."""
    return _GOES_ON.match(text, end) is not None


def _marks(text: str, low: int, high: int, words: frozenset[str]) -> list[_QuotationMark]:
    inward = "»" in words and _INWARD.search(text, low, high) is not None
    roles = _INWARD_ROLES if inward else _ROLES
    marks = [
        _QuotationMark(*_typed_as_one(text, at, mark, low), roles.get(mark, _STRAIGHT))
        for mark in _DOUBLE
        if mark in words or mark[0] in words
        for at in _places(text, mark, low, high)
        if mark != '"' or not _is_of_inches(text, at, low)
    ]
    marks += [
        _QuotationMark(at, at + 1, _SINGLE)
        for mark in ("'", "‘")
        if mark in words or f"{mark}s" in words
        for at in _places(text, mark, low, high)
        if _BEFORE_WORDS.match(text, at, high) and _opens_single(text, at, low)
    ]
    return sorted(marks)


def _places(text: str, mark: str, low: int, high: int) -> Iterator[int]:
    """Give where a mark stands, faster than a pattern does that knows all of them."""
    at = text.find(mark, low, high)
    while at >= 0:
        yield at
        at = text.find(mark, at + len(mark), high)


def _is_of_inches(text: str, at: int, low: int) -> bool:
    here = _INCHES.match(text, max(low, at - 4), at + 1)
    return (here or _INCHES.match(text, max(low, at - 3), at + 1)) is not None


def _typed_as_one(text: str, start: int, mark: str, low: int) -> tuple[int, int]:
    """Give the double mark of two single ones; of three that close, the last two: ``it.'''``."""
    end = start + len(mark)
    closes = mark == "''" and start > low and not text[start - 1].isspace()
    return (start + 1, end + 1) if closes and text.startswith("'", end) else (start, end)


def _opens(
    text: str, mark: _QuotationMark, low: int, high: int, depth: int, paired: bool = False
) -> bool:
    """Tell whether a double mark opens, from its shape and its neighbours.

    A straight mark opens before a word and not behind one; ``6'2"`` doesn't
    open, since a digit stands before it. A closing curly mark typed for an
    opening one opens too, where nothing is open. With blanks on both sides marks
    open and close in turn if they are `paired`.
    """
    before = text[mark.start - 1] if mark.start > low else " "
    after = text[mark.end] if mark.end < high else " "
    if mark.role == _OPEN:
        closes_low = before.isalnum() and text[mark.start] == "“"
        return not (depth and ((before in ".,?!…" and after.isspace()) or closes_low))
    if mark.role == _CLOSE:
        return not depth and before.isspace() and after.isalnum()
    if after.isspace() and before.isspace():
        return not depth and paired
    if after.isspace() or before.isalnum() or before in ".,!?;=":
        return False
    return not depth or before.isspace() or before in _BEFORE_OPENING


def _opens_single(text: str, at: int, low: int) -> bool:
    """Tell whether a single mark before a word opens: behind a gap, and no elision."""
    before = text[at - 1] if at > low else " "
    return (before.isspace() or before in '([—–"“') and not _ELISION.match(text, at)


class _SingleClosers:
    """Where a single quotation may close, from the left, in order of position."""

    def __init__(self, text: str, low: int, high: int) -> None:
        self._sure: list[int] = []
        self._possessive: list[int] = []
        self._openers: list[int] = []
        for found in _SINGLES.finditer(text, low, high):
            at = found.start()
            before = text[at - 1] if at > low else " "
            after = text[at + 1] if at + 1 < high else " "
            if text[max(low, at - 2) : at] in ("'n", "’n", "‘n"):
                continue
            if text[at] == "‘" or before.isspace() or after.isalnum():
                if before.isspace() and not _ELISION.match(text, at):
                    self._openers.append(at)
            elif before in "sS" and after == " " and text[at + 2 : at + 3].islower():
                self._possessive.append(at)
            else:
                self._sure.append(at)

    def after(self, start: int) -> int | None:
        """Give the mark that closes a quotation begun at `start`, or None.

        ``the workers' rights`` is a possessive, so such a mark closes only
        where no other does before the next quotation opens.
        """
        sure = _next(self._sure, start)
        possessive = _next(self._possessive, start)
        if possessive is None or sure is None:
            return sure if possessive is None else possessive
        opener = _next(self._openers, start)
        return possessive if opener is not None and possessive < opener < sure else sure


def _next(positions: list[int], start: int) -> int | None:
    index = bisect_right(positions, start)
    return positions[index] if index < len(positions) else None
