"""What can be told of a row beyond its own fields."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from iomed_cli.query.dataset import Dataset

AROUND = ("before", "after")


class RowContext:
    """Gives the words around rows, where some are wanted, and facts about their articles."""

    def __init__(self, dataset: Dataset, words: int, about: Mapping[str, str]) -> None:
        """Take for each field about an article what it is called in `ArticleSource`."""
        dataset = dataset.at_hand()
        self._words = words
        self._about = about
        # Rows of one article mostly stand together.
        self._source = lru_cache(maxsize=1024)(dataset.source)
        self._text = lru_cache(maxsize=4)(dataset.text)

    def of_row(self, row: Any, fields: tuple[str, ...]) -> dict[str, str | None]:
        """Give some of the fields that a row does not have itself."""
        values = {field: self.value(row, field) for field in fields if field in self._about}
        if AROUND[0] in fields:
            from iomed_cli.query.show import words_around

            text = self._text(row.article)
            values |= zip(AROUND, words_around(text, row.start, row.end, self._words))
        return values

    def value(self, row: Any, field: str) -> Any:
        """Give a field of a row, or of its article."""
        if field in self._about:
            return getattr(self._source(row.article), self._about[field])
        return getattr(row, field)
