"""Dates as precise as they are known, and whether they lie in a period."""

from __future__ import annotations

from iomed_cli.errors import IomedError
from iomed_cli.isodate import iso_date

LATEST = "-99-99"
"""Sorts a year or a month behind all of its days."""


def refuse_no_date(written: str | None) -> None:
    """Raise IomedError for what is no year, month or day in ISO 8601."""
    if written is not None and iso_date(written) != written:
        raise IomedError(f"{written!r} is no date: write it as 2024, 2024-05 or 2024-05-28")


def ends(period: str) -> tuple[str | None, str | None]:
    """Give the first and the last date of a period: ``2024``, ``2022..2024``, ``2022..``.

    Raises IomedError for what is none, and for one that ends before it begins.
    """
    first, dots, last = (part.strip() for part in period.partition(".."))
    if not first and not last:
        raise IomedError(f"{period!r} is no period: write it as 2024-05, 2022..2024 or 2022..")
    for end in (first, last):
        refuse_no_date(end or None)
    if first and last and first > last + LATEST:
        raise IomedError(f"{period!r} ends before it begins")
    return first or None, (last or None) if dots else first


def lies_within(day: str | None, since: str | None, until: str | None) -> bool:
    """Tell whether a date may lie in a period, both ends of which belong to it.

    Of a date that is only a month or a year, any day may be the one; one that
    is not known at all lies in no period.
    """
    if since is None and until is None:
        return True
    if day is None:
        return False
    return (since is None or day + LATEST >= since) and (until is None or day <= until + LATEST)
