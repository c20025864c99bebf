"""How alike two texts are, for the aligner and for a reader."""

from __future__ import annotations

import pytest

from unrdiff.likeness import alike, pairs, similarity


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("请会员国合作", "请会员国合作", 1.0),
        ("第 64/179 号决议", "第64/179号决议", 1.0),
        ("会员国合作", "秘书长报告", 0.0),
        ("请会员国合作", "请会员国", 0.75),
        ("请", "请", 1.0),
        ("请", "又", 0.0),
        ("", "", 1.0),
    ],
    ids=["equal", "layout", "nothing", "a part", "one sign", "another sign", "empty"],
)
def test_similarity_is_the_wording_that_both_have(one: str, other: str, expected: float) -> None:
    assert similarity(one, other) == similarity(other, one) == expected


def test_a_reader_sees_what_is_said_twice() -> None:
    once, twice = "请会员国", "请会员国请会员国请会员国"
    assert similarity(once, twice) < alike(pairs(once), pairs(twice))
