"""Stretches of words written as a line: ``保护|[水源>土地]|和 森林``."""

from __future__ import annotations

from unrdiff.diff.hunks import Hunk


def hunk(part: str) -> Hunk:
    """One stretch: equal words apart by blanks, or ``[old words>new words]``."""
    if part.startswith("["):
        old, _, new = part[1:-1].partition(">")
        return Hunk(tuple(old.split()), tuple(new.split()), False)
    return Hunk(tuple(part.split()), tuple(part.split()), True)


def read(line: str) -> list[Hunk]:
    return [hunk(part) for part in line.split("|")]
