"""Runs with insertions and deletions marked in them: cut where a change begins and ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from unrdiff.reading.sources.docx.names import SPACE, w
from unrdiff.reading.sources.docx.runs import TYPED_MARK
from unrdiff.reading.sources.docx.tracked import INSERTIONS
from unrdiff.render.docx.fields import as_rows_of_runs, delete_fields
from unrdiff.render.docx.letters import Letters
from unrdiff.render.docx.tracking import Tracking
from unrdiff.render.office import storable

# The changes of a paragraph's mark, in the order that the schema wants.
_OF_MARKS = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))


@dataclass(slots=True)
class Marks:
    """What is to be marked in a paragraph's letters.

    ``deleted`` are indexes of letters, ``inserted`` new content by the index of the letter that it
    stands before, ``before_note`` by the element of a note's mark that stands there and comes
    behind it; ``references`` are notes' marks to be deleted.
    """

    deleted: set[int] = field(default_factory=set)
    inserted: defaultdict[int, list[etree._Element]] = field(
        default_factory=lambda: defaultdict(list)
    )
    before_note: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)
    references: set[etree._Element] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.deleted or self.inserted or self.before_note or self.references)

    def cross(self, letters: Letters) -> bool:
        """Whether a border between cells goes, which no mark in runs can say."""
        return any(letters.all[i].plain and letters.is_border(i) for i in self.deleted)


def mark(paragraph: etree._Element, letters: Letters, marks: Marks, tracking: Tracking) -> None:
    """Mark a paragraph's changes in its runs. Whatever no change touches stays as it is."""
    mark_all([paragraph], letters, marks, tracking)


def mark_all(
    paragraphs: Sequence[etree._Element], letters: Letters, marks: Marks, tracking: Tracking
) -> None:
    """Mark the changes of a wording that several paragraphs hold: rows of a table have cells."""
    at = _by_element(letters)
    ends = _ends(paragraphs, letters)
    for run in {element.getparent(): None for element in at}:
        if run is not None:
            _Run(run, at, marks, tracking).cut()
    for index, paragraph in ends.items():
        last = _last_run(paragraph, letters)
        for content in marks.inserted.get(index, ()):
            _add_behind(paragraph, last, content)
            last = content
    for paragraph in paragraphs:
        _unnest(paragraph, tracking)
        as_rows_of_runs(paragraph)
        delete_fields(paragraph, tracking)


def _ends(paragraphs: Sequence[etree._Element], letters: Letters) -> dict[int, etree._Element]:
    """Where what is put in goes to a paragraph's end: before a border, and behind all letters."""
    ends = {len(letters.all): paragraphs[-1]}
    for index in range(1, len(letters.all)):
        if letters.is_border(index):
            before = next(i for i in range(index, -1, -1) if not letters.is_border(i))
            ends[index] = next(letters.all[before].element.iterancestors(w("p")))
    return ends


def _unnest(paragraph: etree._Element, tracking: Tracking) -> None:
    """Part the insertions of others where ours stand inside them, as Word does."""
    for inner in list(paragraph.iter(*INSERTIONS)):
        outer = inner.getparent()
        if outer is None or outer.tag not in INSERTIONS:
            continue
        rest = list(inner.itersiblings())
        outer.addnext(inner)
        if rest:
            after = etree.Element(outer.tag)
            after.attrib.update(outer.attrib)
            after.set(w("id"), tracking.identifier())
            after.extend(rest)
            inner.addnext(after)
        whole = outer.getparent()
        if whole is not None and not len(outer):
            whole.remove(outer)


def delete_all(paragraph: etree._Element, letters: Letters, tracking: Tracking) -> None:
    """Mark a whole paragraph as deleted, its mark too."""
    marks = Marks(deleted=set(range(len(letters.all))))
    marks.references.update(reference.element for reference in letters.references)
    mark(paragraph, letters, marks, tracking)
    mark_paragraph(paragraph, tracking.deletion())


def mark_paragraph(paragraph: etree._Element, change: etree._Element) -> None:
    """Say of a paragraph's mark that it was inserted or deleted."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    run = properties.find(w("rPr"))
    if run is None:
        run = etree.Element(w("rPr"))
        behind = next((c for c in properties if c.tag in (w("sectPr"), w("pPrChange"))), None)
        if behind is None:
            properties.append(run)
        else:
            behind.addprevious(run)
    order = [child.tag for child in run if child.tag in _OF_MARKS]
    if change.tag not in order:
        run.insert(sum(_OF_MARKS.index(t) < _OF_MARKS.index(change.tag) for t in order), change)


class _Run:
    """One run, to be cut into runs that are wholly kept or wholly deleted."""

    def __init__(
        self,
        run: etree._Element,
        at: Mapping[etree._Element, tuple[int, int]],
        marks: Marks,
        tracking: Tracking,
    ) -> None:
        self.run, self.at, self.marks, self.tracking = run, at, marks, tracking
        self.made: list[etree._Element] = []
        self.open: etree._Element | None = None
        self.deleting = False

    def cut(self) -> None:
        children = [child for child in self.run if child.tag != w("rPr")]
        if not any(map(self._touched, children)):
            return
        for child in children:
            self._take(child)
        self._close()
        for made in self.made:
            self.run.addprevious(made)
        last = self.made[-1]
        last.tail = self.run.tail
        parent = self.run.getparent()
        if parent is not None:
            self.run.tail = None
            parent.remove(self.run)

    def _touched(self, child: etree._Element) -> bool:
        if child in self.marks.references or child in self.marks.before_note:
            return True
        start, end = self.at.get(child, (0, 0))
        inside = range(start, end)
        return any(i in self.marks.deleted or i in self.marks.inserted for i in inside)

    def _take(self, child: etree._Element) -> None:
        if child not in self.at:
            # The mark that was typed for a note goes with its reference.
            goes = child.tag in TYPED_MARK and not self.marks.references.isdisjoint(self.run)
            self._add(deepcopy(child), goes)
            return
        if before := self.marks.before_note.get(child):
            self._close()
            self.made += before
        if child in self.marks.references or self.at[child][0] == self.at[child][1]:
            self._add(deepcopy(child), child in self.marks.references)
            return
        start, end = self.at[child]
        text = child.text or ""
        whole = child.tag != w("t")
        begun = start
        for index in range(start, end):
            new = index in self.marks.inserted
            turned = (index in self.marks.deleted) != (begun in self.marks.deleted)
            if index > begun and (new or turned):
                self._add_text(child, text, begun - start, index - start, begun)
                begun = index
            if new:
                self._close()
                self.made += self.marks.inserted[index]
        if whole:
            self._add(deepcopy(child), begun in self.marks.deleted)
        else:
            self._add_text(child, text, begun - start, end - start, begun)

    def _add_text(self, child: etree._Element, text: str, start: int, end: int, index: int) -> None:
        # A text that does not keep its blanks shows none at its ends.
        skipped = 0 if child.get(SPACE) == "preserve" else len(text) - len(text.lstrip())
        self._add(text_element(text[skipped + start : skipped + end]), index in self.marks.deleted)

    def _add(self, child: etree._Element, deleted: bool) -> None:
        if self.open is None or deleted != self.deleting:
            self._close()
            self.open, self.deleting = etree.Element(w("r")), deleted
            properties = self.run.find(w("rPr"))
            if properties is not None:
                self.open.append(deepcopy(properties))
        if deleted and child.tag == w("t") and self.tracking.deleting == "del":
            child.tag = w("delText")
        self.open.append(child)

    def _close(self) -> None:
        if self.open is not None:
            self.made.append(
                wrapped(self.tracking.deletion(), [self.open]) if self.deleting else self.open
            )
        self.open = None


def text_element(text: str) -> etree._Element:
    """Wording as an element of a run."""
    element = etree.Element(w("t"))
    element.text = storable(text)
    if text != text.strip() or not text:
        element.set(SPACE, "preserve")
    return element


def wrapped(change: etree._Element, runs: Iterable[etree._Element]) -> etree._Element:
    """Runs inside the change that made or took them."""
    change.extend(runs)
    return change


def _by_element(letters: Letters) -> dict[etree._Element, tuple[int, int]]:
    """For each element of a run the indexes of its letters; a note's mark has none."""
    found: dict[etree._Element, tuple[int, int]] = {}
    for index, letter in enumerate(letters.all):
        start, _ = found.get(letter.element, (index, index))
        found[letter.element] = (start, index + 1)
    return found | {r.element: (r.at, r.at) for r in letters.references}


def _last_run(paragraph: etree._Element, letters: Letters) -> etree._Element | None:
    """The last child of a paragraph that holds any of its wording."""
    runs: Sequence[etree._Element] = paragraph.findall(f".//{w('r')}")
    if not runs:
        return None
    found = runs[-1]
    while (parent := found.getparent()) is not None and parent is not paragraph:
        found = parent
    return found


def _add_behind(
    paragraph: etree._Element, last: etree._Element | None, content: etree._Element
) -> None:
    if last is None:
        paragraph.append(content)
    else:
        last.addnext(content)
