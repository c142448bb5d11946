"""The parts of a document that is a ZIP archive, and what the archive is of."""

from __future__ import annotations

import io
import zipfile
import zlib

from iomed_cli.errors import IomedError
from iomed_cli.inputs.sizes import too_large_within

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError)
_MOST_PARTS = 20_000

_TYPES = {
    "application/vnd.oasis.opendocument.text": "an ODT document: save it as DOCX",
    "application/vnd.oasis.opendocument.spreadsheet": "an ODS spreadsheet: give the text in it",
    "application/vnd.oasis.opendocument.presentation": "an ODP presentation: give the text in it",
    "application/epub+zip": "an EPUB book: give the text in it (pandoc -t plain FILE)",
}
_FOLDERS = {
    "xl/": "an Excel workbook: give the text in it, as JSON Lines if there are several",
    "ppt/": "a PowerPoint presentation: give the text in it",
    "Index/": "a Pages document: export it as DOCX",
}


class Parts:
    """The parts of an archive, of which no more is unpacked than a number of bytes."""

    def __init__(self, content: bytes, limit: int) -> None:
        self._limit = limit
        self._left = limit
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise IomedError(f"is a damaged ZIP archive, as DOCX is: {error}") from None
        self.names = frozenset(self._archive.namelist())
        if len(self.names) > _MOST_PARTS:
            raise IomedError("is a ZIP archive of many files: unpack it")

    def read(self, name: str) -> bytes:
        """Give a part, nothing where there is none. Raises IomedError beyond the limit."""
        if name not in self.names:
            return b""
        try:
            with self._archive.open(name) as part:
                content = part.read(self._left + 1)
        except RuntimeError:
            raise IomedError("is locked with a password: save it without one") from None
        except _BROKEN as error:
            raise IomedError(f"is damaged: {error}") from None
        self._left -= len(content)
        if self._left < 0:
            raise too_large_within(self._limit)
        return content

    def refusal(self) -> IomedError:
        """Say what an archive is that is not read, and what to do."""
        kind = _TYPES.get(self.read("mimetype")[:100].decode("latin-1").strip())
        for folder, said in _FOLDERS.items():
            if kind is None and any(name.startswith(folder) for name in self.names):
                kind = said
        return IomedError(f"is {kind or 'a ZIP archive: unpack it, and give the files in it'}")
