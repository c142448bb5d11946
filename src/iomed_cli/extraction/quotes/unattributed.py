"""Quotations that their own sentence attributes to nobody: they go on with a turn, or stand alone."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.turns import Turn
from iomed_cli.extraction.text.passages import DASHES, QUOTED, STOPS, Passage
from iomed_cli.extraction.text.quotation_marks import opens_behind
from iomed_cli.extraction.text.quoted_words import (
    is_title,
    is_whole,
    last_mark,
    starts_sentence,
    words_of,
)

_BULLETS = frozenset("•·*-–—▪◦")
_SUBHEADING = 60
_LONGEST_LEAD_IN = 8
_PAUSES = frozenset("paused hesitated faltered".split())
_ENDS = (".", "?", "!", "…", ",")
_AFTER_SPEECH = lexicon.PREPOSITIONS | lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS | DASHES | {","}


def unattributed_quotation(sentence: Sentence, turn: Turn, doubly_marked: bool) -> Draft | None:
    """Give the quotation that a sentence is or opens with, if nothing in it says who speaks.

    `doubly_marked` tells whether quotations stand in double marks so far.
    """
    passage, i = sentence.passage, sentence.low
    if passage.words[i] != QUOTED:
        return _led_in(sentence, turn.quotation) if turn.quotation is not None else None
    if sentence.high == i + 1:
        single = doubly_marked or turn.quotation is None
        heading = single and _is_subheading(passage)
        whole = is_whole(passage, i) or _is_listed(passage, i, turn)
        return _quoted_alone(sentence, turn) if whole and not heading else None
    if turn.quotation is not None and _opens_with_speech(sentence):
        return _partly_quoted_on(sentence, turn.quotation)
    return None


def _is_listed(passage: Passage, i: int, turn: Turn) -> bool:
    """Tell an item of a list that somebody says: ``Smith said he would: • “pay”``."""
    spoken = turn.announcement is not None or turn.quotation is not None
    return spoken and i == 1 and passage.words[0] in _BULLETS


def _led_in(sentence: Sentence, before: Draft) -> Draft | None:
    """A turn that goes on behind an adverbial: ``As a mother, "we are left to manage alone."``"""
    passage, last = sentence.passage, sentence.high - 1
    lead = range(sentence.low, last - 1)
    if not 1 < len(lead) < _LONGEST_LEAD_IN or passage.words[last] != QUOTED:
        return None
    if passage.lows[sentence.low] not in lexicon.PREPOSITIONS or passage.words[last - 1] != ",":
        return None
    if sentence.cues or QUOTED in passage.words[sentence.low : last]:
        return None
    if any(is_verb(passage, i) for i in lead) or last_mark(passage, last) not in STOPS:
        return None
    return before.going_on("direct", words_of(passage, last), passage.number, rules.QUOTED_ON)


def quoted_behind_pause(passage: Passage, found: list[Draft], before: Draft | None) -> list[Draft]:
    """Take ``"I signed it," she paused, "and …"`` for the turn before: pausing says nothing."""
    first = found[0]
    if before is None or first.cue is None or passage.text[slice(*first.cue)] not in _PAUSES:
        return found
    return [
        before.going_on(one.kind, (one.start, one.end), passage.number, rules.QUOTED_ON)
        if one is first or one.opener is first
        else one
        for one in found
    ]


def _is_subheading(passage: Passage) -> bool:
    """Tell a heading taken from what somebody says, a line of its own in single marks.

    Where other quotations stand in double marks, single ones are no speech.
    """
    region = passage.quoted.get(0)
    return (
        region is not None
        and region.closed
        and passage.text[region.outer_start] in "'‘"
        and region.start - region.outer_start == 1
        and len(passage.words) <= 2
        and region.end - region.start < _SUBHEADING
    )


def _quoted_alone(sentence: Sentence, turn: Turn) -> Draft:
    """A quotation that is a sentence of its own goes on with the turn before it.

    Where a narrating sentence stands between, its subject speaks, if that is a person.
    """
    passage, i = sentence.passage, sentence.low
    span, left_open = words_of(passage, i), not passage.quoted[i].closed
    if turn.quotation is not None:
        return turn.quotation.going_on("direct", span, passage.number, rules.QUOTED_ON, left_open)
    rule, source = rules.QUOTED_ALONE, turn.topic()
    if turn.announcement is not None:
        rule = rules.COLON_QUOTED
    elif turn.speaker is not None and not _lacks_end(passage, left_open):
        rule, source = rules.QUOTED_AFTER, turn.speaker
    mention, whole = source or (None, None)
    cue = turn.announcement
    return Draft("direct", span, passage.number, rule, cue, mention, whole, left_open=left_open)


def _lacks_end(passage: Passage, left_open: bool) -> bool:
    """Tell whether a closing mark is missing where nothing goes on: who speaks may stand within."""
    return left_open and not opens_behind(passage.text, passage.end)


def _opens_with_speech(sentence: Sentence) -> bool:
    """Tell whether a turn goes on in a quotation that the article finishes in its own words.

    ``"It failed," she said. "I told them so" on the very first day.`` Where a
    verb follows, the quotation is a thing the article speaks of.
    """
    passage, i = sentence.passage, sentence.low
    word = passage.lows[i + 1]
    relative = word == "which" or passage.lows[i + 2 : i + 3] == ["which"]
    return (
        (is_whole(passage, i) or starts_sentence(passage, i))
        and not is_title(passage, i)
        and (relative or all(cue.form == "ing" for cue in sentence.cues))
        and word in _AFTER_SPEECH
    )


def _partly_quoted_on(sentence: Sentence, before: Draft) -> Draft:
    """A turn that goes on in a quotation and ends in the article's words."""
    passage, i = sentence.passage, sentence.low
    if passage.words[i + 1] == "," or last_mark(passage, i) in _ENDS:
        span = words_of(passage, i)
        return before.going_on("direct", span, passage.number, rules.QUOTED_ON)
    span = passage.span(i, sentence.high)
    return before.going_on("mixed", span, passage.number, rules.PARTLY_QUOTED_ON)
