"""Forms of the reporting verbs: which verb a word is, in what form, and what may follow it."""

from __future__ import annotations

from iomed_cli.extraction.lexicon import reporting_verbs
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.reference.inflection import VerbForm, verb_forms
from iomed_cli.value import Value


class Verb(Value, frozen=True):
    """One form of a reporting verb."""

    lemma: str
    frames: int
    form: VerbForm
    tied: bool
    """Whether words of its own may stand behind it, or have to."""


def _frames() -> dict[str, int]:
    """Give what may follow each verb; nothing without its particle if the table has only that."""
    frames: dict[str, int] = {}
    for frame, verbs in reporting_verbs.VERB_FRAMES:
        for verb in verbs.split():
            frames[verb] = frames[verb] | frame if verb in frames else frame
    for verb in (*PARTICLES, *reporting_verbs.VERB_PHRASES):
        frames.setdefault(verb, 0)
    return frames


def _particles() -> dict[str, dict[str, int]]:
    particles: dict[str, dict[str, int]] = {}
    for frame, pairs in reporting_verbs.VERB_PARTICLES:
        for pair in pairs.split(","):
            verb, particle = pair.split()
            particles.setdefault(verb, {})[particle] = frame
    return particles


def _forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for verb, frames in _frames().items():
        tied = verb in PARTICLES or verb in PHRASES or bool(frames & Frame.THAT_AT_ONCE)
        for word, form in verb_forms(verb):
            forms.setdefault(word, Verb(verb, frames, form, tied))
    return forms


PHRASES = {
    verb: [(phrase.split(), frame) for phrase, frame in phrases.items()]
    for verb, phrases in reporting_verbs.VERB_PHRASES.items()
}
"""For each verb that takes words of its own what may follow it behind each of them."""
PARTICLES = _particles()
"""For each verb with particles what may follow it behind each of them."""
FORMS = _forms()
"""The reporting verbs by every form of theirs."""
