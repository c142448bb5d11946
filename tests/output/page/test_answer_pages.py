"""The pages of many articles: their cards, their counts, and how many there are on a page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import small
from conftest import Command
from iomed_cli.output.page import answer_documents
from webpages import EVIL, Reader, hostile


@pytest.fixture
def three(saved: Callable[..., str]) -> str:
    """Give the path of three articles by two publishers."""
    return saved(
        small("We won", id="one", publisher="Harbour Post", date="2024-05-02", title="A <match>"),
        small("We lost", id="two", publisher="The Ferry", date="2024-06", speaker="Bo Kim"),
        small("We drew", id="three", publisher="The Ferry", date="2024-06-09"),
    )


def test_a_page_of_several_articles(iomed: Command, three: str, tmp_path: Path) -> None:
    """A card for each quotation with its article, its paragraph, and counts as bars."""
    path = tmp_path / "page.html"
    it = iomed("page", three, "-o", str(path))
    assert (it.status, it.out, it.err) == (0, "", f"iomed: {path}: holds 3 quotations\n")
    made = path.read_text(encoding="utf-8")
    assert '<h1 dir="auto">many.jsonl</h1>\n' in made
    assert '<p class="sum">3 quotations by 2 speakers in 3 articles</p>' in made
    read = Reader(made)
    cards = [one for tag, one in read.tags if one.get("class", "").startswith("card ")]
    assert [one["id"] for one in cards] == ["one/q1", "two/q1", "three/q1"]
    assert {"#one/q1", "#two/q1", "#three/q1"} <= set(read.all("href"))
    assert (
        '<p class="meta"><cite><bdi>A &lt;match&gt;</bdi></cite>,'
        " <bdi>Harbour Post, 2024-05-02</bdi></p><details><summary>In paragraph 1, characters 1–7"
        '</summary><p class="context" dir="auto">“<mark>We won</mark>,” Ann Lee said in France,'
        " where the Harbour Council met.</p></details>"
    ) in made
    rows = re.findall(r'<th scope="row"><bdi>(.*?)</bdi></th><td class="num">(\d)</td>', made)
    assert rows == [("The Ferry", "2"), ("Harbour Post", "1"), ("2024-05", "1"), ("2024-06", "2")]
    assert not re.search(r"\ssrc=|\sstyle=|http:", made)


def test_counts_of_what_is_not_known(
    iomed: Command, saved: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles without a publisher or a date have a bar of their own, whatever is left out."""
    monkeypatch.setattr(answer_documents, "_MOST_BARS", 1)
    data = saved(
        small("We won", id="one", publisher="Harbour Post", date="2024-05-02"),
        small("We lost", id="two", publisher="", date="2024"),
        small("We drew", id="three", publisher="The Ferry"),
    )
    made = iomed("page", data).out
    rows = re.findall(r'<th scope="row"><bdi>(.*?)</bdi></th><td class="num">(\d)</td>', made)
    assert rows == [
        *(("Harbour Post", "1"), ("(no publisher)", "1")),
        *(("2024 (no month)", "1"), ("2024-05", "1"), ("(no date)", "1")),
    ]
    assert '<p class="soft">and 1 more</p>' in made


def test_one_article_of_several(iomed: Command, three: str) -> None:
    """What is left after filters is shown as what it is: one article with its text."""
    made = iomed("page", three, "--publisher", "Harbour Post").out
    assert '<article aria-labelledby="_text">' in made
    assert iomed("page", three, "--article", "one").out == made
    assert iomed("page", three, "--since", "2024-06").out.count('<li class="card ') == 2


def test_more_cards_than_a_page_has(
    iomed: Command, three: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then there are several pages, and an index with all that is counted."""
    monkeypatch.setattr(answer_documents, "MOST_CARDS", 2)
    path = tmp_path / "my page.html"
    it = iomed("page", three, "-o", str(path))
    assert it.err == f"iomed: {path}: holds 3 quotations, on 2 pages beside it\n"
    assert sorted(one.name for one in tmp_path.glob("*.html")) == [
        "my page-1.html",
        "my page-2.html",
        "my page.html",
    ]
    index, first, second = (
        Reader((tmp_path / f"my page{number}.html").read_text(encoding="utf-8"))
        for number in ("", "-1", "-2")
    )
    assert index.all("href") == ["my%20page-1.html", "my%20page-2.html"]
    # At the top and behind the last card.
    ways = ["my%20page.html", "my%20page-2.html"]
    assert [one for one in first.all("href") if one[0] != "#"] == [*ways, *ways]
    ways = ["my%20page.html", "my%20page-1.html"]
    assert [one for one in second.all("href") if one[0] != "#"] == [*ways, *ways]
    assert [len(one.all("data-kind")) for one in (index, first, second)] == [0, 2, 1]
    assert '<bdi>Ann Lee</bdi></th><td class="num">2</td>' in path.read_text(encoding="utf-8")

    refused = iomed("page", three)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err == "iomed: so many quotations are 2 pages: give -o page.html\n"


def test_articles_that_try_to_run(iomed: Command, saved: Callable[..., str]) -> None:
    """Names of articles are in links, too."""
    made = iomed("page", saved(hostile(), small())).out
    read = Reader(made)
    assert [tag for tag, _ in read.tags].count("script") == 1
    assert not {"img", "iframe", "link", "base"} & {tag for tag, _ in read.tags}
    assert EVIL not in made
    ids = read.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in read.all("href") if href.startswith("#")} <= set(ids)


@pytest.mark.parametrize("terminal", [True, False])
def test_where_a_page_goes(iomed: Command, terminal: bool) -> None:
    """To a pipe as it is; nobody wants to read it on a terminal."""
    it = iomed("page", terminal=terminal)
    if terminal:
        said = "iomed: say which file the page is to be: iomed page -o page.html\n"
        assert (it.status, it.out, it.err) == (2, "", said)
    else:
        assert it.status == 0
        assert it.out.startswith("<!doctype html>")


def test_the_input_is_not_lost(iomed: Command, three: str) -> None:
    """A page is not written over what it is made of."""
    before = Path(three).read_bytes()
    it = iomed("page", three, "-o", three)
    assert it.status == 2
    assert "is an input, which would be lost" in it.err
    assert Path(three).read_bytes() == before


def test_a_page_is_opened(iomed: Command, tmp_path: Path) -> None:
    """The browser that the system has is given its address; without one, that is said."""
    path, seen = tmp_path / "a page.html", tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > "{seen}"\n', encoding="utf-8")
    browser.chmod(0o755)
    it = iomed("page", "-o", str(path), "--open", BROWSER=f"{browser} %s")
    assert it.status == 0
    assert seen.read_text(encoding="utf-8") == path.as_uri() + "\n"

    refused = iomed("page", "--open")
    assert refused.err == "iomed: say which file the page is to be: iomed page -o page.html\n"
