"""Whether two figures agree: the same, rounded, converted, a share told in another way."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, isclose, log10
from typing import Literal, NamedTuple

from iomed_cli.extraction.facts.figures.found_figure import FoundFigure
from iomed_cli.verification.checks.figures.unit_factors import FACTORS, MONEY
from iomed_cli.verification.checks.word_stems import stem

UnitTie = Literal["same", "open", "other"]
"""How two units go together; ``open`` where one of the figures has none."""

BELOW = frozenset("nearly almost under below less fewer close up-to".split())
ABOVE = frozenset("over more above exceeding upwards beyond least".split())
ABOUT = frozenset("about around roughly approximately some or so circa estimated nearly".split())
_CLOSE = 0.07
"""How far a figure may be that is told as *about*."""
_NEAR = 0.13
"""How far one may be that is told as *nearly* or *over*."""
_COARSE, _HALF = 9.0, 50.0
"""Shares in a hundred that a fraction tells: those from *one in ten* on are round."""
_LEAST_DIGITS = 2
"""Digits that a rounded figure has where nothing says that it is rounded."""


class Agreement(NamedTuple):
    """That two figures agree, and in what way."""

    way: str
    """Empty where they are the same; else what a reader should know: ``rounded from …``."""


def is_share(one: FoundFigure) -> bool:
    """Tell whether a figure is a part of a whole: a percentage, one in five, 11 of 17."""
    return one.unit in ("%", "percent") or _is_fraction(one) or one.part_of is not None


def _is_fraction(one: FoundFigure) -> bool:
    return (
        one.part_of is None
        and 0 < one.value < 1
        and one.unit not in FACTORS
        and (one.unit is None or one.unit.lower() not in MONEY)
        and one.unit not in MONEY
        and one.unit != "percentage points"
    )


def unit_key(one: FoundFigure) -> tuple[str, str | None]:
    """Give what a figure measures, and the head of what it counts."""
    unit = one.unit
    if one.part_of is not None:
        return "count", _head(unit or one.of)
    if unit in ("%", "percent") or _is_fraction(one):
        return "share", _head(one.of) if one.of else None
    if unit is None:
        return "open", None
    if unit in MONEY:
        return "money", MONEY[unit]
    if unit.isupper() and len(unit) == 3:
        return "money", unit
    if unit in ("°C", "°F"):
        return "temperature", None
    if unit in ("percentage points", "rank", "times", "years old"):
        return unit, None
    low = unit.lower()
    if low in FACTORS:
        return FACTORS[low][0], None
    return "count", _head(unit)


def _head(words: str | None) -> str | None:
    """Give the stem of the noun that a phrase is about: ``failed sleeper schemes``."""
    for word in reversed((words or "").lower().replace("-", " ").split()):
        if (found := stem(word)) is not None:
            return found
    return None


def unit_tie(one: FoundFigure, other: FoundFigure) -> UnitTie:
    """Say whether two figures count or measure the same kind of thing."""
    own, others = unit_key(one), unit_key(other)
    if is_share(one) and is_share(other):
        return "same"
    if own[0] == others[0] == "money":
        return "same" if own[1] == others[1] else "other"
    if own[0] == others[0] == "count":
        return "same" if own[1] == others[1] else "other"
    if own[0] == others[0]:
        return "open" if own[0] == "open" else "same"
    if "open" in (own[0], others[0]):
        counted = others[0] if own[0] == "open" else own[0]
        return "open" if counted in ("count", "money", "share", "times", "rank") else "other"
    return "other"


def agreement(one: FoundFigure, other: FoundFigure) -> Agreement | None:
    """Say in what way a draft's figure agrees with a source's; None where it does not.

    Their units go together already.
    """
    for way, value in _values(other, one):
        if (found := _agrees(one, value, way)) is not None:
            return found
    if one.value_to is not None and other.value_to is None:
        low, high = sorted((one.value, one.value_to))
        if low <= other.value <= high and high <= 2 * low:
            return Agreement("within the range")
    return None


def _values(other: FoundFigure, one: FoundFigure) -> Iterator[tuple[str, float]]:
    """Give the values of a source's figure, as the draft's is told, each with how it is made."""
    if is_share(one) and is_share(other):
        if one.part_of is not None and other.part_of is not None:
            if isclose(one.part_of, other.part_of):
                yield "", other.value
            elif isclose(one.value / one.part_of, other.value / other.part_of):
                yield "the same share", one.value
            return
        yield "" if _told_alike(one, other) else "the same share", _percent(other)
        return
    factor = _factor(other, one)
    if factor == 1.0:
        yield "", other.value
        if other.value_to is not None:
            yield "an end of the range", other.value_to
    elif factor is not None:
        yield "converted", other.value * factor
    elif {one.unit, other.unit} == {"°C", "°F"}:
        made = other.value * 9 / 5 + 32 if one.unit == "°F" else (other.value - 32) * 5 / 9
        yield "converted", made


def _told_alike(one: FoundFigure, other: FoundFigure) -> bool:
    return (one.unit == "%") == (other.unit == "%") and one.part_of == other.part_of


def _percent(one: FoundFigure) -> float:
    if one.part_of:
        return 100 * one.value / one.part_of
    return 100 * one.value if _is_fraction(one) else one.value


def _factor(other: FoundFigure, one: FoundFigure) -> float | None:
    if one.unit == other.unit or None in (one.unit, other.unit):
        return 1.0
    own, others = FACTORS.get((one.unit or "").lower()), FACTORS.get((other.unit or "").lower())
    if own is not None and others is not None:
        return others[1] / own[1] if own[0] == others[0] else None
    if {one.unit, other.unit} == {"°C", "°F"}:
        return None
    return 1.0


def _agrees(one: FoundFigure, value: float, way: str) -> Agreement | None:
    own = (
        _percent(one)
        if is_share(one) and (one.part_of is None or way == "the same share")
        else one.value
    )
    if way == "the same share" and one.part_of is None:
        own = _percent(one)
    if isclose(own, value, rel_tol=1e-9, abs_tol=1e-12):
        return Agreement(way)
    if way == "converted" and _rounded_alike(own, value):
        return Agreement("converted and rounded")
    if not own or not value:
        return None
    apart = abs(own - value) / abs(value)
    limits = frozenset((one.qualifier or "").lower().replace("up to", "up-to").split())
    coarse = _is_fraction(one)
    if limits & BELOW and not limits & {"at"} and value < own and apart < _NEAR:
        return Agreement("rounded up")
    if limits & ABOVE and value > own and apart < _NEAR:
        return Agreement("rounded down")
    if (limits & ABOUT) and apart < _CLOSE:
        return Agreement("rounded")
    if coarse and own >= _COARSE and abs(own - value) <= (1.0 if own == _HALF else 2.0):
        return Agreement("rounded")
    if _rounded_alike(own, value):
        return Agreement("rounded")
    return None


def _rounded_alike(own: float, value: float) -> bool:
    """Tell whether a figure is another one rounded to as many digits as it has."""
    digits = significant_digits(own)
    if digits < _LEAST_DIGITS and not (float(own).is_integer() and abs(value) < 10):
        return False
    if float(own).is_integer() and float(value).is_integer() and abs(value) < 1000:
        # Nobody rounds 383 to 380 without saying so.
        return False
    step = _step(own, max(digits, 1))
    return abs(own - value) <= step / 2 * (1 + 1e-9)


def _step(value: float, digits: int) -> float:
    return float(10 ** (floor(log10(abs(value))) - digits + 1)) if value else 0.0


def significant_digits(value: float) -> int:
    """Count the digits that a value is told with: two of 1,200,000."""
    text = f"{abs(value):.6f}".rstrip("0").rstrip(".").replace(".", "").lstrip("0")
    return len(text.rstrip("0")) or 1


def is_slip(own: float, value: float) -> bool:
    """Tell whether one value looks like another one mistyped: a digit, two swapped, a nought."""
    if own <= 0 or value <= 0:
        return False
    power = log10(own / value)
    if isclose(power, round(power), abs_tol=1e-9) and round(power):
        return True
    ours, theirs = (_digits(one) for one in (own, value))
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    if abs(power) >= 1:
        return False
    differing = [i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(differing) == 1:
        return len(ours) > 2
    return len(differing) == 2 and sorted(ours) == sorted(theirs)


def _digits(value: float) -> str:
    return f"{value:.4f}".rstrip("0").replace(".", "").lstrip("0").rstrip("0") or "0"
