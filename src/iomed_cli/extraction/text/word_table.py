"""Word tables: what is asked of nearly every word of a text, answered once for all that are alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

_MOST = 16_384
_LONGEST = 32
"""What is longer hardly comes again."""


class WordTable(dict[str, Answer]):
    """The answers of a function about words; of so many at most, then it begins anew."""

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> Answer:
        if len(self) >= _MOST:
            self.clear()
        answer = self._answer(word)
        if len(word) <= _LONGEST:
            self[word] = answer
        return answer
