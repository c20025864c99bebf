"""Of a judged change no more is marked than changed, and its reason goes on naming all of it."""

from __future__ import annotations

import pytest

from unrdiff.diff import changes
from unrdiff.diff.narrowing import as_shown, narrowed
from unrdiff.ground import Ground, GroundCode
from unrdiff.language.tokens import inner_words
from unrdiff.model import Edit, EditKind, Op


def replaced(old: str, new: str) -> Edit:
    return Edit(Op.REPLACE, old, new, EditKind.SUBSTANTIVE, because=Ground(GroundCode.WORDS))


def marked(edits: tuple[Edit, ...]) -> str:
    return "".join(e.old if e.op is Op.EQUAL else f"[{e.old}>{e.new}]" for e in edits)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("表示赞赏地注意到", "表示注意到", "表示[赞赏地>]注意到"),
        ("关切", "深为关切", "[>深为]关切"),
        ("敦促", "促请", "[敦促>促请]"),
        ("应要求", "应请求", "应[要求>请求]"),
        ("任务", "任务授权", "任务[>授权]"),
        ("缔约国大会", "缔约国会议", "缔约国[大会>会议]"),
        ("跨国有组织犯罪", "跨国组织犯罪", "跨国[有>]组织犯罪"),
        ("二十国集团", "该集团", "[二十国集团>该集团]"),
        ("《公约》", "、《议定书》", "[《公约》>、《议定书》]"),
        ("第七十九届会议", "第八十届会议", "[第七十九届会议>第八十届会议]"),
        ("及其", "、其", "[及>、]其"),
    ],
)
def test_what_both_sides_begin_or_end_with_stays(old: str, new: str, expected: str) -> None:
    assert marked(narrowed([replaced(old, new)])) == expected


def test_the_kind_and_its_reason_are_those_of_the_whole() -> None:
    whole = changes("表示赞赏地注意到报告；", "表示注意到报告；")
    parts = narrowed(whole)
    (edit,) = (part for part in parts if part.op is not Op.EQUAL)
    assert edit.kind is EditKind.STRENGTH
    assert edit.because == Ground(GroundCode.VERB, "表示赞赏地注意到", "表示注意到")
    assert "".join(part.old for part in parts) == "表示赞赏地注意到报告；"
    assert [part.op for part in parts] == [Op.EQUAL, Op.DELETE, Op.EQUAL]


def test_what_is_set_otherwise_is_left_alone() -> None:
    edit = Edit(Op.REPLACE, "（甲）", "(甲)", EditKind.TYPOGRAPHIC, layout=True)
    assert narrowed([edit]) == (edit,)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("最强烈地谴责", ["最强烈地", "谴责"]),
        ("感兴趣地注意到", ["感兴趣地", "注意到"]),
        ("表示深为关切地注意到", ["表示", "深为", "关切地", "注意到"]),
        ("促请", ["促请"]),
        ("经会员国请求", ["经", "会员国", "请求"]),
        ("在其任务授权范围内", ["在", "其", "任务", "授权", "范围", "内"]),
        ("联合国毒品和犯罪问题办公室", ["联合国毒品和犯罪问题办公室"]),
        ("信息和通信技术", ["信息和通信技术"]),
    ],
)
def test_the_words_inside_formulas_verbs_and_terms(text: str, words: list[str]) -> None:
    assert inner_words(text) == words


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("第七十六届会议", "第七十八届会议", "第[七十六>七十八]届会议"),
        (" 2 110 万", " 1 620 万", " [2 110>1 620] 万"),
        (" 2%", " 0.8%", " [2>0.8]%"),
        ("三分之一", "四分之一", "[三>四]分之一"),
        ("第 73/186 号", "第 78/225 号", "第 [73/186>78/225] 号"),
        ("第 2683(2023)号", "第 2731(2024)号", "第 [2683(2023)>2731(2024)]号"),
        ("A/74/250", "A/79/100", "[A/74/250>A/79/100]"),
        ("第 16 条第 1 款", "第 16 条第 2 款", "第 16 条第 [1>2] 款"),
        (" 2012 年 12 月 20 日", " 2013 年 12 月 18 日", " [2012>2013] 年 12 月 [20>18] 日"),
        ("2030 年前", "2035 年前", "[2030>2035] 年前"),
        (
            " 2005 年 12 月 16 日第 60/177 号",
            " 2019 年 12 月 18 日第 74/170 号",
            " [2005>2019] 年 12 月 [16>18] 日第 [60/177>74/170] 号",
        ),
        ("两周", "三周", "[两>三]周"),
        ("六个月", "十二个月", "[六>十二]个月"),
        ("第六十九届和第七十届会议", "第七十届和第七十届会议", "第[六十九>七十]届和第七十届会议"),
    ],
)
def test_of_a_reference_its_figures_alone_are_shown_as_changed(
    old: str, new: str, expected: str
) -> None:
    shown = as_shown([replaced(old, new)])
    assert marked(shown) == expected
    assert {edit.because for edit in shown if edit.op is not Op.EQUAL} == {Ground(GroundCode.WORDS)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Nothing of the date stays, nor of the resolution's; another kind of session.
        ("2012 年 11 月 20 日", "2013 年 12 月 18 日"),
        ("2005 年 11 月 16 日第 60/177 号", "2019 年 12 月 18 日第 74/170 号"),
        ("第五十五届常会", "第六十二届会议"),
        ("2012 年 12 月", "2013 年底"),
        ("约 30 个", "逾 40 个"),
        # Words of their own, and numbers in another notation.
        ("一级", "二级"),
        ("25", "二十五"),
    ],
)
def test_other_references_are_shown_whole(old: str, new: str) -> None:
    assert as_shown([replaced(old, new)]) == (replaced(old, new),)
