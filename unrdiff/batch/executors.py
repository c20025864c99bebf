"""What is asked of whoever does the work, and what one says of work that got lost."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from unrdiff.sentence import Sentence

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Lost:
    """In place of a result: whoever worked on it came to an end; ``reason`` says how."""

    reason: Sentence


class Executor(Protocol):
    """Does pieces of work, several at a time."""

    def map(
        self, function: Callable[[T], R], items: Iterable[T]
    ) -> Generator[tuple[T, R | Lost], None, None]:
        """Every item with its result, as results come.

        ``function`` is pure and raises nothing, so that it may be called again for an item. Items
        are taken a few ahead, not all at once: their number may be large. A generator that is
        closed leaves what is in hand undone.
        """
        ...
