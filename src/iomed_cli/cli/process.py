"""The process: its statuses, the signals that end it, and every error."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import typer

from iomed_cli.cli.streams import StdoutError, abandon, say
from iomed_cli.errors import IomedError, reason

if TYPE_CHECKING:
    from iomed_cli.query.dataset import Dataset

FOUND, NOTHING, ERROR, BUG, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 70, 130, 141

Work = Callable[[], int]
"""What a command does, once its options are right: it writes, and gives the status."""


def status_of(work: Work) -> int:
    """Do what is to be done, and give the process's status; every error ends here."""
    try:
        return work()
    except BrokenPipeError:
        abandon(sys.stdout)
        return BROKEN_PIPE
    except (IomedError, typer.TyperException) as error:
        say(_message(error))
        return ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except StdoutError as error:
        say(f"standard output cannot be written: {error}")
        abandon(sys.stdout)
        return ERROR
    except OSError as error:
        say(f"{error.filename}: {reason(error)}" if error.filename else reason(error))
        return ERROR
    except Exception:
        # Python itself would end with 1, which says that nothing was found.
        from traceback import print_exc

        print_exc()
        return BUG


def _message(error: Exception) -> str:
    """Give an error's text in one line."""
    if isinstance(error, IomedError):
        return str(error)
    text = " ".join(error.format_message().split())  # type: ignore[attr-defined]
    return re.sub(r"\(Possible options: (.*)\)$", r"(did you mean \1?)", text)


def status_with_faults(dataset: Dataset, status: int) -> int:
    """Say which articles could not be asked, and give the status that goes with it.

    Of a damaged file that is clear only at the end.
    """
    say(*dataset.faults.values())
    return ERROR if dataset.faults else status


@contextlib.contextmanager
def ended_by_signals() -> Iterator[None]:
    """Let what ends a process end its work as Ctrl-C does: no half of it is left behind."""
    import signal
    import threading

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    names = ("SIGTERM", "SIGHUP") if threading.current_thread() is threading.main_thread() else ()
    endings = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # A signal that the caller has us ignore (nohup) stays ignored.
    endings = [one for one in endings if signal.getsignal(one) == signal.SIG_DFL]
    for ending in endings:
        signal.signal(ending, end)
    try:
        yield
    finally:
        for ending in endings:
            signal.signal(ending, signal.SIG_DFL)
