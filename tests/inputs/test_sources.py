"""Inputs of an extraction: every way in which news comes, and what is refused."""

from __future__ import annotations

import gzip
import io
import json
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from iomed_cli.errors import IomedError, install_command
from iomed_cli.inputs.encodings import decoded, decoded_page
from iomed_cli.inputs.sources import HOPELESS, Document, Source, document, size, sources

TEXT = "“It’s a naïve plan – 5 €,” Zoë said.\r\n\tNext\n"

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Flood | The Courier</title>
<meta property="og:title" content="Flood hits the town">
<meta property="og:site_name" content="The Courier">
<meta property="article:published_time" content="2024-03-05T10:00:00Z">
<link rel="canonical" href="https://news.example/flood"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Flood hits the town</h1>
<p>“We have lost everything,” said Hugh Hill, a doctor, on Monday. The river rose by three
metres in two days and broke the dam.</p>
<p>The mayor, Ann Lee, said that help was on its way &amp; that the army had been called.</p>
</article><footer>Copyright The Courier</footer></body></html>
"""


def read(*inputs: str) -> list[Document | str]:
    """Give each article of the inputs, or the reason why there is none."""
    return [one(source) for source in sources(inputs)]


def one(source: Source | IomedError) -> Document | str:
    """Give an article, or the reason why there is none."""
    try:
        return str(source) if isinstance(source, IomedError) else document(source)
    except IomedError as error:
        return str(error)


def written(folder: Path, name: str, content: str | bytes) -> str:
    """Write a file and give its path."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def lines(*records: object) -> str:
    """Give JSON Lines."""
    return "".join(json.dumps(record) + "\n" for record in records)


def refusal(content: bytes) -> str:
    """Give the reason why bytes are no text."""
    with pytest.raises(IomedError) as raised:
        decoded(content)
    return str(raised.value)


# Encodings


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom", "utf-16-be-bom", "windows-1252"],
)
def test_each_encoding_gives_the_same_text(encoding: str) -> None:
    """Characters, line ends and tabs are verbatim; only a byte order mark is left out."""
    name, mark, _ = encoding.partition("-bom")
    assert decoded((("\ufeff" if mark else "") + TEXT).encode(name)) == TEXT


def test_nothing_is_a_text() -> None:
    """An empty file is an empty article."""
    assert decoded(b"") == ""


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_utf_8_is_always_recognised(text: str) -> None:
    """Any text comes back as it was, one mark at its beginning aside."""
    assert decoded(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize("words", ["It rains", "Идёт дождь", "Βρέχει", "비가 온다", "雨が降ってる"])
@given(rest=st.text(" .,1“”é\n\t"))
def test_utf_16_is_always_recognised(words: str, rest: str) -> None:
    """So is a text of any script."""
    text = f"{words}{rest[: len(words)]}{words}"
    assert decoded(b"\xff\xfe" + text.encode("utf-16-le")) == text
    assert decoded(b"\xfe\xff" + text.encode("utf-16-be")) == text


CHANCE = random.Random(5)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Plain words, said Ann Lee.", "goes on as UTF-8: take the first two bytes away"),
        ("“Nein”, sagt Zoë.".encode(), "goes on as UTF-8: take the first two bytes away"),
        ("\x01\x02said".encode("utf-16-le"), "is no text: it holds characters of no script"),
        ("\ue123\ue124\uf8ff said".encode("utf-16-le"), "is no text: it holds characters of no"),
        ("∂∑√∫≈≠ ≤≥ ◊".encode("utf-16-le"), "is no text: it holds hardly a letter"),
        (
            "Бぬ한a漢Б하a漢".encode("utf-16-le"),
            "is no text: its letters are of all scripts at once",
        ),
    ],
)
def test_what_stands_behind_a_mark_of_utf_16_has_to_be_text(content: bytes, reason: str) -> None:
    """Nearly all bytes are characters of it, and would be read as if somebody had written them."""
    assert refusal(b"\xff\xfe" + content).startswith(f"begins as UTF-16 and {reason}")


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_bytes_of_chance_behind_such_a_mark_are_refused(mark: bytes) -> None:
    """Whatever they are."""
    for _ in range(50):
        assert refusal(mark + CHANCE.randbytes(400)).startswith("begins as UTF-16 and is no")


def test_control_characters_are_no_text() -> None:
    """A few among words are a program's doing, as in a log; many are no words."""
    assert decoded(b"He said:\x07 \x1b[1mno\x1b[0m, and left the room.")
    assert refusal(b"\x01\x02\x03\x04ab\x05") == "holds many control characters: it is binary"


@given(st.binary(max_size=60))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    """There is no third way."""
    try:
        assert "\0" not in decoded(content)
    except IomedError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"abc\0def", "holds NUL bytes: it is binary, or UTF-16 without a byte order mark"),
        ("no mark".encode("utf-16-le"), "holds NUL bytes: it is binary, or UTF-16 without a"),
        (b"\xff\xfea", "begins as UTF-16 and is not: truncated data"),
        ("utf-32".encode("utf-32"), "begins as UTF-16 and holds NUL characters: it is binary or"),
        (
            "“It’s naïve,” Zoë said".encode()[:-1] + b"\xc3 and left",
            "is neither UTF-8 (byte 0xc3 at 29, line 1), UTF-16 nor",
        ),
        (
            "“Schön,” said Zoë".encode()[:-1],
            "is neither UTF-8 (byte 0xc3 at 21, line 1), UTF-16 nor",
        ),
        (
            b"\x89PNG\r\n\x1a\n and more",
            "is an image: give the text in it",
        ),
        ("他说协议将签署".encode("gbk"), "is neither UTF-8 (byte 0xcb at 0, line 1), UTF-16 nor"),
        (b"a\x81b", "is neither UTF-8 (byte 0x81 at 1, line 1), UTF-16 nor text in an"),
        (b"+IBw-It rains,+IB0- said Zo+AOs.", "looks like UTF-7: give it as UTF-8 (iconv -f UTF-7"),
        (b"1990+IBM-1995 +- Zo+AOs-", "looks like UTF-7: give it as UTF-8 (iconv -f UTF-7 -t"),
    ],
)
def test_other_bytes_are_refused_with_a_reason(content: bytes, reason: str) -> None:
    """Text in an encoding that cannot be told for sure would be mangled, so it is not read."""
    assert refusal(content).startswith(reason)


@pytest.mark.parametrize(
    "text",
    ["call +44 20", "C++-based +IBw-", "a +IBM-led plan", "x+The-y", "“A”, or +IBw-A+IB0-"],
)
def test_what_only_has_plus_signs(text: str) -> None:
    """It is UTF-7 where every plus sign of ASCII begins a character, and is no word besides."""
    assert decoded(text.encode()) == text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("gb2312", "gbk"), ("iso-8859-1", "windows-1252"), ("windows-1251", "windows-1251")],
)
def test_a_page_is_read_as_it_declares(declared: str, encoding: str) -> None:
    """HTML says which encoding it is in; Latin-1 means Windows-1252 there."""
    words = {"gbk": "调解", "windows-1252": "“€”", "windows-1251": "Мир"}[encoding]
    page = f'<html><meta charset="{declared}"><p>{words}'
    assert decoded_page(page.encode(encoding)) == page


@pytest.mark.parametrize("declared", ["windows-9", "utf-8", "unicode_escape", ""])
def test_a_page_that_declares_nonsense_is_read_as_text_is(declared: str) -> None:
    r"""No codec that a page can't mean is used: \u00e9 stays what it is."""
    page = f'<html><meta charset="{declared}"><p>“Zoë” \\u00e9'
    assert decoded_page(page.encode("windows-1252")) == page
    assert decoded_page(page.encode()) == page


# Files


def test_a_text_file(tmp_path: Path) -> None:
    """The article is the file's text, and its id the file's name without the suffix."""
    path = written(tmp_path, "Report 2.final.txt", TEXT)
    assert read(path) == [Document("Report 2.final", TEXT)]


def test_ids_are_made_unique(tmp_path: Path) -> None:
    """Files with one name get numbers, in order, and never one that is another's name."""
    paths = []
    for number, name in enumerate(["a.txt", "a.txt", "a-2.txt", "a.txt"]):
        (tmp_path / str(number)).mkdir()
        paths.append(written(tmp_path / str(number), name, ""))
    found = read(*paths)
    assert [it.id for it in found if isinstance(it, Document)] == ["a", "a-2", "a-2-2", "a-3"]


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    """Its bytes are escaped in the id, so that the data can be written."""
    name = b"caf\xe9.txt"
    try:
        path = written(tmp_path, name.decode("utf-8", "surrogateescape"), TEXT)
    except OSError:
        pytest.skip("no such names in this file system")
    assert read(path) == [Document("caf\\udce9", TEXT)]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("absent.txt", "absent.txt: cannot be read: No such file or directory"),
        ("folder", "folder: cannot be read: Is a directory"),
        ("a\0b", "a\0b: cannot be read: embedded null byte"),
        ("", "'': cannot be read: No such file or directory"),
    ],
)
def test_what_cannot_be_read_is_told_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str
) -> None:
    """The articles before and after it are read."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    written(tmp_path, "a.txt", "A")
    assert read("a.txt", name, "a.txt") == [Document("a", "A"), reason, Document("a-2", "A")]


def test_a_binary_file_is_named(tmp_path: Path) -> None:
    """The reason says which file it is."""
    path = written(tmp_path, "a.txt", b"\0\1")
    assert read(path) == [
        f"{path}: holds NUL bytes: it is binary, or UTF-16 without a byte order mark"
    ]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hyphen is what is piped in: text, JSON Lines or a page."""
    for content, expected in [
        (b"Text\n", [Document("article", "Text\n")]),
        (b"", [Document("article", "", note="standard input: holds no text")]),
        (b'{"a": "brace"\nis text\n', [Document("article", '{"a": "brace"\nis text\n')]),
        (lines({"id": 7, "text": "T"}).encode(), [Document("7", "T")]),
    ]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(content))))
        assert read("-") == expected


def test_compressed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told by its first bytes."""
    content = io.BufferedReader(io.BytesIO(gzip.compress(lines({"text": "T"}).encode())))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(content))
    assert read("-") == [Document("article-1", "T")]


def test_compressed_files(tmp_path: Path) -> None:
    """A name that ends in .gz is one more suffix."""
    text = written(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode()))
    many = written(tmp_path, "b.jsonl.gz", gzip.compress(lines({"text": "T"}).encode()))
    assert read(text, many) == [Document("a", TEXT), Document("b-1", "T")]


@pytest.mark.parametrize("cut", [1, 9, 30])
def test_a_compressed_file_that_is_cut(tmp_path: Path, cut: int) -> None:
    """It is told in one line."""
    content = gzip.compress(TEXT.encode() * 3)
    path = written(tmp_path, "a.txt.gz", content[: -len(content) + cut + 10])
    (found,) = read(path)
    assert str(found).startswith(f"{path}: cannot be read: ")


def test_a_compressed_file_that_is_damaged(tmp_path: Path) -> None:
    """So is it."""
    path = written(tmp_path, "a.txt.gz", gzip.compress(b"x" * 99)[:10] + b"\xff" * 20)
    (found,) = read(path)
    assert str(found).startswith(f"{path}: cannot be read: ")


def test_the_size_of_inputs(tmp_path: Path) -> None:
    """It is in bytes; what is not there has none, and standard input's is not known."""
    path = written(tmp_path, "a.txt", "1234")
    assert size([path, path, "absent"]) == 8
    assert size([path, "-"]) is None


# JSON Lines


def test_json_lines(tmp_path: Path) -> None:
    """Each line is an article with what it says of itself; unknown fields are left alone."""
    about = {"title": "Flood", "date": "2024-03-05", "publisher": "The Courier"}
    record = {"id": "x", "url": "https://news.example/flood", "text": TEXT, "tags": [{}], **about}
    path = written(tmp_path, "corpus.jsonl", lines(record))
    assert read(path) == [
        Document(
            *("x", TEXT, "Flood", "2024-03-05", "https://news.example/flood", "The Courier"),
        )
    ]


def test_json_lines_without_ids(tmp_path: Path) -> None:
    """They are named by file and line; numbers are ids too, and a repeated one gets a number."""
    content = lines({"text": "A"}, {"id": 1, "text": "B"}, {"id": " ", "text": "C"})
    content += "\n" + lines({"id": "1", "text": "D"})
    path = written(tmp_path, "corpus.ndjson", "\ufeff" + content)
    found = read(path)
    ids = [it.id for it in found if isinstance(it, Document)]
    assert ids == ["corpus-1", "1", "corpus-3", "1-2"]


def test_lines_that_hold_no_article_are_passed_over(tmp_path: Path) -> None:
    """Each is told with its number and what is wrong with it."""
    content = b"\n".join(
        [
            *(b'{"text": "A"}', b"", b'{"id": "no"}', b"no json", b'{"text": 7}', b"[]"),
            *(b'{"text": "\xff"}', b'{"text": null}', b'{"text": "\\ud800"}', b"[" * 9999),
            b'{"text": "B"}',
        ]
    )
    path = written(tmp_path, "c.jsonl", content)
    first, *reasons, last = read(path)
    assert (first, last) == (Document("c-1", "A"), Document("c-11", "B"))
    expected = [
        'line 3: has no "text"',
        "line 4: is not JSON: ",
        "line 5: is no article: Expected `str | null`, got `int`",
        "line 6: is no article: Expected `object`, got `array`",
        "line 7: looks like CP850, and is not UTF-8",
        'line 8: has no "text"',
        "line 9: is not JSON: ",
        "line 10: is no article: Expected `object`, got `array`",
    ]
    for reason, beginning in zip(reasons, expected, strict=True):
        assert str(reason).startswith(f"{path}, {beginning}")


def test_json_in_other_encodings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read in those that texts are read in, in a file and from standard input."""
    article = '{"id": "Zoë", "text": "“It’s a naïve plan – 5 €,” Zoë said."}\n'
    expected = Document("Zoë", "“It’s a naïve plan – 5 €,” Zoë said.")
    for encoding in ("utf-8-sig", "utf-16", "windows-1252"):
        content = article.encode(encoding)
        path = written(tmp_path, f"{encoding}.jsonl", content)
        assert read(path) == [expected]
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert read("-") == [expected]
    assert read(written(tmp_path, "one.json", article.encode("windows-1252"))) == [
        Document("one", expected.text)
    ]
    path = written(tmp_path, "cut.jsonl", article.encode("utf-16")[:-1])
    assert read(path) == [f"{path}: begins as UTF-16 and is not: truncated data"]


def test_lines_without_an_article_that_have_no_end(tmp_path: Path) -> None:
    """After many in a row no more is read, which is told once; fewer are passed over."""
    bad, good = b"no json\n" * HOPELESS, b'{"text": "A"}\n'
    *_, last = read(written(tmp_path, "c.jsonl", bad + good))
    assert last == Document(f"c-{HOPELESS + 1}", "A")
    path = written(tmp_path, "d.jsonl.gz", gzip.compress(good + bad + bad + good))
    first, *_, last = read(path)
    assert first == Document("d-1", "A")
    assert last == (
        f"{path}: the 10,000 lines before line 10002 are no articles: no more of it is read"
    )


def test_one_article_as_json(tmp_path: Path) -> None:
    """A .json file is one such object, over as many lines as it likes."""
    path = written(tmp_path, "a.json", json.dumps({"text": "A"}, indent=2))
    assert read(path) == [Document("a", "A")]


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T23:59:00+08:00", "2024-03-05"),
        ("2024-03-05 10:00", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("", None),
    ],
)
def test_dates(tmp_path: Path, given_: str, kept: str | None) -> None:
    """A date in ISO 8601 is kept as precise as it is, a time's day as written."""
    (found,) = read(written(tmp_path, "a.jsonl", lines({"text": "A", "date": given_})))
    assert found == Document("a-1", "A", date=kept)


@pytest.mark.parametrize("given_", ["March 5", "2024-02-30", "2024-13", "05/03/2024", "20240305"])
def test_dates_that_could_be_another_day(tmp_path: Path, given_: str) -> None:
    """They are left out, and that is said; the article is read."""
    path = written(tmp_path, "a.jsonl", lines({"text": "A", "date": given_}))
    note = f"{path}, line 1: the date {given_!r} is left out: it is not ISO 8601"
    assert read(path) == [Document("a-1", "A", note=note)]


# Pages


@pytest.mark.parametrize("name", ["flood.html", "flood.HTM", "flood.xhtml", "flood.txt", "flood"])
def test_a_page(tmp_path: Path, name: str) -> None:
    """The article is taken out of a page, with what the page says about it."""
    (found,) = read(written(tmp_path, name, PAGE))
    assert isinstance(found, Document)
    assert replace(found, text="") == Document(
        *("flood", "", "Flood hits the town", "2024-03-05", "https://news.example/flood"),
        "The Courier",
    )
    assert "“We have lost everything,” said Hugh Hill, a doctor, on Monday." in found.text
    assert "help was on its way & that the army" in found.text
    assert "Sport" not in found.text


@pytest.mark.parametrize(
    "start",
    ["\ufeff", '<?xml version="1.0" encoding="utf-8"?>\n', "<!-- a --><!-- b -->\n", "\n\n"],
)
def test_what_stands_before_a_page(tmp_path: Path, start: str) -> None:
    """It is a page all the same."""
    (found,) = read(written(tmp_path, "a", start + PAGE))
    assert isinstance(found, Document)
    assert found.title == "Flood hits the town"


@pytest.mark.parametrize("reference", ["&#x1B;", "&#11;", "&#031;", "&#xFFFE;", "&#x0;"])
def test_references_to_control_characters(tmp_path: Path, reference: str) -> None:
    """They are blanks, and the rest of the page is read."""
    page = PAGE.replace("rose by", f"rose{reference}by").replace("broke", "broke&#10;&#x2019;")
    (found,) = read(written(tmp_path, "a.html", page))
    assert isinstance(found, Document)
    assert "The river rose by three" in found.text
    assert "broke ’ the dam" in found.text


@pytest.mark.parametrize(
    "text", ["<sic> he said", "< html", "<!---->" * 300, "<htmlx>", "a <html>"]
)
def test_what_is_no_page(tmp_path: Path, text: str) -> None:
    """Text that only begins with a bracket stays text."""
    assert read(written(tmp_path, "a", text)) == [Document("a", text)]


@pytest.mark.parametrize("page", ["", "<html></html>", "<html><p> </p></html>", "plain words"])
def test_a_page_without_an_article(
    tmp_path: Path, page: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is told in one line, whatever the library has to say."""
    path = written(tmp_path, "a.html", page)
    assert read(path) == [f"{path}: no article was found in the page"]
    assert capfd.readouterr().err == ""


def test_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to install."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = written(tmp_path, "a.html", PAGE)
    assert read(path) == [
        f"{path}: HTML needs trafilatura: {install_command('trafilatura lxml-html-clean')}"
    ]
