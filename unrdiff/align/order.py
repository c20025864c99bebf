"""Which paragraphs moved: the fewest whose moving explains the new order."""

from __future__ import annotations

from collections.abc import Sequence


def moved(positions: Sequence[int], weights: Sequence[float]) -> set[int]:
    """Indices that left their order.

    ``positions[i]`` is where the i-th old paragraph stands in the new text. The heaviest
    increasing subsequence stayed; the others moved. With weights just above 1 that is the fewest
    moves, and among equals those of the lightest paragraphs, so that reading the texts in the
    other direction finds the same ones.
    """
    count = len(positions)
    total = list(weights)
    before = [-1] * count
    for here in range(count):
        for earlier in range(here):
            ordered = positions[earlier] < positions[here]
            if ordered and total[earlier] + weights[here] > total[here]:
                total[here] = total[earlier] + weights[here]
                before[here] = earlier
    stayed: set[int] = set()
    index = max(range(count), key=total.__getitem__, default=-1)
    while index >= 0:
        stayed.add(index)
        index = before[index]
    return set(range(count)) - stayed
