"""Shared subjects: where a clause has a second verb, whose figures and dates are not the first's."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause_verbs import INNER, PASTS, PRESENT, is_past
from iomed_cli.extraction.facts.clauses.limits.clause_edges import ALSO
from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.text.passages import Passage

_INNER = (INNER | {"if"}) - {"as"}
_AUXILIARIES = PRESENT | fact_words.MODALS | {"was", "were", "had", "did"}
_BE = frozenset("is are was were".split())
_BASES = fact_words.PLAIN_PASTS | {"lay", "found", "fell", "saw"}
"""Pasts that are infinitives, too."""
_OBJECTS = (lexicon.DETERMINERS - {"that"}) | lexicon.NUMBERS | {"to", "about", "nearly", "around"}


def told_apart(
    passage: Passage, clause: ClauseLimits, dated: list[int], counted: list[int]
) -> Iterator[ClauseLimits]:
    """Cut a clause where a verb behind *and* has another time, as its dates and tense tell.

    `dated` and `counted` are the words where dates and figures stand. ``The market employs 46
    people and lost $2m last year`` are two; ``hired 4 people and sold 3 boats last year`` is one.
    The subject of a later part is the *and* before it.
    """
    first = clause.verb
    for joint in range(first + 1, clause.last - 2):
        if passage.lows[joint] in _INNER:
            break
        if passage.lows[joint] not in ALSO:
            continue
        verb = _second_verb(passage, first, joint, clause.last)
        if verb is None or not _differ(passage, clause, joint, verb, dated, counted):
            continue
        last = joint - (passage.words[joint - 1] == ",")
        yield replace(clause, last=last)
        rest = ClauseLimits(joint, clause.last, joint, joint + 1, verb)
        yield from told_apart(passage, rest, dated, counted)
        return
    yield clause


def _second_verb(passage: Passage, first: int, joint: int, last: int) -> int | None:
    """Give the finite verb behind *and* that shares the subject of the verb at `first`."""
    lows = passage.lows
    at = joint + 1
    while at < last - 2 and (lows[at] in lexicon.ADVERBS or lows[at].endswith("ly")):
        at += 1
    low, after = lows[at], lows[at + 1]
    if low in _AUXILIARIES:
        return at
    if low in _BASES and "to" in lows[first:joint]:
        # "voted to close three schools and lay off 94 teachers"
        return None
    takes = after in _OBJECTS or after[0].isdigit() or after[0] in "$£€"
    if after == "to" and lows[first] in _BE and low not in fact_words.PLANNING:
        # "was jailed on Monday and ordered to repay $40"
        return None
    if is_past(low):
        # In "was built in 2019 and sold in 2021" the second is a participle.
        sure = lows[first] not in _AUXILIARIES or low in PASTS - fact_words.ALSO_PARTICIPLES
        return at if sure or takes else None
    if lows[first] in fact_words.MODALS and low[-1] != "s":
        # "would raise output and hold the price"
        return None
    return at if low in fact_words.PRESENT_VERBS | fact_words.PLANNING and takes else None


def _differ(
    passage: Passage,
    clause: ClauseLimits,
    joint: int,
    verb: int,
    dated: list[int],
    counted: list[int],
) -> bool:
    """Tell whether what is counted on one side of an *and* would take the other side's date."""
    front = any(i < clause.verb for i in dated)
    before = any(clause.verb <= i < joint for i in dated)
    behind = any(joint < i for i in dated)
    figures = any(joint < i for i in counted)
    if before:
        return figures or (behind and bool(counted))
    if _tense(passage, clause.verb) == _tense(passage, verb):
        return False
    return (behind and bool(counted)) or (front and figures)


def _tense(passage: Passage, verb: int) -> str:
    low, after = passage.lows[verb], passage.lows[verb + 1]
    planned = low in fact_words.PLANNING or (low in ("is", "are") and after in fact_words.PLANNING)
    if low in fact_words.MODALS or planned:
        return "ahead"
    return "past" if is_past(low) else "present"
