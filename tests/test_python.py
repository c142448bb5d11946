"""The Python API: the answers of the command line, as values."""

from __future__ import annotations

import pickle
from typing import Any

import msgspec
import pytest

import iomed_cli
from articles import DATA
from conftest import SEARCHED, Command
from iomed_cli import Dataset, IomedError, load
from iomed_cli.query.rows import Answer

Keywords = dict[str, Any]


@pytest.mark.parametrize(
    ("method", "query", "args"),
    [
        ("quotes", {}, []),
        ("quotes", {"speaker": "Wang Yong"}, ["--speaker", "Wang Yong"]),
        ("quotes", {"speaker": "wang", "kind": "direct"}, ["-s", "wang", "--kind", "direct"]),
        ("quotes", {"keywords": ["war"]}, ["-k", "war"]),
        ("quotes", {"keywords": ["war", "West"]}, ["-k", "war", "-k", "West"]),
        (
            "quotes",
            {"keywords": ["tourism", "ASEAN"], "any_keyword": True},
            ["-k", "tourism", "-k", "ASEAN", "--any"],
        ),
        ("quotes", {"mentions": "the States"}, ["--mentions", "the States"]),
        ("quotes", {"speaker": "Wang Yi"}, ["-s", "Wang Yi"]),
        ("speakers", {}, []),
        ("speakers", {"silent": True}, ["--all"]),
        ("speakers", {"name": "Wang"}, ["Wang"]),
        ("countries", {"role": "initiator"}, ["--role", "initiator"]),
        ("countries", {"name": "Byelorussia"}, ["Byelorussia"]),
        ("countries", {"name": "Niger"}, ["Niger"]),
        ("organizations", {"name": "UN", "kind": "intergovernmental"}, ["UN"]),
        ("facts", {"category": "number"}, ["--category", "number"]),
        ("facts", {"keywords": ["Hong Kong"]}, ["Hong Kong"]),
        ("stats", {}, []),
    ],
)
def test_the_same_answers_as_the_command_line(
    iomed: Command, method: str, query: Keywords, args: list[str]
) -> None:
    """The rows, their order, their scores, and the notes."""
    answer: Answer[Any] = getattr(load(), method)(**query)
    result = iomed(method, *args, "--json")
    rows = [(row.name if method == "stats" else row.id) for row in answer]
    assert [row["name" if method == "stats" else "id"] for row in result.json] == rows
    scores = [hit.score and round(hit.score, 1) for hit in answer.hits]
    assert [row.get("score") for row in result.json] == scores
    notes = answer.notes or ([] if rows else ["Nothing found."])
    said = "".join(f"iomed: {note}\n" for note in notes)
    assert result.err == said + ("" if rows else SEARCHED)
    assert result.status == (0 if rows else 1)


def test_search_and_show(iomed: Command) -> None:
    """So are the other two questions the same."""
    rows = iomed("search", "mediation", "--json").json
    assert [row.id for row in load().search("mediation")] == [row["id"] for row in rows]
    shown = load().show("q3")
    assert shown is not None
    assert msgspec.to_builtins(shown.as_dict()) == iomed("show", "q3", "--json").json
    assert load().show("q99") is None


def test_what_an_answer_is() -> None:
    """A sequence of records, with scores and what matched beside them."""
    answer = load().quotes(speaker="Lu Xiang", keywords=["enthusiasm"])
    assert len(answer) == 1
    assert answer[0].speaker == "Lü Xiang"
    assert [quote.id for quote in answer[:5]] == ["q15"]
    every = load().quotes()
    assert [every[0].id, every[-1].id, every[3].id] == ["q1", "q20", "q4"]
    (hit,) = answer.hits
    assert hit.score == 100
    assert [hit.row.text[start:end] for start, end in hit.marks] == ["enthusiasm"]
    assert answer.ranked
    assert not load().quotes(kind="direct").ranked


def test_offsets_point_into_the_text() -> None:
    """Slicing the article's text gives the words of a row."""
    dataset = load()
    text = dataset.article().article.text
    for quote in dataset.quotes():
        assert text[quote.start : quote.end] == quote.text


def test_load_takes_a_path_of_any_kind() -> None:
    """A string or a Path; without one it is the bundled article."""
    path = DATA / "article.json"
    assert load(path).extractions == load(str(path)).extractions == load().extractions


def test_errors_are_one_class() -> None:
    """Its text is what the command line says."""
    with pytest.raises(IomedError, match=r"^nowhere\.json: cannot be read: No such file"):
        load("nowhere.json")
    with pytest.raises(IomedError, match=r"^blank query: "):
        load().quotes(speaker=" ")
    with pytest.raises(
        IomedError, match=r"^no article has the id 'x'; there is one: iomed-signing$"
    ):
        load().article("x")


def test_records_can_be_pickled_and_not_changed() -> None:
    """They go between processes, and nobody changes them for others."""
    quote = load().quotes()[0]
    assert pickle.loads(pickle.dumps(quote)) == quote
    with pytest.raises(AttributeError):
        quote.text = "other"  # type: ignore[misc]


def test_the_public_names() -> None:
    """Those the package lists are there, and it says so of others."""
    assert set(iomed_cli.__all__) == {*("Dataset", "IomedError", "__version__", "extract", "load")}
    assert iomed_cli.Dataset is Dataset
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        iomed_cli.lode  # noqa: B018
