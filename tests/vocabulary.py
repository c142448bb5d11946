"""The words of an index of names, held in a list."""

from __future__ import annotations

from collections.abc import Iterable


class Words:
    """A vocabulary of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)

    def beginning(self, letters: str) -> list[str]:
        """Give those that begin with some letters."""
        return [word for word in self.words if word.startswith(letters)]

    def among(self, words: Iterable[str]) -> list[str]:
        """Give those that are among some words."""
        wanted = set(words)
        return [word for word in self.words if word in wanted]
