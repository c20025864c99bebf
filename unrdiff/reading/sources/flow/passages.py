"""What markup makes of a text, before footnotes are put apart: one passage after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from unrdiff.language.clauses import ends_complete
from unrdiff.language.numerals import raised
from unrdiff.reading.sources.text.lines import mark

# A line that the author broke inside a passage; ``\n`` is white space of the source alone.
LINE_BREAK = "\f"
_EDGES = f" \t\n{LINE_BREAK}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote's mark. ``key`` names the footnote where the source joins the two."""

    number: str
    key: str | None = None


Piece = str | Mark


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a list's item, a heading or a cell, as markup holds it.

    ``number`` and ``level`` are those of its list. ``note`` is the key of the footnote that it is
    the text of. ``notes_follow``: footnotes stand from here on, by what the markup says. ``cell``
    is its table's row and its place there; ``row``: all cells of one are joined in it. ``index`` is
    its own place in the file.
    """

    pieces: tuple[Piece, ...]
    number: str | None = None
    level: int | None = None
    heading: bool = False
    note: str | None = None
    notes_follow: bool = False
    cell: tuple[int, int] | None = None
    row: bool = False
    index: int = 0

    @property
    def text(self) -> str:
        """Its wording, without marks."""
        return "".join(p for p in self.pieces if isinstance(p, str))

    @property
    def marked(self) -> str:
        """Its wording with its marks in it, as the text reader's lines have them."""
        return "".join(p if isinstance(p, str) else mark(p.number) for p in self.pieces).strip()

    @property
    def printed(self) -> str:
        """Its wording with its number before it and its marks raised."""
        number = f"{self.number}{' ' if self.number.endswith(')') else '. '}" if self.number else ""
        return number + "".join(p if isinstance(p, str) else raised(p.number) for p in self.pieces)

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph."""
        return ends_complete(self.text)

    def mapped(self, change: Callable[[str], str]) -> Passage:
        """The passage with its wording changed, piece by piece."""
        pieces = (change(p) if isinstance(p, str) else p for p in self.pieces)
        return replace(self, pieces=tuple(pieces))


def at_line_breaks(passage: Passage) -> list[Passage]:
    """The lines of a passage, each a passage; the first has its number. Empty ones are kept."""
    lines: list[list[Piece]] = [[]]
    for piece in passage.pieces:
        if isinstance(piece, Mark):
            lines[-1].append(piece)
            continue
        first, *others = piece.split(LINE_BREAK)
        lines[-1].append(first)
        lines += [[other] for other in others]
    first_line, *rest = [tuple(line) for line in lines]
    return [
        replace(passage, pieces=first_line),
        *(replace(passage, pieces=line, number=None) for line in rest),
    ]


def joined(passages: Sequence[Passage], between: str) -> Passage:
    """Several passages as one, which has what the first is."""
    pieces: list[Piece] = []
    for passage in passages:
        pieces += [between, *passage.pieces] if pieces else passage.pieces
    return replace(passages[0], pieces=tuple(pieces))


def squeezed(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbouring wording as one piece, blanks at the edges of the whole taken off."""
    result: list[Piece] = []
    for is_mark, group in groupby(pieces, lambda piece: isinstance(piece, Mark)):
        run = list(group)
        result += run if is_mark else ["".join(map(str, run))]
    if result and isinstance(result[0], str):
        result[0] = result[0].lstrip(_EDGES)
    if result and isinstance(result[-1], str):
        result[-1] = result[-1].rstrip(_EDGES)
    return tuple(piece for piece in result if piece)
