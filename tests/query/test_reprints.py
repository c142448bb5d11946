"""The same quotation in many places, told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from archives import collection
from iomed_cli import IomedError
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset
from iomed_cli.query.reprints import unique
from iomed_cli.query.rows import Answer, Rows, UniqueRow
from synthetic import Said, article

PRINTED = [
    ("late", "Ann Lee", "We will sign the treaty in May", "2024-03-03"),
    ("first", "Ann Lee", "“We will sign the Treaty in May, and nobody will stop us”", "2024-03-01"),
    ("undated", "Ann Lee", "we WILL sign the treaty", None),
    ("other", "Bob Ray", "We will sign the treaty in May", "2024-03-02"),
    ("short", "Ann Lee", "sign the treaty", "2024-03-02"),
]


@pytest.fixture(params=["memory", "collection"])
def dataset(request: pytest.FixtureRequest, tmp_path: Path) -> Dataset:
    """Give articles in which a quotation is printed whole, trimmed and by another speaker."""
    every = [
        article(id_, [Said(name, words, "direct")], date=date) for id_, name, words, date in PRINTED
    ]
    if request.param == "memory":
        return MemoryDataset(every)
    return collection(tmp_path / "it.iomed", every)


def test_what_is_printed_again_is_told_once(dataset: Dataset) -> None:
    """One row has the fullest words, how often they stand, where, and from when to when."""
    rows = list(dataset.unique(dataset.quotes()))
    assert rows[0] == UniqueRow(
        "q1",
        "first",
        "direct",
        "Ann Lee",
        "“We will sign the Treaty in May, and nobody will stop us”",
        3,
        ("first", "late", "undated"),
        "2024-03-01",
        "2024-03-03",
        1,
        58,
        1,
    )


def test_other_speakers_and_fragments_stand_alone(dataset: Dataset) -> None:
    """The same words of somebody else are another quotation, and so are three words."""
    rows = [(row.article, row.printed) for row in dataset.unique(dataset.quotes())]
    assert rows == [("first", 3), ("other", 1), ("short", 1)]


def test_the_best_match_goes_first(dataset: Dataset) -> None:
    """A query's scores, marks and notes stay with the rows."""
    answer = dataset.unique(dataset.quotes(speaker="Ann", keywords=["signing"]))
    assert [(hit.row.article, hit.score) for hit in answer.hits] == [("first", 95), ("short", 95)]
    assert next(hit.marks for hit in answer.hits) == ((9, 13),)


def test_the_same_words_many_times() -> None:
    """Ten thousand prints of one quotation are one row."""
    every = [
        article(f"a{number}", [Said("Ann", "we will sign the treaty", "direct")])
        for number in range(10_000)
    ]
    answer = MemoryDataset(every).unique(MemoryDataset(every).quotes())
    assert [row.printed for row in answer] == [10_000]


def test_rows_that_change_while_they_are_read() -> None:
    """What is told of quotations that are others by now is refused, not mixed up."""
    one, other = (
        article(id_, [Said("Ann Lee", f"We will sign {id_}", "direct")]).quotes[0] for id_ in "ab"
    )
    rows = [one]
    found = unique(Answer(Rows(1, lambda: iter(rows))), lambda ids: dict.fromkeys(ids))
    assert [row.article for row in found] == ["a"]
    rows[0] = other
    with pytest.raises(IomedError, match=r"^what is read was changed meanwhile: ask again$"):
        list(found)
    rows[:] = [one, other]
    with pytest.raises(IomedError, match=r"^what is read was changed meanwhile: ask again$"):
        list(found)
    rows.clear()
    with pytest.raises(IomedError, match=r"^what is read was changed meanwhile: ask again$"):
        list(found)
