"""Inputs of an extraction: documents of any format and JSON Lines become articles' texts.

In two steps: `sources` gives the bytes of one article after the other, each
with an id of its own, and `document` makes a text of one, which other
processes can do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from io import BytesIO
from itertools import chain
from pathlib import PurePath

import msgspec
from msgspec.structs import replace

from iomed_cli.errors import IomedError, NoArticleError, reason
from iomed_cli.inputs.article_date import is_doubtful, stated
from iomed_cli.inputs.documents.document import UNKNOWN, Document, Known
from iomed_cli.inputs.documents.document_formats import BEGINNING, Kind, kind_of
from iomed_cli.inputs.documents.readers import MEMBERS, Raw, members, read_document
from iomed_cli.inputs.encodings import UTF_16_MARKS, in_utf_8
from iomed_cli.inputs.json_values import (
    UNDECODABLE,
    JsonValue,
    head,
    is_spread,
    json_decoded,
    json_fault,
    json_values,
    numbered,
)
from iomed_cli.inputs.language import is_foreign
from iomed_cli.inputs.locations import is_remote
from iomed_cli.inputs.opener import Input
from iomed_cli.inputs.sizes import MAX_SIZE, refuse_too_long, too_large
from iomed_cli.inputs.unique_ids import Ids
from iomed_cli.isodate import iso_date
from iomed_cli.value import Value
from iomed_cli.visible import visible

__all__ = ["Content", "Document", "Source", "dataset_id", "document", "size", "sources"]


HOPELESS = 10_000
"""Lines in a row that are no articles, after which no more is read: they may have no end."""


class Content:
    """An input's bytes; who needs them last takes them, so that a long text isn't held twice."""

    __slots__ = ("bytes",)

    def __init__(self, content: bytes) -> None:
        self.bytes = content

    def taken(self) -> bytes:
        """Give the bytes, and keep none."""
        content, self.bytes = self.bytes, b""
        return content


class Source(Value, frozen=True):
    """What one article is made from."""

    where: str
    """For the reader: ``corpus.jsonl, line 3``."""
    id: str
    kind: Kind
    content: Content
    size: int
    """The bytes of the input that it takes, which are fewer where the input is compressed."""
    origin: str = ""
    """The input's name, and within it the line's id or number: the same whenever it is read."""
    known: Known = UNKNOWN
    limit: int = MAX_SIZE
    """Bytes that an article may have."""


class _Id(msgspec.Struct):
    id: str | int | None = None
    text: msgspec.Raw = msgspec.Raw()
    article: msgspec.Raw = msgspec.Raw()


class _Dataset(msgspec.Struct):
    """What tells an extraction, which has its article's id inside, from an article's text."""

    schema: int
    article: _Id


class _Record(msgspec.Struct):
    """A line of a corpus; what else it holds is left alone."""

    text: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None


def sources(inputs: Sequence[str], max_size: int = MAX_SIZE) -> Iterator[Source | IomedError]:
    """Give the articles of files in order (``-`` is standard input), errors in their places.

    Ids are a file's name without its suffix, or those of JSON Lines; one
    that was there before gets a number. An article that has more bytes than
    the limit is an error; JSON Lines may be of any length.
    """
    if len(inputs) == 1:
        yield from _read(inputs[0], max_size)
        return
    with closing(Ids()) as ids:
        for source in chain.from_iterable(_read(name, max_size) for name in inputs):
            if isinstance(source, Source):
                source = replace(source, id=ids.unique(source.id))
            yield source


def _read(name: str, max_size: int) -> Iterator[Source | IomedError]:
    try:
        with Input(name, max_size) as it:
            yield from sources_in(it)
    except IomedError as error:
        yield error


def size(inputs: Sequence[str]) -> int | None:
    """Give the bytes that the inputs have; None where one cannot tell."""
    total = 0
    for name in inputs:
        try:
            about = os.stat(name)  # noqa: PTH116 (a path may be no valid one)
        except (OSError, ValueError):
            if name == "-":
                return None
            continue
        total += about.st_size
    return total or None


def sources_in(it: Input) -> Iterator[Source | IomedError]:
    """Give the articles of an input; how it begins tells what one of unknown kind is."""
    path = PurePath(visible("article" if it.path == "-" else it.file_name))
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    kind = _kind(it, path.name)
    if kind in MEMBERS:
        yield from _members(it, kind, path.stem)
        return
    if kind and kind not in ("record", "line"):
        yield _whole(it, path.stem, kind, it.read())
        return
    reread = _Reread(it)
    lines = numbered(reread)
    beginning = head(lines)
    every = chain(beginning, lines)
    spread = is_spread(beginning)
    values = json_values(every, it.name, it.max_size) if spread else every
    first, second = next(values, None), None
    if kind is None and not (first and _is_record(first.content)):
        yield _whole(it, path.stem, "text", it.read(b"".join(reread.kept)))
        return
    reread.forget()
    if kind != "line" and (kind or spread):
        second = next(values, None)
    if first and (kind == "line" or second or not (kind or spread)):
        yield from _records(chain([first], [second] if second else [], values), it, path.stem)
    elif kind != "line":
        yield _whole(it, path.stem, "record", first.content if first else b"")


def _kind(it: Input, name: str) -> Kind | None:
    try:
        return kind_of("" if it.path == "-" else name, it.beginning(BEGINNING))
    except IomedError as error:
        raise IomedError(f"{it.name}: {error}") from None


class _Reread:
    """The lines of a file, which are kept until it is clear what they are."""

    def __init__(self, it: Input) -> None:
        self._it = it
        self._keeps = True
        self._blank = 0
        self.kept: list[bytes] = []

    def __iter__(self) -> Iterator[bytes]:
        for number, line in enumerate(self._it.lines()):
            if not number and line.startswith(UTF_16_MARKS):
                content = self._it.read(line)
                self._keep(content)
                yield from BytesIO(self._in_utf_8(content))
                return
            self._keep(line)
            yield line

    def _in_utf_8(self, content: bytes) -> bytes:
        try:
            return in_utf_8(content)
        except IomedError as error:
            raise IomedError(f"{self._it.name}: {error}") from None

    def _keep(self, content: bytes) -> None:
        if not self._keeps:
            return
        self.kept.append(content)
        if content.isspace():
            # These may have no end, and of what they precede nothing is known.
            self._blank += len(content)
            if self._blank > self._it.max_size:
                raise too_large(self._it.name, self._it.max_size)

    def forget(self) -> None:
        """Keep no more lines."""
        self._keeps = False
        self.kept.clear()


def _whole(it: Input, stem: str, kind: Kind, content: bytes) -> Source:
    id_ = dataset_id(content) if kind == "record" else ""
    return Source(
        *(it.name, id_ or stem, kind, Content(content), it.position, _origin(it.path)),
        limit=it.max_size,
    )


def _origin(name: str) -> str:
    # The bytes of a path need not be text.
    return name if name == "-" or is_remote(name) else visible(os.path.realpath(name))


def _records(values: Iterable[JsonValue], it: Input, stem: str) -> Iterator[Source]:
    before, origin, hopeless = 0, _origin(it.path), 0
    with closing(Ids()) as ids:
        for number, content in values:
            position = it.position
            head = _head(content)
            hopeless = 0 if head else hopeless + 1
            if hopeless > HOPELESS:
                raise IomedError(
                    f"{it.name}: the {HOPELESS:,} lines before line {number} are no articles:"
                    " no more of it is read"
                )
            id_ = ids.unique(_id(head, content) or f"{stem}-{number}")
            where, own = f"{it.name}, line {number}", f"{origin}#{id_}"
            yield Source(where, id_, "line", Content(content), position - before, own)
            before = position


def _members(it: Input, kind: Kind, stem: str) -> Iterator[Source | IomedError]:
    """Give the articles in a document that holds many."""
    before, origin = 0, _origin(it.path)
    of, called = MEMBERS[kind]
    with closing(Ids()) as ids:
        try:
            for number, own_id, content, known in members(kind, it):
                where, size = f"{it.name}, {called} {number}", it.position - before
                before += size
                if isinstance(content, IomedError):
                    yield IomedError(f"{where}: {content}")
                    continue
                id_ = ids.unique(own_id or f"{stem}-{number}")
                yield Source(
                    *(where, id_, of, Content(content), size, f"{origin}#{id_}"), known, it.max_size
                )
        except IomedError as error:
            # What is too large is named already.
            said = str(error)
            raise error if said.startswith(it.name) else IomedError(f"{it.name}: {said}") from None


def _is_record(line: bytes) -> bool:
    try:
        json_decoded(line, _Id)
    except (*UNDECODABLE, IomedError):
        return False
    return True


def _head(line: bytes) -> _Id | None:
    """Give what a line says about its article; nothing where it will be refused in any case."""
    try:
        head = json_decoded(line, _Id)
    except (*UNDECODABLE, IomedError):
        return None
    return head if bytes(head.text) or bytes(head.article) else None


def _id(head: _Id | None, line: bytes) -> str:
    """Give the id in a line; nothing where it has none."""
    if head is None:
        return ""
    if head.id is None:
        return dataset_id(line)
    return "" if not str(head.id).strip() else str(head.id)


def dataset_id(content: bytes) -> str:
    """Give the article's id where the content is an extraction; nothing where it is none."""
    try:
        return str(msgspec.json.decode(content, type=_Dataset).article.id or "")
    except UNDECODABLE:
        return ""


def document(source: Source) -> Document:
    """Make the text of an article out of the source's content, which is taken away.

    Raises IomedError with the input's name and the reason.
    """
    made = _document(source)
    refuse_too_long(made.text, source.where)
    # Stripped, a long text would be there twice.
    if not made.text or made.text.isspace():
        about = f"{source.where}: holds no text"
    elif is_foreign(made.text):
        about = f"{source.where}: seems not to be in English, which is all that iomed reads"
    else:
        return made
    return replace(made, note=f"{made.note}; {about}" if made.note else about)


def _document(source: Source) -> Document:
    content = source.content.taken()
    try:
        if source.kind in ("record", "line"):
            return _from_record(source, content)
        found = read_document(source.kind, Raw(content, source.known, source.limit))
    except NoArticleError as error:
        raise NoArticleError(f"{source.where}: {error}") from None
    except IomedError as error:
        raise IomedError(f"{source.where}: {error}") from None
    except MemoryError as error:
        raise IomedError(f"{source.where}: cannot be read: {reason(error)}") from None
    made = found.date
    if found.date_note and made:
        # When a file was made is the least of what tells when its article is from.
        said = stated(found.text) or stated(found.edges, "the edge of a page")
        if said:
            found = replace(found, date=said.date, date_note=said.note)
        elif is_doubtful(made, f"{found.edges}\n{found.text}"):
            found = replace(found, date=None, date_note=None)
    note = found.note and f"{source.where}: {found.note}"
    return replace(found, id=source.id, note=note)


def _from_record(source: Source, content: bytes) -> Document:
    try:
        record = json_decoded(content, _Record)
    except msgspec.ValidationError as error:
        raise IomedError(f"is no article: {error}") from None
    except UNDECODABLE as error:
        said = json_fault(content, error)
        if source.kind == "line" and content.lstrip().startswith(b"{"):
            said += ": one object on each line (jq -c . FILE)" if "complete" in said else ""
        raise IomedError(said) from None
    if record.text is None:
        raise IomedError('has no "text"')
    date_ = record.date and iso_date(record.date)
    note = None
    if record.date and date_ is None:
        note = f"{source.where}: the date {record.date!r} is left out: it is not ISO 8601"
    return Document(
        source.id, record.text, record.title, date_ or None, record.url, record.publisher, note
    )
