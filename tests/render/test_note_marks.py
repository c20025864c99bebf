"""Which references to footnotes were lost and gained, and where they are shown."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from unrdiff import compare
from unrdiff.model import (
    Comparison,
    Document,
    Edit,
    FootnoteChange,
    FootnoteMark,
    Op,
    Paragraph,
    ParagraphKind,
)
from unrdiff.render.note_marks import MarkChanges, counterparts, mark_changes
from unrdiff.render.runs import Run, inline, new_side, old_side


def paragraph(text: str, *marks: tuple[str, int]) -> Paragraph:
    return Paragraph(
        "OP1", ParagraphKind.OPERATIVE, text, marks=tuple(FootnoteMark(*m) for m in marks)
    )


def numbers(marks: frozenset[FootnoteMark]) -> list[tuple[str, int]]:
    return sorted((mark.number, mark.offset) for mark in marks)


WORDS = "回顾《公约》和《议定书》"


@pytest.mark.parametrize(
    ("old", "new", "pairs", "lost", "gained"),
    [
        ([], [], {}, [], []),
        ([("1", 6)], [("1", 6)], {"1": "1"}, [], []),
        # A footnote that only changed its number is no change.
        ([("3", 6)], [("7", 6)], {"7": "3"}, [], []),
        # The same number of another footnote is one.
        ([("1", 6)], [("1", 6)], {}, [("1", 6)], [("1", 6)]),
        ([("1", 6)], [], {}, [("1", 6)], []),
        ([], [("2", 12)], {}, [], [("2", 12)]),
        # Twice the same: one of them is gone, or one more came.
        ([("1", 6), ("1", 12)], [("1", 6)], {"1": "1"}, [("1", 12)], []),
        ([("1", 6)], [("1", 6), ("1", 12)], {"1": "1"}, [], [("1", 12)]),
        # That the two changed places is none of the references' business.
        ([("1", 6), ("2", 12)], [("2", 6), ("1", 12)], {"1": "1", "2": "2"}, [], []),
    ],
)
def test_lost_and_gained(
    old: list[tuple[str, int]],
    new: list[tuple[str, int]],
    pairs: dict[str, str],
    lost: list[tuple[str, int]],
    gained: list[tuple[str, int]],
) -> None:
    found = mark_changes(paragraph(WORDS, *old), paragraph(WORDS, *new), pairs)
    assert numbers(found.lost) == lost
    assert numbers(found.gained) == gained
    assert bool(found) is bool(lost or gained)


def with_marks(notes: Mapping[str, str], *numbers: str) -> Document:
    """A text with these footnotes and with marks of these numbers, all behind 《公约》."""
    marked = paragraph(WORDS, *((number, 6) for number in numbers))
    return Document("a.txt", paragraphs=(marked,), footnotes=notes)


@pytest.mark.parametrize(
    ("old", "new", "notes", "expected"),
    [
        (
            with_marks({"1": "甲", "4": "丁"}),
            with_marks({"2": "甲", "3": "丙"}),
            (FootnoteChange("1", "2"), FootnoteChange(None, "3"), FootnoteChange("4", None)),
            {"2": "1"},
        ),
        # Neither text gives the footnote: its number is all there is to go by.
        (with_marks({}, "9"), with_marks({}, "9"), (), {"9": "9"}),
        (with_marks({}, "8"), with_marks({}, "9"), (), {}),
        # One of them gives it, so whether it is the same nobody can say.
        (with_marks({}, "1"), with_marks({"1": "甲"}, "1"), (FootnoteChange(None, "1"),), {}),
        # A number without footnote beside a pair that happens to hold it on one side.
        (
            with_marks({"1": "甲"}, "1", "2"),
            with_marks({"2": "甲"}, "2", "1"),
            (FootnoteChange("1", "2"),),
            {"2": "1"},
        ),
    ],
)
def test_counterparts_are_the_pairs_that_both_texts_have(
    old: Document,
    new: Document,
    notes: tuple[FootnoteChange, ...],
    expected: dict[str, str],
) -> None:
    found = counterparts(Comparison(old, new, (), (), (), (), notes=notes))
    assert found == expected


def test_a_mark_without_footnote_is_no_change_of_a_text_against_itself() -> None:
    text = with_marks({}, "9")
    found = compare(text, text)
    (row,) = found.old.paragraphs
    assert not mark_changes(row, row, counterparts(found))


def shown(runs: tuple[Run, ...]) -> list[tuple[str, str | None, str]]:
    return [(p.text, p.mark, p.fate.value) for run in runs for p in run.pieces]


OLD = paragraph("回顾《公约》和《议定书》", ("1", 6), ("2", 12))
NEW = paragraph("回顾《公约》及《议定书》", ("5", 6), ("6", 12))
EDITS = (
    Edit(Op.EQUAL, "回顾《公约》", "回顾《公约》"),
    Edit(Op.REPLACE, "和", "及"),
    Edit(Op.EQUAL, "《议定书》", "《议定书》"),
)
CHANGES = MarkChanges(frozenset({OLD.marks[1]}), frozenset({NEW.marks[0]}))


def test_inline_a_lost_reference_stands_where_it_stood_beside_the_new_ones() -> None:
    assert shown(inline(OLD, NEW, EDITS, marks=CHANGES)) == [
        ("回顾《公约》", "5", "insert"),
        ("和", None, "equal"),
        ("及", None, "equal"),
        ("《议定书》", "2", "delete"),
        ("", "6", "equal"),
    ]


def test_each_column_has_its_own_references_with_those_that_changed_marked() -> None:
    assert [piece for piece in shown(old_side(OLD, EDITS, CHANGES)) if piece[1]] == [
        ("回顾《公约》", "1", "equal"),
        ("《议定书》", "2", "delete"),
    ]
    assert [piece for piece in shown(new_side(NEW, EDITS, CHANGES)) if piece[1]] == [
        ("回顾《公约》", "5", "insert"),
        ("《议定书》", "6", "equal"),
    ]


def test_a_lost_reference_within_deleted_words_goes_with_them() -> None:
    old, new = paragraph("请各国合作，见附件", ("3", 9)), paragraph("请各国合作")
    edits = (Edit(Op.EQUAL, "请各国合作", "请各国合作"), Edit(Op.DELETE, "，见附件", ""))
    runs = inline(old, new, edits, marks=mark_changes(old, new, {}))
    assert [(run.op.value, [p.mark for p in run.pieces]) for run in runs] == [
        ("equal", [None]),
        ("delete", ["3"]),
    ]
