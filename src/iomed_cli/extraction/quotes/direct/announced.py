"""Quotations that a noun announces: ``According to Smith, "…"``, ``in Smith's words, "…"``."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import noun_cue
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.names.name_phrases import in_name
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft, draft
from iomed_cli.extraction.text.passages import BREAKS, DASHES, Passage
from iomed_cli.extraction.text.quoted_words import (
    is_title,
    is_whole,
    last_mark,
    starts_sentence,
    words_of,
)

_ANSWERS = frozenset(
    """reply replies response answer retort message verdict warning cry cries shout shouts
    chant chants call calls rallying refrain reaction""".split()
)
_KINDS = frozenset("only simple short blunt curt official initial immediate clear usual".split())
_IS_OR_COMES = frozenset("was is came comes".split())
_MANAGING = frozenset("could can would will managed had to".split())
_REACH = 10
_PHRASES = (["according", "to"], ["in", "the", "words", "of"])


def announced_quotation(sentence: Sentence, i: int) -> Draft | None:
    """Find who says the quotation at `i` by a noun and the comma before it."""
    return according_quoted(sentence, i) or in_the_words_of(sentence, i)


def answered(sentence: Sentence, i: int) -> Draft | None:
    """Quotations that a noun names behind them: ``"No," was the answer from Smith``.

    Also ``"Go home!" came the cry``, of nobody known.
    """
    passage = sentence.passage
    lows = passage.lows
    verb = i + 1
    while verb < sentence.high and (
        passage.words[verb] == "," or passage.words[verb] in DASHES or lows[verb] == "that"
    ):
        verb += 1
    if (one := _all_that_was_said(sentence, i, verb)) is not None:
        return one
    noun = verb + 1
    while noun < sentence.high and (lows[noun] in lexicon.DETERMINERS or lows[noun] in _KINDS):
        noun += 1
    if noun >= sentence.high or lows[noun] not in _ANSWERS or lows[verb] not in _IS_OR_COMES:
        return None
    if verb == i + 1 and last_mark(passage, i) not in BREAKS:
        return None
    cue = noun_cue(passage, noun, noun + 1)
    giver = lows[noun + 1 : noun + 2] in (["from"], ["of"])
    subject = subject_after(passage, noun + 2, sentence.high) if giver else None
    subject = subject or owner(passage, noun, verb)
    return draft(passage, "direct", words_of(passage, i), rules.QUOTED_ANSWER, cue, subject)


def _all_that_was_said(sentence: Sentence, i: int, verb: int) -> Draft | None:
    """Quotations that are all of it: ``"I am so happy," was all he could say``."""
    passage, lows = sentence.passage, sentence.passage.lows
    if lows[verb : verb + 2] not in (["was", "all"], ["is", "all"]):
        return None
    cue = next((one for one in sentence.cues if one.first > verb + 2), None)
    if cue is None or not cue.frames & Frame.DIRECT or cue.first > verb + _REACH:
        return None
    end = cue.first
    while end > verb + 2 and lows[end - 1] in _MANAGING:
        end -= 1
    subject = subject_before(passage, end, verb + 2)
    if subject is None:
        return None
    sentence.ledger.take(cue)
    sentence.ledger.found(cue, subject)
    return draft(passage, "direct", words_of(passage, i), rules.QUOTED_ANSWER, cue, subject)


def dash_quoted(sentence: Sentence, i: int) -> Draft | None:
    """Quotations between dashes behind a name: ``and Smith — "It is over!" — agreed``."""
    passage = sentence.passage
    words = passage.words
    closed = i + 1 >= sentence.high or words[i + 1] in DASHES
    if i < sentence.low + 2 or words[i - 1] not in DASHES or not closed or is_title(passage, i):
        return None
    name = i - 1
    while name > sentence.low and in_name(passage, name - 1):
        name -= 1
    placed = name > sentence.low and passage.lows[name - 1] in lexicon.PREPOSITIONS
    whole = is_whole(passage, i) or starts_sentence(passage, i)
    if name == i - 1 or placed or not whole:
        return None
    subject = subject_before(passage, i - 1, name)
    return draft(passage, "direct", words_of(passage, i), rules.DASH_QUOTED, None, subject)


def owner(passage: Passage, noun: int, low: int) -> Subject | None:
    """Give whose the noun is: ``Smith's own words``, ``her only reply``."""
    for i in range(noun - 1, max(low, noun - 3) - 1, -1):
        if passage.lows[i] in lexicon.POSSESSIVES:
            return Subject(i, i + 1, i, i + 1)
        if passage.lows[i] in ("'s", "'"):
            return subject_before(passage, i, low)
    return None


def according_quoted(sentence: Sentence, i: int) -> Draft | None:
    """Quotations behind their source: ``According to Smith, "…"``, ``In the words of Smith``."""
    passage = sentence.passage
    first = sentence.low
    for words in _PHRASES:
        last = first + len(words)
        if passage.lows[first:last] != words:
            continue
        subject = subject_after(passage, last, i)
        if subject is None or i + 1 < sentence.high:
            return None
        cue = noun_cue(passage, first, last)
        sentence.ledger.take(cue)
        return draft(passage, "direct", words_of(passage, i), rules.ACCORDING_QUOTED, cue, subject)
    return None


def in_the_words_of(sentence: Sentence, i: int) -> Draft | None:
    """Quotations behind whose words they are: ``In Smith's words, "…"``."""
    passage = sentence.passage
    noun = i - 2
    if noun < sentence.low + 2 or passage.lows[noun] != "words":
        return None
    subject = owner(passage, noun, sentence.low + 1)
    if passage.lows[sentence.low] != "in" or subject is None or i + 1 < sentence.high:
        return None
    cue = noun_cue(passage, noun, noun + 1)
    return draft(passage, "direct", words_of(passage, i), rules.ACCORDING_QUOTED, cue, subject)
