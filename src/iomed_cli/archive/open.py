"""Where articles come from: a file of JSON or a collection, whichever a path leads to."""

from __future__ import annotations

import os
from pathlib import Path

from iomed_cli.errors import IomedError
from iomed_cli.inputs.opener import Input
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.query.data_files import bundled, read_extractions
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset

_SQLITE = b"SQLite format 3\x00"


def load(
    path: str | Path | None = None, cluster: str | None = None, max_size: int = MAX_SIZE
) -> Dataset:
    """Open a collection, or read a data file: one article's JSON, or JSON Lines of several.

    A folder or a pattern (``shards/*.iomed``) leads to several collections,
    which are asked side by side, by a cluster where its scheduler's address
    is given. Without a path the bundled article is read; ``-`` is standard input.
    A data file has to be kept in memory, so that one of more bytes than the limit is
    refused. Raises IomedError with the file's name and the reason where it cannot be
    read, is no extraction, or does not hold against its own text.
    """
    if path is not None and _may_be_several(str(path)):
        from iomed_cli.inputs.locations import are_several, expanded

        if are_several(str(path)):
            from iomed_cli.archive.shards import Shards
            from iomed_cli.parallel.workers import workers

            return Shards(expanded(str(path)), workers(cluster=cluster))
    if cluster is not None:
        raise IomedError("--cluster is for several collections: give --data FOLDER or a pattern")
    with Input(bundled("article.json") if path is None else path, max_size) as it:
        # SQLite itself takes longer to import than most data files to read.
        if it.path == "-" or not it.begins_with(_SQLITE):
            return MemoryDataset(read_extractions(it.read(), it.name))
    from iomed_cli.archive.collection import Collection

    return Collection.open(it.path)


def _may_be_several(path: str) -> bool:
    return any(mark in path for mark in "*?[") or "://" in path or os.path.isdir(path)  # noqa: PTH112
