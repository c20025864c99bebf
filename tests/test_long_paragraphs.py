"""Paragraphs too long to be aligned word by word: nothing is lost, what stands once stays."""

from __future__ import annotations

import random

import pytest

from unrdiff.diff import hunks as hunks_module
from unrdiff.diff.hunks import hunks
from unrdiff.diff.words import words

WORDING = (
    "回顾各国在打击腐败方面的承诺，强调技术援助的作用，请会员国提供资源，鼓励区域组织交流经验，"
    "欢迎秘书长的报告，重申国际合作的重要性，注意到渔业管理的进展，敦促缔约国批准公约，"
    "赞赏志愿人员的贡献，关切粮食价格上涨，决定审议海洋问题，呼吁捐助方增加捐款；"
)


def shuffled(seed: int) -> str:
    clauses = WORDING[:-1].split("，")
    random.Random(seed).shuffle(clauses)
    return "、".join(clauses) + "；"


@pytest.mark.parametrize("seed", range(12))
def test_long_stretches_are_compared_between_words_that_stand_once(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hunks_module, "_MOST_PAIRS", 100)
    monkeypatch.setattr(hunks_module, "_MOST_COMPARED", 400)
    old, new = WORDING.replace("，", "、"), shuffled(seed)
    found = hunks(*words(old, new))
    assert "".join(part for hunk in found for part in hunk.old) == old
    assert "".join(part for hunk in found for part in hunk.new) == new
    assert any(hunk.same and len("".join(hunk.old)) > 4 for hunk in found)


def test_where_no_word_stands_once_in_both_nothing_stays_but_the_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hunks_module, "_MOST_PAIRS", 4)
    monkeypatch.setattr(hunks_module, "_MOST_COMPARED", 9)
    found = hunks(*words("保护海洋、保护森林、保护海洋", "恢复湿地、恢复草原、恢复湿地"))
    assert [hunk.same for hunk in found] == [False]


def test_a_word_that_stands_twice_is_no_place_to_go_through() -> None:
    row, _ = words("保护海洋、保护森林", "恢复湿地")
    assert [*hunks_module._places_of_rare(row)] == ["海洋", "森林"]
