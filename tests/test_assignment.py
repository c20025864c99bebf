"""The best assignment, against trying every way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from unrdiff.align.assignment import best_assignment

Weights = Mapping[tuple[int, int], float]

quick = settings(max_examples=75, deadline=None, derandomize=True)
pairs = st.tuples(st.integers(0, 5), st.integers(0, 5))


def greatest_total(weights: Weights) -> float:
    """The greatest weight of all ways to pair rows with columns, any of them left alone."""
    rows = sorted({row for row, _ in weights})

    @cache
    def best(at: int, taken: frozenset[int]) -> float:
        if at == len(rows):
            return 0.0
        ways = [
            weight + best(at + 1, taken | {column})
            for (row, column), weight in weights.items()
            if row == rows[at] and column not in taken
        ]
        return max([best(at + 1, taken), *ways])

    return best(0, frozenset())


def assert_best(weights: Weights) -> None:
    found = best_assignment(weights)
    assert found.items() <= weights.keys()
    assert len(set(found.values())) == len(found)
    assert sum(weights[pair] for pair in found.items()) == pytest.approx(greatest_total(weights))


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ({}, {}),
        ({(3, 7): 0.2}, {3: 7}),
        ({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}, {0: 1, 1: 0}),
        ({(0, 0): 0.9, (0, 1): 0.3, (1, 0): 0.3}, {0: 0}),
        ({(0, 0): 0.5, (1, 0): 0.6}, {1: 0}),
        ({(0, 0): 0.5, (0, 1): 0.6}, {0: 1}),
        (
            {(0, 0): 0.9, (0, 1): 0.8, (1, 1): 0.9, (1, 2): 0.8, (2, 2): 0.9, (2, 3): 0.8}
            | {(3, 0): 0.9},
            {0: 1, 1: 2, 2: 3, 3: 0},
        ),
        ({(0, 0): 1e-6, (1, 1): 1000.0}, {0: 0, 1: 1}),
    ],
    ids=[
        "nothing to pair",
        "one pair",
        "two good pairs rather than the best one",
        "one very good pair rather than two poor ones",
        "two rows want one column",
        "one row may have two columns",
        "the last row pushes all others on",
        "a pair that weighs little is still a pair",
    ],
)
def test_example(weights: Weights, expected: dict[int, int]) -> None:
    assert best_assignment(weights) == expected


@quick
@given(st.dictionaries(pairs, st.integers(1, 9).map(float), max_size=24))
@example({(0, 0): 1.0})
@example({(0, 0): 5.0, (0, 1): 4.0, (1, 0): 4.0})
def test_no_way_of_pairing_weighs_more_in_whole_numbers(weights: Weights) -> None:
    assert_best(weights)


@quick
@given(st.dictionaries(pairs, st.floats(0.001, 1.0), max_size=24))
def test_no_way_of_pairing_weighs_more(weights: Weights) -> None:
    assert_best(weights)


@quick
@given(st.dictionaries(pairs, st.integers(1, 3).map(float), max_size=24))
def test_the_order_in_which_pairs_are_given_does_not_matter(
    weights: dict[tuple[int, int], float],
) -> None:
    assert best_assignment(dict(reversed(weights.items()))) == best_assignment(weights)
