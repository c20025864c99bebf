"""The elements that say of a change who made it and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from unrdiff.reading.sources.docx.names import w
from unrdiff.render.tracked import Tracked


@dataclass(slots=True)
class Tracking:
    """Makes the elements of changes, each with an identifier of its own."""

    tracked: Tracked
    first: int = 1
    _numbers: count[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._numbers = count(self.first)

    def insertion(self) -> etree._Element:
        """An insertion, for runs or a paragraph's mark."""
        return self._change("ins")

    def deletion(self) -> etree._Element:
        """A deletion, for runs or a paragraph's mark."""
        return self._change("del")

    def next(self) -> str:
        """An identifier that no other element of this file's changes has."""
        return str(next(self._numbers))

    def _change(self, tag: str) -> etree._Element:
        element = etree.Element(w(tag))
        element.set(w("id"), self.next())
        element.set(w("author"), self.tracked.author)
        element.set(w("date"), self.tracked.date)
        return element
