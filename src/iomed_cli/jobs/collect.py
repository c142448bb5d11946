"""What `collect` does: extract what is new of some inputs, and keep it in a collection."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from iomed_cli.archive.connection import (
    opened_to_change,
    opened_to_write,
    translated_errors,
    writing,
)
from iomed_cli.archive.row_encoding import Kept, content_hash, kept
from iomed_cli.archive.writer import CollectionWriter
from iomed_cli.errors import IomedError
from iomed_cli.extraction import extract
from iomed_cli.inputs import sources as reading
from iomed_cli.inputs.article_date import stated
from iomed_cli.inputs.locations import is_remote
from iomed_cli.inputs.sources import Source
from iomed_cli.jobs.extract import chunks
from iomed_cli.output.progress import progress_bar
from iomed_cli.query.dataset import decoded_extraction

if TYPE_CHECKING:
    import sqlite3

    from iomed_cli.jobs.requests import Collecting
    from iomed_cli.model import Extraction

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


class CollectTally(NamedTuple):
    """What came of all inputs."""

    fates: Counter[str]
    """How many were new, replaced, known, or duplicates of another."""
    skipped: int

    def sentence(self, path: str) -> str:
        """Say what a collection has got."""
        said = (
            ("new", "new"),
            ("replaced", "replaced"),
            ("duplicate", "with a text that is there already"),
            ("known", "known before"),
        )
        parts = [f"{self.fates[fate]} {words}" for fate, words in said if self.fates[fate]]
        return f"{path}: {', '.join(parts) or 'no articles'}"


def is_folder(wanted: Collecting) -> bool:
    """Tell whether each input is to get a collection of its own."""
    return (
        wanted.cluster is not None
        or is_remote(wanted.into)
        or wanted.into.endswith(("/", os.sep))
        or Path(wanted.into).is_dir()
    )


def collect(
    wanted: Collecting, say: Callable[[str], object], progress: bool, before: str = ""
) -> CollectTally:
    """Keep every input's article, and say what could not be read.

    What stands ``before`` the articles' ids tells those of several
    collections apart.
    Raises IomedError where the file is no collection or cannot be written;
    what was kept until then is safe. Where there is nothing to keep, no file is made.
    """
    fates: Counter[str] = Counter()
    skipped = 0
    with (
        translated_errors(wanted.into),
        closing(_Target(wanted.into)) as target,
        progress_bar(reading.size(wanted.inputs), progress) as advance,
    ):
        sources = _new(reading.sources(wanted.inputs), target, fates, advance, before)
        with closing(_all_collected(sources, wanted.workers)) as results:
            for batch in _batches(results):
                fates.update(target.put(batch))
                for one in batch:
                    skipped += one.kept is None
                    for note in one.notes:
                        say(note)
                    advance(one.size)
    return CollectTally(fates, skipped)


class _Target:
    """The collection that is filled, which is there once there is something to put in."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        if os.path.lexists(path):
            self._open()
        elif not os.access(os.path.dirname(path) or ".", os.W_OK):  # noqa: PTH120
            raise IomedError(f"{path}: cannot be made: its folder is missing or cannot be written")

    def close(self) -> None:
        """Close the file, if there is any."""
        if self._connection is not None:
            self._connection.close()

    def is_known(self, source: str, hash_: bytes) -> bool:
        """Tell whether an input of this name and content is in the collection."""
        return self._connection is not None and self._filling.is_known(source, hash_)

    def put(self, batch: Iterable[Collected]) -> list[str]:
        """Write articles, all or none of them, and give what became of each."""
        ready = [(one.origin, one.hash, one.kept) for one in batch if one.kept is not None]
        if not ready:
            return []
        connection = self._connection or self._open()
        try:
            with writing(connection):
                self._filling.begun()
                return [self._filling.keep(*one) for one in ready]
        except BaseException:
            self._filling.failed()
            raise

    def _open(self) -> sqlite3.Connection:
        self._connection = connection = opened_to_write(self._path)
        self._filling = CollectionWriter(connection)
        return connection


def _new(
    sources: Iterable[Source | IomedError],
    target: _Target,
    fates: Counter[str],
    advance: Callable[[int], None],
    before: str,
) -> Iterator[Source | IomedError]:
    """Give the inputs that are not in the collection as they are."""
    for source in sources:
        if isinstance(source, Source):
            hash_ = content_hash(source.content.bytes.rstrip())
            source = source._replace(id=before + source.id)
            if source.origin.startswith("-"):
                # Standard input is another one each time.
                source = source._replace(origin=f"{source.origin}#{hash_.hex()}")
            if target.is_known(source.origin, hash_):
                fates["known"] += 1
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


def _all_collected(sources: Iterable[Source | IomedError], workers: int) -> Generator[Collected]:
    if workers == 1:
        for source in sources:
            yield collected(source)
        return
    from iomed_cli.parallel.workers import mapped

    with closing(mapped(_chunk_collected, chunks(sources), workers)) as every:
        for chunk in every:
            yield from chunk


def _chunk_collected(chunk: Iterable[Source | IomedError]) -> list[Collected]:
    return [collected(source) for source in chunk]


def collected(source: Source | IomedError) -> Collected:
    """Make of an input what is to be kept, or say why there is nothing."""
    if isinstance(source, IomedError):
        return Collected("", b"", None, (str(source),), 0)
    hash_ = content_hash(source.content.bytes.rstrip())
    try:
        extraction, notes = _extraction(source)
        ready = kept(extraction)._replace(id=source.id)
    except IomedError as error:
        said = str(error)
        said = said if said.startswith(source.where) else f"{source.where}: {said}"
        return Collected(source.origin, hash_, None, (said,), source.size)
    return Collected(source.origin, hash_, ready, notes, source.size)


def _extraction(source: Source) -> tuple[Extraction, tuple[str, ...]]:
    """Extract an article, or take what was extracted before; with notes for the reader."""
    if source.kind in ("record", "line") and reading.dataset_id(source.content.bytes):
        return decoded_extraction(source.content.bytes, source.where), ()
    document = reading.document(source)
    found = None if document.date else stated(document.text)
    extraction = extract(
        document.text,
        id=document.id,
        title=document.title,
        date=found.date if found else document.date,
        url=document.url,
        publisher=document.publisher,
    )
    if found:
        article = structs.replace(extraction.article, date_note=found.note)
        extraction = structs.replace(extraction, article=article)
    return extraction, (document.note,) if document.note else ()


def forget(path: str, ids: Iterable[str]) -> list[str]:
    """Take articles out of a collection, all of them or none; give the ids that are none's."""
    connection = opened_to_change(path)
    filling = CollectionWriter(connection)
    with translated_errors(path), closing(connection), writing(connection):
        filling.begun()
        return [id_ for id_ in ids if not filling.forget(id_)]
