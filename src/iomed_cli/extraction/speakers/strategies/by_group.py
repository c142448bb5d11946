"""*They* and *it*: the group or the institution that the sentence before is about."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.speakers.discourse import GROUP_PRONOUNS, Discourse, SpeakerMention
from iomed_cli.extraction.speakers.source_kinds import source_kind
from iomed_cli.extraction.speakers.strategies.by_institution import institution_named
from iomed_cli.extraction.speakers.strategies.by_name import person_named

_HEARD_BACK = 2
_PEOPLE = lexicon.ROLES | lexicon.AGENTS


def by_group(discourse: Discourse, mention: SpeakerMention) -> str | None:
    """Give the plural that *they* takes up, the institution that *it* takes up."""
    if mention.low not in GROUP_PRONOUNS:
        return None
    # ``It read``: the letter itself did.
    read = mention.cue is not None and discourse.text.startswith("read", mention.cue)
    if mention.low == "it" and read:
        return None
    heard, before = discourse.heard, mention.antecedent
    if heard is not None and (before is None or before < heard):
        # ``"It is shut," the police said. "Go home," they added``: no sentence is about them.
        near = discourse.sentence(mention.start) - discourse.sentence(heard[0]) <= _HEARD_BACK
        found = _taken_up(discourse, mention.low, *heard) if near else None
        if found is not None:
            discourse.groups[mention.low] = found
            return found
    if before is None:
        return None
    if discourse.text[slice(*before)].lower() != mention.low:
        # Else the sentence before has the same pronoun, and means the same by it.
        discourse.groups[mention.low] = _taken_up(discourse, mention.low, *before)
    return discourse.groups.get(mention.low)


def _taken_up(discourse: Discourse, pronoun: str, start: int, end: int) -> str | None:
    words = discourse.text[start:end]
    if " and " in words or words.lower() in lexicon.SUBJECT_PRONOUNS:
        return None
    if pronoun == "they":
        return words if _is_plural(words) else None
    if body := institution_named(discourse, start, end):
        return body
    if words.startswith(("The ", "the ")) and source_kind(words, False) == "organization":
        return words
    person = person_named(discourse, start, end)
    return words if words.split()[-1][0].isupper() and not (person and person.personal) else None


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
