"""Where articles come from: a file of JSON or a collection, whichever a path leads to."""

from __future__ import annotations

from pathlib import Path

from . import dataset
from .dataset import Dataset

_SQLITE = b"SQLite format 3\x00"


def load(path: str | Path | None = None) -> Dataset:
    """Open a collection, or read a data file: one article's JSON, or JSON Lines of several.

    Without a path the bundled article is read; ``-`` is standard input.
    Raises IomedError with the file's name and the reason where it cannot be
    read, is no extraction, or does not hold against its own text.
    """
    if path is not None and _is_database(path):
        from .archive.collection import Collection

        return Collection.open(path)
    return dataset.load(path)


def _is_database(path: str | Path) -> bool:
    # SQLite itself takes longer to import than most data files to read.
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (as for data files)
            return file.read(len(_SQLITE)) == _SQLITE
    except (OSError, ValueError):
        return False
