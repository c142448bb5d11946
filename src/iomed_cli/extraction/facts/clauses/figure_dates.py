"""Figure dates: when each figure of a clause is so, which may be of several times."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from msgspec.structs import replace

from iomed_cli.extraction.facts.clauses.limits.clause_limits import ClauseLimits
from iomed_cli.extraction.facts.clauses.main_dates import COMPARING
from iomed_cli.extraction.facts.clauses.measured import AGE
from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.extraction.facts.when import When
from iomed_cli.extraction.lexicon import figure_words, time_words
from iomed_cli.extraction.text.passages import Passage

_REACH = 5
"""How many words may stand between a figure and its own date: ``39 in the same period of 2023``."""
_FAR = 3
"""How many words before a figure may compare it: ``compared with a loss of $3m``."""
_TIES = time_words.LINKS | time_words.BETWEEN | figure_words.MORE | figure_words.LESS
_TIES |= frozenset({"of", "same", "period"})


def dated(
    passage: Passage,
    limits: ClauseLimits,
    figures: tuple[FoundFigure, ...],
    dates: list[When],
    when: When | None,
) -> tuple[FoundFigure, ...]:
    """Give the figures of a clause with the date of each; `when` is that of the clause.

    In ``rose 6% to $340m in March from $310m in January`` each sum has a month of its own, and
    6% is of March. What is compared with, or follows a figure's own date, is of no time that is
    known: ``lost 11 days in 2024, compared with 39``.
    """
    if not figures or not dates:
        return figures
    own = _own(passage, figures, dates)
    bound = next((figures[i] for i, date in own.items() if date is when), None)
    told: list[FoundFigure] = []
    for i, one in enumerate(figures):
        shares = when is not None and _shares(passage, limits, one, when, bound)
        date = own.get(i) or (when if shares else None)
        told.append(replace(one, date=date.iso) if date is not None else one)
    return tuple(told)


def _own(
    passage: Passage, figures: tuple[FoundFigure, ...], dates: list[When]
) -> Mapping[int, When]:
    """Give the dates that stand right behind a figure, by the number of it."""
    own: dict[int, When] = {}
    for date in dates:
        i = sum(one.end <= date.start for one in figures) - 1
        at = bisect_left(passage.starts, date.start)
        if i >= 0 and i not in own and _belongs(passage, figures[i], at):
            own[i] = date
    return own


def _belongs(passage: Passage, figure: FoundFigure, at: int) -> bool:
    """Tell whether a date at a word is a figure's: ``40 boats in 2023``, ``a 7.5% rise this year``."""
    between = passage.lows[figure.last : at]
    return len(between) <= _REACH and _TIES.issuperset(between)


def _shares(
    passage: Passage,
    limits: ClauseLimits,
    figure: FoundFigure,
    when: When,
    bound: FoundFigure | None,
) -> bool:
    """Tell whether a clause's date is that of a figure without one, though another may have it.

    What is behind another's date is not of it: ``40 in 2020 and 60``. But ``fell 3% in May to
    $10m`` goes on with the same fall.
    """
    if _is_compared(passage, figure) or _is_aside(passage, limits, figure, when):
        return False
    if bound is None or figure.start < bound.start:
        return True
    goes_on = figure.direction == "to" or passage.text[when.end : figure.start] == " at "
    return goes_on and bound.direction != "from"


def _is_aside(passage: Passage, limits: ClauseLimits, figure: FoundFigure, when: When) -> bool:
    """Tell the age of ``Ada Pell, 31, won in 1999``, and what a lead tells, from what happened.

    Of ``cut taxes by $3m and froze pay until 2027`` the bound is that of the pay alone.
    """
    lows = passage.lows
    if figure.unit == AGE and lows[figure.first - 1] == ",":
        return True
    at = bisect_left(passage.starts, when.start)
    if figure.last <= limits.subject <= at:
        return True
    return when.relation != "on" and "and" in lows[figure.last : at]


def _is_compared(passage: Passage, figure: FoundFigure) -> bool:
    """Tell ``from $310m`` and ``compared with 39``, which are of another time than the clause."""
    before = passage.lows[max(0, figure.first - _FAR) : figure.first]
    return figure.direction == "from" or not COMPARING.isdisjoint(before)
