"""Drafts in plain text: their paragraphs, whether or not their lines are wrapped."""

from __future__ import annotations

import pytest

from drafts import quoted
from iomed_cli.inputs.prose.plain_text import plain

LONG = "A" * 120


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("One\nTwo\n\nThree", "One Two\n\nThree\n"),
        ("One\nTwo", "One\nTwo\n"),
        ("One goes\non", "One goes on\n"),
        ("One ends.\nand so on", "One ends.\nand so on\n"),
        (f"One\nTwo\n\n{LONG}\n\nThree", f"One Two\n\n{LONG}\n\nThree\n"),
        (f"One\n{LONG}\n\nThree", f"One\n{LONG}\n\nThree\n"),
        ("One:\n- Two\nANN: Three\n\nFour", "One:\n- Two\nANN: Three\n\nFour\n"),
        ("", "\n"),
    ],
)
def test_paragraphs(source: str, prose: str) -> None:
    """Short lines with blank ones between are paragraphs; lines without are each one."""
    assert plain(source).text == prose


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('He said: "We\nWon\nIt." Yes.', [("We Won It.", 1, 11)]),
        ("He said: “We\nWon.”\n„We\nLost.“", [("We Won.", 1, 11)]),
        (f'He: "We\nWon" in\n{LONG}', [("We Won", 1, 6)]),
        ('"We\n"Won"', [("Won", 2, 2)]),
        ("He said: ‘It’s\nOurs’", [("It’s Ours", 1, 11)]),
        ('He said: "We\x0bwon\x0cit\u2028all\x85now."', [("We won it all now.", 1, 11)]),
    ],
)
def test_a_quotation_over_several_lines(source: str, found: list[tuple[str, int, int]]) -> None:
    """It is one wherever its lines are broken, unless the next paragraph opens another."""
    assert [*quoted(plain(source))] == found


def test_a_flood_of_marks_is_read_in_linear_time() -> None:
    """None of them closes."""
    assert plain("“\n" * 50_000).text == "“\n" * 50_000 + "\n"
