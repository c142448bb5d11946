"""What a gap hides: a negation, a condition, another subject, another figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iomed_cli.verification.exact import Place, Span
from iomed_cli.verification.meaning.cut import NEAR, Cut
from iomed_cli.verification.meaning.relations import Relations
from iomed_cli.verification.meaning.sentence_bounds import (
    ends_sentence,
    ends_statement,
    is_asked,
    sentence_end,
    words_at,
)
from iomed_cli.verification.words.clause_bounds import (
    CONTINUING,
    COORDINATORS,
    DETERMINERS,
    LEAVING_OPEN,
    MODAL,
    OWN,
    PLACING,
    PRIVATIVE,
    RELATIVES,
    SAYING,
    SUBJECTS,
    WISHING,
    is_clause,
    is_finite,
    without_coordinator,
)
from iomed_cli.verification.words.polarity import (
    HEDGES,
    NEGATIONS,
    PRONOUNS,
    SCOPES,
    SMALL,
    turning,
    without_not_only,
)
from iomed_cli.verification.words.weakening import (
    is_number,
    limit_before,
    numbers_at,
    qualifying,
)

_HAVING = frozenset("have has had i've we've they've you've".split())

ASIDE = 5
"""Words up to which somebody is named by the way who says so: *they say*, *according to her*."""


def joins_halves(place: Place, gap: Span) -> bool:
    """Tell whether a gap begins within a sentence, or before *but*, and ends within another.

    So does one that has the first of two clauses with an *or* between them, one that has what
    something is compared to, and one that has all of a clause but what its verb or its
    preposition is about: 40 tonnes, *of which 12 were* blankets; I take *responsibility for* May.
    """
    (start, end), words = gap, place.reading.words
    cut, left_out = Cut(place, gap), place.reading.keys[start:end]
    if not left_out:
        return False
    if "but" in left_out or ("than" in left_out and not cut.closed(start)):
        return True
    if any(words[at].key == "or" and words[at].joint == "pause" for at in range(start + 1, end)):
        return True
    if not cut.closed(end) and _needs_more(cut, left_out):
        return True
    stops = [at for at in range(start, end + 1) if ends_statement(place, at)]
    return bool(stops) and start < stops[0] and stops[-1] < end


def _needs_more(cut: Cut, left_out: Sequence[str]) -> bool:
    """Tell whether what is left out ends with what the next word belongs to."""
    if is_finite(left_out[-1]) and cut.last_bound():
        return True
    if left_out[-1] == "that" and not SAYING.isdisjoint(left_out):
        return True
    governs = left_out[-1] in PLACING | {"for", "to", "against"} and len(left_out) > 1
    return governs and left_out[0] not in CONTINUING and not cut.closed(cut.start)


def is_figure_alone(place: Place, gap: Span) -> bool:
    """Tell whether all that a gap has is how many there are: for *eleven* months."""
    left_out = place.reading.keys[slice(*gap)]
    bare = [key for key in left_out if key not in DETERMINERS]
    return bool(bare) and all(map(is_number, bare)) and not Cut(place, gap).closed(gap[1])


def hidden(place: Place, gap: Span, put_in: Sequence[str]) -> Iterator[str]:
    """Say in sentences what makes another statement of the words that a gap joins.

    ``put_in`` are the words in brackets that stand in the gap.
    """
    if gap[0] == gap[1]:
        return
    cut = _Hidden(place, gap)
    word = cut.turned() or cut.narrowed() or cut.qualified() or cut.weakened() or cut.related()
    shown = f"“{words_at(place, gap)}”"
    if word and word not in put_in:
        yield f"What is left out has “{word}” in it: {shown}."
    if cut.changes_subject() or cut.leaves_open():
        yield f"The gap joins the words of one clause to those of another: {shown}."
    if cut.swaps_answer():
        yield f"The gap joins a question to the answer to another: {shown}."
    if cut.hides_verb():
        yield f"The gap hides what is done: {shown}."
    if cut.swaps_figure():
        yield f"The gap joins the words to another figure: {shown}."


class _Hidden(Relations):
    """What the words left out do to those that are kept."""

    def turned(self) -> str | None:
        """Give what turns the words round; a whole clause may have a negation of its own."""
        found = turning(self.joined)
        if not found or not self.whole:
            return next(iter(found), None)
        for start, end in self.clauses():
            of_clause = turning(self.keys[start:end])
            if of_clause and not self._has_its_own(start, end, of_clause):
                return of_clause[0]
        return None

    def _has_its_own(self, start: int, end: int, found: Sequence[str]) -> bool:
        """Tell whether negations belong to the clause that they stand in, and to no other."""
        keys = self.keys[start:end]
        before = self.before()
        if any(key not in NEGATIONS and not key.endswith("n't") for key in found):
            return False
        if before and before[-1] == found[-1]:
            # *I will not, I repeat not, go*: it is kept.
            return True
        own = without_coordinator(keys)
        if own[0] == "not" and before:
            # *It costs 340, not 430, and …* says what is not, beside what is.
            return len(own) > 1 and before[-1] not in PRONOUNS and not is_finite(before[-1])
        if keys[-1] == found[-1] and not turning(before):
            # *It is not* takes back what stands before.
            return False
        first = self.place.reading.words[end - len(own)].start
        return is_clause(keys, named=self.place.stretch.article.text[first].isupper())

    def swaps_answer(self) -> bool:
        """Tell whether what follows a question answers another: *Is it peace? … Not any more*."""
        kept, dropped = is_asked(self.place, self.start), is_asked(self.place, self.end)
        return kept and dropped and not is_asked(self.place, sentence_end(self.place, self.end))

    def narrowed(self) -> str | None:
        """Give what says how much is denied: I don't *yet* know, I can't say *with certainty*."""
        if self.closed(self.start) or not turning(self.before()):
            return None
        own = next(self.clauses())
        return next((key for key in self.keys[slice(*own)] if key in SCOPES), None)

    def weakened(self) -> str | None:
        """Give a hedge, or who is said to say so: *perhaps*, *they say*, *want to*, *former*."""
        keys = self.joined
        if not keys:
            return None
        if keys[-1] == "to" and len(keys) <= NEAR and not WISHING.isdisjoint(keys):
            return keys[-2]
        linked = keys[0] in ("and", "or", "but") or self.keys[self.end : self.end + 1] == ["and"]
        aside = len(keys) <= ASIDE and not linked
        if aside and (found := next((key for key in keys if key in SAYING), None)):
            # *I am sorry to say* is the speaker's own, and takes nothing back.
            return None if found == "say" and not OWN.isdisjoint(keys) else found
        if self.short and (found := next((key for key in keys if key in PRIVATIVE), None)):
            return found
        if "more" in keys and "than" in self.keys[self.end : self.end + NEAR]:
            return "more"
        if self.short:
            edge = keys
        elif self.whole:
            return None
        else:
            edge = [keys[0], keys[-1]]
        return next((key for key in without_not_only(edge) if self._hedges(key)), None)

    def qualified(self) -> str | None:
        """Give a phrase that says how far the joined words hold: *so far as we know*, *up to*."""
        limit = limit_before(self.keys, self.end, self.start)
        if limit < self.end and not ends_sentence(self.place, self.end):
            return " ".join(self.keys[limit : self.end])
        found = qualifying(self.keys, self.start, self.end)
        return next((" ".join(self.keys[slice(*one)]) for one in found if self._bears(one)), None)

    def _bears(self, phrase: Span) -> bool:
        """Tell whether a phrase is said of the words that are kept, and not of others left out."""
        start, end = phrase
        if start < self.start or self.end < end:
            return True
        for first, last in self.clauses():
            if not first <= start < last:
                continue
            if first == self.start and not self.closed(first):
                return True
            if last == self.end and not self.closed(last):
                return True
            rest = without_coordinator([*self.keys[first:start], *self.keys[end:last]])
            return not rest or not (rest[0] in RELATIVES or is_clause(rest, named=False))
        return False

    def _hedges(self, key: str) -> bool:
        """Tell a hedge from a name or a month that is written like one."""
        if key not in HEDGES:
            return False
        text, words = self.place.stretch.article.text, self.place.reading.words
        spots = [at for at in range(self.start, self.end) if self.keys[at] == key]
        return any(
            not text[words[at].start].isupper() or self.closed(at) or text.isupper() for at in spots
        )

    def changes_subject(self) -> bool:
        """Tell whether the words after the gap go with a subject that is left out."""
        if self.end == len(self.keys) or self.closed(self.end):
            return False
        after = self.keys[self.end]
        if after in CONTINUING or after.endswith("ing"):
            return False
        if self.ends_with_part():
            return True
        bound = self.last_bound()
        if bound is None:
            return False
        own = without_coordinator(self.keys[bound : self.end])
        if not own or (len(own) == 1 and own[0] in RELATIVES and bound == self.start):
            return False
        before = self.before()
        if turning(before[len(own) :] if _begins(before, own) else before):
            # *No sackings, but a review*: the “no” would go on.
            return not turning(own) and any(map(is_finite, (*own, after)))
        governed = bound > self.start and self.keys[bound - 1] == "that"
        told = governed or ends_sentence(self.place, bound)
        verb = is_finite(after) or after in NEGATIONS or (told and after.endswith("ed"))
        if not (verb or own[-1] in MODAL) or _begins(before, own):
            # *I blame the rain, I blame the wind*: it is the same who blames.
            return False
        if len(own) == 1 and own[0] in SUBJECTS and not governed:
            return bool(before) and before[0] in SUBJECTS and before[0] != own[0]
        return True

    def ends_with_part(self) -> bool:
        """Tell whether a part of those named before does what follows: *and most of them* sang."""
        first = self.end - 3
        if first < self.start or self.keys[first + 1] != "of":
            return False
        begins = self.closed(first) or self.keys[first - 1] in COORDINATORS
        return begins and self.keys[first + 2] in PRONOUNS

    def leaves_open(self) -> bool:
        """Tell whether the words before the gap would be read with those of another sentence."""
        if self.closed(self.start) or not self.start:
            return False
        before = self.keys[self.start - 1]
        if ends_sentence(self.place, self.end) and self.end < len(self.keys):
            return before in LEAVING_OPEN | SAYING | {"claim", "claims"}
        # *Worse talks end well and better talks end badly*
        again = self.keys[self.end - 1] == before and self.end - self.start > 1
        bound = self.last_bound() or self.start
        same = list(without_coordinator(self.keys[bound : self.end])) == list(self.before())
        small = before in SMALL or before in DETERMINERS
        return again and not same and not small and not self.closed(self.end)

    def hides_verb(self) -> bool:
        """Tell whether what somebody will do or has done is left out: *we will … the school*."""
        if self.end == len(self.keys) or self.closed(self.end) or not self.start:
            return False
        last = self.keys[max(self.start - 2, 0) : self.start]
        asks = len(last) == 2 and last[0] in MODAL and last[1] in PRONOUNS
        wants = last[-1] in MODAL | _HAVING or last[-1].endswith("n't") or asks
        return wants and self.keys[self.end] in DETERMINERS and not self.closed(self.start)

    def swaps_figure(self) -> bool:
        """Tell whether a figure is left out and another one comes in its place."""
        if self.closed(self.start) or ends_sentence(self.place, self.end):
            return False
        return numbers_at(self.keys, self.end) and any(map(is_number, self.joined))


def _begins(before: Sequence[str], own: Sequence[str]) -> bool:
    return list(own) == list(before[: len(own)])
