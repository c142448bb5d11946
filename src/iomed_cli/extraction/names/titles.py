"""Titles and offices: what stands before a name and is not part of it."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.reference.states import adjectives

_OFFICES = frozenset(
    """member head registrar auditor ombudsman assistant controller warden bursar convener
    convenor organiser patron matron archdeacon magistrate permanent clerk president""".split()
)
_OFFICE_ENDS = ("-general", "-president", "-chancellor", "-minister", "-secretary", "-elect")
_OVER_TITLES = frozenset(
    """chief lord lady associate crown deputy acting lt sgt retired former general president
    judge court mr mrs ms madam spokesman spokeswoman spokesperson officer commander pilot soldier captain
    sergeant justice king prince attorney ex""".split()
)
"""What stands before a title that is one: ``Chief Justice Lee``, ``army spokesman Col Lee``."""
_LONGEST_SHORT_FORM = 5
_NO_SHORT_FORMS = lexicon.GENERATIONS | lexicon.POSTNOMINALS | frozenset("al el de van".split())
_OF_OUTLETS = frozenset("sunday evening morning weekly mail".split())


def is_office(low: str) -> bool:
    """Tell whether a word, in lower case, is an office rather than a name: ``Inspector-General``."""
    return low in lexicon.ROLES or low in lexicon.TITLES or is_high_office(low)


def is_high_office(low: str) -> bool:
    """Tell whether a word, in lower case, is an office that no title or role is written like."""
    return low in _OFFICES or low.endswith(_OFFICE_ENDS)


def is_given_too(before: str, low: str, behind: str) -> bool:
    """Tell whether *Justice* is a given name: ``Professor Justice Lee``, ``grazier Col Lee``.

    `before` is the title or trade in front of it; but one word may be `behind`, and no dot.
    """
    if low not in lexicon.TITLES_LIKE_GIVEN_NAMES or " " in behind.strip() or behind[:1] != " ":
        return False
    return before not in _OVER_TITLES and (before in lexicon.TITLES or before in lexicon.ROLES)


def behind_titles(passage: Passage, begin: int, head: int) -> int:
    """Give where a name begins behind its titles, trades and nationality."""
    words, lows = passage.words, passage.lows
    # "Jr." alone is no name: of Martin Luther King Jr. the name is not what follows *King*.
    last = head
    while last > begin + 1 and (lows[last - 1] in lexicon.GENERATIONS or words[last - 1] == "."):
        last -= 1
    for i in range(last - 2, begin - 1, -1):
        if _is_title_at(passage, i, begin) and not (i == last - 2 and _is_given_name(passage, i)):
            begin = i + 1 + (words[i + 1] == ".")
            break
    begin = _behind_short_form(words, begin, last)
    # "SSP South Ann Lee" commands the south.
    if begin and words[begin - 1] in lexicon.RANKS and lows[begin] in lexicon.NOT_PERSONS:
        begin += 1
    # What comes before may be taken for a day: "the Sunday Standard Lee said".
    if head - begin > 1 and begin and is_outlet(lows[begin - 1], lows[begin]):
        begin += 1
    while head - begin > 2:
        if is_outlet(lows[begin], lows[begin + 1]):
            begin += 2
        elif _is_description(words[begin], lows[begin]):
            begin += 1
        else:
            break
    return begin


def _behind_short_form(words: list[str], begin: int, last: int) -> int:
    """Give where a name begins behind a position or a body: ``Rovers QB Ann Lee``."""
    for i in range(last - 3, begin, -1):
        if is_short_form(words[i]) and not words[i + 1].isupper():
            return i + 1
    return begin


def is_short_form(word: str) -> bool:
    """Tell whether a word within a phrase is a short form of capitals, not a number or an initial."""
    short = 1 < len(word) <= _LONGEST_SHORT_FORM and word.isalpha() and word.isupper()
    return short and word.lower() not in _NO_SHORT_FORMS


def is_outlet(low: str, behind: str) -> bool:
    """Tell whether two words in lower case are a newspaper, of whom a name may follow."""
    return low == "daily" or (low in _OF_OUTLETS and behind in lexicon.OUTLETS)


def _is_title_at(passage: Passage, i: int, begin: int) -> bool:
    low = passage.lows[i]
    if is_office(low) or passage.words[i] in lexicon.RANKS:
        return True
    return low == "sri" and i > begin and passage.lows[i - 1] in ("tan", "puan", "toh")


def _is_given_name(passage: Passage, i: int) -> bool:
    """Tell whether a title just before the last word is a given name there."""
    words, lows = passage.words, passage.lows
    before = lows[i - 1 - (i > 1 and words[i - 1] == ".")] if i else ""
    return lows[i] == "dean" or is_given_too(before, lows[i], f" {words[i + 1]}")


def _is_description(word: str, low: str) -> bool:
    """Tell whether a word says what somebody is: *Australian*, *Mum-of-three*, *Lagos-based*."""
    described = low in adjectives() or word in lexicon.BEFORE_NAMES
    return (described and low not in lexicon.GIVEN) or (
        "-" in word and word.rpartition("-")[2].islower() and not word.startswith(("al-", "el-"))
    )
