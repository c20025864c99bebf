"""How word processors print the numbers that they count: the formats of ECMA-376 17.18.59."""

from __future__ import annotations

from collections.abc import Callable

from unrdiff.language.numerals import ONE_TO_TEN, chinese_numeral

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("〇零一二三四五六七八九十百", "零零壹贰叁肆伍陆柒捌玖拾佰")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_IN_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_FOOTNOTE_SIGNS = "*†‡§"


def counted(number: int, form: str) -> str:
    """A number in a format by its name: ``counted(3, "lowerRoman")`` is ``iii``.

    A format that is not known is printed in digits, as Word does.
    """
    if form in ("none", "bullet"):
        return ""
    make = _FORMS.get(form)
    return make(number) if make and number > 0 else str(number)


def roman(number: int) -> str:
    """14 is ``XIV``."""
    found = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        found += sign * times
    return found


def _letters(number: int) -> str:
    """A to z, then aa, bb, as Word goes on."""
    times, at = divmod(number - 1, 26)
    return chr(ord("a") + at) * (times + 1)


def _enclosed(first: str, last: str) -> Callable[[int], str]:
    """Numbers that are one character each; behind the last they are printed in digits."""

    def one(number: int) -> str:
        code = ord(first) + number - 1
        return chr(code) if code <= ord(last) else str(number)

    return one


def _in_turn(row: str) -> Callable[[int], str]:
    return lambda number: row[(number - 1) % len(row)]


def _below_thousand(number: int) -> str:
    return chinese_numeral(number) if number < 1000 else _by_digits(number)


def _by_digits(number: int) -> str:
    return str(number).translate(_IN_DIGITS)


def _counting(number: int) -> str:
    """Counting in Chinese numerals: 二十三; from a hundred on digit by digit, as Word prints it."""
    return chinese_numeral(number) if number < 100 else _by_digits(number)


def _sign(number: int) -> str:
    times, at = divmod(number - 1, len(_FOOTNOTE_SIGNS))
    return _FOOTNOTE_SIGNS[at] * (times + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "decimalHalfWidth": str,
    "decimalFullWidth": lambda number: str(number).translate(_WIDE),
    "decimalFullWidth2": lambda number: str(number).translate(_WIDE),
    "numberInDash": lambda number: f"- {number} -",
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chicago": _sign,
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "japaneseCounting": _counting,
    "chineseCountingThousand": _below_thousand,
    "taiwaneseCountingThousand": _below_thousand,
    "japaneseDigitalTenThousand": _by_digits,
    "ideographDigital": _by_digits,
    "taiwaneseDigital": _by_digits,
    "chineseLegalSimplified": lambda number: _below_thousand(number).translate(_LEGAL),
    "ideographTraditional": _in_turn(_STEMS),
    "ideographZodiac": _in_turn(_BRANCHES),
    "decimalEnclosedCircle": _enclosed("①", "⑳"),
    "decimalEnclosedCircleChinese": _enclosed("①", "⑳"),
    "decimalEnclosedParen": _enclosed("⑴", "⒇"),
    "decimalEnclosedFullstop": _enclosed("⒈", "⒛"),
    "ideographEnclosedCircle": lambda number: (
        chr(ord("㊀") + number - 1) if number <= len(ONE_TO_TEN) else str(number)
    ),
    "ordinal": lambda number: f"{number}{_english_ordinal(number)}",
}


def _english_ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
