"""What is to be marked in one paragraph: words, its typed number, the marks of its notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from unrdiff.language.headings import RESOLUTION_HEADING
from unrdiff.model import Edit, Op
from unrdiff.render.docx.comments import Comments
from unrdiff.render.docx.content import run, split_at, typed, typed_number, wording
from unrdiff.render.docx.edits import Step
from unrdiff.render.docx.letters import Letters, Reference, Wording
from unrdiff.render.docx.look import Look, look_of_most, same_run
from unrdiff.render.docx.marking import Marks, text_element, wrapped
from unrdiff.render.docx.notes import Notes
from unrdiff.render.docx.plan import Mark, Passage
from unrdiff.render.docx.tracking import Tracking

Words = Callable[[Edit], str]
"""What a comment says of an edit; empty for none."""


@dataclass(slots=True)
class Writer:
    """All that new wording needs of its file.

    ``going_on`` are the marks of the notes that go on, by their old numbers.
    """

    tracking: Tracking
    notes: Notes
    comments: Comments
    reasons: Words
    going_on: dict[str, Reference] = field(default_factory=dict)

    def wording(
        self,
        text: str,
        marks: Iterable[Mark],
        look: Look,
        verb: bool = False,
        beside: tuple[str, str] = ("", ""),
    ) -> list[etree._Element]:
        """New wording as runs, with its notes' marks; ``beside`` is what stands at both ends."""
        runs: list[etree._Element] = []
        whole, at = beside[0] + text + beside[1], len(beside[0])
        for piece, note in split_at(text, marks):
            runs += wording(piece, look, verb and not runs, (whole[:at], whole[at + len(piece) :]))
            at += len(piece)
            if note is not None:
                runs.append(self.notes.reference(note.number, look))
        return runs


class ParagraphMarks:
    """Gathers what is to be marked in one paragraph.

    ``opening`` is how many characters of its new wording, the ``whole``, are its opening, which may
    be set apart.
    """

    def __init__(
        self,
        writer: Writer,
        letters: Letters,
        found: Wording,
        look: Look,
        note: bool = False,
        opening: int = 0,
        whole: str = "",
    ) -> None:
        self.writer, self.letters, self.found, self.look = writer, letters, found, look
        self._opening, self._whole = opening, whole
        # Word has no comments on footnotes.
        self.reasons = (lambda _: "") if note else writer.reasons
        self.marks = Marks()
        # Of marks that stay: the letter they stand before, and their offset in the new wording.
        self.staying: list[tuple[int, int, etree._Element]] = []

    def notes(self, before: Passage, after: Passage, stays: Mapping[Mark, Mark]) -> bool:
        """Tell which references stay; ``False`` where they are others than those read."""
        own = [r for r in self.letters.references if r.at >= self.found.start]
        marks = sorted(before.marks, key=lambda m: m.offset)
        if len(own) != len(marks):
            return False
        for reference, old in zip(own, marks, strict=True):
            new = stays.get(old)
            if new is None:
                self.marks.references.add(reference.element)
            else:
                self.staying.append((reference.at, new.offset, reference.element))
                if old.first:
                    self.writer.going_on[old.number] = reference
        return True

    def number(self, before: Passage, after: Passage) -> None:
        """Mark a typed number that changed; one that Word counts changes by itself."""
        if before.number == after.number or not self.look.typed:
            return
        start = self.found.start
        typed_there = "".join(letter.plain for letter in self.letters.all[:start])
        if before.kind is None and before.number and before.number not in typed_there:
            return  # A heading's number that has a line of its own.
        heading = RESOLUTION_HEADING.fullmatch(typed_there) if before.kind is None else None
        if before.number is None and heading:
            # Others gave the title of a draft its number.
            before = replace(before, number=heading["number"])
        if before.number is None or before.number not in typed_there:
            runs = typed(typed_number(after), self.look)
            self._insert(start, runs)
            return
        solid = [i for i in range(start) if self.letters.all[i].plain]
        at = typed_there.index(before.number)
        if after.number is None:
            self.marks.deleted.update(range(start))
            return
        self.marks.deleted.update(solid[at : at + len(before.number)])
        behind = solid[at + len(before.number) - 1] + 1
        self._insert(behind, [run(text_element(after.number), self.look.run)])

    def step(self, step: Step) -> None:
        """Mark one edit, and the notes' marks that come with it."""
        if step.edit.op is Op.EQUAL:
            for new in step.put_in:
                at = self.found.border(step.old[0] + new.offset - step.new[0])
                self._insert(at, [self.writer.notes.reference(new.number, self.look)], new.offset)
            return
        start = at = self.found.border(step.old[0])
        if step.edit.old:
            start, at = self.found.stretch(*step.old, step.edit.old)
            self.marks.deleted.update(range(start, at))
        look = self._look_there(start, at) if step.new[0] else self.look
        if step.new[1] <= self._opening:
            # What opens the paragraph now is set as its verb was: 又 before 重申, 敦促 for 请.
            look = replace(look, run=look.verb)
        if step.edit.new or step.put_in:
            marks = [replace(m, offset=m.offset - step.new[0]) for m in step.put_in]
            # What is put before all else may bring an opening of its own: 鼓励各国，并.
            opens = bool(self._opening) and step.new[0] == 0
            beside = self._whole[: step.new[0]], self._whole[step.new[1] :]
            runs = self.writer.wording(step.edit.new, marks, look, opens, beside)
            self._insert(at, runs, step.new[1], self.reasons(step.edit))

    def _look_there(self, start: int, stop: int) -> Look:
        """How new words are set: as most of the letters that they stand for.

        Where nothing goes, as the words on both sides; at a border between two looks, as usual.
        """
        letters = self.letters.all
        gone = [letter for letter in letters[start:stop] if letter.plain]
        if gone:
            return look_of_most(gone, self.look)
        before = next((k for k in reversed(letters[:start]) if k.plain), None)
        behind = next((k for k in letters[stop:] if k.plain), None)
        if before is None or behind is None:
            return self.look
        looks = [look_of_most([letter], self.look) for letter in (before, behind)]
        return looks[0] if same_run(*looks) else self.look

    def _insert(self, at: int, runs: list[etree._Element], new: int = 0, comment: str = "") -> None:
        """Put runs before a letter: before the mark that stands there, if they come first."""
        content = [wrapped(self.writer.tracking.insertion(), runs)]
        if comment:
            content = self.writer.comments.around(content, comment)
        for place, offset, element in self.staying:
            if place == at and offset >= new > 0:
                self.marks.before_note.setdefault(element, []).extend(content)
                return
        self.marks.inserted[at].extend(content)
