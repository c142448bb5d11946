"""The words of a cell, the same wherever a row is shown to people."""

from __future__ import annotations

import re
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


_NOT_KNOWN: Mapping[str, str] = {
    "month": "(no date)",
    "year": "(no date)",
    "publisher": "(no publisher)",
}


def counted_name(type_: str, name: str | None) -> str:
    """Give the name of what is counted as people read it: what is not known says so."""
    if name is None:
        return _NOT_KNOWN[type_]
    return f"{name} (no month)" if type_ == "month" and "-" not in name else name


def cell_words(record: Mapping[str, Any], field: str) -> str:
    """Give a field as people read it, with what keeps a content from being taken for a claim."""
    words = joined(record.get(field))
    if field == "name" and record.get("type") in _NOT_KNOWN:
        words = counted_name(record["type"], record["name"])
    stance = str(record.get("stance") or "")
    if field == "cue" and stance == "withholds":
        words = f"{words} (not)"
    if field == "figures":
        words = "; ".join(_with_noun(one, record["statement"]) for one in figures_told(record))
    if "value_to" in record and field in ("text", "of"):
        words = _figure_words(record) if field == "text" else _noun(record)
    if field in ("type", "statement") and stance in STANCES and not _tells(record, stance):
        words = f"{words} ({STANCES[stance]})"
    return words


def _tells(record: Mapping[str, Any], stance: str) -> bool:
    """Tell whether a statement of the article has the word itself: ``He denied that …``."""
    if record.get("according_to") is not None or "statement" not in record:
        return False
    return STANCES[stance] in re.findall(r"\w+", record["statement"].casefold())


def has_more(record: Mapping[str, Any], field: str, rare: object) -> bool:
    """Tell whether a field has anything but the one thing that needs no column."""
    return bool((figures_told(record) if field == "figures" else record[field]) != rare)


def figures_told(record: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Give the figures of a fact; of older data, which has but one, it without its words."""
    if not record["figures"] and isinstance(record.get("value"), (int, float)):
        return [{**record, "text": None, "of": None}]
    return tuple(record["figures"])


def _figure_words(figure: Mapping[str, Any]) -> str:
    """Give a figure as it is printed, with how exact it is; of older data its number and unit."""
    exactness, words = figure.get("qualifier") or "", figure["text"]
    if not words:
        words = " ".join(filter(None, (f"{figure['value']:,}", figure.get("unit"))))
    stands = f" {exactness.casefold()} " in f" {words.casefold()} "
    return f"{exactness} {words}" if exactness and not stands else words


def _with_noun(figure: Mapping[str, Any], statement: str) -> str:
    """Give a figure, and what it counts unless that is what the statement begins with."""
    noun, words = _noun(figure), _figure_words(figure)
    begins = statement.lstrip("[").casefold().startswith(noun.casefold())
    return words if begins else f"{words} ({noun})"


def _noun(figure: Mapping[str, Any]) -> str:
    """Give what a figure counts, where its words do not tell."""
    noun, words = figure["of"] or figure["unit"] or "", figure["text"]
    if not words or not noun[-1:].isalpha() or noun.isupper():
        return ""
    return "" if noun.split()[-1].casefold() in words.casefold() else str(noun)


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
    if way != "description":
        return way in ("pronoun", "turn", "paragraph")
    mention = record.get("mention") or ""
    first, _, others = mention.partition(" ")
    # ``the World Health Organization said``: that is the whole name.
    return record.get("speaker") not in (mention, others if first.lower() == "the" else mention)


def about_somebody(role: str | None, affiliation: str | None) -> str:
    """Give role and affiliation in a row; one that the role names already only once."""
    parts = [role, affiliation]
    if role and affiliation and affiliation.casefold() in role.casefold():
        parts.pop()
    return ", ".join(part for part in parts if part)
