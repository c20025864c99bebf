"""What goes or comes as a whole: paragraphs, rows of tables, Word's own moves of paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace

from lxml import etree

from unrdiff.language.headings import annex_lines
from unrdiff.model import ParagraphKind, UnrdiffError
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.base import Base, Part
from unrdiff.render.docx.content import typed, typed_number
from unrdiff.render.docx.look import Look
from unrdiff.render.docx.margin import Margin
from unrdiff.render.docx.marking import delete_all, mark_paragraph, wrapped
from unrdiff.render.docx.old_text import OldText
from unrdiff.render.docx.paragraph_marks import Writer
from unrdiff.render.docx.plan import Item, Passage
from unrdiff.render.docx.rows import by_cells, mark_row, new_row
from unrdiff.render.docx.tracking import Tracking


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something new is put: behind an element of the file, or before it."""

    near: etree._Element
    behind: bool

    def put(self, part: Part, new: etree._Element) -> None:
        """Put a new element there."""
        if self.behind:
            part.add_behind(self.near, new)
        else:
            part.add_before(self.near, new)


class WholeParagraphs:
    """Drops and adds whole paragraphs and rows. ``annexes`` is how many the new text has."""

    def __init__(
        self, base: Base, text: OldText, writer: Writer, margin: Margin, annexes: int
    ) -> None:
        self._base, self._text, self._writer, self._margin = base, text, writer, margin
        self._annexes = annexes

    def drop(self, item: Item, elements: Sequence[etree._Element]) -> None:
        """Mark all that an item's old passage stands in as deleted."""
        row = self._text.row(item.before, elements) if item.before else None
        if row is not None and row[1] == list(elements):
            self._drop_row(item, *row)
            return
        if item.before and any(self._text.row(item.before, [e]) for e in elements):
            raise UnrdiffError(
                "{name}: paragraph {label} has a table in it of which cells, rows or the whole "
                "would go; change the table in Word, or use another format",
                name=self._base.name,
                label=item.before.label,
            )
        own = self._is_word_move(item)
        tracking = self._writer.tracking.moving() if own else self._writer.tracking
        for element in elements:
            delete_all(element, self._text.letters(element), tracking)
            if own and item.before:
                tracking.bracket(element, "moveFrom", f"move-{item.before.label}")
            elif item.moved:
                self._margin.went(element, item.moved)
            self._base.document.changed(element)

    def add(self, item: Item, look: Look, spot: Spot) -> None:
        """Put in an item's new passage: as a row beside a row, else as paragraphs."""
        after = item.after
        if after is None:
            return
        row = self._text.row(item.before or after, [spot.near])
        if row is not None:
            made = self._row(row[0], after, look)
            if made is not None:
                self._add_row(item, made, replace(spot, near=row[0]))
                return
            # What has other cells is no row of this table: it is put beside the whole of it.
            spot = replace(spot, near=next(row[0].iterancestors(w("tbl"))))
        own = self._is_word_move(item) and row is None
        tracking = self._writer.tracking.moving() if own else self._writer.tracking
        paragraphs = [self.new(line, look, tracking) for line in self._lines(after)]
        self._margin.remark(paragraphs[-1], None, after)
        for paragraph in paragraphs:
            if own:
                tracking.bracket(paragraph, "moveTo", f"move-{item.moved}")
            elif item.moved and item.before is None:
                self._margin.came(paragraph, item.moved)
            spot.put(self._base.document, paragraph)

    def new(self, passage: Passage, look: Look, tracking: Tracking) -> etree._Element:
        """A whole new paragraph."""
        paragraph = self._base.document.element("p")
        look, text = look.for_passage(passage)
        marks = [replace(m, offset=m.offset - len(passage.text) + len(text)) for m in passage.marks]
        if look.paragraph is not None:
            paragraph.append(deepcopy(look.paragraph))
        mark_paragraph(paragraph, tracking.insertion())
        runs: list[etree._Element] = []
        if look.typed or passage.kind is ParagraphKind.HEADING:
            runs += typed(typed_number(passage, look), look)
        runs += self._writer.wording(text, marks, look, passage.kind is not None)
        paragraph.append(wrapped(tracking.insertion(), runs))
        return paragraph

    def _is_word_move(self, item: Item) -> bool:
        """Whether a paragraph is moved as Word moves: as it is, in one piece."""
        word_moves = self._writer.tracking.tracked.word_moves
        return word_moves and item.moved is not None and item.same

    def _lines(self, after: Passage) -> list[Passage]:
        """A passage with the lines that stand above it as an annex's heading."""
        if after.annex is None:
            return [after]
        above = annex_lines(after.annex, self._annexes, after.text)[:-1]
        return [*(Passage(after.label, line, after.kind) for line in above), after]

    def _drop_row(
        self, item: Item, row: etree._Element, elements: Sequence[etree._Element]
    ) -> None:
        tracking = self._writer.tracking
        for element in elements:
            delete_all(element, self._text.letters(element), tracking)
        mark_row(row, tracking.deletion())
        if item.moved:
            self._margin.went(elements[0], item.moved)
        self._base.document.changed(row)

    def _row(self, like: etree._Element, after: Passage, look: Look) -> etree._Element | None:
        """A passage as a new row of another's table; ``None`` where its cells are others."""
        tracking, cells = self._writer.tracking, by_cells(after)
        looks = self._looks_of_cells(like, look)
        if len(looks) != len(cells):
            return None
        contents = [self.new(*cell, tracking) for cell in zip(cells, looks, strict=True)]
        return new_row(like, contents, tracking, self._base.document.element)

    def _looks_of_cells(self, row: etree._Element, usual: Look) -> list[Look]:
        """How a row's cells are set; a table's first row is a head, and the next one is asked."""
        held = _first_paragraphs(row)
        if next(row.itersiblings(w("tr"), preceding=True), None) is None:
            below = [_first_paragraphs(one) for one in row.itersiblings(w("tr"))]
            held = next((cells for cells in below if len(cells) == len(held)), held)
        return [usual if p is None else self._text.look(p, self._text.letters(p)) for p in held]

    def _add_row(self, item: Item, row: etree._Element, spot: Spot) -> None:
        if item.moved and item.before is None:
            self._margin.came(next(row.iter(w("p"))), item.moved)
        spot.put(self._base.document, row)


def _first_paragraphs(row: etree._Element) -> list[etree._Element | None]:
    return [cell.find(w("p")) for cell in row.iterfind(w("tc"))]
