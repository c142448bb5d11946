"""False figures: numbers that date, name or list something, and count nothing."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.numerals import Numeral
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_FUNCTION = (
    lexicon.FUNCTION_WORDS
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.SENTENCE_STARTERS
    | lexicon.FINITE
    | frozenset(figure_words.QUALIFIERS)
    | figure_words.HARMED
    | figure_words.CHANGES
    | frozenset(WEEKDAYS)
    | frozenset("today yesterday tonight more least most fewer aged including".split())
)
_ABBREVIATED = frozenset("no nos p pp vol fig art sec ch para v ver st".split())
_TIMED_NOUNS = frozenset("day week year season test round key form line group class area".split())
_PERIODS = frozenset("months weeks years days quarters".split())
_ENDING = frozenset("to ended ending".split())
_BOUNDS = frozenset("- – — /".split())


def is_dated(clause: ClauseWords, numeral: Numeral) -> bool:
    """Tell whether a number belongs to a date or a time of the day: ``5 May``, ``4:10``."""
    lows, words, first, last = clause.lows, clause.words, numeral.first, numeral.last
    if lows[last] in figure_words.DATED and not (
        lows[last] in ("est", "ce") and words[last].islower()
    ):
        return True
    if lows[last] in MONTHS and words[last][0].isupper():
        return True
    if (
        lows[last] in ("and", "to", "-", "–", "or")
        and lows[last + 1].isdigit()
        and lows[last + 2] in MONTHS
        and words[last + 2][0].isupper()
    ):
        return True
    if lows[last] in _PERIODS and lows[last + 1] in _ENDING:
        # "In the three months to June"
        behind = last + 2 + lows[last + 2].isdigit()
        return lows[behind] in MONTHS and words[behind][0].isupper()
    before = first - 1
    if lows[before] == "." and lows[before - 1] in MONTHS:
        before -= 1
    elif (
        lows[before] in ("and", "to", "-", "–", ",")
        and lows[before - 1].isdigit()
        and lows[before - 2] in MONTHS
    ):
        before -= 2
    if lows[before] in MONTHS and words[before][0].isupper() and not numeral.scaled:
        return numeral.value <= 31 or _is_year(numeral)
    return _is_clock(clause, first, last)


def _is_clock(clause: ClauseWords, first: int, last: int) -> bool:
    lows = clause.lows
    for mark in (":", "/"):
        if lows[last] == mark and clause.joined(last) and lows[last + 1][:1].isdigit():
            return True
        if lows[first - 1] == mark and clause.joined(first) and lows[first - 2][-1:].isdigit():
            return True
    return False


def _is_year(numeral: Numeral) -> bool:
    return len(numeral.digits) == 4 and numeral.digits.isdigit() and 1000 <= numeral.value <= 2199


def is_year(clause: ClauseWords, numeral: Numeral, last: int, strong: bool) -> bool:
    """Tell a year from a number; `strong` says that people or a measure stand right behind."""
    if numeral.value_to is not None and numeral.digits:
        end = clause.lows[numeral.first].rpartition("-")[2]
        if _is_year(numeral) and end.isdigit() and len(end) in (2, 4):
            return True
    if not _is_year(numeral) or numeral.scaled or numeral.suffix or numeral.tail:
        return False
    return not strong or clause.lows[numeral.first - 1] in ("in", "since", "until", "by", "before")


def is_name(clause: ClauseWords, numeral: Numeral, strong: bool) -> bool:
    """Tell whether a number belongs to a name before it: ``Boeing 737``, ``Article 5``.

    `strong` says that what stands behind is counted for certain, as people are.
    """
    lows, words, first = clause.lows, clause.words, numeral.first
    before, printed = lows[first - 1], words[first - 1]
    if not before:
        return False
    if before == "." and lows[first - 2] in _ABBREVIATED:
        return True
    if before in ("#", "@", "№", "_") or (
        before in _BOUNDS and clause.joined(first) and clause.joined(first - 1)
    ):
        return True
    if before in figure_words.NUMBERED and not numeral.scaled:
        if before == "no" and numeral.worded:
            return False
        if before in _TIMED_NOUNS:
            return printed[0].isupper() and not strong
        return before not in ("level", "top", "area", "form") or not strong
    if not printed[0].isupper() or before in _FUNCTION or (numeral.scaled and numeral.worded):
        return False
    if first == 1:
        return not (strong or before.endswith(("ing", "ed", "ly")))
    return not strong and "," not in numeral.digits and not numeral.scaled


def is_listed(clause: ClauseWords, numeral: Numeral) -> bool:
    """Tell the number of an item or a note from a figure: ``1. ``, ``(2)``."""
    lows, first, last = clause.lows, numeral.first, numeral.last
    if numeral.suffix or numeral.tail:
        return False
    if first == 0 and lows[last] in (".", ")", ":") and not numeral.worded:
        return True
    return lows[first - 1] in ("(", "[") and lows[last] in (")", "]") and not numeral.worded


def is_title(clause: ClauseWords, numeral: Numeral, last: int) -> bool:
    """Tell ``Seven Nation Army`` or ``12 Years a Slave`` from a figure at the start of a sentence."""
    words, first = clause.words, numeral.first
    if (
        numeral.worded
        and first
        and words[first][0].isupper()
        and clause.lows[first - 1] not in ("“", '"', ":", "(", "-", "–", "—", "‘", "'", "”", "“”")
    ):
        return True
    return bool(
        first == 0
        and numeral.worded
        and clause.lows[numeral.last] in ("nations", "sisters", "eyes", "gorges")
    )


def is_telephone(clause: ClauseWords, numeral: Numeral) -> bool:
    """Tell a group of a telephone number, or of a code, from a figure."""
    lows, first, last = clause.lows, numeral.first, numeral.last
    return not (numeral.worded or numeral.tail or numeral.suffix or numeral.scaled) and (
        (lows[last][:1].isdigit() and "," not in lows[last] and lows[last].isdigit())
        or (lows[first - 1].isdigit() and len(lows[first - 1]) != 4)
        or lows[first - 1] == "+"
    )
