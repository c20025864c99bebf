"""Numbers of the items of a list that stands inside a sentence: (a), (ii), (一)."""

from __future__ import annotations

import re
from functools import lru_cache

from unrdiff.language.enumeration import IN_BRACKETS, Level, place

_JOINT = r"(?:以及|及|和|并)?\s*"
# 第 3 段(a) and 第 2 条(b)款 refer; an item begins behind a mark, with a joint or without, and the
# first of a list behind what asks for it.
_ITEM = re.compile(
    rf"(?:^|(?<=[，；：。,;:]))\s*{_JOINT}({IN_BRACKETS})|(?<![\d段条款])({IN_BRACKETS})"
)
_NUMBER = re.compile(rf"\s*{_JOINT}({IN_BRACKETS})")


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
    levels: tuple[Level, ...] = ()
    found = set()
    for match in _ITEM.finditer(text):
        number = match[1] or match[2]
        counted = (place(levels, number) if match[1] else None) or place((), number)
        if counted:
            levels = counted
            found.add(match.start(match.lastindex or 0))
    return frozenset(found)
