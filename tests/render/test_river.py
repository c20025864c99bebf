"""The river: blocks as high as their text is long, ribbons from each to its successor."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from small import VERSIONS, document, traced

from unrdiff import trace
from unrdiff.lineage.steps import steps
from unrdiff.model import Edit, EditKind, Lineage, Op, Trace
from unrdiff.render.html_lineages.river import River, Shape, Words, draw_river
from unrdiff.render.labels import Language


@cache
def drawn(language: Language = "zh") -> River:
    return river(traced(), language)


def river(found: Trace, language: Language = "zh") -> River:
    return draw_river(found, steps(found), language)


def numbers(path: str) -> list[float]:
    return [float(n) for n in re.findall(r"-?[\d.]+", path)]


BLOCKS = {
    "A/RES/73/3": ("PP1", "OP1", "OP2", "OP3", "OP4"),
    "A/RES/75/8": ("PP1", "OP1", "OP2"),
    "A/RES/78/5": ("OP1", "OP2", "OP3", "OP4", "OP5", "OP6"),
}


def blocks() -> dict[tuple[str, str], tuple[float, float, float]]:
    """By version and label: where a block begins, from left and top, and its height."""
    names = {"序言部分第1段": "PP1"} | {f"执行部分第{n}段": f"OP{n}" for n in range(1, 7)}
    found = {}
    for shape in drawn().blocks:
        symbol, name = shape.name.split(" ")
        x, top, wide, height, back = numbers(shape.path)
        assert (wide, back, shape.state) == (12, -12, "block")
        found[symbol, names[name]] = (x, top, height)
    return found


def test_every_paragraph_is_a_block_in_its_version_s_column() -> None:
    found = blocks()
    assert list(found) == [(symbol, label) for symbol in BLOCKS for label in BLOCKS[symbol]]
    assert {symbol: x for (symbol, _), (x, _, _) in found.items()} == {
        "A/RES/73/3": 86,
        "A/RES/75/8": 422,
        "A/RES/78/5": 758,
    }


def test_a_block_is_as_high_as_its_text_is_long() -> None:
    """The longest version fills 560 units."""
    longest = max(sum(len(p.text) for p in d.paragraphs) for d in VERSIONS)
    for (symbol, label), (_, _, height) in blocks().items():
        (version,) = [d for d in VERSIONS if d.symbol == symbol]
        assert height == pytest.approx(len(version[label].text) * 560 / longest, abs=0.05)


def test_blocks_follow_each_other_and_parts_begin_at_one_level() -> None:
    found = blocks()
    assert found["A/RES/73/3", "PP1"][1] == found["A/RES/75/8", "PP1"][1] == 44
    (start,) = {found[symbol, "OP1"][1] for symbol in BLOCKS}
    preamble = 44 + found["A/RES/73/3", "PP1"][2]
    assert start == pytest.approx(preamble + 0.7 + 46, abs=0.1)
    for symbol in BLOCKS:
        column = [found[symbol, label] for label in BLOCKS[symbol] if label != "PP1"]
        for (_, top, height), (_, after, _) in pairwise(column):
            assert after == pytest.approx(top + height + 0.7, abs=0.11)


def test_the_shortest_paragraph_can_still_be_seen() -> None:
    short = document({"OP1": "请" * 1000, "OP2": "止"}, 70)
    found = river(trace([short, replace(short, session=71, source="71.txt")]))
    assert [numbers(shape.path)[3] for shape in found.blocks] == [559.4, 1.4] * 2


def test_ribbons_lead_from_block_to_block_painted_from_quiet_to_loud() -> None:
    told = [(shape.state, shape.name, shape.href) for shape in drawn().ribbons]
    assert told == [
        ("added", "执行部分第2段 · 新增", "#strand-1"),
        ("added", "执行部分第5段 · 新增", "#strand-4"),
        ("dropped", "执行部分第3段 · 删去", "#strand-6"),
        ("kept", "序言部分第1段 → 序言部分第1段 · 未改", "#strand-3"),
        ("routine", "执行部分第4段 → 执行部分第2段 · 例行更新", "#strand-5"),
        ("routine", "执行部分第2段 → 执行部分第6段 · 例行更新", "#strand-5"),
        ("edited", "执行部分第1段 → 执行部分第1段 · 改动", "#strand-0"),
        ("edited", "执行部分第1段 → 执行部分第1段 · 改动", "#strand-0"),
        ("moved", "序言部分第1段 → 执行部分第4段 · 移动", "#strand-3"),
        ("returned", "执行部分第3段 · 删后恢复", "#strand-2"),
        ("partial", "执行部分第1段 → 执行部分第2段 · 部分内容", "#strand-1"),
    ]
    english = [shape.name for shape in drawn("en").ribbons]
    assert english[:3] == ["OP2 · added", "OP5 · added", "OP3 · dropped"]
    assert english[-2:] == ["OP3 · came back", "OP1 → OP2 · in part"]


def shape(state: str, name: str) -> Shape:
    (found,) = [one for one in drawn().ribbons if one.state == state and name in one.name]
    return found


def test_a_ribbon_is_as_broad_as_its_blocks_at_both_ends() -> None:
    found = blocks()
    _, old, old_height = found["A/RES/75/8", "OP2"]
    _, new, new_height = found["A/RES/78/5", "OP6"]
    path = numbers(shape("routine", "执行部分第2段 → 执行部分第6段").path)
    assert path == pytest.approx(
        [
            *(434, old, 596, old, 596, new, 758, new),
            *(new + new_height, 596, new + new_height, 596, old + old_height),
            *(434, old + old_height),
        ],
        abs=0.11,
    )


def test_what_came_back_is_led_past_the_version_that_lacks_it() -> None:
    found = blocks()
    _, old, old_height = found["A/RES/73/3", "OP2"]
    _, new, new_height = found["A/RES/78/5", "OP3"]
    start, end = old + old_height / 2, new + new_height / 2
    path = numbers(shape("returned", "").path)
    assert path == pytest.approx([98, start, 428, start, 428, end, 758, end], abs=0.11)


def test_a_clause_is_a_line_from_the_middle_of_one_to_the_middle_of_the_other() -> None:
    found = blocks()
    _, old, old_height = found["A/RES/75/8", "OP1"]
    _, new, new_height = found["A/RES/78/5", "OP2"]
    start, end = old + old_height / 2, new + new_height / 2
    path = numbers(shape("partial", "").path)
    assert path == pytest.approx([434, start, 596, start, 596, end, 758, end], abs=0.11)


def test_beginnings_and_ends_taper_off_away_from_the_text() -> None:
    found = blocks()
    _, top, height = found["A/RES/78/5", "OP5"]
    path = numbers(shape("added", "第5段").path)
    assert path == pytest.approx([758, top, top + height, 758 - 26, top + height / 2], abs=0.11)
    _, top, height = found["A/RES/73/3", "OP3"]
    path = numbers(shape("dropped", "第3段").path)
    assert path == pytest.approx([98, top, top + height, 98 + 26, top + height / 2], abs=0.11)


def test_words_name_versions_and_parts_and_count_paragraphs() -> None:
    words = drawn().words
    assert [(w.text, w.x, w.y) for w in words if w.role == "symbol"] == [
        ("A/RES/73/3", 92, 9),
        ("A/RES/75/8", 428, 9),
        ("A/RES/78/5", 764, 9),
    ]
    sessions = [(w.text, w.x, w.y) for w in words if w.role == "session"]
    assert sessions == [("第73届会议", 92, 22), ("第75届会议", 428, 22), ("第78届会议", 764, 22)]
    assert [w.text for w in words if w.role == "count"] == ["1", "1", "0", "4", "2", "6"]
    assert words[6] == Words("序言部分", 0, 35, "rubric")
    operative = blocks()["A/RES/75/8", "OP1"][1]
    assert words[10].text == "执行部分"
    assert words[10].y == pytest.approx(operative - 9, abs=0.1)


def test_counts_stand_below_their_columns() -> None:
    counts = [w for w in drawn().words if w.role == "count"]
    ends = dict.fromkeys(BLOCKS, 0.0)
    for (symbol, _), (_, top, height) in blocks().items():
        ends[symbol] = max(ends[symbol], top + height)
    for word, end in zip(counts[3:], ends.values(), strict=True):
        assert word.y == pytest.approx(end + 0.7 + 11, abs=0.11)
    assert drawn().height == round(max(ends.values()) + 0.7 + 20)
    assert drawn().width == 820


def test_the_picture_is_told_in_a_sentence() -> None:
    assert drawn().said == "序言部分 1 → 1 → 0 · 执行部分 4 → 2 → 6"
    assert drawn("en").said == "preamble 1 → 1 → 0 · operative part 4 → 2 → 6"


def test_headings_and_subparagraphs_are_drawn_but_not_counted() -> None:
    text = {"H1": "水井", "OP1": "请各国：", "OP1(a)": "打井；", "AX1": "计划", "AX1.1": "目标。"}
    first = document(text, 70)
    found = river(trace([first, replace(first, session=71, source="71.txt")]))
    assert len(found.blocks) == 10
    assert [w.text for w in found.words if w.role == "count"] == ["1", "1", "2", "2"]
    assert [w.text for w in found.words if w.role == "rubric"] == ["执行部分", "附件"]


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ((EditKind.STRENGTH,), "edited"),
        ((EditKind.SUBSTANTIVE, EditKind.ROUTINE), "edited"),
        ((EditKind.ROUTINE,), "routine"),
        ((EditKind.TERMINOLOGY,), "routine"),
        ((EditKind.TYPOGRAPHIC,), "kept"),
        ((), "kept"),
    ],
)
def test_a_ribbon_has_the_colour_of_its_weightiest_edit(
    kinds: tuple[EditKind, ...], state: str
) -> None:
    first = document({"OP1": "请各国合作。"}, 70)
    found = trace([first, replace(first, session=71, source="71.txt")])
    edits = tuple(Edit(Op.REPLACE, "甲", "乙", kind) for kind in kinds)
    (pair,) = found.comparisons
    pair = replace(pair, links=(replace(pair.links[0], edits=edits),))
    told = river(replace(found, comparisons=(pair,)))
    assert [one.state for one in told.ribbons] == [state]
    moved = replace(pair, links=(replace(pair.links[0], moved=True),))
    assert river(replace(found, comparisons=(moved,))).ribbons[0].state == "moved"


def test_five_columns_stand_evenly_between_the_margins() -> None:
    first = document({"OP1": "请各国合作。"}, 70)
    versions = [replace(first, session=70 + n, source=f"{n}.txt") for n in range(5)]
    found = river(trace(versions))
    assert [numbers(one.path)[0] for one in found.blocks] == [86, 254, 422, 590, 758]


def test_a_strand_of_one_version_tapers_at_both_ends() -> None:
    first, last = document({"OP1": "请各国合作。"}, 70), document({"OP1": "请各国合作。"}, 72)
    middle = document({"OP1": "请各国合作。", "OP2": "欢迎首次评估。"}, 71)
    found = trace([first, middle, last])
    assert Lineage((None, "OP2", None)) in found.lineages
    tapers = [(one.state, one.name) for one in river(found).ribbons if "→" not in one.name]
    assert tapers == [("added", "执行部分第2段 · 新增"), ("dropped", "执行部分第2段 · 删去")]
