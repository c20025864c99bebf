"""Numbers of the items of a list that stands inside a sentence: (a), (ii), (一)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from unrdiff.language.folding import folded
from unrdiff.language.numerals import chinese_numeral, roman_numeral
from unrdiff.language.references import ITEM_NUMBER

_JOINT = r"(?:以及|及|和|并)?\s*"
# 第 3 段(a) and 第 2 条(b)款 refer; an item begins behind a mark, with a joint or without, and the
# first of a list behind what asks for it.
_ITEM = re.compile(
    rf"(?:^|(?<=[，；：。,;:]))\s*{_JOINT}({ITEM_NUMBER})|(?<![\d段条款])({ITEM_NUMBER})"
)
_NUMBER = re.compile(rf"\s*{_JOINT}({ITEM_NUMBER})")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# The number of an item, from 1 on, in each of the ways in which items are counted.
_WAYS: tuple[Callable[[int], str], ...] = (
    lambda number: _LETTERS[number - 1 : number],
    lambda number: roman_numeral(number).lower(),
    str,
    chinese_numeral,
)


def item_number_in(text: str) -> int | None:
    """Where the number of an item stands in a text that is no more, but for what joins items."""
    match = _NUMBER.fullmatch(text)
    return match.start(1) if match else None


@lru_cache(maxsize=4096)
def counted_items(text: str) -> frozenset[int]:
    """Where the numbers of items stand that are counted from the first on without a gap.

    Offsets in characters of the text. A number that is out of order is none of them: it may be
    meant for another item.
    """
    reached = [0] * len(_WAYS)
    found = set()
    for match in _ITEM.finditer(text):
        number = folded(match[1] or match[2])[1:-1]
        for way, printed in enumerate(_WAYS):
            following = (reached[way] + 1, 1) if match[1] else (1,)
            if reached_now := next((n for n in following if printed(n) == number), None):
                reached[way] = reached_now
                found.add(match.start(1) if match[1] else match.start(2))
                break
    return frozenset(found)
