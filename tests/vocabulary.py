"""The words of an index of names, held in a list."""

from __future__ import annotations

from collections.abc import Iterable

from iomed_cli.matching.name_slips import MOST_SLIPS


class Words:
    """A vocabulary of some words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)

    def beginning(self, letters: str, long: int | None = None) -> list[str]:
        """Give those that begin with some letters, and are about so ``long``."""
        found = [word for word in self.words if word.startswith(letters)]
        return [word for word in found if long is None or abs(len(word) - long) <= MOST_SLIPS]

    def among(self, words: Iterable[str]) -> list[str]:
        """Give those that are among some words."""
        wanted = set(words)
        return [word for word in self.words if word in wanted]
