"""How alike the titles of two resolutions are."""

from __future__ import annotations

# Titles of one resolution may be reworded from year to year, but keep most of their characters.
SAME_TITLE = 0.4


def title_fit(old: str, new: str) -> float:
    """0 to 1: the pairs of characters shared against all of both (Dice 1945)."""
    mine, other = _bigrams(old), _bigrams(new)
    return 2 * len(mine & other) / (len(mine) + len(other)) if mine and other else 0.0


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
