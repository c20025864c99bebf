"""What is said of an edit: its kind, where it leads if it is one of force, and why.

And what is said of a whole comparison, while rules go over it (:class:`Judged`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Direction, Edit, EditKind, Link, Substitution


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


@dataclass(frozen=True, slots=True)
class Judged:
    """A comparison's links with their edits judged, and the replacements found in them.

    ``above_old`` and ``above_new``: for each label the text of the paragraph above it.
    ``sessions`` are those of the two texts.
    """

    links: tuple[Link, ...]
    above_old: Mapping[str, str]
    above_new: Mapping[str, str]
    substitutions: tuple[Substitution, ...] = ()
    sessions: tuple[int | None, int | None] = (None, None)


LAYOUT = Judgement(EditKind.TYPOGRAPHIC, Ground(GroundCode.LAYOUT))
