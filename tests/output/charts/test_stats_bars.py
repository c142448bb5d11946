"""The bars of `stats`, on a terminal and in a picture, of articles that lack a date or a name."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.cells import cell_len

from archives import filled
from conftest import Command
from synthetic import Said, article

HOSTILE = "<script>alert(1)</script>\u202e\x1b[31m\ufffe & Co"


@pytest.fixture
def news(tmp_path: Path) -> str:
    """A collection of articles with and without a date and a publisher."""
    said = Said("Ann Lee", "energy prices rose", "direct", ("China",))
    told = Said("Wang Yong", "prices fell", "indirect")
    half = Said("Ann Lee", "mediation now", "mixed")
    articles = [
        article("a1", [said, told], publisher="Harbour Post", date="2024-01-09"),
        article("a2", [told], publisher="Morning Ledger", date="2024-02"),
        article("a3", [said, said, half], publisher="Harbour Post", date="2024-05-17"),
        article("a4", [told, told], date="2024"),
        article("a5", [], publisher="", date="2023-12-31"),
        article("a6", [half]),
    ]
    return str(filled(tmp_path / "news.iomed", articles))


def test_by_month(iomed: Command, news: str) -> None:
    """In order; months that are left out are told, and what has no month is in none."""
    assert iomed("stats", news, "--by", "month", COLUMNS="50").out == (
        "Quotations by month\n"
        "█ direct  ▓ partly quoted  ░ indirect\n"
        "2023-12          0\n"
        "2024 (no month)  2  ░░░░░░░░░░░░░░░░░░░\n"
        "2024-01          2  █████████░░░░░░░░░\n"
        "2024-02          1  ░░░░░░░░░\n"
        "⋮\n"
        "2024-05          3  ███████████████████▓▓▓▓▓▓▓▓▓\n"
        "(no date)        1  ▓▓▓▓▓▓▓▓▓\n"
    )


def test_by_publisher_without_unicode(iomed: Command, news: str) -> None:
    """Most quotations first, and at last those of articles whose publisher is not known."""
    result = iomed("stats", news, "--by", "publisher", COLUMNS="60", encoding="ascii")
    assert result.out == (
        "Quotations by publisher\n"
        "# direct  = partly quoted  - indirect\n"
        "Harbour Post    5  #######################========--------\n"
        "Morning Ledger  1  --------\n"
        "(no publisher)  3  ========----------------\n"
    )


def test_by_kind_person_and_country(iomed: Command, news: str) -> None:
    """Piped, a line for each; persons and countries are those of `stats` as ever."""
    assert iomed("stats", news, "--by", "kind").out == (
        "kind\tdirect\t3\t0\t0\t\nkind\tmixed\t0\t0\t2\t\nkind\tindirect\t0\t4\t0\t\n"
    )
    every = iomed("stats", news).out
    assert iomed("stats", news, "--by", "person").out == "".join(
        line for line in every.splitlines(keepends=True) if line.startswith("speaker")
    )
    assert iomed("stats", news, "--by", "country").out == "country\tChina\t\t\t\t3\n"


def test_what_is_not_known_is_null(iomed: Command, news: str) -> None:
    """A publisher that bears such a name cannot be taken for none; piped, words say so."""
    assert iomed("stats", news, "--by", "publisher", "--json").json[-1] == {
        "type": "publisher",
        "name": None,
        "direct": 0,
        "indirect": 2,
        "mixed": 1,
        **dict.fromkeys(("direct_words", "indirect_words", "mixed_words", "mentions")),
        "articles": 3,
    }
    assert iomed("stats", news, "--by", "month").out.endswith("month\t(no date)\t0\t0\t1\t\n")


def test_within_limits(iomed: Command, news: str) -> None:
    """Only the articles that are asked for are counted."""
    result = iomed("stats", news, "--by", "publisher", "--since", "2024-02", "--json")
    found = [(row["name"], row["articles"]) for row in result.json]
    assert found == [("Harbour Post", 1), ("Morning Ledger", 1), (None, 1)]


@pytest.mark.parametrize("width", [50, 80, 120, 200])
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_bars_fit(iomed: Command, tmp_path: Path, width: int, encoding: str) -> None:
    """Long and wide names take a third at most; no line is wider than the terminal."""
    names = ["Dr. Maria-Magdalena von und zu Hohenlohe-Waldenburg", "王永" * 30, HOSTILE, "Ann Lee"]
    said = [Said(name, "prices rose", "direct") for name in names for _ in range(300)]
    file = str(filled(tmp_path / "it.iomed", [article("a", said, publisher="P" * 300)]))
    for by in ("person", "kind", "publisher", "month"):
        out = iomed("stats", file, "--by", by, COLUMNS=str(width), encoding=encoding).out
        assert max(map(cell_len, out.splitlines())) <= width
        assert "\x1b" not in out and "\u202e" not in out


def test_a_picture_of_hostile_names(iomed: Command, tmp_path: Path) -> None:
    """It is XML, nothing in it is fetched or run, and every name stands in it as text."""
    it = article(
        "a",
        [Said(HOSTILE, "prices rose", "direct"), Said("Ann Lee", "no", "mixed")],
        publisher="”<",
    )
    file, picture = str(filled(tmp_path / "it.iomed", [it])), tmp_path / "it.svg"
    assert iomed("stats", file, "--output", str(picture)) == (0, "", "")
    root = ElementTree.fromstring(picture.read_bytes())
    namespace = "{http://www.w3.org/2000/svg}"
    tags = {one.tag.removeprefix(namespace) for one in root.iter() if one is not root}
    assert tags == {"title", "desc", "style", "rect", "text"}
    shown = "<script>alert(1)</script>\\u202e\\x1b[31m\\ufffe & Co"
    texts = [one.text or "" for one in root.iter(f"{namespace}text")]
    assert "".join(texts).replace(" ", "").count(shown.replace(" ", "")) == 1
    assert f"{shown}: 2. Ann Lee: 1." in (root.findtext(f"{namespace}desc") or "")
    assert "http" not in picture.read_text().replace("http://www.w3.org/2000/svg", "")


def test_a_picture_says_what_is_left_out(iomed: Command, news: str) -> None:
    """Its notes stand below; in ASCII it is the same picture."""
    result = iomed("stats", news, "--by", "month", "--limit", "2", "--format", "svg")
    assert ">2 of 6 rows shown.</text>" in result.out
    assert result.err == ""
    plain = iomed("stats", news, "--by", "month", "--format", "svg", encoding="ascii").out
    whole = iomed("stats", news, "--by", "month", "--format", "svg").out
    assert plain.isascii() and plain.replace("&#8942;", "⋮") == whole


def test_a_picture_of_nothing_says_so(iomed: Command, tmp_path: Path) -> None:
    """Whoever opens the file is not left to think that it is broken."""
    (tmp_path / "it.txt").write_text("It rained.\n", encoding="utf-8")
    drawn = iomed("stats", str(tmp_path / "it.txt"), "--by", "person", "--format", "svg")
    root = ElementTree.fromstring(drawn.out)
    namespace = "{http://www.w3.org/2000/svg}"
    assert [one.text for one in root.iter(f"{namespace}text")] == ["Nothing found"]
    assert root.findtext(f"{namespace}desc") == "Nothing found."


@pytest.mark.parametrize("args", [["quotes"], ["stats", "-F", "name"]])
def test_other_rows_have_no_picture(iomed: Command, args: list[str]) -> None:
    """What cannot be drawn is refused before anything is written."""
    assert iomed(*args, "--format", "svg") == (
        2,
        "",
        "iomed: svg is a picture of the bars of `iomed stats`, without --fields: give another"
        " format\n",
    )
