"""Where collections lie: files, folders and patterns of them, here or behind an address."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Any

from iomed_cli.errors import IomedError

SUFFIX = ".iomed"


def is_remote(path: str) -> bool:
    """Tell an address that fsspec resolves (``s3://…``) from a path."""
    return "://" in path


def are_several(path: str) -> bool:
    """Tell a folder or a pattern from the path of one file."""
    if is_remote(path):
        return True
    return Path(path).is_dir() or (glob.has_magic(path) and not Path(path).exists())


def expanded(path: str) -> list[str]:
    """Give the collections in a folder, or those that a pattern fits, in order.

    Raises IomedError where there are none.
    """
    if is_remote(path):
        system, inner = _fsspec().core.url_to_fs(path)
        pattern = inner if glob.has_magic(inner) or inner.endswith(SUFFIX) else f"{inner}/*{SUFFIX}"
        found = [system.unstrip_protocol(one) for one in sorted(system.glob(pattern))]
    elif Path(path).is_dir():
        found = [str(one.absolute()) for one in sorted(Path(path).glob(f"*{SUFFIX}"))]
    else:
        found = sorted(str(Path(one).absolute()) for one in glob.glob(path))  # noqa: PTH207
    if not found:
        raise IomedError(f"{path}: there is no collection ({SUFFIX})")
    return found


def local(path: str) -> str:
    """Give the path of a file that has what an address leads to; one's own path as it is."""
    if not is_remote(path):
        return path
    try:
        return str(_fsspec().open_local(f"simplecache::{path}"))
    except (OSError, ValueError) as error:
        raise IomedError(f"{path}: cannot be read: {error}") from None


def fetch(address: str, file: Path) -> None:
    """Bring what is at an address, if there is anything, into a file."""
    system, inner = _fsspec().core.url_to_fs(address)
    if system.exists(inner):
        system.get_file(inner, str(file))


def put(file: Path, address: str) -> None:
    """Bring a file to an address, in the place of what is there."""
    system, inner = _fsspec().core.url_to_fs(address)
    system.makedirs(inner.rpartition("/")[0], exist_ok=True)
    system.put_file(str(file), inner)


def _fsspec() -> Any:
    try:
        import fsspec
    except ImportError:
        raise IomedError("addresses need fsspec: pip install 'iomed-cli[cluster]'") from None
    return fsspec
