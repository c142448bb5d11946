"""Where articles come from: a file of JSON or a collection, whichever a path leads to."""

from __future__ import annotations

import os
from pathlib import Path

from iomed_cli.errors import IomedError
from iomed_cli.query import dataset
from iomed_cli.query.dataset import Dataset

_SQLITE = b"SQLite format 3\x00"


def load(path: str | Path | None = None, cluster: str | None = None) -> Dataset:
    """Open a collection, or read a data file: one article's JSON, or JSON Lines of several.

    A folder or a pattern (``shards/*.iomed``) leads to several collections,
    which are asked side by side, by a cluster where its scheduler's address
    is given. Without a path the bundled article is read; ``-`` is standard input.
    Raises IomedError with the file's name and the reason where it cannot be
    read, is no extraction, or does not hold against its own text.
    """
    if path is not None and _may_be_several(str(path)):
        from iomed_cli.inputs.locations import are_several, expanded

        if are_several(str(path)):
            from iomed_cli.archive.shards import Shards
            from iomed_cli.parallel.executors import executor

            return Shards(expanded(str(path)), None if cluster is None else executor(cluster))
    if cluster is not None:
        raise IomedError("--cluster is for several collections: give --data FOLDER or a pattern")
    if path is not None and _is_database(path):
        from iomed_cli.archive.collection import Collection

        return Collection.open(path)
    return dataset.load_json(path)


def _may_be_several(path: str) -> bool:
    return any(mark in path for mark in "*?[") or "://" in path or os.path.isdir(path)  # noqa: PTH112


def _is_database(path: str | Path) -> bool:
    # SQLite itself takes longer to import than most data files to read.
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (as for data files)
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):
        return False
