"""The formats of documents, in one table: how each is told, by its name or its first bytes.

Whoever adds one gives it a row here and a reader in `readers`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath
from typing import Literal

from iomed_cli.errors import IomedError
from iomed_cli.value import Value

Kind = Literal[
    "text",
    "markdown",
    "html",
    "docx",
    "pdf",
    "subtitles",
    "mail",
    "feed",
    "item",
    "warc",
    "page",
    "record",
    "line",
]
"""What an article is made from.

An ``item`` is of a ``feed`` and a ``page`` of a ``warc``; a ``record`` is a JSON object
with a ``text``, a ``line`` one of many such.
"""

OF_MANY: tuple[Kind, ...] = ("item", "page", "line")
"""What there are many of in one file, even if that one holds a single one."""

BEGINNING = 4096
"""Bytes that tell a format."""

_BOM = rb"(?:\xef\xbb\xbf)?"
_CUE_TIMES = rb"[\d:]{5,12}[,.]\d{1,3}[ \t]*-->"
_MAIL_HEADER = rb"[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*"
_OF_MAIL_ONLY = rb"(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):"


class Format(Value, frozen=True):
    """A format that is read."""

    kind: Kind
    name: str
    suffixes: tuple[str, ...]
    begins: bytes = b""
    """A pattern of the first bytes which nothing else has, if there is any."""
    signs: tuple[bytes, ...] = ()
    """One of them stands in whatever begins so: to look for it is quicker than to compile that."""
    is_certain: bool = True
    """Whether nothing that begins otherwise is of this format."""


FORMATS = (
    Format("docx", "DOCX", (".docx", ".docm"), rb"PK(?:\x03\x04|\x05\x06)", (b"PK",)),
    Format("pdf", "PDF", (".pdf",), rb"\s*%PDF-\d", (b"%PDF-",)),
    Format("warc", "WARC", (".warc",), rb"WARC/\d", (b"WARC/",)),
    Format(
        "feed",
        "RSS or Atom",
        (".rss", ".atom", ".rdf", ".xml"),
        _BOM + rb"\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*|<!DOCTYPE rss[^>]*>\s*)*"
        rb"<(?:rss\b|rdf:RDF\b|(?:\w+:)?feed\b[^>]*Atom)",
        (b"<",),
        is_certain=False,
    ),
    Format(
        "subtitles",
        "SRT or WebVTT",
        (".srt", ".vtt"),
        _BOM + rb"(?:WEBVTT(?:[ \t\r\n]|$)|\s*\d+[ \t]*\r?\n" + _CUE_TIMES + rb")",
        (b"WEBVTT", b"-->"),
        is_certain=False,
    ),
    Format(
        "mail",
        "an e-mail",
        (".eml",),
        rb"(?i:(?:" + _MAIL_HEADER + rb"){0,60}?" + _OF_MAIL_ONLY + rb")",
        (b":",),
        is_certain=False,
    ),
    Format("markdown", "Markdown", (".md", ".markdown", ".mdown")),
    Format("html", "HTML", (".html", ".htm", ".xhtml")),
    Format("text", "text", (".txt", ".text")),
    Format("record", "JSON", (".json",)),
    Format("line", "JSON Lines", (".jsonl", ".ndjson")),
)

SUFFIXES: dict[str, Kind] = {suffix: one.kind for one in FORMATS for suffix in one.suffixes}
"""The suffixes of files that are read."""

_TABLE = 'a table: give it as JSON Lines, with an article in each "text"'
_REFUSED = {
    **dict.fromkeys((".csv", ".tsv"), _TABLE),
    **dict.fromkeys((".tex", ".latex"), "LaTeX: give the text in it (pandoc -t plain FILE)"),
    **dict.fromkeys((".mht", ".mhtml"), "a page with its pictures: save it as HTML only"),
    ".mbox": "a mailbox: save each mail as .eml",
    ".ics": "a calendar: give the text in it",
    ".vcf": "a card with an address: give the text in it",
}
"""What would else be taken for plain text, and what to do with it."""

_BINARY = (
    ".doc .dot .rtf .odt .ods .odp .epub .mobi .pages .xls .xlsx .ppt .pptx .msg .ps .zip .7z .rar"
    " .tar .jpg .jpeg .png .gif .tif .tiff .webp .heic .mp3 .mp4 .m4a .wav .mov"
).split()
"""What is refused for what it holds; the name is known, so that one who gives it is told."""


def kind_of(name: str, beginning: bytes) -> Kind | None:
    """Give what a file is, by its first bytes or else its name; None where neither tells.

    Raises IomedError, which says what to do, where it is known not to be read.
    """
    suffix = suffix_of(name)
    for one in FORMATS:
        signed = any(sign in beginning for sign in one.signs)
        if signed and _compiled(one.begins).match(beginning):
            return one.kind
    if suffix in _REFUSED:
        raise IomedError(f"is {_REFUSED[suffix]}")
    if beginning.startswith(b"From ") and re.match(
        rb"From \S+ .{0,20}\w{3} \w{3} +\d+ \d\d:\d\d", beginning
    ):
        raise IomedError(f"is {_REFUSED['.mbox']}")
    return SUFFIXES.get(suffix)


def kind_of_name(name: str) -> Kind | None:
    """Give what a file is as far as its name tells; None for one that is unknown or refused."""
    return SUFFIXES.get(suffix_of(name))


def is_known_suffix(name: str) -> bool:
    """Tell whether a name ends as files do that are read, or that are refused by their name."""
    suffix = suffix_of(name)
    return suffix in SUFFIXES or suffix in _REFUSED or suffix in _BINARY


def suffix_of(name: str) -> str:
    """Give the suffix of a file's name in small letters, the one below ``.gz`` of compressed."""
    path = PurePath(name)
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    return path.suffix.lower()


def refuse_other(kind: Kind, content: bytes) -> None:
    """Raise IomedError where content is not of a kind that its first bytes always tell."""
    it = next((one for one in FORMATS if one.kind == kind), None)
    if it is None or not it.begins or not it.is_certain:
        return
    if not _compiled(it.begins).match(content[:BEGINNING]):
        from iomed_cli.inputs.file_kinds import refuse_no_text

        refuse_no_text(content)
        raise IomedError(f"is no {it.name}, whatever its name says")


@cache
def _compiled(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.DOTALL)
