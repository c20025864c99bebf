"""Words that only changed their place, each with its other end: in their paragraph or in another.

Between paragraphs they go with partial links: a clause that one paragraph gave to another was taken
out of the one, or put into the other, or both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from unrdiff.diff.reordered import bare_words, clauses_in, with_moves
from unrdiff.model import Document, Link, Op, OtherEnd, Role

# An edit, by the index of its link and its own in that link.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Given:
    """A partial link, with the edits that took the clause out and that put it in."""

    link: Link
    taken_out: tuple[Place, ...]
    put_in: tuple[Place, ...]


def with_other_ends(links: Sequence[Link], old: Document, new: Document) -> tuple[Link, ...]:
    """Links, their edits final, with every edit marked whose words only changed their place."""
    inside = [replace(link, edits=with_moves(link.edits)) for link in links]
    ends = _between(inside, list(_given(inside, old, new)))
    return tuple(
        replace(
            link,
            edits=tuple(
                replace(edit, moved=ends.get((at, index), edit.moved))
                for index, edit in enumerate(link.edits)
            ),
        )
        for at, link in enumerate(inside)
    )


def _given(links: Sequence[Link], old: Document, new: Document) -> Iterator[_Given]:
    primary = [(at, link) for at, link in enumerate(links) if link.role is Role.PRIMARY]
    giving = {link.old: at for at, link in primary}
    taking = {link.new: at for at, link in primary}
    for link in links:
        if link.role is Role.PARTIAL:
            yield _Given(
                link,
                _places(links, giving.get(link.old), Op.DELETE, new[link.new].text),
                _places(links, taking.get(link.new), Op.INSERT, old[link.old].text),
            )


def _places(links: Sequence[Link], at: int | None, op: Op, other: str) -> tuple[Place, ...]:
    """The edits of a primary link, if there is one, that are clauses of the other text."""
    if at is None:
        return ()
    return tuple((at, index) for index in clauses_in(links[at].edits, op, other))


def _between(links: Sequence[Link], given: Sequence[_Given]) -> dict[Place, OtherEnd]:
    """The other ends in other paragraphs: an edit with the same words, or else the label alone."""
    ends: dict[Place, OtherEnd] = {}
    for one in given:
        for out, into in _pairs(links, one):
            if out not in ends and into not in ends:
                ends[out] = OtherEnd(one.link.new, into[1])
                ends[into] = OtherEnd(one.link.old, out[1])
    for one in given:
        for place in one.taken_out:
            ends.setdefault(place, OtherEnd(one.link.new, None))
        for place in one.put_in:
            ends.setdefault(place, OtherEnd(one.link.old, None))
    return ends


def _pairs(links: Sequence[Link], given: _Given) -> Iterator[tuple[Place, Place]]:
    """Edits of the giving and of the taking paragraph with the same words."""
    for out in given.taken_out:
        for into in given.put_in:
            words = [bare_words(links[at].edits[index]) for at, index in (out, into)]
            if words[0] == words[1]:
                yield out, into
