"""The words of a cell, the same wherever a row is shown to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

STANCES: Mapping[str, str] = {
    "denies": "denied",
    "doubts": "doubted",
    "asks": "asked",
    "demands": "demanded",
    "promises": "promised",
    "expects": "expected",
    "withholds": "not said",
    "plans": "planned",
    "supposes": "supposed",
}
"""What is said of a content, or a fact, that nobody states."""


def cell_words(record: Mapping[str, Any], field: str) -> str:
    """Give a field as people read it, with what keeps a content from being taken for a claim."""
    words = joined(record.get(field))
    stance = str(record.get("stance") or "")
    if field == "cue" and stance == "withholds":
        words = f"{words} (not)"
    if field == "figures":
        words = "; ".join(map(_figure_words, figures_told(record)))
    if field in ("type", "statement") and stance in STANCES:
        words = f"{words} ({STANCES[stance]})"
    return words


def figures_told(record: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Give the figures of a fact; of older data, which has but one, it without its words."""
    if not record["figures"] and isinstance(record.get("value"), (int, float)):
        return [record]
    return tuple(record["figures"])


def _figure_words(figure: Mapping[str, Any]) -> str:
    """Give a figure as it is printed, and what it counts where that stands elsewhere."""
    if "of" not in figure:
        parts = figure.get("qualifier"), f"{figure['value']:,}", figure.get("unit")
        return " ".join(part for part in parts if part)
    words = str(figure["text"])
    counted = figure["of"] or figure["unit"] or ""
    alone = not counted or counted.split()[-1].casefold() in words.casefold()
    return (
        words if alone or not counted[-1].isalpha() or counted.isupper() else f"{words} ({counted})"
    )


def joined(value: object) -> str:
    """Give a value as text: of several names, or figures, each after the other; of nothing, none.

    Of a figure or a date that are its words in the article.
    """
    if isinstance(value, tuple):
        return "; ".join(one if isinstance(one, str) else one["text"] for one in value)
    return "" if value is None else str(value)


def is_inferred(record: Mapping[str, Any]) -> bool:
    """Tell whether a speaker's name is not what stands beside the words: ``she said``."""
    way = record.get("speaker_from")
    return way in ("pronoun", "turn", "paragraph") or (
        way == "description" and record.get("speaker") != record.get("mention")
    )
