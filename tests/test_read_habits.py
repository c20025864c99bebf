"""Habits of a text: what its layout is worth, and where one resolution ends and another begins."""

from __future__ import annotations

import pytest

from unrdiff.reading import read_text
from unrdiff.reading.sources.text.layout import Layout, layout_of
from unrdiff.reading.sources.text.lines import wording_lines

SENTENCE = "强调各国政府和各国际组织必须加强合作以便及时发现和应对各种风险并交流经验和最佳做法"


def wrapped(
    count: int, width: int = 38, indent: str = "", blank: str = "", end: str = "；"
) -> list[str]:
    """Numbered paragraphs of three lines each."""
    lines = []
    for number in range(1, count + 1):
        text = f"{number}. {SENTENCE * 3}"[: 3 * width - 5] + end
        cut = [text[at : at + width] for at in range(0, len(text), width)]
        lines += [indent + cut[0], *cut[1:], *([] if blank == "" else [blank.strip("-")])]
    return lines


def layout(lines: list[str]) -> Layout:
    return layout_of(wording_lines("\n".join(lines))[0])


# --- layout ------------------------------------------------------------------------------------


def test_a_paragraph_a_line_is_not_wrapped() -> None:
    found = layout([f"{n}. {SENTENCE}；" for n in range(1, 9)])
    assert found == Layout(
        wrapped=False, width=found.width, indent=None, blank_lines=False, blank_each=False
    )


def test_lines_of_one_width_are_wrapped() -> None:
    found = layout(wrapped(8))
    assert (found.wrapped, found.indent, found.blank_lines) == (True, None, False)
    assert 70 <= found.width <= 80
    assert layout([" " * 8 + line for line in wrapped(8)]).width == found.width + 8


def test_lines_wider_than_any_page_are_not_wrapped() -> None:
    assert layout(wrapped(8, width=75)).wrapped
    assert not layout(wrapped(8, width=95)).wrapped


def test_short_lines_without_punctuation_are_paragraphs_that_lack_it() -> None:
    lines = [f"{n}. {SENTENCE * 2}；" for n in range(1, 5)]
    assert not layout([k for line in lines for k in (line, "加强合作", "交流经验")]).wrapped


@pytest.mark.parametrize("indent", ["  ", "    ", "\u3000", "\u3000\u3000"])
def test_indentation_of_first_lines_is_trusted(indent: str) -> None:
    found = layout(wrapped(8, indent=indent)).indent
    assert found is not None
    assert 0 < found <= 2 * len(indent)


def test_indentation_that_disagrees_with_itself_is_not_trusted() -> None:
    lines = wrapped(8, indent="    ")
    one = [*lines[:1], "    " + lines[1], *lines[2:]]
    assert layout(one).indent is not None
    many = [f"    {line}" if n % 3 == 1 and n < 12 else line for n, line in enumerate(lines)]
    assert layout(many).indent is None
    assert layout([f"  {line}" for line in wrapped(8)]).indent is None
    hanging = [line if n % 3 == 0 else f"    {line}" for n, line in enumerate(wrapped(8))]
    assert layout(hanging).indent is None


def test_a_few_lines_show_no_indentation() -> None:
    assert layout(wrapped(1, indent="    ")).indent is None
    assert layout(wrapped(2, indent="    ")[:4]).indent is None
    assert layout(wrapped(3, indent="    ")).indent is not None
    single = [f"    {n}. {SENTENCE}；" for n in range(1, 6)]
    assert layout([*single[:2], "加强合作；", *single[2:4], "交流；"]).indent is None


def test_indentation_shows_in_a_text_without_numbers() -> None:
    lines = [line.lstrip(" 0123456789.") for line in wrapped(8)]
    assert layout([f"    {k}" if n % 3 == 0 else k for n, k in enumerate(lines)]).indent == 1


def test_lines_below_page_furniture_tell_nothing_of_indentation() -> None:
    lines = wrapped(8, indent="    ")
    for at in (22, 16, 10, 4):
        lines[at : at + 1] = ["A/79/5", "    " + lines[at]]
    assert layout(lines).indent == 1


@pytest.mark.parametrize("indent", ["", "    "], ids=["flush", "indented"])
@pytest.mark.parametrize(
    ("first", "labels"),
    [("各国已经为此采取措施，", ["PP1"]), ("铭记各国采取的措施，", ["PP1", "PP2"])],
)
def test_the_first_line_of_a_page_may_run_on_behind_a_comma(
    first: str, labels: list[str], indent: str
) -> None:
    preamble = f"{indent}回顾其决议，{SENTENCE[:30]}，\n\nA/RES/79/91\n\n{indent}{first}"
    text = f"国际象棋\n\n大会，\n\n{preamble}\n\n" + "\n".join(wrapped(4, indent=indent))
    (document,) = read_text(text)
    assert [p.label for p in document.paragraphs if p.kind == "preambular"] == labels


def test_blank_lines_between_paragraphs_are_trusted() -> None:
    found = layout(wrapped(8, blank="-"))
    assert (found.blank_lines, found.blank_each) == (True, True)
    found = layout(wrapped(8))
    assert (found.blank_lines, found.blank_each) == (False, False)


def test_blank_lines_everywhere_or_hardly_anywhere_are_not_trusted() -> None:
    everywhere = [k for line in wrapped(8) for k in (line, "")]
    assert not layout(everywhere).blank_lines
    assert not layout([*wrapped(8), "", *wrapped(1), "", *wrapped(1)]).blank_lines
    inside = wrapped(8, blank="-")
    for at in (26, 18, 10, 2):
        inside.insert(at, "")
    assert not layout(inside).blank_lines


def test_a_blank_line_before_each_number_is_a_habit_from_six_on() -> None:
    assert not layout(wrapped(4, blank="-")).blank_each
    assert layout(wrapped(8, blank="-")).blank_each
    lines = wrapped(9, blank="-")
    assert not layout([*lines[:15], *lines[16:]]).blank_each


# --- where a resolution begins -----------------------------------------------------------------

FIRST = "79/91. 国际象棋\n\n大会，\n\n回顾其决议，\n\n1. 宣布 7 月 20 日为世界国际象棋日{}\n\n"
SECOND = "{}\n\n大会，\n\n注意到足球的普及，\n\n1. 宣布 5 月 25 日为世界足球日。\n"


def titles(text: str) -> list[str | None]:
    return [d.title for d in read_text(text)]


@pytest.mark.parametrize(
    ("end", "heading", "count"),
    [
        ("。", "79/92. 足球", 2),
        ("。", "足球", 2),
        ("。”", "足球", 2),
        ("", "79/92. 足球", 2),
        ("；", "决议草案二\n足球", 2),
        ("；", "又强调：", 1),
    ],
)
def test_a_second_organs_name_opens_a_resolution_when_the_first_is_done(
    end: str, heading: str, count: int
) -> None:
    found = titles(FIRST.format(end) + SECOND.format(heading))
    assert found == ["国际象棋", "足球"][:count]


def test_a_declaration_annexed_is_no_resolution_but_what_is_headed_behind_it_is_one() -> None:
    annex = (
        "附件\n\n象棋宣言\n\n大会，\n\n铭记象棋的历史，\n\n宣布如下：\n\n1. 象棋属于全人类。\n\n"
    )
    assert titles(FIRST.format("。") + annex) == ["国际象棋"]
    two = FIRST.format("。") + annex + SECOND.format("79/92. 足球")
    assert titles(two) == ["国际象棋", "足球"]
    longer = "".join(f"{n}. 请各国举办第 {n} 届赛事；\n\n" for n in range(2, 16))
    two = two.replace("足球日。", f"足球日；\n\n{longer}16. 决定继续审议。")
    third = SECOND.format("排球").replace("足球", "排球")
    assert titles(two + "\n" + third) == ["国际象棋", "足球", "排球"]


def test_a_resolution_without_a_title_opens_behind_a_full_stop() -> None:
    assert titles(FIRST.format("。") + SECOND.format("").lstrip()) == ["国际象棋", None]
    assert titles(FIRST.format("。") + "大会，\n") == ["国际象棋"]
    line = f"第一部分：{SENTENCE[:35]}。"
    opening = f"大会，{SENTENCE[:36]}，"
    (document,) = read_text(f"{line}\n{opening}\n\n1. 决定继续审议。\n")
    assert document["PP1"].text == f"{SENTENCE[:36]}，"


@pytest.mark.parametrize(
    "wording",
    [
        "大会的决定自明年起生效",
        "大会主席将通知各国",
        "大会",
        "经济及社会理事会各职司委员会",
    ],
)
def test_an_organs_name_in_the_wording_opens_nothing(wording: str) -> None:
    text = FIRST.format(f"；\n\n2. 请秘书长通知\n{wording}\n各成员。")
    (document,) = read_text(text)
    assert document["OP2"].text.startswith(f"请秘书长通知{wording}")


@pytest.mark.parametrize(
    "opening",
    [
        "大会，\n\n{}",
        "大会,\n\n{}",
        "大会\n\n{}",
        "大 会，\n\n{}",
        "大会，{}",
        "大会， {}",
        "大会 {}",
        "经济及社会理事会，\n\n{}",
        "人权理事会，{}",
        "麻醉药品委员会，\n\n{}",
        "大會，\n\n{}",
    ],
)
def test_a_resolution_opens_with_its_organs_name(opening: str) -> None:
    first = opening.format("回顾其各项决议，")
    (document,) = read_text(f"导言\n\n国际象棋\n\n{first}\n\n铭记象棋，\n\n1. 决定继续审议。\n")
    assert document.title == "国际象棋"
    assert [p.text for p in document.paragraphs] == [
        "回顾其各项决议，",
        "铭记象棋，",
        "决定继续审议。",
    ]


def test_an_organs_name_without_a_paragraph_opens_nothing() -> None:
    text = f"大会\n\n第七十九届会议\n\n国际象棋\n\n大会，\n\n{SENTENCE}，\n\n1. 决定继续审议。\n"
    (document,) = read_text(text)
    assert (document.session, document.title) == (79, "国际象棋")
    assert [p.label for p in document.paragraphs] == ["PP1", "OP1"]


def test_a_heading_stands_a_few_lines_above_its_resolution() -> None:
    lines = "\n".join(f"第{n}部分" for n in "一二三四五六")
    (near,) = read_text(f"报告\n决议草案三\n{lines}\n{FIRST.format('。').partition('. ')[2]}")
    assert near.kind == "draft in a report"
    far = "\n".join(f"第 {n} 部分。" for n in range(20))
    (document,) = read_text(f"70/1. 变革我们的世界\n{far}\n{FIRST.format('。').partition('. ')[2]}")
    assert (document.title, document.symbol) == ("国际象棋", None)


@pytest.mark.parametrize(
    "above",
    ["芬兰：决议草案", "[根据第三委员会的报告通过]", "(未经表决通过)", "以下各段供审议。"],
)
def test_a_title_without_a_number_begins_below_the_particulars(above: str) -> None:
    wide = f"{SENTENCE}，\n\n"
    title = "有关国际象棋的国际合作和各国象棋协会之间的长期友好交流以及为此设立的各项基金会\n和奖项"
    found = titles(f"{above}\n{title}\n\n大会，\n\n{wide}1. 决定继续审议。\n")
    assert found == [title.replace("\n", "")]


# --- where it ends -----------------------------------------------------------------------------


def test_a_last_paragraph_of_several_lines_goes_on_to_its_end() -> None:
    last = f"9. {SENTENCE}。{SENTENCE[:30]}。"
    lines = [*wrapped(8), last[:38], last[38:76], last[76:]]
    (document,) = read_text("国际象棋\n\n大会，\n\n回顾其决议，\n\n" + "\n".join(lines))
    assert document["OP9"].text.replace(" ", "") == last[3:]
    assert document.unplaced == ()


def test_wording_below_a_full_last_line_is_apart_if_it_is_indented_as_a_paragraph_is() -> None:
    lines = [*wrapped(8, indent="    "), f"    9. {SENTENCE[:30]}。"]
    text = "国际象棋\n\n大会，\n\n    回顾其决议，\n\n" + "\n".join(lines)
    (document,) = read_text(f"{text}\n    此件由秘书处印发。")
    assert document.unplaced == ("此件由秘书处印发。",)
    (document,) = read_text(f"{text}\n以上经费由预算支付。")
    assert document["OP9"].text == f"{SENTENCE[:30]}。以上经费由预算支付。"
    (document,) = read_text(f"{text}\n2. 另见秘书处的说明。")
    assert document.unplaced == ("2. 另见秘书处的说明。",)
    (document,) = read_text(f"{text}\nA/RES/79/91\n此件由秘书处印发。")
    assert document.unplaced == ("此件由秘书处印发。",)


def test_wording_below_a_short_last_line_is_no_part_of_it() -> None:
    lines = [*wrapped(8), "9. 决定继续审议。", "此件由秘书处印发。", "2. 另见附录。"]
    (document,) = read_text("国际象棋\n\n大会，\n\n回顾其决议，\n\n" + "\n".join(lines))
    assert document["OP9"].text == "决定继续审议。"
    assert document.unplaced == ("此件由秘书处印发。", "2. 另见附录。")


def test_a_full_stop_inside_the_operative_part_does_not_end_it() -> None:
    (document,) = read_text(
        "国际象棋\n\n大会，\n\n回顾其决议，\n\n1. 决定设立基金。\n\n基金总额为一千万元。\n\n"
        "2. 请秘书长管理基金。\n"
    )
    assert [(p.label, p.text) for p in document.paragraphs[1:]] == [
        ("OP1", "决定设立基金。基金总额为一千万元。"),
        ("OP2", "请秘书长管理基金。"),
    ]


def test_without_numbers_the_paragraph_that_ends_the_sentence_is_operative() -> None:
    (document,) = read_text(
        "国际象棋\n\n大会，\n\n回顾其决议，\n\n铭记象棋，\n\n决定设立基金；\n\n请秘书长管理基金。\n"
    )
    assert [(p.label, p.number) for p in document.paragraphs] == [
        *(("PP1", None), ("PP2", None)),
        *(("OP1", None), ("OP2", None)),
    ]
