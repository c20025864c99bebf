"""The check list of a sheet in words, and the same list in a terminal and in Markdown."""

from __future__ import annotations

import pytest
from small import document, printed

from unrdiff.notice import Notice, NoticeCode
from unrdiff.oral.reason import Reason, ReasonCode
from unrdiff.oral.revision import Amendment, Operation, Revision, Status
from unrdiff.render.checklist import (
    AffectedPlace,
    Effect,
    effect_line,
    entries,
    place_name,
    restored_line,
    verdict,
)
from unrdiff.render.labels import Language
from unrdiff.render.markdown.oral import render_revision_markdown
from unrdiff.render.phrases import joined
from unrdiff.render.terminal.oral import print_revision

DRAFT = document({"PP1": "回顾《宪章》，", "OP1": "请各国打井；", "OP2": "决定结束审议。"})
APPLIED, NOT_APPLIED, CONFLICT = Status.APPLIED, Status.NOT_APPLIED, Status.CONFLICT
REPLACE, APPEND = Operation.REPLACE, Operation.APPEND


ONCE = Reason(ReasonCode.NO_TITLE)
TWICE = Reason(ReasonCode.NO_FOOTNOTE, number="2")
CLASH = Reason(ReasonCode.CONFLICT, others=("1",))


def amendment(
    item: int,
    target: str | None = "OP1",
    operation: Operation | None = REPLACE,
    status: Status = APPLIED,
    reason: Reason | None = None,
    result: str | None = None,
    restores: str | None = None,
    text: str = "",
) -> Amendment:
    words = text or f"第 {item} 条"
    return Amendment(words, item, target, operation, status, reason, result, restores)


def sheet(
    *amendments: Amendment, remarks: tuple[str, ...] = (), notices: tuple[Notice, ...] = ()
) -> Revision:
    return Revision(DRAFT, DRAFT, amendments, remarks, notices)


# --- entries -----------------------------------------------------------------------------------


def test_items_keep_the_sheet_s_order_whatever_stands_between() -> None:
    told = entries(sheet(amendment(3), amendment(1), amendment(3, "OP2"), amendment(2)))
    assert [entry.item for entry in told] == [3, 1, 2]
    assert told[0].effects == (
        Effect(REPLACE, (AffectedPlace("OP1", None), AffectedPlace("OP2", None))),
    )
    assert [entry.text for entry in told] == ["第 3 条", "第 1 条", "第 2 条"]


@pytest.mark.parametrize(
    ("held", "worst"),
    [
        ((APPLIED, APPLIED), APPLIED),
        ((APPLIED, NOT_APPLIED), NOT_APPLIED),
        ((NOT_APPLIED, CONFLICT, APPLIED), CONFLICT),
        ((APPLIED, CONFLICT), CONFLICT),
    ],
)
def test_an_item_is_as_well_off_as_its_worst_place(held: tuple[Status, ...], worst: Status) -> None:
    (entry,) = entries(sheet(*(amendment(1, status=status) for status in held)))
    assert entry.status is worst
    assert entry.applied == (worst is APPLIED)


def test_one_place_named_twice_and_one_reason_given_twice_are_told_once() -> None:
    twice = amendment(1, reason=ONCE, restores="OP9")
    (entry,) = entries(sheet(twice, twice, amendment(1, "OP2", reason=TWICE)))
    assert entry.effects == (
        Effect(REPLACE, (AffectedPlace("OP1", None), AffectedPlace("OP2", None))),
    )
    assert entry.reasons == (ONCE, TWICE)
    assert entry.restored == ("OP9",)


def test_another_operation_is_another_effect_and_the_order_is_kept() -> None:
    (entry,) = entries(sheet(amendment(1), amendment(1, "OP2", APPEND), amendment(1, "PP1")))
    assert [effect_line(effect, "zh") for effect in entry.effects] == [
        "→ 执行部分第1段 · 替换",
        "→ 执行部分第2段 · 末尾添加",
        "→ 序言部分第1段 · 替换",
    ]


@pytest.mark.parametrize(
    ("target", "result", "places"),
    [
        ("OP1", None, (AffectedPlace("OP1", None),)),
        (None, "OP1", (AffectedPlace(None, "OP1"),)),
        (None, None, ()),
    ],
)
def test_a_place_is_known_by_either_of_its_labels(
    target: str | None, result: str | None, places: tuple[AffectedPlace, ...]
) -> None:
    (entry,) = entries(sheet(amendment(1, target, result=result)))
    assert [place for effect in entry.effects for place in effect.places] == list(places)


# --- in words ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "result", "operation", "chinese", "english"),
    [
        ("OP3", "OP3", REPLACE, "执行部分第3段", "OP3"),
        ("OP3", None, REPLACE, "执行部分第3段", "OP3"),
        ("OP3", "OP2", REPLACE, "执行部分第3段（现为执行部分第2段）", "OP3 (now OP2)"),
        ("OP3", "OP4", Operation.NEW_PARAGRAPH, "执行部分第4段", "OP4"),
        (None, "OP4", Operation.MOVE, "执行部分第4段", "OP4"),
        ("PP2", "OP1", Operation.MOVE, "序言部分第2段（现为执行部分第1段）", "PP2 (now OP1)"),
        ("FN3", "FN4", APPEND, "脚注3（现为脚注4）", "footnote 3 (now footnote 4)"),
    ],
)
def test_a_place_has_its_name_of_then_and_of_now(
    target: str | None, result: str | None, operation: Operation, chinese: str, english: str
) -> None:
    place = AffectedPlace(target, result)
    assert place_name(place, operation, "zh") == chinese
    assert place_name(place, operation, "en") == english


def test_an_effect_without_operation_is_its_places() -> None:
    effect = Effect(None, (AffectedPlace("OP1", None), AffectedPlace("FN2", None)))
    assert effect_line(effect, "zh") == "→ 执行部分第1段、脚注2"
    assert effect_line(effect, "en") == "→ OP1, footnote 2"


@pytest.mark.parametrize(
    ("status", "reasons", "chinese", "english"),
    [
        (APPLIED, (), "", ""),
        (
            NOT_APPLIED,
            (ONCE, TWICE),
            "未采用：草案没有标题；草案没有脚注 2",
            "not applied: The draft has no title; The draft has no footnote 2",
        ),
        (NOT_APPLIED, (ONCE,), "未采用：草案没有标题", "not applied: The draft has no title"),
        (NOT_APPLIED, (), "未采用", "not applied"),
        (CONFLICT, (ONCE,), "冲突：草案没有标题", "in conflict: The draft has no title"),
    ],
)
def test_a_verdict_says_why(
    status: Status, reasons: tuple[Reason, ...], chinese: str, english: str
) -> None:
    held = [amendment(1, status=status, reason=reason) for reason in reasons or (None,)]
    (entry,) = entries(sheet(*held))
    assert verdict(entry, "zh") == chinese
    assert verdict(entry, "en") == english


def test_names_are_joined_as_the_language_joins_them() -> None:
    assert joined(iter(["甲", "乙", "丙"]), "zh") == "甲、乙、丙"
    assert joined(["OP1", "OP2"], "en") == "OP1, OP2"
    assert restored_line(("OP1", "PP2"), "zh") == "恢复上一版执行部分第1段、序言部分第2段的措辞"
    assert restored_line(("OP1",), "en") == "restores the wording of the previous version's OP1"


# --- the list as it is shown -------------------------------------------------------------------

SHEET = sheet(
    *(amendment(n, text=f"第{n}项") for n in range(1, 10)),
    amendment(10, "OP2", APPEND, APPLIED, None, "OP2", text="第2段末尾加“甲*乙”"),
    amendment(11, None, None, NOT_APPLIED, ONCE, text="第9段：\n“请各国打井。”"),
    amendment(12, "OP2", REPLACE, CONFLICT, CLASH, text="第2段"),
    amendment(13, "OP1", REPLACE, APPLIED, None, "OP1", "OP7", text="恢复第1段"),
    remarks=("谢谢主席。",),
    notices=(Notice(NoticeCode.FOOTNOTES_DELETED, numbers=("1",)),),
)


def shown(revision: Revision, language: Language = "zh", width: int = 80) -> list[str]:
    return printed(width, lambda console: print_revision(revision, console, language)).splitlines()


def test_a_list_in_a_terminal_to_the_letter() -> None:
    lines = shown(SHEET)
    assert lines[:4] == [
        "13 条口头订正：已采用 11 条，未采用 1 条，冲突 1 条",
        "",
        "☑  1. 第1项",
        "      → 执行部分第1段 · 替换",
    ]
    assert lines[20:] == [
        "☑ 10. 第2段末尾加“甲*乙”",
        "      → 执行部分第2段 · 末尾添加",
        "☐ 11. 第9段：",
        "      “请各国打井。”",
        "      ✗ 未采用：草案没有标题",
        "☐ 12. 第2段",
        "      → 执行部分第2段 · 替换",
        "      ⚡ 冲突：与第 1 条涉及同一处，不能同时采用",
        "☑ 13. 恢复第1段",
        "      → 执行部分第1段 · 替换",
        "      ↺ 恢复上一版执行部分第7段的措辞",
        "",
        "! 脚注 1 随所附词语一并删去",
        "其他语句，未作订正",
        "  · 谢谢主席。",
    ]


def test_a_list_in_english() -> None:
    lines = shown(SHEET, "en")
    assert lines[0] == "13 oral revisions: 11 applied, 1 not applied, 1 in conflict"
    assert "      ✗ not applied: The draft has no title" in lines
    assert "! Deleted along with the words concerned: footnote 1" in lines
    assert "other sentences, no revision" in lines


def test_a_sheet_without_instructions_says_so() -> None:
    assert shown(sheet()) == ["0 条口头订正：已采用 0 条", ""]
    assert shown(sheet(remarks=("谢谢。",))) == [
        "0 条口头订正：已采用 0 条",
        "",
        "其他语句，未作订正",
        "  · 谢谢。",
    ]


def test_long_instructions_hang_below_their_beginning() -> None:
    lines = shown(sheet(amendment(1, text="请" * 30, operation=None)), width=40)
    assert lines[2:5] == ["☑ 1. " + "请" * 17, "     " + "请" * 13, "     → 执行部分第1段"]


def test_a_list_in_markdown_to_the_letter() -> None:
    text = render_revision_markdown(SHEET)
    assert text.startswith(
        "<!-- unrdiff -->\n"
        "# 口头订正\n"
        "\n"
        "13 条口头订正：已采用 11 条，未采用 1 条，冲突 1 条\n"
        "\n"
        "- [x] 1. 第1项\n"
        "  - → 执行部分第1段 · 替换\n"
    )
    assert text.endswith(
        "- [x] 10. 第2段末尾加“甲\\*乙”\n"
        "  - → 执行部分第2段 · 末尾添加\n"
        "- [ ] 11. 第9段：\\\n"
        "  “请各国打井。”\n"
        "  - **✗ 未采用：草案没有标题**\n"
        "- [ ] 12. 第2段\n"
        "  - → 执行部分第2段 · 替换\n"
        "  - **⚡ 冲突：与第 1 条涉及同一处，不能同时采用**\n"
        "- [x] 13. 恢复第1段\n"
        "  - → 执行部分第1段 · 替换\n"
        "  - ↺ 恢复上一版执行部分第7段的措辞\n"
        "\n"
        "## 说明\n"
        "\n"
        "- 脚注 1 随所附词语一并删去\n"
        "\n"
        "## 其他语句，未作订正\n"
        "\n"
        "- 谢谢主席。\n"
    )


def test_a_short_list_in_markdown_has_no_empty_sections() -> None:
    assert render_revision_markdown(sheet(amendment(1)), "en") == (
        "<!-- unrdiff -->\n"
        "# oral revisions\n"
        "\n"
        "1 oral revision: 1 applied\n"
        "\n"
        "- [x] 1. 第 1 条\n"
        "  - → OP1 · replace\n"
    )
