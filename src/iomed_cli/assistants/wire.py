"""Messages as lines of bytes: read up to a length, written without anything a line cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock
from typing import IO, Any

import msgspec

from iomed_cli.output.formats import json_text

LONGEST_MESSAGE = 4 << 20
"""Bytes of a message: six times what the longest text takes that a tool accepts."""

_SKIPPED = 1 << 16


Send = Callable[[bytes], object]
"""Writes bytes at once, so that whoever waits for them gets them."""


def received_lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Give each line that is not blank; None for one that is longer than any message may be."""
    while line := stream.readline(LONGEST_MESSAGE + 1):
        if len(line) <= LONGEST_MESSAGE:
            if line.strip():
                yield line
            continue
        while not line.endswith(b"\n") and (line := stream.readline(_SKIPPED)):
            pass
        yield None


def decoded_message(line: bytes) -> Any:
    """Give the value of a line of JSON. Raises ValueError with the reason where it is none."""
    try:
        return msgspec.json.decode(line)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(str(error)) from None


class Outbox:
    """Sends messages, of several threads one after the other."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._lock = Lock()

    def put(self, message: object) -> None:
        """Send a message as one line; what is unsafe on a terminal is escaped in it."""
        line = json_text(message, "utf-8").encode() + b"\n"
        with self._lock:
            self._send(line)
