"""The machine-readable contract: keys, their order, and what stands under them, in full."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from small import NEW, OLD, VERSIONS, comparison

from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Direction, Edit, EditKind, Link, Op, OtherEnd, Role
from unrdiff.render.findings import Findings
from unrdiff.render.json import render_json


def told(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


@pytest.fixture(scope="module")
def pair() -> dict[str, Any]:
    return told(render_json(Findings((OLD, NEW), comparison())))


# --- the whole ---------------------------------------------------------------------------------


def test_keys_stand_in_the_order_of_the_contract(pair: dict[str, Any]) -> None:
    assert list(pair) == ["schema", "documents", "comparisons"]
    assert pair["schema"] == "unrdiff/1"


def test_the_text_is_chinese_as_it_is_indented_by_one_and_ends_its_last_line() -> None:
    text = render_json(Findings((VERSIONS[1],)))
    assert text.startswith('{\n "schema": "unrdiff/1",\n "documents": [\n  {\n')
    assert '"title": "结核病防治",\n' in text
    assert text.endswith("\n}\n")
    assert not text.endswith("\n\n")


def test_one_file_has_no_comparison() -> None:
    assert told(render_json(Findings((OLD,))))["comparisons"] == []


# --- documents ---------------------------------------------------------------------------------


def test_a_document_in_full() -> None:
    few = replace(NEW, paragraphs=(NEW["PP3"], NEW["H1"], NEW["OP5(c)"]))
    (document,) = told(render_json(Findings((few,))))["documents"]
    assert document == {
        "source": "a-c2-80-l21.txt",
        "symbol": "A/C.2/80/L.21",
        "draft": None,
        "session": 80,
        "date": "2025-11-12",
        "title": "可持续山区发展",
        "kind": "draft",
        "language": "zh",
        "paragraphs": [
            {
                "label": "PP3",
                "number": None,
                "text": "重申《生物多样性公约》及其各项目标，并重申《联合国防治荒漠化公约》，",
                "footnotes": [{"number": "1", "offset": 11}],
            },
            {"label": "H1", "number": "一", "text": "防灾", "footnotes": []},
            {
                "label": "OP5(c)",
                "number": "(c)",
                "text": "在校舍附近修筑避险平台；",
                "footnotes": [{"number": "3", "offset": 11}],
            },
        ],
        "footnotes": {
            "1": "联合国，《条约汇编》，第 1760 卷，第 30619 号；另见《昆明-蒙特利尔框架》。",
            "2": "A/80/192。",
            "3": "见世界气象组织第 1285 号出版物。",
        },
        "unplaced": ["山区国家之友小组分发"],
        "closing": [],
        "tracked": [],
        "comments": [],
        "notices": ["执行部分第 8、9 段在文件中没有找到"],
    }
    assert list(document) == [
        *("source", "symbol", "draft", "session", "date", "title", "kind", "language"),
        *("paragraphs", "footnotes", "unplaced", "closing", "tracked", "comments", "notices"),
    ]


def test_what_a_document_does_not_say_is_null() -> None:
    bare = replace(OLD, symbol=None, session=None, date=None, title=None, kind=None)
    (document,) = told(render_json(Findings((bare,))))["documents"]
    silent = [document[key] for key in ("symbol", "session", "date", "title", "kind")]
    assert silent == [None] * 5


def test_subparagraphs_and_headings_stand_in_the_text_s_order(pair: dict[str, Any]) -> None:
    for document, source in zip(pair["documents"], (OLD, NEW), strict=True):
        assert [p["label"] for p in document["paragraphs"]] == [p.label for p in source.paragraphs]


# --- comparisons -------------------------------------------------------------------------------


def test_a_comparison_in_full_but_for_its_links(pair: dict[str, Any]) -> None:
    (found,) = pair["comparisons"]
    assert list(found) == [
        *("old", "new", "links", "dropped", "added", "substitutions", "summary"),
        *("footnotes", "notices", "agreed", "models", "uncited"),
    ]
    assert (found["old"], found["new"]) == (0, 1)
    assert (found["dropped"], found["added"]) == (["OP4"], ["OP5(c)"])
    assert found["substitutions"] == [
        {
            "old": "居民",
            "new": "社区",
            "count": 3,
            "kept": 0,
            "places": ["OP2", "OP3", "OP5(a)"],
            "apart": 0,
            "sure": False,
        }
    ]
    assert list(found["summary"].items()) == [
        ("kept", 5),
        ("edited", 8),
        ("moved", 1),
        ("renumbered", 5),
        ("split", 1),
        ("merged", 1),
        ("dropped", 1),
        ("added", 1),
    ]
    assert found["notices"] == [
        "新案文所依据的是第 79/214 号决议；所给旧案文属第 77 届会议，其间还有第 79/214 号决议"
    ]
    assert found["agreed"] == {
        "text": comparison().agreed_share,
        "paragraphs": dict(comparison().agreed),
    }
    assert found["agreed"]["paragraphs"].keys() == {p.label for p in NEW.paragraphs}


def test_footnotes_that_changed_came_and_went(pair: dict[str, Any]) -> None:
    found = pair["comparisons"][0]["footnotes"]
    assert [(note["old"], note["new"]) for note in found] == [
        ("1", "1"),
        ("3", "2"),
        ("2", None),
        (None, "3"),
    ]
    assert found[1]["edits"] == [
        {
            "op": "replace",
            "old": "A/77/217",
            "new": "A/80/192",
            "kind": "routine",
            "because": "文号更新",
            "because_code": "symbol",
        },
        {"op": "equal", "old": "。", "new": "。", "kind": None},
    ]
    assert {tuple(note) for note in found} == {("old", "new", "edits")}


def test_links_stand_in_the_new_text_s_order_each_with_its_role(pair: dict[str, Any]) -> None:
    found = [(k["old"], k["new"], k["role"]) for k in pair["comparisons"][0]["links"]]
    assert found == [
        ("PP1", "PP1", "primary"),
        ("OP7", "PP2", "primary"),
        ("PP2", "PP3", "primary"),
        ("PP3", "PP4", "primary"),
        ("H1", "H1", "primary"),
        ("OP1", "OP1", "primary"),
        ("OP2", "OP2", "primary"),
        ("OP3", "OP3", "primary"),
        ("OP3", "OP4", "partial"),
        ("OP5", "OP5", "primary"),
        ("OP5(a)", "OP5(a)", "primary"),
        ("OP5(b)", "OP5(b)", "primary"),
        ("OP8", "OP6", "primary"),
        ("OP6", "OP6", "partial"),
        ("OP9", "OP7", "primary"),
    ]


def test_a_link_in_full(pair: dict[str, Any]) -> None:
    links = {(k["old"], k["new"]): k for k in pair["comparisons"][0]["links"]}
    assert links["OP7", "PP2"] == {
        "old": "OP7",
        "new": "PP2",
        "role": "primary",
        "moved": True,
        "renumbered": True,
        "similarity": 0.933,
        "anchors": ["强调", "强调必须及早修复受损的高山牧场"],
        "shared": [],
        "edits": [
            {
                "op": "equal",
                "old": "强调必须及早修复受损的高山牧场",
                "new": "强调必须及早修复受损的高山牧场",
                "kind": None,
            },
            {
                "op": "replace",
                "old": "；",
                "new": "，",
                "kind": "typographic",
                "because": "标点",
                "because_code": "punctuation",
            },
        ],
    }
    assert list(links["OP7", "PP2"]) == [
        *("old", "new", "role", "moved", "renumbered", "similarity", "anchors", "shared", "edits")
    ]
    partial = links["OP3", "OP4"]
    assert [(edit["op"], edit["old"], edit["new"]) for edit in partial["edits"]] == [
        ("delete", "并", ""),
        ("equal", *["请开发银行为小型灌溉工程提供低息贷款"] * 2),
        ("insert", "", "，并每年公布贷款的分配情况"),
        ("equal", "；", "；"),
    ]
    assert partial["shared"] == [
        "并请开发银行为小型灌溉工程提供低息贷款",
        "请开发银行为小型灌溉工程提供低息贷款",
    ]
    moved = {pair for pair, link in links.items() if link["moved"]}
    assert moved == {("OP7", "PP2")}
    renumbered = {old for (old, _), link in links.items() if link["renumbered"]}
    assert renumbered == {"OP7", "PP2", "PP3", "OP8", "OP9"}


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (Edit(Op.EQUAL, "同", "同"), {"op": "equal", "old": "同", "new": "同", "kind": None}),
        (
            Edit(Op.INSERT, "", "新", EditKind.TERMINOLOGY),
            {"op": "insert", "old": "", "new": "新", "kind": "terminology"},
        ),
        (
            Edit(Op.REPLACE, "请", "敦促", EditKind.STRENGTH, Direction.STRONGER),
            {
                "op": "replace",
                "old": "请",
                "new": "敦促",
                "kind": "strength",
                "direction": "stronger",
            },
        ),
        (
            Edit(
                Op.REPLACE,
                "请",
                "敦促",
                EditKind.STRENGTH,
                Direction.STRONGER,
                because=Ground(GroundCode.VERB, "请", "敦促"),
            ),
            {
                "op": "replace",
                "old": "请",
                "new": "敦促",
                "kind": "strength",
                "direction": "stronger",
                "because": "动词：请 → 敦促，更强",
                "because_code": "verb",
            },
        ),
        (
            Edit(Op.DELETE, "可", "", EditKind.STRENGTH, Direction.UNRANKED),
            {"op": "delete", "old": "可", "new": "", "kind": "strength", "direction": "aside"},
        ),
        (
            Edit(Op.DELETE, "旧", "", EditKind.SUBSTANTIVE, moved=OtherEnd(None, 4)),
            {
                "op": "delete",
                "old": "旧",
                "new": "",
                "kind": "substantive",
                "moved": True,
                "moved_to": {"paragraph": "OP2", "edit": 4},
            },
        ),
        (
            Edit(Op.INSERT, "", "新", EditKind.SUBSTANTIVE, moved=OtherEnd(None, 0)),
            {
                "op": "insert",
                "old": "",
                "new": "新",
                "kind": "substantive",
                "moved": True,
                "moved_from": {"paragraph": "OP1", "edit": 0},
            },
        ),
        (
            Edit(Op.INSERT, "", "新", EditKind.SUBSTANTIVE, moved=OtherEnd("PP3", None)),
            {
                "op": "insert",
                "old": "",
                "new": "新",
                "kind": "substantive",
                "moved": True,
                "moved_from": {"paragraph": "PP3", "edit": None},
            },
        ),
        (
            Edit(Op.REPLACE, "(", "（", EditKind.TYPOGRAPHIC, layout=True),
            {"op": "replace", "old": "(", "new": "（", "kind": "typographic"},
        ),
    ],
)
def test_an_edit_says_direction_and_moved_where_they_apply(
    edit: Edit, expected: dict[str, Any]
) -> None:
    one = replace(comparison(), links=(Link("OP1", "OP2", Role.PRIMARY, edits=(edit,)),))
    (link,) = told(render_json(Findings((OLD, NEW), one)))["comparisons"][0]["links"]
    assert link["edits"] == [expected]
    assert list(link["edits"][0]) == list(expected)
