"""Four hundred files of every kind: half of them damaged, of the others no character is lost."""

from __future__ import annotations

from collections import Counter

import pytest

from soak.mutations import File
from soak.readers import balance
from soak.run import PARTS, Outcome, tried
from unrdiff.reading import read_text

COUNT = 400


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [tried(PARTS["readers"], seed) for seed in range(COUNT)]


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_file(seed: int, outcomes: list[Outcome]) -> None:
    assert outcomes[seed].failure is None


def test_every_kind_is_read_and_few_whole_texts_are_refused(outcomes: list[Outcome]) -> None:
    tally: Counter[tuple[str, str]] = sum((o.tally for o in outcomes), Counter())
    kept = {kind for kind, column in tally if column == "kept whole"}
    assert kept >= {"txt", "html", "xml", "odt", "docx", "eml"}
    assert tally["txt", "whole refused"] * 20 < tally["txt", "kept whole"]


def test_a_loss_is_noticed() -> None:
    text = "78/301. 水\n\n大会，\n\n回顾其决议，\n\n1. 请会员国报告；\n\n2. 决定结束审议。\n"
    (read,) = read_text(text)
    more = File(text.replace("报告", "立即报告").encode(), "a.txt", read)
    less = File(text.replace("报告", "").encode(), "a.txt", read)
    assert balance(more, (read,))[0] == Counter("立即")
    assert balance(less, (read,))[1] == Counter("报告")
