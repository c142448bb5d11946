"""States: the table of countries as the rules read it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from iomed_cli.reference.country_table import ROWS


class State(NamedTuple):
    """A member of the United Nations or one of its observer states."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """The usual English short name."""
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All its names and adjectives."""
        return (self.name, *self.aliases, *self.demonyms)


@cache
def states() -> dict[str, State]:
    """Give the states by code."""
    found: dict[str, State] = {}
    for row in ROWS.replace("\n ", " ").strip().split("\n"):
        code, _, name, aliases, demonyms = (cell.strip() for cell in row.split("|"))
        found[code] = State(code, name, _listed(aliases), _listed(demonyms))
    return found


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",")) if names else ()


@cache
def adjectives() -> frozenset[str]:
    """Give the adjectives of the states in lower case: ``australian``; no ``Finn`` or ``Dane``."""
    words = (word for state in states().values() for word in state.demonyms)
    return frozenset(
        word.lower() for word in words if word.endswith(("an", "ese", "ish", "i", "ch", "ss"))
    )
