"""Stance: whether who speaks states what is quoted, or denies, doubts or asks it."""

from __future__ import annotations

from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.lexicon.stance_words import (
    BESIDE_NEGATION,
    CLAUSE_STANCES,
    INFINITIVE_STANCES,
    NEGATIONS,
    NOBODY,
    ONLY,
    PARTICLE_STANCES,
    PHRASE_STANCES,
    WITHHOLDING,
)
from iomed_cli.extraction.quotes.rules import TRANSCRIPT, ContentKind, Family, Rule
from iomed_cli.extraction.text.spans import Span
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import NOT_CLAIMED, QuoteKind, Stance

_BY_CLAUSE = {word: stance for stance, words in CLAUSE_STANCES.items() for word in words.split()}
_BY_INFINITIVE = {
    word: stance for stance, words in INFINITIVE_STANCES.items() for word in words.split()
}
_BY_PHRASE = {word: stance for stance, words in PHRASE_STANCES.items() for word in words.split()}
_BY_PARTICLE = {
    pair.strip(): stance for stance, pairs in PARTICLE_STANCES.items() for pair in pairs.split(",")
}
_WORD = lazy(r"n['’]t\b|[^\W\d_]+?(?=n['’]t\b)|[^\W\d_]+|\d+|[.,;:!?()\"]|[—–]|[“”]")
_OPENING = "\"“‘'«"
_WHETHER = ("whether ", "if ")
_PASSED = BESIDE_NEGATION | frozenset(WITHHOLDING) | ONLY
_WITHHELD = {(word, tie) for tie, words in WITHHOLDING.items() for word in words.split()}


def stance(
    text: str, rule: Rule, kind: QuoteKind, content: Span, cue: Span | None, source: Span | None
) -> Stance:
    """Tell it from the words that report the content.

    Words in quotation marks are the speaker's own, who states them also where
    the cue is *denied*, unless they are what is denied: ``denied “stealing the money”``.
    """
    if cue is None:
        asked = rule is TRANSCRIPT and text[content[0] : content[1]].endswith("?")
        return "asks" if asked else "states"
    if rule.family is Family.TURN:
        # Of the words that opened the turn only a question goes on.
        is_question = text[content[0] : content[1]].endswith("?")
        return "asks" if is_question and kind == "direct" else "states"
    words = text[slice(*cue)].lower().split()
    verb = FORMS.get(words[0])
    lemma = verb.lemma if verb else words[0]
    told = _told(rule, lemma, " ".join([lemma, *words[1:]]), text[content[0] : content[0] + 9])
    if kind == "direct" and told in NOT_CLAIMED - {"asks"}:
        return told if text[cue[1] : content[0]].strip(_OPENING).isspace() else "states"
    if (
        kind != "direct"
        and rule.content is not ContentKind.SPEECH
        and (_is_negated(text, cue[0]) or (source is not None and _is_nobody(text, source)))
    ):
        return "states" if told == "doubts" else "withholds"
    return told


def _told(rule: Rule, lemma: str, words: str, opening: str) -> Stance:
    content = rule.content
    if content is ContentKind.REQUEST:
        return "demands"
    if content.is_infinitive:
        return _BY_INFINITIVE.get(lemma, "states")
    if content.is_phrase:
        return _BY_PARTICLE.get(words) or _BY_PHRASE.get(lemma, "states")
    found = _BY_CLAUSE.get(lemma, "states")
    if content is ContentKind.QUESTION and found == "states":
        return "asks" if opening.lower().startswith(_WHETHER) else "states"
    return found


def _is_nobody(text: str, source: Span) -> bool:
    """Tell ``No officer`` and ``Neither firm`` from ``No 10``."""
    start, end = source
    head, _, behind = text[start:end].partition(" ")
    nobody = head.lower() in NOBODY and behind[:1].isalpha()
    return nobody or text.endswith(("Neither ", "neither "), 0, start)


def _is_negated(text: str, cue: int) -> bool:
    """Tell ``has not yet said``, ``stopped short of saying`` from ``who was not charged said``."""
    after = ""
    for chunk in reversed(text[max(0, cue - 60) : cue].lower().split()):
        words: list[str]
        if chunk.isalpha():
            words = [chunk]
        elif chunk[:-1].isalpha() and chunk[-1] in ".,;:":
            words = [chunk[:-1], chunk[-1]]
        else:
            words = _WORD.findall(chunk)
        for word in reversed(words):
            if word in NEGATIONS:
                return after not in ONLY
            if (word, after) in _WITHHELD:
                return True
            if word not in _PASSED and not word.endswith("ly"):
                return False
            after = word
    return False
