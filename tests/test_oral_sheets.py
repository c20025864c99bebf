"""The sheet that is written for two texts, word for word: what a sponsor reads out."""

from __future__ import annotations

import pytest
from energy_draft import (
    AGENDA,
    COOKING,
    ENVOY,
    FORUM,
    LEAD_IN,
    LOANS,
    OPERATIVE,
    PREAMBLE,
    RESOLUTIONS,
    SCHOOLS,
    SOLAR,
    lines,
    reworded,
    text,
)

from unrdiff import compare
from unrdiff.model import UnrdiffError
from unrdiff.oral.sheet_of import sheet_of


def test_a_whole_sheet_has_a_lead_in_numbers_and_the_line_about_numbers() -> None:
    old = text(PREAMBLE, OPERATIVE, title="可再生能源")
    changed = [SOLAR, SCHOOLS, LOANS.replace("优惠", "无息"), ENVOY, FORUM, AGENDA]
    new = text([RESOLUTIONS, COOKING], changed, title="可再生能源和能源效率")
    assert sheet_of(compare(old, new)) == (
        "对决议草案口头订正如下：\n"
        "1. 标题改为“可再生能源和能源效率”。\n"
        "2. 删除序言部分第二段。\n"
        "3. 在执行部分第1段之后增加新的一段，案文如下：“呼吁捐助方支持学校安装屋顶光伏设备；”。\n"
        "4. 在执行部分第2段中，将“优惠贷款”改为“无息贷款”。\n"
        "5. 其余各段依次重新编号。\n"
    )


def test_several_paragraphs_put_at_one_place_have_their_order_said() -> None:
    """Carried out one by one, each put behind the same paragraph would push the last one down."""
    changed = [SOLAR, SCHOOLS, FORUM, LOANS, ENVOY, AGENDA]
    sheet = sheet_of(compare(text(PREAMBLE, OPERATIVE), text(PREAMBLE, changed)))
    assert "增加新的一段" in sheet
    assert "移至执行部分第1段之后" in sheet
    assert sheet.endswith("段次均指原案文的段次；移至或增加在同一处的各段，按以上次序排列。\n")


def test_equal_texts_give_the_lead_in_alone() -> None:
    same = text(PREAMBLE, OPERATIVE, title="可再生能源")
    assert sheet_of(compare(same, same)) == LEAD_IN


# --- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "clause"),
    [
        pytest.param(
            "鼓励金融机构为小型电网提供无息贷款；",
            "将“优惠贷款”改为“无息贷款”",
            id="replaced, with enough around it to be heard",
        ),
        pytest.param(
            "鼓励金融机构为小型电网和家庭提供优惠贷款；",
            "在“小型电网”之后加上“和家庭”",
            id="added behind the words before it",
        ),
        pytest.param(
            "鼓励金融机构为小型电网提供优惠贷款和担保；",
            "在“优惠贷款”之后加上“和担保”",
            id="added before the final punctuation",
        ),
        pytest.param(
            "鼓励金融机构为电网提供优惠贷款；",
            "将“小型电网”改为“电网”",
            id="a short word that goes is read with its neighbours",
        ),
        pytest.param(
            "又鼓励金融机构为小型电网提供优惠贷款；",
            "将“鼓励金融机构”改为“又鼓励金融机构”",
            id="at the start nothing stands before it",
        ),
    ],
)
def test_words_are_quoted_as_they_stand_and_found_once(after: str, clause: str) -> None:
    assert reworded(LOANS, after) == [f"1. 在执行部分第2段中，{clause}。"]


def test_a_phrase_that_goes_is_deleted_by_its_own_words() -> None:
    before = "请秘书长在现有资源范围内任命一名能源问题特使并向大会第八十三届会议报告任命情况；"
    after = before.replace("在现有资源范围内", "")
    assert reworded(before, after) == ["1. 在执行部分第2段中，删除“在现有资源范围内”。"]


def test_words_that_move_in_a_paragraph_are_not_quoted_so_that_those_put_in_may_be_meant() -> None:
    before = (
        "请秘书长建设地方一级预防火灾的能力，并在规划各项方案时考虑到各区域特别是岛屿国家在储能方面"
        "面临的困难，同时与国际可再生能源机构协商；"
    )
    after = before.replace("各区域特别是岛屿国家", "各区域").replace(
        "地方一级", "地方一级特别是岛屿国家"
    )
    (line,) = reworded(before, after)
    assert line == (
        "1. 在执行部分第2段中，在“地方一级”之后加上“特别是岛屿国家”，将“特别是岛屿国家在”改为“在”。"
    )


def test_words_that_stand_twice_are_quoted_with_what_tells_them_apart() -> None:
    before = "鼓励金融机构为电网提供贷款，并鼓励金融机构为家庭提供贷款；"
    after = "鼓励金融机构为电网提供贷款，并鼓励金融机构为家庭提供无息贷款；"
    assert reworded(before, after) == ["1. 在执行部分第2段中，在“家庭提供”之后加上“无息”。"]


def test_a_short_paragraph_changed_in_several_places_is_read_out_whole() -> None:
    after = "敦促所有会员国加快部署热泵、蓄电池和智能电表；"
    assert reworded("促请会员国加快部署热泵和智能电表；", after) == [
        f"1. 执行部分第2段改为：“{after}”。"
    ]


def test_several_steps_in_a_long_paragraph_are_one_instruction() -> None:
    before = (
        "请秘书长在其任务范围内与国际可再生能源机构协商，就岛屿发展中国家的能源需求编写一份研究报告，"
        "提交大会第八十三届会议，并在报告中列入关于储能技术的费用和惠益的资料；"
    )
    after = (
        before.replace("岛屿发展中国家", "内陆发展中国家")
        .replace("储能技术", "储能和输电技术")
        .replace("在其任务范围内", "")
    )
    assert reworded(before, after) == [
        "1. 在执行部分第2段中，删除“在其任务范围内”，将“岛屿发展中国家”改为“内陆发展中国家”，"
        "并在“关于储能”之后加上“和输电”。"
    ]


def test_words_added_behind_the_opening_are_placed_by_it() -> None:
    before, after = "强烈鼓励各国发展地热能；", "强烈鼓励并敦促各国发展地热能；"
    assert reworded(before, after) == ["1. 在执行部分第2段中，在“强烈鼓励”之后加上“并敦促”。"]


def test_one_paragraph_read_out_whole_does_not_hide_the_next() -> None:
    old = text(PREAMBLE, ["促请会员国加快部署热泵和智能电表；", *OPERATIVE[1:]])
    whole = "敦促所有会员国加快部署热泵、蓄电池和智能电表；"
    new = text(PREAMBLE, [whole, LOANS.replace("优惠", "无息"), *OPERATIVE[2:]])
    assert lines(old, new) == [
        f"1. 执行部分第1段改为：“{whole}”。",
        "2. 在执行部分第2段中，将“优惠贷款”改为“无息贷款”。",
    ]


# --- quotation marks -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "quotation"),
    [
        pytest.param("“绿色能源”论坛", "““绿色能源”论坛”", id="pairs may stand inside"),
        pytest.param('"绿色能源"论坛', '「"绿色能源"论坛」', id="straight ones call for corners"),
    ],
)
def test_quotation_marks_in_the_new_words_do_not_close_the_quotation(
    name: str, quotation: str
) -> None:
    old, new = text(PREAMBLE, OPERATIVE), FORUM.replace("能源论坛", name)
    (line,) = lines(old, text(PREAMBLE, [SOLAR, LOANS, ENVOY, new, AGENDA]))
    assert line == f"1. 在执行部分第4段中，将“能源论坛”改为{quotation}。"


def test_words_that_no_marks_can_enclose_are_refused_with_the_words() -> None:
    broken = FORUM.replace("能源论坛", "“绿色「能源论坛")
    new = text(PREAMBLE, [SOLAR, LOANS, ENVOY, broken, AGENDA])
    with pytest.raises(UnrdiffError, match="cannot be quoted in a sheet: “绿色「; write"):
        sheet_of(compare(text(PREAMBLE, OPERATIVE), new))
