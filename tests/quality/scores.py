"""What a measure says, and the floors that it is held against. No files, no program: pure counts.

A score counts instead of dividing, so that nothing to find is not mistaken for all found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Of ``of`` things that the references hold, ``right`` were found; ``false`` were invented."""

    right: int
    of: int
    false: int = 0

    @property
    def recall(self) -> float | None:
        """The share found; ``None`` where there is nothing to find."""
        return self.right / self.of if self.of else None

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; ``None`` where nothing was found."""
        found = self.right + self.false
        return self.right / found if found else None

    @property
    def f1(self) -> float | None:
        """Their harmonic mean; ``None`` where there was nothing to find and nothing found."""
        both = self.right + self.false + self.of
        return 2 * self.right / both if both else None


def failures(scores: Mapping[str, Score], floors: Mapping[str, Score]) -> Iterable[str]:
    """A sentence for each score that is worse than its floor, missing or not comparable with it."""
    for name in sorted(floors.keys() - scores.keys()):
        yield f"{name} has a floor and is not measured any more"
    for name, score in scores.items():
        floor = floors.get(name)
        if floor is None:
            yield f"{name} has no floor"
        elif score.of != floor.of:
            yield f"{name} is measured on {score.of}, its floor on {floor.of}"
        else:
            if score.right < floor.right:
                yield f"{name}: {score.right} of {score.of} right, the floor is {floor.right}"
            if score.false > floor.false:
                yield f"{name}: {score.false} invented, no more than {floor.false} may be"


def raised(scores: Mapping[str, Score], floors: Mapping[str, Score]) -> dict[str, Score]:
    """Floors as high as the scores, none lower than before.

    A floor reached on another number of references is no floor for this one and is set anew.
    """
    found = {}
    for name, score in scores.items():
        floor = floors.get(name, score)
        if floor.of == score.of:
            score = Score(max(score.right, floor.right), score.of, min(score.false, floor.false))
        found[name] = score
    return found
