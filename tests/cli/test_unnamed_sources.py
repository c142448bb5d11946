"""Sources without a name: listed with the reason, wherever the article is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conftest import Command

TEXT = (
    "“The dam leaks,” said a worker, who asked not to be named for fear of losing his job."
    " “It has leaked for years.” Residents said that they had complained. The mayor, Ann Lee,"
    " said the dam was safe.\n"
)


@pytest.mark.parametrize("kept", [False, True])
def test_unnamed_sources(iomed: Command, tmp_path: Path, kept: bool) -> None:
    """How often each is quoted, why it has no name, and any field that is asked for."""
    source = tmp_path / "dam.txt"
    source.write_text(TEXT, encoding="utf-8")
    if kept:
        iomed("collect", str(source), "--into", str(tmp_path / "it.iomed"))
        source = tmp_path / "it.iomed"
    listing = ("speakers", "--data", str(source), "--unnamed")
    assert iomed(*listing, "--format", "csv", "--fields", "name,direct,unnamed_reason").out == (
        "name,direct,unnamed_reason\n"
        "a worker,2,asked not to be named for fear of losing his job\n"
        "Residents,0,\n"
    )
    first, second = json.loads(iomed(*listing, "--json").out)
    assert (first["source_kind"], second["source_kind"]) == ("unnamed_person", "group")
    assert second["unnamed_reason"] is None
    assert (first["articles"], first["article_ids"]) == (1, ["dam"])


def test_where_every_source_has_a_name(iomed: Command, tmp_path: Path) -> None:
    """That is said, and the status says that nothing was found."""
    source = tmp_path / "dam.txt"
    source.write_text("“The dam is safe,” said Ann Lee.\n", encoding="utf-8")
    result = iomed("speakers", "--data", str(source), "--unnamed")
    assert (result.status, result.out) == (1, "")
    assert "No source here is without a name." in result.err
