"""What a browser shows of a page, put together tag by tag."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from iomed_cli.inputs.prose.block_quotation import LINE_END, quoted
from iomed_cli.inputs.prose.fragments import Fragment, Prose

_BLOCKS = frozenset(
    (
        "address article aside blockquote body caption center dd details dialog dir div dl dt"
        " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html"
        " legend li main menu nav ol optgroup option p pre search section summary table tbody td"
        " tfoot th thead title tr ul"
    ).split()
)
"""Elements that stand on lines of their own."""

_HIDDEN = frozenset("iframe math noembed noframes noscript rp script style svg template".split())
"""Elements whose words are not among those of the page."""

_NEVER_HIDDEN = frozenset(
    (
        "area base br col embed hr img input link meta source track wbr"
        " dd dt li option tbody td tfoot th thead tr"
    ).split()
)
"""Elements that have no end, or often none that is written."""

_ENDED_BY_BLOCKS = frozenset("math p rp svg".split())
_ENDED_BY_WORDS = frozenset("math rp svg".split())
_ENDED_BY_ANY = frozenset(("rp",))
_OF_WORDS = frozenset(
    "b big br code em embed i img nobr ruby s small span strike strong sub sup tt u var".split()
)
"""Elements that are in no drawing or formula, and so end one that was not closed."""

_SIGNATURES = frozenset(("figcaption", "footer"))

_BREAK = "\n\n"
"""Stands between paragraphs; a single one might be taken for that of a wrapped line."""
_BLANKS = dict.fromkeys(map(ord, "\t\n\r"), " ")
_BLANKS_QUOTED = {**_BLANKS, ord("\n"): LINE_END}
_DASHES = ("—", "–", "―", "-")


class Rendering:
    """The prose of a page so far, and what is open at its end."""

    def __init__(self, source: str) -> None:
        self.prose = Prose(source)
        self._fragments = self.prose.fragments
        self._hidden: list[str] = []
        self._hiding: Counter[str] = Counter()
        self._in_code = False
        self._quotations = 0
        self._since: int | None = None
        """The fragment with which a block quotation's words begin, where such are open."""
        self._signing = False
        self._cited = (0, 0)
        self._is_behind = False
        """Whether nothing has been shown since a block quotation."""
        self._pulled: list[tuple[str, int]] = []
        """The elements that are pull quotes, each with how many of its name are open in it."""
        self._row = -1

    @property
    def hidden(self) -> int:
        """How many elements are open that are not shown."""
        return len(self._hidden)

    def start(self, tag: str, attributes: str, origin: int) -> None:
        """Open an element: a paragraph, a quotation, or what is not shown."""
        if self._pulled and self._pulled[-1][0] == "p" and tag in _BLOCKS:
            self.end("p", origin)
        self._break(tag, origin)
        if tag in _HIDDEN or self._hiding[tag] or (attributes and _hides(attributes)):
            if tag not in _NEVER_HIDDEN:
                self._hidden.append(tag)
                self._hiding[tag] += 1
        elif self._hidden:
            pass
        elif tag == "q":
            self._add("“", origin)
        elif tag == "br":
            self.words([Fragment("\n", origin)])
        elif tag == "code":
            self._in_code = True
        elif tag == "blockquote" or (
            tag in _BLOCKS and "quote" in attributes and _pulls(attributes)
        ):
            if tag != "blockquote":
                self._pulled.append((tag, 0))
            self._end_words()
            self._quotations += 1
            self._since = len(self._fragments)
        elif tag in _SIGNATURES and (self._quotations or self._is_behind):
            self._end_words()
            self._signing = True
        elif tag == "cite":
            self._signing = self._is_behind and not self._quotations
            self._cited = (len(self._fragments), 0)
        elif tag == "tr" and not self._quotations:
            self._row = len(self._fragments)
        elif self._pulled and self._pulled[-1][0] == tag:
            self._pulled[-1] = tag, self._pulled[-1][1] + 1

    def end(self, tag: str, origin: int) -> None:
        """Close an element; a stray end closes nothing."""
        if self._hiding[tag]:
            self._hide_no_more(tag)
        elif self._hidden:
            pass
        elif tag == "q":
            self._add("”", origin)
        elif tag == "code":
            self._in_code = False
        elif self._quotations and (tag == "blockquote" or self._ends_pulled(tag)):
            self._end_words()
            self._quotations -= 1
            self._begin_words()
            self._is_behind = True
        elif tag in _SIGNATURES and self._quotations:
            self._end_words()
            self._begin_words()
        elif tag == "cite":
            self._cited = (self._cited[0], len(self._fragments))
        elif tag == "tr" and self._row >= 0:
            self.prose.add_row(self._row)
            self._row = -1
        self._break(tag, origin)

    def words(self, fragments: Iterable[Fragment]) -> None:
        """Take words; line breaks within them are blanks, and in code nothing is a quotation."""
        for text, origin in fragments:
            text = text.translate(_BLANKS if self._since is None else _BLANKS_QUOTED)
            if "```" in text:
                # Ticks around code; two are a mark of some typewriters.
                text = _ticks().sub(lambda found: " " * len(found[0]), text)
            if self._in_code:
                text = _marks().sub(lambda found: " " * len(found[0]), text)
            if self._signing and text.strip() and not self._hidden:
                self._signing = False
                self._add("" if text.lstrip().startswith(_DASHES) else "— ", origin)
            self._is_behind = self._is_behind and not text.strip()
            self._add(text, origin)

    def show(self, hidden: int) -> None:
        """Close the innermost elements that are not shown, until so many are left."""
        while len(self._hidden) > hidden:
            self._hiding[self._hidden.pop()] -= 1

    def finish(self) -> Prose:
        """Close what is open, and give the prose."""
        self._end_words()
        return self.prose

    def _add(self, text: str, origin: int) -> None:
        if not self._hidden:
            self.prose.add(text, origin)

    def _break(self, tag: str, origin: int) -> None:
        """End what ends by itself where another element begins or ends."""
        while self._hidden and self._hidden[-1] in _ended_by(tag):
            self.show(len(self._hidden) - 1)
        if tag in _BLOCKS:
            self._in_code = False
            if self._fragments and self._fragments[-1].text != _BREAK:
                self._add(_BREAK, origin)

    def _hide_no_more(self, tag: str) -> None:
        while self._hidden[-1] != tag:
            self.show(len(self._hidden) - 1)
        self.show(len(self._hidden) - 1)

    def _ends_pulled(self, tag: str) -> bool:
        """Tell whether a tag ends a pull quote, not an element of its name within it."""
        if not self._pulled or self._pulled[-1][0] != tag:
            return False
        within = self._pulled[-1][1]
        self._pulled[-1] = tag, within - 1
        if not within:
            self._pulled.pop()
        return not within

    def _begin_words(self) -> None:
        self._signing = False
        self._since = len(self._fragments) if self._quotations else None

    def _end_words(self) -> None:
        """Put the words of a block quotation between marks, where it ends or is broken."""
        if self._since is not None:
            begins, ends = (at - self._since for at in self._cited)
            self._fragments[self._since :] = quoted(self._fragments[self._since :], begins, ends)
        self._since = None


def _pulls(attributes: str) -> bool:
    """Tell whether attributes say that an element is a pull quote."""
    return any(
        name.casefold() == "class" and _pull_quote().search(value)
        for name, value in _attribute().findall(attributes)
    )


@cache
def _pull_quote() -> re.Pattern[str]:
    return re.compile(r"pull[-_]?quote", re.IGNORECASE)


def _ended_by(tag: str) -> frozenset[str]:
    if tag == "title":
        # Drawings have titles too.
        return frozenset()
    if tag in _BLOCKS:
        return _ENDED_BY_BLOCKS
    return _ENDED_BY_WORDS if tag in _OF_WORDS else _ENDED_BY_ANY


@cache
def _ticks() -> re.Pattern[str]:
    return re.compile("```+")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[\"“”„«»「」]|``|''|(?<!\w)['‘’]|['‘’](?!\w)")


def _hides(attributes: str) -> bool:
    """Tell whether attributes say that an element is not shown."""
    attributes = attributes.casefold()
    if "hidden" not in attributes and "none" not in attributes:
        return False
    return any(
        name == "hidden" or (name == "style" and "display:none" in "".join(value.split()))
        for name, value in _attribute().findall(attributes)
    )


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"([^\s\"'/=]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|\S+))?")
