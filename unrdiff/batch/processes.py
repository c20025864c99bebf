"""All cores of this machine, a process for each."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import active_children, get_context, parent_process
from threading import Thread

from unrdiff.batch.executors import Lost, R, T
from unrdiff.sentence import Sentence

# For each process so many items are in hand, so that none waits for the next.
_AHEAD = 2
# What Windows can wait for at once.
_MOST = 61
_LOST = Lost(
    Sentence(
        "the process that compared them came to an end, maybe for want of memory; compare the two "
        "alone"
    )
)


def cores() -> int:
    """How many processes may run at once."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Processes:
    """Processes of their own: one that dies takes no more with it than the item it worked on."""

    count: int = field(default_factory=cores)

    def map(
        self, function: Callable[[T], R], items: Iterable[T]
    ) -> Generator[tuple[T, R | Lost], None, None]:
        """Every item with its result, as results come."""
        waiting = iter(items)
        while suspects := (yield from self._together(function, waiting)):
            # One of these ended a process. Alone, it can only end its own.
            for item in suspects:
                yield item, _alone(function, item)

    def _together(
        self, function: Callable[[T], R], waiting: Iterator[T]
    ) -> Generator[tuple[T, R | Lost], None, list[T]]:
        """Work until nothing waits, or a process dies: then give back what was in hand."""
        in_hand: dict[Future[R], T] = {}
        with _pool(min(self.count, _MOST)) as pool:
            for item in waiting:
                try:
                    in_hand[pool.submit(function, item)] = item
                except BrokenProcessPool:
                    return [*in_hand.values(), item]
                if len(in_hand) >= self.count * _AHEAD:
                    yield from _finished(in_hand)
                if _broken(in_hand):
                    return list(in_hand.values())
            while in_hand and not _broken(in_hand):
                yield from _finished(in_hand)
        return list(in_hand.values())


def _finished(in_hand: dict[Future[R], T]) -> Iterator[tuple[T, R]]:
    """Wait for one at least; those that a dead process left stay in hand."""
    done, _ = wait(in_hand, return_when=FIRST_COMPLETED)
    for future in done:
        if not isinstance(future.exception(), BrokenProcessPool):
            yield in_hand.pop(future), future.result()


def _broken(in_hand: dict[Future[R], T]) -> bool:
    return any(f.done() and isinstance(f.exception(), BrokenProcessPool) for f in in_hand)


def _alone(function: Callable[[T], R], item: T) -> R | Lost:
    with _pool(1) as pool:
        try:
            return pool.submit(function, item).result()
        except BrokenProcessPool:
            return _LOST


@contextmanager
def _pool(count: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that are gone afterwards, at once if the work is broken off."""
    # Processes that are begun anew are the same on every system, and need no care with threads.
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in active_children():
            process.terminate()
        raise
    pool.shutdown()


def _begin() -> None:
    """Leave Ctrl-C to the parent, and end with it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
