"""Who does the work: this process, several here, or those of a cluster; all are Executors."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

from iomed_cli.errors import IomedError

Result = TypeVar("Result")

PATIENCE = 10
"""Seconds to wait for a scheduler to answer."""


class Here(Executor):
    """Does at once, in this process, what it is given."""

    def submit(self, fn: Callable[..., Result], /, *args: Any, **kwargs: Any) -> Future[Result]:
        """Call the function; what it raises is raised when the result is asked for."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def executor(cluster: str | None = None, workers: int = 1) -> Executor:
    """Give what does the work: Dask's workers, processes of our own, or this one.

    Raises IomedError where Dask is not installed or no scheduler answers.
    """
    if cluster is not None:
        return _dask(cluster)
    if workers > 1:
        from concurrent.futures import ProcessPoolExecutor

        return ProcessPoolExecutor(workers)
    return Here()


def _dask(address: str) -> Executor:
    try:
        from distributed import Client
    except ImportError:
        raise IomedError("--cluster needs Dask: pip install 'iomed-cli[cluster]'") from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise IomedError(f"{address}: no scheduler answers there: {error}") from None
    found: Executor = client.get_executor(pure=False)
    return found
