"""The prose of a Markdown file, block by block as CommonMark has them."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from iomed_cli.errors import IomedError
from iomed_cli.inputs.prose.fragments import Excerpt, Prose
from iomed_cli.inputs.prose.front_matter import front_matter
from iomed_cli.inputs.prose.html_page import read_elements
from iomed_cli.inputs.prose.markdown_inline import Definitions, add_inline
from iomed_cli.inputs.prose.rendering import Rendering

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_BLANKS = (*b"\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0", 0x1680, *range(0x2000, 0x200B))
_OPAQUE = {
    **dict.fromkeys((*_BLANKS, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000), "\u200b"),
    0: "\ufffd",
}
"""What stands for the blanks that are none to CommonMark, so that no line is stripped of them."""

_DEEPEST = 40
"""Levels of quotations and lists within each other; a list takes two."""


def markdown(source: str) -> Prose:
    """Give the prose of a Markdown text; code, definitions and front matter are left out.

    Raises IomedError where it is nested too deep.
    """
    lines = source.translate(_OPAQUE).split("\n")
    above = front_matter(lines)
    tokens, definitions = _parsed("\n" * above + "\n".join(lines[above:]))
    return _Blocks(source, lines, definitions).prose(tokens)


def _parsed(source: str) -> tuple[list[Token], Definitions]:
    """Give the blocks, and what links and footnotes are defined."""
    from markdown_it import MarkdownIt
    from markdown_it.common.utils import normalizeReference

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    parser.enable("table").disable(["inline", "text_join"])
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph"]})
    found: dict[str, Any] = {"references": {}, "footnotes": set()}
    tokens = parser.parse(source, found)
    for token in tokens:
        if token.level + 1 >= _DEEPEST and token.map:
            raise IomedError(f"line {token.map[0] + 1}: lists and quotations are nested too deep")

    def folded(label: str) -> str:
        return normalizeReference(label.translate(_OPAQUE))

    footnotes = {folded(label) for label in found["footnotes"]}
    return tokens, Definitions(found["references"], footnotes, folded)


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read ``[^label]: words`` as a block of its own, as GitHub does; CommonMark has none."""
    at = state.bMarks[start] + state.tShift[start]
    found = _label().match(state.src, at, state.eMarks[start])
    if not found or state.is_code_block(start):
        return False
    if silent:
        return True
    state.env["footnotes"].add(found[1])
    before = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    state.blkIndent += 4
    state.bMarks[start] = found.end()
    state.tShift[start] = state.skipSpaces(found.end()) - found.end()
    state.sCount[start] = state.blkIndent
    state.parentType = "footnote"
    state.push("footnote_open", "div", 1).map = [start, end]
    state.md.block.tokenize(state, start, end)
    state.push("footnote_close", "div", -1)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = before
    state.blkIndent -= 4
    return True


@cache
def _label() -> re.Pattern[str]:
    return re.compile(r"\[(\^[^\[\]\s]+)\]:")


class _Blocks:
    """Adds the blocks one after the other."""

    def __init__(self, source: str, lines: list[str], definitions: Definitions) -> None:
        self._source = source
        self._lines = lines
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._definitions = definitions
        self._rendering = Rendering(source)
        self._origin = 0
        """Where the innermost block that is open begins."""
        self._in_row = False
        self._cell_at = 0
        """Where in its line the cell ends that was read last."""

    def prose(self, tokens: list[Token]) -> Prose:
        """Give the prose of the blocks."""
        for token in tokens:
            if token.map:
                self._origin = self._starts[token.map[0]]
            if token.type == "html_block":
                read_elements(self._rendering, self._excerpt(token))
            elif token.type == "inline":
                self._inline(self._cell(token) if self._in_row else self._excerpt(token))
            elif token.nesting == 1:
                self._rendering.start(token.tag, "", self._origin)
            elif token.nesting == -1:
                self._rendering.end(token.tag, self._origin)
            if token.tag == "tr":
                self._in_row, self._cell_at = token.nesting == 1, 0
        return self._rendering.finish()

    def _inline(self, excerpt: Excerpt) -> None:
        hidden = self._rendering.hidden
        add_inline(self._rendering, excerpt, self._definitions)
        self._rendering.show(hidden)

    def _excerpt(self, token: Token) -> Excerpt:
        """Find the words of a block in the lines that hold it, behind its marks."""
        words, starts, origins, length = [], [], [], 0
        numbers = range(_first_line(token), len(self._lines))
        for number, held in zip(numbers, token.content.split("\n")):
            held = held.lstrip(" \t")
            origin = self._starts[number] + self._lines[number].rindex(held)
            words.append(self._source[origin : origin + len(held)])
            starts.append(length)
            origins.append(origin)
            length += len(held) + 1
        return Excerpt("\n".join(words), starts, origins)

    def _cell(self, token: Token) -> Excerpt:
        """Find the words of a cell in the line of its row, behind those of the one before.

        A bar within a cell has a backslash before it that is not shown.
        """
        number = _first_line(token)
        held = token.content.replace("|", "\\|")
        at = self._lines[number].index(held, self._cell_at)
        self._cell_at = at + len(held)
        at += self._starts[number]
        bars = [found.start() for found in re.finditer(r"\|", token.content)]
        origins = [at + bar + backslashes for backslashes, bar in enumerate(bars, start=1)]
        words = self._source[at : at + len(held)].replace("\\|", "|")
        return Excerpt(words, [0, *bars], [at, *origins])


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0
