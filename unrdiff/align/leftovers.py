"""Paragraphs left over that were merged into another, or split off from one.

A paragraph without a successor may live on inside a paragraph that succeeds another one; one
without a predecessor may have been a part of a paragraph that has its own successor. What the two
share is told only as far as nothing else explains it: not what the other paragraph has from its
own predecessor, or handed on to its own successor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile

from unrdiff.align.linking import CHANCE, MARGIN
from unrdiff.align.nearness import Nearness
from unrdiff.align.overlaps import Overlap, Overlaps, Pair


def left_over(overlaps: Overlaps, links: Mapping[int, int]) -> frozenset[Pair]:
    """The pairs of a paragraph without a link and the linked one that has it.

    It is the one that shares most with it, by a margin, and what no third paragraph of either text
    has and nothing explains stands by the same margin above chance.
    """
    near = Nearness(overlaps)
    found: set[Pair] = set()
    for pair, unexplained in _unexplained(overlaps, links).items():
        whole = overlaps.of(pair)
        own = Overlap(overlaps.rarity.mass(unexplained), whole.old, whole.new)
        if own.score < CHANCE * MARGIN:
            continue
        linked = pair[0] in links
        stands_out = near.stands_out_for_new if linked else near.stands_out_for_old
        if stands_out(pair, MARGIN):
            found.add(pair)
    return frozenset(found)


def _unexplained(overlaps: Overlaps, links: Mapping[int, int]) -> dict[Pair, list[str]]:
    """What a paragraph without a link and a linked one have alone, unexplained by its link."""
    predecessor = {column: row for row, column in links.items()}
    found: dict[Pair, list[str]] = {}
    for feature, row, column in _alone(overlaps):
        if (row in links) == (column in predecessor):
            continue
        explaining = (
            overlaps.new_features(links[row])
            if row in links
            else overlaps.old_features(predecessor[column])
        )
        if feature not in explaining:
            found.setdefault((row, column), []).append(feature)
    return found


def _alone(overlaps: Overlaps) -> Iterator[tuple[str, int, int]]:
    """Features that no third paragraph has, with the old and the new one that have them."""
    holders: dict[str, list[int]] = {}
    for column in range(overlaps.size[1]):
        for feature in takewhile(overlaps.rarity.alone, overlaps.new_features(column)):
            holders.setdefault(feature, []).append(column)
    for row in range(overlaps.size[0]):
        for feature in takewhile(overlaps.rarity.alone, overlaps.old_features(row)):
            for column in holders.get(feature, ()):
                yield feature, row, column
