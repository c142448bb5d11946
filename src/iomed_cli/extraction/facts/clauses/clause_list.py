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
from iomed_cli.extraction.facts.clauses.limits.clause_edges import ALSO
from iomed_cli.extraction.facts.clauses.sign_places import SignPlaces
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.lexicon.stance_words import CLAUSE_STANCES, PHRASE_STANCES
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.passages import PAUSES, QUOTED, Passage
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import NOT_CLAIMED
from iomed_cli.value import Value

_JOINTS = frozenset("and but while whereas although though".split())
_PRONOUNS = frozenset("he she it they".split())
_OPENING = lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | lexicon.ADVERBS
_SAID = frozenset("said says say".split())
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
_OPENERS = lexicon.SUBORDINATORS | {"asked"}
_HEARING = frozenset({"hear", "told"})
"""How the verbs begin of those who only hear it: ``the court heard that``."""


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
                phrase = _is_phrase(passage, phrase, cue, start, end)
                said.append(_Reported(start, end, n, cue, direct, phrase, quotes.mentions[n]))
        self._before = NOWHERE
        voice = -1
        if self._date is None and not self._opened:
            self._date = dates.dateline_in(passage)
        self._opened = True
        signs = SignPlaces(passage)
        here: list[Clause] = []
        for low, high in passage.sentences:
            sentence = _ClauseSentence(passage, low, high, said, self._date, self._before, signs)
            clauses = sentence.clauses()
            going_on = sentence.going_on(clauses, voice) if voice >= 0 else []
            here += going_on or clauses
            voice = voice if going_on else sentence.voice()
            self._before = sentence.subject or self._before
        self.table.take(here)


class _Reported(Value, frozen=True):
    """A quote of the passage."""

    start: int
    end: int
    number: int
    cue: Span | None
    direct: bool
    phrase: bool
    """Whether it is no clause but a phrase or an infinitive: ``demanded an inquiry``."""
    mention: Span | None
    """Who says it; none where nobody is told: ``the court heard that``."""


def _is_phrase(passage: Passage, phrase: bool, cue: Span | None, start: int, end: int) -> bool:
    """Tell whether what is reported is no clause, as its rule says or as its words show.

    *Said* a clause may follow that was not seen, ``said his firm now sees``, and *expects* none:
    ``expects output of 7 million tonnes``.
    """
    if cue is None:
        return phrase
    low = passage.text[cue[0] : cue[1]].lower()
    if not (low in _SAID if phrase else low in fact_words.EXPECTING):
        return phrase
    first, last = bisect_left(passage.starts, start), bisect_left(passage.starts, end)
    verb = main_verb(passage, first, last) if last - first >= SHORTEST_CLAUSE else None
    # "Expects exports to rise and has cut its price": the second verb is the expecter's.
    return verb is None or (low in fact_words.EXPECTING and "to" in passage.lows[first:verb])


class _ClauseSentence:
    """One sentence of a passage, cut into clauses."""

    def __init__(
        self,
        passage: Passage,
        low: int,
        high: int,
        said: list[_Reported],
        date: str | None,
        before: Span,
        signs: SignPlaces,
    ) -> None:
        self._maker = ClauseMaker(passage, date, before, signs)
        self._passage = passage
        self._low = low
        self._high = high
        here = said
        if said:
            start, end = passage.span(low, high)
            here = [one for one in said if one.start < end and start < one.end]
        self._cues = {bisect_left(passage.starts, one.cue[0]) for one in here if one.cue}
        self._reported = [one for one in here if not self._lacks_object(one)]
        self._tails = list(self._find_tails())

    @property
    def subject(self) -> Span | None:
        """The subject of its first clause in the article's own words, once it is read.

        What a court only hears is not about the court.
        """
        text = self._passage.text
        for one in self._reported:
            if (
                one.mention is None
                and one.cue is not None
                and text[one.cue[0] : one.cue[0] + _STEM].lower() in _HEARING
            ):
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
            elif not one.phrase:
                found += self._maker.stretch(passage, first, last, one.number, one.direct)
            if one.cue is not None and one.cue[0] < one.start:
                found += self._framing(one, one.cue[0])
        found += self._around(sorted(taken))
        return found

    def _interrupted(self, one: _Reported, first: int, last: int) -> Clause | None:
        """``The mill, Ann Lee said, lost $4m``: its subject stands before who says it."""
        for other in self._reported:
            if other.cue == one.cue and one.cue and other.end <= one.cue[0] < one.start:
                if other.direct or one.direct:
                    return None
                low = bisect_left(self._passage.starts, other.start)
                end = bisect_left(self._passage.starts, other.end)
                return self._maker.interrupted(low, end, first, last, one.number)
        return None

    def _framing(self, one: _Reported, cue: int) -> list[Clause]:
        """Give the clause of the sentence itself that what is reported, behind its cue, stands in."""
        found: list[Clause] = []
        told = self._is_told(one)
        at = bisect_left(self._passage.starts, cue)
        before = self._passage.lows[self._low : at]
        opened = before[:1] and before[0] in _OPENERS
        if not (told or opened or _WITHIN.intersection(before) or _RELATIVES.intersection(before)):
            return found
        if any(other.start <= cue < other.end for other in self._reported if other is not one):
            return found
        end = self._before_tail(cue + 1, self._high)
        subject = self._maker.subject
        for clause in self._maker.stretch(self._passage, self._low, end, -1, False):
            if not clause.start <= cue < clause.end:
                continue
            if self._is_around(clause, one, cue):
                own = tuple(f for f in clause.figures if not self._is_said(f.start))
                found.append(replace(clause, relatives=(), figures=own))
            elif told:
                found.append(replace(clause, relatives=(), frame=one.number))
        if not found:
            self._maker.subject = subject
        return found

    def _is_around(self, clause: Clause, one: _Reported, cue: int) -> bool:
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

    def _is_said(self, at: int) -> bool:
        return any(one.start <= at < one.end for one in self._reported)

    def _is_told(self, one: _Reported) -> bool:
        """Tell whether the sentence itself is a fact: nobody claims what it reports, or no clause."""
        cue = one.cue
        if cue is not None:
            at = bisect_left(self._passage.starts, cue[0])
            if self._before_tail(self._passage.starts[self._low], at + 1) < at:
                # What stands before ", saying" is told without it.
                return False
        if one.cue is None or one.phrase:
            return one.phrase
        stem = self._passage.text[one.cue[0] : one.cue[0] + _STEM].lower()
        return stem in _DENYING or (one.mention is None and stem in _HEARING)

    def _lacks_verb(self, one: _Reported, first: int, last: int) -> bool:
        """``He said that Velden, Lund, and Oslo can help``: what is said goes on behind *Lund*."""
        if one.phrase or last - first < SHORTEST_CLAUSE or one is not self._reported[-1]:
            return False
        behind = self._passage.lows[last : last + 2]
        listed = behind[:1] == ["and"] or behind == [",", "and"]
        before = listed and one.cue is not None and one.cue[0] < one.start
        return before and main_verb(self._passage, first, last) is None

    def _lacks_object(self, one: _Reported) -> bool:
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

    def _quoted(self, one: _Reported) -> Iterator[Clause]:
        text = self._passage.text
        if not text[one.start : one.end].strip():
            return
        inner = Passage(text, one.start, one.end, self._passage.number, "body")
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
