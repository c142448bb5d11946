"""Relative clauses: where they begin and end, and which of them state something."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause_verbs import is_finite, main_verb
from iomed_cli.extraction.facts.clauses.limits.clause_edges import (
    ALSO,
    has_other_subject,
    without_ending,
)
from iomed_cli.extraction.facts.clauses.limits.clause_limits import AUXILIARIES, ClauseLimits
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage

_CUTS = PAUSES | {";"}
RELATIVE = frozenset("which who whose whom where".split())
_BEHIND_RELATIVES = _CUTS | {"?", "!", QUOTED}
_EXPLAINING = frozenset({"who", "which", "whose"})
_LONGEST_ITEM = 7
_GAPS = frozenset("point points place places seat seats".split())
_APART = frozenset("off behind ahead clear above below adrift short from".split())


def trailing_relative(passage: Passage, verb: int, last: int) -> int:
    """Give where a clause ends before a relative clause that explains its last noun."""
    lows = passage.lows
    if RELATIVE.isdisjoint(passage.vocabulary) or RELATIVE.isdisjoint(lows[verb + 2 : last - 1]):
        return last
    for k in range(verb + 1, last - 2):
        if lows[k + 1] in RELATIVE and passage.words[k] in PAUSES:
            # "accuse the party, which rules Velden, of theft" goes on behind it.
            end = _relative_end(passage, k + 2, last)
            closed = end < last - 1 and passage.words[end] in PAUSES
            # and "heard that the tram, which weighs 52 tonnes, was speeding" does, too.
            goes_on = closed and (
                lows[end + 1] in lexicon.PREPOSITIONS or lows[end + 1] in AUXILIARIES
            )
            return last if goes_on else k
    return last


def where_clauses(passage: Passage, low: int, high: int) -> list[tuple[int, int]]:
    """Give the clauses behind *where*, which have a subject of their own."""
    found: list[tuple[int, int]] = []
    if "where" not in passage.vocabulary:
        return found
    lows, words = passage.lows, passage.words
    for k in range(low + 1, high - 3):
        if lows[k] != "where" or words[k - 1] != ",":
            continue
        end = k + 1
        while end < high and words[end] not in _CUTS:
            end += 1
        verb = main_verb(passage, k + 1, end)
        if verb is not None and verb + 1 < end and lows[verb + 1] not in ALSO:
            # Of "where 1,900 people live" nothing is understood alone.
            found.append((k + 1, end))
    return found


def relatives(passage: Passage, clause: ClauseLimits, limit: int) -> list[ClauseLimits]:
    """Give the relative clauses with *who* and *which* behind a comma, within a clause."""
    found: list[ClauseLimits] = []
    if _EXPLAINING.isdisjoint(passage.vocabulary):
        return found
    lows, words = passage.lows, passage.words
    last = min(limit - 3, clause.last + 1)
    if _EXPLAINING.isdisjoint(lows[clause.subject + 1 : last + 1]):
        return found
    for k in range(clause.subject, last):
        if lows[k + 1] not in _EXPLAINING:
            continue
        if words[k] != "," and (lows[k + 1] == "which" or not _is_apposed(passage, k, clause)):
            continue
        if lows[k + 1] == "whose":
            own = main_verb(passage, k + 2, limit) if words[k] == "," else None
            if own is None or has_other_subject(passage, k + 2, own):
                continue
            verb = own
        else:
            verb = k + 2
            while verb < min(limit, k + 5) and not is_finite(passage, verb, limit):
                verb += 1
            if verb >= min(limit, k + 5):
                continue
        end = _relative_end(passage, verb + 1, limit)
        end = without_ending(passage, k + 1, end)
        open_end = end == limit < len(words) and words[limit] not in _BEHIND_RELATIVES
        if lows[end - 1] in AUXILIARIES or (open_end and end <= verb + 2):
            # "Hale, who died in Lagos is “wrong”": nothing closes it; nor "whose doctor advised".
            continue
        head = clause.subject if k < clause.verb else max(clause.verb + 1, k - 8)
        tail = clause.subject_end if k < clause.verb else k
        found.append(ClauseLimits(k + 1, end, head, tail, verb))
    return found


def _relative_end(passage: Passage, at: int, limit: int) -> int:
    """Find where a relative clause ends; a list in it goes on behind its commas."""
    words, lows = passage.words, passage.lows
    end = at
    while end < limit and (words[end] == "," or words[end] not in _BEHIND_RELATIVES):
        if words[end] == "," and _is_gap(lows, end + 1):
            end += 1
        if words[end] == ",":
            further = end + 1
            while further < min(limit, end + _LONGEST_ITEM) and words[further][0].isupper():
                further += 1
            listed = further > end + 1 and further < limit
            if not listed or (lows[further] not in ("and", "or") and words[further] != ","):
                break
            if lows[further] in ("and", "or") and not words[further + 1][0].isupper():
                break
        end += 1
    return end


def _is_gap(lows: list[str], at: int) -> bool:
    """``Rovers, who are eighth, four points off the play-offs``."""
    number = at + 2 < len(lows) and (lows[at] in lexicon.NUMBERS or lows[at][0].isdigit())
    return number and lows[at + 1] in _GAPS and lows[at + 2] in _APART


def _is_apposed(passage: Passage, k: int, clause: ClauseLimits) -> bool:
    """``Strang, an economist who has studied six failed schemes``: *who* is Strang, too."""
    for i in range(k, max(clause.subject, k - _LONGEST_ITEM), -1):
        if passage.words[i] == ",":
            return passage.lows[i + 1] in ("a", "an", "the") and passage.words[i - 1][0].isupper()
        if not passage.lows[i].replace("-", "").isalpha() or passage.lows[i] in RELATIVE:
            return False
    return False
