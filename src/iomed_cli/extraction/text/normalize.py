"""Plain text: an article as the rules read it, whatever was pasted or wrapped."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import pairwise

from iomed_cli.lazy_patterns import lazy
from iomed_cli.value import Value

_BLANKS = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\x0b\x0c\x85\u2028\u2029"
_LOOKALIKES = {
    "“": "❝〝「『",
    "”": "❞〞」』",
    '"': "″＂",
    "‘": "‹",
    "’": "›´ʼ",
    "'": "′＇",
    "-": "‐‑",
}
_ODD = lazy(f"[{_BLANKS}{_LINE_ENDS}{''.join(_LOOKALIKES.values())}]")
_BACKTICK = lazy(r"(?<![`\w])`(?=\w[^`\n]{0,300}'(?!\w))")
_UNSEEN = "[\xad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+"
_ACCENTED = r"[^\W\d_][\u0300-\u0345\u0350-\u036f]+"
# Of a closing mark many readers lose the last byte, which Windows-1252 does not know.
_CLOSING = "â€\ufffd?(?=[\\s.,;:?!)]|\\Z)"
_GARBLED = (
    f"(?:(?:[ÂÃ]|A[\u0302\u0303])[\x80-\xbf])+|â€(?:[œ˜™“”¦]|\x9d)|â\x80[\x93-\x9e\xa6]|{_CLOSING}"
)
# Marks of Windows-1252 that were taken for characters of Latin-1.
_MISPLACED = dict(zip("\x91\x92\x93\x94\x96\x97", "‘’“”–—"))
_REFERENCE = r"&(?:#[0-9]{2,5}|#[xX][0-9a-fA-F]{2,4}|[a-z]{2,6});"
_REFERRED = frozenset("\"'‘’“”«»–—…\xa0&")
# Looked for everywhere: what begins with one set of characters is found the fastest.
_RARE = lazy(f"{_UNSEEN[:-2]}\u0300-\u036fÂÃâ\x91-\x97&](?:(?<!&)|(?<=&)[#a-z])")
_SMALL = f"{_GARBLED}|{_UNSEEN}|{_ACCENTED}|[\x91-\x97]|{_REFERENCE}"
_LINE_END = r"(?P<end>[ ]*(?:\r\n|\n|\r))"
_NOTHING = "(?!)"
"""Matches nowhere."""
_MAIL = r"(?:>[ ]?)+"
_BAR = r"\|[ ]"
_NUMBER = r"[ \t]*(\d{1,5})(?:[.:|)]?[ \t]+|[.:|)]?(?=[\r\n]|\Z))"
_MANY, _FEWEST_NUMBERED = 0.8, 4

_SAMPLE = 40_000
_WIDEST = 120
_NARROWEST = 30
_INDENT = 8
_UNFINISHED = lazy(
    r"(?:,|\b(?:an?|and|at|but|by|for|from|has|in|is|its|of|on|or|said|that|the|to|was|with))$"
)
_LONGEST_END = 5
"""What holds its longest word and what stands before that."""
_ENDS = (*".?!:”\"’'…",)
_OWN_LINE = r"(?:[-•*–—·]|\d{1,3}[.)]|[A-Z][A-Z .]{0,24}:)\s"


class Plain(Value, frozen=True):
    """A text made plain, and what tells where its characters stand in the original."""

    text: str
    places: array[int]
    """Offsets in the plain text before which something was dropped, in order."""
    dropped: array[int]
    """For each place how many characters were dropped up to there in all."""

    def origin(self, offset: int) -> int:
        """Give where the character at an offset stands in the original text."""
        i = bisect_right(self.places, offset)
        return offset + (self.dropped[i - 1] if i else 0)


def normalize(text: str) -> Plain | None:
    """Make a text plain; None if it is so already, or has nothing to read.

    Odd blanks and marks become the usual ones, characters that nobody sees are
    dropped, and the lines of a wrapped paragraph are joined.
    """
    made = text
    if not text.isascii():
        made = _ODD.sub(_usual, text)
    if "`" in made:
        made = _BACKTICK.sub("‘", made)
    places, dropped = array("i"), array("i")
    prefix = _line_prefix(made)
    bare = _compiled(rf"^{prefix}", re.MULTILINE).sub("", made) if prefix else made
    width = _wrapped_at(bare)
    if width or prefix:
        before = prefix or _NOTHING
        line_end = rf"{_LINE_END}(?P<prefix>{before})?(?P<indent>[ ]*)"
        pattern = _compiled(rf"(?P<opening>\A{before})|{_SMALL}|{line_end}")
        made = _edited(made, pattern, _Joiner(made, width, prefix).edit, places, dropped)
    elif ("&" in made or not made.isascii()) and _RARE.search(made):
        made = _edited(made, _compiled(_SMALL), _small_edit, places, dropped)
    return None if made == text or not made.strip() else Plain(made, places, dropped)


# Few texts need them, and they take long to compile.
_compiled = cache(re.compile)


def _usual(found: re.Match[str]) -> str:
    char = found[0]
    usual = next((usual for usual, odd in _LOOKALIKES.items() if char in odd), "")
    return usual or ("\n" if char in _LINE_ENDS else " ")


def _edited(
    text: str,
    pattern: re.Pattern[str],
    edit: Callable[[re.Match[str]], str],
    places: array[int],
    dropped: array[int],
) -> str:
    """Replace what the pattern finds by what is no longer, and note where it grew shorter."""
    pieces: list[str] = []
    done = total = 0
    for found in pattern.finditer(text):
        new = edit(found)
        if new == found[0]:
            continue
        pieces += text[done : found.start()], new
        done = found.end()
        if shorter := len(found[0]) - len(new):
            total += shorter
            places.append(done - total)
            dropped.append(total)
    if not pieces:
        return text
    pieces.append(text[done:])
    return "".join(pieces)


def _small_edit(found: re.Match[str]) -> str:
    if found[0][0] == "&":
        return _referred(found[0])
    if mark := _MISPLACED.get(found[0]):
        return mark
    composed = unicodedata.normalize("NFC", found[0])
    if composed[0] in "ÂÃâ" and len(composed) > 1:
        return _ungarbled(_ungarbled(composed))
    if "\x91" <= composed[0] <= "\x97":
        return composed
    return composed if composed[0].isalpha() else ""


def _referred(reference: str) -> str:
    """Give the mark that a reference of HTML stands for; of other characters the same again."""
    from html import unescape

    character = unescape(reference)
    if character not in _REFERRED:
        return reference
    return " " if character == "\xa0" else character


def _ungarbled(garbled: str) -> str:
    """Give what stood there before UTF-8 was read as Windows-1252, or the same again."""
    if garbled.removesuffix("\ufffd") == "â€":
        return "”"
    for coding in ("latin-1", "cp1252"):
        with suppress(UnicodeError):
            return garbled.replace("â€\x9d", "â\x80\x9d").encode(coding).decode("utf-8")
    return garbled


def _line_prefix(text: str) -> str:
    """Give the pattern of what each line of a text begins with, as in quoted mail; most often none."""
    if "\n" not in text or not (">" in text or "|" in text or text.lstrip()[:1].isdigit()):
        return ""
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()]
    if sum(line.startswith(">") for line in lines) > 1:
        return _MAIL
    barred = sum(line.startswith("| ") and line.count("|") == 1 for line in lines)
    if barred > 1 and barred >= _MANY * len(lines):
        return _BAR
    return _NUMBER if _are_numbered(lines) else ""


def _are_numbered(lines: list[str]) -> bool:
    """Tell whether a number that grows by one stands before nearly every line."""
    numbers = [_compiled(_NUMBER).match(line) for line in lines]
    follow = sum(
        before is not None and after is not None and int(after[1]) - int(before[1]) in (1, 2)
        for before, after in pairwise(numbers)
    )
    return len(lines) >= _FEWEST_NUMBERED and follow >= _MANY * (len(lines) - 1)


def _wrapped_at(text: str) -> int:
    """Give the width to which the lines of a text were wrapped, 0 if they weren't.

    They were if half of the lines that follow upon each other go on in the middle of
    a sentence, or if next to none had room for a word more.
    """
    lines = text[:_SAMPLE].splitlines()
    pairs = [
        (line.rstrip(), following.lstrip())
        for line, following in pairwise(lines)
        if line.strip() and following.strip() and _indent(following) <= _indent(line) + 1
    ]
    going_on = [
        line
        for line, following in pairs
        if following[0].islower() or _UNFINISHED.search(line[-_LONGEST_END:])
    ]
    if not going_on:
        return 0
    width = sorted(map(len, going_on))[(9 * len(going_on)) // 10]
    # A long line that stands alone, such as an address, tells nothing.
    wider = sum(len(line) > width + _INDENT for line, _ in pairs)
    if wider * 10 > len(pairs):
        return 0
    full = sum(_is_full(line, following, width) for line, following in pairs)
    enough = 2 * len(going_on) >= len(pairs) or 5 * full >= 4 * len(pairs)
    return width if enough and _NARROWEST <= width <= _WIDEST else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Tell whether the first word of the line that follows had no room in a line."""
    return len(line) + len(following.split(None, 1)[0]) >= width - 1


class _Joiner:
    """Tells which line ends stand within a paragraph."""

    def __init__(self, text: str, width: int, prefix: str) -> None:
        self._text = text
        self._width = width
        self._prefix = _compiled(prefix) if prefix else None

    def edit(self, found: re.Match[str]) -> str:
        """Make a blank of a line end within a paragraph; others stay."""
        if found["end"] is None:
            return "" if found["opening"] else _small_edit(found)
        if self._joins(found):
            return " "
        # What stands before each line is no part of it.
        return found["end"] + found["indent"] if found["prefix"] else found[0]

    def _joins(self, found: re.Match[str]) -> bool:
        """A paragraph ends at a blank line, an indented one, and where a word more had fitted."""
        text, start, end = self._text, found.start(), found.end()
        if not self._width:
            return False
        before = text[max(0, start - 2 * _WIDEST) : start].splitlines()[-1:]
        if before and self._prefix is not None:
            before = [self._prefix.sub("", before[0], count=1)]
        after = text[end : end + 2 * _WIDEST].splitlines()[:1]
        if not before or not after or not before[0].strip() or not after[0].strip():
            return False
        indented = len(found["indent"])
        if indented > _indent(before[0]) + 1 or _compiled(_OWN_LINE).match(after[0]):
            return False
        line, following = before[0], after[0]
        if following[0].islower():
            return True
        return _is_full(line, following, self._width) or line.rstrip()[-1] not in _ENDS


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
