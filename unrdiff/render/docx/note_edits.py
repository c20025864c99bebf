"""Changes inside the footnotes that go on: marked word for word where their words are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from unrdiff.diff import diff
from unrdiff.label import footnote_label
from unrdiff.model import Comparison
from unrdiff.render.docx.content import wording
from unrdiff.render.docx.edits import steps_of
from unrdiff.render.docx.marking import Marks, delete_all, mark, wrapped
from unrdiff.render.docx.old_text import OldText
from unrdiff.render.docx.paragraph_marks import ParagraphMarks, Writer
from unrdiff.render.docx.plan import Mark, Passage


class NoteEdits:
    """Marks what changed inside notes."""

    def __init__(self, text: OldText, comparison: Comparison, writer: Writer) -> None:
        self._text, self._comparison, self._writer = text, comparison, writer
        # The notes that go on, by their old numbers: their new ones.
        self._going_on: dict[str, str] = {}

    def go_on(self, stays: Mapping[Mark, Mark]) -> None:
        """Keep the notes whose marks stay."""
        for old, new in stays.items():
            self._writer.notes.keep(new.number)
            if old.first:
                self._going_on[old.number] = new.number

    def mark(self) -> None:
        """Mark what changed inside the notes that go on."""
        old, new = self._comparison.old.footnotes, self._comparison.new.footnotes
        changed = {o: n for o, n in self._going_on.items() if old.get(o) != new.get(n)}
        found = self._writer.notes.paragraphs(changed, self._writer.going_on)
        for mine, part, paragraphs in found:
            before = Passage("", old.get(mine, ""))
            after = Passage("", new.get(changed[mine], ""))
            self._writer.tracking.turn_to("old", footnote_label(mine))
            self._edit(before, after, paragraphs)
            for paragraph in paragraphs:
                part.changed(paragraph)

    def changed(self, stays: Mapping[Mark, Mark]) -> bool:
        """Whether any of the notes whose marks stay reads otherwise now."""
        old, new = self._comparison.old.footnotes, self._comparison.new.footnotes
        return any(old.get(o.number) != new.get(n.number) for o, n in stays.items())

    def _edit(self, before: Passage, after: Passage, paragraphs: Sequence[etree._Element]) -> None:
        first, *more = paragraphs
        letters = self._text.letters(first)
        found = letters.find(before.text)
        look = self._text.look(first, letters)
        marking = (
            ParagraphMarks(self._writer, letters, found, look, note=True, whole=after.text)
            if found and not more
            else None
        )
        marks = Marks()
        if marking:
            for step in steps_of(diff(before.text, after.text)).steps:
                marking.step(step)
            marks = marking.marks
        else:
            # Its words are not found, or in several paragraphs: all of them go.
            marks.deleted.update(range(len(letters.all)))
            content = wrapped(self._writer.tracking.insertion(), wording(f" {after.text}", look))
            marks.inserted[len(letters.all)].append(content)
            for paragraph in more:
                delete_all(paragraph, self._text.letters(paragraph), self._writer.tracking)
        mark(first, letters, marks, self._writer.tracking)
