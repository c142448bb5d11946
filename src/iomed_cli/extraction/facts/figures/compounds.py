"""Compounds: a number joined to a noun by a hyphen, ``14-storey``, ``44-year-old``, ``20-mile``."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.numerals import Numeral
from iomed_cli.extraction.lexicon.figure_words import (
    COMPOUNDED,
    CURRENCY_NAMES,
    NOT_COMPOUNDED,
    PLURALS,
)

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
