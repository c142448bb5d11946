"""Spotting: which capitalised words may name a person."""

from __future__ import annotations

import pytest

from iomed_cli.extraction.names.forms import gender_of, is_personal
from iomed_cli.extraction.names.spotting import names_in


def spotted(text: str) -> list[tuple[str, str]]:
    """Give each name in a text and the title before it."""
    found = names_in(text, 0, len(text))
    assert all(text[one.start : one.end].startswith(one.form.words[0]) for one in found)
    return [(" ".join(one.form.words), one.form.title) for one in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On Monday Mr. Smith met Ann Lee.", [("Smith", "mr"), ("Ann Lee", "")]),
        ("Justices Ann Lee and Carl Ott", [("Ann Lee", "justice"), ("Carl Ott", "")]),
        ("Professor Justice Lee", [("Justice Lee", "professor")]),
        ("Chief Justice Lee", [("Lee", "justice")]),
        ("Information Minister Ann Lee", [("Ann Lee", "minister")]),
        ("Joining Merrow in Leeds", [("Merrow", ""), ("Leeds", "")]),
        ("Australian Actor Ann Lee", [("Ann Lee", "actor")]),
        ("Caspar Tsui Ying-wai", [("Caspar Tsui Ying-wai", "")]),
        ("Clive Black", [("Clive Black", "")]),
        ("Ann Lee QC", [("Ann Lee", "")]),
        ("John Henry van der Berg Jr.", [("John Henry van der Berg Jr.", "")]),
        ("Dato Tan Sri Ann Lee", [("Ann Lee", "tan sri")]),
        ("Ludwig II", [("Ludwig II", "")]),
    ],
)
def test_names_are_spotted_without_their_titles(text: str, names: list[tuple[str, str]]) -> None:
    """Titles, trades, nationalities and what opens a sentence are no part of a name."""
    assert spotted(text) == names


@pytest.mark.parametrize(
    "text", ["The Federal Court", "In October", "San Jose", "the U.S. Army", "Black Friday"]
)
def test_what_no_person_is_called_is_no_name(text: str) -> None:
    """Places, times and bodies are not spotted."""
    assert spotted(text) == []


@pytest.mark.parametrize(
    ("text", "gender", "personal"),
    [
        ("Mrs Merrow", "f", True),
        ("Ann Lee", "f", True),
        ("Carl Ott", "m", True),
        ("Judge Merrow", "", True),
        ("Chan Tai-man", "", False),
        ("Caspar Tsui Ying-wai", "", True),
        ("Merrow", "", False),
    ],
)
def test_a_form_tells_of_its_bearer(text: str, gender: str, personal: bool) -> None:
    """A title or a given name tells man from woman, and either from a place."""
    (name,) = names_in(text, 0, len(text))
    assert (gender_of(name.form), is_personal(name.form)) == (gender, personal)
