"""Limits of a clause: where it begins and ends, where subject and verb stand, what is ahead."""

from __future__ import annotations

from iomed_cli.extraction.facts.clauses.clause_verbs import INNER, PASTS, is_participle, is_present
from iomed_cli.extraction.lexicon import fact_words, time_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.value import Value

AUXILIARIES = frozenset("is are was were has have had will would".split())
_WILL = frozenset({"will", "shall", "'ll", "would"})
_BE = frozenset("be been being not also n't".split())
_HABITUAL = frozenset("now usually often typically always already still".split())
_TO_COME = fact_words.PLANNING | fact_words.FORESEEN
_THAN = frozenset("above below than".split())
_MAY = frozenset("can may might should must".split())
_HAVING = frozenset("having had has have".split())
_DELIVERED = frozenset("delivery due maturing expiring".split())


class ClauseLimits(Value, frozen=True):
    """A clause, its subject and its verb, as word indices; the ends are exclusive."""

    first: int
    last: int
    subject: int
    subject_end: int
    verb: int

    def is_ahead(self, passage: Passage) -> bool:
        """Tell whether the clause speaks of what is to come."""
        lows = passage.lows
        near = lows[self.verb : min(self.last, self.verb + 6)]
        if near[0] in _TO_COME or not _WILL.isdisjoint(near[:3]):
            return True
        if near[0] in ("is", "are", "was", "were") and (
            near[1:2] == ["to"] or not _TO_COME.isdisjoint(near)
        ):
            return True
        if lows[self.verb - 1] in _HABITUAL:
            # "The clinic now sees 60 children a week in August"
            return False
        # "The trial starts on Saturday", "schools reopen in May".
        return near[0] in ("is", "are") or is_present(near[0])

    def is_ahead_at(self, passage: Passage, at: int) -> bool:
        """Tell whether what is told at a word of the clause is to come.

        What is behind *who* or *whose*, and a participle behind its noun, have a time of their
        own: ``is built under a contract signed in June``.
        """
        lows = passage.lows
        last = before_links(lows, at, self.verb)
        low, before = lows[last], lows[last - 1]
        if lows[at - 1] in _THAN:
            # "The price is 28 per cent above Friday's close"
            return False
        if before in _HAVING and low in _TO_COME:
            # "Having predicted in July that it would grow"
            return False
        if last > self.verb and low in _TO_COME:
            # "Had been expected by the end of May"
            return True
        if at < self.verb and lows[before_links(lows, at, self.first)] in _DELIVERED:
            # "Futures for delivery in December rose."
            return True
        if lows[at - 1] in ("until", "till") and lows[self.verb] in ("has", "have"):
            # "Has suspended all flights until Monday"
            return True
        own = before[-3:] != "ing" and before not in AUXILIARIES and before not in _BE
        if last > self.verb + 1 and own and is_participle(low) and low not in _TO_COME:
            return False
        first = self.verb if at > self.verb else self.subject
        inner = next((k for k in range(at, first, -1) if lows[k] in INNER), None)
        if inner is not None:
            behind = lows[inner + 1 : at]
            may = "," not in behind and not _MAY.isdisjoint(behind)
            if may or not _WILL.isdisjoint(behind):
                return True
            if not PASTS.isdisjoint(behind):
                return False
        return self.is_ahead(passage)


def before_links(lows: list[str], at: int, low: int) -> int:
    """Give the last word before a date, from `low` on, that does not tie the date to it."""
    last = at - 1
    if lows[last] == "of" and last > low and lows[last - 1] in time_words.ENDS:
        last -= 2
    while last > low and (lows[last] in time_words.LINKS or lows[last] in time_words.BETWEEN):
        last -= 1
    return last
