"""Which paragraphs moved: the least that must be taken out for the rest to stand in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unrdiff.align.order import moved


@pytest.mark.parametrize(
    ("positions", "weights", "expected"),
    [
        ([], [], set()),
        ([4], [1.0], set()),
        ([0, 1, 2], [1.0, 1.0, 1.0], set()),
        ([3, 5, 9], [1.0, 1.0, 1.0], set()),
        ([4, 0, 1, 2, 3], [1.0] * 5, {0}),
        ([1, 2, 3, 4, 0], [1.0] * 5, {4}),
        ([0, 3, 1, 2, 4], [1.0] * 5, {1}),
        ([1, 0], [1.2, 1.1], {1}),
        ([1, 0], [1.1, 1.2], {0}),
        ([2, 0, 1], [1.3, 1.1, 1.1], {0}),
        ([2, 1, 0], [1.1, 1.3, 1.2], {0, 2}),
    ],
    ids=[
        "no paragraph",
        "one paragraph",
        "none moved",
        "others were put between them",
        "the first went to the end",
        "the last went to the front",
        "one went down two places",
        "of two that changed places the lighter, second",
        "of two that changed places the lighter, first",
        "one heavy one rather than two light ones",
        "all turned round",
    ],
)
def test_example(positions: list[int], weights: list[float], expected: set[int]) -> None:
    assert moved(positions, weights) == expected


def in_order(positions: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(positions))


def least_weight(positions: Sequence[int], weights: Sequence[float]) -> float:
    """The least weight whose removal leaves an increasing order, all ways tried."""
    indices = range(len(positions))
    return min(
        sum(weights[i] for i in gone)
        for count in range(len(positions) + 1)
        for gone in combinations(indices, count)
        if in_order([positions[i] for i in indices if i not in gone])
    )


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[int], list[float]]:
    """New places of up to seven paragraphs, with what each weighs."""
    positions = draw(st.permutations(range(draw(st.integers(0, 7)))))
    weights = draw(st.lists(st.integers(1, 9), min_size=len(positions), max_size=len(positions)))
    return list(positions), [float(weight) for weight in weights]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(orders())
def test_no_lighter_set_explains_the_new_order(case: tuple[list[int], list[float]]) -> None:
    positions, weights = case
    gone = moved(positions, weights)
    assert in_order([place for i, place in enumerate(positions) if i not in gone])
    assert sum(weights[i] for i in gone) == least_weight(positions, weights)
