"""The calendar: the names of months and of days of the week, as English writes them."""

from __future__ import annotations

_NAMES = "january february march april may june july august september october november december"

MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
"""The number of each month by its name and by what it is abbreviated to, in lower case."""

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
"""The number of each day of the week by its name in lower case, Monday first: 0."""

SHORT_WEEKDAYS = {
    short: number
    for number, row in enumerate("mon|tue tues|wed|thu thurs|fri|sat|sun".split("|"))
    for short in row.split()
}
"""The same by what it is abbreviated to."""
