"""Fields as they are typed: by their names, or by what stands above a column."""

from __future__ import annotations

from collections.abc import Sequence

from iomed_cli.errors import IomedError
from iomed_cli.query.display.views import View


class FieldNames:
    """Knows the fields of a listing's rows."""

    def __init__(self, listing: str, view: View, more: Sequence[str]) -> None:
        self._listing = listing
        self.every = (*view.fields, *view.article_fields, *more)
        headers = {column.header.casefold(): column.field for column in view.columns}
        names = {name.casefold(): name for name in self.every}
        self._named = {**headers, **names, **view.aliases}

    def field(self, given: str) -> str:
        """Give the field of a name or a header, whatever its case.

        Raises IomedError, which says what there is.
        """
        wanted = given.strip().casefold()
        found = self._named.get(wanted) or self._named.get(wanted.replace(" ", "_"))
        if found is None:
            raise IomedError(self._no_field(given.strip()))
        return found

    def fields(self, given: str) -> list[str]:
        """Give the fields of a list of names, with commas between them."""
        return [self.field(name) for name in given.split(",")]

    def _no_field(self, given: str) -> str:
        there = f"there are: {', '.join(self.every)}"
        if not given:
            return f"{self._listing} needs names of fields; {there}"
        from difflib import get_close_matches

        near = get_close_matches(given.casefold(), self._named, 1)
        hint = f" (did you mean {self._named[near[0]]}?)" if near else ""
        return f"{self._listing} has no field {given!r}{hint}; {there}"
