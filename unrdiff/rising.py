"""The heaviest rising run of a sequence: what kept its order while other things moved."""

from __future__ import annotations

from collections.abc import Sequence


def heaviest_rise(values: Sequence[int], weights: Sequence[float] | None = None) -> list[int]:
    """Indices of the rising subsequence of greatest weight; every value weighs 1 by default.

    Its members need not be neighbours. Of several as heavy, the one that ends first, led to by the
    earliest.
    """
    total = [1.0] * len(values) if weights is None else [float(weight) for weight in weights]
    own = list(total)
    before = [-1] * len(values)
    for here, value in enumerate(values):
        for earlier in range(here):
            if values[earlier] < value and total[earlier] + own[here] > total[here]:
                total[here] = total[earlier] + own[here]
                before[here] = earlier
    rise = []
    index = max(range(len(values)), key=total.__getitem__, default=-1)
    while index >= 0:
        rise.append(index)
        index = before[index]
    return rise[::-1]
