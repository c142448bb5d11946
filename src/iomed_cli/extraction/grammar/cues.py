"""Cues: the verbs that report what somebody says or thinks."""

from __future__ import annotations

from itertools import compress, count
from typing import Literal

from iomed_cli.extraction.grammar.adverbials import before_adverbs
from iomed_cli.extraction.grammar.homographs import PASSIVE_AUXILIARIES, is_reporting
from iomed_cli.extraction.grammar.verb_forms import FORMS, PARTICLES, PHRASES, Verb
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.text.passages import QUOTED, Passage
from iomed_cli.reference.inflection import VerbForm
from iomed_cli.value import Value

_BEFORE_REDUCED = ["when"], ["if"], ["as"], ["unless"], ["until"], ["where"], ["than"]
"""Conjunctions that a passive without *be* follows: ``when asked``, ``as promised``."""
_CALLED = frozenset("described billed branded labelled labeled".split())
_MEDIA = [
    [word]
    for word in "telephone phone e-mail email text fax letter video satellite message".split()
]


class Cue(Value, frozen=True):
    """A reporting verb at work: word indices in its passage, `last` exclusive."""

    first: int
    last: int
    frames: int
    form: VerbForm | Literal["noun"]
    lemma: str
    passive: bool

    @property
    def speaks(self) -> bool:
        """Whether it reports direct speech, and its subject is who speaks."""
        return not self.passive and bool(self.frames & Frame.DIRECT)


def noun_cue(passage: Passage, first: int, last: int) -> Cue:
    """Make the cue of words that announce as a verb does: ``the answer``, ``according to``."""
    return Cue(first, last, 0, "noun", passage.lows[first], False)


def find_cues(passage: Passage) -> list[Cue]:
    """List the reporting verbs of a passage in order; nouns of the same form are left out."""
    lows = passage.lows
    return [
        cue
        for i in compress(count(), map(FORMS.__contains__, lows))
        if (cue := _cue_at(passage, i)) is not None
    ]


def _cue_at(passage: Passage, i: int) -> Cue | None:
    lows = passage.lows
    verb = FORMS[lows[i]]
    frames, last = verb.frames, i + 1
    after = lows[last] if last < len(lows) else ""
    if verb.tied:
        frames, last, after = _with_own_words(lows, i, verb, after)
    if not frames or not is_reporting(passage, i, verb, after):
        return None
    if verb.lemma == "go" and passage.words[last : last + 1] not in ([","], [":"], ["."], [QUOTED]):
        return None
    passive = verb.form == "past" and _is_done_by_others(passage, i, last)
    return Cue(i, last, frames, verb.form, verb.lemma, passive)


def _with_own_words(lows: list[str], i: int, verb: Verb, after: str) -> tuple[int, int, str]:
    """Give what may follow the verb at `i`, where it ends, and the word it is judged by.

    Particles belong to the verb; without a word that it needs nothing may follow. `after`
    stands right behind it.
    """
    frames, last = verb.frames, i + 1
    if verb.lemma == "make" and after == "it":
        # ``made it clear that``: *it* only stands in for the clause.
        last, after = last + 1, lows[last + 1] if last + 1 < len(lows) else ""
    particles = PARTICLES.get(verb.lemma)
    if particles and after in particles:
        frames, last = particles[after], last + 1
    for words, frame in PHRASES.get(verb.lemma, ()):
        if lows[i + 1 : i + 1 + len(words)] == words:
            frames, last = frame, i + 1 + len(words)
            after = lows[last] if last < len(lows) else ""
    if frames == Frame.THAT_AT_ONCE and after != "that":
        return 0, last, after
    if frames & Frame.THAT_AT_ONCE:
        frames = frames & ~Frame.THAT_AT_ONCE | Frame.THAT_CLAUSE
    return frames, last, after


def _is_done_by_others(passage: Passage, i: int, last: int) -> bool:
    """Tell a participle in the passive: others say what is said."""
    lows = passage.lows
    return (
        _names_agent(lows, last)
        or is_passive(lows, i)
        or (passage.words[i - 1] == "," and _is_aside(passage, i, last))
        or lows[i - 1 : i] in _BEFORE_REDUCED
    )


def _is_aside(passage: Passage, i: int, last: int) -> bool:
    """``The bread, described as "house", tasted of little``: by somebody who isn't named.

    Also ``Smith, asked why the ferry was late, said nothing``: the question was put to Smith.
    """
    if passage.lows[i] in _CALLED:
        return passage.lows[i + 1 : i + 2] == ["as"]
    return passage.lows[i] == "asked" and _is_asked(passage, i, last)


def _is_asked(passage: Passage, i: int, last: int) -> bool:
    """Tell whether a verb follows the question behind *asked*, and no comma stands before."""
    lows, words = passage.lows, passage.words
    if "," in words[max(0, i - 8) : i - 1]:
        return False
    if lows[last : last + 1] == ["to"] or last >= len(words):
        return False
    comma = next((k for k in range(last, len(words) - 1) if words[k] in (",", ".")), None)
    verb = FORMS.get(lows[comma + 1]) if comma is not None and words[comma] == "," else None
    return verb is not None and verb.form in ("past", "s")


def _names_agent(lows: list[str], by: int) -> bool:
    """Tell ``said by Smith`` from ``said by telephone``."""
    return lows[by : by + 1] == ["by"] and lows[by + 1 : by + 2] not in _MEDIA


def is_passive(lows: list[str], i: int) -> bool:
    """Tell whether the participle at `i` stands behind a form of *be*."""
    j = before_adverbs(lows, i)
    return j >= 0 and lows[j] in PASSIVE_AUXILIARIES
