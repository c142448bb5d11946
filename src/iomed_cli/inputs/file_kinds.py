"""Files that are no text, told by their first bytes."""

from __future__ import annotations

import re
from functools import cache

from iomed_cli.errors import IomedError

SQLITE = b"SQLite format 3\x00"
"""How an SQLite database begins."""

_EXTRACTED = "give the text in it"
_OLE = b"\xd0\xcf\x11\xe0"
_OLE_KINDS = (
    (
        "EncryptedPackage",
        "an Office document that is locked with a password: save it without one",
    ),
    ("WordDocument", "an old Word document (.doc): save it as DOCX"),
    ("__substg1.0", "an Outlook message (.msg): save it as .eml"),
    ("", f"an old Office document: {_EXTRACTED}"),
)
"""What begins with the same bytes is told by a name within it, in UTF-16."""

_KINDS: tuple[tuple[bytes, str], ...] = (
    (rb"\s*%PDF-\d", f"a PDF: {_EXTRACTED} (pdftotext FILE)"),
    (rb"PK(?:\x03\x04|\x05\x06)", f"a ZIP archive, as DOCX and ODT are: {_EXTRACTED} (pandoc)"),
    (rb"\{\\rtf\d", "RTF: save it as DOCX (pandoc FILE -o NEW.docx)"),
    (rb"%!PS-", f"PostScript: {_EXTRACTED} (ps2ascii FILE)"),
    (re.escape(SQLITE), "an SQLite database: a collection is given with --data"),
    (
        rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*|BM.{4}\x00{4}",
        f"an image: {_EXTRACTED}",
    ),
    (
        rb"ID3[\x02-\x04]|OggS\x00|fLaC\x00|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp|\xff[\xfb\xf3\xf2]\x90",
        "audio or video: give a transcript",
    ),
    (rb"\x1f\x8b|BZh\d1AY|\xfd7zXZ\x00|7z\xbc\xaf|\x28\xb5\x2f\xfd", "compressed: unpack it"),
    (rb"\x7fELF|MZ\x90\x00", "a program"),
)


def is_database(path: str) -> bool:
    """Tell an SQLite database by its first bytes. Raises OSError for what cannot be read."""
    with open(path, "rb") as file:  # noqa: PTH123 (a path may hold anything)
        return file.read(len(SQLITE)) == SQLITE


def refuse_no_text(content: bytes) -> None:
    """Raise IomedError with its kind where content is a file of a kind that is no text."""
    if content.startswith(_OLE):
        raise IomedError(
            f"is {next(kind for name, kind in _OLE_KINDS if _in_utf_16(name) in content)}"
        )
    found = _beginning().match(content)
    if found is not None and found.lastindex:
        raise IomedError(f"is {_KINDS[found.lastindex - 1][1]}")


def _in_utf_16(name: str) -> bytes:
    # The codec takes longer to import than all of this.
    return b"".join(bytes((letter, 0)) for letter in name.encode())


@cache
def _beginning() -> re.Pattern[bytes]:
    """Compile a pattern with a group for each kind."""
    return re.compile(b"|".join(b"(%b)" % pattern for pattern, _ in _KINDS), re.DOTALL)
