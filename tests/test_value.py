"""Small records that never change."""

from __future__ import annotations

import types

import pytest

from iomed_cli.value import Value


class Berth(Value, frozen=True):
    """Where a ferry lies."""

    harbour: str
    number: int = 1


def test_values_are_compared_by_what_they_hold() -> None:
    """So that one may be looked up by another."""
    assert {Berth("Velden"), Berth("Velden", 1), Berth("Velden", 2)} == {
        Berth("Velden", 2),
        Berth("Velden"),
    }


def test_a_value_is_never_changed() -> None:
    """What holds it may rely on it."""
    with pytest.raises(AttributeError):
        Berth("Velden").number = 2  # type: ignore[misc]


def test_a_class_that_says_nothing_makes_values_too() -> None:
    """A compiled class leaves out what a class says beside its bases."""
    annotations = {"__annotations__": {"harbour": str}}
    bare = types.new_class("Bare", (Value,), exec_body=lambda names: names.update(annotations))
    assert len({bare("Velden"), bare("Velden")}) == 1
