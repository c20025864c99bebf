"""The paragraphs of a part in their order, through tables, content controls and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from unrdiff.reading.sources.docx.names import ALTERNATE, alternative, w
from unrdiff.reading.sources.docx.tracked import DELETIONS, INSERTIONS, UNTRACKED, Tracks

_HOLDERS = frozenset(
    map(w, ("body", "tbl", "sdt", "sdtContent", "customXml", "smartTag", "hyperlink"))
)


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph's element, with the changes that enclose it (of rows and cells too).

    ``index`` counts the paragraphs of the part, those in tables among them, from 0.
    """

    element: etree._Element
    index: int
    tracks: Tracks


def paragraphs(root: etree._Element) -> Iterator[Place]:
    """All paragraphs below an element but those in text boxes, which hang on a paragraph's run."""
    for index, (element, tracks) in enumerate(_walk(root, UNTRACKED)):
        yield Place(element, index, tracks)


def _walk(parent: etree._Element, tracks: Tracks) -> Iterator[tuple[etree._Element, Tracks]]:
    for child in parent:
        tag = child.tag
        if tag == w("p"):
            yield child, tracks
        elif tag == w("tr"):
            yield from _walk(child, tracks.marked(child.find(w("trPr"))))
        elif tag == w("tc"):
            yield from _walk(child, tracks.marked(child.find(w("tcPr"))))
        elif tag in INSERTIONS or tag in DELETIONS:
            yield from _walk(child, tracks.within(child))
        elif tag == ALTERNATE:
            yield from _walk(alternative(child), tracks)
        elif tag in _HOLDERS:
            yield from _walk(child, tracks)
