"""The files that were handed in, in memory alone: the oldest make room for new ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from secrets import token_urlsafe
from threading import Lock

from unrdiff.reading import Texts
from unrdiff.reading.named import Source

# In bytes. The largest file of a UN text with pictures, and what a browser may have in hand.
LARGEST = 20_000_000
_MOST_BYTES = 128_000_000
_MOST_FILES = 32


@dataclass(frozen=True, slots=True)
class Held:
    """A file with the texts that were read in it, under a key that nobody can guess."""

    key: str
    source: Source
    texts: Texts = field(repr=False)


class Shelf:
    """Holds files by their keys; what is too much for it goes, the oldest first."""

    def __init__(self, most_files: int = _MOST_FILES, most_bytes: int = _MOST_BYTES) -> None:
        self._most_files, self._most_bytes = most_files, most_bytes
        self._held: dict[str, Held] = {}
        self._lock = Lock()

    def put(self, source: Source, texts: Texts) -> Held:
        """Keep a file for as long as there is room."""
        new = Held(token_urlsafe(16), source, texts)
        with self._lock:
            self._held[new.key] = new
            while self._too_much():
                del self._held[next(iter(self._held))]
        return new

    def get(self, key: str) -> Held | None:
        """The file of this key, if it is still there."""
        with self._lock:
            return self._held.get(key)

    def _too_much(self) -> bool:
        size = sum(len(held.source.data) for held in self._held.values())
        return len(self._held) > self._most_files or size > self._most_bytes
