"""Collecting by many: each input becomes a collection of its own, wherever the work is done."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from iomed_cli.archive.connection import shut
from iomed_cli.errors import IomedError
from iomed_cli.inputs.locations import SUFFIX, fetch, is_remote, put
from iomed_cli.jobs.collect import CollectTally, collect
from iomed_cli.jobs.requests import Collecting
from iomed_cli.parallel.executors import executor
from iomed_cli.visible import visible

if TYPE_CHECKING:
    from concurrent.futures import Future


class Partition(NamedTuple):
    """What one worker does at once."""

    input: str
    into: str
    """The path or address of its collection."""
    afar: bool
    """Other machines read it over a network."""


class Done(NamedTuple):
    """What came of a partition."""

    fates: dict[str, int]
    skipped: int
    notes: list[str]


def collect_apart(wanted: Collecting, say: Callable[[str], object]) -> CollectTally:
    """Make a collection of each input in a folder, and say what could not be read.

    Each is whole by itself, so that a worker that is lost costs what it had
    in hand. Raises IomedError where there is nobody to do the work.
    """
    if not is_remote(wanted.into):
        Path(wanted.into).mkdir(parents=True, exist_ok=True)
    work = executor(wanted.cluster, wanted.workers)
    fates: Counter[str] = Counter()
    skipped = 0
    with work:
        afar = wanted.cluster is not None
        parts = list(partitions(wanted.inputs, wanted.into, afar))
        waiting = [(part, work.submit(collect_partition, part)) for part in parts]
        for part, future in waiting:
            done = _result(part, future)
            fates.update(done.fates)
            skipped += done.skipped
            for note in done.notes:
                say(note)
    return CollectTally(fates, skipped)


def partitions(inputs: Sequence[str], into: str, afar: bool) -> Iterator[Partition]:
    """Give each input with its place in a folder, named as the input is."""
    given: Counter[str] = Counter()
    for name in inputs:
        if name == "-":
            raise IomedError("standard input cannot be shared: collect it into one file")
        # The articles' ids begin with it, which are text.
        stem = visible(PurePath(name.rstrip("/")).name.split(".")[0]) or "input"
        given[stem] += 1
        unique = stem if given[stem] == 1 else f"{stem}-{given[stem]}"
        path = name if is_remote(name) else os.path.abspath(name)  # noqa: PTH100
        folder = into if is_remote(into) else os.path.abspath(into)  # noqa: PTH100
        yield Partition(path, f"{folder.rstrip('/')}/{unique}{SUFFIX}", afar)


def collect_partition(part: Partition) -> Done:
    """Extract what is new of an input into its collection: what an executor is given."""
    if is_remote(part.into):
        with TemporaryDirectory() as folder:
            file = Path(folder, PurePath(part.into).name)
            fetch(part.into, file)
            done = _collected(part, str(file))
            if file.exists():
                put(file, part.into)
            return done
    return _collected(part, part.into)


def _collected(part: Partition, into: str) -> Done:
    notes: list[str] = []
    stem = PurePath(part.into).name.removesuffix(SUFFIX)
    tally = collect(Collecting([part.input], into, 1), notes.append, False, f"{stem}/")
    if part.afar and Path(into).exists():
        # SQLite's log is for processes of one machine.
        shut(into)
    return Done(dict(tally.fates), tally.skipped, notes)


def _result(part: Partition, future: Future[Done]) -> Done:
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, IomedError):
        return Done({}, 1, [str(error)])
    return Done({}, 1, [f"{part.input}: is not done: {type(error).__name__}: {error}"])
