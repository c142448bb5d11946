"""Indirect statements: what somebody says, in the words of the article."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.contents import content_end, content_start, nothing_follows, without_connective
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, draft
from iomed_cli.extraction.sentences import Sentence
from iomed_cli.extraction.subjects import Subject, is_verb, subject_after, subject_before
from iomed_cli.extraction.text import DASHES, QUOTED, Passage

_SUBORDINATING = frozenset("while although though as when after before whereas because even".split())
_ADVERBIAL = frozenset(
    "when if after before while as in on at to with for since during by from despite under ahead".split()
)
_REPORTING_BACK = frozenset("tell ask write show indicate find".split())
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
    if "as" in sentence.passage.lows[sentence.low : sentence.high]:
        found += as_said(sentence)
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
    bounded = (
        passage.lows[subject.first] in ("who", "which")
        or _subordinate(sentence, subject)
        or sentence.opens(cue)
    )
    end = content_end(sentence, n, start, bounded, rule)
    if rule == "calls" and not _characterizes(passage, cue, start, end, subject):
        return None
    return _statement(passage, start, end, rule, cue, subject) if end > start else None


def _characterizes(passage: Passage, cue: Cue, start: int, end: int, subject: Subject) -> bool:
    """Tell ``called the plan a mistake`` from ``a plan called X`` and ``called voters``."""
    named = cue.form == "past" and passage.lows[subject.first] in ("a", "an") and subject.last == cue.first
    return not named and (end - start > 1 or passage.words[start] == QUOTED)


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
    if opens in lexicon.SUBJECT_PRONOUNS or opens in lexicon.PREPOSITIONS or opens in lexicon.ADVERBS:
        return None
    i = cue.last
    while i < sentence.high and words[i] != "," and passage.lows[i] not in ("who", "which", "as", "in", "at", "during"):
        if is_verb(passage, i) or words[i] == QUOTED or passage.lows[i] == "that":
            return None
        i += 1
    if not any(is_verb(passage, k) for k in range(sentence.done, cue.first - 1)):
        return None
    subject = subject_after(passage, cue.last, sentence.high)
    if subject is None or not _animate(passage, subject) or _explained(sentence, cue):
        return None
    start = without_connective(passage, sentence.done, cue.first - 1)
    sentence.subjects.append((cue, subject))
    sentence.done = cue.last
    return _statement(passage, start, cue.first - 1, "said_after", cue, subject)


def _animate(passage: Passage, subject: Subject) -> bool:
    """Tell whether the words name somebody: by a capital, a role or a group of people."""
    words = passage.lows[subject.first : subject.last]
    return (
        any(word[0].isupper() for word in passage.words[subject.first : subject.last])
        or any(word in lexicon.ROLES or word in lexicon.GROUPS for word in words)
    )


def _explained(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether the comma before the verb ends an apposition: ``Smith, who won, stressed``."""
    passage = sentence.passage
    i = cue.first - 2
    while i > sentence.done and passage.words[i] != ",":
        i -= 1
    return passage.words[i] == "," and passage.lows[i + 1] in ("who", "which", "whose", "a", "an", "the")


def said_after(sentence: Sentence, cue: Cue) -> Draft | None:
    """``The plan had failed, Smith said.`` and ``The plan, Smith said, had failed.``

    Nothing that the verb could report may follow it but adverbials.
    """
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    if cue.form == "ing" or cue.first <= sentence.low or not _reports_back(cue):
        return None
    if not nothing_follows(passage, cue, sentence.high):
        return None
    subject = subject_before(passage, cue.first, sentence.low)
    if subject is None or lows[subject.first] in ("who", "which", "that"):
        return None
    comma = subject.whole_first - 1
    start = sentence.done
    if comma <= start or words[comma] not in (",", *DASHES) or words[comma - 1] == QUOTED:
        return None
    begin = without_connective(passage, start, comma)
    end, rule, after = comma, "said_after", cue.last
    if words[after : after + 1] == [","] and sentence.high - after > 3 and _resumes(passage, after + 1):
        end, rule = sentence.high, "said_within"
        begin = after + 1 if begin >= comma else begin
    elif comma - begin < 2 or lows[begin] == "according" or (lows[begin] in _ADVERBIAL and "," not in words[begin:comma]):
        return None
    else:
        dash = max((k for k in range(begin, comma) if words[k] in DASHES), default=None)
        begin = begin if dash is None or dash + 2 > comma else dash + 1
    sentence.subjects.append((cue, subject))
    sentence.done = sentence.high if rule == "said_within" else after
    return _statement(passage, begin, end, rule, cue, subject)


def _reports_back(cue: Cue) -> bool:
    return "c" in cue.frames or cue.lemma in _REPORTING_BACK


def _resumes(passage: Passage, i: int) -> bool:
    """Tell whether the statement goes on at `i` behind ``, Smith said,``."""
    low = passage.lows[i]
    return low not in lexicon.SUBORDINATORS and not low.endswith("ing") and low not in ("and", "but", "who", "according")


def as_said(sentence: Sentence) -> list[Draft]:
    """``As Smith noted, the plan had failed`` and ``The plan had failed, as Smith noted``."""
    passage = sentence.passage
    lows, words = passage.lows, passage.words
    found = []
    for cue in sentence.cues:
        if cue.first in sentence.used or cue.passive or not ("c" in cue.frames or cue.lemma == "put"):
            continue
        if not nothing_follows(passage, cue, sentence.high):
            continue
        subject = subject_before(passage, cue.first, sentence.low)
        if subject is None or subject.whole_first <= sentence.low or lows[subject.whole_first - 1] != "as":
            continue
        tie = subject.whole_first - 1
        start, end = sentence.low, tie - 1
        if tie - sentence.low < 2:
            start, end = cue.last, sentence.high
            while start < end and words[start] != ",":
                start += 1
            start += 1
        elif words[tie - 1] != ",":
            continue
        if end - start > 2:
            sentence.used.add(cue.first)
            found.append(_statement(passage, start, end, "as_said", cue, subject))
    return found


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
            end = i - (words[i - 1] == ",")
            start = without_connective(passage, sentence.low, end)
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
