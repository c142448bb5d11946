"""Web archives: an article for each page in them, as many as there are."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from conftest import Command
from iomed_cli.errors import IomedError, install_command
from iomed_cli.inputs.documents.document import Known
from iomed_cli.inputs.documents.web_archive import archived_pages
from iomed_cli.inputs.sources import Source, sources

pytest.importorskip("warcio")

PAGE = """<html><head><title>{0}</title><meta name="author" content="Ida Holm">
<meta property="article:published_time" content="2024-03-05T10:00:00Z"></head><body>
<nav><a href="/">Home</a></nav><article><h1>{0}</h1><p>“We have lost everything,” said Hugh Hill,
a doctor, on Monday. The river rose by three metres in two days and broke the dam.</p>
<p>The mayor, Ann Lee, said that help was on its way and the army had been called.</p></article>
</body></html>"""
HTML = "text/html; charset=utf-8"
EMPTY = "<html><body><nav><a href='/'>Home</a></nav></body></html>"


def response(name: str, body: bytes, type_: str = HTML, status: str = "200 OK") -> bytes:
    """Give a record of what a server sent."""
    sent = f"HTTP/1.1 {status}\r\nContent-Type: {type_}\r\n\r\n".encode() + body
    address = f"https://news.example/2024/{name}.html"
    return record("response", sent, f"WARC-Target-URI: {address}\r\n")


def record(kind: str, body: bytes, more: str = "") -> bytes:
    """Give a record."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\n{more}"
        f"WARC-Date: 2024-03-06T00:00:00Z\r\nContent-Type: application/http; msgtype={kind}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def archive(*names: str) -> bytes:
    """Give an archive with pages of these names, and what stands around them, compressed."""
    records = [record("warcinfo", b"software: x\r\n")]
    for name in names:
        page = PAGE.format(name.title()).encode()
        asked = "WARC-Target-URI: https://news.example/\r\n"
        records += [record("request", b"GET / HTTP/1.1\r\n\r\n", asked), response(name, page)]
    records += [
        response("gone", b"<p>Not found.", status="404 Not Found"),
        response("picture", b"\x89PNG", "image/png"),
        response("menu", EMPTY.encode()),
    ]
    return b"".join(map(gzip.compress, records))


def written(folder: Path, content: bytes) -> str:
    """Write an archive."""
    path = folder / "a.warc.gz"
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_article_for_each_page(tmp_path: Path, iomed: Command, workers: str) -> None:
    """What is no page is passed over; pages without an article are counted, and no fault."""
    result = iomed("extract", written(tmp_path, archive("flood", "fire")), "--workers", workers)
    found = [json.loads(line) for line in result.out.splitlines()]
    articles = [one["article"] for one in found]
    assert [(one["id"], one["title"], one["date"]) for one in articles] == [
        ("flood", "Flood", "2024-03-05"),
        ("fire", "Fire", "2024-03-05"),
    ]
    assert articles[0]["url"] == "https://news.example/2024/flood.html"
    assert articles[0]["journalist"] == "Ida Holm"
    assert [one["quotes"][0]["speaker"] for one in found] == ["Hugh Hill", "Hugh Hill"]
    assert (result.status, result.err) == (0, "iomed: 1 page holds no article\n")


def test_an_archive_is_collected(tmp_path: Path, iomed: Command) -> None:
    """Once; what is known is not read again."""
    path, into = written(tmp_path, archive("flood", "fire")), str(tmp_path / "it.iomed")
    result = iomed("collect", path, "--into", into)
    assert (result.status, result.err) == (
        0,
        f"iomed: {path}: 1 page holds no article\niomed: {into}: 2 new\n",
    )
    assert iomed("collect", path, "--into", into).err.endswith(f"{into}: 2 known before\n")
    folder = str(tmp_path / "parts") + "/"
    assert iomed("collect", path, path, "--into", folder, "--workers", "2").status == 0
    assert "Hugh Hill" in iomed("speakers", "--data", folder).out


def test_an_archive_of_another_name(tmp_path: Path) -> None:
    """It is told by its first bytes, and cut into its pages."""
    path = tmp_path / "crawl"
    path.write_bytes(archive("flood"))
    found = list(sources([str(path)]))
    assert [one.kind for one in found if isinstance(one, Source)] == ["page"] * 2


def test_encodings() -> None:
    """A page is in the one in which it was sent."""
    pages = [response("a", "“Zoë”".encode("cp1252"), "text/html; charset=iso-8859-1")]
    (found,) = archived_pages(io.BytesIO(b"".join(pages)), 1000)
    assert found.known == Known("https://news.example/2024/a.html", charset="iso-8859-1")


def test_a_page_beyond_the_limit(tmp_path: Path, iomed: Command) -> None:
    """It is named, and the others are read."""
    records = [response("large", b"x" * 3000), response("flood", PAGE.format("Flood").encode())]
    path = written(tmp_path, gzip.compress(b"".join(records)))
    result = iomed("extract", path, "--max-size", "2K")
    assert result.out.count("\n") == 1
    assert (result.status, result.err) == (
        2,
        f"iomed: {path}, record 1: is larger than 2 KB (--max-size raises the limit)\n",
    )


def test_an_archive_that_is_cut(tmp_path: Path, iomed: Command) -> None:
    """What is whole is read, and the end is told."""
    whole = archive("flood", "fire")
    for length in range(60, len(whole), 211):
        result = iomed("extract", written(tmp_path, whole[:length]))
        assert result.err.count("\n") <= 2
        assert "Traceback" not in result.err
        assert result.status in (0, 1, 2)


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what to install."""
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(IomedError) as error:
        list(archived_pages(io.BytesIO(b""), 1))
    assert str(error.value) == f"WARC needs warcio: {install_command('warcio')}"
