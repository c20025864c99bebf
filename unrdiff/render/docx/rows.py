"""Rows of the file's tables: one is read as one paragraph, its cells with a bar between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy

from lxml import etree

from unrdiff.reading.sources.docx.names import w
from unrdiff.reading.sources.flow.lines import CELL_BORDER
from unrdiff.render.docx.letters import Letters
from unrdiff.render.docx.plan import Mark, Passage
from unrdiff.render.docx.tracking import Tracking

_CHANGES = tuple(map(w, ("ins", "del", "trPrChange", "tcPrChange", "cellIns", "cellDel", "vMerge")))
# What the schema wants before a row's properties.
_ABOVE_PROPERTIES = frozenset(map(w, ("tblPrEx",)))


def row_of(
    paragraph: etree._Element, letters: Callable[[etree._Element], Letters]
) -> tuple[etree._Element, list[etree._Element]] | None:
    """The row that a paragraph stands in with the paragraphs of its cells that are not empty.

    ``None`` where it stands in none, or in one whose cells hold several: that lays out a page.
    """
    row = next(paragraph.iterancestors(w("tr")), None)
    if row is None:
        return None
    found: list[etree._Element] = []
    for cell in _cells(row):
        held = [p for p in cell.iter(w("p")) if next(p.iterancestors(w("tc"))) is cell]
        worded = [p for p in held if _is_worded(letters(p))]
        if len(worded) > 1:
            return None
        found += worded
    return row, found


def _cells(row: etree._Element) -> list[etree._Element]:
    return [c for c in row.iter(w("tc")) if next(c.iterancestors(w("tr"))) is row]


def _is_worded(letters: Letters) -> bool:
    return bool(letters.references) or any(letter.plain for letter in letters.all)


def by_cells(passage: Passage) -> list[Passage]:
    """A row's passage cell by cell, each with its marks."""
    found: list[Passage] = []
    at = 0
    for text in passage.text.split(CELL_BORDER):
        end = at + len(text)
        marks = tuple(
            Mark(m.number, m.offset - at, m.first) for m in passage.marks if at <= m.offset <= end
        )
        found.append(Passage(passage.label, text, passage.kind, marks=marks))
        at = end + len(CELL_BORDER)
    return found


def mark_row(row: etree._Element, change: etree._Element) -> None:
    """Say of a row that it was inserted or deleted."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(sum(child.tag in _ABOVE_PROPERTIES for child in row), properties)
    behind = properties.find(w("trPrChange"))
    if behind is None:
        properties.append(change)
    else:
        behind.addprevious(change)


def new_row(
    like: etree._Element,
    contents: Sequence[etree._Element],
    tracking: Tracking,
    element: Callable[[str], etree._Element],
) -> etree._Element | None:
    """A row with these paragraphs in its cells, set as another is; ``None`` for other cells.

    ``element`` makes a new element of the part.
    """
    cells = _cells(like)
    if len(cells) != len(contents) or any(c.getparent() is not like for c in cells):
        return None
    made = element("tr")
    for child in like:
        if child.tag in (w("tblPrEx"), w("trPr")):
            made.append(_clean(child))
    for cell, content in zip(cells, contents, strict=True):
        new = etree.SubElement(made, w("tc"))
        properties = cell.find(w("tcPr"))
        if properties is not None:
            new.append(_clean(properties))
        new.append(content)
    mark_row(made, tracking.insertion())
    return made


def _clean(properties: etree._Element) -> etree._Element:
    copied = deepcopy(properties)
    for child in [c for c in copied if c.tag in _CHANGES]:
        copied.remove(child)
    return copied
