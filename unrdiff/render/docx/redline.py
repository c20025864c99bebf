"""Puts a plan into a Word file: the old text's own file, with every change to the new one tracked.

A paragraph is cut only where its wording changes; where its wording cannot be found in its runs
letter by letter, it goes as a whole and the new one comes as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from unrdiff.diff import changes
from unrdiff.label import TITLE
from unrdiff.language.headings import annex_lines
from unrdiff.model import Comparison, Document, Op, ParagraphKind, UnrdiffError
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.cover import heading_number
from unrdiff.render.docx.base import Base
from unrdiff.render.docx.comments import Comments
from unrdiff.render.docx.content import (
    Look,
    typed,
    typed_number,
)
from unrdiff.render.docx.cover_notes import Place, places
from unrdiff.render.docx.edits import steps_of
from unrdiff.render.docx.marking import (
    Marks,
    delete_all,
    mark,
    mark_all,
    mark_paragraph,
    wrapped,
)
from unrdiff.render.docx.note_edits import NoteEdits
from unrdiff.render.docx.notes import Notes
from unrdiff.render.docx.old_text import Looks, OldText, worded
from unrdiff.render.docx.paragraph_marks import ParagraphMarks, Words, Writer
from unrdiff.render.docx.plan import Item, Passage, Plan, passages, plan
from unrdiff.render.docx.remarks import Remarks
from unrdiff.render.docx.rows import by_cells, mark_row, new_row
from unrdiff.render.docx.tracking import Tracking
from unrdiff.render.tracked import Tracked

Authors = Mapping[tuple[str, str], str]
"""Whose changes are: by ``("old", label)`` and ``("new", label)`` of the paragraphs."""


class Redline:
    """Marks one file. ``moved_words`` words where a paragraph went or came from."""

    def __init__(
        self,
        base: Base,
        comparison: Comparison,
        tracked: Tracked,
        moved_words: Callable[[str, bool], str],
        reasons: Words,
        authors: Authors,
        remarks: Remarks,
    ) -> None:
        self.base = base
        self.tracking = Tracking(tracked, base.first_free())
        self.comparison = comparison
        self.comments = Comments(base, tracked)
        self.text = OldText(base)
        self.notes = Notes(base, comparison, self.text.letters)
        self.writer = Writer(self.tracking, self.notes, self.comments, reasons)
        self.note_edits = NoteEdits(self.text, comparison, self.writer)
        self.moved_words, self.authors, self.remarks = moved_words, authors, remarks
        self.going_on: dict[str, str] = {}
        self.annexes = sum(p.annex is not None for p in passages(comparison.new.paragraphs))

    def put(self, old: Document) -> None:
        """Mark all that changes; ``old`` is the old text as read from the file."""
        paragraphs = [e for p in passages(old.paragraphs) for e in self.text.elements(p)]
        on_cover = list(places(self.base, old, paragraphs, self.text.letters))
        title = self.text.elements(Passage(TITLE, "", origins=old.title_at))
        on_title = [place.number for place in on_cover if place.paragraph in title]
        own = plan(self.comparison, old, on_title)
        self._put(own)
        if not old.title_at:
            self._add_title(paragraphs)
        for place in on_cover:
            if place.paragraph not in title and place.number not in own.notes:
                self._take_mark(place)
        self.note_edits.mark(self.going_on)
        self.notes.put_in_order()

    def _add_title(self, paragraphs: Sequence[etree._Element]) -> None:
        """A title that the old text has not: above the line of the organ that speaks."""
        new = self.comparison.new
        at = self.base.paragraphs.index(paragraphs[0]) - 1 if paragraphs else -1
        if not new.title or at < 0:
            return
        organ = self.base.paragraphs[at]
        title = Passage(TITLE, new.title, None, heading_number(new))
        look = self.text.look(organ, self.text.letters(organ)).fresh()
        self.base.document.add_before(organ, self._new(title, look, self.tracking))

    def _take_mark(self, place: Place) -> None:
        """A note of the cover goes: its mark is deleted where it hangs."""
        letters = self.text.letters(place.paragraph)
        mark(place.paragraph, letters, Marks(references={place.reference.element}), self.tracking)
        self.base.document.changed(place.paragraph)

    def _put(self, plan: Plan) -> None:
        """Mark everything that the plan says of passages."""
        looks = Looks(self.text, plan.items)
        behind: etree._Element | None = None
        waiting: list[Item] = []
        for item in plan.items:
            self.tracking.author = self._whose(item)
            self.tracking.later = not self.tracking.later
            if item.before is None:
                if behind is None:
                    waiting.append(item)
                elif item.after is not None:
                    self._add(item, item.after, looks.like(item.after, behind), behind, True)
                continue
            elements = self.text.elements(item.before)
            if not elements:
                continue
            for early in waiting:
                if early.after is not None:
                    self.tracking.author = self._whose(early)
                    look = looks.like(early.after, elements[0])
                    self._add(early, early.after, look, elements[0], False)
            self.tracking.author = self._whose(item)
            waiting = []
            # The organ that speaks stands between the title and the first paragraph.
            last = elements[-1]
            behind = None if item.before.label == TITLE else last
            new_look = looks.like(item.after, last) if item.after else None
            edited = item.after and self._edit(item, item.before, item.after, elements, plan)
            if self._remark(elements[0], item.before, item.after if edited else None):
                self.base.document.changed(elements[0])
            if not edited:
                self._drop(item, elements)
            if item.after and new_look and not edited:
                self._add(item, item.after, new_look, last, True)

    def _whose(self, item: Item) -> str | None:
        """The author of an item's changes, where that is known to be another than the user."""
        if item.before is not None:
            return self.authors.get(("old", item.before.label))
        return self.authors.get(("new", item.after.label)) if item.after else None

    def _remark(self, element: etree._Element, old: Passage | None, new: Passage | None) -> bool:
        """Comment on a paragraph; whether there was anything to say."""
        said: list[str] = []
        for side, passage in (("old", old), ("new", new)):
            said += self.remarks.get((side, passage.label), ()) if passage else ()
        for text in said:
            self.comments.on(element, text)
        return bool(said)

    # --- one item ------------------------------------------------------------------------------

    def _drop(self, item: Item, elements: Sequence[etree._Element]) -> None:
        row = self.text.row(item.before, elements) if item.before else None
        if row is not None and row[1] == list(elements):
            self._drop_row(item, *row)
            return
        if item.before and any(self.text.row(item.before, [e]) for e in elements):
            raise UnrdiffError(
                f"{self.base.name}: paragraph {item.before.label} has a table in it of which rows "
                "or cells come or go; change the table in Word, or use another format"
            )
        own = self._is_word_move(item)
        for element in elements:
            tracking = self.tracking.moving() if own else self.tracking
            delete_all(element, self.text.letters(element), tracking)
            if own and item.before:
                tracking.bracket(element, "moveFrom", f"move-{item.before.label}")
            elif item.moved:
                self.comments.on(element, self.moved_words(item.moved, False))
            self.base.document.changed(element)

    def _drop_row(
        self, item: Item, row: etree._Element, elements: Sequence[etree._Element]
    ) -> None:
        for element in elements:
            delete_all(element, self.text.letters(element), self.tracking)
        mark_row(row, self.tracking.deletion())
        if item.moved:
            self.comments.on(elements[0], self.moved_words(item.moved, False))
        self.base.document.changed(row)

    def _is_word_move(self, item: Item) -> bool:
        """Whether a paragraph is moved as Word moves: as it is, in one piece."""
        return self.tracking.tracked.word_moves and item.moved is not None and item.same

    def _add(
        self, item: Item, after: Passage, look: Look, near: etree._Element, behind: bool
    ) -> None:
        row = self.text.row(item.before or after, [near])
        if row is not None:
            near, made = self._beside_row(row[0], after, look)
            if made is not None:
                if item.moved and item.before is None:
                    first = next(made.iter(w("p")))
                    self.comments.on(first, self.moved_words(item.moved, True))
                self._put_beside(near, made, behind)
                return
        own = self._is_word_move(item) and row is None
        tracking = self.tracking.moving() if own else self.tracking
        lines = [after]
        if after.annex is not None:
            above = annex_lines(after.annex, self.annexes, after.text)[:-1]
            lines = [*(Passage(after.label, line, after.kind) for line in above), after]
        paragraphs = [self._new(line, look.fresh(), tracking) for line in lines]
        self._remark(paragraphs[-1], None, after)
        for paragraph in paragraphs:
            if own:
                tracking.bracket(paragraph, "moveTo", f"move-{item.moved}")
            elif item.moved and item.before is None:
                self.comments.on(paragraph, self.moved_words(item.moved, True))
            self._put_beside(near, paragraph, behind)

    def _put_beside(self, near: etree._Element, new: etree._Element, behind: bool) -> None:
        if behind:
            self.base.document.add_behind(near, new)
        else:
            self.base.document.add_before(near, new)

    def _beside_row(
        self, row: etree._Element, after: Passage, look: Look
    ) -> tuple[etree._Element, etree._Element | None]:
        """A new row to be put beside one; what is no such row is put beside the whole table."""
        cells = [self._new(cell, look.fresh(), self.tracking) for cell in by_cells(after)]
        made = new_row(row, cells, self.tracking)
        return (row, made) if made is not None else (next(row.iterancestors(w("tbl"))), None)

    def _new(self, passage: Passage, look: Look, tracking: Tracking) -> etree._Element:
        """A whole new paragraph."""
        paragraph = self.base.document.element("p")
        look, text = look.for_passage(passage)
        marks = [replace(m, offset=m.offset - len(passage.text) + len(text)) for m in passage.marks]
        if look.paragraph is not None:
            paragraph.append(look.paragraph)
        mark_paragraph(paragraph, tracking.insertion())
        runs: list[etree._Element] = []
        if look.typed or passage.kind is ParagraphKind.HEADING:
            runs += typed(typed_number(passage), look)
        runs += self.writer.wording(text, marks, look, passage.kind is not None)
        paragraph.append(wrapped(tracking.insertion(), runs))
        return paragraph

    # --- edits inside a paragraph --------------------------------------------------------------

    def _edit(
        self,
        item: Item,
        before: Passage,
        after: Passage,
        elements: Sequence[etree._Element],
        plan: Plan,
    ) -> bool:
        """Mark the edits of a paragraph; ``False`` where its wording is not found in its runs."""
        letters = self.text.letters(elements[0])
        bare = worded(before, letters) if len(elements) == 1 else before
        counted = before.text.removesuffix(bare.text)
        edits = item.edits
        if counted and after.text.startswith(counted):
            before, after = bare, after.behind(len(counted))
            edits = changes(before.text, after.text)
        steps = steps_of(edits, before.marks, after.marks, plan.goes_on)
        same = all(step.edit.op is Op.EQUAL for step in steps.steps)
        still = same and len(steps.stays) == len(before.marks) == len(after.marks)
        for old, new in steps.stays.items():
            self.notes.keep(new.number)
            if old.first:
                self.going_on[old.number] = new.number
        if still and before.number == after.number and not self.note_edits.changed(steps.stays):
            return True
        if len(elements) != 1:
            letters = self.text.letters_of_all(before, elements)
        found = letters.find(before.text)
        if found is None:
            return False
        look = self.text.look(elements[0], letters, found.start)
        marking = ParagraphMarks(self.writer, letters, found, look)
        if not marking.notes(before, after, steps.stays):
            return False
        marking.number(before, after)
        for step in steps.steps:
            marking.step(step)
        if marking.marks.cross(letters):
            return False
        if marking.marks:
            mark_all(elements, letters, marking.marks, self.tracking)
            for element in elements:
                self.base.document.changed(element)
        return True
