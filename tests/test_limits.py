"""Formulas that limit a mandate: put in they weaken it, taken out they strengthen it."""

from __future__ import annotations

import pytest
from changes import change

from unrdiff.diff import diff
from unrdiff.kinds.limits import exchanged_inside, put_in_or_taken_out
from unrdiff.language.annotation.limits import LIMITING, limiting_formulas
from unrdiff.language.lexicon import words
from unrdiff.model import Direction, Edit, EditKind, Op

FORMULAS = [formula for kind in LIMITING for formula in words("qualifiers", kind)]


def directions(old: str, new: str) -> list[tuple[str, str, Direction | None]]:
    """The changes of force, as words gone, words come and direction."""
    return [
        (edit.old, edit.new, edit.direction)
        for edit in diff(old, new)
        if edit.kind is EditKind.STRENGTH
    ]


def changes(old: str, new: str) -> list[Edit]:
    return [edit for edit in diff(old, new) if edit.op is not Op.EQUAL]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_limit_put_in_weakens_and_taken_out_strengthens(formula: str) -> None:
    free, bound = "请秘书处为各国提供支助；", f"请秘书处{formula}为各国提供支助；"
    assert directions(free, bound) == [("", formula, Direction.WEAKER)]
    assert directions(bound, free) == [(formula, "", Direction.STRONGER)]
    assert len(changes(free, bound)) == len(changes(bound, free)) == 1


@pytest.mark.parametrize("formula", words("qualifiers", "by_international_law"))
def test_the_law_under_which_a_thing_is_done_is_no_limit(formula: str) -> None:
    assert not directions("鼓励各国保护证人；", f"鼓励各国{formula}保护证人；")
    assert formula not in limiting_formulas()
    assert put_in_or_taken_out(change("", formula)) is None


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("", "酌情", Direction.WEAKER),
        ("酌情", "", Direction.STRONGER),
        ("酌情", "视情况", Direction.UNRANKED),
        ("酌情", "在现有资源范围内", Direction.UNRANKED),
        ("酌情", "立即", None),
        ("立即", "酌情", None),
        ("", "立即", None),
        ("立即", "", None),
    ],
)
def test_a_formula_for_another_leads_aside(old: str, new: str, direction: Direction | None) -> None:
    found = put_in_or_taken_out(change(old, new))
    assert (found and found.direction) is direction


@pytest.mark.parametrize(
    ("before", "old", "new", "after", "is_exchange"),
    [
        ("请秘书长在现有", "报告义务", "资源", "范围内开展审查；", True),
        ("请秘书长在现有", "资源", "报告义务", "范围内开展审查；", True),
        ("请秘书长在现有", "资源", "人手", "范围内开展审查；", False),
        ("请秘书长在", "现有任务", "现有资源", "范围内开展审查；", False),
        ("在现有", "报告义务", "资源", "范围内", True),
        ("请秘书长在其", "任务", "任务授权", "范围内开展审查；", False),
        ("请秘书长", "", "在现有资源范围内", "开展审查；", False),
        ("请秘书长在现有", "报告义务", "", "范围内开展审查；", False),
        ("", "在现有资源范围内", "在现有报告义务范围内", "", True),
        ("请秘书长", "适当", "适用", "情况下", True),
    ],
)
def test_one_formula_becomes_another_by_a_change_inside_it(
    before: str, old: str, new: str, after: str, is_exchange: bool
) -> None:
    assert (exchanged_inside(change(old, new, before, after)) is not None) is is_exchange


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "请秘书处酌情向小岛屿国家提供数据；",
            "请秘书处向小岛屿国家酌情提供数据；",
            [("酌情", "", Direction.UNRANKED), ("", "酌情", Direction.UNRANKED)],
            id="the same limit at another place of its clause",
        ),
        pytest.param(
            "请秘书处酌情收集渔业数据，并公布统计结果；",
            "请秘书处收集渔业数据，并酌情公布统计结果；",
            [("酌情", "", Direction.STRONGER), ("", "酌情", Direction.WEAKER)],
            id="the same limit in another clause limits another thing",
        ),
        pytest.param(
            "请各基金应会员国请求向受灾地区派遣专家；",
            "请各基金向提出请求的会员国的受灾地区派遣专家；",
            [("应会员国请求", "", Direction.UNRANKED)],
            id="on request in other words",
        ),
    ],
)
def test_a_limit_that_moved_in_its_clause_leads_aside(
    old: str, new: str, expected: list[tuple[str, str, Direction]]
) -> None:
    assert directions(old, new) == expected
