"""The prose of a Markdown, HTML or plain text file, and where in the file each of it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, cached_property
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate, zip_longest
from typing import NamedTuple

WRAPPED = 100
"""Columns within which all lines of a text that is wrapped by hand stay."""


class _Piece(NamedTuple):
    text: str
    origin: int
    """Its offset in the file."""


class Prose:
    """Text put together from pieces of a file; each line of it is a paragraph."""

    def __init__(self, source: str) -> None:
        self._lines = [0, *(match.end() for match in re.finditer("\n", source))]
        self._pieces: list[_Piece] = []

    @cached_property
    def text(self) -> str:
        """The prose; nothing may be added once it has been read."""
        return "".join(piece.text for piece in self._pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece.text) for piece in self._pieces)]

    def add(self, text: str, origin: int) -> None:
        """Append what stands at an offset of the file."""
        if text:
            self._pieces.append(_Piece(text, origin))

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and the column in the file, both from 1, of an offset in the prose."""
        at = bisect_right(self._starts, offset, hi=len(self._pieces)) - 1
        origin = self._pieces[at].origin + offset - self._starts[at]
        line = bisect_right(self._lines, origin)
        return line, origin - self._lines[line - 1] + 1

    def end(self) -> int:
        """Name the end of the prose so far, as `quote` wants it."""
        return len(self._pieces)

    def quote(self, since: int) -> None:
        """Put a block quotation into quotation marks, unless it has some of its own.

        Each of its paragraphs is opened and only the last one closed, as
        newspapers do.
        """
        block = self._pieces[since:]
        if _quotation_marks().search("".join(piece.text for piece in block)):
            return
        filled = [at for at, piece in enumerate(block) if piece.text.strip()]
        opened = True
        marked: list[_Piece] = []
        for at, piece in enumerate(block):
            if opened and at in filled:
                marked.append(_Piece("“", piece.origin))
                opened = False
            marked.append(piece)
            if filled and at == filled[-1]:
                marked.append(_Piece("”", piece.origin + len(piece.text)))
            opened = opened or piece.text.endswith("\n")
        self._pieces[since:] = marked


@cache
def _quotation_marks() -> re.Pattern[str]:
    return re.compile("[\"“”„«»「」]|``|''")


# Plain text


def plain(source: str) -> Prose:
    """Give a text as it is; lines that are wrapped by hand are joined to paragraphs."""
    prose = Prose(source)
    _add_lines(prose, source.split("\n"), joined=_is_wrapped(source))
    return prose


def _is_wrapped(source: str) -> bool:
    """Tell a text of short lines with blank ones between its paragraphs."""
    lines = source.strip().split("\n")
    return any(not line.strip() for line in lines) and max(map(len, lines)) <= WRAPPED


def _add_lines(prose: Prose, lines: list[str], joined: bool) -> None:
    offset = 0
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        prose.add(line, offset)
        offset += len(line)
        prose.add(" " if joined and line.strip() and after.strip() else "\n", offset)
        offset += 1


# Markdown


@cache
def _block() -> re.Pattern[str]:
    """Find what stands before the words of a line: quotation, heading, list."""
    return re.compile(
        r"(?P<quote>(?:[ ]{0,3}>[ ]?)+)?(?P<open>[ ]*(?:\#{1,6}|[-*+]|\d{1,9}[.)])\s+)?"
    )


@cache
def _inline() -> re.Pattern[str]:
    """Find markup within a line; only its groups ``kept`` and ``entity`` are prose."""
    return re.compile(
        r"\\(?P<kept>[!-/:-@\[-`{-~])|(?P<entity>&\#?\w{1,32};)"
        r"|<!--(?:(?!--).)*-->|</?[A-Za-z][^<>]*>|!\[[^\[\]]*\]\([^()]*\)|\[\^[^\[\]\s]*\]"
        r"|\[(?=[^\[\]]*\](?:\(|\[))|(?<=[^\[])\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])"
        r"|\*+|~~|`+|(?<![^\W_])_+(?=\S)|(?<=\S)_+(?![^\W_])"
    )


def markdown(source: str) -> Prose:
    """Give the prose of a Markdown text; code and front matter are left out."""
    prose = Prose(source)
    quoted: int | None = None
    fresh = True
    for offset, line in _outside_code(source):
        prefix = _block().match(line)
        within = bool(prefix and prefix["quote"])
        words = line[prefix.end() :] if prefix else line
        if quoted is not None and not within:
            prose.quote(quoted)
            quoted = None
        opens = bool(prefix and prefix["open"]) or not words.strip() or fresh
        begins = within and quoted is None
        prose.add("\n" if opens or begins else " ", offset)
        if begins:
            quoted = prose.end()
        _add_inline(prose, words, offset + len(line) - len(words))
        fresh = not words.strip() or bool(prefix and "#" in (prefix["open"] or ""))
    if quoted is not None:
        prose.quote(quoted)
    return prose


def _outside_code(source: str) -> Iterator[tuple[int, str]]:
    """Give each line with its offset, without front matter, fenced code and rules."""
    offset, fence = 0, ""
    for number, line in enumerate(source.split("\n")):
        bare = line.strip()
        if fence:
            fence = "" if bare.startswith(fence) else fence
        elif bare.startswith(("```", "~~~")) or (bare == "---" and number == 0):
            fence = bare[:3]
        elif re.fullmatch(r"[-=*_]{2,}", bare):
            yield offset, ""
        else:
            yield offset, line
        offset += len(line) + 1


def _add_inline(prose: Prose, words: str, offset: int) -> None:
    reached = 0
    for match in _inline().finditer(words):
        prose.add(words[reached : match.start()], offset + reached)
        if match["kept"]:
            prose.add(match["kept"], offset + match.start("kept"))
        elif match["entity"]:
            prose.add(unescape(match["entity"]), offset + match.start())
        reached = match.end()
    prose.add(words[reached:], offset + reached)


# HTML


def html(source: str) -> Prose:
    """Give the prose of an HTML page; what a browser does not show is left out."""
    reader = _Page(source)
    reader.feed(source)
    reader.close()
    return reader.prose


_HIDDEN = frozenset(("head", "math", "noscript", "script", "style", "svg", "template"))


@cache
def _in_line() -> re.Pattern[str]:
    """Name the elements that run on in a line."""
    return re.compile(
        r"a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp"
        r"|small|span|strong|sub|sup|time|tt|u|var|wbr"
    )


class _Page(HTMLParser):
    """Puts the prose together; what is not known to run on in a line ends a paragraph."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.prose = Prose(source)
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._hidden: list[str] = []
        self._quoted: list[int] = []

    @property
    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Open a quotation, a paragraph or what is not shown."""
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "q":
            self.prose.add("“", self._offset)
        elif tag == "br":
            self.prose.add(" ", self._offset)
        elif not _in_line().fullmatch(tag):
            self.prose.add("\n", self._offset)
            if tag == "blockquote":
                self._quoted.append(self.prose.end())

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened; a stray end tag closes nothing."""
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        elif tag == "q":
            self.prose.add("”", self._offset)
        elif not _in_line().fullmatch(tag):
            if tag == "blockquote" and self._quoted:
                self.prose.quote(self._quoted.pop())
            self.prose.add("\n", self._offset)

    def handle_data(self, data: str) -> None:
        """Take words; a line break in the source is a blank."""
        if not self._hidden:
            self.prose.add(re.sub(r"[\t\n\r\f]", " ", data), self._offset)

    def handle_entityref(self, name: str) -> None:
        """Take a character by its name."""
        self.handle_charref(name, "&")

    def handle_charref(self, name: str, opening: str = "&#") -> None:
        """Take a character by its number; what is none stands as it is."""
        if not self._hidden:
            self.prose.add(unescape(f"{opening}{name};"), self._offset)
