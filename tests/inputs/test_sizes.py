"""How long an article may be at most, whoever reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

import iomed_cli
from iomed_cli.inputs import sizes


def test_an_article_of_more_characters_than_offsets_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused before it is read, in a file and as a string."""
    monkeypatch.setattr(sizes, "LONGEST_TEXT", 20)
    path = tmp_path / "long.txt"
    path.write_text("Ann Lee said that it rained.", encoding="utf-8")
    with pytest.raises(iomed_cli.IomedError, match=r"text: has more than 20 characters"):
        iomed_cli.extract("Ann Lee said that it rained.")
    with pytest.raises(iomed_cli.IomedError, match=r"long.txt: has more than 20 characters"):
        iomed_cli.load(path)
