"""The states of the world: what each is called, in texts and in queries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from iomed_cli.reference.country_table import OTHER_PLACES, ROWS
from iomed_cli.value import Value


class State(Value, frozen=True):
    """A member of the United Nations or one of its observer states."""

    code: str
    """ISO 3166-1 alpha-2."""
    alpha3: str
    name: str
    """The usual English short name."""
    aliases: tuple[str, ...]
    """Official and other names that texts use."""
    query_aliases: tuple[str, ...]
    """Names to understand a query by that in a text are no mention of the state."""
    demonyms: tuple[str, ...]
    """Adjectives and words for the people, as ``Danish`` and ``Dane``; not their plurals."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the usual one first."""
        return (self.name, *self.aliases, *self.query_aliases)


@cache
def states() -> Mapping[str, State]:
    """Give the 193 members, the Holy See and the State of Palestine by code."""
    found: dict[str, State] = {}
    for row in ROWS.replace("\n ", " ").strip().split("\n"):
        code, alpha3, name, *lists = map(str.strip, row.split("|"))
        found[code] = State(code, alpha3, name, *map(_listed, lists))
    return found


def other_places() -> tuple[str, ...]:
    """Give names that are no state's today."""
    return _listed(OTHER_PLACES.strip().replace("\n", " "))


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split(", ")) if names else ()


@cache
def demonyms() -> frozenset[str]:
    """Give the words for the people of the states in lower case: ``dane``, ``australian``."""
    return frozenset(word.lower() for state in states().values() for word in state.demonyms)


@cache
def adjectives() -> frozenset[str]:
    """Give the adjectives of the states in lower case: ``australian``; no ``Finn`` or ``Dane``."""
    words = (word for state in states().values() for word in state.demonyms)
    return frozenset(
        word.lower() for word in words if word.endswith(("an", "ese", "ish", "i", "ch", "ss"))
    )
