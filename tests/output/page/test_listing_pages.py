"""Every listing as a page: its rows in a table, or quotations as cards."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import small
from conftest import Command
from iomed_cli.cli.listing_commands import LISTINGS
from iomed_cli.output.page import answer_documents
from webpages import EVIL, Reader, hostile


@pytest.mark.parametrize("command", LISTINGS)
def test_every_listing_is_a_page(iomed: Command, command: str) -> None:
    """It has a row or a card for each row, and a policy that lets nothing in."""
    query = ["mediation"] if command == "search" else []
    it = iomed(command, *query, "--format", "html")
    assert (it.status, it.err) == (0, "")
    rows = iomed(command, *query, "--json").json
    cards = it.out.count('<li class="card ')
    assert cards + it.out.count("<tr>") - bool(not cards) == len(rows)
    assert "default-src 'none'; style-src 'sha256-" in it.out
    assert not re.search(r"\ssrc=|@import|url\(|\sstyle=|\son\w+=|http://", it.out)


def test_a_table(iomed: Command) -> None:
    """Columns as in a terminal, and a bar for what is counted."""
    out = iomed("countries", "--role", "initiator", "--limit", "2", "-f", "html").out
    assert out[out.index("<header") : out.index("<footer")] == (
        '<header class="top"><p class="kicker">Who said what, in their exact words</p>\n'
        '<h1 dir="auto">Countries</h1><p>2 of 10 rows shown.</p></header>\n'
        '<main class="rows" tabindex="0" aria-label="Rows"><table>\n<thead><tr>'
        '<th scope="col">Id</th><th scope="col">Code</th><th scope="col">Country</th>'
        '<th scope="col">Role</th><th scope="col" class="num">Named</th>'
        "</tr></thead>\n<tbody>\n"
        '<tr><td class="solid"><bdi>c1</bdi></td><td class="solid"><bdi>CN</bdi></td>'
        '<td class="main" dir="auto">China<svg class="bar" viewBox="0 0 100 12"'
        ' preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="0" width="100" height="12"/>'
        '</svg></td><td class="solid"><bdi>initiator</bdi></td><td class="num">10</td></tr>\n'
        '<tr><td class="solid"><bdi>c2</bdi></td><td class="solid"><bdi>ID</bdi></td>'
        '<td class="main" dir="auto">Indonesia<svg class="bar" viewBox="0 0 100 12"'
        ' preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="0" width="10" height="12"/>'
        '</svg></td><td class="solid"><bdi>initiator</bdi></td><td class="num">1</td></tr>\n'
        "</tbody></table></main>\n"
    )


def test_quotations_are_cards(iomed: Command, tmp_path: Path) -> None:
    """With what matched marked; chosen fields are a table."""
    path = tmp_path / "wang.html"
    asked = ("quotes", "-s", "Wang Yong", "-k", "mediation")
    it = iomed(*asked, "-o", str(path))
    assert (it.status, it.out, it.err) == (0, "", "iomed: 1 quotation by 1 speaker\n")
    made = path.read_text(encoding="utf-8")
    assert Reader(made).all("data-kind") == ["indirect"]
    assert 'conflicts for <mark class="match">mediation</mark></blockquote>' in made
    table = iomed(*asked, "-f", "html", "-F", "speaker,text").out
    assert '<td class="s s0"><bdi class="person-name">Wang Yong</bdi></td>' in table
    assert 'conflicts for <mark class="match">mediation</mark></td>' in table


def test_many_quotations_are_several_pages(
    iomed: Command, saved: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As those of a collection are."""
    monkeypatch.setattr(answer_documents, "MOST_CARDS", 1)
    path = tmp_path / "all.html"
    it = iomed("quotes", saved(small(id="a"), small(id="b")), "-o", str(path))
    assert it.err == "iomed: 2 quotations by 1 speaker in 2 articles, on 2 pages beside it\n"
    assert sorted(one.name for one in tmp_path.glob("all*")) == [
        *("all-1.html", "all-2.html", "all.html"),
    ]


@pytest.mark.parametrize("command", LISTINGS)
def test_no_listing_runs_what_it_shows(
    iomed: Command, saved: Callable[..., str], command: str
) -> None:
    """Whatever names, titles and words are."""
    query = ["agree"] if command == "search" else []
    it = iomed(command, saved(hostile()), *query, "--format", "html")
    assert it.status == (command == "figures")
    assert [tag for tag, _ in Reader(it.out).tags].count("script") == 1
    assert EVIL not in it.out


def test_nothing_found_is_a_page_too(iomed: Command) -> None:
    """It says so, and the status does."""
    it = iomed("quotes", "-s", "Wang Yi", "-f", "html")
    assert it.status == 1
    assert "<p>Wang Yi is named here but says nothing.</p>" in it.out
    assert '<p class="sum">0 quotations</p>' in it.out
