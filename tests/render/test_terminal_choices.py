"""A comparison in two columns, by the line, at a glance; and in which colours."""

from __future__ import annotations

import re
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from small import comparison, printed, traced

from unrdiff import compare, read
from unrdiff.model import Comparison, Op
from unrdiff.render.findings import Findings, View
from unrdiff.render.places import row_ids
from unrdiff.render.rows import rows
from unrdiff.render.terminal import show, show_glance
from unrdiff.render.terminal.comparison import print_comparison

WIDTHS = (60, 80, 100, 140, 160, 200)
RULE = "│"
CHOICES = {
    "inline": View(),
    "side by side": View(side_by_side=True),
    "stat": View(stat=True),
    "summary": View(summary=True),
}
FOUND = Findings((comparison().old, comparison().new), comparison())


def shown(width: int, **choices: object) -> str:
    view = View(**choices)  # type: ignore[arg-type]
    return printed(width, partial(print_comparison, comparison(), view=view))


def screen(width: int, **settings: object) -> Console:
    stream = StringIO()
    return Console(file=stream, width=width, force_terminal=True, highlight=False, **settings)  # type: ignore[arg-type]


def written(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("choice", CHOICES)
def test_no_line_is_wider_than_the_screen(width: int, choice: str) -> None:
    told = printed(width, partial(show, FOUND, CHOICES[choice]))
    assert max(map(cell_len, told.splitlines())) <= width


# --- two columns ----------------------------------------------------------------------------------


def columns(told: str, label: str) -> tuple[str, str]:
    """Both columns of the row that bears this label, without marks, blanks and line ends."""
    block = re.search(rf"^. {re.escape(label)}  .*\n((?:    .*\n)+)", told, re.M)
    assert block
    lines = [line[4:] for line in block[1].splitlines() if RULE in line]
    halves = [line.split(RULE) for line in lines]
    return tuple(
        re.sub(r"\s|\[-|-\]|\{\+|\+\}", "", "".join(half)) for half in zip(*halves, strict=True)
    )  # type: ignore[return-value]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_column_holds_its_own_text_to_the_letter(width: int) -> None:
    told = shown(width, side_by_side=True)
    found = comparison()
    for label in ("PP1", "OP1", "OP2", "OP5(b)"):
        old, new = columns(told, label)
        bare = [re.sub(r"\s", "", side[label].text) for side in (found.old, found.new)]
        assert [old, new] == bare


def test_what_one_text_lacks_leaves_its_column_empty() -> None:
    told = shown(140, side_by_side=True)
    assert columns(told, "OP4 → —") == ("欢迎宣布2022年为国际山区年；", "")
    assert columns(told, "— → OP5(c)") == ("", "在校舍附近修筑避险平台；")


def test_a_wide_screen_has_two_columns_unless_told_otherwise() -> None:
    for width, chosen, two in (
        (140, None, True),
        (139, None, False),
        (200, False, False),
        (80, True, True),
    ):
        console = screen(width)
        print_comparison(comparison(), console, View(side_by_side=chosen))
        assert (RULE in written(console)) is two
    # A file is no screen, however wide.
    assert RULE not in shown(200)


# --- a line a paragraph ---------------------------------------------------------------------------


def test_a_line_for_each_paragraph_that_changed() -> None:
    told = shown(100, stat=True).splitlines()
    lines = [line for line in told if line[:2] in ("✎ ", "✚ ", "✖ ")]
    changed = [
        "PP1",
        "OP7 → PP2",
        "PP3 → PP4",
        "OP1",
        "OP2",
        "OP3",
        "OP4 → —",
        "OP3 ⇒ OP4",
        "OP5(a)",
        "OP5(b)",
        "OP6 ⇒ OP6",
        "— → OP5(c)",
        "OP8 → OP6",
        "OP9 → OP7",
    ]
    assert [re.split(r"  +\d+ | +\d+ ", line[2:])[0].strip() for line in lines] == changed
    assert (
        told[-2]
        == f"{len(changed)} 段有变动，增 {counted(Op.INSERT)} 字，删 {counted(Op.DELETE)} 字"
    )


def counted(op: Op) -> int:
    """How many characters of the rows' edits came, or went."""
    total = 0
    for row in rows(comparison()):
        whole = row.new if op is Op.INSERT else row.old
        if row.edits:
            total += sum(len(e.new if op is Op.INSERT else e.old) for e in row.told)
        elif whole:
            total += len(whole.text)
    return total


def test_the_bars_are_of_one_scale_and_nothing_that_changed_has_none() -> None:
    told = [line for line in shown(80, stat=True).splitlines() if line[:2] in ("✎ ", "✚ ", "✖ ")]
    lines = [re.search(r" (\d+) (\+*)(-*)  ", line) for line in told]
    bars = [(int(m[1]), len(m[2]) + len(m[3])) for m in lines if m]
    assert all(bar >= 1 for count, bar in bars if count)
    for count, bar in bars:
        for other, shorter in bars:
            # Two signs are rounded apart from each other.
            assert bar >= shorter - 2 or count < other


def test_what_is_chosen_is_what_is_counted() -> None:
    told = shown(100, stat=True, only=("added",), part="operative").splitlines()
    assert [line[:10] for line in told if line[:2] == "✚ "] == ["✚ — → OP5("]
    assert told[-2] == "1 段有变动，增 12 字，删 0 字"
    assert "没有这样的段落。" in shown(100, stat=True, part="annex")


# --- at a glance ----------------------------------------------------------------------------------


def test_a_long_comparison_ends_as_it_begins_and_a_short_one_does_not_repeat_itself() -> None:
    assert shown(60).count("执行部分要点") == 2
    short = compare(
        *(read(f"78/1. 水\n\n大会，\n\n1. {verb}各国节约用水。\n") for verb in ("请", "敦促"))
    )
    assert printed(60, partial(print_comparison, short)).count("执行部分要点") == 1
    assert "执行部分要点" not in shown(60, part="operative")


def test_the_summary_alone() -> None:
    told = printed(100, partial(show, FOUND, View(summary=True)))
    assert "执行部分要点" in told
    assert "✎" not in told
    lineages = printed(
        100, partial(show, Findings(traced().documents, trace=traced()), View(summary=True))
    )
    assert "共 7 条沿革" in lineages


def test_names_lead_to_the_rows_of_the_page_that_was_written(tmp_path: Path) -> None:
    address = (tmp_path / "a page.html").as_uri()
    console = screen(100, color_system="standard")
    show_glance(FOUND, View(), console, address)
    links = set(re.findall(r"\x1b\]8;[^;]*;([^\x1b]+)\x1b\\", written(console)))
    ids = set(row_ids(rows(comparison())).values())
    assert links
    assert {link.removeprefix(f"{address}#") for link in links} <= ids
    plain = screen(100, color_system=None)
    show_glance(FOUND, View(), plain, address)
    assert "\x1b" not in written(plain)


# --- colours --------------------------------------------------------------------------------------


def colours(found: Comparison, **settings: object) -> set[str]:
    console = screen(100, **settings)
    print_comparison(found, console)
    return {
        code
        for codes in re.findall(r"\x1b\[([\d;]*)m", written(console))
        for code in codes.split(";")
    }


def test_no_colour_is_used_that_a_background_swallows() -> None:
    used = colours(comparison(), color_system="standard")
    assert {"31", "32", "35", "36"} <= used
    # Black, yellow, blue and white; and backgrounds of any colour.
    assert not used & {"30", "33", "34", "37", "93", "97", *map(str, range(40, 49))}


def test_no_color_leaves_no_colour_and_puts_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console = screen(100)
    print_comparison(comparison(), console)
    told = written(console)
    assert not re.findall(r"\x1b\[[\d;]*3[0-7][;m]", told)
    assert "[-请-]{+敦促+}" in re.sub(r"\x1b\[[\d;]*m", "", told)


def test_old_and_new_words_do_not_run_together_where_colour_alone_tells_them_apart() -> None:
    console = screen(100, color_system="standard")
    show_glance(FOUND, View(), console, "file:///page.html")
    told = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", written(console))
    assert "请 敦促" in told
    assert "请敦促" not in told
