"""Canonical spacing, and how paragraphs and clauses open, as the reader needs it."""

from __future__ import annotations

import pytest

from unrdiff.language.canonical import canonical, canonical_with_map
from unrdiff.language.openings import begins_paragraph, is_verb, opening, opens_inner_clause

# --- canonical spacing -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("第71/209号决议", "第 71/209 号决议"),
        ("第  71/209   号", "第 71/209 号"),
        ("于2030年", "于 2030 年"),
        ("加 强 合 作", "加强合作"),
        ("回顾 ，", "回顾，"),
        ("， 又回顾", "，又回顾"),
        ("《 公约 》 和", "《公约》和"),
        ("《公约》 2020", "《公约》2020"),
        ("会议 (纽约) 的", "会议(纽约)的"),
        ("第 1269 (1999) 号", "第 1269 (1999)号"),
        ("第 1269(1999)号", "第 1269(1999)号"),
        ("( 纽约 )", "(纽约)"),
        ("[ a ] 项", "[a]项"),
        ("Convention on Wetlands", "Convention on Wetlands"),
        ("COVID-19疫情", "COVID-19 疫情"),
        ("José学校", "José 学校"),
        ("51.2 % 的人口", "51.2 % 的人口"),
        ("15%的人口", "15%的人口"),
        ("〇 三 年", "〇三年"),
        ("㈠ 项", "㈠项"),
        ("a, b", "a, b"),
        ("a , b", "a, b"),
        ("  首尾  ", "首尾"),
        ("甲\n乙", "甲乙"),
        ("第\n71/209\n号", "第 71/209 号"),
        ("United\nNations", "United Nations"),
        ("A/RES/\n71/209", "A/RES/71/209"),
        ("E/CN.15-\nL.4", "E/CN.15-L.4"),
        ("A/71/485\n(Part I)", "A/71/485(Part I)"),
        ("15\n%", "15%"),
        ("10\n％", "10％"),
        ("甲\n+乙", "甲+乙"),
        ("甲 +乙", "甲 +乙"),
        ("二〇二一年 — 二〇三〇年", "二〇二一年—二〇三〇年"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_blanks_stand_where_editors_set_them(raw: str, text: str) -> None:
    assert canonical(raw) == text
    assert canonical(text) == text


def test_every_offset_of_the_raw_text_is_known_in_the_canonical_one() -> None:
    text, places = canonical_with_map(" 第71  号 甲")
    assert text == "第 71 号甲"
    assert places == [0, 0, 2, 3, 4, 4, 5, 6, 6, 7]
    assert [text[p] for p, c in zip(places, " 第71  号 甲", strict=False) if not c.isspace()] == [
        *"第71号甲"
    ]


# --- openings ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("回顾其决议", True),
        ("又重申", True),
        ("在这方面，欢迎各国", True),
        ("以《宪章》的宗旨和原则为指导，", True),
        ("以联合国名义", False),
        ("  3 强调", True),
        ("**深为关切**", True),
        ("各国应当", False),
        ("其中强调", False),
        ("", False),
    ],
)
def test_paragraphs_begin_with_adverbs_and_a_verb(text: str, begins: bool) -> None:
    assert begins_paragraph(text) is begins


def test_an_opening_is_adverbs_verb_and_rest() -> None:
    found = opening("又在这方面，赞赏地注意到进展")
    assert (found.adverbs, found.verb, found.rest) == ("又在这方面，", "赞赏地注意到", "进展")
    assert found.verb_class is not None
    guided = opening("以《宪章》为指导，")
    assert (guided.adverbs, guided.verb, guided.rest) == ("", "以《宪章》为指导", "，")
    assert guided.verb_class is None
    nothing = opening("各国应当合作")
    assert (nothing.adverbs, nothing.verb, nothing.rest) == ("", "", "各国应当合作")
    assert nothing.verb_class is None


def test_a_verb_alone_is_a_verb_with_or_without_its_adverbs() -> None:
    assert [is_verb(t) for t in ("请", " 又敦促 ", "深为关切", "请各国", "各国", "")] == [
        *(True, True, True),
        *(False, False, False),
    ]


def test_inner_clauses_open_otherwise_than_paragraphs() -> None:
    assert [opens_inner_clause(t) for t in ("并重申", "同时强调", "从而", "重申", "不并")] == [
        *(True, True, True),
        *(False, False),
    ]
