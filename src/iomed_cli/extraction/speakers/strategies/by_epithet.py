"""Epithets: ``the 52-year-old`` and ``the mum-of-three`` are whoever alone is named near them."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.speakers.discourse import Discourse, Referent, SpeakerMention
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.states import demonyms

_EPITHET = lazy(
    r"the (?:[\w-]+ )?(?:\w+(?:-\w+)?-year-old\b|(\w+)-of-\w+$|[\w-]+-born \w+$|(?:"
    r"beauty|blonde|brunette|redhead|heartthrob|hunk|stunner)$)"
)


def _is_nationality(words: str) -> bool:
    """``the Australian``: what more is said may be somebody else, ``the Russian leader``."""
    article, _, people = words.partition(" ")
    return article.lower() == "the" and people[:1].isupper() and people.lower() in demonyms()


def _may_be(discourse: Discourse, one: Referent) -> bool:
    """Tell whether a name is a person's, as far as is known."""
    person = one.person
    known = person.personal or one.spoken or len(person.words) > 1
    return known or discourse.people.is_shared(person)


def by_epithet(discourse: Discourse, mention: SpeakerMention) -> Person | None:
    """Give whoever alone is named in the sentence of an epithet and in the one before."""
    epithet = _EPITHET.match(mention.low)
    if epithet is None and not _is_nationality(mention.words):
        return None
    kin = epithet[1] if epithet is not None else None
    gender = "f" if kin in lexicon.WOMEN else "m" if kin in lexicon.MEN else ""
    here = discourse.sentence(mention.start)
    near = {
        one.person
        for one in discourse.candidates(mention.start)
        if here - discourse.sentence(one.start) <= 1
        and _may_be(discourse, one)
        and not discourse.is_thing(one)
        and not (gender and one.person.gender not in ("", gender))
    }
    if len(near) != 1:
        return None
    person = near.pop()
    if not gender:
        return person
    told = discourse.people.told_by(person, gender)
    return None if discourse.people.is_shared(told) else told
