"""Propositions: the clause around a place, whose words it is in, and whether it stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iomed_cli.extraction.facts.standalone import explains_itself, has_main_verb, is_balanced
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import SpanTable
from iomed_cli.model import NOT_CLAIMED

_LONGEST_CLAUSE = 65
_SHORTEST_CLAUSE = 4
_BREAK = re.compile(
    r"; |, (?:(?:and|but) )?(?P<relative>which|who|whom|whose|where|when)\b"
    r"|, (?:but|while|whereas|although|though|and (?=(?:the|it|he|she|they|we|i)\b)) ?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:and|but|so|also|yet|still|now|meanwhile|however|moreover|furthermore|indeed|instead"
    r"|in addition|in fact|of course|for example|for instance|as a result|that|therefore|thus"
    r"|then|separately|additionally|nevertheless|nonetheless)(?:,? |—))+",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’' ]{2,40}(?:, [A-Z][\w.]+){0,2}(?:,? \(?[A-Z][\w.]+ \d{1,2})?,? ?"
    r"(?:\([^)]{2,30}\) ?)?(?:—|–|--|-) ?|[A-Z]{3,}: )"
)
_WORD = re.compile(r"[^\W_]+(?:[-'’.&][^\W_]+)*")
_ENDING = " \n\t\r.,;:!…\"'“”‘’«»—–-"


class Proposition(NamedTuple):
    """A stretch of text that states something, and who says so."""

    start: int
    end: int
    according_to: str | None
    """A speaker's name; null where the article itself states it."""
    statement: str | None = None
    """Null where it is the stretch itself, as a sentence."""


class Voices:
    """Knows whose words each part of an article is."""

    def __init__(self, text: str, quotes: QuoteList, members: Sequence[Member]) -> None:
        self._text = text
        # What a speaker denies or asks is stated by nobody.
        self._quotes = SpanTable(
            (start, end, None if stance in NOT_CLAIMED else speaker)
            for start, end, speaker, stance in zip(
                quotes.starts, quotes.ends, quotes.speakers, quotes.stances
            )
        )
        self._pronouns: dict[int, str] = {
            start: member.name
            for member in members
            for start, end in member.spans()
            if text[start:end].lower() in ("he", "she")
        }

    def proposition(self, low: int, high: int, at: int) -> Proposition | None:
        """Give the proposition that a sentence from `low` to `high` makes at `at`.

        None if the clause doesn't stand alone: a question, a clause about a
        pronoun that nothing in it explains, words of a speaker who is not
        known, the narration around somebody's words.
        """
        quote, who = self._quotes.around(at), None
        if quote is not None:
            start, end, speaker = quote
            if speaker is None:
                return None
            who = speaker.name
            low, high = max(low, start), min(high, end)
        elif self._quotes.overlap(low, high):
            return None
        if self._text[low : high + 2].rstrip(" ”\"’'").endswith("?"):
            return None
        for start, end in self._clauses(low, high, at):
            start, end = self._trimmed(start, end)
            if self._stands_alone(start, end):
                return Proposition(start, end, who)
        return None

    def statement(self, start: int, end: int) -> str:
        """Give a clause as a sentence; a pronoun that begins it becomes the name it stands for."""
        clause = " ".join(self._text[start:end].split())
        first = clause.partition(" ")[0]
        clause = self._named(start, first) + clause[len(first) :]
        return clause[0].upper() + clause[1:] + ("" if clause.endswith(".") else ".")

    def speaker_at(self, at: int) -> str | None:
        """Give whose words stand at a place, empty for the article's own; none if not known."""
        quote = self._quotes.around(at)
        if quote is None:
            return ""
        _, _, speaker = quote
        return speaker.name if speaker else None

    def _clauses(self, low: int, high: int, at: int) -> list[tuple[int, int]]:
        """List the clause around `at` and the whole sentence, to be tried in this order."""
        start, end, relative = low, high, False
        for one in _BREAK.finditer(self._text, low, high):
            if one.end() <= at:
                start, relative = one.end(), bool(one["relative"])
            elif one.start() > at:
                end = one.start()
                break
        if (start, end) == (low, high) or relative:
            return [(low, high)]
        return [(start, end), (low, high)]

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        text = self._text
        for lead in (_DATELINE, _LEAD):
            if begins := lead.match(text, start, end):
                start = begins.end()
        while start < end and text[start] in _ENDING:
            start += 1
        # The full stop of "U.S." belongs to it.
        while (
            end > start
            and text[end - 1] in _ENDING
            and not re.match(r"[A-Z]\.[A-Z]\.", text[max(start, end - 4) : end])
        ):
            end -= 1
        return start, end

    def _stands_alone(self, start: int, end: int) -> bool:
        clause = " ".join(self._text[start:end].split())
        words = _WORD.findall(clause)
        if not _SHORTEST_CLAUSE <= len(words) <= _LONGEST_CLAUSE or not is_balanced(clause):
            return False
        lows = [word.lower() for word in words]
        if "?" in clause or not has_main_verb(lows):
            return False
        words = self._named(start, words[0]).split() + words[1:]
        return explains_itself(words, [word.lower() for word in words])

    def _named(self, start: int, word: str) -> str:
        """Give the name that *he* or *she* at a place stands for; other words as they are."""
        return self._pronouns.get(start, word) if word.lower() in ("he", "she") else word
