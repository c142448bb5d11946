"""Broken statements: one clause around the words that say who says it."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import names_somebody
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.boundaries import without_connective
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.indirect.statement import statement
from iomed_cli.extraction.quotes.rules import Rule
from iomed_cli.extraction.text.passages import QUOTED, Passage

_REACH = 30


def broken(
    passage: Passage,
    head: tuple[int, int],
    tail: tuple[int, int],
    rule: Rule,
    cue: Cue,
    subject: Subject,
) -> list[Draft]:
    """Make the two spans of one statement; only the second if the first is empty."""
    rest = statement(passage, *tail, rule, cue, subject)
    if head[0] >= head[1]:
        return [rest]
    start = statement(passage, *head, rule, cue, subject)
    return [start, start.going_on(rest.kind, (rest.start, rest.end), rest.paragraph, rest.rule)]


def inverted_within(sentence: Sentence, cue: Cue) -> list[Draft]:
    """Clauses around a cue and its subject: ``The plan, said Smith, a lawyer, had failed``.

    Neither part is a clause without the other: the verb of the first opens the second.
    """
    passage, words = sentence.passage, sentence.passage.words
    last = cue.first - 1
    if words[last] != "," or cue.last >= sentence.high or cue.form == "ing":
        return []
    if not cue.frames & Frame.CLAUSE or cue.frames & Frame.HEARER:
        return []
    first = without_connective(passage, sentence.ledger.claimed, last)
    if not first < last < first + _REACH or "," in words[first:last]:
        return []
    opens = passage.lows[cue.last]
    if opens in lexicon.SUBJECT_PRONOUNS or opens == "that" or opens in lexicon.TIME_WORDS:
        return []
    if QUOTED in words[first:last] or any(is_verb(passage, k) for k in range(first, last)):
        return []
    resumes = resumption(passage, cue.last, sentence.high)
    if resumes is None:
        return []
    subject = subject_after(passage, cue.last, resumes - 1)
    if subject is None or not names_somebody(passage, subject.first, subject.last):
        return []
    sentence.ledger.found(cue, subject)
    sentence.ledger.claimed_to(sentence.high)
    tail = resumes, sentence.high
    return broken(passage, (first, last), tail, rules.SAID_WITHIN, cue, subject)


def resumption(passage: Passage, first: int, high: int) -> int | None:
    """Give where a broken clause goes on with its verb, behind a source and a comma.

    It may be quoted from there: ``The plan, said Smith, "has failed"``.
    """
    for i in range(first + 1, min(high, first + _REACH)):
        if passage.words[i] == QUOTED:
            return i if passage.words[i - 1] == "," and _opens_with_verb(passage, i) else None
        if i == high - 1 or (is_verb(passage, i) and passage.words[i - 1] != ","):
            return None
        if passage.words[i - 1] == "," and passage.lows[i] in lexicon.FINITE:
            return i
    return None


def _opens_with_verb(passage: Passage, i: int) -> bool:
    region = passage.quoted[i]
    opening = passage.text[region.start : region.end].strip("'‘’\" ").split(maxsplit=1)[:1]
    return bool(opening) and opening[0].rstrip(",;:") in lexicon.FINITE
