"""Offices: ``the chief minister`` is whoever alone is named behind that very office."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.speakers.discourse import NAMES_BACK, Discourse, SpeakerMention
from iomed_cli.extraction.speakers.people import Person

_LONGEST = 80
_LONGEST_INITIALS = 5


def by_office(discourse: Discourse, mention: SpeakerMention) -> Person | None:
    """Give whoever alone is named behind an office: ``the chief minister``, ``the CS``."""
    office = mention.words[4:]
    if not mention.words.startswith(("the ", "The ")) or not office[:1].isalpha():
        return None
    spelt = office.isupper() and office.isalpha() and len(office) <= _LONGEST_INITIALS
    if not spelt and (" " not in office or office.split()[-1].lower() not in lexicon.ROLES):
        return None
    holds = _has_initials if spelt else _has_words
    names = discourse.names
    last = names.before(mention.start)
    found = {
        names.persons[k]
        for k in range(max(0, last + 1 - 2 * NAMES_BACK), last + 1)
        if not names.passed_over[k] and holds(_words_before(discourse, k), office)
    }
    return found.pop() if len(found) == 1 else None


def _words_before(discourse: Discourse, k: int) -> str:
    start = discourse.names.starts[k]
    return discourse.text[max(0, start - _LONGEST) : start].rstrip(" ,")


def _has_words(before: str, office: str) -> bool:
    """Tell whether an office stands before a name: ``Cabinet Secretary [John Lee]``."""
    return f" {' '.join(before.lower().split())}".endswith(f" {office.lower()}")


def _has_initials(before: str, initials: str) -> bool:
    """Tell whether initials, or words that they stand for, do: ``Chief Secretary (CS) [John Lee]``."""
    each = before.rpartition("\n")[2].split()
    if each and each[-1] == f"({initials})":
        return True
    spelt = each[-len(initials) :]
    return "".join(word[0] for word in spelt) == initials and (
        spelt[-1].lower() in lexicon.ROLES
        or spelt[-1].lower() in ("general", "counsel", "magistrate")
    )
