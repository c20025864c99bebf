"""What the built archives hold: the wheel the whole package and nothing else, the sdist all of it.

    python tests/install/held.py CHECKOUT DIST

Ends with 1, naming what is missing or too much.
"""

from __future__ import annotations

import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

ABOUT = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
# What the package would not work, or might not be given away, without.
NEEDED = {
    "unrdiff/py.typed",
    "unrdiff/language/lexicon/verbs.toml",
    "unrdiff/render/html/assets/page.html.j2",
    "unrdiff/render/json.schema.json",
}
BESIDE = {"LICENSE", "README.md", "CHANGELOG.md", "pyproject.toml", "samples/a-res-80-229.txt"}
HIDDEN = {".ci", ".gitignore"}


def main() -> int:
    """Look into both archives; 1 if either holds too little or too much."""
    checkout, dist = map(Path, sys.argv[1:])
    package = {
        path.relative_to(checkout).as_posix()
        for path in (checkout / "unrdiff").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    faults = [f"not in the checkout: {name}" for name in sorted(NEEDED - package)]
    (wheel,), (sdist,) = dist.glob("*.whl"), dist.glob("*.tar.gz")
    faults += of_wheel(wheel, package)
    faults += of_sdist(sdist, package)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return int(bool(faults))


def of_wheel(wheel: Path, package: set[str]) -> list[str]:
    """The package and what is said about it, not a file more."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    (about,) = {name.split("/")[0] for name in held if ".dist-info/" in name}
    meant = package | {f"{about}/{name}" for name in ABOUT}
    return [
        *(f"missing in the wheel: {name}" for name in sorted(meant - held)),
        *(f"too much in the wheel: {name}" for name in sorted(held - meant)),
    ]


def of_sdist(sdist: Path, package: set[str]) -> list[str]:
    """The package, tests and what stands beside it; no caches."""
    with tarfile.open(sdist) as archive:
        names = [PurePosixPath(member.name) for member in archive if member.isfile()]
    held = {name.relative_to(name.parts[0]) for name in names}
    meant = package | BESIDE | {"tests/install/held.py"}
    kept = {name for name in held if "__pycache__" in name.parts or _hidden(name)}
    return [
        *(f"missing in the sdist: {name}" for name in sorted(meant - {str(n) for n in held})),
        *(f"too much in the sdist: {name}" for name in sorted(kept)),
    ]


def _hidden(name: PurePosixPath) -> bool:
    return name.parts[0].startswith(".") and name.parts[0] not in HIDDEN


if __name__ == "__main__":
    sys.exit(main())
