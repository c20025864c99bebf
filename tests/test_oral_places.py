"""Which place of a draft a sheet means, in the spellings of the manual, and which of several."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff.model import Document
from unrdiff.oral.locus import label_of
from unrdiff.oral.revise import revise
from unrdiff.oral.revision import Status

# A draft with lists inside lists, headings and two annexes; every paragraph has words of its own.
TEXTS = {
    "PP1": "回顾其关于水的决议，",
    "PP2": "关切旱情，",
    "PP3": "强调水利合作，",
    "PP4": "铭记冰川消融，",
    "H1": "水权",
    "OP1": "确认饮水权；",
    "OP2": "促请各国：",
    "OP2(a)": "修建水井；",
    "OP2(b)": "保护下列水源：",
    "OP2(b)(i)": "河流；",
    "OP2(b)(ii)": "湖泊；",
    "OP2(b)(iii)": "湿地；",
    "OP2(c)": "监测水质；",
    "OP2(d)": "培训水文人员；",
    "H2": "灌溉",
    "OP3": "欢迎滴灌；",
    "OP4": "鼓励蓄水；",
    "OP5": "请各国报告取水量。取水量应按月计算。报告应公开；",
    "OP6": "邀请捐助方供资；",
    "OP7": "请秘书长提出报告；",
    "OP8": "决定继续审议水的问题。",
    "AX1": "水井标准",
    "AX1.1": "井深应为十米。",
    "AX1.2": "井口应加盖。",
    "AX1.3": "井水应化验。",
    "AX2": "水质标准",
    "AX2.1": "水应清澈。",
    "AX2.2": "水应无味。",
}


def _draft() -> Document:
    made = document(TEXTS.items(), "水与环境卫生")
    annexed = (
        replace(p, number=p.label.split(".")[1]) if "." in p.label else p for p in made.paragraphs
    )
    notes = {"1": "见 A/79/1。", "2": "见 A/79/2。", "3": "见 A/79/3。"}
    return replace(made, paragraphs=tuple(annexed), footnotes=notes)


DRAFT = _draft()


def gone(sheet: str) -> str:
    """The labels of the draft's paragraphs that are no longer there, in order."""
    revision = revise(DRAFT, sheet)
    assert revision.complete
    left = {p.text for p in revision.revised.paragraphs}
    return " ".join(label for label, words in TEXTS.items() if words not in left)


LIST = "OP2(b) OP2(b)(i) OP2(b)(ii) OP2(b)(iii)"


@pytest.mark.parametrize(
    ("place", "labels"),
    [
        ("第3段", "OP3"),
        ("第三段", "OP3"),
        ("第 3 段", "OP3"),
        ("执行部分第3段", "OP3"),
        ("执行部分的第3段", "OP3"),
        ("决议草案执行部分第3段", "OP3"),
        ("正文部分第三段", "OP3"),
        ("第3执行段", "OP3"),
        ("执行段3", "OP3"),
        ("OP3", "OP3"),
        ("op 3", "OP3"),
        ("ＯＰ３", "OP3"),
        ("序言部分第三段", "PP3"),
        ("序言段3", "PP3"),
        ("前言第3段", "PP3"),
        ("第三序言段", "PP3"),
        ("PP3", "PP3"),
        ("最后一段", "OP8"),
        ("执行部分末段", "OP8"),
        ("序言部分最后一段", "PP4"),
        ("序言部分末段", "PP4"),
        ("最后一个序言段", "PP4"),
        ("第3至5段", "OP3 OP4 OP5"),
        ("第3段至第5段", "OP3 OP4 OP5"),
        ("第三到第五段", "OP3 OP4 OP5"),
        ("执行部分第3–5段", "OP3 OP4 OP5"),
        ("第3、4和6段", "OP3 OP4 OP6"),
        ("第3段、第4段以及第6段", "OP3 OP4 OP6"),
        ("第3段和第5至7段", "OP3 OP5 OP6 OP7"),
        ("序言部分第一和第三段", "PP1 PP3"),
        ("序言部分第二段及执行部分第3段", "PP2 OP3"),
        ("第2段(a)分段", "OP2(a)"),
        ("第2段（a）项", "OP2(a)"),
        ("第2(a)段", "OP2(a)"),
        ("第2段的(a)小段", "OP2(a)"),
        ("第2段a项", "OP2(a)"),
        ("OP2(a)", "OP2(a)"),
        ("第2段(b)分段", LIST),
        ("第2段(b)(ii)分段", "OP2(b)(ii)"),
        ("第2(b)(i)段", "OP2(b)(i)"),
        ("第2段(a)至(c)分段", f"OP2(a) {LIST} OP2(c)"),
        ("第2段(a)和(d)分段", "OP2(a) OP2(d)"),
        ("第2段", f"OP2 OP2(a) {LIST} OP2(c) OP2(d)"),
        ("第1个小标题", "H1"),
        ("第二个小标题", "H2"),
        ("附件一第2段", "AX1.2"),
        ("附件一第3段", "AX1.3"),
        ("附件二第2段", "AX2.2"),
        ("附件2第1段", "AX2.1"),
    ],
)
def test_a_place_in_chinese(place: str, labels: str) -> None:
    assert gone(f"删除{place}") == labels


@pytest.mark.parametrize(
    ("place", "labels"),
    [
        ("paragraph 3", "OP3"),
        ("para. 3", "OP3"),
        ("operative paragraph 3", "OP3"),
        ("the third operative paragraph", "OP3"),
        ("the 3rd operative paragraph", "OP3"),
        ("preambular paragraph 3", "PP3"),
        ("the second preambular paragraph", "PP2"),
        ("the last preambular paragraph", "PP4"),
        ("the last paragraph", "OP8"),
        ("paragraphs 3 and 5", "OP3 OP5"),
        ("OPs 3-5", "OP3 OP4 OP5"),
        ("PPs 1 to 3", "PP1 PP2 PP3"),
        ("OP2 (d)", "OP2(d)"),
        ("OP2 subparagraph (d)", "OP2(d)"),
        ("paragraph 2 (b) (iii)", "OP2(b)(iii)"),
        ("annex I, paragraph 2", "AX1.2"),
        ("annex II, paragraph 2", "AX2.2"),
    ],
)
def test_a_place_in_english(place: str, labels: str) -> None:
    assert gone(f"Delete {place}.") == labels


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("OP5", "OP5"),
        ("op5", "OP5"),
        ("5", "OP5"),
        ("第5段", "OP5"),
        ("第五段", "OP5"),
        ("序言部分第四段", "PP4"),
        ("pp 4", "PP4"),
        ("OP2(b)", "OP2(b)"),
        ("第2段(b)(ii)分段", "OP2(b)(ii)"),
        (" ＯＰ７ ", "OP7"),
        ("H2", "H2"),
        ("AX1.2", "AX1.2"),
        ("最后一段", "最后一段"),
        ("OP5和OP6", "OP5和OP6"),
        ("OP5第一句", "OP5第一句"),
        ("附件第2段", "附件第2段"),
        ("OP5等", "OP5等"),
        ("水权", "水权"),
        ("", ""),
    ],
)
def test_a_label_as_a_user_types_it(typed: str, label: str) -> None:
    assert label_of(typed) == label


def changed(sheet: str) -> dict[str, str]:
    """The paragraphs that read otherwise than in the draft, and how."""
    revision = revise(DRAFT, sheet)
    assert revision.complete
    return {p.label: p.text for p in revision.revised.paragraphs if p.text != TEXTS.get(p.label)}


REPORT = "请各国报告取水量。取水量应按月计算。报告应公开；"


@pytest.mark.parametrize(
    ("sheet", "after"),
    [
        ("第5段第一句，将“取水量”改为“用水量”", REPORT.replace("取水量。", "用水量。", 1)),
        ("第5段首句中，将“取水量”改为“用水量”", REPORT.replace("取水量。", "用水量。", 1)),
        ("第5段第二句，删除“按月”", "请各国报告取水量。取水量应计算。报告应公开；"),
        ("第5段最后一句，将“报告”改为“数据”", "请各国报告取水量。取水量应按月计算。数据应公开；"),
        ("第5段末句，删除“应”", "请各国报告取水量。取水量应按月计算。报告公开；"),
        ("第5段第二句末尾加上“和公布”", "请各国报告取水量。取水量应按月计算和公布。报告应公开；"),
        ("第5段第二句开头加上“各地”", "请各国报告取水量。各地取水量应按月计算。报告应公开；"),
        ("第5段第二句之前加入一句：“单位为吨。”", REPORT.replace("量。", "量。单位为吨。", 1)),
        ("第5段第一句之后加入一句：“单位为吨。”", REPORT.replace("量。", "量。单位为吨。", 1)),
        ("第5段第三句改为：“数据应公开”", "请各国报告取水量。取水量应按月计算。数据应公开；"),
        ("删除第5段第二句", "请各国报告取水量。报告应公开；"),
        ("OP5, second sentence: delete “按月”", "请各国报告取水量。取水量应计算。报告应公开；"),
        ("第5段，将第一处“取水量”改为“用水量”", REPORT.replace("取水量", "用水量", 1)),
        ("第5段，将首次出现的“取水量”改为“用水量”", REPORT.replace("取水量", "用水量", 1)),
        ("第5段，将第二处“取水量”改为“用水量”", REPORT.replace("。取水量", "。用水量")),
        ("第5段，将最后一处“取水量”改为“用水量”", REPORT.replace("。取水量", "。用水量")),
        ("第5段，“取水量”第二次出现时改为“用水量”", REPORT.replace("。取水量", "。用水量")),
        ("第5段，将每处“取水量”改为“用水量”", REPORT.replace("取水量", "用水量")),
        ("第5段中各处“取水量”均改为“用水量”", REPORT.replace("取水量", "用水量")),
        ("第5段全文中，“取水量”改为“用水量”", REPORT.replace("取水量", "用水量")),
        ("第5段通篇将“取水量”改为“用水量”", REPORT.replace("取水量", "用水量")),
        ("第5段，将两处“取水量”改为“用水量”", REPORT.replace("取水量", "用水量")),
        (
            "OP5: replace every occurrence of “取水量” by “用水量”",
            REPORT.replace("取水量", "用水量"),
        ),
        (
            "OP5: replace the second occurrence of “取水量” by “用水量”",
            REPORT.replace("。取水量", "。用水量"),
        ),
        (
            "OP5: replace the first occurrence of “取水量” by “用水量”",
            REPORT.replace("取水量", "用水量", 1),
        ),
    ],
)
def test_a_sentence_or_one_of_several_occurrences(sheet: str, after: str) -> None:
    assert changed(sheet) == {"OP5": after}


@pytest.mark.parametrize(
    ("sheet", "after"),
    [
        ("附件一第2段，将“加盖”改为“加锁”", {"AX1.2": "井口应加锁。"}),
        ("第2段起首部分，将“促请”改为“敦促”", {"OP2": "敦促各国："}),
        ("第2段首部末尾加上“采取措施”", {"OP2": "促请各国采取措施："}),
        ("第2段末尾加上“和工程师”", {"OP2(d)": "培训水文人员和工程师；"}),
        ("第2段开头加上“又”", {"OP2": "又促请各国："}),
        ("第2段，将“湿地”改为“沼泽”", {"OP2(b)(iii)": "沼泽；"}),
        ("第2段，将“湿地”改为“沼泽，见引言”", {"OP2(b)(iii)": "沼泽，见引言；"}),
        ("第二个小标题改为“农田灌溉”", {"H2": "农田灌溉"}),
        ("标题“灌溉”改为“农田灌溉”", {"H2": "农田灌溉"}),
        ("第2个小标题，在“灌溉”之前加上“节水”", {"H2": "节水灌溉"}),
        (
            "通篇将“报告”改为“资料”",
            {
                "OP5": "请各国资料取水量。取水量应按月计算。资料应公开；",
                "OP7": "请秘书长提出资料；",
            },
        ),
        ("全文中“水井”改为“机井”", {"OP2(a)": "修建机井；", "AX1": "机井标准"}),
        ("序言部分中，将“旱情”改为“水情”", {"PP2": "关切水情，"}),
        ("执行部分，将“湖泊”改为“水库”", {"OP2(b)(ii)": "水库；"}),
    ],
)
def test_words_at_other_places(sheet: str, after: dict[str, str]) -> None:
    assert changed(sheet) == after


def test_the_title_is_its_own_and_part_of_the_whole() -> None:
    assert revise(DRAFT, "标题改为“水”").revised.title == "水"
    assert revise(DRAFT, "草案标题中，删除“与环境卫生”").revised.title == "水"
    assert revise(DRAFT, "通篇将“环境卫生”改为“个人卫生”").revised.title == "水与个人卫生"
    assert revise(DRAFT, "通篇将“湿地”改为“沼泽”").revised.title == DRAFT.title


@pytest.mark.parametrize(
    ("sheet", "number", "after"),
    [
        ("脚注2改为“见 A/80/2。”", "2", "见 A/80/2。"),
        ("脚注 2 中，将“79”改为“80”", "2", "见 A/80/2。"),
        ("footnote 3: replace “79” by “80”", "3", "见 A/80/3。"),
        ("第1个脚注末尾加上“和 Corr.1”", "1", "见 A/79/1 和 Corr.1。"),
    ],
)
def test_footnotes(sheet: str, number: str, after: str) -> None:
    revised = revise(DRAFT, sheet).revised
    assert revised.footnotes == {**DRAFT.footnotes, number: after}
    assert revised.paragraphs == DRAFT.paragraphs


def test_the_whole_text_does_not_take_in_its_footnotes() -> None:
    (amendment,) = revise(DRAFT, "通篇将“A/79”改为“A/80”").amendments
    assert amendment.status is Status.NOT_APPLIED


# --- what lines above have named -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "labels"),
    [
        pytest.param("序言部分：\n删除第二段\n删除第三段", "PP2 PP3", id="a part"),
        pytest.param(
            "序言部分\n删除第二段\n执行部分\n删除第3段", "PP2 OP3", id="until another part"
        ),
        pytest.param(
            "序言部分：\n删除第二段\n删除执行部分第3段\n删除第4段",
            "PP2 OP3 OP4",
            id="until a line names another",
        ),
        pytest.param("附件二：\n删除附件二第1段", "AX2.1", id="an annex"),
        pytest.param("删除序言部分第二段\n删除第3段", "PP2 OP3", id="not from line to line"),
        pytest.param("删除序言部分第二段和第三段", "PP2 PP3", id="inside a list"),
    ],
)
def test_a_part_holds_for_the_lines_below_it(sheet: str, labels: str) -> None:
    assert gone(sheet) == labels


def test_a_place_alone_holds_for_the_lines_below_until_one_names_its_own() -> None:
    sheet = (
        "执行部分第5段：\n将“按月”改为“按年”\n末尾加上“和存档”\n"
        "第7段，将“报告”改为“建议”\nPP4\n删除“冰川”"
    )
    assert changed(sheet) == {
        "OP5": "请各国报告取水量。取水量应按年计算。报告应公开和存档；",
        "OP7": "请秘书长提出建议；",
        "PP4": "铭记消融，",
    }


def test_a_subparagraph_in_the_line_below_is_of_that_paragraph() -> None:
    assert changed("第2段：\n(b)(i)分段，将“河流”改为“江河”") == {"OP2(b)(i)": "江河；"}


def test_subparagraphs_in_one_line_are_of_the_paragraph_before_them() -> None:
    sheet = "第2段，(a)分段，将“水井”改为“机井”，(b)(i)分段，将“河流”改为“江河”"
    assert changed(sheet) == {"OP2(a)": "修建机井；", "OP2(b)(i)": "江河；"}


def test_places_alone_are_remarks() -> None:
    revision = revise(DRAFT, "执行部分第5段：\n将“按月”改为“按年”")
    assert revision.remarks == ("执行部分第5段",)
    assert [a.item for a in revision.amendments] == [1]
