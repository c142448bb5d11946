"""The workers of a Dask scheduler, on other machines."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from typing import Any

from iomed_cli.errors import IomedError
from iomed_cli.parallel.workers import Item, Result, Workers

ANSWER_SECONDS = 10
"""How long a scheduler may take to answer."""


class Cluster(Workers):
    """Those who work for the scheduler at an address."""

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError:
            raise IomedError("--cluster needs Dask: pip install 'iomed-cli[cluster]'") from None
        try:
            self._client = Client(address, timeout=ANSWER_SECONDS, set_as_default=False)
        except Exception as error:
            # What is no scheduler may answer anything, and its bytes are taken for lengths.
            raise IomedError(
                f"{address or repr(address)}: no scheduler answers there: {error}"
            ) from None

    def tasks(
        self, function: Callable[[Item], Result], items: Iterable[Item], ahead: int | None = None
    ) -> Generator[Callable[[], Result]]:
        """Hand items out, and give what waits for the results; whatever was raised is raised."""
        waiting: deque[Any] = deque()
        try:
            for item in items:
                if len(waiting) == ahead:
                    yield waiting.popleft().result
                waiting.append(self._client.submit(function, item, pure=False))
            while waiting:
                yield waiting.popleft().result
        finally:
            self._client.cancel(list(waiting))
