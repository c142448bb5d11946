"""Anonymity: why a source is not named, where the text says so beside it.

The words have to be the source's own: a relative clause or a participle behind the mention
(``an official who asked not to be named``), what it speaks under (``said on condition of
anonymity``), a participle that opens its sentence, or the next sentence about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from iomed_cli.extraction.lexicon.source_words import (
    ANYBODY,
    ASKING,
    BECAUSE,
    PRESS,
    REFUSING,
    SPEAKING,
)
from iomed_cli.extraction.names.unnamed import gender_of_somebody, same_somebody
from iomed_cli.extraction.speakers.source_kinds import source_kind
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import SourceKind

if TYPE_CHECKING:
    from iomed_cli.extraction.quotes.draft import Draft
    from iomed_cli.extraction.speakers.cast import Member
    from iomed_cli.extraction.speakers.coreference import CoreferenceResolver
    from iomed_cli.extraction.text.spans import Span

UNNAMED: frozenset[SourceKind | None] = frozenset(("unnamed_person", "group"))

_FARTHEST = 400
"""Characters on either side of a mention that are looked at: sentences may be endless."""


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(words)})"


_NAMED = "(?:named|identified|quoted(?: by name)?|cited by name)"
_THEIR_NAME = r"(?:his|her|their)(?: \w+)? names?"
_WISHED = r"(?:(?:did|does|do)(?: not|n[’']t)|not) (?:want|wish)(?:ing)?"
_DEEDS = ("speak", "talk", "comment", "discuss", "brief")
_TO_PRESS = rf"to {_any(_DEEDS)}\b"
_IN_PUBLIC = rf"{_TO_PRESS}(?: \w+){{0,2}}? (?:publicly|reporters|journalists|media|press|record)"
_UNDER = (
    "(?:on|under) (?:the )?condition (?:of )?anonymity"
    f"|on (?:the )?condition (?:that )?(?:he|she|they) (?:\\w+ )?(?:not |n[’']t )(?:be )?{_NAMED}"
    "|on (?:the )?condition (?:that )?(?:he|she|they) (?:remain|stay)(?:ed|s)? anonymous"
)
_NAME_WITHHELD = (
    rf"(?:that )?{_THEIR_NAME}(?: to)?(?: (?:not|never))?(?: be)?"
    r" (?:withheld|changed|used|published|disclosed|printed|mentioned)"
)
_ASKED_FOR = (
    rf"(?:not to|to not|against) (?:be|being) (?:publicly )?{_NAMED}",
    r"to (?:remain|stay|be kept) (?:anonymous|unnamed|unidentified)",
    rf"that (?:{_THEIR_NAME}|he|she|they) not be (?:used|published|{_NAMED})",
    r"(?:(?:for|on) )?anonymity",
    _NAME_WITHHELD,
    r"(?:that )?(?:we|the \w+|\w+) (?:not|withhold|change)"
    rf"(?: use| publish| print)? {_THEIR_NAME}",
)
_WAYS = (
    rf"{_any(ASKING)} {_any(_ASKED_FOR)}",
    "(?:granted|seeking|sought) anonymity",
    rf"(?:{_any(REFUSING)}|{_WISHED}) to"
    rf" (?:be {_NAMED}|(?:give|use|disclose|reveal) {_THEIR_NAME}|identify \w+sel(?:f|ves))",
    rf"(?:{_any(SPEAKING)} (?:only )?)?(?:{_UNDER})",
    rf"{_WISHED} {_NAME_WITHHELD}",
    r"whose (?:\w+ )?(?:name|identity) (?:is|was|has been|are|have been)(?: being)?"
    r" (?:withheld|changed|not being (?:used|published|disclosed))",
    rf"{_any(SPEAKING)} anonymously",
    r"(?:can|could|may|would)(?: ?not|n[’']t) be (?:named|identified)",
    r"(?:is|are)(?: not|n[’']t) being (?:named|identified)",
    rf"(?:is|are|was|were)(?: not|n[’']t) authori[sz]ed {_TO_PRESS}",
    rf"(?:is|are|was|were)(?: not|n[’']t) (?:allowed|permitted) {_IN_PUBLIC}",
)
_WORDS = rf"\b{_any(_WAYS)}(?!-)\b"
_ASKED = lazy(_WORDS)
"""For words in lower case: what passes over case is slower to look for and to compile."""
_SIGNS = (
    *("anonym", " name", "unnamed", "identi", "quoted", "t be used", "t be published"),
    *("t authori", "t allowed", "t permitted"),
)
"""One of them stands in all that `_ASKED` finds, which is slow to look for and to compile."""
_REASON = lazy(
    r"(?: publicly| by name| in (?:this|the) \w+| for (?:\w+ ){0,2}(?:reasons|safety|security))?"
    rf"(?:,? +(?:{_any(BECAUSE)}|to (?!the\b|an?\b|reporters\b)) ?[^,;:!?()–—“”\"\n]+)?"
)

_SPOKEN_OF = lazy(r"(?: (?!and\b|but\b|who\b)[\w’'-]+){0,8}")
_AND = lazy(r",? (?:and|but) ")

_FINITE = lazy(
    r"(?!\w+ing\b|on\b|under\b|unwilling\b|reluctant\b|afraid\b|granted\b|not\b|whose\b)",
    re.IGNORECASE,
)
_MODIFIED = (
    r"(?: (?:of|at|in|from|with|for|on|near|inside|close|familiar|involved|briefed|aware)"
    r"(?: [\w’'-]+){1,8}?)?"
)
_AUXILIARIES = r"(?: (?:all|both|also|each|has|had|have|is|are|was|were|did|does|do|\w+ly))*"
_WHO = lazy(
    rf"{_MODIFIED},? who(?:,? like(?: \w+){{1,12}},?|(?: [\w’'-]+){{1,12}} (?:and|but))?{_AUXILIARIES} "
)
_PARTICIPLE = lazy(rf"{_MODIFIED},? ")
_VERB = lazy(rf"{_AUXILIARIES} ")
_TOLD = lazy(rf"(?: (?:[A-Z][\w.’'-]*|{_any(PRESS)}))*,? ")
_COMMA = lazy(r",\s+")
_QUOTED_ON = lazy(r"\s*[“\"][^“”\"]{1,400}[”\"]\s*")
_SUBJECT = lazy(rf"([A-Z]\w+(?: [a-z-]+){{0,3}}?)(?: who)?{_AUXILIARIES} ")
_OF_GROUPS = frozenset(("they", "both", "all"))
_OF_PERSONS = {
    "": frozenset(("he", "she", "they")),
    "m": frozenset(("he",)),
    "f": frozenset(("she",)),
}


def reason_unnamed(
    text: str, draft: Draft, who: Member, identities: CoreferenceResolver
) -> Span | None:
    """Give where the text says why a source without a name has none; None where it does not."""
    kind = source_kind(who.name, who.personal)
    if kind not in UNNAMED or draft.mention is None:
        return None
    one = _Source(text, draft, draft.mention, identities)
    return next(one.reasons(), None) or one.next_reason(who.name, kind)


class _Source:
    """The source of a quotation, and the words around its mention."""

    def __init__(
        self, text: str, draft: Draft, mention: Span, identities: CoreferenceResolver
    ) -> None:
        self._text = text
        self._draft = draft
        self._cue = draft.cue
        self._start, self._end = mention
        self._identities = identities

    def reasons(self) -> Iterator[Span]:
        """Give the words about the source in its own sentence."""
        begin, end = self._identities.sentence(self._start)
        low, high = max(begin, self._start - _FARTHEST), min(end, self._end + _FARTHEST)
        for start, stop in self._asked(low, high):
            span = start, self._reach(stop, end)
            if self._opens(span, begin) or self._follows(span[0]):
                yield span

    def next_reason(self, who: str, kind: SourceKind | None) -> Span | None:
        """Give them where they are in the next sentence, which begins with the source."""
        begin, at = self._identities.sentence(self._start)
        quoted = _QUOTED_ON.match(self._text, at)
        at = quoted.end() if quoted else at
        _, end = self._identities.sentence(at)
        high = min(end, at + _FARTHEST)
        start, stop = next(self._asked(at, high), (at, at))
        subject = _SUBJECT.fullmatch(self._text, at, start) if start > at else None
        if subject is None:
            return None
        places = (begin, self._start), (self._end, at)
        named = any(self._names_somebody(*place) for place in places)
        if not self._is_again(subject[1].lower(), who, kind, named):
            return None
        return start, self._reach(stop, end)

    def _asked(self, low: int, high: int) -> Iterator[Span]:
        """Give the words between two places that somebody who isn't named is told by."""
        # The one letter that is two in lower case.
        words = self._text[low:high].replace("İ", "I").lower()
        if any(sign in words for sign in _SIGNS):
            for found in _ASKED.finditer(words):
                yield low + found.start(), low + found.end()

    def _is_again(self, words: str, who: str, kind: SourceKind | None, named: bool) -> bool:
        """Tell whether the words for a subject take the source up; `named` is somebody else."""
        if same_somebody(words, who):
            return True
        if words.startswith("the ") and words.removeprefix("the ") in ANYBODY:
            return not named
        pronouns = _OF_GROUPS if kind == "group" else _OF_PERSONS[gender_of_somebody(who)]
        return words in pronouns and not named

    def _reach(self, end: int, limit: int) -> int:
        """Give where words end with the reason that goes on behind them."""
        for place in (self._draft.start, *(self._cue or ())):
            if place >= end:
                limit = min(limit, place)
        if self._text.endswith(_DEEDS, 0, end):
            end = _end(_SPOKEN_OF, self._text, end, limit)
        end = _end(_REASON, self._text, end, limit)
        joined = _AND.match(self._text, end, limit)
        more = joined and _ASKED.match(self._text, joined.end(), limit)
        if more:
            return self._reach(more.end(), limit)
        while self._text[end - 1] in " .\n":
            end -= 1
        return end

    def _opens(self, span: Span, begin: int) -> bool:
        """``Speaking on condition of anonymity, an official said``."""
        start, end = span
        if end > self._start or start != begin or _FINITE.match(self._text, start):
            return False
        return _COMMA.fullmatch(self._text, end, self._start) is not None

    def _follows(self, at: int) -> bool:
        """Tell whether the words at a place go on about the mention before them."""
        if at < self._end:
            return False
        finite = _FINITE.match(self._text, at) is not None
        if not finite and self._cue is not None and self._end < self._cue[0] < at:
            return self._is_told(self._cue, at)
        if any(self._between(it, at) for it in (_WHO, _VERB if finite else _PARTICIPLE)):
            return not self._names_somebody(self._end, at)
        return False

    def _between(self, pattern: re.Pattern[str], at: int) -> bool:
        ends = {self._end, (self._draft.whole or (0, self._end))[1]}
        return any(pattern.fullmatch(self._text, end, at) for end in ends if end <= at)

    def _is_told(self, cue: Span, at: int) -> bool:
        """``an official`` [told Reuters] ``on condition of anonymity``."""
        direct = not self._text[self._end : cue[0]].strip() and cue[1] <= at
        return direct and _TOLD.fullmatch(self._text, cue[1], at) is not None

    def _names_somebody(self, start: int, end: int) -> bool:
        """Tell whether a person is named between two places."""
        names = self._identities.names
        last = names.before(end)
        return last >= 0 and names.ends[last] > start and not names.institutional[last]


def _end(pattern: re.Pattern[str], text: str, at: int, limit: int) -> int:
    found = pattern.match(text, at, limit)
    return found.end() if found else at
