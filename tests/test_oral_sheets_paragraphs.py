"""The sheet written for paragraphs that go, come and move, for lists, headings and annexes."""

from __future__ import annotations

import pytest
from energy_draft import (
    AGENDA,
    CHARTER,
    COOKING,
    ENVOY,
    FORUM,
    LEAD_IN,
    LIST,
    LOANS,
    OPERATIVE,
    PREAMBLE,
    RENUMBER,
    REPORT,
    RESOLUTIONS,
    SCHOOLS,
    SOLAR,
    TERMS,
    THANKS,
    VILLAGES,
    lines,
    listed,
    text,
)
from texts import document

from unrdiff import compare
from unrdiff.language.places import place_name
from unrdiff.model import UnrdiffError
from unrdiff.oral.sheet_of import sheet_of

# --- paragraphs ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("preamble", "operative", "expected"),
    [
        pytest.param(PREAMBLE, [SOLAR, *OPERATIVE[2:]], ["删除执行部分第2段。"], id="one"),
        pytest.param(
            PREAMBLE,
            [SOLAR, FORUM, AGENDA],
            ["删除执行部分第2段和执行部分第3段。"],
            id="two neighbours",
        ),
        pytest.param(PREAMBLE, [SOLAR, AGENDA], ["删除执行部分第2至第4段。"], id="three in a row"),
        pytest.param(
            PREAMBLE,
            [SOLAR, ENVOY, AGENDA],
            ["删除执行部分第2段。", "删除执行部分第4段。"],
            id="two apart",
        ),
        pytest.param([], OPERATIVE, ["删除序言部分第一至第三段。"], id="the preamble"),
        pytest.param(
            PREAMBLE[:2],
            OPERATIVE[1:],
            ["删除序言部分第三段。", "删除执行部分第1段。"],
            id="the last of one part and the first of the next",
        ),
    ],
)
def test_paragraphs_that_go(preamble: list[str], operative: list[str], expected: list[str]) -> None:
    found = lines(text(PREAMBLE, OPERATIVE), text(preamble, operative))
    assert [line.partition(". ")[2] for line in found if RENUMBER not in line] == expected


def test_numbers_follow_from_a_deletion_but_of_the_last_paragraph() -> None:
    assert RENUMBER in lines(text(PREAMBLE, OPERATIVE), text(PREAMBLE, OPERATIVE[1:]))[-1]
    assert len(lines(text(PREAMBLE, OPERATIVE), text(PREAMBLE, OPERATIVE[:-1]))) == 1


def _added(where: str, count: str, *texts: str, renumbers: bool = True) -> list[str]:
    quotations = "".join(f"“{words}”" for words in texts)
    added = f"1. 在{where}增加新的{count}，案文如下：{quotations}。"
    return [added, f"2. {RENUMBER}"] if renumbers else [added]


@pytest.mark.parametrize(
    ("preamble", "operative", "expected"),
    [
        pytest.param(
            PREAMBLE,
            [SOLAR, SCHOOLS, *OPERATIVE[1:]],
            _added("执行部分第1段之后", "一段", SCHOOLS),
            id="one",
        ),
        pytest.param(
            PREAMBLE,
            [SOLAR, SCHOOLS, REPORT, *OPERATIVE[1:]],
            _added("执行部分第1段之后", "两段", SCHOOLS, REPORT),
            id="two at one place, in order",
        ),
        pytest.param(
            PREAMBLE,
            [SOLAR, SCHOOLS, REPORT, THANKS, *OPERATIVE[1:]],
            _added("执行部分第1段之后", "三段", SCHOOLS, REPORT, THANKS),
            id="three at one place",
        ),
        pytest.param(
            PREAMBLE,
            [*OPERATIVE, REPORT],
            _added("执行部分第5段之后", "一段", REPORT, renumbers=False),
            id="behind the last",
        ),
        pytest.param(
            PREAMBLE,
            [REPORT, *OPERATIVE],
            _added("执行部分第1段之前", "一段", REPORT),
            id="before the first operative one",
        ),
        pytest.param(
            [CHARTER, *PREAMBLE],
            OPERATIVE,
            _added("序言部分第一段之前", "一段", CHARTER, renumbers=False),
            id="before the first preambular one",
        ),
        pytest.param(
            [*PREAMBLE, CHARTER],
            OPERATIVE,
            _added("序言部分第三段之后", "一段", CHARTER, renumbers=False),
            id="behind the last preambular one",
        ),
    ],
)
def test_new_paragraphs(preamble: list[str], operative: list[str], expected: list[str]) -> None:
    assert lines(text(PREAMBLE, OPERATIVE), text(preamble, operative)) == expected


def test_what_goes_and_what_comes_stand_in_the_order_of_the_draft() -> None:
    new = text([*PREAMBLE, CHARTER], [SOLAR, LOANS, FORUM, SCHOOLS, AGENDA])
    found = lines(text(PREAMBLE, OPERATIVE), new)
    assert found == [
        f"1. 在序言部分第三段之后增加新的一段，案文如下：“{CHARTER}”。",
        "2. 删除执行部分第3段。",
        f"3. 在执行部分第4段之后增加新的一段，案文如下：“{SCHOOLS}”。",
        f"4. {RENUMBER}",
    ]


@pytest.mark.parametrize(
    ("preamble", "operative", "expected"),
    [
        pytest.param(
            PREAMBLE,
            [SOLAR, FORUM, LOANS, ENVOY, AGENDA],
            ["1. 将执行部分第4段移至执行部分第1段之后。"],
            id="up",
        ),
        pytest.param(
            PREAMBLE,
            [*OPERATIVE[1:], SOLAR],
            ["1. 将执行部分第1段移至执行部分第5段之后。"],
            id="to the end",
        ),
        pytest.param(
            PREAMBLE,
            [AGENDA, *OPERATIVE[:4]],
            ["1. 将执行部分第5段移至执行部分第1段之前。"],
            id="to the start",
        ),
        pytest.param(
            [RESOLUTIONS, COOKING],
            [VILLAGES, *OPERATIVE],
            ["1. 将序言部分第二段移至执行部分第1段之前。"],
            id="into the operative part",
        ),
        pytest.param(
            PREAMBLE,
            [SOLAR, FORUM.replace("每两年", "每年"), LOANS, ENVOY, AGENDA],
            [
                "1. 将执行部分第4段移至执行部分第1段之后。",
                "2. 在执行部分第4段中，将“每两年举办”改为“每年举办”。",
            ],
            id="and reworded, by its number in the draft",
        ),
    ],
)
def test_paragraphs_that_move(
    preamble: list[str], operative: list[str], expected: list[str]
) -> None:
    found = lines(text(PREAMBLE, OPERATIVE), text(preamble, operative))
    assert found == [*expected, f"{len(expected) + 1}. {RENUMBER}"]


@pytest.mark.parametrize(
    ("operative", "expected"),
    [
        pytest.param(
            [SOLAR, SCHOOLS, FORUM, LOANS, ENVOY, AGENDA],
            [
                f"1. 在执行部分第1段之后增加新的一段，案文如下：“{SCHOOLS}”。",
                "2. 将执行部分第4段移至执行部分第1段之后。",
            ],
            id="a new one and then a moved one",
        ),
        pytest.param(
            [SOLAR, FORUM, SCHOOLS, LOANS, ENVOY, AGENDA],
            [
                "1. 将执行部分第4段移至执行部分第1段之后。",
                f"2. 在执行部分第1段之后增加新的一段，案文如下：“{SCHOOLS}”。",
            ],
            id="a moved one and then a new one",
        ),
        pytest.param(
            [ENVOY, FORUM, SOLAR, LOANS, AGENDA],
            [
                "1. 将执行部分第3段移至执行部分第1段之前。",
                "2. 将执行部分第4段移至执行部分第1段之前。",
            ],
            id="two moved behind the next two, which are as long",
        ),
        pytest.param(
            ["#供资", SCHOOLS, *OPERATIVE],
            [
                "1. 在序言部分第三段之后增加新的小标题：“供资”。",
                f"2. 在执行部分第1段之前增加新的一段，案文如下：“{SCHOOLS}”。",
            ],
            id="a heading and a paragraph below it",
        ),
    ],
)
def test_what_comes_to_one_place_is_read_out_in_order(
    operative: list[str], expected: list[str]
) -> None:
    assert lines(text(PREAMBLE, OPERATIVE), text(PREAMBLE, operative))[:2] == expected


def test_a_part_that_the_draft_lacks_is_named_with_the_new_paragraphs() -> None:
    found = lines(text(PREAMBLE, []), text(PREAMBLE, [SOLAR, LOANS]))
    assert found[0] == (
        f"1. 在执行部分开头增加新的两个执行部分段落，案文如下：“{SOLAR}”“{LOANS}”。"
    )


def test_of_two_that_changed_places_the_sheet_moves_the_one_that_the_comparison_says() -> None:
    """Whichever of the two it is: what the page calls moved is what is read out."""
    old = text(PREAMBLE, OPERATIVE)
    new = text(PREAMBLE, [SOLAR, ENVOY, LOANS, FORUM, AGENDA])
    (moved,) = (link.old for link in compare(old, new).links if link.moved)
    line, _ = lines(old, new)
    assert f"将执行部分第{moved[2:]}段移至" in line


def test_long_preambles_are_counted_in_chinese_numerals() -> None:
    long = [f"回顾其第 {number}/210 号决议中关于地热能的规定，" for number in range(50, 82)]
    for place, name in ((9, "十"), (10, "十一"), (19, "二十"), (22, "二十三"), (30, "三十一")):
        found = lines(text(long, [AGENDA]), text(long[:place] + long[place + 1 :], [AGENDA]))
        assert found[0] == f"1. 删除序言部分第{name}段。"


# --- subparagraphs, headings, annexes ------------------------------------------------------------


def test_words_of_a_subparagraph_are_named_by_its_letter() -> None:
    new = {**LIST, "(a)": LIST["(a)"].replace("低效", "低效和浪费性")}
    assert lines(listed(LIST, [LOANS, AGENDA]), listed(new, [LOANS, AGENDA])) == [
        "1. 在执行部分第1段(a)分段中，在“燃料的低效”之后加上“和浪费性”。"
    ]


def test_words_before_a_list_must_not_stand_in_the_list_too() -> None:
    old = {**LIST, "": "促请各国取消补贴，采取下列措施："}
    new = {**LIST, "": "促请各国削减补贴，采取下列措施："}
    assert lines(listed(old, [LOANS, AGENDA]), listed(new, [LOANS, AGENDA])) == [
        "1. 在执行部分第1段中，将“取消补贴”改为“削减补贴”。"
    ]


def test_a_list_with_fewer_items_is_read_out_whole() -> None:
    shorter = {"": LIST[""], "(a)": LIST["(a)"], "(b)": LIST["(c)"]}
    sheet = sheet_of(compare(listed(LIST, [LOANS, AGENDA]), listed(shorter, [LOANS, AGENDA])))
    assert sheet == (
        f"{LEAD_IN}1. 执行部分第1段改为：“{LIST['']}\n(a) {LIST['(a)']}\n(b) {LIST['(c)']}”。\n"
    )


def test_a_new_paragraph_is_read_out_with_its_list() -> None:
    old = document([("PP1", RESOLUTIONS), ("OP1", LOANS), ("OP2", AGENDA)])
    new = listed(LIST, [LOANS, AGENDA])
    assert sheet_of(compare(old, new)) == (
        f"{LEAD_IN}1. 在执行部分第1段之前增加新的一段，案文如下：“{LIST['']}\n"
        f"(a) {LIST['(a)']}\n(b) {LIST['(b)']}\n(c) {LIST['(c)']}”。\n2. {RENUMBER}\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            OPERATIVE,
            [SOLAR, "#供资", *OPERATIVE[1:]],
            "在执行部分第1段之后增加新的小标题：“供资”。",
            id="new",
        ),
        pytest.param([SOLAR, "#供资", *OPERATIVE[1:]], OPERATIVE, "删除第1个小标题。", id="goes"),
        pytest.param(
            [SOLAR, "#供资和投资", *OPERATIVE[1:]],
            [SOLAR, "#供资和公私投资", *OPERATIVE[1:]],
            "第1个小标题改为：“供资和公私投资”。",
            id="reworded",
        ),
        pytest.param(
            [SOLAR, "#供资", *OPERATIVE[1:]],
            [*OPERATIVE[:3], "#供资", *OPERATIVE[3:]],
            "将第1个小标题移至执行部分第3段之后。",
            id="moves",
        ),
    ],
)
def test_headings(old: list[str], new: list[str], expected: str) -> None:
    assert lines(text(PREAMBLE, old), text(PREAMBLE, new))[0] == f"1. {expected}"


@pytest.mark.parametrize(
    ("annex", "expected"),
    [
        pytest.param(
            [*TERMS[:2], "特使应每两年向大会提出报告。"],
            "在附件一第2段中，将“应每年向”改为“应每两年向”。",
            id="words",
        ),
        pytest.param(
            [*TERMS, "特使的任期为三年。"],
            "在附件一第2段之后增加新的一段，案文如下：“特使的任期为三年。”。",
            id="new at the end",
        ),
        pytest.param(
            [*TERMS[:2], "特使的任期为三年。", TERMS[2]],
            "在附件一第1段之后增加新的一段，案文如下：“特使的任期为三年。”。",
            id="new between",
        ),
        pytest.param(TERMS[:2], "删除附件一第2段。", id="goes"),
    ],
)
def test_paragraphs_of_an_annex(annex: list[str], expected: str) -> None:
    old, new = text(PREAMBLE, OPERATIVE, TERMS), text(PREAMBLE, OPERATIVE, annex)
    assert lines(old, new)[0] == f"1. {expected}"


@pytest.mark.parametrize(("old", "new"), [(TERMS, None), (None, TERMS)], ids=["lost", "gained"])
def test_a_whole_annex_cannot_be_read_out(old: list[str] | None, new: list[str] | None) -> None:
    comparison = compare(text(PREAMBLE, OPERATIVE, old), text(PREAMBLE, OPERATIVE, new))
    with pytest.raises(UnrdiffError, match=r"cannot be reached .* by oral revisions"):
        sheet_of(comparison)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("PP4", "序言部分第四段"),
        ("PP99", "序言部分第九十九段"),
        ("PP100", "序言部分第一百段"),
        ("PP109", "序言部分第一百零九段"),
        ("PP110", "序言部分第一百一十段"),
        ("PP119", "序言部分第一百一十九段"),
        ("PP120", "序言部分第一百二十段"),
        ("PP3(c)", "序言部分第三段(c)分段"),
        ("OP16", "执行部分第16段"),
        ("OP2(b)(ii)", "执行部分第2段(b)(ii)分段"),
        ("H2", "第2个小标题"),
        ("AX2.14", "附件二第14段"),
        ("AX1.4(a)", "附件一第4段(a)分段"),
    ],
)
def test_a_place_is_named_as_sheets_name_it(label: str, name: str) -> None:
    assert place_name(label) == name
