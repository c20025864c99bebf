"""Words that only changed their place: in their paragraph, or from one paragraph to another."""

from __future__ import annotations

import pytest

from unrdiff.diff import diff
from unrdiff.diff.reordered import clauses_in, with_moves
from unrdiff.model import Edit, EditKind, Op, OtherEnd


def moved(old: str, new: str) -> list[tuple[str, str]]:
    return [(edit.old, edit.new) for edit in diff(old, new) if edit.moved]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "强调森林、特别是热带雨林的作用，以及湿地的作用，",
            "强调森林的作用，以及湿地、特别是热带雨林的作用，",
            [("、特别是热带雨林", ""), ("", "、特别是热带雨林")],
            id="words go to another clause",
        ),
        pytest.param(
            "关切渔业资源枯竭、海洋酸化和海平面上升，",
            "关切海洋酸化、渔业资源枯竭和海平面上升，",
            [("", "海洋酸化、"), ("、海洋酸化", "")],
            id="an item takes another place in its list",
        ),
        pytest.param(
            "欢迎各国的承诺，并感谢秘书长；",
            "欢迎秘书长的承诺，并感谢各区域；",
            [],
            id="other words in the place of those that went",
        ),
        pytest.param(
            "强调不仅城市需要供水，农村也需要，",
            "强调城市需要供水，农村不仅也需要，",
            [],
            id="a particle of two characters has not moved",
        ),
        pytest.param(
            "强调发展中城市需要供水，农村也需要，",
            "强调城市需要供水，发展中农村也需要，",
            [("发展中", ""), ("", "发展中")],
            id="three characters have",
        ),
        pytest.param(
            "又促请各国在排雷时遵守标准，并在完成排雷后将土地移交社区；",
            "又促请各国在完成排雷后将土地移交社区，并在排雷时遵守标准；",
            [("在排雷时遵守标准，并", ""), ("", "，并在排雷时遵守标准")],
            id="a clause goes behind another, and what joined that one joins it",
        ),
        pytest.param(
            "促请各国审查立法，废除歧视性规定，同时与民间社会协商；",
            "促请各国与民间社会协商，审查立法，废除歧视性规定；",
            [("", "与民间社会协商，"), ("，同时与民间社会协商", "")],
            id="a clause goes to the head, without what joined it",
        ),
    ],
)
def test_words_moved_within_a_paragraph(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert moved(old, new) == expected


def gone(words: str) -> Edit:
    return Edit(Op.DELETE, words, "", EditKind.SUBSTANTIVE)


def come(words: str) -> Edit:
    return Edit(Op.INSERT, "", words, EditKind.SUBSTANTIVE)


def replaced(old: str, new: str) -> Edit:
    return Edit(Op.REPLACE, old, new, EditKind.SUBSTANTIVE)


@pytest.mark.parametrize(
    ("edits", "ends"),
    [
        pytest.param([gone("土著人民"), come("土著人民")], [1, 0], id="gone, then come"),
        pytest.param([come("土著人民"), gone("土著人民")], [1, 0], id="come, then gone"),
        pytest.param([gone("、土著人民"), come("和土著人民")], [1, 0], id="joined by other words"),
        pytest.param([gone("COVID-19 疫情"), come("COVID-19疫情")], [1, 0], id="blanks aside"),
        pytest.param([gone("土著人民"), gone("土著人民")], [None, None], id="gone twice"),
        pytest.param([come("土著人民"), come("土著人民")], [None, None], id="come twice"),
        pytest.param([gone("土著人民"), come("青年")], [None, None], id="other words"),
        pytest.param([gone("青年"), come("青年")], [None, None], id="two characters"),
        pytest.param(
            [gone("土著人民"), come("土著人民"), come("土著人民")],
            [1, 0, None],
            id="come once too often",
        ),
        pytest.param(
            [gone("土著人民"), gone("土著人民"), come("土著人民")],
            [2, None, 0],
            id="the first that went",
        ),
        pytest.param([replaced("河流和湖泊", "湖泊、河流")], [0], id="a pair turned round"),
        pytest.param([replaced("河流和湖泊", "湖泊、海洋")], [None], id="a pair with one new"),
        pytest.param([replaced("的水", "水的")], [None], id="turned round, but too short"),
        pytest.param([replaced("(河流)", "（河流）")], [None], id="of another width"),
        pytest.param([replaced("河流和湖泊", "河流、湖泊")], [None], id="joined otherwise"),
        pytest.param(
            [gone("河流和湖泊"), come("湖泊、河流")], [None, None], id="moved and turned round"
        ),
    ],
)
def test_a_deletion_and_an_insertion_of_the_same_words_are_one_move(
    edits: list[Edit], ends: list[int | None]
) -> None:
    expected = [None if end is None else OtherEnd(None, end) for end in ends]
    assert [edit.moved for edit in with_moves(edits)] == expected


CLAUSE = "并请秘书长为实地勘察提供船只"


@pytest.mark.parametrize(
    ("edit", "other", "found"),
    [
        pytest.param(gone(CLAUSE), f"又{CLAUSE}；", True, id="went to another paragraph"),
        pytest.param(come(CLAUSE), f"又{CLAUSE}；", True, id="came from another paragraph"),
        pytest.param(
            gone("实地勘察提供船只的"), "请秘书长为实地勘察提供船只的", False, id="9 characters"
        ),
        pytest.param(
            gone("为实地勘察提供船只的"), "请秘书长为实地勘察提供船只的", True, id="10 characters"
        ),
        pytest.param(
            gone("并请秘书长为实地勘察提供船只和人员，"),
            "又并请秘书长为实地勘察提供船只和物资；",
            False,
            id="less than nearly all of it",
        ),
        pytest.param(
            gone("并请秘书长在预算方案的框架内为实地勘察提供船只，"),
            "并请秘书长在预算方案的框架内为实地勘察提供船只；",
            True,
            id="all of it but the comma",
        ),
    ],
)
def test_a_clause_that_stands_in_another_paragraph_is_found(
    edit: Edit, other: str, found: bool
) -> None:
    equal = Edit(Op.EQUAL, CLAUSE, CLAUSE)
    assert clauses_in([equal, edit], edit.op, other) == ([1] if found else [])


def test_a_clause_replaced_went_nowhere_nor_did_one_that_moved_inside() -> None:
    inside = with_moves([gone(CLAUSE), replaced(CLAUSE, "并感谢"), come(CLAUSE)])
    assert clauses_in(inside, Op.DELETE, CLAUSE) == clauses_in(inside, Op.INSERT, CLAUSE) == []
