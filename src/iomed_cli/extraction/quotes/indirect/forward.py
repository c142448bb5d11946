"""Indirect statements: what somebody says, in the words of the article."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.boundaries import content_end
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.indirect.backward import (
    HEARING,
    heard_after,
    inverted_after,
    said_after,
)
from iomed_cli.extraction.quotes.indirect.content import content_start
from iomed_cli.extraction.quotes.indirect.interrupted import inverted_within
from iomed_cli.extraction.quotes.indirect.statement import statement
from iomed_cli.extraction.quotes.interruptions import JOINTS
from iomed_cli.extraction.quotes.rules import ContentKind
from iomed_cli.extraction.quotes.utterance import is_uttered
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage

_SUBORDINATING = frozenset(
    "while although though as when after before whereas because even if since once".split()
)
_LONGEST_LEAD = 6
_ANYBODY: dict[bool, tuple[str, ...]] = {True: ("you", "one"), False: ("you",)}
"""Who is nobody in particular, by whether an auxiliary stands there: ``one would think``."""
_PRONOUNS = frozenset("it him her them this himself herself themselves itself me us what".split())


def cued_statements(sentence: Sentence) -> list[Draft]:
    """Find the indirect and mixed statements of a sentence that a cue reports."""
    found: list[Draft] = []
    for cue in sentence.cues:
        if sentence.ledger.is_taken(cue.first):
            continue
        if cue.lemma in HEARING and (heard := heard_after(sentence, cue)) is not None:
            found.append(heard)
            continue
        if cue.passive:
            continue
        one = inverted_after(sentence, cue)
        if sentence.dialogue and (one is not None or not found):
            found += _dialogue(sentence, [one] if one else said_after(sentence, cue))
            continue
        if one is None and (around := inverted_within(sentence, cue)):
            found += around
            continue
        one = one or forward(sentence, cue)
        found += [one] if one is not None else said_after(sentence, cue)
    return found


def _dialogue(sentence: Sentence, found: list[Draft]) -> list[Draft]:
    """Make speech of a statement behind a dash: ``— The road is gone, said the driver``."""
    for one in found:
        if one.start == sentence.passage.starts[sentence.low]:
            one.kind, one.rule = "direct", rules.DASH_SAID
    return found


def forward(sentence: Sentence, cue: Cue) -> Draft | None:
    """Statements behind their cue: ``Smith said that the plan had failed``.

    Where the content begins is a matter of the verb's frames (`content`), where it
    ends of what follows (`boundaries`).
    """
    passage = sentence.passage
    found = content_start(sentence, cue)
    if found is None:
        return None
    start, rule = found
    if passage.kind == "heading" and rule.content.is_phrase:
        # ``Mayor denies plan``: the article says it in full.
        return None
    if passage.lows[start : start + 1] in (["and"], ["or"]) or passage.words[
        start + 1 : start + 2
    ] == [":"]:
        return None
    asks = rule.content is ContentKind.QUESTION
    if asks and passage.words[start + 1 : start + 2] in ([], [","], ["."], ["?"]):
        # ``asked him where``, ``would not say why``: nothing is told.
        return None
    clause = rule.content.is_clause or asks
    if not clause and sentence.opens(cue):
        return None
    if cue.first == sentence.low and cue.form == "past":
        return None
    if cue.lemma == "hear" and passage.lows[cue.first - 1] in lexicon.HEARINGS:
        return None
    subject = sentence.subject_of(cue)
    if subject is None or not is_uttered(passage, cue, subject, rule.content):
        return None
    alone = subject.last - subject.first == 1
    if alone and passage.lows[subject.first] in _ANYBODY[cue.form == "base"]:
        return None
    sentence.ledger.found(cue, subject)
    before = subject.whole_first - 1
    if before >= sentence.low and passage.lows[before] == "as" and rule.as_aside:
        return None
    bounded = (
        passage.lows[subject.first] in ("who", "which")
        or _subordinate(sentence, subject)
        or sentence.opens(cue)
    )
    end = content_end(sentence, cue, start, bounded, rule)
    if rule.content is ContentKind.NAMING and not _characterizes(passage, cue, start, end, subject):
        return None
    if end <= start:
        return None
    if clause and not _joins_clauses(passage, start, end):
        sentence.ledger.reported(subject, end)
    return statement(passage, start, end, rule, cue, subject)


def _joins_clauses(passage: Passage, start: int, end: int) -> bool:
    """Tell whether another clause follows in a content: ``said it was late, and Jones has sued``."""
    words, behind = passage.words[start : end - 1], passage.lows[start + 1 : end]
    if "," not in words or JOINTS.isdisjoint(behind):
        return False
    return any(word == "," and low in JOINTS for word, low in zip(words, behind, strict=True))


def _characterizes(passage: Passage, cue: Cue, start: int, end: int, subject: Subject) -> bool:
    """Tell ``called the plan a mistake`` from ``a plan called X`` and ``called voters``."""
    named = (
        cue.form == "past"
        and passage.lows[subject.first] in ("a", "an")
        and subject.last == cue.first
    )
    if cue.lemma != "call" or passage.words[start] == QUOTED:
        return not named
    words = passage.lows[start:end]
    two_parts = (
        QUOTED in words
        or words[0] in _PRONOUNS
        or any(word in ("a", "an", "the") for word in words[1:])
    )
    return not named and len(words) > 1 and two_parts


def _subordinate(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether the cue's own clause is an aside: ``While Smith said …, Jones won``.

    It is if nothing but an adverbial stands before it: ``A day after Smith said …, Jones won``.
    """
    passage, low = sentence.passage, sentence.low
    first = subject.whole_first
    if first <= low or passage.lows[first - 1] not in _SUBORDINATING:
        return False
    before = range(low, first - 1)
    return len(before) < _LONGEST_LEAD and not any(
        passage.words[i] in PAUSES or passage.words[i] == QUOTED or is_verb(passage, i)
        for i in before
    )
