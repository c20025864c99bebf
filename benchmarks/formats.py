"""Times how long one resolution takes to be read from each kind of file, in a process of its own.

    python benchmarks/formats.py [ROUNDS]

The files are made of resolution 80/229 by the makers of the tests; kinds whose maker (LibreOffice,
pandoc) is not installed are left out, and named.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from makers import programs, word  # noqa: E402

from unrdiff.reading import read_file  # noqa: E402

TEXT = ROOT / "samples" / "a-res-80-229.txt"
ONE = """
import resource, sys, time
start = time.perf_counter()
from unrdiff.reading import read_file
read_file(sys.argv[1])
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def made(folder: Path) -> dict[str, Path]:
    """A file of each kind that can be made here."""
    (new,), (old,) = read_file(str(TEXT)), read_file(str(TEXT.with_name("a-c3-74-draft.txt")))
    typed = word.typed_word(new).data()
    makers: Mapping[str, Callable[[], bytes]] = {
        "txt": TEXT.read_bytes,
        "docx": lambda: typed,
        "docx (tracked)": lambda: word.tracked_word(old, new).data(),
        **{
            kind: partial(programs.libreoffice, typed, "docx", kind, folder)
            for kind in ("odt", "html", "pdf", "doc", "rtf")
        },
    }
    files: dict[str, Path] = {}
    for kind, make in makers.items():
        path = folder / f"{len(files)}.{kind.split()[0]}"
        try:
            path.write_bytes(make())
        except (OSError, subprocess.SubprocessError) as error:
            print(f"{kind:16} not made: {error}")
            continue
        files[kind] = path
    return files


def main() -> None:
    """Print the median time and the largest memory of each kind."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as home:
        for kind, path in made(Path(home)).items():
            told = [
                subprocess.run(
                    [sys.executable, "-c", ONE, str(path)], capture_output=True, check=True
                ).stdout.split()
                for _ in range(rounds)
            ]
            seconds = statistics.median(float(one[0]) for one in told)
            memory = max(float(one[1]) for one in told)
            print(f"{kind:16} {seconds:5.2f} s {memory:5.0f} MB")


if __name__ == "__main__":
    main()
