"""Paragraphs that differ in a date, an amount or a number alone: exactly what changed is told."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from texts import document

from unrdiff import compare
from unrdiff.align.twins import Twins, identical
from unrdiff.model import Comparison, Role

FORMS = (
    "请秘书长在 {} 年 6 月 30 日前提交报告；",
    "注意到秘书长根据第 {}/12 号决议提交的报告；",
    "核准为第 {} 届会议续聘一名顾问；",
    "吁请捐助方为第 {} 期方案认捐 5 亿美元；",
    "决定拨款 {} 美元用于修缮会议厅；",
    "请各国在文件 A/{}/7 印发后提出意见；",
)


def compared(old: list[str], new: list[str]) -> Comparison:
    def made(texts: list[str]) -> list[tuple[str, str]]:
        return [(f"OP{number}", text) for number, text in enumerate(texts, 1)]

    return compare(document(made(old)), document(made(new)))


def told(found: Comparison) -> tuple[list[str], list[str], list[str]]:
    """Texts dropped, texts added, new texts edited."""
    edited = [k.new for k in found.links if k.role is Role.PRIMARY and k.edited]
    return (
        [found.old[label].text for label in found.dropped],
        [found.new[label].text for label in found.added],
        [found.new[label].text for label in edited],
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("gone", [{0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2, 3}])
def test_of_twins_the_one_that_is_gone_is_dropped_and_none_edited(
    form: str, gone: set[int]
) -> None:
    texts = [form.format(number) for number in (61, 62, 63, 64)]
    kept = [text for index, text in enumerate(texts) if index not in gone]
    lost = [text for index, text in enumerate(texts) if index in gone]
    assert told(compared([*texts, "决定继续审议。"], [*kept, "决定继续审议。"])) == (lost, [], [])
    assert told(compared([*kept, "决定继续审议。"], [*texts, "决定继续审议。"])) == ([], lost, [])


@given(
    st.sampled_from(FORMS),
    st.lists(st.integers(0, 299), min_size=9, max_size=9, unique=True),
)
@settings(max_examples=8, deadline=None, phases=[Phase.generate])
def test_among_three_hundred_exactly_what_was_dropped_added_and_edited_is_told(
    form: str, chosen: list[int]
) -> None:
    # Neighbours of a change are left alone: two changes side by side may be read in two ways.
    places = sorted(chosen)
    if any(b - a < 2 for a, b in pairwise(places)):
        return
    dropped, added, edited = set(chosen[:3]), set(chosen[3:6]), set(chosen[6:])
    everything = [form.format(1000 + index) for index in range(300)]
    old = [text for index, text in enumerate(everything) if index not in added]
    new = [
        form.format(5000 + index) if index in edited else text
        for index, text in enumerate(everything)
        if index not in dropped
    ]
    assert told(compared(old, new)) == (
        [everything[index] for index in sorted(dropped)],
        [everything[index] for index in sorted(added)],
        [form.format(5000 + index) for index in sorted(edited)],
    )


def test_equal_ones_are_paired_by_their_neighbours() -> None:
    assert identical("axbxc", "bxc") == {2: 0, 3: 1, 4: 2}
    assert identical("axbxc", "axb") == {0: 0, 1: 1, 2: 2}
    assert identical("xx", "x") == {0: 0}
    assert identical("", "a") == {}


def test_a_value_that_no_twin_has_tells_twins_apart() -> None:
    old = [("在 2024 年报告", "在#报告"), ("在 2025 年报告", "在#报告")]
    twins = Twins(old, [("在 2025 年书面报告", "在#书面报告"), ("在 2030 年报告", "在#报告")])
    assert twins.has_rivals(0, 0)
    assert not twins.told_apart(0, 0)
    assert twins.told_apart(1, 0)
    assert not twins.told_apart(1, 1)
    assert twins.agreement(1, 0) == 1.0
