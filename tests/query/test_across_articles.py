"""One person across articles, and the sources without a name."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from iomed_cli.query.memory_dataset import MemoryDataset
from synthetic import Said, article


def told(*names: Sequence[str]) -> list[str]:
    """Give the rows of articles in which somebody speaks: the name, how often, and where."""
    every = [
        article(f"a{number}", [Said(name, f"peace {name}", "direct") for name in speaking])
        for number, speaking in enumerate(names, 1)
    ]
    rows = MemoryDataset(every).speakers(silent=True)
    assert [row.articles for row in rows] == [len(row.article_ids) for row in rows]
    return [f"{row.name} {row.direct} {' '.join(row.article_ids)}" for row in rows]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Lee", "Ann Lee"),
        ("José Marín", "Jose Marin"),
        ("Kim Min-jun", "Kim Min-Jun"),
        ("Ursula von der Weyden", "Ursula von der Weyden"),
        ("Paul Long Jr.", "Paul Long, Jr"),
        ("George W. Marsh", "George W Marsh"),
    ],
)
def test_a_full_name_is_one_person(one: str, other: str) -> None:
    """Case, accents and marks aside, names that agree have one row, of the first article."""
    assert told([one, "Bo Olsen"], [other]) == [f"{one} 2 a1 a2", "Bo Olsen 1 a1"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee", "Lee"),
        ("Ann Lee", "Lee"),
        ("Ann Lee", "A. Lee"),
        ("A. Lee", "A. Lee"),
        ("Lee Jr.", "Lee Jr."),
        ("Paul Long Jr.", "Paul Long Sr."),
        ("Paul Long", "Paul Long Sr."),
        ("Ann Lee", "Ann B. Lee"),
        ("the minister", "the minister"),
        ("The Minister", "The Minister"),
        ("Health Minister", "Health Minister"),
        ("an official of the bank", "an official of the bank"),
    ],
)
def test_less_than_a_full_name_may_be_anybody(one: str, other: str) -> None:
    """Surnames, initials, other generations and descriptions have a row for each article."""
    assert told([one], [other]) == [f"{one} 1 a1", f"{other} 1 a2"]


def test_an_article_that_tells_two_of_a_name_apart() -> None:
    """Nobody knows which of them is meant elsewhere, so that all have rows of their own."""
    rows = ["José Marín 1 a1", "Jose Marin 1 a1", "José Marín 1 a2"]
    assert told(["José Marín", "Jose Marin"], ["José Marín"]) == rows


def test_what_a_row_of_several_articles_has() -> None:
    """The counts are added up; the place is that of the first, the role the first that is told."""
    first = article("a1", [Said("Angela Merkel", "peace", "direct")])
    second = article(
        "a2", [Said("Angela Merkel", "now", "indirect"), Said("Angela Merkel", "so", "mixed")]
    )
    (row,) = MemoryDataset([first, second]).speakers(name="Merkel")
    assert (row.id, row.article, row.article_ids) == ("s0", "a1", ("a1", "a2"))
    assert (row.direct, row.indirect, row.mixed, row.mentions, row.articles) == (1, 1, 1, 3, 2)
    assert (row.role, row.affiliation) == ("trade expert", "Fudan University")
    assert (row.start, row.end, row.paragraph) == (14, 27, 1)
    # Of one article alone it is as it was.
    (row,) = MemoryDataset([second]).speakers()
    assert (row.article, row.direct, row.indirect, row.articles) == ("a2", 0, 1, 1)


def test_sources_without_a_name() -> None:
    """With how often each is quoted and why it has no name; whoever has one is left out."""
    said = [("Ann Lee", "a"), ("an official of the bank", "b"), ("Experts", "c"), ("Experts", "d")]
    it = MemoryDataset([article("a1", [Said(name, words, "direct") for name, words in said])])
    rows = it.speakers(unnamed=True)
    assert [(row.name, row.direct, row.unnamed_reason) for row in rows] == [
        ("Experts", 2, None),
        ("an official of the bank", 1, "of the bank"),
    ]
    assert [row.name for row in it.speakers(name="official", unnamed=True)] == [rows[1].name]
    assert not it.speakers(name="Lee", unnamed=True).hits
    named = MemoryDataset([article("a1", [Said("Ann Lee", "a", "direct")])])
    assert named.speakers(unnamed=True).notes == ["No source here is without a name."]
