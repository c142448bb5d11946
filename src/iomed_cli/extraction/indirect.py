"""Indirect statements: what somebody says, in the words of the article."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.contents import (
    content_end,
    content_start,
    nothing_follows,
    without_connective,
)
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, draft
from iomed_cli.extraction.fragments import holds_speech
from iomed_cli.extraction.sentences import Sentence
from iomed_cli.extraction.subjects import Subject, is_verb, subject_after, subject_before
from iomed_cli.extraction.text import DASHES, QUOTED, Passage
from iomed_cli.model import QuoteKind

_SUBORDINATING = frozenset(
    "while although though as when after before whereas because even".split()
)
_ADVERBIAL = frozenset(
    "when if after before while as in on at to with for since during by from despite under ahead".split()
)
_REPORTING_BACK = frozenset("tell ask write show indicate find put".split())
_CLAUSES = frozenset({"says", "says_that", "thinks", "thinks_that", "asks_whether"})
_PRONOUNS = frozenset("it him her them this himself herself themselves itself me us what".split())
_POSSESSIVES = frozenset("his her their my our".split())
_OWNED = frozenset({"'s", "’s", *_POSSESSIVES})


def indirect_statements(sentence: Sentence) -> list[Draft]:
    """Find the indirect and mixed statements of a sentence."""
    found: list[Draft] = []
    for n, cue in enumerate(sentence.cues):
        if cue.first in sentence.used or cue.passive:
            continue
        statement = inverted_after(sentence, cue)
        if sentence.dialogue and (statement is not None or not found):
            found += _dialogue(sentence, [statement] if statement else said_after(sentence, cue))
            continue
        statement = statement or forward(sentence, n, cue)
        found += [statement] if statement is not None else said_after(sentence, cue)
    if sentence.passage.lows[sentence.low] == "as":
        found += as_said(sentence)
    found += it_was_said(sentence)
    found += in_the_view_of(sentence)
    if "according" in sentence.passage.lows[sentence.low : sentence.high]:
        found += according_to(sentence)
    found += claim_that(sentence)
    return found


def _dialogue(sentence: Sentence, found: list[Draft]) -> list[Draft]:
    """``— The road is gone, said the driver.``: behind a dash the words are the speaker's own."""
    for one in found:
        if one.start == sentence.passage.starts[sentence.low]:
            one.kind, one.rule = "direct", "dash_said"
    return found


def forward(sentence: Sentence, n: int, cue: Cue) -> Draft | None:
    """``Smith said that the plan had failed``: the content follows the cue."""
    passage = sentence.passage
    start, rule = content_start(sentence, cue)
    if start is None or (sentence.opens(cue) and rule not in _CLAUSES):
        return None
    if cue.first == sentence.low and cue.form == "past":
        return None
    if cue.lemma == "hear" and passage.lows[cue.first - 1] in lexicon.HEARINGS:
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
    if (
        cue.first <= sentence.low + 2
        or words[cue.first - 1] != ","
        or cue.form not in ("past", "s")
    ):
        return None
    if "c" not in cue.frames or "b" in cue.frames or cue.last >= sentence.high:
        return None
    opens = passage.lows[cue.last]
    if (
        opens in lexicon.SUBJECT_PRONOUNS
        or opens in lexicon.PREPOSITIONS
        or opens in lexicon.ADVERBS
    ):
        return None
    i = cue.last
    while (
        i < sentence.high
        and words[i] != ","
        and passage.lows[i] not in ("who", "which", "as", "in", "at", "during")
    ):
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
    return any(word[0].isupper() for word in passage.words[subject.first : subject.last]) or any(
        word in lexicon.ROLES or word in lexicon.GROUPS for word in words
    )


def _explained(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether the comma before the verb ends an apposition: ``Smith, who won, stressed``."""
    passage = sentence.passage
    i = cue.first - 2
    while i > sentence.done and passage.words[i] != ",":
        i -= 1
    return passage.words[i] == "," and passage.lows[i + 1] in (
        "who",
        "which",
        "whose",
        "a",
        "an",
        "the",
    )


def said_after(sentence: Sentence, cue: Cue) -> list[Draft]:
    """``The plan had failed, Smith said.`` and ``The plan, Smith said, had failed.``

    Nothing that the verb could report may follow it but adverbials. A statement
    that goes on behind it is two spans of one turn.
    """
    passage = sentence.passage
    words, lows = passage.words, passage.lows
    if cue.form == "ing" or cue.first <= sentence.low or not _reports_back(cue):
        return []
    if not nothing_follows(passage, cue, sentence.high):
        return []
    subject = subject_before(passage, cue.first, sentence.low)
    if subject is None or lows[subject.first] in ("who", "which", "that"):
        return []
    tie = subject.whole_first - 1
    comma = tie - 1 if lows[tie] == "as" else tie
    if comma <= sentence.done or words[comma] not in (",", *DASHES) or words[comma - 1] == QUOTED:
        return []
    begin = without_connective(passage, sentence.done, comma)
    resumes = words[cue.last : cue.last + 1] == [","] and _resumes(
        passage, cue.last + 1, sentence.high
    )
    if resumes:
        sentence.done = sentence.high
        sentence.subjects.append((cue, subject))
        return _broken(passage, (begin, comma), (cue.last + 1, sentence.high), cue, subject)
    adverbial = lows[begin] in _ADVERBIAL and (
        "," not in words[begin:comma] or not any(is_verb(passage, k) for k in range(begin, comma))
    )
    if comma - begin < 2 or lows[begin] == "according" or adverbial:
        return []
    dash = max((k for k in range(begin, comma) if words[k] in DASHES), default=None)
    begin = begin if dash is None or dash + 2 > comma else dash + 1
    sentence.subjects.append((cue, subject))
    sentence.done = cue.last
    rule = "said_after" if tie == comma else "as_said"
    return [_statement(passage, begin, comma, rule, cue, subject)]


def _broken(
    passage: Passage, head: tuple[int, int], tail: tuple[int, int], cue: Cue, subject: Subject
) -> list[Draft]:
    rest = _statement(passage, *tail, "said_within", cue, subject)
    if head[0] >= head[1]:
        return [rest]
    start = _statement(passage, *head, "said_within", cue, subject)
    return [start, start.going_on(rest.kind, (rest.start, rest.end), rest.paragraph, rest.rule)]


def _reports_back(cue: Cue) -> bool:
    return "c" in cue.frames or cue.lemma in _REPORTING_BACK


def _resumes(passage: Passage, i: int, high: int) -> bool:
    """Tell whether the statement goes on at `i` behind ``, Smith said,``."""
    if high - i < 2:
        return False
    low = passage.lows[i]
    return (
        low not in lexicon.SUBORDINATORS
        and not low.endswith("ing")
        and low not in ("and", "but", "who", "according", "a", "an", "by", "with")
    )


def as_said(sentence: Sentence) -> list[Draft]:
    """``As Smith noted, the plan had failed.``"""
    passage = sentence.passage
    words = passage.words
    for cue in sentence.cues:
        if cue.first in sentence.used or cue.passive or not _reports_back(cue):
            continue
        if not nothing_follows(passage, cue, sentence.high):
            continue
        subject = subject_before(passage, cue.first, sentence.low + 1)
        if subject is None or subject.whole_first != sentence.low + 1:
            return []
        start = cue.last
        while start < sentence.high and words[start] != ",":
            start += 1
        if sentence.high - start > 3:
            return [_statement(passage, start + 1, sentence.high, "as_said", cue, subject)]
    return []


def it_was_said(sentence: Sentence) -> list[Draft]:
    """``It was reported that three ships had sunk``: said, but the text doesn't tell by whom."""
    passage = sentence.passage
    lows = passage.lows
    found = []
    for n, cue in enumerate(sentence.cues):
        told = cue.passive and (lows[sentence.low] == "it" or "r" in cue.frames)
        heard = cue.lemma == "hear" and not cue.passive and lows[cue.first - 1] in lexicon.HEARINGS
        if not (told or heard) or cue.first in sentence.used or cue.first == sentence.low:
            continue
        if lows[cue.last : cue.last + 1] != ["that"] or "b" in cue.frames:
            continue
        start = cue.last + 1
        end = content_end(sentence, n, start, False, "it_was_said")
        if end > start:
            found.append(_statement(passage, start, end, "it_was_said", cue, None))
    return found


def in_the_view_of(sentence: Sentence) -> list[Draft]:
    """``In Smith's view, the plan has failed.``"""
    passage = sentence.passage
    lows, low = passage.lows, sentence.low
    if lows[low] != "in":
        return []
    for i in range(low + 2, min(sentence.high - 2, low + 12)):
        if lows[i] in ("view", "opinion", "words") and passage.words[i + 1] == ",":
            owner = i - 1
            if lows[owner] in ("'s", "’s"):
                subject = subject_before(passage, owner, low + 1)
            elif lows[owner] in _POSSESSIVES:
                subject = Subject(owner, owner + 1, owner, owner + 1)
            else:
                return []
            if subject is None or QUOTED in passage.words[i:]:
                return []
            cue = Cue(i, i + 1, "c", "past", lows[i], False)
            return [_statement(passage, i + 2, sentence.high, "in_the_view_of", cue, subject)]
    return []


def according_to(sentence: Sentence) -> list[Draft]:
    """``According to Smith, the plan had failed`` and ``The plan had failed, according to Smith``."""
    passage = sentence.passage
    lows, words = passage.lows, passage.words
    found = []
    for i in range(sentence.low, sentence.high - 2):
        if lows[i] != "according" or lows[i + 1] != "to" or i in sentence.used:
            continue
        subject = subject_after(passage, i + 2, sentence.high)
        if subject is None or _no_source(passage, subject):
            continue
        if i == sentence.low or (i - 1 == sentence.low and lows[i - 1] in lexicon.CONJUNCTIONS):
            start = subject.last
            while start < sentence.high and words[start] != ",":
                start += 1
            start, end = _behind_apposition(sentence, start), sentence.high
        else:
            end = i - (words[i - 1] == ",")
            start = without_connective(passage, sentence.low, end)
        if end - start > 1:
            cue = Cue(i, i + 2, "c", "past", "according", False)
            found.append(_statement(passage, start, end, "according_to", cue, subject))
    return found


def _no_source(passage: Passage, subject: Subject) -> bool:
    """Tell ``priced according to age`` from a source: one bare word in the singular."""
    word = passage.words[subject.first]
    return (
        subject.last - subject.first == 1
        and word.islower()
        and not word.endswith("s")
        and (word not in lexicon.GROUPS)
    )


def _behind_apposition(sentence: Sentence, comma: int) -> int:
    """Give where the content begins: behind the comma, or behind an apposition that follows it."""
    passage = sentence.passage
    start = comma + 1
    following = start
    while following < sentence.high and passage.words[following] != ",":
        following += 1
    opens = passage.lows[start] if start < sentence.high else ""
    explains = opens in ("a", "an", "the", "who", "which") and following < sentence.high
    if explains and (
        opens in ("who", "which") or not any(is_verb(passage, k) for k in range(start, following))
    ):
        return following + 1
    return start


def _clause_end(passage: Passage, first: int, high: int) -> int:
    """Give the end of a clause that is itself part of one: before the outer clause's verb."""
    lows, words = passage.lows, passage.words
    seen = None
    for i in range(first, high):
        if words[i] in (",", ";"):
            return i
        if (
            not is_verb(passage, i)
            or lows[i - 1] in lexicon.AUXILIARIES
            or lows[i - 1] in lexicon.ADVERBS
        ):
            seen = i if is_verb(passage, i) else seen
            continue
        if (
            seen is not None
            and lows[i - 1] not in lexicon.SUBJECT_PRONOUNS
            and lows[i - 1] not in ("and", "but", "that")
        ):
            return i
        seen = i
    return high


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
        end = _clause_end(passage, i + 1, sentence.high)
        if subject is not None and end - i > 2:
            cue = Cue(i - 1, i, "c", "past", lows[i - 1], False)
            found.append(_statement(passage, i + 1, end, "claim_that", cue, subject))
    return found


def _statement(
    passage: Passage, first: int, last: int, rule: str, cue: Cue, subject: Subject | None
) -> Draft:
    kind: QuoteKind = "mixed" if holds_speech(passage, first, last) else "indirect"
    return draft(passage, kind, passage.span(first, last), rule, cue, subject)
