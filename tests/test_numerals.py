"""Numbers as texts print them."""

from __future__ import annotations

import pytest

from unrdiff.language.numerals import (
    RAISED_DIGITS,
    any_number,
    bracketed,
    chinese_number,
    circled_number,
    enclosed_chinese,
    enclosed_numeral,
    raised_number,
    roman_number,
    roman_numeral,
)


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("一", 1),
        ("两", 2),
        ("九", 9),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("八十一", 81),
        ("一百", 100),
        ("一百一", 101),
        ("一百零二", 102),
        ("一百一十五", 115),
        ("一百九十三", 193),
        ("二百", 200),
        ("零", 0),
        ("二〇一九", 2019),
        ("二零三零", 2030),
        ("一九四五", 1945),
        ("", None),
        ("第十", None),
        ("十届", None),
        ("10", None),
        ("X", None),
    ],
)
def test_chinese_numerals(numeral: str, number: int | None) -> None:
    assert chinese_number(numeral) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("I", 1),
        ("III", 3),
        ("IV", 4),
        ("VI", 6),
        ("IX", 9),
        ("XIV", 14),
        ("XXIX", 29),
        ("XL", 40),
        ("L", 50),
        ("LXXXIX", 89),
        ("", None),
        ("C", None),
        ("iv", None),
        ("A", None),
        ("IVA", None),
    ],
)
def test_roman_numerals(numeral: str, number: int | None) -> None:
    assert roman_number(numeral) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("4", 4),
        ("0", 0),
        ("78", 78),
        ("七十八", 78),
        ("IV", 4),
        ("甲", None),
        ("4a", None),
        ("", None),
    ],
)
def test_numbers_in_any_script(numeral: str, number: int | None) -> None:
    assert any_number(numeral) == number


def test_raised_circled_and_enclosed_numbers() -> None:
    assert raised_number(RAISED_DIGITS) == "0123456789"
    assert raised_number("¹²") == "12"
    assert [circled_number(c) for c in "①⑨⑩⑳"] == ["1", "9", "10", "20"]
    assert [enclosed_chinese(c) for c in "㈠㈤㈩"] == ["(一)", "(五)", "(十)"]


def test_numerals_are_written_as_lists_have_them() -> None:
    assert [roman_number(roman_numeral(n)) for n in range(1, 90)] == list(range(1, 90))
    assert [enclosed_numeral(n) for n in (1, 10, 11)] == ["㈠", "㈩", "(十一)"]
    assert [bracketed("a", "（b）"), bracketed("a", "(b)")] == ["（a）", "(a)"]
