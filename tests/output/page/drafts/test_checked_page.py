"""The page of a draft: its figures, dates, names and roles where they stand, and the source's."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import Command
from iomed_cli.model import Paragraph
from iomed_cli.output.page.marked_text import Extent, Marking
from iomed_cli.query import checked_drafts
from webpages import CHECKED, NOTES, Reader


@pytest.fixture
def check(iomed: Command, tmp_path: Path) -> Callable[..., str]:
    """Give what makes the page of a draft that is held against the source."""
    (tmp_path / "source.txt").write_text(NOTES, encoding="utf-8")

    def make(draft: str, *options: str) -> str:
        path = tmp_path / "draft.md"
        path.write_text(draft, encoding="utf-8")
        data = str(tmp_path / "source.txt")
        return iomed("verify", "--draft", str(path), "-d", data, "-f", "html", *options).out

    return make


def card(page: str, words: str) -> str:
    """Give the card of the finding that is marked at some words."""
    (key,) = (key for key, said in Reader(page).said.items() if said == words)
    found = re.search(rf'<li class="card [^>]*id="{key}".*?</li>\n', page, re.DOTALL)
    assert found is not None
    return found[0]


def test_each_finding_is_marked_where_it_stands(check: Callable[..., str]) -> None:
    """A sign and a label tell more than a colour; what is right has no more than a small sign."""
    made = check(CHECKED)
    said = Reader(made).said
    found = re.findall(r'href="#(f\d+)" aria-label="\w+: (.*?)">(.*?)</a>', made)
    assert [(said[key], label, shown) for key, label, shown in found] == [
        ("388 million journeys", "figure conflict, wrong", "✗\u00a0f1"),
        ("62 new trains", "figure supported, right", "✓"),
        ("Sanjay Patil", "name conflict, wrong", "✗\u00a0f3"),
        ("TravelWatch", "organization supported, right", "✓"),
        ("chairman of TravelWatch", "role conflict, wrong", "✗\u00a0f4"),
        ("Spain", "country unsupported, not in the sources", "○\u00a0f6"),
    ]


def test_a_conflict_has_the_words_of_both_sides(check: Callable[..., str]) -> None:
    """With the place of each, what differs in them, and why it is one."""
    assert card(check(CHECKED), "388 million journeys") == (
        '<li class="card o conflict" id="f1" tabindex="-1" data-person="conflict"'
        ' data-kind="figure"><p class="who"><b class="outcome"><span class="sign"'
        ' aria-hidden="true">✗</span> figure conflict</b> <span class="soft">line 3, column 24'
        '</span><a class="key" href="#f1" aria-label="Link to finding f1">#f1</a></p>'
        '<p class="verdict">the source has “383 million journeys” (source, paragraph 1)</p>'
        '<dl class="compared"><dt>Draft</dt><dd><p class="words" dir="auto"><ins>388</ins> million'
        ' journeys</p></dd><dt>Source</dt><dd><blockquote class="beside" dir="auto">'
        '<span class="soft">OSTBURY, 2 March 2026 - RailWay Norden carried </span>'
        '<span class="exact"><del>383</del> million journeys</span><span class="soft"> in 2025, the'
        ' company said on Monday.</span></blockquote><p class="meta">¶\u00a01, characters 47–67 ·'
        " <cite><bdi>OSTBURY, 2 March 2026 - RailWay Norden carried 383 million…</bdi></cite>,"
        ' <bdi>2026-03-02</bdi></p></dd></dl><p class="acts"><button type="button"'
        ' data-copy="words" hidden>Copy source’s words</button></p></li>\n'
    )


def test_only_a_word_in_the_place_of_another_differs(check: Callable[..., str]) -> None:
    """A date that the draft gives without its year, and a role in other words, lack nothing."""
    made = check(f"{CHECKED}\nIt was said on Tuesday 2 March.\n")
    assert "<ins>Patil</ins>" in card(made, "Sanjay Patil")
    assert "<del>Patel</del>" in card(made, "Sanjay Patil")
    for words in ("Tuesday 2 March", "chairman of TravelWatch"):
        shown = card(made, words)
        assert f'<p class="words" dir="auto">{words}</p>' in shown
        assert "<ins>" not in shown
        assert "<del>" not in shown


def test_what_is_supported_is_a_line(check: Callable[..., str]) -> None:
    """Which opens: then the source's words stand there, in their sentence."""
    shown = card(check(CHECKED), "62 new trains")
    assert shown.startswith('<li class="card o supported quiet" id="f2"')
    assert (
        '<details><summary><b class="outcome"><span class="sign" aria-hidden="true">✓</span> figure'
        " supported</b> <bdi>“62 new trains”</bdi>"
    ) in shown
    assert '<span class="exact">62 new trains</span>' in shown
    # Without a place in a source there is nothing to open.
    made = check("Journeys grew from 100 to 120 million, by 20 per cent.")
    assert '<p class="line"><b class="outcome">' in card(made, "20 per cent")


def test_what_no_source_has(check: Callable[..., str]) -> None:
    """It has the draft's words in its line, and nothing beside them."""
    shown = card(check(CHECKED), "Spain")
    assert '<p class="verdict"><bdi>“Spain”</bdi> – no source names it</p>' in shown
    assert "<dl" not in shown


def test_how_many_of_each_kind_came_out_in_which_way(check: Callable[..., str]) -> None:
    """Of quotations it is said what was wrong, of all else how many of each kind."""
    made = check(f'{CHECKED}\nMiriam Stone said: "We have waited for these trains since 2018".\n')
    assert "8 findings: 4 wrong, 1 not in the sources, 3 right" in made
    rail = made[made.index('<ul class="people"') : made.index("</ul>")]
    assert re.findall(r'data-person="(\w+)".*?class="amount">(.*?)<', rail) == [
        ("conflict", "1 altered, 1 figure, 1 name, 1 role"),
        ("unsupported", "1 country"),
        ("supported", "1 figure, 1 name, 1 organization"),
    ]
    assert re.findall(r'value="(\w+)" checked> (.*?)</label>', made) == [
        ("quotation", "1 quotation"),
        ("figure", "2 figures"),
        ("name", "2 names"),
        ("role", "1 role"),
        ("organization", "1 organization"),
        ("country", "1 country"),
    ]


def test_reused_words_are_told_apart(check: Callable[..., str]) -> None:
    """What is word for word a source's has a sign of its own, and findings within it theirs."""
    words = "RailWay Norden carried 383 million journeys in 2025, the company said on Monday"
    made = check(f"It is told that {words}.\n", "--reuse")
    assert Reader(made).said["f1"] == words
    assert 'aria-label="f1: reuse reused, word for word">=\u00a0f1</a>' in made
    assert made.count('<mark data-q="f1"') == 1


def test_the_mark_of_a_quotation_is_whole(check: Callable[..., str]) -> None:
    """Whatever else begins or ends within it: here words of the source that begin before it."""
    made = check(
        'Sanjay Patel, the chief executive of TravelWatch, welcomed "the 62 new trains", he said.',
        "--reuse",
    )
    said = Reader(made).said
    (key,) = (key for key, words in said.items() if words == "the 62 new trains")
    assert made.count(f'<mark data-q="{key}"') == 1
    (longest,) = (key for key, words in said.items() if words.startswith("Sanjay Patel, the chief"))
    assert made.count(f'<mark data-q="{longest}"') == 2


def test_the_page_says_what_was_not_checked(
    check: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """To whoever sees only the page: what was asked for, and that there are too many articles."""
    only = check(CHECKED, "--only", "figures,quotations")
    assert "<p>Only these were checked: quotations, figures.</p>" in only
    assert dict(Reader(only).said) == {"f1": "388 million journeys", "f2": "62 new trains"}
    assert "Only these" not in check(CHECKED)
    monkeypatch.setattr(checked_drafts, "MOST_ARTICLES", 0)
    many = check(CHECKED)
    assert "Figures, dates and names are checked against at most 0 articles, and here are 1" in many
    assert dict(Reader(many).said) == {}


spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda it: (it[0], sum(it)))


@settings(deadline=None)
@given(st.lists(spans, max_size=6), st.sets(st.integers(0, 5)))
def test_marks_that_overlap(places: list[tuple[int, int]], whole: set[int]) -> None:
    """Each has all of its words and one link; what is to be whole is, unless another such cuts."""
    text = "".join(map(chr, range(0x61, 0x61 + 26))) + "0123456789ABCDEFGHIJ"
    extents = {str(number): place for number, place in enumerate(places)}
    kept = {str(number) for number in whole} & extents.keys()
    marking = Marking(
        text,
        [Paragraph(0, len(text), "body")],
        [Extent(*place, key) for key, place in extents.items()],
        [],
        lambda key: "",
        lambda key: f'<a class="ref x" href="#{key}">{key}</a>',
        kept,
    )
    made = marking.paragraph(1)
    read = Reader(made)
    assert read.said == {key: text[slice(*place)] for key, place in extents.items()}
    assert sorted(read.all("href")) == sorted(f"#{key}" for key in extents)
    for key in kept:
        start, end = extents[key]
        cut = any(
            other < start < others_end < end
            for other, others_end in (extents[one] for one in kept - {key})
        )
        assert made.count(f'<mark data-q="{key}"') == 1 or cut
