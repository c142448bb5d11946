"""What a few articles answer, to the last row and note, wherever they are kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from archives import filled
from articles import CASES
from iomed_cli import IomedError
from iomed_cli.archive.collection import Collection
from iomed_cli.archive.shards import Shards
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset
from synthetic import Said, article

ARTICLES = [
    article(
        "a1",
        [
            Said("Wang Yong", "energy prices rose", "direct", ("China",)),
            Said("Ann O'Neill", "prices fell and trade too", "indirect", ("Bank of China",)),
            Said("Wang Yong", "they did", "direct"),
        ],
        date="2024-05-01",
        publisher="Reuters",
    ),
    article(
        "a2",
        [
            Said("Wang Yong", "mediation works", "mixed", ("United Nations",)),
            Said("Wang Yi", "peace now", "direct", ("Niger", "China")),
        ],
        date="2024-06",
        publisher="China Daily",
    ),
    article(
        "a3",
        [
            Said("Lü Xiang", "trade wars", "indirect", ("Nigeria", "China Daily")),
            Said("Ann O'Neill", "peace at last", "direct", ("Germany",)),
        ],
    ),
]


@pytest.fixture(params=["memory", "collection", "collections"])
def it(request: pytest.FixtureRequest, tmp_path: Path) -> Dataset:
    """Give the articles in memory, in a collection, in several."""
    if request.param == "memory":
        return MemoryDataset(ARTICLES)
    if request.param == "collection":
        return Collection.open(filled(tmp_path / "it.iomed", ARTICLES))
    parts = (ARTICLES[:1], ARTICLES[1:])
    return Shards([str(filled(tmp_path / f"{n}.iomed", part)) for n, part in enumerate(parts)])


def told(it: Dataset, method: str, query: dict[str, Any]) -> list[str]:
    """Give the rows of an answer, each with its score, in a line, and each note in another."""
    within = {name: query.pop(name) for name in ("since", "until", "publisher") if name in query}
    answer = getattr(it.within(**within), method)(**query)
    rows = []
    for hit in answer.hits:
        row = hit.row
        name = f"{row.name} {row.direct} {row.mentions}" if method == "stats" else row.id
        name = f"{row.article}/{name}" if hasattr(row, "article") else name
        rows.append(name if hit.score is None else f"{name} {hit.score:.0f}")
    return [", ".join(rows) or "nothing", *answer.notes]


def cases() -> list[tuple[str, str, list[str]]]:
    """Give each question of the file: a method, its arguments, the lines of its answer."""
    found = []
    for block in (CASES / "answers.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        question, *lines = block.split("\n")
        method, _, query = question.removeprefix("? ").partition(" ")
        found.append((method, query, lines))
    return found


@pytest.mark.parametrize(("method", "query", "lines"), cases())
def test_answers(it: Dataset, method: str, query: str, lines: list[str]) -> None:
    """The rows, their order and scores, and the notes are the same everywhere."""
    assert told(it, method, json.loads(query)) == lines


@pytest.mark.parametrize(
    ("kind", "beginning", "names"),
    [
        ("speakers", "", ["Ann O'Neill", "Lü Xiang", "Wang Yi", "Wang Yong"]),
        ("speakers", "Wang Y", ["Wang Yi", "Wang Yong"]),
        ("speakers", "wang", []),
        ("countries", "Ni", ["Niger", "Nigeria"]),
        ("organizations", "", ["Bank of China", "China Daily", "United Nations"]),
        ("articles", "a", ["a1", "a2", "a3"]),
        ("articles", "a2", ["a2"]),
        ("publishers", "", ["China Daily", "Reuters"]),
        ("publishers", "R", ["Reuters"]),
    ],
)
def test_names_that_shells_complete(
    it: Dataset, kind: Any, beginning: str, names: list[str]
) -> None:
    """Each name that begins so."""
    assert sorted(set(it.names(kind, beginning))) == names


def test_ids_that_shells_complete(tmp_path: Path) -> None:
    """Those of a single article; of several most would be the same, so none is offered."""
    one = Collection.open(filled(tmp_path / "one.iomed", ARTICLES[:1]))
    assert list(one.names("ids", "q")) == ["q1", "q2", "q3"]
    assert not one.several
    two = Collection.open(filled(tmp_path / "two.iomed", ARTICLES[:2]))
    assert list(two.names("ids", "q")) == []
    assert two.several
    assert not two.within(until="2024-05").several


def test_what_is_asked_of_one_article(it: Dataset) -> None:
    """Its text, its date, its records, and whether it is there."""
    assert it.article("a2") == ARTICLES[1]
    assert it.about("a2") == ARTICLES[1].article
    assert (it.source("a1").date, it.source("a3").date) == ("2024-05-01", None)
    assert it.find("a4") is None
    shown = it.show(" a2/Q2 ")
    assert shown is not None
    assert (shown.record.article, shown.record.id) == ("a2", "q2")
    assert it.show("a2/q9") is None
    assert it.show("a9/q1") is None
    for ask in (it.article, it.about):
        with pytest.raises(IomedError, match="no article has the id 'a4'; there are 3: a1, a2, a3"):
            ask("a4")
    with pytest.raises(IomedError, match="say which article; there are 3: a1, a2, a3"):
        it.article()
    with pytest.raises(IomedError, match=r"3 articles have a record 'Q1': say which, .* a1/q1"):
        it.show("Q1")


def test_what_is_asked_of_a_part(it: Dataset) -> None:
    """Articles outside a period are not there."""
    part = it.within(since="2024-06")
    assert part.article() == ARTICLES[1]
    assert part.find("a1") is None
    shown = part.show("q2")
    assert shown is not None
    assert shown.record.article == "a2"
    assert list(part.extractions) == ARTICLES[1:2]
    nobody = it.within(publisher="Nobody")
    assert list(nobody.extractions) == []
    with pytest.raises(IomedError, match="say which article; there is none"):
        nobody.article()


def test_articles_are_a_sequence(it: Dataset) -> None:
    """They are counted, iterated, and taken out by their places."""
    every = it.extractions
    assert len(every) == 3
    assert list(every) == ARTICLES
    assert (every[0], every[-1]) == (ARTICLES[0], ARTICLES[2])
    assert every[1:] == ARTICLES[1:]
    with pytest.raises(IndexError):
        every[3]


@pytest.mark.parametrize(
    ("claim", "speaker", "told"),
    [
        ("energy prices rose", "Wang Yong", "verbatim match a1/q1"),
        ("energy prices rose", "Wang Yi", "misattributed mismatch a1/q1"),
        ("energy prices rose", "Wang", "verbatim match a1/q1"),
        ("energy … rose", None, "elided none a1/q1"),
        ("energy prices fell", None, "altered none a1/q1"),
        ("prices fell and trade too", None, "paraphrased none a1/q2"),
        ("peace at last", "Ann O'Neill", "verbatim match a3/q2"),
        ("peace at the last", "Ann O'Neill", "altered match a3/q2"),
        ("war everywhere", None, "not_found none None/None"),
    ],
)
def test_claims(it: Dataset, claim: str, speaker: str | None, told: str) -> None:
    """The verdict, whether the speaker is right, and the quotation."""
    found = it.verify(claim, speaker)
    assert f"{found.verdict} {found.attribution} {found.article}/{found.quote}" == told


def write() -> None:
    """Write the answers anew; read what has changed before it is kept."""
    memory = MemoryDataset(ARTICLES)
    blocks = [
        "\n".join([f"? {method} {query}", *told(memory, method, json.loads(query))])
        for method, query, _ in cases()
    ]
    (CASES / "answers.txt").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
