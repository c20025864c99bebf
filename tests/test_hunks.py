"""Two lists of words compared: equal stretches and changed ones, anchored at whole clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest

from unrdiff.diff import diff
from unrdiff.diff.governing import hunks_keeping_the_verb
from unrdiff.diff.hunks import Hunk, hunks, merged
from unrdiff.diff.slides import slid
from unrdiff.diff.words import Word, row_of
from unrdiff.language.folding import folded_word
from unrdiff.model import Op


def words(line: str) -> list[Word]:
    return list(row_of(line.split()))


def texts(row: list[Word]) -> list[str]:
    return [part for word in row for part in word.parts]


def marked(found: list[Hunk]) -> str:
    """Hunks as a line: equal words as they are, [gone>come] where they differ."""
    return "".join(
        "".join(h.new) if h.same else f"[{''.join(h.old)}>{''.join(h.new)}]" for h in found
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("水 土", "水 土", "水土"),
        ("水", "", "[水>]"),
        ("", "水", "[>水]"),
        ("水 土", "水 火", "水[土>火]"),
        ("水 土 火", "水 火", "水[土>]火"),
        ("水", "土", "[水>土]"),
        ("水 ， 土", "水 , 土", "水,土"),
        ("“ 水 ”", "「 水 」", "「水」"),
    ],
)
def test_equal_and_changed_stretches(old: str, new: str, expected: str) -> None:
    assert marked(hunks(words(old), words(new))) == expected


def test_both_sides_joined_are_both_texts_and_stretches_alternate() -> None:
    old = words("欢迎 各国 的 承诺 ， 并 请 秘书长 提交 报告 ；")
    new = words("赞赏 各国 承诺 ， 还 请 秘书处 提交 一份 报告 。")
    found = hunks(old, new)
    assert [word for hunk in found for word in hunk.old] == texts(old)
    assert [word for hunk in found for word in hunk.new] == texts(new)
    same = [hunk.same for hunk in found]
    assert all(one != other for one, other in pairwise(same))
    assert all(hunk.same == (hunk.old == hunk.new) for hunk in found)


def test_a_clause_that_stands_once_in_each_text_stays_whole() -> None:
    old = words("保护 红树林 和 珊瑚礁 ， 保护 山林")
    new = words("保护 山林 ， 保护 红树林 和 珊瑚礁 ， 保护 湿地")
    assert marked(hunks(old, new)) == "[>保护山林，]保护红树林和珊瑚礁，保护[山林>湿地]"


def test_a_clause_that_stands_twice_in_one_text_anchors_nothing() -> None:
    once = words("保护 海洋 生物 资源 ， 植树")
    twice = words("保护 海洋 生物 资源 ， 修路 ， 保护 海洋 生物 资源 ， 造船")
    there = marked(hunks(once, twice))
    assert there == "保护海洋生物资源，[植树>修路，保护海洋生物资源，造船]"
    assert marked(hunks(twice, once)) == "保护海洋生物资源，[修路，保护海洋生物资源，造船>植树]"


def test_of_two_clauses_that_changed_places_the_longer_stays() -> None:
    old = words("改善 供水 情况 ， 设立 海洋 保护区 和 监测 站")
    new = words("设立 海洋 保护区 和 监测 站 ， 改善 供水 情况")
    (kept,) = [hunk for hunk in hunks(old, new) if hunk.same]
    assert kept.old == ("设立", "海洋", "保护区", "和", "监测", "站")


def test_two_clauses_outweigh_the_one_that_changed_places_with_them() -> None:
    old = words("改善 各地 供水 系统 ， 设立 海洋 监测 站点 ， 培训 渔民 家庭")
    new = words("培训 渔民 家庭 ， 改善 各地 供水 系统 ， 设立 海洋 监测 站点")
    kept = [hunk.new for hunk in hunks(old, new) if hunk.same]
    assert kept == [tuple(texts(words("改善 各地 供水 系统 ， 设立 海洋 监测 站点")))]


def test_clauses_that_changed_places_behind_a_new_one_are_not_both_kept() -> None:
    old = words("改善 各地 供水 系统 ， 设立 海洋 监测 站点 和 中心")
    new = words("请 各国 政府 派遣 有关 专家 ， 设立 海洋 监测 站点 和 中心 ， 改善 各地 供水 系统")
    found = hunks(old, new)
    assert [word for hunk in found for word in hunk.new] == texts(new)
    assert [word for hunk in found for word in hunk.old] == texts(old)
    (kept,) = ["".join(hunk.new) for hunk in found if hunk.same]
    assert kept.strip("，") == "设立海洋监测站点和中心"


def test_a_short_clause_is_no_anchor() -> None:
    old = words("捐款 ， 各国 保护 海洋 资源 报告")
    new = words("各国 保护 海洋 资源 通报 ， 捐款")
    assert marked(hunks(old, new)) == "[捐款，>]各国保护海洋资源[报告>通报，捐款]"


def test_clauses_in_the_same_order_all_stay() -> None:
    old = words("改善 各地 供水 ， 设立 监测 站点 ， 培训 渔民 家庭")
    new = words(
        "派遣 专家 ， 改善 各地 供水 ， 提供 船只 ， 设立 监测 站点 ， 又 ， 培训 渔民 家庭"
    )
    expected = "[>派遣专家，]改善各地供水，[>提供船只，]设立监测站点，[>又，]培训渔民家庭"
    assert marked(slid(hunks(old, new))) == expected


def test_more_distinct_words_than_there_are_characters_below_the_surrogates() -> None:
    numbered = [f"词{number}" for number in range(56_000)]
    changed = [*numbered[:-2], "新词", numbered[-1]]
    found = hunks(list(row_of(numbered)), list(row_of(changed)))
    assert [h for h in found if not h.same] == [Hunk((numbered[-2],), ("新词",), False)]


def test_a_text_that_came_or_went_whole_is_one_edit() -> None:
    text = "欢迎秘书长的报告；"
    assert [(e.op, e.old, e.new) for e in diff("", text)] == [(Op.INSERT, "", text)]
    assert [(e.op, e.old, e.new) for e in diff(text, "")] == [(Op.DELETE, text, "")]
    assert [(e.op, e.old, e.new) for e in diff(text, text)] == [(Op.EQUAL, text, text)]
    assert diff("", "") == ()


def test_neighbours_of_one_kind_become_one_and_empty_ones_go() -> None:
    found = [
        Hunk(("水",), ("水",), True),
        Hunk((), (), False),
        Hunk(("土",), ("土",), True),
        Hunk(("火",), (), False),
        Hunk((), ("风",), False),
    ]
    assert merged(found) == [
        Hunk(("水", "土"), ("水", "土"), True),
        Hunk(("火",), ("风",), False),
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("，", ",", True),
        (" 2030 年", "2030年", True),
        ("“", "「", True),
        ("”", "」", True),
        ("‘", "』", False),
        ("–", "-", True),
        ("—", "-", True),
        ("〈", "<", True),
        ("，", "、", False),
        ("。", "；", False),
        ("(", "[", False),
        ("水", "土", False),
    ],
)
def test_words_are_the_same_in_another_width_or_shape_of_quotes(
    one: str, other: str, same: bool
) -> None:
    assert (folded_word(one) == folded_word(other)) is same


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("加强 的 能力", "提高 的 效率", "[加强的能力>提高的效率]", id="a particle"),
        pytest.param("加强 水源 能力", "提高 水源 效率", "[加强>提高]水源[能力>效率]", id="a word"),
        pytest.param(
            "加强 ， 能力", "提高 ， 效率", "[加强>提高]，[能力>效率]", id="a clause's end"
        ),
        pytest.param("的 能力", "各国 的 能力 建设", "[>各国]的能力[>建设]", id="two put in"),
        pytest.param(
            "维护 和平 的 安全 渔业 会议",
            "促进 持续 的 海洋 运输 会议",
            "[维护和平的安全渔业>促进持续的海洋运输]会议",
            id="a particle between two rewritings",
        ),
        pytest.param(
            "打击 腐败 、 贩毒",
            "打击 腐败 、 洗钱 、 贩毒",
            "打击腐败[>、洗钱]、贩毒",
            id="an item",
        ),
        pytest.param("（ 甲 ） 水", "（ 甲 ） （ 乙 ） 水", "（甲）[>（乙）]水", id="brackets"),
        pytest.param("甲 ， 乙", "甲 ， 丙 ， 乙", "甲，[>丙，]乙", id="a clause"),
    ],
)
def test_hunks_are_whole_and_readable(old: str, new: str, expected: str) -> None:
    assert marked(slid(hunks(words(old), words(new)))) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "请 办公室 继续 收集 数据 ；",
            "注意到 办公室 的 研究 ， 并 请 办公室 继续 收集 数据 ；",
            "[>注意到办公室的研究，并]请办公室继续收集数据；",
            id="a note before the request",
        ),
        pytest.param(
            "请 办公室 继续 收集 数据 ；",
            "注意到 办公室 的 研究 ， 请 主席 通报 情况 ， 并 请 办公室 继续 收集 数据 ；",
            "[>注意到办公室的研究，请主席通报情况，并]请办公室继续收集数据；",
            id="the second of two requests is the one kept",
        ),
        pytest.param(
            "请 办公室 收集 数据 ；",
            "请 主席 通报 情况 ， 并 请 办公室 收集 数据 ；",
            "[>请主席通报情况，并]请办公室收集数据；",
            id="a request before the request",
        ),
        pytest.param(
            "请 联合国毒品和犯罪问题办公室 收集 数据 ；",
            "注意到 其 研究 ， 并 请 该办公室 收集 数据 ；",
            "[>注意到其研究，并]请[联合国毒品和犯罪问题办公室>该办公室]收集数据；",
            id="the office named again for short",
        ),
        pytest.param(
            "请 主席 派遣 专家 前往 各国 首都 ；",
            "注意到 主席 派遣 专家 前往 各国 首都 ， 请 秘书长 继续 ；",
            "[请>注意到]主席派遣专家前往各国首都[>，请秘书长继续]；",
            id="the rest says that the verb changed",
        ),
    ],
)
def test_a_verb_goes_on_governing_what_it_governed(old: str, new: str, expected: str) -> None:
    assert marked(hunks_keeping_the_verb(words(old), words(new))) == expected
    back = hunks_keeping_the_verb(words(new), words(old))
    assert marked([Hunk(h.new, h.old, h.same) for h in back]) == expected
