"""Tracked changes: who made which, and what stands in a text that takes some of them.

A change is taken or not; what was inserted stands where its insertion is taken, what was deleted
stands until its deletion is. A move is both: its words are deleted here and inserted there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from unrdiff.language.characters import without_controls
from unrdiff.model import Change
from unrdiff.reading.sources.docx.names import w

INSERTIONS = frozenset(map(w, ("ins", "moveTo", "cellIns")))
DELETIONS = frozenset(map(w, ("del", "moveFrom", "cellDel")))

Takes = Callable[[Change], bool]
"""Which changes a side of a text takes."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """The changes that enclose something, the outermost first."""

    inserted: tuple[Change, ...] = ()
    deleted: tuple[Change, ...] = ()

    def stands(self, takes: Takes) -> bool:
        """Whether what they enclose stands in a text that takes these changes."""
        return all(map(takes, self.inserted)) and not any(map(takes, self.deleted))

    @property
    def all(self) -> tuple[Change, ...]:
        """Insertions, then deletions."""
        return self.inserted + self.deleted

    def within(self, element: etree._Element) -> Tracks:
        """With the change that an element is, if it is one."""
        if element.tag in INSERTIONS:
            return replace(self, inserted=(*self.inserted, change(element)))
        if element.tag in DELETIONS:
            return replace(self, deleted=(*self.deleted, change(element)))
        return self

    def marked(self, properties: etree._Element | None) -> Tracks:
        """With the changes that properties record, those of a paragraph's mark or a row."""
        told = self
        for element in properties if properties is not None else ():
            told = told.within(element)
        return told


UNTRACKED = Tracks()


def change(element: etree._Element) -> Change:
    """Who made a change, and when; a name is printed where controls would be obeyed."""
    author, _ = without_controls(element.get(w("author")) or "")
    return Change(author, element.get(w("date")))


def properties_for(
    properties: etree._Element | None, record: str, takes: Takes
) -> etree._Element | None:
    """Properties as they are in a text that takes these changes: as now, or as recorded before.

    ``record`` is the element that holds the former ones: ``pPrChange``, ``rPrChange``.
    """
    former = None if properties is None else properties.find(w(record))
    if former is None or takes(change(former)):
        return properties
    return former.find(w(record.removesuffix("Change")))
