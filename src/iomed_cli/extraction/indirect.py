"""Indirect statements: what somebody says, in the words of the article."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.contents import content_end, content_start
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, draft
from iomed_cli.extraction.sentences import DASHES, Sentence
from iomed_cli.extraction.subjects import Subject, is_verb, subject_after, subject_before
from iomed_cli.extraction.text import QUOTED, Passage

_SUBORDINATING = frozenset("while although though as when after before whereas because even".split())
_POSSESSIVES = frozenset("his her their my our".split())
_OWNED = frozenset({"'s", "’s", *_POSSESSIVES})


def indirect_statements(sentence: Sentence) -> list[Draft]:
    """Find the indirect and mixed statements of a sentence."""
    found: list[Draft] = []
    for n, cue in enumerate(sentence.cues):
        if cue.first in sentence.used or cue.passive:
            continue
        statement = inverted_after(sentence, cue) or forward(sentence, n, cue) or said_after(sentence, cue)
        if statement is not None:
            found.append(statement)
    if "according" in sentence.passage.lows[sentence.low : sentence.high]:
        found += according_to(sentence)
    found += claim_that(sentence)
    return found


def forward(sentence: Sentence, n: int, cue: Cue) -> Draft | None:
    """``Smith said that the plan had failed``: the content follows the cue."""
    passage = sentence.passage
    start, rule = content_start(sentence, cue)
    if start is None:
        return None
    subject = sentence.subject_of(cue)
    if subject is None:
        return None
    sentence.subjects.append((cue, subject))
    before = subject.whole_first - 1
    if before >= sentence.low and passage.lows[before] == "as" and rule in ("says", "announces"):
        return None
    bounded = passage.lows[subject.first] in ("who", "which") or _subordinate(sentence, subject)
    end = content_end(sentence, n, start, bounded, rule)
    return _statement(passage, start, end, rule, cue, subject) if end > start else None


def _subordinate(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether the cue's own clause is an aside: ``While Smith said …, Jones won``."""
    lows, first = sentence.passage.lows, subject.whole_first
    return first > sentence.low and lows[first - 1] in _SUBORDINATING and first - sentence.low <= 2


def inverted_after(sentence: Sentence, cue: Cue) -> Draft | None:
    """``The plan had failed, said Smith, a lawyer.``

    The same shape, ``…, said X``, follows an apposition (``Smith, a lawyer, said the
    plan had failed``), so nothing that looks like a clause may follow.
    """
    passage = sentence.passage
    words = passage.words
    if cue.first <= sentence.low + 2 or words[cue.first - 1] != "," or cue.form not in ("past", "s"):
        return None
    if "c" not in cue.frames or "b" in cue.frames or cue.last >= sentence.high:
        return None
    opens = passage.lows[cue.last]
    if opens in lexicon.SUBJECT_PRONOUNS or opens in ("that", "the") and "that" in passage.lows[cue.last: cue.last + 1]:
        return None
    i = cue.last
    while i < sentence.high and words[i] != "," and passage.lows[i] not in ("who", "which", "as", "in", "at", "during"):
        if is_verb(passage, i) or words[i] == QUOTED or passage.lows[i] == "that":
            return None
        i += 1
    if not any(is_verb(passage, k) for k in range(sentence.done, cue.first - 1)):
        return None
    subject = subject_after(passage, cue.last, sentence.high)
    if subject is None:
        return None
    start = sentence.done
    sentence.subjects.append((cue, subject))
    sentence.done = cue.last
    return _statement(passage, start, cue.first - 1, "said_after", cue, subject)


def said_after(sentence: Sentence, cue: Cue) -> Draft | None:
    """``The plan had failed, Smith said.`` and ``The plan, Smith said, had failed.``"""
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    if "c" not in cue.frames and cue.lemma not in ("tell", "ask", "write"):
        return None
    if cue.form == "ing" or cue.first <= sentence.low:
        return None
    subject = subject_before(passage, cue.first, sentence.low)
    if subject is None or lows[subject.first] in ("who", "which", "that"):
        return None
    comma = subject.whole_first - 1
    start = sentence.done
    if comma - start < 2 or words[comma] not in (",", *DASHES) or words[comma - 1] == QUOTED:
        return None
    if lows[start] in ("when", "if", "after", "before", "while", "as", "in", "on", "at", "to", "with", "for", "since") and not any(
        words[k] == "," for k in range(start, comma)
    ):
        return None
    sentence.subjects.append((cue, subject))
    end, rule = comma, "said_after"
    after = cue.last
    if words[after : after + 1] == [","] and sentence.high - after > 3 and _resumes(passage, after + 1):
        end, rule, after = sentence.high, "said_within", sentence.high
    sentence.done = after
    return _statement(passage, start, end, rule, cue, subject)


def _resumes(passage: Passage, i: int) -> bool:
    """Tell whether the statement goes on at `i` behind ``, Smith said,``."""
    low = passage.lows[i]
    return low not in lexicon.SUBORDINATORS and not low.endswith("ing") and low not in ("and", "but", "who", "according")


def according_to(sentence: Sentence) -> list[Draft]:
    """``According to Smith, the plan had failed`` and ``The plan had failed, according to Smith``."""
    passage = sentence.passage
    lows, words = passage.lows, passage.words
    found = []
    for i in range(sentence.low, sentence.high - 2):
        if lows[i] != "according" or lows[i + 1] != "to" or i in sentence.used:
            continue
        subject = subject_after(passage, i + 2, sentence.high)
        if subject is None:
            continue
        if i == sentence.low or (i - 1 == sentence.low and lows[i - 1] in lexicon.CONJUNCTIONS):
            start = subject.last
            while start < sentence.high and words[start] != ",":
                start += 1
            start, end = start + 1, sentence.high
        else:
            start, end = sentence.low, i - (words[i - 1] == ",")
        if end - start > 1:
            cue = Cue(i, i + 2, "c", "past", "according", False)
            found.append(_statement(passage, start, end, "according_to", cue, subject))
    return found


def claim_that(sentence: Sentence) -> list[Draft]:
    """``Smith's claim that the plan had failed``: a noun with its owner and a *that* clause."""
    passage = sentence.passage
    lows = passage.lows
    found = []
    for i in range(sentence.low + 1, sentence.high - 2):
        if lows[i] != "that" or lows[i - 1] not in lexicon.REPORTING_NOUNS:
            continue
        owner = i - 2
        while owner > sentence.low and lows[owner] not in _OWNED and i - owner < 5:
            owner -= 1
        if owner < sentence.low or lows[owner] not in _OWNED:
            continue
        if lows[owner] in _POSSESSIVES:
            subject: Subject | None = Subject(owner, owner + 1, owner, owner + 1)
        else:
            subject = subject_before(passage, owner, sentence.low)
        end = i + 1
        while end < sentence.high and passage.words[end] not in (",", ";"):
            end += 1
        if subject is not None and end - i > 2:
            cue = Cue(i - 1, i, "c", "past", lows[i - 1], False)
            found.append(_statement(passage, i + 1, end, "claim_that", cue, subject))
    return found


def _statement(passage: Passage, first: int, last: int, rule: str, cue: Cue, subject: Subject) -> Draft:
    kind = "mixed" if QUOTED in passage.words[first:last] else "indirect"
    return draft(passage, kind, passage.span(first, last), rule, cue, subject)
