"""Naming words: which words of a phrase are somebody's name."""

from __future__ import annotations

from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.lexicon.organization_words import HEADS, SUBJECTS
from iomed_cli.extraction.names.spotting import is_given_too
from iomed_cli.extraction.text.passages import QUOTED, Passage
from iomed_cli.reference.states import adjectives

_GIVEN_NAMES_TOO = frozenset({"dean"})
_OFFICES = frozenset(
    """member head registrar auditor ombudsman assistant controller warden bursar convener
    convenor organiser patron matron archdeacon magistrate permanent clerk president""".split()
)
_LINKS = lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS
_OF_A_FIELD = frozenset("chief head director minister secretary vice-president".split())
_FIELDED = frozenset(
    """minister secretary undersecretary commissioner director professor speaker chancellor
    registrar member convenor convener adviser advisor chairman chairwoman chair chairperson head
    governor mayor ambassador president""".split()
)
"""Offices that name their field behind *for*, *of* or *on*."""
_COMPANY = frozenset("inc ltd llc plc corp co limited incorporated".split())
_OFFICE_ENDS = ("-general", "-president", "-chancellor", "-minister", "-secretary", "-elect")
_PEOPLE = frozenset(
    """he she they we i you him her them us me who people others everyone everybody men women
    members students workers protesters nations countries source insider ally friend colleague
    relative neighbor neighbour employee worker member supporter opponent protester person""".split()
)
_COUNTED = frozenset("percent majority number one two three some many most half group".split())


def naming_words(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Trim titles, roles and owners off a name: ``the bank's manager Ann Lee`` is ``Ann Lee``.

    A phrase whose head is no name stays whole: ``a spokesman for Mr. Lee``.
    """
    words, lows = passage.words, passage.lows
    if (
        last - first > 4
        and lows[first] in lexicon.KIN
        and lows[first + 1] == "of"
        and lows[first + 2] in lexicon.NUMBERS
        and all(in_name(passage, i) for i in range(first + 3, last))
    ):
        return first + 3, last
    start = _behind_owner(passage, first, last)
    head = next(
        (i for i in range(start + 1, last) if lows[i] in lexicon.PREPOSITIONS or words[i] == "("),
        last,
    )
    if head < last and words[head] == "(" and "and" in lows[head:last]:
        return first, last
    if (short := _behind_abbreviation(passage, start, last)) is not None:
        return short, last
    if start == first and (name := _behind_office(passage, first, last)) is not None:
        return name, last
    alone = head < last and "and" not in lows[start:head]
    behind = _behind_body(passage, start, head, last) if alone else None
    if behind is not None:
        return behind, last
    joined = "and" in lows[start:head] and not _joins_roles(passage, start, head)
    if joined and (office := _behind_joined_office(passage, start, head)) is not None:
        return office, head
    if (joined and start == first) or (start > first and not in_name(passage, head - 1)):
        return first, last
    begin = head
    while begin > start and in_name(passage, begin - 1):
        begin -= 1
    if begin == head or not (words[head - 1][0].isupper() or words[head - 1] == "."):
        return first, last
    institutional = (
        words[head - 1] in HEADS
        or lows[head - 1] in lexicon.ORGANIZATION_HEADS
        or words[head - 1] in ("Academies", "Centers", "Centres", "Institutes")
    )
    if institutional and (head < last or start > first):
        return first, last
    if head < last and lows[head] == "of":
        determined = lows[begin] in lexicon.DETERMINERS
        if head - begin - determined == 1 and (determined or begin > first):
            return first, last
    if head - begin == 2 and lows[begin] in lexicon.DETERMINERS:
        return first, last
    honoured = lows[head - 1] in lexicon.POSTNOMINALS and words[head - 1].isupper()
    # Of a monarch the number is part of the name.
    if honoured and head - begin > 1 + lows[head - 1].startswith("ii"):
        head -= 1
    begin = _behind_titles(passage, begin, head)
    if begin >= head or lows[head - 1] in lexicon.TITLES or _is_high_office(lows[head - 1]):
        return first, last
    if begin - 1 == first and lows[first] in lexicon.DETERMINERS:
        begin = first
    return begin, head


def _name_start(passage: Passage, low: int, last: int) -> int:
    """Give where the words of a name begin that ends at `last`, offices left out."""
    begin = last
    while begin > low and in_name(passage, begin - 1) and not is_office(passage.lows[begin - 1]):
        begin -= 1
    return begin


def _behind_owner(passage: Passage, first: int, last: int) -> int:
    """Give where a phrase begins behind its last owner: ``the Bureau of Mines's Ann Lee``."""
    lows = passage.lows
    owners = [i for i in range(first + 1, last - 1) if lows[i] == "'s"]
    if not owners or any(_places_noun(passage, i) for i in range(first + 1, owners[-1])):
        return first
    return owners[-1] + 1


def _places_noun(passage: Passage, i: int) -> bool:
    """Tell ``farmers on Mercia's High Downs`` from a body, ``the Bureau of Mines's Ann Lee``."""
    if passage.lows[i] not in lexicon.PREPOSITIONS:
        return False
    head = passage.words[i - 1]
    return head not in HEADS and not (
        head[0].isupper() and head.lower() in lexicon.ORGANIZATION_HEADS
    )


def _behind_abbreviation(passage: Passage, first: int, last: int) -> int | None:
    """Give where a name begins behind a bracket: ``Attorney General for Mercia (AGM) Ann Lee``."""
    words, lows = passage.words, passage.lows
    if ")" not in words[first + 2 : last - 1]:
        return None
    closing = last - 1 - words[first:last][::-1].index(")")
    begin = _name_start(passage, closing + 1, last)
    begin += begin > closing + 1 and words[begin] == "."
    office = closing + 1 < begin or any(map(is_office, lows[first:closing]))
    if "and" in lows[closing:begin]:
        return None
    firm = words[last - 1] in HEADS or lows[last - 1] in _COMPANY
    return begin if office and not firm and last - begin > 1 else None


def _behind_body(passage: Passage, first: int, head: int, last: int) -> int | None:
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
        if placed and lows[i] in lexicon.GIVEN and all(in_name(passage, k) for k in range(i, last)):
            return i
    return None


def _behind_joined_office(passage: Passage, first: int, head: int) -> int | None:
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


def _joins_roles(passage: Passage, first: int, head: int) -> bool:
    """``his uncle and party secretary Shiv Yadav``: two roles of one person, then the name."""
    lows, words = passage.lows, passage.words
    joint = lows.index("and", first, head)
    lower = [i for i in range(joint + 1, head) if words[i].islower()]
    role = bool(lower) and is_office(lows[lower[-1]]) and lower[-1] < head - 1
    return role and words[joint - 1].islower() and is_office(lows[joint - 1])


def _behind_office(passage: Passage, first: int, last: int) -> int | None:
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
    name = _behind_titles(passage, name, last) if name < last else last
    return name if last - name > 1 else None


def is_office(low: str) -> bool:
    """Tell whether a word, in lower case, is an office rather than a name: ``Inspector-General``."""
    return low in lexicon.ROLES or low in lexicon.TITLES or _is_high_office(low)


def _is_high_office(low: str) -> bool:
    return low in _OFFICES or low.endswith(_OFFICE_ENDS)


def _behind_titles(passage: Passage, begin: int, head: int) -> int:
    """Give where a name begins behind its titles, trades and nationality."""
    words, lows = passage.words, passage.lows
    for i in range(head - 2, begin - 1, -1):
        titled = (
            is_office(lows[i])
            or words[i] in lexicon.RANKS
            or (lows[i] == "sri" and i > begin and lows[i - 1] in ("tan", "puan", "toh"))
        )
        before = lows[i - 1 - (i > 1 and words[i - 1] == ".")] if i else ""
        given = i == head - 2 and (
            lows[i] in _GIVEN_NAMES_TOO or is_given_too(before, lows[i], f" {words[i + 1]}")
        )
        if titled and not given:
            begin = i + 1 + (words[i + 1] == ".")
            break
    # "SSP South Ann Lee" commands the south.
    if begin and words[begin - 1] in lexicon.RANKS and lows[begin] in lexicon.NOT_PERSONS:
        begin += 1
    while head - begin > 2 and _only_describes(words[begin], lows[begin]):
        begin += 1
    return begin


def _only_describes(word: str, low: str) -> bool:
    """Tell whether a word says what somebody is: *Australian*, *Mum-of-three*, *Lagos-based*."""
    return (low in adjectives() and low not in lexicon.GIVEN) or (
        "-" in word and word.rpartition("-")[2].islower() and not word.startswith(("al-", "el-"))
    )


def in_name(passage: Passage, i: int) -> bool:
    """Tell whether the word at `i` can belong to a name."""
    word = passage.words[i]
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
    return word[0].isupper() or word in lexicon.PARTICLES or (word[0] == "‘" and len(word) > 1)


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
    return i + 1 < len(passage.words) and passage.lows[i + 1] in _COMPANY


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
