"""The sums that a draft makes itself: its percentages, shares and multiples recalculated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from iomed_cli.lazy_patterns import lazy
from iomed_cli.verification.checks.figures.figure_values import is_share, unit_tie
from iomed_cli.verification.checks.outcomes import Found, Outcome
from iomed_cli.verification.checks.read_text import FigureSign, ReadSentence, ReadText

_FROM = lazy(r"\bfrom\s*$|\bfrom\s+(?:just|only|about|around|some|nearly|over)\s*$")
_TO = lazy(r"\bto\s*$|\bto\s+(?:just|only|about|around|some|nearly|over|more than)\s*$")
_BARE = lazy(
    r"\bfrom (?:just |only |about |some |nearly |over )*(?:[$£€])?(\d[\d,]*(?:\.\d+)?)"
    r"(?:[^.;\d]{0,30}\d{4})?[^.;\d]{0,30}\bto\b[^.;\d]{0,15}$"
)
_TIMES = {"double": 2.0, "treble": 3.0, "triple": 3.0, "quadruple": 4.0, "halve": 0.5}
_VERB = lazy(r"\b(double|treble|triple|quadruple|halve)[ds]\b|\b(doubl|trebl|tripl|halv)ing\b")
_POINT = 0.55
_LOOSE = 0.08


def sum_findings(draft: ReadText) -> Iterator[Found]:
    """Recalculate each sum whose parts stand in one sentence."""
    for sentence in draft.sentences:
        if not sentence.in_quotes and sentence.figures:
            yield from _changes(draft, sentence)
            yield from _shares(draft, sentence)


def _ends(draft: ReadText, sentence: ReadSentence) -> tuple[FigureSign, FigureSign] | None:
    """Give what a sentence says that something went from and to."""
    first = last = None
    for one in sentence.figures:
        before = draft.text[max(sentence.start, one.start - 24) : one.start].lower()
        if is_share(one.figure) and one.figure.part_of is None and one.figure.unit != "%":
            continue
        if _FROM.search(before) or one.figure.direction == "from":
            first = one if first is None else first
        elif _TO.search(before) or one.figure.direction == "to":
            last = one if last is None else last
    if first is None and last is not None:
        first = _bare_first(draft, sentence, last)
    if first is None or last is None or first is last:
        return None
    if unit_tie(first.figure, last.figure) == "other" or first.figure.value <= 0:
        return None
    return first, last


def _bare_first(draft: ReadText, sentence: ReadSentence, last: FigureSign) -> FigureSign | None:
    """Read the number of ``from 363 to 388 million``, which has its unit from the other."""
    text = draft.text[sentence.start : last.start]
    found = _BARE.search(text)
    if found is None:
        return None
    number = float(found[1].replace(",", ""))
    told = re.search(r"\d[\d,.]*", last.text)
    if told is None:
        return None
    shown = float(told[0].rstrip(".,").replace(",", "") or 0)
    scale = last.figure.value / shown if shown else 1.0
    start, end = sentence.start + found.start(1), sentence.start + found.end(1)
    figure = replace(last.figure, value=number * scale, direction="from")
    return FigureSign(sentence, last.at, last.at, start, end, found[1], figure)


def _changes(draft: ReadText, sentence: ReadSentence) -> Iterator[Found]:
    ends = _ends(draft, sentence)
    if ends is None:
        return
    first, last = ends
    start, end = first.figure.value, last.figure.value
    text = draft.text[sentence.start : sentence.end]
    if first.figure.unit == last.figure.unit == "%":
        for one in sentence.figures:
            if one.figure.unit == "percentage points":
                yield _judged(one, abs(end - start), one.figure.value, "points", ends)
        return
    for one in sentence.figures:
        if one in ends or one.sentence is not sentence:
            continue
        if one.figure.unit == "%" and one.figure.of is None:
            yield _judged(one, abs(100 * (end - start) / start), one.figure.value, "%", ends)
        elif one.figure.direction in ("up", "down") and unit_tie(one.figure, last.figure) == "same":
            yield _judged(one, abs(end - start), one.figure.value, "", ends)
    if (verb := _VERB.search(text.lower())) is not None:
        name = next(one for one in _TIMES if verb[0].startswith(one[:-1]))
        times = end / start
        at = sentence.start + verb.start(), sentence.start + verb.end()
        is_near = abs(times - _TIMES[name]) <= 0.15 * _TIMES[name]
        why = f"from {first.text} to {last.text} is {times:.2g} times as much"
        outcome: Outcome = "supported" if is_near else "conflict"
        yield Found("sum", outcome, *at, why)


def _judged(
    one: FigureSign, right: float, told: float, unit: str, ends: tuple[FigureSign, FigureSign]
) -> Found:
    near = _POINT if unit else max(1e-6, 0.01 * right)
    if one.figure.qualifier:
        near = max(near, _LOOSE * right)
    # What it is a change of may be rounded itself.
    near = max(near, 0.03 * right)
    outcome: Outcome = "supported" if abs(right - told) <= near else "conflict"
    amount = f"{right:,.1f}".removesuffix(".0")
    why = f"from {ends[0].text} to {ends[1].text} is {amount}{' ' * (unit == 'points')}{unit}"
    return Found("sum", outcome, one.start, one.end, why)


def _shares(draft: ReadText, sentence: ReadSentence) -> Iterator[Found]:
    """Recalculate ``11 of 17 stations, or 65 %``."""
    for part in sentence.figures:
        if not part.figure.part_of:
            continue
        right = 100 * part.figure.value / part.figure.part_of
        for one in sentence.figures:
            between = draft.text[part.end : one.start]
            if one.start < part.end or len(between) > 14 or not is_share(one.figure):
                continue
            if not re.fullmatch(r"[\w ]*,? ?(?:or|\(|–|—|-) ?(?:\w+ )?", between):
                continue
            told = one.figure.value * (100 if one.figure.unit != "%" else 1)
            near = _POINT if one.figure.unit == "%" else 2.0
            outcome: Outcome = "supported" if abs(right - told) <= near else "conflict"
            why = f"{part.text} is {right:.1f} %"
            yield Found("sum", outcome, one.start, one.end, why)
