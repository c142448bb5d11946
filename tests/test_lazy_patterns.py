"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from iomed_cli.lazy_patterns import lazy


def test_a_lazy_pattern_finds_what_a_compiled_one_finds() -> None:
    """It has the methods of a compiled pattern, and its flags."""
    one = lazy("(f)er+y", re.IGNORECASE)
    assert one.search("The FERRY sails.", 3)[0] == "FERRY"  # type: ignore[index]
    assert one.match("The ferry") is None
    assert one.fullmatch("ferry") is not None
    assert [found.span() for found in one.finditer("ferry, fery")] == [(0, 5), (7, 11)]
    assert one.sub("boat", "a ferry") == "a boat"
    assert (one.pattern, one.groups) == ("(f)er+y", 1)


def test_a_lazy_pattern_is_compiled_at_its_first_use() -> None:
    """What is wrong in one shows only then."""
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong.search("")
