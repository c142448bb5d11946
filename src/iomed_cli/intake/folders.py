"""Folders of articles: the files in them that iomed can read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document_formats import SUFFIXES, kind_of_name


def files_of(inputs: Iterable[str]) -> list[str]:
    """Give the files that inputs are, with those in a folder in its place.

    Raises IomedError for a folder in which there is nothing to read.
    """
    return [file for name in inputs for file in (files_in(name) if _is_folder(name) else (name,))]


def files_in(folder: str) -> list[str]:
    """Give the files in a folder, and in those within it, whose names say that they are articles.

    Hidden ones are none, nor pipes and devices, and no link to another folder is
    followed. They are in the order of their names. Raises IomedError where there is none.
    """
    found = list(_files(folder))
    if not found:
        raise IomedError(f"{folder}: holds no article ({', '.join(sorted(SUFFIXES))})")
    return found


def _is_folder(name: str) -> bool:
    return os.path.isdir(name)  # noqa: PTH112 (a path may be no valid one)


def _files(folder: str) -> Iterator[str]:
    try:
        inside = sorted(os.scandir(folder), key=lambda it: it.name)
    except OSError as error:
        raise IomedError(f"{folder}: cannot be read: {error.strerror}") from None
    for it in inside:
        if it.name.startswith("."):
            continue
        if it.is_dir(follow_symlinks=False):
            yield from _files(it.path)
        elif it.is_file() and kind_of_name(it.name):
            yield it.path
