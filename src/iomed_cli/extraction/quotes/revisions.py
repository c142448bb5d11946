"""Revisions: what other words than its own sentence's tell of who says a quotation."""

from __future__ import annotations

from collections.abc import Iterable

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import subject_after
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.draft import Draft, SourceSpans, source_of
from iomed_cli.extraction.quotes.rules import ContentKind, Family
from iomed_cli.extraction.quotes.turns import Turn
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.extraction.text.spans import Span

_LONGEST_SUBJECT = 7
_SO_SAID = ["so", "said"], ["so", "says"], ["thus", "spoke"]
_BY_WHOM_OR_WHERE = frozenset("by at on during".split())


def lend_sources(sentence: Sentence, found: Iterable[Draft], turn: Turn) -> None:
    """Give cues without a subject whom their sentence, else the one before, is about."""
    for one in found:
        if one.mention is None and one.cue and not _asks(sentence, one.cue):
            source = _source_nearby(sentence, one, one.cue, turn.topic())
            if source is not None:
                one.attribute(source, one.cue, one.rule)


def _asks(sentence: Sentence, place: Span) -> bool:
    """Tell whether the cue at a place is a passive one, ``Smith was asked``: others ask."""
    starts = sentence.passage.starts
    return any(cue.passive and starts[cue.first] == place[0] for cue in sentence.cues)


def _source_nearby(
    sentence: Sentence, one: Draft, cue: Span, topic: SourceSpans | None
) -> SourceSpans | None:
    passage = sentence.passage
    if not passage.words[sentence.low][0].isupper() or one.start == passage.starts[sentence.low]:
        return topic
    own = sentence.main_subject()
    if own is None:
        return topic
    if own.last - own.first > _LONGEST_SUBJECT or passage.lows[own.last - 1] == "to":
        return None
    return source_of(passage, own) if passage.starts[own.last - 1] < cue[0] else topic


def look_back(sentence: Sentence, quotation: Draft) -> bool:
    """Attribute the quotation before ``So said Smith.``, not that before ``Smith was asked.``.

    Gives whether it has changed.
    """
    passage, low = sentence.passage, sentence.low
    guessed = quotation.rule.guessed
    if guessed and passage.lows[low : low + 2] in _SO_SAID:
        subject = subject_after(passage, low + 2, sentence.high)
        if subject is not None:
            cue = passage.span(low + 1, low + 2)
            quotation.attribute(source_of(passage, subject), cue, rules.QUOTED_SAID)
            return True
    own = quotation.rule.family is not Family.TURN
    if own or not (guessed or _is_question_before(sentence, quotation)):
        return False
    asked = any(
        cue.passive and cue.lemma == "ask" and _ends_or_tells_where(sentence, cue)
        for cue in sentence.cues
    )
    if asked:
        quotation.attribute(None, None, rules.QUOTED_ALONE)
        quotation.opener = None
    return asked


def _is_question_before(sentence: Sentence, quotation: Draft) -> bool:
    """Tell whether a quotation ends in a question mark, with no word from it to a sentence."""
    passage = sentence.passage
    text, start = passage.text, passage.starts[sentence.low]
    asks = "?" in text[quotation.end - 1 : quotation.end + 1]
    return asks and not any(map(str.isalnum, text[quotation.end : start]))


def _ends_or_tells_where(sentence: Sentence, cue: Cue) -> bool:
    """Tell ``Smith was asked by reporters`` from ``Smith was asked about the sale``."""
    return cue.last >= sentence.high or sentence.passage.lows[cue.last] in _BY_WHOM_OR_WHERE


def sign(last: Draft, source: SourceSpans, paragraph: int) -> bool:
    """Let a line that is only a name sign the quotation in the line before, if there is one."""
    rule = last.rule
    if last.paragraph != paragraph - 1:
        return False
    if rule.family is not Family.TURN or rule.content is not ContentKind.SPEECH:
        return False
    last.attribute(source, last.cue, rules.QUOTED_SIGNED)
    last.opener = None
    return True


def close(passage: Passage, last: Draft, found: list[Draft]) -> Draft | None:
    """Give a quotation left open the attribution that its last paragraph carries.

    `last` is it, the draft before those found in a passage. What comes back opens
    the quotation: those of its other paragraphs have their source from it.
    """
    if not found or found[0].paragraph != last.paragraph + 1:
        return None
    first, opener = found[0], last.opener or last
    if first.kind != "direct" or first.mention is None or first.opener is not None:
        return None
    named = passage.text[slice(*first.mention)].lower() not in lexicon.SUBJECT_PRONOUNS
    if opener.mention is not None and not _is_outdone(opener, named):
        return None
    opener.attribute(
        SourceSpans(first.mention, first.whole or first.mention), first.cue, opener.rule
    )
    for one in found:
        if one is first or one.opener is first:
            one.opener = opener
    return opener


def _is_outdone(opener: Draft, named: bool) -> bool:
    """Tell whether only the sentence before tells who speaks, and less surely than what follows.

    After ``The mayor said so.`` a name tells more, but *she* may well be the mayor.
    """
    after = named and opener.rule is rules.QUOTED_AFTER
    return opener.cue is None and (opener.rule.guessed or after)
