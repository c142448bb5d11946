"""What stands where in a text: one table answers whatever the rules ask of spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iomed_cli.extraction.text.spans import SpanTable

TABLE = SpanTable([(20, 30, "who"), (0, 50, "all"), (4, 9, "one"), (4, 6, "short")])

spans = st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda it: (it[0], it[0] + it[1]))


def test_spans_are_found_by_where_they_stand() -> None:
    """In exactly a place, or within one in the order of the text."""
    assert TABLE.at(4, 9) == "one"
    assert TABLE.at(4, 8) is None
    assert list(TABLE.within(4, 30)) == ["short", "one", "who"]
    assert list(TABLE.within(5, 30)) == ["who"]


@pytest.mark.parametrize(
    ("offset", "found"),
    [(4, (4, 6, "short")), (6, (4, 9, "one")), (9, (0, 50, "all")), (50, None)],
)
def test_the_narrowest_span_around_a_place_is_found(
    offset: int, found: tuple[int, int, str] | None
) -> None:
    """Of those that hold a character; the end of a span is no part of it."""
    assert TABLE.around(offset) == found


@given(st.lists(spans, max_size=12), spans)
def test_a_table_tells_what_holds_and_what_overlaps(
    known: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    """However spans are nested, it tells what looking at each of them would."""
    table = SpanTable((*span, None) for span in known)
    start, end = asked
    assert table.hold(start, end) == any(low <= start and end <= high for low, high in known)
    assert table.overlap(start, end) == any(low < end and start < high for low, high in known)
