"""Shares: parts of a whole, ``11 of 17 stations``, ``half the pipes``, ``one in five``."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.counted_nouns import noun_behind, phrase_at, phrase_span
from iomed_cli.extraction.facts.figures.numerals import Numeral, clean, numeral_at
from iomed_cli.extraction.lexicon.figure_words import (
    AGO,
    CHANGES,
    CURRENCY_SIGNS,
    DURATIONS,
    FALLS,
    FRACTIONS,
    LESS,
    MEASURES,
    MORE,
    NUMBER_WORDS,
    ONES,
    RISES,
)
from iomed_cli.value import Value

_WHOLES = frozenset("the its their his her our my these those this all".split())
_TIMES = frozenset(
    """time hour year day month week season century term game match way round inning decade quarter
    dozen mile distance moon life past first second final last minutes""".split()
)
_NEARLY = frozenset("nearly almost about around roughly over than more less just up to".split())
_BEFORE_WHOLES = frozenset(
    "usual original planned scheduled total remaining first last past previous next opening final".split()
)
"""Words between *the* and the number of a whole: ``40 of the usual 112 trains``."""
_LONGEST_CHANGED = 10
_ENDING_CHANGED = frozenset("which that who while when because".split())
_COMPARING = MORE | LESS
_MOVING = (RISES | FALLS) - {"up", "down"}
_SO_MUCH = frozenset("less more fewer".split())
_WERE = frozenset("were are have".split())
_JOINING = frozenset("and but while".split())
_OF_WHAT = frozenset("them those it us what that which these".split())
"""Words for a whole that is known."""
_BEHIND_CHANGES = frozenset("this last since in on to from over during since and while so".split())


def is_year_written(digits: str) -> bool:
    """Tell whether digits look like a year."""
    return len(digits) == 4 and digits.isdigit() and "1000" <= digits < "2200"


class Share(Value, frozen=True):
    """A part of a whole, as word indices of its clause."""

    first: int
    last: int
    value: int | float
    unit: str | None
    of: str | None
    part_of: int | float | None = None


def share_at(clause: ClauseWords, i: int, numeral: Numeral | None) -> Share | None:
    """Read the share that begins with the word at `i`, where `numeral` may stand.

    A part in words is a fraction of one: ``a third of the crew`` is 0.333333333333, ``one in
    five`` 0.2. A count out of a count keeps both: ``11 of 17 stations``.
    """
    lows = clause.lows
    word = lows[i]
    if word.isdigit():
        return _of_many(clause, i, numeral)
    if word == "one" or word[0].isdigit() or word in NUMBER_WORDS:
        return _of_many(clause, i, numeral) or _fraction(clause, i)
    return _fraction(clause, i)


def _fraction(clause: ClauseWords, i: int) -> Share | None:
    """Read ``half the pipes``, ``a tenth of the price``, ``two-thirds of them``, ``three quarters``."""
    lows = clause.lows
    word, last = lows[i], i + 1
    times = 1.0
    if word == "half" and lows[i + 1] == "a" and lows[i + 2 : i + 4] == ["percentage", "point"]:
        return Share(i, i + 4, 0.5, "percentage points", None)
    if (
        word == "half"
        and lows[i + 1] in ("a", "an")
        and (lows[i + 2] in DURATIONS or lows[i + 2] in MEASURES)
    ):
        return Share(i, i + 3, 0.5, lows[i + 2], None) if lows[i + 3] not in AGO else None
    head, _, tail = word.partition("-")
    if word in ("a", "an") and lows[i + 1] in FRACTIONS:
        if lows[i - 1] == "and":
            return None
        part, last = FRACTIONS[lows[i + 1]], i + 2
    elif tail in FRACTIONS and (head in ONES or head in NUMBER_WORDS) and tail != "half":
        times, part = float(ONES.get(head) or NUMBER_WORDS[head]), FRACTIONS[tail]
    elif word in ONES and lows[i + 1] in FRACTIONS and (word == "one" or lows[i + 1][-1] == "s"):
        times, part, last = float(ONES[word]), FRACTIONS[lows[i + 1]], i + 2
    elif word == "half":
        part = 0.5
    else:
        return None
    value = clean(times * part)
    if value >= 1:
        return None
    return _whole(clause, i, last, value)


def _whole(clause: ClauseWords, first: int, last: int, value: int | float) -> Share | None:
    """Find what the part is of; without it a part is none: ``a quarter``, ``the third``."""
    lows = clause.lows
    if lows[last] == "of" and _is_known(clause, last + 1):
        return Share(first, last, value, None, None)
    if lows[first] == "half" and lows[first - 1] in ("first", "second", "other"):
        return None
    if lows[last] == "of":
        at = last + 1
    elif lows[first] == "half" and lows[last] in _WHOLES and lows[first - 1] not in ("and", "a"):
        at = last
    else:
        by = first - 1
        while by > 0 and lows[by] in _NEARLY:
            by -= 1
        return Share(first, last, value, None, None) if _is_changed(clause, by, last) else None
    counted = at + 1 if lows[at] in _WHOLES or lows[at] in ("a", "an") else at
    if lows[counted][:1].isdigit() or lows[counted] in NUMBER_WORDS:
        return _of_number(clause, first, last, counted, value)
    span = phrase_span(clause, at)
    if span is None or lows[counted] in _TIMES or lows[counted] == "one":
        return None
    phrase, end = clause.phrase(*span), span[1]
    if lows[end] == "of" and (more := phrase_at(clause, end + 1)):
        phrase = f"{phrase} of {more}"
    return Share(first, end, value, clause.phrase(max(counted, span[0]), end), phrase)


def _is_known(clause: ClauseWords, at: int) -> bool:
    """Tell ``a quarter of that.`` and ``half of those`` from ``half of those ships``."""
    lows = clause.lows
    if lows[at] in ("that", "these") and lows[at + 1][:1].isalpha():
        return lows[at + 1] in _BEHIND_CHANGES
    return lows[at] in _OF_WHAT


def _is_changed(clause: ClauseWords, by: int, last: int) -> bool:
    """``slipped by a tenth``, ``has gained nearly a third this year``, ``a fifth less than``."""
    lows = clause.lows
    compared = lows[last + 1] == "than"
    if compared and (lows[last] in _COMPARING or lows[last][-2:] == "er"):
        # "a third older than any"
        return True
    if lows[last] in _SO_MUCH or (lows[last] in _COMPARING and not lows[last + 1].isalpha()):
        return True
    if lows[last] in _WERE and (lows[by] in _JOINING or not lows[by].isalpha()):
        # "and nearly half were above 50"
        return True
    if lows[by] == "by":
        return _changes_by(lows, by)
    ends = not lows[last].isalpha() or lows[last] in _BEHIND_CHANGES
    return ends and lows[by] in _MOVING


def _changes_by(lows: list[str], by: int) -> bool:
    """``cut its use of fresh water by a quarter``: the verb may stand before a long object."""
    for low in reversed(lows[max(0, by - _LONGEST_CHANGED) : by]):
        if low in CHANGES:
            return True
        if not low[0].isalnum() or low in _ENDING_CHANGED:
            return False
    return False


def _of_number(
    clause: ClauseWords, first: int, last: int, at: int, value: int | float
) -> Share | None:
    """Read ``half of the 14,000 pupils``, leaving the number to be read as a figure of its own."""
    whole = numeral_at(clause, at, False)
    noun = noun_behind(clause, whole.last) if whole is not None else None
    if noun is None or "-" in noun[1] or is_year_written(clause.lows[at]):
        return None
    return Share(first, last, value, noun[1], clause.phrase(at, noun[0]))


def _of_many(clause: ClauseWords, i: int, part: Numeral | None) -> Share | None:
    """Read ``11 of 17 stations``, ``nine out of 10``, ``one in 40,000``, ``three of its ships``."""
    lows = clause.lows
    if part is None or part.suffix or part.tail or part.code or part.value_to is not None:
        return None
    if lows[i - 1] in CURRENCY_SIGNS:
        # "$210 million of its reserves"
        return None
    at = part.last
    if is_year_written(part.digits):
        return None
    if lows[at] == "in" and not part.scaled:
        return _one_in(clause, i, part.value, at)
    if lows[at] == "out" and lows[at + 1] == "of":
        at += 2
    elif lows[at] == "of":
        at += 1
    else:
        return None
    pointed = lows[at] in _WHOLES or lows[at + 1] == "'s"
    at += lows[at] in _WHOLES
    at += pointed and lows[at] in _BEFORE_WHOLES
    if lows[at + 1] == "'s" and lows[at + 2] and numeral_at(clause, at + 2, False) is not None:
        # "two of the port's nine cranes"
        at += 2
    whole = numeral_at(clause, at, False) if lows[at] else None
    if whole is not None and not (whole.suffix or whole.tail or whole.code):
        noun = noun_behind(clause, whole.last)
        if whole.value < part.value or (
            noun is None and part.last + 1 == whole.first and not pointed and not whole.digits
        ):
            return None
        end, unit = noun or (whole.last, None)
        return Share(i, end, clean(part.value), unit, unit, clean(whole.value))
    if lows[at] in ("them", "whom") and part.value > 1:
        return Share(i, at + 1, clean(part.value), None, None)
    if not pointed or part.value < 2:
        return None
    noun = noun_behind(clause, at, True)
    if noun is None:
        return None
    return Share(i, noun[0], clean(part.value), noun[1], noun[1])


def _one_in(clause: ClauseWords, i: int, part: float, at: int) -> Share | None:
    """Read ``one in five shops``; ``two in three days`` is no share."""
    lows = clause.lows
    whole = numeral_at(clause, at + 1, False) if lows[at + 1] else None
    if whole is None or whole.suffix or whole.tail or whole.code or whole.value <= part:
        return None
    if (
        (part != 1 or not clause.lows[i].isalpha())
        and whole.value not in (3, 4, 5, 6, 7, 8, 10, 12, 20, 50, 100, 1000, 10000, 100000, 1000000)
        and part != 1
    ):
        return None
    if len(whole.digits) == 4 and whole.digits.isdigit() and 1900 <= whole.value <= 2100:
        return None
    noun = noun_behind(clause, whole.last)
    if noun and noun[1].split()[-1] in (
        "days",
        "years",
        "months",
        "weeks",
        "hours",
        "games",
        "matches",
        "minutes",
        "decades",
        "seasons",
    ):
        return None
    end, unit = noun or (whole.last, None)
    return Share(i, end, clean(part / whole.value), unit, unit)
