"""Numbers as UN texts print them: Chinese numerals, Roman ones, enclosed and raised digits."""

from __future__ import annotations

import re

# For patterns: the numerals of a row of items, and those that stand for digits.
ONE_TO_NINE = "一二三四五六七八九"
ONE_TO_TEN = f"{ONE_TO_NINE}十"
_NUMERALS = f"〇{ONE_TO_NINE}"
_DIGITS = {c: i for i, c in enumerate(_NUMERALS)} | {"零": 0, "两": 2}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TO_RAISED = {digit: character for character, digit in _RAISED.items()}

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# Numbers in circles and in brackets of one character each, as ranges for patterns.
CIRCLED_NUMBERS = "①-⑳"
ENCLOSED_NUMERALS = "㈠-㈩"
CHINESE_NUMERAL = f"[〇零{ONE_TO_TEN}百两]+"


# Any run of numerals, also those of large numbers.
ANY_NUMERAL = rf"[〇零{ONE_TO_TEN}百千万亿两]+"


def chinese_number(numeral: str) -> int | None:
    """``八十`` is 80, ``一百零二`` 102, ``二〇一九`` 2019; ``None`` for anything else."""
    if not re.fullmatch(CHINESE_NUMERAL, numeral):
        return None
    if not re.search("[十百]", numeral):
        return int("".join(str(_DIGITS[c]) for c in numeral))
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def chinese_numeral(number: int) -> str:
    """A number below 1,000 in Chinese numerals: 二十三, 一百零五."""
    if number < 10:
        return _NUMERALS[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    if not rest:
        return _NUMERALS[hundreds] + "百"
    joint = "零" if rest < 10 else "一" if rest < 20 else ""
    return _NUMERALS[hundreds] + "百" + joint + chinese_numeral(rest)


def roman_number(numeral: str) -> int | None:
    """``IV`` is 4; ``None`` for anything that is no Roman numeral up to 89."""
    if not re.fullmatch("[IVXL]+", numeral):
        return None
    values = [_ROMAN[c] for c in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-v if v < following else v for v, following in pairs)


def roman_numeral(number: int) -> str:
    """4 is ``IV``; up to 89."""
    tens, ones = divmod(number, 10)
    return ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX")[tens] + (
        ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    )


def any_number(numeral: str) -> int | None:
    """The value of ``4``, ``四`` or ``IV``; ``None`` for anything else."""
    if re.fullmatch(r"\d+", numeral):
        return int(numeral)
    return chinese_number(numeral) or roman_number(numeral)


def raised_number(digits: str) -> str:
    """``¹²`` as ``12``."""
    return digits.translate(_RAISED)


def raised(digits: str) -> str:
    """``12`` as ``¹²``."""
    return digits.translate(_TO_RAISED)


def circled_number(character: str) -> str:
    """``①`` as ``1``, up to ⑳."""
    return str(ord(character) - ord("①") + 1)


def enclosed_chinese(character: str) -> str:
    """``㈠`` as ``(一)``, up to ㈩."""
    return f"({ONE_TO_TEN[ord(character) - ord('㈠')]})"


def enclosed_numeral(number: int) -> str:
    """1 as ``㈠``; behind ㈩, where there is no such character, ``(十一)``."""
    return chr(ord("㈠") + number - 1) if number <= 10 else f"({chinese_numeral(number)})"


def bracketed(numeral: str, like: str) -> str:
    """A numeral between brackets as another one has them: （a） or (a)."""
    return f"（{numeral}）" if like.startswith("（") else f"({numeral})"
