"""Gathers the passages of a file while a reader walks it."""

from __future__ import annotations

import re

from unrdiff.language.listing import number_apart
from unrdiff.reading.sources.flow.passages import LINE_BREAK, Mark, Passage, Piece, squeezed

_BLANKS = re.compile(r"[ \t\r\n\f]+")


class Writer:
    """The passages so far, and the one that is being written.

    White space of the source is one blank, as everywhere in XML; ``note`` is the key of the
    footnote that is being written, ``None`` in wording.
    """

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.note: str | None = None
        self._pieces: list[Piece] = []
        self._number: str | None = None
        self._level: int | None = None

    def write(self, text: str) -> None:
        """Add characters."""
        self._pieces.append(_BLANKS.sub(lambda m: "\n" if "\n" in m[0] else " ", text))

    def break_line(self) -> None:
        """Add a line break that the author made."""
        self._pieces.append(LINE_BREAK)

    def mark(self, number: str, key: str) -> None:
        """Add the mark of a footnote."""
        self._pieces.append(Mark(number, key))

    def number(self, printed: str, level: int | None = None) -> None:
        """Set the number of the passage that comes next."""
        self._number, self._level = printed.strip() or None, level

    def end(self, heading: bool = False, cell: tuple[int, int] | None = None) -> None:
        """End the passage that is being written, if it has any text."""
        pieces = squeezed(self._pieces)
        self._pieces = []
        if not any(isinstance(piece, Mark) or piece.strip() for piece in pieces):
            return
        apart = number_apart(self._number) if self._number and not heading else None
        if self._number and apart is None:
            pieces = (f"{self._number} ", *pieces)
        self.passages.append(Passage(pieces, apart, self._level, heading, self.note, cell=cell))
        self._number = self._level = None

    def note_begins(self, key: str) -> tuple[list[Piece], str | None, str | None]:
        """Leave the passage for a footnote inside it; gives what :meth:`note_ends` needs."""
        left = (self._pieces, self._number, self.note)
        self._pieces, self._number, self.note = [], None, key
        return left

    def note_ends(self, left: tuple[list[Piece], str | None, str | None]) -> None:
        """Go on with the passage that was left."""
        self.end()
        self._pieces, self._number, self.note = left
