"""The command line, run inside the tests' own process, and as a process of its own."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest
from hypothesis import settings

from articles import bundled, small
from browsing import chromium
from iomed_cli.cli.application import run

# A law holds or it does not; how long an example takes depends on what else the machine does.
settings.register_profile("iomed", deadline=None)
settings.load_profile("iomed")

SETTINGS = (
    *("COLUMNS", "LINES", "TERM", "NO_COLOR", "FORCE_COLOR", "IOMED_DATA", "IOMED_MAX_SIZE"),
    *(
        "IOMED_PAGER",
        "PAGER",
        "LESS",
        "PYTHONIOENCODING",
        "PYTHONUTF8",
        "PYTHONUNBUFFERED",
        "LC_ALL",
        "LANG",
        "_IOMED_COMPLETE",
    ),
)
"""What the environment of whoever runs the tests must not change."""


@pytest.fixture(scope="session", autouse=True)
def heeded_signals() -> None:
    """Let what the tests start heed every signal, though the tests were told to ignore some.

    A shell's background and ``nohup`` do that, and what is started inherits it.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGPIPE"):
        one = getattr(signal, name, None)
        if one and signal.getsignal(one) is signal.SIG_IGN:
            # A handler is not inherited: what is started has the default again.
            signal.signal(one, lambda *_: None)


SEARCHED = "iomed: Searched the article that comes with iomed; --data FILE searches yours.\n"
"""What is said where nothing was found, and no source was named."""


class Result(NamedTuple):
    """What a command ended with: its status, and what it wrote on either stream."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output read as JSON."""
        return json.loads(self.out)

    def of(self, path: Path) -> Result:
        """Give the same without the name of the file that was asked."""
        return self._replace(err=self.err.replace(str(path), "FILE"))


class Command(Protocol):
    """Runs iomed with arguments; the settings are environment variables."""

    def __call__(
        self,
        *args: str,
        stdin: bytes = b"",
        encoding: str = "utf-8",
        terminal: bool = False,
        watched: bool = False,
        **settings: str,
    ) -> Result:
        """Run it and give what it ended with; a terminal is stdout, or stderr where watched."""


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture
def iomed(monkeypatch: pytest.MonkeyPatch) -> Command:
    """Give what runs iomed in this process, in an environment of its own."""

    def command(
        *args: str,
        stdin: bytes = b"",
        encoding: str = "utf-8",
        terminal: bool = False,
        watched: bool = False,
        **settings: str,
    ) -> Result:
        with monkeypatch.context() as patch:
            for name in SETTINGS:
                patch.delenv(name, raising=False)
            for name, value in settings.items():
                patch.setenv(name, value)
            stream = Terminal if terminal else io.TextIOWrapper
            out = stream(io.BytesIO(), encoding=encoding, newline="")
            stream = Terminal if watched else io.TextIOWrapper
            err = stream(io.BytesIO(), encoding=encoding, newline="")
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = run(list(args))
            # They are those of the call only: a reconfigured stream is part of the outcome.
            return Result(status, _written(out), _written(err))

    return command


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)


class Process(Protocol):
    """Starts ``python -m iomed_cli`` with arguments; the settings are as for `Command`."""

    def __call__(
        self, *args: str, settings: Mapping[str, str] = ..., **streams: Any
    ) -> subprocess.Popen[bytes]:
        """Start it; streams that are not given are pipes."""


@pytest.fixture
def process() -> Iterator[Process]:
    """Give what starts iomed as a process of its own; none outlives the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(
        *args: str, settings: Mapping[str, str] | None = None, **streams: Any
    ) -> subprocess.Popen[bytes]:
        env = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        it = subprocess.Popen(
            [sys.executable, "-m", "iomed_cli", *args],
            env={**env, **(settings or {})},
            **{**pipes, **streams},
        )
        started.append(it)
        return it

    yield start
    for it in started:
        if it.poll() is None:
            it.kill()
            it.wait()


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., str]:
    """Give what writes articles to a file, JSON of one or JSON Lines of several."""

    def write(*extractions: Mapping[str, Any], name: str | None = None) -> str:
        path = tmp_path / (name or ("many.jsonl" if len(extractions) > 1 else "one.json"))
        lines = (json.dumps(extraction, ensure_ascii=False) for extraction in extractions)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)

    return write


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the path of a collection: the bundled article under two ids, and a small one."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    one = json.dumps(bundled())
    renamed = [one.replace('"iomed-signing"', f'"{id_}"') for id_ in ("first", "second")]
    path.write_text("\n".join([*renamed, json.dumps(small(id="third"))]) + "\n", encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Give Chromium; where there is none, the test is skipped and says so."""
    yield from chromium()
