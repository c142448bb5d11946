"""Inputs shared by several workers, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from iomed_cli.errors import IomedError
from iomed_cli.inputs.sources import Source

if TYPE_CHECKING:
    from iomed_cli.parallel.workers import Result

CHUNK_BYTES = 65_536
CHUNK_ARTICLES = 64
"""What a worker gets at once: enough that handing over costs little, a tenth of a second's work."""


def shared(
    function: Callable[[Source | IomedError], Result],
    sources: Iterable[Source | IomedError],
    number: int,
) -> Generator[Result]:
    """Give the function's result for each input, in order, the same for any number of workers.

    Memory does not grow with the number of inputs. Raises IomedError where a
    worker cannot be started or is killed.
    """
    if number == 1:
        yield from map(function, sources)
        return
    from iomed_cli.parallel.workers import workers

    with closing(workers(number).tasks(partial(_each, function), chunks(sources))) as every:
        for task in every:
            yield from task()


def _each(
    function: Callable[[Source | IomedError], Result], chunk: Iterable[Source | IomedError]
) -> list[Result]:
    return list(map(function, chunk))


def chunks(sources: Iterable[Source | IomedError]) -> Iterator[list[Source | IomedError]]:
    """Give inputs in rows, each as much as a worker gets at once."""
    chunk: list[Source | IomedError] = []
    size = 0
    for source in sources:
        chunk.append(source)
        size += len(source.content.bytes) if isinstance(source, Source) else 0
        if size >= CHUNK_BYTES or len(chunk) >= CHUNK_ARTICLES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
