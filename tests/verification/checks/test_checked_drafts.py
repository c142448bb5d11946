"""What `verify --draft` says of figures, dates, names, roles and sums."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import Command

SOURCE = """OSTBURY, 2 March 2026 - RailWay Norden carried 383 million journeys in 2025, up 5.5 \
per cent from 363 million in 2024, the company said on Monday.

Sanjay Patel, the chief executive of TravelWatch, welcomed the 62 new trains, which cost £240 \
million. He said 41 per cent of passengers used a phone to pay.

Miriam Stone, the deputy director of RailWay Norden, said that a school would open on 14 \
September, 24 kilometres from Linfield.
"""

CHECKS = {
    "a digit": (
        "Norden carried 388 million journeys.", "figure", "conflict", "388 million journeys"),
    "a magnitude": (
        "The 62 new trains cost £240 billion.", "figure", "conflict", "£240 billion"),
    "a currency": ("The 62 new trains cost €240 million.", "figure", "conflict", "€240 million"),
    "rounded": (
        "Norden carried nearly 400 million journeys.", "figure", "supported",
        "400 million journeys"),
    "a share": (
        "Four in ten passengers used a phone to pay.", "figure", "supported",
        "Four in ten passengers"),
    "converted": (
        "The school is 24,000 metres from Linfield.", "figure", "supported", "24,000 metres"),
    "no source": ("One in five trains was late.", "figure", "unsupported", "One in five trains"),
    "a weekday": (
        "The company said so on Tuesday 2 March.", "date", "conflict", "Tuesday 2 March"),
    "a day": ("The school would open on 24 September.", "date", "conflict", "24 September"),
    "a letter": ("Sanjay Patil welcomed the trains.", "name", "conflict", "Sanjay Patil"),
    "a name": ("Miriam Stone spoke in Linfield.", "name", "supported", "Miriam Stone"),
    "a post": (
        "Sanjay Patel, the chairman of TravelWatch, was glad.", "role", "conflict",
        "chairman of TravelWatch"),
    "a promotion": (
        "Miriam Stone, the director of RailWay Norden, was glad.", "role", "conflict",
        "director of RailWay Norden"),
    "an organization": (
        "Sanjay Patel of the TravelWitch group was glad.", "organization", "conflict",
        "TravelWitch"),
    "a country": ("The trains were built in Spain.", "country", "unsupported", "Spain"),
    "a sum": (
        "Journeys grew from 363 to 383 million, by 9 per cent.", "sum", "conflict", "9 per cent"),
    "a right sum": (
        "Journeys grew from 363 to 383 million, by 5.5 per cent.", "sum", "supported",
        "5.5 per cent"),
}  # fmt: skip


@pytest.mark.parametrize(("draft", "kind", "outcome", "words"), CHECKS.values(), ids=CHECKS)
def test_what_is_found(
    iomed: Command, tmp_path: Path, draft: str, kind: str, outcome: str, words: str
) -> None:
    """Each finding has its kind, its outcome, and its words at their place."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.md").write_text(f"# A headline\n\n{draft}\n", encoding="utf-8")
    told = iomed(
        "verify", "--draft", str(tmp_path / "draft.md"), "--data", str(tmp_path / "source.txt"),
        "--json",
    )  # fmt: skip
    rows = [(one["kind"], one["outcome"], one["words"]) for one in told.json]
    assert (kind, outcome, words) in rows
    row = told.json[rows.index((kind, outcome, words))]
    column = draft.index(words) + 1
    place = (row["line"], row["column"], row["end_line"], row["end_column"])
    assert place == (3, column, 3, column + len(words))
    assert row["ok"] == (outcome == "supported")


def test_a_listing_has_what_is_not_supported(iomed: Command, tmp_path: Path) -> None:
    """What is right is counted; --all lists it too."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text("Norden carried 388 million journeys, says Sanjay Patel.\n", encoding="utf-8")
    given = ("verify", "--draft", str(draft), "--data", str(tmp_path / "source.txt"))
    told = iomed(*given, "--only", "figures,names")
    assert told.status == 1
    assert told.out == (
        f"{draft}:1:16: figure conflict: “388 million journeys” - the source has"
        " “383 million journeys” (source, paragraph 1)\n"
    )
    assert "1 figure, 1 name: 1 conflict, 1 supported (--all lists what is supported)." in told.err
    assert "name supported: “Sanjay Patel”" in iomed(*given, "--all").out


def test_only_some_kinds(iomed: Command, tmp_path: Path) -> None:
    """Of what is no kind all there are are named."""
    draft = tmp_path / "draft.md"
    draft.write_text("Ann Lee said 40 boats sank.\n", encoding="utf-8")
    told = iomed("verify", "--draft", str(draft), "--only", "numbers")
    assert told.status == 2
    assert told.err == (
        "iomed: --only: 'numbers' is nothing to check: quotations, figures, dates, names, roles,"
        " organizations, countries, sums\n"
    )
    told = iomed("verify", "words", "--only", "figures")
    assert (told.status, told.err) == (2, "iomed: --only goes with --draft\n")


def test_reused_words(iomed: Command, tmp_path: Path) -> None:
    """What is word for word a source's, and not quoted, is told where that is asked for."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text(
        "Officials think that a school would open on 14 September, 24 kilometres from Linfield.\n",
        encoding="utf-8",
    )
    given = ("verify", "--draft", str(draft), "--data", str(tmp_path / "source.txt"))
    assert iomed(*given).status == 0
    told = iomed(*given, "--reuse")
    assert told.status == 1
    assert "reuse reused: “that a school would open on 14 Septembe…”" in told.out
    assert "Miriam Stone says it" in told.out


def test_a_collection_finds_the_same(iomed: Command, tmp_path: Path) -> None:
    """Also where the draft has many quotations, for which a collection is read at once."""
    source, collection = tmp_path / "source.txt", tmp_path / "news.iomed"
    source.write_text("Britain signed it on Monday. “We won it again,” said Ann Lee.", "utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text("The UK signed it.\n" + "\nAnn Lee said “We won it again”.\n" * 9, "utf-8")
    iomed("collect", str(source), "--into", str(collection))
    told = [
        iomed("verify", "--draft", str(draft), "--data", str(data), "--json").json
        for data in (source, collection)
    ]
    assert told[0] == told[1]
    assert told[0][0]["why"] == "named in source, paragraph 1"


def test_annotations_tell_what_is_grave(iomed: Command, tmp_path: Path) -> None:
    """A conflict is an error, what no source has a warning."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text("Norden carried 388 million journeys to Spain.\n", encoding="utf-8")
    given = ("verify", "--draft", str(draft), "--data", str(tmp_path / "source.txt"))
    lines = iomed(*given, "--format", "github").out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning"]
    (run,) = iomed(*given, "--format", "sarif").json["runs"]
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        ("figure conflict", "error"),
        ("country unsupported", "warning"),
    ]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 16, "endLine": 1, "endColumn": 36}


def test_watching_needs_files(iomed: Command) -> None:
    """Standard input comes once."""
    told = iomed("verify", "--draft", "-", "--watch")
    assert (told.status, told.err) == (
        2, "iomed: --watch is for files: standard input is read once\n",
    )  # fmt: skip
    assert iomed("verify", "words", "--watch").err == "iomed: --watch goes with --draft\n"
