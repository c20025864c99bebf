"""Measures how time and memory grow with the size of two texts that are compared.

    python benchmarks/growth.py [CASE ...]

For every case and size of ``texts_of_size.py`` a process of its own reads both texts and compares
them; the dictionary is loaded before. A row tells the processor's seconds of reading, of alignment
and of all the rest (``words``), the largest memory, and the exponent: 1.0 where twice the text
takes twice the time, 2.0 where it takes four times as much.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar
from unittest import mock

from texts_of_size import CASES, mixed

from unrdiff import compare, read
from unrdiff.align import align

SIZES = {
    "mixed": (30, 100, 300, 1000, 3000, 5000, 10000),
    "alike": (300, 1000, 3000, 5000),
    "different": (300, 1000, 3000, 5000),
    "long": (2000, 20000, 200000),
    "subparagraphs": (500, 2000, 5000),
    "footnotes": (200, 600, 2000),
}
# Seconds after which a process is given up.
LIMIT = 300
Times = dict[str, float]
Result = TypeVar("Result")


def measured(case: str, size: int) -> Times:
    """Seconds of each part, and megabytes, of this process."""
    compare(*map(read, mixed(10)))
    data = CASES[case](size)
    spent: Times = {}
    old, new = clocked(spent, "reading", lambda: tuple(map(read, data)))
    clocked_align = partial(clocked, spent, "align", align)
    with mock.patch("unrdiff.comparison.compare.align", clocked_align):
        found = clocked(spent, "compare", compare, old, new)
    assert len(found.links) + len(found.added) >= len(new.paragraphs)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "reading": spent["reading"],
        "align": spent["align"],
        "words": spent["compare"] - spent["align"],
        "all": spent["reading"] + spent["compare"],
        "memory": memory,
    }


def clocked(spent: Times, name: str, work: Callable[..., Result], *arguments: object) -> Result:
    """What the work gives; its time is added to what was ``spent``."""
    start = time.process_time()
    result = work(*arguments)
    spent[name] = spent.get(name, 0.0) + time.process_time() - start
    return result


def in_own_process(case: str, size: int) -> Times | None:
    """The same of a new process; ``None`` where that takes too long."""
    command = [sys.executable, __file__, "--one", case, str(size)]
    try:
        done = subprocess.run(command, check=True, capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None
    times: Times = json.loads(done.stdout)
    return times


def main() -> None:
    """Print the table, a row for each case and size as it is done."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(sys.argv[2], int(sys.argv[3]))))
        return
    print("case              size  reading    align    words      all   memory  exponent")
    for case in sys.argv[1:] or SIZES:
        before: tuple[int, float] | None = None
        for size in SIZES[case]:
            times = in_own_process(case, size)
            if times is None:
                print(f"{case:<14}{size:8}  more than {LIMIT} s", flush=True)
                break
            seconds = "".join(
                f"{times[part]:8.2f}s" for part in ("reading", "align", "words", "all")
            )
            print(f"{case:<14}{size:8}{seconds}{times['memory']:6.0f} MB", end="")
            if before:
                growth = math.log(times["all"] / before[1]) / math.log(size / before[0])
                print(f"{growth:10.2f}", end="")
            print(flush=True)
            before = size, times["all"]


if __name__ == "__main__":
    main()
