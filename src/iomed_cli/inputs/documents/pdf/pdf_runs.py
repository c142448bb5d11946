"""Runs of characters on a page of a PDF that stand side by side on one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_GAP = 1.2
"""Heights of a line between characters from which on they are of different columns."""

_BACK = 0.2
"""Of a height, by which a character may stand before the one that it follows."""

_SPACE = 0.15
"""Of a height, between characters of two words where no blank is written."""

_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


class PdfRun(NamedTuple):
    """Words on a line of a column."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high its letters are, with what reaches below the line."""
        return self.top - self.bottom

    def is_beside(self, other: PdfRun) -> bool:
        """Tell whether both stand on one line of the page."""
        middle = (other.bottom + other.top) / 2
        return self.bottom < middle < self.top

    def followed_by(self, other: PdfRun) -> PdfRun:
        """Give both as one, with a blank between them."""
        blank = "" if self.text.endswith(" ") or other.text.startswith(" ") else " "
        return PdfRun(
            self.text + blank + other.text,
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


def runs(characters: Iterable[tuple[str, float, float, float, float]]) -> Iterator[PdfRun]:
    """Give the runs in the order of the characters, none of them blank."""
    text: list[str] = []
    left = bottom = right = top = last = 0.0
    blank = False
    for character, *box in characters:
        if character.isspace() or character in "\0\x7f":
            blank = blank or bool(text)
            continue
        if box[3] <= box[1]:
            continue
        height = max(top - bottom, 1.0)
        gap = box[0] - right
        level = min(top, box[3]) - max(bottom, box[1]) > 0.4 * min(height, box[3] - box[1])
        # Of a ligature both letters have the same box.
        is_next = level and box[0] > last - _BACK * height and gap < _GAP * height
        if text and not is_next:
            yield PdfRun("".join(text), left, bottom, right, top)
            text, blank = [], False
        if not text:
            left, bottom, right, top = box
        elif blank or gap > _SPACE * height:
            text.append(" ")
        blank = False
        text.append(_LIGATURES.get(character) or _HYPHENS.get(character) or character)
        last, right = box[0], max(right, box[2])
        bottom, top = min(bottom, box[1]), max(top, box[3])
    if text:
        yield PdfRun("".join(text), left, bottom, right, top)
