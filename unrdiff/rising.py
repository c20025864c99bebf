"""The heaviest rising run of a sequence: what kept its order while other things moved."""

from __future__ import annotations

from collections.abc import Sequence

_UNITS = 2**50


def heaviest_rise(values: Sequence[int], weights: Sequence[float] | None = None) -> list[int]:
    """Indices of the rising subsequence of greatest weight; every value weighs 1 by default.

    Its members need not be neighbours. Of several as heavy, the one that ends first, led to by the
    earliest.
    """
    # In whole numbers, so that what weighs the same does so in whatever order it is summed.
    own = [1] * len(values) if weights is None else [round(w * _UNITS) for w in weights]
    total = [0] * len(values)
    before = [-1] * len(values)
    rank = {value: at for at, value in enumerate(sorted(set(values)))}
    ends = _BestEnds(len(rank))
    for here, value in enumerate(values):
        weight, before[here] = ends.below(rank[value])
        total[here] = weight + own[here]
        ends.add(rank[value], total[here], here)
    rise = []
    index = max(range(len(values)), key=total.__getitem__, default=-1)
    while index >= 0:
        rise.append(index)
        index = before[index]
    return rise[::-1]


class _BestEnds:
    """The heaviest run that ends below a value, of several the one that came first (Fenwick 1994).

    Node ``i`` of the tree knows the best of the ranks from ``i - (i & -i)`` up to ``i - 1``.
    """

    def __init__(self, ranks: int) -> None:
        self._best = [(0, -1)] * (ranks + 1)

    def below(self, rank: int) -> tuple[int, int]:
        """The weight of the heaviest run that ends below a rank, and its end; -1 for none."""
        weight, end = 0, -1
        while rank > 0:
            other, at = self._best[rank]
            if other > weight or (other == weight and -1 < at < end):
                weight, end = other, at
            rank -= rank & -rank
        return weight, end

    def add(self, rank: int, weight: int, end: int) -> None:
        """Count a run that ends at this rank; those added before come first."""
        node = rank + 1
        while node < len(self._best):
            if weight > self._best[node][0]:
                self._best[node] = weight, end
            node += node & -node
