"""Roles: ``the senator`` is the last person named with that role."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.speakers.discourse import NAMES_BACK, Discourse, SpeakerMention
from iomed_cli.extraction.speakers.people import Person


def by_role(discourse: Discourse, mention: SpeakerMention) -> Person | None:
    """Give the last person named with the role that a mention tells, if no other is as near."""
    return bearer_of_role(discourse, mention.start, mention.low)


def bearer_of_role(discourse: Discourse, start: int, low: str) -> Person | None:
    """Do so for words in lower case, which stand at `start`."""
    words = low.split()
    if len(words) < 2 or words[0] not in ("the", "this", "that"):
        return None
    head = next((i for i, word in enumerate(words) if word in lexicon.PREPOSITIONS), len(words))
    role = words[head - 1]
    if role not in lexicon.ROLES or _other_spoke(discourse, start, role):
        return None
    return _last_bearer(discourse, start, role)


def _last_bearer(discourse: Discourse, start: int, role: str) -> Person | None:
    names = discourse.names
    bearer: Person | None = None
    here = discourse.sentence(start)
    last = names.before(start)
    for k in range(last, max(-1, last - 2 * NAMES_BACK), -1):
        person = names.persons[k]
        if role not in person.roles or names.passed_over[k] or person is bearer:
            continue
        if bearer is not None:
            return None if here - discourse.sentence(names.starts[k]) < 2 else bearer
        bearer = person
    return bearer


def _other_spoke(discourse: Discourse, start: int, role: str) -> bool:
    """Tell whether somebody unnamed, and of no such role, spoke in the sentence before.

    Behind ``One former minister said`` *the MP* is nobody who was named before;
    behind ``A spokesman for the mayor said`` *the mayor* still is.
    """
    one = discourse.unnamed
    if one is None or role in one.words.lower().split():
        return False
    return discourse.sentence(start) - discourse.sentence(one.start) <= 1
