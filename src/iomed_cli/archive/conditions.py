"""Conditions on the records of a collection, in SQL, each with its values."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Condition:
    """SQL about a record, ``it``, with its values: both only ever grow together."""

    def __init__(self, text: str = "1", *values: object) -> None:
        self.text = text
        self.values = values

    def __and__(self, other: Condition) -> Condition:
        return Condition(f"{self.text} AND {other.text}", *self.values, *other.values)

    @property
    def always(self) -> bool:
        """Tell whether nothing is asked of a record."""
        return self.text == "1"


def equal(column: str, value: object | None) -> Condition:
    """Say that a column has a value; None is any."""
    return Condition() if value is None else Condition(f"{column} = ?", value)


COUNTED = "(it.figures IS NOT NULL OR typeof(it.value) IN ('integer', 'real', 'blob'))"
"""Says that a fact has a figure; the largest numbers are kept as bytes."""


def concerned(names: Iterable[int], claimants: Iterable[str]) -> Condition:
    """Say that a fact is according to one of some names or claimants, or about such a name.

    Who a fact is about is among the speakers of its article: only there it is looked for.
    """
    bearers, by = among("key", names), among("it.according_to", claimants)
    speaking = among("speakers.name_key", names)
    named = f"(SELECT name FROM names WHERE {bearers.text})"
    return Condition(
        f"({by.text} OR it.according_to IN {named} OR it.key IN (SELECT facts.key"
        f" FROM speakers JOIN facts USING (article_key) WHERE {speaking.text} AND EXISTS"
        f" (SELECT 1 FROM json_each(nullif(facts.people, '')) AS one WHERE one.value IN {named})))",
        *by.values,
        *bearers.values,
        *speaking.values,
        *bearers.values,
    )


def sure_enough(least: float | None) -> Condition:
    """Say that rule and speaker of a quotation are as sure as wanted; None is no wish."""
    if least is None:
        return Condition()
    return Condition("(it.confidence IS NULL OR it.confidence >= ?)", least) & Condition(
        "(it.speaker_confidence IS NULL OR it.speaker_confidence >= ?)", least
    )


def among(column: str, values: Iterable[object]) -> Condition:
    """Say that a column has one of some values."""
    return Condition(f"{column} IN (SELECT value FROM json_each(?))", listed(values))


def listed(values: Iterable[object]) -> str:
    """Give values as one parameter, for ``json_each``."""
    return msgspec.json.encode(list(values)).decode()
