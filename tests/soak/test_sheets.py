"""Three hundred sheets of oral revisions, on drafts of the cases and on the samples."""

from __future__ import annotations

from collections import Counter

import pytest
from test_oral_cases import draft

from soak.run import PARTS, Outcome, tried
from soak.sheets import Sheet, nothing_unnamed_changes
from unrdiff.oral.revise import revise

COUNT = 300


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [tried(PARTS["sheets"], seed) for seed in range(COUNT)]


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_sheet(seed: int, outcomes: list[Outcome]) -> None:
    assert outcomes[seed].failure is None


def test_many_are_applied_and_many_are_not(outcomes: list[Outcome]) -> None:
    tally: Counter[tuple[str, str]] = sum((o.tally for o in outcomes), Counter())
    assert min(tally["amendments", status] for status in ("applied", "not applied")) > COUNT / 2


def test_a_change_that_no_line_names_is_noticed() -> None:
    revision = revise(draft("oceans"), "删除第1段")
    nothing_unnamed_changes(Sheet("", ("OP1",)), revision)
    with pytest.raises(AssertionError, match="gone, changed"):
        nothing_unnamed_changes(Sheet("", ("OP2",)), revision)
