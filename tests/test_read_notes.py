"""Footnotes: which lines are their texts, and how far each goes on."""

from __future__ import annotations

import pytest

from unrdiff.language.footnotes import is_reference, plain_number, split_note_number
from unrdiff.model import Document
from unrdiff.reading import read_text


def read(body: str) -> Document:
    (document,) = read_text(f"79/100. 清洁烹饪\n\n大会，\n\n{body}\n")
    return document


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("¹² 见附件。", ("raised", "12", "见附件。")),
        ("12/ 见附件。", ("slash", "12", "见附件。")),
        ("12 / 见附件。", ("slash", "12", "见附件。")),
        ("［12］见附件。", ("square", "12", "见附件。")),
        ("(12) 见附件。", ("round", "12", "见附件。")),
        ("⑫见附件。", ("circled", "12", "见附件。")),
        ("12. 见附件。", ("dot", "12", "见附件。")),
        ("12 见附件。", ("bare", "12", "见附件。")),
        ("12见附件。", ("bare", "12", "见附件。")),
        (" 012 见附件。 ", ("bare", "12", "见附件。")),
        ("12", ("bare", "12", "")),
        ("12/79 号", None),
        ("1234 年", None),
        ("见附件。", None),
    ],
)
def test_how_a_footnotes_number_is_printed(line: str, found: tuple[str, str, str] | None) -> None:
    assert split_note_number(line) == found
    assert plain_number("circled", "⑳") == "20"


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("见 A/79/1。", True),
        ("另见第 70/1 号决议。", True),
        ("同上，第 4 段。", True),
        ("联合国，《条约汇编》，第 1 卷。", True),
        ("国际联盟，《条约汇编》，第 1 卷。", True),
        ("第 70/1 号决议。", True),
        ("大会 2015 年第 70/1 号决议。", True),
        ("经济及社会理事会第 2019/4 号决议。", True),
        ("大会第二六二六(二十五)号决议。", True),
        ("《大会正式记录，第七十九届会议》。", True),
        ("A/79/1，附件。", True),
        ("S-10/2 号决议。", True),
        ("可查阅 www.un.org。", True),
        ("https://www.un.org", True),
        ("第二个方案。", False),
        ("联合国系统各组织。", False),
        ("大会主席。", False),
        ("各国政府。", False),
    ],
)
def test_how_a_footnote_begins(text: str, reference: bool) -> None:
    assert is_reference(text) is reference


CLOSING = "\n2024 年 12 月 4 日\n第 46 次全体会议\n"


@pytest.mark.parametrize(
    ("notes", "count"),
    [
        (["见 A/79/1。", "第 70/1 号决议。", "秘书处存有名单。", "其中包括三个岛屿。"], 4),
        (["秘书处存有名单。", "见 A/79/1。", "同上。"], 3),
        (["秘书处存有名单。", "其中包括三个岛屿。", "见 A/79/1。", "同上。"], 4),
        (["秘书处存有名单。", "其中包括三个岛屿。", "见 A/79/1。"], 0),
        (["秘书处存有名单。", "其中包括三个岛屿。"], 0),
    ],
    ids=["half of them", "not the first", "the last half", "one in three", "none"],
)
def test_endnotes_are_footnotes_where_most_of_them_cite(notes: list[str], count: int) -> None:
    printed = "\n".join(f"[{n}] {text}" for n, text in enumerate(notes, 1))
    document = read(f"回顾《公约》，[1]\n\n1. 决定继续审议。\n{CLOSING}\n{printed}")
    assert list(document.footnotes.values()) == notes[:count]
    assert [p.label for p in document.paragraphs] == ["PP1", "OP1"]
    kept = "".join([*document.footnotes.values(), *document.unplaced])
    assert all(text in kept for text in notes)


def test_a_numbered_line_is_a_footnote_only_when_its_turn_has_come() -> None:
    document = read("回顾《公约》，¹\n\n1. 决定继续审议。\n\n¹ 见 A/79/1。\n³ 见 A/79/3。")
    assert document.footnotes == {"1": "见 A/79/1。"}
    assert [text.strip() for text in document.unplaced] == ["见 A/79/3。"]


@pytest.mark.parametrize(("number", "found"), [(2, True), (4, True), (5, True), (6, False)])
def test_a_page_may_have_lost_up_to_three_footnotes(number: int, found: bool) -> None:
    page = "__________________\n{} 见 A/79/{}。\n\nA/RES/79/100\n\n"
    document = read(
        f"回顾《公约》，1\n\n{page.format(1, 1)}1. 落实《规则》；{number}\n\n2. 决定继续审议。\n\n"
        f"{page.format(number, number)}"
    )
    assert (str(number) in document.footnotes) is found
    assert document.footnotes["1"] == "见 A/79/1。"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("1 见 A/79/1。", True),
        ("1 联合国，《条约汇编》，第 1 卷，第 2 号。", True),
        ("1 A/79/1。", True),
        ("1 第 70/1 号决议。", True),
        ("1 个国家提出了保留。", False),
        ("1 请各国政府注意此事。", False),
        ("1. 见 A/79/1。", False),
    ],
)
def test_a_numbered_line_inside_the_text_is_a_footnote_if_it_cites(line: str, note: bool) -> None:
    document = read(
        f"回顾《公约》，1\n\n铭记《规则》，\n\n{line}\n\n强调合作，\n\n1. 决定继续审议。"
    )
    assert bool(document.footnotes) is note


@pytest.mark.parametrize(
    ("above", "line", "note"),
    [
        ("铭记《规则》，", "1 《大会正式记录》。", True),
        ("铭记下列文书的第", "1 《大会正式记录》。", False),
        ("铭记《规则》。", "1 《大会正式记录》各卷", True),
        ("铭记下列文书", "1 见 A/79/1 所载建议。", True),
        ("铭记下列文书", "[1] 联合国，《年鉴》各版。", True),
        ("铭记《规则》，", "[1] 《大会正式记录》各版。", False),
        ("铭记《规则》。", "[1] 《大会正式记录》各版。", True),
        ("铭记《规则》，", "¹ 名单存于秘书处。", True),
        ("铭记下列文书", "¹ 名单存于秘书处。", False),
        ("铭记《规则》，", "¹ 请各国注意。", False),
        ("铭记《规则》，", "1 名单存于秘书处。", False),
    ],
)
def test_the_line_above_and_the_style_decide_where_no_rule_stands(
    above: str, line: str, note: bool
) -> None:
    document = read(f"回顾《公约》，\n\n{above}\n{line}\n强调合作，\n\n1. 决定继续审议。")
    assert bool(document.footnotes) is note


def test_a_footnote_goes_on_to_its_full_stop_and_no_further() -> None:
    long = read(
        "回顾《公约》，¹\n\n1. 决定继续审议。\n\n"
        "¹ 联合国，\n《条约汇编》，\n第 1 卷。\n² 见\nA/79/2。\n"
        "此件由秘书处印发。"
    )
    assert long.footnotes == {"1": "联合国，《条约汇编》，第 1 卷。", "2": "见 A/79/2。"}
    assert long.unplaced == ("此件由秘书处印发。",)


def test_footnotes_without_full_stops_are_told_apart_by_their_numbers() -> None:
    document = read(
        "回顾《公约》1 和《规则》，2\n\n1. 决定继续审议。3\n\n"
        "1 联合国，《条约汇编》，第\n15 卷，第 2 号\n2 见 A/79/2\n3 见 A/79/3"
    )
    assert document.footnotes == {
        "1": "联合国，《条约汇编》，第 15 卷，第 2 号",
        "2": "见 A/79/2",
        "3": "见 A/79/3",
    }


def test_a_footnote_without_end_does_not_swallow_the_text() -> None:
    names = [f"第{n}组织、" for n in range(100, 190)]
    document = read("回顾《公约》，¹\n\n1. 决定继续审议。\n\n¹ 见\n" + "\n".join(names))
    assert 30 < document.footnotes["1"].count("组织") < 60
    shown = "".join([*document.footnotes.values(), *document.unplaced]).replace(" ", "")
    assert shown == "见" + "".join(names)


def test_asterisks_are_footnotes_below_a_rule_or_a_footnote_alone() -> None:
    below = "__________________\n* 重新印发。\n¹ 见 A/79/1。\n** 订正。"
    assert read(f"回顾《公约》，¹\n\n1. 决定继续审议。\n\n{below}").footnotes == {
        "*": "重新印发。",
        "1": "见 A/79/1。",
        "**": "订正。",
    }
    above = read("回顾《公约》，\n\n1. 请各国：\n\n* 合作；\n\n2. 决定继续审议。")
    assert above.footnotes == {}
    assert above["OP1"].text == "请各国：* 合作；"
