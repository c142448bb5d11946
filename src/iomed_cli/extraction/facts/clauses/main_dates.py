"""Main dates: which of the dates in a clause is that of what it tells."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause_verbs import INNER, is_participle, is_past
from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits, before_links
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.lexicon import fact_words, time_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.calendar import MONTHS

_TIES = lazy("(?: (?:in|on|at|during|of|the|a|year|early|late))* ")
COMPARING = frozenset("than against versus compared unlike".split())
"""What stands before that with which something is compared."""
_PRESENT = frozenset("is are has have does do will would can could may might".split())
_INNER = INNER - {"since", "until"}
_BY = 8
_VERB = 3
"""How many words a verb with its auxiliaries may have."""
_SOURCES = frozenset("from than as what".split())
_PERIODS = time_words.PERIODS | time_words.SEASONS | time_words.ENDS | frozenset(MONTHS)
_PERIODS |= frozenset("a day hour fall much most part all".split())
"""What *of* ties to a date, without an s: ``the first weeks of July``, ``as of Friday``."""
_ASIDE = lexicon.RELATIVES | {","}
_GREATEST = frozenset("first last worst best most least only".split())
_OWNERS = lexicon.POSSESSIVES | {"the", "its", "'s"}
_NO_SUPERLATIVES = frozenset("west east interest rest test forest request guest".split())


def main_date(
    passage: Passage, limits: ClauseLimits, dates: list[When], figures: tuple[FoundFigure, ...]
) -> When | None:
    """Give the date of what a clause tells; None where all are of something else in it.

    ``Dahl, elected in 2019, resigned in May`` is of May, of ``is the worst since 1993``,
    ``fell to 18 from 22 in 2015`` and ``runs 33 km, half of what was planned when it opened in
    2022`` the year is another thing's.
    """
    own = [one for one in dates if one.iso and _is_own(passage, limits, one, figures)]
    free = [
        one
        for one in own
        if not _is_behind_participle(passage, limits, bisect_left(passage.starts, one.start))
    ]
    return next(iter(free or own), None)


def _is_own(
    passage: Passage, limits: ClauseLimits, date: When, figures: tuple[FoundFigure, ...]
) -> bool:
    text, lows = passage.text, passage.lows
    at = bisect_left(passage.starts, date.start)
    if text.startswith(("'s", "’s"), date.end):
        return False
    if limits.first <= at < limits.subject and not lexicon.RELATIVES.isdisjoint(
        lows[limits.first : at]
    ):
        # "Without Hale, who died in May, the club lost."
        return False
    if limits.subject <= at < limits.verb and not _ASIDE.isdisjoint(lows[limits.subject : at]):
        # Between commas, and behind *who*, what explains the subject is told.
        return False
    if any(
        one.direction == "from"
        and one.end < date.start
        and _TIES.fullmatch(text, one.end, date.start)
        for one in figures[1:]
    ):
        return False
    behind = lows[limits.verb : at]
    if text.endswith(" ago", date.start, date.end) and not _is_told_of(limits, lows, at):
        return False
    if lows[at - 1] == "of" and at > 1 and lows[at - 2].removesuffix("s") not in _PERIODS:
        # "The crash of 1929"
        return False
    if lows[before_links(lows, at, limits.verb)] in COMPARING:
        # "More than in 2024" is not of 2024.
        return False
    if "since" in behind and any(
        _is_superlative(low) and before in _OWNERS for before, low in pairwise(behind)
    ):
        return False
    if _is_by_others(limits, lows, at):
        return False
    return not _is_of_inner(passage, limits, at)


def _is_by_others(limits: ClauseLimits, lows: list[str], at: int) -> bool:
    """``found him guilty on 19 counts brought by the agency in March``: when it brought them."""
    if not is_past(lows[limits.verb]):
        return False
    for k in range(max(limits.verb + _VERB, at - _BY), at - 2):
        tied = lows[k - 1] in lexicon.AUXILIARIES or lows[k - 1] in lexicon.ADVERBS
        if lows[k + 1] == "by" and is_participle(lows[k]) and not tied:
            return "," not in lows[k:at] and "and" not in lows[k:at]
    return False


def _is_told_of(limits: ClauseLimits, lows: list[str], at: int) -> bool:
    """Tell whether *two years ago* is when a clause happens, not what it compares or describes.

    It opens the clause, or nothing else of the past stands between it and the verb.
    """
    if at < limits.verb:
        return at <= limits.subject
    rest = lows[limits.verb + _VERB : at]
    return not any(map(is_past, rest)) and _SOURCES.isdisjoint(lows[limits.verb : at])


def _is_superlative(low: str) -> bool:
    return low in _GREATEST or (low.endswith("est") and low not in _NO_SUPERLATIVES)


def _is_of_inner(passage: Passage, limits: ClauseLimits, at: int) -> bool:
    """Tell a date of what was, in a clause of what is: ``is missing, whose boat was found on``."""
    lows = passage.lows
    if is_past(lows[limits.verb]):
        return False
    if _is_behind_participle(passage, limits, at):
        return True
    inner = next((k for k in range(at, limits.first, -1) if lows[k] in _INNER), None)
    if inner is None or (inner < limits.verb < at):
        return False
    told = lows[inner + 1 : at]
    return _PRESENT.isdisjoint(told) and any(map(is_past, told))


def _is_behind_participle(passage: Passage, limits: ClauseLimits, at: int) -> bool:
    """Tell whether a participle behind its noun stands before a date: ``a vote held in March``."""
    lows = passage.lows
    last = before_links(lows, at, limits.subject)
    if last <= limits.subject + 1 or limits.verb <= last <= limits.verb + 3:
        return False
    before = lows[last - 1]
    tied = before in lexicon.AUXILIARIES or before in ("be", "been", "being", "not", "also")
    return is_participle(lows[last]) and not tied and lows[last] not in fact_words.PLANNING
