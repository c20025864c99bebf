"""Resolutions of other organs: symbol, date, title, and the order of versions."""

from __future__ import annotations

import pytest

from unrdiff import trace
from unrdiff.reading import read_text

BODY = "回顾其以往决议，\n\n1. 吁请各派移交被扣人员；\n\n2. 决定继续审议。\n"


@pytest.mark.parametrize(
    ("head", "organ", "symbol", "date", "title"),
    [
        (
            "S/RES/2446（2018）\n\n第2446（2018）号决议\n\n2018年12月14日安全理事会第8423次会议通过",
            *("安全理事会", "S/RES/2446 (2018)", "2018-12-14", None),
        ),
        (
            "第 368 (1975) 号决议\n\n1975 年 4 月 17 日",
            "安全理事会",
            "S/RES/368 (1975)",
            "1975-04-17",
            None,
        ),
        (
            "第三六八（1975）号决议\n\n一九七五年四月十七日",
            "安全理事会",
            "S/RES/368 (1975)",
            "1975-04-17",
            None,
        ),
        (
            "安全理事会\n\n第 2446 (2018) 号决议\n\n解除武装",
            *("安全理事会", "S/RES/2446 (2018)", None, "解除武装"),
        ),
        (
            "A/HRC/RES/40/3\n\nDistr.: General\n8 April 2019\n\n"
            "人权理事会 2019 年 3 月 22 日通过的决议\n\n40/3. 单方面强制性措施",
            *("人权理事会", "A/HRC/RES/40/3", "2019-03-22", "单方面强制性措施"),
        ),
        (
            "联合国\n\n人权理事会二〇一九年三月二十二日通过的决议\n\n40/3. 单方面强制性措施",
            *("人权理事会", "A/HRC/RES/40/3", "2019-03-22", "单方面强制性措施"),
        ),
    ],
)
def test_what_stands_above_a_resolution_is_read(
    head: str, organ: str, symbol: str, date: str | None, title: str | None
) -> None:
    (found,) = read_text(f"{head}\n\n{organ}，\n\n{BODY}")
    assert (found.symbol, found.date, found.title) == (symbol, date, title)
    assert found.unplaced == ()


def test_versions_without_a_session_stand_by_date_then_by_the_year_and_number() -> None:
    def version(number: int, year: int, day: str, word: str) -> str:
        head = f"第 {number} ({year}) 号决议\n\n{day}\n\n安全理事会，\n\n"
        return head + BODY.replace("移交", word)

    texts = [
        version(408, 1977, "", "交还"),
        version(368, 1975, "1975 年 4 月 17 日", "移交"),
        version(396, 1976, "", "送还"),
    ]
    found = trace([read_text(text)[0] for text in texts])
    assert [d.symbol for d in found.documents] == [
        "S/RES/368 (1975)",
        "S/RES/396 (1976)",
        "S/RES/408 (1977)",
    ]
