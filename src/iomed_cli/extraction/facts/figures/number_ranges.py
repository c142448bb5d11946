"""Ranges: two numbers that are the ends of one figure, ``40 to 60 drivers``, ``£5-6m``."""

from __future__ import annotations

from msgspec.structs import replace

from iomed_cli.extraction.facts.figures.amounts import Amount, amount_at, minus_before
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.exactness import qualifier_before
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.figures.numerals import Numeral, clean, is_figure_word, numeral_at
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.lexicon.figure_words import CHANGES
from iomed_cli.extraction.text.passages import Passage

_JOINS = frozenset("to - – or".split())
_OF = {"year": ("month", 12), "week": ("day", 7), "day": ("hour", 24), "hour": ("minute", 60),
       "minute": ("second", 60)}  # fmt: skip
_SHORT = {"hr": "hour", "min": "minute", "sec": "second"}
_BETWEEN: tuple[list[str], ...] = ([], [","], ["and"], [",", "and"])


def other_end(clause: ClauseWords, amount: Amount) -> Amount | None:
    """Read the second number behind *to*, a dash or *or*, or behind *between … and*."""
    lows, last = clause.lows, amount.last
    joins = lows[last] in _JOINS or (lows[last] == "and" and _is_between(clause, amount))
    if not joins or amount.numeral.value_to is not None or amount.kind in ("noun", "compound"):
        return None
    at = last + 1
    if lows[at] in ("-", "−", "minus"):
        at += 1
    while (
        lows[at]
        and not is_figure_word(lows[at])
        and at < last + 4
        and (
            lows[at] in figure_words.CURRENCY_SIGNS
            or lows[at] in figure_words.DOLLARS
            or lows[at] in figure_words.CURRENCY_CODES
        )
    ):
        at += 1
    if not is_figure_word(lows[at]) and lows[at] not in ("a", "an"):
        return None
    other = amount_at(clause, at, numeral_at(clause, at, False))
    if other is None:
        return None
    alike = amount.unit is None or other.unit in (None, amount.unit)
    # "two or three": an unspoken unit only where one follows the second number.
    return other if alike and (other.unit or amount.unit or lows[last] != "or") else None


def _is_between(clause: ClauseWords, amount: Amount) -> bool:
    before = clause.lows[max(0, amount.first - 3) : amount.first]
    return "between" in before


def is_range(clause: ClauseWords, amount: Amount, other: Amount) -> bool:
    """Tell ``40 to 60 drivers`` from ``rose from 40 to 60``, the ends of a change."""
    lows = clause.lows
    if other.numeral.value_to is not None or other.numeral.value <= shared_scale(amount, other):
        return False
    if lows[amount.last] != "to":
        return True
    before = amount.first - 1
    if lows[before] == "from":
        return not CHANGES & set(lows[max(0, before - 6) : before])
    if lows[before] == "by" and (
        other.unit is None or other.numeral.value > 5 * shared_scale(amount, other)
    ):
        # "The toll rose by 12 to 45."
        return False
    begin, _ = qualifier_before(clause, amount.first, False)
    changed = lows[begin - 1] in figure_words.RISES | figure_words.FALLS
    return not (amount.unit is not None and changed)


def shared_scale(amount: Amount, other: Amount) -> float:
    """Give the first value of a range, which may share the scale of the second: ``5 to 6 million``."""
    value = amount.numeral.value
    if amount.numeral.scaled or not other.numeral.scaled:
        return value
    scaled = clean(other.numeral.value)
    for scale in (10**12, 10**9, 10**7, 10**6, 10**5, 1000, 100, 12):
        if scaled >= scale and value < scaled / scale:
            return value * scale
    return value


def is_span(numeral: Numeral, unit: str | None) -> bool:
    """Tell a range in one token from a score: ``40-60 people``, not ``3-1``, ``9-11``."""
    return unit is not None and numeral.value_to is not None and numeral.value < numeral.value_to


def is_negative(clause: ClauseWords, other: Amount) -> bool:
    """Tell whether the second end of a range has a minus of its own."""
    return minus_before(clause, other.first, other.kind)[1]


def whole_time(passage: Passage, one: FoundFigure, other: FoundFigure) -> FoundFigure | None:
    """Give two figures as one time, in the unit of the second; None where they are two."""
    smaller, times = _OF.get(_single(one.unit), ("", 0))
    if not times or _single(other.unit) != smaller or other.value >= times:
        return None
    if one.value_to is not None or other.value_to is not None or one.rate or other.qualifier:
        return None
    if passage.lows[one.last : other.first] not in _BETWEEN:
        return None
    return replace(
        other,
        first=one.first,
        start=one.start,
        value=clean(one.value * times + other.value),
        unit=f"{smaller}s",
        qualifier=one.qualifier,
        direction=one.direction,
    )


def _single(unit: str | None) -> str:
    single = (unit or "").lower().removesuffix("s")
    return _SHORT.get(single, single)
