"""Texts and data in memory: what is no extraction yet is extracted as it is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from iomed_cli.errors import IomedError, NoArticleError
from iomed_cli.inputs.documents.document_formats import OF_MANY, Kind, kind_of_name
from iomed_cli.inputs.encodings import in_utf_8
from iomed_cli.inputs.json_values import (
    UNDECODABLE,
    head,
    is_spread,
    json_decoded,
    json_values,
    numbered,
)
from iomed_cli.inputs.opener import Input
from iomed_cli.query.data_files import read_extractions
from iomed_cli.query.memory_dataset import MemoryDataset

if TYPE_CHECKING:
    from iomed_cli.model import Extraction
    from iomed_cli.query.dataset import Dataset

Say = Callable[[str], object]

LARGE = 256 << 10
"""Bytes of articles from which on it is worth while to keep what was extracted: a second or two."""


class _Beginning(msgspec.Struct):
    """What tells an article's text, which may be one of many, from an extraction."""

    text: Any = None
    schema: Any = None


class _Extracted(msgspec.Struct):
    """What no text has by chance."""

    schema: int
    article: msgspec.Raw


Value = TypeVar("Value", _Beginning, _Extracted)


def articles_of(
    files: Sequence[str], max_size: int, say: Say | None, beside: Dataset | None = None
) -> Dataset:
    """Give the articles of files, in order, after those that are there beside them.

    What cannot be read is in the Dataset's faults. Raises IomedError where that is all there is.
    """
    from iomed_cli.intake.repeated_notes import told_once

    found: list[Extraction] = [] if beside is None else list(beside.extractions)
    faults: dict[str, str] = {} if beside is None else dict(beside.faults)
    read = chain.from_iterable(_read(name, max_size, _Speech(say, files)) for name in files)
    with told_once(lambda fault: faults.update({fault: fault})) as tell:
        every = read if beside is None and len(files) == 1 else _unlike(found, read)
        for one in every:
            if isinstance(one, IomedError):
                tell(str(one))
            else:
                found.append(one)
    if not found and len(faults) == 1:
        raise IomedError(*faults.values())
    return MemoryDataset(tuple(found), faults)


class _Speech:
    """What is said while texts are read: that it is much, once, and what has to be left out."""

    def __init__(self, say: Say | None, files: Sequence[str]) -> None:
        self.say = say or (lambda sentence: None)
        self._files = files
        self._size = 0

    def extracting(self, size: int) -> None:
        """Count an article, and say where it has become worth while to collect."""
        before, self._size = self._size, self._size + size
        if before < LARGE <= self._size and self._files != ["-"]:
            first = self._files[0] + (" …" if len(self._files) > 1 else "")
            self.say(
                "this is much to extract anew each time:"
                f" iomed collect {first} --into FILE.iomed keeps it"
            )


def _unlike(
    before: Sequence[Extraction], read: Iterator[Extraction | IomedError]
) -> Iterator[Extraction | IomedError]:
    """Give what is read with ids that no article had before, as `extract` numbers them."""
    from iomed_cli.inputs.unique_ids import Ids
    from iomed_cli.intake.article_texts import renamed

    with closing(Ids()) as ids:
        for one in before:
            ids.unique(one.article.id)
        for it in read:
            if isinstance(it, IomedError):
                yield it
            else:
                yield renamed(it, ids.unique(it.article.id))


def _read(name: str, max_size: int, said: _Speech) -> Iterator[Extraction | IomedError]:
    """Give the articles of one file; what cannot be read in its place."""
    try:
        with Input(name, max_size) as it:
            kind = None if name == "-" else kind_of_name(it.file_name)
            if kind in _PERHAPS_DATA:
                content = it.read()
                if _is_data(content, kind):
                    yield from read_extractions(content, it.name)
                    return
                it.reread(content)
            yield from _extracted(it, said)
    except IomedError as error:
        yield error


def _extracted(it: Input, said: _Speech) -> Iterator[Extraction | IomedError]:
    # Extraction takes longer to import than most data to read.
    from iomed_cli.inputs.sources import sources_in
    from iomed_cli.intake.article_texts import extraction_of, without_articles

    empty = Counter[str]()
    for source in sources_in(it):
        if isinstance(source, IomedError):
            yield source
            continue
        said.extracting(len(source.content.bytes))
        try:
            extraction, notes = extraction_of(source)
        except IomedError as error:
            if source.kind in OF_MANY and isinstance(error, NoArticleError):
                empty[source.kind] += 1
            else:
                yield error
            continue
        for note in notes:
            said.say(note)
        yield extraction
    for note in without_articles(empty):
        said.say(f"{it.name}: {note}")


_PERHAPS_DATA: tuple[Kind | None, ...] = (None, "text", "record", "line")
"""Kinds of files that may hold extractions, whatever their names say."""


def _is_data(content: bytes, kind: Kind | None) -> bool:
    """Tell extractions, and what was to be some, from texts and from a corpus of texts."""
    try:
        content = in_utf_8(content)
    except IomedError:
        return kind in ("record", "line")
    if kind == "text":
        return _first(content, _Extracted) is not None
    if not content.strip():
        return True
    if kind is None and not re.match(rb"\s*(?:\{|\[\s*\{)", content):
        return False
    first = _first(content, _Beginning)
    return first is None or first.text is None or first.schema is not None


def _first(content: bytes, type_: type[Value]) -> Value | None:
    """Give the first value of JSON as what it is to be; None where it is none."""
    lines = numbered(content.split(b"\n"))
    beginning = head(lines)
    every = chain(beginning, lines)
    try:
        values = json_values(every, "", len(content)) if is_spread(beginning) else every
        first = next(values, None)
        return first and json_decoded(first.content, type_)
    except (IomedError, *UNDECODABLE):
        return None
