"""What SQLite is asked for grows with the input, never faster: counted, without a clock."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from archives import collection, filled
from iomed_cli.archive.collection import Collection
from iomed_cli.archive.evidence import SpokenArticles
from iomed_cli.archive.shards import Shards
from iomed_cli.model import Extraction
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.display.row_context import RowContext
from synthetic import Said, article

STEP = 100
"""Steps of SQLite's machine between two looks at how many there were."""


class Asked:
    """What SQLite was asked for: statements, and steps of its machine."""

    def __init__(self) -> None:
        self.statements = 0
        self.steps = 0


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Asked]:
    """Count what every connection that is opened meanwhile is asked for."""
    asked = Asked()

    def statement(_: str) -> None:
        asked.statements += 1

    def stepped() -> int:
        asked.steps += 1
        return 0

    connect = sqlite3.connect

    def counting(*args: object, **kwargs: object) -> sqlite3.Connection:
        it: sqlite3.Connection = connect(*args, **kwargs)  # type: ignore[call-overload]
        it.set_trace_callback(statement)
        it.set_progress_handler(stepped, STEP)
        return it

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", counting)
        yield asked


def _unique(dataset: Dataset) -> None:
    assert list(dataset.unique(dataset.quotes()))


def _listed(dataset: Dataset) -> None:
    for question in (dataset.quotes, dataset.facts, dataset.speakers, dataset.countries):
        assert list(question())


def _with_articles(dataset: Dataset) -> None:
    rows = RowContext(dataset, 3, {"date": "date"})
    for row in dataset.quotes():
        assert rows.of_row(row, ("date", "before"))


def _indexed(dataset: Dataset) -> None:
    answer = dataset.quotes()
    assert [answer[place] for place in range(len(answer))] == list(answer)


READING: dict[str, tuple[Callable[[Dataset], None], int]] = {
    "listings": (_listed, 2),
    "unique": (_unique, 2),
    "by place": (_indexed, 4),
    "beside their articles": (_with_articles, 8),
}
"""What is read of a collection, and the statements that each of its articles may take."""


def _news(number: int) -> list[Extraction]:
    return [
        article(
            f"n{at:04}",
            [
                Said("Ann Lee", f"We will open harbour {at} in May", "direct", ("China",)),
                Said("Bob Ray", f"Nobody needs bridge {at} of all bridges", "indirect"),
            ],
            date="2024-05-05",
        )
        for at in range(number)
    ]


@pytest.mark.parametrize("name", READING)
@pytest.mark.parametrize("collections", [1, 4])
def test_twice_the_articles_take_twice_the_work(
    name: str, collections: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite has twice as much to do for twice the articles, and no more to answer for it."""
    read, per_article = READING[name]
    asked = []
    for number in (100, 200):
        news = _news(number)
        each = number // collections
        paths = [
            str(filled(tmp_path / f"{number}-{at}.iomed", news[at * each : (at + 1) * each]))
            for at in range(collections)
        ]
        with counted(monkeypatch) as count:
            read(Collection.open(paths[0]) if collections == 1 else Shards(paths))
        asked.append(count)
    fewer, more = asked
    assert more.steps <= 2.3 * fewer.steps
    assert more.statements - fewer.statements <= 100 * per_article + 2


def test_several_collections_take_what_one_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same articles in four collections take SQLite as much work, but for the openings."""
    news = _news(200)
    whole = str(filled(tmp_path / "whole.iomed", news))
    parts = [str(filled(tmp_path / f"{at}.iomed", news[at::4])) for at in range(4)]
    with counted(monkeypatch) as one:
        _unique(Collection.open(whole))
    with counted(monkeypatch) as four:
        _unique(Shards(parts))
    assert four.steps <= 2 * one.steps
    # They are read twice, and opened each time.
    assert four.statements <= one.statements + 2 * 40 * 4


def test_rows_that_are_read_one_by_one_have_no_places(tmp_path: Path) -> None:
    """Whoever wants a row by its place has to say what becomes of those before it."""
    hits = collection(tmp_path / "it.iomed", _news(2)).quotes().hits
    assert not hasattr(hits, "__getitem__")


@pytest.mark.parametrize("collections", [1, 3])
def test_many_claims_read_each_article_once(
    collections: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten claims more take SQLite nothing more, and are answered as one by one."""
    news = _news(12)
    paths = [
        str(filled(tmp_path / f"{at}.iomed", news[at::collections])) for at in range(collections)
    ]

    def opened() -> Dataset:
        return Collection.open(paths[0]) if collections == 1 else Shards(paths)

    claims = [f"We will {word} open harbour {at}" for at in range(10) for word in ("", "never")]
    asked = []
    for number in (10, 20):
        with counted(monkeypatch) as count:
            dataset = opened().for_claims(number)
            found = [dataset.verify(claim, "Ann Lee") for claim in claims[:number]]
        asked.append(count.statements)
    assert asked[0] == asked[1]
    assert found == [opened().verify(claim, "Ann Lee") for claim in claims]
    assert [one.verdict for one in found[:2]] == ["verbatim", "altered"]


def test_claims_one_by_one_soon_read_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once each article has been read, a claim more takes SQLite nothing, with the same answer."""
    path = filled(tmp_path / "it.iomed", _news(12))
    claims = [f"We will {word} open harbour {at}" for at in range(12) for word in ("", "never")]
    with counted(monkeypatch) as count:
        dataset = Collection.open(path)
        found = [dataset.verify(claim, "Ann Lee") for claim in claims]
        before = count.statements
        assert [dataset.verify(claim, "Ann Lee") for claim in claims] == found
    assert count.statements == before
    assert found == [Collection.open(path).verify(claim, "Ann Lee") for claim in claims]


def test_articles_kept_for_claims_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those asked for last are kept, up to a size, without what answers no claim."""
    news = _news(4)
    size = len(news[0].article.text)
    monkeypatch.setattr("iomed_cli.archive.evidence.KEPT_CHARACTERS", 2 * size)
    read: list[int] = []

    def reading(key: int) -> Extraction:
        read.append(key)
        return news[key]

    kept = SpokenArticles(reading)
    for key in (0, 1, 0, 2, 0, 1, 1):
        found = kept.article(key)
        assert found.quotes == news[key].quotes
        assert not found.facts
    assert read == [0, 1, 2, 1]


def test_a_damaged_article_refuses_no_other_claim(tmp_path: Path) -> None:
    """Many claims are answered one by one where some article cannot be read."""
    path = filled(tmp_path / "it.iomed", _news(5))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE quotes SET start = start + 1 WHERE article_key = 4")
    dataset = Collection.open(path).for_claims(10)
    assert isinstance(dataset, Collection)
    assert dataset.verify("We will open harbour 1", "Ann Lee").ok


def test_large_collections_are_not_held_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond a size each claim is looked for by itself, however many there are."""
    path = filled(tmp_path / "it.iomed", _news(5))
    monkeypatch.setattr("iomed_cli.archive.collection.LARGEST_FOR_CLAIMS", 100)
    assert isinstance(Collection.open(path).for_claims(10), Collection)


def test_claims_leave_no_cycles(tmp_path: Path) -> None:
    """A command never looks for garbage, so that what refers to itself would stay for ever."""
    dataset = collection(tmp_path / "it.iomed", _news(12))
    left = []
    gc.disable()
    try:
        for number in (2, 4, 8):
            gc.collect()
            for at in range(number):
                assert not dataset.verify(f"We will never open harbour {at}", "Ann Lee").ok
            left.append(gc.collect())
    finally:
        gc.enable()
    assert left[1] == left[2]
