"""Roles before names: where what somebody is begins that stands just before the name."""

from __future__ import annotations

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
    rf"\b(?P<body>(?:[A-Z][\w&-]* )*)(?P<noun>[A-Za-z-]+)s (?:{_A_NAME}, ){{0,3}}{_A_NAME},? (?:and )?$"
)
"""A role that several names share: ``board members Carl Ott and [Ann Lee]``."""
_BEFORE_ROLES = (" the ", "The ", " as ", " when ", " while ", " that ", " by ", " told ", " but ")
_ARTICLES = (" the ", "The ")
_TRADES = tuple(
    """keeper maker worker owner driver builder farmer fisher miner breeder minder picker carver
    weaver climber grower seller setter smith wright monger warden herder binder dealer potter
    cleaner porter cutter welder plumber brewer distiller""".split()
)
"""What names of trades end in, many in two words: ``lighthouse keeper``."""
_CHANGING = frozenset(
    """former formerly ex acting deputy vice assistant late would aspiring retired interim sub
    associate co one-time onetime failed designate fellow""".split()
)
"""What makes another role of one: the ``vice [president]`` isn't the president."""
_MODIFIERS = 3
_LONGEST_NOUN = 24
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
    | frozenset("up down out off over back used fire".split())
)
_NOT_BARE = frozenset(
    """boy girl man woman victim witness critic expert specialist resident chief general
    representative official attorney defendant plaintiff suspect""".split()
)
_BARE = (lexicon.ROLES | lexicon.PLAYERS) - TO_SOMEBODY - _NOT_BARE
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
    for word in reversed(text[low:at].split()):
        begin = text.rindex(word, low, start)
        if not text.startswith(" ", begin + len(word)) or not _is_part_of_role(word):
            break
        role = role or word.lower() in ROLE_NOUNS
        start, count = begin, count + 1
    if not role or count < 2 or not text[start].isupper() or text.endswith(" and ", 0, start):
        return None
    return start


def role_before(text: str, at: int, full: bool) -> int | None:
    """Find where the role of somebody begins whom a sentence tells of.

    Before a `full` name a title alone is one: ``Judge Ann Lee allowed``, and so are ``former town
    clerk``, whose first word shows where it begins, and ``the composer``.
    """
    word = (
        (text[max(0, at - _LONGEST_NOUN) : at].split() or [""])[-1]
        if text[at - 1 : at] == " "
        else ""
    )
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
    if former is None and (word in _BARE or word.endswith(_TRADES)):
        modified = _behind_modifiers(text, begin)
        if modified < begin and text.endswith(_ARTICLES, 0, modified):
            return modified
    return former.start(1) if former else None


def bare_role(text: str, at: int) -> str | None:
    """Read the role just before a name where nothing shows how far it reaches back.

    Of ``Hull Rovers' teenage striker [Ann Lee]`` and of ``In Rome, teenage striker [Ann Lee]`` it
    is *teenage striker*; what makes another of it gives none: ``the vice [president]``. What
    several share is each one's: ``board members Carl Ott and [Ann Lee]``.
    """
    if (shared := shared_role(text, at)) is not None:
        return text[slice(*shared)]
    noun = text[max(0, at - _LONGEST_NOUN) : at - 1].rpartition(" ")[2]
    begin = at - 1 - len(noun)
    if noun.lower() not in _BARE or text[at - 1] != " ":
        return None
    words = text[max(0, begin - _NEAR) : begin].rpartition("\n")[2].split()[-_MODIFIERS - 1 :]
    if not _CHANGING.isdisjoint(part for word in words for part in word.lower().split("-")):
        return None
    return text[_behind_modifiers(text, begin) : at - 1]


def shared_role(text: str, start: int) -> Span | None:
    """Give where the role stands that a name has with those before: ``members Carl Ott and [Ann Lee]``."""
    if not text.endswith((" and ", ", "), 0, start):
        return None
    low = max(0, start - _LONGEST)
    if not any(
        word[-1] == "s" and word[:-1].lower() in _SHARED for word in text[low:start].split()
    ):
        return None
    found = _SEVERAL.search(text, low, start)
    if found is None or found["noun"].lower() not in _SHARED:
        return None
    noun = found.start("noun")
    begin = _behind_modifiers(text, noun)
    if begin == noun:
        begin = found.start("body") if all(map(_is_part_of_role, found["body"].split())) else noun
    return begin, found.end("noun") + 1


def _behind_modifiers(text: str, begin: int) -> int:
    """Give where the words begin that say more of the role whose noun begins there."""
    low = max(0, begin - _NEAR)
    for word in reversed(text[low:begin].rpartition("\n")[2].split(" ")[-_MODIFIERS - 1 : -1]):
        if not is_modifier(word):
            break
        begin -= len(word) + 1
    return begin


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
