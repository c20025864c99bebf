"""Times whole runs against a Python process that only loads jieba, in turn.

    python benchmarks/run.py [ROUNDS]

Each round starts every process once, so that what else the machine does falls on all of them. Told
are the processor's time (the wall's tells more of the machine than of the program), what it is of
jieba's in the same round, and the most memory: medians of the rounds. Bytecode is kept, as it is
where the program is installed. The first run, which makes the dictionary file, is told apart.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SAMPLES = Path(__file__).parents[1] / "samples"
OLD, NEW = str(SAMPLES / "a-c3-74-draft.txt"), str(SAMPLES / "a-res-80-229.txt")
JIEBA, JSON = "jieba alone", "74 -> 80 --json"
COMMANDS: Mapping[str, Sequence[str]] = {
    "python alone": ("-c", "pass"),
    "unrdiff imported": ("-c", "import unrdiff.app.cli"),
    JIEBA: ("-c", "import jieba; jieba.initialize()"),
    JSON: ("-m", "unrdiff", OLD, NEW, "--json"),
    "74 -> 80 --html": ("-m", "unrdiff", OLD, NEW, "-o", "made.html", "--force"),
    "74 -> 80 --docx": ("-m", "unrdiff", OLD, NEW, "-o", "made.docx", "--force"),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one whole process took: seconds of the processor, and megabytes at most."""

    seconds: float
    megabytes: float


def cost(arguments: Sequence[str], home: Path) -> Cost:
    """The cost of one Python process that keeps its files in ``home``."""
    environment = {
        **{key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"},
        "XDG_CACHE_HOME": str(home / "cache"),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),
        "TMPDIR": str(home),
    }
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=home,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main() -> None:
    """Print what every command costs, and the first run."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for arguments in COMMANDS.values():
            cost(arguments, home)
        for dictionary in (home / "cache" / "unrdiff").iterdir():
            dictionary.unlink()
        first = cost(COMMANDS[JSON], home)
        costs = [
            {name: cost(arguments, home) for name, arguments in COMMANDS.items()}
            for _ in range(rounds)
        ]
    print(f"{'':18}seconds  x jieba    MB   (median of {rounds})")
    for name in COMMANDS:
        seconds, ratio, megabytes = (
            median(values)
            for values in zip(
                *(
                    (r[name].seconds, r[name].seconds / r[JIEBA].seconds, r[name].megabytes)
                    for r in costs
                ),
                strict=True,
            )
        )
        print(f"{name:18}{seconds:7.2f}  {ratio:7.2f}  {megabytes:4.0f}")
    print(f"{'the first --json':18}{first.seconds:7.2f}           {first.megabytes:4.0f}")


if __name__ == "__main__":
    main()
