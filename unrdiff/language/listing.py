"""The numbers of a list's items, as web pages and office files count them, in the UN's notation."""

from __future__ import annotations

from unrdiff.language.numerals import chinese_numeral, roman_numeral

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
