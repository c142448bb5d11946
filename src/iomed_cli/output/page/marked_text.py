"""The text of an article with marks in it: what is said, and the evidence of all else."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from iomed_cli.model import Article, Paragraph
from iomed_cli.query.show import first_words, last_words
from iomed_cli.visible import html_text

_MOST_AROUND = 250
"""Words of a paragraph that are shown on either side: some articles are one paragraph."""


class Extent(NamedTuple):
    """Words of the text that belong to something."""

    start: int
    end: int
    key: str
    """What they belong to, by its anchor."""


class Segment(NamedTuple):
    """A part of a paragraph that belongs to the same things from its beginning to its end."""

    start: int
    end: int
    keys: tuple[str, ...]


def by_paragraph(paragraphs: Sequence[Paragraph], extents: Iterable[Extent]) -> list[list[Extent]]:
    """Give for each paragraph the extents that have words in it."""
    starts = [one.start for one in paragraphs]
    found: list[list[Extent]] = [[] for _ in paragraphs]
    for one in extents:
        at = max(bisect_right(starts, one.start) - 1, 0)
        while at < len(paragraphs) and paragraphs[at].start < one.end:
            if one.start < paragraphs[at].end:
                found[at].append(one)
            at += 1
    return found


def segments(
    start: int, end: int, extents: Iterable[Extent], cuts: Iterable[int] = ()
) -> Iterator[Segment]:
    """Cut a part of the text wherever an extent begins or ends, and elsewhere where that is wanted.

    Extents may overlap one another; of those that begin at one place the longest is named first.
    """
    inside = sorted(
        (
            Extent(max(one.start, start), min(one.end, end), one.key)
            for one in extents
            if max(one.start, start) < min(one.end, end)
        ),
        key=lambda one: (one.start, -one.end, one.key),
    )
    edges = {start, end, *cuts}.union(*((one.start, one.end) for one in inside))
    open_: dict[str, int] = {}
    coming = 0
    for here, there in pairwise(sorted(edges)):
        open_ = {key: until for key, until in open_.items() if until > here}
        while coming < len(inside) and inside[coming].start == here:
            one = inside[coming]
            open_[one.key] = max(one.end, open_.get(one.key, 0))
            coming += 1
        yield Segment(here, there, tuple(open_))


class Marking:
    """Writes the paragraphs of a text; it remembers which marks it has begun.

    A mark within another one is an element within that. Where two overlap, the first is whole,
    but for those of ``whole``, which nothing else cuts.
    """

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        said: Iterable[Extent],
        evidence: Iterable[Extent],
        mark: Callable[[str], str],
        reference: Callable[[str], str],
        whole: Container[str] = (),
    ) -> None:
        """Take what a mark of something has for attributes, and what stands after it."""
        self._text = text
        self._paragraphs = paragraphs
        self._said = by_paragraph(paragraphs, said)
        self._evidence = by_paragraph(paragraphs, evidence)
        self._mark = mark
        self._reference = reference
        self._whole = whole
        self._begun: set[str] = set()
        self._ends = {one.key: one.end for spoken in self._said for one in spoken}

    def paragraph(self, number: int) -> str:
        """Give a paragraph, counted from 1, as HTML."""
        place = self._paragraphs[number - 1]
        spoken = list(segments(place.start, place.end, self._said[number - 1]))
        cuts = (piece.start for piece in spoken)
        evidence = deque(segments(place.start, place.end, self._evidence[number - 1], cuts))
        written: list[str] = []
        open_: list[str] = []
        for piece in spoken:
            keys = sorted(piece.keys, key=lambda key: key not in self._whole)
            same = takewhile(lambda pair: pair[0] == pair[1], zip(open_, keys))
            kept = sum(1 for _ in same)
            written += ["</mark>"] * (len(open_) - kept)
            for key in keys[kept:]:
                written.append(f'{self._anchor("m", key)}<mark data-q="{key}"{self._mark(key)}>')
            open_ = keys
            written.append(self._words(evidence, piece.end))
            ending = [key for key in reversed(keys) if self._is_last(key, piece.end, place.end)]
            while open_ and open_[-1] in ending:
                open_ = open_[:-1]
                written.append("</mark>")
            written += map(self._reference, ending)
        written += ["</mark>"] * len(open_)
        return "".join(written)

    def _is_last(self, key: str, end: int, paragraph_end: int) -> bool:
        """Tell whether the rest of what is said, if there is any, is no more than blank space."""
        last = self._ends[key]
        return end == last or (end == paragraph_end and not self._text[end:last].strip())

    def _words(self, evidence: deque[Segment], end: int) -> str:
        """Take the segments up to an end, and give their words."""
        written = []
        while evidence and evidence[0].end <= end:
            piece = evidence.popleft()
            words = html_text(self._text[piece.start : piece.end])
            if piece.keys:
                written += [self._anchor("e", key) for key in piece.keys]
                words = f'<span data-e="{" ".join(piece.keys)}">{words}</span>'
            written.append(words)
        return "".join(written)

    def _anchor(self, kind: str, key: str) -> str:
        """Give what a link leads to, once: where a mark or a piece of evidence begins."""
        anchor = f"{kind}-{key}"
        if anchor in self._begun:
            return ""
        self._begun.add(anchor)
        return f'<a id="{anchor}"></a>'


def spaced(text: str) -> str:
    """Give the class that keeps white space as it is, for text that has more than single blanks."""
    return " pre" if "  " in text or "\t" in text else ""


class Around(NamedTuple):
    """What stands before and after words, up to the ends of their paragraphs."""

    before: str
    after: str

    def nearest(self, number: int) -> Around:
        """Give up to a number of words on either side, with ``…`` where there are more."""
        before, after = last_words(self.before, number), first_words(self.after, number)
        return Around(
            before if before == self.before else f"… {before}",
            after if after == self.after else f"{after} …",
        )

    def details(self, summary: str, words: str) -> str:
        """Give the words in their paragraph, which can be opened, as HTML."""
        space = spaced(self.before + self.after)
        return (
            f'<details><summary>{summary}</summary><p class="context{space}" dir="auto">'
            f"{html_text(self.before)}<mark>{html_text(words)}</mark>"
            f"{html_text(self.after)}</p></details>"
        )


def paragraphs_around(article: Article, paragraph: int, start: int, end: int) -> Around:
    """Give what stands around words of an article in their paragraphs, counted from 1."""
    first = article.paragraphs[paragraph - 1]
    reaching = (one for one in article.paragraphs if one.end >= end)
    # What is said may end in the blank end of the text.
    last = next(reaching, article.paragraphs[-1])
    whole = Around(article.text[first.start : start], article.text[end : last.end])
    return whole.nearest(_MOST_AROUND)
