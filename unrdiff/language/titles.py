"""How alike the titles of two resolutions are."""

from __future__ import annotations

from unrdiff.language.likeness import alike, pairs
from unrdiff.language.script import title_in_simplified

# Titles of one resolution may be reworded from year to year, but keep most of their characters.
SAME_TITLE = 0.4


def title_fit(old: str, new: str) -> float:
    """0 to 1: the pairs of characters shared against all of both (Dice 1945)."""
    return alike(pairs(title_in_simplified(old)), pairs(title_in_simplified(new)))
