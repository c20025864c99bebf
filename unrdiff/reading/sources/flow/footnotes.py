"""Footnotes that the markup joins to their marks, taken out of the wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from unrdiff.language.canonical import canonical
from unrdiff.language.footnotes import without_own_number
from unrdiff.reading.manuscript import Footnote
from unrdiff.reading.sources.flow.passages import LINE_BREAK, Mark, Passage


@dataclass(frozen=True, slots=True)
class Joined:
    """The wording, and each footnote under its key."""

    wording: tuple[Passage, ...]
    notes: Mapping[str, Footnote]

    def of(self, passage: Passage, given: set[str]) -> tuple[Footnote, ...]:
        """The footnotes whose first mark stands in a passage; ``given`` are those had before."""
        found = []
        for piece in passage.pieces:
            key = piece.key if isinstance(piece, Mark) else None
            if key is not None and key in self.notes and key not in given:
                given.add(key)
                found.append(self.notes[key])
        return tuple(found)


def joined_notes(passages: Sequence[Passage]) -> Joined:
    """Footnotes apart from wording; one that no mark leads to stays wording."""
    numbers: dict[str, str] = {}
    for passage in passages:
        for piece in passage.pieces:
            if isinstance(piece, Mark) and piece.key is not None and passage.note is None:
                numbers.setdefault(piece.key, piece.number)
    texts: dict[str, list[str]] = {}
    wording = []
    for passage in passages:
        if passage.note in numbers:
            texts.setdefault(passage.note, []).append(passage.printed.replace(LINE_BREAK, "\n"))
        else:
            wording.append(passage)
    notes = {
        key: Footnote(numbers[key], canonical(without_own_number(numbers[key], "\n".join(lines))))
        for key, lines in texts.items()
    }
    return Joined(tuple(wording), notes)
