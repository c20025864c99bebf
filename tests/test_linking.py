"""Which paragraph succeeds which, from what they share and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from given_scores import GivenScores
from texts import document

from unrdiff.align import align
from unrdiff.align.linking import Standing, gaps, successors
from unrdiff.align.nearness import Nearness
from unrdiff.align.twins import Twins

Scores = Mapping[tuple[int, int], float]


def places(count: int, part: str = "OP", before: int = 0, of: int | None = None) -> list[Standing]:
    """So many paragraphs of one part, behind ``before`` others."""
    return [Standing(before + i, part, of or before + count) for i in range(count)]


def linked(
    scores: Scores,
    old: list[Standing] | int,
    new: list[Standing] | int,
    in_place: bool = False,
) -> dict[int, int]:
    """Successors where pairs have these scores, in place or wherever they stand."""
    old = places(old) if isinstance(old, int) else old
    new = places(new) if isinstance(new, int) else new
    return successors(
        GivenScores(scores),
        old,
        new,
        {},
        Twins([("", f"old {p.index}") for p in old], [("", f"new {p.index}") for p in new]),
        Nearness(GivenScores(scores)),
        in_place,
    )


@pytest.mark.parametrize(
    ("scores", "old", "new", "expected"),
    [
        ({(0, 0): 0.13}, 1, 1, {0: 0}),
        ({(0, 0): 0.11}, 1, 1, {}),
        ({}, 1, 1, {}),
        ({(0, 0): 0.5, (0, 1): 0.3, (1, 0): 0.3}, 2, 2, {0: 0}),
        ({(0, 0): 0.5, (0, 1): 0.4, (1, 0): 0.4}, 2, 2, {0: 1, 1: 0}),
        ({(0, 0): 0.5, (0, 1): 0.5, (1, 0): 0.5, (1, 1): 0.5}, 2, 2, {0: 0, 1: 1}),
        ({(0, 0): 0.5, (0, 1): 0.5, (0, 2): 0.5}, 3, 3, {0: 0}),
        ({(2, 0): 0.5, (2, 1): 0.5, (2, 2): 0.5}, 3, 3, {2: 2}),
        ({(0, 0): 0.5, (0, 2): 0.508}, 3, 3, {0: 0}),
        ({(0, 0): 0.5, (0, 2): 0.515}, 3, 3, {0: 2}),
        ({(1, 1): 0.5, (1, 2): 0.5}, 3, 4, {1: 1}),
    ],
    ids=[
        "more than chance",
        "no more than chance",
        "nothing in common",
        "one good link rather than two poor ones",
        "two good links rather than one",
        "of equals each keeps its place",
        "of equals the first keeps its place",
        "of equals the last keeps its place",
        "a trifle more does not change the order",
        "clearly more does",
        "half-way down stays half-way down",
    ],
)
def test_the_successor_shares_most(
    scores: Scores, old: int, new: int, expected: dict[int, int]
) -> None:
    assert linked(scores, old, new) == expected


@pytest.mark.parametrize(("more", "same_part"), [(0.005, True), (0.03, False)], ids=["bit", "lot"])
def test_of_equals_the_one_of_the_same_part_succeeds(more: float, same_part: bool) -> None:
    """Both new paragraphs stand as far away."""
    old = places(3)
    last = [Standing(0, "AX", 2), Standing(1, "OP", 2)]
    assert linked({(1, 0): 0.5 + more, (1, 1): 0.5}, old, last) == {1: 1 if same_part else 0}
    first = [Standing(0, "OP", 2), Standing(1, "AX", 2)]
    assert linked({(1, 0): 0.5, (1, 1): 0.5 + more}, old, first) == {1: 0 if same_part else 1}


def test_the_only_paragraph_stands_at_the_beginning() -> None:
    assert Standing(0, "OP", 1).share == 0.0
    assert [place.share for place in places(5)] == [0.0, 0.25, 0.5, 0.75, 1.0]


# --- gaps ----------------------------------------------------------------------------------------


def in_gap(scores: Scores, rivals: int) -> dict[int, int]:
    """Successors in a gap of so many paragraphs between two that stayed."""
    last = rivals + 1
    found = linked({(0, 0): 0.9, (last, last): 0.9, **scores}, last + 1, last + 1, in_place=True)
    assert found.pop(0) == 0
    assert found.pop(last) == last
    return found


@pytest.mark.parametrize(
    ("pair", "score", "rivals", "expected"),
    [
        ((1, 1), 0.035, 1, True),
        ((1, 1), 0.025, 1, False),
        ((1, 2), 0.065, 2, True),
        ((1, 1), 0.055, 2, False),
        ((2, 2), 0.078, 3, True),
        ((2, 2), 0.068, 3, False),
        ((2, 2), 0.115, 4, False),
        ((2, 3), 0.115, 5, False),
        ((1, 1), 0.078, 4, True),
        ((4, 4), 0.078, 4, True),
        ((5, 5), 0.078, 5, True),
        ((1, 1), 0.068, 4, False),
        ((1, 4), 0.078, 4, False),
        ((4, 1), 0.078, 4, False),
    ],
    ids=[
        "alone, a little",
        "alone, next to nothing",
        "one rival, some",
        "one rival, a little",
        "two rivals, more",
        "two rivals, some",
        "in the midst of four",
        "in the midst of five",
        "first of four",
        "last of four",
        "last of five",
        "first of four, too little",
        "first becomes last",
        "last becomes first",
    ],
)
def test_in_a_gap_the_fewer_the_rivals_the_less_is_asked(
    pair: tuple[int, int], score: float, rivals: int, expected: bool
) -> None:
    assert in_gap({pair: score}, rivals) == (dict([pair]) if expected else {})


def test_in_a_gap_the_one_that_shares_more_succeeds() -> None:
    assert in_gap({(1, 1): 0.07, (1, 2): 0.09, (2, 1): 0.07}, 2) == {1: 2, 2: 1}
    assert in_gap({(1, 1): 0.07, (1, 2): 0.09}, 2) == {1: 2}


def test_the_rivals_are_those_of_the_side_that_has_more() -> None:
    scores = {(0, 0): 0.9, (1, 1): 0.05, (2, 3): 0.9}
    assert linked(scores, 3, 4, in_place=True) == {0: 0, 2: 3}
    scores = {(0, 0): 0.9, (1, 1): 0.05, (3, 2): 0.9}
    assert linked(scores, 4, 3, in_place=True) == {0: 0, 3: 2}


def test_a_link_in_a_gap_makes_smaller_gaps() -> None:
    assert in_gap({(1, 1): 0.08, (2, 2): 0.08, (3, 3): 0.04, (4, 4): 0.08}, 4) == {
        1: 1,
        2: 2,
        3: 3,
        4: 4,
    }


def test_without_a_common_place_there_are_no_gaps() -> None:
    scores = {(0, 0): 0.9, (1, 1): 0.1, (2, 2): 0.9}
    assert linked(scores, 3, 3, in_place=True) == {0: 0, 1: 1, 2: 2}
    assert linked(scores, 3, 3, in_place=False) == {0: 0, 2: 2}


@pytest.mark.parametrize(
    ("old", "new", "rivals", "expected"),
    [
        (("note", {"meeting"}), ("note", {"meeting"}), 1, True),
        (("note", {"meeting", "甲"}), ("note", {"meeting", "乙"}), 1, True),
        (("note", {"meeting"}), ("ask", {"meeting"}), 1, False),
        (("note", {"meeting"}), ("note", {"report"}), 1, False),
        (("note", set()), ("note", set()), 1, False),
        ((None, {"meeting"}), (None, {"meeting"}), 1, False),
        (("note", {"meeting"}), ("note", {"meeting"}), 2, False),
    ],
    ids=[
        "the same",
        "one thing the same",
        "another verb",
        "another thing",
        "no thing",
        "no verb",
        "with rivals",
    ],
)
def test_alone_in_its_place_what_opens_alike_on_the_same_thing_succeeds(
    old: tuple[str | None, set[str]],
    new: tuple[str | None, set[str]],
    rivals: int,
    expected: bool,
) -> None:
    def text(group: str | None, names: set[str]) -> list[Standing]:
        count = rivals + 2
        found = places(count)
        found[1] = Standing(1, "OP", count, group, frozenset(names))
        return found

    last = rivals + 1
    found = linked({(0, 0): 0.9, (last, last): 0.9}, text(*old), text(*new), in_place=True)
    assert (1 in found) is expected


def test_what_is_alone_in_its_place_need_not_have_the_same_number() -> None:
    old, new = places(3), places(4)
    old[1] = Standing(1, "OP", 3, "note", frozenset({"meeting"}))
    new[2] = Standing(2, "OP", 4, "note", frozenset({"meeting"}))
    assert linked({(0, 1): 0.9, (2, 3): 0.9}, old, new, in_place=True) == {0: 1, 1: 2, 2: 3}


@pytest.mark.parametrize(
    ("links", "old", "new", "expected"),
    [
        ({}, 2, 1, [([0, 1], [0])]),
        ({0: 0}, 3, 3, [([1, 2], [1, 2])]),
        ({2: 2}, 3, 3, [([0, 1], [0, 1])]),
        ({1: 1}, 3, 3, [([0], [0]), ([2], [2])]),
        ({0: 0, 2: 1}, 3, 2, []),
        ({0: 0, 1: 2}, 2, 3, []),
        ({0: 2, 2: 0}, 3, 3, []),
        ({0: 0, 3: 3, 4: 1}, 5, 4, [([1, 2], [2])]),
        ({}, 0, 2, []),
        ({}, 2, 0, []),
    ],
    ids=[
        "no link",
        "behind the first",
        "before the last",
        "on both sides",
        "nothing between on the new side",
        "nothing between on the old side",
        "between two that changed places",
        "where a third stands that came from elsewhere",
        "no old paragraph",
        "no new paragraph",
    ],
)
def test_a_gap_lies_between_two_links(
    links: dict[int, int], old: int, new: int, expected: list[tuple[list[int], list[int]]]
) -> None:
    assert gaps(links, places(old), places(new)) == expected


def test_a_gap_does_not_reach_into_another_part() -> None:
    old = [*places(2, "PP", of=4), *places(2, "OP", before=2)]
    new = [*places(3, "PP", of=4), *places(1, "OP", before=3)]
    assert sorted(gaps({0: 0, 2: 3}, old, new)) == [([1], [1, 2])]
    assert sorted(gaps({}, old, new)) == [([0, 1], [0, 1, 2]), ([2, 3], [3])]
    assert gaps({1: 3}, old, new) == [([0], [0, 1, 2])]
    assert gaps({0: 3}, old, new) == [([1], [0, 1, 2])]


def test_a_part_that_the_new_text_lacks_has_no_gaps() -> None:
    parts = ["H", "PP", "AX", "OP", "X", "Y", "Z"]
    old = [place for i, part in enumerate(parts) for place in places(1, part, before=i)]
    assert gaps({}, old, places(2, "OP")) == [([3], [0, 1])]
    assert gaps({}, places(2, "OP"), old) == [([0, 1], [3])]


# --- titles --------------------------------------------------------------------------------------

RADAR, GUIDE = "架设雪崩预警雷达；", "编写登山者手册；"
PHONES = "为牧民购置卫星电话和太阳能电池板，并检修索道；"
SCHOOL = "为牧民子女开设流动学校，由退休教师讲授植物知识；"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (None, None, True),
        ("山区可持续发展", "可持续山区发展", True),
        ("核裁军", "裁军谈判", True),
        ("山区可持续发展", None, True),
        (None, "山区可持续发展", True),
        ("山区可持续发展", "", True),
        ("山区可持续发展", "国际登山日", False),
        ("国际登山日", "山区可持续发展", False),
    ],
    ids=[
        "no titles",
        "alike",
        "two fifths in common",
        "no new title",
        "no old title",
        "an empty title",
        "of two subjects",
        "of two subjects, the other way",
    ],
)
def test_the_same_place_says_nothing_in_another_resolution(
    old: str | None, new: str | None, expected: bool
) -> None:
    found = align(
        document([("OP1", RADAR), ("OP2", PHONES), ("OP3", GUIDE)], title=old),
        document([("OP1", RADAR), ("OP2", SCHOOL), ("OP3", GUIDE)], title=new),
    )
    assert ("OP2", "OP2") in {(k.old, k.new) for k in found.links} or not expected
    assert ("OP2" in found.dropped) is ("OP2" in found.added) is not expected


def test_the_title_of_the_resolution_is_a_name_like_others() -> None:
    title = "为今世后代保护山区和高原生态系统"
    old, new = f"关切{title}的筹资不足；", f"赞扬向导协会对{title}的贡献；"
    untitled = align(document([("PP1", old)]), document([("OP1", new)]))
    assert [(k.old, k.new) for k in untitled.links] == [("PP1", "OP1")]
    titled = align(document([("PP1", old)], title), document([("OP1", new)], title))
    assert titled.links == ()


# --- what lives on in other words -------------------------------------------------------------


def in_other_words(
    near: Scores, old: list[Standing], new: list[Standing], in_place: bool = True
) -> dict[int, int]:
    """Successors of which no wording in common tells, as near to each other as given."""
    return successors(
        GivenScores({}),
        old,
        new,
        {},
        Twins([("", f"old {p.index}") for p in old], [("", f"new {p.index}") for p in new]),
        Nearness(GivenScores(near)),
        in_place,
    )


def asking(count: int, **differing: object) -> list[Standing]:
    """So many paragraphs that ask states, each in ``differing`` respects."""
    asked = frozenset({"states"})
    return [
        replace(Standing(i, "OP", count, "ask", addressees=asked), **differing)  # type: ignore[arg-type]
        for i in range(count)
    ]


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        ({(0, 0): 0.16}, True),
        ({(0, 0): 0.159}, False),
        ({(0, 0): 0.25, (0, 1): 0.2, (1, 0): 0.2}, True),
        ({(0, 0): 0.25, (0, 1): 0.21}, False),
        ({(0, 0): 0.25, (1, 0): 0.21}, False),
    ],
    ids=["near", "not near enough", "nearer", "as near to a new one", "as near to an old one"],
)
def test_what_is_nearer_to_each_other_than_to_any_other_belongs_together(
    near: Scores, expected: bool
) -> None:
    assert (in_other_words(near, asking(2), asking(2)).get(0) == 0) is expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({}, {}, True),
        ({}, {"verb_class": "note", "addressees": frozenset()}, False),
        ({"verb_class": None}, {"verb_class": None}, False),
        ({}, {"part": "PP"}, False),
        ({}, {"addressees": frozenset({"banks"})}, False),
        ({}, {"addressees": frozenset({"banks", "states"})}, True),
        ({"addressees": frozenset()}, {"addressees": frozenset()}, True),
        ({"addressees": frozenset()}, {}, False),
    ],
    ids=[
        "the same of the same",
        "another verb",
        "no verb known",
        "another part",
        "of another",
        "of another too",
        "of nobody",
        "of somebody now",
    ],
)
def test_what_lives_on_does_the_same_and_turns_to_the_same(
    old: dict[str, object], new: dict[str, object], expected: bool
) -> None:
    near = {(0, 0): 0.9}
    assert (in_other_words(near, asking(1, **old), asking(1, **new)) == {0: 0}) is expected


def test_what_is_near_in_another_resolution_belongs_to_it() -> None:
    assert in_other_words({(0, 0): 0.9}, asking(1), asking(1), in_place=False) == {}
