"""Two rows of words aligned: few places of change, titles as names, what is no common ground."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unrdiff.diff import diff
from unrdiff.diff.alignment import PLACE, Pairs, aligned
from unrdiff.diff.hunks import hunks
from unrdiff.diff.words import Word, row_of, words
from unrdiff.model import Op


def row(line: str) -> tuple[Word, ...]:
    return tuple(row_of(line.split()))


def cost(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> int:
    """What an alignment costs: the words changed, and as much again for each place."""
    gone = sum(w.weight for w in old) - sum(old[i].weight for i, _ in pairs)
    come = sum(w.weight for w in new) - sum(new[j].weight for _, j in pairs)
    around = [(-1, -1), *pairs, (len(old), len(new))]
    places = sum((k, m) != (i + 1, j + 1) for (i, j), (k, m) in pairwise(around))
    return gone + come + PLACE * places


def least(old: tuple[Word, ...], new: tuple[Word, ...]) -> int:
    """The least cost, by trying every alignment."""

    @cache
    def best(i: int, j: int, changing: bool) -> int:
        if i == len(old) and j == len(new):
            return 0
        opened = 0 if changing else PLACE
        found = []
        if i < len(old):
            found.append(opened + old[i].weight + best(i + 1, j, True))
        if j < len(new):
            found.append(opened + new[j].weight + best(i, j + 1, True))
        if i < len(old) and j < len(new) and old[i].key == new[j].key:
            found.append(best(i + 1, j + 1, False))
        return min(found)

    return best(0, 0, False)


WORDS = st.lists(
    st.sampled_from(["的", "，", "和", "加强", "会员国", "请", "打击", "联合国大会"]), max_size=9
)


@given(WORDS, WORDS)
def test_the_alignment_is_the_least_costly(old: list[str], new: list[str]) -> None:
    mine, other = tuple(row_of(old)), tuple(row_of(new))
    pairs = aligned(mine, other)
    assert all(mine[i].key == other[j].key for i, j in pairs)
    assert pairs == sorted(pairs)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert cost(mine, other, pairs) == least(mine, other)


def told(old: str, new: str) -> str:
    """A difference as a line: [gone>come] where the texts differ."""
    return "".join(e.new if e.op is Op.EQUAL else f"[{e.old}>{e.new}]" for e in diff(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "铭记《儿童权利公约》的规定",
            "铭记《妇女权利公约》的规定",
            "铭记《[儿童>妇女]权利公约》的规定",
        ),
        (
            "批准各项《议定书》和协定，",
            "批准各项议定书、经 1972 年《议定书》修正的条约和协定，",
            "批准各项[《>]议定书[》>、经 1972 年《议定书》修正的条约]和协定，",
        ),
        ("1961 年《公约》第三条", "1971 年《公约》第三条", "[1961 年>1971 年]《公约》第三条"),
        ("重申《公约》和《宪章》，", "重申《宪章》，", "重申[《公约》和>]《宪章》，"),
        ("加入《海洋法公约》的国家", "加入海洋法公约的国家", "加入[《>]海洋法公约[》>]的国家"),
    ],
)
def test_titles_are_names(old: str, new: str, expected: str) -> None:
    assert told(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("评估情况，", "评估具体情况，", "评估[>具体]情况，"),
        ("符合国际公认标准，", "符合国际标准，", "符合国际[公认>]标准，"),
        ("信息和电信技术，", "信息和通信技术，", "信息和[电信>通信]技术，"),
        ("贵金属和宝石，", "贵金属、宝石和其他矿物，", "贵金属[和>、]宝石[>和其他矿物]，"),
        ("敦促各国，", "促请各国，", "[敦促>促请]各国，"),
        ("第十三届会议，", "第十四届会议，", "[第十三届会议>第十四届会议]，"),
        ("阿斯塔·卡古铎的报告", "阿斯塔·卡古多的报告", "[阿斯塔·卡古铎>阿斯塔·卡古多]的报告"),
    ],
)
def test_changes_are_as_short_as_words_allow(old: str, new: str, expected: str) -> None:
    assert told(old, new) == expected


def test_scattered_words_are_no_common_ground() -> None:
    old = "欢迎在改革司法机构和培训法官以及打击腐败的国家方案上取得的总体进展，"
    new = "欢迎各区域委员会，请其就进展提出建议，并就如何打击海上毒品贩运举行一次部长级会议，"
    assert told(old, new).count("[") == 1


def test_the_rows_are_the_texts() -> None:
    generator = random.Random(1)
    letters = "加强国际合作打击《公约》、议定书》《和的，2030年 第 70/1 号决议"
    for _ in range(300):
        old, new = ("".join(generator.choices(letters, k=30)) for _ in range(2))
        mine, other = words(old, new)
        assert "".join(part for word in mine for part in word.parts) == old
        assert "".join(part for word in other for part in word.parts) == new
        found = hunks(mine, other)
        assert "".join("".join(h.old) for h in found) == old
        assert "".join("".join(h.new) for h in found) == new
