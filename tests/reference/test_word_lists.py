"""Long lists of words are looked up in their lines, which have to be in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from iomed_cli.reference import word_lists
from iomed_cli.reference.word_lists import is_english, is_person_name

LISTS = Path(word_lists.__file__).parent


@pytest.mark.parametrize(
    ("name", "is_listed"), [("english.txt", is_english), ("person_names.txt", is_person_name)]
)
def test_every_word_of_a_list_is_found(name: str, is_listed: Callable[[str], bool]) -> None:
    """The first and the last word of each line, and of the list, are found like any other."""
    lines = (LISTS / name).read_text("ascii").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    assert len(words) > 10_000
    assert words == sorted(set(words))
    assert [word for word in words if not is_listed(word)] == []


@pytest.mark.parametrize(
    "word", ["", "a", "aaa", "zzzz", "abandon abandonment", "Ábc", "q!", "aa "]
)
def test_what_is_in_no_list_is_not_found(word: str) -> None:
    """What comes before all words, behind them or between two, or is two of them, is no word."""
    assert not is_english(word)
    assert not is_person_name(word)


def test_a_form_of_a_word_is_english() -> None:
    """A list has no inflections; they count all the same."""
    assert is_english("abandoning")
    assert is_english("ponies")
    assert not is_english("vandenberg")
    assert is_person_name("zora")
