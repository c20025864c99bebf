"""How texts refer: titles, numbers of resolutions, symbols; the wording without them."""

from __future__ import annotations

import re

import pytest

from unrdiff.language.folding import folded
from unrdiff.language.quantities import CHINESE_AMOUNT
from unrdiff.language.references import (
    ARTICLE,
    DATE,
    NUMBER,
    SESSION,
    resolution_numbers,
    symbols,
    titles,
    without_references,
)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("第 70/1 号", "第70/1号"),
        ("（Ａ／７０／１）", "(A/70/1)"),
        ("水，土；", "水,土;"),
        (" 　\n水 ", "水"),
        ("“水”", "“水”"),
        ("", ""),
    ],
)
def test_text_for_comparison_has_one_width_and_no_blanks(text: str, compared: str) -> None:
    assert folded(text) == compared


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("其第 73/186 号和 2019/17 号决议", ("73/186", "2019/17")),
        ("第1373（2001）号决议", ("1373(2001)",)),
        ("第 1373 (2001)号决议", ("1373(2001)",)),
        ("第 3314(XXIX)号决议", ("3314(XXIX)",)),
        ("第 ES-11/1 号决议", ("ES-11/1",)),
        ("第 S-26/2 号决议", ("S-26/2",)),
        ("第 60/251 A 号决议", ("60/251A",)),
        ("第 77/512 号决定", ("77/512",)),
        ("文件 A/78/92", ()),
        ("A/RES/70/1", ()),
        ("2023 年报告", ()),
    ],
)
def test_resolutions_are_cited_by_number(text: str, numbers: tuple[str, ...]) -> None:
    assert resolution_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("见 A/CONF.234/16 和 E/CN.15/2024/2。", ("A/CONF.234/16", "E/CN.15/2024/2")),
        ("(A/78/92/Add.1)", ("A/78/92/Add.1",)),
        ("S/RES/2719(2023)", ("S/RES/2719(2023)",)),
        ("A/CN.9/WG.III/WP.230", ("A/CN.9/WG.III/WP.230",)),
        ("第 70/1 号", ()),
    ],
)
def test_documents_are_cited_by_symbol(text: str, found: tuple[str, ...]) -> None:
    assert symbols(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《宪章》和《世界人权宣言》", ("《宪章》", "《世界人权宣言》")),
        ("《关于〈宪章〉的宣言》", ("《关于〈宪章〉的宣言》",)),
        ("《执行《巴黎协定》的规则手册》", ("《执行《巴黎协定》的规则手册》",)),
        ("《宪章", ()),
    ],
)
def test_titles_stand_in_angle_marks(text: str, found: tuple[str, ...]) -> None:
    assert titles(text) == found


@pytest.mark.parametrize(
    ("pattern", "whole"),
    [
        (DATE, "2015 年 9 月 25 日"),
        (DATE, "2015年9月25日"),
        (DATE, "9 月 25 日"),
        (DATE, "2015 年 9 月"),
        (DATE, "2015 年"),
        (DATE, "25 日"),
        (SESSION, "第七十八届"),
        (SESSION, "第三次"),
        (SESSION, "第二轮"),
        (SESSION, "第78届"),
        (ARTICLE, "第 19 条"),
        (ARTICLE, "第 6 条第 2 款"),
        (ARTICLE, "第 6 条(b)款"),
        (ARTICLE, "第 6(b)条"),
        (NUMBER, "12,500"),
        (NUMBER, "33.5%"),
        (NUMBER, "33.5 ％"),
    ],
)
def test_a_reference_is_one_piece(pattern: str, whole: str) -> None:
    found = re.search(pattern, f"水{whole}，")
    assert found is not None
    assert found[0] == whole


def test_chinese_numerals_count_before_a_measure_word() -> None:
    text = "一百九十三个国家和五十四名成员，千万不要一概而论"
    assert re.findall(CHINESE_AMOUNT, text) == ["一百九十三", "五十四"]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("回顾 2015 年 9 月 25 日第 70/1 号决议", "回顾 ##决议"),
        ("70/174、71/209", "#、#"),
        ("第七十八届会议的报告(A/78/92)", "#会议的报告(#)"),
        ("现有 193 个会员国", "现有 # 个会员国"),
        ("欢迎会员国", "欢迎会员国"),
    ],
)
def test_wording_without_references(text: str, wording: str) -> None:
    assert without_references(text) == wording
    assert without_references(text, "") == wording.replace("#", "")
