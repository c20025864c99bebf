"""What the page says in its head and of footnotes: facts of both texts, what changed below."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import NEW, OLD, OP, comparison, document

from unrdiff import compare
from unrdiff.model import Comparison, DocumentKind, FootnoteMark, Paragraph
from unrdiff.render.html.facts import document_facts, language_tag
from unrdiff.render.html.notes import note_section, note_targets
from unrdiff.render.html.row import Section
from unrdiff.render.labels import Language
from unrdiff.render.places import Place, row_ids
from unrdiff.render.rows import rows
from unrdiff.render.runs import Run


def section(found: Comparison) -> Section:
    told = note_section(found, row_ids(rows(found)), "zh")
    assert told is not None
    return told


def words(runs: tuple[Run, ...]) -> list[tuple[str, str]]:
    return [(run.op.value, run.text) for run in runs]


NOTES = {row.id: row for row in section(comparison()).rows}


def test_footnotes_follow_the_new_text_and_those_dropped_come_last() -> None:
    assert list(NOTES) == ["note-1", "note-2", "note-3", "old-note-2"]
    labels = [(row.old and row.old.label, row.new and row.new.label) for row in NOTES.values()]
    assert labels == [("脚注1", "脚注1"), ("脚注3", "脚注2"), (None, "脚注3"), ("脚注2", None)]


@pytest.mark.parametrize(
    ("note", "tags", "runs"),
    [
        (
            "note-1",
            ("edited", "substantive"),
            [
                ("equal", "联合国，《条约汇编》，第 1760 卷，第 30619 号"),
                ("insert", "；另见《昆明-蒙特利尔框架》"),
                ("equal", "。"),
            ],
        ),
        (
            "note-2",
            ("edited", "renumbered", "routine"),
            [("delete", "A/77/217"), ("insert", "A/80/192"), ("equal", "。")],
        ),
        ("note-3", ("added",), [("insert", "见世界气象组织第 1285 号出版物。")]),
        ("old-note-2", ("dropped",), [("delete", "见政府间气候变化专门委员会第六次评估报告。")]),
    ],
)
def test_a_footnote_is_told_as_a_paragraph_is(
    note: str, tags: tuple[str, ...], runs: list[tuple[str, str]]
) -> None:
    assert NOTES[note].tags == tags
    assert words(NOTES[note].runs) == runs


def test_a_footnote_leads_back_to_the_paragraphs_that_cite_it() -> None:
    back = {key: [place.href for place in row.cited_by] for key, row in NOTES.items()}
    assert back == {
        "note-1": ["#new-PP3"],
        "note-2": ["#new-OP1"],
        "note-3": ["#new-OP5(c)"],
        "old-note-2": ["#new-PP4"],
    }


def test_a_paragraph_that_cites_a_footnote_twice_or_in_both_texts_is_one_way_back() -> None:
    marks = (FootnoteMark("1", 2), FootnoteMark("1", 6))
    old, new = (
        replace(
            document({"OP1": "请各国合作。"}, session),
            footnotes={"1": "A/77/217。"},
            paragraphs=(Paragraph("OP1", OP, "请各国合作。", "1", marks),),
        )
        for session in (79, 80)
    )
    (row,) = section(compare(old, new)).rows
    assert row.cited_by == (Place("执行部分第1段", "#new-OP1"),)


def test_a_mark_without_footnote_leads_nowhere() -> None:
    text = replace(
        document({"OP1": "请各国合作。"}),
        footnotes={"1": "A/77/217。"},
        paragraphs=(Paragraph("OP1", OP, "请各国合作。", "1", (FootnoteMark("9", 2),)),),
    )
    (row,) = section(compare(text, text)).rows
    assert row.cited_by == ()


def test_an_old_mark_leads_to_the_footnote_s_successor_or_to_the_one_that_is_gone() -> None:
    assert note_targets(comparison()) == {
        "new": {"1": "note-1", "2": "note-2", "3": "note-3"},
        "old": {"1": "note-1", "2": "old-note-2", "3": "note-2"},
    }


def test_a_footnote_of_the_same_wording_is_kept_with_both_its_numbers() -> None:
    old, new = (
        replace(OLD, footnotes={"1": "A/77/217。"}),
        replace(NEW, footnotes={"4": "A/77/217。"}),
    )
    (row,) = section(compare(old, new)).rows
    assert row.tags == ("kept", "renumbered")
    assert not row.changed
    assert words(row.runs) == [("equal", "A/77/217。")]


def test_texts_without_footnotes_have_no_such_part() -> None:
    bare = document({"OP1": "请各国合作。"})
    assert note_section(compare(bare, bare), {}, "zh") is None


# --- the head ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "zh",
            (
                ("文号", "A/RES/77/172", "A/C.2/80/L.21"),
                ("标题", "可持续山区发展", "可持续山区发展"),
                ("届会", "第77届会议", "第80届会议"),
                ("日期", "2022年12月14日", "2025年11月12日"),
                ("性质", "已通过的决议", "决议草案"),
                ("来源", "a-res-77-172.txt", "a-c2-80-l21.txt"),
            ),
        ),
        (
            "en",
            (
                ("symbol", "A/RES/77/172", "A/C.2/80/L.21"),
                ("title", "可持续山区发展", "可持续山区发展"),
                ("session", "77th session", "80th session"),
                ("date", "14 December 2022", "12 November 2025"),
                ("status", "adopted resolution", "draft resolution"),
                ("source", "a-res-77-172.txt", "a-c2-80-l21.txt"),
            ),
        ),
    ],
)
def test_the_head_tells_each_fact_of_both(
    language: Language, expected: tuple[tuple[str, str, str], ...]
) -> None:
    old, new = document_facts(OLD, language), document_facts(NEW, language)
    assert old == tuple((name, said) for name, said, _ in expected)
    assert new == tuple((name, said) for name, _, said in expected)


def test_a_fact_that_a_document_does_not_state_is_left_out() -> None:
    bare = document({"OP1": "请各国合作。"})
    one = replace(bare, symbol="A/80/L.1", kind=DocumentKind.DRAFT_IN_REPORT)
    assert document_facts(replace(bare, session=None), "zh") == (("来源", "80.txt"),)
    assert document_facts(one, "zh") == (
        ("文号", "A/80/L.1"),
        ("届会", "第80届会议"),
        ("性质", "报告所载决议草案"),
        ("来源", "80.txt"),
    )


def test_one_document_states_what_it_states() -> None:
    bare = replace(document({"OP1": "请各国合作。"}), session=None)
    assert document_facts(bare, "en") == (("source", "80.txt"),)
    assert [name for name, _ in document_facts(NEW, "zh")] == [
        *("文号", "标题", "届会", "日期", "性质", "来源")
    ]


def test_chinese_of_the_united_nations_is_simplified() -> None:
    assert (language_tag("zh"), language_tag("en")) == ("zh-Hans", "en")
