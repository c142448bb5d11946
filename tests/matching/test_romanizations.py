"""Romanizations: how a syllable of a Chinese name is spelt elsewhere."""

from __future__ import annotations

import pytest

from iomed_cli.matching.near_names import near_names
from iomed_cli.matching.romanizations import in_pinyin


@pytest.mark.parametrize(
    ("spelt", "pinyin"),
    [
        ("chiang", {"jiang", "qiang"}),
        ("hsi", {"xi"}),
        ("tung", {"dong", "tong"}),
        ("chou", {"zhou"}),
        ("teng", {"deng"}),
        ("kuo", {"guo"}),
        ("yung", {"yong"}),
        ("ho", {"he"}),
        ("ko", {"ge", "ke"}),
        ("erh", {"er"}),
        ("kuei", {"gui", "kui"}),
        ("po", {"bo"}),
        ("wong", {"huang", "wang"}),
        ("cheung", {"zhang"}),
        ("lao", set()),
        ("smith", set()),
    ],
)
def test_other_spellings_of_a_syllable(spelt: str, pinyin: set[str]) -> None:
    """Wade and Giles's, and the Cantonese ones of Hong Kong."""
    assert in_pinyin(spelt) == pinyin


def test_who_is_near() -> None:
    """The nearest names first, and nobody who is far."""
    names = ["Hang Wu", "Wang Yi", "Wang Ya", "Wang Yu", "Wang Yao", "Ann Lee"]
    assert near_names("Wang Yo", names) == ["Wang Yi", "Wang Ya", "Wang Yu", "Wang Yao"]
    assert near_names("Wong Yi", names)[:1] == ["Wang Yi"]
