"""Clauses: whose subject a verb shares that has none of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import before_adverbials, is_manner
from iomed_cli.extraction.grammar.finite_verbs import is_verb, may_be_present
from iomed_cli.extraction.grammar.subjects import Subject, subject_before
from iomed_cli.extraction.grammar.verb_forms import FORMS
from iomed_cli.extraction.names.name_phrases import names_somebody
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage
from iomed_cli.value import Value

_REACH = 60
_MOST = 6
_CAUSATIVES = frozenset(
    """force forces forced forcing lead leads led leading prompt prompts prompted prompting allow
    allows allowed allowing cause causes caused causing enable enables enabled enabling drive
    drives drove driven driving compel compels compelled compelling push pushes pushed pushing
    press presses pressed pressing urge urges urged urging ask asks asked asking tell tells told
    telling want wants wanted wanting invite invites invited inviting require requires required
    requiring encourage encourages encouraged encouraging persuade persuades persuaded
    persuading convince convinces convinced convincing order orders ordered ordering leave
    leaves left leaving get gets got getting pressure pressures pressured pressuring send sends
    sent sending inspire inspires inspired inspiring provoke provokes provoked provoking permit
    permits permitted permitting expect expects expected expecting help helps helped helping
    let lets need needs needed beg begs begged advise advises advised recruit recruited hire
    hired assign assigned authorize authorized authorise authorised instruct instructed""".split()
)
"""Verbs whose object acts: ``forced Smith to admit``."""
_EMBEDDING = frozenset("that whether what how why if who than".split())
_PAST = frozenset("was were had".split())
_PRESENT = frozenset("is are am 's".split())
_SOME = frozenset("some many several most others critics experts analysts officials".split())
_LIMITS = PAUSES | {";", ":", QUOTED}
PERFECT = frozenset("has have hasn't haven't 've".split())


class Predicate(Value, frozen=True):
    """A finite verb and its subject."""

    verb: int
    tense: str
    """*past*, *present*, *perfect*, or *base* where an infinitive follows its auxiliary."""
    subject: Subject
    nested: bool
    """Whether its clause is part of another: ``what he called``, ``said that he left``."""


def predicates(
    passage: Passage, before: int, low: int, known: Mapping[int, Subject]
) -> Iterator[Predicate]:
    """Give the finite verbs before a word, the nearest first; `known` has subjects by verb."""
    i, seen = before - 1, 0
    while i >= max(low, before - _REACH) and seen < _MOST:
        if i in known or _is_finite(passage, i, low):
            first, own = _verb_group(passage, i, low)
            subject = known.get(i) or own
            if subject is not None and _names(passage, subject):
                seen += 1
                nested = subject.first < i and _nested(passage, subject, low)
                yield Predicate(i, _tense(passage, first), subject, nested)
            i = first
        i -= 1


@lru_cache(maxsize=4 * _REACH)
def _verb_group(passage: Passage, verb: int, low: int) -> tuple[int, Subject | None]:
    """Give where a verb's auxiliaries begin, and its own subject; asked for from each verb behind.

    In a text that is all verbs, each is within reach of sixty others.
    """
    own = subject_before(passage, verb, low) if _has_subject(passage, verb, low) else None
    return _group_start(passage, verb, low), own


def _is_finite(passage: Passage, i: int, low: int) -> bool:
    word = passage.lows[i]
    return (
        is_verb(passage, i)
        or (word[0] == "'" and is_clitic(passage, i))
        or (word[-1] == "s" and _is_present(passage, i, low))
    )


def is_clitic(passage: Passage, i: int) -> bool:
    """Tell the verb in ``he's trying`` from the owner's mark."""
    return i > 0 and (
        passage.lows[i] in ("'re", "'m")
        or (passage.lows[i] == "'s" and passage.lows[i - 1] in lexicon.SUBJECT_PRONOUNS)
    )


def _is_present(passage: Passage, i: int, low: int) -> bool:
    """Tell ``Smith enters the race`` from a plural: a name before it, an object behind it."""
    if i == low or not may_be_present(passage, i):
        return False
    after = passage.lows[i + 1] if i + 1 < len(passage.lows) else ""
    before = passage.words[i - 1]
    named = before[0].isupper() and passage.lows[i - 1] not in lexicon.DETERMINERS
    return (named or passage.lows[i - 1] in ("he", "she", "who")) and (
        (after in lexicon.DETERMINERS and after not in ("this", "that"))
        or after in ("himself", "herself", "itself", "to")
    )


def _group_start(passage: Passage, i: int, low: int) -> int:
    """Give the first word of a verb with its auxiliaries: ``would never have said``."""
    lows = passage.lows
    first = j = i
    while j > low and (
        lows[j - 1] in lexicon.AUXILIARIES
        or lows[j - 1] in lexicon.ADVERBS
        or is_manner(passage, j - 1)
    ):
        j -= 1
        if lows[j] in lexicon.AUXILIARIES:
            first = j
    return first


def _tense(passage: Passage, first: int) -> str:
    low = passage.lows[first]
    if low in PERFECT:
        return "perfect"
    if low in _PRESENT:
        return "present"
    if low == "did" or low in _PAST:
        return "past"
    if low in lexicon.AUXILIARIES:
        return "base"
    form = FORMS.get(low)
    return "present" if form is not None and form.form in ("s", "base") else "past"


def _has_subject(passage: Passage, verb: int, low: int) -> bool:
    """Tell whether a verb has a subject of its own; ``and tried`` shares one."""
    before = before_adverbials(passage, verb, low) - 1
    return before >= low and passage.lows[before] not in ("and", "but", "or", "then", "to")


def _names(passage: Passage, subject: Subject) -> bool:
    """Tell whether a phrase can be a subject at all, not an adverbial."""
    low = passage.lows[subject.first]
    return low[0].isalpha() and low not in lexicon.PREPOSITIONS and low not in lexicon.ADVERBS


def _nested(passage: Passage, subject: Subject, low: int) -> bool:
    lows, first = passage.lows, subject.whole_first
    if lows[subject.first] in lexicon.RELATIVES:
        return True
    if first <= low:
        return False
    before = lows[first - 1]
    return before in _EMBEDDING or before in FORMS or is_verb(passage, first - 1)


def coordinated_subject(
    passage: Passage, before: int, low: int, tense: str, known: Mapping[int, Subject]
) -> Subject | None:
    """``Smith said he would leave and predicted that``: the verb in the same tense has it."""
    nested: Subject | None = None
    perfect: Subject | None = None
    for one in predicates(passage, before, low, known):
        if one.tense == tense and not one.nested:
            return one.subject
        if nested is None and one.tense == tense:
            nested = one.subject
        if perfect is None and one.tense == "perfect":
            perfect = one.subject
    return nested or perfect


def main_clause_subject(
    passage: Passage, before: int, low: int, known: Mapping[int, Subject]
) -> Subject | None:
    """``Smith attacked critics who say he lied, saying that``: a participle looks past asides."""
    return next(
        (one.subject for one in predicates(passage, before, low, known) if not one.nested), None
    )


def nearest_subject(
    passage: Passage, before: int, low: int, known: Mapping[int, Subject]
) -> Subject | None:
    """Give the subject of the nearest verb, as an infinitive has it: ``He who tried to say``."""
    found = [one.subject for one in predicates(passage, before, low, known)]
    personal = (one for one in found if passage.lows[one.first] not in ("it", "there"))
    return next(personal, found[0] if found else None)


def controlling_object(passage: Passage, to: int, low: int) -> Subject | None:
    """``forced Smith to admit``, ``pressure on Smith to say``, ``for Smith to say``: Smith acts."""
    lows, words = passage.lows, passage.words
    last = to
    i = to - 1
    while i >= max(low, to - 18):
        low_word = lows[i]
        if low_word in _CAUSATIVES or (low_word == "on" and lows[i - 1] == "pressure"):
            return _between(passage, i + 1, last)
        if low_word == "for" and to - i < 6:
            found = _between(passage, i + 1, last)
            named = found is not None and names_somebody(passage, found.first, found.last)
            return found if named else None
        if words[i] == "," and words[to - 1] == ",":
            last = i
        elif words[i] in _LIMITS or (is_verb(passage, i) and last == to):
            return None
        i -= 1
    return None


def _between(passage: Passage, first: int, last: int) -> Subject | None:
    if first >= last or passage.lows[first] in lexicon.PREPOSITIONS:
        return None
    return subject_before(passage, last, first)


def absolute_subject(passage: Passage, before: int, low: int) -> Subject | None:
    """``with Smith shaking his head and saying``: *with* gives participles a subject."""
    if "with" not in passage.vocabulary:
        return None
    lows = passage.lows
    for i in range(before - 1, max(low, before - 25) - 1, -1):
        if is_verb(passage, i):
            return None
        if lows[i] != "with":
            continue
        if i > low and passage.words[i - 1] not in PAUSES and lows[i + 1] not in _SOME:
            continue
        end = i + 1
        while end < before and not (lows[end].endswith("ing") and passage.words[end].islower()):
            end += 1
        return _between(passage, i + 1, end)
    return None
