"""Bare numbers: those whose noun stands before them, or is understood: ``the toll rose to 10``."""

from __future__ import annotations

from bisect import bisect_left

from iomed_cli.extraction.facts.figures import ranks
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.counted_nouns import is_plural
from iomed_cli.extraction.facts.figures.exactness import qualifier_before
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.figures.measures import PER_CENT
from iomed_cli.extraction.facts.figures.money import is_money
from iomed_cli.extraction.facts.figures.numerals import Numeral, is_figure_word
from iomed_cli.extraction.lexicon.fact_words import STRONG_PASTS
from iomed_cli.extraction.lexicon.figure_words import (
    AGO,
    CHANGES,
    FALLS,
    HAPPENED,
    HARMED,
    POINTING,
    RATES,
    RISES,
    SCALES,
    TALLIES,
)

_REACHES = frozenset(
    """to at of is was by from reached reaches stands stood hit exceeded passed exceeds topped
    totalled totaled were are""".split()
)
_ENDS = frozenset(
    """and in on at during by when after while as since who with from for but including last this
    next yesterday today so compared overall""".split()
)
_MARKS = frozenset({"", ",", ".", ";", "—", "–", ")", "(", ":"})
_SURE = frozenset(
    {
        "at least",
        "more than",
        "as many as",
        "fewer than",
        "no more than",
        "at most",
        "no fewer than",
    }
)
_REACH = 12
_MORE = frozenset("further additional extra".split())
_OPENING = frozenset("and where that which".split())
"""Words before the subject of a clause: ``said that six were hurt``, ``of whom two died``."""
_AGAINST = frozenset("against versus".split())
_TIMES = frozenset("year month week quarter season day".split())
"""What ends a number behind *the*: ``from 3,882 the year before``."""
_TEMPERATURES = frozenset("temperature temperatures mercury thermometer thermometers".split())
_HOT_AND_COLD = frozenset("to of at was is stay reached hit stayed remain exceed".split())
_CURRENCIES = frozenset("dollar euro pound yen yuan franc greenback rouble rupee".split())
_COUNTS = frozenset("tally strength attendance membership headcount workforce mark".split())
"""Nouns before a bare number that say that something is counted, and not what."""
_BODIES = frozenset(
    "party board crew team panel commission committee family squad jury gang crowd convoy fleet".split()
)
"""What is so many: ``a board of nine``."""
_ACTS = frozenset("is are has will would can could may".split())
_SAME_MONEY = frozenset("from to of against than".split())
"""Words between a sum and another of the same money: ``lost $74m, against a profit of 118 million``."""
_VOTED = frozenset("vote voted votes".split())
_NEAR = 3
_WITHIN = frozenset("in for over within past last first next".split())
"""Words before a span of time in which something is counted."""

_Bare = tuple[int, str | None, str]
"""Where the figure ends, its unit, and how it was read."""


def bare_unit(clause: ClauseWords, numeral: Numeral, found: list[FoundFigure]) -> _Bare | None:
    """Tell what a number counts that has no noun behind it; none if it isn't known to count.

    The unit is none where the words say only that there are so many: ``another 2,500 were``.
    """
    first, last = numeral.first, numeral.last
    if numeral.suffix or numeral.tail or numeral.code:
        return None
    lows = clause.lows
    if ranks.is_age(clause, first, last, numeral.value):
        return last, "years old", "measure"
    begin, qualifier = qualifier_before(clause, first, False)
    if qualifier in ("younger than", "older than"):
        return last, "years old", "measure"
    if lows[begin - 1] in ("another", "further", "additional", "a", "extra"):
        begin -= 1
    if lows[begin - 2 : begin] == ["to", "between"]:
        begin -= 1
    begin -= lows[begin - 1] == "now"
    before, behind = lows[begin - 1], lows[last]
    if behind in ("to", "against") and lows[last + 1] == "the" and lows[last + 2] in _CURRENCIES:
        # "The rand weakened to 18.42 to the dollar."
        return last, None, "number"
    if behind == "per" and lows[last + 1][:1].isdigit():
        # "a rate of 100.4 per 100,000 births"
        return last, None, "number"
    ends = behind in _MARKS or behind in _ENDS or _is_rated(lows, last)
    ends = ends or (behind == "the" and lows[last + 1] in _TIMES)
    if before == "magnitude" or (before == "of" and lows[begin - 2] == "magnitude"):
        return last, "magnitude", "measure"
    year = len(numeral.digits) == 4 and numeral.digits.isdigit() and 1800 < numeral.value < 2100
    if year or clause.words[last][:1].isupper():
        return None
    moved = before == "from" and behind == "to" and _changes(lows, begin, last)
    if (ends or moved) and before in _REACHES and (tally := _tally(clause, begin)):
        return last, tally, "noun"
    if ends and before in _REACHES and not _COUNTS.isdisjoint(lows[max(0, begin - _REACH) : begin]):
        return last, None, "number"
    acts = ends or behind in HAPPENED or behind in _ACTS or behind[-2:] == "ed"
    if before == "of" and acts and lows[begin - 2] in _BODIES:
        return last, None, "number"
    if _is_of_votes(lows, begin, last):
        return last, "votes", "noun"
    if ends and before in HARMED and before != "leaving":
        return last, "people", "noun"
    ends = ends or (before == "by" and behind == "to")
    counted = found[-1].unit if found and found[-1].of and found[-1].of == found[-1].unit else None
    if ends and before == "from" and lows[begin - 2] in ("up", "down") and counted:
        return last, counted, "noun"
    if ends and before == "from" and found and clause.ends[begin - 2] == found[-1].end:
        # "jumped to 118 from 87", "40 cases, down 6% from 43"
        earlier = found[-2] if found[-1].unit == PER_CENT and len(found) > 1 else found[-1]
        if earlier.of == earlier.unit and found[-1].direction in ("up", "down", "to"):
            return last, earlier.unit, "noun"
        if found[-1].direction == "to" and found[-1].unit is None:
            return last, None, "number"
    if ends and before in _HOT_AND_COLD and not _TEMPERATURES.isdisjoint(lows[:begin]):
        return last, "degrees", "measure"
    if ends and found and _is_compared(clause, first):
        return last, _compared_unit(clause, found), "noun"
    if counted and numeral.value > 1 and behind == "more" and _ends_count(lows, last + 1):
        return last + 1, counted, "noun"
    if counted and numeral.value > 1 and _goes_on(clause, first, last, found[-1], ends):
        return last, counted, "noun"
    if behind in ("more", "fewer") and lows[last + 1] == "than" and numeral.value > 1:
        return last, None, "number"
    if ends and numeral.value > 1 and lows[first - 1] in _MORE:
        return last, None, "number"
    if ends and before in ("to", "from", "by") and _moved(lows, begin - 1):
        return last, None, "number"
    if moved:
        return last, None, "number"
    if ends and before == "to" and found and found[-1].direction in ("up", "down", "from"):
        return last, found[-1].unit if found[-1].direction == "from" else None, "number"
    if numeral.scaled and before in _SAME_MONEY and found and is_money(found[-1].unit):
        return last, found[-1].unit, "money"
    if numeral.value >= 1000 and numeral.scaled and behind == "years" and lows[last + 1] in AGO:
        # "150 million years ago" is no date.
        return last + 1, behind, "measure"
    if numeral.scaled and numeral.value >= 1000 and (numeral.digits or numeral.value >= 1e6):
        return last, "people" if _are_harmed(lows, last) else None, "number"
    if ends and ("," in numeral.digits or qualifier in _SURE) and behind != "for":
        return last, None, "number"
    if _are_harmed(lows, last) and behind != "dead" and lows[first - 1] not in POINTING:
        return last, "people", "noun"
    happened = behind in HAPPENED and not (behind == "left" and not qualifier)
    if (happened or (behind in HARMED and behind.endswith("ed"))) and (
        qualifier
        or lows[first - 1] in ("another", "further")
        or (first == 0 and numeral.value > 1)
        or (lows[first - 1] in _OPENING and numeral.value > 1)
    ):
        known = _understood(found, clause, first) or ("people" if _are_harmed(lows, last) else None)
        return last, known, "noun"
    return None


def _is_of_votes(lows: list[str], begin: int, last: int) -> bool:
    """Tell the first number of ``voted nine to two``; *by 52 to 48* may be percentages."""
    to = lows[last] == "to" and is_figure_word(lows[last + 1])
    by = lows[begin - 1] == "by"
    return to and not by and not _VOTED.isdisjoint(lows[max(0, begin - _NEAR) : begin])


def _goes_on(clause: ClauseWords, first: int, last: int, counted: FoundFigure, ends: bool) -> bool:
    """Tell a count of what was counted before: ``another 15``, ``4 men in Oslo and 3 in Lagos``.

    So are ``opened 27 shops and closed nine``, ``612 votes to 388``, ``12 faults, of which four
    were mended`` and ``40 boats, 12 more than last year``.
    """
    lows = clause.lows
    before, two_before = lows[first - 1], lows[first - 2]
    if lows[last] in ("more", "fewer"):
        return lows[last + 1] == "than"
    if before == "which":
        return two_before == "of" and lows[last] in HAPPENED
    if ends and before == "another":
        return True
    if ends and before == "to" and clause.ends[first - 2] == counted.end:
        return True
    if ends and two_before == "and" and (before[-2:] == "ed" or before in STRONG_PASTS):
        return True
    if before != "and" or lows[last] != "in":
        return False
    return any(lows[i] == "in" for i in range(first) if clause.starts[i] >= counted.end)


def _ends_count(lows: list[str], at: int) -> bool:
    """Tell whether *more* before a word says what was counted before: ``(31 jets and) five more by May``."""
    return lows[at] in _MARKS or lows[at] in _ENDS or lows[at] in HAPPENED or lows[at] in _ACTS


def _is_compared(clause: ClauseWords, first: int) -> bool:
    before, two_before = clause.lows[first - 1], clause.lows[first - 2]
    return before in _AGAINST or (two_before == "compared" and before in ("with", "to"))


def _word_before(clause: ClauseWords, one: FoundFigure) -> str:
    # Its words are counted from the beginning of the passage.
    return clause.lows[bisect_left(clause.starts, one.start, 0, clause.size) - 1]


def _compared_unit(clause: ClauseWords, found: list[FoundFigure]) -> str | None:
    """Give what is compared: of ``40 boats in six months, compared with 12`` the boats."""
    amounts = (one for one in reversed(found) if _word_before(clause, one) not in _WITHIN)
    return next((one.unit for one in amounts), None)


def _is_rated(lows: list[str], last: int) -> bool:
    """Tell whether ``a year`` or ``a decade ago`` stands behind a number."""
    return lows[last] in ("a", "an", "per") and (lows[last + 1] in RATES or lows[last + 2] in AGO)


def _changes(lows: list[str], begin: int, last: int) -> bool:
    """``has doubled, from 19 to 38``: a verb of change before two numbers, which are whole."""
    if lows[last + 2] in SCALES:
        return False
    return is_figure_word(lows[last + 1]) and not CHANGES.isdisjoint(
        lows[max(0, begin - _REACH) : begin]
    )


def _are_harmed(lows: list[str], last: int) -> bool:
    """Tell whether those who are counted *were killed*, *have been injured*: they are people."""
    while lows[last] in ("was", "were", "are", "have", "had", "been", "being", "also"):
        last += 1
    if lows[last].endswith("ing"):
        return False
    return lows[last] in HARMED or lows[last] in ("died", "dead", "missing", "feared")


def _tally(clause: ClauseWords, at: int) -> str | None:
    """Find the noun before that says what is counted: ``the death toll``, ``the number of jobs``."""
    lows = clause.lows
    for i in range(at - 1, max(-1, at - _REACH), -1):
        if lows[i] in TALLIES:
            return TALLIES[lows[i]] if lows[i] != "dead" else "dead"
        if lows[i] in ("number", "numbers") and lows[i + 1] == "of":
            for noun in range(i + 2, min(at, i + 6)):
                if is_plural(lows[noun]):
                    return clause.phrase(i + 2, noun + 1).removeprefix("the ")
        if lows[i] in (",", ";", "which", "that"):
            return None
    return None


def _moved(lows: list[str], at: int) -> bool:
    near = lows[max(0, at - 3) : at]
    return any(word in RISES or word in FALLS for word in near[-2:]) and bool(near)


def _understood(found: list[FoundFigure], clause: ClauseWords, first: int) -> str | None:
    """Give the noun that the figure before counted, which *another 2,500* goes on with."""
    if found and clause.lows[first - 1] in ("another", "further", "and") and found[-1].of:
        return found[-1].unit
    return None
