"""The file of a collection: telling it from others, opening it, writing to it all or nothing."""

from __future__ import annotations

import os
import sqlite3
from atexit import register
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any
from weakref import ref

import msgspec

from iomed_cli.archive.reader import typed
from iomed_cli.archive.schema import (
    APPLICATION_ID,
    TABLES,
    UPGRADES,
    VERSION,
    foreign,
    statements,
)
from iomed_cli.archive.seal import seal_all
from iomed_cli.errors import IomedError, too_new

BUSY_SECONDS = 60.0
"""How long to wait for another process that writes."""

OPENING_SECONDS = 0.5
"""How long to wait for those who open it at the same time."""

_HEADER = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_APPLICATION_ID_AT = 68


def is_collection(path: str | Path) -> bool:
    """Tell a collection by its header; what is no file at all is none.

    Raises IomedError for a database of another program, and for what may not be read.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (as for data files)
            header = file.read(_HEADER_BYTES)
    except PermissionError as error:
        raise IomedError(f"{path}: cannot be read: {error.strerror}") from None
    except (OSError, ValueError):
        return False
    if not header.startswith(_HEADER):
        return False
    application = header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if application != APPLICATION_ID.to_bytes(4, "big"):
        raise IomedError(f"{path}: is a database of another program, not a collection")
    return True


def opened(path: str | Path) -> sqlite3.Connection:
    """Open a collection to be read: all of one connection's answers are of one moment.

    Raises IomedError where it cannot be read or is newer than this iomed.
    """
    with translated_errors(path):
        connection = _begun(path)
        try:
            version = _version(connection)
            _refuse_newer(path, version)
            if version == 0:
                # What made it was killed before it was done: SQLite has undone the beginning.
                raise IomedError(f"{path}: has nothing in it yet: `iomed collect --into` it")
            if version < VERSION:
                raise IomedError(
                    f"{path}: is of an older iomed: `iomed collect` into it brings it forward"
                )
            _refuse_foreign(path, connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _begun(path: str | Path) -> sqlite3.Connection:
    """Open a file and begin to read, which takes no write but by SQLite beside the file."""
    address = Path(path).absolute().as_uri()
    connection = _connected(f"{address}?mode=rw")
    try:
        connection.execute("BEGIN")
        _version(connection)
    except sqlite3.OperationalError as error:
        connection.close()
        beside = Path(f"{path}-wal")
        if _code(error) not in _UNWRITABLE:
            raise
        if beside.exists():
            raise IomedError(
                f"{path}: cannot be read where nothing may be written, as what was collected last"
                f" is in {beside.name} still: copy both to where you may write"
            ) from None
        # Where nobody may write beside it, nobody changes it either.
        return _connected(f"{address}?immutable=1")
    except BaseException:
        connection.close()
        raise
    return connection


def opened_to_write(path: str | Path) -> sqlite3.Connection:
    """Open a collection, or make one where there is no file or an empty one.

    Raises IomedError, before anything is written, where the file is no
    collection, and where it cannot be written.
    """
    it = Path(path)
    with suppress(OSError, ValueError):
        if it.is_dir() or (it.stat().st_size and not is_collection(path)):
            raise IomedError(f"{path}: is no collection: it is left as it is")
    with translated_errors(path):
        connection = _connected(it.absolute().as_uri())
        try:
            version = _version(connection)
            _refuse_newer(path, version)
            if version < VERSION:
                _migrate(path, connection)
            _refuse_foreign(path, connection)
            _journal(connection, "WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection


def shut(path: str | Path) -> None:
    """Leave nothing beside a collection, as long as nobody else has it open."""
    with translated_errors(path), closing(opened_to_write(path)) as connection:
        _journal(connection, "DELETE")


def _journal(connection: sqlite3.Connection, mode: str) -> None:
    """Change how the file is written, unless somebody reads it just now: the next one does it."""
    connection.execute(f"PRAGMA busy_timeout = {OPENING_SECONDS * 1000:.0f}")
    with suppress(sqlite3.OperationalError):
        connection.execute(f"PRAGMA journal_mode = {mode}")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def opened_to_change(path: str | Path) -> sqlite3.Connection:
    """Open a collection that is there to write in it; raise IomedError where it is none."""
    if not is_collection(path):
        raise IomedError(f"{path}: is no collection")
    return opened_to_write(path)


class _Connection(sqlite3.Connection):
    """One that closes itself at the latest when the interpreter ends.

    Whoever closes the last connection puts away what SQLite keeps beside the file.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        register(_close, ref(self))


def _close(connection: ref[_Connection]) -> None:
    it = connection()
    if it is not None:
        it.close()


def _connected(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        uri=True,
        factory=_Connection,
        # A cluster's worker asks in one thread, and ends in another.
        check_same_thread=False,
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _refuse_newer(path: str | Path, version: int) -> None:
    if not 0 <= version <= VERSION:
        raise too_new(f"{path}: is a collection of version {version}", VERSION)


def _refuse_foreign(
    path: str | Path, connection: sqlite3.Connection, *, by_name: bool = False
) -> None:
    """Refuse a file with a trigger, a view in a table's place, or whatever else is not ours."""
    schema = connection.execute("SELECT type, name, sql FROM main.sqlite_master")
    fault = foreign(typed(schema, tuple[str, str, str | None]), by_name=by_name)
    if fault is not None:
        raise IomedError(f"{path}: {fault}: collect what is in it anew")


def _migrate(path: str | Path, connection: sqlite3.Connection) -> None:
    """Bring the tables to this version, all at once or not at all."""
    with writing(connection):
        # Another process may have done it while this one waited.
        version = _version(connection)
        if version == VERSION:
            return
        if version:
            _refuse_foreign(path, connection, by_name=True)
        steps = UPGRADES[version - 1 :] if version else (TABLES,)
        for statement in statements(";".join(steps)):
            connection.execute(statement)
        if version:
            seal_all(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Do what is in the block in one transaction; nothing is done where it fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    # Whoever copies only the file then misses nothing, unless somebody reads an older state.
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


@contextmanager
def translated_errors(path: str | Path) -> Iterator[None]:
    """Say in one line, as an IomedError, what a file has that SQLite, or a reader, cannot take."""
    try:
        yield
    except sqlite3.Error as error:
        raise IomedError(f"{path}: {_reason(path, error)}") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise IomedError(f"{path}: is damaged: collect what is in it anew ({error})") from None


def _reason(path: str | Path, error: sqlite3.Error) -> str:
    code = _code(error)
    if code in _UNWRITABLE and not all(os.access(it, os.W_OK) for it in (path, Path(path).parent)):
        return f"{_REASONS[code]}: it, or its folder, is read-only"
    return _REASONS.get(code, str(error))


_UNWRITABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY")

_REASONS = {
    "SQLITE_BUSY": (
        f"another process has been busy with it for {BUSY_SECONDS:.0f} seconds: try later"
    ),
    "SQLITE_FULL": "the disk is full: what was kept before is safe",
    "SQLITE_CORRUPT": "is damaged: collect what is in it anew",
    "SQLITE_NOTADB": "is damaged: it does not begin as a database does",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_READONLY": "cannot be written",
}


def _code(error: sqlite3.Error) -> str:
    """Give the name of an error; before Python 3.11 it has to be read out of the message."""
    name: str | None = getattr(error, "sqlite_errorname", None)
    if name is not None:
        return "_".join(name.split("_")[:2])
    said = {"locked": "BUSY", "full": "FULL", "malformed": "CORRUPT", "not a database": "NOTADB"}
    said |= {"unable to open": "CANTOPEN", "readonly": "READONLY"}
    return next((f"SQLITE_{code}" for part, code in said.items() if part in str(error)), "")
