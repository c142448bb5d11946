"""What `collect` does: keep articles in a collection, or in a folder of them; and `forget`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from iomed_cli.archive.connection import opened_to_change, writing
from iomed_cli.archive.proof.damage import translated_errors
from iomed_cli.archive.writer import CollectionWriter
from iomed_cli.inputs.locations import is_remote
from iomed_cli.jobs.collect_file import collect_into
from iomed_cli.jobs.collect_shards import collect_apart
from iomed_cli.jobs.requests import Collecting
from iomed_cli.jobs.tally import Tally


def collect(wanted: Collecting, say: Callable[[str], object], progress: bool) -> Tally:
    """Keep every input's article, and say what could not be read.

    Raises IomedError where a file is no collection or cannot be written, and
    where there is nobody to do the work.
    """
    if _is_folder(wanted):
        return collect_apart(wanted, say)
    return collect_into(
        wanted.into,
        wanted.inputs,
        say,
        workers=wanted.workers,
        progress=progress,
        max_size=wanted.max_size,
    )


def _is_folder(wanted: Collecting) -> bool:
    """Tell whether each input is to get a collection of its own."""
    return (
        wanted.cluster is not None
        or is_remote(wanted.into)
        or wanted.into.endswith(("/", os.sep))
        or Path(wanted.into).is_dir()
    )


def collect_summary(tally: Tally, path: str) -> str:
    """Say what a collection has got."""
    said = (
        ("new", "new"),
        ("replaced", "replaced"),
        ("duplicate", "with a text that is there already"),
        ("known", "known before"),
    )
    parts = [f"{tally.outcomes[fate]:,} {words}" for fate, words in said if tally.outcomes[fate]]
    return f"{path}: {', '.join(parts) or 'no articles'}"


def stopped(path: str) -> str:
    """Say what a collection has got where somebody has stopped the job."""
    if not os.path.lexists(path):
        return f"{path}: stopped before anything was kept"
    return f"{path}: stopped; what is in it stays, and the same command goes on from there"


def forgettable(path: str, ids: Iterable[str]) -> list[str]:
    """Give the ids of which `forget` would find no article; nothing is changed."""
    from iomed_cli.intake.load import load

    known = set(load([path]).names("articles"))
    return [id_ for id_ in ids if id_ not in known]


def forget(path: str, ids: Iterable[str]) -> list[str]:
    """Take articles out of a collection, all of them or none; give the ids that are none's."""
    connection = opened_to_change(path)
    writer = CollectionWriter(connection)
    with translated_errors(path), closing(connection), writing(connection):
        writer.begun()
        return [id_ for id_ in ids if not writer.forget(id_)]
