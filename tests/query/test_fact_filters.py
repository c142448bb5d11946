"""Facts by what they count, when they happen and whom they concern; and their figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from archives import filled
from conftest import Command
from counted import counted
from iomed_cli import IomedError, load
from iomed_cli.extraction import extract
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset

ALL = MemoryDataset([counted()])

KEEPING = ("memory", "JSON", "JSON Lines", "collection", "collections")


@pytest.fixture(params=KEEPING)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Dataset:
    """Give an article wherever it is kept: in memory, in files, in a collection, in several."""
    it = counted()
    if request.param == "memory":
        return MemoryDataset([it])
    if "JSON" in request.param:
        path = tmp_path / ("it.jsonl" if request.param == "JSON Lines" else "it.json")
        path.write_bytes(msgspec.json.encode(it))
        return load(path)
    if request.param == "collection":
        return load(filled(tmp_path / "it.iomed", [it]))
    bare = replace(it, article=replace(it.article, id="bare"), facts=(), speakers=(), quotes=())
    bare = replace(bare, countries=(), organizations=())
    text = bare.article.text + " Again."
    whole = (replace(bare.article.paragraphs[0], end=len(text)),)
    bare = replace(bare, article=replace(bare.article, text=text, paragraphs=whole))
    return load([filled(tmp_path / "1.iomed", [it]), filled(tmp_path / "2.iomed", [bare])])


@pytest.mark.parametrize(
    ("asked", "facts", "figures"),
    [
        ({}, 2, 3),
        ({"keyword": "boats"}, 1, 3),
        ({"keyword": "yard"}, 1, 3),
        ({"keyword": "Ann Lee"}, 1, 3),
        ({"keyword": "2,500,000"}, 1, 3),
        ({"keyword": "2024-05"}, 1, 3),
        ({"keyword": "council"}, 1, 0),
        ({"keyword": "coucnil"}, 1, 0),
        ({"speaker": "Lee"}, 1, 3),
        ({"speaker": "Mayor Lee"}, 1, 3),
        ({"speaker": "Nobody Known"}, 0, 0),
        ({"when": "2024"}, 1, 3),
        ({"when": "2024-05-17"}, 1, 3),
        ({"when": "2022..2023"}, 0, 0),
        ({"when": "2023.."}, 1, 3),
        ({"when": "..2024-04"}, 0, 0),
        ({"unit": "%"}, 1, 1),
        ({"unit": "per cent"}, 1, 1),
        ({"unit": "boat"}, 1, 2),
        ({"unit": "Dollars"}, 1, 1),
        ({"unit": "dollar", "max": 7}, 0, 0),
        ({"unit": "USD"}, 0, 0),
        ({"unit": "euros"}, 0, 0),
        ({"unit": "$", "min": 2_500_000}, 1, 1),
        ({"unit": "$", "max": 2_499_999}, 0, 0),
        ({"min": 6, "max": 7}, 1, 1),
        ({"min": 5, "max": 5.5}, 1, 1),
        ({"min": 7, "max": 29}, 0, 0),
        ({"category": "number"}, 0, 0),
        ({"keyword": "boats", "min": 1000, "speaker": "Lee"}, 1, 1),
    ],
    ids=repr,
)
def test_how_many_there_are(kept: Dataset, asked: dict[str, Any], facts: int, figures: int) -> None:
    """Facts pass where one figure does, and figures by themselves; wherever they are kept."""
    assert (len(kept.facts(**asked)), len(kept.figures(**asked))) == (facts, figures)
    for found, same in (
        (kept.facts(**asked), ALL.facts(**asked)),
        (kept.figures(**asked), ALL.figures(**asked)),
    ):
        assert [(hit.row.id, hit.score, hit.marks) for hit in found.hits] == [
            (hit.row.id, hit.score, hit.marks) for hit in same.hits
        ]
        assert found.notes == same.notes


def test_the_fields_of_a_figure(kept: Dataset) -> None:
    """Each row has the figure, the words in which it is printed, and what its fact tells."""
    first, second, third = kept.figures()
    assert (first.value, first.value_to, first.unit, first.text) == (4, 6, "boats", "4 to 6 boats")
    assert (second.value, second.unit, second.of) == (30, "%", "boats")
    assert (third.value, third.unit, third.direction) == (2_500_000, "$", "to")
    assert first.to_dict() | {"article": ""} == {
        "id": "f1",
        "article": "",
        "value": 4,
        "value_to": 6,
        "unit": "boats",
        "qualifier": None,
        "of": None,
        "direction": None,
        "rate": None,
        "part_of": None,
        "text": "4 to 6 boats",
        "according_to": "Ann Lee",
        "date": "2024-05",
        "statement": "[The yard] sold boats, or 30% of them, for $2.5 million by May 2024.",
        "stance": "denies",
        "start": 9,
        "end": 21,
        "paragraph": 1,
    }


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Give the path of a data file with the article."""
    path = tmp_path / "it.json"
    path.write_bytes(msgspec.json.encode(counted()))
    return str(path)


def test_facts_in_a_table(iomed: Command, file: str) -> None:
    """People see the figures as printed, the brackets of a subject, and that it is denied."""
    assert iomed("facts", file, "--format", "markdown", "--min", "1").out == (
        "| Id | Category | Figure | Statement | According to |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| f1 | event | 4 to 6 boats; 30% (boats); $2.5 million"
        " | [The yard] sold boats, or 30% of them, for $2.5 million by May 2024. (denied)"
        " | Ann Lee |\n"
    )
    assert "Figure" not in iomed("facts", file, "council", "--format", "markdown").out


def test_figures_for_a_spreadsheet(iomed: Command, file: str) -> None:
    """A row for each figure, in numbers; its date is its own, not its neighbour's."""
    args = ("figures", file, "--format", "csv", "-F", "value,value_to,unit,of,text,date")
    assert iomed(*args, "--sort", "-figure").out == (
        "value,value_to,unit,of,text,date\n"
        "2500000,,$,,$2.5 million,\n"
        "30,,%,boats,30%,2024-05\n"
        "4,6,boats,,4 to 6 boats,2024-05\n"
    )


def test_facts_in_json_have_their_parts(iomed: Command, file: str) -> None:
    """Figures and dates are records in the record, whether or not a query scores the rows."""
    for query in ((), ("boats",)):
        row = json.loads(iomed("facts", file, *query, "-n", "1", "--format", "jsonl").out)
        assert row["figures"][1] == {
            "text": "30%",
            "start": 26,
            "end": 29,
            "value": 30,
            "value_to": None,
            "unit": "%",
            "qualifier": None,
            "of": "boats",
            "direction": None,
            "rate": None,
            "part_of": None,
            "date": "2024-05",
        }
        assert [one["relation"] for one in row["dates"]] == ["by"]


def test_order_by_figure_and_by_date(iomed: Command, file: str) -> None:
    """What has no figure, or no date, comes last, whatever the direction."""
    for key in ("figure", "-figure", "when", "-when"):
        assert iomed("facts", file, "-F", "id", "--sort", key, "--no-header").out == "f1\nf2\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--when", "2025"], "No fact tells of 2025: --since and --until ask for articles' dates."),
        (["--unit", "kg"], "No figure is of the unit “kg”; there are: boats, %, $."),
        (["--unit", "EUR"], "No figure is of the unit “EUR”; there are: %, $, boats."),
        (
            ["--category", "event", "--unit", "$", "--max", "9"],
            "No figure is of that size: those here are from 4 to 2,500,000.",
        ),
        (["--min", "3e6"], "No figure is of that size: those here are from 4 to 2,500,000."),
        (
            ["--unit", "%", "--speaker", "Lee", "--when", "2023"],
            "No fact tells of 2023: --since and --until ask for articles' dates.",
        ),
        (["boats", "--category", "law"], "No fact is of the category law; there are: event (2)."),
    ],
)
def test_why_nothing_is_found(iomed: Command, file: str, args: list[str], said: str) -> None:
    """The filter that lets nothing pass is told, and what there is."""
    for command in ("facts", "figures"):
        result = iomed(command, file, *args)
        assert (result.status, result.out) == (1, "")
        assert result.err.startswith(f"iomed: {said}\n")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"when": "last week"}, "'last week' is no date: write it as 2024, 2024-05 or 2024-05-28"),
        ({"when": ".."}, "'..' is no period: write it as 2024-05, 2022..2024 or 2022.."),
        ({"unit": " "}, "unit is blank: give a sign or a word, such as % or countries"),
        ({"when": "2024..2022-05"}, "'2024..2022-05' ends before it begins"),
        ({"min": "5"}, "min: '5' is no number"),
        ({"min": 3000, "max": 2}, "min is 3,000, which is more than max, 2"),
        ({"speaker": "?"}, "blank query: give at least one letter or digit to look for"),
    ],
)
def test_what_cannot_be_asked(asked: dict[str, Any], said: str) -> None:
    """It is refused in one line."""
    for method in (ALL.facts, ALL.figures):
        with pytest.raises(IomedError) as error:
            method(**asked)
        assert said in str(error.value)


def test_figures_of_older_data(iomed: Command, tmp_path: Path) -> None:
    """A fact of schema 1 has one figure, without its place and its words."""
    old = msgspec.to_builtins(counted())
    (sold, met) = old["facts"]
    for field in ("figures", "dates", "subject", "subject_start", "subject_end", "stance"):
        del sold[field]
    sold |= {"value": 30, "unit": "%", "qualifier": "about"}
    old |= {"schema": 1, "facts": [sold, met]}
    path = tmp_path / "old.json"
    path.write_bytes(msgspec.json.encode(old))
    found = iomed("figures", str(path), "--min", "30", "-F", "value,unit,qualifier,start,end")
    assert found.out == "30\t%\tabout\t1\t67\n"
    for command in ("facts", "figures"):
        found = iomed(command, str(path), "--min", "30", "--format", "markdown")
        assert "| about 30 % |" in found.out
    assert json.loads(iomed("figures", str(path), "--json").out)[0]["text"] is None


def test_how_exact_a_figure_is(iomed: Command, tmp_path: Path) -> None:
    """A figure is never shown without the word that makes it less than exact, nor with it twice."""
    it = counted()
    (sold, met) = it.facts
    for exactness, shown in (("at least", "at least 30%"), ("about", "about 30%"), (None, "30%")):
        one = replace(sold.figures[1], qualifier=exactness)
        path = tmp_path / "it.json"
        path.write_bytes(
            msgspec.json.encode(replace(it, facts=(replace(sold, figures=(one,)), met)))
        )
        assert f"| {shown} (boats) |" in iomed("facts", str(path), "--format", "markdown").out
        assert f"| {shown} | boats |" in iomed("figures", str(path), "--format", "markdown").out
        assert json.loads(iomed("figures", str(path), "--json").out)[0]["text"] == "30%"


def test_a_number_that_is_none(iomed: Command) -> None:
    """What is typed for a number is answered by how one is written."""
    said = "iomed: --min: 'many' is no number: write it as 20, 0.5 or 1500000\n"
    assert iomed("facts", "--min", "many").err == said


FORECAST = (
    '"We cannot run an empty boat," said Ruth Adler.\n'
    "Analysts are projecting growth of 12 percent next year."
)


@pytest.mark.parametrize(
    ("speaker", "notes"),
    [
        ("Analysts", []),
        ("analysts", []),
        ("Analyts", ["Nobody here is named “Analyts”; nearest: Analysts."]),
    ],
)
@pytest.mark.parametrize("collected", [False, True])
def test_whose_claim_it_is_need_not_be_a_speaker(
    tmp_path: Path, speaker: str, notes: list[str], collected: bool
) -> None:
    """The analysts say nothing that is a quotation, and are found by what they project."""
    it = extract(FORECAST)
    assert [one.name for one in it.speakers] == ["Ruth Adler"]
    kept = load(filled(tmp_path / "it.iomed", [it])) if collected else MemoryDataset([it])
    found = kept.facts(speaker=speaker)
    assert [row.statement for row in found] == [FORECAST.split("\n")[1]]
    assert list(found.notes) == notes
    assert not kept.facts(speaker="Tom Hale")


@pytest.mark.parametrize("collected", [False, True])
def test_a_claimant_that_is_nearly_named_is_asked_about(tmp_path: Path, collected: bool) -> None:
    """Nothing is a row that nobody asked for."""
    it = extract(FORECAST.replace("Analysts are", "Tide Watch is"))
    kept = load(filled(tmp_path / "it.iomed", [it])) if collected else MemoryDataset([it])
    found = kept.facts(speaker="Ride Match")
    assert (len(found), found.notes[0]) == (
        0,
        "Nobody here is named “Ride Match”. Did you mean Tide Watch?",
    )
