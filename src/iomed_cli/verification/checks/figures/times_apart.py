"""Whether two statements are of different times, by the dates that stand beside them."""

from __future__ import annotations

from iomed_cli.verification.checks.read_text import DateSign, FigureSign

_BESIDE = 12
"""How many words a date may stand from a figure that it dates."""


def dates_beside(sign: FigureSign) -> list[str]:
    """Give the dates near a figure in its sentence that may be its own, the nearest first."""
    near = [
        (gap(sign, one), one.when.iso)
        for one in sign.sentence.dates
        # *The smallest since 1994* is not of 1994.
        if one.when.iso and one.when.relation not in ("since", "until", "by")
    ]
    return [iso for far, iso in sorted(near) if far <= _BESIDE]


def gap(sign: FigureSign, other: DateSign) -> int:
    """Count the words between a figure and a date."""
    return other.at - sign.until if other.at >= sign.until else sign.at - other.until


def are_apart(one: FigureSign, other: FigureSign) -> bool:
    """Tell whether two figures are dated, and differently."""
    own, others = dates_beside(one), dates_beside(other)
    return bool(own and others) and not _any_agrees(own, others)


def are_together(one: FigureSign, other: FigureSign) -> bool:
    """Tell whether the nearest dates of two figures are the same."""
    own, others = dates_beside(one), dates_beside(other)
    return bool(own and others) and dates_agree(own[0], others[0])


def _any_agrees(own: list[str], others: list[str]) -> bool:
    # Of a figure with a date beside it, the nearest one counts.
    return any(dates_agree(own[0], iso) for iso in others[:1]) or (
        min(len(own), len(others)) > 1 and dates_agree(own[-1], others[-1])
    )


def dates_agree(one: str, other: str) -> bool:
    """Tell whether one ISO date is the other one, or a part of it."""
    return one.startswith(other) or other.startswith(one)
