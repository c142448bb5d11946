"""Quotations that the words before them introduce."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.direct.announced import announced_quotation, dash_quoted
from iomed_cli.extraction.quotes.direct.colon import colon_quoted
from iomed_cli.extraction.quotes.draft import Draft, draft
from iomed_cli.extraction.quotes.interruptions import other_says
from iomed_cli.extraction.quotes.utterance import acts
from iomed_cli.extraction.text.passages import BREAKS, DASHES, PAUSES, QUOTED, STOPS, Passage
from iomed_cli.extraction.text.quoted_words import (
    is_title,
    is_whole,
    last_mark,
    outer_end,
    words_of,
)

_REACH = 30
_LONGEST_HEARER = 5
_CLOSES = PAUSES | {")", QUOTED}
_TELLING = frozenset("ask recount repeat cry shout put sing".split())
_VERBATIM = frozenset("chant shout mouth cry yell scream".split())
_NEEDING_A_HEARER = frozenset("tell remind assure inform reassure advise urge beg implore".split())
_DOING = frozenset("continue begin start finish press charge retaliate counter".split())
_COMPLEMENTS = frozenset("about of from for until against between without toward than if".split())
_NEVER_INVERTED = frozenset("tell inform assure remind ask".split())
"""Verbs with a hearer, so that a name behind them is who was told."""
_TOLD = Frame.CLAUSE | Frame.HEARER
_LEAD_INS = frozenset("but and yet so still then also or".split())


def introduced_quotation(sentence: Sentence, i: int) -> Draft | None:
    """Find who says the quotation at `i` by the words before it."""
    passage = sentence.passage
    if i == sentence.low or passage.lows[i - 1] == "that":
        return None
    lead = passage.words[i - 1] if passage.words[i - 1] in (",", ":") else ""
    if (dashed := dash_quoted(sentence, i)) is not None:
        return dashed
    cue = _nearest_cue(sentence, i)
    if cue is None:
        if lead == ",":
            return announced_quotation(sentence, i)
        return colon_quoted(sentence, i) if lead == ":" else None
    if lead == ":" and _is_asked(sentence, cue):
        return colon_quoted(sentence, i)
    heard = (
        lead == "," and cue.frames & Frame.HEARER and cue.last < i - 1 < cue.last + _LONGEST_HEARER
    )
    if heard and not cue.passive and not _has_verb(passage, cue.last, i):
        aside = _aside_start(sentence, cue, i)
        if aside is not None:
            sentence.ledger.take(cue)
            return partly_quoted_within(sentence, cue, i, aside)
    if not _introduces(sentence, cue, i, lead):
        return None
    sentence.ledger.take(cue)
    if lead and _runs_on(sentence, i):
        return partly_quoted_first(sentence, cue, i)
    if lead == "," and cue.last == i - 1 and (aside := _aside_start(sentence, cue, i)) is not None:
        return partly_quoted_within(sentence, cue, i, aside)
    return said_quoted(sentence, cue, i, lead)


def is_announced(sentence: Sentence, i: int) -> bool:
    """Tell whether a cue and a comma stand right before the quotation: ``she warned, "…"``.

    What it is then needs no attribution behind it, if there seems to be one.
    """
    passage = sentence.passage
    if i < sentence.low + 2 or passage.words[i - 1] != ",":
        return False
    cue = next((one for one in sentence.cues if one.last == i - 1), None)
    if cue is None or sentence.ledger.is_taken(cue.first) or not cue.speaks:
        return False
    return passage.text[passage.quoted[i].start].isupper() or cue.form == "ing"


def has_own_cue(sentence: Sentence, i: int) -> bool:
    """Tell whether another verb than the one before says it: ``"No," he said as she yelled: "…"``."""
    passage = sentence.passage
    lead = i - (passage.words[i - 1] in (",", ":"))
    while lead > sentence.low and passage.lows[lead - 1].endswith("ly"):
        lead -= 1
    cue = next((one for one in sentence.cues if one.last == lead), None)
    return cue is not None and (
        not sentence.ledger.is_taken(cue.first)
        and cue.form in ("past", "s")
        and cue.speaks
        and passage.lows[cue.first - 1] not in lexicon.CONJUNCTIONS
    )


def _nearest_cue(sentence: Sentence, i: int) -> Cue | None:
    near = [cue for cue in sentence.cues if cue.last <= i and cue.first >= i - _REACH]
    if near and near[-1].last < i - 1 and _may_describe(near[-1]):
        # ``said in a statement read to the court:`` is about what was said.
        near = [one for one in near if one.frames & _TOLD] or near
    if near and not near[-1].frames & Frame.DIRECT and sentence.passage.words[i - 1] == ",":
        near = [one for one in near if one.frames & Frame.DIRECT] or near
    if not near or QUOTED in sentence.passage.words[near[-1].last : i]:
        return None
    return near[-1]


def _may_describe(cue: Cue) -> bool:
    """Tell whether a verb can belong to a noun rather than to who speaks."""
    return not cue.speaks or cue.form == "ing" or cue.lemma == "read"


def _introduces(sentence: Sentence, cue: Cue, i: int, lead: str) -> bool:
    """Tell whether a cue leads up to the quotation, over no more than a hearer or an adverbial."""
    passage = sentence.passage
    gap = passage.lows[cue.last : i - 1] if lead else passage.lows[cue.last : i]
    if not lead and all(low in lexicon.TIME_WORDS or low == "on" for low in gap):
        gap = []
    if lead == ":":
        return True
    if not cue.frames & Frame.DIRECT or "that" in gap:
        return False
    cries = cue.lemma in _VERBATIM and cue.form != "base"
    verbatim = not gap and (cries or _reads(sentence, cue))
    if is_title(passage, i) and (gap or not lead) and not verbatim:
        return False
    if lead:
        return not gap or _leads_over(sentence, cue, i)
    hears = cue.frames & Frame.HEARER or cue.lemma == "ask"
    if cue.passive or (gap and not (hears and len(gap) < 8 and is_whole(passage, i))):
        return False
    if not is_whole(passage, i) and (cue.lemma in _NEEDING_A_HEARER or cue.lemma in _DOING):
        return False
    fragment = cue.form == "base" or not is_whole(passage, i)
    if (
        cue.form == "ing"
        and fragment
        and passage.lows[cue.first - 1] in lexicon.BE
        and not verbatim
    ):
        return False
    return verbatim or not (fragment and _clause_goes_on(sentence, i))


def _reads(sentence: Sentence, cue: Cue) -> bool:
    """Tell a message from its reader: ``posted a message on Facebook reading "…"``."""
    lows = sentence.passage.lows
    return cue.lemma == "read" and bool(
        lexicon.DOCUMENTS & set(lows[max(sentence.low, cue.first - 4) : cue.first])
    )


def _leads_over(sentence: Sentence, cue: Cue, i: int) -> bool:
    """Tell whether a cue leads over what stands between it and the comma before a quotation.

    That is a hearer, ``told his friends, "…"``; adverbials, ``said in May, when the
    plan failed, "…"``; or whoever speaks, ``Said Smith, who was there, "…"``.
    """
    passage = sentence.passage
    if not is_whole(passage, i):
        return _names_hearer(passage, cue, i) and last_mark(passage, i) in STOPS
    if not (cue.frames & Frame.CLAUSE or cue.lemma in _TELLING):
        return False
    if not _has_verb(passage, cue.last, i):
        return True
    if cue.first == sentence.low and cue.form == "past":
        subject = subject_after(passage, cue.last, i - 1)
        return subject is not None and subject.whole_last == i - 1
    opens = [cue.last, *(k + 1 for k in range(cue.last, i - 1) if passage.words[k] == ",")]
    return not _has_verb(passage, cue.last, [*opens, i][1]) and all(
        passage.lows[k] in lexicon.PREPOSITIONS
        or passage.lows[k] in lexicon.SUBORDINATORS
        or passage.lows[k] in lexicon.TIME_WORDS
        for k in opens
    )


def _names_hearer(passage: Passage, cue: Cue, i: int) -> bool:
    hears = (
        bool(cue.frames & Frame.HEARER)
        or cue.lemma in _TELLING
        or passage.lows[cue.last] in ("at", "to")
    )
    acts = "to" in passage.lows[cue.last + 1 : i] or _has_verb(passage, cue.last, i)
    return hears and i - cue.last < 8 and not acts


def _has_verb(passage: Passage, first: int, last: int) -> bool:
    return any(is_verb(passage, k) for k in range(first, last))


def said_quoted(sentence: Sentence, cue: Cue, i: int, lead: str) -> Draft:
    """Quotations behind their cue: ``Smith said, "It has failed."``, ``Smith told the paper: "…"``.

    With a colon, which fits any verb, the rule is *colon_quoted*.
    """
    passage = sentence.passage
    if cue.passive:
        by = sentence.passage.lows[cue.last : cue.last + 1] == ["by"]
        subject = subject_after(sentence.passage, cue.last + 1, i) if by else None
    else:
        subject = _introducing_subject(sentence, cue)
    if subject is not None:
        sentence.ledger.found(cue, subject)
    rule = rules.COLON_QUOTED if lead == ":" else rules.SAID_QUOTED
    return draft(passage, "direct", words_of(passage, i), rule, cue, subject)


def partly_quoted_first(sentence: Sentence, cue: Cue, i: int) -> Draft:
    """Statements that leave the marks before they end: ``Smith said, "We have days" until then``."""
    passage = sentence.passage
    subject = None if cue.passive else _introducing_subject(sentence, cue)
    if subject is not None:
        sentence.ledger.found(cue, subject)
    end = i + 1
    while end < sentence.high and passage.words[end] not in _CLOSES:
        end += 1
    span = passage.quoted[i].outer_start, passage.ends[end - 1]
    return draft(passage, "mixed", span, rules.PARTLY_QUOTED_FIRST, cue, subject)


def _runs_on(sentence: Sentence, i: int) -> bool:
    """Tell whether words behind a quotation complete it: a complement, not when or where."""
    passage = sentence.passage
    return (
        i + 1 < sentence.high
        and passage.lows[i + 1] in _COMPLEMENTS
        and last_mark(passage, i) not in BREAKS
    )


def partly_quoted_within(sentence: Sentence, cue: Cue, i: int, aside: int) -> Draft:
    """Statements that change into marks behind their cue: ``The time, she said, "is now"``.

    The quotation is no sentence without the words before the cue, so all of it is the content;
    but for the last of a list, ``two sons and, as her son put it, "many books"``.
    """
    passage = sentence.passage
    subject = subject_before(passage, cue.first, aside)
    if subject is not None:
        sentence.ledger.found(cue, subject)
    listed = aside > sentence.low + 3 and passage.lows[aside - 2] in lexicon.CONJUNCTIONS
    start = passage.quoted[i].outer_start if listed else passage.starts[sentence.low]
    span = start, outer_end(passage, i)
    return draft(passage, "mixed", span, rules.PARTLY_QUOTED_WITHIN, cue, subject)


def _aside_start(sentence: Sentence, cue: Cue, i: int) -> int | None:
    """Give where ``, she said,`` begins if it breaks a statement in two."""
    passage = sentence.passage
    region = passage.quoted[i]
    if cue.form == "ing" or not passage.text[region.start : region.end].lstrip("'‘ ")[:1].islower():
        return None
    j = cue.first - 1
    while j > sentence.low and passage.words[j] not in (",", QUOTED) and cue.first - j < 8:
        j -= 1
    led_in = passage.lows[sentence.low] in _LEAD_INS and j == sentence.low + 1
    if passage.words[j] != "," or j <= sentence.low or led_in:
        return None
    return j + 1 if QUOTED not in passage.words[sentence.low : j] else None


def _clause_goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether words behind a quoted fragment belong to the same statement."""
    if last_mark(sentence.passage, i) == ",":
        return False
    j = i + 1
    words = sentence.passage.words
    if j >= sentence.high or words[j] in (",", ";", ")") or words[j] in DASHES:
        return False
    joined = sentence.passage.lows[j] in ("and", "but", "while")
    later = {one.first: one for one in sentence.cues if one.first > j}
    return not (joined and other_says(sentence.passage, j + 1, sentence.high, later))


def _is_asked(sentence: Sentence, cue: Cue) -> bool:
    """``Asked about the plan, Smith was blunt:``: the question was put to whoever speaks."""
    opens = sentence.passage.lows[cue.last]
    tie = opens in lexicon.PREPOSITIONS or opens in lexicon.QUESTION_WORDS
    return cue.first == sentence.low and cue.form == "past" and tie


def _introducing_subject(sentence: Sentence, cue: Cue) -> Subject | None:
    """Find who says what follows, also where the verb opens the sentence: ``Said Smith, "…"``."""
    passage = sentence.passage
    may_invert = cue.form != "ing" and cue.lemma not in _NEVER_INVERTED
    if cue.first == sentence.low or (passage.words[cue.first - 1] == "," and may_invert):
        inverted = subject_after(passage, cue.last, sentence.high)
        opens = cue.first == sentence.low and cue.form == "past" and inverted is not None
        if inverted is not None and (
            passage.words[cue.last][0].isupper() or (opens and acts(passage, inverted))
        ):
            return inverted
    return sentence.subject_of(cue)
