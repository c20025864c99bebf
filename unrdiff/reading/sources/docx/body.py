"""The paragraphs of a part in their order, through tables, content controls and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from lxml import etree

from unrdiff.reading.sources.docx.names import ALTERNATE, alternative, w
from unrdiff.reading.sources.docx.tracked import DELETIONS, INSERTIONS, UNTRACKED, Tracks

_HOLDERS = frozenset(
    map(w, ("body", "tbl", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink"))
)


@dataclass(frozen=True, slots=True)
class Where:
    """What encloses a paragraph: changes (of its row and cell too), and its row and column."""

    tracks: Tracks = UNTRACKED
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph's element, and where it stands.

    ``index`` counts the paragraphs of the part, those in tables among them, from 0.
    """

    element: etree._Element
    index: int
    where: Where


def paragraphs(root: etree._Element) -> Iterator[Place]:
    """All paragraphs below an element but those in text boxes, which hang on a paragraph's run."""
    rows = count()
    for index, (element, where) in enumerate(_walk(root, Where(), rows)):
        yield Place(element, index, where)


def _walk(
    parent: etree._Element, where: Where, rows: Iterator[int]
) -> Iterator[tuple[etree._Element, Where]]:
    for child in parent:
        tag = child.tag
        if tag == w("p"):
            yield child, where
        elif tag == w("tr"):
            yield from _row(child, where, rows)
        elif tag in INSERTIONS or tag in DELETIONS:
            yield from _walk(child, replace(where, tracks=where.tracks.within(child)), rows)
        elif tag == ALTERNATE:
            yield from _walk(alternative(child), where, rows)
        elif tag in _HOLDERS:
            yield from _walk(child, where, rows)


def _row(
    row: etree._Element, where: Where, rows: Iterator[int]
) -> Iterator[tuple[etree._Element, Where]]:
    number = next(rows)
    tracks = where.tracks.marked(row.find(w("trPr")))
    for column, cell in enumerate(row.iter(w("tc"))):
        if next(cell.iterancestors(w("tr"))) is not row:
            continue
        marked = tracks.marked(cell.find(w("tcPr")))
        yield from _walk(cell, Where(marked, (number, column)), rows)
