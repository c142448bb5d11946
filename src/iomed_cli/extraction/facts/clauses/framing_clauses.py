"""Framing clauses: what a sentence tells itself besides what it reports of others."""

from __future__ import annotations

from bisect import bisect_left

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts.clauses.clause import Clause
from iomed_cli.extraction.facts.clauses.clause_maker import ClauseMaker
from iomed_cli.extraction.facts.clauses.reported import Reported
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.lexicon.figure_words import FRACTIONS
from iomed_cli.extraction.lexicon.stance_words import CLAUSE_STANCES, PHRASE_STANCES
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.model import NOT_CLAIMED

_STEM = 4
_DENYING = frozenset(
    verb[:_STEM]
    for stances in (CLAUSE_STANCES, PHRASE_STANCES)
    for stance, verbs in stances.items()
    if stance in NOT_CLAIMED
    for verb in verbs.split()
) | {"deni", "ask ", "aske"}
"""How the verbs begin that deny, doubt or ask what they report."""
_WITHIN = frozenset("after before when since until once".split())
"""What a clause in which somebody reports is tied by: ``came a day after Hale said``."""
_RELATIVES = frozenset({"who", "which"})
_OPENERS = lexicon.SUBORDINATORS
_SHARES = frozenset({"percent", "%", "cent"}) | frozenset(FRACTIONS)
_PRONOUNS = frozenset("he she it they".split())
_UNNAMED = frozenset("he she him her his hers it its".split())
_FILLERS = (
    lexicon.NUMBERS
    | frozenset(FRACTIONS)
    | frozenset(
        "percent % per cent in a full some about nearly only just around more than over almost".split()
    )
)
"""What shares are told in, of whom aside."""
_HEARING = frozenset({"hear", "told"})
"""How the verbs begin of those who only hear it: ``the court heard that``."""


def is_heard(text: str, cue: int) -> bool:
    """Tell whether what is reported is only heard: ``the court heard that``."""
    return text[cue : cue + _STEM].lower() in _HEARING


class FramingClauses:
    """Finds the clauses of a sentence itself in which others report something."""

    def __init__(
        self,
        passage: Passage,
        low: int,
        maker: ClauseMaker,
        reported: list[Reported],
        cues: set[int],
    ) -> None:
        self._passage = passage
        self._low = low
        self._maker = maker
        self._reported = reported
        self._cues = cues

    def of(self, one: Reported, cue: int, end: int, in_tail: bool) -> list[Clause]:
        """Give the clause, up to `end`, that a report behind its cue stands in."""
        found: list[Clause] = []
        told = not in_tail and self._is_told(one)
        polled = False
        if not told:
            at = bisect_left(self._passage.starts, cue)
            polled = _is_share(self._passage.lows[self._low : at])
            if not (polled or self._may_be_around(one, at, end)):
                return found
        if any(other.start <= cue < other.end for other in self._reported if other is not one):
            return found
        subject = self._maker.subject
        for clause in self._maker.stretch(self._passage, self._low, end, -1, False):
            if not clause.start <= cue < clause.end:
                continue
            if clause.verb == cue and polled and not told and self._is_polled(clause):
                found.append(replace(clause, relatives=()))
            elif self._is_around(clause, one, cue):
                own = tuple(f for f in clause.figures if not self._is_said(f.start))
                found.append(replace(clause, relatives=self._tied(clause), figures=own))
            elif told:
                found.append(replace(clause, relatives=self._tied(clause), frame=one.number))
        if not found:
            self._maker.subject = subject
        return found

    def _may_be_around(self, one: Reported, cue: int, end: int) -> bool:
        """Tell whether words before a cue may open a clause within the sentence's own."""
        starts, lows, low = self._passage.starts, self._passage.lows, self._low
        if bisect_left(starts, one.end) < end - 2 and (
            lows[low] in _OPENERS or not _RELATIVES.isdisjoint(lows[low:cue])
        ):
            return True
        if one.mention is None:
            return False
        return not _WITHIN.isdisjoint(lows[low + 2 : bisect_left(starts, one.mention[0])])

    def _is_around(self, clause: Clause, one: Reported, cue: int) -> bool:
        """Tell a clause around a report: ``Lund, which said so, left``, ``came after Hale said so``."""
        starts, lows = self._passage.starts, self._passage.lows
        first, last = bisect_left(starts, clause.start), bisect_left(starts, clause.end)
        verb = bisect_left(starts, clause.verb)
        if verb in self._cues or not fact_words.SAYING.isdisjoint((lows[verb], lows[last - 1])):
            # "Came after it met, Hale said."
            return False
        if clause.verb < one.end and (clause.verb >= cue or one.mention is None):
            return False
        for at in self._cues:
            before = lows[first:at] if at < verb else lows[verb + 1 : at]
            ties = _WITHIN if at > verb else _RELATIVES
            opened = at < verb and lows[first] in _OPENERS
            if first <= at < last and ties.isdisjoint(before) and not opened:
                return False
        if clause.verb >= one.end:
            return True
        assert one.mention is not None
        return not _WITHIN.isdisjoint(lows[verb + 1 : bisect_left(starts, one.mention[0])])

    def _tied(self, clause: Clause) -> tuple[Clause, ...]:
        """Give what is told with a clause only: ``unpaid bills, which he put at $3m``."""
        text, starts = self._passage.text, self._passage.starts
        return tuple(
            one
            for one in clause.relatives
            if not _PRONOUNS.isdisjoint(text[one.start : one.verb].lower().split())
            # "which she said would add $3m" is her claim.
            and not any(one.start <= starts[cue] < one.end for cue in self._cues)
        )

    def _is_said(self, at: int) -> bool:
        return any(one.start <= at < one.end for one in self._reported)

    def _is_polled(self, clause: Clause) -> bool:
        """``Some 56 percent of voters said they would stay``: their share says it, and nobody else."""
        starts, lows = self._passage.starts, self._passage.lows
        first, verb = bisect_left(starts, clause.start), bisect_left(starts, clause.verb)
        if not _UNNAMED.isdisjoint(lows[first : bisect_left(starts, clause.end)]):
            return False
        # "22 percent said": of whom?
        named = any(low.isalpha() and low not in _FILLERS for low in lows[first:verb])
        return named and any(
            clause.subject[0] <= one.start < clause.verb and (one.unit == "%" or 0 < one.value < 1)
            for one in clause.figures
        )

    def _is_told(self, one: Reported) -> bool:
        """Tell whether the sentence itself is a fact: nobody claims what it reports, or no clause."""
        if one.cue is None or one.phrase:
            return one.phrase
        stem = self._passage.text[one.cue[0] : one.cue[0] + _STEM].lower()
        return stem in _DENYING or (one.mention is None and stem in _HEARING)


def _is_share(before: list[str]) -> bool:
    """Tell whether there is a share among the words before a cue: ``one in four``, ``a third of``."""
    if not _SHARES.isdisjoint(before):
        return True
    return "in" in before[1:] and before[before.index("in", 1) - 1] in lexicon.NUMBERS
