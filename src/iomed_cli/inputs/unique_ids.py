"""Ids that are given once, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from iomed_cli.errors import IomedError


class Ids:
    """Sees to it that no id is given twice; remembers them on disk, so that memory stays flat."""

    def __init__(self) -> None:
        # It takes a twentieth of the time that one article does to import.
        import sqlite3

        # Without a name, what does not fit into a small cache is in a file that SQLite takes away.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("CREATE TABLE given (id TEXT PRIMARY KEY, number) WITHOUT ROWID")

    def close(self) -> None:
        """Forget all ids."""
        self._database.close()

    def unique(self, wanted: str) -> str:
        """Give an id that was not given before: the wanted one, or with the next number.

        Raises IomedError where the disk that they are remembered on is full.
        """
        with _told():
            number = self._number(wanted)
            if number is None:
                self._remember(wanted, 1)
                return wanted
            own = wanted
            while self._number(own) is not None:
                number += 1
                own = f"{wanted}-{number}"
            self._remember(wanted, number)
            self._remember(own, 1)
            return own

    def _number(self, id_: str) -> int | None:
        """Give the last number that was tried for an id; None where it was not given."""
        row = self._database.execute("SELECT number FROM given WHERE id = ?", (id_,)).fetchone()
        return row and int(row[0])

    def _remember(self, id_: str, number: int) -> None:
        self._database.execute("REPLACE INTO given VALUES (?, ?)", (id_, number))


@contextmanager
def _told() -> Iterator[None]:
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        raise IomedError(
            f"the articles' ids find no room in the folder for temporary files (TMPDIR): {error}"
        ) from None
