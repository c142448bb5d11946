"""Bare names: which words of a phrase are somebody's name."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.organization_words import HEADS
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.names.offices import (
    behind_abbreviation,
    behind_body,
    behind_joined_office,
    behind_office,
    behind_owner,
    joins_roles,
)
from iomed_cli.extraction.names.titles import behind_titles, is_high_office
from iomed_cli.extraction.names.unnamed import is_person_noun
from iomed_cli.extraction.text.passages import Passage

_CAUSES = ("for", "against")
_PARTS = frozenset("half none dozens hundreds thousands".split())
_SEVERAL_BODIES = frozenset("Academies Centers Centres Institutes".split())


def naming_words(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Trim titles, roles and owners off a name: ``the bank's manager Ann Lee`` is ``Ann Lee``.

    A phrase whose head is no name stays whole: ``a spokesman for Mr. Lee``.
    """
    lows = passage.lows
    if _is_one_of_kin(passage, first, last):
        return first + 3, last
    start = behind_owner(passage, first, last)
    head = _head_end(passage, start, last)
    if head < last and passage.words[head] == "(" and "and" in lows[head:last]:
        return first, last
    if (name := _behind_office(passage, first, start, head, last)) is not None:
        return name, last
    if "and" in lows[start:head] and not joins_roles(passage, start, head):
        if (office := behind_joined_office(passage, start, head)) is not None:
            return office, head
        if start == first:
            return first, last
    if start > first and not in_name(passage, head - 1):
        return first, last
    return _name_at_head(passage, first, start, head, last) or (first, last)


def _is_one_of_kin(passage: Passage, first: int, last: int) -> bool:
    """``mother of four Ann Lee``"""
    lows = passage.lows
    return (
        last - first > 4
        and lows[first] in lexicon.KIN
        and lows[first + 1] == "of"
        and lows[first + 2] in lexicon.NUMBERS
        and all(in_name(passage, i) for i in range(first + 3, last))
    )


def _head_end(passage: Passage, start: int, last: int) -> int:
    """Give where the part of a phrase ends that holds its noun: before a preposition, a bracket."""
    words, lows = passage.words, passage.lows
    for i in range(start + 1, last):
        if lows[i] in lexicon.PREPOSITIONS or words[i] == "(":
            return i
    return last


def _behind_office(passage: Passage, first: int, start: int, head: int, last: int) -> int | None:
    """Give where a name begins that ends a phrase, behind an office of several words."""
    if (name := behind_abbreviation(passage, start, last)) is not None:
        return name
    if start == first and (name := behind_office(passage, first, last)) is not None:
        return name
    alone = head < last and "and" not in passage.lows[start:head]
    return behind_body(passage, start, head, last) if alone else None


def _name_at_head(
    passage: Passage, first: int, start: int, head: int, last: int
) -> tuple[int, int] | None:
    """Give the name that the part of a phrase from `start` to `head` ends with, if it does."""
    words, lows = passage.words, passage.lows
    begin = head
    while begin > start and in_name(passage, begin - 1):
        begin -= 1
    if begin == head or not (words[head - 1][0].isupper() or words[head - 1] == "."):
        return None
    if (head < last or start > first) and _is_institution(words[head - 1]):
        return None
    determined = lows[begin] in lexicon.DETERMINERS
    if head - begin == 1 and (determined or lows[begin] in _PARTS):
        # ``Three of the clerks``: a capital of the sentence, not of a name.
        return None
    if head - begin == 1 and head < last and is_people(lows[begin]):
        # ``Residents of Hull``
        return None
    if head < last and lows[head] in _CAUSES and _is_cause(passage, head, last):
        return None
    noun_alone = head < last and lows[head] == "of" and head - begin - determined == 1
    if (noun_alone and (determined or begin > first)) or (head - begin == 2 and determined):
        return None
    honoured = lows[head - 1] in lexicon.POSTNOMINALS and words[head - 1].isupper()
    if honoured and head - begin > 1:
        head -= 1
    begin = behind_titles(passage, begin, head)
    surname = head - begin > 1 and lows[head - 1] in lexicon.TITLES_LIKE_SURNAMES
    if begin >= head or (lows[head - 1] in lexicon.TITLES and not surname):
        return None
    if is_high_office(lows[head - 1]):
        return None
    if begin - 1 == first and lows[first] in lexicon.DETERMINERS:
        begin = first
    return begin, head


def _is_cause(passage: Passage, head: int, last: int) -> bool:
    """``Mercia Volunteers for Housing``: a body that says who they are and what they are for."""
    people = passage.lows[head - 1]
    named = people.endswith("s") and (is_people(people) or is_person_noun(people[:-1]))
    return named and head + 1 < last and passage.words[head + 1][0].isupper()


def is_people(low: str) -> bool:
    """Tell whether a word in lower case means several persons by what they are: ``engineers``."""
    return low in lexicon.GROUPS or (low.endswith("s") and low[:-1] in lexicon.ROLES)


def _is_institution(word: str) -> bool:
    return word in HEADS or word.lower() in lexicon.ORGANIZATION_HEADS or word in _SEVERAL_BODIES
