"""What a draft has in quotation marks: who says it, what nobody says, what is never closed.

Extraction tells most of it. What is left has its speaker from what stands beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from unicodedata import combining

from iomed_cli.extraction import lexicon, read
from iomed_cli.extraction.grammar.cued_sentences import sentences_with_cues
from iomed_cli.extraction.grammar.sentences import Sentence
from iomed_cli.extraction.quotes.direct.signed import signature
from iomed_cli.extraction.text.normalize import Plain, normalize
from iomed_cli.extraction.text.passages import DASHES, QUOTED, Passage, paragraphs, passages
from iomed_cli.extraction.text.quoted_words import words_of
from iomed_cli.extraction.text.spans import Span
from iomed_cli.model import Quote
from iomed_cli.verification.claims.broken_quotations import wholes
from iomed_cli.verification.claims.draft_sources import name_above_list, names_other, source_beside
from iomed_cli.verification.claims.marked_words import MarkedWords, Outer, ReadWords
from iomed_cli.verification.claims.speakers_elsewhere import named_in_rows, told_elsewhere
from iomed_cli.verification.claims.unsaid_words import is_said_by_nobody
from iomed_cli.verification.words.tokens import keys

_MARKS = '“”„"«»'
_INNER_MARKS = frozenset("“\"„«'‘`")
_UNNAMED = frozenset(("he", "her", "him", "i", "it", "she", "them", "they", "we", "who", "you"))
_SELF = frozenset(("i", "me", "we", "us"))
_BEFORE_NOUNS = lexicon.POSSESSIVES | lexicon.DETERMINERS | lexicon.NUMBERS | {"one", "of"}
_OWNING = ("'s", "’s", "s'", "s’")
_LISTING = frozenset((",", "and", "or", "but", "then", "&"))
_LONGEST_JOINT = 4
_DEEPEST = 3
"""Quotations within each other that are looked at."""


def words_in_marks(text: str, quotes: Iterable[Quote], rows: Sequence[Span] = ()) -> ReadWords:
    """Give what a text quotes and what else it has in quotation marks.

    `quotes` are what extraction finds in it, `rows` those of its tables: in one of them who
    speaks may have a cell of its own.
    """
    plain = normalize(text)
    if plain is None:
        found, unclosed = _Reading(text, quotes).read()
    else:
        found, unclosed = _Reading(plain.text, _quotes(plain.text)).read()
        found = [_original(one, text, plain) for one in found]
        unclosed = list(map(plain.origin, unclosed))
    found = named_in_rows(text, found, rows)
    return ReadWords(told_elsewhere(text, found), unclosed)


def _quotes(text: str) -> Iterator[Quote]:
    return read(text, id="draft").quotes()


def _original(one: MarkedWords, text: str, plain: Plain) -> MarkedWords:
    """Give words of a text that was made plain where they stand in the text."""
    start, end = _original_span((one.start, one.end), text, plain)
    within = one.within and one.within._replace(span=_original_span(one.within.span, text, plain))
    parts = () if one.whole is None else one.whole.parts
    parts = tuple(_original_span(part, text, plain) for part in parts)
    whole = one.whole and one.whole._replace(parts=parts)
    return one._replace(start=start, end=end, within=within, whole=whole)


def _original_span(span: Span, text: str, plain: Plain) -> Span:
    start, end = plain.origin(span[0]), plain.origin(span[1] - 1) + 1
    while end < len(text) and combining(text[end]):
        end += 1
    return start, end


class _Reading:
    """Goes through a text passage by passage, with what extraction finds in it."""

    def __init__(
        self, text: str, quotes: Iterable[Quote], speaker: str | None = None, depth: int = 0
    ) -> None:
        self._text = text
        self._speaker = speaker
        """Who says all of it, and *I* in it."""
        self._depth = depth
        self._quotes = sorted(quotes, key=lambda one: (one.start, -one.end))
        self._starts = [one.start for one in self._quotes]
        self._found: list[MarkedWords] = []
        self._beside: dict[int, str | None] = {}
        """By where they begin, whose the words are whose own sentence does not tell it."""
        self._is_alone = False
        """Whether the line before is what was found last and nothing else."""
        self._label: str | None = None
        """The name in a line of its own, ``Ann Lee:``, below which all lines are quotations."""
        self._things: dict[tuple[str, bool], bool] = {}
        """By labels, and whether their lines are in capitals, which of them name nobody."""
        self._unclosed: list[int] = []
        self._unread: list[Span] = []
        """What stands behind a mark that is never closed: nobody knows how far it goes."""

    def read(self) -> ReadWords:
        """Give all that stands in marks."""
        last: Passage | None = None
        for passage in passages(self._text, paragraphs(self._text)):
            self._close(last, passage)
            self._sign(passage)
            if QUOTED not in passage.words[:1]:
                self._label = name_above_list(passage)
            if passage.quoted:
                self._passage(passage)
            self._stray_marks(passage)
            last = passage
        self._close(last, None)
        broken = wholes(self._text, self._quotes)
        for quote in self._quotes:
            if quote.kind == "direct" and keys(quote.text):
                beside = self._beside
                speaker = beside[quote.start] if quote.start in beside else self._name(quote)
                whole = broken.get(quote.start)
                self._found.append(MarkedWords(quote.start, quote.end, speaker, whole=whole))
        read = [one for one in self._found if not self._is_unread(one)]
        read += [inner for one in read if one.is_said for inner in self._inner(one)]
        return ReadWords(sorted(read, key=lambda one: (one.start, -one.end)), self._unclosed)

    def _sign(self, passage: Passage) -> None:
        """Let a line that is a name behind a dash sign the words that are all of the one before."""
        source = signature(passage) if passage.lows[0] in DASHES else None
        if self._is_alone and source is not None and self._found[-1].speaker is None:
            speaker = passage.text[slice(*source.mention)]
            self._found[-1] = self._found[-1]._replace(speaker=speaker)
        self._is_alone = False

    def _close(self, last: Passage | None, following: Passage | None) -> None:
        """Note the mark of a passage that the next one does not close either."""
        regions = last.quoted.values() if last is not None else ()
        unclosed = next((one for one in regions if not one.closed), None)
        if last is None or unclosed is None:
            return
        mark = self._text[unclosed.outer_start]
        if following is not None and (
            self._text.startswith(mark, following.start) or _begins_quoted(following)
        ):
            return
        self._unclosed.append(unclosed.outer_start)
        self._unread.append((unclosed.start, last.end))

    def _stray_marks(self, passage: Passage) -> None:
        """Note the marks that stand outside of all that is quoted."""
        at = passage.start
        ends = [*((one.outer_start, one.outer_end) for one in passage.quoted.values())]
        for end, behind in [*ends, (passage.end, passage.end)]:
            for k in range(at, end):
                # ``6"`` are inches.
                inches = self._text[k] == '"' and self._text[k - 1 : k].isdigit()
                if self._text[k] in _MARKS and not inches:
                    self._unclosed.append(k)
            at = behind

    def _is_unread(self, words: MarkedWords) -> bool:
        return any(words.start < end and start < words.end for start, end in self._unread)

    def _passage(self, passage: Passage) -> None:
        first, last = (bisect_left(self._starts, at) for at in (passage.start, passage.end))
        here = self._quotes[first:last]
        sentences = sentences_with_cues(passage)
        told: dict[int, str | None] = {}
        added: list[int] = []
        for i in passage.quoted:
            start, end = words_of(passage, i)
            holding = _holding(here, start, end)
            if not keys(self._text[start:end]):
                continue
            if holding is not None and holding.kind == "direct":
                told[i] = self._name(holding)
                goes_on = i == 0 and holding.speaker_from == "turn"
                if goes_on or holding.speaker_from in ("none", "paragraph"):
                    told[i] = source_beside(passage, sentences, i) or self._guess(
                        sentences, i, told[i]
                    )
                    self._beside[holding.start] = told[i]
            elif is_said_by_nobody(passage, i, reported=holding is not None):
                self._found.append(MarkedWords(start, end, None, is_said=False))
            else:
                added.append(i)
                beside = holding is None and source_beside(passage, sentences, i)
                told[i] = (self._name(holding) if holding else beside) or None
                told[i] = told[i] or (self._label if i == 0 else None)
        _share(passage, told)
        headline = self._text[passage.end - 1] not in ".!?:"
        for i in added:
            words = MarkedWords(*words_of(passage, i), told[i], is_headline=headline)
            self._found.append(words)
        self._is_alone = len(passage.words) == 1 and bool(added)

    def _guess(self, sentences: list[Sentence], i: int, before: str | None) -> str | None:
        """Give who may say what its own sentence does not tell: whoever a list is of, or spoke."""
        if i:
            return before
        return self._label or (None if names_other(sentences, i) else before)

    def _name(self, quote: Quote) -> str | None:
        """Give the speaker where one is named: "she" or "the official" is not a name."""
        words = (quote.speaker or "").split()
        if len(words) == 1 and words[0].casefold() in _SELF:
            return self._speaker
        while words and words[0].casefold() in _BEFORE_NOUNS:
            words = words[1:]
        if words and words[-1].islower() and any(word.endswith(_OWNING) for word in words):
            # ``Ann Lee's brother`` is somebody else, whom nothing names.
            return None
        if quote.speaker_from == "surname" and self._is_introduced_later(quote):
            return quote.mention
        if quote.cue is None and len(words) == 1:
            label = words[0], quote.text.isupper()
            if label not in self._things:
                self._things[label] = self._is_thing(*label)
            if self._things[label]:
                return None
        named = any(word[:1].isupper() and word.casefold() not in _UNNAMED for word in words)
        return quote.speaker if named and not set(_MARKS) & set(quote.speaker or "") else None

    def _is_thing(self, label: str, in_capitals: bool) -> bool:
        """Tell ``Dam: "too dear"`` from ``Lee: "too dear"`` by how the text has the word else."""
        low, text = label.lower(), self._text
        if label.isupper() and in_capitals:
            # In a line of capitals they tell nothing.
            return low.title() not in text
        if low in lexicon.ROLES | lexicon.GROUPS or not re.search(rf"\b{re.escape(low)}\b", text):
            return False
        return re.search(rf"[\w,;] {re.escape(label)}\b", text) is None

    def _is_introduced_later(self, quote: Quote) -> bool:
        """Tell whether the full name stands only behind the surname: it may be another person."""
        first = self._text.find(quote.speaker or "")
        return first > (quote.mention_start or 0)

    def _inner(self, outer: MarkedWords) -> Iterator[MarkedWords]:
        """Give what a quotation quotes of somebody in turn."""
        text = self._text[outer.start : outer.end]
        if self._depth == _DEEPEST or not _INNER_MARKS & set(text):
            return
        inner = _Reading(text, _quotes(text), outer.speaker, self._depth + 1)
        for one in inner.read().found:
            marked = one.start and text[one.start - 1] in _INNER_MARKS
            if one.is_said and one.speaker is not None and marked:
                start, end = one.start + outer.start, one.end + outer.start
                within = Outer((outer.start, outer.end), outer.speaker)
                yield one._replace(start=start, end=end, within=within)


def _begins_quoted(passage: Passage) -> bool:
    """Tell whether a passage begins within a quotation that it closes."""
    return any(one.closed and one.outer_start == one.start for one in passage.quoted.values())


def _holding(quotes: Sequence[Quote], start: int, end: int) -> Quote | None:
    """Give the quotation that words in marks belong to: the direct one, or else the shortest."""
    held = [one for one in quotes if one.start < end and start < one.end]
    direct = next((one for one in held if one.kind == "direct"), None)
    whole = [one for one in held if one.start <= start and end <= one.end]
    return direct or min(whole, key=lambda one: one.end - one.start, default=None)


def _share(passage: Passage, told: dict[int, str | None]) -> None:
    """Let those of a list have one speaker: ``"tired", "hungry" and "cold", he said``."""
    order = sorted(told)
    for pairs in (pairwise(order), pairwise(reversed(order))):
        for one, other in pairs:
            between = passage.lows[min(one, other) + 1 : max(one, other)]
            if (
                told[other] is None
                and len(between) < _LONGEST_JOINT
                and _LISTING.issuperset(between)
            ):
                told[other] = told[one]
