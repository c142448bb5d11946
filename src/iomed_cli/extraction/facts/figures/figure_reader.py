"""The reader of figures: every number of a sentence with what it counts, none that only names."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from iomed_cli.extraction.facts.figures import false_figures, measures, ranks
from iomed_cli.extraction.facts.figures.amounts import amount_at, minus_before
from iomed_cli.extraction.facts.figures.bare_numbers import bare_unit
from iomed_cli.extraction.facts.figures.clause_words import ClauseWords, clause_words
from iomed_cli.extraction.facts.figures.counted_nouns import measured_of
from iomed_cli.extraction.facts.figures.directions import direction
from iomed_cli.extraction.facts.figures.exactness import (
    passes,
    qualifier_before,
    qualifier_behind,
)
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.figures.number_ranges import (
    is_negative,
    is_range,
    is_span,
    other_end,
    shared_scale,
    whole_time,
)
from iomed_cli.extraction.facts.figures.numerals import (
    ODD,
    Numeral,
    clean,
    is_figure_word,
    numeral_at,
)
from iomed_cli.extraction.facts.figures.shares import Share, share_at
from iomed_cli.extraction.lexicon import figure_words
from iomed_cli.extraction.lexicon.figure_words import DURATIONS
from iomed_cli.extraction.text.passages import Passage

_AHEAD = frozenset("dozen million billion hundred thousand trillion lakh crore".split())
_TIMES = {"twice": 2, "thrice": 3}
_COMPARED = frozenset("less more fewer".split())
"""What belongs to a percentage before it: ``83% less water``."""


def figures_in(
    passage: Passage, low: int, high: int, places: Sequence[int] | None = None
) -> list[FoundFigure]:
    """Read the figures among the words from `low` to `high`, best a sentence, in their order.

    Each has the span of its number, sign and unit. Years, dates, times of the day, scores,
    telephone numbers and the numbers of names are none, nor is what has no value: ``dozens of``.
    `places` are the words at which one may stand, if they are known already.
    """
    if places is None:
        places = [i for i in range(low, high) if is_figure_word(passage.lows[i])]
    if not places:
        return []
    clause = clause_words(passage, low, high)
    found: list[FoundFigure] = []
    done = 0
    for place in places:
        i = place - low
        if i < done:
            continue
        for start in _starts(clause, i, done):
            figure = _figure_at(clause, start, found)
            if figure is not None and figure.first >= done:
                done = figure.last
                figure = replace(figure, first=figure.first + low, last=figure.last + low)
                whole = whole_time(passage, found[-1], figure) if found else None
                if whole is not None:
                    found.pop()
                found.append(whole or figure)
                break
    return found


def _starts(clause: ClauseWords, i: int, done: int) -> tuple[int, ...]:
    """Give the words at which a figure may begin whose number or part stands at `i`."""
    before = clause.lows[i - 1]
    if clause.lows[i] in _AHEAD:
        if before not in ("a", "an") or i <= done:
            return ()
        return (i - 2, i - 1) if clause.lows[i - 2] == "half" and i - 1 > done else (i - 1,)
    if before in ("a", "an") and clause.lows[i] in figure_words.FRACTIONS and i > done:
        return (i - 1, i)
    return (i,)


def _figure_at(clause: ClauseWords, i: int, before: list[FoundFigure]) -> FoundFigure | None:
    lows = clause.lows
    if lows[i] in _TIMES:
        return _twice(clause, i)
    if (rank := ranks.rank_at(clause, i)) is not None:
        last, value, unit, of = rank
        return FoundFigure(
            i, last, clause.starts[i], clause.ends[last - 1], value, unit=unit, of=of
        )
    numeral = numeral_at(clause, i, False)
    if (share := share_at(clause, i, numeral)) is not None:
        return _of_share(clause, share)
    return _plain(clause, i, numeral, before)


def _twice(clause: ClauseWords, i: int) -> FoundFigure | None:
    lows = clause.lows
    if lows[i + 1] in ("as", "the") or lows[i - 1] in ("think", "thinking", "thought"):
        return None
    last, rate = i + 1, None
    if found := measures.rate_behind(clause, last, True):
        last, rate = found
    _, qualifier = qualifier_before(clause, i, False)
    return FoundFigure(
        i, last, clause.starts[i], clause.ends[last - 1], _TIMES[lows[i]], unit="times",
        qualifier=qualifier, rate=rate,
    )  # fmt: skip


def _of_share(clause: ClauseWords, share: Share) -> FoundFigure | None:
    if false_figures.is_name(clause, Numeral(share.first, share.last, share.value), True):
        return None
    begin, qualifier = qualifier_before(clause, share.first, False)
    whither = None
    if share.part_of is None and share.value < 1:
        whither = direction(clause, begin, share.last, False, True)
    start, end = clause.starts[share.first], clause.ends[share.last - 1]
    return FoundFigure(
        share.first, share.last, start, end, share.value, None, share.unit, qualifier, share.of,
        whither, part_of=share.part_of,
    )  # fmt: skip


def _plain(
    clause: ClauseWords, i: int, numeral: Numeral | None, found: list[FoundFigure]
) -> FoundFigure | None:
    amount = amount_at(clause, i, numeral)
    if amount is None:
        return None
    numeral = amount.numeral
    value, value_to = numeral.value, numeral.value_to
    first, last, unit, kind = amount.first, amount.last, amount.unit, amount.kind
    first, negative = minus_before(clause, first, kind)
    if negative:
        value = -value
    other = other_end(clause, amount)
    if other is not None:
        unit, kind = unit or other.unit, kind or other.kind
        if is_range(clause, amount, other):
            value, value_to, last = shared_scale(amount, other), other.numeral.value, other.last
            if negative:
                both = is_negative(clause, other)
                value, value_to = (-value_to, -value) if both else (-value, value_to)
    elif value_to is not None and not is_span(numeral, unit):
        return None
    if unit is None:
        bare = bare_unit(clause, numeral, found)
        if bare is None:
            return None
        last, unit, kind = max(last, bare[0]), bare[1], bare[2]
    return _finished(clause, (first, last), numeral, value, value_to, unit, kind)


def _finished(
    clause: ClauseWords,
    span: tuple[int, int],
    numeral: Numeral,
    value: float,
    value_to: float | None,
    unit: str | None,
    kind: str,
) -> FoundFigure:
    """Read what stands around a figure that is known: rate, limits, direction, what it is of."""
    first, last = span
    timed = (unit or "").split(" ")[-1] in DURATIONS
    counted = kind in ("noun", "compound")
    begin, qualifier = qualifier_before(clause, first, timed or passes(unit))
    rate = None
    behind = measures.rate_behind(clause, last, timed or kind == "noun")
    if kind != "compound" and behind is not None:
        last, rate = behind
    counted = counted and unit != "points"
    whither = direction(clause, begin, last, counted, unit in ("%", "percentage points", None))
    if numeral.tail and rate is None and numeral.tail.startswith(("a-", "an-", "per-")):
        rate = numeral.tail.replace("-", " ")
    behind_number = qualifier_behind(clause, numeral.last)
    qualifier = behind_number or qualifier_behind(clause, last) or qualifier
    if clause.lows[numeral.first].endswith(f"-{ODD}"):
        qualifier = qualifier or ODD
    of = measured_of(clause, last, unit, kind, rate)
    if unit == measures.PER_CENT and whither in ("up", "down") and clause.lows[last] in _COMPARED:
        last += 1
    start, end = clause.starts[first], clause.ends[last - 1]
    to = clean(value_to) if value_to is not None else None
    return FoundFigure(
        first, last, start, end, clean(value), to, unit, qualifier, of, whither, rate
    )
