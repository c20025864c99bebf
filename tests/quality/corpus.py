"""The texts and references that are measured on: pinned, so that no change of them goes unsaid."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from unrdiff.model import Document
from unrdiff.reading import read_file

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
FLOORS = HERE / "floors.json"


def document(name: str, folder: Path = SAMPLES) -> Document:
    """The one resolution of a file, or of the part named with ``#``."""
    (read,) = read_file(str(folder / name))
    return read


def digests() -> dict[str, str]:
    """Each text and reference file with a digest of its content."""
    files = [*SAMPLES.glob("*.txt"), *HERE.rglob("*.json"), *HERE.rglob("*.txt")]
    named = {path.relative_to(HERE.parents[1]).as_posix(): path for path in files}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for name, path in sorted(named.items())
        if path != FLOORS
    }


def changes(now: Mapping[str, str], pinned: Mapping[str, str]) -> Iterable[str]:
    """A sentence for each file that is not as it was pinned."""
    for name in sorted(now.keys() | pinned.keys()):
        if name not in now:
            yield f"{name} is gone"
        elif name not in pinned:
            yield f"{name} is new"
        elif now[name] != pinned[name]:
            yield f"{name} has changed"
