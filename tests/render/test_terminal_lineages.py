"""The table of lineages and one paragraph's story in a terminal, to the letter."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from small import VERSIONS, printed, traced, without_hanging_blanks

from unrdiff import trace
from unrdiff.lineage.asked import AskedParagraph
from unrdiff.model import EditKind, Trace, UnrdiffError
from unrdiff.render.labels import Language
from unrdiff.render.lineages import Cell
from unrdiff.render.terminal.lineages import _cell, print_story, print_trace

GOLDEN = Path(__file__).parent / "golden"


def table(told: Trace, width: int = 100, language: Language = "zh") -> str:
    show = partial(print_trace, told, language=language)
    return without_hanging_blanks(printed(width, show))


def story(label: str, told: Trace | None = None) -> str:
    return asked(AskedParagraph(label), told)


def asked(paragraph: AskedParagraph, told: Trace | None = None) -> str:
    show = partial(print_story, told or traced(), paragraph)
    return without_hanging_blanks(printed(80, show))


def test_the_table_of_three_versions() -> None:
    assert table(traced()) == (GOLDEN / "lineages-100.txt").read_text("utf-8")


def test_the_table_in_english() -> None:
    assert table(traced(), language="en") == (GOLDEN / "lineages-100-en.txt").read_text("utf-8")


def test_four_stories() -> None:
    told = "".join(map(story, ("OP1", "OP2", "OP3", "OP5")))
    assert told == (GOLDEN / "story-80.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("width", "first"),
    [
        (56, "OP1         OP1 ✎ .96   OP1 ✎⇒ .69  敦促会员国在矿区、…"),
        (52, "OP1         OP1 ✎ .96   OP1 ✎⇒ .69  敦促会员国在矿…"),
        (51, "OP1         OP1 ✎ .96   OP1 ✎⇒ .69"),
    ],
)
def test_what_has_no_room_for_some_words_gives_none(width: int, first: str) -> None:
    assert f"\n{first}\n" in table(traced(), width)


def test_no_blank_hangs_behind_a_row() -> None:
    rows = printed(51, partial(print_trace, traced())).splitlines()[-7:]
    assert [row for row in rows if row.endswith(" ")] == []


def test_notices_stand_apart_above_the_marks() -> None:
    assert "没有找到注号\n\n共 7 条" in table(traced())
    turned = trace([VERSIONS[2], VERSIONS[0], VERSIONS[1]])
    order = "! 已按届会和日期排序：A/RES/73/3、A/RES/75/8、A/RES/78/5"
    assert f"没有找到注号\n{order}\n\n共 7 条" in table(turned)


def test_what_could_not_be_placed_is_told_above_the_table() -> None:
    last = replace(VERSIONS[2], unplaced=("无处可放",))
    told = table(trace([*VERSIONS[:2], last]))
    assert "\n? a-res-78-5.txt: 未能归位的文字：无处可放\n\n共 7 条" in told


def test_a_long_name_of_a_file_is_cut_in_its_column() -> None:
    name = "report-of-the-committee.txt#4"
    told = table(trace([replace(VERSIONS[0], symbol=None, source=name), *VERSIONS[1:]]))
    assert "\nreport-of-the-committee.txt…  A/RES/75/8  A/RES/78/5\n" in told


def test_a_label_is_the_newest_text_s_that_has_it() -> None:
    """OP4 was the report in the oldest version; in the newest it is the concern."""
    assert story("OP4").startswith("A/RES/73/3  PP1  深为关切\n")
    head, _, told = story("PP1").partition("\n\n")
    assert head == "最新版没有 PP1，以下按 A/RES/75/8 的编号"
    assert told == story("OP4")


def test_a_label_of_no_version_is_refused_with_an_example() -> None:
    with pytest.raises(UnrdiffError, match=r"^--paragraph OP9: no version has it; use a label "):
        story("OP9")


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (EditKind.SUBSTANTIVE, "green"),
        (EditKind.STRENGTH, "magenta"),
        (EditKind.TERMINOLOGY, "cyan"),
        (EditKind.ROUTINE, "dim"),
        (None, ""),
    ],
)
def test_the_marks_of_a_cell_have_the_colour_of_its_kind(kind: EditKind | None, style: str) -> None:
    text = _cell(Cell("OP16", "✎↷", kind, 0.5))
    assert text.plain == "OP16 ✎↷ .50"
    assert text.style == "bold"
    told = [(text.plain[s.start : s.end], s.style) for s in text.spans]
    assert told == ([(" ✎↷ .50", style)] if style else [])


def test_a_story_in_colour_has_no_brackets() -> None:
    stream = StringIO()
    console = Console(
        file=stream, width=80, color_system="standard", force_terminal=True, highlight=False
    )
    print_story(traced(), AskedParagraph("OP1"), console)
    assert "敦促" in stream.getvalue()
    assert "{+" not in stream.getvalue()


def test_a_version_may_be_named_whose_label_it_is() -> None:
    """PP1 of the oldest version is OP4 of the newest, and nothing was fallen back to."""
    for version in ("old", 73):
        assert asked(AskedParagraph("PP1", version)) == story("OP4")
    assert asked(AskedParagraph("OP4", "new")) == story("OP4")


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        (AskedParagraph("PP1", "new"), "--paragraph new:PP1: that version does not have it"),
        (AskedParagraph("PP1", 99), "--paragraph 99:PP1: no version is of session 99"),
        (AskedParagraph("OP99"), "--paragraph OP99: no version has it"),
    ],
)
def test_a_label_of_no_version_is_refused(paragraph: AskedParagraph, said: str) -> None:
    with pytest.raises(UnrdiffError, match=said):
        asked(paragraph)
