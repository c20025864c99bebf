"""One paragraph's edits as marks in its letters: what goes, what comes, which notes' marks stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from unrdiff.diff.narrowing import as_shown
from unrdiff.model import Edit, Op
from unrdiff.render.docx.plan import Mark


@dataclass(frozen=True, slots=True)
class Step:
    """An edit with the offsets of its words in both wordings.

    ``put_in`` are the new marks that stand within its new words or at their end; offsets are in
    the new wording.
    """

    edit: Edit
    old: tuple[int, int]
    new: tuple[int, int]
    put_in: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Steps:
    """A paragraph's edits in order; ``stays`` says of old marks which new ones they are."""

    steps: tuple[Step, ...]
    stays: Mapping[Mark, Mark]


def steps_of(
    edits: Sequence[Edit],
    old: Sequence[Mark] = (),
    new: Sequence[Mark] = (),
    goes_on: Callable[[Mark, Mark], bool] = lambda _, __: False,
) -> Steps:
    """Place a paragraph's edits, and tell which marks stay where they are.

    A mark stays where its note goes on and the words around it do, or where it stands at the edge
    of words that change.
    """
    placed = tuple(_placed(as_shown(edits)))
    stays: dict[Mark, Mark] = {}
    free = list(new)
    for mark in old:
        match = next(
            (
                other
                for other in free
                if goes_on(mark, other)
                and any(_same_place(step, mark.offset, other.offset) for step in placed)
            ),
            None,
        )
        if match is not None:
            free.remove(match)
            stays[mark] = match
    given: list[Step] = []
    for at, step in enumerate(placed):
        here = [m for m in free if _falls(step, m.offset, at == 0)]
        free = [m for m in free if m not in here]
        given.append(Step(step.edit, step.old, step.new, tuple(here)))
    return Steps(tuple(given), stays)


def _placed(edits: Sequence[Edit]) -> Iterator[Step]:
    at_old = at_new = 0
    for edit in edits:
        ends = at_old + len(edit.old), at_new + len(edit.new)
        yield Step(edit, (at_old, ends[0]), (at_new, ends[1]))
        at_old, at_new = ends


def _same_place(step: Step, old: int, new: int) -> bool:
    (a, b), (c, d) = step.old, step.new
    if step.edit.op is Op.EQUAL:
        return a <= old <= b and new == c + old - a
    if step.edit.op is Op.DELETE:
        return a <= old <= b and new == c
    if step.edit.op is Op.INSERT:
        return old == a and new in (c, d)
    return (old, new) in ((a, c), (b, d))


def _falls(step: Step, offset: int, first: bool) -> bool:
    """A mark belongs to the words that it stands behind; at the very head to the first."""
    start, end = step.new
    return start < offset <= end or (first and offset == start)
