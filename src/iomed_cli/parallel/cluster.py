"""The workers of a Dask scheduler, on other machines."""

from __future__ import annotations

import atexit
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import suppress
from typing import Any

from iomed_cli.errors import IomedError, not_installed
from iomed_cli.parallel.workers import Item, Result, Workers

ANSWER_SECONDS = 10
"""How long a scheduler may take to answer."""


class Cluster(Workers):
    """Those who work for the scheduler at an address."""

    def __init__(self, address: str) -> None:
        self._client = _connected(address)

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


_clients: dict[str, Any] = {}
"""The clients of schedulers, by their addresses."""


def _connected(address: str) -> Any:
    """Give the one client of a scheduler. Raises IomedError where none answers.

    It is closed by us, also where it could not connect: a client that Python collects closes
    itself wherever Python happens to be, and waits for ever for a lock that is held just there.
    """
    try:
        from distributed import Client
    except ImportError:
        raise not_installed("--cluster needs Dask", "distributed fsspec") from None
    known = _clients.get(address)
    if known is not None and known.status == "running":
        return known
    _close(known)
    client = _clients[address] = Client.__new__(Client)
    try:
        client.__init__(address, timeout=ANSWER_SECONDS, set_as_default=False)
    except Exception:
        _close(_clients.pop(address))
        # What is no scheduler may answer anything, and its bytes are taken for lengths: what
        # Dask says of them helps nobody.
        raise IomedError(
            f"{address or repr(address)}: no scheduler answers there: give the address that"
            " `dask scheduler` prints, tcp://HOST:PORT"
        ) from None
    return client


@atexit.register
def disconnect() -> None:
    """Close the connections to all schedulers."""
    while _clients:
        _close(_clients.popitem()[1])


def _close(client: Any) -> None:
    # One that never began has nothing to be closed, and one whose scheduler is gone cannot say so.
    with suppress(Exception):
        client.close(timeout=1)
