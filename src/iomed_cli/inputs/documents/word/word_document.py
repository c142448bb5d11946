"""A Word document as somebody reads it who has accepted all changes."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document import Document, words_of, writer_of
from iomed_cli.inputs.documents.word.word_paragraphs import ParagraphReader, WordParagraph
from iomed_cli.inputs.documents.word.zip_parts import Parts
from iomed_cli.inputs.documents.xml_tree import attribute, child, children, local_name, xml_tree
from iomed_cli.isodate import iso_date

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PROGRAMS = ("Microsoft Word - ", "Document", "Dokument", "Untitled", "Slide 1")
"""How titles begin that a program has given."""


def from_docx(content: bytes, limit: int) -> Document:
    """Give the paragraphs of a document, a line each, its notes at the end.

    What is deleted or hidden is left out, headers and comments too. Raises
    IomedError where it is another kind of archive, damaged, or unpacks to more
    bytes than the limit.
    """
    parts = Parts(content, limit)
    main = _main_part(parts)
    body = xml_tree(parts.read(main))
    reader = ParagraphReader()
    paragraphs = list(reader.paragraphs(body))
    folder = posixpath.dirname(main)
    for kind in ("footnote", "endnote"):
        paragraphs += _notes(parts, f"{folder}/{kind}s.xml", kind, reader)
    texts = [one.text for one in paragraphs]
    if not texts:
        raise IomedError("holds no text")
    styles = _title_styles(parts.read(f"{folder}/styles.xml"))
    headline = next((one.text for one in paragraphs if one.style in styles), None)
    about = _properties(parts)
    day = about.get("created")
    return Document(
        "",
        "\n".join(texts) + "\n",
        title=words_of(headline) or about.get("title"),
        date=day,
        journalist=about.get("creator"),
        date_note="Inferred: the file says that it was begun on this day." if day else None,
        rows=tuple(_rows(paragraphs)),
    )


def _rows(paragraphs: Iterable[WordParagraph]) -> Iterator[tuple[int, int]]:
    """Give where the rows of tables stand in the text."""
    at = 0
    for row, held in groupby(paragraphs, key=lambda one: one.row):
        end = at + sum(len(one.text) + 1 for one in held)
        if row:
            yield at, end
        at = end


def _main_part(parts: Parts) -> str:
    """Give the name of the part that has the text."""
    if relations := parts.read("_rels/.rels"):
        for one in children(xml_tree(relations), "Relationship"):
            if (attribute(one, "Type") or "").endswith("/officeDocument"):
                name = posixpath.normpath((attribute(one, "Target") or "").lstrip("/"))
                if posixpath.dirname(name) == "word" and name in parts.names:
                    return name
    if "word/document.xml" not in parts.names:
        raise parts.refusal()
    return "word/document.xml"


def _notes(parts: Parts, name: str, kind: str, reader: ParagraphReader) -> Iterator[WordParagraph]:
    """Give the notes that the text refers to, in its order."""
    referred = reader.references[kind]
    if not referred or not (content := parts.read(name)):
        return
    notes = {attribute(one, "id"): one for one in children(xml_tree(content), kind)}
    for id_ in referred:
        if (note := notes.get(id_)) is not None:
            yield from ParagraphReader().paragraphs(note)


def _title_styles(content: bytes) -> frozenset[str]:
    """Give the ids of the style that titles have, which Word translates."""
    if not content:
        return frozenset()
    return frozenset(
        attribute(style, "styleId") or ""
        for style in children(xml_tree(content), "style")
        if (attribute(child(style, "name"), "val") or "").lower() == "title"
    )


def _properties(parts: Parts) -> dict[str, str]:
    """Give what the file says of itself: title, creator and the day on which it was created."""
    content = parts.read("docProps/core.xml")
    root: Element | None = xml_tree(content) if content else None
    found = {local_name(one): words_of(one.text) for one in root} if root is not None else {}
    title = found.get("title") or ""
    said = {
        "title": "" if title.startswith(_PROGRAMS) else title,
        "creator": writer_of(found.get("creator")) or "",
        "created": iso_date(found.get("created") or "") or "",
    }
    return {name: value for name, value in said.items() if value}
