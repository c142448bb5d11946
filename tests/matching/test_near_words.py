"""What somebody may have meant by a word that is none of those there are."""

from __future__ import annotations

import pytest

from iomed_cli.errors import IomedError
from iomed_cli.matching.near_words import asked_back, refuse_unknown


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("spaeker", " (did you mean Speaker?)"),
        ("SPEAKER", " (did you mean Speaker?)"),
        ("kinf", " (did you mean kind?)"),
        ("zebra", ""),
        ("", ""),
    ],
)
def test_who_is_asked_back(word: str, question: str) -> None:
    """The nearest known word is asked about as it is written; nothing is where none is near."""
    assert asked_back(word, ["Speaker", "kind"]) == question


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("kinf", "no field: 'kinf' (did you mean kind?); there are: speaker, kind"),
        ("zebra", "no field: 'zebra'; there are: speaker, kind"),
        (3, "no field: 3; there are: speaker, kind"),
    ],
)
def test_what_is_no_known_value_is_refused(value: object, said: str) -> None:
    """The refusal names what was given, what may have been meant and all that there is."""
    with pytest.raises(IomedError) as refused:
        refuse_unknown("field", value, ["speaker", "kind"])
    assert str(refused.value) == said


def test_a_known_value_passes() -> None:
    """What is on the list is not refused."""
    refuse_unknown("field", "kind", ["speaker", "kind"])
