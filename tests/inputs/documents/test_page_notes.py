"""Numbers of footnotes and broken lines, which are no part of what a page says."""

from __future__ import annotations

import pytest

from iomed_cli.inputs.documents.page_notes import without_notes


@pytest.mark.parametrize(
    ("page", "plain"),
    [
        ("a wall<sup>1</sup>, and", "a wall, and"),
        ('a wall<sup><a href="#n">[12]</a></sup>, and', "a wall, and"),
        ("300 m<sup>2</sup>, 10<sup>6</sup>, the 5<sup>th</sup>", None),
        ("closed and<br>nobody came", "closed and nobody came"),
        ("closed.<br />Nobody came", None),
    ],
)
def test_notes_are_left_out(page: str, plain: str | None) -> None:
    """A footnote's number goes, an exponent stays; a sentence goes on in the next line."""
    assert without_notes(page) == (page if plain is None else plain)
