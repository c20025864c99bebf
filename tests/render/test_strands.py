"""The matrix of lineages: cells, stories, filters, tints, and what the page says around them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from small import VERSIONS, document, traced

from unrdiff import trace
from unrdiff.lineage.ages import ages
from unrdiff.lineage.steps import steps
from unrdiff.model import (
    Direction,
    Edit,
    EditKind,
    FootnoteMark,
    Lineage,
    Link,
    Op,
    Role,
    Trace,
)
from unrdiff.render.html.row import Part
from unrdiff.render.html_lineages import render_trace_html
from unrdiff.render.html_lineages.strands import CellView, Shift, StrandRow, strand_ids, strands
from unrdiff.render.labels import Language
from unrdiff.render.lineages import Cell, cells

SECOND_LINE = "“并向确诊病人免费提供二线药物” → “又敦促会员国向确诊病人免费提供二线药物”"


def told(found: Trace, language: Language = "zh") -> tuple[StrandRow, ...]:
    return strands(found, steps(found), ages(found), language)


@cache
def rows(language: Language = "zh") -> tuple[StrandRow, ...]:
    return told(traced(), language)


# --- cells -------------------------------------------------------------------------------------


def test_a_cell_tells_what_became_of_the_paragraph_since_the_version_before() -> None:
    strength, substantive = EditKind.STRENGTH, EditKind.SUBSTANTIVE
    assert cells(traced())[:4] == [
        [Cell("OP1"), Cell("OP1", "✎", strength, 0.963), Cell("OP1", "✎⇒", substantive, 0.686)],
        [Cell(""), Cell(""), Cell("OP2", "⇒")],
        [Cell("OP2"), Cell("", "✖"), Cell("OP3", "↺")],
        [Cell("PP1"), Cell("PP1"), Cell("OP4", "↷")],
    ]
    assert cells(traced())[6] == [Cell("OP3"), Cell("", "✖"), Cell("")]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (Cell("OP16", "✎↷", EditKind.ROUTINE, 0.83), "OP16 ✎↷ .83"),
        (Cell("OP16"), "OP16"),
        (Cell("", "✖"), "✖"),
        (Cell("OP1", "✎", None, 0.5), "OP1 ✎ .50"),
        (Cell("OP1", "✎", None, 0.0), "OP1 ✎ .00"),
        (Cell("OP1", "✎", None, 1.0), "OP1 ✎ 1.00"),
        (Cell(""), ""),
    ],
)
def test_a_cell_in_one_line(cell: Cell, text: str) -> None:
    assert cell.text == text


def cell_of(link: Link) -> Cell:
    """The second cell of a strand that came by this link."""
    first = document({"OP1": "请各国合作。"}, 70)
    found = trace([first, replace(first, session=71, source="71.txt")])
    (pair,) = found.comparisons
    return cells(replace(found, comparisons=(replace(pair, links=(link,)),)))[0][1]


@pytest.mark.parametrize(
    ("kinds", "moved", "expected"),
    [
        (("routine", "strength"), False, Cell("OP1", "✎", EditKind.STRENGTH, 0.7)),
        (("strength", "substantive"), True, Cell("OP1", "✎↷", EditKind.SUBSTANTIVE, 0.7)),
        (("typographic",), False, Cell("OP1")),
        (("typographic",), True, Cell("OP1", "↷")),
        (("typographic", "routine"), False, Cell("OP1", "✎", EditKind.ROUTINE, 0.7)),
        ((), False, Cell("OP1")),
    ],
)
def test_the_weightiest_kind_gives_the_cell_its_colour(
    kinds: tuple[str, ...], moved: bool, expected: Cell
) -> None:
    edits = tuple(Edit(Op.REPLACE, "甲", "乙", EditKind(kind)) for kind in kinds)
    assert cell_of(Link("OP1", "OP1", Role.PRIMARY, moved, False, 0.7, edits=edits)) == expected


def test_a_clause_that_came_along_is_no_edit_of_the_cell() -> None:
    edits = (Edit(Op.REPLACE, "甲", "乙", EditKind.ROUTINE),)
    assert cell_of(Link("OP1", "OP1", Role.PARTIAL, edits=edits)) == Cell("OP1")


# --- rows --------------------------------------------------------------------------------------


def test_rows_are_told_as_the_table_tells_them() -> None:
    assert [(s.id, s.label, s.number, s.section, s.standing) for s in rows()] == [
        ("strand-0", "OP1", "1.", "执行部分", True),
        ("strand-1", "OP2", "2.", None, True),
        ("strand-2", "OP3", "3.", None, True),
        ("strand-3", "OP4", "4.", None, True),
        ("strand-4", "OP5", "5.", None, True),
        ("strand-5", "OP6", "6.", None, True),
        ("strand-6", "OP3", "3.", "止于 A/RES/73/3", False),
    ]
    assert rows("en")[-1].section == "last stood in A/RES/73/3"
    assert rows("en")[0].section == "operative part"
    assert rows()[4].excerpt == "促请研究机构共享疫苗试验的数据；"


def test_filters_name_the_step() -> None:
    assert [s.tags for s in rows()] == [
        (
            *("changed-1", "edited-1", "policy-1", "stronger-1"),
            *("changed-2", "edited-2", "parted-2", "policy-2"),
        ),
        ("changed-2", "parted-2"),
        ("changed-1", "dropped-1", "changed-2", "returned-2", "policy-2"),
        ("changed-2", "moved-2"),
        ("changed-2", "added-2"),
        ("changed-1", "edited-1", "changed-2", "edited-2"),
        ("changed-1", "dropped-1"),
    ]


def test_a_cell_is_said_in_words() -> None:
    assert [cell.said for cell in rows()[0].cells] == [
        "执行部分第1段",
        "执行部分第1段，改动，力度 更强，相似度 96%",
        "执行部分第1段，改动，拆分或合并，实质，相似度 69%",
    ]
    assert [cell.said for cell in rows()[2].cells] == [
        "执行部分第2段",
        "本版无对应段，删去",
        "执行部分第3段，删后恢复",
    ]
    assert rows("en")[0].cells[1].said == "OP1, edited, strength stronger, similarity 96%"
    assert rows("en")[3].cells[2].said == "OP4, moved"
    assert rows()[0].cells[1] == CellView(
        "OP1",
        ("✎",),
        "strength",
        ".96",
        "执行部分第1段，改动，力度 更强，相似度 96%",
        (Direction.STRONGER,),
    )
    assert rows()[2].cells[2].kind == ""


def test_a_story_tells_each_version() -> None:
    first, second, third = rows()[0].tellings
    assert (first.version, first.label, first.name) == ("A/RES/73/3", "OP1", "执行部分第1段")
    assert [one.verb for one in (first, second, third)] == ["请", "敦促", "敦促"]
    assert second.shifts == (Shift("请", "敦促", Direction.STRONGER),)
    assert first.shifts == third.shifts == ()
    assert [one.number for one in (first, second, third)] == ["1.", "1.", "1."]
    assert [(run.op.value, run.text) for run in second.runs][:2] == [
        ("delete", "请"),
        ("insert", "敦促"),
    ]
    assert [run.op.value for run in first.runs] == ["equal"]
    assert {run.side for run in third.runs} == {"old", "2"}


def test_an_unchanged_wording_is_said_to_be_the_same() -> None:
    assert [one.same for one in rows()[3].tellings] == [False, True, False]
    assert [one.same for one in rows()[2].tellings] == [False, False, False]


def test_a_version_without_the_paragraph_tells_nothing_but_its_name() -> None:
    absent = rows()[1].tellings[0]
    assert (absent.version, absent.label, absent.name, absent.number) == ("A/RES/73/3", "", "", "")
    assert (absent.runs, absent.verb, absent.same, absent.parts) == ((), "", False, ())


def test_clauses_that_passed_over_lead_to_the_other_strand() -> None:
    assert [one.parts for one in rows()[0].tellings] == [
        (),
        (),
        (Part("went to", "执行部分第2段", "#strand-1", SECOND_LINE),),
    ]
    assert rows()[1].tellings[2].parts == (
        Part("came from", "执行部分第1段", "#strand-0", SECOND_LINE),
    )


def test_a_clause_leads_to_whoever_had_it_in_the_version_before() -> None:
    """OP1 was another paragraph in the oldest version."""
    lamps = "并为学校和医院提供太阳能照明设备"
    roads, loans = "请会员国修建农村公路", "鼓励开发银行降低小额贷款的利率"
    texts = (
        {"OP1": "欢迎召开首次部长级会议；", "OP2": f"{roads}，{lamps}；", "OP3": f"{loans}；"},
        {"OP1": f"{roads}，{lamps}；", "OP2": f"{loans}；"},
        {"OP1": f"{roads}；", "OP2": f"{loans}，{lamps}；"},
    )
    found = trace([document(text, 70 + n) for n, text in enumerate(texts)])
    giver, taker, _ = told(found)
    assert giver.tellings[2].parts == (
        Part("went to", "执行部分第2段", f"#{taker.id}", f"“{lamps}”"),
    )
    assert taker.tellings[2].parts == (
        Part("came from", "执行部分第1段", f"#{giver.id}", f"“{lamps}”"),
    )


def test_the_newest_wording_is_cut_by_age() -> None:
    first = [(version, run.text) for version, run in rows()[0].aged]
    assert first == [
        (1, "敦促"),
        (0, "会员国在矿区、"),
        (2, "船厂"),
        (0, "和监狱开展结核病筛查，追踪密切接触者；"),
    ]
    assert [(v, run.text) for v, run in rows()[6].aged] == [
        (0, "欢迎召开首次终止结核病部长级会议；")
    ]


def test_marks_stay_with_the_words_of_their_version() -> None:
    marked = replace(VERSIONS[2]["OP5"], marks=(FootnoteMark("1", 6),))
    last = replace(
        VERSIONS[2],
        paragraphs=tuple(marked if p.label == "OP5" else p for p in VERSIONS[2].paragraphs),
        footnotes={"1": "世界卫生组织。"},
    )
    found = trace([*VERSIONS[:2], last])
    (strand,) = [s for s in told(found) if s.label == "OP5" and s.standing]
    (run,) = strand.tellings[2].runs
    assert next((piece.text, piece.mark) for piece in run.pieces) == ("促请研究机构", "1")
    assert run.side == strand.aged[0][1].side == "2"
    markup = render_trace_html(found, "zh")
    assert markup.count('<sup><a href="#note-2-1">1</a></sup>') == 2
    assert '<li id="note-2-1"><span class="chip">1</span> 世界卫生组织。</li>' in markup


def test_headings_are_told_as_such() -> None:
    first = document({"H1": "水井", "OP1": "请各国打井。"}, 70)
    found = trace([first, replace(first, session=71, source="71.txt")])
    assert [(s.label, s.heading) for s in told(found)] == [("H1", True), ("OP1", False)]


def test_every_paragraph_of_every_version_has_its_row() -> None:
    ids = strand_ids(traced())
    assert len(ids) == sum(len(d.paragraphs) for d in VERSIONS)
    assert ids[0, "OP3"] == "strand-6"
    assert ids[2, "OP3"] == ids[0, "OP2"] == "strand-2"


def test_a_strand_of_one_version_is_told() -> None:
    middle = document({"OP1": "请各国打井。", "OP2": "欢迎首次评估。"}, 71)
    ends = [document({"OP1": "请各国打井。"}, n) for n in (70, 72)]
    found = trace([ends[0], middle, ends[1]])
    assert found.lineages[-1] == Lineage((None, "OP2", None))
    strand = told(found)[-1]
    assert strand.tags == ("changed-1", "added-1", "changed-2", "dropped-2")
    assert strand.section == "止于 71.txt"


def test_what_lives_on_in_another_paragraph_is_not_dropped() -> None:
    lamps, roads = "提供太阳能照明设备", "请会员国修建通往山区的农村公路"
    texts = (
        {"OP1": f"{roads}；", "OP2": f"又请会员国为学校和医院{lamps}；"},
        {"OP1": f"{roads}，并为学校和医院{lamps}；"},
    )
    found = trace([document(text, 70 + n) for n, text in enumerate(texts)])
    assert [[cell.text for cell in row] for row in cells(found)][-1] == ["OP2", "⇒"]
