"""The page of a draft: each finding where it stands, and beside it what the source says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from articles import small
from conftest import Command
from iomed_cli.output.page.drafts import claim_document
from webpages import EVIL, UNSEEN, Reader, hostile

DRAFT = """# The 🚢 talks 😀

"We will 🚢 not sign it today," said Ann Lee. Her film "Tide" is out.

Bo Kim said: "We will sign it", and "The pier fell into the sea in May".

"We never sign, she said.
"""


@pytest.fixture
def check(iomed: Command, saved: Callable[..., str], tmp_path: Path) -> Callable[..., str]:
    """Give what makes the page of a draft that is held against one article."""

    def make(draft: str, *options: str, data: str | None = None, name: str = "draft.md") -> str:
        path = tmp_path / name
        path.write_text(draft, encoding="utf-8")
        data = data or saved(small("We will 🚢 sign it now", url="https://a.eu/1", title="Talks"))
        return iomed("verify", "--draft", str(path), "-d", data, "-f", "html", *options).out

    return make


def card(page: str, key: str) -> str:
    """Give the card of a finding."""
    found = re.search(rf'<li class="card [^>]*id="{key}".*?</li>\n', page, re.DOTALL)
    assert found is not None
    return found[0]


def test_each_finding_is_marked_where_it_stands(check: Callable[..., str]) -> None:
    """Also what nobody says and what cannot be read; a sign and a line tell more than a colour."""
    made = check(DRAFT)
    assert dict(Reader(made).said) == {
        "f1": "We will 🚢 not sign it today",
        "f2": "Ann Lee",
        "f3": "Tide",
        "f4": "Bo Kim",
        "f5": "We will sign it",
        "f6": "The pier fell into the sea in May",
        "f7": '"We never sign, she said.',
    }
    assert re.findall(r'<a class="ref o ([\w ]+)" [^>]*aria-label="(.*?)">(.*?)</a>', made) == [
        ("conflict", "f1: altered, wrong", "✗\u00a0f1"),
        ("supported quiet", "f2: name supported, right", "✓"),
        ("unchecked", "f3: not checked, not checked", "–\u00a0f3"),
        ("unsupported", "f4: name unsupported, not in the sources", "○\u00a0f4"),
        ("conflict", "f5: altered, wrong", "✗\u00a0f5"),
        ("unsupported", "f6: not found, not in the sources", "○\u00a0f6"),
        ("unsure", "f7: unread, unsure", "?\u00a0f7"),
    ]
    numbers = re.findall(r'aria-label="(Line \d)"', made)
    assert numbers == ["Line 1", "Line 3", "Line 5", "Line 7"]
    # What differs is marked within the words.
    assert Reader(made).evidence["f1"] == "nottoday"


def test_what_a_card_tells(check: Callable[..., str]) -> None:
    """The verdict in words, the draft's words above the source's, whose they are, and where."""
    assert card(check(DRAFT), "f1") == (
        '<li class="card o conflict" id="f1" tabindex="-1" data-person="conflict"'
        ' data-kind="quotation"><p class="who"><b class="outcome"><span class="sign"'
        ' aria-hidden="true">✗</span> altered</b> <span class="soft">line 3, column 2</span>'
        '<a class="key" href="#f1" aria-label="Link to finding f1">#f1</a></p>'
        '<p class="verdict">close to it, but not its words</p>'
        '<p class="verdict">“not” put in; “today” for “now”</p>'
        '<dl class="compared"><dt>Draft</dt><dd><p class="words" dir="auto">We will 🚢'
        " <ins>not</ins> sign it <ins>today</ins></p>"
        '<p class="whose"><b><bdi>Ann Lee</bdi></b></p></dd>'
        '<dt>Source</dt><dd><blockquote class="beside" dir="auto"><span class="soft">“</span>'
        '<span class="exact">We will 🚢 sign it <del>now</del></span><span class="soft">,” Ann Lee'
        " said in France, where the Harbour Council met.</span></blockquote>"
        '<p class="whose"><b><bdi>Ann Lee</bdi></b>, mayor, Harbour Council</p>'
        '<p class="meta">q1, ¶\u00a01, characters 1–22 · <cite><bdi>Talks</bdi></cite></p></dd>'
        '</dl><p class="acts"><button type="button" data-copy="words" hidden>Copy source’s words'
        "</button>"
        '<button type="button" data-copy="Ann Lee said: “We will 🚢 sign it now” (“Talks,” undated,'
        ' https://a.eu/1)." hidden>Copy citation</button>'
        '<a href="https://a.eu/1#:~:text=We%20will%20%F0%9F%9A%A2%20sign%20it%20now"'
        ' rel="noreferrer">In the original</a></p></li>\n'
    )


def test_somebody_else_says_it(check: Callable[..., str]) -> None:
    """The name in the draft is marked as what differs."""
    shown = card(check('Bo Kim said: "We will 🚢 sign it now."'), "f2")
    assert '<p class="verdict">the words of somebody else; Ann Lee says it, not Bo Kim</p>' in shown
    assert '<p class="whose"><b><ins><bdi>Bo Kim</bdi></ins></b></p>' in shown
    assert '<p class="whose"><b><bdi>Ann Lee</bdi></b>, mayor' in shown


def test_what_is_right_needs_no_second_copy(check: Callable[..., str]) -> None:
    """The words stand beside it."""
    shown = card(check('Ann Lee said: "We will 🚢 sign it now."'), "f2")
    assert "<dt>Draft</dt>" not in shown
    assert '<span class="exact">We will 🚢 sign it now</span>' in shown


def test_how_many_came_out_in_which_way(check: Callable[..., str]) -> None:
    """What somebody has to do something about first, each with a link to the first of them."""
    made = check(DRAFT)
    assert (
        '<p class="sum">7 findings: 2 wrong, 2 not in the sources, 1 unsure, 1 right, 1 not checked'
        "</p>"
        "<p>Held against “Talks” (small).</p>"
    ) in made
    rail = made[made.index('<ul class="people"') : made.index("</ul>")]
    assert re.findall(r'href="(#\w+)" data-person="(\w+)"', rail) == [
        ("#f1", "conflict"),
        ("#f4", "unsupported"),
        ("#f7", "unsure"),
        ("#f2", "supported"),
        ("#f3", "unchecked"),
    ]
    assert re.findall(r'<span class="amount">(.*?)</span>', rail) == [
        *("2 altered", "1 not found, 1 name", "1 unread", "1 name", "1 not checked")
    ]
    assert re.findall(r'value="(\w+)" checked> (.*?)</label>', made) == [
        ("quotation", "5 quotations"),
        ("name", "2 names"),
    ]


def test_what_is_said_beside_it(iomed: Command, saved: Callable[..., str], tmp_path: Path) -> None:
    """The file is written, and the status and stderr are as ever."""
    draft, page = tmp_path / "draft.md", tmp_path / "page.html"
    draft.write_text('Ann Lee, known as "the Gull", said: "We will sign it."', encoding="utf-8")
    data = saved(small())
    it = iomed("verify", "--draft", str(draft), "-d", data, "-o", str(page))
    assert (it.status, it.out) == (0, "")
    assert it.err == (
        "iomed: 1 quotation: 1 ok (1 verbatim).\n"
        "iomed: 1 in marks that nobody says: not checked.\n"
        "iomed: 1 name: 1 supported.\n"
        f"iomed: Searched {data}.\n"
    )
    assert "3 findings: 2 right, 1 not checked" in page.read_text(encoding="utf-8")
    for name in (str(draft), data):
        refused = iomed("verify", "--draft", str(draft), "-d", data, "-f", "html", "-o", name)
        assert (
            refused.err == f"iomed: {name}: is an input, which would be lost: give another file\n"
        )


def test_several_drafts_have_an_index(
    iomed: Command, saved: Callable[..., str], tmp_path: Path
) -> None:
    """They stand one below the other, and what is found is numbered through."""
    given = []
    for name, said in (("a & b.md", "We will sign it"), ("c.txt", "We won"), ("d.md", "")):
        path = tmp_path / name
        path.write_text(f'Ann Lee said: "{said}."' if said else "Nobody.", encoding="utf-8")
        given += ["--draft", str(path)]
    made = iomed("verify", *given, "-d", saved(small()), "-f", "html").out
    assert '<h1 dir="auto">3 drafts</h1>' in made
    index = made[made.index("<tbody>") : made.index("</tbody>")]
    assert re.findall(r'href="(.*?)"><bdi>(.*?)</bdi>', index) == [
        ("#d1", "a &amp; b.md"),
        ("#d2", "c.txt"),
        ("#d3", "d.md"),
    ]
    assert "✓ 2" in index
    assert str(tmp_path) not in made
    read = Reader(made)
    assert dict(read.said) == {
        "f1": "Ann Lee",
        "f2": "We will sign it.",
        "f3": "Ann Lee",
        "f4": "We won.",
    }
    assert "Nothing to check is found (iomed reads English)." in made
    linked(read)


def linked(read: Reader) -> None:
    """See that every link within a page leads somewhere, and that no name is given twice."""
    ids = read.all("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in read.all("href") if href.startswith("#")} <= set(ids)
    assert set(read.all("aria-labelledby")) | set(read.all("for")) <= set(ids)


def test_nothing_runs(check: Callable[..., str], saved: Callable[..., str]) -> None:
    """Neither what is in the draft nor what is in the source, and no character hides."""
    draft = f"Ann {EVIL} said: “We 😀 agree {EVIL} {UNSEEN[:-1]} twice.” So be it, “{EVIL}”.\n"
    for name in ("a.txt", "b.md"):
        made = check(draft, data=saved(hostile()), name=name)
        read = Reader(made)
        tags = [tag for tag, _ in read.tags]
        assert tags.count("script") == 1
        assert not {"img", "iframe", "object", "link", "base", "form"} & set(tags)
        names = {name for _, attributes in read.tags for name in attributes}
        assert not [name for name in names if name.startswith("on") or name in ("src", "style")]
        assert EVIL not in made
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e]", made)
        linked(read)


def test_one_claim_and_a_list_of_them(
    iomed: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has a card with its own words, and no draft beside it."""
    one = iomed("verify", "an open and closed entity", "-s", "Wang Yong", "-f", "html")
    assert (one.status, one.err) == (1, "")
    assert '<h1 dir="auto">an open and closed entity</h1>' in one.out
    assert "<dt>Claim</dt>" in one.out
    assert "an open and <ins>closed</ins> entity" in one.out
    assert "an open and <del>inclusive</del> entity" in one.out
    assert "line 1" not in one.out
    claims = tmp_path / "claims.csv"
    claims.write_text("text\nan open and inclusive entity\nwe lost\n", encoding="utf-8")
    several = iomed("verify", "--from", str(claims), "-f", "html").out
    assert re.findall(r'<span class="soft">(line \d)</span>', several) == ["line 2", "line 3"]
    assert "2 findings: 1 not in the sources, 1 right" in several
    linked(Reader(several))
    monkeypatch.setattr(claim_document, "MOST_CLAIMS", 1)
    refused = iomed("verify", "--from", str(claims), "-f", "html")
    assert (refused.status, refused.out) == (2, "")
    assert refused.err == (
        f"iomed: {claims}: has 2 claims, and a page holds 1: use --format csv, or split it\n"
    )


def test_a_source_that_is_one_paragraph(
    check: Callable[..., str], saved: Callable[..., str]
) -> None:
    """Of a long one only the words near by are in the page."""
    words = "We will " + "never " * 600 + "sign it"
    made = check('Ann Lee said: "never sign it".', data=saved(small(words)))
    opened = made[made.index("<details>") : made.index("</details>")]
    assert 200 < opened.count("never") < 300
    assert '<p class="context" dir="auto">… never' in made
