"""Triggers: the words of a text that may state a fact: figures, dates, events, places, judgements."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.facts import dates
from iomed_cli.extraction.facts.figures.figure_reader import figures_in
from iomed_cli.extraction.facts.figures.numerals import FIGURE_WORDS, is_figure_word
from iomed_cli.extraction.lexicon import fact_words
from iomed_cli.extraction.text.passages import Passage
from iomed_cli.model import FactCategory
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS

_DATE_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(dates.DAYS) | dates.PERIODS
_JUDGES = fact_words.EXPECTING | fact_words.JUDGING | fact_words.JUDGEMENTS
_VERBS = frozenset(fact_words.EVENTS) | fact_words.LAW_VERBS | fact_words.PLACED
_TRIGGERS = _DATE_WORDS | _VERBS | _JUDGES | FIGURE_WORDS
_AN = re.compile("^(?:an?|every) ")
_DIGITS = frozenset("0123456789")
_REACH = 6
_LAW_NAME = re.compile(
    r"\b(?:[A-Z][\w’'-]+ (?:(?:and|of|for|on) )?){1,8}"
    r"(?:Act|Treaty|Convention|Agreement|Accord|Charter|Protocol|Law|Pact|Bill)\b"
    r"|(?:Convention|Treaty|Agreement|Charter|Protocol|Accord|Pact) (?:on|of|for) (?:the )?"
    r"[A-Z]\w+(?: (?:(?:of|for|on|and|the) ){0,2}[A-Z]\w+){0,9}"
)
_PLACE_NAME = re.compile(
    r"((?:the )?(?:St\. |Mt\. |Ft\. )?[A-ZÀ-Þ][\w’'.-]*\w(?: [A-ZÀ-Þ][\w’'-]*)*"
    r"(?:, [A-Z][a-z]\w+(?: [A-Z][a-z]\w+)*)?)"
)


class Trigger(NamedTuple):
    """What may be a fact, before it is known in whose words."""

    category: FactCategory
    rule: str
    value: int | float | str | None = None
    unit: str | None = None
    qualifier: str | None = None
    date: str | None = None


class TriggerList:
    """Reads passages in order and keeps the triggers of facts; columns, as there are many."""

    def __init__(self, date: str | None = None) -> None:
        self._date = dates.reference_in(date)
        self._triggers: list[Trigger] = []
        self._once: dict[Trigger, Trigger] = {}
        self._lows = array("q")
        self._highs = array("q")
        self._places = array("q")

    def __iter__(self) -> Iterator[tuple[Trigger, int, int, int]]:
        """Give each trigger, where its sentence begins and ends, and where it stands."""
        return zip(self._triggers, self._lows, self._highs, self._places)

    def read(self, passage: Passage) -> None:
        """Add the triggers in a passage, those within its quotations too."""
        if passage.kind != "body":
            return
        self._read(passage)
        for one in passage.quoted.values():
            if passage.text[one.start : one.end].strip():
                inner = Passage(passage.text, one.start, one.end, passage.number, "body")
                self._read(inner)

    def _read(self, passage: Passage) -> None:
        hits = [
            i
            for i, low in enumerate(passage.lows)
            if low in _TRIGGERS or (not low.isalpha() and is_figure_word(low))
        ]
        if not hits:
            return
        n = 0
        for low, high in passage.sentences:
            first = n
            while n < len(hits) and hits[n] < high:
                n += 1
            if n > first:
                sentence = _Reader(passage, low, high, self._date)
                for i, trigger in sentence.triggers(hits[first:n]):
                    self._triggers.append(self._once.setdefault(trigger, trigger))
                    self._lows.append(sentence.span[0])
                    self._highs.append(sentence.span[1])
                    self._places.append(passage.starts[i])


class _Reader:
    """One sentence of a passage, read for facts."""

    def __init__(self, passage: Passage, low: int, high: int, date: str | None) -> None:
        self._passage = passage
        self._low = low
        self._high = high
        self._date = date
        self.span = passage.span(low, high)

    def triggers(self, hits: list[int]) -> Iterator[tuple[int, Trigger]]:
        """Give the triggers among some words, each with its word's index."""
        passage = self._passage
        lows = passage.lows
        ahead = "will" in lows[self._low : self._high] or "'ll" in lows[self._low : self._high]
        whens: list[tuple[int, dates.When]] = []
        for i in hits:
            word = lows[i]
            if word in _DATE_WORDS or (word[0] in _DIGITS and len(word) == 4):
                when = dates.date_at(passage, i, self._date, ahead)
                if when is not None and not (whens and when.start < whens[-1][1].end):
                    whens.append((i, when))
        dated = {when.iso for _, when in whens}
        only = dated.pop() if len(dated) == 1 else None
        for i, when in whens:
            yield i, Trigger("date", "dated", date=when.iso, qualifier=when.qualifier)
        taken = [(when.start, when.end) for _, when in whens]
        for figure in figures_in(passage, self._low, self._high):
            if not any(a <= figure.start < b for a, b in taken):
                unit = figure.unit
                if figure.rate and unit:
                    unit = f"{unit} {_AN.sub('per ', figure.rate)}"
                yield (
                    figure.first,
                    Trigger("number", "figure", figure.value, unit, figure.qualifier, only),
                )
        for i in hits:
            word = lows[i]
            if any(a <= passage.starts[i] < b for a, b in taken):
                continue
            if word in _VERBS:
                yield from self._verb(i, only)
            if word in _JUDGES and self._is_judged(i):
                yield i, Trigger("assessment", "judged")

    def _verb(self, i: int, date: str | None) -> Iterator[tuple[int, Trigger]]:
        word = self._passage.lows[i]
        if not self._happens(i):
            return
        if word in fact_words.LAW_VERBS and (noun := self._law(i)) is not None:
            yield i, Trigger("law", "law_made", value=self._law_name(noun), date=date)
        elif word == "joined":
            yield i, Trigger("membership", "joined", date=date)
        elif word in fact_words.EVENTS:
            yield i, Trigger("event", fact_words.EVENTS[word], date=date)
        if word in fact_words.PLACED and (place := self._place(i)) is not None:
            yield i, Trigger("place", "placed", value=place, date=date)

    def _happens(self, i: int) -> bool:
        """Tell whether a verb's clause says that it happened or will: no doubt, no negation."""
        lows = self._passage.lows
        before = lows[max(self._low, i - 4) : i]
        word = lows[i]
        if word in ("base", "headquarters"):
            return not {"not", "if", "n't"} & set(before)
        if word in fact_words.INFINITIVES and word not in ("headquarters",):
            return "will" in before[-3:] and not {"not", "never", "if"} & set(before)
        if not before or before[-1] in lexicon.DETERMINERS or before[-1] in lexicon.PREPOSITIONS:
            return False
        if fact_words.DOUBTS & set(before) or not self._is_told(i, before):
            return False
        return not {"if", "unless", "whether"} & set(lows[self._low : i])

    def _is_told(self, i: int, before: list[str]) -> bool:
        """Tell a verb from a participle behind its noun: ``signed it``, ``the paper signed``."""
        word = self._passage.lows[i]
        following = self._passage.lows[i + 1] if i + 1 < self._high else ""
        passive = bool(fact_words.BECOMING & set(before[-3:]))
        perfect = bool({"has", "have", "had"} & set(before[-3:]))
        if word == "agreed":
            return following in ("to", "on", "that")
        if word in ("held", "opened"):
            if passive:
                return following in ("in", "on", "at", "by") or following in _DATE_WORDS
            return following in ("a", "an", "the", "its", "their", "talks", "elections", "rallies")
        if passive or perfect or word in fact_words.INTRANSITIVE:
            return True
        if not following:
            return False
        return following in lexicon.DETERMINERS or self._passage.words[i + 1][0].isupper()

    def _law(self, i: int) -> int | None:
        lows = self._passage.lows
        for at in range(max(self._low, i - 2 * _REACH), min(self._high, i + 2 * _REACH)):
            if lows[at] in fact_words.LAW_NOUNS:
                return at
        return None

    def _law_name(self, noun: int) -> str | None:
        passage = self._passage
        low, high = self.span
        for one in _LAW_NAME.finditer(passage.text, max(low, passage.starts[noun] - 120), high):
            if one.start() <= passage.starts[noun] < one.end():
                return one[0]
        return None

    def _place(self, i: int) -> str | None:
        """Find ``in`` and a name not far behind a verb: ``held the talks in Cairo``."""
        passage = self._passage
        for at in range(i + 1, min(self._high - 1, i + 1 + _REACH)):
            if passage.words[at] in (",", ";", ":"):
                return None
            if passage.lows[at] == "in":
                name = _PLACE_NAME.match(passage.text, passage.starts[at + 1], self.span[1])
                if name is None or passage.lows[at + 1] in lexicon.TIME_WORDS:
                    return None
                return name[1]
        return None

    def _is_judged(self, i: int) -> bool:
        lows = self._passage.lows
        if lows[i] not in fact_words.JUDGEMENTS:
            return True
        return bool(fact_words.BECOMING & set(lows[max(self._low, i - 4) : i]))
