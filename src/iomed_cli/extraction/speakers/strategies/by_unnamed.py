"""Somebody unnamed again: ``the official`` behind ``an official of the bank``."""

from __future__ import annotations

from iomed_cli.extraction.names.unnamed import same_somebody
from iomed_cli.extraction.speakers.discourse import (
    SENTENCES_BACK,
    Discourse,
    SpeakerMention,
    Unnamed,
)


def by_unnamed(discourse: Discourse, mention: SpeakerMention) -> Unnamed | None:
    """Give who without a name spoke last, if the words take up what he or she was called."""
    one = discourse.unnamed
    if one is None or not same_somebody(mention.words, one.words):
        return None
    distance = discourse.sentence(mention.start) - discourse.sentence(one.start)
    return one if distance <= SENTENCES_BACK else None
