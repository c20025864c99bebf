"""A paragraph's text in runs, its footnote marks where they stand."""

from __future__ import annotations

import pytest

from unrdiff.model import (
    Direction,
    Edit,
    EditKind,
    FootnoteMark,
    Op,
    OtherEnd,
    Paragraph,
    ParagraphKind,
)
from unrdiff.render.runs import (
    Run,
    edits_of,
    inline,
    kind_of,
    new_side,
    old_side,
    slices,
    whole,
)

OP = ParagraphKind.OPERATIVE
MOVED = OtherEnd(None, None)
SUBSTANTIVE = EditKind.SUBSTANTIVE


def paragraph(text: str, **marks: int) -> Paragraph:
    """A paragraph with marks such as ``n1=6``."""
    return Paragraph(
        "OP1", OP, text, marks=tuple(FootnoteMark(n[1:], at) for n, at in marks.items())
    )


def shown(runs: tuple[Run, ...]) -> str:
    """Runs with marks in brackets: ``甲[1]|乙``."""
    return "|".join(
        "".join(piece.text + (f"[{piece.mark}]" if piece.mark else "") for piece in run.pieces)
        for run in runs
    )


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"n1": 0}, "[1]甲乙丙丁"),
        ({"n1": 2}, "甲乙[1]丙丁"),
        ({"n1": 4}, "甲乙丙丁[1]"),
        ({"n1": 99}, "甲乙丙丁[1]"),
        ({"n1": 2, "n2": 2}, "甲乙[1][2]丙丁"),
        ({"n2": 3, "n1": 1}, "甲[1]乙丙[2]丁"),
    ],
)
def test_a_whole_text_has_its_marks_in_place(marks: dict[str, int], expected: str) -> None:
    assert shown(whole(paragraph("甲乙丙丁", **marks), Op.INSERT, "new")) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ({"n1": 2}, "甲乙[1]|丙丁"),
        ({"n1": 3}, "甲乙|丙[1]丁"),
        ({"n1": 1}, "甲[1]乙|丙丁"),
        ({"n1": 1, "n2": 2, "n3": 4}, "甲[1]乙[2]|丙丁[3]"),
        ({"n1": 2, "n2": 9}, "甲乙[1]|丙丁[2]"),
    ],
)
def test_a_mark_at_a_border_closes_what_stands_before_it(
    marks: dict[str, int], expected: str
) -> None:
    runs = slices(paragraph("甲乙丙丁", **marks), ("甲乙", "丙丁"), "3")
    assert shown(runs) == expected
    assert {(run.op, run.side, run.kind) for run in runs} == {(Op.EQUAL, "3", None)}


EDITS = (
    Edit(Op.EQUAL, "回顾《公约》", "回顾《公约》"),
    Edit(Op.REPLACE, "和", "及其", EditKind.ROUTINE),
    Edit(Op.DELETE, "两项", "", SUBSTANTIVE, moved=MOVED),
    Edit(Op.EQUAL, "议定书", "议定书"),
    Edit(Op.INSERT, "", "必须", EditKind.STRENGTH, Direction.STRONGER),
    Edit(Op.EQUAL, "，", "，"),
)
OLD = paragraph("回顾《公约》和两项议定书，", n1=6, n2=12)
NEW = paragraph("回顾《公约》及其议定书必须，", n3=6, n4=11)


def test_in_one_column_what_went_stands_first_and_marks_are_the_new_text_s() -> None:
    runs = inline(OLD, NEW, EDITS)
    assert shown(runs) == "回顾《公约》[3]|和|及其|两项|议定书[4]|必须|，"
    assert [run.op.value for run in runs] == [
        *("equal", "delete", "insert", "delete", "equal", "insert", "equal")
    ]
    assert [run.side for run in runs] == ["new", "old", "new", "old", "new", "new", "new"]
    assert [run.side for run in inline(OLD, NEW, EDITS, "2")][::2] == ["2", "2", "2", "2"]


def test_each_column_is_its_text_to_the_letter_with_its_own_marks() -> None:
    left, right = old_side(OLD, EDITS), new_side(NEW, EDITS)
    assert shown(left) == "回顾《公约》[1]|和|两项|议定书[2]|，"
    assert shown(right) == "回顾《公约》[3]|及其|议定书[4]|必须|，"
    assert "".join(run.text for run in left) == OLD.text
    assert "".join(run.text for run in right) == NEW.text
    assert [run.op.value for run in left] == ["equal", "delete", "delete", "equal", "equal"]
    assert [run.op.value for run in right] == ["equal", "insert", "equal", "insert", "equal"]


def test_runs_carry_what_their_edits_say() -> None:
    left, right = old_side(OLD, EDITS), new_side(NEW, EDITS)
    assert [run.kind for run in left] == [None, EditKind.ROUTINE, SUBSTANTIVE, None, None]
    assert [run.moved for run in left] == [None, None, MOVED, None, None]
    assert [run.direction for run in right] == [None, None, None, Direction.STRONGER, None]


def test_a_change_without_kind_counts_as_substance() -> None:
    assert kind_of(Edit(Op.INSERT, "", "新")) is SUBSTANTIVE
    assert kind_of(Edit(Op.INSERT, "", "新", EditKind.ROUTINE)) is EditKind.ROUTINE
    assert kind_of(Edit(Op.EQUAL, "同", "同", EditKind.ROUTINE)) is None


def test_where_a_link_has_no_edits_the_texts_themselves_speak() -> None:
    same, other = paragraph("请各国合作。"), paragraph("请各国协调。")
    assert edits_of(same, same, ()) == (Edit(Op.EQUAL, same.text, same.text),)
    assert edits_of(same, other, ()) == (Edit(Op.REPLACE, same.text, other.text, SUBSTANTIVE),)
    assert edits_of(same, other, EDITS) == EDITS
