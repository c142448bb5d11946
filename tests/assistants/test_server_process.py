"""`iomed mcp` as a process of its own: how it starts, how it ends, what it says meanwhile."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import IO, Any

import pytest

from articles import small
from conftest import Command, Process
from dialogues import initialize, lines_of, request, tool_call
from iomed_cli import Dataset, load
from iomed_cli.assistants.service import serve


def sent(it: subprocess.Popen[bytes], *messages: Any) -> None:
    """Send messages, and leave the stream open."""
    assert it.stdin is not None
    it.stdin.write(lines_of(messages))
    it.stdin.flush()


def received(it: subprocess.Popen[bytes]) -> Any:
    """Give the next message."""
    stdout: IO[bytes] | None = it.stdout
    assert stdout is not None
    return json.loads(stdout.readline())


def test_one_message_after_the_other(process: Process) -> None:
    """Each is answered as it comes, while the stream is open; its end is the end, with status 0."""
    it = process("mcp")
    for number in range(3):
        sent(it, request("ping", id=number))
        assert received(it)["id"] == number
    sent(it, initialize(), tool_call("who", 7))
    assert received(it)["id"] == "init"
    assert received(it)["id"] == 7
    assert it.communicate(timeout=10) == (b"", b"")
    assert it.returncode == 0


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_ends_it(process: Process, name: str) -> None:
    """At once, in the middle of waiting."""
    it = process("mcp")
    sent(it, request("ping"))
    received(it)
    began = time.monotonic()
    it.send_signal(getattr(signal, name))
    assert it.wait(timeout=10) == -getattr(signal, name)
    assert time.monotonic() - began < 1
    assert it.stderr is not None
    assert it.stderr.read() == b""


def test_sources_that_are_missing_end_it(process: Process, tmp_path: Path) -> None:
    """Though the client waits, and says nothing: its log has the reason in one line."""
    it = process("mcp", str(tmp_path / "none.txt"))
    assert it.wait(timeout=20) == 2
    assert it.stderr is not None
    assert it.stderr.read().decode() == (
        f"iomed: {tmp_path / 'none.txt'}: cannot be read: No such file or directory\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_client_need_not_wait_for_the_articles(process: Process, tmp_path: Path) -> None:
    """What needs none is answered while they are still being read; a call waits for them."""
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)
    it = process("mcp", str(pipe))
    sent(it, initialize(), tool_call("who", "call"), request("tools/list"), request("ping", id="p"))
    assert [received(it)["id"] for _ in range(3)] == ["init", 1, "p"]
    with pipe.open("w", encoding="utf-8") as file:
        file.write("“It is over,” said Ada Moss.\n")
    answer = received(it)
    assert answer["id"] == "call"
    assert answer["result"]["structuredContent"]["people"][0]["name"] == "Ada Moss"


def test_a_call_is_cancelled_while_it_waits(process: Process, tmp_path: Path) -> None:
    """Nothing is sent for it any more; what was asked after it is answered."""
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)
    it = process("mcp", str(pipe))
    cancel = {"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": "a"}}
    sent(it, initialize(), tool_call("who", "a"), cancel, tool_call("who", "b"), request("ping"))
    assert [received(it)["id"] for _ in range(2)] == ["init", 1]
    with pipe.open("w", encoding="utf-8") as file:
        file.write("“It is over,” said Ada Moss.\n")
    assert received(it)["id"] == "b"
    assert it.communicate(timeout=10) == (b"", b"")


def test_a_collection_may_grow(
    process: Process, iomed: Command, saved: Callable[..., str], tmp_path: Path
) -> None:
    """It is asked as it is, by each call anew."""
    collection = str(tmp_path / "news.iomed")
    iomed("collect", saved(small(id="one"), name="a.json"), "--into", collection)
    it = process("mcp", collection)
    sent(it, initialize(), tool_call("list_articles"))
    received(it)
    assert received(it)["result"]["structuredContent"]["total"] == 1
    another = saved(small("We will not build it", id="two"), name="b.json")
    assert "1 new" in iomed("collect", another, "--into", collection).err
    sent(it, tool_call("list_articles"), tool_call("find_quotes", 2))
    assert received(it)["result"]["structuredContent"]["total"] == 2
    found = received(it)["result"]["structuredContent"]["quotes"]
    assert {one["record"]["article"] for one in found} == {"one", "two"}


def test_a_client_that_reads_no_more(process: Process) -> None:
    """It ends quietly, as any command does whose reader has gone."""
    it = process("mcp")
    assert it.stdout is not None
    it.stdout.close()
    it.stdout = None
    _, err = it.communicate(lines_of([initialize(), tool_call("who")]), timeout=10)
    assert (it.returncode, err) == (141, b"")


def test_whatever_the_encoding_messages_are_utf_8(process: Process) -> None:
    """A client on a system with another one reads the same bytes."""
    it = process("mcp", settings={"PYTHONIOENCODING": "latin-1", "LC_ALL": "C"})
    out, err = it.communicate(lines_of([initialize(), tool_call("who", 1, name="Lü")]), timeout=20)
    assert "Lü Xiang".encode() in out
    assert err == b""


def test_a_call_that_has_begun_is_finished_but_not_answered(
    iomed: Command, saved: Callable[..., str], tmp_path: Path
) -> None:
    """So it is when a client cancels it too late to stop it."""
    collection = str(tmp_path / "news.iomed")
    iomed("collect", saved(small()), "--into", collection)
    begun, cancelled, opened = Event(), Event(), 0

    def lines() -> Iterator[bytes]:
        yield lines_of([initialize()])
        yield lines_of([tool_call("who", "a")])
        assert begun.wait(20)
        about = {"requestId": "a", "reason": "too slow"}
        yield lines_of([{"jsonrpc": "2.0", "method": "notifications/cancelled", "params": about}])
        cancelled.set()
        yield lines_of([tool_call("who", "b")])
        yield b""

    def open_() -> Dataset:
        nonlocal opened
        opened += 1
        if opened == 2:
            # The first is at the start, the second for the call.
            begun.set()
            assert cancelled.wait(20)
        return load(collection)

    class Lines(io.BytesIO):
        every = lines()

        def readline(self, size: int | None = -1, /) -> bytes:
            return next(self.every)

    out = io.BytesIO()
    serve(Lines(), out.write, open_, "", print)
    assert [json.loads(line)["id"] for line in out.getvalue().splitlines()] == ["init", "b"]
    assert opened == 3
