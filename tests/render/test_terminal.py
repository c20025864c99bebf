"""A comparison and an outline in a terminal, to the letter, and the choices that shape them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from small import NEW, OLD, comparison, printed, without_hanging_blanks

from unrdiff import compare
from unrdiff.model import (
    Direction,
    Document,
    Edit,
    EditKind,
    Op,
    Paragraph,
    ParagraphKind,
    Substitution,
)
from unrdiff.render.findings import View
from unrdiff.render.labels import Language, word
from unrdiff.render.terminal.comparison import print_comparison
from unrdiff.render.terminal.marks import Marks
from unrdiff.render.terminal.outline import print_outline
from unrdiff.render.terminal.page import Page

GOLDEN = Path(__file__).parent / "golden"
OP = ParagraphKind.OPERATIVE


SIGNS = word("signs", "zh")


def shown(width: int, language: Language = "zh", *only: str, part: str | None = None) -> str:
    view = View(language, only=only, part=part)
    return printed(width, partial(print_comparison, comparison(), view=view))


def body(told: str) -> str:
    """What stands below the head."""
    return told.partition(f"{SIGNS}\n\n")[2]


def golden(name: str) -> str:
    return (GOLDEN / name).read_text("utf-8")


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_a_comparison_at_every_width(width: int) -> None:
    assert shown(width) == golden(f"comparison-{width}.txt")


def test_heads_in_english() -> None:
    told = [line for line in shown(100, "en").splitlines() if line and line[0] not in " !?"]
    # What stood at the head stands at the end again.
    told, again = told[:-8], told[-8:]
    assert again == told[3:11]
    assert told == [
        "− A/RES/77/172  77th session · 2022-12-14 · adopted resolution  可持续山区发展",
        "+ A/C.2/80/L.21  80th session · 2025-11-12 · draft resolution  可持续山区发展",
        "which came resolution 79/214",
        "Operative part, 10 paragraphs, subparagraphs included: 8 carried over "
        "(5 with changes of substance",
        "or force), 1 added, 1 split off from others, 1 dropped, 1 merged into others",
        "Preamble, 4 paragraphs: 4 carried over (1 moved)",
        "kept 5   edited 8   moved 1   renumbered 5   split 1   merged 1   dropped 1   added 1",
        "wording from the old text 62%",
        "paragraphs with: policy 6   typographic 3   routine 2   terminology 3   strength 4   "
        "substantive 3",
        "the operative part at a glance",
        "replaced throughout: 居民 → 社区, 3 times (OP2 OP3 OP5(a)); check that both mean the same",
        "✎ edited  ✚ added  ✖ dropped  ⇒ split or merged  strength ↑ stronger ↓ weaker ↔ unranked",
        "✎ PP1  routine 1",
        "✎ OP7 → PP2  moved · typographic 1",
        "✎ PP3 → PP4  footnote references −[2]",
        "✎ OP1  substantive 1 · strength↑ 1 · similarity 43% · please check",
        "✎ OP2  strength↑ 1 · terminology 1",
        "✎ OP3  split · strength↓ 1 · terminology 1 · similarity 43% · please check",
        "✖ OP4 → —  dropped",
        "✚ OP3 ⇒ OP4  split · substantive 1 · typographic 1 · wording from the old text 56%",
        "✎ OP5(a)  strength↔ 1 · terminology 1",
        "✎ OP5(b)  substantive 2 · words moved inside",
        "✖ OP6 ⇒ OP6  merged · typographic 1",
        "✚ — → OP5(c)  added · wording from the old text 0%",
        "✎ OP8 → OP6  merged",
        "✎ OP9 → OP7  routine 1",
        "footnotes",
    ]


def test_no_page_is_wider_than_can_be_read() -> None:
    assert body(shown(160)) == body(shown(120)) != body(shown(119))


def test_an_outline_has_a_line_for_every_paragraph() -> None:
    for width in (60, 100):
        told = printed(width, partial(print_outline, NEW))
        assert without_hanging_blanks(told) == golden(f"outline-{width}.txt")


def test_an_outline_in_english_counts_in_english() -> None:
    told = printed(80, partial(print_outline, OLD, language="en"))
    assert "\npreamble 3   operative part 9   footnotes 3\n" in told
    assert told.startswith("A/RES/77/172  77th session · 2022-12-14 · adopted resolution  ")


def test_a_document_without_symbol_goes_by_its_file() -> None:
    bare = Document("notes/draft.txt", (Paragraph("OP1", OP, "决定结束审议。", "1"),))
    told = printed(80, partial(print_outline, bare))
    assert without_hanging_blanks(told) == (
        "notes/draft.txt\n\n序言部分 0   执行部分 1   脚注 0\n\nOP1  决定结束审议。\n"
    )


# --- what is chosen ----------------------------------------------------------------------------


def rows(told: str) -> list[str]:
    """The heads of the rows: sign and labels."""
    return [
        line.split("  ")[0] if line[0] != " " else line.split("  ")[1]
        for line in body(told).splitlines()
        if line and (line[0] in "✎✚✖" or (line.startswith("  ") and line[2] in "POHA"))
    ]


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        (("moved",), ["✎ OP7 → PP2"]),
        (("merged",), ["✖ OP6 ⇒ OP6", "✎ OP8 → OP6"]),
        (("split",), ["✎ OP3", "✚ OP3 ⇒ OP4"]),
        (("dropped",), ["✖ OP4 → —"]),
        (("dropped", "added"), ["✖ OP4 → —", "✚ — → OP5(c)"]),
    ],
)
def test_only_what_was_asked_for_is_told(only: tuple[str, ...], expected: list[str]) -> None:
    assert rows(shown(100, "zh", *only)) == expected


def test_footnotes_stand_below_the_whole_comparison_alone() -> None:
    assert "\n脚注\n" in shown(100)
    assert "\n脚注\n" not in shown(100, "zh", "moved")
    assert "\n脚注\n" not in shown(100, part="operative")


def test_what_could_not_be_placed_is_told_whatever_was_asked_for() -> None:
    for told in (shown(100), shown(100, "zh", "moved"), shown(100, part="preamble")):
        assert told.endswith("\n? a-c2-80-l21.txt: 未能归位的文字：山区国家之友小组分发\n")


def test_where_no_row_is_left_it_is_said_and_else_not() -> None:
    assert "没有这样的段落。\n" in shown(100, part="annex")
    assert "No paragraph is of this kind.\n" in shown(100, "en", part="annex")
    assert "没有这样的段落。" not in shown(100)


def test_texts_with_the_same_footnotes_have_no_heading_for_them() -> None:
    same = compare(OLD, OLD)
    told = printed(100, partial(print_comparison, same))
    assert "脚注" not in told


# --- rows --------------------------------------------------------------------------------------


def pair(old: str, new: str) -> str:
    """The rows of two one-paragraph texts, without the head."""
    documents = [
        Document(name, (Paragraph("OP1", OP, text, "1"),), session=session)
        for name, text, session in (("old.txt", old, 78), ("new.txt", new, 79))
    ]
    told = printed(100, partial(print_comparison, compare(*documents)))
    return body(told)


def test_width_and_spacing_alone_fold_a_row() -> None:
    folded = pair("请秘书长在2027年报告(见附件);", "请秘书长在 2027 年报告（见附件）；")
    assert folded == "  OP1  请秘书长在 2027 年报告（见附件）；\n"


def test_punctuation_alone_is_shown_as_such() -> None:
    assert pair("请各国通报，并分享数据；", "请各国通报并分享数据；") == (
        "✎ OP1  标点体例 1\n    请各国通报[-，-]并分享数据；\n\n"
    )


def test_a_row_that_moved_with_its_wording_is_told_in_full() -> None:
    same = replace(OLD, paragraphs=(OLD["OP7"], OLD["OP1"], OLD["OP2"], OLD["OP3"]))
    turned = replace(OLD, paragraphs=(OLD["OP1"], OLD["OP2"], OLD["OP3"], OLD["OP7"]))
    told = printed(100, partial(print_comparison, compare(same, turned)))
    assert told.endswith("✎ OP7  移动 · 未改\n    强调必须及早修复受损的高山牧场；\n\n")


# --- colours -----------------------------------------------------------------------------------


def spans(edit: Edit, colour: bool = True) -> list[tuple[str, str]]:
    return list(Marks(colour).inline([edit]))


@pytest.mark.parametrize(
    ("kind", "put_in", "taken_out"),
    [
        (EditKind.SUBSTANTIVE, "bold green underline", "bold red strike"),
        (EditKind.STRENGTH, "bold magenta underline", "bold magenta strike"),
        (EditKind.TERMINOLOGY, "cyan underline", "cyan strike"),
        (EditKind.ROUTINE, "dim green underline", "dim red strike"),
        (EditKind.TYPOGRAPHIC, "dim green underline", "dim red strike"),
    ],
)
def test_each_kind_has_its_colours(kind: EditKind, put_in: str, taken_out: str) -> None:
    edit = Edit(Op.REPLACE, "旧", "新", kind)
    assert spans(edit) == [("旧", taken_out), ("新", put_in)]


def test_what_is_equal_or_mere_layout_has_no_colour() -> None:
    assert spans(Edit(Op.EQUAL, "同", "同")) == [("同", "")]
    wide = Edit(Op.REPLACE, "(", "（", EditKind.TYPOGRAPHIC, layout=True)
    assert spans(wide) == spans(wide, colour=False) == [("（", "")]


def test_a_console_told_to_use_no_colour_gets_brackets() -> None:
    console = Console(file=StringIO(), color_system="standard", no_color=True)
    edit = Edit(Op.INSERT, "", "新", EditKind.STRENGTH, Direction.STRONGER)
    ((words, _),) = Marks(Page(console, "zh").colour).inline([edit])
    assert words.replace("\u2060", "") == "{+新+}"


def test_a_replacement_made_in_part_says_what_was_left() -> None:
    part = replace(comparison(), substitutions=(Substitution("居民", "社区", 2, 1, ("OP2",)),))
    told = printed(100, partial(print_comparison, part))
    assert "\n部分用语变动：居民 → 社区，2 处（OP2）；新案文另有 1 处用旧称\n" in told


def test_an_added_paragraph_names_the_one_in_whose_words_it_is_written() -> None:
    found = replace(comparison(), models={"OP5(c)": "OP4"})
    assert "新增 · 沿用旧措辞 0%，多出自旧案文 OP4\n" in printed(
        80, partial(print_comparison, found)
    )
