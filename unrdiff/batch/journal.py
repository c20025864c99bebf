"""What a folder's runs have done: a line of JSON for each pair, added when its files are written.

A pair is done where the last line of its name has the digest of the work now asked for and its
files are still there. A line that was cut off, and one of another making, says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from unrdiff.batch.work import Tally

JOURNAL = ".unrdiff-batch.jsonl"


@dataclass(frozen=True, slots=True)
class Done:
    """A pair's work that is done: the digest of what was asked, the files, what is told of it."""

    name: str
    digest: str
    files: tuple[str, ...]
    tally: Tally


def written(done: Done) -> str:
    """The line for a pair; the blank line above it ends one that was cut off."""
    return f"\n{json.dumps(asdict(done), ensure_ascii=False)}\n"


def read(text: str) -> Mapping[str, Done]:
    """What a journal tells, by the names of the pairs."""
    return {done.name: done for done in _entries(text.split("\n"))}


def _entries(lines: Iterable[str]) -> Iterable[Done]:
    for line in lines:
        try:
            told = json.loads(line)
            tally = told["tally"]
            yield Done(
                told["name"],
                told["digest"],
                tuple(told["files"]),
                Tally(**{**tally, "notices": tuple(tally["notices"])}),
            )
        except (ValueError, KeyError, TypeError):
            continue
