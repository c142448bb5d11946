"""Texts from before UTF-8: told apart by what they yield, or refused.

All these encodings have ASCII in common, and give the other half of the bytes
to different characters. The right one gives letters that stand where letters
of their kind stand in names, and marks where marks stand; the others give
``Šefèoviè`` and ``caf‚``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from iomed_cli.errors import IomedError
from iomed_cli.inputs.letter_neighbours import neighbours
from iomed_cli.lazy_patterns import lazy


class Encoding(NamedTuple):
    """An encoding with a byte for each character."""

    codec: str
    name: str
    """As ``iconv`` knows it."""
    is_read: bool = True
    """Whether texts are read in it; the others are named to whoever has one."""


ENCODINGS = (
    Encoding("cp1252", "WINDOWS-1252"),
    Encoding("cp1250", "WINDOWS-1250"),
    Encoding("cp1254", "WINDOWS-1254"),
    Encoding("iso8859-15", "ISO-8859-15"),
    Encoding("iso8859-2", "ISO-8859-2"),
    Encoding("mac-roman", "MACINTOSH"),
    Encoding("mac-turkish", "MACTURKISH", is_read=False),
    Encoding("mac-croatian", "MACCROATIAN", is_read=False),
    Encoding("mac-latin2", "MACCENTRALEUROPE", is_read=False),
    Encoding("iso8859-16", "ISO-8859-16", is_read=False),
    Encoding("cp1257", "WINDOWS-1257", is_read=False),
    Encoding("cp850", "CP850", is_read=False),
    Encoding("cp852", "CP852", is_read=False),
    Encoding("cp437", "CP437", is_read=False),
)
"""The likelier before the others, where two give the same text."""

_MARK, _COMMON, _RARE, _CONCEIVABLE, _UNKNOWN, _WRONG = 0.5, 1.0, 2.0, 3.5, 6.0, 8.0
"""How odd a character is in its place."""

_ODDEST = 3.0
"""What the characters of a text are at most, on average."""

_WRONG_SHARE = 20
"""One of so many may be where such a character never stands."""

_MARGIN = 3.0
"""By how much a reading has to be less odd than the next one."""

_WESTERN = frozenset("àãåæèêìñòøùûðþœ")
_CENTRAL = frozenset("ąăćčďđěęğıľłńňőřśšşťţůűźżž")
_MIXED = 2.0
"""What a word adds that has letters of both, as no language does."""

_UNUSUAL = 1.5
"""What it adds that hardly any news is in an encoding."""

# Tried only where a word begins, so that a long one is read once.
_RUN = lazy(rb"(?<![A-Za-z0-9'])[A-Za-z0-9']*[\x80-\xff][A-Za-z0-9'\x80-\xff]*")


class Reading(NamedTuple):
    """A text as it is in an encoding, and how odd that is."""

    encoding: Encoding
    runs: tuple[str, ...]
    """Each word with characters beyond ASCII, between its neighbours."""
    oddity: float
    is_plausible: bool


def decoded_legacy(content: bytes) -> str | None:
    """Give the text of bytes that are not UTF-8; None where no encoding makes text of them.

    Raises IomedError, which names them, where several do, or one that is not read.
    """
    readings = sorted(_readings(content), key=lambda one: one.oddity)
    if not readings or not readings[0].is_plausible:
        return None
    best = readings[0]
    near = [
        one for one in readings[1:] if one.oddity - best.oddity < _MARGIN and one.runs != best.runs
    ]
    if near:
        raise IomedError(_undecided([best, *near]))
    if not best.encoding.is_read:
        raise IomedError(f"looks like {best.encoding.name}, {_way_out(best)}")
    return content.decode(best.encoding.codec)


def _undecided(readings: list[Reading]) -> str:
    """Name the readings, each with a word in which it differs from the best."""
    best, second = readings[:2]
    words = next(pair for pair in zip(best.runs, second.runs) if pair[0] != pair[1])
    shown = [f"{one.encoding.name} (“{word.strip()}”)" for one, word in zip(readings, words)]
    more = [one.encoding.name for one in readings[2:]]
    return f"could be {' or '.join([*shown, *more])}, {_way_out(best)}"


def _way_out(reading: Reading) -> str:
    return f"and is not UTF-8: give it as such (iconv -f {reading.encoding.name} -t UTF-8)"


def _readings(content: bytes) -> Iterator[Reading]:
    padded = b" " + content + b" "
    runs = sorted({padded[run.start() - 1 : run.end() + 1] for run in _RUN.finditer(padded)})
    for encoding in ENCODINGS:
        try:
            texts = tuple(run.decode(encoding.codec) for run in runs)
        except UnicodeDecodeError:
            continue
        oddities = list(chain.from_iterable(map(_oddities, texts)))
        wrong = sum(oddity >= _WRONG for oddity in oddities)
        total = sum(oddities) + _MIXED * sum(map(_is_mixed, texts))
        total += 0 if encoding.is_read else _UNUSUAL
        plausible = total <= _ODDEST * len(oddities) and wrong * _WRONG_SHARE <= len(oddities)
        yield Reading(encoding, texts, total, plausible)


def _is_mixed(run: str) -> bool:
    letters = frozenset(run.lower())
    return not letters.isdisjoint(_WESTERN) and not letters.isdisjoint(_CENTRAL)


def _oddities(run: str) -> Iterator[float]:
    for before, character, after in zip(run, run[1:], run[2:]):
        if not character.isascii():
            is_letter = character.isalpha() and character not in "ªº"
            yield (_letter_oddity if is_letter else _mark_oddity)(before, character, after)


def _letter_oddity(before: str, letter: str, after: str) -> float:
    """Say how odd a letter is between two others, or at the end of a word."""
    if letter.isupper() and (before.islower() or (before.isupper() and after.islower())):
        return _WRONG
    if letter.islower() and before.isupper() and after.isupper():
        return _WRONG
    left, right = _neighbour(before, "^"), _neighbour(after, "$")
    # The capital of i with a dot is two letters when it is made small.
    small = "ı" if letter == "İ" else letter.lower()
    common, rare, lefts, rights = _neighbours(small)
    if left + right in common:
        return _COMMON
    if left + right in rare:
        return _RARE
    if left + right == "^$":
        return _WRONG
    if left in lefts and right in rights:
        return _CONCEIVABLE
    return _UNKNOWN


def _neighbour(character: str, end: str) -> str:
    if not character.isalpha():
        return end
    return character.lower() if character.isascii() else "*"


@cache
def _neighbours(letter: str) -> tuple[frozenset[str], frozenset[str], set[str], set[str]]:
    """Give the pairs that a letter commonly and rarely stands between, and those on each side."""
    common, rare = neighbours().get(letter, (frozenset(), frozenset()))
    pairs = common | rare
    return common, rare, {pair[0] for pair in pairs}, {pair[1] for pair in pairs}


def _mark_oddity(before: str, mark: str, after: str) -> float:
    """Say how odd a mark or symbol is where it stands."""
    for marks, places, oddity in _places():
        if mark in marks and places.search(f"{before}{mark}{after}"):
            return oddity
    return _WRONG


@cache
def _places() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    """Give marks, what they stand between, and how odd they are there."""
    return tuple(
        (marks, re.compile(places), oddity)
        for marks, places, oddity in (
            ("\xa0–", r"^[a-z].[a-z]", _RARE),
            ("\xa0\xad", r"^\S|\S$", _MARK),
            ("“‘", r"^[^\w].\S", _MARK),
            ("„‚", r"^[^\w].\w", _COMMON),
            ("”", r"^\S.\W", _MARK),
            ("’", r"^\S|\w$", _MARK),
            ("´", r"^\w.\w", _RARE),
            ("«»", r"^\W|\W$", _COMMON),
            ("–—", r"", _MARK),
            ("…", r"^\W|\W$", _COMMON),
            ("£", r"^\W.\d", _COMMON),
            ("€¥¢", r"^\W.\d|^[\d\s].\W", _COMMON),
            ("°", r"^\d|^\s.[CF]", _COMMON),
            ("½¼¾¹º", r"^[\d\s].\W", _COMMON),
            ("²³", r"^[\dm].\W", _COMMON),
            ("•§©", r"^\W", _COMMON),
            ("·", r"^\W.\W", _COMMON),
            ("®™", r"^\w.\W", _COMMON),
            ("¿¡", r"^\W.\w", _COMMON),
            ("×", r"^[\d\s].[\d\s]", _COMMON),
            ("±µ", r"^[\d\s].[\d\sgm]", _COMMON),
            ("†‡", r"^\S.\W", _RARE),
        )
    )
