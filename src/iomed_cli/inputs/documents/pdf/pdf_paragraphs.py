"""The lines of columns joined into paragraphs, across columns and pages where one goes on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from iomed_cli.inputs.documents.pdf.pdf_runs import PdfRun
from iomed_cli.lazy_patterns import lazy

_LEADING = 1.35
"""Times the usual distance of lines, from which on a blank line stands between them."""

_INDENTED = 0.6
"""Of a line's height; by so much a first line stands in."""

_SHORT = 0.12
"""Of a column's width; by so much a last line falls short."""

_SHORTER = 0.03
_ROOM = 2.5
"""Letters for which a line has to have room beside a word, to be ended on purpose."""

_LARGER = 1.12
_ENDS = lazy(r"[.!?…:][\"”’')\]]*$")
_ITEM = lazy(r"(?:[-•*·▪●○–—]|\(?\d{1,3}[.)]|[A-Z][A-Z .]{1,24}:)\s")
_HYPHEN = lazy(r"(?<=[^\W\d_])[-\xad]$")
_KEPT = frozenset(("all", "cross", "ex", "half", "non", "quasi", "self", "well"))
"""Before these words a hyphen stands wherever they do."""


def joined_paragraphs(pages: Sequence[Sequence[Sequence[PdfRun]]]) -> tuple[str, list[int]]:
    """Give the text of pages with their columns, a paragraph a line, and where each page begins."""
    writer = _ParagraphWriter(Counter(_words(pages)))
    for page in pages:
        writer.begin_page()
        for column in page:
            shape = _Column(column)
            for number, run in enumerate(column):
                writer.add(run, shape.breaks(number) if number else None)
            writer.was_short = shape.is_short(column[-1])
    return writer.text(), writer.starts


class _ParagraphWriter:
    """Puts lines one after the other, with what belongs between them."""

    def __init__(self, words: Counter[str]) -> None:
        self.starts: list[int] = []
        self.was_short = False
        """Whether the column before ended in a short line."""
        self._words = words
        self._pieces: list[str] = []
        self._length = 0
        self._last: PdfRun | None = None
        self._begun = 0

    def begin_page(self) -> None:
        """Note that what comes next is on another page."""
        self._begun += 1

    def add(self, run: PdfRun, breaks: bool | None) -> None:
        """Add a line, in a paragraph of its own or not; None where a column begins with it."""
        last = self._last
        if last is not None:
            anew = _starts_anew(last, run, self.was_short) if breaks is None else breaks
            hyphen, blank = (False, "\n") if anew else _glue(last.text, run.text, self._words)
            if hyphen:
                self._pieces[-1] = self._pieces[-1][:-1]
                self._length -= 1
            self._write(blank)
        self._begin_pages()
        self._write(run.text)
        self._last = run

    def text(self) -> str:
        """Give all that was written."""
        self._begin_pages()
        if self._pieces:
            self._write("\n")
        return "".join(self._pieces)

    def _begin_pages(self) -> None:
        self.starts += [self._length] * self._begun
        self._begun = 0

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


class _Column:
    """How the lines of a column usually stand, to tell which of them begin a paragraph."""

    def __init__(self, lines: Sequence[PdfRun]) -> None:
        self._lines = lines
        self._left = min((run.left for run in lines), default=0.0)
        self._right = max((run.right for run in lines), default=0.0)
        pairs = list(pairwise(lines))
        steps = sorted(one.bottom - two.bottom for one, two in pairs)
        # On a last page there may be more paragraphs than lines within them.
        self._step = steps[len(steps) // 4] if len(steps) > 1 else 0.0
        # Where most lines end too soon, another place than the right edge ends them.
        ended = sum(self._ends_early(one, two) for one, two in pairs)
        self._is_filled = 2 * ended <= len(pairs)

    def is_short(self, run: PdfRun) -> bool:
        """Tell whether a line ends before the column does."""
        return self._right - run.right > _SHORT * (self._right - self._left)

    def _ends_early(self, before: PdfRun, run: PdfRun) -> bool:
        """Tell whether a line ends although the first word of the next one had room in it."""
        word = run.text.partition(" ")[0]
        width = (run.right - run.left) / len(run.text)
        return before.right + (len(word) + _ROOM) * width < self._right

    def breaks(self, number: int) -> bool:
        """Tell whether a line begins a paragraph after the one above."""
        before, run = self._lines[number - 1 : number + 1]
        larger = max(before.height, run.height) > _LARGER * min(before.height, run.height)
        step = before.bottom - run.bottom
        usual = self._step or run.height * 1.1
        if larger or step > _LEADING * min(usual, run.height * 1.9) or _ITEM.match(run.text):
            return True
        # The lines of an item stand in below its first one, which begins with its mark.
        stands_in = run.left - before.left > _INDENTED * run.height
        if stands_in and before.left - self._left < run.height and not _ITEM.match(before.text):
            return True
        if _HYPHEN.search(before.text) and run.text[:1].islower():
            return False
        return self._is_filled and (self._ends_early(before, run) or self._is_heading(number - 1))

    def _is_heading(self, number: int) -> bool:
        """Tell whether a line stands in as the first of a paragraph, and the next one does too."""
        stand_in = [
            run.left - self._left > _INDENTED * run.height
            for run in self._lines[max(0, number - 1) : number + 3]
        ]
        expected = [True, True, False] if number == 0 else [False, True, True, False]
        short = self._right - self._lines[number].right > _SHORTER * (self._right - self._left)
        return stand_in == expected and short


def _starts_anew(last: PdfRun, run: PdfRun, was_short: bool) -> bool:
    """Tell whether a column begins a paragraph, after the last line of the one before it."""
    larger = max(last.height, run.height) > _LARGER * min(last.height, run.height)
    if larger or _ITEM.match(run.text):
        return True
    return (was_short or bool(_ENDS.search(last.text))) and not run.text[:1].islower()


def _words(pages: Sequence[Sequence[Sequence[PdfRun]]]) -> Iterator[str]:
    """Give the words, but for the halves of those that the end of a line divides."""
    divided = False
    for page in pages:
        for column in page:
            for run in column:
                found = [one.lower() for one in _word().findall(run.text)]
                goes_on = _HYPHEN.search(run.text) is not None
                yield from found[divided : len(found) - goes_on]
                divided = goes_on


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _glue(last: str, line: str, words: Counter[str]) -> tuple[bool, str]:
    """Tell whether a hyphen goes where a line goes on in the next, and what comes between them.

    The word stands elsewhere as one or with its hyphen; or else it was divided
    where the line ends, unless it begins with what never stands without a hyphen, or
    both halves are words of the text as well.
    """
    if not _HYPHEN.search(last):
        return False, " "
    first = (_word().findall(last) or [""])[-1].lower()
    second = (_word().findall(line) or [""])[0].lower()
    if last.endswith("\xad") or first + second in words:
        return True, ""
    is_kept = (
        f"{first}-{second}" in words
        or first.rpartition("-")[2] in _KEPT
        or (first in words and second in words)
    )
    return line[:1].islower() and not is_kept, ""
