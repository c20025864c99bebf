"""The processes that do the work: all of it, each once, whatever becomes of one of them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from multiprocessing import active_children

from unrdiff.batch.executors import Lost
from unrdiff.batch.processes import Processes

DEADLY = 7


def doubled(number: int) -> int:
    return 2 * number


def deadly(number: int) -> int:
    if number == DEADLY:
        os._exit(9)
    return number


def slow(number: int) -> int:
    time.sleep(60 * (number > 0))
    return number


def test_every_item_once_with_its_result() -> None:
    assert sorted(Processes(2).map(doubled, range(50))) == [(n, 2 * n) for n in range(50)]


def test_nothing_to_do_begins_no_process() -> None:
    assert list(Processes(2).map(doubled, ())) == []


def test_items_are_taken_a_few_ahead() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(40):
            taken.append(number)
            yield number

    for done, _ in enumerate(Processes(2).map(doubled, items())):
        assert len(taken) <= done + 8


def test_a_process_that_dies_takes_its_own_item_alone_with_it() -> None:
    found = dict(Processes(2).map(deadly, range(20)))
    lost = found.pop(DEADLY)
    assert isinstance(lost, Lost)
    assert "came to an end" in str(lost.reason)
    assert found == {number: number for number in range(20) if number != DEADLY}


def test_work_that_is_broken_off_leaves_no_process() -> None:
    results = Processes(2).map(slow, range(8))
    assert next(results) == (0, 0)
    begun = time.monotonic()
    results.close()
    while active_children():
        time.sleep(0.05)
    assert time.monotonic() - begun < 20
