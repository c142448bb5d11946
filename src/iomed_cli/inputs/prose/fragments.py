"""Text put together from fragments of a file, each of which knows where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

_LINE_ENDS = dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), " ")
"""What ends a line in some programs, within a paragraph: a quotation goes on behind it."""


class Fragment(NamedTuple):
    """A run of characters as they stand in the file."""

    text: str
    origin: int
    """Its offset in the file."""

    def cut(self, at: int) -> tuple[Fragment, Fragment]:
        """Give what stands before an offset of its text and what stands after."""
        return Fragment(self.text[:at], self.origin), Fragment(self.text[at:], self.origin + at)


class Prose:
    """Text put together from fragments of a file; each line of it is a paragraph."""

    def __init__(self, source: str) -> None:
        self._lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self.fragments: list[Fragment] = []
        self._rows: list[tuple[int, int]] = []

    @cached_property
    def text(self) -> str:
        """The prose; nothing may be added once it has been read."""
        return "".join(fragment.text for fragment in self.fragments)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(fragment.text) for fragment in self.fragments)]

    def add(self, text: str, origin: int) -> None:
        """Append what stands at an offset of the file."""
        if text:
            self.fragments.append(Fragment(text.translate(_LINE_ENDS), origin))

    def add_row(self, first: int) -> None:
        """Note that the fragments from a number on are a row of a table."""
        self._rows.append((first, len(self.fragments)))

    @property
    def rows(self) -> list[tuple[int, int]]:
        """Where the rows of tables stand in the text, whose cells have lines of their own."""
        return [(self._starts[first], self._starts[last]) for first, last in self._rows]

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column in the file, both from 1, of an offset in the prose."""
        at = bisect_right(self._starts, offset, hi=len(self.fragments)) - 1
        origin = self.fragments[at].origin + offset - self._starts[at]
        line = bisect_right(self._lines, origin)
        return line, origin - self._lines[line - 1] + 1


class Excerpt(NamedTuple):
    """Lines cut out of a file, without what stands before and after the words of each."""

    text: str
    starts: list[int]
    """Where each line begins in the text."""
    origins: list[int]
    """Where each line begins in the file."""

    def origin(self, offset: int) -> int:
        """Give the offset in the file of an offset in the text."""
        line = bisect_right(self.starts, offset) - 1
        return self.origins[line] + offset - self.starts[line]

    def part(self, start: int, end: int) -> Excerpt:
        """Give a part of it as an excerpt."""
        fragments = self.fragments(start, end)
        starts = [0, *accumulate(len(fragment.text) for fragment in fragments[:-1])]
        return Excerpt(self.text[start:end], starts, [fragment.origin for fragment in fragments])

    def fragments(self, start: int, end: int) -> list[Fragment]:
        """Give a part of the text, line by line."""
        found = []
        line = bisect_right(self.starts, start) - 1
        while start < end:
            stop = self.starts[line + 1] if line + 1 < len(self.starts) else end
            cut = min(stop, end)
            origin = self.origins[line] + start - self.starts[line]
            found.append(Fragment(self.text[start:cut], origin))
            start, line = cut, line + 1
        return found


def whole(source: str) -> Excerpt:
    """Give all of a file as an excerpt of it."""
    return Excerpt(source, [0], [0])
