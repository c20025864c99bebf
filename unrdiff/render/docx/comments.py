"""Comments in the margin: where a paragraph moved, and on demand why a change is what it is."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from unrdiff.reading.sources.docx.names import w
from unrdiff.render.docx.base import Base, Part
from unrdiff.render.docx.content import run
from unrdiff.render.docx.marking import text_element
from unrdiff.render.docx.packaging import COMMENTS, related_part
from unrdiff.render.tracked import Tracked


class Comments:
    """Gives comments to the file."""

    def __init__(self, base: Base, tracked: Tracked) -> None:
        self._base, self._tracked = base, tracked
        self._part: Part | None = None
        self._next = 0

    def around(self, content: Sequence[etree._Element], text: str) -> list[etree._Element]:
        """Content with a comment on it: its range, and the mark that the margin refers to."""
        identifier = self._add(text)
        start, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
        reference = etree.Element(w("commentReference"))
        for element in (start, end, reference):
            element.set(w("id"), identifier)
        return [start, *content, end, run(reference, None)]

    def on(self, paragraph: etree._Element, text: str) -> None:
        """Comment on a whole paragraph."""
        start, *_, end, reference = self.around((), text)
        properties = paragraph.find(w("pPr"))
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.extend((end, reference))

    def _add(self, text: str) -> str:
        if self._part is None:
            self._part = self._base.part(related_part(self._base, COMMENTS))
            taken = (int(c.get(w("id"), "0")) for c in self._part.root.iterfind(w("comment")))
            self._next = max(taken, default=-1) + 1
        identifier, self._next = str(self._next), self._next + 1
        comment = self._part.element("comment")
        for name, value in (
            ("id", identifier),
            ("author", self._tracked.author),
            ("date", self._tracked.date),
            ("initials", self._tracked.author[:2]),
        ):
            comment.set(w(name), value)
        paragraph = etree.SubElement(comment, w("p"))
        paragraph.append(run(text_element(text), None))
        self._part.appended.append(comment)
        return identifier
