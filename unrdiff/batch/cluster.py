"""The workers of a Dask cluster, on this machine or on many."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from unrdiff.batch.executors import Lost, R, T
from unrdiff.model import UnrdiffError
from unrdiff.sentence import Sentence

if TYPE_CHECKING:
    from distributed import Client, Future

# For each thread of the cluster so many items are in hand; so many at least, as workers may join.
_AHEAD = 2
_FEWEST = 16
_SECONDS = 10
# A client that is given none hangs for half a minute before it ends.
_ADDRESS = re.compile(r"(?:[a-z]+://)?\S+:\d+")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Workers that a scheduler at ``address`` knows; what a dead one had, Dask gives to another."""

    address: str

    def map(
        self, function: Callable[[T], R], items: Iterable[T]
    ) -> Generator[tuple[T, R | Lost], None, None]:
        """Every item with its result, as results come.

        Raises ``UnrdiffError`` where the scheduler is not to be reached, or no longer.
        """
        waiting = iter(items)
        with _client(self.address) as client:
            from distributed import as_completed

            def begun(count: int) -> dict[Future, T]:
                return {
                    client.submit(function, item, pure=False): item
                    for item in islice(waiting, count)
                }

            in_hand = begun(max(_FEWEST, _AHEAD * sum(client.ncores().values())))
            finished = as_completed(in_hand, loop=client.loop)
            for future in finished:
                yield in_hand.pop(future), self._result(future)
                more = begun(1)
                in_hand |= more
                finished.update(more)

    def _result(self, future: Future) -> R | Lost:
        from distributed import KilledWorker

        if future.status == "cancelled":
            raise UnrdiffError(
                "--dask {address}: the scheduler was lost; what is done stays, and the same "
                "command goes on from there",
                address=self.address,
            )
        error = future.exception()
        if error is None:
            result: R = future.result()
            return result
        if isinstance(error, KilledWorker):
            return Lost(
                Sentence("every worker that compared them came to an end; compare the two alone")
            )
        told = {"name": type(error).__name__, "error": str(error)}
        return Lost(
            Sentence(
                "the cluster could not compare them ({name}: {error}); compare the two alone", told
            )
        )


@contextmanager
def _client(address: str) -> Iterator[Client]:
    """A connection that ends what is still in hand when it ends."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UnrdiffError(
            "--dask needs Dask, which is not installed; pip install 'unrdiff[dask]'"
        ) from error
    # What it logs of a lost connection, with its own whereabouts, is said here in a sentence.
    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
    if not _ADDRESS.fullmatch(address):
        raise UnrdiffError(
            "--dask {address}: no address; write it as tcp://localhost:8786", address=address
        )
    try:
        client = Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UnrdiffError(
            "--dask {address}: no scheduler is to be reached there ({error}); start one "
            "with dask scheduler",
            address=address,
            error=error,
        ) from error
    with client:
        yield client
