"""An answer as somebody wants it: sorted by a field, turned round, cut to a number of rows."""

from __future__ import annotations

from math import inf

from iomed_cli.query.rows import Answer, Row


def arrange(
    answer: Answer[Row], sort: str | None = None, reverse: bool = False, limit: int | None = None
) -> Answer[Row]:
    """Give the rows sorted by a field (values that are missing last) and cut to a number."""
    hits = answer.hits
    if sort == "score":
        hits = sorted(hits, key=lambda hit: hit.score or 0, reverse=not reverse)
    elif sort is not None:
        given = [hit for hit in hits if getattr(hit.row, sort) is not None]
        given.sort(key=lambda hit: _sort_key(getattr(hit.row, sort)), reverse=reverse)
        hits = given + [hit for hit in hits if getattr(hit.row, sort) is None]
    elif reverse:
        hits = hits[::-1]
    notes = answer.notes
    if limit is not None and limit < len(hits):
        notes = [*notes, f"{limit} of {len(hits)} rows shown."]
        hits = hits[:limit]
    return Answer(hits, notes, ranked=answer.ranked)


def _sort_key(value: object) -> tuple[float, str]:
    """Put numbers before text, since a field may hold either."""
    return (value, "") if isinstance(value, (int, float)) else (inf, str(value).casefold())
