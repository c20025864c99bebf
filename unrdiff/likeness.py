"""How alike two texts are by their pairs of neighbouring characters: cheap, and blind to order."""

from __future__ import annotations

Pairs = frozenset[str]


def pairs(text: str) -> Pairs:
    """The different pairs of neighbouring characters of a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def alike(one: Pairs, other: Pairs) -> float:
    """0 to 1: the pairs shared against the mean of both (Dice 1945)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
