"""Paragraphs left over that were merged into another, or split off from one.

A paragraph without a successor may live on inside a paragraph that succeeds another one; one
without a predecessor may have been a part of a paragraph that has its own successor. What the two
share is told only as far as nothing else explains it: not what the other paragraph has from its
own predecessor, or handed on to its own successor.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from unrdiff.align.linking import CHANCE, MARGIN
from unrdiff.align.nearness import Nearness
from unrdiff.align.wording import Overlap, Rarity

Pair = tuple[int, int]


def left_over(
    overlaps: Mapping[Pair, Overlap],
    links: Mapping[int, int],
    old: Sequence[frozenset[str]],
    new: Sequence[frozenset[str]],
    rarity: Rarity,
) -> frozenset[Pair]:
    """The pairs of a paragraph without a link and the linked one that has it, by their features.

    It is the one that shares most with it, by a margin, and what no third paragraph of either text
    has and nothing explains stands by the same margin above chance.
    """
    near = Nearness(overlaps)
    found: set[Pair] = set()
    predecessor = {column: row for row, column in links.items()}
    for (row, column), overlap in overlaps.items():
        if (row in links) == (column in predecessor):
            continue
        if row in links:
            stands_out, explaining = near.stands_out_for_new, new[links[row]]
        else:
            stands_out, explaining = near.stands_out_for_old, old[predecessor[column]]
        if not stands_out((row, column), MARGIN):
            continue
        unexplained = frozenset(filter(rarity.alone, (old[row] & new[column]) - explaining))
        if Overlap(rarity.mass(unexplained), overlap.old, overlap.new).score >= CHANCE * MARGIN:
            found.add((row, column))
    return frozenset(found)
