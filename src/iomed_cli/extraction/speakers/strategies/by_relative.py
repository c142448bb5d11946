"""*Who* and *which*: the name or the noun that a relative clause goes on about."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.unnamed import noun_before
from iomed_cli.extraction.speakers.discourse import (
    NAMES_BACK,
    Discourse,
    SpeakerMention,
)
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.extraction.speakers.strategies.by_role import bearer_of_role
from iomed_cli.lazy_patterns import lazy

_APPOSED = lazy(r"\.?[\s)]*(?:,[^.;:]*)?|\s(?:of|from|at|in|for)\s[^.,;:]*,?\s*")
_PLACE = lazy(r" (?:in|at|near) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?\Z")
_FARTHEST = 80
_APPOSITION = lazy(r", (?:an?|the|one|his|her|their) ")


def by_noun(discourse: Discourse, mention: SpeakerMention) -> Person | str | None:
    """Give the noun that *who* goes on about, and the person if its role tells: ``the people who``."""
    if mention.low not in lexicon.RELATIVES or _explains_name(discourse, mention.start):
        return None
    noun = noun_before(discourse.text[max(0, mention.start - NAMES_BACK) : mention.start])
    return (bearer_of_role(discourse, mention.start, noun.lower()) if noun else None) or noun


def by_relative(discourse: Discourse, mention: SpeakerMention) -> Person | str | None:
    """Give whose name stands just before *who* or *which*: ``Guerrero, who said``."""
    if mention.low == "which" and (body := _body_before(discourse, mention.start)) is not None:
        return body
    return _name_before(discourse, mention.start) if mention.low in lexicon.RELATIVES else None


def _body_before(discourse: Discourse, start: int) -> str | None:
    """Give the organization before *which*, also before its place: ``the Fund in Mercia, which``."""
    low = max(0, start - _FARTHEST)
    before = discourse.text[low:start].rstrip(" ,")
    if (place := _PLACE.search(before)) is not None:
        before = before[: place.start()]
    end = low + len(before)
    found = discourse.bodies.around(end - 1) if before else None
    return found[2] if found is not None and found[1] == end else None


def _explains_name(discourse: Discourse, start: int) -> bool:
    """Tell ``Guerrero, a lawyer who`` and ``Guerrero, who`` from ``at Kmart, with people who``."""
    if _name_before(discourse, start) is None:
        return False
    between = _since_name(discourse, start)
    return between.rstrip()[-1:] in ("", ",") or _APPOSITION.match(between) is not None


def _name_before(discourse: Discourse, start: int) -> Person | None:
    names = discourse.names
    i = names.before(start)
    if i < 0 or start - names.ends[i] > NAMES_BACK:
        return None
    return names.persons[i] if _APPOSED.fullmatch(_since_name(discourse, start)) else None


def _since_name(discourse: Discourse, start: int) -> str:
    return discourse.text[discourse.names.ends[discourse.names.before(start)] : start]
