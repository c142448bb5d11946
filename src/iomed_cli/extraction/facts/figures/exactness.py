"""Exactness: the words before or behind a figure that make it a limit or a guess."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.lexicon.figure_words import (
    LONG_QUALIFIERS,
    OR_SO,
    PERIODIC,
    QUALIFIERS,
)

_BY_LAST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(LONG_QUALIFIERS, key=len, reverse=True):
    _BY_LAST.setdefault(_words[-1], []).append(_words)

_PLACES = frozenset("under over above below within about around beyond between".split())
"""Words that are prepositions before an article: ``under a five-year contract``."""
_LASTING = frozenset(
    """for lasted last lasts took take takes taking in after of than spent with been well just
    waited is was served lasting""".split()
)
"""Words before ``over three hours`` that leave *over* a limit; else it means *during*."""


def qualifier_before(clause: ClauseWords, first: int, timed: bool) -> tuple[int, str | None]:
    """Give where the words before a figure begin, and what they say: ``up to a``, ``nearly``.

    `timed` says that the figure is a span of time, which *over* may pass through.
    """
    lows, at = clause.lows, first
    if lows[at - 1] in ("a", "an") and lows[at - 2] != "of":
        before = lows[at - 2]
        if before not in _PLACES and (before in _BY_LAST or before in QUALIFIERS):
            at -= 1
    word = lows[at - 1]
    for words in _BY_LAST.get(word, ()):
        if at >= len(words) and tuple(lows[at - len(words) : at]) == words:
            return at - len(words), " ".join(words)
    if word == "minus" and lows[at - 3 : at - 1] == ["plus", "or"]:
        return at - 3, "plus or minus"
    found = QUALIFIERS.get(word)
    if found is None or (word == "over" and timed and lows[at - 2] not in _LASTING):
        return first, None
    begin = at - 1
    if word in ("minimum", "maximum", "average", "mere", "estimated", "under", "just"):
        if word in ("under", "just") and clause.lows[at - 2] == "just":
            begin -= 1
        if lows[begin - 1] in ("a", "an", "the"):
            begin -= 1
    elif lows[begin - 1] == "only" and word in ("about", "some", "around"):
        begin -= 1
    return begin, found


def qualifier_behind(clause: ClauseWords, last: int) -> str | None:
    """Read ``or more``, ``or so``, ``at most`` behind a figure."""
    lows = clause.lows
    if lows[last] == "or" and [lows[last + 1]] in OR_SO:
        return f"or {lows[last + 1]}"
    if lows[last] == "at" and lows[last + 1] in ("most", "least"):
        return f"at {lows[last + 1]}"
    return None


def passes(unit: str | None) -> bool:
    """Tell whether a unit is something that one after another passes: ``spells``, ``seasons``."""
    return unit is not None and unit.rpartition(" ")[2] in PERIODIC
