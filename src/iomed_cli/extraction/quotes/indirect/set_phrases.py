"""Statements told by phrases: according to, in the view of, as somebody said, the claim that."""

from __future__ import annotations

from collections.abc import Callable

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.cues import Cue, noun_cue
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s, is_verb
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.grammar.subjects import Subject, subject_after, subject_before
from iomed_cli.extraction.lexicon.reporting_verbs import Frame
from iomed_cli.extraction.quotes import rules
from iomed_cli.extraction.quotes.boundaries import content_end, nothing_follows, without_connective
from iomed_cli.extraction.quotes.draft import Draft
from iomed_cli.extraction.quotes.indirect.backward import reports_back
from iomed_cli.extraction.quotes.indirect.complements import clause_follows
from iomed_cli.extraction.quotes.indirect.interrupted import broken, resumption
from iomed_cli.extraction.quotes.indirect.statement import statement
from iomed_cli.extraction.quotes.rules import Rule, finds, in_order
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage

_CITING = frozenset("citing quoting adding referring according".split())
_VIEWS = frozenset(("view", "opinion"))
_NOUNS = _VIEWS | lexicon.REPORTING_NOUNS | {"words", "according"}
"""The words by which the phrases that have no verb can be told."""
_WON_OVER = frozenset(("convince", "persuade"))
"""Who is convinced says nothing, and nobody need have said it."""
_OWNED = lexicon.POSSESSIVES | {"'s"}
_TELLING_OF = frozenset("of at for".split())
"""Between an office and what it is in: ``chief of the port``."""
_UNFINISHED = frozenset("that which who whom including such and or but".split())
_Finder = Callable[[Sentence], "list[Draft]"]
_WITH_VERBS: dict[Rule, _Finder] = {}
_WITH_NOUNS: dict[Rule, _Finder] = {}


def set_phrases(sentence: Sentence) -> list[Draft]:
    """Find the statements of a sentence whose source a phrase names, or nobody."""
    found: list[Draft] = []
    if sentence.cues:
        found += [one for _, find in _VERBS_IN_ORDER for one in find(sentence)]
    if not sentence.passage.vocabulary.isdisjoint(_NOUNS):
        found += [one for _, find in _NOUNS_IN_ORDER for one in find(sentence)]
    return found


@finds(_WITH_VERBS, rules.AS_SAID)
def as_said(sentence: Sentence) -> list[Draft]:
    """Statements led by *as*: ``As Smith noted, the plan had failed``.

    What stands behind the comma is what Smith noted.
    """
    passage = sentence.passage
    words = passage.words
    if passage.lows[sentence.low] != "as":
        return []
    for cue in sentence.cues:
        if sentence.ledger.is_taken(cue.first) or cue.passive or not reports_back(cue):
            continue
        if not nothing_follows(passage, cue, sentence.high):
            continue
        subject = subject_before(passage, cue.first, sentence.low + 1)
        if subject is None or subject.whole_first != sentence.low + 1:
            return []
        start = cue.last
        while start < sentence.high and words[start] != ",":
            start += 1
        following = start + 2
        while following < sentence.high and words[following] != ",":
            following += 1
        if following < sentence.high and passage.lows[start + 1] in _CITING:
            start = following
        if sentence.high - start > 3:
            return [statement(passage, start + 1, sentence.high, rules.AS_SAID, cue, subject)]
    return []


@finds(_WITH_VERBS, rules.IT_WAS_SAID)
def it_was_said(sentence: Sentence) -> list[Draft]:
    """Statements of nobody known: ``It was reported that three ships had sunk``.

    The passive says that somebody said so, the text doesn't tell who; of a question
    put to somebody (``when asked whether``) it doesn't either.
    """
    passage = sentence.passage
    lows = passage.lows
    found = []
    for cue in sentence.cues:
        told = heard = asked = False
        if cue.passive:
            somebody = lows[sentence.low] == "it" or bool(cue.frames & Frame.HEARER)
            told = somebody and cue.lemma not in _WON_OVER
            asked = cue.lemma == "ask" and _questions(sentence, cue)
        elif cue.lemma == "hear":
            heard = lows[cue.first - 1] in lexicon.HEARINGS
        if (
            not (told or heard or asked)
            or sentence.ledger.is_taken(cue.first)
            or cue.first == sentence.low
        ):
            continue
        that = lows[cue.last : cue.last + 1] == ["that"]
        bare = heard and cue.last < sentence.high and _is_bare(sentence, cue.last)
        if not (asked or bare) and (not that or cue.frames & Frame.THOUGHT):
            continue
        start = cue.last + (that and not asked)
        end = content_end(sentence, cue, start, asked, rules.IT_WAS_SAID)
        if end > start:
            found.append(statement(passage, start, end, rules.IT_WAS_SAID, cue, None))
    return found


def _is_bare(sentence: Sentence, i: int) -> bool:
    """``The court heard Miller had left``"""
    return clause_follows(sentence.passage, i, sentence.high, strict=True)


def _questions(sentence: Sentence, cue: Cue) -> bool:
    return cue.last < sentence.high and sentence.passage.lows[cue.last] in lexicon.QUESTION_WORDS


@finds(_WITH_NOUNS, rules.IN_THE_VIEW_OF)
def views(sentence: Sentence) -> list[Draft]:
    """Views by whose they are."""
    return in_the_view_of(sentence) + of_the_view(sentence)


def in_the_view_of(sentence: Sentence) -> list[Draft]:
    """Views led by their owner: ``In Smith's view, the plan has failed``."""
    passage = sentence.passage
    lows, low = passage.lows, sentence.low
    if lows[low] != "in":
        return []
    for i in range(low + 2, min(sentence.high - 2, low + 12)):
        if lows[i] in ("view", "opinion", "words") and passage.words[i + 1] == ",":
            owner = i - 1
            if lows[owner] == "'s":
                subject = subject_before(passage, owner, low + 1)
            elif lows[owner] in lexicon.POSSESSIVES:
                subject = Subject(owner, owner + 1, owner, owner + 1)
            else:
                return []
            if subject is None or QUOTED in passage.words[i:]:
                return []
            cue = noun_cue(passage, i, i + 1)
            return [statement(passage, i + 2, sentence.high, rules.IN_THE_VIEW_OF, cue, subject)]
    return []


def of_the_view(sentence: Sentence) -> list[Draft]:
    """Views that somebody is of: ``Smith was of the view that the plan had failed``."""
    passage = sentence.passage
    lows = passage.lows
    if passage.vocabulary.isdisjoint(_VIEWS):
        return []
    for i in range(sentence.low + 2, sentence.high - 5):
        held = lows[i : i + 2] == ["of", "the"] and lows[i + 2] in _VIEWS
        if not held or lows[i + 3] != "that" or lows[i - 1] not in lexicon.BE:
            continue
        subject = subject_before(passage, i - 1, sentence.low)
        if subject is None:
            return []
        cue = noun_cue(passage, i + 2, i + 3)
        end = content_end(sentence, cue, i + 4, False, rules.SAYS_THAT)
        return [statement(passage, i + 4, end, rules.IN_THE_VIEW_OF, cue, subject)]
    return []


@finds(_WITH_NOUNS, rules.ACCORDING_TO)
def according_to(sentence: Sentence) -> list[Draft]:
    """Statements by source: ``According to Smith, the plan had failed``.

    Behind a statement, too: ``The plan had failed, according to Smith``.
    """
    passage = sentence.passage
    lows, words = passage.lows, passage.words
    found: list[Draft] = []
    if "according" not in passage.vocabulary:
        return found
    for i in range(sentence.low, sentence.high - 2):
        if lows[i] != "according" or lows[i + 1] != "to" or sentence.ledger.is_taken(i):
            continue
        subject = subject_after(passage, i + 2, sentence.high)
        if subject is None or _no_source(passage, subject):
            continue
        lead = i - (i > sentence.low and words[i - 1] == ",")
        if lead == sentence.low or (
            lead - 1 == sentence.low and lows[sentence.low] in lexicon.CONJUNCTIONS
        ):
            start = subject.last
            while start < sentence.high and words[start] != ",":
                start += 1
            start, end = _behind_apposition(sentence, start), sentence.high
        else:
            end = i - (words[i - 1] == ",")
            start = without_connective(passage, sentence.low, end)
        cue = noun_cue(passage, i, i + 2)
        verbless = end < i and not any(is_verb(passage, k) for k in range(start, end))
        resumes = resumption(passage, i + 2, sentence.high) if verbless else None
        if resumes is not None:
            tail = resumes, sentence.high
            found += broken(passage, (start, end), tail, rules.ACCORDING_TO, cue, subject)
        elif end - start > 1 and not (
            _breaks_off(passage, start, end) or _is_attributed(sentence, start, end)
        ):
            found.append(statement(passage, start, end, rules.ACCORDING_TO, cue, subject))
    return found


def _is_attributed(sentence: Sentence, start: int, end: int) -> bool:
    """``"We will stay," the premier told farmers, according to a note``: it has its speaker."""
    ledger = sentence.ledger
    return sentence.passage.words[start] == QUOTED and any(
        start < cue.first < end and ledger.is_taken(cue.first) for cue in sentence.cues
    )


def _breaks_off(passage: Passage, start: int, end: int) -> bool:
    """``groups which, according to Smith, …``: what stands before is no statement."""
    last = end - 1
    while last > start and (passage.words[last] in DASHES or passage.words[last] == ":"):
        last -= 1
    return passage.lows[last] in _UNFINISHED


def _no_source(passage: Passage, subject: Subject) -> bool:
    """Tell ``priced according to age`` from a source: one bare word in the singular."""
    word = passage.words[subject.first]
    return (
        subject.last - subject.first == 1
        and word.islower()
        and not ends_in_s(word)
        and word not in lexicon.GROUPS
        and word not in lexicon.POSSESSIVES
        and word not in ("him", "them", "me", "us")
    )


def _behind_apposition(sentence: Sentence, comma: int) -> int:
    """Give where the content begins: behind the comma, or behind an apposition that follows it."""
    passage = sentence.passage
    start = comma + 1
    following = start
    while following < sentence.high and passage.words[following] != ",":
        following += 1
    opens = passage.lows[start] if start < sentence.high else ""
    bare = opens in lexicon.ROLES and _TELLING_OF.intersection(passage.lows[start + 1 : start + 4])
    explains = following < sentence.high and (
        bool(bare) or opens in ("a", "an", "the", "who", "which")
    )
    if explains and (
        opens in ("who", "which") or not any(is_verb(passage, k) for k in range(start, following))
    ):
        return following + 1
    return start


def _clause_end(passage: Passage, first: int, high: int) -> int:
    """Give the end of a clause that is itself part of one: before the outer clause's verb."""
    lows, words = passage.lows, passage.words
    if words[first] == QUOTED and _stands_before_verb(passage, first, high):
        return first + 1
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


def _stands_before_verb(passage: Passage, i: int, high: int) -> bool:
    """Tell whether words in marks are all of a clause: ``that "nobody came" (see above) is …``."""
    words, behind = passage.words, i + 1
    if words[behind : behind + 1] == ["("] and ")" in words[behind:]:
        behind = words.index(")", behind) + 1
    return behind < high and is_verb(passage, behind)


@finds(_WITH_NOUNS, rules.CLAIM_THAT)
def claim_that(sentence: Sentence) -> list[Draft]:
    """Nouns of saying with their owner: ``Smith's claim that the plan had failed``.

    The clause ends before the verb that the noun is the subject of.
    """
    passage = sentence.passage
    lows = passage.lows
    found: list[Draft] = []
    if "that" not in lows[sentence.low + 1 : sentence.high - 2]:
        return found
    for i in range(sentence.low + 1, sentence.high - 2):
        if lows[i] != "that" or lows[i - 1] not in lexicon.REPORTING_NOUNS:
            continue
        owner = i - 2
        while owner > sentence.low and lows[owner] not in _OWNED and i - owner < 5:
            owner -= 1
        if owner < sentence.low or lows[owner] not in _OWNED:
            continue
        if lows[owner] in lexicon.POSSESSIVES:
            subject: Subject | None = Subject(owner, owner + 1, owner, owner + 1)
        else:
            subject = subject_before(passage, owner, sentence.low)
        end = _clause_end(passage, i + 1, sentence.high)
        if subject is not None and (end - i > 2 or passage.words[i + 1] == QUOTED):
            cue = noun_cue(passage, i - 1, i)
            found.append(statement(passage, i + 1, end, rules.CLAIM_THAT, cue, subject))
    return found


_VERBS_IN_ORDER = in_order(_WITH_VERBS)
_NOUNS_IN_ORDER = in_order(_WITH_NOUNS)
