"""Three hundred edit scripts, each compared there and back, and what is found again of them all."""

from __future__ import annotations

from collections import Counter

import pytest

from soak.edits import TYPES
from soak.run import PARTS, Outcome, tried

COUNT = 300
# The script of a seed changes with the texts and the words it draws from; so do those that fail.
# Per cent, for recall and precision of every type of edit.
LEAST_FOUND = 97


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [tried(PARTS["whole_way"], seed) for seed in range(COUNT)]


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_script(seed: int, outcomes: list[Outcome]) -> None:
    assert outcomes[seed].failure is None


@pytest.mark.parametrize("name", TYPES)
def test_what_was_done_is_found(name: str, outcomes: list[Outcome]) -> None:
    tally: Counter[tuple[str, str]] = sum((o.tally for o in outcomes), Counter())
    true, found, both = (tally[name, column] for column in ("true", "found", "both"))
    assert true > COUNT / 10
    assert 100 * both >= LEAST_FOUND * max(true, found)
