"""Name phrases: which words can belong to a name, and whether a phrase names somebody."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.organization_words import SUBJECTS
from iomed_cli.extraction.text.passages import QUOTED, Passage

COMPANY_ENDS = frozenset("inc ltd llc plc corp co limited incorporated".split())
_PEOPLE = frozenset(
    """he she they we i you him her them us me who people others everyone everybody men women
    members students workers protesters nations countries source insider ally friend colleague
    relative neighbor neighbour employee worker member supporter opponent protester person""".split()
)
_COUNTED = frozenset("percent majority number one two three some many most half group".split())
_BEFORE_COUNTS = (
    lexicon.SENTENCE_STARTERS
    | lexicon.PREPOSITIONS
    | lexicon.ADVERBS
    | lexicon.DETERMINERS
    | lexicon.TIME_WORDS
)


def in_name(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` can belong to a name."""
    word = passage.words[i]
    if word[0].isupper():
        return True
    if word == ".":
        return is_abbreviation(passage, i)
    if word == ",":
        return before_company(passage, i) or lists_subjects(passage, i)
    if word == "&":
        return True
    if word == QUOTED:
        return is_nickname(passage, i)
    if word[:3] in ("al-", "el-", "ul-"):
        return word[3:4].isupper()
    return word in lexicon.PARTICLES or (word[0] == "‘" and len(word) > 1)


def names_somebody(passage: Passage, first: int, last: int) -> bool:
    """Tell whether the head of a phrase is a name, a person's role or a group of people."""
    lows = passage.lows
    head = next((i for i in range(first + 1, last) if lows[i] in lexicon.PREPOSITIONS), last) - 1
    if lows[head] in _COUNTED and lows[head + 1 : head + 2] == ["of"]:
        return names_somebody(passage, head + 2, last) if head + 2 < last else False
    if lows[head] in ("the", "a", "an", "this", "that", "these"):
        return False
    return (
        passage.words[head][0].isupper()
        or lows[head] in lexicon.ROLES
        or lows[head] in lexicon.GROUPS
        or lows[head] in _PEOPLE
        or (lows[head].endswith("s") and lows[head][:-1] in lexicon.ROLES)
    )


def before_company(passage: Passage, i: int) -> bool:
    """Tell whether the comma at `i` stands within a firm's name: ``Acme Robotics, Inc.``."""
    return i + 1 < len(passage.words) and passage.lows[i + 1] in COMPANY_ENDS


def lists_subjects(passage: Passage, i: int) -> bool:
    """Tell whether the comma at `i` stands within a ministry's name: ``of Health, Labour and``."""
    words = passage.words
    return (
        0 < i < len(words) - 1
        and words[i - 1] in SUBJECTS
        and words[i + 1] in SUBJECTS
        and "and" in passage.lows[i + 2 : i + 6]
    )


def is_nickname(passage: Passage, i: int) -> bool:
    """Tell whether the quotation at `i` stands within a name: ``Eddie "The Hammer" Malone``."""
    return (
        0 < i < len(passage.words) - 1
        and passage.ends[i] - passage.starts[i] < 30
        and passage.words[i - 1][0].isupper()
        and passage.words[i + 1][0].isupper()
        and passage.lows[i - 1] not in lexicon.DETERMINERS
    )


def is_abbreviation(passage: Passage, i: int) -> bool:
    """Tell whether the stop at `i` belongs to a short form such as ``Mr.`` or ``J.``."""
    if not i or passage.ends[i - 1] != passage.starts[i]:
        return False
    before = passage.lows[i - 1]
    return (
        before in lexicon.TITLE_ABBREVIATIONS
        or before in lexicon.ABBREVIATIONS
        or (len(before) == 1 and passage.words[i - 1].isupper())
        or ("." in before and not before[0].isdigit())
    )


def is_number_of_name(passage: Passage, i: int) -> bool:
    """Tell the number at `i` from a count: ``Platform 4 said``, ``Witness No 3 said``."""
    before = passage.lows[i - 1] if i else ""
    named = i > 0 and passage.words[i - 1][0].isupper() and before not in _BEFORE_COUNTS
    return named or before == "no"
