"""Adverbials: adverbs, auxiliaries and times that stand between a subject and its verb."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.text.passages import QUOTED, Passage

_ASIDES = frozenset("past particular turn general private public part fact".split())
_BEFORE_TIMES = frozenset("on late early last this earlier past".split())
_AGO = frozenset(
    """minutes hours days weeks months years month year day week hour minute a few several two
    three four five six seven eight nine ten less more than only just""".split()
)
_OCCASIONS = frozenset("last first times point time length once most least all".split())
_BEFORE_OCCASIONS = frozenset("at one any the some that this".split())
_LY_NOUNS = frozenset(
    """ally rally bully reply supply family assembly monopoly anomaly daily weekly monthly
    elderly fly jelly belly lily tally folly italy july friendly deadly costly lovely holy
    ugly lonely orderly""".split()
)
"""Words that end as adverbs do but are none."""
_DEGREES = frozenset("most more very as so too quite rather".split())
_FILLERS = (
    lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | lexicon.TIME_WORDS
    | _ASIDES
    | _OCCASIONS
    | frozenset(") 's both ago yet long ,".split())
)
"""The words that a filler may end with, but for those in *-ly*."""
_BEFORE_YET = lexicon.AUXILIARIES | frozenset({"not"})
_NOT_BEFORE_BOTH = lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | lexicon.SUBORDINATORS


def before_adverbials(passage: Passage, cue: int, low: int) -> int:
    """Step left over adverbs, auxiliaries, times and parentheses; give where they begin."""
    last, lows = cue, passage.lows
    # A slice is compared twice as fast as `endswith` answers.
    while last > low and ((word := lows[last - 1]) in _FILLERS or word[-2:] == "ly"):
        first = _filler_start(passage, last, low, cue)
        if first == last:
            break
        last = first
    return last


def _filler_start(passage: Passage, last: int, low: int, cue: int) -> int:
    """Give where the filler begins that ends at `last`, `last` itself if there is none."""
    lows, words = passage.lows, passage.words
    word = lows[last - 1]
    before = lows[last - 2] if last - 2 >= low else ""
    if word == ")":
        opening = opening_bracket(words, last - 1, low)
        return last if opening is None else opening
    if word == "'s":
        return last - 1 if before in lexicon.SUBJECT_PRONOUNS else last
    if word == "both":
        return last - 1 if _floats(passage, last - 1, low) else last
    if word == "ago":
        return _over(lows, last - 1, low, _AGO)
    if word == "yet" and before in _BEFORE_YET:
        return last - 1
    if (word in lexicon.AUXILIARIES and not _is_will(words, last - 1)) or (
        word in lexicon.ADVERBS and word != "ever"
    ):
        return last - 1
    if is_manner(passage, last - 1):
        first = last - 1
        return first - 1 if first - 1 > low and lows[first - 1] in _DEGREES else first
    if words[last - 1] == "long" or (word in _ASIDES and before in ("in", "the")):
        return _over(lows, last - 1, low, frozenset({"in", "the"}))
    if word in _OCCASIONS and "at" in lows[max(low, last - 3) : last - 1]:
        return _over(lows, last - 1, low, _BEFORE_OCCASIONS)
    if is_time(passage, last - 1) and word != "may" and not _is_of_the(lows, last - 1):
        return _over(lows, last - 1, low, _BEFORE_TIMES)
    if word == "," and last < cue and is_manner(passage, last - 2) and is_manner(passage, last):
        return last - 2
    return last


def _is_of_the(lows: list[str], i: int) -> bool:
    """``Person of the Year``: a time that belongs to a name."""
    return lows[max(0, i - 2) : i] == ["of", "the"]


def is_time(passage: Passage, i: int) -> bool:
    """Tell a time from what bears its name: ``the Sun``, ``Mrs May``."""
    lows = passage.lows
    if lows[i] not in lexicon.TIME_WORDS or lows[i - 1 : i + 1] == ["the", "sun"]:
        return False
    return not (
        lows[i] == "may" and i and (lows[i - 1] in lexicon.TITLES or lows[i - 1] in lexicon.GIVEN)
    )


def _is_will(words: list[str], i: int) -> bool:
    """Tell the name from the verb: ``"…," Will wrote``, ``Mrs May said``."""
    if words[i] not in ("Will", "May"):
        return False
    if i == 0 or words[i - 1] in (QUOTED, ",", ".", "?", "!"):
        return True
    before = words[i - 1].lower()
    return words[i] == "May" and (before in lexicon.TITLES or before in lexicon.GIVEN)


def _over(lows: list[str], last: int, low: int, words: frozenset[str]) -> int:
    while last > low and (lows[last - 1] in words or lows[last - 1].isdigit()):
        last -= 1
    return last


def is_manner(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` is an adverb by its ending: ``repeatedly``, no ``ally``."""
    low = passage.lows[i]
    return low[-2:] == "ly" and passage.words[i].islower() and low not in _LY_NOUNS


def _floats(passage: Passage, i: int, low: int) -> bool:
    """Tell ``Smith and Jones both said`` from ``and both said``, where *both* are who speaks."""
    if i <= low:
        return False
    before = passage.lows[i - 1]
    return before not in (",", ";", ":", "“", "(") and before not in _NOT_BEFORE_BOTH


def opening_bracket(words: list[str], closing: int, low: int) -> int | None:
    """Find the bracket that the one at `closing` closes, if it is near."""
    for i in range(closing - 1, max(low, closing - 10) - 1, -1):
        if words[i] == "(":
            return i
    return None


def before_adverbs(lows: list[str], i: int) -> int:
    """Give the word before the one at `i` and its adverbs, -1 if there is none."""
    j = i - 1
    while j >= 0 and (lows[j] in lexicon.ADVERBS or lows[j][-2:] == "ly"):
        j -= 1
    return j
