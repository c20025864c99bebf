"""What became of every pair: the lines of the summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from unrdiff.batch.work import Tally


class State(StrEnum):
    """How far a pair has come, in this run or before."""

    DONE = "done"
    FAILED = "failed"
    PENDING = "not yet compared"
    ALONE = "without counterpart"


@dataclass(frozen=True, slots=True)
class Line:
    """One pair, or one text without counterpart: ``said`` is why there is no comparison.

    ``files`` are the names of what was written on it.
    """

    name: str
    old: str
    new: str
    state: State
    tally: Tally | None = None
    files: tuple[str, ...] = ()
    said: str = ""


def counts(lines: Iterable[Line]) -> tuple[tuple[State, int], ...]:
    """How many lines there are of each state that there is."""
    held = Counter(line.state for line in lines)
    return tuple((state, held[state]) for state in State if held[state])
