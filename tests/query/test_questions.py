"""The list of questions: each is answered alike wherever the articles are kept."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any, get_args

import pytest

from archives import filled
from counted import counted
from iomed_cli import Dataset
from iomed_cli.archive.collection import Collection
from iomed_cli.archive.shards import Shards
from iomed_cli.kinds import StatBy
from iomed_cli.query.memory_dataset import MemoryDataset
from iomed_cli.query.questions import (
    ArticleQuestion,
    CountryQuestion,
    FactQuestion,
    FigureQuestion,
    OrganizationQuestion,
    Question,
    QuoteQuestion,
    SearchQuestion,
    SpeakerQuestion,
    StatQuestion,
)
from synthetic import Said, article

ARTICLES = [
    article(
        "a1",
        [Said("Wang Yong", "energy prices rose", "direct", ("China",))],
        publisher="Harbour Post",
        date="2024-05-17",
    ),
    article(
        "a2",
        [
            Said("Ann Lee", "mediation now", "indirect", ("United Nations",), "states"),
            Said("an official of the bank", "prices fell", "direct", stance="denies"),
        ],
    ),
    counted("a3"),
]
PLAIN: list[Any] = [
    *(
        QuoteQuestion(),
        QuoteQuestion(kind="direct"),
        QuoteQuestion(min_confidence=0.9),
        QuoteQuestion(stance="states"),
        QuoteQuestion(stance="denies"),
        SpeakerQuestion(),
        SpeakerQuestion(None, True),
        SpeakerQuestion(unnamed=True),
    ),
    *(CountryQuestion(), CountryQuestion(role="mentioned"), OrganizationQuestion()),
    *(OrganizationQuestion(kind="other"), FactQuestion(), FactQuestion(category="event")),
    *(FigureQuestion(), FigureQuestion(category="event"), ArticleQuestion()),
    *(StatQuestion(by) for by in (None, *get_args(StatBy))),
]
QUERIES: list[Any] = [
    *(
        QuoteQuestion(["Wang"]),
        QuoteQuestion(["Lee", "Wang"], min_confidence=0.9),
        QuoteQuestion(["Lee"], stance="states"),
        QuoteQuestion(keywords=["prices"]),
        QuoteQuestion(mentions="China"),
    ),
    *(SpeakerQuestion("Lee"), CountryQuestion("CN"), OrganizationQuestion("UN")),
    *(FactQuestion(["energy"]), FactQuestion(speakers=["Lee"]), FactQuestion(["boats"], min=5)),
    *(FactQuestion(when="2024"), FigureQuestion(unit="boats", max=6), SearchQuestion("mediation")),
]


def test_there_is_an_example_of_each() -> None:
    """Those below are all questions, and those in which nothing is looked for say so."""
    assert {type(one) for one in PLAIN + QUERIES} == set(get_args(Question))
    assert [one.plain for one in PLAIN + QUERIES] == [True] * len(PLAIN) + [False] * len(QUERIES)


@pytest.mark.parametrize("question", PLAIN + QUERIES, ids=repr)
def test_each_is_answered_wherever_articles_are_kept(tmp_path: Path, question: Any) -> None:
    """In memory, in a file, in several; and after a way to another process and back."""
    both = filled(tmp_path / "both.iomed", ARTICLES)
    parts = [str(filled(tmp_path / f"{one.article.id}.iomed", [one])) for one in ARTICLES]
    kept: list[Dataset] = [MemoryDataset(ARTICLES), Collection.open(both), Shards(parts)]
    sent = pickle.loads(pickle.dumps(question))
    first, *others = [it.answer(sent) for it in kept]
    assert first.hits
    for other in others:
        assert (list(other.hits), other.notes, other.ranked) == (
            *(list(first.hits), first.notes, first.ranked),
        )


def test_rows_go_to_another_process(tmp_path: Path) -> None:
    """They are read before they are sent, since their file may not be there."""
    it = Collection.open(filled(tmp_path / "it.iomed", ARTICLES))
    rows = it.rows(ArticleQuestion())
    again = pickle.loads(pickle.dumps(rows))
    assert [hit.row.id for hit in again] == [hit.row.id for hit in rows] == ["a1", "a2", "a3"]
    assert len(again) == 3


def test_a_dataset_says_what_it_has_to_have() -> None:
    """Whoever keeps articles in another way is told which methods that takes."""
    with pytest.raises(TypeError, match="answer, extractions, find, limited, shown, verdict"):
        Dataset()  # type: ignore[abstract]
