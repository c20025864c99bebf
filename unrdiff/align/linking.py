"""Which paragraph is whose successor: candidates, the assignment over all of them, the gaps.

Equal text comes first (:mod:`twins`), then three rounds. In the first, pairs whose score (see
:class:`~unrdiff.align.overlaps.Overlap`) is above what unrelated paragraphs of one field reach by
chance; among those, the assignment of greatest total score over the whole of both texts. Second,
the gaps: where the paragraphs before and after are linked and only a few stand between them in
both texts, a paragraph has few rivals, and less wording is evidence enough that it was replaced in
its place (a report, a session, a meeting of this year for one of last year's), if nothing else
speaks against it: another verb, or a paragraph that is nearer. A paragraph alone in its place needs
only open alike and name the same thing. Third, what lives on in other words: of those left over,
two that do the same, turn to the same and are nearer to each other than to any other paragraph of
either text (:mod:`nearness`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from unrdiff.align.assignment import best_assignment
from unrdiff.align.nearness import Nearness
from unrdiff.align.overlaps import Pair, Scored
from unrdiff.align.twins import Twins

# What two unrelated paragraphs of a text and of another on the same subject reach by chance:
# measured on resolutions of one report that are about different things (benchmarks/chance.py). It
# holds elsewhere: in the composed pairs, made of other subjects, 193 of 197 pairs linked stand
# above it and 83 of 3958 pairs of strangers, in the samples 269 of 275 and 75 of 25493. The texts
# at hand give no better one: what 99 of 100 strangers stay below is 0.045 in one pair and 0.286 in
# another, where a few paragraphs are set from one formula.
CHANCE = 0.122
# How much of it is asked for in a gap, by the number of rivals that a paragraph has there, and
# right beside a linked pair (or at the beginning or end of a part) in a gap of any size.
_GAP_SHARE = {1: 0.25, 2: 0.5, 3: 0.6}
_EDGE_SHARE = 0.6
# How near two must be that nothing but their nearness joins, and how many times as near as either
# is to any other. With a part of the paragraphs taken out of either text, so that others miss their
# counterparts, in 612 such texts made of samples and composed pairs all of 104 such links were
# right; without this bar the nearest wrong one had 0.157. The margin bars what is near to two.
_NEAR = 0.16
MARGIN = 1.25
# Values in common tell twins apart.
_VALUES_BONUS = 0.1
# Staying in order breaks ties between equally similar paragraphs.
_ORDER_BONUS = 0.02


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a paragraph stands: its index in the text, its part, how many there are in the text.

    ``verb_class`` is what its opening verb does (asks, notes, recalls), ``None`` if that is not
    known; ``names`` are the long names in it that few paragraphs have, and what it tells of that
    is another one each year (a meeting, a report); ``addressees`` are those whom it turns to;
    ``rank`` is how many stand before it in its part, as its number tells.
    """

    index: int
    part: str
    of: int
    verb_class: str | None = None
    names: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()
    rank: int = 0

    @property
    def share(self) -> float:
        """How far down the text it stands, 0 to 1."""
        return self.index / max(self.of - 1, 1)

    def may_do_as(self, other: Standing) -> bool:
        """Whether nothing is known that makes the two do different things."""
        return None in (self.verb_class, other.verb_class) or self.verb_class == other.verb_class

    def does_as(self, other: Standing) -> bool:
        """Whether the two, in one part, do the same, and turn to the same if to anybody."""
        same_verb = self.verb_class is not None and self.verb_class == other.verb_class
        turned = self.addressees == other.addressees or self.addressees & other.addressees
        return self.part == other.part and same_verb and bool(turned)


def successors(
    scores: Scored,
    old: Sequence[Standing],
    new: Sequence[Standing],
    equal: Mapping[int, int],
    twins: Twins,
    near: Nearness,
    in_place: bool = True,
) -> dict[int, int]:
    """Old paragraphs' successors, by index.

    ``equal`` are the pairs of equal text, which nothing unlinks; ``in_place`` says whether gaps are
    looked at.
    """
    taken = set(equal.values())
    rows = [place.index for place in old if place.index not in equal]
    columns = [place.index for place in new if place.index not in taken]
    likely = scores.at_least(CHANCE, rows, columns)
    weights = {
        # Only what a pair has beyond chance counts, so that two poor links never oust a good one.
        pair: score - CHANCE + _bonus(pair, old, new, twins)
        for pair, score in likely.items()
        if not twins.has_rivals(*pair) or twins.told_apart(*pair)
    }
    links = {**equal, **best_assignment(weights)}
    if in_place:
        in_gaps = _Gaps(scores, likely, old, new, twins, near)
        while found := in_gaps.filled(links):
            links |= found
    return links | (_in_other_words(links, old, new, near) if in_place else {})


def _in_other_words(
    links: Mapping[int, int], old: Sequence[Standing], new: Sequence[Standing], near: Nearness
) -> dict[int, int]:
    """Links between those left over that do the same and are nearest to each other."""
    taken = set(links.values())
    rows = [place.index for place in old if place.index not in links]
    columns = [place.index for place in new if place.index not in taken]
    nearest = near.nearest(rows, columns, _NEAR, MARGIN)
    return {row: column for row, column in nearest if old[row].does_as(new[column])}


def _bonus(pair: Pair, old: Sequence[Standing], new: Sequence[Standing], twins: Twins) -> float:
    """What decides between pairs of equal wording: the values in them, then their order."""
    return _VALUES_BONUS * twins.agreement(*pair) + _order_bonus(old[pair[0]], new[pair[1]])


def _order_bonus(old: Standing, new: Standing) -> float:
    same_part = old.part == new.part
    return _ORDER_BONUS * (same_part + 1 - abs(old.share - new.share)) / 2


class _Gaps:
    """What may be linked between linked paragraphs; ``likely`` are all pairs above chance."""

    def __init__(
        self,
        scores: Scored,
        likely: Mapping[Pair, float],
        old: Sequence[Standing],
        new: Sequence[Standing],
        twins: Twins,
        near: Nearness,
    ) -> None:
        self.scores, self.old, self.new, self.twins, self.near = scores, old, new, twins, near
        self._likely: dict[int, list[int]] = {}
        for row, column in likely:
            self._likely.setdefault(row, []).append(column)

    def filled(self, links: Mapping[int, int]) -> dict[int, int]:
        """Links that the gaps between these links allow."""
        weights: dict[Pair, float] = {}
        for rows, columns in gaps(links, self.old, self.new):
            rivals = max(len(rows), len(columns))
            edges = (rows[0], columns[0]), (rows[-1], columns[-1])
            for pair in self._pairs(rows, columns, edges):
                share = _GAP_SHARE.get(rivals, _EDGE_SHARE if pair in edges else 1.0)
                score = self.scores.score(pair)
                if self._allowed(pair, score >= CHANCE * share, rivals == 1):
                    weights[pair] = score + CHANCE + _bonus(pair, self.old, self.new, self.twins)
        return best_assignment(weights)

    def _pairs(
        self, rows: Sequence[int], columns: Sequence[int], edges: Collection[Pair]
    ) -> Iterable[Pair]:
        """The pairs of a gap that may be linked: of a large one those above chance, and twins."""
        if max(len(rows), len(columns)) in _GAP_SHARE:
            return product(rows, columns)
        inside = frozenset(columns)
        found = {(r, c) for r in rows for c in self._likely.get(r, ()) if c in inside}
        found |= {(r, c) for r in rows for c in self.twins.of_same_wording(r) if c in inside}
        return found.union(edges)

    def _allowed(self, pair: Pair, enough: bool, alone: bool) -> bool:
        """Whether a pair may be linked that has ``enough`` in common, or stands ``alone``."""
        old, new = self.old[pair[0]], self.new[pair[1]]
        same_kind = _same_kind(old, new)
        if (alone and same_kind) or self.twins.same_wording(*pair):
            return True
        return enough and (
            same_kind
            or (alone and old.rank == new.rank)
            or (old.may_do_as(new) and (self.near.stands_out(pair) or self.twins.told_apart(*pair)))
        )


def _same_kind(old: Standing, new: Standing) -> bool:
    """Whether two paragraphs open alike and name the same thing: a conference, a programme."""
    return (
        old.verb_class is not None
        and old.verb_class == new.verb_class
        and bool(old.names & new.names)
    )


def gaps(
    links: Mapping[int, int], old: Sequence[Standing], new: Sequence[Standing]
) -> list[tuple[list[int], list[int]]]:
    """The unlinked paragraphs between neighbours that are linked, old and new.

    A gap lies between an old paragraph that is linked and the next one, and between their
    successors; the beginning and the end of a part count as linked.
    """
    found = []
    taken = set(links.values())
    for part in {place.part for place in old}:
        rows = [p.index for p in old if p.part == part]
        columns = [p.index for p in new if p.part == part]
        of_part = frozenset(columns)
        if not rows or not columns:
            continue
        anchors = [(rows[0] - 1, columns[0] - 1)]
        anchors += [(r, links[r]) for r in rows if r in links and links[r] in of_part]
        anchors.append((rows[-1] + 1, columns[-1] + 1))
        for (r0, c0), (r1, c1) in pairwise(anchors):
            between_rows = [r for r in range(r0 + 1, r1) if r not in links]
            between_columns = [c for c in range(c0 + 1, c1) if c not in taken]
            if between_rows and between_columns:
                found.append((between_rows, between_columns))
    return found
