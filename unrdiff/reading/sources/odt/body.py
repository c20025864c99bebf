"""The text of an OpenDocument file as passages, with or without its tracked changes."""

from __future__ import annotations

from enum import Enum

from lxml import etree

from unrdiff.language.footnotes import mark_number
from unrdiff.language.numerals import raised
from unrdiff.reading.sources.flow.passages import Passage
from unrdiff.reading.sources.flow.writing import Writer
from unrdiff.reading.sources.odt.package import OpenText, find_all, get, tag
from unrdiff.reading.sources.odt.styles import Counters, Styles

_PARAGRAPHS = frozenset(("text:p", "text:h"))
# Remarks, deleted words (they are put where they stood), readings, forms and drawings.
_NO_TEXT = frozenset(
    (
        "office:annotation",
        "text:tracked-changes",
        "text:ruby-text",
        "office:forms",
        "text:hidden-text",
    )
)
_MOST_BLANKS = 100


class Side(Enum):
    """The text with all tracked changes, or before them."""

    BEFORE = "before"
    AFTER = "after"


def passages(text: OpenText, side: Side) -> list[Passage]:
    """The passages of a text on one side of its tracked changes."""
    walk = _Walk(text, side)
    walk.inside(text.body)
    walk.writer.end()
    return walk.writer.passages


class _Walk:
    def __init__(self, text: OpenText, side: Side) -> None:
        self.side = side
        self.styles = Styles(text.roots)
        self.counters = Counters(self.styles)
        self.writer = Writer()
        self.notes = self.cells = 0
        self.cell: tuple[int, int] | None = None
        self.lists: list[str] = []
        self.left_out = 0
        self.deleting = False
        self.deletions: dict[str, etree._Element] = {}
        self.insertions: set[str] = set()
        for region in find_all(text.body, "text:changed-region"):
            for change in region:
                if tag(change) == "text:deletion":
                    self.deletions[_id(region)] = change
                elif tag(change) == "text:insertion":
                    self.insertions.add(_id(region))

    def inside(self, element: etree._Element, is_raised: bool = False) -> None:
        """The content of an element: text and elements in turn."""
        self._write(element.text, is_raised)
        for child in element:
            if tag(child) not in _NO_TEXT and tag(child):
                self._element(child, is_raised)
            self._write(child.tail, is_raised)

    def _element(self, element: etree._Element, is_raised: bool) -> None:
        name = tag(element)
        if name in _PARAGRAPHS:
            self._paragraph(element)
        elif name == "text:list":
            self._list(element)
        elif name == "text:note":
            self._note(element)
        elif name in ("text:span", "text:a"):
            style = get(element, "text:style-name")
            if not self.styles.is_hidden(style):
                self.inside(element, is_raised or self.styles.is_raised(style))
        elif name.startswith("text:change"):
            self._change(name, get(element, "text:change-id") or "")
        elif name == "text:s":
            count = get(element, "text:c") or "1"
            self._write(" " * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS), False)
        elif name in ("text:tab", "text:line-break"):
            self._blank(name)
        elif name in ("table:table-row", "table:table-cell"):
            self._cell(element, name)
        elif get(element, "text:display") != "none":
            self.inside(element, is_raised)

    def _write(self, text: str | None, is_raised: bool) -> None:
        if text and not self.left_out:
            digits = is_raised and text.strip().isdecimal()
            self.writer.write(raised(text.strip()) if digits else text)

    def _blank(self, name: str) -> None:
        if not self.left_out and name == "text:line-break":
            self.writer.break_line()
        self._write(" ", False)

    def _paragraph(self, element: etree._Element) -> None:
        style = get(element, "text:style-name")
        if not self.left_out:
            self.writer.end(cell=self.cell)
        if not self.styles.is_hidden(style):
            self.inside(element)
        # What was put in may run over a paragraph's end: before that, there was none.
        if not self.left_out:
            self.writer.end(heading=tag(element) == "text:h", cell=self.cell)

    def _cell(self, element: etree._Element, name: str) -> None:
        outer = self.cell
        self.cells += 1
        row = outer[0] if outer and name == "table:table-cell" else self.cells
        self.cell = (row, self.cells)
        self.inside(element)
        self.cell = outer

    def _list(self, element: etree._Element) -> None:
        depth = len(self.lists)
        style = get(element, "text:style-name") or (self.lists[-1] if self.lists else "")
        self.lists.append(style)
        continued = get(element, "text:continue-numbering") == "true"
        continued = continued or get(element, "text:continue-list") is not None
        self.counters.begin(style, depth, continued or depth > 0)
        for item in element:
            first = next((tag(child) for child in item if tag(child)), "")
            if tag(item) == "text:list-item" and first in _PARAGRAPHS:
                number = self.counters.next(style, depth, get(item, "text:start-value"))
                self.writer.number(number or "", depth)
            self.inside(item)
        self.lists.pop()

    def _note(self, element: etree._Element) -> None:
        if self.left_out:
            return
        self.notes += 1
        key = f"note {self.notes}"
        for part in element:
            if tag(part) == "text:note-citation":
                shown = get(part, "text:label") or "".join(map(str, part.itertext()))
                self.writer.mark(mark_number(shown) or shown.strip(), key)
            elif tag(part) == "text:note-body":
                left = self.writer.note_begins(key)
                self.inside(part)
                self.writer.note_ends(left)

    def _change(self, name: str, change: str) -> None:
        if self.side is Side.AFTER:
            return
        if name == "text:change" and change in self.deletions and not self.deleting:
            self.deleting = True
            self._deleted(self.deletions[change])
            self.deleting = False
        elif name == "text:change-start" and change in self.insertions:
            self.left_out += 1
        elif name == "text:change-end" and change in self.insertions:
            self.left_out = max(self.left_out - 1, 0)

    def _deleted(self, deletion: etree._Element) -> None:
        """What was deleted, where it stood: paragraphs within it end between two of its own."""
        paragraphs = [child for child in deletion if tag(child) in _PARAGRAPHS]
        for index, paragraph in enumerate(paragraphs):
            if index:
                self.writer.end()
            self.inside(paragraph)


def _id(region: etree._Element) -> str:
    xml = region.get("{http://www.w3.org/XML/1998/namespace}id")
    return get(region, "text:id") or xml or ""
