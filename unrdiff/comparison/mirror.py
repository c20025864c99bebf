"""A comparison read in the other direction: old becomes new, put in becomes taken out.

Comparing NEW with OLD must tell the same story backwards. Many choices have equals (which of two
paragraphs that changed places moved, which of two shortest word differences is shown), so every
comparison is worked out in one direction, from the earlier text, and mirrored for the other.
"""

from __future__ import annotations

import re
from dataclasses import replace

from unrdiff.align import in_order_of
from unrdiff.model import (
    Comparison,
    Direction,
    Document,
    Edit,
    FootnoteChange,
    Link,
    Op,
    Substitution,
)

_OPS = {Op.INSERT: Op.DELETE, Op.DELETE: Op.INSERT}
_DIRECTIONS = {Direction.STRONGER: Direction.WEAKER, Direction.WEAKER: Direction.STRONGER}


# S/RES/408 (1977): the number and the year, where no session counts.
_NUMBER_AND_YEAR = re.compile(r"/(\d+) \((\d{4})\)")


def reading_order(document: Document) -> tuple[int, str, int, tuple[str, ...]]:
    """A key by which the earlier of two documents comes first.

    Session, then date, then the year and the number in the symbol, then wording.
    """
    found = _NUMBER_AND_YEAR.search(document.symbol or "")
    number, year = (int(found[1]), found[2]) if found else (0, "")
    texts = tuple(p.text for p in document.paragraphs)
    return document.session or 0, document.date or year, number, texts


def mirrored(comparison: Comparison) -> Comparison:
    """The comparison of ``new`` with ``old`` that belongs to one of ``old`` with ``new``.

    Notices and agreed language, which do not turn round, and fates are left out.
    """
    c = comparison
    return Comparison(
        old=c.new,
        new=c.old,
        links=tuple(in_order_of([_link(link) for link in c.links], c.old)),
        dropped=c.added,
        added=c.dropped,
        substitutions=tuple(_substitution(s, c) for s in c.substitutions),
        notes=tuple(_footnote(note) for note in c.notes),
    )


def _link(link: Link) -> Link:
    edits = tuple(map(_edit, link.edits))
    return replace(
        link,
        old=link.new,
        new=link.old,
        shared=link.shared[::-1],
        old_part=link.new_part,
        new_part=link.old_part,
        edits=edits,
    )


def _edit(edit: Edit) -> Edit:
    direction = edit.direction and _DIRECTIONS.get(edit.direction, edit.direction)
    op = _OPS.get(edit.op, edit.op)
    because = edit.because and edit.because.mirrored()
    return replace(edit, op=op, old=edit.new, new=edit.old, direction=direction, because=because)


def _substitution(substitution: Substitution, comparison: Comparison) -> Substitution:
    source = {link.new: link.old for link in comparison.links}
    places = tuple(source[label] for label in substitution.places)
    return replace(substitution, old=substitution.new, new=substitution.old, places=places)


def _footnote(change: FootnoteChange) -> FootnoteChange:
    return FootnoteChange(change.new, change.old, tuple(map(_edit, change.edits)))
