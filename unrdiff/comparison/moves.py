"""Words that only changed their place, each with its other end: in their paragraph or in another.

Between paragraphs they go with partial links: a clause that one paragraph gave to another was taken
out of the one, or put into the other, or both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from unrdiff.comparison.joined_parts import parts_of
from unrdiff.diff.reordered import JOINING, bare_words, clauses_in, with_moves
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.folding import folded
from unrdiff.language.openings import ADDING
from unrdiff.language.particles import ALSO
from unrdiff.model import Document, Edit, EditKind, Extent, Link, Op, OtherEnd, Role

_JOINTS = JOINING + "".join(ADDING)

# An edit, by the index of its link and its own in that link.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Given:
    """A partial link, with the edits that took the clause out and that put it in.

    ``compared`` are those whose words the other paragraph, having no other link, is compared with.
    """

    link: Link
    taken_out: tuple[Place, ...]
    put_in: tuple[Place, ...]
    compared: frozenset[Place]


def with_other_ends(links: Sequence[Link], old: Document, new: Document) -> tuple[Link, ...]:
    """Links, their edits final, with every edit marked whose words only changed their place."""
    cut = _cut_at_parts(links)
    inside = [replace(link, edits=with_moves(link.edits)) for link in cut]
    ends = _between(inside, list(_given(inside, old, new)))
    return tuple(
        replace(
            link,
            edits=tuple(
                replace(edit, moved=ends[at, index]) if (at, index) in ends else edit
                for index, edit in enumerate(link.edits)
            ),
        )
        for at, link in enumerate(inside)
    )


def without_joints(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits of a part; what joined it to the rest at its ends (并, ；) is punctuation."""
    ends = (0, len(edits) - 1)
    return tuple(
        _as_punctuation(edit) if index in ends and _joins(edit) else edit
        for index, edit in enumerate(edits)
    )


def _joins(edit: Edit) -> bool:
    """Whether an edit's words only join, on both sides."""
    return edit.op is not Op.EQUAL and {_bare(edit.old), _bare(edit.new)} <= {"", *ALSO}


def _bare(words: str) -> str:
    return bare_words(Edit(Op.INSERT, "", words))


def _as_punctuation(edit: Edit) -> Edit:
    return replace(
        edit,
        kind=EditKind.TYPOGRAPHIC,
        direction=None,
        because=Ground(GroundCode.PUNCTUATION),
    )


def _cut_at_parts(links: Sequence[Link]) -> list[Link]:
    """Links, the primary ones cut where a part begins or ends that another paragraph has."""
    gone, come = parts_of(links)
    return [
        _cut(link, gone.get(link.old, []), come.get(link.new, []))
        if link.role is Role.PRIMARY
        else link
        for link in links
    ]


def _cut(link: Link, gone: Sequence[Extent], come: Sequence[Extent]) -> Link:
    """A link with its edits cut at the ends of parts.

    What was taken out may have gone to several paragraphs: each stretch names its own.
    """
    edits: list[Edit] = []
    at_old = at_new = 0
    for edit in link.edits:
        old, new = _pieces(edit.old, at_old, gone), _pieces(edit.new, at_new, come)
        if edit.op is Op.EQUAL or max(len(old), len(new)) < 2:
            edits.append(edit)
        else:
            edits += (_piece(edit, Op.DELETE, text) for text in old)
            edits += (_piece(edit, Op.INSERT, text) for text in new)
        at_old, at_new = at_old + len(edit.old), at_new + len(edit.new)
    return replace(link, edits=tuple(edits))


def _pieces(words: str, at: int, parts: Sequence[Extent]) -> list[str]:
    """Words that begin at an offset of their text, cut at the ends of parts."""
    ends = sorted({end - at for part in parts for end in part if 0 < end - at < len(words)})
    pieces: list[str] = []
    for start, end in pairwise([0, *ends, len(words)]) if words else ():
        # What only joins goes with the words behind it, or with those before it at the end.
        piece = words[start:end]
        joins = bool(pieces) and (_only_joins(pieces[-1]) or _only_joins(piece))
        pieces.append(f"{pieces.pop() if joins else ''}{piece}")
    return pieces


def _only_joins(words: str) -> bool:
    """Whether words say nothing but how they go on: ，以及, 并."""
    return _bare(words) in ADDING | {""}


def _piece(edit: Edit, op: Op, words: str) -> Edit:
    """One side of an edit, or a stretch of it; what only joins is punctuation."""
    old, new = (words, "") if op is Op.DELETE else ("", words)
    piece = replace(edit, op=op, old=old, new=new, direction=None)
    return _as_punctuation(piece) if _joins(piece) else piece


def _given(links: Sequence[Link], old: Document, new: Document) -> Iterator[_Given]:
    primary = [(at, link) for at, link in enumerate(links) if link.role is Role.PRIMARY]
    giving = {link.old: at for at, link in primary}
    taking = {link.new: at for at, link in primary}
    for link in links:
        if link.role is not Role.PARTIAL:
            continue
        source, heir = giving.get(link.old), taking.get(link.new)
        mine, other = old[link.old].text, new[link.new].text
        out = _of_part(links, source, Op.DELETE, link.old_part, other) if heir is None else ()
        into = _of_part(links, heir, Op.INSERT, link.new_part, mine) if source is None else ()
        yield _Given(
            link,
            (*out, *_clauses(links, source, Op.DELETE, other)),
            (*into, *_clauses(links, heir, Op.INSERT, mine)),
            frozenset((*out, *into)),
        )


def _clauses(links: Sequence[Link], at: int | None, op: Op, other: str) -> Iterator[Place]:
    """The edits of a primary link, if there is one, that are clauses of the other text."""
    if at is not None:
        yield from ((at, index) for index in clauses_in(links[at].edits, op, other))


def _of_part(
    links: Sequence[Link], at: int | None, op: Op, part: Extent | None, other: str
) -> tuple[Place, ...]:
    """The edits of a primary link that took out, or put in, words of a part.

    Words that the ``other`` text has not came from nowhere: 充分 put before 合作, where the part
    says nothing of the kind.
    """
    if at is None or part is None:
        return ()
    found: list[Place] = []
    start = 0
    for index, edit in enumerate(links[at].edits):
        words = edit.old if op is Op.DELETE else edit.new
        # What joins the words to their neighbours may stand outside.
        lead = len(words) - len(words.lstrip(_JOINTS))
        inside = part[0] <= start + lead and start + len(words.rstrip(_JOINTS)) <= part[1]
        if edit.op is op and inside and not edit.moved and _has_any_of(words, other):
            found.append((at, index))
        start += len(words)
    return tuple(found)


def _has_any_of(words: str, other: str) -> bool:
    """Whether another text has three characters in a row of these words, or the word if shorter.

    What only joins says nothing.
    """
    bare, whole = folded(words).strip(JOINING), folded(other)
    return any(bare[i : i + 3] in whole for i in range(max(len(bare) - 2, 1)))


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
            ends.setdefault(place, OtherEnd(one.link.new, None, place in one.compared))
        for place in one.put_in:
            ends.setdefault(place, OtherEnd(one.link.old, None, place in one.compared))
    return ends


def _pairs(links: Sequence[Link], given: _Given) -> Iterator[tuple[Place, Place]]:
    """Edits of the giving and of the taking paragraph with the same words."""
    for out in given.taken_out:
        for into in given.put_in:
            words = [bare_words(links[at].edits[index]) for at, index in (out, into)]
            if words[0] == words[1]:
                yield out, into
