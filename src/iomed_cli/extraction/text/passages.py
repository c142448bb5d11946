"""The text as the rules read it: paragraphs, passages, sentences, words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, compress
from operator import sub

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.text.family_names import is_family_before
from iomed_cli.extraction.text.quotation_marks import MARKS, Quoted, quoted_regions
from iomed_cli.extraction.text.spans import Paragraphs
from iomed_cli.lazy_patterns import lazy
from iomed_cli.model import Paragraph, ParagraphKind

DASHES = frozenset({"—", "–", "―", "--", "-"})
STOPS = frozenset({".", "?", "!", "…", "...", ";", ":"})
"""Marks that end a sentence, or most of one."""
PAUSES = DASHES | {","}
BREAKS = STOPS | {","}
QUOTED = "“”"
"""The one word that stands for a whole quotation in a passage's words."""

_FAMILY_NAMES = frozenset(word.title() for word in lexicon.FAMILY_NAMES_LIKE_WORDS)
# Letters of a set are told faster than by ``\w`` alone.
_WORD = lazy(
    r"\s*(?:[a-zA-Z\d\w]+"
    r"(?:[&@-]\w+|\.(?!(?<=[a-z][a-z]\.)[A-Z][a-z])\w+|['’](?!s\b)\w+|,\d+)*"
    r"|['’]s\b|``|''|\.\.\.+|--+|[^\w\s])"
)
_FURNITURE_BEGINS = tuple(
    """( "follow “follow © source photo image picture caption video edit reporting writing related
    copyright comment share tag topic read see more advertisement subscribe follow sign with
    contact media note all""".split()
)
"""How everything begins that the pattern below finds, in small letters: few texts have any."""
_LONGEST_BEGINNING = max(map(len, _FURNITURE_BEGINS))
_FURNITURE = lazy(
    r"\(?(?:source|photo|image|picture|caption|video|editor|editing|reporting|writing|related"
    r"(?:\s+(?:news|stories|articles|links|topics|content|reading))?|copyright|comments?|share"
    r"|tags?|topics?|read more|see also|more on this|advertisement|subscribe|follow us"
    r"|sign up|with (?:files|inputs) from|contact|media contacts?|notes? to editors?)"
    r"\s*(?::|$|\)|by\b)|[\"“]?follow\s[^.?!\n]{2,40}\son\s(?:twitter|facebook|instagram|linkedin)\b"
    r"|©|\(c\)\s|all rights reserved",
    re.IGNORECASE,
)
_DOTTED = lazy(r"\b[A-Z]\.(?:[A-Z]\.)+$")
_RELATED = lazy(r"(?:related\b.{0,20}|read more|see also|more on this.{0,20}):?$", re.IGNORECASE)

_OF_TIME = frozenset("a.m p.m etc".split())
_BEHIND_NAMES = frozenset("jr sr inc corp co ltd ph.d".split())
_POLITE = frozenset("mr mrs ms dr".split())
_EXPLAINING = frozenset("a an the who whose his her".split())
_SPOKE = lexicon.FINITE | frozenset("said says told tells wrote writes thinks thought".split())
_LONGEST_NAME = 5

_LONGEST_HEADING = 110
_LONGEST_PASSAGE = 20_000
_LONGEST_SENTENCE = 250
_ENDS = frozenset(".?!…") | {"...", "...."}
_MAY_END = _ENDS | {QUOTED}


def paragraphs(text: str) -> Paragraphs:
    """List the lines that are not blank, blanks at their ends left out, each with its kind."""
    found = Paragraphs()
    text = text.replace("\r", "\n")
    related, begin = False, 0
    while begin < len(text):
        # One line after the other, since all of them are as long as the text.
        end = text.find("\n", begin)
        line = text[begin : end if end >= 0 else None]
        if words := line.strip():
            start = begin + line.index(words[0])
            kind = _kind(words, related)
            related = kind == "furniture" and (related or bool(_RELATED.match(words)))
            found.append(start, start + len(words), kind)
        begin += len(line) + 1
    return found


def _kind(line: str, related: bool) -> ParagraphKind:
    """Tell prose from headings and page furniture.

    A heading is short and doesn't end as a sentence does; furniture begins
    with words such as ``Source:``, or follows the words that announce links.
    """
    if len(line) > 2 * _LONGEST_HEADING:
        return "body"
    opening = line[:_LONGEST_BEGINNING].lower()
    if opening.startswith(_FURNITURE_BEGINS) and _FURNITURE.match(line):
        return "furniture"
    if len(line) > _LONGEST_HEADING or line[0] in "“\"'‘«-—–•*":
        return "body"
    if line[-1] in ".?!:;,…”\"'’)»-—–":
        headed = bool(_DOTTED.search(line)) or line[-1] in "”\"'’"
        return "heading" if headed and is_title_case(line) else "body"
    return "furniture" if related else "heading"


def is_title_case(line: str) -> bool:
    """Tell whether a line has a capital in every longer word, as many headlines do."""
    long = [word.lstrip("“‘\"'(") for word in line.split() if len(word) > 3]
    return len(long) > 1 and all(word[:1].isupper() for word in long)


_Words = tuple[list[str], list[int], list[int]]
"""Words, where each begins and where it ends."""


def _words_in(text: str, start: int, end: int) -> _Words:
    pieces = _WORD.findall(text[start:end].rstrip())
    words = list(map(str.strip, pieces))
    ends = list(accumulate(map(len, pieces), initial=start))[1:]
    return words, list(map(sub, ends, map(len, words))), ends


class Passage:
    """A paragraph, or a bounded part of a huge one, cut into words and sentences.

    `words`, `lows` (lower case, with straight apostrophes), `starts` and `ends` (offsets in the
    text) run side by side. A quotation counts as one word, `QUOTED`; `quoted` gives it by its index.
    `vocabulary` has each of `lows` once: what looks for rare words asks it first.
    `sentences` are index ranges, the end exclusive.
    """

    __slots__ = (
        "_every",
        "ends",
        "kind",
        "lows",
        "number",
        "quoted",
        "sentences",
        "starts",
        "text",
        "vocabulary",
        "words",
    )

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        number: int,
        kind: ParagraphKind,
        left_open: bool = False,
        words: _Words | None = None,
    ) -> None:
        """`words` are those between the offsets, if they are known."""
        self.text = text
        self.number = number
        self.kind = kind
        self._every = words or _words_in(text, start, end)
        self.words, self.starts, self.ends = self._every
        self.quoted: dict[int, Quoted] = {}
        if marks := MARKS.intersection(self.words):
            self._collapse(quoted_regions(text, start, end, marks, left_open))
        self.lows = list(map(str.lower, self.words))
        if text.find("’", start, end) >= 0:
            self.lows = [low.replace("’", "'") if "’" in low else low for low in self.lows]
        self.vocabulary = frozenset(self.lows)
        if not _FAMILY_NAMES.isdisjoint(self.words):
            self._keep_family_names()
        self.sentences = list(_sentences(self))

    @property
    def left_open(self) -> bool:
        """Whether its last quotation has no closing mark, so that the next paragraph may have it."""
        return any(not region.closed for region in self.quoted.values())

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.ends[-1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give the offsets of the words from `first` to `last`, `last` exclusive."""
        return self.starts[first], self.ends[last - 1]

    def inner(self, start: int, end: int) -> Passage:
        """Give what a quotation holds between two offsets as a passage of its own."""
        words, starts, ends = self._every
        first, last = bisect_left(starts, start), bisect_right(ends, end)
        begins = first == 0 or ends[first - 1] <= start
        whole = begins and (last == len(words) or starts[last] >= end)
        here = (words[first:last], starts[first:last], ends[first:last]) if whole else None
        return Passage(self.text, start, end, self.number, "body", words=here)

    def _keep_family_names(self) -> None:
        """Leave ``He`` its capital in `lows` where it is a name, so that no rule takes it for *he*.

        It is one before a given name, ``He Lifeng``, and in the middle of a sentence.
        """
        words = self.words
        for i in [i for i, word in enumerate(words) if word in _FAMILY_NAMES]:
            before = self.text[max(0, self.starts[i] - 3) : self.starts[i]].rstrip()
            goes_on = before[-1:] == "," or before[-2:-1] == ","
            if (goes_on and i and words[i - 1] in (",", QUOTED) and self._is_told(i + 1)) or (
                i + 1 < len(words)
                and words[i + 1][0].isupper()
                and not (i + 2 < len(words) and words[i + 2][0].isupper())
                and is_family_before(self.lows[i], self.lows[i + 1])
            ):
                self.lows[i] = words[i]

    def _is_told(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].islower()

    def _collapse(self, regions: list[Quoted]) -> None:
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for region in regions:
            first = bisect_left(self.starts, region.outer_start, done)
            last = bisect_left(self.starts, region.outer_end, first)
            words += self.words[done:first]
            starts += self.starts[done:first]
            ends += self.ends[done:first]
            self.quoted[len(words)] = region
            words.append(QUOTED)
            starts.append(region.outer_start)
            ends.append(region.outer_end)
            done = last
        self.words = words + self.words[done:]
        self.starts = starts + self.starts[done:]
        self.ends = ends + self.ends[done:]


def passages(text: str, lines: Iterable[Paragraph]) -> Iterator[Passage]:
    """Read the paragraphs one by one, so that no more than one is held as words."""
    left_open = False
    for number, line in enumerate(lines, 1):
        start = line.start
        while line.end - start > _LONGEST_PASSAGE:
            cut = _cut(text, start, start + _LONGEST_PASSAGE)
            if not text[start:cut].isspace():
                yield Passage(text, start, cut, number, line.kind)
            start = cut
        if not text[start : line.end].isspace():
            passage = Passage(text, start, line.end, number, line.kind, left_open)
            left_open = passage.left_open
            yield passage


def _cut(text: str, start: int, limit: int) -> int:
    """Find a place to cut a huge paragraph: behind a sentence, else a word, else anywhere."""
    for gap in (". ", " "):
        at = text.rfind(gap, start + 1, limit)
        if at > start:
            return at + len(gap.rstrip())
    return limit


def _sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    words, first = passage.words, 0
    stops = compress(range(len(words)), map(_MAY_END.__contains__, words))
    for i in stops:
        while i + 1 - first > _LONGEST_SENTENCE:
            yield first, first + _LONGEST_SENTENCE
            first += _LONGEST_SENTENCE
        if i + 1 < len(words) and i >= first and _ends_sentence(passage, i):
            yield first, i + 1
            first = i + 1
    while len(words) - first > _LONGEST_SENTENCE:
        yield first, first + _LONGEST_SENTENCE
        first += _LONGEST_SENTENCE
    if first < len(words):
        yield first, len(words)


def _ends_sentence(passage: Passage, i: int) -> bool:
    """Tell whether the stop, or the quotation, at `i` ends a sentence.

    The next word decides: it begins with a capital, a digit or a mark. After
    ``Mr.`` no sentence ends; after ``U.S.`` one does only before a word that
    hardly goes on, such as *The*.
    """
    word, following = passage.words[i], passage.words[i + 1]
    if following in _ENDS:
        return False
    if word == QUOTED:
        inner = passage.text[passage.quoted[i].start : passage.quoted[i].end].rstrip("'’\"”» ")
        if inner[-1:] not in ".?!…":
            return False
    starts = (
        following[0].isupper()
        or following[0].isdigit()
        or following == QUOTED
        or following in "([•"
    )
    if not starts or word != ".":
        return starts
    before = passage.lows[i - 1] if i else ""
    if passage.ends[i - 1] != passage.starts[i]:
        return starts
    if len(before) == 1 and before.isalpha() and before != "i":
        # "90 km/h." and "40 m." are no initials.
        measured = passage.words[i - 1].islower() and i > 1
        return measured and (passage.words[i - 2] == "/" or passage.words[i - 2][0].isdigit())
    if before in lexicon.TITLE_ABBREVIATIONS:
        return False
    if before == "no":
        return not following[0].isdigit()
    if before in lexicon.ABBREVIATIONS or ("." in before and not before[0].isdigit()):
        opens = following == QUOTED or passage.lows[i + 1] in lexicon.SENTENCE_STARTERS
        counts = before in _OF_TIME and passage.lows[i + 1] in lexicon.NUMBERS
        return opens or counts or _somebody_speaks(passage, i + 1, before)
    typed_without_blank = before.isalpha() and passage.words[i - 1].islower()
    return passage.starts[i + 1] > passage.ends[i] or following == QUOTED or typed_without_blank


def _somebody_speaks(passage: Passage, first: int, abbreviation: str) -> bool:
    """Tell whether somebody with a verb of his own stands behind ``in the U.S.``, ``at 9 a.m.``.

    Behind those that go with what follows, ``the U.S. Congress``, ``Hale Inc. Chairman Stone``,
    only a given name or *Mr* can be told from it.
    """
    words, lows = passage.words, passage.lows
    timed = abbreviation in _OF_TIME
    if not (timed or abbreviation in _BEHIND_NAMES or abbreviation in lexicon.NO_INITIALS):
        return False
    if lows[first] in _POLITE:
        return True
    last = first
    while last < min(len(words), first + _LONGEST_NAME) and (
        words[last][0].isupper() or (words[last] == "." and len(words[last - 1]) == 1)
    ):
        last += 1
    named = lows[first] in lexicon.GIVEN and last > first + 1
    if last + 1 >= len(words) or not (timed or named):
        return False
    explained = named and words[last] == "," and lows[last + 1] in _EXPLAINING
    acts = lows[last] in _SPOKE or (lows[last].endswith("ed") and words[last].islower())
    return explained or acts
