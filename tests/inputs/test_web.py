"""Addresses of the web, asked of a server of the tests' own on the loopback."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from conftest import Command
from iomed_cli.errors import IomedError
from iomed_cli.inputs.web import fetched

SAID = '"Nobody asked us," said Jonas Pike, the mayor of Fenn.\n'
PAGE = f"<!doctype html><title>Ferry</title><article><p>{SAID * 9}</p></article>"


class Pages(BaseHTTPRequestHandler):
    """Answers with a few pages, some of them ill."""

    def do_GET(self) -> None:
        """Send what the path names."""
        path = self.path.partition("?")[0]
        answers = {
            "/story.txt": ("text/plain", SAID.encode()),
            "/story": (
                "text/plain; charset=windows-1252",
                SAID.replace("Pike", "Piké").encode("cp1252"),
            ),
            "/page": ("text/html", PAGE.encode()),
            "/feed": ("application/json", b'{"id": "fed", "text": "x"}'),
            "/caf%C3%A9.txt": ("text/plain", SAID.encode()),
        }
        if path in answers:
            kind, content = answers[path]
            self._send(200, {"Content-Type": kind, "Content-Length": str(len(content))}, content)
        elif path.startswith("/to/"):
            self._send(302, {"Location": path[4:]}, b"")
        elif path == "/round":
            self._send(302, {"Location": "/round"}, b"")
        elif path == "/short.txt":
            self._send(200, {"Content-Length": "100"}, b"It rains.")
        elif path == "/slow.txt":
            self._send(200, {}, b"")
            self._drip()
        else:
            self._send(404, {}, b"")

    def _send(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _drip(self) -> None:
        try:
            for _ in range(50):
                self.wfile.write(b"a")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Give the address of a server that runs as long as these tests."""
    it = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    it.daemon_threads = True
    threading.Thread(target=it.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{it.server_port}"
    it.shutdown()


@pytest.mark.parametrize(
    ("path", "row"),
    [
        ("/story.txt", "story\tJonas Pike"),
        ("/story", "story\tJonas Piké"),
        ("/story.txt?page=1#top", "story\tJonas Pike"),
        ("/café.txt", "café\tJonas Pike"),
        ("/to//story.txt", "story\tJonas Pike"),
    ],
)
def test_an_address_is_a_source(iomed: Command, server: str, path: str, row: str) -> None:
    """What is there is read as a file of its name, or as what the server says that it is."""
    for args in (["quotes", server + path], ["quotes", "--data", server + path]):
        result = iomed(*args, "-f", "tsv", "-F", "article,speaker", "--no-header")
        assert result == (0, row + "\n", "")


def test_a_page_is_read_as_a_page(iomed: Command, server: str) -> None:
    """By its media type, in `extract` too."""
    pytest.importorskip("trafilatura")
    result = iomed("extract", f"{server}/page").json
    assert result["quotes"][0]["speaker"] == "Jonas Pike"
    assert "<p>" not in result["article"]["text"]


def test_a_source_alone_may_be_an_address(iomed: Command, server: str) -> None:
    """It is summed up."""
    assert "“Nobody asked us”" in iomed(f"{server}/story.txt").out


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/absent", "cannot be fetched: the server says 404 Not Found"),
        ("/short.txt", "cannot be fetched: it ends before it is complete"),
        (
            "/to/file:///etc/hosts",
            "cannot be fetched: the server says 302 Found - Redirection to url"
            " 'file:///etc/hosts' is not allowed",
        ),
        ("/to/ftp://127.0.0.1/x", "leads to ftp://127.0.0.1/x, which is not of the web"),
    ],
)
def test_what_cannot_be_fetched(iomed: Command, server: str, path: str, reason: str) -> None:
    """One line says why, and nothing but the web is ever followed to."""
    assert iomed("quotes", server + path) == (2, "", f"iomed: {server}{path}: {reason}\n")


def test_a_server_that_leads_in_circles(iomed: Command, server: str) -> None:
    """It is left after a few steps."""
    result = iomed("quotes", f"{server}/round")
    assert (result.status, result.err.count("\n")) == (2, 1)


def test_nobody_is_there(iomed: Command) -> None:
    """A port that nobody listens to, and an address without a server."""
    assert iomed("quotes", "http://127.0.0.1:1/x.txt") == (
        *(2, ""),
        "iomed: http://127.0.0.1:1/x.txt: cannot be fetched: Connection refused\n",
    )
    result = iomed("quotes", "http:///x.txt")
    assert result.err == "iomed: http:///x.txt: cannot be fetched: it names no server\n"


def test_no_more_than_the_limit_is_fetched(iomed: Command, server: str) -> None:
    """As of files."""
    address = f"{server}/story.txt"
    assert iomed("quotes", address, "--max-size", "20").err == (
        f"iomed: {address}: is larger than 20 bytes (--max-size raises the limit)\n"
    )


def test_a_server_that_drips(server: str) -> None:
    """It is given up after a time, however often it sends a byte."""
    before = time.monotonic()
    with pytest.raises(IomedError, match="cannot be fetched: no answer in"):
        fetched(f"{server}/slow.txt", 1 << 20, patience=0.5)
    assert time.monotonic() - before < 3
