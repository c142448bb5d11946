"""Forms of the reporting verbs: which verb a word is, in what form, and what may follow it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from iomed_cli.extraction.lexicon import reporting_verbs
from iomed_cli.extraction.lexicon.reporting_verbs import Frame

Form = Literal["base", "s", "past", "ing"]


class Verb(NamedTuple):
    """One form of a reporting verb."""

    lemma: str
    frames: Frame
    form: Form


def _frames() -> dict[str, Frame]:
    """Give what may follow each verb; nothing without its particle if the table has only that."""
    frames: dict[str, Frame] = {}
    for frame, verbs in reporting_verbs.VERB_FRAMES:
        for verb in verbs.split():
            frames[verb] = frames.get(verb, Frame(0)) | frame
    for verb in (*PARTICLES, *reporting_verbs.VERB_PHRASES):
        frames.setdefault(verb, Frame(0))
    return frames


def _particles() -> dict[str, dict[str, Frame]]:
    particles: dict[str, dict[str, Frame]] = {}
    for frame, pairs in reporting_verbs.VERB_PARTICLES:
        for pair in pairs.split(","):
            verb, particle = pair.split()
            particles.setdefault(verb, {})[particle] = frame
    return particles


def _inflected(verb: str) -> Iterator[tuple[str, Form]]:
    """Give the forms of a verb; where two are written alike, the likelier first."""
    irregular = reporting_verbs.IRREGULAR_FORMS.get(verb)
    third, past, *rest = irregular.split() if irregular else _regular(verb)
    participles, gerunds = (rest[:1], rest[1:]) if irregular else ([], rest)
    yield past, "past"
    yield from ((word, "past") for word in participles)
    yield verb, "base"
    yield third, "s"
    yield from ((word, "ing") for word in gerunds)


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    if verb.endswith("e"):
        return third, verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    return third, verb + "ed", verb + "ing"


def _forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for verb, frames in _frames().items():
        for word, form in _inflected(verb):
            forms.setdefault(word, Verb(verb, frames, form))
    return forms


PARTICLES = _particles()
"""For each verb with particles what may follow it behind each of them."""
FORMS = _forms()
"""The reporting verbs by every form of theirs."""
