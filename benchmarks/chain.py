"""Times the trace of ten versions against their nine comparisons, in one process.

    python benchmarks/chain.py [ROUNDS]

The versions lie between two of the samples: each takes a ninth more of the changes.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from unrdiff import compare, read, trace
from unrdiff.model import Comparison, Document, Paragraph, ParagraphKind, Role

SAMPLES = Path(__file__).parents[1] / "samples"
STEPS = 9


def between(comparison: Comparison, step: int) -> Document:
    """The text after ``step`` of ``STEPS`` equal parts of all changes, numbered anew."""
    old, new = comparison.old, comparison.new
    source = {k.new: k.old for k in comparison.links if k.role is Role.PRIMARY}
    chosen: list[Paragraph] = []
    for index, paragraph in enumerate(new.paragraphs):
        before, taken = source.get(paragraph.label), index % STEPS < step
        if before is not None and not taken:
            chosen.append(replace(paragraph, text=old[before].text))
        elif before is not None or taken:
            chosen.append(paragraph)
    for index, label in enumerate(comparison.dropped):
        if index % STEPS >= step:
            chosen.append(old[label])
    return replace(
        new, session=(old.session or 0) + step, symbol=None, paragraphs=_numbered(chosen)
    )


def _numbered(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    """Top paragraphs alone, the preamble first, with labels in order."""
    numbered: list[Paragraph] = []
    for kind, prefix in ((ParagraphKind.PREAMBULAR, "PP"), (ParagraphKind.OPERATIVE, "OP")):
        part = [p for p in paragraphs if p.kind is kind]
        numbered += [
            replace(p, label=f"{prefix}{n}", number=str(n), marks=()) for n, p in enumerate(part, 1)
        ]
    return tuple(numbered)


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the medians of both, their ratio and the largest memory."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    whole = compare(read(SAMPLES / "a-c3-74-draft.txt"), read(SAMPLES / "a-res-80-229.txt"))
    versions = [between(whole, step) for step in range(STEPS + 1)]
    compared, traced = [], []
    for _ in range(rounds):
        compared.append(seconds(lambda: [compare(old, new) for old, new in pairwise(versions)]))
        traced.append(seconds(lambda: trace(versions)))
    pairs, chain = statistics.median(compared), statistics.median(traced)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"nine comparisons     {pairs:.2f} s (median of {rounds})")
    print(f"trace of ten         {chain:.2f} s")
    print(f"ratio                {chain / pairs:.2f}")
    print(f"largest memory       {peak:.0f} MB")
    print(f"strands              {len(trace(versions).lineages)}")


if __name__ == "__main__":
    main()
