"""Words that tell when, and what ties them to what happens. Tables only."""

from __future__ import annotations

from iomed_cli.model import DateRelation
from iomed_cli.reference.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

__all__ = ["TIME_WORDS"]

# Mar, Jun and Sep are names of people far more often.
TIME_WORDS = frozenset((*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS)) - {"mar", "jun", "sep"} | frozenset(
    """yesterday today tonight tomorrow morning afternoon evening night week weekend month year
    last early late earlier recently""".split()
)

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
PERIODS = frozenset(
    """year month week weekend night morning afternoon evening quarter half season fortnight decade
    century term""".split()
)
SEASONS = frozenset("spring summer autumn winter".split())
FEASTS = frozenset("christmas easter ramadan thanksgiving diwali midsummer halloween".split())
PAST = frozenset("ago earlier".split())
SPANS = frozenset("day week month year decade".split())
"""What stands before *ago*, in the singular."""
SOME = frozenset("few couple several".split())
TELLING = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(DAYS) | PERIODS | SEASONS | FEASTS | PAST
)
"""Words without digits that a date is told by."""
POINTING = {"last": -1, "next": 1, "this": 0, "coming": 1, "past": -1, "previous": -1}
"""Words before a period, and which way they point from the day of the article."""
ORDINALS = frozenset("first second third fourth final last".split())
ENDS = frozenset("end start beginning middle close turn half rest".split())
"""What of a period is told: ``the end of June``."""
RECURRING = frozenset("every each other a one any most some alternate per".split())
"""Words before a weekday that tell of no single one: ``every other Tuesday``."""
EARLY = frozenset("early late mid earlier later".split())
BETWEEN = frozenset("the early late mid this last next coming".split())
"""Words between a date and what ties it to its clause: ``since the early 1990s``."""
NEAR = frozenset(
    """in since last next this by until early late mid from during of before after till between
    around circa coming""".split()
)
"""Words before a month or a year that make a date of it."""
OWNERS = frozenset("the a 's its his her their our".split())
"""Words between which and a noun a year stands: ``its 2003 performance``."""
COUNTED = frozenset("people men women children troops or and to".split())
"""Words that show a number of four digits to be no year."""
LINKS = frozenset("since by until till before after from in on at during through as for".split())
RELATIONS: dict[str, DateRelation] = {
    "since": "since", "from": "since", "until": "until", "till": "until", "through": "until",
    "by": "by", "before": "by", "in": "on", "on": "on", "at": "on", "during": "on", "for": "on",
}  # fmt: skip
"""By the word before a date, what the date is to what happens."""
