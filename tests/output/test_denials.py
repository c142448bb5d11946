"""Denials: what somebody denies, asks or does not say never reads as what they say."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from conftest import Command
from counted import counted

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


def test_a_pipe_tells_denials(iomed: Command, tmp_path: Path) -> None:
    """Bare lines have the words of the table: what is denied, and how exact a figure is."""
    path = tmp_path / "it.json"
    it = counted()
    (sold, met) = it.facts
    first, *others = sold.figures
    sold = replace(sold, figures=(replace(first, qualifier="about"), *others))
    path.write_bytes(msgspec.json.encode(replace(it, facts=(sold, met))))
    cells = iomed("facts", str(path), "-n", "1").out.rstrip("\n").split("\t")
    assert cells[2].startswith("about 4 to 6 boats; 30% (boats); ")
    assert cells[3].endswith(" by May 2024. (denied)")
    bare = iomed("facts", str(path), "-n", "1", "-F", "statement").out
    assert bare.endswith(" by May 2024.\n")


def test_a_statement_that_says_it_itself(iomed: Command, tmp_path: Path) -> None:
    """What is told as a denial is not denied in turn; somebody's claim always says so."""
    path = tmp_path / "it.json"
    (sold, met) = counted().facts
    said = "Ann Lee denied that the yard had sold boats."
    for claimant, shown in ((None, f"| {said} |"), ("Ann Lee", f"| {said} (denied) |")):
        one = replace(sold, statement=said, according_to=claimant, subject=None, people=())
        one = replace(one, subject_start=None, subject_end=None)
        path.write_bytes(msgspec.json.encode(replace(counted(), facts=(one, met))))
        assert shown in iomed("facts", str(path), "--format", "markdown").out
