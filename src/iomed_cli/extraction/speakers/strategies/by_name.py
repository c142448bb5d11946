"""Names: the person whom a mention names."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.forms import Form
from iomed_cli.extraction.names.spotting import names_in
from iomed_cli.extraction.speakers.discourse import Discourse, SpeakerMention
from iomed_cli.extraction.speakers.people import Person

_BEFORE_NAMES = (
    lexicon.TITLES
    | lexicon.ROLES
    | frozenset("de da van von der den di del la le el al bin ibn (mrs) (mr) (dr)".split())
)
_LIKE_TITLES = lexicon.SURNAMES_LIKE_WORDS | lexicon.TITLES_LIKE_SURNAMES


def by_name(discourse: Discourse, mention: SpeakerMention) -> Person | None:
    """Give the person whom a mention names: ``Mr Smith``, ``King``, ``He`` of He Lifeng."""
    if mention.low in _LIKE_TITLES and (bearer := _only_bearer(discourse, mention.words)):
        return bearer
    if mention.low in lexicon.FAMILY_NAMES_LIKE_WORDS and _is_family_name(discourse.text, mention):
        return _only_bearer(discourse, mention.words)
    if mention.gender:
        return None
    if mention.low in lexicon.NOT_PERSONS:
        bearer = _only_bearer(discourse, mention.words)
        return bearer if bearer is not None and bearer.family == mention.low else None
    return person_named(discourse, mention.start, mention.end)


def person_named(discourse: Discourse, start: int, end: int) -> Person | None:
    """Give the person whom the words of a span name, if they are a name and nothing else."""
    names = discourse.names
    i = names.before(end)
    if i < 0 or names.starts[i] < start:
        return None
    # "van den Berg" behind a title is a name with its particles, alone it is only the last word.
    if names.starts[i] > start and not _ends_with_name(discourse.text, start, end):
        return None
    # ``… said Paul Long Jr.``: the stop of the sentence is the name's as well.
    if names.ends[i] != end and discourse.text[end : names.ends[i]] != ".":
        return None
    person = names.persons[i]
    if len(person.words) == 1 and person.titled:
        # A pronoun may have told by now which of two ``Mr Khan`` is not.
        bearers = discourse.people.bearers(discourse.forms.forms[discourse.forms.kinds[i]])
        return bearers[0] if len(bearers) == 1 else person
    return person


def _ends_with_name(text: str, start: int, end: int) -> bool:
    """Tell whether the words of a span are one name and what stands before names."""
    found = names_in(text, start, end)
    if len(found) != 1 or found[0].end != end:
        return False
    left = text[start : found[0].start].lower().replace(".", "").split()
    return all(word in _BEFORE_NAMES for word in left)


def is_personal_subject(discourse: Discourse, mention: SpeakerMention) -> bool:
    """Tell whether a sentence's subject can speak: a person known to be one, or *he*."""
    if mention.gender:
        return True
    person = person_named(discourse, mention.start, mention.end)
    return person is not None and (person.personal or len(person.words) > 1)


def _is_family_name(text: str, mention: SpeakerMention) -> bool:
    """Tell whether a word that reads like a pronoun is a name: ``…," He said``."""
    before = text[max(0, mention.start - 3) : mention.start].rstrip(" \"'”’")
    return mention.words.istitle() and before.endswith(",")


def _only_bearer(discourse: Discourse, word: str) -> Person | None:
    bearers = discourse.people.bearers(Form((word,), ""))
    return bearers[0] if len(bearers) == 1 else None
