"""The dates of a draft against those of its sources, and each weekday against its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from iomed_cli.lazy_patterns import lazy
from iomed_cli.reference.calendar import MONTHS, WEEKDAYS
from iomed_cli.verification.checks.outcomes import Found, Outcome
from iomed_cli.verification.checks.read_text import DateSign, ReadText
from iomed_cli.verification.checks.same_thing import Overlap, SourceSentences, place_of

_SURE, _PERHAPS = 0.4, 0.25
_CLEARLY = 0.2
_SAME_PART, _SWAPPED, _VAGUE = 0.1, 0.15, 0.15
_WORD = lazy(r"[A-Za-z]+|\d+")
_YEARS = range(1000, 2200)
_WHOLE = 3
_WEEK = 7
_DAYS = tuple(WEEKDAYS)


class DateParts(NamedTuple):
    """As much of a date as its words and its text tell."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def __bool__(self) -> bool:
        return any(part is not None for part in self)

    def shares(self, other: DateParts) -> bool:
        """Tell whether both have something that can be compared."""
        return any(a is not None and b is not None for a, b in zip(self, other, strict=True))

    def agrees(self, other: DateParts) -> bool:
        """Tell whether nothing in them differs."""
        return all(a is None or b is None or a == b for a, b in zip(self, other, strict=True))


def parts_of(sign: DateSign) -> DateParts:
    """Give the parts that the words of a date name themselves."""
    year = month = day = weekday = None
    for word in _WORD.findall(sign.text):
        low = word.lower()
        if low.isdigit():
            number = int(low)
            if number in _YEARS:
                year = number
            elif 0 < number <= 31 and day is None:
                day = number
        elif low in MONTHS and word[0].isupper():
            month = MONTHS[low]
        elif low in WEEKDAYS:
            weekday = WEEKDAYS[low]
    return DateParts(year, month, day if month else None, weekday)


def known_parts(sign: DateSign) -> DateParts:
    """Give the parts of a date with what its article's own date tells of it."""
    own = parts_of(sign)
    iso = [int(one) for one in (sign.when.iso or "").split("-") if one.isdigit()]
    full = DateParts(*iso[:_WHOLE]) if iso else DateParts()
    weekday = own.weekday
    if weekday is None and len(iso) == _WHOLE:
        weekday = date(*iso).weekday()
    return DateParts(own.year or full.year, own.month or full.month, own.day or full.day, weekday)


class _Pair(NamedTuple):
    other: DateSign
    parts: DateParts
    like: Overlap


def date_findings(draft: ReadText, words: SourceSentences) -> Iterator[Found]:
    """Say of each date of a draft whether the sources have it of the same thing."""
    others = [(one, known_parts(one)) for one in words.dates]
    for own in draft.dates:
        parts = parts_of(own)
        if own.sentence.in_quotes or not parts:
            continue
        yield _finding(own, parts, others, words)


def _finding(
    own: DateSign,
    parts: DateParts,
    others: Sequence[tuple[DateSign, DateParts]],
    words: SourceSentences,
) -> Found:
    if (wrong := _wrong_weekday(parts, others)) is not None:
        place = next(
            (
                one
                for one, known in others
                if known.agrees(parts._replace(weekday=None)) and known.day and parts.day
            ),
            None,
        )
        return _found(own, "conflict", wrong, place)
    pairs = [
        _Pair(one, known, words.likeness(own, one)) for one, known in others if parts.shares(known)
    ]
    agreeing = [one for one in pairs if one.parts.agrees(parts)]
    differing = [one for one in pairs if not one.parts.agrees(parts)]
    best = max(agreeing, key=lambda one: _agreement(own, parts, one), default=None)
    nearest = max(differing, key=lambda one: one.like.score, default=None)
    if best is not None:
        if nearest is not None and _is_of_same(nearest) and nearest.like.score > _SURE:
            clearly = nearest.like.score - _agreement(own, parts, best) > _CLEARLY
            beside = any(one.other.sentence is nearest.other.sentence for one in agreeing)
            if clearly and not beside:
                return _found(own, "conflict", _has(nearest), nearest.other)
        return _found(own, "supported", _has(best), best.other)
    if nearest is None or not nearest.like.shared:
        return _found(own, "unsupported", "no source has it", None)
    if _is_of_same(nearest) and nearest.like.score + _nearness(parts, nearest.parts) > _SURE:
        return _found(own, "conflict", _has(nearest), nearest.other)
    if nearest.like.score > _PERHAPS and nearest.like.rare:
        return _found(own, "unsure", f"perhaps of the same thing: {_has(nearest)}", nearest.other)
    return _found(own, "unsupported", "no source has it", None)


def _agreement(own: DateSign, parts: DateParts, pair: _Pair) -> float:
    """Give how well a date of the sources is that of the draft: *2026* may be any day of it."""
    vague = parts.month is None is parts.weekday and parts_of(pair.other).day is not None
    return pair.like.score - (_VAGUE if vague else 0.0)


def _nearness(parts: DateParts, other: DateParts) -> float:
    """Give what speaks for one date being the other one mistyped."""
    same = sum(a is not None and a == b for a, b in zip(parts, other, strict=True))
    years = str(parts.year or ""), str(other.year or "")
    swapped = years[0] != years[1] and sorted(years[0]) == sorted(years[1])
    return _SAME_PART * same + _SWAPPED * swapped


def _is_of_same(pair: _Pair) -> bool:
    return pair.like.shared > 1 and pair.like.rare > 0


def _wrong_weekday(parts: DateParts, others: Sequence[tuple[DateSign, DateParts]]) -> str | None:
    """Say which weekday a day is that the draft gives another one."""
    if parts.weekday is None or not parts.day or not parts.month:
        return None
    year = parts.year
    if year is None:
        years = {
            known.year
            for _, known in others
            if known.year
            and known.month == parts.month
            and abs((known.day or -_WEEK) - parts.day) < _WEEK
        }
        if len(years) != 1:
            return None
        year = years.pop()
    try:
        right = date(year or 0, parts.month, parts.day).weekday()
    except ValueError:
        return None
    if right == parts.weekday:
        return None
    day = date(year or 0, parts.month, parts.day)
    return f"{day.day} {day:%B} {day.year} is a {_DAYS[right].capitalize()}"


def _has(pair: _Pair) -> str:
    sentence = pair.other.sentence
    place = f"{sentence.article}, paragraph {sentence.paragraph}"
    day = ""
    parts = pair.parts
    if parts.year and parts.month and parts.day:
        when = date(parts.year, parts.month, parts.day)
        day = f", {when:%A} {when.day} {when:%B} {when.year}"
    return f"the source has “{' '.join(pair.other.text.split())}”{day} ({place})"


def _found(own: DateSign, outcome: Outcome, why: str, other: DateSign | None) -> Found:
    place = None if other is None else place_of(other)
    return Found("date", outcome, own.start, own.end, why, place)
