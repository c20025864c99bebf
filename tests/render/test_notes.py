"""What the page says in its head and of footnotes: facts of both texts, what changed below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import NEW, OLD, comparison, document

from unrdiff.model import DocumentKind, FootnoteChange
from unrdiff.render.html.facts import Fact, facts, language_tag
from unrdiff.render.html.notes import Note, notes
from unrdiff.render.labels import Language
from unrdiff.render.runs import Run


def words(runs: tuple[Run, ...]) -> list[tuple[str, str]]:
    return [(run.op.value, run.text) for run in runs]


def told(note: Note) -> tuple[str, str, str, list[tuple[str, str]]]:
    return note.old, note.new, note.fate, words(note.runs)


def test_changed_footnotes_come_first() -> None:
    changed, others = notes(comparison())
    assert [told(note) for note in changed] == [
        (
            "1",
            "1",
            "edited",
            [
                ("equal", "联合国，《条约汇编》，第 1760 卷，第 30619 号"),
                ("insert", "；另见《昆明-蒙特利尔框架》"),
                ("equal", "。"),
            ],
        ),
        ("3", "2", "edited", [("delete", "A/77/217"), ("insert", "A/80/192"), ("equal", "。")]),
        ("2", "", "dropped", [("delete", "见政府间气候变化专门委员会第六次评估报告。")]),
        ("", "3", "added", [("insert", "见世界气象组织第 1285 号出版物。")]),
    ]
    assert others == ()


def test_all_other_footnotes_of_the_new_text_follow() -> None:
    few = replace(comparison(), footnotes=comparison().footnotes[1:2])
    changed, others = notes(few)
    assert [note.new for note in changed] == ["2"]
    assert [(note.old, note.new, note.fate) for note in others] == [
        ("", "1", "kept"),
        ("", "3", "kept"),
    ]
    assert words(others[1].runs) == [("equal", "见世界气象组织第 1285 号出版物。")]


def test_a_footnote_of_the_same_wording_is_kept_with_both_its_numbers() -> None:
    both = replace(OLD, footnotes={"1": "A/77/217。"}), replace(NEW, footnotes={"4": "A/77/217。"})
    same = replace(comparison(), old=both[0], new=both[1], footnotes=(FootnoteChange("1", "4"),))
    changed, (note,) = notes(same)
    assert changed == ()
    assert told(note) == ("1", "4", "kept", [("equal", "A/77/217。")])


# --- the head ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "zh",
            (
                Fact("文号", ("A/RES/77/172", "A/C.2/80/L.21")),
                Fact("标题", ("可持续山区发展", "可持续山区发展")),
                Fact("届会", ("第77届会议", "第80届会议")),
                Fact("日期", ("2022年12月14日", "2025年11月12日")),
                Fact("性质", ("已通过的决议", "决议草案")),
                Fact("来源", ("a-res-77-172.txt", "a-c2-80-l21.txt")),
            ),
        ),
        (
            "en",
            (
                Fact("symbol", ("A/RES/77/172", "A/C.2/80/L.21")),
                Fact("title", ("可持续山区发展", "可持续山区发展")),
                Fact("session", ("77th session", "80th session")),
                Fact("date", ("14 December 2022", "12 November 2025")),
                Fact("status", ("adopted resolution", "draft resolution")),
                Fact("source", ("a-res-77-172.txt", "a-c2-80-l21.txt")),
            ),
        ),
    ],
)
def test_the_head_tells_each_fact_of_both(language: Language, expected: tuple[Fact, ...]) -> None:
    assert facts((OLD, NEW), language) == expected


def test_a_fact_that_no_document_states_is_left_out_and_one_that_one_states_is_not() -> None:
    bare = document({"OP1": "请各国合作。"})
    one = replace(bare, symbol="A/80/L.1", kind=DocumentKind.DRAFT_IN_REPORT)
    told = {fact.name: fact.said for fact in facts((replace(bare, session=None), one), "zh")}
    assert told == {
        "文号": ("", "A/80/L.1"),
        "届会": ("", "第80届会议"),
        "性质": ("", "报告所载决议草案"),
        "来源": ("80.txt", "80.txt"),
    }


def test_chinese_of_the_united_nations_is_simplified() -> None:
    assert (language_tag("zh"), language_tag("en")) == ("zh-Hans", "en")
