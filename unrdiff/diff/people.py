"""Foreign names: one that became another is marked whole, 卡古多 for 卡古铎 with all its dots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from unrdiff.diff.hunks import Hunk, merged
from unrdiff.language.references import NAME

_NAME = re.compile(NAME)
Span = tuple[int, int]


def with_whole_people(found: Sequence[Hunk]) -> list[Hunk]:
    """The same difference with every changed name whole."""
    names = tuple(
        [match.span() for match in _NAME.finditer("".join(t for h in found for t in side(h)))]
        for side in (_old, _new)
    )
    if not any(names):
        return list(found)
    widened = merged(list(_widened(found, names)))
    return [h if h.same else Hunk(_joined(h.old), _joined(h.new), False) for h in widened]


def _joined(words: Sequence[str]) -> tuple[str, ...]:
    """Words with those of each name as one, which nothing cuts again."""
    text = "".join(words)
    spans = [match.span() for match in _NAME.finditer(text)]
    ends = [end for _, end in _lengths(words)]
    inside = {e for e in ends for begin, end in spans if begin < e < end}
    kept = [e for e in ends if e not in inside]
    return tuple(text[a:b] for a, b in pairwise([0, *kept]))


def _old(hunk: Hunk) -> Sequence[str]:
    return hunk.old


def _new(hunk: Hunk) -> Sequence[str]:
    return hunk.new


def _widened(found: Sequence[Hunk], names: Sequence[Sequence[Span]]) -> Iterator[Hunk]:
    """Equal stretches cut where they begin or end inside a name that a change touches."""
    at = (0, 0)
    for index, hunk in enumerate(found):
        ends = (at[0] + len("".join(hunk.old)), at[1] + len("".join(hunk.new)))
        if hunk.same:
            sides = tuple(zip((hunk.old, hunk.new), at, names, strict=True))
            head = max(_inside(*side) for side in sides) if index else 0
            tail = max(_inside_back(*side) for side in sides) if index + 1 < len(found) else 0
            middle = max(len(hunk.old) - tail, head)
            yield Hunk(hunk.old[:head], hunk.new[:head], False)
            yield Hunk(hunk.old[head:middle], hunk.new[head:middle], True)
            yield Hunk(hunk.old[middle:], hunk.new[middle:], False)
        else:
            yield hunk
        at = ends


def _inside(words: Sequence[str], start: int, names: Sequence[Span]) -> int:
    """How many first words stand in a name that began before them."""
    end = next((end for begin, end in names if begin < start < end), start)
    return sum(start + length - len(word) < end for word, length in _lengths(words))


def _inside_back(words: Sequence[str], start: int, names: Sequence[Span]) -> int:
    """How many last words stand in a name that goes on behind them."""
    stop = start + len("".join(words))
    begin = next((begin for begin, end in names if begin < stop < end), stop)
    return sum(start + length > begin for _, length in _lengths(words))


def _lengths(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each word with the length of all up to its end."""
    return zip(words, accumulate(map(len, words)), strict=True)
