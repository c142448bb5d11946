"""Lists of clauses: the sentences of a text cut by what is said in them, and by whom."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.clauses.clause import NOWHERE, Clause
from iomed_cli.extraction.facts.clauses.clause_maker import (
    NO_CLAUSES,
    SHORTEST_CLAUSE,
    ClauseMaker,
)
from iomed_cli.extraction.facts.clauses.clause_table import ClauseTable
from iomed_cli.extraction.facts.clauses.clause_verbs import main_verb
from iomed_cli.extraction.facts.clauses.framing_clauses import FramingClauses, is_heard
from iomed_cli.extraction.facts.clauses.limits.clause_edges import ALSO
from iomed_cli.extraction.facts.clauses.reported import Reported, is_phrase
from iomed_cli.extraction.facts.clauses.sign_places import SignPlaces
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage
from iomed_cli.extraction.text.spans import Span

_JOINTS = frozenset("and but while whereas although though".split())
_PRONOUNS = frozenset("he she it they".split())
_OPENING = lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | lexicon.ADVERBS


class ClauseList:
    """Reads passages in order and keeps the clauses that may state facts."""

    def __init__(self, date: str | None = None) -> None:
        self._date = dates.reference_in(date)
        self.table = ClauseTable()
        self._before = NOWHERE
        self._opened = False
        """Whether a paragraph was read: only the first has a dateline."""

    def read(self, passage: Passage, quotes: QuoteList, known: int) -> None:
        """Add the clauses of a passage; its quotes are those from the number `known` on."""
        if passage.kind != "body":
            return
        said = []
        for n in range(known, len(quotes)):
            start, end, cue = quotes.starts[n], quotes.ends[n], quotes.cues[n]
            if passage.start <= start < passage.end:
                phrase = quotes.rules[n].content in NO_CLAUSES
                direct = quotes.kinds[n] == "direct"
                phrase = is_phrase(passage, phrase, cue, start, end)
                said.append(Reported(start, end, n, cue, direct, phrase, quotes.mentions[n]))
        self._before = NOWHERE
        voice = -1
        if self._date is None and not self._opened:
            self._date = dates.dateline_in(passage)
        self._opened = True
        signs = SignPlaces(passage)
        here: list[Clause] = []
        for low, high in passage.sentences:
            maker = ClauseMaker(passage, self._date, self._before, signs)
            reported = _in_sentence(passage, low, high, said) if said else said
            if not reported and voice < 0:
                here += maker.stretch(passage, low, high, -1, False)
                self._before = maker.subject or self._before
                continue
            sentence = _ClauseSentence(maker, passage, low, high, reported)
            clauses = sentence.clauses()
            going_on = sentence.going_on(clauses, voice) if voice >= 0 else []
            here += going_on or clauses
            voice = voice if going_on else sentence.voice()
            self._before = sentence.subject or self._before
        self.table.take(here)


def _in_sentence(passage: Passage, low: int, high: int, said: list[Reported]) -> list[Reported]:
    start, end = passage.span(low, high)
    return [one for one in said if one.start < end and start < one.end]


class _ClauseSentence:
    """One sentence of a passage in which something is quoted, cut into clauses."""

    def __init__(
        self, maker: ClauseMaker, passage: Passage, low: int, high: int, said: list[Reported]
    ) -> None:
        self._maker = maker
        self._passage = passage
        self._low = low
        self._high = high
        self._cues = {bisect_left(passage.starts, one.cue[0]) for one in said if one.cue}
        self._reported = [one for one in said if not self._lacks_object(one)]
        self._tails = list(self._find_tails())

    @property
    def subject(self) -> Span | None:
        """The subject of its first clause in the article's own words, once it is read.

        What a court only hears is not about the court.
        """
        text = self._passage.text
        for one in self._reported:
            if one.mention is None and one.cue is not None and is_heard(text, one.cue[0]):
                return NOWHERE
        return self._maker.subject

    def voice(self) -> int:
        """Give the number of the report that the whole sentence is, in the past of reports."""
        passage = self._passage
        if len(self._reported) != 1 or QUOTED in passage.words[self._low : self._high]:
            return -1
        one = self._reported[0]
        if one.cue is None or one.phrase or not one.cue[0] < one.start:
            return -1
        first = bisect_left(passage.starts, one.start)
        last = bisect_left(passage.starts, one.end)
        whole = self._high - last <= 1 and "had" in passage.lows[first:last]
        return one.number if whole else -1

    def going_on(self, clauses: list[Clause], voice: int) -> list[Clause]:
        """``Ivo Brandt said the rations had been cut. Wages had stood at $3``: he says this, too."""
        text = self._passage.text
        if self._reported or not all(text.startswith("had ", one.verb) for one in clauses):
            return []
        return [replace(one, quote=voice) for one in clauses]

    def clauses(self) -> list[Clause]:
        """Give the clauses of the sentence, its quotes' too."""
        passage = self._passage
        if not self._reported:
            return self._maker.stretch(passage, self._low, self._high, -1, False)
        framing = FramingClauses(passage, self._low, self._maker, self._reported, self._cues)
        found: list[Clause] = []
        taken: list[tuple[int, int]] = []
        for one in self._reported:
            first = max(self._low, bisect_left(passage.starts, one.start))
            last = min(self._high, bisect_left(passage.starts, one.end))
            inner = passage.quoted.get(first if first < self._high else -1) or passage.quoted.get(
                first - 1
            )
            if inner is not None and inner.start <= one.start < inner.end:
                at = first if passage.starts[first : first + 1] == [one.start] else first - 1
                at = first - 1 if passage.starts[first - 1] < one.start else first
                if one.end <= inner.end:
                    taken.append((at, at + 1))
                    found += self._quoted(one)
                    continue
                first = at
            elif self._lacks_verb(one, first, last):
                last = self._high
            taken.append((first, last))
            whole = self._interrupted(one, first, last)
            if whole is not None:
                found.append(whole)
            elif self._is_heard_behind(one):
                found += self._heard(one, first, last)
            elif not one.phrase:
                found += self._maker.stretch(passage, first, last, one.number, one.direct)
            if one.cue is not None and one.cue[0] < one.start:
                end = self._before_tail(one.cue[0] + 1, self._high)
                # What stands before ", saying" is told without it.
                in_tail = self._is_tail(one.cue[0])
                found += framing.of(one, one.cue[0], end, in_tail)
        found += self._around(sorted(taken))
        return found

    def _is_heard_behind(self, one: Reported) -> bool:
        if one.mention is not None or one.cue is None or one.direct or one.cue[0] < one.end:
            return False
        return is_heard(self._passage.text, one.cue[0])

    def _heard(self, one: Reported, first: int, last: int) -> list[Clause]:
        """``Hale took £90,000, the court heard``: who claims it is not told, so the whole is."""
        made = self._maker.stretch(self._passage, first, last, -1, False)
        if len(made) != 1 or one.cue is None:
            return []
        return [replace(made[0], end=one.cue[1])]

    def _interrupted(self, one: Reported, first: int, last: int) -> Clause | None:
        """``The mill, Ann Lee said, lost $4m``: its subject stands before who says it."""
        if one.cue is None or one.cue[0] > one.start:
            return None
        for other in self._reported:
            if other.cue == one.cue and other.end <= one.cue[0] < one.start:
                if other.direct or one.direct:
                    return None
                low = bisect_left(self._passage.starts, other.start)
                end = bisect_left(self._passage.starts, other.end)
                return self._maker.interrupted(low, end, first, last, one.number)
        return None

    def _lacks_verb(self, one: Reported, first: int, last: int) -> bool:
        """``He said that Velden, Lund, and Oslo can help``: what is said goes on behind *Lund*."""
        if one.phrase or last - first < SHORTEST_CLAUSE or one is not self._reported[-1]:
            return False
        behind = self._passage.lows[last : last + 2]
        listed = behind[:1] == ["and"] or behind == [",", "and"]
        before = listed and one.cue is not None and one.cue[0] < one.start
        return before and main_verb(self._passage, first, last) is None

    def _lacks_object(self, one: Reported) -> bool:
        """``the $18 million he says he raised``: what is said goes with the noun before it."""
        if one.cue is None or one.direct or one.cue[0] > one.start:
            return False
        lows = self._passage.lows
        at = bisect_left(self._passage.starts, one.cue[0])
        return (
            at - 2 >= self._low
            and lows[at - 1] in _PRONOUNS
            and lows[at - 2].isalpha()
            and lows[at - 2] not in _OPENING
            and at - 2 not in self._cues
            and not lows[at - 2].endswith("ed")
        )

    def _before_tail(self, start: int, high: int) -> int:
        """Give what ``, saying ...`` or ``and said ...`` begins with: what is said is told elsewhere."""
        for cue, at, end in self._tails:
            if start <= cue and at < high:
                high = end
        return high

    def _is_tail(self, cue: int) -> bool:
        at = bisect_left(self._passage.starts, cue)
        return self._before_tail(self._passage.starts[self._low], at + 1) < at

    def _find_tails(self) -> Iterator[tuple[int, int, int]]:
        """Give the cues of ``, saying ...`` and ``and said ...``, for each its offset and two words.

        These are the cue itself, and the one at which what stands before it ends.
        """
        lows, words = self._passage.lows, self._passage.words
        for one in self._reported:
            if one.cue is None or one.phrase:
                continue
            at = bisect_left(self._passage.starts, one.cue[0])
            if lows[at - 1] in ALSO:
                yield one.cue[0], at, at - 1 - (words[at - 2] == ",")
            elif at < len(lows) and lows[at].endswith("ing") and words[at - 1] in (",", QUOTED):
                yield one.cue[0], at, at - (words[at - 1] == ",")

    def _before_speaker(self, first: int, last: int) -> int:
        """Give where ``, and Dr. Ortega, who ran it, said`` begins: it is a clause of its own."""
        passage = self._passage
        for one in self._reported:
            if one.mention is None or not passage.starts[first] < one.mention[0]:
                continue
            at = bisect_left(passage.starts, one.mention[0]) - 1
            while at > first + 1 and (
                passage.words[at] == "." or passage.lows[at] in lexicon.TITLE_ABBREVIATIONS
            ):
                at -= 1
            if first + 1 < at < last and passage.words[at - 1] == ",":
                return at - 1 if passage.lows[at] in _JOINTS else last
        return last

    def _quoted(self, one: Reported) -> Iterator[Clause]:
        text = self._passage.text
        if not text[one.start : one.end].strip():
            return
        inner = self._passage.inner(one.start, one.end)
        signs = SignPlaces(inner)
        before = NOWHERE
        for low, high in inner.sentences:
            made = self._maker.stretch(inner, low, high, one.number, True, signs)
            for clause in made:
                taken_up = (
                    clause.kind in ("group", "owner", "person") and clause.start == made[0].start
                )
                yield replace(clause, before=before) if taken_up else clause
            before = made[0].subject if made else NOWHERE

    def _around(self, taken: list[tuple[int, int]]) -> Iterator[Clause]:
        """Give the clauses beside what is said, and what is told of those who say it."""
        passage = self._passage
        cues = [one.cue[0] for one in self._reported if one.cue is not None]
        at = self._low
        for first, last in (*taken, (self._high, self._high)):
            end = self._before_tail(passage.starts[min(at, self._high - 1)], first)
            end = self._before_speaker(at, end) if end - at >= SHORTEST_CLAUSE else end
            if end - at >= SHORTEST_CLAUSE:
                for clause in self._maker.stretch(passage, at, end, -1, False):
                    goes_on = at == self._low or self._opens_clause(at, clause.start)
                    if goes_on and not any(clause.start <= cue < clause.end for cue in cues):
                        yield clause
                    else:
                        yield from clause.relatives
                        yield from self._maker.ages(clause.figures, clause.start)
                cue = at + (passage.words[at] == ",")
                if cue in self._cues:
                    yield from self._maker.beside_speaker(cue, end)
            at = max(at, last)

    def _opens_clause(self, at: int, start: int) -> bool:
        """Tell whether a clause behind what is said has a beginning of its own: ``, and``."""
        words, lows = self._passage.words, self._passage.lows
        opens = words[at] == ";" or (
            at + 1 < len(words) and words[at] in PAUSES and lows[at + 1] in _JOINTS
        )
        return opens or start > self._passage.ends[min(at + 3, len(words) - 1)]
