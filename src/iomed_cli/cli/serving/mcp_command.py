"""The server for assistants: standard input and output are its client's alone."""

import contextlib
import gc
import sys
from typing import IO

from iomed_cli.cli import output_options as out
from iomed_cli.cli.process import FOUND, Work
from iomed_cli.cli.source_arguments import listed_files
from iomed_cli.cli.streams import StdoutError, say
from iomed_cli.errors import IomedError, reason
from iomed_cli.inputs.sizes import size_of


def mcp(
    data: out.Data = None,
    article: out.ArticleIds = None,
    since: out.Since = None,
    until: out.Until = None,
    publisher: out.Publisher = None,
    max_size: out.MaxSize = out.MAX_SIZE,
) -> Work:
    """Let an assistant verify and find quotations: a server of the Model Context Protocol.

    The assistant's program starts it, and talks with it over standard input and output. It
    reads the sources, and nothing else.

    \b
    iomed mcp news.iomed
    iomed mcp archive/*.txt --since 2024
    """
    if data and "-" in data:
        raise IomedError("standard input is the assistant's: give a file, a folder or an address")

    def work() -> int:
        from iomed_cli.assistants.instructions import instructions_about
        from iomed_cli.assistants.service import serve
        from iomed_cli.intake.load import load
        from iomed_cli.query.dataset import Dataset

        told: set[str] = set()

        def tell(sentence: str) -> None:
            # A collection is opened for every call.
            if sentence not in told:
                told.add(sentence)
                say(sentence)

        def opened() -> Dataset:
            every = load(data, max_size=size_of(max_size), say=tell)
            found = every.within(
                since=since, until=until, publisher=publisher, article=article or ()
            )
            for fault in found.faults.values():
                tell(fault)
            return found

        if sys.stdin.isatty():
            say(
                "this is for an assistant's program, which starts it and writes to its standard"
                " input; Ctrl-D ends it"
            )
        # It may run for days.
        gc.enable()
        stdout = sys.stdout.buffer

        def send(message: bytes) -> None:
            try:
                stdout.write(message)
                stdout.flush()
            except BrokenPipeError:
                raise
            except OSError as error:
                raise StdoutError(reason(error)) from None

        # What anybody else would print does not get among the messages.
        with contextlib.redirect_stdout(sys.stderr):
            about = listed_files(data) if data else None
            serve(_input(), send, opened, instructions_about(about), say)
        return FOUND

    return work


def _input() -> IO[bytes]:
    """Give standard input as a stream of our own.

    The interpreter, as it ends, may not wait for whoever still reads its own.
    """
    try:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    except (OSError, ValueError):
        return sys.stdin.buffer
