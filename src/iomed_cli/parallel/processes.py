"""Several processes of our own.

The pools of the standard library feed their workers from threads. Where the
workers are ended while one of these writes to them, it waits for ever, and
the interpreter for it (CPython issue 94777): Ctrl-C would not end the command.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import Any

from iomed_cli.errors import IomedError, reason
from iomed_cli.parallel.workers import Item, Result, Workers
from iomed_cli.signals import cleared_away

RESULTS_AHEAD = 4
"""Results for each worker that may wait for an earlier one: memory stays flat."""


class Processes(Workers):
    """A number of processes, started when there is work for them."""

    def __init__(self, number: int) -> None:
        self._number = number

    def tasks(
        self, function: Callable[[Item], Result], items: Iterable[Item], ahead: int | None = None
    ) -> Generator[Callable[[], Result]]:
        """Hand items out, and give the results in order; the processes end with the generator.

        What a function raises that is no IomedError ends its worker. Raises
        IomedError where no worker can be started.
        """
        most = min(RESULTS_AHEAD * self._number, ahead or RESULTS_AHEAD * self._number)
        waiting = enumerate(items)
        upcoming = next(waiting, None)
        team = _Team(function)
        done: dict[int, Callable[[], Result]] = {}
        given = 0
        with cleared_away(), closing(team):
            while upcoming or team.busy or done:
                while upcoming and len(team.busy) < self._number and upcoming[0] < given + most:
                    team.hand_out(*upcoming)
                    upcoming = next(waiting, None)
                if given not in done:
                    done.update(team.finished())
                while given in done:
                    yield done.pop(given)
                    given += 1


class _Team:
    """Workers that have one item each at most, so that neither side waits to be read."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self._function = function
        self._processes: list[BaseProcess] = []
        self._idle: list[Connection[Any, Any]] = []
        self.busy: dict[Connection[Any, Any], int] = {}
        """Where the results of which items will come from."""

    def hand_out(self, number: int, item: object) -> None:
        """Give an item to a worker that has none, a new one if need be."""
        connection = self._idle.pop() if self._idle else self._started()
        self.busy[connection] = number
        # Where its end of the connection is closed, that is told when the result is waited for.
        with suppress(OSError):
            connection.send(item)

    def finished(self) -> dict[int, Callable[[], Any]]:
        """Wait for a result, and give those that are there by their items' numbers."""
        results: dict[int, Callable[[], Any]] = {}
        ready = wait(list(self.busy))
        for connection in [one for one in self.busy if one in ready]:
            number = self.busy.pop(connection)
            try:
                results[number] = partial(_taken, *connection.recv())
                self._idle.append(connection)
            except (EOFError, OSError):
                results[number] = partial(_taken, None, _lost())
        return results

    def close(self) -> None:
        """End the workers at once: where their work is not done, nobody waits for it."""
        for process in self._processes:
            # A worker that has only begun may ignore gentler signals, as its parent was told to.
            process.kill()
            process.join()

    def _started(self) -> Connection[Any, Any]:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(target=_work, args=(self._function, theirs), daemon=True)
        try:
            process.start()
        except OSError as error:
            raise IomedError(f"no worker can be started: {error.strerror}") from None
        # Only then does a worker that ends close the connection.
        theirs.close()
        self._processes.append(process)
        return ours


def _taken(result: Result, error: IomedError | None) -> Result:
    if error is not None:
        raise error
    return result


def _lost() -> IomedError:
    return IomedError("a worker ended before its work was done: is there memory enough for all?")


def _work(function: Callable[[Any], Any], connection: Connection[Any, Any]) -> None:
    """Be a worker: answer each item with the function's result, or its error."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()
    while True:
        item = connection.recv()
        result, raised = None, None
        try:
            result = function(item)
        except IomedError as error:
            raised = error
        except MemoryError as error:
            raised = IomedError(f"a worker cannot go on: {reason(error)}: give fewer --workers")
        connection.send((result, raised))


def _end_with_parent() -> None:
    """End this process when its parent does, even where that was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
