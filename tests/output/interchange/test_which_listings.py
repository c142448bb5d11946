"""Formats of other programs: which listings they are of, and what they are not combined with."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from conftest import Command
from iomed_cli.cli.output_options import INTERCHANGE, Format

OTHERS = {
    "speakers": "speakers",
    "speakers --unnamed": "speakers",
    "countries": "countries",
    "organizations": "organizations",
    "figures": "figures",
    "search mediation": "search",
    "stats": "stats",
}


@pytest.mark.parametrize("format_", INTERCHANGE)
@pytest.mark.parametrize("command", OTHERS)
def test_a_listing_that_it_is_not_of(format_: str, command: str, iomed: Command) -> None:
    """It is refused by name, in one line that says of which it is."""
    *listings, last = INTERCHANGE[format_]
    assert iomed(*command.split(), "--format", format_) == (
        2,
        "",
        f"iomed: --format {format_} is of {', '.join(listings)} and {last},"
        f" not of {OTHERS[command]}\n",
    )


@pytest.mark.parametrize("format_", INTERCHANGE)
def test_reprints(format_: str, iomed: Command, many: str) -> None:
    """What was printed more than once is written once, as the article has it that was first."""
    asked = ("quotes", "--format", format_, "--data", many)
    ids = [one["id"] for one in iomed("quotes", "--unique", "--json", "--data", many).json]
    out = iomed(*asked, "--unique").out
    assert len(ids) == 21
    assert "first" in out and "third" in out and "second" not in out
    assert len(out) < len(iomed(*asked).out) * 0.6


@pytest.mark.parametrize("format_", ["annotation", "obsidian"])
def test_articles(format_: str, iomed: Command) -> None:
    """Of an article as a whole there is nothing to mark and nothing to quote."""
    assert iomed("articles", "--format", format_) == (
        2,
        "",
        f"iomed: --format {format_} is of quotes and facts, not of articles\n",
    )


@pytest.mark.parametrize("format_", INTERCHANGE)
@pytest.mark.parametrize("option", [["--fields", "id"], ["--context", "3"], ["-F", "text"]])
def test_fields_of_its_own(format_: str, option: list[str], iomed: Command) -> None:
    """Nobody can choose among them."""
    assert iomed("quotes", "--format", format_, *option) == (
        2,
        "",
        f"iomed: --format {format_} has fields of its own: leave out --fields and --context\n",
    )


@pytest.mark.parametrize("format_", INTERCHANGE)
def test_filters_order_and_limit_hold(format_: str, iomed: Command, tmp_path: object) -> None:
    """As in every format; and what is counted is told beside it."""
    asked = ("quotes", "--speaker", "Wang Yong", "--sort", "-start", "--limit", "2")
    result = iomed(*asked, "--format", format_)
    places = [result.out.find(f"q{number}") for number in (13, 12)]
    assert 0 <= places[0] < places[1]
    assert "q11" not in result.out
    assert (result.status, result.err) == (0, "iomed: 2 of 7 rows shown.\n")
    path = f"{tmp_path}/out"
    assert iomed(*asked, "--format", format_, "-o", path).out == ""
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        assert file.read() == result.out


@pytest.mark.parametrize("format_", sorted(set(INTERCHANGE) - {"obsidian"}))
def test_a_terminal_without_letters(format_: str, iomed: Command) -> None:
    """JSON is JSON in any encoding, and has its colours on a terminal."""
    plain = iomed("quotes", "--format", format_)
    assert iomed("quotes", "--format", format_, encoding="ascii").json == plain.json
    colored = iomed("quotes", "--format", format_, "--color", "always", terminal=True)
    assert "\x1b[" in colored.out
    assert json.loads(plain.out)


def test_every_format_is_one_of_the_option() -> None:
    """Those of other programs among them."""
    assert set(INTERCHANGE) < set(get_args(Format))
