"""Claims to be verified, many at a time: read twice, so that nothing is answered by halves.

The first reading finds what is wrong with any of them; the second gives them
one by one. What cannot be read twice is kept in a temporary file meanwhile.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Collection, Iterator
from functools import partial
from io import BytesIO
from itertools import chain
from typing import IO, NamedTuple

import msgspec

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document import PlaceUnit
from iomed_cli.inputs.encodings import decoded
from iomed_cli.inputs.json_values import (
    UNDECODABLE,
    head,
    is_spread,
    json_fault,
    json_values,
    numbered,
)
from iomed_cli.inputs.opener import UNREADABLE, Input
from iomed_cli.inputs.sizes import MAX_SIZE, too_large
from iomed_cli.matching.person_names import refuse_no_name
from iomed_cli.value import Value
from iomed_cli.verification.claims.claim import read_claim

LONGEST_LINE = 32 * 1024 * 1024
"""Bytes of a line beyond which it is no claim."""

_PIECE = 1024 * 1024
"""Bytes that are looked at at once."""


class Broken(Value, frozen=True):
    """A quotation that a draft breaks by words of its own."""

    parts: tuple[str, ...]
    number: int
    """Which part it is about, from 0."""
    is_sentence: bool
    """Whether one sentence goes on through all of them."""

    @property
    def text(self) -> str:
        """All of its words."""
        return " ".join(self.parts) if self.is_sentence else "\n".join(self.parts)


class Given(NamedTuple):
    """A claim as somebody gives it, and where."""

    text: str
    speaker: str | None
    line: int
    """From 1, as ``column`` is."""
    column: int | None = None
    """In code points; null where a claim has its line to itself."""
    unit: PlaceUnit = "line"
    """What ``line`` counts: of a document that has none, its paragraphs or pages."""
    file: str = ""
    """The draft it stands in, as it is shown."""
    is_said: bool = True
    """False of words in a draft that stand in quotation marks, but that nobody says."""
    outer: tuple[str, str | None] | None = None
    """Of a quotation within another one the words and the speaker of that."""
    broken: Broken | None = None
    """The quotation of which it is a part."""
    span: tuple[int, int] | None = None
    """Where the words stand in the text of the draft."""
    end_line: int | None = None
    """Where it ends, as far as is known: in this line, before this column."""
    end_column: int | None = None

    def place(self, file: str) -> str:
        """Give where it stands, in a form that editors can follow where there are lines."""
        if self.unit == "line":
            return f"{file}:{self.line}:{self.column or 1}"
        return f"{file}, {self.unit} {self.line}"

    @property
    def place_in_file(self) -> str:
        """Where it stands in its file, for a reader."""
        column = f", column {self.column}" if self.column else ""
        return f"{self.unit} {self.line}{column}"


class _Line(msgspec.Struct):
    """A line of a JSON Lines file; what else it holds is not looked at."""

    text: str
    speaker: str | None = None


_decoder = msgspec.json.Decoder(_Line)


class Batch(Collection[Given]):
    """Claims of one file, all of them good: iterating reads them again."""

    def __init__(self, file: IO[bytes], name: str, max_size: int) -> None:
        self._file = file = _in_utf_8(file, name, max_size)
        self._name = name
        self._read = _json_claims if _is_json(file, name) else _csv_rows
        self._count = 0
        for given in self:
            refuse_unusable(given, f"{name}, line {given.line}: ")
            self._count += 1
        if not self._count:
            raise IomedError(f"{name}: holds no claims")

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Given]:
        self._file.seek(0)
        for given in self._read(self._file, self._name):
            yield named(given)

    def __contains__(self, given: object) -> bool:
        return any(one == given for one in self)

    def close(self) -> None:
        """Let go of the file; a temporary one is gone with that."""
        self._file.close()


def batch(path: str, max_size: int = MAX_SIZE) -> Batch:
    """Open a file of claims, JSON in any layout or CSV; ``-`` is standard input.

    It is read in every encoding in which articles are. Raises IomedError with
    the number of the first line that is no claim, and where what cannot be read
    line by line, or twice, has more bytes than the limit.
    """
    it = Input(path, max_size)
    try:
        return Batch(it.file if it.file.seekable() else _copied(it), it.name, max_size)
    except UNREADABLE as error:
        raise it.refusal(error) from None


def _in_utf_8(file: IO[bytes], name: str, max_size: int) -> IO[bytes]:
    """Give a file that is UTF-8 in lines as it is; of any other a copy that is, in memory."""
    decoder = getincrementaldecoder("utf-8")()
    # Counted, since a device does not tell where it is.
    is_text, size = True, 0
    ends: set[bytes] = set()
    file.seek(0)
    for piece in iter(partial(file.read, _PIECE), b""):
        try:
            is_text = is_text and "\0" not in decoder.decode(piece)
        except UnicodeDecodeError:
            is_text = False
        size += len(piece)
        if not is_text and size > max_size:
            raise too_large(name, max_size)
        ends.update(end for end in (b"\n", b"\r") if end in piece)
    if is_text and ends != {b"\r"}:
        return file
    if size > max_size:
        raise too_large(name, max_size)
    file.seek(0)
    try:
        text = decoded(file.read())
    except IomedError as error:
        raise IomedError(f"{name}: {error}") from None
    return BytesIO((text if b"\n" in ends else text.replace("\r", "\n")).encode())


def _copied(it: Input) -> IO[bytes]:
    import tempfile

    copy = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the batch)
    for block in it.blocks():
        copy.write(block)
    return copy


def named(given: Given) -> Given:
    """Give a claim whose speaker, where it is blank, is none."""
    return given if (given.speaker or "").strip() else given._replace(speaker=None)


def refuse_unusable(given: Given, where: str) -> None:
    """Raise IomedError, which begins with where a claim stands, if it cannot be answered."""
    if (why := unusable(given)) is not None:
        raise IomedError(f"{where}{why}")


def unusable(given: Given) -> str | None:
    """Say why a claim cannot be answered, if it can't."""
    try:
        read_claim(given.text)
    except IomedError as error:
        return str(error)
    if given.speaker is not None:
        try:
            refuse_no_name(given.speaker)
        except IomedError:
            return f"“{given.speaker}” is no speaker's name"
    return None


def _lines(file: IO[bytes], name: str) -> Iterator[tuple[int, bytes]]:
    read = partial(file.readline, LONGEST_LINE + 1)
    for number, line in enumerate(iter(read, b""), start=1):
        if len(line) > LONGEST_LINE:
            raise IomedError(f"{name}, line {number}: is longer than {LONGEST_LINE} bytes")
        yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def _is_json(file: IO[bytes], name: str) -> bool:
    file.seek(0)
    for _, line in _lines(file, name):
        if line.strip():
            return line.lstrip().startswith((b"{", b"["))
    return False


def _json_claims(file: IO[bytes], name: str) -> Iterator[Given]:
    lines = numbered(line for _, line in _lines(file, name))
    beginning = head(lines)
    every = chain(beginning, lines)
    for number, value in json_values(every, name, LONGEST_LINE) if is_spread(beginning) else every:
        try:
            one = _decoder.decode(value)
        except msgspec.ValidationError as error:
            raise IomedError(f"{name}, line {number}: is no claim: {error}") from None
        except UNDECODABLE as error:
            raise IomedError(f"{name}, line {number}: {json_fault(value, error)}") from None
        yield Given(one.text, one.speaker, number)


def _csv_rows(file: IO[bytes], name: str) -> Iterator[Given]:
    """Read CSV, or the same with semicolons or tabs, that has a column ``text``."""
    import csv

    texts = ((number, line.decode()) for number, line in _lines(file, name))
    filled = ((number, line) for number, line in texts if line.strip())
    number, header = next(filled, (0, ""))
    delimiter = max(",;\t", key=header.count)
    # So Excel is told what stands between the cells.
    if declared := re.fullmatch(r"\"?sep=(.)\"?", header.strip("\r\n"), re.IGNORECASE):
        delimiter = declared[1]
        number, header = next(filled, (0, ""))
    columns = _next_row(csv.reader([header], delimiter=delimiter), f"{name}, line {number}")
    names = [column.strip().casefold() for column in columns or ()]
    if "text" not in names:
        raise IomedError(
            f'{name}: holds neither JSON such as {{"text": "...", "speaker": "..."}}'
            " nor CSV with a column text"
        )
    text = names.index("text")
    speaker = names.index("speaker") if "speaker" in names else None
    csv.field_size_limit(LONGEST_LINE)
    rows = csv.reader((line for _, line in texts), delimiter=delimiter, strict=True)
    # A row may have several lines; the first of them names it.
    first = number + 1
    while (row := _next_row(rows, f"{name}, line {first}")) is not None:
        if row and len(row) != len(names):
            raise IomedError(
                f"{name}, line {first}: has {len(row)} cells where the header has {len(names)}"
            )
        if row:
            yield Given(row[text], row[speaker] if speaker is not None else None, first)
        first = number + 1 + rows.line_num


def _next_row(rows: Iterator[list[str]], where: str) -> list[str] | None:
    import csv

    try:
        return next(rows, None)
    except csv.Error as error:
        raise IomedError(f"{where}: {error}") from None
