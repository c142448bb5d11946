"""Collecting by many: each input becomes a collection of its own, wherever the work is done."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from iomed_cli.archive.connection import shut
from iomed_cli.errors import IomedError, reason
from iomed_cli.inputs.locations import SUFFIX, fetch, is_remote, put
from iomed_cli.inputs.sizes import MAX_SIZE
from iomed_cli.jobs.collect_file import collect_into
from iomed_cli.jobs.requests import Collecting
from iomed_cli.jobs.tally import Tally
from iomed_cli.parallel.workers import workers
from iomed_cli.signals import cleared_away
from iomed_cli.visible import visible


class Partition(NamedTuple):
    """What one worker does at once."""

    input: str
    into: str
    """The path or address of its collection."""
    afar: bool
    """Other machines read it over a network."""
    max_size: int = MAX_SIZE


class Done(NamedTuple):
    """What came of a partition."""

    tally: Tally
    notes: list[str]


def collect_apart(wanted: Collecting, say: Callable[[str], object]) -> Tally:
    """Make a collection of each input in a folder, and say what could not be read.

    Each is whole by itself, so that a worker that is lost costs what it had
    in hand. Raises IomedError where there is nobody to do the work.
    """
    folder = None if is_remote(wanted.into) else Path(wanted.into)
    is_new = folder is not None and not folder.exists()
    if folder:
        _make_folder(wanted.into)
    work = workers(wanted.workers, wanted.cluster)
    named = partitions(wanted.inputs, wanted.into, wanted.cluster is not None)
    parts = [part._replace(max_size=wanted.max_size) for part in named]
    tally = Tally()
    with closing(work.tasks(collect_partition, parts)) as tasks:
        for part, task in zip(parts, tasks):
            try:
                done = task()
            except Exception as error:
                # Its worker is lost.
                done = _not_done(part, error)
            tally.update(done.tally)
            for note in done.notes:
                say(note)
    if folder and is_new and not any(folder.iterdir()):
        folder.rmdir()
    return tally


def _make_folder(path: str) -> None:
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise IomedError(f"{path}: no folder can be made there: {reason(error)}") from None


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
    """Extract what is new of an input into its collection: what workers are given."""
    try:
        return _collected(part)
    except IomedError as error:
        return _skipped(str(error))
    except Exception as error:
        return _not_done(part, error)


def _collected(part: Partition) -> Done:
    if not is_remote(part.into):
        return _collected_into(part, part.into)
    with cleared_away(), TemporaryDirectory() as folder:
        file = Path(folder, PurePath(part.into).name)
        fetch(part.into, file)
        done = _collected_into(part, str(file))
        if file.exists():
            put(file, part.into)
        return done


def _collected_into(part: Partition, into: str) -> Done:
    notes: list[str] = []
    stem = PurePath(part.into).name.removesuffix(SUFFIX)
    tally = collect_into(
        into, [part.input], notes.append, before=f"{stem}/", max_size=part.max_size
    )
    if part.afar and Path(into).exists():
        # SQLite's log is for processes of one machine.
        shut(into)
    return Done(tally, notes)


def _not_done(part: Partition, error: Exception) -> Done:
    said = str(error) if isinstance(error, IomedError) else f"{type(error).__name__}: {error}"
    return _skipped(f"{part.input}: is not done: {said}")


def _skipped(said: str) -> Done:
    done = Done(Tally(), [said])
    done.tally.skipped += 1
    return done
