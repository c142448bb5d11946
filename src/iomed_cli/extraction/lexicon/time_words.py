"""Times: days, months and what else tells when. Tables only."""

from __future__ import annotations

from iomed_cli.reference.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

# Mar, Jun and Sep are names of people far more often.
TIME_WORDS = frozenset((*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)) - {"mar", "jun", "sep"} | frozenset(
    """yesterday today tonight tomorrow morning afternoon evening night week weekend month year
    last early late earlier recently""".split()
)
