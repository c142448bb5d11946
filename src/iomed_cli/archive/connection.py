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

from iomed_cli.archive.proof.damage import (
    BUSY_SECONDS,
    UNWRITABLE,
    DamageError,
    error_code,
    translated_errors,
    typed,
)
from iomed_cli.archive.proof.seal import refuse_unsealed, seal_all
from iomed_cli.archive.schema import (
    APPLICATION_ID,
    CLAIMANTS_NAMED_SINCE,
    READABLE_SINCE,
    SEALED_SINCE,
    TABLES,
    UPGRADES,
    VERSION,
    foreign,
    statements,
)
from iomed_cli.archive.upgrade_steps import compact, index_claimants, index_facts, index_terms
from iomed_cli.errors import IomedError, too_new
from iomed_cli.inputs.file_kinds import SQLITE

OPENING_SECONDS = 0.5
"""How long to wait for those who open it at the same time."""

_HEADER_BYTES = 100
_APPLICATION_ID_AT = 68


def is_collection(path: str | Path) -> bool:
    """Tell a collection by its header; what is no file at all is none, and is not opened.

    Raises IomedError for a database of another program, and for what may not be read.
    """
    if not os.path.isfile(path):  # noqa: PTH113 (a path may hold anything)
        return False
    try:
        with open(path, "rb") as file:  # noqa: PTH123 (as for data files)
            header = file.read(_HEADER_BYTES)
    except PermissionError as error:
        raise IomedError(f"{path}: cannot be read: {error.strerror}") from None
    except (OSError, ValueError):
        return False
    if not header.startswith(SQLITE):
        return False
    application = header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if application != APPLICATION_ID.to_bytes(4, "big"):
        raise IomedError(f"{path}: is a database of another program, not a collection")
    return True


def refuse_others(path: str | Path) -> None:
    """Raise IomedError for what is no collection, whatever else it is, before it is opened."""
    if is_collection(path):
        return
    it = Path(path)
    with suppress(OSError, ValueError):
        if not os.path.lexists(it):
            raise IomedError(f"{path or repr('')}: there is no such file")
        if it.is_dir():
            raise IomedError(f"{path}: is a folder: give the collections in it ({it / '*.iomed'})")
        if it.exists() and not it.is_file():
            raise IomedError(f"{path}: is a pipe or a device, and a collection is a file")
    raise IomedError(f"{path}: is no collection: `iomed collect` makes one")


def opened(path: str | Path, *, checking: bool = False) -> sqlite3.Connection:
    """Open a collection to be read: all of one connection's answers are of one moment.

    Raises IomedError where it cannot be read or is newer than this iomed.
    """
    with translated_errors(path, checking=checking):
        connection = _begun(path)
        try:
            version = _version(connection)
            _refuse_newer(path, version)
            if version == 0:
                _refuse_unnumbered(connection)
                # What made it was killed before it was done: SQLite has undone the beginning.
                raise IomedError(f"{path}: has nothing in it yet: `iomed collect --into` it")
            if version < READABLE_SINCE:
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
        if error_code(error) not in UNWRITABLE:
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
        if it.exists() and not (it.is_file() and (it.stat().st_size == 0 or is_collection(path))):
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
    refuse_others(path)
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
    if version > VERSION:
        raise too_new(f"{path}: is a collection of version {version}", VERSION)
    if version < 0:
        raise DamageError("it has no version")


def _refuse_unnumbered(connection: sqlite3.Connection) -> None:
    """Raise DamageError where there are tables already: what makes them gives their version."""
    ((number,),) = connection.execute("SELECT count(*) FROM main.sqlite_master")
    if number:
        raise DamageError("it has no version")


def _refuse_foreign(
    path: str | Path, connection: sqlite3.Connection, *, by_name: bool = False
) -> None:
    """Refuse a file with a trigger, a view in a table's place, or whatever else is not ours."""
    schema = connection.execute("SELECT type, name, sql FROM main.sqlite_master")
    rows = typed(schema, tuple[str, str, str | None])
    fault = foreign(rows, _version(connection), by_name=by_name)
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
            _refuse_foreign(path, connection, by_name=version < READABLE_SINCE)
            if version >= SEALED_SINCE:
                refuse_unsealed(connection)
        else:
            _refuse_unnumbered(connection)
        steps = UPGRADES[version - 1 :] if version else (TABLES,)
        for statement in statements(";".join(steps)):
            connection.execute(statement)
        if 0 < version < READABLE_SINCE:
            seal_all(connection)
            index_facts(connection)
        if 0 < version < CLAIMANTS_NAMED_SINCE:
            index_claimants(connection)
            index_terms(connection)
            compact(connection)
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
