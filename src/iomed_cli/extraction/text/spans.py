"""Spans of a text: where words stand, the mentions made of them, and what stands where."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from iomed_cli.model import Mention, Paragraph, ParagraphKind

Span = tuple[int, int]

What = TypeVar("What")

_DEEPEST = 8
"""How many spans that begin before a place are looked at for the narrowest around it."""


class Paragraphs:
    """The paragraphs of a text in order; columns, since a long text has many."""

    def __init__(self) -> None:
        self.starts, self.ends = array("i"), array("i")
        self._kinds: list[ParagraphKind] = []

    def append(self, start: int, end: int, kind: ParagraphKind) -> None:
        """Add the next one."""
        self.starts.append(start)
        self.ends.append(end)
        self._kinds.append(kind)

    def __len__(self) -> int:
        return len(self._kinds)

    def __getitem__(self, number: int) -> Paragraph:
        return Paragraph(self.starts[number], self.ends[number], self._kinds[number])

    def __iter__(self) -> Iterator[Paragraph]:
        return map(Paragraph, self.starts, self.ends, self._kinds)


class Spans:
    """Makes mentions of spans: knows the paragraphs and what they hold."""

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self._numbers: Sequence[int] = range(len(paragraphs) + 1)
        self._words: dict[str, str] = {}

    def paragraph(self, offset: int) -> int:
        """Give the number of the paragraph that holds an offset."""
        return self._numbers[bisect_right(self.paragraphs.starts, offset)]

    def share_numbers(self) -> None:
        """Give what is in a paragraph the same object for its number: for who holds all of it."""
        self._numbers = list(self._numbers)

    def words(self, start: int, end: int) -> str:
        """Give words of the text; one object for all that are alike, since many are."""
        words = self.text[start:end]
        return self._words.setdefault(words, words)

    def mention(self, start: int, end: int) -> Mention:
        """Make the mention that stands from `start` to `end`."""
        return Mention(self.words(start, end), start, end, self.paragraph(start))


class SpanList(Generic[What]):
    """Spans and what stands there, by number; columns, since a long text has millions."""

    def __init__(self, spans: Iterable[tuple[int, int, What]] = ()) -> None:
        self.starts, self.ends = array("i"), array("i")
        self._what: list[What] = []
        self.extend(spans)

    def append(self, start: int, end: int, what: What) -> None:
        """Add the next one."""
        self.starts.append(start)
        self.ends.append(end)
        self._what.append(what)

    def extend(self, spans: Iterable[tuple[int, int, What]]) -> None:
        """Add some."""
        for span in spans:
            self.append(*span)

    def __len__(self) -> int:
        return len(self._what)

    def __getitem__(self, number: int) -> tuple[int, int, What]:
        return self.starts[number], self.ends[number], self._what[number]

    def __iter__(self) -> Iterator[tuple[int, int, What]]:
        return zip(self.starts, self.ends, self._what)


class SpanTable(Generic[What]):
    """What stands where, in the order of the text; columns, since a long text has millions."""

    def __init__(self, spans: Iterable[tuple[int, int, What]]) -> None:
        starts, ends = array("i"), array("i")
        what: list[What] = []
        for start, end, one in spans:
            starts.append(start)
            ends.append(end)
            what.append(one)
        order = sorted(range(len(what)), key=ends.__getitem__)
        # What is sorted stays in its order where the next key is equal.
        order.sort(key=starts.__getitem__)
        self._starts = array("i", map(starts.__getitem__, order))
        self._ends = array("i", map(ends.__getitem__, order))
        self._what = list(map(what.__getitem__, order))
        self._reached = array("i", accumulate(self._ends, max))
        """How far a span or any before it reaches."""

    def values(self) -> list[What]:
        """List what stands there, in the order of the text."""
        return self._what

    def at(self, start: int, end: int) -> What | None:
        """Give what stands in exactly this span."""
        for i in range(bisect_left(self._starts, start), bisect_right(self._starts, start)):
            if self._ends[i] == end:
                return self._what[i]
        return None

    def ends(self, start: int) -> Iterator[int]:
        """Give where the spans end that begin at an offset."""
        for i in range(bisect_left(self._starts, start), bisect_right(self._starts, start)):
            yield self._ends[i]

    def within(self, start: int, end: int) -> list[What]:
        """List what lies in a span, in order."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [self._what[i] for i in range(first, last) if self._ends[i] <= end]

    def before(self, offset: int) -> Iterator[What]:
        """Give what ends before an offset, the last first, of the few that begin there last."""
        i = bisect_left(self._starts, offset)
        for k in range(i - 1, max(-1, i - 1 - _DEEPEST), -1):
            if self._ends[k] <= offset:
                yield self._what[k]

    def spans_within(self, start: int, end: int) -> list[tuple[int, int, What]]:
        """List what lies in a span, in order, with where it stands."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == last:
            return []
        columns = self._starts[first:last], self._ends[first:last], self._what[first:last]
        return [one for one in zip(*columns) if one[1] <= end]

    def around(self, offset: int) -> tuple[int, int, What] | None:
        """Give the narrowest span that holds a character, and what stands there."""
        i = bisect_right(self._starts, offset)
        if not i or self._reached[i - 1] <= offset:
            return None
        holding = [k for k in range(max(0, i - _DEEPEST), i) if self._ends[k] > offset]
        if not holding:
            return None
        one = min(holding, key=lambda k: self._ends[k] - self._starts[k])
        return self._starts[one], self._ends[one], self._what[one]

    def hold(self, start: int, end: int) -> bool:
        """Tell whether one of the spans holds all of this one."""
        i = bisect_right(self._starts, start)
        return i > 0 and self._reached[i - 1] >= end

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether one of the spans has a character in common with this one."""
        i = bisect_left(self._starts, end)
        return i > 0 and self._reached[i - 1] > start
