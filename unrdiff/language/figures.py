"""The figures of references, apart from the words around them: 第|七十六|届会议, |2 110| 万, |2|%.

Word comparison takes a reference as one word. Whoever marks a text by hand strikes its figure
alone: two readers, apart from one another, did so with 51 of the 52 sessions, numbers and dates
that they marked alike in six composed texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from unrdiff.language.quantities import COUNTED, NUMERALS
from unrdiff.language.references import RESOLUTION_NUMBER, SYMBOL, is_citation
from unrdiff.language.tokens import is_atom, tokens

Parts = tuple[tuple[str, str], ...]

_COUNTED = re.compile(COUNTED)
_FIGURE = re.compile(
    rf"({SYMBOL}|{RESOLUTION_NUMBER}|\d{{1,3}}(?:\s\d{{3}})+(?!\d)|\d+(?:[.,，]\d+)*|[{NUMERALS}]+)"
)


def figures_apart(old: str, new: str) -> Parts:
    """The parts of two wordings that differ in figures of references alone, pair by pair.

    A date of which nothing stays is one part, with the number of its resolution. Other wordings are
    one part, whole.
    """
    counted = all(_COUNTED.fullmatch(text.strip()) for text in (old, new))
    mine, other = ([old], [new]) if counted else (tokens(old), tokens(new))
    whole = ((old, new),)
    if len(mine) != len(other):
        return whole
    cut: list[tuple[str, str]] = []
    for one, another in zip(mine, other, strict=True):
        pieces, counterparts = _pieces(one), _pieces(another)
        if one != another and pieces[::2] != counterparts[::2]:
            return whole
        told = _whole_if_all_differ(pieces, counterparts)
        if len(told) < len(pieces) and _cites_with_date(mine):
            return whole
        cut += told
    groups = groupby(filter(any, cut), lambda pair: pair[0] == pair[1])
    return tuple(map(_joined, (found for _, found in groups)))


def _whole_if_all_differ(mine: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[str, str]]:
    """The pieces of two references pair by pair; all as one where of several figures none stays."""
    pairs = list(zip(mine, other, strict=True))
    figures = pairs[1::2]
    if len(figures) < 2 or any(one == another for one, another in figures):
        return pairs
    before, behind = (pairs[0], pairs[1:]) if pairs[0][0].isspace() else (("", ""), pairs)
    return [before, _joined(behind)]


def _joined(pairs: Iterable[tuple[str, str]]) -> tuple[str, str]:
    old, new = zip(*pairs, strict=True)
    return "".join(old), "".join(new)


@lru_cache(maxsize=4096)
def _pieces(reference: str) -> tuple[str, ...]:
    """What stands before, between and behind its figures, and the figures, which have odd places.

    A word that is no reference is one piece: 一级 is no figure with 级.
    """
    bare = reference.strip()
    if not (is_atom(bare) or _COUNTED.fullmatch(bare)):
        return (reference,)
    return tuple(_FIGURE.split(reference))


def _cites_with_date(row: list[str]) -> bool:
    return len(row) > 1 and any(is_citation(word.strip()) for word in row)
