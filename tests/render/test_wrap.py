"""Lines of Chinese text: as full as they may be, none begun or ended by the wrong sign."""

from __future__ import annotations

from functools import partial

import pytest
from rich.cells import cell_len
from small import NEW, OLD, comparison, printed

from unrdiff.render.findings import View
from unrdiff.render.terminal.comparison import print_comparison
from unrdiff.render.wrap import GLUE, clipped, dotted, wrapped

TEXT = (
    "确认《联合国防治荒漠化公约》（下称“《公约》”）缔约方会议第十六届会议的成果，包括关于"
    "干旱的决定（见第 14/COP.16 号决定、ICCD/COP(16)/22/Add.1），并请会员国：“优先养护、"
    "恢复（尤其是在山区）退化的土地”；又请秘书长就此提出报告！"
)
CLOSING = "，。；：、！？》”’）】」,.;:!?)"
OPENING = "《“‘（【「("


def lines(text: str, width: int) -> list[str]:
    return ["".join(piece for piece, _ in line) for line in wrapped([(text, "")], width)]


@pytest.mark.parametrize("width", range(40, 161))
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(width: int) -> None:
    told = lines(TEXT, width)
    assert "".join(told).replace(" ", "") == TEXT.replace(" ", "")
    assert all(cell_len(line) <= width for line in told)
    assert [line for line in told if line[0] in CLOSING or line[-1] in OPENING] == []


@pytest.mark.parametrize("width", [40, 41, 60, 80, 100])
def test_no_line_is_broken_sooner_than_need_be(width: int) -> None:
    """The next unit, a character with the signs around it, would have found no room."""
    told = lines("一" * 300, width)
    assert {cell_len(line) for line in told[:-1]} == {width // 2 * 2}


@pytest.mark.parametrize("width", range(40, 161, 3))
def test_the_marks_of_changes_never_part_from_their_words(width: int) -> None:
    told = printed(width, partial(print_comparison, comparison(), view=View(part="operative")))
    for line in [line.strip() for line in told.splitlines() if line.startswith("    ")]:
        assert not line.startswith(("-]", "+}", *CLOSING))
        assert not line.endswith(("[-", "{+", *OPENING))


def test_glue_forbids_a_break_and_is_not_printed() -> None:
    assert lines("甲乙丙", 4) == ["甲乙", "丙"]
    assert lines(f"甲乙{GLUE}丙", 4) == ["甲", "乙丙"]
    assert lines(f"{GLUE}甲{GLUE}", 4) == ["甲"]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("甲乙丙丁", 8, ["甲乙丙丁"]),
        ("甲乙丙丁", 7, ["甲乙丙", "丁"]),
        ("甲乙丙；", 7, ["甲乙", "丙；"]),
        ("甲乙《丙》", 6, ["甲乙", "《丙》"]),
        ("甲乙丙 丁", 6, ["甲乙丙", "丁"]),
        ("a b c   d", 5, ["a b c", "d"]),
        ("见第 79/214 号", 10, ["见第", "79/214 号"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("甲", 1, ["甲"]),
        ("甲乙", 1, ["甲", "乙"]),
        ("", 9, []),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_an_address_is_broken_behind_its_slashes() -> None:
    address = "https://documents.un.org/doc/undoc/gen/n25/301/84/pdf/n2530184.pdf"
    told = lines(address, 30)
    assert "".join(told) == address
    assert all(line.endswith("/") for line in told[:-1])


def test_a_break_far_back_is_found_where_none_is_near() -> None:
    word = "x" * 60
    assert lines(f"甲乙 {word}", 62) == ["甲乙", word]


def test_each_piece_keeps_its_style_and_its_blanks_between() -> None:
    told = list(wrapped([("甲乙", "red"), ("丙 ", "red"), ("丁戊", "blue")], 8))
    assert told == [[("甲乙丙", "red")], [("丁戊", "blue")]]
    told = list(wrapped([("甲 ", "red"), ("乙", "blue")], 8))
    assert told == [[("甲 ", "red"), ("乙", "blue")]]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (15, "请秘书长 提报告"),
        (14, "请秘书长 提报…"),
        (10, "请秘书长…"),
        (9, "请秘书长…"),
        (8, "请秘书…"),
        (1, "…"),
    ],
)
def test_what_is_cut_ends_with_an_ellipsis_within_the_width(width: int, expected: str) -> None:
    assert clipped("请秘书长 提报告", width) == expected
    assert cell_len(expected) <= width
    assert OLD.title == clipped(NEW.title or "", 14)


def test_a_long_list_of_numbers_is_broken_between_them() -> None:
    numbers = "、".join(f"70/{number}" for number in range(170, 182))
    lines = ["".join(p for p, _ in line) for line in wrapped([(dotted([numbers]), "")], 37)]
    assert len(lines) > 1
    assert all(line.endswith("、") for line in lines[:-1])
    assert "".join(lines) == numbers
