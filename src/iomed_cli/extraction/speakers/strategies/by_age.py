"""Ages: ``the 52-year-old`` is whoever alone is named near it."""

from __future__ import annotations

from iomed_cli.extraction.speakers.discourse import Discourse, SpeakerMention
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.lazy_patterns import lazy

_AGED = lazy(r"the \w+(?:-\w+)?-year-old\b")


def by_age(discourse: Discourse, mention: SpeakerMention) -> Person | None:
    """Give whoever alone is named in the sentence of an age and in the one before."""
    if not _AGED.match(mention.low):
        return None
    here = discourse.sentence(mention.start)
    near = {
        one.person
        for one in discourse.candidates(mention.start)
        if here - discourse.sentence(one.start) <= 1
        and (one.person.personal or one.spoken or len(one.person.words) > 1)
    }
    return near.pop() if len(near) == 1 else None
