"""Statements: the clause around a place, whose claim it is, and whether it stands alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iomed_cli.extraction.lexicon import english as lexicon
from iomed_cli.extraction.speakers.cast import Member
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import SpanTable

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
_APOSTROPHE = re.compile("['’]")
_ENDING = " \n\t\r.,;:!…\"'“”‘’«»—–-"
_SPEECH = frozenset("i we me us my our mine ours you your yours myself ourselves".split())
_PERSONAL = frozenset("he she him her his hers himself herself".split())
_THINGS = frozenset("it its itself they them their theirs themselves".split())
_NO_BEGINNINGS = _PERSONAL | _THINGS | frozenset("to who which whose if because".split())
_POINTING = frozenset("this that these those such here there".split())
_SUBORDINATE = frozenset(
    "because that after before if while when as since until although though unless where".split()
)
_OPENINGS = frozenset(
    "only reporting reports including having being not nor or than then just like".split()
)
_TIMES = lexicon.TIME_WORDS | frozenset(
    "day century decade time summer spring autumn winter fall season quarter".split()
)
_EXISTS = frozenset("is are was were has have will had".split())
_PAST = re.compile(r"\w{2,}(?<!hundr)(?<!ne)(?<!spe)(?<!bre)(?<!unit)ed$")
_PRESENT = frozenset(
    """makes make allows allow lives live shows show gives give gets get goes go comes come wants
    want needs need pays pay owns own runs run takes take includes include says say tells spends
    spend remains remain means mean sits stands stand keeps keep holds hold helps help leads lead
    plays play becomes become begins begin believes believe supports support represents represent
    comprises comprise accounts account requires require provides provide offers offer works work
    faces face seems seem appears appear calls call brings bring costs cost employs employ exports
    imports produces produce contains contain covers cover reflects reflect signals underscores
    fosters promotes embodies meets aims seeks serves undergoes proliferates threatens suggests
    indicates argues hit put cut""".split()
)


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
        self._quotes = SpanTable(zip(quotes.starts, quotes.ends, quotes.speakers))
        self._pronouns: dict[int, str] = {
            start: member.name
            for member in members
            for start, end in member.spans()
            if text[start:end].lower() in ("he", "she")
        }

    def claim(self, low: int, high: int, at: int) -> Proposition | None:
        """Give the claim that a sentence from `low` to `high` makes at `at`.

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
        if not _SHORTEST_CLAUSE <= len(words) <= _LONGEST_CLAUSE or not _balanced(clause):
            return False
        lows = [word.lower() for word in words]
        if "?" in clause or not _has_main_verb(lows):
            return False
        words = self._named(start, words[0]).split() + words[1:]
        return _explains_itself(words, [word.lower() for word in words])

    def _named(self, start: int, word: str) -> str:
        """Give the name that *he* or *she* at a place stands for; other words as they are."""
        return self._pronouns.get(start, word) if word.lower() in ("he", "she") else word


def _has_main_verb(lows: list[str]) -> bool:
    """Tell whether a verb stands before *because*, *that* or the like: the clause's own.

    Reported words are sometimes no sentence: ``(urged) North Korea to resume
    the talks it left``, ``(called it) a mistake that cost millions``.
    """
    if lows[0] in lexicon.FINITE:
        return False
    for i, low in enumerate(lows[1:], 1):
        if _is_finite(low):
            return True
        if low in _SUBORDINATE and lows[0] not in _SUBORDINATE:
            return False
        if low == "to" and i < 4 and lows[i + 1 : i + 2] and lows[i + 1] not in lexicon.DETERMINERS:
            return False
    return False


def _is_finite(low: str) -> bool:
    return low in lexicon.FINITE or low in _PRESENT or bool(_PAST.match(low))


def _balanced(clause: str) -> bool:
    return (
        clause.count("(") == clause.count(")")
        and not clause.count('"') % 2
        and (clause.count("“") == clause.count("”"))
    )


def _explains_itself(words: list[str], lows: list[str]) -> bool:
    """Tell whether a clause is understood without the text before it.

    Its pronouns need a name or a noun before them in the clause; the
    speaker's own (``we``) never have one.
    """
    # "US" and "IT" are no pronouns.
    lows = [
        word
        if word.isupper() and len(word) > 1
        else low
        if low.isalnum()
        else _APOSTROPHE.split(low, 1)[0]
        for word, low in zip(words, lows)
    ]
    if lows[0] in _NO_BEGINNINGS:
        return False
    if (lows[0].endswith("ing") and words[0][0].islower()) or lows[0] in _OPENINGS:
        return False
    if lows[0] in _POINTING and not (lows[0] == "there" and len(lows) > 1 and lows[1] in _EXISTS):
        return False
    named = False
    for i, low in enumerate(lows):
        if low in _SPEECH:
            return False
        if low in _PERSONAL and not named:
            return False
        if low in _THINGS and i < 3 and not named:
            return False
        if low in ("this", "these", "those") and lows[i + 1 : i + 2] and lows[i + 1] not in _TIMES:
            return False
        own = words[i].endswith(("'s", "’s"))
        if words[i][0].isupper() and not own and low not in lexicon.SENTENCE_STARTERS:
            named = named or low not in lexicon.TIME_WORDS
    return True
