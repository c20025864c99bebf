"""Who made each edit, where the two texts are the sides of a file with tracked changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from unrdiff.model import Change, Comparison, Document, Edit, Link, Op, Paragraph


def with_changes(found: Comparison) -> Comparison:
    """The comparison with each edit's tracked changes: those over its words on either side.

    What was inserted is marked in the new text, what was deleted in the old one.
    """
    if not any(p.changed for d in (found.old, found.new) for p in d.paragraphs):
        return found
    return replace(found, links=tuple(_link(link, found.old, found.new) for link in found.links))


def _link(link: Link, old: Document, new: Document) -> Link:
    starts = (link.old_part or (0,))[0], (link.new_part or (0,))[0]
    return replace(link, edits=tuple(_edits(link.edits, old[link.old], new[link.new], *starts)))


def _edits(
    edits: Iterable[Edit], old: Paragraph, new: Paragraph, at_old: int, at_new: int
) -> Iterator[Edit]:
    for edit in edits:
        ends = at_old + len(edit.old), at_new + len(edit.new)
        if edit.op is Op.EQUAL:
            yield edit
        else:
            made = (*_over(old, at_old, ends[0]), *_over(new, at_new, ends[1]))
            yield replace(edit, changes=tuple(dict.fromkeys(made)))
        at_old, at_new = ends


def _over(paragraph: Paragraph, start: int, end: int) -> Iterator[Change]:
    return (s.change for s in paragraph.changed if s.start < end and start < s.end)
