"""A paragraph's text cut into runs: what stayed, what came, what went, with footnote marks.

A mark's offset counts in its own paragraph's text, while an edit holds a piece of that text, so
each side is walked with its own position. ``《公约》¹`` owns its mark: a mark at the border of two
runs closes the left one, although by its offset it stands before the right one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from unrdiff.diff.narrowing import as_shown
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
from unrdiff.render.note_marks import SAME_MARKS, MarkChanges


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and the number of the footnote mark that follows it, if one does.

    ``fate`` is the mark's own: ``delete`` if the new paragraph refers to that footnote no more
    (the number is then the old text's), ``insert`` if the old one did not.
    """

    text: str
    mark: str | None = None
    fate: Op = Op.EQUAL


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


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark and how far into its run it stands, in characters."""

    at: int
    number: str
    fate: Op


class _Side:
    """One paragraph's text as it is used up from left to right.

    ``changed`` are those of its marks that the other text has not; ``fate`` is what that means.
    """

    def __init__(
        self,
        side: str,
        paragraph: Paragraph,
        changed: frozenset[FootnoteMark] = frozenset(),
        fate: Op = Op.EQUAL,
    ) -> None:
        self.side = side
        self.at = 0
        self.length = len(paragraph.text)
        self.marks = sorted(paragraph.marks, key=lambda mark: mark.offset)
        self.changed = changed
        self.fate = fate

    def take(
        self, text: str, op: Op, edit: Edit | None = None, others: Sequence[_Mark] = ()
    ) -> Run:
        """Cut off the next run, with the marks that stand in it and those of ``others``."""
        pieces = tuple(_pieces(text, sorted([*others, *self.due(text)], key=lambda m: m.at)))
        if edit is None or op is Op.EQUAL:
            return Run(op, self.side, None, pieces)
        return Run(op, self.side, kind_of(edit), pieces, edit)

    def due(self, text: str) -> list[_Mark]:
        """Use up so much text; give the marks in it."""
        start, self.at = self.at, self.at + len(text)
        due = [mark for mark in self.marks if mark.offset <= self.at or self.at >= self.length]
        self.marks = self.marks[len(due) :]
        return [
            _Mark(m.offset - start, m.number, self.fate if m in self.changed else Op.EQUAL)
            for m in due
        ]


def _pieces(text: str, marks: Iterable[_Mark]) -> Iterator[Piece]:
    used = 0
    for mark in marks:
        end = min(max(mark.at, used), len(text))
        yield Piece(text[used:end], mark.number, mark.fate)
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
    old: Paragraph,
    new: Paragraph,
    edits: tuple[Edit, ...],
    side: str = "new",
    marks: MarkChanges = SAME_MARKS,
) -> tuple[Run, ...]:
    """Both texts in one: what went stands before what came; marks are the new text's.

    ``side`` names the new text where it is one of several versions. Of the old text's marks those
    in ``marks`` are shown, where they stood: the new paragraph has them no more.
    """
    runs = []
    # Other marks of the old text are not shown: their numbers belong to its count of footnotes.
    lost = replace(old, marks=tuple(mark for mark in old.marks if mark in marks.lost))
    before = _Side("old", lost, marks.lost, Op.DELETE)
    after = _Side(side, new, marks.gained, Op.INSERT)
    for edit in as_shown(edits_of(old, new, edits)):
        if edit.op is Op.EQUAL:
            runs.append(after.take(edit.new, Op.EQUAL, others=before.due(edit.old)))
            continue
        if edit.old:
            runs.append(before.take(edit.old, Op.DELETE, edit))
        if edit.new:
            runs.append(after.take(edit.new, Op.INSERT, edit))
    return tuple(runs)


def old_side(
    old: Paragraph, edits: tuple[Edit, ...], marks: MarkChanges = SAME_MARKS
) -> tuple[Run, ...]:
    """Give the old text to the letter, with what went marked."""
    side = _Side("old", old, marks.lost, Op.DELETE)
    return tuple(
        side.take(e.old, Op.EQUAL if e.op is Op.EQUAL else Op.DELETE, e)
        for e in as_shown(edits)
        if e.old
    )


def new_side(
    new: Paragraph, edits: tuple[Edit, ...], marks: MarkChanges = SAME_MARKS
) -> tuple[Run, ...]:
    """Give the new text to the letter, with what came marked."""
    side = _Side("new", new, marks.gained, Op.INSERT)
    return tuple(
        side.take(e.new, Op.EQUAL if e.op is Op.EQUAL else Op.INSERT, e)
        for e in as_shown(edits)
        if e.new
    )


def whole(paragraph: Paragraph, op: Op, side: str) -> tuple[Run, ...]:
    """Give a paragraph that has only one side, as a single run."""
    return (_Side(side, paragraph).take(paragraph.text, op),)


def beside(
    old: Paragraph | None,
    new: Paragraph | None,
    edits: tuple[Edit, ...],
    marks: MarkChanges = SAME_MARKS,
) -> tuple[tuple[Run, ...], tuple[Run, ...], tuple[Run, ...]]:
    """The inline runs and, where wording or references of two paragraphs differ, both columns.

    A paragraph that only one text has is a single run, put in or taken out.
    """
    if old and new:
        both = inline(old, new, edits, marks=marks)
        if all(edit.op is Op.EQUAL for edit in edits) and not marks:
            return both, (), ()
        return both, old_side(old, edits, marks), new_side(new, edits, marks)
    if new:
        return whole(new, Op.INSERT, "new"), (), ()
    return (whole(old, Op.DELETE, "old") if old else ()), (), ()


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
