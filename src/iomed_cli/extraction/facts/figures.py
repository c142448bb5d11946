"""Figures: numbers with what they count, and how exact the text says they are."""

from __future__ import annotations

import re
from math import inf
from typing import NamedTuple

from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.text.passages import Passage

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split(),
        2,
    )
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
NUMBER_WORDS |= {
    f"{tens}-{ones}": NUMBER_WORDS[tens] + value
    for tens in "twenty thirty forty fifty sixty seventy eighty ninety".split()
    for value, ones in enumerate("one two three four five six seven eight nine".split(), 1)
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "m": 1_000_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
}
_NUMBER = re.compile(r"(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)(bn|mn|m|tn)?")
_SIGNS = {"$": "$", "€": "EUR", "£": "GBP", "₹": "INR", "¥": "¥"}
_DOLLARS = {
    "us": "USD", "hk": "HKD", "a": "AUD", "au": "AUD", "c": "CAD", "nz": "NZD", "s": "SGD",
    "nt": "TWD", "u.s": "USD",
}  # fmt: skip
_CODES = {"usd": "USD", "rmb": "CNY", "cny": "CNY", "eur": "EUR", "gbp": "GBP", "hkd": "HKD",
          "rs": "rupees", "inr": "INR"}  # fmt: skip
_MONEY = {
    "dollars": "dollars", "euros": "EUR", "euro": "EUR", "yuan": "CNY", "yen": "JPY",
    "rupees": "rupees", "pounds": "pounds", "rubles": "roubles", "roubles": "roubles",
    "won": "won", "naira": "NGN", "rand": "ZAR", "baht": "THB", "ringgit": "MYR",
}  # fmt: skip
_MEASURES = frozenset(
    """percent km kilometres kilometers metres meters miles feet inches yards acres hectares
    tonnes tons kilograms kilos kg degrees barrels litres liters gallons megawatts gigawatts
    mph kph""".split()
)
_PEOPLE = frozenset("people men women children persons police personnel troops staff".split())
_NOT_COUNTED = frozenset(
    """times years year-olds months weeks days hours minutes seconds decades series was is has
    this as its his us yes plus versus across less thus perhaps always news besides towards
    others ones does points process business st rounds innings""".split()
)
_POINTING = frozenset("the these those both his her their its our".split())
_RATES = frozenset(
    """hour day week month year ton tonne barrel gallon litre liter share head person unit kilo kg
    acre hectare ounce night""".split()
)
_GROUPS = frozenset("top bottom richest wealthiest poorest highest".split())
_PARTS = frozenset("half quarter third tenth fraction".split())
_AGO = frozenset("ago earlier later old".split())
_BETWEEN = re.compile(r"[a-z][a-z-]*")

_QUALIFIERS = {
    "nearly": "nearly", "almost": "almost", "about": "about", "around": "around",
    "approximately": "approximately", "roughly": "roughly", "some": "some", "over": "over",
    "under": "under", "estimated": "estimated", "exactly": "exactly", "only": "only",
    "circa": "circa", "nearing": "nearly",
}  # fmt: skip
_OR_SO = (["more"], ["less"], ["fewer"], ["so"])
_LONG_QUALIFIERS = (
    ("no", "more", "than"), ("no", "fewer", "than"), ("no", "less", "than"), ("as", "many", "as"),
    ("as", "much", "as"), ("well", "over"), ("just", "over"), ("just", "under"), ("more", "than"),
    ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("close", "to"),
)  # fmt: skip


class Figure(NamedTuple):
    """A number in a passage, as word indices, `last` exclusive."""

    first: int
    last: int
    value: int | float
    unit: str
    qualifier: str | None


def figure_at(passage: Passage, i: int, high: int) -> Figure | None:
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
        return Figure(begin, last, value, unit_of_money, _qualifier(passage, begin, last))
    unit = _unit(passage, last, high)
    scaled = last > first + 1
    if unit is None or (not scaled and _names_it(passage, first, unit[1])):
        return None
    last, name = unit
    # "the two sides" points to who is known, and counts nobody.
    if first and passage.lows[first - 1] in _POINTING and passage.lows[first] in NUMBER_WORDS:
        return None
    plain = passage.words[first]
    # A year before a noun: "the 2016 elections".
    if len(plain) == 4 and plain.isdigit() and 1800 <= value <= 2100 and name != "%":
        return None
    return Figure(first, last, value, name, _qualifier(passage, first, last))


def _number(passage: Passage, i: int, high: int) -> tuple[int, int, int | float] | None:
    lows = passage.lows
    word, first, last = lows[i], i, i + 1
    following = lows[last] if last < high else ""
    value: float
    if word[0].isdigit():
        match = _NUMBER.fullmatch(word)
        if match is None:
            return None
        value = float(match[1].replace(",", "")) * _SCALES.get(match[2] or "", 1)
    elif word in NUMBER_WORDS:
        value = NUMBER_WORDS[word]
    elif word in ("a", "one") and following in _SCALES:
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
    while last < high and lows[last] in _SCALES and len(lows[last]) > 2:
        value *= _SCALES[lows[last]]
        last, scaled = last + 1, True
    if not scaled and last < high and lows[last] in ("m", "bn", "mn", "tn"):
        value, last = value * _SCALES[lows[last]], last + 1
    value = round(float(value), 6)
    # A row of some three hundred digits is more than a number can be.
    if value == inf:
        return None
    return first, last, int(value) if value.is_integer() else value


def _currency(passage: Passage, first: int) -> tuple[int, str | None]:
    """Give where a sum of money begins and its unit, if a currency stands before the number."""
    lows, starts, ends = passage.lows, passage.starts, passage.ends
    before = lows[first - 1] if first else ""
    if before in _SIGNS and ends[first - 1] == starts[first]:
        prefix = lows[first - 2] if first > 1 and ends[first - 2] == starts[first - 1] else ""
        if before == "$" and prefix in _DOLLARS:
            return first - 2, _DOLLARS[prefix]
        return first - 1, _SIGNS[before]
    if before in _CODES:
        return first - 1, _CODES[before]
    if before == "." and first > 1 and lows[first - 2] == "rs":
        return first - 2, "rupees"
    return first, None


def _rate(passage: Passage, last: int, high: int, currency: str) -> tuple[int, str]:
    """``$12 an hour`` is money by the hour: ``$ per hour``."""
    lows = passage.lows
    if last + 1 < high and lows[last] in ("a", "an", "per") and lows[last + 1] in _RATES:
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
    if word in _MONEY:
        return last + 1, _MONEY[word]
    if word in _MEASURES:
        return last + 1, word
    for at in range(last, min(high, last + 4)):
        word = lows[at]
        if _counted(word) and words[at].islower():
            if at + 1 < high and lows[at + 1] in _AGO:
                return None
            return at + 1, " ".join(words[last : at + 1])
        # What stands between is an adjective or a noun, nothing that begins another phrase.
        named = words[at][0].isupper() and words[at][1:].islower() and at == last
        if not named and (word in _OTHER_PHRASE or not _BETWEEN.fullmatch(word)):
            return None
    return None


_OTHER_PHRASE = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.ADVERBS
    | lexicon.SUBORDINATORS
    | _NOT_COUNTED
) - {"more", "other", "such"}


def _counted(word: str) -> bool:
    if word in _PEOPLE:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2:] not in ("ss", "us", "is")
        and word not in _NOT_COUNTED
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
        return low in _GROUPS or (low == "of" and passage.lows[first - 2] in _PARTS)
    if low in ("no", "number", "page", "article", "section", "chapter", "-", "/", "#", "no."):
        return True
    function = low in _OTHER_PHRASE or low in lexicon.SENTENCE_STARTERS or low in _QUALIFIERS
    return before[0].isupper() and not function


def _is_range(passage: Passage, first: int, last: int, high: int) -> bool:
    """Tell whether the number is one end of a range: ``10 to 15 people``, ``$5-$10``."""
    lows = passage.lows

    def number(at: int) -> bool:
        return 0 <= at < len(lows) and (lows[at][:1].isdigit() or lows[at] in NUMBER_WORDS)

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
    if lows[last : last + 1] == ["or"] and lows[last + 1 : last + 2] in _OR_SO:
        return f"or {lows[last + 1]}"
    for words in _LONG_QUALIFIERS:
        if tuple(lows[max(0, first - len(words)) : first]) == words:
            return " ".join(words)
    before = lows[first - 1] if first else ""
    if before == "a" and first > 1:
        before = lows[first - 2]
    return _QUALIFIERS.get(before)
