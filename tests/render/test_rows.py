"""The order in which every output tells a comparison, and what each row holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small import NEW, OLD, comparison, document

from unrdiff.comparison.compare import compare
from unrdiff.comparison.fates import with_fates
from unrdiff.model import Comparison, EditKind, Link, ParagraphKind, Role, Summary
from unrdiff.render.rows import Row, rows, rows_by_part, vacated
from unrdiff.render.selection import (
    kind_counts,
    policy_count,
    selected,
    shows_typography,
    tags,
    told_kinds,
)

NONE = Summary(0, 0, 0, 0, 0, 0, 0, 0)


def name(row: Row) -> str:
    return f"{row.old.label if row.old else '—'}>{row.new.label if row.new else '—'}"


TOLD = {name(row): row for row in rows(comparison())}


def test_the_new_text_s_order_with_drops_behind_what_they_followed() -> None:
    assert list(TOLD) == [
        "PP1>PP1",
        "OP7>PP2",
        "PP2>PP3",
        "PP3>PP4",
        "H1>H1",
        "OP1>OP1",
        "OP2>OP2",
        "OP3>OP3",
        "OP4>—",
        "—>OP4",
        "OP5>OP5",
        "OP5(a)>OP5(a)",
        "OP5(b)>OP5(b)",
        "OP6>—",
        "—>OP5(c)",
        "OP8>OP6",
        "OP9>OP7",
    ]


def test_a_drop_at_the_head_of_the_text_comes_first() -> None:
    old = document({"PP1": "回顾《宪章》，", "PP2": "重申决议，", "OP1": "请各国合作。"})
    new = document({"OP1": "请各国合作。"})
    link = Link("OP1", "OP1", Role.PRIMARY)
    told = rows(Comparison(old, new, (link,), ("PP1", "PP2"), (), (), NONE))
    assert [name(row) for row in told] == ["PP1>—", "PP2>—", "OP1>OP1"]


def test_partial_links_stand_with_both_their_rows() -> None:
    def parts(row: Row) -> tuple[list[str], list[str]]:
        return [k.old for k in row.came_from], [k.new for k in row.went_to]

    touched = {key: parts(row) for key, row in TOLD.items() if row.came_from or row.went_to}
    assert touched == {
        "OP3>OP3": ([], ["OP4"]),
        "—>OP4": (["OP3"], []),
        "OP6>—": ([], ["OP6"]),
        "OP8>OP6": (["OP6"], []),
    }


def test_only_a_pair_has_a_link_and_its_own() -> None:
    for row in TOLD.values():
        if row.old and row.new:
            assert row.link is not None
            assert (row.link.old, row.link.new) == (row.old.label, row.new.label)
            assert row.old == OLD[row.old.label]
            assert row.new == NEW[row.new.label]
        else:
            assert row.link is None


def test_additions_drops_and_changed_words_are_edits() -> None:
    still = [key for key, row in TOLD.items() if not row.edited]
    assert still == ["OP7>PP2", "PP2>PP3", "PP3>PP4", "H1>H1", "OP5>OP5"]


# --- fates and kinds ---------------------------------------------------------------------------

FATES = {
    "PP1>PP1": "edited routine",
    "OP7>PP2": "kept typographic moved renumbered",
    "PP2>PP3": "kept renumbered",
    "PP3>PP4": "kept renumbered",
    "H1>H1": "kept",
    "OP1>OP1": "edited strength substantive",
    "OP2>OP2": "edited strength terminology",
    "OP3>OP3": "edited strength terminology split",
    "OP4>—": "dropped",
    "—>OP4": "split substantive typographic",
    "OP5>OP5": "kept",
    "OP5(a)>OP5(a)": "edited strength terminology",
    "OP5(b)>OP5(b)": "edited substantive",
    "OP6>—": "merged typographic",
    "—>OP5(c)": "added",
    "OP8>OP6": "edited merged renumbered",
    "OP9>OP7": "edited routine renumbered",
}


@pytest.mark.parametrize("key", FATES)
def test_what_became_of_each_row(key: str) -> None:
    assert tags(TOLD[key], comparison()) == frozenset(FATES[key].split())


WORDS = sorted({word for told in FATES.values() for word in told.split()})


@pytest.mark.parametrize("word", WORDS)
def test_each_fate_and_kind_can_be_chosen(word: str) -> None:
    chosen = [name(row) for row in selected(comparison(), [word])]
    assert chosen == [key for key, told in FATES.items() if word in told.split()]


@pytest.mark.parametrize(
    "only", [("added", "dropped"), ("moved", "routine"), ("kept", "merged", "strength")]
)
def test_what_has_any_of_several_is_chosen(only: tuple[str, ...]) -> None:
    chosen = [name(row) for row in selected(comparison(), iter(only))]
    assert chosen == [key for key, told in FATES.items() if set(only) & set(told.split())]


def test_nothing_asked_for_is_everything() -> None:
    assert [name(row) for row in selected(comparison())] == list(FATES)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("preamble", ["PP1>PP1", "OP7>PP2", "PP2>PP3", "PP3>PP4"]),
        ("operative", [key for key in FATES if "OP" in key]),
        ("annex", []),
    ],
)
def test_a_row_is_in_the_part_of_either_of_its_paragraphs(part: str, expected: list[str]) -> None:
    assert [name(row) for row in selected(comparison(), (), part)] == expected


def test_part_and_fate_must_both_fit() -> None:
    assert [name(row) for row in selected(comparison(), ("kept",), "operative")] == [
        "OP7>PP2",
        "OP5>OP5",
    ]


def test_an_annex_is_a_part() -> None:
    both = document({"OP1": "核准附件。", "AX1": "行动计划", "AX1.1": "总则。"})
    links = tuple(Link(p.label, p.label, Role.PRIMARY) for p in both.paragraphs)
    same = with_fates(Comparison(both, both, links, (), (), ()))
    assert [name(row) for row in selected(same, (), "annex")] == ["AX1>AX1", "AX1.1>AX1.1"]


def test_kinds_are_counted_by_paragraphs() -> None:
    assert kind_counts(comparison()) == {
        "typographic": 3,
        "routine": 2,
        "terminology": 3,
        "strength": 4,
        "substantive": 3,
    }


def test_policy_is_force_and_substance_counted_once_a_paragraph() -> None:
    told = [set(words.split()) for words in FATES.values()]
    assert policy_count(comparison()) == sum(bool(t & {"strength", "substantive"}) for t in told)
    assert policy_count(comparison()) == 6


@pytest.mark.parametrize(
    ("key", "chinese", "english"),
    [
        ("PP1>PP1", ["例行更新 1"], ["routine 1"]),
        ("OP7>PP2", ["标点体例 1"], ["typographic 1"]),
        ("PP2>PP3", [], []),
        ("OP1>OP1", ["实质 1", "力度↑ 1"], ["substantive 1", "strength↑ 1"]),
        ("OP2>OP2", ["力度↑ 1", "用语 1"], ["strength↑ 1", "terminology 1"]),
        ("OP5(a)>OP5(a)", ["力度↔ 1", "用语 1"], ["strength↔ 1", "terminology 1"]),
        ("OP5(b)>OP5(b)", ["实质 2", "段内移位"], ["substantive 2", "words moved inside"]),
        ("OP8>OP6", [], []),
        ("—>OP4", ["实质 1", "标点体例 1"], ["substantive 1", "typographic 1"]),
        ("OP4>—", [], []),
    ],
)
def test_a_heading_names_every_kind_with_its_count(
    key: str, chinese: list[str], english: list[str]
) -> None:
    assert told_kinds(TOLD[key], "zh") == chinese
    assert told_kinds(TOLD[key], "en") == english


def with_kinds(*kinds: EditKind) -> Row:
    """OP2's row, its changed words of these kinds."""
    row = TOLD["OP2>OP2"]
    assert row.link is not None
    held = iter(kinds)
    edits = tuple(
        replace(e, kind=next(held), direction=None) if e.kind else e for e in row.link.edits
    )
    return replace(row, link=replace(row.link, edits=edits))


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ((EditKind.ROUTINE, EditKind.TERMINOLOGY), ["用语 1", "例行更新 1"]),
        ((EditKind.TERMINOLOGY, EditKind.TERMINOLOGY), ["用语 2"]),
        ((EditKind.TYPOGRAPHIC, EditKind.ROUTINE), ["例行更新 1", "标点体例 1"]),
        ((EditKind.SUBSTANTIVE, EditKind.ROUTINE), ["实质 1", "例行更新 1"]),
        ((EditKind.STRENGTH, EditKind.SUBSTANTIVE), ["实质 1", "力度 1"]),
    ],
)
def test_no_kind_hides_another(kinds: tuple[EditKind, ...], told: list[str]) -> None:
    assert told_kinds(with_kinds(*kinds), "zh") == told


def test_punctuation_is_shown_where_it_is_all_that_changed() -> None:
    shown = [key for key, row in TOLD.items() if shows_typography(row)]
    assert shown == ["OP7>PP2", "OP6>—"]
    row = with_kinds(EditKind.TYPOGRAPHIC, EditKind.TYPOGRAPHIC)
    assert shows_typography(row)
    assert row.link is not None
    flat = tuple(replace(e, layout=e.kind is not None) for e in row.link.edits)
    assert not shows_typography(replace(row, link=replace(row.link, edits=flat)))
    assert not shows_typography(with_kinds(EditKind.TYPOGRAPHIC, EditKind.ROUTINE))


def test_a_moved_paragraph_left_its_place_behind_the_one_that_stayed() -> None:
    assert {label: [k.old for k in gone] for label, gone in vacated(comparison()).items()} == {
        "OP5(b)": ["OP7"]
    }


def test_all_that_moved_from_behind_one_is_told_there_in_the_old_order() -> None:
    texts = {"OP1": "甲", "OP2": "乙", "OP3": "丙", "OP4": "丁"}
    old, new = document(texts, 78), document({**texts, "OP5": "戊"}, 79)
    links = (
        Link("OP1", "OP1", Role.PRIMARY),
        Link("OP3", "OP2", Role.PRIMARY, moved=True),
        Link("OP2", "OP3", Role.PRIMARY, moved=True),
        # A clause that went elsewhere left no place, whatever it says of moving.
        Link("OP4", "OP5", Role.PARTIAL, moved=True),
    )
    found = vacated(Comparison(old, new, links, ("OP4",), ("OP4",), (), NONE))
    assert {label: [k.old for k in gone] for label, gone in found.items()} == {
        "OP1": ["OP2", "OP3"]
    }


def test_what_stood_before_all_that_stayed_left_no_place() -> None:
    old, new = document({"OP1": "甲", "OP2": "乙"}, 78), document({"OP1": "乙", "OP2": "甲"}, 79)
    links = (Link("OP1", "OP2", Role.PRIMARY, moved=True), Link("OP2", "OP1", Role.PRIMARY))
    assert vacated(Comparison(old, new, links, (), (), (), NONE)) == {}


def test_every_row_belongs_to_one_part() -> None:
    held = rows_by_part(comparison())
    assert sorted(name(row) for part in held.values() for row in part) == sorted(TOLD)
    assert [name(row) for row in held[ParagraphKind.PREAMBULAR]] == list(TOLD)[:4]


def test_a_term_that_may_mean_something_else_counts_as_policy() -> None:
    old = document({"OP1": "请被占领土当局合作；", "OP2": "强调被占领土当局的作用。"})
    new = document({"OP1": "请有争议领土当局合作；", "OP2": "强调有争议领土当局的作用。"})
    told = compare(old, new)
    assert [(s.old, s.new, s.sure) for s in told.substitutions] == [
        ("被占领土", "有争议领土", False)
    ]
    assert policy_count(told) == len(selected(told, ["policy"])) == 2
    assert not selected(told, ["substantive", "strength"])


def test_another_rendering_of_one_term_is_no_policy() -> None:
    old = document({"OP1": "请各国应要求合作；", "OP2": "强调应要求提供援助。"})
    new = document({"OP1": "请各国应请求合作；", "OP2": "强调应请求提供援助。"})
    told = compare(old, new)
    assert [s.sure for s in told.substitutions] == [True]
    assert policy_count(told) == len(selected(told, ["policy"])) == 0


def test_all_that_may_be_policy_is_chosen_with_what_is_new_or_gone() -> None:
    told = {name(row) for row in selected(comparison(), ["policy"])}
    wanted = ["substantive", "strength", "dropped", "added"]
    assert told >= {name(row) for row in selected(comparison(), wanted)} != set()


def test_what_left_the_preamble_for_the_operative_part_may_be_policy_without_a_word_changed() -> (
    None
):
    old = document(
        {"PP1": "敦促各国批准《海洋协定》，", "PP2": "回顾湿地的作用，", "OP1": "请各国保护海龟；"}
    )
    new = document(
        {"PP1": "回顾湿地的作用，", "OP1": "请各国保护海龟；", "OP2": "敦促各国批准《海洋协定》；"}
    )
    told = compare(old, new)
    assert [name(row) for row in selected(told, ["policy"])] == ["PP1>OP2"]
    assert policy_count(told) == 0
