"""The numbers of paragraphs, 16., and of subparagraphs, (a) (i) (一) ㈠ (1), at their levels."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from unrdiff.language.numerals import (
    ONE_TO_TEN,
    any_number,
    chinese_number,
    chinese_numeral,
    enclosed_chinese,
    roman_number,
    roman_numeral,
)

ENUMERATOR = re.compile(r"(\d{1,3})\s*[.．、](?!\d)\s*(?=\S)")
# 一、 二、, as operative paragraphs were numbered until the mid-1970s.
CHINESE_ENUMERATOR = re.compile(rf"([{ONE_TO_TEN}]{{1,3}})\s*[、．.]\s*(?=\S)")
# A number on a line of its own, before its paragraph.
LONE_NUMBER = re.compile(rf"\d{{1,3}}\s*[.．、]|[(（][a-z{ONE_TO_TEN}]{{1,3}}[)）]")
# Numbers that page breaks or a converter lost: how many may be missing in a row.
_LARGEST_GAP = 3

IN_BRACKETS = rf"[(（]\s*(?:[a-z]{{1,2}}|[ivx]{{1,5}}|[{ONE_TO_TEN}]{{1,3}}|\d{{1,2}})\s*[)）]"
_NUMBER = re.compile(rf"({IN_BRACKETS}|[㈠-㈩]|[a-z]\)(?=\s))\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its items are numbered, and the last number seen."""

    style: str
    ordinal: int
    printed: str


def counts_on(number: int, last: int, complete: bool) -> bool:
    """Whether a printed number goes on counting the operative paragraphs after ``last``.

    A few numbers may have been lost where the paragraph before is ``complete``.
    """
    gap = number - last
    return gap == 1 or (1 < gap <= _LARGEST_GAP and complete and last > 0)


def split_number(text: str) -> tuple[str, str] | None:
    """``(a) 加强…`` as ``("(a)", "加强…")``; ``None`` when the text has no such number."""
    match = _NUMBER.match(text)
    return (match[1], text[match.end() :]) if match else None


def readings(printed: str) -> list[tuple[str, int]]:
    """The styles and values that a printed number may have: (i) is a Roman one or a letter."""
    bare = re.sub(r"[()（）\s]", "", enclosed(printed))
    found: list[tuple[str, int]] = []
    if re.fullmatch("[a-z]", bare):
        found.append(("letter", ord(bare) - ord("a") + 1))
    elif re.fullmatch("([a-z])\\1", bare):
        found.append(("letter", 26 + ord(bare[0]) - ord("a") + 1))
    if (roman := roman_number(bare.upper())) and bare.islower():
        found.append(("roman", roman))
    if (chinese := chinese_number(bare)) is not None:
        found.append(("chinese", chinese))
    if bare.isdigit() and (digits := any_number(bare)):
        found.append(("digit", digits))
    return found


def enclosed(printed: str) -> str:
    """A number with half-width brackets, as labels have it: ㈠ and （一） are ``(一)``."""
    if len(printed) == 1:
        return enclosed_chinese(printed)
    bare = re.sub(r"[()（）\s]", "", printed)
    return f"({bare})"


def letter(index: int) -> str:
    """The letter that numbers a subparagraph, counted from 1; behind z come aa, bb."""
    rounds, rest = divmod(index - 1, 26)
    return chr(ord("a") + rest) * (rounds + 1)


_NUMERALS: Mapping[str, Callable[[int], str]] = {
    "letter": letter,
    "roman": lambda index: roman_numeral(index).lower(),
    "chinese": chinese_numeral,
    "digit": str,
}


def numeral_in(style: str, index: int) -> str:
    """The number at this place of a list of that style, without brackets."""
    return _NUMERALS[style](index)


def numbers_between(first: str, last: str) -> list[str] | None:
    """b, c between a and d; ii between i and iii; ``None`` where the two are no ends of a range.

    A list that begins with i is one of Roman numbers.
    """
    ends = dict(readings(f"({first})")), dict(readings(f"({last})"))
    styles = [style for style in ends[0] if style in ends[1]]
    if ends[0].get("roman") == 1 and "roman" in styles:
        styles = ["roman"]
    for style in styles:
        if ends[0][style] < ends[1][style]:
            return [numeral_in(style, i) for i in range(ends[0][style] + 1, ends[1][style])]
    return None


def place(levels: tuple[Level, ...], printed: str) -> tuple[Level, ...] | None:
    """The levels after this number, or ``None`` if it continues no list and begins none."""
    candidates = readings(printed)
    for depth in range(len(levels) - 1, -1, -1):
        for style, ordinal in candidates:
            if levels[depth].style == style and ordinal == levels[depth].ordinal + 1:
                return (*levels[:depth], Level(style, ordinal, enclosed(printed)))
    for style, ordinal in candidates:
        if ordinal == 1 and all(level.style != style for level in levels):
            return (*levels, Level(style, ordinal, enclosed(printed)))
    return None
