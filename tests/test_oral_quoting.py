"""Where quotations, items and sentences of a sheet begin and end, however they are marked."""

from __future__ import annotations

import pytest
from test_oral_cases import draft
from texts import document

from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.oral.revise import revise

ISSUED = "邀请有能力的国家和国际组织应请求提供技术和财政援助；"
SCIENCE = ISSUED.replace("技术", "科技")


def after(sheet: str, label: str = "OP8") -> str:
    """What a paragraph of the draft on small arms says after a sheet that is applied whole."""
    revision = revise(draft("disarm"), sheet)
    assert revision.complete
    assert revision.amendments
    return revision.revised[label].text


@pytest.mark.parametrize(
    "sheet",
    [
        "第8段，将“技术”改为“科技”",
        "第8段，将‘技术’改为‘科技’",
        "第8段，将「技术」改为「科技」",
        "第8段，将『技术』改为「科技」",
        '第8段，将"技术"改为"科技"',
        "第8段，将＂技术＂改为＂科技＂",
        "第8段，将〝技术〞改为〝科技〞",
        "第8段，将„技术“改为„科技“",
        "第8段，将“技术“改为“科技“",
        "第8段，将”技术”改为”科技”",
        '第8段，将“技术"改为“科技"',
        "第8段，将“技术”改为“科技",
        "第8段，将“技术”改为“科技。",
        "第8段，将“技术改为“科技”",
        "第8段，将“技 术”改为“ 科技 ”",
    ],
)
def test_marks_of_every_shape_enclose_words(sheet: str) -> None:
    assert after(sheet) == SCIENCE


@pytest.mark.parametrize(
    "sheet",
    [
        "第14段，将“题为“小型武器和轻武器非法贸易的各个方面”的项目”改为“题为“轻武器”的项目”",
        "第14段，将‘题为“小型武器和轻武器非法贸易的各个方面”的项目’改为‘题为“轻武器”的项目’",
        "第14段，将「题为“小型武器和轻武器非法贸易的各个方面”的项目」改为「题为“轻武器”的项目」",
        "第14段，将“题为『小型武器和轻武器非法贸易的各个方面』的项目”改为「题为“轻武器”的项目」",
        '第14段，将"题为“小型武器和轻武器非法贸易的各个方面”的项目"改为"题为“轻武器”的项目"',
    ],
)
def test_a_quotation_may_hold_another(sheet: str) -> None:
    expected = "决定将题为“轻武器”的项目列入大会第八十一届会议临时议程。"
    assert after(sheet, "OP14") == expected


@pytest.mark.parametrize(
    ("quoted", "replaced"),
    [
        ("2026年6月15日", "于 2027 年至 19 日"),
        ("２０２６ 年 6 月 15 日", "于 2027 年至 19 日"),
        ("2026 年 6 月 15 日", "于 2027 年至 19 日"),
    ],
)
def test_spacing_and_width_of_quoted_words_may_differ(quoted: str, replaced: str) -> None:
    assert replaced in after(f"第2段，将“{quoted}”改为“2027年”", "OP2")


@pytest.mark.parametrize("quoted", ["技术与财政", "技术、财政", "技術和財政"])
def test_other_characters_are_other_words(quoted: str) -> None:
    assert not revise(draft("disarm"), f"第8段，删除“{quoted}”").complete


# --- items ---------------------------------------------------------------------------------------

STEPS = ("第8段，将“技术”改为“科技”", "第9段，删除“政策和”", "删除第13段")


@pytest.mark.parametrize(
    ("marks", "joint"),
    [
        (("1. ", "2. ", "3. "), "\n"),
        (("1、", "2、", "3、"), "\n"),
        (("1) ", "2) ", "3) "), "\n"),
        (("（1）", "（2）", "（3）"), "\n"),
        (("(a) ", "(b) ", "(c) "), "；\n"),
        (("a) ", "b) ", "c) "), "\n"),
        (("一、", "二、", "三、"), "。\n"),
        (("(一)", "(二)", "(三)"), "\n"),
        (("㈠", "㈡", "㈢"), "\n"),
        (("①", "②", "③"), "\n"),
        (("- ", "- ", "- "), "\n"),
        (("• ", "• ", "• "), "\n\n"),
        (("☐ ", "☐ ", "☐ "), "\n"),
        (("", "", ""), "\n"),
        (("", "", ""), "；"),
        (("", "", ""), "。"),
    ],
)
def test_items_are_told_apart_and_counted(marks: tuple[str, ...], joint: str) -> None:
    sheet = joint.join(mark + step for mark, step in zip(marks, STEPS, strict=True))
    revision = revise(draft("disarm"), sheet)
    assert revision.complete
    assert [(a.item, a.text) for a in revision.amendments] == list(enumerate(STEPS, 1))
    assert revision.remarks == ()


@pytest.mark.parametrize(
    "sheet",
    [
        "第8段，将“技术”改为\n“科技”",
        "第8段，将“技术”\n改为“科技”",
        "第8段，\n将“技术”改为“科技”",
        "第8段，将“技术”改为“科\n技”",
        "第8段，将“技术”改为“科\n\n技”",
        "  第8段，将“技术”改为：\n  “科技”  ",
        "第8段，“技术”\n由“科技”代替",
    ],
)
def test_a_line_may_be_wrapped(sheet: str) -> None:
    assert after(sheet) == SCIENCE


def test_a_quotation_over_several_lines_ends_where_it_is_closed() -> None:
    sheet = "第8段改为：\n“邀请各国：\n(a) 提供技术援助；\n(b) 提供资金；”\n删除第9段"
    revision = revise(draft("disarm"), sheet)
    assert revision.complete
    found = [(p.label, p.text) for p in revision.revised.paragraphs if p.label[:3] == "OP8"]
    assert found == [
        ("OP8", "邀请各国："),
        ("OP8(a)", "提供技术援助；"),
        ("OP8(b)", "提供资金；"),
    ]
    assert [a.item for a in revision.amendments if a.target == "OP9"] == [2]


def test_a_quotation_never_closed_ends_before_the_next_item() -> None:
    sheet = (
        "第8段改为：“邀请各国提供援助；\n第9段，删除“政策和”\n在第10段中，将“工业界”改为“学术界”"
    )
    revision = revise(draft("disarm"), sheet)
    assert revision.complete
    assert revision.revised["OP8"].text == "邀请各国提供援助；"
    assert len(revision.amendments) == 3


def test_full_stops_and_semicolons_in_a_quotation_end_no_instruction() -> None:
    sheet = "第10段之后增加一段：“请秘书长：提供资料；提出建议；”；删除第13段"
    revision = revise(draft("disarm"), sheet)
    assert [a.item for a in revision.amendments] == [1, 2]
    assert revision.revised["OP11"].text == "请秘书长：提供资料；提出建议；"


def test_a_new_paragraph_in_two_lines_is_one_paragraph() -> None:
    sheet = "在第8段之后增加一段：“感谢各国和国际组织\n提供援助；”"
    assert after(sheet, "OP9") == "感谢各国和国际组织提供援助；"


# --- several steps, and words of command ---------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (
            "第8段，将“技术”改为“科技”，将“财政”改为“资金”",
            "邀请有能力的国家和国际组织应请求提供科技和资金援助；",
        ),
        (
            "第8段，将“技术”改为“科技”，并在“财政”之后加上“和实物”",
            "邀请有能力的国家和国际组织应请求提供科技和财政和实物援助；",
        ),
        ("第8段，删除“技术”、“和财政”", "邀请有能力的国家和国际组织应请求提供援助；"),
        ("第8段，删去“有能力的”以及“和财政”", "邀请国家和国际组织应请求提供技术援助；"),
        (
            "OP8: replace “技术” by “科技”, delete “和财政” and insert “迅速” before “应请求”",
            "邀请有能力的国家和国际组织迅速应请求提供科技援助；",
        ),
        (
            "第8段，在“国际组织”与“应请求”之间插入“迅速”",
            "邀请有能力的国家和国际组织迅速应请求提供技术和财政援助；",
        ),
        (
            "第8段，开头加上“又”，末尾加上“和设备”，并删除“有能力的”",
            "又邀请国家和国际组织应请求提供技术和财政援助和设备；",
        ),
        (
            "第8段，在“技术”之前加上“必要”，在“财政”之前加上“适当”",
            "邀请有能力的国家和国际组织应请求提供必要技术和适当财政援助；",
        ),
    ],
)
def test_steps_of_one_instruction(sheet: str, expected: str) -> None:
    assert after(sheet) == expected


@pytest.mark.parametrize(
    "sheet",
    [
        "第8段，以“科技”取代“技术”",
        "第8段，用“科技”代替“技术”",
        "第8段，“技术”应改为“科技”",
        "第8段，“技术”修改为“科技”",
        "第8段，“技术”换成“科技”",
        "第8段，“技术”应为“科技”",
        "第8段中的“技术”一词由“科技”取代",
        "第8段，删除“技术”，代之以“科技”",
        "第8段：“技术” → “科技”",
        "第8段……“技术”改为“科技”",
        "在第8段中，以“科技”替换“技术”二字",
        "OP8: “技术” should read “科技”",
        "In OP8, change “技术” to “科技”",
        "OP8: substitute “科技” for “技术”",
        "Replace “技术” in OP8 with “科技”.",
        "OP8: delete “技术” and insert “科技”",
        "執行部分第8段，將「技术」改為「科技」",
    ],
)
def test_words_are_replaced_in_many_ways_of_saying_it(sheet: str) -> None:
    assert after(sheet) == SCIENCE


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("第8段，略去“和财政”等字", ISSUED.replace("和财政", "")),
        ("第8段，“和财政”三字删去", ISSUED.replace("和财政", "")),
        ("Delete “和财政” from OP8.", ISSUED.replace("和财政", "")),
        ("第8段，“技术”之后插入“、法律”", ISSUED.replace("技术", "技术、法律")),
        ("第8段，插入“、法律”于“技术”之后", ISSUED.replace("技术", "技术、法律")),
        ("OP8: after “技术”, add “、法律”", ISSUED.replace("技术", "技术、法律")),
        ("第8段，“技术”前面加上“必要”", ISSUED.replace("技术", "必要技术")),
        ("OP8: insert “必要” before “技术”", ISSUED.replace("技术", "必要技术")),
        ("第8段结尾增加“和设备”", ISSUED.replace("；", "和设备；")),
        ("At the end of OP8, add “和设备”", ISSUED.replace("；", "和设备；")),
        ("第8段句首加上“又”", "又" + ISSUED),
        ("At the beginning of OP8, insert “又”", "又" + ISSUED),
        ("以“邀请各国提供援助；”取代第8段", "邀请各国提供援助；"),
        ("OP8 should read: “邀请各国提供援助；”", "邀请各国提供援助；"),
        ("第8段案文改为：“邀请各国提供援助；”", "邀请各国提供援助；"),
        ("OP8 alt: “邀请各国提供援助；”", "邀请各国提供援助；"),
    ],
)
def test_the_other_changes_are_said_in_many_ways_too(sheet: str, expected: str) -> None:
    assert after(sheet) == expected


@pytest.mark.parametrize(
    ("words", "text", "count"),
    [("各国", "请各国各国各国合作；", 3), ("人人", "确认人人人人平等；", 3)],
)
def test_words_that_run_into_each_other_are_counted_each(words: str, text: str, count: int) -> None:
    source = document([("OP1", text), ("OP2", "决定继续审议。")])
    (amendment,) = revise(source, f"第1段，删除“{words}”").amendments
    repeated = Reason(ReasonCode.WORDS_REPEATED, words=words, at="OP1", count=count)
    assert amendment.reason == repeated


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("第1段，在末尾“；”之前加上“和育苗”", "请各国造林；护林和育苗；"),
        ("第1段，在第一处“；”之前加上“和育苗”", "请各国造林和育苗；护林；"),
    ],
)
def test_the_mark_at_the_end_is_the_last_of_its_kind(sheet: str, expected: str) -> None:
    source = document([("OP1", "请各国造林；护林；"), ("OP2", "决定继续审议。")])
    assert revise(source, sheet).revised["OP1"].text == expected


def test_a_blank_line_parts_items() -> None:
    revision = revise(draft("disarm"), "第8段，将“技术”\n\n改为“科技”")
    assert [a.item for a in revision.amendments] == [1, 2]
    assert revision.revised.paragraphs == draft("disarm").paragraphs
