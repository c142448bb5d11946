"""A progress bar on stderr, for people who wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

INTERVAL = 0.1
"""Seconds between two looks of the bar."""


@contextmanager
def progress_bar(total: int | None, wanted: bool) -> Iterator[Callable[[int], None]]:
    """Show how much is done; give what is called with what each thing that is done took.

    That, and the total (None where it is not known), are bytes of articles or a
    number of claims. What is printed to stderr meanwhile stands above the bar,
    which is gone at the end.
    """
    if not wanted:
        yield lambda size: None
        return
    # Rich takes a tenth of a second to import.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    bar = Progress(
        TextColumn("{task.fields[number]} done"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        # A thread that draws does not survive where workers are forked from this process.
        auto_refresh=False,
        redirect_stdout=False,
        transient=True,
    )
    task = bar.add_task("", total=total, number=0)
    drawn, number = 0.0, 0

    def advance(size: int) -> None:
        nonlocal drawn, number
        number += 1
        bar.update(task, advance=size, number=number)
        if monotonic() - drawn >= INTERVAL:
            bar.refresh()
            drawn = monotonic()

    with bar:
        # Rich hides it, and nobody shows it again where a signal ends the process.
        bar.console.show_cursor(True)
        yield advance
