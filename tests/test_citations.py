"""Citations brought up to date, told from the words changed and the text around them."""

from __future__ import annotations

import pytest
from changes import change

from unrdiff.kinds.citations import (
    brought_up_to_date,
    is_later_symbol,
    is_own_name,
    joins_citations,
)

RECALLED, ASKED = "回顾其", "请秘书长根据"


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "routine"),
    [
        pytest.param(
            "第 74/124 号和第 75/100 号",
            "第 74/124 号和第 77/202 号",
            RECALLED,
            "决议，",
            True,
            id="one of two kept",
        ),
        pytest.param(
            "第 74/124 号和第 75/100 号",
            "第 75/100 号和第 77/202 号",
            RECALLED,
            "决议，",
            True,
            id="the older gone, a newer come",
        ),
        pytest.param(
            "第 74/124 号",
            "第 77/202 号",
            RECALLED,
            "决议，并重申其第 74/124 号决议，",
            False,
            id="the older cited still, elsewhere",
        ),
        pytest.param(
            "第 74/124 号和第 75/100 号",
            "第 74/125 号和第 77/202 号",
            RECALLED,
            "决议，",
            False,
            id="another one of the same session",
        ),
        pytest.param(
            "第 60/124 号和第 61/100 号",
            "第 76/139 号和第 77/202 号",
            RECALLED,
            "决议，",
            True,
            id="a roll may skip many sessions",
        ),
        pytest.param("第 68/147 号", "第 76/147 号", RECALLED, "决议，", True, id="8 sessions"),
        pytest.param("第 68/147 号", "第 77/201 号", RECALLED, "决议，", False, id="9 sessions"),
        pytest.param("第 76/147 号", "第 68/147 号", RECALLED, "决议，", False, id="back in time"),
        pytest.param("第 76/147 号", "第 77/201 号", ASKED, "决议行事，", False, id="a mandate"),
        pytest.param(
            "第 999/1 号", "第 1001/1 号", RECALLED, "决议，", False, id="years, sessions"
        ),
        pytest.param(
            "第 2543(2020)号", "第 2626(2022)号", "回顾", "决议，", True, id="two years, by number"
        ),
        pytest.param(
            "第 2543(2020)号", "第 2708(2023)号", "回顾", "决议，", False, id="three years"
        ),
        pytest.param("第 2543(2020)号", "第 2600(2020)号", "回顾", "决议，", False, id="same year"),
        pytest.param(
            "第 242 号", "第 338 号", "回顾", "决议，", False, id="numbers without a year"
        ),
        pytest.param("75/100", "76/72", "回顾第 74/19、", "号决议，", True, id="bare numbers"),
        pytest.param("1/3", "2/3", "回顾妇女占", "席位，", False, id="shares"),
        pytest.param("", " 2022 年 5 月 3 日", RECALLED, "第 76/1 号决议，", True, id="a date"),
        pytest.param(
            "", " 2022 年 5 月 3 日", RECALLED, "会议，", False, id="a date of no citation"
        ),
        pytest.param("第 75/1 号", "宪章", RECALLED, "，", False, id="no citation any more"),
        pytest.param("", "", RECALLED, "决议，", False, id="nothing"),
    ],
)
def test_citations_in_a_roll(old: str, new: str, before: str, after: str, routine: bool) -> None:
    assert bool(brought_up_to_date(change(old, new, before, after))) is routine


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "routine"),
    [
        ("、", "和", "回顾其第 75/216 号", "第 76/204 号决议，", True),
        ("和", "、", "回顾其第 75/216 号", "2021 年 12 月 17 日第 76/204 号决议，", True),
        ("以及", "和", "回顾其第 75/216 号决议", "第 76/204 号决议，", True),
        ("", "号", "回顾其第 75/216", "、第 76/204 号决议，", True),
        ("、", "或", "回顾其第 75/216 号", "第 76/204 号决议，", False),
        ("或", "、", "回顾其第 75/216 号", "第 76/204 号决议，", False),
        ("、", "和", "回顾各项声明", "第 76/204 号决议，", False),
        ("、", "和", "回顾其第 75/216 号", "各项声明，", False),
    ],
)
def test_a_joint_between_two_citations(
    old: str, new: str, before: str, after: str, routine: bool
) -> None:
    assert joins_citations(change(old, new, before, after)) is routine


@pytest.mark.parametrize(
    ("before", "after", "own"),
    [
        ("重申", "第 70/1 号决议，", True),
        ("又重申", "关于水的第 70/1 号决议，", True),
        ("欢迎承诺，并回顾", "第 75/512 号决定，", True),
        ("", "第 70/1 号决议，", True),
        ("欢迎承诺，", "第 70/1 号决议，", True),
        ("请人权理事会审查", "第 70/1 号决议，", False),
        ("人权理事会", "第 70/1 号决议，", False),
        ("欢迎", "的作用，回顾第 70/1 号决议，", False),
        ("欢迎", "的作用，", False),
    ],
)
def test_the_assembly_and_its_own_resolution(before: str, after: str, own: bool) -> None:
    assert is_own_name(change("大会", "其", before, after)) is own


@pytest.mark.parametrize(
    ("old", "new", "later"),
    [
        ("A/77/186", "A/78/92", True),
        ("A/78/92", "A/77/186", False),
        ("A/77/186", "A/77/187", False),
        ("A/C.3/77/4", "A/C.3/78/2", True),
        ("A/C.3/77/4", "A/C.2/78/4", False),
        ("A/77/186", "A/78/92/Add.1", False),
        ("A/RES/77/1", "A/RES/78/1", False),
        ("A/DEC/77/1", "A/DEC/78/1", False),
        ("A/CN.4/744", "A/CN.4/760", False),
        ("S/2023/112", "S/2023/640", True),
        ("S/2023/640", "S/2023/112", False),
        ("S/2023/640", "S/2024/1", True),
        ("S/2023/112", "S/2023/Add.1", False),
        ("E/2023/12", "E/2023/64", False),
        ("A/76/888-S/2022/523", "A/77/905-S/2023/447", True),
        ("A/76/888-S/2022/523", "A/77/905-S/2022/447", False),
        ("A/76/1和A/76/2", "A/77/1和A/77/2", True),
        ("A/76/1、A/76/2", "A/77/1和A/76/3", False),
        ("A/76/1", "A/77/1和A/77/2", False),
        ("报告", "A/77/1", False),
        ("A/77/1", "报告", False),
    ],
)
def test_a_later_paper_of_the_same_series(old: str, new: str, later: bool) -> None:
    assert is_later_symbol(change(old, new)) is later
