"""Documents of any format: told by name and first bytes, read or refused, never mistaken."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import Command
from iomed_cli.errors import IomedError
from iomed_cli.inputs.documents.document_formats import is_known_suffix, kind_of
from iomed_cli.inputs.sources import Document, Source, document, sources
from paper import column, pdf
from word import docx, paragraph, run

WORDS = "“We have lost everything,” said Hugh Hill, a doctor."
DOCX = docx(paragraph(run("Flood")) + paragraph(run(WORDS)))
PDF = pdf(column(50, 700, ["“We have lost everything,” said Hugh", "Hill, a doctor."]))
EML = f"From: Ida Holm <i@n.example>\nSubject: Flood\nMIME-Version: 1.0\n\n{WORDS}\n".encode()
MARKDOWN = f"---\ntitle: 'Flood'\nauthor: Ida Holm\ndate: 2024-03-05\n---\n{WORDS}\n".encode()
SRT = "1\n00:00:01,000 --> 00:00:02,000\nIt rains.\n"
ITEM = f"<item><title>Flood</title><description>{WORDS}</description></item>"
RSS = f"<rss><channel>{ITEM}</channel></rss>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(path: Path | str) -> list[Document | str]:
    """Give each article of an input, or the reason why there is none."""
    return [one(source) for source in sources([str(path)])]


def one(source: Source | IomedError) -> Document | str:
    """Give an article, or the reason why there is none."""
    try:
        return str(source) if isinstance(source, IomedError) else document(source)
    except IomedError as error:
        return str(error)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of one's own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", DOCX),
        ("a.docx.gz", gzip.compress(DOCX)),
        ("a.pdf", PDF),
        ("a.eml", EML),
        ("a.md", MARKDOWN),
        ("a.rss", RSS.encode()),
        ("a.xml", b"\xef\xbb\xbf<?xml version='1.0'?><!-- x -->" + RSS.encode()),
        # The first bytes tell, whatever the name is.
        ("a", DOCX),
        ("a.txt", PDF),
        ("a.pdf", DOCX),
        ("a.dat", EML),
        ("a.txt", RSS.encode()),
    ],
)
def test_each_format_is_read(iomed: Command, name: str, content: bytes) -> None:
    """Who says what is found in all of them."""
    Path(name).write_bytes(content)
    result = iomed("extract", name)
    found: dict[str, Any] = json.loads(result.out)
    assert (result.status, result.err) == (0, "")
    assert [(it["speaker"], it["text"]) for it in found["quotes"]] == [
        ("Hugh Hill", "We have lost everything")
    ]


def test_what_a_format_says_is_in_the_records(iomed: Command) -> None:
    """The writer too, who has a field of his own."""
    Path("a.md").write_bytes(MARKDOWN)
    article = json.loads(iomed("extract", "a.md").out)["article"]
    about = [article[name] for name in ("title", "journalist", "date", "date_note")]
    assert about == ["Flood", "Ida Holm", "2024-03-05", None]


def test_a_date_in_the_text_comes_before_that_of_the_file() -> None:
    """The file may have been made years later."""
    Path("a.pdf").write_bytes(pdf([(50, 700, 10, "HARBOUR TOWN, May 30, 2021 - It rains.")]))
    (found,) = read("a.pdf")
    assert isinstance(found, Document)
    assert (found.date, found.date_note) == (
        "2021-05-30",
        "Inferred: the text says “HARBOUR TOWN, May 30, 2021 -”.",
    )


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has no name, and is told by its first bytes."""
    for content in (DOCX, PDF, EML, gzip.compress(DOCX)):
        piped = io.BufferedReader(io.BytesIO(content))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(piped))
        (found,) = read("-")
        assert isinstance(found, Document)
        assert WORDS in found.text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"It rains.", "is no DOCX, whatever its name says"),
        ("a.pdf", b"It rains.", "is no PDF, whatever its name says"),
        ("a.warc", b"It rains.", "is no WARC, whatever its name says"),
        ("a.pdf", b"\x89PNG\r\n", "is an image: give the text in it"),
        ("a.srt", b"It rains.", "holds no subtitles, which have lines as 00:00:01,000"),
        ("a.eml", b"It rains.", "is no e-mail: it does not begin with lines such as From:"),
        ("a.rss", b"It rains.", "is damaged: its XML ends or breaks ("),
        ("a.xml", b"<svg/>", "is XML (<svg>), but neither RSS nor Atom"),
        ("a.doc", OLE + b"\0" * 99, "is an old Office document: give the text in it"),
        (
            "a.doc",
            OLE + "WordDocument".encode("utf-16-le"),
            "is an old Word document (.doc): save it as DOCX",
        ),
        (
            "a.docx",
            OLE + "EncryptedPackage".encode("utf-16-le"),
            "is an Office document that is locked with a password: save it without one",
        ),
        ("a.rtf", rb"{\rtf1 It rains.}", "is RTF: save it as DOCX (pandoc FILE -o NEW.docx)"),
        ("a.csv", b"text\nIt rains.\n", "is a table: give it as JSON Lines, with an article in"),
        ("a.tex", b"\\section{It rains.}", "is LaTeX: give the text in it"),
        ("a.mht", b"<html>", "is a page with its pictures: save it as HTML only"),
        ("a", b"From a@b.example Mon Mar  4 10:00:00 2024\n", "is a mailbox: save each mail as"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "is an image: give the text in it"),
        ("a.zip", b"PK\x05\x06" + b"\0" * 18, "is a ZIP archive: unpack it, and give the files"),
    ],
)
def test_what_is_refused(name: str, content: bytes, said: str) -> None:
    """By what it is, with what to do; no markup and no bytes are ever read as prose."""
    Path(name).write_bytes(content)
    (found,) = read(name)
    assert isinstance(found, str)
    assert found.startswith(f"{name}: {said}")


@pytest.mark.parametrize(
    "text",
    [
        "From: the harbour.\nIt rains.\n",
        "Subject: rain\n\nIt rains.\n",
        "1\nIt rains.\n",
        "WEBVTTX\n",
        "From Paris it is far.\n",
        "<!--" * 2000,
        "<?xml" + "<?" * 2000,
        "Message: it rains.\n",
    ],
)
def test_what_only_looks_like_a_format(text: str) -> None:
    """It is text, as long as it is no format for sure."""
    assert kind_of("a.txt", text.encode()) == "text"
    assert kind_of("", text.encode()) is None


def test_names_of_files() -> None:
    """Those that are read and those that are refused tell that a file is meant."""
    known = "a.docx b.PDF c.txt.gz d.warc.gz e.doc f.xlsx g.csv h.vtt i.md x/j.jsonl"
    assert [name for name in known.split() if not is_known_suffix(name)] == []
    assert not any(map(is_known_suffix, ["Wang Yong", ".txt", "Mr.", "U.S.", "gz", "3.5"]))


# Drafts

NEWS = {"text": f"{WORDS}\n“Nobody asked us,” said Ann Lee.\n"}
CHANGED = "“We have lost nearly everything,” said Hugh Hill."


def verified(iomed: Command, name: str, content: bytes, *args: str) -> str:
    """Give the verdicts of a draft."""
    Path("news.jsonl").write_text(json.dumps(NEWS), encoding="utf-8")
    data = iomed("extract", "news.jsonl").out
    Path("news.json").write_text(data, encoding="utf-8")
    Path(name).write_bytes(content)
    return iomed(
        "verify", "--only", "quotations", "--draft", name, "--data", "news.json", *args
    ).out


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("d.docx", docx(paragraph(run("It rains.")) + paragraph(run(CHANGED))), "paragraph 2"),
        ("d.pdf", pdf([(50, 700, 10, "It rains.")], [(50, 700, 10, CHANGED)]), "page 2"),
        ("d.eml", EML.replace(WORDS.encode(), b"Dear all,\n\n" + CHANGED.encode()), "paragraph 2"),
    ],
)
def test_places_in_a_draft(iomed: Command, name: str, content: bytes, place: str) -> None:
    """A document without lines has paragraphs, or pages."""
    out = verified(iomed, name, content)
    assert out.startswith(f"{name}, {place}: altered: close to it, but not its words; Hugh Hill")
    unit, _, number = place.partition(" ")
    (row,) = json.loads(verified(iomed, name, content, "--json"))
    assert (row["file"], row[f"draft_{unit}"], row["verdict"]) == (name, int(number), "altered")
    assert "line" not in row


def test_a_draft_with_pages_without_text(iomed: Command) -> None:
    """What stands on them is not verified, and that is said."""
    Path("d.pdf").write_bytes(pdf([(50, 700, 10, WORDS)], []))
    result = iomed("verify", "--only", "quotations", "--draft", "d.pdf")
    assert result.err.startswith("iomed: d.pdf: page 2 has no text, as scans haven't\n")


def test_a_draft_of_many_articles(iomed: Command) -> None:
    """A feed is no draft."""
    Path("d.rss").write_text(RSS, encoding="utf-8")
    result = iomed("verify", "--only", "quotations", "--draft", "d.rss")
    assert (result.status, result.err) == (
        2,
        "iomed: d.rss: holds many articles: a draft is one text\n",
    )


def test_subtitles_of_any_encoding() -> None:
    """They are decoded as text is."""
    Path("a.srt").write_bytes(SRT.replace("It", "Zoë").encode("utf-16"))
    assert read("a.srt") == [Document("a", "Zoë rains.\n")]
