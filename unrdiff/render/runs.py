"""A paragraph's text cut into runs: what stayed, what came, what went, with footnote marks.

A mark's offset counts in its own paragraph's text, while an edit holds a piece of that text, so
each side is walked with its own position. ``《公约》¹`` owns its mark: a mark at the border of two
runs closes the left one, although by its offset it stands before the right one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from unrdiff.model import (
    Direction,
    Edit,
    EditKind,
    Extent,
    FootnoteMark,
    Op,
    OtherEnd,
    Paragraph,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and the number of the footnote mark that follows it, if one does."""

    text: str
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Text that shares one fate. ``side`` says whose footnotes its marks belong to.

    ``edit`` is the edit that it is a side of; equal text and whole paragraphs have none.
    """

    op: Op
    side: str
    kind: EditKind | None
    pieces: tuple[Piece, ...]
    edit: Edit | None = None

    @property
    def direction(self) -> Direction | None:
        """Where its edit leads, if that is one of force."""
        return self.edit.direction if self.edit else None

    @property
    def moved(self) -> OtherEnd | None:
        """Where its words stand otherwise, if they only changed their place."""
        return self.edit.moved if self.edit else None

    @property
    def text(self) -> str:
        """The run's wording without its marks."""
        return "".join(piece.text for piece in self.pieces)


class _Side:
    """One paragraph's text as it is used up from left to right."""

    def __init__(self, side: str, paragraph: Paragraph) -> None:
        self.side = side
        self.at = 0
        self.length = len(paragraph.text)
        self.marks = sorted(paragraph.marks, key=lambda mark: mark.offset)

    def take(self, text: str, op: Op, edit: Edit | None = None) -> Run:
        """Cut off the next run, with the marks that stand in it."""
        start, self.at = self.at, self.at + len(text)
        due = [mark for mark in self.marks if mark.offset <= self.at or self.at >= self.length]
        self.marks = self.marks[len(due) :]
        pieces = tuple(_pieces(text, start, due))
        if edit is None or op is Op.EQUAL:
            return Run(op, self.side, None, pieces)
        return Run(op, self.side, kind_of(edit), pieces, edit)


def _pieces(text: str, start: int, marks: list[FootnoteMark]) -> Iterator[Piece]:
    used = 0
    for mark in marks:
        end = min(max(mark.offset - start, used), len(text))
        yield Piece(text[used:end], mark.number)
        used = end
    if used < len(text):
        yield Piece(text[used:])


def edits_of(old: Paragraph, new: Paragraph, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Give the edits, or what stands for them where a link carries none."""
    if edits:
        return edits
    if old.text == new.text:
        return (Edit(Op.EQUAL, old.text, new.text),)
    return (Edit(Op.REPLACE, old.text, new.text, EditKind.SUBSTANTIVE),)


def kind_of(edit: Edit) -> EditKind | None:
    """Tell an edit's kind; an unclassified change may be policy and counts as substantive."""
    return None if edit.op is Op.EQUAL else edit.kind or EditKind.SUBSTANTIVE


def inline(
    old: Paragraph, new: Paragraph, edits: tuple[Edit, ...], side: str = "new"
) -> tuple[Run, ...]:
    """Both texts in one: what went stands before what came; marks are the new text's.

    ``side`` names the new text where it is one of several versions.
    """
    runs = []
    # What went keeps no marks: their numbers belong to the old text's count of footnotes.
    before, after = _Side("old", Paragraph(old.label, old.kind, old.text)), _Side(side, new)
    for edit in edits_of(old, new, edits):
        if edit.op is Op.EQUAL:
            runs.append(after.take(edit.new, Op.EQUAL))
            continue
        if edit.old:
            runs.append(before.take(edit.old, Op.DELETE, edit))
        if edit.new:
            runs.append(after.take(edit.new, Op.INSERT, edit))
    return tuple(runs)


def old_side(old: Paragraph, edits: tuple[Edit, ...]) -> tuple[Run, ...]:
    """Give the old text to the letter, with what went marked."""
    side = _Side("old", old)
    return tuple(
        side.take(e.old, Op.EQUAL if e.op is Op.EQUAL else Op.DELETE, e) for e in edits if e.old
    )


def new_side(new: Paragraph, edits: tuple[Edit, ...]) -> tuple[Run, ...]:
    """Give the new text to the letter, with what came marked."""
    side = _Side("new", new)
    return tuple(
        side.take(e.new, Op.EQUAL if e.op is Op.EQUAL else Op.INSERT, e) for e in edits if e.new
    )


def whole(paragraph: Paragraph, op: Op, side: str) -> tuple[Run, ...]:
    """Give a paragraph that has only one side, as a single run."""
    return (_Side(side, paragraph).take(paragraph.text, op),)


def stretch(paragraph: Paragraph, part: Extent) -> Paragraph:
    """A stretch of a paragraph, with the footnote marks in it."""
    start, end = part
    marks = tuple(
        FootnoteMark(m.number, m.offset - start) for m in paragraph.marks if start < m.offset <= end
    )
    return replace(paragraph, text=paragraph.text[start:end], marks=marks)


def slices(paragraph: Paragraph, texts: Iterable[str], side: str) -> tuple[Run, ...]:
    """Cut a paragraph into the given texts, which join to its own; each keeps its marks."""
    here = _Side(side, paragraph)
    return tuple(here.take(text, Op.EQUAL) for text in texts)
