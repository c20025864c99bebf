"""Times whole runs against a Python process that only loads jieba, side by side.

    python benchmarks/run.py [ROUNDS]

Each round starts both processes, one after the other, so that what else the machine does falls on
both. The median of the rounds counts. The first run of all, which makes the private dictionary
file, is told apart.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from os import environ
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
OURS = [
    sys.executable,
    "-m",
    "unrdiff",
    str(SAMPLES / "a-c3-74-draft.txt"),
    str(SAMPLES / "a-res-80-229.txt"),
    "--json",
]
WORD = [*OURS[:-1], "-o", "{home}/made.docx", "--force"]
JIEBA = [sys.executable, "-c", "import jieba; jieba.initialize()"]


def seconds(command: list[str], home: str) -> float:
    """Wall time of one whole process."""
    start = time.perf_counter()
    subprocess.run(
        [part.format(home=home) for part in command],
        check=True,
        capture_output=True,
        env={**environ, "XDG_CACHE_HOME": home},
    )
    return time.perf_counter() - start


def main() -> None:
    """Print first run, medians, ratio, and the largest memory of any run."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as home:
        first = seconds(OURS, home)
        seconds(JIEBA, home)
        ours, jieba, word = [], [], []
        for _ in range(rounds):
            jieba.append(seconds(JIEBA, home))
            ours.append(seconds(OURS, home))
            word.append(seconds(WORD, home))
    ours_median, jieba_median = statistics.median(ours), statistics.median(jieba)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"first run        {first:.2f} s")
    print(f"74 -> 80 --json  {ours_median:.2f} s (median of {rounds})")
    print(f"jieba alone      {jieba_median:.2f} s")
    print(f"ratio            {ours_median / jieba_median:.2f}")
    word_median = statistics.median(word)
    print(f"74 -> 80 .docx   {word_median:.2f} s ({word_median / ours_median:.2f} x --json)")
    print(f"largest memory   {peak:.0f} MB (first run included)")


if __name__ == "__main__":
    main()
