"""Evaluation: labelled texts are scored, and every mistake is told with its place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from conftest import Command

TEXT = (
    "“We won,” said Ann Lee.\n"
    "“It was close,” said Dr. Bo Ray.\n"
    "Cy Fox said that the team would rest, and the paper said it rained.\n"
    "“The End” is a film.\n"
)


def label(words: str, kind: str, speaker: str | None, *aliases: str) -> dict[str, Any]:
    """Label words of the text."""
    start = TEXT.index(words)
    end = start + len(words)
    return {"kind": kind, "start": start, "end": end, "speaker": speaker, "aliases": aliases}


LABELS: Mapping[str, Any] = {
    "quotes": [
        label("We won", "direct", "Ann Lee"),
        label("It was close", "direct", "Bob Ray"),
        label("the team would rest", "indirect", "Mr Fox", "Cy Fox"),
        label("The End", "direct", None),
    ],
    "optional": [[TEXT.index("it rained"), TEXT.index("it rained") + 9]],
}


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """Give a folder with one labelled text, and one without labels."""
    (tmp_path / "game.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "game.json").write_text(json.dumps(LABELS), encoding="utf-8")
    (tmp_path / "other.txt").write_text("“No,” said Ann Lee.", encoding="utf-8")
    return tmp_path


def test_a_folder_is_scored(iomed: Command, labelled: Path) -> None:
    """Quotations and their speakers, by kind, by what tells the speaker, and by rule."""
    out = iomed("eval", str(labelled)).out
    assert out == (
        "1 labelled text\n"
        "\n"
        "          marked  found  precision               recall                  F1  speaker"
        "               with speaker\n"
        "direct         3      2      1.000  (0.34-1.00)   0.667  (0.21-0.94)  0.800    0.500"
        "  (0.09-0.91)         0.400\n"
        "reported       1      1      1.000  (0.21-1.00)   1.000  (0.21-1.00)  1.000    1.000"
        "  (0.21-1.00)         1.000\n"
        "\n"
        "what tells the speaker  found  precision               speaker\n"
        "name                        3      1.000  (0.44-1.00)    0.667  (0.21-0.94)\n"
        "\n"
        "rule         found  precision               speaker\n"
        "quoted_said      2      1.000  (0.34-1.00)    0.500  (0.09-0.91)\n"
        "says_that        1      1.000  (0.21-1.00)    1.000  (0.21-1.00)\n"
    )


def test_mistakes_are_told(iomed: Command, labelled: Path) -> None:
    """What was missed and whose speaker is another, each where it stands."""
    lines = iomed("eval", str(labelled), "--mistakes").out.splitlines()
    assert lines[-2:] == [
        "game:25-37: speaker (direct, marked Bob Ray, found Bo Ray): It was close",
        "game:126-133: missed (direct): The End",
    ]


def test_an_evaluation_in_json(iomed: Command, labelled: Path) -> None:
    """The counts, of which everything else is made."""
    found = iomed("eval", str(labelled), "--json").json
    assert found["counts"]["direct"] == {"marked": 3, "found": 2, "right": 2, "speaker": 1}
    assert [one["mistake"] for one in found["mistakes"]] == ["speaker", "missed"]


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (b"[", "game.json: holds no labels: Expected `object`, got `array`"),
        (b"{}", "game.json: holds no labels: Object missing required field `quotes`"),
        (
            b'{"quotes": [{"kind": "direct", "start": 5, "end": 999}]}',
            "game.json: 5 to 999 is no span of game.txt, which has 146 characters",
        ),
        (
            b'{"quotes": [{"kind": "loud", "start": 0, "end": 1}]}',
            "game.json: holds no labels: Invalid enum value 'loud' - at `$.quotes[0].kind`",
        ),
    ],
)
def test_labels_that_do_not_fit(iomed: Command, labelled: Path, labels: bytes, said: str) -> None:
    """They are refused with what is wrong."""
    (labelled / "game.json").write_bytes(labels)
    result = iomed("eval", str(labelled))
    assert (result.status, result.out, result.err) == (2, "", f"iomed: {labelled}/{said}\n")


def test_a_folder_without_labels(iomed: Command, tmp_path: Path) -> None:
    """There is nothing to score."""
    result = iomed("eval", str(tmp_path))
    assert (result.status, result.err) == (
        2,
        f"iomed: {tmp_path}: has no labelled text: NAME.txt, and its labels in NAME.json"
        " beside it\n",
    )


def test_a_narrow_terminal(iomed: Command, labelled: Path) -> None:
    """Where the bounds have no room the shares stand alone, and the last line says so."""
    lines = iomed("eval", str(labelled), COLUMNS="72").out.splitlines()
    assert max(map(len, lines)) <= 72
    assert not any("(0." in line for line in lines)
    assert lines[-1].endswith("columns each share has its bounds beside it.")
