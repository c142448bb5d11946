"""Dates as metadata and options write them: a year, a month or a day in ISO 8601."""

from __future__ import annotations

from datetime import date

_LENGTHS = ([4], [4, 2], [4, 2, 2])


def iso_date(written: str) -> str | None:
    """Give the day, month or year that a date or a time in ISO 8601 names; None for any other."""
    written = written.strip()
    # A time follows a day only.
    named = written[:10] if written[10:11] in ("T", " ") else written
    parts = named.split("-")
    if list(map(len, parts)) not in _LENGTHS or not (named.isascii() and "".join(parts).isdigit()):
        return None
    year, month, day = (*map(int, parts), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return None
    return named
