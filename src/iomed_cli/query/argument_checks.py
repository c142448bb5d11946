"""What the methods of a Dataset are given, checked before it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from iomed_cli.errors import IomedError, refuse_other_than_text
from iomed_cli.query import questions as ask

if TYPE_CHECKING:
    from iomed_cli.model import FactCategory


def refuse_no_string(name: str, value: object) -> None:
    """Raise IomedError for what is neither text nor left out."""
    if value is not None:
        refuse_other_than_text(name, value)


def refuse_other_value(name: str, value: object, known: str) -> None:
    """Raise IomedError for what is none of the values that `kinds` has under a name."""
    from typing import get_args

    from iomed_cli import kinds
    from iomed_cli.matching import near_words

    near_words.refuse_unknown(name, value, get_args(getattr(kinds, known)))


def refuse_no_share(name: str, value: object) -> None:
    """Raise IomedError for what is no number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise IomedError(f"{name}: {value!r} is no number from 0 to 1")


def refuse_blank_name(name: str | None) -> None:
    """Raise IomedError for a name that has no letter."""
    if name is not None:
        from iomed_cli.matching import person_names

        person_names.refuse_no_name(name)


def fact_question(
    words: Sequence[str],
    category: FactCategory | None,
    speakers: Sequence[str],
    when: str | None,
    unit: str | None,
    min: float | None,
    max: float | None,
) -> ask.FactQuestion:
    """Give what is asked of facts. Raises IomedError for what cannot be asked."""
    if category is not None:
        refuse_other_value("category", category, "FactCategory")
    for name in speakers:
        refuse_blank_name(name)
    for name, value in (("when", when), ("unit", unit)):
        refuse_no_string(name, value)
    if when is not None:
        from iomed_cli.query.period import ends

        ends(when)
    if unit is not None and not unit.strip():
        raise IomedError("unit is blank: give a sign or a word, such as % or countries")
    for name, number in (("min", min), ("max", max)):
        if number is not None and (
            isinstance(number, bool) or not isinstance(number, (int, float))
        ):
            raise IomedError(f"{name}: {number!r} is no number")
    if min is not None and max is not None and min > max:
        raise IomedError(f"min is {min:,}, which is more than max, {max:,}")
    return ask.FactQuestion(words, category, speakers, when, unit, min, max)
