"""Cues: which words report, and what may follow them."""

from __future__ import annotations

import pytest

from iomed_cli.extraction.grammar.cues import Cue, find_cues, noun_cue
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.text.passages import Passage


def passage(text: str) -> Passage:
    """Give a text as the one passage that it is."""
    return Passage(text, 0, len(text), 1, "body")


def cues(text: str) -> list[str]:
    """List the cues of a text in its own words."""
    read = passage(text)
    return [" ".join(read.words[cue.first : cue.last]) for cue in find_cues(read)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smith said that the plan had failed.", ["said"]),
        ("Smith pointed out that it had failed.", ["pointed out"]),
        ("Smith made it clear that it had failed.", ["made it clear"]),
        ("Smith paid tribute to her mother.", ["paid tribute to"]),
        ("Smith held that the plan was void.", ["held"]),
        ("Smith held the door.", []),
        ("The early claims of the firm were false.", []),
        ("He claims that the firm was honest.", ["claims"]),
        ("The court ruling was short.", []),
        ("Three hundred pledged votes were counted by 300 pledged friends.", ["pledged"]),
    ],
)
def test_verbs_that_report(text: str, found: list[str]) -> None:
    """A verb is a cue with its particle; the noun or adjective written alike is none."""
    assert cues(text) == found


@pytest.mark.parametrize(
    ("word", "lemma", "frames"),
    [
        ("told", "tell", Frame.CLAUSE | Frame.HEARER_FIRST | Frame.DIRECT),
        ("warns", "warn", Frame.CLAUSE | Frame.HEARER | Frame.INFINITIVE | Frame.DIRECT),
        ("believed", "believe", Frame.CLAUSE | Frame.THOUGHT),
        ("submitted", "submit", Frame.THAT_AT_ONCE),
        ("referring", "refer", 0),
    ],
)
def test_frames_of_verbs(word: str, lemma: str, frames: int) -> None:
    """Each form of a verb tells what may follow it, all rows of the table taken together."""
    assert (FORMS[word].lemma, FORMS[word].frames) == (lemma, frames)


def test_particles_settle_the_frame() -> None:
    """Behind its particle a verb has the particle's frame, whatever its own are."""
    (cue,) = find_cues(passage("Smith warned of a flood."))
    assert cue == Cue(1, 3, Frame.NOUN_PHRASE, "past", "warn", False)


def test_nouns_are_no_verbs() -> None:
    """Words that announce as a verb does have no verb's form and nothing that must follow."""
    cue = noun_cue(passage("According to Smith, it failed."), 0, 2)
    assert (cue.form, cue.frames, cue.lemma) == ("noun", 0, "according")
