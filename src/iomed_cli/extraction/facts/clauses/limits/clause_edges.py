"""Edges of clauses: the words that lead over to one, and the marks behind it."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.text.passages import DASHES, PAUSES, QUOTED, Passage

LEADS = (
    frozenset(
        """and but so also yet still now meanwhile however moreover furthermore indeed instead that
        therefore thus then separately additionally nevertheless nonetheless or besides overall
        interestingly finally elsewhere similarly regardless ironically rather""".split()
    )
    | lexicon.CONTINUERS
)
"""Words before a clause that only lead over to it."""
_LONG_LEADS = (
    ("in", "addition"), ("in", "fact"), ("of", "course"), ("for", "example"), ("for", "instance"),
    ("so", "far"), ("as", "a", "result"), ("on", "the", "other", "hand"), ("at", "the", "same", "time"),
    ("all", "told"), ("on", "his", "part"), ("on", "her", "part"), ("on", "its", "part"),
    ("for", "his", "part"), ("for", "her", "part"), ("for", "its", "part"), ("for", "their", "part"),
)  # fmt: skip
_LED_BY = frozenset(lead[0] for lead in _LONG_LEADS) | frozenset("against to with from for".split())
ALSO = frozenset({"and", "but"})
"""What goes on with another clause."""
SUBJECTS = lexicon.DETERMINERS | lexicon.SUBJECT_PRONOUNS
"""What a subject begins with, if it is no name."""
_LIKE_ADVERBS = frozenset("italy sicily family supply assembly july anomaly monopoly".split())
HEARD = frozenset("learnt learned gathered reports observed understood".split())
"""What may end a clause that nobody is named for: ``, it was learnt``."""
_FLOATING = frozenset("all both each".split())
_COMPARED = frozenset({"those", "that"})
_TIED = frozenset("of in to from for on at by".split())
_ENDINGS = frozenset({".", ",", ";", ":", "!", "…", "...", "(", "[", "''", "``", *DASHES})
_BEFORE_CLAUSES = PAUSES | {":", QUOTED, "•", "*", ")"}
_DATELINE_ENDS = DASHES | {":"}
_LONGEST_DATELINE = 16
_POINTING = frozenset("this these that".split())
_LINKING = frozenset(
    """backdrop background context way end ends regard respect spirit light point moment vein sense
    connection purpose""".split()
)
"""Nouns with which a sentence takes up the one before: ``Against this backdrop,``."""


def behind_lead(passage: Passage, first: int, last: int) -> int:
    """Give where a clause begins behind a dateline, ``Meanwhile,`` and the like."""
    if first == 0:
        first = _behind_dateline(passage, last)
    lows = passage.lows
    while first < last - 1:
        low = lows[first]
        if low in _LED_BY and (lead := _long_lead(lows, first)):
            first += lead
        elif (low in LEADS and not (low == "that" and lows[first + 1] == "is")) or (
            passage.words[first] in _BEFORE_CLAUSES
        ):
            first += 1
        else:
            break
    return first


def _long_lead(lows: list[str], first: int) -> int:
    """Give how many words ``in addition``, ``Against this backdrop,`` have; 0 for none."""
    for lead in _LONG_LEADS:
        if lows[first] == lead[0] and tuple(lows[first : first + len(lead)]) == lead:
            # "In addition to Hale, Lund resigned."
            return len(lead) if lows[first + len(lead)] != "to" else 0
    behind = lows[first + 1 : first + 4]
    points_back = len(behind) > 2 and behind[0] in _POINTING and behind[1] in _LINKING
    return 4 if points_back and behind[2] == "," else 0


def _behind_dateline(passage: Passage, last: int) -> int:
    """Step over ``LONDON, March 3 (Agency) —``."""
    words = passage.words
    if _DATELINE_ENDS.isdisjoint(passage.vocabulary) or not words[0][0].isupper():
        return 0
    for i in range(1, min(last - 2, _LONGEST_DATELINE)):
        if words[i] in _DATELINE_ENDS:
            shouts = words[0].isupper() and len(words[0]) > 2
            dated = any(low in lexicon.TIME_WORDS for low in passage.lows[:i])
            return i + 1 if shouts or (dated and words[i] != ":") or words[i - 1] == ")" else 0
        if not (
            words[i][0].isupper()
            or words[i][0].isdigit()
            or words[i] in ",.()/"
            or (passage.lows[i] == "and")
        ):
            return 0
    return 0


def without_ending(passage: Passage, first: int, last: int) -> int:
    """Give where a clause ends before its marks."""
    words, lows = passage.words, passage.lows
    if lows[last - 1] == "fact" and last > 1 and lows[last - 2] == "in":
        last -= 2
    while last > first and words[last - 1] in _ENDINGS:
        if words[last - 1] == "." and last - 2 >= first:
            # The full stop of "U.S." belongs to it.
            before = words[last - 2]
            if "." in before and before[-1].isupper():
                break
        last -= 1
    return last


def without_hearsay(passage: Passage, first: int, last: int) -> int:
    """Give where a clause ends before ``, it was learnt`` and ``, our correspondent gathered``."""
    for k in range(last - 3, max(first, last - 5), -1):
        if passage.words[k] == ",":
            return k if passage.lows[k + 1] in ("it", "our") else last
    return last


def ends_as_adverb(low: str) -> bool:
    """Tell an adverb by its end: not *Italy*, *Kelly* or *family*."""
    return low.endswith("ly") and not (low in _LIKE_ADVERBS or low in lexicon.GIVEN)


def is_compared(lows: list[str], start: int) -> bool:
    """``Exports to Brazil tripled, while those to China fell``: those what, the first part tells."""
    return lows[start] in _COMPARED and not _TIED.isdisjoint(lows[start + 1 : start + 2])


def has_other_subject(passage: Passage, low: int, verb: int) -> bool:
    """``whose nature he admired``, ``whose plan Lund rejected``: somebody else does it."""
    lows, words = passage.lows, passage.words
    for k in range(low + 1, verb):
        tied = lows[k - 1] in lexicon.PREPOSITIONS or words[k - 1][0].isupper()
        # "Whose three sons all served": all the sons.
        floats = lows[k] in _FLOATING and k > low + 1
        named = words[k][0].isupper() or (lows[k] in SUBJECTS and not floats)
        if words[k] == "," or (named and not tied):
            return True
    return lows[low] in lexicon.SUBJECT_PRONOUNS
