"""What a collection's file holds that iomed does not write, and how it is told.

Whatever stands in a file is untrusted, and what SQLite or msgspec say of it is not for
readers: they are told what is wrong, where, and what to do.
"""

from __future__ import annotations

import os
import shlex
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any, get_args

import msgspec

from iomed_cli.errors import IomedError
from iomed_cli.lazy_patterns import lazy

BUSY_SECONDS = 60.0
"""How long to wait for another process that writes."""

_AT_ONCE = 256
"""Rows that are read ahead."""


class DamageError(Exception):
    """Something that iomed does not write; its text says what it is, and where."""


def typed(rows: Iterable[Any], shape: Any) -> Iterator[Any]:
    """Give rows whose values are of the types that they are to have.

    Raises DamageError, which names the column, at the first that is not.
    """
    every = list[shape]
    left = iter(rows)
    # To understand a type takes msgspec longer than to convert a row.
    while some := list(islice(left, _AT_ONCE)):
        try:
            converted = msgspec.convert(some, every)
        except msgspec.ValidationError:
            raise misfit(_wrong_column(rows, some, get_args(shape))) from None
        yield from converted


def stored_json(decode: Callable[[str | bytes], Any], value: str | bytes, column: str) -> Any:
    """Give what a value of a column says in JSON. Raises DamageError, which names the column."""
    try:
        return decode(value)
    except (msgspec.MsgspecError, RecursionError):
        raise misfit(column) from None


def only(rows: Iterator[Any]) -> Any:
    """Give the row that is there. Raises DamageError where it is not."""
    for row in rows:
        return row
    raise DamageError("a part of an article is missing")


def misfit(column: str) -> DamageError:
    """Give the error of a column that has something else than iomed writes."""
    # What SQL calculates has no name that says anything.
    name = f"the column “{column}”" if column.isidentifier() else "a column"
    return DamageError(f"{name} has a value that iomed does not write")


def _wrong_column(rows: Iterable[Any], some: Iterable[Any], types: tuple[Any, ...]) -> str:
    names = [name for name, *_ in rows.description] if isinstance(rows, sqlite3.Cursor) else []
    columns = (zip(names, row, types) for row in some)
    wrong = (name for name, value, type_ in chain(*columns) if not _fits(value, type_))
    return next(wrong, "")


def _fits(value: object, type_: Any) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True


@contextmanager
def translated_errors(path: str | Path, *, checking: bool = False) -> Iterator[None]:
    """Say in one line, as an IomedError, what a file has that SQLite, or a reader, cannot take.

    Whoever is not ``checking`` it already is told how to.
    """
    try:
        yield
    except sqlite3.Error as error:
        said = _REASONS.get(error_code(error))
        if said is not None:
            raise IomedError(f"{path}: {said}{_read_only(path, error)}") from None
        raise _damaged(path, checking, *_damage(error)) from None
    except DamageError as error:
        raise _damaged(path, checking, "is damaged", str(error)) from None
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise _damaged(path, checking, "is damaged", str(misfit(""))) from None


def _damaged(path: str | Path, checking: bool, what: str, where: str) -> IomedError:
    said = f"{path}: {what}" + (f" ({where})" if where else "")
    # An address is checked where it has been fetched to.
    look = "" if checking else f"see `iomed check {shlex.quote(str(path))}`, or "
    return IomedError(f"{said}: {look}collect what is in it anew")


_NO_TEXT = lazy(r"Could not decode to UTF-8 column '(\w+)'")


def _damage(error: sqlite3.Error) -> tuple[str, str]:
    """Give what is wrong with a file, and where, by what SQLite says."""
    code, said = error_code(error), str(error)
    if found := _NO_TEXT.match(said):
        return "is damaged", f"the column “{found[1]}” has a text that is not UTF-8"
    if code == "SQLITE_NOTADB":
        return "is damaged", "it does not begin as a database does"
    if "fts5" in said or "vtable constructor" in said:
        return "is damaged", "an index of words cannot be read"
    if code in ("SQLITE_CORRUPT", "SQLITE_CONSTRAINT", "SQLITE_MISMATCH"):
        return "is damaged", ""
    return "SQLite cannot read or write it", ""


def _read_only(path: str | Path, error: sqlite3.Error) -> str:
    if error_code(error) not in UNWRITABLE:
        return ""
    writable = all(os.access(it, os.W_OK) for it in (path, Path(path).parent))
    return "" if writable else ": it, or its folder, is read-only"


UNWRITABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY")
"""What SQLite says where it may not write beside a file."""

_REASONS = {
    "SQLITE_BUSY": (
        f"another process has been busy with it for {BUSY_SECONDS:.0f} seconds: try later"
    ),
    "SQLITE_FULL": "the disk is full: what was kept before is safe",
    "SQLITE_IOERR": "the disk that it is on cannot be read or written: try again, or move it",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_READONLY": "cannot be written",
}
"""What is wrong, but with no collection."""


def error_code(error: sqlite3.Error) -> str:
    """Give the name of an error; before Python 3.11 it has to be read out of the message."""
    name: str | None = getattr(error, "sqlite_errorname", None)
    if name is not None:
        return "_".join(name.split("_")[:2])
    said = {"locked": "BUSY", "full": "FULL", "malformed": "CORRUPT", "not a database": "NOTADB"}
    said |= {"unable to open": "CANTOPEN", "readonly": "READONLY", "disk I/O": "IOERR"}
    said |= {"constraint failed": "CONSTRAINT"}
    return next((f"SQLITE_{code}" for part, code in said.items() if part in str(error)), "")
