"""Numerals: digits and number words, with their scales, as values."""

from __future__ import annotations

from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.lexicon.figure_words import (
    FRACTION_SIGNS,
    NUMBER_WORDS,
    ONES,
    ORDINALS,
    SCALES,
)
from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGIT = lazy(r"\d")
_GREATEST = 1e18
ODD = "odd"
"""What is joined to a number that is about so many: ``700-odd tunnels``."""
_PARTS = {("a", "half"): 0.5, ("a", "quarter"): 0.25, ("three", "quarters"): 0.75}
"""What stands behind *and*: ``five and a quarter hours``."""
_TOKEN = lazy(
    rf"(?P<code>[a-z]{{1,4}})?(?P<number>{_DIGITS})?(?P<part>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])?"
    rf"(?P<scale>[a-z]{{1,3}})??(?:-(?:to-)?(?P<to>{_DIGITS}))?"
    r"(?P<suffix>million|billion|trillion|crore|lakh|[a-zµμ]{1,4}[²2³3]?)?"
    r"(?:-(?P<tail>[^\W\d].*))?"
)


class Numeral(Value, frozen=True):
    """A number, as word indices of its clause, `last` exclusive."""

    first: int
    last: int
    value: float
    value_to: float | None = None
    code: str = ""
    """What is written to it in front: ``rm`` of ``RM6.2``."""
    suffix: str = ""
    """What is written to it behind, and is no scale: ``kg``."""
    tail: str = ""
    """What a hyphen joins to it: ``year-old``."""
    worded: bool = False
    scaled: bool = False
    digits: str = ""
    """Its digits as written, empty for words."""


def clean(value: float) -> int | float:
    """Give a value without what binary fractions add: 1.13 billion is 1130000000."""
    value = float(f"{value:.12g}")
    return int(value) if value.is_integer() else value


def numeral_at(clause: ClauseWords, i: int, money: bool) -> Numeral | None:
    """Read the number that begins with the word at `i`; `money` says that a currency precedes it.

    ``1.13bn``, ``1,20,000``, ``two hundred and fifty``, ``half a million``, ``2½``. A token that
    holds a range, ``40-60``, gives both ends.
    """
    low = clause.lows[i]
    found = _digits(clause, i, money) if not low.isalpha() else None
    if found is None:
        found = _words(clause, i)
    # A row of some three hundred digits is more than a number can be.
    if found is None or max(found.value, found.value_to or 0) > _GREATEST:
        return None
    return found


def _digits(clause: ClauseWords, i: int, money: bool) -> Numeral | None:
    match = _TOKEN.fullmatch(clause.lows[i])
    if match is None or not (match["number"] or match["part"]):
        return None
    digits, end = match["number"] or "", match["to"] or ""
    if _has_zero_before(digits) or _has_zero_before(end):
        return None
    value = _value(digits) + figure_words.FRACTION_SIGNS.get(match["part"] or "", 0)
    value_to = _value(end) if end else None
    suffix, tail = match["suffix"] or "", match["tail"] or ""
    tail = "" if tail == ODD else tail
    last, code, scaled = i + 1, match["code"] or "", False
    first_scale = match["scale"] or ""
    money = money or bool(code)
    if first_scale and not end:
        return None
    if _is_scale(suffix, money):
        value, value_to, scaled = _times(value, value_to, suffix, first_scale)
        suffix = ""
    elif first_scale:
        return None
    joined, _, more = tail.partition("-")
    if not suffix and joined in SCALES and len(joined) > 2:
        value, value_to, scaled = _times(value, value_to, joined, "")
        tail = more
    if not suffix and not tail:
        grouped = _groups(clause, i, digits)
        if grouped is not None:
            last, value = grouped
        if clause.lows[last] in figure_words.FRACTION_SIGNS and last == i + 1:
            value, last = value + figure_words.FRACTION_SIGNS[clause.lows[last]], last + 1
        last, value, value_to, more = _scales(clause, last, value, value_to, money)
        scaled = scaled or more
    return Numeral(i, last, value, value_to, code, suffix, tail, False, scaled, digits)


def _has_zero_before(digits: str) -> bool:
    return digits[:1] == "0" and len(digits) > 1 and digits[1] != "."


def _value(digits: str) -> float:
    return float(digits.replace(",", "")) if digits else 0.0


def _is_scale(suffix: str, money: bool) -> bool:
    return suffix in SCALES and (money or suffix not in figure_words.MONEY_SCALES)


def _times(
    value: float, value_to: float | None, scale: str, own: str
) -> tuple[float, float | None, bool]:
    """Scale both ends of a range; the first may have a scale of its own, ``800m-1bn``."""
    if value_to is None:
        return value * SCALES[scale], None, True
    return value * SCALES.get(own or scale, 1), value_to * SCALES[scale], True


def _groups(clause: ClauseWords, i: int, digits: str) -> tuple[int, float] | None:
    """Read ``1 300 000``, whose groups of three stand apart, before a word that it counts."""
    last, whole = i + 1, digits
    if not (digits.isdigit() and len(digits) < 4 and digits != "0"):
        return None
    if clause.lows[i - 1].isdigit() or clause.words[i - 1][:1].isupper():
        return None
    while (
        clause.lows[last].isdigit()
        and len(clause.lows[last]) == 3
        and clause.starts[last] == clause.ends[last - 1] + 1
    ):
        whole, last = whole + clause.lows[last], last + 1
    if last == i + 1 or not (clause.words[last].islower() or clause.lows[last] in ("%", "°")):
        return None
    return last, float(whole)


def _scales(
    clause: ClauseWords, last: int, value: float, value_to: float | None, money: bool
) -> tuple[int, float, float | None, bool]:
    lows, scaled = clause.lows, False
    while (word := lows[last]) in SCALES and (
        (len(word) > 2 and word not in figure_words.MONEY_SCALES)
        or word in ("bn", "mn", "tn")
        or (money and word in figure_words.LETTERED_SCALES | {"cr"})
    ):
        value *= SCALES[word]
        value_to = value_to * SCALES[word] if value_to is not None else None
        last, scaled = last + 1, True
        if word == "dozen":
            break
    return last, value, value_to, scaled


def _words(clause: ClauseWords, i: int) -> Numeral | None:
    lows = clause.lows
    word, following = lows[i], lows[i + 1]
    head, _, tail = word.partition("-")
    last, joined = i + 1, ""
    if word in NUMBER_WORDS:
        value = float(NUMBER_WORDS[word])
        if value >= 20 and value % 10 == 0 and following in ONES:
            value, last = value + ONES[following], last + 1
    elif word in ("a", "an", "one") and following in SCALES and len(following) > 3:
        value = 1.0
    elif word == "half" and following == "a" and lows[i + 2] in SCALES:
        value, last = 0.5, i + 2
    elif word == "half-dozen":
        return Numeral(i, last, 6.0, worded=True)
    elif word.startswith("half-a-") and word[7:] in SCALES:
        return Numeral(i, last, 0.5 * SCALES[word[7:]], worded=True, scaled=True)
    elif tail and head in NUMBER_WORDS | ONES:
        return _hyphened(i, word)
    elif word == "one":
        value = 1.0
    elif word in figure_words.FRACTION_SIGNS:
        value = figure_words.FRACTION_SIGNS[word]
    else:
        return None
    if lows[last] == "and" and (part := _PARTS.get((lows[last + 1], lows[last + 2]))):
        value, last = value + part, last + 3
    value, last, scaled = _added(lows, value, last)
    return Numeral(i, last, value, tail=joined, worded=True, scaled=scaled)


def _hyphened(i: int, word: str) -> Numeral | None:
    """Read ``seven-year``, ``twenty-two-year-old``, ``two-and-a-half``, ``two-million``."""
    for head in ("-".join(word.split("-")[:2]), word.partition("-")[0]):
        value = NUMBER_WORDS.get(head) or ONES.get(head)
        tail = word[len(head) + 1 :]
        if value is None or not tail:
            continue
        if tail == "and-a-half":
            return Numeral(i, i + 1, value + 0.5, worded=True)
        if tail in SCALES and len(tail) > 2:
            return Numeral(i, i + 1, float(value * SCALES[tail]), worded=True, scaled=True)
        return Numeral(i, i + 1, float(value), tail=tail, worded=True)
    return None


def _added(lows: list[str], value: float, last: int) -> tuple[float, int, bool]:
    """Go on behind a number word: ``two hundred and fifty thousand``."""
    total, current, scaled = 0.0, value, False
    while True:
        word = lows[last]
        if word in SCALES and len(word) > 3:
            if SCALES[word] < 1000:
                current = (current or 1) * SCALES[word]
            elif current:
                total, current = total + current * SCALES[word], 0.0
            else:
                total *= SCALES[word]
            last, scaled = last + 1, True
            if word == "dozen":
                break
            continue
        ahead = last + 1 if word == "and" else last
        one = lows[ahead]
        if not scaled or not (one in NUMBER_WORDS or one in ONES):
            break
        # "a million, ten of them", "one million two": only what goes with hundreds and thousands.
        smaller = NUMBER_WORDS.get(one) or ONES[one]
        if lows[last - 1] not in ("hundred", "thousand", "million", "billion") or (
            one == "one" and word != "and"
        ):
            break
        current, last = current + smaller, ahead + 1
        if smaller >= 20 and smaller % 10 == 0 and lows[last] in ONES:
            current, last = current + ONES[lows[last]], last + 1
    return total + current, last, scaled


FIGURE_WORDS = frozenset(
    """one half twice thrice dozen million billion hundred thousand trillion third quarter lakh crore
    fourth fifth tenth twentieth""".split()
).union(NUMBER_WORDS, ORDINALS, FRACTION_SIGNS)
"""Words without digits or hyphens at which a figure may stand."""
_HEADS = frozenset(NUMBER_WORDS) | {"one", "half", *ORDINALS}


def is_figure_word(low: str) -> bool:
    """Tell whether a figure may stand at a word, so that others need not be asked about."""
    if low.isalpha():
        return low in FIGURE_WORDS
    if len(low) == 1:
        return low.isdigit() or low in FRACTION_SIGNS
    if _DIGIT.search(low):
        return True
    head, dash, _ = low.partition("-")
    return (bool(dash) and head in _HEADS) or low in FRACTION_SIGNS
