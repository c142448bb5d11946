"""Who does the work: one interface, whether it is this process, several, or a cluster."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Iterable
from functools import partial
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Workers(ABC):
    """Those who do the same with each of many items."""

    @abstractmethod
    def tasks(
        self, function: Callable[[Item], Result], items: Iterable[Item], ahead: int | None = None
    ) -> Generator[Callable[[], Result]]:
        """Give for each item, in order, what waits for the function's result and gives it.

        That raises the IomedError that the function has raised, and one where
        a worker was lost. At most ``ahead`` results wait to be given. What is
        under way ends with the generator. Other processes have to be able to
        pickle function, items and results.
        """


class ThisProcess(Workers):
    """Does each thing when its result is asked for."""

    def tasks(
        self, function: Callable[[Item], Result], items: Iterable[Item], ahead: int | None = None
    ) -> Generator[Callable[[], Result]]:
        """Give the calls themselves; whatever they raise is raised."""
        for item in items:
            yield partial(function, item)


def workers(number: int = 1, cluster: str | None = None) -> Workers:
    """Give the workers of a Dask scheduler, a number of processes, or this process.

    Raises IomedError where Dask is not installed or no scheduler answers.
    """
    if cluster is not None:
        from iomed_cli.parallel.cluster import Cluster

        return Cluster(cluster)
    if number > 1:
        from iomed_cli.parallel.processes import Processes

        return Processes(number)
    return ThisProcess()
