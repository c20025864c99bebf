"""Lines before they are paragraphs: markup undone and page furniture taken out."""

from __future__ import annotations

import pytest

from unrdiff.language.furniture import is_rule, running_head
from unrdiff.reading import read_text
from unrdiff.reading.sources.text.lines import wording_lines
from unrdiff.reading.sources.text.markup import unwrap

# --- markup ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "wording"),
    [
        ("请\r\n秘书长\r报告", "请\n秘书长\n报告"),
        ("上页\f下页", "上页\n\n下页"),
        ("行\u2028段\u2029完", "行\n段\n\n完"),
        ("粮食\u200b安\u00ad全\ufeff", "粮食安全"),
        ("第\u00a070/1\u2009号\t决议", "第 70/1 号 决议"),
        ("\u3000\u3000请", "\u3000\u3000请"),
        ("《公约》&nbsp;&amp;&#8220;议定书&#8221;", "《公约》 &“议定书”"),
        ("**回顾**其*各项*决议", "回顾其各项决议"),
        ("***深为关切***", "深为关切"),
        ("_强调_，__重申__", "强调，重申"),
        ("*1921234*", "*1921234*"),
        ("A_B_C 和 __________", "A_B_C 和 __________"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("# 决议草案\n### 序言", "决议草案\n序言"),
        ("> 大会，\n>\n> 回顾", "大会，\n\n回顾"),
        ("见[第 70/1 号决议](https://undocs.org/A/RES/70/1)。", "见第 70/1 号决议。"),
        ("[附件](#annex)和[来函](mailto:a@un.org)", "附件和来函"),
        ("[方括号](括号)", "[方括号](括号)"),
        ("1\\. 请\\*各国\\[括号\\]", "1. 请*各国[括号]"),
        ("<p>请<b>各国</b><br/>合作</p>", "请各国合作"),
        ("《公约》<sup>12</sup>和<SUP>[3]</SUP>", "《公约》¹²和³"),
        ("人口<5 岁且>1 岁", "人口<5 岁且>1 岁"),
        ("| --- | --- |\n大会， |\n回顾 | ", "\n大会，\n回顾"),
    ],
)
def test_markup_is_undone(raw: str, wording: str) -> None:
    assert unwrap(raw) == wording


# --- furniture ---------------------------------------------------------------------------------

FURNITURE = [
    "A/RES/79/147",
    "A/C.3/79/L.14/Rev.1",
    "S/RES/2601 (2021)",
    "A/79/100 E/2024/5",
    "24-20987 (C)",
    "24-20987 (C)    021224    031224",
    "24-20987*",
    "A/79/100 24-20987 3/12",
    "24-20987 3/12 A/79/100",
    "3/12 24-20987",
    "A/79/100 3/12",
    "3/12 A/79/100",
    "3 / 12",
    "*2420987*",
    "2420987 (C) 021224",
    "GE.24-20987 (C)",
    "V.24-20987",
    "- 3 -",
    "— 12 —",
    "第 3 页",
    "第 3 页，共 12 页",
    "第3页/共12页",
    "Page 3",
    "Page 3 of 12",
    "页次 3",
    "https://undocs.org/A/79/100",
    "www.un.org/zh",
    "请回收 ♻",
    "Please recycle",
    "♲",
    "Distr.: General",
    "Original: English",
    "Chinese：",
    "9 December 2024",
    "联 合 国",
    "联合国 A/79/100",
    "分发：普遍",
    "原文：英文",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_inside_a_paragraph_leaves_no_trace(line: str) -> None:
    text = f"大会，\n\n强调沙漠化对于拉丁美洲\n{line}\n受影响国家的影响，\n\n1. 请各国合作。\n"
    (document,) = read_text(text)
    assert [p.text for p in document.paragraphs] == [
        "强调沙漠化对于拉丁美洲受影响国家的影响，",
        "请各国合作。",
    ]
    assert document.unplaced == ()


@pytest.mark.parametrize(
    "line",
    [
        "A/79/100 号文件",
        "文件 A/79/100",
        "3/12 多数",
        "三分之二即 2/3",
        "第 3 页所述",
        "- 3 - 项",
        "9 December 2024 会议",
        "联合国系统",
        "2420987 人",
        "24-20987 号",
        "请回收废物",
        "分发粮食",
        "原文见 www.un.org",
    ],
)
def test_wording_that_resembles_furniture_stays(line: str) -> None:
    lines, furniture = wording_lines(f"按照\n{line}\n执行")
    assert [k.text for k in lines] == ["按照", line, "执行"]
    assert furniture == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("__________________", True),
        ("_ _ _", True),
        ("---", True),
        ("——————", True),
        ("* * *", True),
        ("  ____________  ", True),
        (" " * 40, True),
        ("注：", True),
        ("脚注", True),
        ("附注：", True),
        ("注 释", True),
        ("Notes", True),
        ("__", False),
        (" " * 8, False),
        ("", False),
        ("注意到", False),
        ("注册", False),
        ("___ 国", False),
    ],
)
def test_a_rule_or_a_heading_stands_over_footnotes(line: str, rule: bool) -> None:
    assert is_rule(line) is rule


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("加强国际水文合作", True),
        ("加 强 国 际 水 文 合 作", True),
        ("A/RES/79/5 加强国际水文合作", True),
        ("加强国际水文合作 A/RES/79/5", True),
        ("加强国际… A/RES/79/5", True),
        ("加强国际... A/RES/79/5", True),
        ("加强国际", False),
        ("国际水文合作 A/RES/79/5", False),
        ("加强国际水文合作的决议 A/RES/79/5", False),
        ("A/RES/79/5", False),
    ],
)
def test_a_running_head_repeats_the_title(line: str, head: bool) -> None:
    assert running_head(line, "加强国际水文合作") is head


def test_running_heads_of_two_lines_are_taken_out_wherever_they_recur() -> None:
    page = "A/79/5/Add.1\n国际水文合作\n第二部分草案\n"
    lines, furniture = wording_lines(f"回顾\n{page}其决议\n{page}和宣言\n{page}各段，")
    assert [k.text for k in lines] == ["回顾", "其决议", "和宣言", "各段，"]
    assert [k.broken_before for k in lines] == [False, True, True, True]
    assert furniture.count("国际水文合作") == furniture.count("第二部分草案") == 3


def test_a_running_head_below_a_rule_is_no_footnote_nor_is_what_follows_it() -> None:
    head = "____\n可持续发展\n"
    lines, furniture = wording_lines(f"回顾\n{head}其决议\n{head}和宣言，")
    assert [(k.text, k.ruled) for k in lines] == [
        *(("回顾", False), ("其决议", False), ("和宣言，", False)),
    ]
    assert furniture == ["可持续发展", "可持续发展"]


def test_what_stands_below_furniture_once_or_is_short_or_complete_is_wording() -> None:
    text = "- 1 -\n其中\n- 2 -\n其中\n- 3 -\n各国政府，\n- 4 -\n各国政府，\n- 5 -\n只此一次\n完"
    assert [k.text for k in wording_lines(text)[0]] == [
        "其中",
        "其中",
        "各国政府，",
        "各国政府，",
        "只此一次",
        "完",
    ]


def test_lines_tell_what_stood_before_them() -> None:
    text = (
        "回顾\n\n  又回顾\n\u3000\u3000还回顾\nA/79/5\n铭记\n____\n1 见附件。\n2 同上。\n3/5\n强调"
    )
    lines, furniture = wording_lines(text)
    assert [(k.text, k.indent, k.blank_before, k.broken_before, k.ruled) for k in lines] == [
        ("回顾", 0, False, False, False),
        ("又回顾", 2, True, False, False),
        ("还回顾", 4, False, False, False),
        ("铭记", 0, False, True, False),
        ("1 见附件。", 0, False, True, True),
        ("2 同上。", 0, False, False, True),
        ("强调", 0, False, True, False),
    ]
    assert furniture == ["A/79/5", "3/5"]


@pytest.mark.parametrize("number", ["3.", "3、", "12．", "(a)", "(iii)", "（二）"])
def test_a_number_alone_on_its_line_goes_before_the_wording_below(number: str) -> None:
    lines, _ = wording_lines(f"回顾\n决议，\n完。\n    {number}\n请各国\n合作")
    assert [(k.text, k.indent) for k in lines] == [
        *(("回顾", 0), ("决议，", 0), ("完。", 0)),
        (f"{number} 请各国", 4),
        ("合作", 0),
    ]


def test_a_day_alone_at_a_line_start_closes_nothing() -> None:
    above = "大会，\n\n重申其承诺，\n\n1. 表示注意到报告；\n\n"
    text = f"{above}2. 请秘书长报告情况，所涉期间截至\n2024 年 12 月 19 日\n"
    (document,) = read_text(text, "draft.txt")
    assert document.paragraphs[-1].text.endswith("截至 2024 年 12 月 19 日")
    assert not document.closing
