"""Sessions, dates and years that move on by themselves, from the words changed and those around."""

from __future__ import annotations

import pytest
from changes import change

from unrdiff.kinds.dates import is_later_date, is_later_session, is_later_year_of_report


@pytest.mark.parametrize(
    ("old", "new", "after", "later"),
    [
        ("第三次会议", "第四次会议", "的成果，", True),
        ("第四次会议", "第三次会议", "的成果，", False),
        ("第三次会议", "第三次会议", "的成果，", False),
        ("三次会议", "四次会议", "；", False),
        ("三次会议", "第四次会议", "；", False),
        ("第三次会议", "四次会议", "；", False),
        ("第九届特别会议", "第十届特别会议", "的决定，", True),
        ("第九届特别会议", "第十届常会", "的决定，", False),
        ("第五届和第六届会议", "第七届和第八届会议", "的决定，", True),
        ("第五届和第六届会议", "第七届会议", "的决定，", False),
        ("第三次会议", "第四次报告", "，", False),
        ("第三次报告", "第四次会议", "，", False),
        ("", "第四次会议", "，", False),
        ("第三次会议", "", "，", False),
        ("第三次会议", "第四次会议", "结束时离任；", False),
        ("第三次会议", "第四次会议", "为止；", False),
        ("第三次会议", "第四次会议", "之后终止；", False),
        ("第三次会议", "第四次会议", "，任期届满；", True),
    ],
)
def test_a_later_session_for_an_earlier_one(old: str, new: str, after: str, later: bool) -> None:
    assert is_later_session(change(old, new, "", after)) is later


FIRST, SECOND = "2022 年 6 月 30 日", "2025 年 6 月 13 日"


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "moved_on"),
    [
        (FIRST, SECOND, "欢迎", "举行的会议，", True),
        (SECOND, FIRST, "欢迎", "举行的会议，", False),
        (FIRST, FIRST, "欢迎", "举行的会议，", False),
        (FIRST, SECOND, "欢迎", "举行会议，", False),
        (FIRST, SECOND, "谴责", "的袭击，", False),
        (FIRST, SECOND, "请秘书长在", "前提交报告；", False),
        (FIRST, SECOND, "请秘书长至迟", "提交报告；", False),
        (FIRST, f"{SECOND}在尼斯", "欢迎", "举行的会议，", False),
        (f"{FIRST}在尼斯", SECOND, "欢迎", "举行的会议，", False),
        (FIRST, "2025 年 6 月", "欢迎", "举行的会议，", False),
        ("2022 年 6 月", SECOND, "欢迎", "举行的会议，", False),
        (f"{FIRST}第 76/1 号", f"{SECOND}第 79/1 号", "根据", "决议通过的报告，", False),
        ("6 月 13 日", "6 月 14 日", "欢迎", "举行的会议，", True),
        ("2022 年 6 月 13 日", "2022 年 6 月 14 日", "欢迎", "举行的会议，", True),
        ("2022 年 12 月 31 日", "2023 年 1 月 1 日", "欢迎", "举行的会议，", True),
        ("2023 年 1 月 1 日", "2022 年 12 月 31 日", "欢迎", "举行的会议，", False),
    ],
)
def test_the_day_of_a_paper_or_a_meeting(
    old: str, new: str, before: str, after: str, moved_on: bool
) -> None:
    assert is_later_date(change(old, new, before, after)) is moved_on


@pytest.mark.parametrize(
    ("old", "new", "before", "after", "moved_on"),
    [
        ("2022年", "2023年", "注意到", "报告，", True),
        ("2022年度", "2023年度", "注意到", "报告，", True),
        ("2022年", "2023年", "注意到", "年度报告，", True),
        ("2022年", "2023年", "注意到", "世界水资源开发报告，", True),
        ("2023年", "2022年", "注意到", "报告，", False),
        ("2022年", "2022年", "注意到", "报告，", False),
        ("2022年", "去年", "注意到", "报告，", False),
        ("2022年", "近年", "注意到", "报告，", False),
        ("1年", "2023年", "注意到", "报告，", False),
        ("2022年", "2023年", "注意到", "预算，", False),
        ("2022年", "2023年", "注意到", "向大会提出的报告，", False),
        ("2022年", "2023年", "注意到", "减少贫困报告，", False),
        ("2022年", "2023年", "请秘书长编写", "报告；", False),
        ("2022年", "2023年", "决定审议", "报告；", False),
        ("2022年", "2023年", "核准", "报告；", True),
        ("2022年", "2023年", "注意到在", "会议上，", False),
        ("2022年", "2023年", "注意到将于", "会议上，", False),
        ("2022年", "2023年", "注意到关于", "会议的信，", True),
        ("2022年", "2023年", "注意到至迟", "会议，", False),
    ],
)
def test_the_year_of_a_report_or_a_meeting(
    old: str, new: str, before: str, after: str, moved_on: bool
) -> None:
    assert is_later_year_of_report(change(old, new, before, after)) is moved_on
