"""Texts in traditional characters are compared in simplified ones, and told as they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from unrdiff.ground import Ground, GroundCode
from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.model import Comparison, Document, Edit, EditKind, Link, Op
from unrdiff.notice import Notice, NoticeCode


def traditional(document: Document) -> bool:
    """Whether a document is in traditional characters."""
    return is_traditional("".join(p.text for p in document.paragraphs))


def simplified(document: Document) -> Document:
    """The document in simplified characters; every offset in it stays."""
    return replace(
        document,
        title=document.title and in_simplified(document.title),
        paragraphs=tuple(replace(p, text=in_simplified(p.text)) for p in document.paragraphs),
        footnotes={number: in_simplified(text) for number, text in document.footnotes.items()},
    )


def as_printed(found: Comparison, old: Document, new: Document) -> Comparison:
    """A comparison of two simplified documents, told in their own characters."""
    differ = traditional(old) != traditional(new)
    return replace(
        found,
        old=old,
        new=new,
        links=tuple(_link(link, old, new) for link in found.links),
        notes=tuple(
            replace(
                change,
                edits=_edits(
                    change.edits,
                    old.footnotes.get(change.old or "", ""),
                    new.footnotes.get(change.new or "", ""),
                ),
            )
            for change in found.notes
        ),
        notices=(*found.notices, *([Notice(NoticeCode.SCRIPTS_DIFFER)] * differ)),
    )


def _link(link: Link, old: Document, new: Document) -> Link:
    mine, other = old[link.old].text, new[link.new].text
    parts = link.old_part or (0, len(mine)), link.new_part or (0, len(other))
    edits = _edits(link.edits, mine[slice(*parts[0])], other[slice(*parts[1])])
    return replace(link, edits=edits)


def _edits(edits: Sequence[Edit], old: str, new: str) -> tuple[Edit, ...]:
    return tuple(_told(edits, old, new))


def _told(edits: Sequence[Edit], old: str, new: str) -> Iterator[Edit]:
    """Edits with the words of the two texts; what differs in script alone is set otherwise."""
    at_old = at_new = 0
    for edit in edits:
        ends = at_old + len(edit.old), at_new + len(edit.new)
        told = replace(edit, old=old[at_old : ends[0]], new=new[at_new : ends[1]])
        if edit.op is Op.EQUAL and told.old != told.new:
            because = Ground(GroundCode.SCRIPT)
            told = replace(
                told, op=Op.REPLACE, kind=EditKind.TYPOGRAPHIC, layout=True, because=because
            )
        yield told
        at_old, at_new = ends
