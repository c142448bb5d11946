"""Verbs in the present that only their place tells from nouns: ``The prints, all small, form a row``."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.when import YEAR
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s
from iomed_cli.extraction.lexicon import fact_words, time_words
from iomed_cli.extraction.lexicon.figure_words import NUMBERED, PEOPLE_COUNTED
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_ASIDES = (
    lexicon.DETERMINERS
    | lexicon.NUMBERS
    | lexicon.RELATIVES
    | frozenset("some most many all both each including such among one".split())
)
"""What opens an aside that is no member of a list."""
_AMOUNTS = lexicon.NUMBERS | frozenset("about around over nearly almost at more up some".split())
_SCHEDULED = frozenset(
    "close open reopen start restart begin end expire resume return meet finish kick vote sit".split()
)
"""Verbs that tell in the present what is to come."""
_AT_TIMES = frozenset("on at in by from until".split())
_TIMES = frozenset(MONTHS) | frozenset(WEEKDAYS) | time_words.SEASONS | {"noon", "midnight", "mid"}
HARDLY_VERBS = frozenset(
    """news series species means headquarters politics sports thanks pounds always sometimes perhaps
    towards besides others years months weeks days hours minutes times percent miles""".split()
)
_AT_PLACES = frozenset("in at of near from".split())
_LONGEST_PLACE = 6
_OBJECTS = frozenset("a an the their its his her".split())
_NOT_SAID = lexicon.PREPOSITIONS | {"nothing", "so", "little", "much", "yes", "no"}
_NEXT = frozenset({"next", "this", "tomorrow", "today", "again"})


def is_behind_aside(passage: Passage, low: int, i: int) -> bool:
    """Tell whether the comma before a word closes what explains several that begin at `low`."""
    lows, words = passage.lows, passage.words
    if i - low < 4 or i + 2 >= len(lows) or words[low : i - 1].count(",") != 1:
        return False
    comma = words.index(",", low)
    head = lows[comma - 1]
    if comma == low or not (ends_in_s(head) or head in PEOPLE_COUNTED):
        return False
    opens, after = lows[comma + 1], lows[i + 1]
    if opens not in _ASIDES and opens[-2:] != "ed":
        return False
    counted = after in _AMOUNTS or after[0].isdigit() or not after[0].isalnum()
    return (counted and words[i + 1] not in ",;:") or after in lexicon.DETERMINERS


def is_scheduled(lows: list[str], i: int) -> bool:
    """Tell a verb of what is to come by its time: ``submissions close on November 14``."""
    if lows[i] not in _SCHEDULED or i + 2 >= len(lows):
        return False
    after, behind = lows[i + 1], lows[i + 2]
    tied = after in _AT_TIMES and (behind in _TIMES or behind[0].isdigit())
    return tied or after in _NEXT


def counts(passage: Passage, i: int) -> bool:
    """Tell a verb whose object is a number: ``the hubs handle 48,000 orders``, not ``page 4``."""
    lows = passage.lows
    if i + 2 >= len(lows) or not lows[i + 1][0].isdigit():
        return False
    noun = lows[i + 2]
    whole = lows[i] not in NUMBERED and not YEAR.fullmatch(lows[i + 1])
    return whole and noun.isalpha() and ends_in_s(noun) and noun not in HARDLY_VERBS


def takes_object(passage: Passage, i: int) -> bool:
    """Tell a verb in the present behind a plural: ``the videos reveal a pattern``."""
    after = passage.lows[i + 1] if i + 1 < len(passage.lows) else ""
    if after == "to":
        return passage.lows[i] in fact_words.PLANNING
    return after in lexicon.DETERMINERS and after not in ("that", "more", "all", "some")


def are_before_place(passage: Passage, i: int) -> bool:
    """Tell whether several stand before what places them, and an object behind a word.

    ``Patients in the north (face) a long journey``
    """
    lows = passage.lows
    after = lows[i + 1] if i + 1 < len(lows) else ""
    if after not in _OBJECTS and not after[:1].isdigit():
        return False
    for k in range(i - 2, max(0, i - _LONGEST_PLACE), -1):
        if lows[k] in _AT_PLACES:
            return ends_in_s(lows[k - 1]) or lows[k - 1] in PEOPLE_COUNTED
        if not lows[k].isalpha():
            return False
    return False


def tells_clause(passage: Passage, i: int) -> bool:
    """``Hale, who said he was ill, left``: what is said has a verb of its own."""
    after = passage.words[i + 1 : i + 2]
    return bool(after) and after[0].isalnum() and after[0] not in _NOT_SAID
