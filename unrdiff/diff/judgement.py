"""What is said of an edit: its kind, where it leads if it is one of force, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Direction, Edit, EditKind


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the words that the reason is about, and the direction of a force."""

    old: str = ""
    new: str = ""
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A kind with its reason; a direction with kind ``strength`` only."""

    kind: EditKind
    because: Ground
    direction: Direction | None = None

    def on(self, edit: Edit) -> Edit:
        """The edit so judged, whatever was said of it before."""
        return replace(edit, kind=self.kind, because=self.because, direction=self.direction)


LAYOUT = Judgement(EditKind.TYPOGRAPHIC, Ground(GroundCode.LAYOUT))
