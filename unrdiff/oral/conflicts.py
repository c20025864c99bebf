"""Which instructions touch the same words or the same paragraph in two ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

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


def touched_by(effects: Iterable[tuple[Change, str]]) -> frozenset[str]:
    """The paragraphs that the changes of one instruction touch, each given with its own label."""
    found: set[str | None] = set()
    for change, label in effects:
        found.add(label)
        if isinstance(change, Placing):
            found |= {change.moved, change.anchor}
        else:
            found.add(change.label)
    return frozenset(label for label in found if label)


def meeting(touched: Mapping[int, frozenset[str]], draft: Draft) -> list[tuple[int, int]]:
    """The pairs of instructions that touch one paragraph, or a list and what stands in it.

    No others can clash.
    """
    at: dict[str, set[int]] = {}
    for number, labels in touched.items():
        for label in labels:
            at.setdefault(label, set()).add(number)
    found = set()
    for label, here in at.items():
        below = {n for inner in draft.descendants(label) for n in at.get(inner, ())}
        found |= {(min(i, j), max(i, j)) for i in here for j in here | below if i != j}
    return sorted(found)


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
        # Beside a paragraph that goes there is still a place, in a list that goes there is none.
        beside = change.anchor == removal.label and change.side != "inside"
        return change.moved in gone or (change.anchor in gone and not beside)
    return False


def circular(placings: Iterable[Placing], draft: Draft) -> Iterator[Placing]:
    """Moves of paragraphs into lists that go, by these moves, into the same paragraphs."""
    hosts = {p.label: p.parent for p in draft.document.paragraphs}
    moves = [p for p in placings if p.moved]
    for move in moves:
        hosts[move.moved or ""] = _host(move, draft)
    for move in moves:
        host, seen = _host(move, draft), set[str]()
        while host and host not in seen:
            seen.add(host)
            host = hosts.get(host)
        if move.moved in seen:
            yield move


def _host(move: Placing, draft: Draft) -> str | None:
    """The paragraph in whose list it comes to stand, ``None`` for the text itself."""
    if move.anchor is None or move.side == "inside":
        return move.anchor
    return draft.paragraphs[move.anchor].parent
