"""What became of the inputs of a job, counted."""

from __future__ import annotations

from collections import Counter


class Tally:
    """How many inputs came out in which way, and how many could not be read."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.good = 0
        """Those that came out as one would wish: something is said in it, a claim is right."""
        self.skipped = 0
        self.noted = 0
        """Those of which there is more to know: notes on a verdict."""
        self.checks: Counter[tuple[str, str]] = Counter()
        """Of drafts what else was checked in them: of each kind and outcome how many."""
        self.unchecked = 0
        """The number of articles, where they are too many to check figures and names against."""
        self.quotations = 0
        """How many are in what was extracted."""
        self.empty: Counter[str] = Counter()
        """Pages of archives and items of feeds that hold no article, which is no fault."""

    @property
    def total(self) -> int:
        """How many came out in any way."""
        return self.outcomes.total()

    def add(self, outcome: str, good: bool = True) -> None:
        """Count an input."""
        self.outcomes[outcome] += 1
        self.good += good

    def add_unread(self, empty: str = "") -> None:
        """Count an input without an article: a fault, unless it is one of many that hold none."""
        if empty:
            self.empty[empty] += 1
        else:
            self.skipped += 1

    def update(self, other: Tally) -> None:
        """Count all that another has counted."""
        self.outcomes.update(other.outcomes)
        self.good += other.good
        self.skipped += other.skipped
        self.empty.update(other.empty)
