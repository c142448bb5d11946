"""Figures that no source states, but that follow from those of one of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from iomed_cli.verification.checks.figures.figure_values import is_share, unit_tie
from iomed_cli.verification.checks.figures.trends import trend_beside
from iomed_cli.verification.checks.read_text import FigureSign
from iomed_cli.verification.checks.same_thing import SourceSentences

_HALF_POINT = 0.51
_LIKE = 0.25


class Worked(NamedTuple):
    """How a figure follows from others."""

    why: str
    other: FigureSign


def worked_out(own: FigureSign, words: SourceSentences) -> Worked | None:
    """Say how a figure of the draft follows from two of a source's sentence, if it does."""
    for sentence in words.sentences:
        if len(sentence.figures) < 2:
            continue
        for one, other in permutations(sentence.figures[:6], 2):
            if unit_tie(one.figure, other.figure) == "other":
                continue
            if (way := _way(own, one, other)) is None:
                continue
            like = words.likeness(own, one)
            if like.score > _LIKE and like.shared:
                place = f"{sentence.article}, paragraph {sentence.paragraph}"
                return Worked(f"{way} of “{one.text}” and “{other.text}” ({place})", one)
    return None


def _way(own: FigureSign, one: FigureSign, other: FigureSign) -> str | None:
    figure = own.figure
    if is_share(figure) or figure.unit == "times":
        if figure.part_of is not None:
            return None
        told = figure.value if figure.unit == "%" else 100 * figure.value
        near = _HALF_POINT if figure.unit == "%" else 2.0
        shares = ((way, value) for way, value, is_part in results(one, other) if is_part)
        return next((way for way, value in shares if abs(told - value) <= near), None)
    changed = figure.direction in ("up", "down") or trend_beside(own) is not None
    if not changed or figure.value <= 1 or unit_tie(figure, one.figure) == "other":
        return None
    amounts = ((way, value) for way, value, is_part in results(one, other) if not is_part)
    return next((way for way, value in amounts if value == figure.value), None)


def results(one: FigureSign, other: FigureSign) -> Iterator[tuple[str, float, bool]]:
    """Give what two figures make, and whether it is a share in a hundred."""
    a, b = one.figure.value, other.figure.value
    if is_share(one.figure) or is_share(other.figure) or a <= 0 or b <= 0:
        return
    yield "the change", abs(100 * (b - a) / a), True
    yield "the share", 100 * a / b, True
    yield "the difference", abs(a - b), False
    yield "the sum", a + b, False
