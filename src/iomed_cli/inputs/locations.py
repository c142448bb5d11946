"""Where inputs and collections lie: files, folders and patterns, here or behind an address."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from iomed_cli.errors import IomedError, not_installed, reason

SUFFIX = ".iomed"

_LOOKED_THROUGH = 10_000
"""Files of a folder among whose names one is looked for that may have been meant."""


def is_remote(path: str) -> bool:
    """Tell an address that fsspec resolves (``s3://…``) from a path."""
    return "://" in path


def is_address(path: str) -> bool:
    """Tell an address of the web from a path, and from where only fsspec gets to."""
    return path.lower().startswith(("http://", "https://"))


def are_several(path: str) -> bool:
    """Tell a folder or a pattern from the path of one file."""
    if is_remote(path):
        return True
    import glob

    return Path(path).is_dir() or (glob.has_magic(path) and not Path(path).exists())


def expanded(path: str) -> list[str]:
    """Give the collections in a folder, or those that a pattern fits, in order.

    Named pipes and devices are none: whoever reads them may wait for ever.
    Raises IomedError where there are none.
    """
    import glob

    if is_remote(path):
        with _at(path) as (system, inner):
            one = glob.has_magic(inner) or inner.endswith(SUFFIX)
            pattern = inner if one else f"{inner}/*{SUFFIX}"
            found = [system.unstrip_protocol(one) for one in sorted(system.glob(pattern))]
    elif Path(path).is_dir():
        inside = sorted(Path(path).glob(f"*{SUFFIX}"))
        found = [str(one.absolute()) for one in inside if not is_device(one)]
    else:
        matching = sorted(map(Path, glob.glob(path)))  # noqa: PTH207
        for it in filter(Path.is_dir, matching):
            own = it / f"*{SUFFIX}"
            raise IomedError(f"{path}: fits the folder {it}: give its collections, {own}")
        found = [str(one.absolute()) for one in matching if not is_device(one)]
    if not found:
        raise IomedError(f"{path}: there is no collection ({SUFFIX})")
    return found


def is_device(path: Path) -> bool:
    """Tell what is neither a file nor a folder: whoever reads it may wait for ever."""
    return path.exists() and not (path.is_file() or path.is_dir())


def local(path: str) -> str:
    """Give the path of a file that has what an address leads to; one's own path as it is."""
    if not is_remote(path):
        return path
    with _at(path) as (system, inner):
        if getattr(system, "local_file", False):
            return str(inner)
        return str(_fsspec().open_local(f"simplecache::{path}"))


def fetch(address: str, file: Path) -> None:
    """Bring what is at an address, if there is anything, into a file."""
    with _at(address) as (system, inner):
        if system.exists(inner):
            system.get_file(inner, str(file))


def near_file(path: str) -> str:
    """Give the question whether a file of nearly this name was meant; nothing where none is."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        with os.scandir(folder or ".") as entries:
            names = [entry.name for entry in islice(entries, _LOOKED_THROUGH)]
    except (OSError, ValueError):
        return ""
    # Somebody may leave out the end of a name: ferry for ferry.txt.
    whole = [one for one in names if name and os.path.splitext(one)[0] == name]  # noqa: PTH122
    near = whole or get_close_matches(name, names, n=1, cutoff=0.8)
    return f" (did you mean {os.path.join(folder, near[0])}?)" if near else ""  # noqa: PTH118


def folder_fault(path: str) -> str:
    """Say that the folder of a file is missing, and what makes it; nothing where it is there."""
    folder = os.path.dirname(path)  # noqa: PTH120
    if not folder or os.path.isdir(folder):  # noqa: PTH112
        return ""
    parent = folder
    while parent and not os.path.lexists(parent):
        parent = os.path.dirname(parent)  # noqa: PTH120
    if parent and not os.path.isdir(parent):  # noqa: PTH112
        return f"{parent} is no folder"
    import shlex

    return f"there is no folder {folder}: mkdir -p {shlex.quote(folder)}"


def put(file: Path, address: str) -> None:
    """Bring a file to an address, in the place of what is there."""
    with _at(address) as (system, inner):
        system.makedirs(inner.rpartition("/")[0], exist_ok=True)
        system.put_file(str(file), inner)


@contextmanager
def _at(address: str) -> Iterator[tuple[Any, str]]:
    """Give the file system of an address and the path there; say what it has to complain of."""
    fsspec = _fsspec()
    try:
        yield fsspec.core.url_to_fs(address)
    except FileNotFoundError:
        raise IomedError(f"{address}: there is nothing there") from None
    except Exception as error:
        # Each file system has errors of its own kind.
        said = reason(error) or type(error).__name__
        raise IomedError(f"{address}: cannot be reached: {said}") from None


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError:
        raise not_installed("addresses need fsspec", "fsspec") from None
    return fsspec
