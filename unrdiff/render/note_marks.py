"""Which references to footnotes a paragraph lost and gained.

A reference is the same if its footnote is: a footnote that only changed its number is no change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from unrdiff.model import Comparison, Document, FootnoteMark, Paragraph


@dataclass(frozen=True, slots=True)
class MarkChanges:
    """Marks of the old paragraph that the new one has not, and of the new one that are new."""

    lost: frozenset[FootnoteMark] = frozenset()
    gained: frozenset[FootnoteMark] = frozenset()

    def __bool__(self) -> bool:
        """Whether any reference changed."""
        return bool(self.lost or self.gained)


SAME_MARKS = MarkChanges()


def counterparts(comparison: Comparison) -> Mapping[str, str]:
    """The old number of each new footnote that has one.

    Where neither text gives the footnote of a mark, its number is all there is to go by.
    """
    bare = _without_footnote(comparison.old) & _without_footnote(comparison.new)
    pairs = {n.new: n.old for n in comparison.notes if n.old is not None and n.new is not None}
    return {number: number for number in bare} | pairs


def _without_footnote(document: Document) -> set[str]:
    """The numbers of marks whose footnote the text does not give."""
    marked = {mark.number for paragraph in document.paragraphs for mark in paragraph.marks}
    return marked - document.footnotes.keys()


def mark_changes(old: Paragraph, new: Paragraph, old_number: Mapping[str, str]) -> MarkChanges:
    """What a paragraph lost and gained; ``old_number`` is :func:`counterparts` of the texts.

    Of several references to one footnote the first are taken for the same.
    """
    of_new = [(mark, old_number.get(mark.number)) for mark in new.marks]
    of_old = [(mark, mark.number) for mark in old.marks]
    return MarkChanges(
        frozenset(_beyond(of_old, Counter(number for _, number in of_new))),
        frozenset(_beyond(of_new, Counter(number for _, number in of_old))),
    )


def _beyond(
    marks: Iterable[tuple[FootnoteMark, str | None]], other: Counter[str | None]
) -> Iterator[FootnoteMark]:
    """The marks that find none of the other text's left; a footnote without number finds none."""
    for mark, number in marks:
        if number is not None and other[number]:
            other[number] -= 1
        else:
            yield mark
