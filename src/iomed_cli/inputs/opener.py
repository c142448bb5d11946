"""The one way to open what is read: a file, standard input or an address, compressed or not."""

from __future__ import annotations

import io
import sys
import zlib
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from iomed_cli.errors import IomedError, reason
from iomed_cli.inputs.sizes import MAX_SIZE, too_large

_GZIP = b"\x1f\x8b"

_BLOCK = 1 << 20

UNREADABLE = (OSError, EOFError, ValueError, zlib.error, MemoryError)
"""What goes wrong while something is opened, read or decompressed."""


class Input:
    """What a path leads to, open; ``-`` is standard input, which is never closed.

    No more than a number of bytes is read at once, decompressed: what has no end is
    refused in time. As a context it is closed at the end, and what goes wrong in
    reading is an IomedError that begins with the name.
    """

    def __init__(self, path: str | Path, max_size: int = MAX_SIZE) -> None:
        self.path = str(path)
        self.max_size = max_size
        self.name = shown_name(path)
        """For the reader."""
        self.file_name = self.path
        """As a file of it is called; what comes from the web may be called otherwise there."""
        try:
            self._raw = self._opened()
            self.file = self._raw
            if self.begins_with(_GZIP):
                self.file = _decompressed(self._raw)
            """The bytes, decompressed where they are compressed."""
        except UNREADABLE as error:
            raise self.refusal(error) from None

    def __enter__(self) -> Input:
        return self

    def __exit__(
        self,
        type_: type[BaseException] | None,
        error: BaseException | None,
        _: TracebackType | None,
    ) -> None:
        self.close()
        if isinstance(error, UNREADABLE):
            raise self.refusal(error) from None

    def _opened(self) -> IO[bytes]:
        if self.path == "-":
            return sys.stdin.buffer
        if "://" not in self.path:
            return open(self.path, "rb")  # noqa: PTH123 (a Path would take "./-" for "-")
        from iomed_cli.inputs.locations import is_address, local

        if not is_address(self.path):
            return Path(local(self.path)).open("rb")
        from iomed_cli.inputs.web import fetched

        self.file_name, content = fetched(self.path, self.max_size)
        return io.BufferedReader(io.BytesIO(content))

    def reread(self, content: bytes) -> None:
        """Let what was read be read once more."""
        self.file = io.BytesIO(content)

    def close(self) -> None:
        """Let go of the file."""
        if self.path != "-":
            self._raw.close()

    def read(self, first: bytes = b"") -> bytes:
        """Give all that is left, after what was read first. Raises IomedError beyond the limit."""
        content = io.BytesIO()
        for block in self.blocks(first):
            content.write(block)
        return content.getvalue()

    def blocks(self, first: bytes = b"") -> Iterator[bytes]:
        """Give the same piece by piece."""
        size = 0
        for block in chain([first] if first else [], iter(partial(self.file.read, _BLOCK), b"")):
            size += len(block)
            if size > self.max_size:
                raise too_large(self.name, self.max_size)
            yield block

    def lines(self) -> Iterator[bytes]:
        """Give the lines that are left.

        Raises IomedError for one beyond the limit: nothing after it is read.
        """
        read = partial(self.file.readline, self.max_size + 1)
        for number, line in enumerate(iter(read, b""), start=1):
            if len(line) > self.max_size:
                # What has no end of line has no lines.
                where = self.name if number == 1 else f"{self.name}, line {number}"
                raise too_large(where, self.max_size)
            yield line

    def beginning(self, size: int) -> bytes:
        """Give the first bytes, which whatever reads next will read again."""
        first = self.file.read(size)
        self.file = io.BufferedReader(_Rejoined(first, self.file), _BLOCK)
        return first

    def begins_with(self, mark: bytes) -> bool:
        """Tell whether a file of which nothing is read yet begins with some bytes."""
        raw = self._raw
        return isinstance(raw, io.BufferedReader) and raw.peek(len(mark)).startswith(mark)

    def refusal(self, error: Exception) -> IomedError:
        """Say that it cannot be read, and why."""
        from iomed_cli.inputs.locations import near_file

        near = near_file(self.name) if isinstance(error, FileNotFoundError) else ""
        return IomedError(f"{self.name}: cannot be read: {reason(error)}{near}")

    @property
    def position(self) -> int:
        """The number of bytes read, as they lie in the file; of a pipe, which cannot tell, 0."""
        return self._raw.tell() if self._raw.seekable() else 0


class _Rejoined(io.RawIOBase):
    """A file with the bytes before it that were read from it already."""

    def __init__(self, first: bytes, rest: IO[bytes]) -> None:
        self._first = first
        self._rest = rest

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with what comes next, as far as there is any."""
        if not self._first:
            block = self._rest.read(len(buffer))
        else:
            block, self._first = self._first[: len(buffer)], self._first[len(buffer) :]
        buffer[: len(block)] = block
        return len(block)


def shown_name(path: str | Path) -> str:
    """Give what a path is called before the reader."""
    return "standard input" if str(path) == "-" else str(path) or "''"


def read_input(path: str | Path, max_size: int = MAX_SIZE) -> bytes:
    """Give all that a path leads to. Raises IomedError with its name and the reason."""
    with Input(path, max_size) as it:
        return it.read()


def _decompressed(raw: IO[bytes]) -> IO[bytes]:
    import gzip

    return io.BufferedReader(gzip.GzipFile(fileobj=raw))
