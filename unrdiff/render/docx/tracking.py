"""The elements that say of a change who made it and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import count

from lxml import etree

from unrdiff.reading.sources.docx.names import w
from unrdiff.render.tracked import Tracked

Authors = Mapping[tuple[str, str], str]
"""Whose changes are: by ``("old", label)`` and ``("new", label)`` of what they are made in."""


@dataclass(slots=True)
class Tracking:
    """Makes the elements of changes, each with an identifier of its own.

    ``author`` is whose the changes being made are, where they are not the user's. ``later``: they
    are dated two minutes later. ``inserting`` and ``deleting`` are their names: those of a move
    differ.
    """

    tracked: Tracked
    authors: Authors
    first: int = 1
    author: str | None = None
    later: bool = False
    inserting: str = "ins"
    deleting: str = "del"
    _numbers: count[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._numbers = count(self.first)

    def turn_to(self, side: str, label: str) -> None:
        """Go on to what changes elsewhere: under its own author, not at the last one's time."""
        self.author = self.authors.get((side, label))
        self.later = not self.later

    def moving(self) -> Tracking:
        """The same, for words that only change their place."""
        moves = replace(self, inserting="moveTo", deleting="moveFrom")
        moves._numbers = self._numbers
        return moves

    def identifier(self) -> str:
        """One that no change of the file has yet."""
        return str(next(self._numbers))

    def insertion(self) -> etree._Element:
        """An insertion, for runs or a paragraph's mark."""
        return self._change(self.inserting)

    def deletion(self) -> etree._Element:
        """A deletion, for runs or a paragraph's mark."""
        return self._change(self.deleting)

    def bracket(self, paragraph: etree._Element, tag: str, name: str) -> None:
        """Put the marks around a paragraph's content that pair both ends of a move by its name."""
        start, end = self._change(f"{tag}RangeStart"), etree.Element(w(f"{tag}RangeEnd"))
        start.set(w("name"), name)
        end.set(w("id"), start.get(w("id"), ""))
        properties = paragraph.find(w("pPr"))
        paragraph.insert(0 if properties is None else 1, start)
        paragraph.append(end)

    def _change(self, tag: str) -> etree._Element:
        element = etree.Element(w(tag))
        element.set(w("id"), self.identifier())
        element.set(w("author"), self.author or self.tracked.author)
        element.set(w("date"), _later(self.tracked.date) if self.later else self.tracked.date)
        return element


@cache
def _later(date: str) -> str:
    """Two minutes later.

    LibreOffice takes changes of one author at the end of a paragraph and at the start of the next
    for one, and joins the two when it is rejected, unless their times are so far apart.
    """
    return (datetime.fromisoformat(date) + timedelta(minutes=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
