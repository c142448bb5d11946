"""The process: its statuses, and every error."""

from __future__ import annotations

import sys
from collections.abc import Callable
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
    except MemoryError as error:
        say(f"{reason(error)} for this: give it more, or fewer articles at once")
        return ERROR
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
    from iomed_cli.cli.guidance.usage_errors import usage_message

    return usage_message(error)


def status_with_faults(dataset: Dataset, status: int) -> int:
    """Say which articles could not be asked, and give the status that goes with it.

    Of a damaged file that is clear only at the end.
    """
    say(*dataset.faults.values())
    return ERROR if dataset.faults else status
