"""Offices: where a name begins behind what its bearer is, and of what."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.organization_words import HEADS, SUBJECTS
from iomed_cli.extraction.names.name_phrases import COMPANY_ENDS, in_name
from iomed_cli.extraction.names.titles import behind_titles, is_office
from iomed_cli.extraction.text.passages import Passage

_LINKS = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS
_OF_OWNERS = ("'s", "'")
_OF_A_FIELD = frozenset("chief head director minister secretary vice-president".split())
_FIELDED = frozenset(
    """minister secretary undersecretary commissioner director professor speaker chancellor
    registrar member convenor convener adviser advisor chairman chairwoman chair chairperson head
    governor mayor ambassador president leader whip clerk""".split()
)
"""Offices that name their field behind *for*, *of* or *on*."""


def _name_start(passage: Passage, low: int, last: int) -> int:
    """Give where the words of a name begin that ends at `last`, offices left out."""
    begin = last
    while begin > low and in_name(passage, begin - 1) and not is_office(passage.lows[begin - 1]):
        begin -= 1
    return begin


def behind_owner(passage: Passage, first: int, last: int) -> int:
    """Give where a phrase begins behind its last owner: ``the Bureau of Mines's Ann Lee``."""
    if passage.vocabulary.isdisjoint(_OF_OWNERS):
        return first
    lows = passage.lows
    owners = [i for i in range(first + 1, last - 1) if _ends_owner(lows, i)]
    if not owners or any(_places_noun(passage, i) for i in range(first + 1, owners[-1])):
        return first
    return owners[-1] + 1


def _ends_owner(lows: list[str], i: int) -> bool:
    """Tell whether the ``'s`` of an owner stands there, or the apostrophe of several."""
    return lows[i] == "'s" or (lows[i] == "'" and lows[i - 1].endswith("s"))


def _places_noun(passage: Passage, i: int) -> bool:
    """Tell ``farmers on Mercia's High Downs`` from a body, ``the Bureau of Mines's Ann Lee``."""
    if passage.lows[i] not in lexicon.PREPOSITIONS:
        return False
    head = passage.words[i - 1]
    return head not in HEADS and not (
        head[0].isupper() and head.lower() in lexicon.ORGANIZATION_HEADS
    )


def behind_abbreviation(passage: Passage, first: int, last: int) -> int | None:
    """Give where a name begins behind a bracket: ``Attorney General for Mercia (AGM) Ann Lee``."""
    words, lows = passage.words, passage.lows
    if ")" not in words[first + 2 : last - 1]:
        return None
    closing = last - 1 - words[first:last][::-1].index(")")
    begin = _name_start(passage, closing + 1, last)
    begin += closing + 1 < begin < last and words[begin] == "."
    office = closing + 1 < begin or any(map(is_office, lows[first:closing]))
    if "and" in lows[closing:begin]:
        return None
    firm = words[last - 1] in HEADS or lows[last - 1] in COMPANY_ENDS
    return begin if office and not firm and last - begin > 1 else None


def behind_body(passage: Passage, first: int, head: int, last: int) -> int | None:
    """Give where a name begins behind a body and a role: ``Ministry of Health spokesman Ann Lee``.

    Of ``a spokesman for President Lee`` it gives None, since the first noun is a person.
    """
    words, lows = passage.words, passage.lows
    begin = _name_start(passage, head, last)
    if last - begin < 2 or "and" in lows[head:begin]:
        return None
    if begin <= head + 1:
        return _behind_place(passage, head, last) if is_office(lows[head - 1]) else None
    before = words[begin - 1]
    noun = before.islower() and before not in _LINKS
    trade = is_office(lows[begin - 1]) or (noun and lows[begin] in lexicon.GIVEN)
    body = words[head - 1][0].isupper() and not is_office(lows[head - 1])
    if trade and body and lows[begin - 2] not in lexicon.PREPOSITIONS:
        return begin
    return _behind_place(passage, head, last) if is_office(lows[head - 1]) else None


def _behind_place(passage: Passage, head: int, last: int) -> int | None:
    """Give where a name begins behind an office and its place: ``envoy to Mercia Abdul Zaman``.

    A given name shows it, and no office before it: of ``a friend of Mayor Ann Lee`` she is none.
    """
    words, lows = passage.words, passage.lows
    for i in range(head + 1, last - 1):
        if is_office(lows[i]) or words[i] in (".", "and"):
            return None
        placed = i > head + 1 and words[i - 1][0].isupper()
        family = lows[i] in lexicon.FAMILY_FIRST and i == last - 2
        named = lows[i] in lexicon.GIVEN or family
        if placed and named and all(in_name(passage, k) for k in range(i, last)):
            return i
    return None


def behind_joined_office(passage: Passage, first: int, head: int) -> int | None:
    """``Health and Social Care Secretary Ann Lee``: one office of two subjects, not two people."""
    words, lows = passage.words, passage.lows
    joint = lows.index("and", first, head)
    begin = _name_start(passage, joint, head)
    if joint == first or not joint + 1 < begin < head or not is_office(lows[begin - 1]):
        return None
    if lows[first] == "both" or lexicon.TITLE_ABBREVIATIONS & set(lows[first:joint]):
        return None
    begin += words[begin] == "."
    return begin if words[joint - 1] in SUBJECTS or is_office(lows[joint - 1]) else None


def joins_roles(passage: Passage, first: int, head: int) -> bool:
    """``his uncle and party secretary Shiv Yadav``: two roles of one person, then the name."""
    lows, words = passage.lows, passage.words
    joint = lows.index("and", first, head)
    lower = [i for i in range(joint + 1, head) if words[i].islower()]
    last = lows[lower[-1]] if lower else ""
    role = (is_office(last) or "-of-" in last) and lower[-1] < head - 1
    opens = joint - 1 == first
    return role and (opens or words[joint - 1].islower()) and is_office(lows[joint - 1])


def _is_field(passage: Passage, of: int, begin: int) -> bool:
    """``minister of mines and energy Ann Lee``: the field, in small letters, ends before a name."""
    lows, words = passage.lows, passage.words
    fields = [word for word in words[of + 1 : begin] if word not in ("and", ",")]
    return (
        lows[of - 1] in _FIELDED
        and bool(fields)
        and all(word.islower() and word not in _LINKS for word in fields)
        and (fields[-1].title() in SUBJECTS or lows[begin] in lexicon.GIVEN)
    )


def behind_office(passage: Passage, first: int, last: int) -> int | None:
    """Give where the name begins behind an office that tells its field or its body.

    ``Minister for Housing James Browne``, ``National Union of Teachers president Ada Obi``.
    """
    words, lows = passage.words, passage.lows
    if not words[last - 1][0].isupper():
        return None
    begin = last
    while begin > first and in_name(passage, begin - 1) and words[begin - 1] != ",":
        begin -= 1
    fielded = any(lows[i] in lexicon.PREPOSITIONS for i in range(first, begin))
    if not fielded or begin <= first or last - begin < 2:
        return None
    body = next(i for i in range(first, begin) if lows[i] in lexicon.PREPOSITIONS)
    if _is_field(passage, body, begin):
        return begin
    if lows[body] == "of" and lows[body - 1] in _OF_A_FIELD and body + 2 == begin:
        # ``presidential chief of staff Kim Dae-hyun``: one word, and no title, is the field.
        return None if is_office(lows[body + 1]) else begin
    if lows[body] not in ("of", "for", "on") or not all(
        word[0].isupper() or word in ("the", "and") for word in words[first:body]
    ):
        return None
    joined = next((i for i in range(body, last) if lows[i] == "and"), last)
    if any(is_office(low) for low in lows[joined:last]):
        return None
    name = begin
    if not (words[begin - 1].islower() and is_office(lows[begin - 1])):
        fields = [i for i in range(begin, last) if lows[i] in lexicon.NOT_PERSONS]
        on = lows[body] == "on" and is_office(lows[body - 1])
        if not fields or not (on or lows[body - 1] in _FIELDED):
            return None
        name = fields[-1] + 1
    name = behind_titles(passage, name, last) if name < last else last
    return name if last - name > 1 else None
