"""Compares the words of two texts: :func:`diff` gives the edits, each with its kind.

:mod:`unrdiff.language.tokens` cuts a text into words and references that are never cut,
:mod:`words` those of two texts into what is compared, names and limits whole; :mod:`alignment`
pairs them at the least cost, :mod:`common_ground` says which pairs stay, :mod:`hunks` makes changes
of it, :mod:`slides` puts them where they read best, :mod:`governing` keeps verbs governing what
they governed, and :mod:`borders` tells the parts of a change apart. Each part is then judged
(:mod:`unrdiff.kinds`), and :mod:`narrowing` marks no more of it than what changed.
:mod:`reordered` finds words that only changed place, :mod:`agreed` the wording that is not new.
What is Chinese in any of this stands in :mod:`unrdiff.language`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from unrdiff.diff.borders import split_change
from unrdiff.diff.governing import hunks_keeping_the_verb
from unrdiff.diff.hunks import Hunk
from unrdiff.diff.narrowing import joined, narrowed
from unrdiff.diff.reordered import with_moves
from unrdiff.diff.words import words
from unrdiff.kinds.change import Change, Side
from unrdiff.kinds.judgement import LAYOUT, Judgement
from unrdiff.kinds.rules import judged, judged_in_paragraph
from unrdiff.language.annotation import annotate
from unrdiff.language.folding import folded_word
from unrdiff.model import Edit, Op

__all__ = ["Within", "changes", "diff"]


@dataclass(frozen=True, slots=True)
class Within:
    """The text that a stretch stands in, and where it begins there, in characters."""

    text: str
    start: int = 0


def diff(old: str, new: str) -> tuple[Edit, ...]:
    """The edits that make ``new`` of ``old``, both canonical texts.

    All ``old`` sides joined are the old text, all ``new`` sides the new one, to the letter; the
    two sides of an ``equal`` edit are the same.
    """
    return with_moves(narrowed(changes(old, new)))


def changes(old: str, new: str, within: tuple[Within, Within] | None = None) -> tuple[Edit, ...]:
    """The same edits as they are judged: formulas whole, and words moved as gone and come.

    Of stretches ``within`` says in which texts they stand, and from where: what governs a stretch
    may stand before it.
    """
    if old == new:
        return (Edit(Op.EQUAL, old, new),) if old else ()
    found = hunks_keeping_the_verb(*words(old, new))
    mine, other = within or (Within(old), Within(new))
    return judged_in_paragraph(joined(_edits(found, mine, other)))


def _edits(found: Sequence[Hunk], mine: Within, other: Within) -> Iterator[Edit]:
    """The edits of hunks, each judged where it stands in both texts."""
    old_text, new_text = annotate(mine.text), annotate(other.text)
    at_old, at_new = mine.start, other.start
    blanks = ("", "")
    for hunk, following in zip(found, [*found[1:], None], strict=False):
        if hunk.same:
            yield from _spelled(hunk, blanks)
            blanks = ("", "")
        else:
            # A blank that stands or falls with the words before it is part of their change.
            blanks = _blanks_of(following)
            old = (*hunk.old, blanks[0]) if blanks[0] else hunk.old
            new = (*hunk.new, blanks[1]) if blanks[1] else hunk.new
            was, became = Side(old_text, at_old, at_old), Side(new_text, at_new, at_new)
            yield from _judged(old, new, was, became)
        at_old += len("".join(hunk.old))
        at_new += len("".join(hunk.new))


def _judged(old: Sequence[str], new: Sequence[str], was: Side, became: Side) -> Iterator[Edit]:
    """A change as one edit, or as several where its parts say things of their own.

    ``was`` and ``became`` are empty, and say where in the two texts it begins.
    """
    for part_old, part_new in split_change(old, new, was.before):
        was = Side(was.whole, was.end, was.end + len(part_old))
        became = Side(became.whole, became.end, became.end + len(part_new))
        if part_old == part_new:
            yield Edit(Op.EQUAL, part_old, part_new)
        else:
            yield _edit(part_old, part_new, judged(Change(was, became)))


def _edit(old: str, new: str, judgement: Judgement) -> Edit:
    op = Op.REPLACE if old and new else Op.DELETE if old else Op.INSERT
    return judgement.on(Edit(op, old, new, layout=folded_word(old) == folded_word(new)))


def _blanks_of(hunk: Hunk | None) -> tuple[str, str]:
    """The blanks before an equal stretch, if the two texts differ in them."""
    if hunk is None or not hunk.same:
        return "", ""
    old, new = (text[: len(text) - len(text.lstrip())] for text in (hunk.old[0], hunk.new[0]))
    return (old, new) if old != new else ("", "")


def _spelled(hunk: Hunk, blanks: tuple[str, str]) -> Iterator[Edit]:
    """An equal stretch; where the two texts set a word in another width, a typographic edit.

    ``blanks`` are those before it that the edit before has already told.
    """
    same = old_run = new_run = ""
    for index, (old, new) in enumerate(zip(hunk.old, hunk.new, strict=True)):
        if index == 0:
            old, new = old[len(blanks[0]) :], new[len(blanks[1]) :]
        if old == new:
            if old_run or new_run:
                yield _edit(old_run, new_run, LAYOUT)
                old_run = new_run = ""
            same += old
            continue
        if same:
            yield Edit(Op.EQUAL, same, same)
            same = ""
        old_run, new_run = old_run + old, new_run + new
    if old_run or new_run:
        yield _edit(old_run, new_run, LAYOUT)
    if same:
        yield Edit(Op.EQUAL, same, same)
