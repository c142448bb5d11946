"""Quotations that a draft breaks by words of its own: their parts are answered as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from iomed_cli.extraction import extract
from iomed_cli.verification import Verifier
from iomed_cli.verification.claims.draft_files import read_draft
from iomed_cli.verification.claims.findings import checked_draft

ARTICLE = """\
“The water is going to run to the sea,” Tom Aldous said on Friday.

“We were sent a map on a Friday and asked for an answer on Monday,” he said. “No. It is not fair.”

Nora Falk said the water was hers. “The water is a gift, I think,” she said. “Not a tap.”
"""

NOT_A_TAP = "After these words the article has: “Not a tap”."


@pytest.mark.parametrize(
    ("draft", "rows"),
    [
        # Too short alone, but not with what goes on behind the cue.
        (
            "“The water,” said Tom Aldous, “is going to run to the sea.”",
            [("The water", "verbatim", ()), ("is going to run to the sea.", "verbatim", ())],
        ),
        (
            "“No,” Tom Aldous said. “It is not fair.”",
            [("No", "verbatim", ()), ("It is not fair.", "verbatim", ())],
        ),
        # The draft says itself what stands before.
        (
            "“The water is a gift,” Nora Falk said, “I think.”",
            [
                ("The water is a gift", "verbatim", ()),
                ("I think.", "verbatim", (NOT_A_TAP,)),
            ],
        ),
        # What stands behind the first part is what the second one has.
        (
            "“The water is going to run,” said Tom Aldous, “to the lake.”",
            [("The water is going to run", "verbatim", ()), ("to the lake.", "altered", ())],
        ),
        # What is missing between two parts of one sentence is told at the second.
        (
            "“We were sent a map,” Tom Aldous said, “and asked for an answer on Monday.”",
            [
                ("We were sent a map", "verbatim", ()),
                ("and asked for an answer on Monday.", "altered", ()),
            ],
        ),
        # Between sentences something may be left out.
        (
            "“We were sent a map on a Friday,” Tom Aldous said. “It is not fair.”",
            [
                ("We were sent a map on a Friday", "verbatim", ()),
                ("It is not fair.", "verbatim", ()),
            ],
        ),
        # A part that is right stays so where another one is wrong.
        (
            "“The sea,” Tom Aldous said, “is going to run to the water.”",
            [
                ("The sea", "verbatim", ()),
                ("is going to run to the water.", "altered", ()),
            ],
        ),
        # Two speakers break nothing.
        (
            "“The water is a gift,” Nora Falk said, and Tom Aldous, “it is not fair.”",
            [
                ("The water is a gift", "verbatim", (NOT_A_TAP,)),
                ("it is not fair.", "verbatim", ()),
            ],
        ),
    ],
)
def test_parts_are_answered_as_one(
    tmp_path: Path, draft: str, rows: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    """Each part has the verdict of all, unless only the words left out between them are wrong."""
    path = tmp_path / "draft.txt"
    path.write_text(draft + "\n", encoding="utf-8")
    verify = Verifier([extract(ARTICLE)]).verify
    found = checked_draft(read_draft(str(path)), verify).findings
    verdicts = [(one.given.text, one.verdict) for one in found if one.verdict is not None]
    assert [(text, one.verdict, one.notes) for text, one in verdicts] == rows


def test_words_left_out_between_parts_are_shown(tmp_path: Path) -> None:
    """The line of the second part says which."""
    path = tmp_path / "draft.txt"
    path.write_text("“We were sent a map,” Tom Aldous said, “and asked for an answer.”\n", "utf-8")
    verify = Verifier([extract(ARTICLE)]).verify
    found = checked_draft(read_draft(str(path)), verify).findings
    assert found[1].message == (
        "close to it, but not its words; Tom Aldous; q2, paragraph 2; “on a Friday” left out:"
        " “and asked for an answer.”"
    )
