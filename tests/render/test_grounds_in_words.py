"""Reasons in both languages, and where the page tells them."""

from __future__ import annotations

import re

import pytest
from small import comparison

from unrdiff.ground import Ground, GroundCode
from unrdiff.model import Direction, Edit, EditKind, Op, OtherEnd
from unrdiff.render.grounds import NAMES, ground_line, judged_words
from unrdiff.render.html.grounds import ToldGround, edit_title, grounds
from unrdiff.render.html.page import render_html

CHINESE = re.compile("[一-龥]")


def edit(reason: Ground | None, direction: Direction | None = None) -> Edit:
    kind = EditKind.STRENGTH if direction else EditKind.ROUTINE
    return Edit(Op.REPLACE, "旧", "新", kind, direction, because=reason)


@pytest.mark.parametrize("code", GroundCode)
def test_every_code_has_a_name_in_both_languages(code: GroundCode) -> None:
    chinese, english = NAMES[code]
    assert CHINESE.search(chinese)
    assert not CHINESE.search(english)


@pytest.mark.parametrize(
    ("said", "chinese", "english"),
    [
        (edit(None), "", ""),
        (edit(Ground(GroundCode.SESSION)), "届次", "later session"),
        (
            edit(Ground(GroundCode.CITATION, "第 73/186 号", "第 74/177 号")),
            "引文更新：第 73/186 号 → 第 74/177 号",
            "citation brought up to date: 第 73/186 号 → 第 74/177 号",
        ),
        (
            edit(Ground(GroundCode.VERB, "请", "敦促"), Direction.STRONGER),
            "动词：请 → 敦促，更强",
            "verb: 请 → 敦促, stronger",
        ),
        (
            edit(Ground(GroundCode.LIMIT, "", "酌情"), Direction.WEAKER),
            "限定语：增“酌情”，更弱",
            "limiting formula: “酌情” added, weaker",
        ),
        (
            edit(Ground(GroundCode.BINDING_WORD, "可", ""), Direction.UNRANKED),
            "约束力用词：删“可”，强弱无定论",
            "binding word: “可” deleted, neither agreed to be stronger",
        ),
    ],
)
def test_a_reason_in_words(said: Edit, chinese: str, english: str) -> None:
    assert ground_line(said, "zh") == chinese
    assert ground_line(said, "en") == english


def test_a_pointer_over_an_edit_shows_its_kind_and_why() -> None:
    stronger = edit(Ground(GroundCode.VERB, "请", "敦促"), Direction.STRONGER)
    assert edit_title(stronger, "zh") == "力度 ↑ · 动词：请 → 敦促，更强"
    assert edit_title(edit(None), "en") == "routine"
    gone = Edit(Op.DELETE, "旧", "", EditKind.SUBSTANTIVE, moved=OtherEnd("OP5", None))
    assert edit_title(gone, "zh") == "词句移至执行部分第5段"
    assert edit_title(gone, "en") == "words moved to OP5"


def test_grounds_leave_out_what_is_not_shown_and_cut_what_is_long() -> None:
    words, layout = Ground(GroundCode.WORDS), Ground(GroundCode.LAYOUT)
    told = grounds(
        [
            Edit(Op.EQUAL, "同", "同"),
            Edit(Op.REPLACE, ",", "，", EditKind.TYPOGRAPHIC, layout=True, because=layout),
            Edit(
                Op.INSERT,
                "",
                " " + "水" * 30,
                EditKind.SUBSTANTIVE,
                moved=OtherEnd("PP3", 2),
                because=words,
            ),
        ],
        "zh",
    )
    assert told == (
        ToldGround("", "水" * 24 + "…", "substantive", ("词句移自序言部分第3段", "其他文字改动")),
    )


def test_the_page_tells_grounds_in_a_part_that_keys_can_open_and_paper_leaves_out() -> None:
    page = render_html(comparison(), "zh")
    links = comparison().links
    edited = sum(bool(k.told) for k in links) + sum(bool(n.edits) for n in comparison().footnotes)
    told = re.findall(r'<details class="why">(.*?)</details>', page, re.S)
    assert sum("<ul>" in one for one in told) == edited - 2 > 0
    assert re.search(r"@media print \{[^@]*\.why,[^{]*\{ display: none !important; \}", page)


@pytest.mark.parametrize(
    ("because", "words"),
    [
        (Ground(GroundCode.VERB, "要求", "请"), ("要求", "请")),
        (Ground(GroundCode.LIMIT, "", "酌情"), ("", "酌情")),
        (Ground(GroundCode.WORDS), ("此外要求", "并酌情请")),
        (None, ("此外要求", "并酌情请")),
    ],
)
def test_a_judgement_is_told_by_the_words_it_is_about_or_else_by_all(
    because: Ground | None, words: tuple[str, str]
) -> None:
    edit = Edit(Op.REPLACE, "此外要求", "并酌情请", EditKind.STRENGTH, because=because)
    assert judged_words(edit) == words
