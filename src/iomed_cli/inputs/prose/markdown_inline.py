"""The words of a Markdown paragraph as they are shown, each at its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container
from functools import cache
from typing import Literal, NamedTuple

from iomed_cli.inputs.prose.character_references import decoded_strictly
from iomed_cli.inputs.prose.emphasis import Delimiters, match
from iomed_cli.inputs.prose.fragments import Excerpt, Fragment
from iomed_cli.inputs.prose.html_page import read_elements
from iomed_cli.inputs.prose.markdown_links import label, tail_end
from iomed_cli.inputs.prose.rendering import Rendering

_LONGEST_LABEL = 999


class Definitions(NamedTuple):
    """What is defined elsewhere in the file, so that a label in brackets means it."""

    links: Container[str]
    footnotes: Container[str]
    folded: Callable[[str], str]
    """Makes the same of labels that mean the same."""


def add_inline(rendering: Rendering, excerpt: Excerpt, definitions: Definitions) -> None:
    """Add the words of a paragraph or a heading."""
    for part in _Inline(excerpt.text, definitions).parts():
        if isinstance(part, Delimiters):
            rendering.words(excerpt.fragments(part.start, part.start + part.left))
        elif part.kind == "html":
            read_elements(rendering, excerpt.part(part.start, part.end))
        elif part.kind == "code":
            rendering.start("code", "", excerpt.origin(part.start))
            rendering.words(excerpt.fragments(part.start, part.end))
            rendering.end("code", excerpt.origin(part.end))
        elif part.kind == "character":
            rendering.words([Fragment(part.character, excerpt.origin(part.start))])
        else:
            rendering.words(excerpt.fragments(part.start, part.end))


class _Part(NamedTuple):
    kind: Literal["words", "character", "code", "html"]
    start: int
    end: int
    character: str = ""
    """What a reference stands for."""


class _Bracket:
    """A bracket that may open a link or an image."""

    __slots__ = ("holds_another", "image", "part", "runs", "start")

    def __init__(self, start: int, image: bool, part: int, runs: int) -> None:
        self.start = start
        self.image = image
        self.part = part
        """The number of parts before it, as `runs` is of delimiters."""
        self.runs = runs
        self.holds_another = False


class _Inline:
    """Reads a paragraph once, in the way that the specification of CommonMark describes."""

    def __init__(self, text: str, definitions: Definitions) -> None:
        self._text = text
        self._definitions = definitions
        self._parts: list[_Part | Delimiters] = []
        self._runs: list[Delimiters] = []
        self._brackets: list[_Bracket] = []
        self._held = 0
        """How many of the brackets hold a link, so that they open none."""
        self._absent: set[str] = set()
        self._ticks: dict[int, list[int]] = defaultdict(list)
        for run in re.finditer("`+", text):
            self._ticks[len(run[0])].append(run.start())

    def parts(self) -> list[_Part | Delimiters]:
        """Give what is shown, in order."""
        take = {
            "\\": self._escape,
            "`": self._code,
            "!": self._open,
            "[": self._open,
            "]": self._close,
            "<": self._angle,
            "&": self._reference,
        }
        at = 0
        while found := _special().search(self._text, at):
            self._words(at, found.start())
            at = take.get(found[0][0], self._delimiters)(found.start(), found.end())
        self._words(at, len(self._text))
        match(self._runs)
        return self._parts

    def _words(self, start: int, end: int) -> int:
        if start < end:
            self._parts.append(_Part("words", start, end))
        return end

    def _escape(self, start: int, end: int) -> int:
        if _escaped().match(self._text, end):
            return self._words(end, end + 1)
        return end if self._text[end : end + 1] == "\n" else self._words(start, end)

    def _code(self, start: int, end: int) -> int:
        closing = self._ticks[end - start]
        at = bisect_left(closing, end)
        if at == len(closing):
            return self._words(start, end)
        code = self._text[end : closing[at]]
        # A blank on both sides stands for none.
        padded = int(code[0] in " \n" and code[-1] in " \n" and bool(code.strip(" \n")))
        self._parts.append(_Part("code", end + padded, closing[at] - padded))
        return closing[at] + end - start

    def _delimiters(self, start: int, end: int) -> int:
        run = Delimiters(self._text, start, end)
        self._parts.append(run)
        self._runs.append(run)
        return end

    def _reference(self, start: int, end: int) -> int:
        character, end = decoded_strictly(self._text, start)
        self._parts.append(_Part("character", start, end, character))
        return end

    def _angle(self, start: int, end: int) -> int:
        if address := _autolink().match(self._text, start):
            self._words(end, address.end() - 1)
            return address.end()
        if closed := self._html_end(start):
            self._parts.append(_Part("html", start, closed))
            return closed
        return self._words(start, end)

    def _html_end(self, start: int) -> int:
        """Give where a tag or a comment ends, or 0 if none begins."""
        if tag := _tag().match(self._text, start):
            return tag.end()
        for opening, closing in _other_markup():
            if found := opening.match(self._text, start):
                return self._end_of(closing, found.end())
        return 0

    def _end_of(self, closing: str, at: int) -> int:
        if closing in self._absent:
            return 0
        found = self._text.find(closing, at)
        if found < 0:
            self._absent.add(closing)
            return 0
        return found + len(closing)

    def _open(self, start: int, end: int) -> int:
        if self._text.startswith("[^", start):
            name = label(self._text, start)
            if name and self._definitions.folded(name) in self._definitions.footnotes:
                return start + len(name) + 2
        if self._brackets:
            self._brackets[-1].holds_another = True
        image = end - start == 2
        self._brackets.append(_Bracket(end, image, len(self._parts), len(self._runs)))
        return self._words(start, end)

    def _close(self, start: int, end: int) -> int:
        if not self._brackets:
            return self._words(start, end)
        bracket = self._brackets.pop()
        held = len(self._brackets) < self._held and not bracket.image
        self._held = min(self._held, len(self._brackets))
        closed = 0 if held else tail_end(self._text, end) or self._label_end(bracket, start)
        if not closed:
            return self._words(start, end)
        match(self._runs[bracket.runs :])
        del self._runs[bracket.runs :]
        if bracket.image:
            del self._parts[bracket.part :]
        else:
            self._parts[bracket.part] = _Part("words", start, start)
            self._held = len(self._brackets)
        return closed

    def _label_end(self, bracket: _Bracket, closing: int) -> int:
        """Give where ``[words][label]``, ``[label][]`` or ``[label]`` ends, or 0 if none does."""
        name = label(self._text, closing + 1)
        end = closing + 1 + (0 if name is None else len(name) + 2)
        if not name:
            if bracket.holds_another or closing - bracket.start > _LONGEST_LABEL:
                return 0
            name = self._text[bracket.start : closing]
        return end if self._definitions.folded(name) in self._definitions.links else 0


@cache
def _special() -> re.Pattern[str]:
    return re.compile(r"\\|`+|\*+|_+|~+|!\[|\[|\]|<|&")


@cache
def _escaped() -> re.Pattern[str]:
    return re.compile(r"[!-/:-@\[-`{-~]")


@cache
def _autolink() -> re.Pattern[str]:
    scheme = r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\x00-\x20]*"
    return re.compile(rf"<(?:{scheme}|[\w.!#$%&'*+/=?^`{{|}}~-]+@[\w-]+(?:\.[\w-]+)*)>", re.ASCII)


@cache
def _tag() -> re.Pattern[str]:
    value = r"(?:[^\"'=<>`\x00-\x20]+|'[^']*'|\"[^\"]*\")"
    attribute = rf"[ \t\n]+[A-Za-z_:][\w.:-]*(?:[ \t\n]*=[ \t\n]*{value})?"
    name = r"[A-Za-z][A-Za-z0-9-]*"
    return re.compile(rf"<(?:{name}(?:{attribute})*[ \t\n]*/?|/{name}[ \t\n]*)>", re.ASCII)


@cache
def _other_markup() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Tell how comments and the like begin and what ends them."""
    # A comment may end with the dashes that it begins with.
    opening = ("<!(?=--)", "-->"), (r"<\?", "?>"), ("<![A-Za-z]", ">"), (r"<!\[CDATA\[", "]]>")
    return tuple((re.compile(begins), ends) for begins, ends in opening)
