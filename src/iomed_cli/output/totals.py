"""The last line of a listing: how many there are, by how many speakers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from iomed_cli.quantities import quantity
from iomed_cli.query.display.views import View
from iomed_cli.query.rows import Answer, Row, Rows


class Total:
    """Counts the rows of a view, as they are read: "20 quotations by 6 speakers"."""

    def __init__(self, view: View) -> None:
        self._noun = view.noun
        self._articles_field = next((it for it in _ARTICLES if it in view.fields), None)
        self._rows = 0
        # They may be read twice, which makes no difference to a set.
        self._distinct: set[str] = set()
        self._speakers: set[str] = set()
        self._articles: set[str] = set()

    def counting(self, answer: Answer[Row]) -> Answer[Row]:
        """Give an answer whose rows are counted, at once or when they are read."""
        if self._noun is None:
            return answer
        self._rows = len(answer)
        hits = answer.hits
        if not isinstance(hits, Rows):
            for hit in hits:
                self._count(hit.row)
            return answer
        read = hits.read

        def counted() -> Iterator[Row]:
            for row in read():
                self._count(row)
                yield row

        return Answer(
            Rows(len(hits), counted), answer.notes, ranked=answer.ranked, kind=answer.kind
        )

    def _count(self, row: Any) -> None:
        noun = self._noun
        if noun and noun.distinct is not None:
            self._distinct.add(getattr(row, noun.distinct))
        speaker = getattr(row, noun.by) if noun and noun.by else None
        if speaker is not None:
            self._speakers.add(speaker)
        if self._articles_field is not None:
            articles = getattr(row, self._articles_field)
            self._articles.update(articles if isinstance(articles, tuple) else (articles,))

    def __str__(self) -> str:
        """Give the sentence; nothing where there is nothing to be counted."""
        noun = self._noun
        if noun is None or not self._rows:
            return ""
        number = self._rows if noun.distinct is None else len(self._distinct)
        parts = [quantity(number, noun.one, noun.several)]
        if self._speakers:
            parts.append(f"by {quantity(len(self._speakers), 'speaker')}")
        if len(self._articles) > 1:
            parts.append(f"in {quantity(len(self._articles), 'article')}")
        return " ".join(parts)


_ARTICLES = ("article_ids", "articles", "article")
