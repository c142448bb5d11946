"""Ranks and ages: ``the 10th victim``, ``second-largest mill``, ``the 44-year-old``, ``aged 44``."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords
from iomed_cli.extraction.lexicon.figure_words import ORDINALS, SET_AGES, SUPERLATIVES, UNRANKED
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_ORDINAL = lazy(r"(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)")
_ENDS = ("st", "nd", "rd", "th")
_RANKED = frozenset(
    "ranked ranks rank ranking placed finished seeded lie lies sit sits came".split()
)
_REACHES_AGE = frozenset("to from at is was".split())
_AGE_REACH = 9
_ENDS_AGE = frozenset(", ; : which that who and".split())

_Rank = tuple[int, int, str, str | None]
"""Where a rank ends, which it is, its unit, and what is ranked."""


def rank_at(clause: ClauseWords, i: int) -> _Rank | None:
    """Read the rank at a word.

    The unit is what is ranked with ``(rank)`` behind it, or ``rank`` alone: ``ranked 14th``.
    """
    lows, words = clause.lows, clause.words
    word, following = lows[i], lows[i + 1]
    found = _ORDINAL.fullmatch(word) if word.endswith(_ENDS) else None
    head, _, tail = word.partition("-")
    value = int(found[1].replace(",", "")) if found and len(found[1]) < 15 else ORDINALS.get(head)
    if not value or (words[i][0].isupper() and not found and i):
        return None
    if tail in SUPERLATIVES or (not tail and following in SUPERLATIVES):
        end = i + 1 if tail else i + 2
        return _noun(clause, end, value, words[i].partition("-")[2] or words[i + 1])
    if tail:
        return None
    before = lows[i - 1] if lows[i - 1] not in ("is", "joint", "equal") else lows[i - 2]
    if before in _RANKED and following not in ("century", "of"):
        return i + 1, value, "rank", None
    if not found:
        return None
    if (
        following in MONTHS
        or following in UNRANKED
        or lows[i - 1] in MONTHS
        or lows[i - 1] in WEEKDAYS
    ):
        return None
    if lows[i - 1] in ("on", "the", "a") and not words[i + 1].islower():
        return None
    return _noun(clause, i + 1, value, None)


def _noun(clause: ClauseWords, at: int, value: int, superlative: str | None) -> _Rank | None:
    word = clause.lows[at]
    plain = clause.words[at].islower() and word.isalpha()
    if not plain or word in lexicon.FUNCTION_WORDS:
        return (at, value, "rank", superlative) if superlative else None
    if word in UNRANKED and not superlative:
        return None
    noun = clause.words[at]
    if (
        word.endswith(("al", "ic", "ive", "ous", "ary"))
        and word not in ("goal", "trial", "festival", "rival", "medal", "anniversary", "hospital")
        and clause.words[at + 1].islower()
        and clause.lows[at + 1] not in lexicon.FUNCTION_WORDS
    ):
        at, noun = at + 1, clause.phrase(at, at + 2)
        if clause.lows[at] in UNRANKED:
            return None
    return at + 1, value, f"{noun} (rank)", f"{superlative} {noun}" if superlative else noun


def _is_age_set(lows: list[str], at: int) -> bool:
    """Tell whether what a number before `at` tells is an age: ``raised the pension age to 66 from 65``."""
    for i in range(at - 1, max(0, at - _AGE_REACH), -1):
        if lows[i] == "age":
            return lows[i - 1] in SET_AGES
        if lows[i] in _ENDS_AGE:
            return False
    return False


def is_age(clause: ClauseWords, first: int, last: int, value: float) -> bool:
    """Tell whether a bare number is an age: ``aged 44``, ``at the age of 12``, ``Ada Lund, 80,``."""
    lows, words = clause.lows, clause.words
    before = lows[first - 1]
    if value > 125:
        return False
    if before in _REACHES_AGE and _is_age_set(lows, first - 1):
        return True
    if before in ("between", "from"):
        before, first = lows[first - 2], first - 1
    if before == "and" and lows[first - 2].isdigit() and lows[first - 3] == "aged":
        # "aged 15 and 16"
        return True
    if before in ("aged", "age", "ages") or (before == "of" and lows[first - 2] in ("age", "ages")):
        return True
    full = words[first - 3][:1].isupper() and lows[last] == "."
    if (
        before != ","
        or not (full or lows[last] in (",", "—", "–", "―"))
        or value < 1
        or not lows[first].isdigit()
    ):
        return False
    name = words[first - 2]
    if lows[first - 2] in lexicon.ROLES and lows[last] == ",":
        # "a retired teacher, 81, from Velden"
        return not words[last + 1][:1].isdigit()
    return bool(
        name[:1].isupper()
        and name[1:2].islower()
        and lows[first - 2] not in MONTHS
        and lows[first - 2] not in WEEKDAYS
        and (words[first - 3][:1].isupper() or lows[first - 2] not in lexicon.SENTENCE_STARTERS)
        and not words[last + 1][:1].isdigit()
    )
