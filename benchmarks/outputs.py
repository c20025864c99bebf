"""Writes all that the program says about the samples into a folder, a file an output.

    python benchmarks/outputs.py before        with one version of the code
    python benchmarks/outputs.py after         with another
    diff -r before after                       what the change changed

Six pairs in every format and as oral revisions, the lineage of all four, the outlines, and the
example of a sheet of oral revisions. What goes to standard error is kept too.
"""

from __future__ import annotations

import subprocess
import sys
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
VERSIONS = {
    "64": "a-res-64-179.txt",
    "71": "a-71-485.txt#4",
    "74": "a-c3-74-draft.txt",
    "80": "a-res-80-229.txt",
}
SHEET = "oral-revisions-example.txt"


def main() -> int:
    """Write every output; 1 if a run ended in a traceback."""
    folder = Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    failed = False
    for name, arguments in jobs().items():
        done = subprocess.run(
            [sys.executable, "-m", "unrdiff", *arguments],
            cwd=SAMPLES,
            capture_output=True,
            check=False,
        )
        (folder / name).write_bytes(done.stdout)
        if done.stderr:
            (folder / f"{name}.stderr").write_bytes(done.stderr)
        failed |= b"Traceback" in done.stderr
    return int(failed)


def jobs() -> dict[str, list[str]]:
    """The name of each output and the arguments that print it."""
    found: dict[str, list[str]] = {}
    for one, other in combinations(VERSIONS, 2):
        pair = [VERSIONS[one], VERSIONS[other]]
        for language in ("zh", "en"):
            named = ["--ui", language]
            found[f"{one}-{other}.{language}.txt"] = [*pair, *named]
            found[f"{one}-{other}.{language}.md"] = [*pair, *named, "--md"]
            found[f"{one}-{other}.{language}.html"] = [*pair, *named, "--html", "-o", "-"]
        found[f"{one}-{other}.table.md"] = [*pair, "--table", "--md"]
        found[f"{one}-{other}.json"] = [*pair, "--json"]
        found[f"{one}-{other}.oral.txt"] = [*pair, "--oral-out"]
    trace = list(VERSIONS.values())
    found["trace.txt"] = trace
    found["trace.md"] = [*trace, "--md"]
    found["trace.json"] = [*trace, "--json"]
    found["trace.html"] = [*trace, "--html", "-o", "-"]
    found["story.txt"] = [*trace, "--paragraph", "OP16"]
    found["only.txt"] = [*trace[2:], "--only", "substantive,strength,dropped,added"]
    for version, name in VERSIONS.items():
        found[f"outline-{version}.txt"] = [name]
        found[f"outline-{version}.md"] = [name, "--md"]
        found[f"outline-{version}.json"] = [name, "--json"]
    sheet = [VERSIONS["74"], "--oral", SHEET]
    for form in ("txt", "md", "json", "html"):
        asked = {"txt": [], "html": ["--html", "-o", "-"]}.get(form, [f"--{form}"])
        found[f"sheet.{form}"] = [*sheet, *asked]
        found[f"sheet-after-71.{form}"] = [VERSIONS["71"], *sheet, *asked]
    return found


if __name__ == "__main__":
    sys.exit(main())
