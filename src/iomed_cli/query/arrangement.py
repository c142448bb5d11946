"""An answer as somebody wants it: sorted by a field, turned round, cut to a number of rows."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from math import inf
from typing import Any

from iomed_cli.model import Fact
from iomed_cli.query.rows import Answer, Row


def arrange(
    answer: Answer[Row],
    sort: str | None = None,
    reverse: bool = False,
    limit: int | None = None,
    value: Callable[[Any, str], Any] = getattr,
) -> Answer[Row]:
    """Give the rows sorted by a field (values that are missing last) and cut to a number.

    ``value`` gives a row's field.
    """
    hits = answer.hits
    if sort == "score":
        hits = sorted(hits, key=lambda hit: hit.score or 0, reverse=not reverse)
    elif sort is not None:
        valued = [(_sorted_by(value(hit.row, sort), hit.row), hit) for hit in hits]
        given = [it for it in valued if it[0] is not None]
        given.sort(key=lambda it: _sort_key(it[0]), reverse=reverse)
        hits = [hit for _, hit in given] + [hit for it, hit in valued if it is None]
    elif reverse:
        hits = list(hits)[::-1]
    notes = answer.notes
    if limit is not None and limit < len(hits):
        notes = [*notes, f"{limit:,} of {len(hits):,} rows shown."]
        hits = list(islice(hits, limit))
    return Answer(hits, notes, ranked=answer.ranked, kind=answer.kind)


def _sorted_by(value: Any, row: Any) -> Any:
    """Give what a row is sorted by: of a fact's figures, the first number."""
    if isinstance(row, Fact) and value is row.figures:
        from iomed_cli.query.facts.fact_parts import figures_of

        return next((one.value for one in figures_of(row)), None)
    return value


def _sort_key(value: object) -> tuple[float, str]:
    """Put numbers before text, since a field may hold either."""
    if isinstance(value, tuple):
        value = "; ".join(map(str, value))
    return (value, "") if isinstance(value, (int, float)) else (inf, str(value).casefold())
