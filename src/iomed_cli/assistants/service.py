"""The server: it reads messages until there are no more, and answers each.

One thread reads, and answers at once what needs no articles, so that a client is served while
many texts are still being read; the other opens the articles and calls the tools, one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any

from iomed_cli.assistants.messages import (
    INTERNAL_ERROR,
    INVALID_REQUEST,
    PARSE_ERROR,
    Reply,
    RpcError,
    error_reply,
    result_reply,
)
from iomed_cli.assistants.session import Session, ToolCall
from iomed_cli.assistants.tools.toolbox import called
from iomed_cli.assistants.wire import (
    LONGEST_MESSAGE,
    Outbox,
    Send,
    decoded_message,
    received_lines,
)
from iomed_cli.query.dataset import Dataset
from iomed_cli.query.memory_dataset import MemoryDataset

Say = Callable[[str], object]
Step = Reply | ToolCall


class _Job:
    """The calls of a line, with what is answered already; of an array, its answer is one."""

    def __init__(self, steps: list[Step], batched: bool) -> None:
        self.steps = steps
        self.batched = batched


class _Articles:
    """The articles to be asked: those in memory as they were read, a collection as it is.

    What has opened a collection sees it as it was then, and keeps a table for each choice of
    articles: it serves one call.
    """

    def __init__(self, open_: Callable[[], Dataset]) -> None:
        self._open = open_
        opened = open_()
        self._kept = opened if isinstance(opened, MemoryDataset) else None

    def opened(self) -> Dataset:
        """Give them, ready to be asked. Raises IomedError where they cannot be any more."""
        return self._open() if self._kept is None else self._kept


class _End:
    """There is no more to read, or it cannot be read, or nobody reads the answers."""

    def __init__(self, error: BaseException | None) -> None:
        self.error = error


def serve(
    stream: IO[bytes], send: Send, open_: Callable[[], Dataset], instructions: str, say: Say
) -> None:
    """Answer the messages of a stream until it ends, of articles as they are opened.

    Raises IomedError where the articles cannot be opened.
    """
    session, outbox = Session(instructions), Outbox(send)
    work: SimpleQueue[_Job | _End] = SimpleQueue()
    # What waits for a line must not keep the process from ending.
    Thread(target=_read, args=(stream, session, outbox, work), daemon=True).start()
    articles = _Articles(open_)
    while isinstance(job := work.get(), _Job):
        done = [_done(step, session, articles, say) for step in job.steps]
        replies = [reply for reply in done if reply is not None]
        if replies:
            outbox.put(replies if job.batched else replies[0])
    if job.error is not None:
        raise job.error


def _read(
    stream: IO[bytes], session: Session, outbox: Outbox, work: SimpleQueue[_Job | _End]
) -> None:
    """Take every message: answer it, or put it in line."""
    try:
        for line in received_lines(stream):
            value = _value(line)
            taken = value if isinstance(value, RpcError) else _taken(value, session)
            if isinstance(taken, RpcError):
                outbox.put(error_reply(None, taken))
            elif any(isinstance(step, ToolCall) for step in taken.steps):
                work.put(taken)
            elif taken.steps:
                outbox.put(taken.steps if taken.batched else taken.steps[0])
        work.put(_End(None))
    except BaseException as error:
        work.put(_End(error))


def _value(line: bytes | None) -> Any:
    """Give the value of a line, or the error that it has none."""
    if line is None:
        said = f"the message is longer than {LONGEST_MESSAGE:,} bytes: give less text at once"
        return RpcError(PARSE_ERROR, f"Parse error: {said}")
    try:
        return decoded_message(line)
    except ValueError as error:
        return RpcError(PARSE_ERROR, f"Parse error: {error}")


def _taken(value: Any, session: Session) -> _Job | RpcError:
    if not isinstance(value, list):
        step = session.taken(value)
        return _Job([] if step is None else [step], batched=False)
    if not session.takes_batches:
        said = "this revision of the protocol has no arrays: one message a line"
        return RpcError(INVALID_REQUEST, f"Invalid request: {said}")
    if not value:
        return RpcError(INVALID_REQUEST, "Invalid request: the array is empty")
    steps = map(session.taken, value)
    return _Job([step for step in steps if step is not None], batched=True)


def _done(step: Step, session: Session, articles: _Articles, say: Say) -> Reply | None:
    """Give the reply of a step; None of a call that was cancelled before or meanwhile."""
    if not isinstance(step, ToolCall):
        return step
    try:
        if step.cancelled:
            return None
        result = called(step.tool, step.arguments, articles.opened)
        reply = result_reply(step.id, step.revision.completed(result))
    except Exception as error:
        # One call that fails must not take the others with it.
        said = f"{step.tool.name} failed: {type(error).__name__}: {error}"
        say(said)
        reply = error_reply(step.id, RpcError(INTERNAL_ERROR, f"Internal error: {said}"))
    finally:
        session.done(step)
    return None if step.cancelled else reply
