"""The changes of force in the operative part, for the first screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from unrdiff.label import Label, LabelPart
from unrdiff.model import Direction
from unrdiff.render.html_lineages.strands import Shift, StrandRow


@dataclass(frozen=True, slots=True)
class ForceShift:
    """One change of force in a strand: its row, the version that made it, the words."""

    row: str
    label: str
    version: str
    shift: Shift
    excerpt: str


def force_shifts(rows: Sequence[StrandRow]) -> tuple[ForceShift, ...]:
    """Every change of force in operative paragraphs of the newest text.

    Those that made a provision stronger or weaker stand first, each group in the text's order.
    """
    found = (
        ForceShift(row.id, row.label, telling.version, shift, row.excerpt[:40])
        for row in rows
        if row.standing and Label.parse(row.label).part is LabelPart.OPERATIVE
        for telling in row.tellings
        for shift in telling.shifts
    )
    return tuple(sorted(found, key=lambda one: one.shift.direction is Direction.UNRANKED))
