"""Collecting into one file: what is new of some inputs is extracted, and kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from iomed_cli.archive.connection import opened_to_write, writing
from iomed_cli.archive.proof.damage import translated_errors
from iomed_cli.archive.row_encoding import Kept, content_hash, kept
from iomed_cli.archive.writer import CollectionWriter, Fate
from iomed_cli.errors import IomedError, NoArticleError
from iomed_cli.inputs import sources as reading
from iomed_cli.inputs.documents.document_formats import OF_MANY
from iomed_cli.inputs.locations import folder_fault
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.inputs.sources import Source
from iomed_cli.intake.article_texts import extraction_of, without_articles
from iomed_cli.intake.folders import files_of
from iomed_cli.intake.repeated_notes import told_once
from iomed_cli.jobs.chunks import shared
from iomed_cli.jobs.tally import Tally
from iomed_cli.output.progress import progress_bar

if TYPE_CHECKING:
    import sqlite3


BATCH = 256
"""Articles that are written at once; a process that is killed loses the last of them."""

BATCH_SECONDS = 2.0
"""Of work that is lost at most."""


class Collected(NamedTuple):
    """What became of one input."""

    origin: str
    hash: bytes
    kept: Kept | None
    """What is to be kept; None where there was no article to read."""
    notes: tuple[str, ...]
    size: int
    """The bytes of the input that it took."""
    empty: str = ""
    """What it is, ``page`` or ``item``, where there are many and this one holds no article."""


def collect_into(
    path: str,
    inputs: Sequence[str],
    say: Callable[[str], object],
    *,
    workers: int = 1,
    progress: bool = False,
    before: str = "",
    max_size: int = MAX_SIZE,
) -> Tally:
    """Keep every input's article in a collection, and say what could not be read.

    What stands ``before`` the articles' ids tells those of several
    collections apart.
    Raises IomedError where the file is no collection or cannot be written;
    what was kept until then is safe. Where there is nothing to keep, no file is made.
    """
    tally, files = Tally(), files_of(inputs)
    with (
        translated_errors(path),
        told_once(say) as tell,
        closing(_Target(path)) as target,
        progress_bar(reading.size(files), progress) as advance,
    ):
        sources = _new(reading.sources(files, max_size), target, tally, advance, before)
        with closing(shared(collected, sources, workers)) as results:
            for batch in _batches(results):
                for fate in target.put(batch):
                    tally.add(fate)
                for one in batch:
                    if one.kept is None:
                        tally.add_unread(one.empty)
                    for note in one.notes:
                        tell(note)
                    advance(one.size)
        for said in without_articles(tally.empty):
            tell(f"{inputs[0]}: {said}" if len(inputs) == 1 else said)
    return tally


class _Target:
    """The collection that is filled, which is there once there is something to put in."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        if os.path.lexists(path):
            self._open()
        elif not os.access(os.path.dirname(path) or ".", os.W_OK):  # noqa: PTH120
            said = folder_fault(path) or "its folder cannot be written"
            raise IomedError(f"{path}: cannot be made: {said}")

    def close(self) -> None:
        """Close the file, if there is any."""
        if self._connection is not None:
            self._connection.close()

    def is_known(self, source: str, hash_: bytes) -> bool:
        """Tell whether an input of this name and content is in the collection."""
        return self._connection is not None and self._writer.is_known(source, hash_)

    def put(self, batch: Iterable[Collected]) -> list[Fate]:
        """Write articles, all or none of them, and give what became of each."""
        ready = [(one.origin, one.hash, one.kept) for one in batch if one.kept is not None]
        if not ready:
            return []
        connection = self._connection or self._open()
        try:
            with writing(connection):
                self._writer.begun()
                return [self._writer.keep(*one) for one in ready]
        except BaseException:
            self._writer.failed()
            raise

    def _open(self) -> sqlite3.Connection:
        self._connection = connection = opened_to_write(self._path)
        self._writer = CollectionWriter(connection)
        return connection


def _new(
    sources: Iterable[Source | IomedError],
    target: _Target,
    tally: Tally,
    advance: Callable[[int], None],
    before: str,
) -> Iterator[Source | IomedError]:
    """Give the inputs that are not in the collection as they are."""
    for source in sources:
        if isinstance(source, Source):
            hash_ = content_hash(source.content.bytes.rstrip())
            source = replace(source, id=before + source.id)
            if source.origin.startswith("-"):
                # Standard input is another one each time.
                source = replace(source, origin=f"{source.origin}#{hash_.hex()}")
            if target.is_known(source.origin, hash_):
                tally.add("known")
                advance(source.size)
                continue
        yield source


def _batches(results: Iterable[Collected]) -> Iterator[list[Collected]]:
    batch: list[Collected] = []
    began = monotonic()
    for one in results:
        batch.append(one)
        if len(batch) >= BATCH or monotonic() - began >= BATCH_SECONDS:
            yield batch
            batch, began = [], monotonic()
    if batch:
        yield batch


def collected(source: Source | IomedError) -> Collected:
    """Make of an input what is to be kept, or say why there is nothing."""
    if isinstance(source, IomedError):
        return Collected("", b"", None, (str(source),), 0)
    hash_ = content_hash(source.content.bytes.rstrip())
    try:
        extraction, notes = extraction_of(source)
        ready = kept(extraction)._replace(id=source.id)
    except IomedError as error:
        if source.kind in OF_MANY and isinstance(error, NoArticleError):
            return Collected(source.origin, hash_, None, (), source.size, empty=source.kind)
        said = str(error)
        said = said if said.startswith(source.where) else f"{source.where}: {said}"
        return Collected(source.origin, hash_, None, (said,), source.size)
    return Collected(source.origin, hash_, ready, notes, source.size)
