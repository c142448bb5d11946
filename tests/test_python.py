"""The Python API: the answers of the command line, as values."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

import iomed_cli
from archives import filled
from articles import DATA
from conftest import SEARCHED, Command
from iomed_cli import Dataset, IomedError, extract, load
from iomed_cli.errors import install_command
from iomed_cli.query.rows import Answer

Keywords = dict[str, Any]


@pytest.mark.parametrize(
    ("method", "query", "args"),
    [
        ("quotes", {}, []),
        ("quotes", {"speaker": "Wang Yong"}, ["--speaker", "Wang Yong"]),
        ("quotes", {"speaker": "wang", "kind": "direct"}, ["-s", "wang", "--kind", "direct"]),
        ("quotes", {"keyword": "war"}, ["-k", "war"]),
        ("quotes", {"keyword": ["war", "West"]}, ["-k", "war", "-k", "West"]),
        (
            "quotes",
            {"keyword": ["tourism", "ASEAN"], "any_keyword": True},
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
        ("facts", {"keyword": ["Hong Kong"]}, ["Hong Kong"]),
        ("facts", {"speaker": "Mao Ning"}, ["--speaker", "Mao Ning"]),
        ("facts", {"when": "2022", "unit": "countries"}, ["--when", "2022", "--unit", "countries"]),
        ("figures", {"min": 20}, ["--min", "20"]),
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
    answer = load().quotes(speaker="Lu Xiang", keyword="enthusiasm")
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


FENN = (
    "Ferry plan <b>dropped</b>\n\n"
    '"Nobody asked us," said Jonas Pike, the mayor of Fenn.\n\n'
    "Ruth Adler said that the plan of A&B would cost $5 million and not $4 million.\n"
)


def fenn() -> Dataset:
    """Give a short article with what would be markup."""
    return extract(FENN, id="fenn", date="2024-01-09")


def test_the_first_argument_needs_no_name() -> None:
    """It is what a command takes first; keywords are one or several."""
    dataset = fenn()
    assert dataset.quotes("Jonas Pike") == dataset.quotes(speaker="Jonas Pike")
    assert [one.speaker for one in dataset.quotes(["Pike", "Adler"])] == [
        "Jonas Pike",
        "Ruth Adler",
    ]
    assert [one.speaker for one in dataset.quotes(keyword="plan")] == ["Ruth Adler"]
    assert dataset.quotes(keyword=["plan", "cost"]) == dataset.quotes(keywords=["plan", "cost"])
    assert (
        dataset.facts("cost") == dataset.facts(keyword=["cost"]) == dataset.facts(keywords="cost")
    )
    assert [row.name for row in dataset.speakers("Adler")] == ["Ruth Adler"]
    assert [row.code for row in load().countries("PRC")] == ["CN"]
    assert [row.abbreviation for row in load().organizations("United Nations")] == ["UN"]


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (
            lambda it: it.quotes(kind="drect"),
            "no kind: 'drect' (did you mean direct?); there are: direct, indirect, mixed",
        ),
        (lambda it: it.countries(role="X"), "no role: 'X'; there are: initiator, mentioned"),
        (
            lambda it: it.facts(category=5),
            "no category: 5; there are: event, date, number, place, organization, law, role,"
            " membership, assessment, other",
        ),
        (lambda it: it.quotes(5), "speaker has to be text (str), not int"),
        (lambda it: it.quotes(["Pike", None]), "speaker has to be text (str), not NoneType"),
        (lambda it: it.quotes(keyword=b"plan"), "keyword has to be text (str), not bytes"),
        (
            lambda it: it.quotes(""),
            "blank query: give at least one letter or digit to look for",
        ),
        (
            lambda it: it.quotes(min_confidence="high"),
            "min_confidence: 'high' is no number from 0 to 1",
        ),
        (lambda it: it.speakers(5), "name has to be text (str), not int"),
        (lambda it: it.search(None), "words has to be text (str), not NoneType"),
        (lambda it: it.show(3), "reference has to be text (str), not int"),
        (lambda it: it.article(3), "id has to be text (str), not int"),
        (lambda it: it.verify(None), "text has to be text (str), not NoneType"),
        (lambda it: it.within(since=2024), "since has to be text (str), not int"),
        (lambda it: load([5]), "sources has to be text (str), not int"),  # type: ignore[list-item]
        (lambda it: extract(b"x"), "text has to be text (str), not bytes"),  # type: ignore[arg-type]
        (
            lambda it: extract("x", date="yesterday"),
            "'yesterday' is no date: write it as 2024, 2024-05 or 2024-05-28",
        ),
    ],
)
def test_a_wrong_value_is_refused(ask: Callable[[Any], object], said: str) -> None:
    """Of a few values those there are are listed; what is no text finds nobody in silence."""
    with pytest.raises(IomedError) as caught:
        ask(fenn())
    assert str(caught.value) == said


def test_rows_are_mappings_too() -> None:
    """``dict``, JSON and tables of other packages take them as they are."""
    answer = fenn().quotes("Pike")
    (row,) = answer
    assert row["text"] == row.text == "Nobody asked us"
    assert dict(row) == row.to_dict() == answer.to_dicts()[0]
    assert [*row][:3] == ["id", "article", "kind"]
    assert "text" in row
    assert row.get("to_dict") is None
    with pytest.raises(KeyError):
        row["to_dict"]
    assert json.loads(json.dumps(answer.to_dicts()))[0]["speaker"] == "Jonas Pike"


def test_pandas_makes_a_table_of_an_answer() -> None:
    """With or without being asked to; where there are no rows, the columns are there."""
    pandas = pytest.importorskip("pandas")
    dataset = fenn()
    for answer in (dataset.quotes(), dataset.speakers(), dataset.facts(), dataset.stats()):
        assert list(pandas.DataFrame(answer)["id" if answer.kind != "stats" else "name"])
        assert pandas.DataFrame(answer).equals(answer.to_pandas())
    assert list(dataset.quotes(keyword="zebra").to_pandas())[:3] == ["id", "article", "kind"]


def test_without_pandas_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, as for every other package that is not there."""
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(IomedError) as error:
        fenn().quotes().to_pandas()
    assert str(error.value) == f"to_pandas needs pandas: {install_command('pandas')}"


def test_what_the_prompt_shows() -> None:
    """A dataset, an answer, an article and a verdict in few words."""
    dataset = fenn()
    assert repr(dataset) == "<Dataset: 1 article, 2 quotations>"
    assert repr(dataset.quotes()) == (
        "<Answer: 2 quotations>\n"
        "q1  direct    Jonas Pike  said  Nobody asked us\n"
        "q2  indirect  Ruth Adler  said  the plan of A&B would cost $5 million and not $4 million"
    )
    assert repr(dataset.quotes("Zoe")).startswith(
        "<Answer: 0 quotations>\nNobody here is named “Zoe”"
    )
    assert repr(load().facts()).splitlines()[-1] == "… and 64 more"
    assert repr(dataset.article().article) == f"<Article fenn: {len(FENN)} characters>"
    assert repr(dataset.article()).startswith("<Extraction of fenn: speakers: 2, quotes: 2, ")
    assert repr(dataset.verify("Nobody ever asked us", "Pike")) == (
        "<Verdict: altered (not ok): close to it, but not its words; Jonas Pike; q1, paragraph 2>\n"
        "“ever” put in"
    )


def test_the_prompt_tells_articles_apart(tmp_path: Path) -> None:
    """Rows of several have the article before them; what a terminal obeys is spelt out."""
    for name in ("a", "b"):
        text = '"Nobody \x1b[31masked us," said Jonas Pike.\n'
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    dataset = load([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert repr(dataset) == "<Dataset: 2 articles, 2 quotations>"
    assert repr(dataset.quotes()).splitlines()[1:] == [
        rf"{name}  q1  direct  Jonas Pike  said  Nobody \x1b[31masked us" for name in ("a", "b")
    ]


def test_what_a_notebook_shows() -> None:
    """The words of an article are words: no markup, and no formula between two sums of money."""
    dataset = fenn()
    answer = dataset.quotes(keyword="A&B")._repr_html_()
    assert "the plan of <mark>A&amp;B</mark> would cost $5 million" in answer
    article = dataset.article()._repr_html_()
    assert "Ferry plan &lt;b&gt;dropped&lt;/b&gt;" in article
    assert '<mark title="Jonas Pike, direct">Nobody asked us</mark>' in article
    assert "<mark" not in dataset.article().article._repr_html_()
    verdict = dataset.verify("Nobody <i> asked us")._repr_html_()
    assert "Nobody <ins>&lt;i&gt;</ins> asked us" in verdict
    assert "<i>" not in verdict
    for page in (answer, article, verdict):
        assert page.startswith('<div class="tex2jax_ignore mathjax_ignore">')


def test_a_verdict_is_true_where_it_is_ok() -> None:
    """``if dataset.verify(…)`` asks what it seems to ask."""
    assert fenn().verify("Nobody asked us", "Pike")
    assert not fenn().verify("Nobody asked us", "Adler")


def test_equal_and_sent_to_other_processes(tmp_path: Path) -> None:
    """Datasets, answers and verdicts with the same content are equal, also after pickling."""
    dataset = fenn()
    assert dataset == fenn() != load()
    assert dataset.quotes() == fenn().quotes() != dataset.quotes("Pike")
    path = filled(tmp_path / "fenn.iomed", [dataset.article()])
    filled(tmp_path / "other.iomed", [load().article()])
    stored, shards = load(path), load(tmp_path)
    assert stored == dataset != shards
    within = shards.within(until="2024")
    assert within == dataset
    for one in (dataset, stored, shards, within, stored.within(article="fenn")):
        again = pickle.loads(pickle.dumps(one))
        assert again == one
        assert again.quotes() == one.quotes()
        assert again.verify("Nobody asked us") == one.verify("Nobody asked us")
    answer = pickle.loads(pickle.dumps(stored.quotes()))
    assert answer == dataset.quotes()
    assert repr(answer) == repr(dataset.quotes())


def test_the_public_names() -> None:
    """Those the package lists are there, and it says so of others."""
    assert set(iomed_cli.__all__) == {*("Dataset", "IomedError", "__version__", "extract", "load")}
    assert dir(iomed_cli) == sorted(iomed_cli.__all__)
    assert iomed_cli.Dataset is Dataset
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        iomed_cli.lode  # noqa: B018


def test_what_nobody_claims_is_seen_to_be_none() -> None:
    """What is withheld or denied, and whose name stands elsewhere, as in the tables of commands."""
    text = (
        "Jonas Pike is the mayor of Fenn. He did not say that the plan failed."
        " Ruth Adler denied that the ferry sank."
    )
    dataset = extract(text)
    assert repr(dataset.quotes()) == (
        "<Answer: 2 quotations>\n"
        "q1  indirect  Jonas Pike°  say (not)  the plan failed\n"
        "q2  indirect  Ruth Adler   denied     the ferry sank\n"
        "° the name stands elsewhere in the text"
    )
    assert "quote (denied)" in repr(dataset.search("ferry"))
    named = extract("The mayor of Fenn, Jonas Pike, left. According to the Fenn Council, he ran.")
    assert repr(named.quotes()) == (
        "<Answer: 1 quotation>\nq1  indirect  Fenn Council  According to  he ran"
    )
    assert 'title="Ruth Adler, indirect, denies"' in dataset.article()._repr_html_()
    assert "denie" in repr(dataset.verify("the ferry sank", "Ruth Adler"))
