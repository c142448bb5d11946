"""Money: the signs, codes and names of currencies beside a number."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.facts.figures.numerals import Numeral
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.lexicon.figure_words import CURRENCY_CODES, CURRENCY_SIGNS

_MONEY = frozenset(
    (
        *figure_words.DOLLARS.values(),
        *CURRENCY_SIGNS.values(),
        *CURRENCY_CODES.values(),
        *figure_words.CURRENCY_NAMES.values(),
    )
)


def is_money(unit: str | None) -> bool:
    """Tell whether a unit is that of a sum of money."""
    return unit in _MONEY


def money_before(clause: ClauseWords, i: int) -> tuple[int, str] | None:
    """Give where a sum begins whose number stands at `i`, and its unit, if a currency precedes.

    ``HK$``, ``USD 5m``, ``Rs. 500``. A bare ``$`` stays ``$``: the text doesn't say whose.
    """
    lows, words = clause.lows, clause.words
    before = lows[i - 1]
    if before in CURRENCY_SIGNS and (clause.joined(i) or before != "$"):
        prefix = lows[i - 2] if clause.joined(i - 1) else ""
        if before == "$" and prefix in figure_words.DOLLARS:
            return i - 2, figure_words.DOLLARS[prefix]
        if before in "₵¢" and prefix == "gh":
            return i - 2, "GHS"
        return i - 1, CURRENCY_SIGNS[before]
    if before == "." and lows[i - 2] in ("rs", "sh", "tk", "kr", "rp") and clause.joined(i - 1):
        return i - 2, CURRENCY_CODES[lows[i - 2]]
    if before in CURRENCY_CODES and before not in ("us", "try", "p", "n", "r", "nis"):
        printed = words[i - 1]
        if printed[0].isupper() or printed in figure_words.SMALL_CODES:
            return i - 1, CURRENCY_CODES[before]
    return None


def glued_money(clause: ClauseWords, numeral: Numeral) -> str | None:
    """Give the currency of a code that is written to its number: ``RM6.2``, ``N1.8m``.

    A single letter is one only before a sum: ``R50,000``, not ``N95`` or ``R2``.
    """
    unit = CURRENCY_CODES.get(numeral.code)
    printed = clause.words[numeral.first]
    if unit is None or not (printed[0].isupper() or numeral.code in figure_words.SMALL_CODES):
        return None
    sum_like = numeral.scaled or "," in numeral.digits or "." in numeral.digits
    before = clause.words[numeral.first - 1]
    priced = numeral.value >= 100 and before.islower() and before not in ("the", "an", "a")
    if numeral.code in figure_words.ONE_LETTER_CODES and not (sum_like or priced):
        return None
    return unit


def money_behind(clause: ClauseWords, last: int) -> tuple[int, str] | None:
    """Read the name of a currency behind a number: ``yuan``, ``crore rupees``, ``US dollars``."""
    lows = clause.lows
    word, following = lows[last], lows[last + 1]
    if word in CURRENCY_SIGNS and clause.joined(last) and not following[:1].isdigit():
        return last + 1, CURRENCY_SIGNS[word]
    if word in ("€", "₽", "₴") and not following[:1].isdigit():
        return last + 1, CURRENCY_SIGNS[word]
    adjective = figure_words.CURRENCY_ADJECTIVES.get(word)
    at = last + 1 if adjective is None or word != "sri" else last + 2
    if word in ("u", "hong", "new", "south") and lows[last + 1] in ("kong", "zealand", "korean"):
        adjective = {"kong": "HKD", "zealand": "NZD", "korean": "KRW"}[lows[last + 1]]
        at = last + 2
    if adjective and lows[at] in figure_words.CURRENCY_NAMES and len(lows[at]) > 2:
        return at + 1, adjective
    unit = figure_words.CURRENCY_NAMES.get(word)
    # "8 Rand Paul" is a list.
    if clause.words[last].istitle() and len(word) > 2:
        return None
    if unit is None or (len(word) == 3 and word in ("eur", "usd") and following[:1].isdigit()):
        return None
    if word == "pounds" and following == "sterling":
        return last + 2, "GBP"
    if word == "francs" and following == "cfa":
        return last + 2, "CFA francs"
    return last + 1, unit
