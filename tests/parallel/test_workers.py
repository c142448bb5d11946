"""Many items, done by this process or by several: the same results, in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from iomed_cli import IomedError
from iomed_cli.parallel.processes import Processes
from iomed_cli.parallel.workers import ThisProcess, Workers, workers


def half(number: int) -> float:
    """Give half a number; refuse 1, fail for 3, end the process for 5."""
    if number == 5:
        os._exit(1)
    if number == 3:
        raise ValueError(number)
    if number == 1:
        raise IomedError("1 has no half")
    return number / 2


@pytest.mark.parametrize("many", [ThisProcess(), Processes(3)])
def test_results_come_in_order(many: Workers) -> None:
    """Whatever worker is done first; no item is no result."""
    assert [task() for task in many.tasks(half, [8, 2, 6, 0, 4] * 20)] == [4, 1, 3, 0, 2] * 20
    assert list(many.tasks(half, [])) == []


@pytest.mark.parametrize("many", [ThisProcess(), Processes(2)])
def test_what_is_refused_is_raised_in_its_turn(many: Workers) -> None:
    """The others are done all the same."""
    first, second, third = many.tasks(half, [2, 1, 4])
    assert (first(), third()) == (1, 2)
    with pytest.raises(IomedError, match="1 has no half"):
        second()


@pytest.mark.parametrize("end", [3, 5])
@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_ends_early(end: int) -> None:
    """It is told of what it had in hand, and another goes on with the rest."""
    first, second, third, fourth = Processes(2).tasks(half, [2, end, 4, 8])
    assert (first(), third(), fourth()) == (1, 2, 4)
    with pytest.raises(IomedError, match="a worker ended before its work was done"):
        second()


@pytest.mark.parametrize(("ahead", "most"), [(None, 30), (3, 15)])
def test_items_are_not_read_far_ahead(ahead: int | None, most: int) -> None:
    """What is waiting is bounded, however many items there are."""
    read = 0

    def items() -> Iterator[int]:
        nonlocal read
        for _ in range(1000):
            read += 1
            yield 2

    tasks = Processes(2).tasks(half, items(), ahead)
    for _ in range(10):
        next(tasks)
    tasks.close()
    assert read < most


def test_who_does_the_work() -> None:
    """One number is this process, more are as many of them."""
    assert isinstance(workers(), ThisProcess)
    assert isinstance(workers(2), Processes)
