"""NameMentions: where an article names somebody, whom, and how the name stands there."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right

from iomed_cli.extraction import lexicon
from iomed_cli.extraction.names.article_names import NameList
from iomed_cli.extraction.speakers.people import Person
from iomed_cli.extraction.speakers.quote_table import QuoteList
from iomed_cli.extraction.text.spans import Span, SpanTable
from iomed_cli.lazy_patterns import lazy

_OWNS = lazy(r"['’]s?(?: [a-z-]+){1,3},? ")
_FARTHEST_OWNER = 40


class NameMentions:
    """The names of an article in order; columns, since a long text has millions."""

    def __init__(
        self, names: NameList, persons: list[Person], quotes: QuoteList, bodies: SpanTable[str]
    ) -> None:
        self.starts = names.starts
        self.ends = names.ends
        self.persons = persons
        """For each name, whom it names."""
        self.institutional = bytearray(
            bodies.hold(start, end) for start, end in zip(names.starts, names.ends, strict=True)
        )
        """For each name, whether it is only a part of an organization's."""
        self.passed_over = bytearray(len(persons))
        """For each name, whether nothing goes on about it: it stands in somebody's own words."""
        self.opening = bytearray(len(persons))
        """For each name, whether it opens its sentence: most often that is the subject."""
        for kind, begin, end in zip(quotes.kinds, quotes.starts, quotes.ends, strict=True):
            if kind == "direct":
                self.pass_over(begin, end)

    def __len__(self) -> int:
        return len(self.persons)

    def before(self, at: int) -> int:
        """Give the number of the last name that begins before an offset, -1 if there is none."""
        return bisect_left(self.starts, at) - 1

    def with_stop(self, text: str, mention: Span) -> Span:
        """Give words for somebody with the stop of ``Jr.``, if they end with such a name."""
        start, end = mention
        i = self.before(end)
        stopped = i >= 0 and self.ends[i] == end + 1 and text[end] == "."
        return (start, end + 1) if stopped else mention

    def pass_over(self, start: int, end: int) -> None:
        """Let nothing go on about the names in a span."""
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            self.passed_over[i] = 1

    def mark_openings(self, text: str, sentences: array[int]) -> None:
        """Note which names open a sentence; `sentences` are where sentences start."""
        last = -1
        for i, start in enumerate(self.starts):
            if self.passed_over[i]:
                continue
            sentence = bisect_right(sentences, start)
            if sentence != last or self._owned_by(text, i - 1, start):
                self.opening[i] = 1
                last = sentence

    def _owned_by(self, text: str, i: int, start: int) -> bool:
        """``Okello's lawyer Mary Achan``: the name behind an owner that opens the sentence."""
        if not self.opening[i]:
            return False
        between = text[self.ends[i] : start]
        if len(between) >= _FARTHEST_OWNER or _OWNS.fullmatch(between) is None:
            return False
        return between.split()[-1].rstrip(",") in lexicon.ROLES
