"""Sentences at work: their limits, their cues, and whom each cue is about."""

from __future__ import annotations

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.grammar.adverbials import before_adverbials, before_adverbs
from iomed_cli.extraction.grammar.cues import Cue
from iomed_cli.extraction.grammar.finite_verbs import ends_in_s, is_verb
from iomed_cli.extraction.grammar.ledger import Ledger
from iomed_cli.extraction.grammar.shared_subjects import (
    PERFECT,
    absolute_subject,
    controlling_object,
    coordinated_subject,
    is_clitic,
    main_clause_subject,
    nearest_subject,
)
from iomed_cli.extraction.grammar.subjects import Subject, subject_before
from iomed_cli.extraction.names.name_phrases import in_name, is_number_of_name, names_somebody
from iomed_cli.extraction.text.passages import DASHES, QUOTED, STOPS, Passage
from iomed_cli.reference.calendar import MONTHS

_REACH = 40
_LEAST_BEHIND_CITY = 10
_BULLETS = frozenset("*•·▪■►")
_QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_INSCRIBED = frozenset(
    """sign signs banner banners placard placards poster posters shirt shirts t-shirt t-shirts hat
    hats cap caps sticker stickers button buttons billboard billboards plaque item paperwork
    graphics caption headline headlines label""".split()
)
"""What words are written on: the sign in ``held up a sign saying`` says it."""
_OPENING_MARKS = DASHES | _BULLETS | {")", ":"}
_PROGRESSIVE = lexicon.BE | {"am", "'s"}
_BEFORE_PARTICIPLE = frozenset(
    """but and while when by in also after before of instead rather than besides despite without
    since from upon on until for""".split()
)


class Sentence:
    """One sentence of a passage, as word indices; `high` leaves its final stop out."""

    __slots__ = ("cues", "dialogue", "high", "ledger", "low", "passage")

    def __init__(self, passage: Passage, low: int, high: int, cues: list[Cue]) -> None:
        words = passage.words
        self.passage = passage
        self.cues = cues
        self.dialogue = False
        """Whether a dash before it marks it as speech, as French and some English papers do."""
        if low == 0 and not passage.vocabulary.isdisjoint(_OPENING_MARKS):
            self.dialogue = high > 1 and words[0] in DASHES
            low = _text_start(passage, high)
        self.low = low
        while high > low and words[high - 1] in STOPS:
            high -= 1
        self.high = high
        self.ledger = Ledger(self.low)

    def subject_of(self, cue: Cue) -> Subject | None:
        """Find who a cue's verb is about: its own subject, or the one it shares.

        A verb after *and* or *to*, and a participle after a comma, share the
        subject of a verb before them: ``Smith smiled and said``, ``Smith
        spoke, adding that``.
        """
        passage = self.passage
        if cue.form == "ing":
            if (quoted := quoted_as_saying(passage, cue, self.low)) is not None:
                return quoted
            if self.opens(cue):
                return self._following_subject(cue)
        last = before_adverbials(passage, cue.first, self.low)
        before = passage.lows[last - 1] if last > self.low else ""
        if cue.form == "ing" and not self._progressive(cue):
            return self._participle_subject(cue, before, last)
        if cue.form == "base" and before == "to":
            to = last - 1
            return (
                self._owner(to - 1)
                or controlling_object(passage, to, self.low)
                or nearest_subject(passage, to, self.low, self.ledger.subjects)
                or self.main_subject(cue)
            )
        if before == "%" or (before.isdigit() and not is_number_of_name(passage, last - 1)):
            # ``42% said``: of those who were asked, nobody is named; ``Platform 4 said`` is.
            return None
        found = None
        if before and before not in ("and", "but", "or", "nor", "then"):
            found = subject_before(passage, cue.first, self.low)
        if found is not None and passage.lows[found.first] not in lexicon.PREPOSITIONS:
            return found
        return self.shared_subject(cue, last) or found

    def shared_subject(self, cue: Cue, last: int) -> Subject | None:
        """Give the subject of the verb before that a verb without its own is joined to."""
        tense = "present" if cue.form in ("s", "base") else "past"
        auxiliaries = set(self.passage.lows[last : cue.first])
        if auxiliaries & PERFECT:
            tense = "perfect"
        elif cue.form == "base" and auxiliaries & lexicon.AUXILIARIES:
            tense = "base"
        known = self.ledger.subjects
        return (
            coordinated_subject(self.passage, last, self.low, tense, known)
            or nearest_subject(self.passage, last, self.low, known)
            or self.main_subject(cue)
        )

    def _participle_subject(self, cue: Cue, before: str, last: int) -> Subject | None:
        passage, known = self.passage, self.ledger.subjects
        if (found := absolute_subject(passage, cue.first, self.low)) is not None:
            return found
        if not self._shares(before, last):
            found = subject_before(passage, cue.first, self.low)
            if found is not None and names_somebody(passage, found.first, found.last):
                return found
            issuer = nearest_subject(passage, cue.first, self.low, known)
            there = issuer is not None and passage.lows[issuer.first] == "there"
            bears = before in _INSCRIBED
            return found if issuer is None or there or bears else issuer
        if before in lexicon.PREPOSITIONS or before in lexicon.PHASES:
            return nearest_subject(passage, last, self.low, known) or self.main_subject(cue)
        said = self.ledger.said_before(last - (before == ","))
        relative = said is not None and passage.lows[said.first] in lexicon.RELATIVES
        if said is not None and (cue.lemma == "add" or not relative):
            # ``Smith said that Jones had concluded it was safe, adding that``: Smith adds.
            return said
        return (
            main_clause_subject(passage, last, self.low, known)
            or self.main_subject(cue)
            or nearest_subject(passage, last, self.low, known)
        )

    def _shares(self, before: str, last: int) -> bool:
        """Tell whether the word before a participle leaves its subject to an earlier verb."""
        lows = self.passage.lows
        near = set(lows[max(self.low, last - 6) : last])
        issued = bool(lexicon.DOCUMENTS & near) and bool({"a", "an"} & near)
        return (
            not before
            or issued
            or before in (",", QUOTED)
            or before in DASHES
            or before in lexicon.PREPOSITIONS
            or before in lexicon.CONJUNCTIONS
            or before in lexicon.SUBORDINATORS
            or before in lexicon.PHASES
            or before in lexicon.TIME_WORDS
        )

    def _owner(self, noun: int) -> Subject | None:
        """``Smith's failure to say``: the owner of the noun before the infinitive."""
        lows = self.passage.lows
        if lows[noun] not in lexicon.ATTEMPTS:
            return None
        for i in range(noun - 1, max(self.low, noun - 3) - 1, -1):
            if lows[i] in ("his", "her", "their", "its"):
                return Subject(i, i + 1, i, i + 1)
            if lows[i] == "'s" and lows[i - 1] not in lexicon.SUBJECT_PRONOUNS:
                return subject_before(self.passage, i, self.low)
        return None

    def opens(self, cue: Cue) -> bool:
        """Tell whether a participle opens the sentence: ``Noting that …, Smith left``."""
        if cue.form != "ing":
            return False
        first, lows = cue.first, self.passage.lows
        if lows[self.low : first] == ["in", "addition", "to"]:
            return True
        while first > self.low and lows[first - 1] in _BEFORE_PARTICIPLE:
            first -= 1
        return first == self.low

    def _following_subject(self, cue: Cue) -> Subject | None:
        passage = self.passage
        words = passage.words
        comma = cue.last
        while (
            comma < self.high
            and words[comma] != ","
            and not (words[comma] == QUOTED and passage.text[passage.ends[comma] - 2] == ",")
        ):
            comma += 1
        cues = {one.first for one in self.cues}
        for i in range(comma + 2, min(self.high, comma + _REACH)):
            if i in cues or is_verb(passage, i):
                return subject_before(passage, i, comma + 1)
        return None

    def _progressive(self, cue: Cue) -> bool:
        lows = self.passage.lows
        j = before_adverbs(lows, cue.first)
        return j >= self.low and lows[j] in _PROGRESSIVE

    def main_subject(self, cue: Cue | None = None) -> Subject | None:
        """Give the subject of the sentence's first verb, of the first before a cue if one is given.

        Where no verb is known there, what stands before the cue holds the subject.
        """
        passage = self.passage
        limit = min(cue.first if cue else self.high, self.low + _REACH)
        cues = {one.first for one in self.cues if cue is None or one.form in ("past", "s")}
        for i in range(self.low + 1, limit):
            if i in cues or is_verb(passage, i) or (cue and _is_verb_before(passage, i, cue)):
                found = subject_before(passage, i, self.low)
                if found is None or passage.lows[found.first] not in lexicon.RELATIVES:
                    return found
        if cue is not None:
            alone = passage.lows[self.low] in lexicon.SUBJECT_PRONOUNS
            return subject_before(passage, self.low + 1 if alone else cue.first, self.low)
        return self._opening_phrase()

    def _opening_phrase(self) -> Subject | None:
        """Give the name or the plural that opens a sentence whose verb is not known."""
        passage = self.passage
        i = self.low
        if passage.lows[i] in ("the", "these", "those", "some", "many"):
            last = min(self.high, i + 5)
            plurals = (k + 1 for k in range(i + 1, last) if ends_in_s(passage.lows[k]))
            end = next(plurals, None)
            return subject_before(passage, end, i) if end is not None else None
        while i < self.high and in_name(passage, i) and passage.lows[i] not in lexicon.PREPOSITIONS:
            i += 1
        return subject_before(passage, i, self.low) if i > self.low else None


def _is_verb_before(passage: Passage, i: int, cue: Cue) -> bool:
    """``Smith's leaving, he says``, ``Smith ended by saying``: a verb by what stands beside it."""
    by = passage.lows[i + 1] == "by" and i + 2 == cue.first and passage.lows[i].endswith("ed")
    return by or is_clitic(passage, i)


def _agency_end(passage: Passage, high: int) -> int | None:
    """``New Delhi, Aug 12 (PTI) The court``: a date and an agency, and no dash."""
    if ")" not in passage.vocabulary:
        return None
    lows, words = passage.lows, passage.words
    for i in range(3, min(high - 1, 14)):
        if words[i] == ")":
            agency = words[i - 2] == "(" and words[i - 1].isupper() and words[i + 1] not in DASHES
            # ``Earlier, Ann Lee (NDP) said`` goes on in small letters.
            dated = (
                any(low in lexicon.TIME_WORDS for low in lows[:i]) and not words[i + 1].islower()
            )
            return i + 1 + (words[i + 1] == ":") if agency and dated else None
    return None


def quoted_as_saying(passage: Passage, cue: Cue, low: int) -> Subject | None:
    """Find whom a participle quotes: ``Smith was quoted as saying``, ``quoted Smith as``.

    Agencies speak so of what they have at second hand: the speaker is whom they quote.
    """
    lows = passage.lows
    end = cue.first - 1
    if end <= low or lows[end] != "as":
        return None
    verb = end - 1
    while verb > low and lows[verb] not in _QUOTING and end - verb < _REACH:
        verb -= 1
    if lows[verb] not in _QUOTING or QUOTED in passage.words[verb:end]:
        return None
    passive = (
        verb + 1 == end
        or lows[verb + 1] in ("by", "in", "on")
        or (lows[verb + 1] in lexicon.TIME_WORDS)
    )
    if passive:
        return subject_before(passage, verb, low)
    return subject_before(passage, end, verb + 1)


def _city_end(passage: Passage, high: int) -> int | None:
    """``NEW DELHI: The court said``: a place in capitals before a colon, and a long sentence."""
    if ":" not in passage.vocabulary:
        return None
    words = passage.words
    for i in range(1, min(4, high - _LEAST_BEHIND_CITY)):
        if words[i] == ":":
            named = all(word.isupper() and len(word) > 2 for word in words[:i])
            section = passage.lows[i - 1] in lexicon.SECTIONS
            return i + 1 if named and not section and words[i + 1] != QUOTED else None
    return None


def _text_start(passage: Passage, high: int) -> int:
    """Give where the first sentence of a passage begins, behind a dateline, a dash or a bullet."""
    dateline = _dateline_end(passage, high)
    if dateline is not None:
        return dateline
    mark = passage.words[0]
    return int(high > 1 and (mark in DASHES or mark in _BULLETS))


def _dateline_end(passage: Passage, high: int) -> int | None:
    """Give where the text begins behind ``LONDON, March 3 (Agency) —``."""
    words = passage.words
    if not words[0][0].isupper():
        return None
    if (agency := _agency_end(passage, high)) is not None:
        return agency
    if (city := _city_end(passage, high)) is not None:
        return city
    dated = False
    for i in range(1, min(high - 1, 16)):
        if words[i] in DASHES:
            shouts = words[0].isupper() and len(words[0]) > 2
            date_follows = any(low in MONTHS for low in passage.lows[i + 1 : i + 4])
            if date_follows and not dated:
                continue
            return i + 1 if shouts or dated or words[i - 1] == ")" else None
        dated = dated or passage.lows[i] in MONTHS
        if not (words[i][0].isupper() or words[i][0].isdigit() or words[i] in ",.()/"):
            return None
    return None
