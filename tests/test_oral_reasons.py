"""Why an instruction is not applied: a sentence by which a delegate can mend it."""

from __future__ import annotations

import pytest
from test_oral_cases import draft

from unrdiff.oral.revise import revise
from unrdiff.oral.revision import Amendment, Operation, Status
from unrdiff.render.reasons import reason_line

NOT_UNDERSTOOD = "未能理解这一条；请写明段次、所引原词和改法，例如：第 5 段，将“甲”改为“乙”"


def amendments(name: str, sheet: str) -> list[Amendment]:
    """What became of each instruction."""
    return list(revise(draft(name), sheet).amendments)


def why(amendment: Amendment) -> str | None:
    """The reason that an amendment gives, in Chinese."""
    return reason_line(amendment.reason, "zh") if amendment.reason else None


def reason(name: str, sheet: str) -> str | None:
    """Why the only instruction of a sheet is not applied; nothing of the draft changes."""
    revision = revise(draft(name), sheet)
    (amendment,) = revision.amendments
    assert amendment.status is Status.NOT_APPLIED
    assert revision.revised.paragraphs == draft(name).paragraphs
    return why(amendment)


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        pytest.param(
            "第11段，将“塑料污染”改为“污染”",
            "执行部分第 11 段没有“塑料污染”；这一措辞在序言部分第 4 段",
            id="another paragraph has them",
        ),
        pytest.param(
            "第12段，将“各国”改为“会员国”",
            "执行部分第 12 段没有“各国”；"
            "这一措辞在执行部分第 2 段、执行部分第 4 段、执行部分第 6 段",
            id="the first three of many that have them",
        ),
        pytest.param(
            "第8段，将“按照共同商定的条款”改为“按照减让条件”",
            "执行部分第 8 段没有“按照共同商定的条款”；最接近的是“须按照共同商定的条”",
            id="a wording much like them",
        ),
        pytest.param(
            "第8段，将“能源安全”改为“安全”",
            "执行部分第 8 段没有“能源安全”",
            id="nothing like them",
        ),
        pytest.param(
            "第4段(a)分段，将“微塑料”改为“纳米塑料”",
            "执行部分第 4 段(a)分段没有“微塑料”；这一措辞在执行部分第 4 段(b)分段",
            id="another subparagraph has them",
        ),
        pytest.param(
            "通篇将“渔业管理”改为“管理”", "全文没有“渔业管理”", id="nowhere in the whole text"
        ),
    ],
)
def test_words_that_stand_nowhere(sheet: str, expected: str) -> None:
    assert reason("oceans", sheet) == expected


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        (
            "第10段，将“自愿信托基金”改为“基金”",
            "“自愿信托基金”在执行部分第 10 段有 2 处，须说明是第几处",
        ),
        (
            "第10段，删除第三处“自愿信托基金”",
            "“自愿信托基金”只有 2 处，没有第 3 处",
        ),
        (
            "第10段，将三处“自愿信托基金”改为“基金”",
            "“自愿信托基金”有 2 处，不是 3 处",
        ),
        (
            "通篇将两处“工作组”改为“特设工作组”",
            "“工作组”有 4 处，不是 2 处",
        ),
    ],
)
def test_words_that_stand_otherwise_often(sheet: str, expected: str) -> None:
    assert reason("oceans", sheet) == expected


@pytest.mark.parametrize(
    ("name", "sheet", "expected"),
    [
        ("oceans", "删除第90段", "草案没有执行部分第 90 段（共 12 段）"),
        ("oceans", "删除序言部分第九段", "草案没有序言部分第 9 段（共 7 段）"),
        ("disarm", "Delete OP15.", "草案没有执行部分第 15 段（共 14 段）"),
        ("oceans", "删除附件第2段", "草案没有附件第 2 段"),
        ("oceans", "删除第4段(e)分段", "执行部分第 4 段没有(e)分段"),
        ("oceans", "删除第9段第四句", "执行部分第 9 段只有 3 句"),
        ("oceans", "脚注3改为“见附件。”", "草案没有脚注 3"),
        ("oceans", "标题改为“海洋”", "草案没有标题"),
        ("disarm", "删除标题", "标题不能删去"),
        ("disarm", "删除第3段之二", "草案没有执行部分第 3 段之二"),
        ("disarm", "Delete OP3 bis.", "草案没有执行部分第 3 段之二"),
        ("disarm", "Delete PP4 ter.", "草案没有序言部分第 4 段之三"),
        ("disarm", "Delete OP3 quater.", "草案没有执行部分第 3 段之四"),
        ("disarm", "删除通篇", "全文不能删去"),
        ("disarm", "删除执行部分", "没有指明执行部分的哪一段"),
        ("disarm", "第3个小标题改为“弹药”", "草案没有小标题第 3 段"),
    ],
)
def test_places_that_the_draft_does_not_have(name: str, sheet: str, expected: str) -> None:
    assert reason(name, sheet) == expected


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("将“各国”改为“会员国”", "没有指明哪一段"),
        ("在序言部分之后增加一段：“铭记新技术，”", "没有指明新段落的位置"),
        ("在第8段和第10段之间增加一段：“欢迎捐助；”", "没有指明新段落的位置"),
        ("在第8段之后将“技术”", NOT_UNDERSTOOD),
        ("将第8段移至第8段之后", "执行部分第 8 段不能移到它自己旁边"),
        ("将第8段对调", "没有指明对调的是哪两段"),
        ("将第8段、第9段和第10段对调", "没有指明对调的是哪两段"),
        ("将第8段和第9段合并", "没有说明合并哪几段，或没有给出合并后的案文"),
        (
            "将第8段合并为：“邀请各国提供援助；”",
            "没有说明合并哪几段，或没有给出合并后的案文",
        ),
        ("将第8段和第9段分为两段：“邀请各国；”“又邀请各国；”", "没有指明拆分哪一段"),
        ("新增执行部分第17段：“请秘书长散发报告；”", "草案到第 14 段为止，新段落不能是第 17 段"),
        ("新增第3段(e)分段：“销毁；”", "执行部分第 3 段只到(c)分段"),
        (
            "第8段，在“国际组织”和“提供”之间插入“迅速”",
            "“国际组织”与“提供”在该处并不相连",
        ),
        (
            "第13段：“促请会员国销毁武器；”“促请会员国合作；”",
            "所引“促请会员国销毁武器；”不是执行部分第 13 段的全文",
        ),
        ("原第8段改为第9段", "该段订正后是第 8 段；如要移动，请写明移至哪一段之后"),
        ("如果没有异议，第8段，将“技术”改为“科技”", NOT_UNDERSTOOD),
    ],
)
def test_instructions_that_leave_something_open(sheet: str, expected: str) -> None:
    assert reason("disarm", sheet) == expected


def test_a_stated_number_must_come_true_with_all_else_applied() -> None:
    gone, right, wrong = amendments("disarm", "删除第4段\n原第8段改为第7段\n原第4段改为第3段")
    assert (gone.status, gone.target, gone.result) == (Status.APPLIED, "OP4", None)
    assert (right.status, right.target, right.result) == (Status.APPLIED, "OP8", "OP7")
    assert wrong.status is Status.NOT_APPLIED
    assert why(wrong) == "该段订正后已删去；如要移动，请写明移至哪一段之后"


def test_a_stated_number_is_checked_behind_other_steps_too() -> None:
    right = amendments("disarm", "删除第4段，并将第8段改为第7段")
    assert [(a.operation, a.status) for a in right] == [
        (Operation.DELETE_PARAGRAPH, Status.APPLIED),
        (Operation.RENUMBER, Status.APPLIED),
    ]
    wrong = amendments("disarm", "删除第4段，并将第8段改为第9段")
    assert {why(a) for a in wrong} == {"该段订正后是第 7 段；如要移动，请写明移至哪一段之后"}


def test_new_paragraphs_beyond_the_last_carry_on_one_from_another() -> None:
    right = amendments(
        "disarm", "新增执行部分第16段：“请秘书长印发报告；”\n新增执行部分第15段：“欢迎各国的报告；”"
    )
    assert [(a.status, a.result) for a in right] == [
        (Status.APPLIED, "OP16"),
        (Status.APPLIED, "OP15"),
    ]
    gap = amendments(
        "disarm", "新增执行部分第15段：“欢迎各国的报告；”\n新增执行部分第17段：“请秘书长印发报告；”"
    )
    assert [a.status for a in gap] == [Status.APPLIED, Status.NOT_APPLIED]
    chain = amendments(
        "disarm", "新增执行部分第17段：“请秘书长印发报告；”\n新增执行部分第18段：“欢迎各国的报告；”"
    )
    assert [why(a) for a in chain] == [
        "草案到第 14 段为止，新段落不能是第 17 段",
        "草案到第 14 段为止，新段落不能是第 18 段",
    ]


def test_words_of_a_footnote_are_looked_for_in_the_others_too() -> None:
    found = reason("children", "脚注1，将“附件”改为“附录”")
    assert found == "脚注 1 没有“附件”；这一措辞在脚注 2"


# --- conflicts -----------------------------------------------------------------------------------


def clash(first: str, second: str) -> bool:
    """Whether neither of two instructions is applied because of the other."""
    statuses = {a.item: a for a in amendments("disarm", f"{first}\n{second}")}
    assert list(statuses) == [1, 2]
    if all(a.status is Status.APPLIED for a in statuses.values()):
        return False
    for other, amendment in zip((2, 1), statuses.values(), strict=True):
        assert amendment.status is Status.CONFLICT
        assert why(amendment) == f"与第 {other} 条涉及同一处，不能同时采用"
    return True


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            "第13段，将“剩余的”改为“多余的”", "第13段，删除“剩余的、收缴的”", id="overlap"
        ),
        pytest.param(
            "第13段，在“剩余的”之后加上“、缴获的”",
            "第13段，删除“剩余的”",
            id="added beside words that go",
        ),
        pytest.param(
            "第13段，在“剩余的”之后加上“、缴获的”",
            "第13段，将“剩余的、收缴的”改为“非法的”",
            id="added inside words that change",
        ),
        pytest.param(
            "第13段，在“剩余的”之后加上“、缴获的”",
            "第13段，在“剩余的”之后加上“、失窃的”",
            id="both added behind the same words",
        ),
        pytest.param(
            "第13段，末尾加上“和弹药”", "第13段，末尾加上“及零部件”", id="both added at the end"
        ),
        pytest.param("删除第3段", "第3段(b)分段，删除“和追查”", id="in a list that goes"),
        pytest.param("删除第3段", "第3段(c)分段移至第3段(a)分段之前", id="moved out of what goes"),
        pytest.param(
            "删除第3段", "在第3段增加(d)分段：“经费；”", id="a new item for a list that goes"
        ),
        pytest.param("将第5段移至第9段之后", "将第5段移至第2段之后", id="moved to two places"),
        pytest.param(
            "删除第9段",
            "将第8段和第9段合并为：“邀请各国提供援助；”",
            id="deleted and merged away",
        ),
        pytest.param("对调第4段和第5段", "对调第5段和第6段", id="in two swaps"),
    ],
)
def test_two_instructions_on_the_same_words_are_in_conflict(first: str, second: str) -> None:
    assert clash(first, second)
    assert clash(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("第13段，删除“剩余的、”", "第13段，将“收缴的”改为“查获的”", id="neighbours"),
        pytest.param(
            "第13段，在“剩余的”之后加上“枪支”",
            "第13段，将“收缴的”改为“查获的”",
            id="added behind words, others changed",
        ),
        pytest.param(
            "第13段，在“没收的”之后加上“非法”",
            "第13段，在“武器”之前加上“各类”",
            id="behind the one and before the other",
        ),
        pytest.param("删除第9段", "删除第9段", id="the same twice"),
        pytest.param(
            "第13段，将“剩余的”改为“多余的”",
            "第13段，将“剩余的”改为“多余的”",
            id="the same words twice",
        ),
        pytest.param("将第5段移至第9段之后", "将第5段移至第9段之后", id="the same move twice"),
        pytest.param(
            "删除第9段", "在第9段之后增加一段：“鼓励青年参与；”", id="added beside one that goes"
        ),
        pytest.param("删除第9段", "第10段，删除“和工业界”", id="another paragraph"),
        pytest.param("删除第3段(b)分段", "第3段(c)分段，删除“全”", id="another item of the list"),
        pytest.param("将第5段移至第9段之后", "第5段，将“促请”改为“敦促”", id="moved, and reworded"),
        pytest.param("将第5段移至第9段之后", "将第6段移至第9段之后", id="two moved to one place"),
    ],
)
def test_two_instructions_side_by_side_are_both_applied(first: str, second: str) -> None:
    assert not clash(first, second)
    assert not clash(second, first)


def test_a_conflict_names_all_the_others_and_spares_the_rest() -> None:
    found = amendments(
        "disarm",
        "1. 删除第13段。\n2. 第12段，将“拦截”改为“查获”。\n3. 第13段，删除“没收的”。\n"
        "4. 第13段，将“销毁”改为“妥善销毁”。",
    )
    assert [a.status for a in found] == [
        Status.CONFLICT,
        Status.APPLIED,
        Status.CONFLICT,
        Status.CONFLICT,
    ]
    assert why(found[0]) == "与第 3、4 条涉及同一处，不能同时采用"
    assert why(found[2]) == "与第 1 条涉及同一处，不能同时采用"


def test_steps_of_one_instruction_that_touch_the_same_words_are_not_applied() -> None:
    found = amendments("oceans", "第11段，将“消除”改为“取消”，并删除“消除助长”")
    assert [a.operation for a in found] == [Operation.REPLACE, Operation.DELETE_WORDS]
    for amendment in found:
        assert amendment.status is Status.NOT_APPLIED
        assert why(amendment) == "这一条的各步涉及同一处词语，无法一并采用"


def test_what_cannot_be_applied_is_in_conflict_with_nothing() -> None:
    lost, made = amendments("disarm", "第13段，将“报废的”改为“剩余的”\n第13段，删除“剩余的、”")
    assert (lost.status, made.status) == (Status.NOT_APPLIED, Status.APPLIED)


def test_strict_tells_the_reason_where_there_is_one_and_says_strict_elsewhere() -> None:
    sheet = "第13段，将“报废的”改为“剩余的”\n第13段，删除“剩余的、”"
    revision = revise(draft("disarm"), sheet, strict=True)
    assert [a.status for a in revision.amendments] == [Status.NOT_APPLIED] * 2
    assert [why(a) for a in revision.amendments] == [
        "执行部分第 13 段没有“报废的”",
        "有订正不能采用，按 --strict 一条也不采用",
    ]
    assert not revision.revised.orally_revised


# --- what an amendment tells ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        ("第7段，将“防止”改为“制止”", [(Operation.REPLACE, "OP7", "OP7")]),
        ("第7段，在“防止”之后加上“和制止”", [(Operation.INSERT_AFTER, "OP7", "OP7")]),
        ("第7段，在“防止”之前加上“切实”", [(Operation.INSERT_BEFORE, "OP7", "OP7")]),
        ("第7段，末尾加上“和罪犯之手”", [(Operation.APPEND, "OP7", "OP7")]),
        ("第7段，开头加上“又”", [(Operation.PREPEND, "OP7", "OP7")]),
        ("第7段，删除“采取措施，”", [(Operation.DELETE_WORDS, "OP7", "OP7")]),
        ("删除第7段", [(Operation.DELETE_PARAGRAPH, "OP7", None)]),
        ("第7段改为：“吁请各国合作；”", [(Operation.REPLACE_PARAGRAPH, "OP7", "OP7")]),
        (
            "第13段，“促请会员国销毁剩余的、收缴的和没收的武器”改为“促请会员国合作；”",
            [(Operation.REPLACE_PARAGRAPH, "OP13", "OP13")],
        ),
        (
            "第13段，删除“促请会员国销毁剩余的、收缴的和没收的武器；”",
            [(Operation.DELETE_PARAGRAPH, "OP13", None)],
        ),
        (
            "在第7段之后增加一段：“吁请各国合作；”",
            [(Operation.NEW_PARAGRAPH, "OP7", "OP8")],
        ),
        ("将第7段移至第2段之后", [(Operation.MOVE, "OP7", "OP3")]),
        ("对调第7段和第9段", [(Operation.SWAP, "OP7", "OP9"), (Operation.SWAP, "OP9", "OP7")]),
        (
            "将第7段和第8段合并为：“吁请各国合作；”",
            [(Operation.MERGE, "OP7", "OP7"), (Operation.MERGE, "OP8", None)],
        ),
        (
            "第7段，将“防止”改为“制止”，并删除“采取措施，”",
            [(Operation.REPLACE, "OP7", "OP7"), (Operation.DELETE_WORDS, "OP7", "OP7")],
        ),
        ("标题改为“轻武器”", [(Operation.REPLACE_PARAGRAPH, "TITLE", "TITLE")]),
        ("其余各段依次重新编号。", [(Operation.RENUMBER, None, None)]),
        (
            "第6段第二句改为：“方案每年举办三期。”",
            [(Operation.REPLACE, "OP6", "OP6")],
        ),
        ("删除第6段第二句", [(Operation.DELETE_WORDS, "OP6", "OP6")]),
        (
            "第6段第二句之后加入一句：“各期内容相同。”",
            [(Operation.INSERT_AFTER, "OP6", "OP6")],
        ),
    ],
)
def test_an_amendment_tells_what_was_done_where(
    sheet: str, told: list[tuple[Operation, str | None, str | None]]
) -> None:
    found = amendments("disarm", sheet)
    assert [(a.operation, a.target, a.result) for a in found] == told
    assert all(a.status is Status.APPLIED and a.reason is None for a in found)
    assert {a.item for a in found} == {1}
    assert {a.text for a in found} == {sheet.rstrip("。")}


def test_an_instruction_of_several_steps_that_fails_is_told_of_by_its_first() -> None:
    (lost,) = amendments("disarm", "第8段，将“核武器”改为“武器”，并删除“技术”")
    assert (lost.operation, lost.target) == (Operation.REPLACE, "OP8")
    assert why(lost) == "执行部分第 8 段没有“核武器”"


def test_a_new_paragraph_that_is_not_brought_in_has_no_number_of_its_own() -> None:
    gone, new = amendments("disarm", "删除第3段\n在第3段增加(d)分段：“经费；”")
    assert gone.status is new.status is Status.CONFLICT
    assert (new.operation, new.target, new.result) == (Operation.NEW_PARAGRAPH, "OP3", "OP3")


def test_an_amendment_not_applied_still_tells_the_place_and_its_new_number() -> None:
    gone, lost = amendments("disarm", "删除第4段\n第7段，将“制止”改为“防止”")
    assert gone.status is Status.APPLIED
    assert (lost.operation, lost.target, lost.result) == (Operation.REPLACE, "OP7", "OP6")


def test_each_place_of_one_instruction_is_told_of() -> None:
    found = amendments("disarm", "第7和12段，将“各国”改为“会员国”")
    assert [(a.item, a.target) for a in found] == [(1, "OP7"), (1, "OP12")]


def test_the_revised_text_says_that_it_was_revised() -> None:
    revised = revise(draft("disarm"), "删除第4段").revised
    assert revised.orally_revised
    assert revised.source == draft("disarm").source
    assert not revise(draft("disarm"), "删除第90段").revised.orally_revised


@pytest.mark.parametrize(
    ("name", "sheet", "expected"),
    [
        ("oceans", "删除附件最后一段", "草案没有附件"),
        ("disarm", "新增第4段(c)分段：“销毁；”", "执行部分第 4 段没有分段"),
        ("disarm", "小标题“核武器”改为“武器”", "小标题没有“核武器”"),
    ],
)
def test_what_is_not_there_is_called_by_its_name(name: str, sheet: str, expected: str) -> None:
    assert reason(name, sheet) == expected
