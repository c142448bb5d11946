"""The paragraphs of a Word document: insertions kept, deletions dropped, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from iomed_cli.inputs.documents.xml_tree import attribute, child, local_name

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DROPPED = frozenset(
    (
        "del moveFrom delText delInstrText instrText pPr rPr sectPr tblPr tblGrid trPr tcPr"
        " sdtPr sdtEndPr rt object"
    ).split()
)
"""What is deleted, what only says how the rest looks, and readings beside characters."""

_CHARACTERS = {"tab": "\t", "noBreakHyphen": "-", "softHyphen": ""}
_BREAK = "\v"
"""Stands for a line break until it is known whether it ends a paragraph."""


class WordParagraph(NamedTuple):
    """A paragraph that has words."""

    text: str
    style: str
    """The id of its style, which may be empty."""
    row: int = 0
    """The number of the row of a table that it stands in, from 1; 0 outside of tables."""


class ParagraphReader:
    """Reads the paragraphs of an element in their order, and notes what notes they refer to."""

    def __init__(self) -> None:
        self.references: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self._words: list[str] = []
        """Of the paragraph that is open, and of those before whose ends are deleted."""
        self._style = ""
        self._row = self._rows = 0
        self._boxes: list[Element] = []
        """Text boxes that hang on the paragraph that is open; they stand behind it."""

    def paragraphs(self, element: Element) -> Iterator[WordParagraph]:
        """Give the paragraphs in an element, those of tables and text boxes too."""
        yield from self._blocks(element)
        yield from self._end()

    def _blocks(self, element: Element) -> Iterator[WordParagraph]:
        for one in _shown(element):
            name = local_name(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name not in _DROPPED and not _is_deleted_row(one):
                if name == "tbl":
                    yield from self._end()
                before = self._row
                if name == "tr":
                    self._rows += 1
                    self._row = self._rows
                yield from self._blocks(one)
                if name == "tc":
                    yield from self._end()
                self._row = before

    def _paragraph(self, element: Element) -> Iterator[WordParagraph]:
        if not self._words:
            self._style = attribute(child(element, "pPr", "pStyle"), "val") or ""
        self._run(element)
        mark = child(element, "pPr", "rPr")
        if child(mark, "del") is None and child(mark, "moveFrom") is None:
            yield from self._end()

    def _end(self) -> Iterator[WordParagraph]:
        """Give the paragraph that is open, then the boxes that hang on it."""
        words, style, boxes = "".join(self._words), self._style, self._boxes
        self._words, self._style, self._boxes = [], "", []
        # Two line breaks are how many people end a paragraph; one only wraps it.
        for part in words.replace("\n", " ").split(_BREAK * 2):
            if text := part.replace(_BREAK, " ").strip():
                yield WordParagraph(text, style, self._row)
        for box in boxes:
            yield from self._blocks(box)

    def _run(self, element: Element) -> None:
        for one in _shown(element):
            name = local_name(one)
            if name == "t":
                self._words.append(one.text or "")
            elif name in _CHARACTERS:
                self._words.append(_CHARACTERS[name])
            elif name in ("br", "cr"):
                self._words.append(_BREAK * (1 + (attribute(one, "type") == "page")))
            elif name == "txbxContent":
                self._boxes.append(one)
            elif name in ("footnoteReference", "endnoteReference"):
                self.references[name[: -len("Reference")]].append(attribute(one, "id") or "")
            elif name not in _DROPPED and not (name == "r" and _is_hidden(one)):
                self._run(one)


def _shown(element: Element) -> Iterator[Element]:
    """Give what is in an element; of what stands there in two forms only the first."""
    for one in element:
        name = local_name(one)
        if name == "AlternateContent":
            choice = child(one, "Choice")
            yield from _shown(choice if choice is not None else one)
        elif name == "Fallback":
            yield from _shown(one)
        elif name == "sdt" and child(one, "sdtPr", "showingPlcHdr") is not None:
            continue
        else:
            yield one


def _is_hidden(run: Element) -> bool:
    hidden = child(run, "rPr", "vanish")
    return hidden is not None and attribute(hidden, "val") not in ("0", "false", "off")


def _is_deleted_row(element: Element) -> bool:
    return (
        child(element, "trPr", "del") is not None or child(element, "tcPr", "cellDel") is not None
    )
