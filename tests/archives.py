"""Collections for the tests, made of extractions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from iomed_cli.archive.collection import Collection
from iomed_cli.archive.connection import opened_to_write, writing
from iomed_cli.archive.row_encoding import kept
from iomed_cli.archive.writer import CollectionWriter
from iomed_cli.model import Extraction


def filled(path: Path, extractions: Iterable[Extraction]) -> Path:
    """Put extractions into a collection and give its path; the sources are their articles' ids."""
    connection = opened_to_write(path)
    writer = CollectionWriter(connection)
    with writing(connection):
        writer.begun()
        for one in extractions:
            writer.keep(one.article.id, one.article.text.encode(), kept(one))
    connection.close()
    return path


def collection(path: Path, extractions: Iterable[Extraction]) -> Collection:
    """Give a collection of extractions, opened."""
    return Collection.open(filled(path, extractions))
