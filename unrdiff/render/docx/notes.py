"""The footnotes of the file that is marked: new ones, and changes inside those that stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

from lxml import etree

from unrdiff.model import Comparison
from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.base import Base, Part
from unrdiff.render.docx.content import run, wording
from unrdiff.render.docx.letters import Reference
from unrdiff.render.docx.look import Look
from unrdiff.render.docx.marking import text_element
from unrdiff.render.docx.old_text import OldText
from unrdiff.render.docx.packaging import FOOTNOTES, related_part

_LETTERS = frozenset(map(w, ("rFonts", "sz", "szCs")))


class Notes:
    """Gives notes to the file. ``numbers`` are the identifiers of notes by their printed number."""

    def __init__(
        self,
        base: Base,
        comparison: Comparison,
        text: OldText,
    ) -> None:
        self._base, self._text = base, text
        self._texts = comparison.new.footnotes
        self._part: Part | None = None
        self._mark = _properties_of(base.document.root, "footnoteReference")
        # How the file's own notes are set, and the numbers before them.
        self._look = text.plain_look()
        self._number: etree._Element | None = None
        self._given: dict[str, str] = {}
        self._new: dict[str, etree._Element] = {}
        self._next = 1

    def part(self) -> Part:
        """The part of footnotes, made where the file has none."""
        if self._part is None:
            self._part = self._base.part(related_part(self._base, FOOTNOTES))
            notes = self._part.root.findall(w("footnote"))
            self._next = max([int(n.get(w("id"), "0")) for n in notes], default=0) + 1
            own = [p for n in notes if n.get(w("type")) is None for p in n.iterfind(w("p"))]
            if own:
                self._look = self._text.look(own[0], self._text.letters(own[0]))
                self._number = _properties_of(own[0], "footnoteRef")
        return self._part

    def reference(self, number: str, look: Look) -> etree._Element:
        """The run of a new mark: of a note that is put in now, or again of one that was."""
        if number in self._given or number not in self._texts:
            return self._again(number, look)
        part = self.part()
        identifier = str(self._next)
        self._next += 1
        self._given[number] = identifier
        self._new[identifier] = self._note(part, identifier, number)
        mark = etree.Element(w("footnoteReference"))
        if not number.isdecimal():
            mark.set(w("customMarkFollows"), "1")
        mark.set(w("id"), identifier)
        made = run(mark, _raised(look) if self._mark is None else deepcopy(self._mark))
        if not number.isdecimal():
            made.append(text_element(number))
        return made

    def put_in_order(self) -> None:
        """Give the new notes to their part, each before the note whose mark follows its own.

        Some programs tell notes by their order alone.
        """
        if not self._new:
            return
        waiting: list[etree._Element] = []
        old = {n.get(w("id"), ""): n for n in self.part().root.iterfind(w("footnote"))}
        for paragraph in self._base.document.in_order():
            for mark in paragraph.iter(w("footnoteReference")):
                identifier = mark.get(w("id"), "")
                if identifier in self._new:
                    waiting.append(self._new.pop(identifier))
                elif identifier in old and waiting:
                    self.part().notes_before(old[identifier], waiting)
                    waiting = []
        self.part().appended += [*waiting, *self._new.values()]

    def keep(self, number: str) -> None:
        """A note of the old text goes on under this number: its next mark refers to it again."""
        self._given[number] = ""

    def paragraphs(
        self, numbers: Iterable[str], marks: Mapping[str, Reference]
    ) -> Iterator[tuple[str, Part, list[etree._Element]]]:
        """The paragraphs of notes that the file has, with their part, for the numbers asked for."""
        for number in numbers:
            mark = marks.get(number)
            name = self._base.related.get(f"{mark.kind}s") if mark else None
            if mark is None or name is None:
                continue
            part = self._base.part(name)
            for note in part.root.iterfind(w(mark.kind)):
                if note.get(w("id")) == mark.identifier and note.find(w("p")) is not None:
                    yield number, part, note.findall(w("p"))

    def _again(self, number: str, look: Look) -> etree._Element:
        # Typed, it is known for a mark by being superscript itself.
        return run(text_element(number), _raised(look))

    def _note(self, part: Part, identifier: str, number: str) -> etree._Element:
        note = part.element("footnote")
        note.set(w("id"), identifier)
        paragraph = etree.SubElement(note, w("p"))
        if self._look.paragraph is not None:
            paragraph.append(deepcopy(self._look.paragraph))
        first = etree.Element(w("footnoteRef"))
        if not number.isdecimal():
            first = text_element(number)
        raised = _raised(self._look) if self._number is None else deepcopy(self._number)
        paragraph.append(run(first, raised))
        for one in wording(f" {self._texts[number]}", self._look):
            paragraph.append(one)
        return note


def _properties_of(within: etree._Element, mark: str) -> etree._Element | None:
    """The properties of the run that holds the first mark of this name."""
    for element in within.iter(w(mark)):
        before = element.getparent()
        found = before.find(w("rPr")) if before is not None else None
        if found is None or found.find(w("rPrChange")) is not None:
            return None
        return found
    return None


def _raised(look: Look) -> etree._Element:
    """The properties of a run set as superscript."""
    properties = etree.Element(w("rPr"))
    if look.run is not None:
        for child in look.run:
            if child.tag in _LETTERS:
                properties.append(deepcopy(child))
    etree.SubElement(properties, w("vertAlign")).set(w("val"), "superscript")
    return properties
