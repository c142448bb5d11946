"""Dates as metadata and options write them: a year, a month or a day in ISO 8601."""

from __future__ import annotations

import re
from datetime import date


def iso_date(written: str) -> str | None:
    """Give the day, month or year that a date or a time in ISO 8601 names; None for any other."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?=[T ]|$)|$)|$)", written.strip(), re.ASCII)
    if found is None:
        return None
    try:
        date(*(int(part or 1) for part in found.groups()))
    except ValueError:
        return None
    return found[0]
