"""Tries all parts on many seeds, and says what failed and how well edits were found again.

python tests/soak/run.py [--first SEED] [PART=COUNT ...]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

# No input takes longer than this, whatever it is; the clock is that of the process.
LONGEST = 5.0
_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Part:
    """A module with ``attempt(seed)``, and how many seeds a whole soak tries."""

    name: str
    count: int

    @property
    def attempt(self) -> Callable[[int], Counter[Any]]:
        """What is tried with one seed."""
        attempt: Callable[[int], Counter[Any]] = import_module(f"soak.{self.name}").attempt
        return attempt


PARTS = {
    part.name: part
    for part in (Part("whole_way", 10_000), Part("readers", 20_000), Part("sheets", 5_000))
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one seed gave: what was counted, or how it failed."""

    seed: int
    tally: Counter[Any]
    failure: str | None = None


def tried(part: Part, seed: int) -> Outcome:
    """What became of one seed; whatever is raised is a failure, and so is slowness."""
    began = time.process_time()
    try:
        tally = part.attempt(seed)
    except Exception as error:
        said = str(error).strip() or "no message"
        return Outcome(seed, Counter(), f"{type(error).__name__}: {said.splitlines()[0][:300]}")
    taken = time.process_time() - began
    return Outcome(seed, tally, f"took {taken:.1f} s" if taken > LONGEST else None)


def soaked(part: Part, first: int, count: int) -> Iterator[Outcome]:
    """The outcomes of so many seeds, on all cores."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(partial(tried, part), range(first, first + count), chunksize=8)


def soak(part: Part, first: int, count: int) -> bool:
    """Try a part and tell of it; whether nothing failed."""
    began = time.monotonic()
    tally: Counter[Any] = Counter()
    failed = []
    for outcome in soaked(part, first, count):
        tally += outcome.tally
        if outcome.failure:
            failed.append(outcome)
    print(f"\n{part.name}: {count} inputs, {len(failed)} failed, {time.monotonic() - began:.0f} s")
    for outcome in failed[:_MOST_SHOWN]:
        print(f"  seed {outcome.seed}: {outcome.failure}")
    print(import_module(f"soak.{part.name}").table(tally), flush=True)
    return not failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("counts", nargs="*", metavar="PART=COUNT", help="these parts alone")
    asked = parser.parse_args()
    named = dict(count.split("=") for count in asked.counts)
    chosen = [part for name, part in PARTS.items() if not named or name in named]
    well = [soak(part, asked.first, int(named.get(part.name, part.count))) for part in chosen]
    sys.exit(not all(well))


if __name__ == "__main__":
    main()
