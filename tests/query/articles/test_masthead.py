"""Title and writer of a text that came with neither: what stands plainly above its prose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archives import filled
from conftest import Command
from iomed_cli.extraction import extract
from iomed_cli.query.articles.masthead import masthead

PROSE = (
    "\n\nThe council voted on Tuesday to close the bridge, the mayor said.\n\nMore follows here.\n"
)
TITLE = "Council votes to shut the bridge"


@pytest.mark.parametrize(
    ("head", "title", "journalist"),
    [
        (TITLE, TITLE, None),
        (f"{TITLE}\n\nBy Helen Okafor, Highland Press\n3 March 2026", TITLE, "Helen Okafor"),
        (f"{TITLE}\nJane Doe | 3 March 2026", TITLE, "Jane Doe"),
        (f"{TITLE}\nBy J. K. Holm in Oslo", TITLE, "J. K. Holm"),
        (f"{TITLE}\nPosted by Jane Doe on 3 March 2026", TITLE, "Jane Doe"),
        (
            f"{TITLE}\nBy Ann Lee, Tom Hale and Rosa Quint of Harbour Post",
            TITLE,
            "Ann Lee; Tom Hale; Rosa Quint",
        ),
        ("Who will pay?\n\nBY JANE DOE", "Who will pay?", "JANE DOE"),
        ("Mayor: ‘No’ to a ‘lunatic’ plan", "Mayor: ‘No’ to a ‘lunatic’ plan", None),
        ("Council Votes To Close Old Bridge", "Council Votes To Close Old Bridge", None),
    ],
)
def test_what_stands_above_the_prose(head: str, title: str, journalist: str | None) -> None:
    """A line that is no sentence is the title; a writer is named below it."""
    found = masthead(extract(head + PROSE).article)
    assert (found.title, found.journalist) == (title, journalist)
    assert found.from_text == (("title", "journalist") if journalist else ("title",))


@pytest.mark.parametrize(
    "head",
    [
        "BAAR, SWITZERLAND",
        "The Harbour Post",
        "Oslo, 3 March 2026",
        "FOR IMMEDIATE RELEASE",
        "Dear members of the council",
        "By Bus and Train",
        "Mayor Jonas Pike on the bridge. Photo: Highland Press",
        "“We will not go,” said Ann Lee",
        "Ann Lee: We will go there\nTom Hale: No",
        "Highland Press International\nCouncil votes to shut it",
        "The council voted on Tuesday to close the bridge that has stood for\nLondon since 1900.",
        "The council voted on Tuesday to close the bridge that stands in\nLondon Road, where it",
    ],
)
def test_what_may_be_something_else(head: str) -> None:
    """A place, a paper, a caption, a turn of a transcript, a line of wrapped prose are no title."""
    assert masthead(extract(head + PROSE).article) == (None, None, ())


@pytest.mark.parametrize(
    "line",
    [
        "By The Associated Press",
        "By Harbour Post",
        "By Chelsea Football Club",
        "By Victoria Police",
        "By Jane Doe, a baker, fell silent",
        "By sea and by land",
        "Jane Doe",
    ],
)
def test_who_is_no_writer(line: str) -> None:
    """An agency, a body, the prose, and a name that nothing calls a writer's."""
    found = masthead(extract(f"{TITLE}\n\n{line}{PROSE}").article)
    assert (found.title, found.journalist) in ((TITLE, None), (None, None))


def test_text_without_prose_has_no_title() -> None:
    """A single line may be anything."""
    assert masthead(extract("Council votes to shut the bridge").article) == (None, None, ())


def test_what_came_with_the_article_counts(iomed: Command, tmp_path: Path) -> None:
    """The listing says what is read from the text; a collection gives the same."""
    text = f"{TITLE}\nBy Jane Doe{PROSE}"
    known = extract(text, id="known", title="A bridge", journalist="Tom Hale")
    every = [known, extract(f"{text}\nNo more.", id="read")]
    (tmp_path / "it.txt").write_text(text)
    path = str(filled(tmp_path / "it.iomed", every))
    rows = iomed("articles", "--data", path, "--json").json
    assert [(one["title"], one["journalist"], one["from_text"]) for one in rows] == [
        ("A bridge", "Tom Hale", []),
        (TITLE, "Jane Doe", ["title", "journalist"]),
    ]
    assert (
        json.loads(iomed("articles", str(tmp_path / "it.txt"), "--json").out)[0]["title"] == TITLE
    )
    shown = iomed("quotes", "--data", path, "--fields", "article,title").out.split("\n")
    assert shown[0] == "known\tA bridge"
    assert shown[1] == f"read\t{TITLE}"
