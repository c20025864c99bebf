"""Whose the changes of an orally revised draft are, place by place: titles and footnotes too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from unrdiff.align.footnotes import footnote_pairs
from unrdiff.label import TITLE, footnote_label
from unrdiff.model import Comparison, Document
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.render.docx.tracking import Authors


def delegations(revision: Revision, comparison: Comparison) -> Authors:
    """Whose each place's changes are, where one delegation alone revises it."""
    notes = footnote_pairs(comparison.old, comparison.new, comparison.links)
    gone = {
        footnote_label(old): _hangs_on(old, comparison.old)
        for old, new in notes
        if old is not None and new is None
    }
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for amendment in revision.amendments:
        if amendment.status is Status.APPLIED and amendment.delegation is not None:
            for place in _places(amendment):
                found[place].add(amendment.delegation)
            # With a footnote that goes, or becomes another, its mark does.
            for label in gone.get(amendment.target or "", ()):
                found["old", label].add(amendment.delegation)
    return {place: names.pop() for place, names in found.items() if len(names) == 1}


def _places(amendment: Amendment) -> Iterator[tuple[str, str]]:
    """What an amendment revises in the draft, and what that is in the revised text."""
    # The target of a new paragraph is what it stands beside, and stays as it is.
    if amendment.target and amendment.operation is not Operation.NEW_PARAGRAPH:
        yield "old", amendment.target
    if amendment.result:
        yield "new", amendment.result


def _hangs_on(number: str, document: Document) -> list[str]:
    """The labels of what a footnote's marks stand in; one of the cover may hang on the title."""
    marked = (p.label for p in document.paragraphs for m in p.marks if m.number == number)
    return list(marked) or [TITLE]
