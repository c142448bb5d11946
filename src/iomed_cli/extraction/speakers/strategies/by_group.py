"""*They* and *it*: the group or the institution that the sentence before is about."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.speakers.discourse import GROUP_PRONOUNS, Discourse, SpeakerMention
from iomed_cli.extraction.speakers.strategies.by_institution import institution_named
from iomed_cli.extraction.speakers.strategies.by_name import person_named

_PEOPLE = lexicon.ROLES | lexicon.AGENTS


def by_group(discourse: Discourse, mention: SpeakerMention) -> str | None:
    """Give the plural that *they* takes up, the institution that *it* takes up."""
    text = discourse.text
    if mention.low not in GROUP_PRONOUNS or mention.antecedent is None:
        return None
    # ``It read``: the letter itself did.
    if mention.low == "it" and mention.cue is not None and text.startswith("read", mention.cue):
        return None
    start, end = mention.antecedent
    words = text[start:end]
    if " and " in words or words.lower() in lexicon.SUBJECT_PRONOUNS:
        return None
    last = words.split()[-1]
    if mention.low == "they":
        return words if _is_plural(words) else None
    if body := institution_named(discourse, start, end):
        return body
    person = person_named(discourse, start, end)
    return words if last[0].isupper() and not (person and person.personal) else None


def _is_plural(words: str) -> bool:
    """Tell whether a phrase means several: ``The fishermen``, ``Farmers in the north``."""
    parts = words.split()
    stop = next((n for n, part in enumerate(parts) if part in lexicon.PREPOSITIONS), len(parts))
    if any(map(_are_people, parts[:stop])):
        return True
    # A capital may be the sentence's, where no other words stand before it.
    return stop > 1 and parts[stop - 1].islower() and parts[stop - 1].endswith("s")


def _are_people(word: str) -> bool:
    noun = word.lower()
    return (
        noun.endswith(("men", "people", "children"))
        or noun in lexicon.GROUPS
        or (noun.endswith("s") and noun[:-1] in _PEOPLE)
    )
