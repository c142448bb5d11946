"""Kinds of sources: a person with or without a name, people, a body, something written."""

from __future__ import annotations

from functools import lru_cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.organization_words import HEADS
from iomed_cli.extraction.lexicon.source_words import (
    BEHIND_NOUNS,
    BODIES,
    GROUP_PRONOUNS,
    NO_SOURCES,
    PEOPLE,
    PERSON_PRONOUNS,
    PERSONS,
    WRITTEN,
)
from iomed_cli.extraction.names.unnamed import is_person_noun, is_reduced
from iomed_cli.model import SourceKind

_ORGANIZATIONS = BODIES | lexicon.ORGANIZATION_HEADS | set(HEADS)
_WRITTEN = WRITTEN | lexicon.DOCUMENTS
_PEOPLE = PEOPLE | lexicon.GROUPS
_AFTER = lexicon.PREPOSITIONS | BEHIND_NOUNS
_HONORIFICS = frozenset("mr mrs ms miss mx dr sir dame".split())
_STOPS = ",;:(–—"


@lru_cache(maxsize=512)
def source_kind(name: str, known: bool) -> SourceKind | None:
    """Tell it from a speaker's name, or the words for one who has none; None where they don't.

    `known` are those whom the article names, most of them people.
    """
    words = _noun_phrase(name)
    if not words:
        return None
    if len(words) > 1 and words[0].rstrip(".").lower() in _HONORIFICS:
        # "Mr. King" is called so, whatever a king is.
        return "named_person"
    head = words[-1].lower().removesuffix("'s").removesuffix("’s")
    if len(words) == 1 and not known:
        if head in PERSON_PRONOUNS:
            return "unnamed_person"
        if head in GROUP_PRONOUNS:
            return "group"
        if head in NO_SOURCES:
            return None
    if known:
        return _of_name(words, head)
    if head in _PEOPLE or (head.endswith("s") and _is_person(head[:-1])):
        return "group"
    if head in _ORGANIZATIONS or head.removesuffix("s") in _ORGANIZATIONS:
        return "organization"
    if head in _WRITTEN or head.removesuffix("s") in _WRITTEN:
        return "document"
    if words[-1][0].isupper():
        # "the minister Tom Lee" is a person, "the Sussex" is not.
        given = [word for word in words[:-1] if word.lower() in lexicon.GIVEN]
        return "named_person" if given else _of_title(words, head)
    if _is_person(head):
        return "unnamed_person"
    # "documents obtained", "accounts backed by video"
    return _of_noun(words[:-1])


def _is_person(noun: str) -> bool:
    return is_person_noun(noun) or noun in PERSONS or noun.endswith("-year-old")


def _of_noun(words: list[str]) -> SourceKind | None:
    for word in words:
        low = word.lower()
        if low in _WRITTEN or low.removesuffix("s") in _WRITTEN:
            return "document"
        if low in _PEOPLE:
            return "group"
    return None


def _of_name(words: list[str], head: str) -> SourceKind:
    """Tell a body that is named like a person: ``Kotak Equities``, ``IRCC``."""
    if len(words) == 1 and (head in _PEOPLE or words[0].isupper()):
        return "group" if head in _PEOPLE else "organization"
    return "organization" if len(words) > 1 and head in _ORGANIZATIONS else "named_person"


def _of_title(words: list[str], head: str) -> SourceKind:
    """Tell ``The Prime Minister`` from ``Twitter``."""
    return "unnamed_person" if len(words) > 1 and _is_person(head) else "organization"


def _noun_phrase(name: str) -> list[str]:
    """Give the words up to what only tells more of the noun: ``resident`` of ``a resident of …``."""
    words: list[str] = []
    for word in name.split():
        bare = word.strip(_STOPS)
        if words and (bare.lower() in _AFTER or is_reduced(words, bare)):
            break
        words.append(bare)
        if word[-1] in _STOPS:
            break
    return [word for word in words if word]
