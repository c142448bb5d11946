"""Amounts: a number with the unit beside it, unless it dates or names something."""

from __future__ import annotations

from msgspec.structs import replace

from iomed_cli.extraction.facts.figures import counted_nouns, false_figures, measures
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.measures import compound_unit
from iomed_cli.extraction.facts.figures.money import glued_money, money_before, money_behind
from iomed_cli.extraction.facts.figures.numerals import Numeral, numeral_at
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.lexicon.figure_words import CHANGES, DURATIONS
from iomed_cli.value import Value

_JOINS = frozenset("to - – or".split())
_MINUS = frozenset("- − – minus".split())
_ONE_OF = frozenset("at least only just than another every single".split())
_HIGH = frozenset(
    """river water waters level levels sea snow waves wave tide flood depth lake height width length
    altitude distance tower deep tall high wide rain""".split()
)
"""Words before ``2m`` that make metres of it."""
_BEFORE_A_SPAN = frozenset(
    "for in within least than after just only about nearly of lasted every under over by".split()
)
"""Words behind which *one day* is a span of time, and not *some day*."""


class Amount(Value, frozen=True):
    """A number with its unit, before it is known what the words around say."""

    first: int
    last: int
    numeral: Numeral
    unit: str | None
    kind: str
    """How the unit was read: ``money``, ``measure``, ``noun``, ``compound``, empty for none."""


def amount_at(clause: ClauseWords, i: int, numeral: Numeral | None) -> Amount | None:
    """Read the number at a word with the unit beside it, unless it dates or names something.

    `numeral` is the number without a currency before it.
    """
    lows = clause.lows
    money = money_before(clause, i)
    if money is not None:
        numeral = numeral_at(clause, i, True)
    if numeral is None or (numeral.worded and _points(clause, numeral)):
        return None
    first, last = i, numeral.last
    if numeral.code:
        unit = glued_money(clause, numeral)
        if unit is None or numeral.suffix:
            return None
        if lows[last] in figure_words.CURRENCY_NAMES:
            last += 1
        return Amount(i, last, numeral, unit, "money")
    if money is not None:
        if numeral.suffix:
            return None
        first = money[0]
        if (
            numeral.tail
            and not numeral.tail.startswith(("a-", "an-", "per-"))
            and "-" in numeral.tail
        ):
            return None
        return Amount(first, last, numeral, money[1], "money")
    if false_figures.is_dated(clause, numeral) or false_figures.is_telephone(clause, numeral):
        return None
    if false_figures.is_listed(clause, numeral):
        return None
    read = _unit(clause, numeral)
    if read is None:
        return None
    last, unit_behind, kind = read
    if kind == "metres":
        numeral, kind = replace(numeral, value=numeral.value / 1e6, scaled=False), "measure"
    strong = kind in ("measure", "money") or (
        unit_behind is not None and unit_behind.rpartition(" ")[2] in figure_words.PEOPLE_COUNTED
    )
    if false_figures.is_name(clause, numeral, strong) or false_figures.is_title(
        clause, numeral, last
    ):
        return None
    if false_figures.is_year(clause, numeral, last, strong and unit_behind != "%"):
        return None
    if unit_behind == "%" and _is_people(clause, i):
        return None
    return Amount(i, last, numeral, unit_behind, kind)


def _is_people(clause: ClauseWords, i: int) -> bool:
    """``The top 1 percent`` are people; ``half of 1 percent`` is not 1."""
    before = clause.lows[i - 1]
    if (
        before == "the"
        and clause.lows[i] in ("1", "one")
        and clause.lows[i - 2] in ("to", "of", "by")
    ):
        return True
    return before in figure_words.SHARES or (
        before == "of" and clause.lows[i - 2] in figure_words.PARTS
    )


def _points(clause: ClauseWords, numeral: Numeral) -> bool:
    """``The two sides`` are those who are known; *one* alone is hardly ever a figure."""
    before, behind = clause.lows[numeral.first - 1], clause.lows[numeral.last]
    if numeral.tail or numeral.scaled:
        return False
    if numeral.value == 1:
        measured = measures.measure_behind(clause, numeral.last) is not None
        before_one = _ONE_OF if behind not in DURATIONS | {"point"} else _BEFORE_A_SPAN
        return not (before in before_one or (measured and behind not in DURATIONS))
    measured = behind in _JOINS or measures.measure_behind(clause, numeral.last) is not None
    return before in figure_words.POINTING and before != "whose" and not measured


def _unit(clause: ClauseWords, numeral: Numeral) -> tuple[int, str | None, str] | None:
    """Read the unit of a number: where it ends, what it is, how it was read; none if no figure."""
    last = numeral.last
    if numeral.scaled and numeral.tail in figure_words.LONG_BEHIND:
        metres = clause.lows[numeral.first].partition("-")[0][-1:] == "m"
        return (last, "m", "metres") if metres else None
    if numeral.tail:
        joined = compound_unit(clause, numeral)
        return (last, joined, "compound") if joined else None
    if numeral.suffix:
        glued = measures.glued_measure(clause, numeral.first, numeral.suffix)
        return (last, glued, "measure") if glued else None
    if money := money_behind(clause, last):
        return *money, "money"
    if numeral.scaled and numeral.digits and clause.lows[numeral.first].endswith("m"):
        return _metres_or_millions(clause, numeral)
    if measure := measures.measure_behind(clause, last):
        return *measure, "measure"
    if clause.lows[last] == "or" and [clause.lows[last + 1]] in figure_words.OR_SO:
        more = counted_nouns.noun_behind(clause, last + 2)
        if time := measures.measure_behind(clause, last + 2):
            return *time, "measure"
        return (*more, "noun") if more else (last, None, "")
    if numeral.value == 1 and numeral.worded and not numeral.scaled:
        single = counted_nouns.single_behind(clause, last)
        return (*single, "noun") if single else None
    if noun := counted_nouns.noun_behind(clause, last):
        # Of "two 330kV lines" the voltage is a figure of its own.
        return last if noun[1][0].isdigit() else noun[0], noun[1], "noun"
    return last, None, ""


def _metres_or_millions(
    clause: ClauseWords, numeral: Numeral
) -> tuple[int, str | None, str] | None:
    """Tell ``5m people`` from ``5m deep``; where nothing tells, it is none."""
    lows, last = clause.lows, numeral.last
    if measure := measures.measure_behind(clause, last):
        return *measure, "measure"
    if noun := counted_nouns.noun_behind(clause, last):
        return *noun, "noun"
    before = lows[max(0, numeral.first - 8) : numeral.first]
    if lows[last] in figure_words.LONG_BEHIND or _HIGH & set(before):
        return last, "m", "metres"
    return (last, None, "") if CHANGES & set(before) else None


def minus_before(clause: ClauseWords, first: int, kind: str) -> tuple[int, bool]:
    """Find the minus before a figure: a sign that is written to it, and to nothing before it."""
    sign = clause.lows[first - 1]
    if sign == "minus":
        return (first - 1, True) if clause.lows[first - 3] != "plus" else (first, False)
    if sign not in _MINUS or not clause.joined(first):
        return first, False
    free = first < 2 or not clause.joined(first - 1) or clause.lows[first - 2] in ("(", "[")
    return (
        (first - 1, True)
        if free and (kind in ("measure", "money") or sign == "−")
        else (first, False)
    )
