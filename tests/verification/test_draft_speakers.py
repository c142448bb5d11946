"""Which words of a draft are quotations, and whom the draft names for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from iomed_cli.verification.claims.draft_files import quotations

Row = tuple[str, "str | None", int, "int | None"]


@pytest.mark.parametrize(
    ("draft", "rows"),
    [
        # Who has no name is nobody that could be confirmed.
        ('"We stay here," she said.', [("We stay here", None, 1, 2)]),
        ('"We stay here," the official said.', [("We stay here", None, 1, 2)]),
        ('An official said: "We stay here."', [("We stay here.", None, 1, 20)]),
        ('"Not yet," I said.', [("Not yet", None, 1, 2)]),
        ('"We stay here," the Mayor said.', [("We stay here", "the Mayor", 1, 2)]),
        ('"We stay," The Harbour Council said.', [("We stay", "Harbour Council", 1, 2)]),
        # Of a statement only what stands in marks is quoted.
        (
            'Ana Ruiz said the plan was "a gift" and "a shame".',
            [("a gift", "Ana Ruiz", 1, 29), ("a shame", "Ana Ruiz", 1, 42)],
        ),
        ("Ana Ruiz said the plan was good.", []),
        ("“...,” Tom Hale said.", []),
        # Words in marks are a quotation unless something shows that nobody says them.
        ('A sign says "one two three four" there.', [("one two three four", None, 1, 14)]),
        (
            'A sign says "one two three four five" there.',
            [("one two three four five", None, 1, 14)],
        ),
        (
            '"One two three four five" and "a b c d e f" stand there. "We go," Tom Hale said.',
            [
                ("One two three four five", None, 1, 2),
                ("a b c d e f", None, 1, 32),
                ("We go", "Tom Hale", 1, 59),
            ],
        ),
        (
            'First.\n"We go now," Tom Hale said.\nThe sign "one two three four five six".\n'
            '"We go," said Tom Hale. "One two three four five six."',
            [
                ("We go now", "Tom Hale", 2, 2),
                ("one two three four five six", None, 3, 11),
                ("We go", "Tom Hale", 4, 2),
                ("One two three four five six.", "Tom Hale", 4, 26),
            ],
        ),
    ],
)
def test_speakers_of_a_draft(tmp_path: Path, draft: str, rows: list[Row]) -> None:
    """Each quotation is found once, at its place, with a speaker only where one is named."""
    path = tmp_path / "draft.txt"
    path.write_text(draft, encoding="utf-8")
    assert [one[:4] for one in quotations(str(path))] == rows
