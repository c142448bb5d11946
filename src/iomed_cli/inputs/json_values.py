"""JSON values one after the other: a line each, over many lines, or in an array."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, TypeVar

import msgspec

from iomed_cli.inputs.encodings import decoded
from iomed_cli.inputs.sizes import too_large

UNDECODABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What goes wrong while JSON is decoded."""

_BOM = b"\xef\xbb\xbf"

# No string goes on in the next line, so each line has whole ones.
_TOKEN = rb'"(?:[^"\\]|\\.)*"|[{}\[\],]'
_CONSTANT = rb"-?(?:NaN|Infinity)\b"
_FIELD = rb'("(?:[^"\\]|\\.)*")\s*:\s*\Z'
_LONGEST_FIELD = 200
_LONGEST_CONSTANT = 20


Decoded = TypeVar("Decoded")


def json_decoded(content: bytes, type_: type[Decoded]) -> Decoded:
    """Decode JSON that may be in an encoding from before UTF-8, as a text may be."""
    try:
        return msgspec.json.decode(content, type=type_)
    except UnicodeDecodeError:
        return msgspec.json.decode(decoded(content), type=type_)


class JsonValue(NamedTuple):
    """A value as it stands in a file."""

    line: int
    """That it begins in, from 1."""
    content: bytes


def numbered(lines: Iterable[bytes]) -> Iterator[JsonValue]:
    """Give the lines that are not blank, without a byte order mark."""
    for number, line in enumerate(lines, start=1):
        line = line.removeprefix(_BOM) if number == 1 else line
        if line and not line.isspace():
            yield JsonValue(number, line)


def head(lines: Iterator[JsonValue]) -> list[JsonValue]:
    """Take from lines as many as `is_spread` looks at."""
    return list(islice(lines, 2))


def is_spread(first_lines: list[JsonValue]) -> bool:
    """Tell JSON in an array, or over several lines, from JSON Lines, of which one may be faulty."""
    if not first_lines:
        return False
    first = first_lines[0].content.lstrip()
    if first.startswith(b"["):
        return True
    return first.startswith(b"{") and not any(is_whole(one.content) for one in first_lines)


def is_whole(line: bytes) -> bool:
    """Tell whether a line is JSON."""
    try:
        msgspec.json.decode(line, type=msgspec.Raw)
    except UNDECODABLE:
        return False
    return True


def json_values(lines: Iterable[JsonValue], name: str, max_size: int) -> Iterator[JsonValue]:
    """Give each value of lines that belong together; of an array, each of its elements.

    What is no JSON is given as it is, for whoever decodes it to refuse. Raises IomedError,
    which begins with the name, for a value of more bytes than the limit.
    """
    splitter = _Splitter(name, max_size)
    for number, line in lines:
        yield from splitter.fed(number, line)
    yield from splitter.flushed(0)


class _Splitter:
    """Cuts lines where one value ends and the next begins."""

    def __init__(self, name: str, max_size: int) -> None:
        self._name = name
        self._max_size = max_size
        self._tokens = re.compile(_TOKEN)
        self._pieces: list[bytes] = []
        self._size = 0
        self._line = 0
        self._depth = 0
        self._base = 0
        """How deep the values lie: 1 within an array of them."""
        self._indented = False

    def fed(self, number: int, line: bytes) -> Iterator[JsonValue]:
        """Give the values that end in a line."""
        if self._is_lost(line):
            self._depth = 0
            yield from self.flushed(number)
        done = 0
        for token in self._tokens.finditer(line):
            mark = token[0]
            if mark in b"{[":
                opens = self._depth == self._base
                if opens:
                    self._add(number, line[done : token.start()])
                    yield from self.flushed(number)
                    done = token.start()
                if opens and mark == b"[" and not self._base:
                    self._base, done = 1, token.end()
                self._depth += 1
            elif mark in b"}]" and self._depth > self._base:
                self._depth -= 1
                if self._depth == self._base:
                    self._add(number, line[done : token.end()])
                    yield from self.flushed(number)
                    done = token.end()
            elif mark in b",]" and self._base and self._depth == 1:
                self._add(number, line[done : token.start()])
                yield from self.flushed(number)
                done = token.end()
                if mark == b"]":
                    self._base = self._depth = 0
        self._add(number, line[done:])
        self._indented = self._indented or line[:1].isspace()
        if not self._depth:
            yield from self.flushed(number)

    def flushed(self, number: int) -> Iterator[JsonValue]:
        """Give what was read of a value, if there is anything."""
        content = b"".join(self._pieces).strip()
        line = self._line or number
        self._pieces, self._size, self._line, self._indented = [], 0, 0, False
        if content:
            yield JsonValue(line, content)

    def _add(self, number: int, piece: bytes) -> None:
        if not self._line and piece.strip():
            self._line = number
        self._pieces.append(piece)
        self._size += len(piece)
        if self._size > self._max_size:
            raise too_large(f"{self._name}, line {self._line or number}", self._max_size)

    def _is_lost(self, line: bytes) -> bool:
        """Tell whether a value that is not closed ends where the next one begins at the margin."""
        return self._depth > self._base == 0 and self._indented and line.startswith(b"{")


def json_fault(content: bytes, error: Exception) -> str:
    """Say what keeps bytes from being JSON, and where in them, or of which shape they are."""
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8: {error.reason}"
    said = str(error)
    found = re.search(r"\(byte (\d+)\)$", said)
    if found is None:
        early = "truncated" in said
        return f"is not JSON: {'it ends before it is complete' if early else said}"
    at = int(found[1])
    starts = at - content[:at].endswith(b"-")
    if constant := re.match(_CONSTANT, content[starts : starts + _LONGEST_CONSTANT]):
        name = re.search(_FIELD, content[max(0, starts - _LONGEST_FIELD) : starts])
        field = name[1].decode(errors="replace") if name else "a value"
        return f"is not JSON: {field} is {constant[0].decode()}, which JSON lacks: write null"
    begins = content.rfind(b"\n", 0, at) + 1
    column = len(content[begins:at].decode(errors="replace")) + 1
    row = content.count(b"\n", 0, at)
    below = f", {row} below its first line" if row else ""
    what = said.removeprefix("JSON is malformed: ").rpartition(" (")[0]
    return f"is not JSON: {what} at column {column}{below}"
