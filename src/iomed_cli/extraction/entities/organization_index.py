"""OrganizationIndex: which organization a mention names, under the one name it is listed by."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from iomed_cli.model import Organization

_DEEPEST = 4


class OrganizationIndex:
    """Knows where the text names an organization."""

    def __init__(self, organizations: Sequence[Organization]) -> None:
        places = sorted(
            (mention.start, mention.end, number)
            for number, one in enumerate(organizations)
            for mention in one.mentions
        )
        self._names = [one.name for one in organizations]
        self._starts = array("q", (start for start, _, _ in places))
        self._ends = array("q", (end for _, end, _ in places))
        self._numbers = array("q", (number for _, _, number in places))

    def name(self, start: int, end: int) -> str | None:
        """Give the name of the organization that the words from `start` to `end` name."""
        i = bisect_right(self._starts, start) - 1
        while i >= 0 and self._starts[i] == start:
            if self._ends[i] == end:
                return self._names[self._numbers[i]]
            i -= 1
        return None

    def hold(self, start: int, end: int) -> bool:
        """Tell whether words stand within the name of an organization."""
        i = bisect_right(self._starts, start)
        return any(self._ends[k] >= end for k in range(max(0, i - _DEEPEST), i))
