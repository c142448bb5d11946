"""Ids are given once."""

from __future__ import annotations

from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.inputs.unique_ids import Ids


def test_what_was_given_before_gets_a_number() -> None:
    """The next that is free, also where it was given by itself."""
    with closing(Ids()) as ids:
        wanted = ["a", "a", "a-3", "a", "a-2", "", "", "A"]
        assert [ids.unique(one) for one in wanted] == [
            *("a", "a-2", "a-3", "a-4", "a-2-2", "", "-2", "A"),
        ]


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b", "b-3"])))
def test_no_id_is_given_twice(wanted: list[str]) -> None:
    """Whatever is wanted, in whatever order."""
    with closing(Ids()) as ids:
        found = [ids.unique(one) for one in wanted]
    assert len(set(found)) == len(found)
