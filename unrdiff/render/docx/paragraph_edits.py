"""Edits inside a paragraph that goes on, marked where its wording is found in its runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree

from unrdiff.diff import diff
from unrdiff.language.openings import opening
from unrdiff.model import Op
from unrdiff.render.docx.base import Part
from unrdiff.render.docx.edits import Steps, steps_of
from unrdiff.render.docx.letters import Letters
from unrdiff.render.docx.marking import mark_all
from unrdiff.render.docx.note_edits import NoteEdits
from unrdiff.render.docx.old_text import OldText, worded
from unrdiff.render.docx.paragraph_marks import ParagraphMarks, Writer
from unrdiff.render.docx.plan import Item, Mark, Passage


class ParagraphEdits:
    """Marks what changed inside paragraphs."""

    def __init__(self, part: Part, text: OldText, writer: Writer, notes: NoteEdits) -> None:
        self._part, self._text, self._writer, self._notes = part, text, writer, notes

    def mark(
        self,
        item: Item,
        elements: Sequence[etree._Element],
        goes_on: Callable[[Mark, Mark], bool],
    ) -> bool:
        """Mark the edits of a paragraph; ``False`` where its wording is not found in its runs."""
        before, after = item.before, item.after
        if before is None or after is None:
            return False
        letters = self._text.letters_of_all(before, elements)
        edits = item.edits
        if len(elements) == 1 and (counted := _counted(before, after, letters)):
            before, after = before.behind(counted), after.behind(counted)
            edits = diff(before.text, after.text)
        steps = steps_of(edits, before.marks, after.marks, goes_on)
        self._notes.go_on(steps.stays)
        if self._stays_whole(before, after, steps):
            return True
        marking = self._marking(before, after, elements[0], letters)
        if marking is None or not marking.notes(before, after, steps.stays):
            return False
        marking.number(before, after)
        for step in steps.steps:
            marking.step(step)
        if marking.marks.cross(letters):
            return False
        if marking.marks:
            mark_all(elements, letters, marking.marks, self._writer.tracking)
            for element in elements:
                self._part.changed(element)
        return True

    def _stays_whole(self, before: Passage, after: Passage, steps: Steps) -> bool:
        """Whether nothing changed: wording, number, marks, or what the notes say."""
        same = all(step.edit.op is Op.EQUAL for step in steps.steps)
        return (
            same
            and len(steps.stays) == len(before.marks) == len(after.marks)
            and before.number == after.number
            and not self._notes.changed(steps.stays)
        )

    def _marking(
        self, before: Passage, after: Passage, element: etree._Element, letters: Letters
    ) -> ParagraphMarks | None:
        found = letters.find(before.text)
        if found is None:
            return None
        look = self._text.look(element, letters, found.start)
        opens = len(after.text) - len(opening(after.text).rest)
        return ParagraphMarks(self._writer, letters, found, look, opening=opens, whole=after.text)


def _counted(before: Passage, after: Passage, letters: Letters) -> int:
    """How many characters Word counts before both wordings, a bullet: they are not in the runs."""
    counted = before.text.removesuffix(worded(before, letters).text)
    return len(counted) if after.text.startswith(counted) else 0
