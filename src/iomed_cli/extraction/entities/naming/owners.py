"""Owners: the states whose bodies are named with them, ``Chinese`` and ``U.S.`` too."""

from __future__ import annotations

from functools import cache

from iomed_cli.reference.states import states


@cache
def owners() -> frozenset[str]:
    """List the names and adjectives of states: ``U.S.`` and ``Chinese`` before a ministry."""
    words = {"UN", "U.N.", "US", "UK", "EU"}
    for state in states().values():
        words.update(state.names, state.demonyms)
    return frozenset(words)
