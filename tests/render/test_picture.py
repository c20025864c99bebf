"""The picture of where paragraphs went: heights, lines and what they are called."""

from __future__ import annotations

from functools import cache

import pytest
from small import comparison, document

from unrdiff import compare
from unrdiff.model import Comparison, Link, Role, Summary
from unrdiff.render.html.picture import (
    PITCH,
    Line,
    Node,
    PartColumn,
    Picture,
    Rubric,
    backbone,
    draw,
)
from unrdiff.render.labels import Language
from unrdiff.render.places import row_ids
from unrdiff.render.rows import rows

NONE = Summary(0, 0, 0, 0, 0, 0, 0, 0)


@cache
def drawn(language: Language = "zh") -> Picture:
    found = comparison()
    return draw(found, row_ids(rows(found)), language)


def heights(picture: Picture, side: str) -> dict[str, int]:
    return {node.label: node.y for node in picture.nodes if node.side == side}


def test_every_label_has_its_height_and_kept_order_lies_level() -> None:
    assert heights(drawn(), "old") == {
        **{"PP1": 30, "PP2": 54, "PP3": 66},
        **{"H1": 108, "OP1": 120, "OP2": 132, "OP3": 144, "OP4": 156, "OP5": 168},
        **{"OP5(a)": 180, "OP5(b)": 192, "OP6": 204, "OP7": 216, "OP8": 228, "OP9": 240},
    }
    assert heights(drawn(), "new") == {
        **{"PP1": 30, "PP2": 42, "PP3": 54, "PP4": 66},
        **{"H1": 108, "OP1": 120, "OP2": 132, "OP3": 144, "OP4": 156, "OP5": 168},
        **{"OP5(a)": 180, "OP5(b)": 192, "OP5(c)": 204, "OP6": 228, "OP7": 240},
    }


def test_parts_have_their_names_over_their_labels_and_a_strip_of_paper_each() -> None:
    picture = drawn()
    assert picture.rubrics == (Rubric("序言部分", 14), Rubric("执行部分", 92))
    assert picture.strips == (PartColumn(0, 78), PartColumn(78, 174))
    assert (picture.width, picture.height) == (264, 266)
    assert (picture.left, picture.right) == (56, 208)
    assert [rubric.text for rubric in drawn("en").rubrics] == ["preamble", "operative part"]


def test_quiet_lines_first_then_what_went_in_part_then_what_moved() -> None:
    lines = drawn().lines
    states = [line.state for line in lines]
    assert states == ["kept"] * 4 + ["edited"] * 4 + ["strength"] * 4 + ["partial"] * 2 + ["moved"]
    assert lines[0] == Line(
        "M59 54H205", "kept", "#new-PP3", "序言部分第2段 → 序言部分第3段 · 未改"
    )
    assert lines[-1] == Line(
        "M59 216C135 216 129 42 205 42", "moved", "#new-PP2", "执行部分第7段 → 序言部分第2段 · 移动"
    )
    assert lines[-3] == Line(
        "M59 144C135 144 129 156 205 156",
        "partial",
        "#new-OP4",
        "执行部分第3段 → 执行部分第4段 · 部分内容移至",
    )
    assert drawn("en").lines[-1].name == "OP7 → PP2 · moved"
    assert drawn("en").lines[0].name == "PP2 → PP3 · kept"


def test_a_node_says_whether_its_paragraph_stands_alone() -> None:
    alone = {
        (node.side, node.label, node.state) for node in drawn().nodes if node.state != "linked"
    }
    assert alone == {("old", "OP4", "dropped"), ("new", "OP5(c)", "added")}
    nodes = {(node.side, node.label): node for node in drawn().nodes}
    assert nodes["old", "OP4"] == Node("OP4", "执行部分第4段", 156, "old", "dropped", "#old-OP4")
    assert nodes["old", "OP7"].href == nodes["new", "PP2"].href == "#new-PP2"
    assert nodes["new", "PP2"].name == "序言部分第2段"


def test_what_stands_between_leaves_its_place_empty_on_the_other_side() -> None:
    """Three drops on the left, one addition on the right: the next pair lies below the three."""
    old = document({"OP1": "甲", "OP2": "乙", "OP3": "丙", "OP4": "丁", "OP5": "戊"}, 78)
    new = document({"OP1": "甲", "OP2": "己", "OP3": "戊"}, 79)
    links = tuple(Link(a, b, Role.PRIMARY) for a, b in (("OP1", "OP1"), ("OP5", "OP3")))
    found = Comparison(old, new, links, ("OP2", "OP3", "OP4"), ("OP2",), (), NONE)
    picture = draw(found, row_ids(rows(found)), "zh")
    top = 30
    assert heights(picture, "old") == {f"OP{n}": top + PITCH * (n - 1) for n in range(1, 6)}
    assert heights(picture, "new") == {"OP1": top, "OP2": top + PITCH, "OP3": top + 4 * PITCH}
    assert picture.height == top + 5 * PITCH + 14


def test_a_part_that_one_text_has_alone_is_drawn() -> None:
    old = document({"OP1": "请各国合作。"}, 78)
    new = document({"OP1": "请各国合作。", "AX1": "行动计划", "AX1.1": "修建水井。"}, 79)
    picture = draw(compare(old, new), row_ids(rows(compare(old, new))), "zh")
    assert [rubric.text for rubric in picture.rubrics] == ["执行部分", "附件"]
    assert heights(picture, "old") == {"OP1": 30}
    assert heights(picture, "new") == {"OP1": 30, "AX1": 72, "AX1.1": 84}


@pytest.mark.parametrize(
    ("pairs", "series"),
    [
        ([], []),
        ([(3, 4)], [(3, 4)]),
        ([(0, 0), (1, 1), (2, 2)], [(0, 0), (1, 1), (2, 2)]),
        ([(0, 2), (1, 1), (2, 0)], [(0, 2)]),
        ([(0, 5), (1, 0), (2, 1), (3, 9), (4, 2)], [(1, 0), (2, 1), (3, 9)]),
        ([(2, 1), (0, 0), (1, 3), (3, 2)], [(0, 0), (2, 1), (3, 2)]),
        ([(0, 1), (1, 2), (2, 0), (3, 3)], [(0, 1), (1, 2), (3, 3)]),
    ],
)
def test_the_backbone_is_the_longest_series_that_rises(
    pairs: list[tuple[int, int]], series: list[tuple[int, int]]
) -> None:
    assert backbone(iter(pairs)) == series
