"""Roles before names: where what somebody is begins that stands just before the name."""

from __future__ import annotations

import re

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.speakers.roles import ANYBODY, ROLE_NOUNS, TO_SOMEBODY, is_of_a_person
from iomed_cli.extraction.text.spans import Span
from iomed_cli.lazy_patterns import lazy

_NEAR = 60
_LONGEST = 160
_QUALIFIED = frozenset("former senior deputy chief acting vice assistant associate state".split())
_FORMER = lazy(
    r"\b((?:former|senior|deputy|chief|acting|assistant|associate|retired) (?:[a-z-]+ ){0,2}[a-z-]+) $"
)
"""A role before a name whose first word shows where it begins."""
_A_NAME = r"(?:[A-Z](?:\.|[\w’'-]+) ){1,3}[A-Z][\w’'-]+"
_SEVERAL = lazy(
    rf"\b(?P<more>(?:[A-Z][\w&-]* )*|[a-z-]+ )(?P<noun>[A-Za-z-]+)s (?:{_A_NAME}, ){{0,3}}{_A_NAME},? (?:and )?$"
)
"""A role that several names share: ``board members Carl Ott and [Ann Lee]``."""
_BEFORE_ROLES = (" the ", "The ", " as ", " when ", " while ", " that ", " by ", " told ", " but ")
_CHANGING = frozenset(
    """former formerly ex acting deputy vice assistant late would aspiring retired interim sub
    associate co one-time onetime failed designate fellow""".split()
)
"""What makes another role of one: the ``vice [president]`` isn't the president."""
_MODIFIERS = 3
_NO_MODIFIERS = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.SUBORDINATORS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.SUBJECT_PRONOUNS
    | lexicon.POSSESSIVES
    | lexicon.ADVERBS
    | lexicon.FINITE
)
_BARE = (
    lexicon.ROLES
    - TO_SOMEBODY
    - frozenset(
        """boy girl man woman victim witness critic expert specialist resident chief general
    representative official attorney defendant plaintiff suspect""".split()
    )
)
"""What a person is without anything to say to whom or of what."""
_SHARED = ROLE_NOUNS - lexicon.ROLES_OF_BODIES_TOO
"""What several may be, as the same word before their names says."""
_NO_PARTS = lexicon.SENTENCE_STARTERS | lexicon.PREPOSITIONS
_FORMS_OF_ADDRESS = frozenset("mr mrs ms miss dr sir dame lord lady shri smt".split())


def role_start(text: str, at: int) -> int | None:
    """Find where a role before a name begins: ``Foreign Ministry spokesperson Mao Ning``.

    It has two words at least, the first with a capital: ``President`` alone tells too little.
    """
    low = max(0, at - 100)
    # What is no role stands first: "Foreign Ministry"; a name behind the role would be another.
    last = text[low:at].rsplit(None, 1)[-1:]
    if not last or not _is_role_word(last[0].lower()):
        return None
    start, count, role = at, 0, False
    for word in reversed(list(re.finditer(r"[^\s]+", text[low:at]))):
        if not text.startswith(" ", low + word.end()) or not _is_part_of_role(word[0]):
            break
        role = role or word[0].lower() in ROLE_NOUNS
        start, count = low + word.start(), count + 1
    if not role or count < 2 or not text[start].isupper() or text.endswith(" and ", 0, start):
        return None
    return start


def role_before(text: str, at: int, full: bool) -> int | None:
    """Find where the role of somebody begins whom a sentence tells of.

    Before a `full` name a title alone is one: ``Judge Ann Lee allowed``, and so are ``former town
    clerk``, whose first word shows where it begins, and ``the composer``.
    """
    word = (text[max(0, at - 16) : at].split() or [""])[-1] if text[at - 1 : at] == " " else ""
    low = word.lower()
    if low in ROLE_NOUNS and (begin := role_start(text, at)) is not None:
        return begin
    if not full:
        return None
    if word[:1].isupper() and _is_role_word(low):
        return at - len(word) - 1
    if not word.islower() or not is_of_a_person(word):
        return None
    former = _FORMER.search(text, max(0, at - _NEAR), at)
    begin = at - len(word) - 1
    named = word in ANYBODY and word not in _QUALIFIED
    if former is None and named and text.endswith(_BEFORE_ROLES, 0, begin):
        return begin
    return former.start(1) if former else None


def bare_role(text: str, at: int) -> str | None:
    """Read the role just before a name where nothing shows how far it reaches back.

    Of ``Hull Rovers' teenage striker [Ann Lee]`` and of ``In Rome, teenage striker [Ann Lee]`` it
    is *teenage striker*; what makes another of it gives none: ``the vice [president]``.
    """
    before = text[max(0, at - _NEAR) : at].rpartition("\n")[2].split(" ")
    noun = before[-2] if len(before) > 1 and not before[-1] else ""
    if noun not in _BARE:
        return None
    words = before[-_MODIFIERS - 3 : -2]
    if not _CHANGING.isdisjoint(part for word in words for part in word.lower().split("-")):
        return None
    role = [noun]
    for word in reversed(words[-_MODIFIERS:]):
        if not is_modifier(word):
            break
        role.insert(0, word)
    return " ".join(role)


def shared_role(text: str, start: int) -> Span | None:
    """Give where the role stands that a name has with those before: ``members Carl Ott and [Ann Lee]``."""
    if not text.endswith((" and ", ", "), 0, start):
        return None
    found = _SEVERAL.search(text, max(0, start - _LONGEST), start)
    if found is None or found["noun"].lower() not in _SHARED:
        return None
    more = found["more"].split()
    whole = all(map(_is_part_of_role, more)) or (len(more) == 1 and is_modifier(more[0]))
    return found.start("more" if whole else "noun"), found.end("noun") + 1


def is_modifier(word: str) -> bool:
    """Tell whether a word may say more of a role before it: ``teenage``, ``local``."""
    if not word.isalpha() or not word.islower() or word in _NO_MODIFIERS:
        return False
    return not (word in FORMS and FORMS[word].form in ("past", "s")) and not word.endswith(
        ("ly", "ing")
    )


def _is_part_of_role(word: str) -> bool:
    """Tell whether a word can stand in a role before a name: ``Foreign``, ``spokesperson``."""
    low = word.lower()
    if low in ROLE_NOUNS or low in _QUALIFIED:
        return True
    named = word[0].isupper() and low not in _NO_PARTS and low not in lexicon.TIME_WORDS
    ends = word[-1] == "." and "." not in word[:-1] and low[:-1] not in lexicon.TITLES
    owns = word.endswith(("'s", "’s"))
    return named and not ends and not owns and word[-1] not in ",;:!?)”\"'’"


def _is_role_word(low: str) -> bool:
    return low in ROLE_NOUNS or (low in lexicon.TITLES and low not in _FORMS_OF_ADDRESS)
