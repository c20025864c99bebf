"""The numbers of a list's items, as web pages and office files count them, in the UN's notation."""

from __future__ import annotations

import re

from unrdiff.language.enumeration import split_number
from unrdiff.language.numerals import ONE_TO_TEN, chinese_numeral, roman_numeral
from unrdiff.language.punctuation import NUMBER_SIGNS

_LARGEST_ROMAN, _LETTERS = 89, 26
_LETTERED = ("lower-alpha", "lower-latin", "a")
_ROMAN = ("lower-roman", "i")
_CHINESE = (
    "cjk-ideographic",
    "cjk-decimal",
    "simp-chinese-informal",
    "simp-chinese-formal",
    "trad-chinese-informal",
    "trad-chinese-formal",
    "japanese-informal",
    "一",
    "一, 二, 三, ...",
)
# Styles that show a sign, the same for every item, or nothing.
_UNNUMBERED = ("none", "disc", "circle", "square", "disclosure-open", "disclosure-closed", "")


def list_number(style: str, value: int, level: int) -> str | None:
    """The number of an item as UN texts print it, ``None`` in a list that is not numbered.

    ``style`` is CSS's or HTML's name. A list shows ``a.`` where the UN prints (a), the one form
    that letters and small Roman numerals have there; Chinese numerals have brackets inside a list.
    """
    if style in _UNNUMBERED or style.startswith(('"', "'")):
        return None
    if style in _LETTERED and 0 < value <= _LETTERS:
        return f"({chr(ord('a') + value - 1)})"
    if style in _LETTERED and value <= 2 * _LETTERS:
        return f"({2 * chr(ord('a') + value - _LETTERS - 1)})"
    if style in _ROMAN and 0 < value <= _LARGEST_ROMAN:
        return f"({roman_numeral(value).lower()})"
    if style in ("upper-alpha", "upper-latin", "A") and 0 < value <= _LETTERS:
        return chr(ord("A") + value - 1)
    if style in ("upper-roman", "I") and 0 < value <= _LARGEST_ROMAN:
        return roman_numeral(value)
    if style in _CHINESE and value > 0:
        return f"({chinese_numeral(value)})" if level else chinese_numeral(value)
    return str(value)


def number_apart(printed: str) -> str | None:
    """The number that a file sets before a paragraph, without its dot: ``1.`` is 1, ``(a)`` stays.

    ``None`` for what is no number of a paragraph, 第 1 条.
    """
    bare = printed.strip().rstrip(NUMBER_SIGNS).strip()
    if re.fullmatch(rf"\d{{1,3}}|[{ONE_TO_TEN}]{{1,3}}", bare):
        return bare
    return bare if split_number(f"{bare} {bare}") else None
