"""Signals that end a process: at once, unless it has something to clear away."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


def end_at_once() -> None:
    """Let Ctrl-C end the process as it ends any other.

    Python's own handler waits until a function written in C returns, which may take minutes.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def cleared_away() -> Iterator[None]:
    """Let what ends the process end the work within by an exception, which clears up after it."""
    main = threading.current_thread() is threading.main_thread()
    names = ("SIGINT", "SIGTERM", "SIGHUP") if main else ()
    endings = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # A signal that the caller has us ignore (nohup) stays ignored.
    endings = [one for one in endings if signal.getsignal(one) == signal.SIG_DFL]
    for ending in endings:
        signal.signal(ending, _end)
    try:
        yield
    finally:
        for ending in endings:
            signal.signal(ending, signal.SIG_DFL)


def _end(number: int, _: object) -> None:
    raise SystemExit(128 + number)
