"""Other words for one thing: renderings of one English term, particles, provisions cited."""

from __future__ import annotations

from itertools import combinations

import pytest

from unrdiff.language.lexicon import table
from unrdiff.language.renderings import (
    one_thing,
    part_of_rendering,
    rendered_otherwise,
    same_provision,
    spelled_otherwise,
)

GROUPS: dict[str, list[str]] = table("renderings")["same"]
PAIRS = [pair for terms in GROUPS.values() for pair in combinations(terms, 2)]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_renderings_of_one_english_term_are_one_thing(one: str, other: str) -> None:
    assert rendered_otherwise(one, other)
    assert one_thing(one, other)
    assert one_thing(f"全国{one}大会", f"全国{other}大会")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("法律援助", "司法协助"),
        ("支助", "援助"),
        ("法制", "法治"),
        ("妇女", "女童"),
        ("制定", "执行"),
        ("缔约方会议", "缔约方会议主席团"),
    ],
)
def test_terms_that_a_drafter_tells_apart_are_two_things(one: str, other: str) -> None:
    assert not one_thing(one, other)
    assert not one_thing(other, one)


def test_a_term_is_no_other_rendering_of_itself() -> None:
    assert not rendered_otherwise("受害者", "受害者")
    assert not one_thing("受害者", "受害者")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("跨国有组织犯罪", "跨国组织犯罪", True),
        ("农村和城市", "农村与城市", False),
        ("信息和通信", "信息通信", True),
        ("地雷行动", "地雷的行动", True),
        ("地雷行动", "排雷行动", False),
        ("地雷行动", "地雷大行动", False),
        ("有核国家", "核国家", False),
        ("核国家", "核国家之", False),
        ("海洋资源", "海洋和的资源", False),
        ("海洋资源", "海洋资源", False),
        ("海洋资源", "渔业和资源", False),
    ],
)
def test_a_particle_inside_a_term_is_another_spelling(one: str, other: str, same: bool) -> None:
    assert spelled_otherwise(one, other) is spelled_otherwise(other, one) is same
    assert one_thing(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("第 2(b)条", "第 2 条(b)款", True),
        ("第 14(2)条", "第 14 条(2)款", True),
        ("14(2)条", "第 14 条(2)款", True),
        ("第 2(b)条", "第 2 条(c)款", False),
        ("第 2(b)条", "第 3 条(b)款", False),
        ("第 2(b)条和附件", "第 2 条(b)款", False),
        ("第 2 条", "第 2 条", False),
        ("附件", "附录", False),
    ],
)
def test_one_provision_cited_in_other_words(one: str, other: str, same: bool) -> None:
    assert same_provision(one, other) is same_provision(other, one) is same
    assert one_thing(one, other) is same


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "terms"),
    [
        ("办公室", "办事处", "设立区域", "的条件", ("区域办公室", "区域办事处")),
        ("办公室", "办事处", "设立", "的条件", None),
        ("", "授权", "履行任务", "的情况", ("任务", "任务授权")),
        ("授权", "", "履行任务", "的情况", ("任务授权", "任务")),
        ("人", "者", "支助受害", "及家属", ("受害人", "受害者")),
        ("被害", "受害", "", "人及家属", ("被害人", "受害人")),
        ("贫困", "贫穷", "消除", "的根源", ("贫困", "贫穷")),
        ("贫困", "饥饿", "消除", "的根源", None),
        ("组织", "有组织", "打击跨国", "犯罪的公约", ("跨国组织犯罪", "跨国有组织犯罪")),
        ("一" * 40, "贫穷", "消除", "的根源", None),
    ],
)
def test_a_change_inside_a_term_makes_another_rendering_of_it(
    old: str, new: str, before: str, after: str, terms: tuple[str, str] | None
) -> None:
    assert part_of_rendering(old, new, before, after) == terms
