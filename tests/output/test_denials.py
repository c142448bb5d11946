"""Denials: what somebody denies, asks or does not say never reads as what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Command

TEXT = (
    "“The bridge is safe,” said Amina Bello, the minister of works, on Monday. She denied that"
    " the government had known about the cracks for years. Police did not say whether anybody"
    " had been hurt. The mayor asked whether the bridge could be saved.\n"
)


@pytest.fixture
def bridge(tmp_path: Path) -> str:
    """Give the path of the article."""
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_an_overview_tells_denials(iomed: Command, bridge: str) -> None:
    """They say so where a statement says that it is reported."""
    out = iomed(bridge, COLUMNS="120").out
    assert "  q1 “The bridge is safe”\n" in out
    assert "  q2 the government had known about the cracks for years (denied)\n" in out
    assert "  q3 whether anybody had been hurt (not said)\n" in out
    assert "  q4 whether the bridge could be saved (asked)\n" in out


def test_an_overview_tells_what_is_denied_in_marks(iomed: Command, tmp_path: Path) -> None:
    """Quoted words that are denied are not what their speaker says; a question is one."""
    path = tmp_path / "box.txt"
    path.write_text(
        "Ann Lee denied “stealing the money from the poor box”. “Who did it?” Ann Lee asked.\n",
        encoding="utf-8",
    )
    out = iomed(str(path), COLUMNS="120").out
    assert "  q1 “stealing the money from the poor box” (denied)\n" in out
    assert "  q2 “Who did it?”\n" in out


def test_tables_tell_denials(iomed: Command, bridge: str) -> None:
    """By the verb, and in a search by the type."""
    out = iomed("quotes", bridge, "--color", "always", COLUMNS="200", TERM="dumb").out
    assert "denied" in out
    assert "say (not)" in out
    out = iomed("search", "cracks", bridge, "--color", "always", COLUMNS="200", TERM="dumb").out
    assert "quote (denied)" in out
