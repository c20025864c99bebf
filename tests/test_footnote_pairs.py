"""Which footnote of the old text is which of the new one, and what is told of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from texts import document

from unrdiff import compare
from unrdiff.align.footnotes import footnote_pairs
from unrdiff.model import Document, FootnoteMark, Link, Op, Role

FIRST, SECOND = "欢迎气象组织改进沿海早期预警系统，", "促请各国保护珊瑚礁和红树林；"
TREATY = "联合国，《条约汇编》，第 1771 卷，第 30822 号。"
REPORT = "见 A/CONF.216/5，第一章，决议一，附件一。"
PARIS = "见 FCCC/CP/2015/10/Add.1，第 1/CP.21 号决定，附件。"
SENDAI = "第 69/283 号决议，附件二。"


def noted(footnotes: Mapping[str, str], first: str = "", second: str = "") -> Document:
    """Two paragraphs, ``PP1`` and ``OP1``, with the footnotes whose numbers are named there."""
    text = document([("PP1", FIRST), ("OP1", SECOND)])
    paragraphs = tuple(
        replace(p, marks=tuple(FootnoteMark(n, 4) for n in numbers.split()))
        for p, numbers in zip(text.paragraphs, (first, second), strict=True)
    )
    return replace(text, paragraphs=paragraphs, footnotes=dict(footnotes))


def pairs(old: Document, new: Document, *links: Link) -> list[tuple[str | None, str | None]]:
    given = links or (Link("PP1", "PP1", Role.PRIMARY), Link("OP1", "OP1", Role.PRIMARY))
    return footnote_pairs(old, new, given)


def test_equal_footnotes_are_one_whatever_their_numbers() -> None:
    old, new = noted({"1": TREATY, "2": REPORT}), noted({"1": PARIS, "2": TREATY, "3": REPORT})
    assert pairs(old, new) == [("1", "2"), ("2", "3"), (None, "1")]


def test_width_and_blanks_make_no_other_footnote() -> None:
    old, new = noted({"1": TREATY}), noted({"4": "联合国,《条约汇编》,第1771卷,第30822号。"})
    assert pairs(old, new) == [("1", "4")]


def test_the_same_footnote_twice_is_paired_in_its_order() -> None:
    old, new = noted({"1": TREATY, "2": TREATY}), noted({"5": TREATY, "6": TREATY, "7": TREATY})
    assert pairs(old, new) == [("1", "5"), ("2", "6"), (None, "7")]


def test_a_footnote_that_cites_the_same_place_after_ibid_is_the_same() -> None:
    older = "见《经济及社会理事会正式记录，2009 年，补编第 8 号》(E/2009/28)，第一章，C 节。"
    later = "见《经济及社会理事会正式记录，2019 年，补编第 8 号》(E/2019/28)，第一章，B 节。"
    ibid = "同上，《2009 年，补编第 8 号》(E/2009/28)，第一章，C 节。"
    old, new = noted({"1": older}, "1"), noted({"1": later, "2": ibid}, "1 2")
    assert pairs(old, new) == [("1", "2"), (None, "1")]
    # Another chapter, or another resolution of one report, is another place.
    for other in (ibid.replace("C 节", "B 节"), ibid.replace("第一章", "第二章")):
        assert ("1", "2") not in pairs(old, noted({"1": later, "2": other}, "1"))


def test_footnotes_without_any_number_are_not_the_same_place() -> None:
    old, new = noted({"1": "同前。"}, "1"), noted({"1": "见附件。"}, "1")
    assert pairs(old, new) == [("1", None), (None, "1")]


def test_a_footnote_at_the_same_place_is_the_one_updated() -> None:
    old = noted({"1": "《大会正式记录，第七十三届会议，补编第 3 号》(A/73/3)，第 12 段。"}, "1")
    new = noted({"1": "《大会正式记录，第七十八届会议，补编第 3 号》(A/78/3)，第 9 段。"}, "1")
    assert pairs(old, new) == [("1", "1")]


def test_a_long_roll_in_a_footnote_is_the_one_continued() -> None:
    numbers = [f"第 {n}/{n + 7} 号" for n in range(49, 79)]
    old, new = (noted({"1": "、".join(n) + "。"}, "1") for n in (numbers[:-1], numbers[1:]))
    assert pairs(old, new) == [("1", "1")]


def test_numbers_of_several_figures_are_whole() -> None:
    old, new = noted({"9": TREATY, "10": REPORT}), noted({"11": TREATY, "120": REPORT})
    assert pairs(old, new) == [("9", "11"), ("10", "120")]


def test_a_footnote_at_the_same_place_about_another_thing_is_another() -> None:
    assert pairs(noted({"1": TREATY}, "1"), noted({"1": PARIS}, "1")) == [("1", None), (None, "1")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("联合国文件甲", "联合国文件乙丙丁", [("1", "1")]),
        ("决议甲乙", "决议丙丁", [("1", "1")]),
        ("决议甲乙", "决议丙丁戊", [("1", None), (None, "1")]),
    ],
    ids=["more than half in common", "half in common", "less than half"],
)
def test_half_of_the_wording_in_common_is_enough(
    old: str, new: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert pairs(noted({"1": old}, "1"), noted({"1": new}, "1")) == expected


def test_footnotes_that_are_alike_at_other_places_are_not_paired() -> None:
    old, new = noted({"1": SENDAI}, "1"), noted({"1": "第 70/1 号决议，附件二。"}, "", "1")
    assert pairs(old, new) == [("1", None), (None, "1")]


def test_a_clause_that_came_from_elsewhere_brings_no_footnote() -> None:
    old, new = noted({"1": SENDAI}, "1"), noted({"1": "第 70/1 号决议，附件二。"}, "", "1")
    assert pairs(old, new, Link("PP1", "OP1", Role.PARTIAL)) == [("1", None), (None, "1")]
    assert pairs(old, new, Link("PP1", "OP1", Role.PRIMARY)) == [("1", "1")]


def test_each_footnote_of_a_paragraph_finds_its_own() -> None:
    old = noted({"1": "第 69/283 号决议，附件二。", "2": "见 A/79/5，第 4 段。"}, "1 2")
    new = noted({"1": "见 A/80/5，第 6 段。", "2": "第 70/283 号决议，附件二。"}, "1 2")
    assert pairs(old, new) == [("1", "2"), ("2", "1")]


def test_one_footnote_is_not_given_to_two() -> None:
    old = noted({"1": "第 69/283 号决议，附件二。", "2": "第 69/284 号决议，附件二。"}, "1 2")
    new = noted({"1": "第 70/283 号决议，附件二。"}, "1")
    assert pairs(old, new) == [("1", "1"), ("2", None)]
    assert pairs(new, old) == [("1", "1"), (None, "2")]


def test_a_footnote_that_stayed_is_not_taken_for_its_neighbour() -> None:
    old = noted({"1": "第 69/283 号决议，附件二。"}, "1")
    new = noted({"1": "第 69/284 号决议，附件二。", "2": "第 69/283 号决议，附件二。"}, "1 2")
    assert pairs(old, new) == [("1", "2"), (None, "1")]
    assert pairs(new, old) == [("2", "1"), ("1", None)]


@pytest.mark.parametrize("numbers", [({}, {"1": SENDAI}), ({"1": SENDAI}, {}), ({}, {})])
def test_a_mark_without_its_footnote_is_left_alone(
    numbers: tuple[dict[str, str], dict[str, str]],
) -> None:
    old, new = numbers
    found = pairs(noted(old, "1"), noted(new, "1"))
    assert found == [*((n, None) for n in old), *((None, n) for n in new)]


# --- what is told --------------------------------------------------------------------------------


def test_changed_gone_and_new_footnotes_are_told_with_their_edits() -> None:
    old = noted({"1": SENDAI, "2": TREATY, "3": REPORT}, "1 2", "3")
    new = noted({"1": "第 70/283 号决议，附件二。", "2": TREATY, "3": PARIS}, "1 2", "3")
    changed, gone, added = compare(old, new).footnotes
    assert (changed.old, changed.new) == ("1", "1")
    assert [(e.old, e.new) for e in changed.edits if e.op is not Op.EQUAL] == [
        ("第 69/283 号", "第 70/283 号")
    ]
    assert (gone.old, gone.new, [(e.op, e.old) for e in gone.edits]) == (
        "3",
        None,
        [(Op.DELETE, REPORT)],
    )
    assert (added.old, added.new, [(e.op, e.new) for e in added.edits]) == (
        None,
        "3",
        [(Op.INSERT, PARIS)],
    )


def test_another_number_or_another_layout_is_not_told() -> None:
    old = noted({"1": TREATY, "2": SENDAI}, "1", "2")
    new = noted({"1": "第69/283号决议,附件二。", "2": TREATY}, "2", "1")
    assert compare(old, new).footnotes == ()


def test_footnotes_are_told_backwards_where_the_texts_are_swapped() -> None:
    early = replace(noted({"1": SENDAI, "2": TREATY}, "1 2"), session=70)
    late = replace(noted({"1": "第 70/283 号决议，附件二。", "3": PARIS}, "1 3"), session=75)
    assert [(f.old, f.new) for f in compare(early, late).footnotes] == [
        ("1", "1"),
        ("2", None),
        (None, "3"),
    ]
    back = compare(late, early).footnotes
    assert {(f.old, f.new) for f in back} == {("1", "1"), (None, "2"), ("3", None)}
    assert {(e.op, e.old, e.new) for f in back for e in f.edits if e.op is not Op.EQUAL} == {
        (Op.REPLACE, "第 70/283 号", "第 69/283 号"),
        (Op.INSERT, "", TREATY),
        (Op.DELETE, PARIS, ""),
    }
