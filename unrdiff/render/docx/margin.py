"""Comments on whole paragraphs: what there is to say of one, and where it went or came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from unrdiff.render.docx.comments import Comments
from unrdiff.render.docx.paragraph_marks import Words
from unrdiff.render.docx.plan import Passage
from unrdiff.render.docx.remarks import Remarks


@dataclass(frozen=True, slots=True)
class MarginWords:
    """The words of all comments.

    ``reason`` words why an edit is what it is, ``moved`` where a paragraph went (``False``) or came
    from (``True``), by the label at the other end.
    """

    reason: Words
    moved: Callable[[str, bool], str]
    remarks: Remarks


@dataclass(frozen=True, slots=True)
class Margin:
    """Comments on paragraphs of the file."""

    comments: Comments
    words: MarginWords

    def remark(self, element: etree._Element, old: Passage | None, new: Passage | None) -> bool:
        """Comment on a paragraph; whether there was anything to say."""
        said: list[str] = []
        for side, passage in (("old", old), ("new", new)):
            said += self.words.remarks.get((side, passage.label), ()) if passage else ()
        for text in said:
            self.comments.on(element, text)
        return bool(said)

    def went(self, element: etree._Element, label: str) -> None:
        """Say at a paragraph that goes where it went."""
        self.comments.on(element, self.words.moved(label, False))

    def came(self, element: etree._Element, label: str) -> None:
        """Say at a new paragraph where it came from."""
        self.comments.on(element, self.words.moved(label, True))
