"""Directions: whether a figure is by how much something rose or fell, or where it went."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.lexicon.figure_words import (
    CHANGES,
    FALLS,
    LESS,
    MORE,
    NOT_MEASURED_FALLS,
    RISES,
)
from iomed_cli.model import FigureDirection

_REACH = 14
_NEAR = 5
_UP_BEHIND = frozenset(
    """is are was were be been and still closed ended finished went go goes going gone traded
    opened or also now all""".split()
)
"""Words behind which *up* is a rise, and no part of a verb such as *make up*."""
_OF_CHANGE = frozenset(
    "rise increase growth jump gain fall drop decline decrease cut reduction surge slump".split()
)


def direction(
    clause: ClauseWords, begin: int, last: int, counted: bool, exact: bool
) -> FigureDirection | None:
    """Tell the direction of a figure from the words beside it.

    `begin` is where its qualifier begins; `counted` says that it counts a noun, `exact` that it
    is a percentage or points, which alone ``lost 3%`` takes for a fall.
    """
    lows = clause.lows
    before = lows[begin - 1]
    while (before.endswith("ly") and before not in ("only", "early")) or before in (
        "further",
        "another",
    ):
        begin -= 1
        before = lows[begin - 1]
    if before in ("to", "from"):
        return _ends(clause, begin - 1, before, counted)
    if (not counted and exact) or not counted:
        following = (
            lows[last + 1] if lows[last] in ("price", "annual", "year-on-year") else lows[last]
        )
        if following in MORE:
            return "up"
        if following in LESS:
            return "down"
    at = begin - 1
    if before == "by":
        at -= 1
        while lows[at].endswith("ly") or lows[at] in ("back", "further", "again"):
            at -= 1
        return _towards(lows[at], True)
    if before == "of" and lows[at - 1] in _OF_CHANGE and lows[at - 2] != "short":
        return _towards(lows[at - 1], True)
    if before in ("a", "an") and lows[at - 1] in CHANGES:
        at -= 1
    if lows[at] in ("up", "down") and lows[at - 1].isalpha() and lows[at - 1] not in _UP_BEHIND:
        return None
    return None if counted else _towards(lows[at], exact)


def _towards(word: str, exact: bool) -> FigureDirection | None:
    if word in NOT_MEASURED_FALLS and not exact:
        return None
    return "up" if word in RISES else "down" if word in FALLS else None


def _ends(clause: ClauseWords, at: int, word: str, counted: bool) -> FigureDirection | None:
    """Take *to* and *from* for the ends of a change, where a verb or noun of change is near."""
    reach = _NEAR if counted else _REACH
    low = max(0, at - reach)
    near = clause.lows[low:at]
    for i in range(len(near) - 1, -1, -1):
        if near[i] in (";", ":", "which", "who"):
            return None
        if near[i] in CHANGES:
            return "to" if word == "to" else "from"
    return None
