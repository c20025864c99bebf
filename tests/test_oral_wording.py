"""Quoted words found in a draft, and the wording nearest to words that are not there."""

from __future__ import annotations

import pytest

from unrdiff.oral.wording import nearest, same_words, spans

TEXT = "加强合作机制，并为“绿色校园”项目提供 300 万美元；"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("加强协作机制", "加强合作机制"),
        ("提供 200 万美元；", "提供 300 万美元；"),
        ("绿色校园方案", "绿色校园"),
        ("海洋酸化", None),
    ],
    ids=["at the beginning", "at the end", "inside", "nothing like it"],
)
def test_the_nearest_wording_may_stand_anywhere(words: str, found: str | None) -> None:
    told = nearest(TEXT, words)
    assert told == found if found is None else told is not None and found in told


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("加强合作机制", [(0, 6)]),
        ("为‘绿色校园’项目", [(8, 17)]),
        ("提供300万美元", [(17, 27)]),
        ("机制", [(4, 6)]),
        ("没有", []),
    ],
    ids=["as it stands", "other quotation marks", "other spacing", "a word", "nowhere"],
)
def test_words_are_found_whatever_their_spacing_and_marks(
    words: str, places: list[tuple[int, int]]
) -> None:
    assert spans(TEXT, words) == places


def test_spacing_and_width_make_no_other_words() -> None:
    assert same_words("提供 300 万美元", "提供３００万美元")
    assert not same_words("提供 300 万美元", "提供 30 万美元")
