"""What the page shows of each row, worked out before any markup: names, filters, runs, notes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from small import NEW, OLD, comparison, document

from unrdiff import compare
from unrdiff.model import Direction, EditKind, FootnoteMark, Link, Role
from unrdiff.render.html.row import Part, RowView, Section, Side, Vacated
from unrdiff.render.html.view import sections
from unrdiff.render.labels import Language
from unrdiff.render.parts import depths, parts
from unrdiff.render.places import Place, row_ids
from unrdiff.render.rows import rows
from unrdiff.render.runs import Run


def told(found: tuple[Section, ...]) -> list[RowView]:
    return [view for section in found for view in section.rows]


@cache
def views(language: Language = "zh") -> dict[str, RowView]:
    return {view.id: view for view in told(sections(comparison(), language))}


def words(runs: tuple[Run, ...]) -> list[tuple[str, str]]:
    return [(run.op.value, run.text) for run in runs]


def test_rows_are_named_by_the_new_label_or_else_the_old() -> None:
    assert list(views()) == [
        *("new-PP1", "new-PP2", "new-PP3", "new-PP4", "new-H1", "new-OP1", "new-OP2", "new-OP3"),
        *("old-OP4", "new-OP4", "new-OP5", "new-OP5(a)", "new-OP5(b)", "old-OP6", "new-OP5(c)"),
        *("new-OP6", "new-OP7"),
    ]
    ids = row_ids(rows(comparison()))
    assert ids["old-OP7"] == ids["new-PP2"] == "new-PP2"
    assert ids["old-OP4"] == "old-OP4"
    assert ids["new-OP4"] == "new-OP4"
    assert len(ids) == len(OLD.paragraphs) + len(NEW.paragraphs)


def test_both_sides_have_label_name_and_printed_number() -> None:
    moved = views()["new-PP2"]
    assert moved.old == Side("OP7", "执行部分第7段", "7.")
    assert moved.new == Side("PP2", "序言部分第2段", "")
    assert views()["old-OP4"].new is None
    assert views()["new-OP5(c)"].old is None
    assert views("en")["new-OP5(a)"].new == Side("OP5(a)", "OP5(a)", "(a)")


def test_a_row_opens_a_part_where_the_new_text_does() -> None:
    opened = [(s.part, s.name, s.rows[0].id) for s in sections(comparison(), "zh")]
    assert opened == [
        ("preambular", "序言部分", "new-PP1"),
        ("operative", "执行部分", "new-H1"),
    ]
    assert [s.name for s in sections(comparison(), "en")] == ["preamble", "operative part"]


def test_a_drop_before_all_else_opens_its_own_part_and_others_none() -> None:
    old = document({"PP1": "回顾《宪章》，", "OP1": "请各国合作；", "OP2": "决定结束审议。"}, 78)
    new = document({"OP1": "请各国合作；"}, 79)
    found = sections(compare(old, new), "zh")
    assert [(s.name, [row.id for row in s.rows]) for s in found] == [
        ("序言部分", ["old-PP1"]),
        ("执行部分", ["new-OP1", "old-OP2"]),
    ]


def test_headings_and_depths() -> None:
    assert [key for key, view in views().items() if view.heading] == ["new-H1"]
    deep = {key for key, view in views().items() if view.depth}
    assert deep == {"new-OP5(a)", "new-OP5(b)", "new-OP5(c)"}
    labels = ["OP1", "OP1(a)", "OP1(a)(i)", "OP1(a)(i)(x)", "OP1(a)(i)(x)(y)", "OP1(a)(i)(x)(y)(z)"]
    text = document(dict.fromkeys(labels, "请各国合作"))
    assert list(depths(text).values()) == [0, 1, 2, 3, 4, 5]
    shown = [view.depth for view in told(sections(compare(text, text), "zh"))]
    assert shown == [0, 1, 2, 3, 4, 4]


def test_parts_of_headings_subparagraphs_and_annexes() -> None:
    text = document(
        {
            "PP1": "重申：",
            "PP1(a)": "甲；",
            "H1": "一",
            "OP1": "请：",
            "OP1(a)": "乙；",
            "H2": "附件之前",
            "AX1": "计划",
            "AX1.1": "目标：",
            "AX1.1(a)": "丙。",
            "H3": "末尾",
        }
    )
    assert {label: part.value for label, part in parts(text).items()} == {
        "PP1": "preambular",
        "PP1(a)": "preambular",
        "H1": "operative",
        "OP1": "operative",
        "OP1(a)": "operative",
        "H2": "annex",
        "AX1": "annex",
        "AX1.1": "annex",
        "AX1.1(a)": "annex",
        "H3": "operative",
    }


FILTERS = {
    "new-PP1": "edited routine",
    "new-PP2": "kept moved renumbered typographic",
    "new-PP3": "kept renumbered",
    "new-H1": "kept",
    "new-PP4": "kept renumbered references",
    "new-OP1": "edited substantive strength stronger",
    "new-OP3": "edited split strength terminology weaker unsure",
    "old-OP4": "dropped",
    "new-OP4": "split substantive typographic",
    "old-OP6": "merged typographic",
    "new-OP5(c)": "added",
    "new-OP6": "edited renumbered merged",
}


@pytest.mark.parametrize("key", FILTERS)
def test_filters_look_at_fates_and_kinds(key: str) -> None:
    assert views()[key].tags == tuple(FILTERS[key].split())


def test_rows_stand_open_where_something_changed() -> None:
    closed = [key for key, view in views().items() if not view.changed]
    assert closed == ["new-PP3", "new-H1", "new-OP5"]


def test_kinds_are_tallied_by_edits() -> None:
    assert views()["new-OP5(b)"].kinds == (("substantive", 2),)
    assert views()["new-OP3"].kinds == (("strength", 1), ("terminology", 1))
    assert views()["new-PP4"].kinds == ()
    assert views()["new-OP5(c)"].kinds == ()


def test_evidence_is_told_of_pairs_and_agreed_wording_of_what_is_new() -> None:
    assert (views()["new-PP2"].similarity, views()["new-PP3"].similarity) == (93, 100)
    assert views()["new-PP2"].anchors == ("强调", "强调必须及早修复受损的高山牧场")
    for key in ("old-OP4", "new-OP4", "new-OP5(c)"):
        assert (views()[key].similarity, views()[key].anchors) == (None, ())
    agreed = {key: view.agreed for key, view in views().items() if view.agreed is not None}
    assert agreed == {"new-OP4": 56, "new-OP5(c)": 0}


def test_where_no_share_is_known_none_is_told() -> None:
    found = told(sections(replace(comparison(), agreed={}), "zh"))
    assert {view.agreed for view in found} == {None}


def test_partial_links_lead_to_the_other_row() -> None:
    loans = "请开发银行为小型灌溉工程提供低息贷款"
    schools = "邀请大学开设山地生态课程"
    found = {key: view.parts for key, view in views().items() if view.parts}
    assert found == {
        "new-OP3": (Part("went to the new", "执行部分第4段", "#new-OP4", f"“并{loans}”"),),
        "new-OP4": (Part("came from the old", "执行部分第3段", "#new-OP3", f"“并{loans}”"),),
        "old-OP6": (Part("went to the new", "执行部分第6段", "#new-OP6", f"“{schools}”"),),
        "new-OP6": (Part("came from the old", "执行部分第6段", "#old-OP6", f"“{schools}”"),),
    }


def test_two_columns_only_where_wording_differs() -> None:
    row = views()["new-OP7"]
    assert words(row.runs) == [
        ("equal", "决定在第"),
        ("delete", "七十八"),
        ("insert", "八十一"),
        ("equal", "届会议上继续审议这一问题。"),
    ]
    assert words(row.left) == [
        ("equal", "决定在第"),
        ("delete", "七十八"),
        ("equal", "届会议上继续审议这一问题。"),
    ]
    assert words(row.right) == [
        ("equal", "决定在第"),
        ("insert", "八十一"),
        ("equal", "届会议上继续审议这一问题。"),
    ]
    assert views()["new-PP3"].left == views()["new-PP3"].right == ()
    assert words(views()["old-OP4"].runs) == [("delete", "欢迎宣布 2022 年为国际山区年；")]
    assert words(views()["new-OP5(c)"].runs) == [("insert", "在校舍附近修筑避险平台；")]


def test_runs_say_kind_direction_and_whether_words_only_moved() -> None:
    first = views()["new-OP3"].runs[0]
    assert (first.kind, first.direction, first.moved) == (
        EditKind.STRENGTH,
        Direction.WEAKER,
        None,
    )
    assert [run.moved is not None for run in views()["new-OP5(b)"].runs if run.kind] == [True, True]
    assert {run.side for run in views()["new-OP3"].right} == {"new"}
    assert {run.side for run in views()["new-OP3"].left} == {"old"}


def test_a_link_without_edits_still_tells_that_words_differ() -> None:
    old, new = document({"OP1": "请各国合作。"}, 78), document({"OP1": "请各国协调。"}, 79)
    bare = replace(compare(old, new), links=(Link("OP1", "OP1", Role.PRIMARY),))
    (view,) = told(sections(bare, "zh"))
    assert words(view.left) == [("delete", "请各国合作。")]
    assert words(view.right) == [("insert", "请各国协调。")]
    assert view.runs[0].kind is EditKind.SUBSTANTIVE


def test_long_texts_are_excerpted() -> None:
    long = document({"OP1": "请" * 200})
    (view,) = told(sections(compare(long, long), "zh"))
    assert view.excerpt == "请" * 60 + "…"
    assert views()["new-OP5"].excerpt == "又请会员国："


def test_a_lost_reference_is_marked_where_it_stood_and_opens_two_columns() -> None:
    row = views()["new-PP4"]
    assert row.references
    pieces = [(p.text, p.mark, p.fate.value) for run in row.runs for p in run.pieces]
    words = "深为关切冰川加速消融使下游数亿人的用水没有保障"
    assert pieces == [(words, "2", "delete"), ("，", None, "equal")]
    assert [p.mark for run in row.left for p in run.pieces] == ["2", None]
    assert [p.mark for run in row.right for p in run.pieces] == [None]


def test_a_paragraph_that_became_a_part_of_another_shows_the_reference_that_it_lost() -> None:
    marked = replace(OLD["OP6"], marks=(FootnoteMark("2", 11),))
    held = tuple(marked if p.label == "OP6" else p for p in OLD.paragraphs)
    found = {
        row.id: row for row in told(sections(compare(replace(OLD, paragraphs=held), NEW), "zh"))
    }
    row = found["old-OP6"]
    assert row.references
    assert [(p.mark, p.fate.value) for run in row.runs for p in run.pieces if p.mark] == [
        ("2", "delete")
    ]
    assert row.left == row.right == ()


def test_a_reference_to_a_renumbered_footnote_is_no_change() -> None:
    assert not views()["new-OP1"].references
    assert not views()["new-PP3"].references


def test_the_old_place_of_a_moved_paragraph_is_told_behind_what_stood_before_it() -> None:
    left = {key: view.vacated for key, view in views().items() if view.vacated}
    now = Place("序言部分第2段", "#new-PP2")
    assert left == {"new-OP5(b)": (Vacated("OP7", "强调必须及早修复受损的高山牧场；", now),)}


def test_a_row_knows_its_place_in_the_old_text() -> None:
    moved = views()["new-PP2"]
    assert (moved.part, moved.old_part, moved.old_at) == ("preambular", "operative", 12)
    assert (views()["new-OP5(c)"].old_part, views()["new-OP5(c)"].old_at) == (None, None)
    assert [v.old_at for v in views().values() if v.old_at is not None] != sorted(range(15))
    assert sorted(v.old_at for v in views().values() if v.old_at is not None) == list(range(15))


@pytest.mark.parametrize(("similarity", "doubtful"), [(0.49, True), (0.5, False), (1.0, False)])
def test_a_pair_with_little_in_common_is_doubtful(similarity: float, doubtful: bool) -> None:
    text = document({"OP1": "请各国合作。"})
    link = Link("OP1", "OP1", Role.PRIMARY, similarity=similarity)
    (view,) = told(sections(replace(compare(text, text), links=(link,)), "zh"))
    assert view.doubtful is doubtful


def test_what_has_no_counterpart_is_not_doubtful() -> None:
    alone = [view for view in views().values() if view.similarity is None]
    assert [view.id for view in alone] == ["old-OP4", "new-OP4", "old-OP6", "new-OP5(c)"]
    assert not any(view.doubtful for view in alone)


@pytest.mark.parametrize(("length", "short"), [(200, True), (201, False)])
def test_a_short_row_is_not_torn_on_paper(length: int, short: bool) -> None:
    text = document({"OP1": "请" * length})
    (view,) = told(sections(compare(text, text), "zh"))
    assert view.short is short


def test_an_added_paragraph_leads_to_the_one_in_whose_words_it_is_written() -> None:
    found = told(sections(replace(comparison(), models={"OP5(c)": "OP4"}), "zh"))
    (model,) = (view.model for view in found if view.model)
    assert model == Place("执行部分第4段", "#old-OP4")
