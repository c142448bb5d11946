"""Somebody without a name: whether words such as ``a former resident`` mean one person."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.lexicon.source_words import BEHIND_NOUNS

_FRIENDS = frozenset("friend colleague relative cousin classmate bandmate insider source".split())
_PERSONAL_ENDS = (
    "ist",
    "ian",
    "woman",
    "man",
    "person",
    "maker",
    "goer",
    "worker",
    "keeper",
    "crat",
)
_AGENT_ENDS = ("er", "or", "ant", "ee", "eer")
_INDEFINITE = lexicon.POSSESSIVES | {"a", "an", "one", "another"}
_PLURAL_PEOPLE = frozenset(
    "those people women men others children students youths villagers".split()
)
_ANYBODY = frozenset("man woman person".split())
"""Nouns that take up anybody: ``the woman`` behind ``a neighbour``."""
_LONGEST_NOUN = 4
_KNOWN = lexicon.ROLES | lexicon.TITLES | lexicon.WOMEN | lexicon.MEN


def is_somebody(words: str) -> bool:
    """Tell whether words bring in one person by what he or she is: ``one swimmer``, ``his lawyer``.

    ``the lawyer`` takes up somebody who was named before.
    """
    parts = words.lower().replace("’s", "'s").split()
    if len(parts) < 2:
        return False
    told = parts[0] in _INDEFINITE or any(part.endswith("'s") for part in parts[:-1])
    return told and is_person_noun(_head(parts))


def is_person_noun(noun: str) -> bool:
    """Tell whether a noun in lower case is what one person is: ``resident``."""
    if noun in _FRIENDS or noun in _KNOWN:
        return True
    personal = noun.endswith(_PERSONAL_ENDS) or (noun.endswith(_AGENT_ENDS) and len(noun) > 4)
    return (
        personal
        and noun not in lexicon.THINGS_LIKE_PERSONS
        and noun not in lexicon.ORGANIZATION_HEADS
    )


def noun_before(before: str) -> str | None:
    """Give the words at the end of a text that *who* goes on about: ``about [his father] who``."""
    parts = before.rpartition("\n")[2].rpartition(". ")[2].rstrip(" ,").split(" ")
    last = parts[-1].lower()
    people = (
        last in _PLURAL_PEOPLE
        or last in lexicon.GROUPS
        or (last[-1:] == "s" and is_person_noun(last[:-1]))
    )
    if not (people or is_person_noun(last) or last in lexicon.DOCUMENTS):
        return None
    for n, part in enumerate(reversed(parts[-_LONGEST_NOUN - 1 :])):
        low = part.lower()
        if low in lexicon.DETERMINERS:
            return " ".join(parts[-n - 1 :])
        if n and (low in lexicon.PREPOSITIONS or low in lexicon.CONJUNCTIONS):
            return " ".join(parts[-n:]) if people else None
        if not low.isalpha() and "-" not in low and not low.endswith(("'s", "’s")):
            return None
    return None


def takes_up_somebody(words: str) -> bool:
    """Tell whether words take up one person by what he or she is: ``the teenager``."""
    parts = words.lower().split()
    return len(parts) > 1 and parts[0] == "the" and _head(parts) in _KNOWN


def same_somebody(words: str, other: str) -> bool:
    """Tell whether ``the official`` takes up ``an official of the bank``."""
    parts = words.lower().split()
    if len(parts) < 2 or parts[0] != "the":
        return False
    if len(parts) == 2 and parts[1] in _ANYBODY and is_somebody(other):
        return gender_of_somebody(words) in (
            "",
            gender_of_somebody(other) or gender_of_somebody(words),
        )
    return _head(parts) == _head(other.lower().split())


def gender_of_somebody(words: str) -> str:
    """Give ``m`` or ``f`` where the words tell, else an empty string."""
    head = _head(words.lower().split())
    return "f" if head in lexicon.WOMEN else "m" if head in lexicon.MEN else ""


def is_reduced(before: list[str], word: str) -> bool:
    """Tell a participle that tells more of a person: ``a banker advising the company``."""
    participle = word.endswith(("ing", "ed")) and len(before) > 1
    return participle and is_person_noun(before[-1].lower())


def _head(parts: list[str]) -> str:
    """Give the noun before any preposition: ``resident`` of ``a resident of the home``."""
    for i, part in enumerate(parts[1:], 1):
        if part in lexicon.PREPOSITIONS or part in BEHIND_NOUNS or is_reduced(parts[:i], part):
            return parts[i - 1]
    return parts[-1]
