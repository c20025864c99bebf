"""Reads Akoma Ntoso (OASIS LegalDocML) as the UN uses it, AKN4UN: recitals, paragraphs, points.

Elements are known by their local names, whatever the version of the namespace. What an element is
for matters little: its paragraphs, numbers and notes say what a resolution's text is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from unrdiff.language.footnotes import mark_number
from unrdiff.model import UnrdiffError
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.flow import manuscript_of_passages, within_limits
from unrdiff.reading.sources.flow.passages import Passage
from unrdiff.reading.sources.flow.writing import Writer
from unrdiff.reading.sources.xml import parse_xml

_ROOT = "akomaNtoso"
# What holds text of its own; all that holds one of these is a block, the rest stands in a line.
_PARAGRAPHS = frozenset(
    (
        *("p", "num", "heading", "subheading", "crossHeading", "listIntroduction", "listWrapUp"),
        *("block", "li", "td", "th", "caption", "longTitle"),
    )
)
_HEADINGS = frozenset(("heading", "subheading", "crossHeading"))
_LISTS = frozenset(("list", "blockList", "ul", "ol"))
# The file's own data, and tables of what follows; notes in the data are asked for by key.
_NO_TEXT = frozenset(("meta", "toc", "presentation", "foreign"))
_NOTES = frozenset(("authorialNote", "note"))
_GONE = frozenset(("removed", "ignored"))


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript of an Akoma Ntoso file. Raises ``UnrdiffError`` for other XML."""
    root = parse_xml(within_limits(data, name), name)
    if _local(root) != _ROOT:
        raise UnrdiffError(
            "{name}: this is XML of another kind ({element}), not Akoma Ntoso; save it as a text "
            "or a web page and try again",
            name=name,
            element=_local(root),
        )
    manuscript = manuscript_of_passages(_passages(root, "del"), name)
    changes = sum(_local(element) in ("ins", "del") for element in _elements(root))
    if not changes:
        return manuscript
    return replace(
        manuscript,
        original=manuscript_of_passages(_passages(root, "ins"), name),
        authors=(("", changes),),
    )


def _passages(root: etree._Element, without: str) -> list[Passage]:
    walk = _Walk(_blocks(root), without)
    walk.block(root, None)
    for element in _elements(root):
        if _local(element) == "note" and (key := _key(element)):
            walk.note(element, key)
    return walk.writer.passages


class _Walk:
    """One walk over a file's elements; ``without`` is the tracked change that is left out."""

    def __init__(self, blocks: frozenset[etree._Element], without: str) -> None:
        self.blocks = blocks
        self.without = without
        self.writer = Writer()
        self.notes = 0
        self.cells = 0
        self.cell: tuple[int, int] | None = None

    def block(self, element: etree._Element, level: int | None) -> None:
        """An element that begins a passage, and ends one."""
        name = _local(element)
        writer = self.writer
        writer.end(cell=self.cell)
        if name == "num":
            writer.number(" ".join(self._shown(element).split()), level)
            return
        if name in _LISTS:
            level = 0 if level is None else level + 1
        outer = self.cell
        if name in ("tr", "td", "th"):
            self.cells += 1
            row = outer[0] if outer and name != "tr" else self.cells
            self.cell = (row, self.cells)
        self._content(element, level)
        writer.end(heading=name in _HEADINGS, cell=self.cell)
        self.cell = outer

    def _content(self, element: etree._Element, level: int | None) -> None:
        self.writer.write(element.text or "")
        for child in element:
            name = _local(child)
            if not name or name in _NO_TEXT or name == self.without or _is_gone(child):
                pass
            elif name == "authorialNote":
                self._authorial_note(child)
            elif name == "noteRef":
                self._mark(child, child.get("href", "").partition("#")[2])
            elif name in ("eol", "br"):
                self.writer.break_line()
            elif child in self.blocks:
                self.block(child, level)
            else:
                self._content(child, level)
            self.writer.write(child.tail or "")

    def _shown(self, element: etree._Element) -> str:
        """What an element says, the changes that are left out apart."""
        inner = "".join(
            ("" if _local(child) == self.without else self._shown(child)) + (child.tail or "")
            for child in element
        )
        return (element.text or "") + inner

    def _authorial_note(self, element: etree._Element) -> None:
        self.notes += 1
        key = _key(element) or f"note {self.notes}"
        self._mark(element, key)
        self.note(element, key)

    def note(self, element: etree._Element, key: str) -> None:
        """The text of a footnote, apart from the passage that it stands in."""
        left = self.writer.note_begins(key)
        self._content(element, None)
        self.writer.note_ends(left)

    def _mark(self, element: etree._Element, key: str) -> None:
        shown = element.get("marker") or (element.text if _local(element) == "noteRef" else None)
        number = mark_number(shown or "") or (shown or "").strip() or str(self.notes)
        self.writer.mark(number, key)


def _local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _elements(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter() if isinstance(element.tag, str))


def _key(element: etree._Element) -> str | None:
    return element.get("eId") or element.get("id") or element.get("wId")


def _is_gone(element: etree._Element) -> bool:
    hidden = "display:none" in (element.get("style") or "").replace(" ", "")
    return hidden or element.get("status") in _GONE


def _blocks(root: etree._Element) -> frozenset[etree._Element]:
    found = {root}
    for element in _elements(root):
        block: etree._Element | None = element if _local(element) in _PARAGRAPHS else None
        while block is not None and block not in found and _local(block) not in _NOTES:
            found.add(block)
            block = block.getparent()
    return frozenset(found)
