"""What a folder's runs have done: a line of JSON for each pair, added when its files are written.

A pair is done where the last line of its name has the digest of the work now asked for and its
files are still there, as long as they were. Before the first of them is replaced, a line says that
it is not. A line that was cut off, and one of another making, says nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from os.path import basename
from typing import TypeVar

from unrdiff.batch.work import Tally
from unrdiff.render.selection import FATES, KINDS

JOURNAL = ".unrdiff-batch.jsonl"
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Done:
    """A pair's work that is done: the digest of what was asked, the files, what is told of it.

    ``sizes`` are those of the files, in bytes.
    """

    name: str
    digest: str
    files: tuple[str, ...]
    sizes: tuple[int, ...]
    tally: Tally


def written(done: Done) -> str:
    """The line for a pair; the blank line above it ends one that was cut off."""
    return _line(asdict(done))


def voided(name: str) -> str:
    """The line for a pair whose files are about to be replaced."""
    return _line({"name": name})


def read(text: str) -> Mapping[str, Done]:
    """What a journal tells, by the names of the pairs."""
    found: dict[str, Done] = {}
    for name, done in _entries(text.split("\n")):
        found.pop(name, None)
        if done is not None:
            found[name] = done
    return found


def _line(told: Mapping[str, object]) -> str:
    return f"\n{json.dumps(told, ensure_ascii=False)}\n"


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, Done | None]]:
    for line in lines:
        try:
            told = _of(dict, json.loads(line))
            name = _of(str, told["name"])
            yield name, _done(name, told) if len(told) > 1 else None
        except (ValueError, KeyError, TypeError, RecursionError):
            continue


def _done(name: str, told: Mapping[str, object]) -> Done:
    """What a line tells; ``TypeError`` or ``ValueError`` where that is not what is written here."""
    tally = _of(dict, told["tally"])
    files = tuple(_of(str, file) for file in _of(list, told["files"]))
    sizes = tuple(_of(int, size) for size in _of(list, told["sizes"]))
    own = all(file.startswith(f"{name}.") and basename(file) == file for file in files)
    if not files or len(files) != len(sizes) or not own:
        raise ValueError("files of another pair")
    return Done(
        name,
        _of(str, told["digest"]),
        files,
        sizes,
        Tally(
            old=_of(str, tally["old"]),
            new=_of(str, tally["new"]),
            old_title=_of(str, tally["old_title"]),
            new_title=_of(str, tally["new_title"]),
            fates=_counts(tally["fates"], FATES),
            kinds=_counts(tally["kinds"], KINDS),
            agreed=_of(float, tally["agreed"]),
            notices=tuple(_of(str, notice) for notice in _of(list, tally["notices"])),
        ),
    )


def _counts(told: object, keys: Iterable[str]) -> Mapping[str, int]:
    counts = _of(dict, told)
    return {key: _of(int, counts[key]) for key in keys}


def _of(kind: type[Value], value: object) -> Value:
    """A value that is of this type; ``TypeError`` for any other."""
    if not isinstance(value, kind):
        raise TypeError(kind.__name__)
    return value
