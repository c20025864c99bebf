"""Which paragraphs moved: the fewest whose moving explains the new order."""

from __future__ import annotations

from collections.abc import Sequence

from unrdiff.rising import heaviest_rise


def moved(positions: Sequence[int], weights: Sequence[float]) -> set[int]:
    """Indices that left their order.

    ``positions[i]`` is where the i-th old paragraph stands in the new text. The heaviest
    increasing subsequence stayed; the others moved. With weights just above 1 that is the fewest
    moves, and among equals those of the lightest paragraphs, so that reading the texts in the
    other direction finds the same ones.
    """
    return set(range(len(positions))) - set(heaviest_rise(positions, weights))
