"""Words of a paragraph that another one was joined to, or split from, compared without that part.

A paragraph that was joined to this one has words of its own (酌情). Where a word that this one lost
is found again there, nothing seems lost: so what stands inside the other's part is no ground to
compare by.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from unrdiff.diff import changes
from unrdiff.diff.reordered import JOINING
from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Edit, EditKind, Extent, Link, Op

# A single character is found anywhere.
_SHORTEST = 2


Parts = dict[str, list[Extent]]


def parts_of(links: Iterable[Link]) -> tuple[Parts, Parts]:
    """The parts that other paragraphs have of each old one, and of each new one, by its label."""
    gone: Parts = {}
    come: Parts = {}
    for link in links:
        if link.old_part:
            gone.setdefault(link.old, []).append(link.old_part)
        if link.new_part:
            come.setdefault(link.new, []).append(link.new_part)
    return gone, come


def changes_beside(
    old: str, new: str, gone: Sequence[Extent], come: Sequence[Extent]
) -> tuple[Edit, ...]:
    """The edits of a paragraph; ``gone`` and ``come`` are the parts that others are compared with.

    Joined they are both texts. A part with words of the rest inside it stands as an edit of its
    own.
    """
    plain = changes(old, new)
    gone = [part for part in gone if _is_entered(plain, part, Op.DELETE)]
    come = [part for part in come if _is_entered(plain, part, Op.INSERT)]
    if not gone and not come:
        return plain
    edits = changes(_without(old, gone), _without(new, come))
    for part in sorted(gone):
        edits = tuple(_with_part(edits, Edit(Op.DELETE, old[slice(*part)], ""), part[0]))
    for part in sorted(come):
        edits = tuple(_with_part(edits, Edit(Op.INSERT, "", new[slice(*part)]), part[0]))
    return edits


def _is_entered(edits: Sequence[Edit], part: Extent, op: Op) -> bool:
    """Whether words that stay stand inside a part, beside others of its own on both sides."""
    texts = [edit.old if op is Op.DELETE else edit.new for edit in edits]
    ends = list(accumulate(map(len, texts)))
    return any(
        edit.op is Op.EQUAL
        and part[0] < end - len(text)
        and end < part[1]
        and len(text.strip(JOINING)) >= _SHORTEST
        for edit, text, end in zip(edits, texts, ends, strict=True)
    )


def _without(text: str, parts: Sequence[Extent]) -> str:
    for start, end in sorted(parts, reverse=True):
        text = text[:start] + text[end:]
    return text


def _with_part(edits: Sequence[Edit], part: Edit, at: int) -> Iterator[Edit]:
    """The edits with a part at its place, in characters of the text that it stands in."""
    put: Edit | None = _told(part)
    here = 0
    for edit in edits:
        words = edit.old if part.op is Op.DELETE else edit.new
        inside = at - here
        if put is not None and inside <= 0:
            yield put
            put = None
        if put is not None and inside < len(words):
            first, last = _cut(edit, inside, part.op)
            yield from (first, put, last)
            put = None
        else:
            yield edit
        here += len(words)
    if put is not None:
        yield put


def _told(part: Edit) -> Edit:
    return Edit(part.op, part.old, part.new, EditKind.SUBSTANTIVE, because=Ground(GroundCode.WORDS))


def _cut(edit: Edit, at: int, op: Op) -> tuple[Edit, Edit]:
    """An edit in two; of words put for others only those on the side of ``op`` are cut."""
    if edit.op is not Op.REPLACE:
        first = replace(edit, old=edit.old[:at], new=edit.new[:at])
        return first, replace(edit, old=edit.old[at:], new=edit.new[at:])
    if op is Op.INSERT:
        return replace(edit, new=edit.new[:at]), replace(edit, op=op, old="", new=edit.new[at:])
    return replace(edit, old=edit.old[:at]), replace(edit, op=op, old=edit.old[at:], new="")
