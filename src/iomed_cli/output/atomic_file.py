"""A file written beside the one it replaces, which is there whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from secrets import token_hex
from typing import IO

from iomed_cli.errors import IomedError, reason
from iomed_cli.inputs.file_kinds import is_database
from iomed_cli.inputs.locations import folder_fault
from iomed_cli.signals import cleared_away

_OPEN_FILES = "/proc/self/fd"


@contextmanager
def replaced(path: str) -> Iterator[IO[str]]:
    """Give a file to write that takes a path's place once all is written.

    Where the work fails, or nothing is written, the path is left as it was.
    The permissions are those that opening the path would have given. What is
    no regular file (``/dev/null``, a named pipe) is written directly. Raises
    IomedError with the path's name where it cannot be written.
    """
    target = os.path.realpath(path)
    if path.endswith(("/", os.sep)):
        raise _unwritable(path, IsADirectoryError(errno.EISDIR, "it names a folder"))
    try:
        mode = os.stat(target).st_mode  # noqa: PTH116 (a path may be empty)
    except FileNotFoundError:
        mode = None
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from None
    if mode is not None and stat.S_ISREG(mode):
        _refuse_database(path)
    try:
        if mode is not None and not stat.S_ISREG(mode):
            with open(path, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123
                yield file
        else:
            yield from _beside(target, mode)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(path, error) from None


def _beside(target: str, mode: int | None) -> Iterator[IO[str]]:
    if mode is not None:
        # A file that may not be written is not replaced either.
        os.close(os.open(target, os.O_WRONLY))
    folder, name = os.path.split(target)
    part = os.path.join(folder, f".{name[:40]}.{token_hex(4)}.part")  # noqa: PTH118
    descriptor = _nameless(folder)
    if descriptor is not None:
        yield from _written(descriptor, mode, target, part, named=False)
        return
    with cleared_away():
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        yield from _written(descriptor, mode, target, part, named=True)


def _nameless(folder: str) -> int | None:
    """Open a new file in a folder that nobody sees, and that is gone if this process is ended."""
    kind = getattr(os, "O_TMPFILE", None)
    if kind is None or not os.path.isdir(_OPEN_FILES):  # noqa: PTH112
        return None
    try:
        return os.open(folder, os.O_WRONLY | kind, 0o666)
    except OSError:
        # Not every file system has such files.
        return None


def _written(
    descriptor: int, mode: int | None, target: str, part: str, *, named: bool
) -> Iterator[IO[str]]:
    """Give the file to be written, and put it in the target's place; it may have a name already."""
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
            if mode is not None:
                os.chmod(part if named else descriptor, stat.S_IMODE(mode))  # noqa: PTH101
            yield file
            file.flush()
            written = file.tell()
            os.fsync(descriptor)
            if written and not named:
                # A folder's descriptor, which an absolute path does not need, makes it linkat.
                os.link(f"{_OPEN_FILES}/{descriptor}", part, src_dir_fd=descriptor)
        if written:
            os.replace(part, target)  # noqa: PTH105
    finally:
        with suppress(FileNotFoundError):
            os.unlink(part)  # noqa: PTH108


def _refuse_database(path: str) -> None:
    """Raise IomedError where the file that would be lost may hold a thousand articles."""
    with suppress(OSError):
        if is_database(path):
            raise IomedError(
                f"{path}: is a collection or another database, and would be lost: give another"
                " file, or keep articles in it by `iomed collect`"
            )


def _unwritable(path: str, error: OSError | ValueError) -> IomedError:
    homeless = isinstance(error, (FileNotFoundError, NotADirectoryError))
    said = (folder_fault(path) if homeless else "") or reason(error)
    return IomedError(f"{path or repr('')}: cannot be written: {said}")
