"""Indirect statements: what somebody says, in the words of the article."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.cues import Cue
from iomed_cli.extraction.drafts import Draft, draft
from iomed_cli.extraction.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.text import QUOTED, Passage
from iomed_cli.model import QuoteKind

_STOPS = frozenset({".", "?", "!", "…", "...", ";", ":"})
_DASHES = frozenset({"—", "–", "--", "-"})
_EMPTY = frozenset("so nothing little much more less otherwise something anything hello yes no goodbye".split())
_CLAUSE_OPENERS = frozenset("while but although though as when after before whereas because".split())


class Sentence:
    """One sentence at work: its limits in the passage, its cues, and what was found so far."""

    __slots__ = ("cues", "done", "high", "low", "passage", "subjects", "used")

    def __init__(self, passage: Passage, low: int, high: int, cues: list[Cue]) -> None:
        self.passage = passage
        self.low = low
        self.high = high
        self.cues = cues
        self.used: set[int] = set()
        self.subjects: list[tuple[int, Subject]] = []
        self.done = low
        words = passage.words
        while self.high > low and words[self.high - 1] in _STOPS:
            self.high -= 1

    def main_subject(self, before: int) -> Subject | None:
        """Give the subject that a verb without one of its own, before `before`, shares."""
        if self.subjects:
            return self.subjects[-1][1]
        passage = self.passage
        for i in range(self.low + 1, min(before, self.low + 40)):
            low = passage.lows[i]
            if low in lexicon.FINITE or (low.endswith("ed") and passage.words[i].islower()):
                return subject_before(passage, i, self.low)
        return None


def indirect_statements(sentence: Sentence) -> list[Draft]:
    """Find the indirect and mixed statements of a sentence, cue by cue, in order."""
    found: list[Draft] = []
    for n, cue in enumerate(sentence.cues):
        if cue.first in sentence.used or cue.passive:
            continue
        statement = _statement(sentence, n, cue)
        if statement is not None:
            found.append(statement)
    found += according_to(sentence)
    found += reporting_nouns(sentence)
    return found


def _statement(sentence: Sentence, n: int, cue: Cue) -> Draft | None:
    passage = sentence.passage
    subject = _subject(sentence, cue)
    start, rule = _content_start(sentence, cue)
    if start is None:
        return _postposed(sentence, cue, subject)
    if subject is None:
        return None
    sentence.subjects.append((cue.first, subject))
    own = passage.lows[subject.first]
    bounded = own in ("who", "which") or _subordinate(sentence, subject)
    end = _content_end(sentence, n, cue, start, bounded, rule)
    if end <= start:
        return None
    return draft(passage, _kind(passage, start, end, rule), _span(passage, start, end), rule, cue, subject)


def _subordinate(sentence: Sentence, subject: Subject) -> bool:
    """Tell whether the cue's clause is itself introduced: ``While Smith said …, Jones won``."""
    first = subject.whole_first
    return first > sentence.low and sentence.passage.lows[first - 1] in _CLAUSE_OPENERS and (
        first - 1 == sentence.low
    )


def _subject(sentence: Sentence, cue: Cue) -> Subject | None:
    passage = sentence.passage
    lows = passage.lows
    before = lows[cue.first - 1] if cue.first > sentence.low else ""
    if cue.form == "ing" and not _progressive(lows, cue.first, sentence.low):
        return sentence.main_subject(cue.first)
    if before in ("and", "but", "or", "to", "then") or (before == "," and cue.form == "past" and sentence.subjects):
        return sentence.main_subject(cue.first)
    if before in lexicon.ADVERBS and cue.first - 2 >= sentence.low and lows[cue.first - 2] in ("and", "but"):
        return sentence.main_subject(cue.first)
    return subject_before(passage, cue.first, sentence.low)


def _progressive(lows: list[str], i: int, low: int) -> bool:
    j = i - 1
    while j >= low and (lows[j] in lexicon.ADVERBS or lows[j].endswith("ly")):
        j -= 1
    return j >= low and lows[j] in ("is", "was", "are", "were", "been", "be", "am", "'s")


def _content_start(sentence: Sentence, cue: Cue) -> tuple[int | None, str]:
    """Find where the reported content begins behind a cue, and the rule that says so."""
    passage, frames = sentence.passage, cue.frames
    lows, words, high = passage.lows, passage.words, sentence.high
    i = cue.last
    while i < high and (lows[i] in lexicon.ADVERBS or lows[i] in lexicon.TIME_WORDS or (lows[i].endswith("ly") and words[i].islower() and "n" not in frames)):
        i += 1
    if i >= high or words[i] in _STOPS or words[i] in _DASHES:
        return None, ""
    thought = "b" in frames
    if words[i] == ",":
        return None, ""
    clausal = "c" in frames or "t" in frames or "r" in frames
    if clausal and (that := _that(passage, i, min(high, i + (25 if "r" in frames else 18)), "r" in frames)) is not None:
        return that, "thinks_that" if thought else "says_that"
    low = lows[i]
    if low == "to" and "i" in frames and i + 1 < high:
        return i, "intends_to" if thought else "promises_to"
    if low == "not" and i + 1 < high and lows[i + 1] == "to" and "i" in frames:
        return i, "promises_to"
    if low in lexicon.QUESTION_WORDS and low != "that" and ("w" in frames or "c" in frames or "r" in frames):
        return i, "asks_whether"
    if "r" in frames:
        return _after_hearer(sentence, i)
    if "o" in frames and _to_follows(passage, i, min(high, i + 15)):
        return i, "urges_to"
    if "c" in frames and _clause_follows(passage, i, high):
        return i, "thinks" if thought else "says"
    if low in lexicon.PREPOSITIONS or low in lexicon.SUBORDINATORS or low in _EMPTY:
        return None, ""
    if "a" in frames:
        return i, "calls"
    if "n" in frames:
        return i, "criticizes"
    if "c" in frames and not thought and words[i] != QUOTED:
        return i, "announces"
    return None, ""


def _that(passage: Passage, i: int, high: int, hearer: bool) -> int | None:
    """Find *that* behind a cue, over an adverbial or a hearer: ``said in Paris that``."""
    lows, words = passage.lows, passage.words
    begin = i
    while i < high:
        low = lows[i]
        if low == "that":
            after = lows[i + 1] if i + 1 < len(lows) else ""
            if i == begin and (after in ("'s", "’s") or after in lexicon.FINITE):
                return None
            if i > begin and not hearer and lows[begin] not in lexicon.PREPOSITIONS and lows[begin] not in lexicon.TIME_WORDS:
                return None
            return i + 1
        if low in lexicon.FINITE or low in lexicon.SUBJECT_PRONOUNS and low not in ("you", "it", "many", "some", "others", "one"):
            return None
        if words[i] in _STOPS or words[i] == QUOTED:
            return None
        i += 1
    return None


def _after_hearer(sentence: Sentence, i: int) -> tuple[int | None, str]:
    """Find the content behind ``told the paper``: a question, an infinitive or a bare clause."""
    passage, high = sentence.passage, sentence.high
    lows, words = passage.lows, passage.words
    begin = i
    while i < min(high, begin + 15):
        low, word = lows[i], words[i]
        if word in _STOPS or word == "," or word == QUOTED:
            return None, ""
        if i > begin:
            if low == "to" and lows[i + 1 : i + 2] and lows[i + 1] not in lexicon.DETERMINERS:
                return begin, "urges_to"
            if low in lexicon.QUESTION_WORDS:
                return i, "asks_whether"
            if low in ("he", "she", "they", "it", "we", "there", "i") or (
                low in lexicon.DETERMINERS and lows[i - 1] not in lexicon.PREPOSITIONS and low not in ("one", "two")
            ):
                return i, "says"
        i += 1
    return None, ""


def _to_follows(passage: Passage, i: int, high: int) -> bool:
    lows, words = passage.lows, passage.words
    for j in range(i, high):
        if lows[j] == "to":
            return True
        if words[j] in _STOPS or words[j] == "," or lows[j] in lexicon.FINITE:
            return False
    return False


def _clause_follows(passage: Passage, i: int, high: int) -> bool:
    """Tell whether a clause, not a mere noun phrase, begins at `i`."""
    lows, words = passage.lows, passage.words
    if lows[i] in lexicon.PREPOSITIONS and lows[i] in ("of", "to", "with", "from", "by", "about"):
        return False
    for j in range(i, min(high, i + 30)):
        if lows[j] in lexicon.FINITE or lows[j] in ("'s", "’s") and lows[j - 1] in lexicon.SUBJECT_PRONOUNS:
            return True
        if words[j] in _STOPS:
            return False
        if j > i and words[j].islower() and lows[j].endswith("ed"):
            return True
    return False


def _content_end(sentence: Sentence, n: int, cue: Cue, start: int, bounded: bool, rule: str) -> int:
    """Find where the content ends: at the sentence's end, unless another statement begins."""
    passage, high = sentence.passage, sentence.high
    lows, words = passage.lows, passage.words
    later = {c.first: c for c in sentence.cues[n + 1 :]}
    phrase = rule in ("criticizes", "calls", "announces", "promises_to", "intends_to", "urges_to")
    i = start
    while i < high:
        word = words[i]
        if word == ";":
            return i
        if word == "," and i > start:
            if bounded or (phrase and rule in ("criticizes", "calls", "announces")):
                return i
            if _new_statement(lows, i + 1, high, later):
                return i
        elif word in ("and", "but") and i > start and _shared_subject(lows, i + 1, later, cue):
            return i
        elif word in _DASHES and bounded:
            return i
        i += 1
    return high


def _new_statement(lows: list[str], i: int, high: int, later: dict[int, Cue]) -> bool:
    """Tell whether ``, adding that`` or ``, but Jones said`` begins at `i`."""
    if i < high and lows[i] == "according":
        return True
    opened = i < high and (lows[i] in _CLAUSE_OPENERS or lows[i] in ("and", "which"))
    for j in range(i, min(i + (12 if opened else 3), high)):
        if j in later:
            return later[j].form == "ing" if not opened else True
        if lows[j] == ",":
            return False
    return False


def _shared_subject(lows: list[str], i: int, later: dict[int, Cue], cue: Cue) -> bool:
    while i < len(lows) and (lows[i] in lexicon.ADVERBS or lows[i].endswith("ly")):
        i += 1
    return i in later and later[i].form == cue.form


def _postposed(sentence: Sentence, cue: Cue, subject: Subject | None) -> Draft | None:
    """``The plan had failed, Smith said.`` and ``…, said Smith, a lawyer.``"""
    passage = sentence.passage
    words = passage.words
    if "d" not in cue.frames and "b" not in cue.frames:
        return None
    if cue.first > sentence.low and words[cue.first - 1] == ",":
        subject = subject_after(passage, cue.last, sentence.high)
        comma = cue.first - 1
    elif subject is not None:
        comma = subject.whole_first - 1
    else:
        return None
    if subject is None or comma <= sentence.low or words[comma] not in (",", *_DASHES):
        return None
    start = sentence.done
    if comma - start < 2 or QUOTED == words[comma - 1]:
        return None
    sentence.subjects.append((cue.first, subject))
    after = cue.last
    end, rule = comma, "said_after"
    if cue.last < sentence.high and words[cue.last] == "," and sentence.high - cue.last > 3 and comma == subject.whole_first - 1:
        if passage.lows[cue.last + 1] not in lexicon.SUBORDINATORS and not passage.lows[cue.last + 1].endswith("ing") and passage.lows[cue.last+1] not in ("and", "but", "who"):
            end, rule = sentence.high, "said_within"
            after = sentence.high
    sentence.done = after
    return draft(passage, _kind(passage, start, end, rule), _span(passage, start, end), rule, cue, subject)


def according_to(sentence: Sentence) -> list[Draft]:
    """``According to Smith, the plan had failed`` and ``The plan had failed, according to Smith``."""
    passage = sentence.passage
    lows, words = passage.lows, passage.words
    found = []
    for i in range(sentence.low, sentence.high - 2):
        if lows[i] != "according" or lows[i + 1] != "to":
            continue
        subject = subject_after(passage, i + 2, sentence.high)
        if subject is None:
            continue
        cue = Cue(i, i + 2, "c", "past", "according", False)
        leads = i == sentence.low or (i - 1 == sentence.low and lows[i - 1] in lexicon.CONJUNCTIONS)
        if leads:
            start = subject.last
            while start < sentence.high and words[start] != ",":
                start += 1
            start, end = start + 1, sentence.high
        else:
            start, end = sentence.low, i - (words[i - 1] == ",")
        if end - start > 1:
            found.append(
                draft(passage, _kind(passage, start, end, ""), _span(passage, start, end), "according_to", cue, subject)
            )
    return found


def reporting_nouns(sentence: Sentence) -> list[Draft]:
    """``Smith's claim that the plan had failed``: a noun with its owner and a *that* clause."""
    passage = sentence.passage
    lows = passage.lows
    found = []
    for i in range(sentence.low + 1, sentence.high - 2):
        if lows[i] not in lexicon.REPORTING_NOUNS or lows[i + 1] != "that":
            continue
        owner = i - 1
        while owner > sentence.low and lows[owner] not in ("'s", "’s", "his", "her", "their") and i - owner < 4:
            owner -= 1
        if lows[owner] in ("'s", "’s"):
            subject = subject_before(passage, owner, sentence.low)
        elif lows[owner] in ("his", "her", "their"):
            subject = Subject(owner, owner + 1, owner, owner + 1)
        else:
            continue
        if subject is None:
            continue
        end = i + 2
        while end < sentence.high and passage.words[end] not in (",", ";"):
            end += 1
        cue = Cue(i, i + 1, "c", "past", lows[i], False)
        found.append(
            draft(passage, _kind(passage, i + 2, end, ""), _span(passage, i + 2, end), "claim_that", cue, subject)
        )
    return found


def _span(passage: Passage, first: int, last: int) -> tuple[int, int]:
    return passage.span(first, last)


def _kind(passage: Passage, first: int, last: int, rule: str) -> QuoteKind:
    return "mixed" if QUOTED in passage.words[first:last] else "indirect"
