"""Which instructions touch the same words or the same paragraph in two ways."""

from __future__ import annotations

from unrdiff.oral.changes import Change, Placing, Removal, Rewording
from unrdiff.oral.draft import Draft


def clash(one: Change, other: Change, draft: Draft) -> bool:
    """Whether two changes of different instructions cannot both be made."""
    if isinstance(one, Rewording) and isinstance(other, Rewording):
        return one.label == other.label and _touch(one, other)
    if isinstance(one, Removal):
        one, other = other, one
    if isinstance(other, Removal):
        return not isinstance(one, Removal) and _in_what_goes(one, other, draft)
    if isinstance(one, Placing) and isinstance(other, Placing):
        return one.moved is not None and one.moved == other.moved and one != other
    return False


def same(one: Change, other: Change) -> bool:
    """Whether the second change asks for what the first does already."""
    inserts = isinstance(one, Rewording) and one.start == one.end
    new = isinstance(one, Placing) and one.moved is None
    return one == other and not inserts and not new


def _touch(one: Rewording, other: Rewording) -> bool:
    if same(one, other):
        return False
    if one.start == one.end and other.start == other.end:
        return one.start == other.start and not _in_order(one, other)
    if one.start < one.end and other.start < other.end:
        return max(one.start, other.start) < min(one.end, other.end)
    inserted, changed = (one, other) if one.start == one.end else (other, one)
    within = changed.start < inserted.start < changed.end
    anchor_gone = changed.start <= inserted.anchor[0] < inserted.anchor[1] <= changed.end
    return within or anchor_gone


def _in_order(one: Rewording, other: Rewording) -> bool:
    """Behind what stands before and before what stands behind: their order is certain."""
    sides = {r.anchor[0] >= r.start and r.anchor[1] > r.start for r in (one, other)}
    return sides == {True, False}


def _in_what_goes(change: Change, removal: Removal, draft: Draft) -> bool:
    gone = {removal.label, *draft.descendants(removal.label)}
    if isinstance(change, Rewording):
        return change.label in gone
    if isinstance(change, Placing):
        return change.moved in gone or (change.side == "inside" and change.anchor in gone)
    return False
