"""A draft that is checked again whenever it or a source of it changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import sleep

from iomed_cli.cli.process import ERROR, FOUND
from iomed_cli.cli.streams import say
from iomed_cli.errors import IomedError
from iomed_cli.intake.watched_sources import WatchedSources, stamp
from iomed_cli.query.dataset import Dataset
from iomed_cli.signals import cleared_away

_MOMENT = 0.05
"""Seconds after which is looked again whether anything has changed."""


def refuse_unwatchable(drafts: Sequence[str], data: Sequence[str] | None) -> None:
    """Raise IomedError where there is nothing that can change."""
    if not drafts:
        raise IomedError("--watch goes with --draft")
    if "-" in (*drafts, *(data or ())):
        raise IomedError("--watch is for files: standard input is read once")


def watch(
    drafts: Sequence[str],
    data: Sequence[str] | None,
    max_size: int,
    check: Callable[[Dataset], int],
) -> int:
    """Check again and again until a signal ends it; give the status of the last time."""
    sources = WatchedSources(data, max_size, say)
    status = FOUND
    try:
        with cleared_away():
            seen = None
            while True:
                now = ([stamp(one) for one in drafts], sources.stamps())
                if now != seen:
                    if seen is not None:
                        say("changed: checking again")
                    seen = now
                    status = _checked(sources, check)
                sleep(_MOMENT)
    except SystemExit:
        return status


def _checked(sources: WatchedSources, check: Callable[[Dataset], int]) -> int:
    try:
        return check(sources.dataset())
    except IomedError as error:
        # It may be half written, and whole in a moment.
        say(str(error))
        return ERROR
