"""Subjects: the words beside a cue that name who speaks."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import before_adverbials
from iomed_cli.extraction.grammar.appositions import (
    apposition_end,
    named_in_apposition,
    over_apposition,
)
from iomed_cli.extraction.grammar.finite_verbs import is_verb, may_be_present, takes_clause
from iomed_cli.extraction.grammar.lists import list_start
from iomed_cli.extraction.grammar.noun_phrases import (
    Subject,
    ends_in_comma,
    ends_name,
    is_pause,
    noun_phrase,
    phrase_start,
)
from iomed_cli.extraction.lexicon.fact_words import FINDINGS
from iomed_cli.extraction.names.name_phrases import in_name, is_nickname
from iomed_cli.extraction.names.titles import is_office
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage

__all__ = ["Subject", "subject_after", "subject_before"]

_REACH = 60
_LONGEST_RELATIVE = 9
_MARKS = PAUSES | {QUOTED}
_REASONS = frozenset("because as since when while after before until although though".split())
_CLAUSES_WITHIN = lexicon.SUBORDINATORS | lexicon.RELATIVES | {"that", "than"}
_ISSUED = frozenset("published released issued conducted commissioned obtained seen".split())
_MADE = _ISSUED - {"obtained", "seen", "commissioned"}
_ISSUABLE = lexicon.DOCUMENTS | FINDINGS
_LONGEST_ISSUE = 5
_BODIES_ON = frozenset("Office Commission Committee Council Centre Center".split())
_ABOUT = frozenset("committee rapporteur commission council advisor adviser panel".split())


def subject_before(passage: Passage, cue: int, low: int) -> Subject | None:
    """Find the subject of a verb that follows it: ``Smith, a lawyer, also said``.

    An apposition between commas is stepped over to the name it explains.
    """
    low = max(low, cue - _REACH)
    last = before_adverbials(passage, cue, low)
    if last <= low:
        return None
    if passage.lows[last - 1] in ("which", "that"):
        return Subject(last - 1, last, last - 1, last)
    if passage.words[last - 1] in _MARKS:
        if passage.words[last - 1] in PAUSES:
            return over_apposition(passage, low, last, last - 1)
        if last - 1 > low and ends_in_comma(passage, last - 1):
            return over_apposition(passage, low, last, last)
    if "who" in passage.vocabulary:
        if (who := _relative_before(passage, low, last)) is not None:
            if passage.lows[phrase_start(passage, low, who)[0]] in ("a", "an", "the"):
                return over_apposition(passage, low, who, who)
            return subject_before(passage, who, low)
        if (who := _reason_before(passage, low, last)) is not None:
            return subject_before(passage, who, low)
    first, head = phrase_start(passage, low, last)
    if "and" in passage.vocabulary and (
        (listed := list_start(passage, low, first, last)) is not None
    ):
        return Subject(listed, last, listed, last)
    if (
        first < last
        and passage.lows[first] in ("a", "an")
        and first > low + 1
        and passage.words[first - 1] == ","
    ):
        # ``"…," Ann Lee, a clerk at Holt, a shop in Ohio said``: the last comma is missing.
        explained = over_apposition(passage, low, last, last)
        if explained is not None and _is_name_behind_quotation(passage, explained):
            return explained
    return noun_phrase(passage, first, head, last)


def _is_name_behind_quotation(passage: Passage, subject: Subject) -> bool:
    words = range(subject.first, subject.last)
    quoted = subject.whole_first > 0 and passage.words[subject.whole_first - 1] == QUOTED
    return quoted and len(words) > 1 and all(in_name(passage, k) for k in words)


def _relative_before(passage: Passage, low: int, last: int) -> int | None:
    """Find *who* in ``Lund, a guard who responded said``: the verb before belongs to it."""
    if not is_verb(passage, last - 1) or passage.lows[last - 1] in lexicon.AUXILIARIES:
        return None
    for k in range(last - 2, max(low, last - _LONGEST_RELATIVE), -1):
        if passage.lows[k] == "who":
            return k
        if is_pause(passage, k) or passage.words[k] == QUOTED:
            return None
    return None


def _reason_before(passage: Passage, low: int, last: int) -> int | None:
    """Find *who* in ``An aide who hid her name because she was not free to speak said``.

    The clause behind *because* has a verb of its own, so that the next one is not its.
    """
    has_verb = reason = False
    for k in range(last - 1, low, -1):
        if is_pause(passage, k) or passage.words[k] == QUOTED:
            return None
        if passage.lows[k] in _REASONS and (has_verb or reason or passage.lows[k] != "as"):
            if not (has_verb or reason):
                return None
            reason = True
        elif passage.lows[k] == "who":
            return k if reason or _is_clause(passage, k + 1, last) else None
        has_verb = has_verb or is_verb(passage, k)
    return None


def _is_clause(passage: Passage, verb: int, last: int) -> bool:
    """Tell whether *who* has a verb of its own: ``who refused to be named for fear of reprisals``.

    Where that verb may report a clause, what stands behind it has to be no subject.
    """
    lows = passage.lows
    before = lows[last - 1]
    if before in lexicon.CONJUNCTIONS or before in lexicon.SUBJECT_PRONOUNS:
        return False
    if "'s" in lows[last - 1 : last + 1]:
        # ``who has been hurt by Smith's claim that``
        return False
    if any(_opens_another(passage, k) for k in range(verb, last)):
        return False
    if not (is_verb(passage, verb) or may_be_present(passage, verb)):
        return False
    return not takes_clause(passage, verb) or lows[verb + 1] in ("to", "not", "for", "about")


def _opens_another(passage: Passage, i: int) -> bool:
    """Tell whether a clause of its own begins at `i`; ``his name only as Dodong`` is none."""
    low = passage.lows[i]
    return low in _CLAUSES_WITHIN and not (low == "as" and passage.words[i + 1][0].isupper())


def subject_after(passage: Passage, start: int, high: int) -> Subject | None:
    """Find the subject of a verb that stands before it: ``said Smith, a lawyer``."""
    lows, words = passage.lows, passage.words
    high = min(high, start + _REACH)
    last = start
    while (
        last < high
        and not is_pause(passage, last)
        and (words[last] != QUOTED or is_nickname(passage, last))
    ):
        low = lows[last]
        if last > start and low in _ISSUED and lows[last - 1] in _ISSUABLE:
            maker = _maker(passage, last, high)
            if maker is not None:
                last = maker
                continue
            if last - start > 1 or lows[last - 1] in lexicon.DOCUMENTS:
                break
        if last > start and (
            (low in lexicon.FINITE and words[last].islower())
            or (low in lexicon.SUBORDINATORS and low != "as")
            or (
                low in lexicon.PREPOSITIONS
                and low not in ("of", "for", "at", "from", "with", "to", "as", "by")
                and not (low == "on" and _is_office_on(passage, last))
            )
            or (low in lexicon.TIME_WORDS and words[last][0].isupper() and low != "may")
            or ends_name(passage, last)
        ):
            break
        last += 1
        if last < high and words[last] == "(":
            last = _behind_short_form(passage, last, high)
    if last == start:
        return None
    whole_last = apposition_end(passage, last, high) if last < high and words[last] == "," else last
    found = noun_phrase(passage, start, last, whole_last)
    return (
        named_in_apposition(passage, found, last + 1, whole_last)
        if found and whole_last > last
        else found
    )


def _maker(passage: Passage, i: int, high: int) -> int | None:
    """Give where *by* stands behind a participle that tells who issued what stands before it.

    ``a poll published on Sunday by Lund Surveys``; whoever has seen it has not made it.
    """
    if passage.lows[i] not in _MADE or not lexicon.TIME_WORDS.isdisjoint(
        passage.lows[i + 1 : i + 2]
    ):
        # "Published Monday by the bank" would be Monday's.
        return None
    for k in range(i + 1, min(high - 1, i + _LONGEST_ISSUE)):
        if passage.lows[k] == "by":
            return k
        if is_pause(passage, k) or passage.lows[k] in lexicon.FINITE:
            return None
    return None


def _behind_short_form(passage: Passage, opening: int, high: int) -> int:
    """Step over the bracket in ``said Farmers' League (FL) president Ann Lee``."""
    words = passage.words
    if opening + 3 >= high or words[opening + 2] != ")" or not words[opening + 1].isupper():
        return opening
    office = any(map(is_office, passage.lows[opening + 3 : opening + 6]))
    return opening + 3 if office else opening


def _is_office_on(passage: Passage, i: int) -> bool:
    """``the ranking member on lands``, ``the adviser on media``: what an office is about."""
    before, after = passage.lows[i - 1], passage.lows[i + 1 : i + 2]
    if passage.words[i - 1] in _BODIES_ON and passage.words[i + 1 : i + 2] != []:
        # "the UN Office on Drugs and Crime"
        return passage.words[i + 1][0].isupper() and after[0] not in lexicon.TIME_WORDS
    office = is_office(before) or before in _ABOUT
    terms = "condition" in passage.lows[i + 1 : i + 3]
    return office and bool(after) and not terms and after[0] not in lexicon.TIME_WORDS
