"""Posts: whether words say what somebody is in a body."""

from __future__ import annotations

from collections.abc import Collection

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.speakers.roles import HONORIFICS, ROLE_NOUNS, before_titles
from iomed_cli.lazy_patterns import lazy

_OF_SOMEBODY = lexicon.KIN | frozenset(
    """predecessor successor colleague friend rival widow widower partner opponent critic customer
    client supporter fan victim user reader viewer admirer neighbour neighbor patient passenger
    parent mother father widow enemy detractor hopeful member's""".split()
)
"""What one is to a body or a person without belonging to it."""
_TYING = frozenset("of at for with from to".split())
_FOR_CLIENTS = frozenset(
    "lawyer attorney barrister counsel solicitor advocate qc kc sc silk".split()
)
"""Those who speak *for* a client."""
_PERSONS = ROLE_NOUNS | lexicon.TITLES | lexicon.AGENTS | {"chief", "co-chair"}
_ENDS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "ent", "ee", "chief", "head")

_FIELD = lazy(r"\b([A-Z][\w-]+), [A-Z]\w+(?:,? (?:(?:and|&|of) )?[A-Z]\w+)*, $")
"""The field of a post, set off behind it: ``General Manager, Public Affairs, [Ann Lee]``."""
_LONGEST = 80
_LONGEST_HONORIFIC = 10


def post_end(text: str, start: int) -> int:
    """Give where a post set off before a name ends, behind its comma; titles and its field left out."""
    start = before_titles(text, start)
    if text.endswith(", ", 0, start):
        field = _FIELD.search(text, max(0, start - _LONGEST), start)
        if field is not None and is_post(field[1]):
            return field.end(1) + len(", ")
    return start


def behind_post(text: str, start: int) -> int:
    """Give where a name begins, an honorific behind a post included: ``director [Datuk Ann Lee]``."""
    word = text[max(0, start - _LONGEST_HONORIFIC) : start - 1].rpartition(" ")[2]
    at = start - len(word) - 1
    return at if word.lower() in HONORIFICS and text[at - 2 : at - 1].islower() else start


def opens_with_post(words: list[str]) -> bool:
    """Tell whether words before an organization are a post in it: ``head of research at``."""
    head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    noun = words[head - 1].strip(",") if head else ""
    # "A partner at Velden Law" works there; a partner of somebody may be anything.
    partner = noun == "partner" and words[head : head + 1] in (["at"], [])
    if not head or not (partner or is_post(noun)):
        return False
    if head > 2 and words[1] in lexicon.DETERMINERS and words[0] not in lexicon.ADVERBS:
        # "told a committee of"
        return False
    if words[head:] and words[head] not in _TYING and "at" not in words[head:]:
        # "a clerk in contempt of"
        return False
    return not (words[head : head + 1] == ["for"] and words[head - 1].lower() in _FOR_CLIENTS)


def is_whole_post(words: list[str]) -> bool:
    """Tell whether words between a body and a name are a post and no more: ``head of research``."""
    head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    return opens_with_post(words) and not any(map(says_more, words[: head - 1]))


def is_post(noun: str, others: Collection[str] = ()) -> bool:
    """Tell whether a noun says what somebody is in a body; the others stand before it."""
    low = noun.lower().rstrip(",")
    if low not in _PERSONS and (not low.endswith(_ENDS) or low in lexicon.THINGS_LIKE_PERSONS):
        return False
    if low in _OF_SOMEBODY or low in lexicon.PREPOSITIONS:
        return False
    return not (others and any(map(says_more, others)))


def says_more(word: str) -> bool:
    """Tell a word that goes on about something else from one of a post: ``calls``, ``under``."""
    if word[-1] == "," or word in lexicon.FINITE or word in lexicon.DETERMINERS:
        return True
    if word in lexicon.PREPOSITIONS:
        return word not in ("of", "for")
    told = word in FORMS and FORMS[word].form in ("past", "s")
    return told or (word.islower() and word.endswith("ed"))
