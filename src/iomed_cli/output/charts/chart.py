"""What is drawn of counts, wherever it is drawn: charts of bars that are compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from iomed_cli.query.display.cell_words import counted_name
from iomed_cli.query.rows import StatRow
from iomed_cli.query.stats import KINDS

KIND_WORDS: Mapping[str, str] = {
    "direct": "direct",
    "mixed": "partly quoted",
    "indirect": "indirect",
}
"""What the kinds of quotations are called in the legend of a chart."""


class Bar(NamedTuple):
    """What is counted, and how much of each kind there is of it."""

    label: str
    parts: Mapping[str, int]
    speaker: str | None = None
    """Who has a colour of their own."""
    unknown: bool = False
    """Whether it counts what lacks that by which is counted."""
    gap: bool = False
    """Whether months, in which there is no article, are left out before it."""

    @property
    def total(self) -> int:
        """How long it is."""
        return sum(self.parts.values())


class Chart(NamedTuple):
    """Bars of one scale."""

    type: str
    title: str
    bars: Sequence[Bar]

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds that the parts of its bars are told apart by; none where there is but one."""
        return () if self.type in ("country", "kind") else KINDS

    @property
    def most(self) -> int:
        """How long the longest bar is, and never nothing."""
        return max((bar.total for bar in self.bars), default=0) or 1


def charts(rows: Sequence[StatRow]) -> list[Chart]:
    """Give a chart of the rows of each type, in the order in which they come."""
    by_type = groupby(sorted(rows, key=lambda row: row.type == "country"), lambda row: row.type)
    return [_chart(type_, list(own)) for type_, own in by_type]


def _chart(type_: str, rows: Sequence[StatRow]) -> Chart:
    names = [row.name for row in rows]
    passed_over = _gaps(names) if type_ == "month" else [False] * len(rows)
    bars = [_bar(row, _PARTS[type_](row), gap) for row, gap in zip(rows, passed_over)]
    return Chart(type_, _TITLES[type_], bars)


def _bar(row: StatRow, parts: Mapping[str, int | None], gap: bool) -> Bar:
    name = counted_name(row.type, row.name)
    label = KIND_WORDS.get(name, name) if row.type == "kind" else name
    return Bar(
        label,
        {kind: number or 0 for kind, number in parts.items()},
        row.name if row.type == "speaker" else None,
        row.name is None,
        gap,
    )


def _numbers(row: StatRow) -> Mapping[str, int | None]:
    return {"direct": row.direct, "mixed": row.mixed, "indirect": row.indirect}


_TITLES = {
    "speaker": "Words said",
    "country": "Times named",
    "kind": "Quotations by kind",
    "publisher": "Quotations by publisher",
    "month": "Quotations by month",
}
_PARTS: Mapping[str, Callable[[StatRow], Mapping[str, int | None]]] = {
    "speaker": lambda row: {
        "direct": row.direct_words,
        "mixed": row.mixed_words,
        "indirect": row.indirect_words,
    },
    "country": lambda row: {"direct": row.mentions},
    "kind": _numbers,
    "publisher": _numbers,
    "month": _numbers,
}


def _gaps(months: Sequence[str | None]) -> list[bool]:
    """Say before which months others are left out, where they stand in their order."""
    numbers = [_number(month) for month in months]
    steps = [
        None if one is None or other is None else other - one for one, other in pairwise(numbers)
    ]
    ordered = all(step is None or step > 0 for step in steps) or all(
        step is None or step < 0 for step in steps
    )
    return [False] + [ordered and step is not None and abs(step) > 1 for step in steps]


def _number(month: str | None) -> int | None:
    """Give how many months there are before one; None where it is not known which it is."""
    year, dash, number = (month or "").partition("-")
    return 12 * int(year) + int(number) if dash and (year + number).isdecimal() else None
