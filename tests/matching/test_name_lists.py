"""What is known about names: their short forms, their spellings, and Chinese syllables."""

from __future__ import annotations

import pytest

from iomed_cli.matching import name_lists


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("nick", "nicholas", True),
        ("nicholas", "nick", True),
        ("nick", "nicky", True),
        ("nick", "nickolas", True),
        ("nick", "nico", True),
        ("bob", "robert", True),
        ("rob", "robbie", True),
        ("bill", "billy", True),
        ("liz", "elisabeth", True),
        ("ted", "theodore", True),
        ("ted", "edward", True),
        ("kit", "christopher", True),
        ("kit", "catherine", True),
        # Two short forms of one name that are unlike, and spellings of one name, are none.
        ("rick", "fred", False),
        ("bob", "bert", False),
        ("bob", "rob", False),
        ("liz", "beth", False),
        ("nicholas", "nicolas", False),
        ("ann", "anne", False),
        ("christopher", "catherine", False),
        ("nick", "robert", False),
        ("nick", "nickel", False),
        ("xinbo", "xin", False),
    ],
)
def test_short_forms(one: str, other: str, short: bool) -> None:
    """A short form stands for its name, and for another short form that is like it."""
    assert name_lists.is_short_form(one, other) is short
    assert name_lists.is_short_form(other, one) is short
    if short:
        assert one in name_lists.short_forms(other)


def test_all_forms_of_a_name() -> None:
    """All that may be meant by a name is given, and nothing for what is no such name."""
    assert name_lists.short_forms("joey") == {"joe", "joey", "jo", "joseph"}
    assert name_lists.short_forms("xinbo") == set()
    assert name_lists.spellings("philip") == {"philip", "phillip", "philipp", "filip"}
    assert name_lists.is_spelling("stephen", "steven")
    assert not name_lists.is_spelling("stephen", "stephanie")
    assert not name_lists.is_spelling("xinbo", "zinbo")


def test_pinyin() -> None:
    """One or two syllables are pinyin, unless a bare vowel would need an apostrophe."""
    for (
        word
    ) in "wang yi er zhuang lü lv lyu nyu xinbo yiming jinping jintao wenjiabao xian".split():
        whole = word not in ("lü", "wenjiabao")
        assert name_lists.is_pinyin(word) is whole, word
    for word in "lee maria smith bo-xi xia0 tokyo b lü wenjiabao chuangchuangs".split():
        assert not name_lists.is_pinyin(word), word
    assert name_lists.is_pinyin("zhuangzhuang")
    assert name_lists.is_syllable("wang")
    assert not name_lists.is_syllable("xinbo")
    assert not name_lists.is_syllable("")


@pytest.mark.parametrize("name", "adam anna barack clinton merkel nick nicholas wong zoe".split())
def test_known_names(name: str) -> None:
    """Common names, their spellings and short forms are no slips for others."""
    assert name_lists.is_known_name(name)


@pytest.mark.parametrize("word", ["nichlas", "wang", "xinbo", "table", ""])
def test_words_that_are_no_known_names(word: str) -> None:
    """Anything else may be a slip; pinyin is told by other rules."""
    assert not name_lists.is_known_name(word)


@pytest.mark.parametrize(
    ("word", "like"),
    [
        ("yeng", True),
        ("keng", True),
        ("fong", True),
        ("chiong", True),
        ("yew", False),
        ("vang", False),
        ("seung", False),
        ("zheong", False),
        ("b", False),
    ],
)
def test_what_sounds_like_a_syllable(word: str, like: bool) -> None:
    """An initial of pinyin and a final of pinyin sound like a syllable though none has both."""
    assert name_lists.is_like_syllable(word) is like


@pytest.mark.parametrize(
    ("word", "pinyin"),
    [
        ("ming", True),
        ("xiaoming", True),
        ("aming", True),
        ("zhuangzhuang", True),
        ("lee", False),
        ("maria", False),
        ("xiaomingming", False),
        ("smith", False),
    ],
)
def test_what_is_a_chinese_name_of_one_or_two_syllables(word: str, pinyin: bool) -> None:
    """Two syllables count, the first of one letter too; a bare vowel behind does not."""
    assert name_lists.is_pinyin(word) is pinyin
