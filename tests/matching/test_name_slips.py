"""Slips: which word of a name a mistyped one may stand for, and how sure that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.matching.name_slips import (
    LONG_WORD,
    beginnings,
    one_edit,
    slips,
    with_other_first_letter,
)
from iomed_cli.matching.near_names import near_names

NAMES = ["Mao Ning", "Wang Yong", "Wu Xinbo", "Nicholas Chan", "Ann Lee", "Zhang Wei", "Anna Leeds"]


@pytest.mark.parametrize(
    ("word", "other", "alone", "penalty"),
    [
        ("yogn", "yong", True, 15),
        ("yogn", "yong", False, 15),
        ("jonh", "john", True, 15),
        ("jhno", "john", True, None),
        ("annn", "anna", True, None),
        ("smth", "smith", True, None),
        ("smiht", "smith", True, 15),
        ("smitt", "smith", True, 15),
        ("asmith", "smith", True, 15),
        ("kmith", "smith", True, None),
        ("kohnson", "johnson", True, 15),
        ("kohnson", "johnson", False, 17),
        ("bog", "bob", True, None),
        ("bog", "bob", False, 17),
        ("bxb", "bob", False, 17),
        ("boo", "bo", False, 17),
        ("tk", "tj", False, None),
        ("jt", "tj", False, None),
        ("merkle", "merkel", True, 15),
        ("m1rkel", "merkel", True, 15),
        ("mérkel", "merkel", True, None),
        ("2015", "2016", True, None),
        ("gorbachov", "gorbachev", True, 15),
        ("gorbatchow", "gorbachev", True, None),
        ("baker", "bakker", True, None),
        ("river", "rivera", True, None),
        ("smit", "smith", True, None),
        ("yang", "yong", False, None),
        ("zhng", "zhang", False, 15),
        ("zhnag", "zhang", True, 15),
    ],
)
def test_what_a_word_may_be_a_slip_for(
    word: str, other: str, alone: bool, penalty: int | None
) -> None:
    """One key is forgiven, the less surely the less is left; what is a name is no slip."""
    assert slips(word, [other], alone=alone).get(other) == penalty


@st.composite
def slipped(draw: st.DrawFn) -> tuple[str, str]:
    """Give a word and another that a few keys turn it into."""
    letters = st.text("abmortz", min_size=1, max_size=2)
    word = draw(st.text("abmortz", min_size=2, max_size=11))
    other = word
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(other)))
        kept = draw(st.integers(0, 2))
        between = other[at : at + 2][::-1] if draw(st.booleans()) else draw(letters)
        other = other[:at] + between + other[at + kept :]
    return word, other


@given(slipped(), st.booleans())
def test_where_slips_are_looked_for(words: tuple[str, str], alone: bool) -> None:
    """Whatever a word may be a slip for is one edit away, or of a long word begins as it does."""
    word, other = words
    if slips(word, [other], alone=alone).get(other):
        begins = other.startswith(tuple(beginnings(word)))
        long = begins or other in with_other_first_letter(word)
        assert long if len(word) >= LONG_WORD else other in one_edit(word)


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("Mao Nin", ["Mao Ning"]),
        ("Wong Yong", ["Wang Yong"]),
        ("Wang-Yong", ["Wang Yong"]),
        ("Wu Sinbo", ["Wu Xinbo"]),
        ("Nicolas Chen", ["Nicholas Chan"]),
        ("Cheung Wei", ["Zhang Wei"]),
        ("Lee Ann", ["Ann Lee", "Anna Leeds"]),
        ("An Li", ["Ann Lee"]),
        ("Ann Leeds", ["Anna Leeds"]),
        ("Hsin-po Wu", ["Wu Xinbo"]),
        ("Wu Hsin-po", ["Wu Xinbo"]),
        ("Zhangwei", ["Zhang Wei"]),
        ("Ann Ann", []),
        ("Bo", []),
        ("Deng Xiao", []),
        ("Mao Ning Wu Xinbo Ann Lee Zhang Wei", []),
    ],
)
def test_whom_a_name_is_near(query: str, near: list[str]) -> None:
    """In any spelling and order; who is near is asked about, and is no answer."""
    assert near_names(query, NAMES) == near
