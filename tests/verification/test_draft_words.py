"""What a draft quotes, of whom, and what it has in quotation marks that nobody says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from iomed_cli.verification.claims.draft_files import read_draft
from word import docx, paragraph, run

CASES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "cases" / "drafts.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["draft"].strip()[:40])
def test_everything_in_marks_is_answered_or_told(tmp_path: Path, case: dict[str, Any]) -> None:
    """Each quotation has its speaker, what nobody says is apart, a lone mark is told."""
    path = tmp_path / f"draft.{case['format']}"
    path.write_text(case["draft"], encoding="utf-8")
    draft = read_draft(str(path))
    assert [[one.text, one.speaker] for one in draft.quotations if one.is_said] == case[
        "quotations"
    ]
    not_said = [one.text for one in draft.quotations if not one.is_said]
    assert not_said == case.get("not_said", [])
    unread = [[one.given.line, one.given.column] for one in draft.unread]
    assert unread == case.get("unread", [])


def test_no_speaker_has_a_quotation_mark() -> None:
    """Whoever is said to speak is a name, never the words of another quotation."""
    speakers = {speaker for case in CASES for _, speaker in case["quotations"] if speaker}
    assert not [one for one in speakers if set(one) & set('"“”„«»')]


def test_a_surname_is_not_whoever_is_named_later(tmp_path: Path) -> None:
    """Another person of that name may follow."""
    path = tmp_path / "draft.txt"
    path.write_text('"We pay," Hale said.\n\nTom Hale, the mayor, left.\n', encoding="utf-8")
    assert [(one.text, one.speaker) for one in read_draft(str(path)).quotations] == [
        ("We pay", "Hale")
    ]


def test_a_table_in_a_word_document(tmp_path: Path) -> None:
    """A cell with a name says who speaks in its row; places are paragraphs."""

    def row(*cells: str) -> str:
        held = "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in cells)
        return f"<w:tr>{held}</w:tr>"

    table = f"<w:tbl>{row('Ann Lee', '“We pay”')}{row('Tom Hale', '“Not yet”')}</w:tbl>"
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(paragraph(run("The vote.")) + table))
    assert [
        (one.text, one.speaker, one.line, one.unit) for one in read_draft(str(path)).quotations
    ] == [("We pay", "Ann Lee", 3, "paragraph"), ("Not yet", "Tom Hale", 5, "paragraph")]


def test_marks_of_any_shape(tmp_path: Path) -> None:
    """Columns are those of the file, whatever had to be made plain before it was read."""
    path = tmp_path / "draft.txt"
    for opening, closing in ("「」", "❝❞", "‹›", "＂＂", "„“", "«»"):
        path.write_text(f"The\u200b board is {opening}closed{closing}.\n", encoding="utf-8")
        draft = read_draft(str(path))
        assert [(one.text, one.column) for one in draft.quotations] == [("closed", 16)]
