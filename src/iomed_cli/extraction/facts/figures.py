"""Figures: numbers with what they count, and how exact the text says they are."""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.text.passages import Passage

_NUMBER = re.compile(r"(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(bn|mn|m|tn)?")
_BETWEEN = re.compile(r"[a-z][a-z-]*")

_OTHER_PHRASE = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.ADVERBS
    | lexicon.SUBORDINATORS
    | figure_words.NOT_COUNTED
) - {"more", "other", "such"}
"""What opens another phrase than the one that a number counts in."""


class FigureWords(NamedTuple):
    """A number in a passage, as word indices, `last` exclusive."""

    first: int
    last: int
    value: int | float
    unit: str
    qualifier: str | None


def figure_at(passage: Passage, i: int, high: int) -> FigureWords | None:
    """Read the figure whose number begins with the word at `i`; none without a unit.

    ``nearly 60 countries`` is 60, ``HK$2.5 billion`` 2500000000 of the unit
    ``HKD``, ``12 per cent`` 12 ``%``, ``over a dozen countries`` 12. A bare
    ``$`` stays ``$``, since the text doesn't say whose. Ranges, ordinals, ages,
    years, scores and vague numbers (``dozens of``) are none.
    """
    number = _number(passage, i, high)
    if number is None:
        return None
    first, last, value = number
    begin, currency = _currency(passage, first)
    if _is_range(passage, begin, last, high):
        return None
    if currency:
        last, unit_of_money = _rate(passage, last, high, currency)
        return FigureWords(begin, last, value, unit_of_money, _qualifier(passage, begin, last))
    unit = _unit(passage, last, high)
    scaled = last > first + 1
    if unit is None or (not scaled and _names_it(passage, first, unit[1])):
        return None
    last, name = unit
    # "the two sides" points to who is known, and counts nobody.
    if (
        first
        and passage.lows[first - 1] in figure_words.POINTING
        and passage.lows[first] in figure_words.NUMBER_WORDS
    ):
        return None
    plain = passage.words[first]
    # A year before a noun: "the 2016 elections".
    if len(plain) == 4 and plain.isdigit() and 1800 <= value <= 2100 and name != "%":
        return None
    return FigureWords(first, last, value, name, _qualifier(passage, first, last))


def _number(passage: Passage, i: int, high: int) -> tuple[int, int, int | float] | None:
    lows = passage.lows
    word, first, last = lows[i], i, i + 1
    following = lows[last] if last < high else ""
    value: float
    if word[0].isdigit():
        match = _NUMBER.fullmatch(word)
        if match is None:
            return None
        value = float(match[1].replace(",", "")) * figure_words.SCALES.get(match[2] or "", 1)
    elif word in figure_words.NUMBER_WORDS:
        value = figure_words.NUMBER_WORDS[word]
    elif word in ("a", "one") and following in figure_words.SCALES:
        value = 1
    elif word == "half" and lows[last : last + 2] in (
        ["a", "million"],
        ["a", "billion"],
        ["a", "dozen"],
    ):
        value, last = 0.5, i + 2
    else:
        return None
    scaled = False
    while last < high and lows[last] in figure_words.SCALES and len(lows[last]) > 2:
        value *= figure_words.SCALES[lows[last]]
        last, scaled = last + 1, True
    if not scaled and last < high and lows[last] in ("m", "bn", "mn", "tn"):
        value, last = value * figure_words.SCALES[lows[last]], last + 1
    value = round(float(value), 6)
    # A row of some three hundred digits is more than a number can be.
    if value == inf:
        return None
    return first, last, int(value) if value.is_integer() else value


def _currency(passage: Passage, first: int) -> tuple[int, str | None]:
    """Give where a sum of money begins and its unit, if a currency stands before the number."""
    lows, starts, ends = passage.lows, passage.starts, passage.ends
    before = lows[first - 1] if first else ""
    if before in figure_words.CURRENCY_SIGNS and ends[first - 1] == starts[first]:
        prefix = lows[first - 2] if first > 1 and ends[first - 2] == starts[first - 1] else ""
        if before == "$" and prefix in figure_words.DOLLARS:
            return first - 2, figure_words.DOLLARS[prefix]
        return first - 1, figure_words.CURRENCY_SIGNS[before]
    if before in figure_words.CURRENCY_CODES:
        return first - 1, figure_words.CURRENCY_CODES[before]
    if before == "." and first > 1 and lows[first - 2] == "rs":
        return first - 2, "rupees"
    return first, None


def _rate(passage: Passage, last: int, high: int, currency: str) -> tuple[int, str]:
    """``$12 an hour`` is money by the hour: ``$ per hour``."""
    lows = passage.lows
    if (
        last + 1 < high
        and lows[last] in ("a", "an", "per")
        and lows[last + 1] in figure_words.RATES
    ):
        return last + 2, f"{currency} per {lows[last + 1]}"
    return last, currency


def _unit(passage: Passage, last: int, high: int) -> tuple[int, str] | None:
    """Find what a number counts: a measure, or a noun in the plural with words before it."""
    lows, words = passage.lows, passage.words
    if last >= high:
        return None
    word = lows[last]
    if word == "%" or word == "percent":
        return (last + 1, "%") if lows[last + 1 : last + 2] != ["points"] else None
    if word == "per" and lows[last + 1 : last + 2] == ["cent"]:
        return last + 2, "%"
    if word in ("percentage", "magnitude"):
        return (last + 2, "percentage points") if lows[last + 1 : last + 2] == ["points"] else None
    for prefix in ("us", "hk", "u.s", "canadian", "australian"):
        if word == prefix and lows[last + 1 : last + 2] == ["dollars"]:
            return last + 2, "USD" if prefix.startswith("u") else "dollars"
    if word in figure_words.CURRENCY_NAMES:
        return last + 1, figure_words.CURRENCY_NAMES[word]
    if word in figure_words.MEASURES:
        return last + 1, word
    for at in range(last, min(high, last + 4)):
        word = lows[at]
        if _counted(word) and words[at].islower():
            if at + 1 < high and lows[at + 1] in figure_words.AGO:
                return None
            return at + 1, " ".join(words[last : at + 1])
        # What stands between is an adjective or a noun, nothing that begins another phrase.
        named = words[at][0].isupper() and words[at][1:].islower() and at == last
        if not named and (word in _OTHER_PHRASE or not _BETWEEN.fullmatch(word)):
            return None
    return None


def _counted(word: str) -> bool:
    if word in figure_words.PEOPLE_COUNTED:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2:] not in ("ss", "us", "is")
        and word not in figure_words.NOT_COUNTED
        and word.replace("-", "").isalpha()
    )


def _names_it(passage: Passage, first: int, unit: str) -> bool:
    """Tell whether the number belongs to a name before it: ``Boeing 737 jets``, ``Article 5``."""
    if first == 0:
        return False
    before = passage.words[first - 1]
    low = passage.lows[first - 1]
    if unit == "%":
        # "The top 1 percent" are people; "half of 1 percent" is not 1.
        return low in figure_words.SHARES or (
            low == "of" and passage.lows[first - 2] in figure_words.PARTS
        )
    if low in ("no", "number", "page", "article", "section", "chapter", "-", "/", "#", "no."):
        return True
    function = (
        low in _OTHER_PHRASE or low in lexicon.SENTENCE_STARTERS or low in figure_words.QUALIFIERS
    )
    return before[0].isupper() and not function


def _is_range(passage: Passage, first: int, last: int, high: int) -> bool:
    """Tell whether the number is one end of a range: ``10 to 15 people``, ``$5-$10``."""
    lows = passage.lows

    def number(at: int) -> bool:
        return 0 <= at < len(lows) and (
            lows[at][:1].isdigit() or lows[at] in figure_words.NUMBER_WORDS
        )

    if (
        last < high
        and lows[last] in ("to", "-", "–", "or")
        and (number(last + 1) or number(last + 2))
    ):
        return True
    before = lows[first - 1] if first else ""
    # "1 in 4 residents" is a share, not a count.
    if before in ("in", "of", "every") and (number(first - 2) or lows[first - 2] == "one"):
        return True
    return before in ("to", "-", "–", "or") and (number(first - 2) or number(first - 3))


def _qualifier(passage: Passage, first: int, last: int) -> str | None:
    lows = passage.lows
    if lows[last : last + 1] == ["or"] and lows[last + 1 : last + 2] in figure_words.OR_SO:
        return f"or {lows[last + 1]}"
    for words in figure_words.LONG_QUALIFIERS:
        if tuple(lows[max(0, first - len(words)) : first]) == words:
            return " ".join(words)
    before = lows[first - 1] if first else ""
    if before == "a" and first > 1:
        before = lows[first - 2]
    return figure_words.QUALIFIERS.get(before)
