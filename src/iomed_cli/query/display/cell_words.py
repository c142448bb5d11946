"""The words of a cell, the same wherever a row is shown to people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

STANCES: Mapping[str, str] = {
    "denies": "denied",
    "doubts": "doubted",
    "asks": "asked",
    "demands": "demanded",
    "promises": "promised",
    "expects": "expected",
    "withholds": "not said",
}
"""What is said of a content that its speaker does not state."""


def cell_words(record: Mapping[str, Any], field: str) -> str:
    """Give a field as people read it, with what keeps a content from being taken for a claim."""
    words = joined(record.get(field))
    stance = str(record.get("stance") or "")
    if field == "cue" and stance == "withholds":
        words = f"{words} (not)"
    if field == "type" and stance in STANCES:
        words = f"{words} ({STANCES[stance]})"
    return words


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
