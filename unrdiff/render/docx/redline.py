"""Puts a plan into a Word file: the old text's own file, with every change to the new one tracked.

A paragraph is cut only where its wording changes; where its wording cannot be found in its runs
letter by letter, it goes as a whole and the new one comes as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from unrdiff.label import TITLE, footnote_label
from unrdiff.model import Comparison, Document
from unrdiff.render.cover import heading_number
from unrdiff.render.docx.base import Base
from unrdiff.render.docx.comments import Comments
from unrdiff.render.docx.cover_notes import Place, places
from unrdiff.render.docx.margin import Margin, MarginWords
from unrdiff.render.docx.marking import Marks, mark
from unrdiff.render.docx.note_edits import NoteEdits
from unrdiff.render.docx.notes import Notes
from unrdiff.render.docx.old_text import Looks, OldText
from unrdiff.render.docx.paragraph_edits import ParagraphEdits
from unrdiff.render.docx.paragraph_marks import Writer
from unrdiff.render.docx.plan import Item, Passage, Plan, passages, plan
from unrdiff.render.docx.tracking import Authors, Tracking
from unrdiff.render.docx.whole_paragraphs import Spot, WholeParagraphs
from unrdiff.render.tracked import Tracked


class Redline:
    """Marks one file."""

    def __init__(
        self,
        base: Base,
        comparison: Comparison,
        tracked: Tracked,
        words: MarginWords,
        authors: Authors,
    ) -> None:
        self.base, self.comparison = base, comparison
        self.tracking = Tracking(tracked, authors, base.first_free())
        self.text = OldText(base)
        self.notes = Notes(base, comparison, self.text)
        comments = Comments(base, tracked)
        writer = Writer(self.tracking, self.notes, comments, words.reason)
        self.margin = Margin(comments, words)
        self.note_edits = NoteEdits(self.text, comparison, writer)
        self.edits = ParagraphEdits(base.document, self.text, writer, self.note_edits)
        annexes = sum(p.annex is not None for p in passages(comparison.new.paragraphs))
        self.whole = WholeParagraphs(base, self.text, writer, self.margin, annexes)

    def put(self, old: Document) -> None:
        """Mark all that changes; ``old`` is the old text as read from the file."""
        paragraphs = [e for p in passages(old.paragraphs) for e in self.text.elements(p)]
        on_cover = list(places(self.base, old, paragraphs, self.text.letters))
        title = self.text.elements(Passage(TITLE, "", origins=old.title_at))
        on_title = [place.number for place in on_cover if place.paragraph in title]
        own = plan(self.comparison, old, on_title)
        self._walk(own)
        if not old.title_at:
            self._add_title(paragraphs)
        for place in on_cover:
            if place.paragraph not in title and place.number not in own.notes:
                self._take_mark(place)
        self.note_edits.mark()
        self.notes.put_in_order()

    def _add_title(self, paragraphs: Sequence[etree._Element]) -> None:
        """A title that the old text has not: above the line of the organ that speaks."""
        new = self.comparison.new
        at = self.base.paragraphs.index(paragraphs[0]) - 1 if paragraphs else -1
        if not new.title or at < 0:
            return
        organ = self.base.paragraphs[at]
        title = Passage(TITLE, new.title, None, heading_number(new))
        look = self.text.look(organ, self.text.letters(organ))
        self.tracking.turn_to("new", TITLE)
        self.base.document.add_before(organ, self.whole.new(title, look, self.tracking))

    def _take_mark(self, place: Place) -> None:
        """A note of the cover goes: its mark is deleted where it hangs."""
        letters = self.text.letters(place.paragraph)
        self.tracking.turn_to("old", footnote_label(place.number))
        mark(place.paragraph, letters, Marks(references={place.reference.element}), self.tracking)
        self.base.document.changed(place.paragraph)

    def _walk(self, plan: Plan) -> None:
        """Mark everything that the plan says of passages."""
        looks = Looks(self.text, plan.items)
        behind: etree._Element | None = None
        waiting: list[Item] = []
        for item in plan.items:
            if item.before is None:
                if behind is None:
                    waiting.append(item)
                else:
                    self._come(item, looks, Spot(behind, True))
                continue
            elements = self.text.elements(item.before)
            if not elements:
                continue
            for early in waiting:
                self._come(early, looks, Spot(elements[0], False))
            waiting = []
            # The organ that speaks stands between the title and the first paragraph.
            behind = None if item.before.label == TITLE else elements[-1]
            self.tracking.turn_to("old", item.before.label)
            self._go_on(item, elements, looks, plan)

    def _come(self, item: Item, looks: Looks, spot: Spot) -> None:
        """Put in a passage that only the new text has."""
        if item.after is not None:
            self.tracking.turn_to("new", item.after.label)
            self.whole.add(item, looks.like(item.after, spot.near), spot)

    def _go_on(
        self, item: Item, elements: Sequence[etree._Element], looks: Looks, plan: Plan
    ) -> None:
        """Mark a passage of the old text: edited where it is found in its runs, else as a whole."""
        # Asked for before anything is marked: what is deleted has no look.
        look = looks.like(item.after, elements[-1]) if item.after else None
        edited = self.edits.mark(item, elements, plan.goes_on)
        if self.margin.remark(elements[0], item.before, item.after if edited else None):
            self.base.document.changed(elements[0])
        if edited:
            return
        self.whole.drop(item, elements)
        if look is not None:
            self.whole.add(item, look, Spot(elements[-1], True))
