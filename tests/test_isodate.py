"""Dates in ISO 8601, as precise as they are given."""

from __future__ import annotations

import pytest

from iomed_cli.isodate import iso_date


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025", "2025"),
        ("2025-05", "2025-05"),
        ("2025-05-28", "2025-05-28"),
        (" 2025-05-28\n", "2025-05-28"),
        ("2025-05-28T10:00:00Z", "2025-05-28"),
        ("2025-05-28 10:00", "2025-05-28"),
        ("2024-02-29", "2024-02-29"),
        ("0001-01-01", "0001-01-01"),
        # No day of the calendar, or not ISO 8601.
        ("2025-02-29", None),
        ("2025-13", None),
        ("2025-00", None),
        ("2025-05-00", None),
        ("0000", None),
        ("2025-5-28", None),
        ("20250528", None),
        ("2025-05-281", None),
        ("2025-05-28x", None),
        ("2025-05T10", None),
        ("2025T10", None),
        ("25-05-28", None),
        ("28.05.2025", None),
        ("on 2025-05-28", None),
        ("٢٠٢٥", None),
        ("", None),
    ],
)
def test_dates(written: str, day: str | None) -> None:
    """The year, month or day is given without the time; what names none is no date."""
    assert iso_date(written) == day
