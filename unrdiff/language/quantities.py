"""Numbers, shares, amounts and dates as values, whatever their notation.

UN texts write one number in several ways, in one text and from version to version: 25 and 二十五,
300 万 and 三百万, 1 000 000 and 1,000,000, 0.7% and 百分之零点七, 2025 年 and 二〇二五年.
The same value in another notation is no change of what is said.
"""

from __future__ import annotations

import re
from decimal import Decimal

from unrdiff.language.folding import folded

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_DIGITS |= {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"○": 0, "两": 2}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_UNITS = {"万亿": 10**12, "千万": 10**7, "百万": 10**6, "亿": 10**8, "万": 10**4}

_DIGIT = "".join(_DIGITS)
# For patterns: all that a number in Chinese may be made of.
NUMERALS = f"{_DIGIT}{''.join(_SMALL)}{''.join(_LARGE)}"
_NUMERAL = f"[{NUMERALS}]"
_FIGURE = re.compile(rf"[\d{NUMERALS}]")
_WHOLE = f"{_NUMERAL}+(?:点[{_DIGIT}]+)?"
# What is counted or measured behind numerals; two of them alone may be no number (千万不要).
_MEASURES = "个名国项届次年段条月日天岁人户所家座种类份期轮度倍周美欧英日元吨公米克千平立世"

# Dates in numerals, and in the form of the international standard.
CHINESE_DATE = (
    rf"[{_DIGIT}]{{4}}年(?:{_NUMERAL}{{1,3}}月(?:{_NUMERAL}{{1,3}}日)?)?|"
    rf"{_NUMERAL}{{1,3}}月{_NUMERAL}{{1,3}}日"
)
ISO_DATE = r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"
SHARE = rf"(?:百分之|千分之){_WHOLE}|{_NUMERAL}{{1,4}}分之{_NUMERAL}{{1,4}}"
# 1 000 000 with any blank between its groups, −5, 300 万, 0.7%.
AMOUNT = (
    r"(?<![0-9A-Za-z)\]–—-])(?:[-−±+]\s?(?=\d))?"
    r"(?:\d{1,3}(?:[ \u2009\u202f\u00a0]\d{3})+(?!\d)|\d+(?:[.,，]\d+)*)(?:\.\d+)?"
    r"(?:\s?(?:万亿|千万|百万|亿|万))?(?:\s?[%％‰])?"
)
CHINESE_AMOUNT = (
    rf"第?{_NUMERAL}{{3,}}(?:点[{_DIGIT}]+)?|[{_DIGIT}]+点[{_DIGIT}]+|"
    rf"{_NUMERAL}{{2}}(?=[{_MEASURES}])"
)

# What jieba takes for one word: 两周, 六个月.
COUNTED = rf"{_NUMERAL}+[{_MEASURES}]月?"

_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_IN_SHARE = re.compile(rf"([百千]|{_WHOLE}|\d+)分之({_WHOLE}|\d+(?:\.\d+)?)")
_YEAR = re.compile(rf"[{_DIGIT}]{{4}}(?=年)")
_RUN = re.compile(_WHOLE)
_IN_UNITS = re.compile(r"(\d+(?:\.\d+)?)(万亿|千万|百万|亿|万)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PER = {Decimal(100): "%", Decimal(1000): "‰"}
_MINUS = str.maketrans("−－·・‧•", "--····")


def holds_figure(text: str) -> bool:
    """Whether a text has a digit or a numeral: nothing is counted, dated or cited without one."""
    return bool(_FIGURE.search(text))


def same_quantities(old: str, new: str) -> bool:
    """Whether two wordings differ in the notation of numbers, shares or dates alone."""
    return in_digits(old) == in_digits(new)


def in_digits(text: str) -> str:
    """Wording with every quantity in plain digits and without blanks."""
    plain = folded(text).translate(_MINUS)
    if not holds_figure(plain):
        return plain
    plain = _GROUPED.sub("", plain)
    plain = _ISO.sub(lambda m: f"{int(m[1])}年{int(m[2])}月{int(m[3])}日", plain)
    plain = _IN_SHARE.sub(_share, plain)
    plain = _YEAR.sub(lambda m: _positional(m[0]), plain)
    plain = _RUN.sub(lambda m: _plain(_value(m[0]), m[0]), plain)
    plain = _IN_UNITS.sub(lambda m: _plain(Decimal(m[1]) * _UNITS[m[2]], m[0]), plain)
    return _NUMBER.sub(lambda m: _plain(Decimal(m[0]), m[0]), plain)


def _share(match: re.Match[str]) -> str:
    whole = Decimal(_SMALL[match[1]]) if match[1] in _SMALL else _any(match[1])
    part = _any(match[2])
    if whole is not None and whole in _PER:
        return f"{_plain(part, match[0])}{_PER[whole]}"
    return f"{_plain(part, match[0])}/{_plain(whole, match[0])}"


def _any(text: str) -> Decimal | None:
    return Decimal(text) if _NUMBER.fullmatch(text) else _value(text)


def _plain(value: Decimal | None, printed: str) -> str:
    return printed if value is None else f"{value.normalize():f}"


def _positional(numerals: str) -> str:
    return "".join(str(_DIGITS[c]) for c in numerals)


def _value(numeral: str) -> Decimal | None:
    """``三百万`` is 3000000, ``一点五`` 1.5, ``二〇二五`` 2025; ``None`` for 万 or 百 alone."""
    whole, _, fraction = numeral.partition("点")
    if whole[0] not in _DIGITS and whole[0] not in "十拾":
        return None
    if all(c in _DIGITS for c in whole):
        value = Decimal(_positional(whole))
    else:
        value = Decimal(_counted(whole))
    return value + Decimal(f"0.{_positional(fraction)}") if fraction else value


def _counted(numeral: str) -> int:
    total = section = digit = 0
    for character in numeral:
        if character in _LARGE:
            # 亿 counts all before it (一万亿), 万 what stands behind 亿 (一亿二千万).
            before = total if character == "亿" else 0
            total += (before + section + digit) * _LARGE[character] - before
            section = digit = 0
        elif character in _SMALL:
            section += (digit or 1) * _SMALL[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + section + digit
