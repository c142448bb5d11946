"""Institutions: the organization that words name, under the name it is listed by."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.speakers.discourse import (
    GROUP_PRONOUNS,
    Discourse,
    SpeakerMention,
)


def by_institution(discourse: Discourse, mention: SpeakerMention) -> str | None:
    """Give the organization that a mention names: ``the Bank of Mercia``."""
    if mention.low in GROUP_PRONOUNS or mention.low in lexicon.RELATIVES:
        return None
    return institution_named(discourse, mention.start, mention.end)


def institution_named(discourse: Discourse, start: int, end: int) -> str | None:
    """Give the organization that the words of a span name, its article aside."""
    article = start + 4 if discourse.text.startswith(("the ", "The "), start) else start
    return discourse.bodies.at(article, end)
