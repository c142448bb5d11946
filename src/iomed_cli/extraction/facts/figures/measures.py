"""Measures: per cent, lengths, weights, times, and what a figure is told for each of."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.numerals import Numeral
from iomed_cli.extraction.lexicon.figure_words import (
    AGO,
    COMPOUNDED,
    CURRENCY_NAMES,
    DURATIONS,
    LETTERED_MEASURES,
    MEASURE_ADJECTIVES,
    MEASURED_WITH,
    MEASURES,
    NOT_COMPOUNDED,
    PLURALS,
    RATES,
)

PER_CENT = "%"
_SCALES_OF_DEGREES = frozenset("c f celsius fahrenheit centigrade kelvin".split())
_LINES = frozenset("144 240 360 480 720 1080 1440 2160".split())
"""How many lines a picture has, ``1080p``, which are no pence."""
_HEADS_OF_MANY = frozenset("100,000 10,000 1,000 million hundred thousand".split())
_POINTED = frozenset("earlier ago later before after old".split())
"""Words that make a time of ``a month``: ``from 4.3% a month earlier``."""
_ALSO_NOUNS = frozenset("yard foot stone pound".split())
_PLURALS = {"century": "centuries"}
_WATTS = frozenset({"kilowatt", "megawatt"})
_SLASHED = frozenset("h hr s l ml kg km m m2 m² m³ day year min mol kwh litre hour".split())


def measure_behind(clause: ClauseWords, last: int) -> tuple[int, str] | None:
    """Read a measure behind a number: where it ends, and the unit as printed.

    ``per cent`` is ``%``; a time that is only pointed to, ``two years ago``, is none.
    """
    lows = clause.lows
    word, following = lows[last], lows[last + 1]
    if word in ("%", "percent", "pc"):
        if following in ("points", "point"):
            return last + 2, "percentage points"
        return last + 1, PER_CENT
    if word == "per" and following == "cent":
        return last + 2, PER_CENT
    if word in ("percentage", "basis", "magnitude") and following in ("point", "points"):
        return last + 2, "basis points" if word == "basis" else "percentage points"
    if word == "°":
        scale = following in ("c", "f") and clause.joined(last + 1)
        return (last + 2, f"°{clause.words[last + 1]}") if scale else (last + 1, "°")
    if word in ("times", "fold"):
        return last + 1, "times"
    if word in DURATIONS:
        return _duration(clause, last)
    return _physical(clause, last)


def _duration(clause: ClauseWords, last: int) -> tuple[int, str] | None:
    following = clause.lows[last + 1]
    if clause.words[last][0].isupper() or following in AGO:
        return None
    if following == "old":
        return last + 2, f"{clause.lows[last]} old"
    unit = clause.lows[last]
    # "a 21 day rest"
    plain = unit[-1] != "s" and clause.lows[last - 1] not in ("one", "a", "an", "1", "half")
    return last + 1, _PLURALS.get(unit, f"{unit}s") if plain else unit


def _physical(clause: ClauseWords, last: int) -> tuple[int, str] | None:
    lows, at = clause.lows, last
    if lows[at] in MEASURE_ADJECTIVES and lows[at + 1] in MEASURES | DURATIONS:
        at += 1
    elif lows[at] in ("standard", "light"):
        return None
    word = lows[at]
    if word not in MEASURES and not (at > last and word in DURATIONS):
        return None
    printed = clause.words[at]
    # "300 Miles", "12 Stone Street": a name.
    if printed[0].isupper() and printed[1:].islower() and len(printed) > 3:
        return None
    if word == "stone" and lows[at + 1] in MEASURES:
        return None
    if word in _ALSO_NOUNS and _names_what_follows(clause, at + 1):
        return None
    end = at + 1
    closes = lows[end] in MEASURED_WITH
    if (
        (word.startswith("degree") and lows[end] in _SCALES_OF_DEGREES)
        or (closes and word.endswith(("watt", "watts")) and lows[end].startswith("hour"))
        or (word in ("cubic", "square") and lows[end] in MEASURES)
    ):
        end += 1
    if word in ("m", "g", "t") and clause.words[at].isupper():
        return None
    return end, clause.phrase(last, end)


def _names_what_follows(clause: ClauseWords, at: int) -> bool:
    """``1,500 yard signs``, ``40 foot soldiers``: these are counted, by no yard and no foot."""
    low = clause.lows[at]
    plural = low[-1:] == "s" and low[-2:] != "ss" and low not in MEASURES and low.isalpha()
    return plural and clause.words[at].islower() and low not in RATES


def glued_measure(clause: ClauseWords, first: int, suffix: str) -> str | None:
    """Give the measure that is written to a number: ``10kg``, ``3C``; ``5K`` and ``4G`` are none."""
    if suffix == "pc":
        return PER_CENT
    if suffix == "p" and clause.words[first][:-1] not in _LINES:
        return "pence"
    if suffix not in LETTERED_MEASURES:
        return None
    printed = clause.words[first][-len(suffix) :]
    if suffix in ("c", "f"):
        if printed.isupper():
            return f"°{printed}"
        return "cents" if suffix == "c" and _is_priced(clause, first) else None
    if suffix in ("g", "m", "in") and (printed.isupper() or suffix == "in"):
        return None
    return printed


def _is_priced(clause: ClauseWords, first: int) -> bool:
    """Tell ``38.1c a litre`` and ``by 2c to 38.1c a litre`` from a temperature."""
    lows, last = clause.lows, first + 1
    if lows[last] in ("to", "from", "and") and lows[last + 1][-1:] == "c":
        last += 2
    return rate_behind(clause, last, False) is not None


def rate_behind(clause: ClauseWords, last: int, timed: bool) -> tuple[int, str] | None:
    """Read what a figure is told for each of: ``per litre``, ``a tonne``, ``/h``, ``apiece``.

    `timed` says that the unit is a time, so that ``19 days a year`` has a rate, but ``two hours
    a piece`` only one in ``per``.
    """
    lows = clause.lows
    word, following = lows[last], lows[last + 1]
    if word == "/" and clause.joined(last) and following in _SLASHED:
        return last + 2, f"/{clause.words[last + 1]}"
    if word == "apiece" or (word == "each" and not following.isalpha()):
        return last + 1, word
    if word == "annually":
        return last + 1, word
    if word not in ("a", "an", "per", "every") or lows[last + 2] in _POINTED:
        return None
    if word == "per" and following == "cent":
        return None
    end = last + 1
    squared = following in ("square", "cubic", "sq") and lows[end + 1] in MEASURES
    if squared or (
        following in _HEADS_OF_MANY and lows[end + 1].isalpha() and lows[end + 1] != "of"
    ):
        end += 1
    elif following not in RATES and (word != "per" or not following.replace("-", "").isalpha()):
        return None
    elif following in _WATTS and lows[end + 1] == "hour":
        end += 1
    if word != "per" and timed and lows[end] not in DURATIONS:
        return None
    if word == "every" and lows[end] not in DURATIONS:
        return None
    return end + 1, clause.phrase(last, end + 1)


_AGES = frozenset("year-old year-olds month-old week-old day-old years-old".split())


def compound_unit(clause: ClauseWords, numeral: Numeral) -> str | None:
    """Give the unit that a hyphen joins to a number, as a plural; none where it only names.

    ``year-old`` is ``years old``; ``four-wheel``, ``first-class`` and ``two-way`` tell no figure.
    """
    tail = numeral.tail
    if tail in _AGES or tail.startswith("year-old"):
        return f"{tail.partition('-')[0].rstrip('s')}s old"
    if clause.words[numeral.first][0].isupper() and numeral.first:
        return None
    noun, _, more = tail.partition("-")
    if numeral.value == 1 and noun in ("man", "state", "person"):
        return None
    if noun == "per" and more == "cent":
        return "%"
    if noun in ("square", "cubic") and more:
        return f"{noun} {_plural(more.partition('-')[0])}"
    if noun == "percentage" and more == "point":
        return "percentage points"
    if noun in NOT_COMPOUNDED or not (noun in COMPOUNDED or _counts(clause, numeral, noun)):
        return None
    if noun in CURRENCY_NAMES and noun != "dollar":
        return CURRENCY_NAMES[noun]
    return noun if numeral.value == 1 else _plural(noun)


def _counts(clause: ClauseWords, numeral: Numeral, noun: str) -> bool:
    """Tell whether any other noun is counted: ``a 214-delegate advantage``."""
    behind = clause.words[numeral.last]
    return bool(numeral.digits) and numeral.value > 4 and len(noun) > 3 and behind.islower()


def _plural(noun: str) -> str:
    if noun in PLURALS:
        return PLURALS[noun]
    if len(noun) < 3 or noun in ("mph", "metres", "degrees"):
        return noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
