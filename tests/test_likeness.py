"""How alike two texts are, for the aligner and for a reader."""

from __future__ import annotations

import math

import pytest

from unrdiff.align.overlaps import Overlap
from unrdiff.align.rarity import Rarity
from unrdiff.align.wording import (
    Names,
    Wording,
    clauses_of,
    names_in,
    trigrams,
    units,
    updated_things,
)
from unrdiff.language.likeness import alike, pairs, similarity
from unrdiff.language.titles import SAME_TITLE, title_fit


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("请会员国合作", "请会员国合作", 1.0),
        ("第 64/179 号决议", "第64/179号决议", 1.0),
        ("会员国合作", "秘书长报告", 0.0),
        ("请会员国合作", "请会员国", 0.75),
        ("请", "请", 1.0),
        ("请", "又", 0.0),
        ("", "", 1.0),
        ("请", "请会员国", 0.0),
        ("（甲）项", "(甲)项", 1.0),
        ("会员会员", "会员", 0.5),
        ("请会员国减少", "请会员国", 0.75),
        ("请各国合作", "各国请合作", 0.5),
        ("请秘书长报告", "请会员国报告", 0.2),
        ("请各国政府", "请各方", 0.333),
    ],
    ids=[
        "equal",
        "layout",
        "nothing",
        "a part",
        "one sign",
        "another sign",
        "empty",
        "one sign of many",
        "widths",
        "said twice in one",
        "a part of more words",
        "another order",
        "one pair in common",
        "three digits",
    ],
)
def test_similarity_is_the_wording_that_both_have(one: str, other: str, expected: float) -> None:
    assert similarity(one, other) == similarity(other, one) == expected


def test_a_reader_sees_what_is_said_twice() -> None:
    once, twice = "请会员国", "请会员国请会员国请会员国"
    assert similarity(once, twice) < alike(pairs(once), pairs(twice))


def test_each_pair_of_neighbours_counts_once() -> None:
    assert pairs("各国各国请") == {"各国", "国各", "国请"}
    assert pairs("请") == pairs("") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("国际合作", "国际合作", 1.0),
        ("国际合作", "海洋污染", 0.0),
        ("国际合作", "国际", 0.5),
        ("国际合作", "合作国际", 2 / 3),
        ("", "国际合作", 0.0),
        ("国际合作", "", 0.0),
        ("", "", 0.0),
    ],
    ids=["equal", "nothing", "a part", "another order", "first empty", "last empty", "both empty"],
)
def test_alike_is_the_pairs_in_common(one: str, other: str, expected: float) -> None:
    assert alike(pairs(one), pairs(other)) == pytest.approx(expected)
    assert title_fit(one, other) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("森林与可持续发展", "森林与可持续发展"),
        ("加强国际合作打击非法贩运文物", "打击非法贩运文物行为"),
        ("土著人民权利", "土著人民的权利"),
        ("农村妇女和女童境况", "改善农村地区妇女和女童的境况"),
    ],
    ids=["the same", "shortened", "a particle", "extended"],
)
def test_a_title_reworded_is_still_the_same(old: str, new: str) -> None:
    assert title_fit(old, new) >= SAME_TITLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("森林与可持续发展", "核裁军"),
        ("土著人民权利", "残疾人权利"),
        ("国际贸易与发展", "信息和通信技术促进可持续发展"),
    ],
    ids=["nothing in common", "the rights of others", "development in both"],
)
def test_a_title_of_another_subject_is_another(old: str, new: str) -> None:
    assert title_fit(old, new) < SAME_TITLE


# --- wording as the aligner weighs it ------------------------------------------------------------

TEXT = "请联合国环境规划署酌情执行《湿地公约》；"


def names(*texts: str, title: str = "") -> Names:
    return Names(texts, [title] if title else [])


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("执行《湿地公约》", "执行《N》"),
        ("执行湿地公约", "执行N"),
        ("执行《京都议定书》", "执行《京都议定书》"),
        ("请世界卫生组织和会员国合作", "请N和会员国合作"),
        ("请联合国环境规划署合作", "请N合作"),
        ("在现有资源范围内协助", "N协助"),
        ("应会员国请求并根据国内法协助", "N并N协助"),
        ("鼓励候鸟迁飞路线合作伙伴", "鼓励N合作伙伴"),
        ("请联合国教育、科学及文化组织协助", "请N协助"),
        ("请联合国教育科学及文化组织协助", "请N协助"),
        ("2019 年 12 月 18 日第 74/1 号决议", "##决议"),
        ("见 A/74/120 文件，15 页", "见#文件,#页"),
        ("第七十五届会议", "#会议"),
    ],
    ids=[
        "an instrument",
        "without its marks",
        "one that no text has in marks",
        "an organization, but no short name",
        "the longest name there",
        "a limit",
        "at request and under national law",
        "the title",
        "a name with a mark in it",
        "the same without the mark",
        "date and resolution",
        "symbol and number",
        "session",
    ],
)
def test_names_are_one_unit_and_references_none(text: str, shape: str) -> None:
    known = names("重申《湿地公约》", title="候鸟迁飞路线")
    found = units(text, known)
    assert "".join("N" if names_in(c) else c for c in found) == shape
    assert len(names_in(found)) == shape.count("N")


def test_a_unit_string_is_spelled_out_again() -> None:
    known = names(TEXT)
    found = units(TEXT, known)
    assert len(found) == len(TEXT) - 10
    assert known.spell_out(found) == "请联合国环境规划署酌情执行《湿地公约》;"


def test_two_names_are_two_units() -> None:
    known = names("《湿地公约》和《鸟类公约》")
    one, other = units("湿地公约", known), units("鸟类公约", known)
    assert len(one) == len(other) == 1
    assert one != other
    assert (known.spell_out(one), known.spell_out(other)) == ("湿地公约", "鸟类公约")


def test_the_longest_of_all_names_is_a_name() -> None:
    longest = "关于在航空器内犯罪和其他某些行为以及在机场从事非法暴力行为的补充议定书最后文件"
    known = names(f"《{longest}》")
    assert len(names_in(units(longest, known))) == 1
    assert f"!reaffirm{units(longest, known)}" in Wording.of(f"重申{longest}", known).features


def test_a_name_inside_a_longer_one_is_part_of_it() -> None:
    known = names("《湿地公约》和《湿地公约附加议定书》")
    assert len(units("湿地公约附加议定书", known)) == 1


def test_a_name_of_three_signs_is_no_name() -> None:
    assert units("《禁雷令》", names("《禁雷令》")) == "《禁雷令》"
    assert len(units("《禁雷公约》", names("《禁雷公约》"))) == 3


def test_a_provision_is_what_stands_behind_the_verb() -> None:
    known = names()
    assert (
        Wording.of("又敦促各国植树", known).provision
        == Wording.of("请各国植树", known).provision
        == "各国植树"
    )
    assert Wording.of("各国植树", known).provision == "各国植树"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("欢迎 2018 年 5 月在内罗毕举行的会议", {"meeting"}),
        ("欢迎第三届青年论坛", {"meeting"}),
        ("注意到秘书长的报告(A/73/12)", {"report"}),
        ("宣布 2027 年为国际骆驼年", set()),
        ("宣布 2027 年为土壤国际年", {"celebration"}),
        ("欢迎在 2018 年会议上讨论秘书长关于周年的报告", {"meeting", "report", "celebration"}),
        ("欢迎定期举行会议", set()),
        ("到 2030 年消除饥饿", set()),
    ],
    ids=[
        "a meeting",
        "a forum by its number",
        "a report",
        "another year",
        "a year",
        "several things",
        "no date",
        "a date alone",
    ],
)
def test_what_has_a_date_and_comes_every_year_is_updated(text: str, expected: set[str]) -> None:
    assert updated_things(text) == expected


def test_clauses_and_trigrams_end_at_marks() -> None:
    assert clauses_of("种树，除草；(养蜂)#采蜜") == ["|种树|", "|除草|", "|养蜂|", "|采蜜|"]
    assert clauses_of("(种树)，除草；") == ["|种树|", "|除草|"]
    assert clauses_of("；") == clauses_of("") == []
    assert trigrams("种树，除草") == {"|种树", "种树|", "|除草", "除草|"}
    assert trigrams("种") == {"|种|"}
    assert trigrams("，") == frozenset()


def test_features_are_trigrams_citations_and_whom_a_paragraph_turns_to() -> None:
    known = names()
    text = "又请世界卫生组织执行第 70/1 号决议"
    organization = units("世界卫生组织", known)
    found = Wording.of(text, known).features
    assert found >= {"@70/1", f"!ask{organization}", f"{organization}执行"}
    assert found == Wording.of("敦促世界卫生组织执行第 70/1 号决议", known).features
    assert not [f for f in Wording.of("请各国植树", known).features if f[0] in "@!"]
    assert not [f for f in Wording.of("世界卫生组织植树", known).features if f[0] in "@!"]


def test_an_overlap_is_measured_against_both_and_against_the_lighter() -> None:
    inside, apart = Overlap(shared=2, old=2, new=6), Overlap(shared=0, old=2, new=6)
    assert (inside.similarity, inside.containment) == (0.5, 1.0)
    assert inside.score == pytest.approx(0.5**0.6)
    assert Overlap(2, 6, 2).score == inside.score
    assert Overlap(1, 2, 6).score == pytest.approx(0.25**0.6 * 0.5**0.4)
    assert (apart.similarity, apart.containment, apart.score) == (0.0, 0.0, 0.0)
    nothing = Overlap(0, 0, 0)
    assert (nothing.similarity, nothing.containment, nothing.score) == (0.0, 0.0, 0.0)
    assert Overlap(0, 0, 3).containment == 0.0


PARAGRAPHS = [frozenset(f) for f in (("甲", "@70/1"), ("甲", "乙"), ("乙", "丙"), ("乙", "!ask"))]


def test_what_stands_in_fewer_paragraphs_weighs_more() -> None:
    rarity = Rarity(PARAGRAPHS)
    in_two = math.log(5 / 2) ** 2
    assert rarity["甲"] == pytest.approx(in_two)
    assert rarity["乙"] == pytest.approx(math.log(5 / 3) ** 2)
    assert rarity["丙"] == pytest.approx(math.log(5) ** 2)
    assert rarity["@70/1"] == rarity["!ask"] == pytest.approx(3 * rarity["丙"])
    assert rarity.mass(PARAGRAPHS[1]) == pytest.approx(rarity["甲"] + rarity["乙"])
    assert rarity.of_rare_trigrams(2) == pytest.approx(2 * in_two)


@pytest.mark.parametrize(
    ("feature", "alone", "share"),
    [("甲", True, 1.0), ("丙", True, 1.0), ("乙", False, 0.311), ("丁", False, 0.0)],
    ids=["in two paragraphs", "in one", "in three", "in none"],
)
def test_what_stands_in_two_paragraphs_stands_alone(
    feature: str, alone: bool, share: float
) -> None:
    rarity = Rarity(PARAGRAPHS)
    assert rarity.alone(feature) is alone
    assert rarity.share(feature) == pytest.approx(share, abs=0.001)
