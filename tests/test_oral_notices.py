"""What to look at in a revised text, and what of a sheet was no instruction."""

from __future__ import annotations

from dataclasses import replace

import pytest
from texts import document

from unrdiff.model import Document, FootnoteMark
from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.revise import revise

SEEDS = "又请秘书长就上文第 2 段所述种子库提出报告；"
LINES = [
    ("PP1", "回顾《生物多样性公约》及其议定书，"),
    ("PP2", "注意到《全球行动计划》的执行进展，"),
    ("OP1", "鼓励各国保护作物野生近缘种；"),
    ("OP2", "请秘书长支持建立区域种子库；"),
    ("OP3", "促请各国编制植物遗传资源清单；"),
    ("OP4", SEEDS),
    ("OP5", "邀请研究机构交流资料；"),
    ("OP6", "决定继续审议作物多样性问题。"),
]


def draft(**texts: str) -> Document:
    """The draft, with these paragraphs in other words."""
    return document((label, texts.get(label, words)) for label, words in LINES)


def noted(sheet: str, **texts: str) -> list[Notice]:
    """What the revision says to look at."""
    revision = revise(draft(**texts), sheet)
    assert revision.complete
    return list(revision.notices)


# --- references ----------------------------------------------------------------------------------


def refers(label: str, words: str, number: str, now: str) -> Notice:
    """The notice on a reference to a paragraph that is now another's number."""
    code = NoticeCode.REFERENCE_RENUMBERED
    return Notice(code, label=label, words=words, number=number, now=now)


def lost(label: str, words: str, number: str) -> Notice:
    """The notice on a reference to a paragraph that is gone."""
    return Notice(NoticeCode.REFERENCE_DELETED, label=label, words=words, number=number)


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        pytest.param(
            "在第1段之后增加一段：“欢迎捐助；”",
            refers("OP5", "上文第 2 段", "2", "3"),
            id="what is added before it",
        ),
        pytest.param("删除第1段", refers("OP3", "上文第 2 段", "2", "1"), id="what goes before it"),
        pytest.param("删除第2段", lost("OP3", "上文第 2 段", "2"), id="it goes itself"),
        pytest.param(
            "将第2段移至第5段之后",
            refers("OP3", "上文第 2 段", "2", "5"),
            id="it moves",
        ),
        pytest.param(
            "对调第2段和第3段",
            refers("OP4", "上文第 2 段", "2", "3"),
            id="it is swapped",
        ),
        pytest.param(
            "将第1段和第2段合并为：“鼓励各国建立种子库；”",
            lost("OP3", "上文第 2 段", "2"),
            id="it is merged into the one before",
        ),
    ],
)
def test_a_reference_that_no_longer_points_where_it_did(sheet: str, expected: Notice) -> None:
    assert noted(sheet) == [expected]


@pytest.mark.parametrize(
    "sheet",
    [
        "删除第3段",
        "在第2段之后增加一段：“欢迎捐助；”",
        "将第5段移至第2段之后",
        "删除序言部分第一段",
        "第2段，将“区域”改为“国家”",
        "将第2段和第3段合并为：“请秘书长支持建立种子库；”",
        "删除第4段",
        "在第1段之后增加一段：“欢迎捐助；”\n删除第1段",
    ],
)
def test_a_reference_that_still_points_there_is_left_alone(sheet: str) -> None:
    assert noted(sheet) == []


@pytest.mark.parametrize(
    "words",
    [
        "上文第 2 段",
        "上文第2段",
        "上文执行部分第 2 段",
        "本决议第 2 段",
        "以上第 2 段",
        "上述第 2 段",
        "上面第 2 段",
        "上文第 2 (a) 段",
    ],
)
def test_references_are_written_in_several_ways(words: str) -> None:
    seeds = SEEDS.replace("上文第 2 段", words)
    assert noted("删除第1段", OP4=seeds) == [refers("OP3", words, "2", "1")]


def test_a_reference_to_what_follows_counts_too() -> None:
    found = noted("删除第2段", OP1="鼓励各国依照下文第 3 段保护作物；", OP4="请秘书长报告；")
    assert found == [refers("OP1", "下文第 3 段", "3", "2")]


@pytest.mark.parametrize("joint", ["至", "和", "、"])
def test_both_numbers_of_a_reference_are_looked_at(joint: str) -> None:
    words = f"上文第 2{joint}3 段"
    assert noted("删除第1段", OP4=SEEDS.replace("上文第 2 段", words)) == [
        refers("OP3", words, "2", "1"),
        refers("OP3", words, "3", "2"),
    ]


def test_two_references_in_one_paragraph_are_both_looked_at() -> None:
    both = SEEDS.replace("种子库", "种子库和上文第 1 段所述作物")
    assert noted("删除第1段", OP4=both) == [
        refers("OP3", "上文第 2 段", "2", "1"),
        lost("OP3", "上文第 1 段", "1"),
    ]


@pytest.mark.parametrize("words", ["第 71/209 号决议第 2 段", "《公约》第 2 段", "上文第 9 段"])
def test_paragraphs_of_other_texts_are_none_of_its_own(words: str) -> None:
    assert noted("删除第1段", OP4=SEEDS.replace("上文第 2 段", words)) == []


def test_a_reference_in_a_new_paragraph_means_the_draft_as_issued() -> None:
    added = "在第5段之后增加一段：“请各国支持上文第 3 段所述清单；”\n删除第1段"
    assert refers("OP5", "上文第 3 段", "3", "2") in noted(added)


# --- end punctuation -----------------------------------------------------------------------------


def ended(label: str) -> Notice:
    return Notice(NoticeCode.FULL_STOP_WITHIN, label=label)


def unended(label: str, mark: str) -> Notice:
    return Notice(NoticeCode.NO_FULL_STOP_AT_END, label=label, mark=mark)


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("删除第6段", [unended("OP5", "；")]),
        (
            "将第5段移至第6段之后",
            [
                ended("OP5"),
                unended("OP6", "；"),
            ],
        ),
        (
            "在第6段之后增加一段：“请秘书长散发本决议。”",
            [ended("OP6")],
        ),
        (
            "在第6段之后增加一段：“请秘书长散发本决议，”",
            [
                ended("OP6"),
                unended("OP7", "，"),
            ],
        ),
        (
            "第3段改为：“促请各国编制清单。”",
            [ended("OP3")],
        ),
        ("第5段改为：“邀请研究机构交流；”", []),
        ("第6段改为：“决定结束审议。”", []),
        ("删除序言部分第二段", []),
    ],
)
def test_the_operative_part_ends_in_its_only_full_stop(sheet: str, expected: list[Notice]) -> None:
    assert noted(sheet, OP4="请秘书长报告；") == expected


def test_full_stops_that_the_draft_has_are_not_the_sheets_doing() -> None:
    assert noted("第5段，删除“资料”", OP1="鼓励各国保护作物。", OP4="请秘书长报告；") == []


def test_a_preamble_without_operative_paragraphs_has_no_last_one() -> None:
    preamble = document([("PP1", "回顾《公约》，"), ("PP2", "注意到进展，")])
    assert revise(preamble, "删除序言部分第二段").notices == ()


# --- footnotes -----------------------------------------------------------------------------------

NOTES = {"4": "A/79/204。", "5": "第 77/168 号决议。", "6": "同上，附件二。"}


def gone(*numbers: str) -> Notice:
    return Notice(NoticeCode.FOOTNOTES_DELETED, numbers=numbers)


def annotated() -> Document:
    """The draft with a footnote behind 《生物多样性公约》, 《全球行动计划》 and 区域种子库."""
    behind = {"PP1": ("4", "《生物多样性公约》"), "PP2": ("5", "《全球行动计划》")}
    behind["OP2"] = ("6", "区域种子库")
    made = draft(OP4="请秘书长报告；")
    paragraphs = []
    for paragraph in made.paragraphs:
        if found := behind.get(paragraph.label):
            number, words = found
            at = paragraph.text.index(words) + len(words)
            paragraph = replace(paragraph, marks=(FootnoteMark(number, at),))
        paragraphs.append(paragraph)
    return replace(made, paragraphs=tuple(paragraphs), footnotes=NOTES)


def marks(document: Document) -> dict[str, list[tuple[str, str]]]:
    """By label the numbers of a paragraph's marks and the words that stand before each."""
    return {
        p.label: [(m.number, p.text[: m.offset]) for m in p.marks]
        for p in document.paragraphs
        if p.marks
    }


@pytest.mark.parametrize(
    ("sheet", "label", "before"),
    [
        ("序言部分第一段，开头加上“再次”", "PP1", "再次回顾《生物多样性公约》"),
        ("序言部分第一段，末尾加上“和附件”", "PP1", "回顾《生物多样性公约》"),
        ("序言部分第一段，在“公约》”之后加上“全文”", "PP1", "回顾《生物多样性公约》"),
        ("序言部分第一段，在“及其”之前加上“全文”", "PP1", "回顾《生物多样性公约》"),
        ("序言部分第一段，删除“回顾”", "PP1", "《生物多样性公约》"),
        ("序言部分第一段，删除“及其议定书”", "PP1", "回顾《生物多样性公约》"),
        ("序言部分第一段，将“回顾”改为“重申”", "PP1", "重申《生物多样性公约》"),
        (
            "序言部分第一段，将“《生物多样性公约》”改为“《卡塔赫纳议定书》”",
            "PP1",
            "回顾《卡塔赫纳议定书》",
        ),
        (
            "序言部分第一段，将“《生物多样性公约》及其议定书”改为“《生物多样性公约》缔约方的承诺”",
            "PP1",
            "回顾《生物多样性公约》",
        ),
        (
            "序言部分第一段，将“回顾”改为“回顾第 2/7 号决定和”",
            "PP1",
            "回顾第 2/7 号决定和《生物多样性公约》",
        ),
    ],
)
def test_a_mark_stays_behind_what_it_is_about(sheet: str, label: str, before: str) -> None:
    source = annotated()
    revision = revise(source, sheet)
    assert revision.complete
    number = source[label].marks[0].number
    assert marks(revision.revised)[label] == [(number, before)]
    assert revision.revised.footnotes == NOTES
    assert revision.notices == ()


@pytest.mark.parametrize(
    ("sheet", "label", "number", "left"),
    [
        ("第2段，删除“建立区域种子库”", "OP2", "6", ["4", "5"]),
        ("序言部分第一段，删除“《生物多样性公约》及其”", "PP1", "4", ["5", "6"]),
        ("第2段改为：“请秘书长提供支持；”", "OP2", "6", ["4", "5"]),
    ],
)
def test_a_mark_and_its_footnote_go_with_the_words_that_it_is_about(
    sheet: str, label: str, number: str, left: list[str]
) -> None:
    revision = revise(annotated(), sheet)
    assert revision.notices == (gone(number),)
    assert list(revision.revised.footnotes.values()) == [NOTES[k] for k in left]
    assert label not in marks(revision.revised)


def test_the_footnotes_behind_one_that_went_count_on_from_the_first() -> None:
    revision = revise(annotated(), "删除序言部分第二段")
    assert revision.notices == (gone("5"),)
    assert revision.revised.footnotes == {"4": NOTES["4"], "5": NOTES["6"]}
    assert marks(revision.revised) == {
        "PP1": [("4", "回顾《生物多样性公约》")],
        "OP2": [("5", "请秘书长支持建立区域种子库")],
    }


def test_footnotes_behind_one_that_went_with_its_words_count_on_too() -> None:
    revision = revise(annotated(), "序言部分第二段，删除“《全球行动计划》”")
    assert revision.notices == (Notice(NoticeCode.FOOTNOTES_DELETED, numbers=("5",)),)
    assert revision.revised.footnotes == {"4": NOTES["4"], "5": NOTES["6"]}


def test_footnotes_that_went_are_named_in_one_notice() -> None:
    revision = revise(annotated(), "删除序言部分第二段\n删除第2段")
    assert revision.notices == (gone("5", "6"),)


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    revision = revise(annotated(), "对调序言部分第一段和第二段")
    assert revision.revised.footnotes == {"4": NOTES["5"], "5": NOTES["4"], "6": NOTES["6"]}
    assert marks(revision.revised)["PP1"] == [("4", "注意到《全球行动计划》")]
    assert revision.notices == ()


def test_footnotes_keep_their_numbers_where_only_words_change() -> None:
    swapped = annotated()
    swapped = replace(swapped, footnotes={"6": NOTES["6"], "4": NOTES["4"], "5": NOTES["5"]})
    revision = revise(swapped, "第5段，删除“资料”")
    assert list(revision.revised.footnotes) == ["6", "4", "5"]
    assert marks(revision.revised) == marks(swapped)


def test_a_footnote_deleted_by_name_takes_its_mark_with_it() -> None:
    revision = revise(annotated(), "删除脚注5")
    assert revision.revised.footnotes == {"4": NOTES["4"], "5": NOTES["6"]}
    assert marks(revision.revised) == {
        "PP1": [("4", "回顾《生物多样性公约》")],
        "OP2": [("5", "请秘书长支持建立区域种子库")],
    }
    assert revision.notices == ()


def test_footnotes_named_by_signs_are_left_as_they_are() -> None:
    starred = annotated()
    paragraphs = tuple(
        replace(p, marks=tuple(FootnoteMark("*", m.offset) for m in p.marks))
        if p.label == "OP2"
        else replace(p, marks=())
        for p in starred.paragraphs
    )
    starred = replace(starred, paragraphs=paragraphs, footnotes={"*": "待编辑。"})
    revised = revise(starred, "删除第1段").revised
    assert revised.footnotes == {"*": "待编辑。"}
    assert marks(revised) == {"OP1": [("*", "请秘书长支持建立区域种子库")]}


def test_a_footnote_without_a_mark_is_kept_and_counted_last() -> None:
    loose = replace(annotated(), footnotes={"3": "文件分发。", **NOTES})
    revised = revise(loose, "删除序言部分第二段").revised
    assert revised.footnotes == {"3": NOTES["4"], "4": NOTES["6"], "5": "文件分发。"}


# --- remarks -------------------------------------------------------------------------------------


def test_lead_in_and_closing_lines_are_remarks_in_their_order() -> None:
    revision = revise(
        draft(),
        "在第38次会议上，厄瓜多尔代表口头订正决议草案如下：\n"
        "1. 第3段，将“编制”改为“更新”。\n"
        "感谢各位同事。\n"
        "2. 删除第5段。\n"
        "委员会随后通过了经口头订正的决议草案。",
    )
    assert revision.complete
    assert [a.text for a in revision.amendments] == ["第3段，将“编制”改为“更新”", "删除第5段"]
    assert revision.remarks == (
        "在第38次会议上，厄瓜多尔代表口头订正决议草案如下",
        "感谢各位同事",
        "委员会随后通过了经口头订正的决议草案",
    )


@pytest.mark.parametrize(
    "said", ["我们赞成第3段的内容", "第3段很重要", "我们欢迎“清单”的措辞", "谢谢主席"]
)
def test_a_sentence_without_a_change_in_it_is_a_remark(said: str) -> None:
    revision = revise(draft(), f"{said}。删除第5段。")
    assert revision.remarks == (said,)
    assert [(a.item, a.target) for a in revision.amendments] == [(1, "OP5")]


def test_a_sentence_not_understood_does_not_hide_the_next() -> None:
    lost, made = revise(draft(), "第3段，将“编制”；删除第5段").amendments
    assert (lost.item, lost.status) == (1, "not applied")
    assert (made.item, made.status, made.target) == (2, "applied", "OP5")


def test_a_courtesy_in_the_line_of_an_instruction_is_passed_over() -> None:
    revision = revise(draft(), "主席先生，谢谢您，第3段，将“编制”改为“更新”。")
    assert revision.revised["OP3"].text == "促请各国更新植物遗传资源清单；"
    assert len(revision.amendments) == 1


@pytest.mark.parametrize(
    "sheet",
    [
        "如果各位同事不反对，第3段，将“编制”改为“更新”。",
        "主席先生，若协商失败，第3段，将“编制”改为“更新”。",
        "我们不同意将第3段“编制”改为“更新”。",
    ],
)
def test_an_instruction_that_depends_on_something_is_not_carried_out(sheet: str) -> None:
    revision = revise(draft(), sheet)
    assert revision.revised["OP3"].text == draft()["OP3"].text
    assert not any(a.status == "applied" for a in revision.amendments)


def test_a_sheet_without_instructions_is_all_remarks_and_changes_nothing() -> None:
    revision = revise(draft(), "谢谢主席。\n本国支持该决议草案。")
    assert revision.complete
    assert revision.amendments == ()
    assert revision.remarks == ("谢谢主席", "本国支持该决议草案")
    assert revision.revised == draft()
