"""Where each character of a paragraph's wording stands in its runs.

The wording is canonical: blanks are where UN editors write them, numbers are apart. The runs have
blanks of their own, or none. So the two are brought together by what is no blank.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from unrdiff.language.characters import plain_character
from unrdiff.reading.sources.docx.runs import Piece, refers_again


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of a run: the element that holds it, its offset there, and its plain form."""

    element: etree._Element
    offset: int
    plain: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A note's mark, with how many letters stand before it.

    ``identifier`` is the note's among those of its kind (``footnote``, ``endnote``); both are empty
    for a mark that was typed to refer to it again.
    """

    element: etree._Element
    kind: str
    identifier: str
    at: int


class Letters:
    """The letters of a paragraph, and where its wording stands among them.

    Offsets of the wording are turned into indexes of letters, at the border before that letter.
    """

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.all: list[Letter] = []
        self.references: list[Reference] = []
        before = ""
        for piece in pieces:
            # What others deleted is no wording any more, whether that was accepted or not.
            if piece.element is None or piece.tracks.deleted:
                continue
            if piece.note is not None:
                self._refer(piece.element, piece.note.kind, piece.note.identifier)
            elif piece.raised and refers_again(piece.text, before):
                self._refer(piece.element)
                continue
            for offset, character in enumerate(piece.text):
                plain = plain_character(character).strip()
                self.all.append(Letter(piece.element, offset, plain))
            before += piece.text
        self._solid = [i for i, letter in enumerate(self.all) if letter.plain]

    def _refer(self, element: etree._Element, kind: str = "", identifier: str = "") -> None:
        self.references.append(Reference(element, kind, identifier, len(self.all)))

    def find(self, wording: str) -> Wording | None:
        """Where this wording stands; ``None`` where the letters are others."""
        wanted = "".join(wording.split())
        found = "".join(self.all[i].plain for i in self._solid).find(wanted)
        if found < 0 or not wanted:
            return None
        return Wording(self, wording, self._solid[found : found + len(wanted)])

    def is_border(self, index: int) -> bool:
        """Whether a letter is of no run: it stands for the border of two paragraphs."""
        return self.all[index].element.getparent() is None

    def blanks_behind(self, index: int) -> int:
        """The index behind the blanks that begin at a letter."""
        while index < len(self.all) and not self.all[index].plain:
            index += 1
        return index


class Wording:
    """A wording found among letters; ``solid`` are the indexes of its characters but blanks."""

    def __init__(self, letters: Letters, text: str, solid: Sequence[int]) -> None:
        self._letters = letters
        self._solid = solid
        self._text = text
        self._before = [0]
        for character in text:
            self._before.append(self._before[-1] + (not character.isspace()))

    @property
    def start(self) -> int:
        """The index of its first letter: a typed number stands before it."""
        return self._solid[0]

    def border(self, offset: int) -> int:
        """The index of the letter before which an offset of the wording stands.

        Blanks between two characters belong to the later one, unless the offset is behind a blank.
        """
        passed = self._before[offset]
        index = self._solid[passed - 1] + 1 if passed else self.start
        behind_blank = offset > 0 and self._text[offset - 1].isspace()
        return self._letters.blanks_behind(index) if behind_blank else index

    def stretch(self, start: int, end: int, text: str) -> tuple[int, int]:
        """The indexes of the letters that a stretch of the wording takes, blanks at its ends too.

        ``text`` is that stretch: its blanks go with it where the runs have them.
        """
        first, last = self._before[start], self._before[end]
        if first == last:
            at = self.border(start)
            return at, self._letters.blanks_behind(at)
        begin, stop = self._solid[first], self._solid[last - 1] + 1
        if text[:1].isspace():
            begin = self.border(start)
        if text[-1:].isspace():
            stop = self._letters.blanks_behind(stop)
        return begin, stop
