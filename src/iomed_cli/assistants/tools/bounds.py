"""Answers of a size that a model can read: rows until there is no more room, long texts cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import msgspec

from iomed_cli.visible import shortened_sentence

MOST_BYTES = 40_000
"""Of the JSON of an answer's rows; in the message it stands twice, as data and as text."""

_MOST_OF_A_ROW = 10_000
_TEXT, _TEXT_WITHIN, _ITEMS = 2000, 200, 20
"""Characters of a text in a row that is too long, and of one in its lists; items of a list."""

_MOST_NOTES = 20


class RowPage(NamedTuple):
    """Some of the rows, as plain values."""

    rows: list[dict[str, Any]]
    next_offset: int | None
    """Where the others begin; None where there are none."""


def row_page(rows: Iterable[Any], offset: int, total: int) -> RowPage:
    """Give rows as far as there is room, at least one where there is any."""
    found: list[dict[str, Any]] = []
    room = MOST_BYTES
    for one in rows:
        row = bounded_row(one)
        room -= len(msgspec.json.encode(row))
        if room < 0 and found:
            break
        found.append(row)
    reached = offset + len(found)
    return RowPage(found, reached if found and reached < total else None)


def bounded_row(row: Any) -> dict[str, Any]:
    """Give a row as plain values; of one that is too long only a beginning, which it says."""
    plain: dict[str, Any] = msgspec.to_builtins(row)
    if len(msgspec.json.encode(plain)) <= _MOST_OF_A_ROW:
        return plain
    return {**{name: _cut(value, _TEXT) for name, value in plain.items()}, "whole": False}


def _cut(value: Any, most: int) -> Any:
    if isinstance(value, str):
        return value if len(value) <= most else value[: most - 1] + "…"
    if isinstance(value, list):
        return [_cut(one, _TEXT_WITHIN) for one in value[:_ITEMS]]
    if isinstance(value, dict):
        return {name: _cut(one, most) for name, one in value.items()}
    return value


def bounded_notes(notes: Sequence[str]) -> list[str]:
    """Give notes, none of them too long, and not too many."""
    return [shortened_sentence(note) for note in notes[:_MOST_NOTES]]
