"""What old and new paragraphs share, found without looking at all pairs of them.

Each pair could be scored, but in long texts nearly all pairs share boilerplate and nothing else.
So whoever asks says how high a score must be, and only pairs that can reach it are looked at: a
paragraph's features are taken from the rarest on, and once all that are left weigh too little
together, no paragraph that has none of the others can reach that score (the prefix filter of
similarity joins: Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007). Of those that
have one, what is too heavy for so little in common is passed over. Nothing is lost by it: the
pairs found are all there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from unrdiff.align.rarity import Rarity

Pair = tuple[int, int]
Comparable = Callable[[int, int], bool]

# A score is similarity and containment in one, the first weighing a little more.
_SIMILARITY, _CONTAINMENT = 0.6, 0.4
# For bounds, which rounding must not make too tight.
_SLACK = 1e-9
# The commonest features, up to this share of the weight that must be shared, are left aside until
# a pair is weighed: they stand in most paragraphs. Of those that may share a given weight fewer are
# weighed in vain than of those that may have a score, so more can be left.
_SPARED, _SPARED_OF_SCORE = 0.4, 0.1


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two paragraphs share: the weight shared, and the weight of each alone."""

    shared: float
    old: float
    new: float

    @property
    def similarity(self) -> float:
        """Shared weight against the mean of both: 1 for equal wording (Dice 1945)."""
        return 2 * self.shared / (self.old + self.new) if self.old + self.new else 0.0

    @property
    def score(self) -> float:
        """Similarity and containment in one, the first weighing a little more.

        Similarity alone loses a paragraph that grew to three times its length, containment alone
        links any short paragraph to a long one.
        """
        return float(self.similarity**_SIMILARITY * self.containment**_CONTAINMENT)

    @property
    def containment(self) -> float:
        """Shared weight against the lighter one: 1 when one is wholly inside the other."""
        lighter = min(self.old, self.new)
        return self.shared / lighter if lighter else 0.0


class Scored(Protocol):
    """Scores of pairs of an old and a new paragraph, as linking asks for them."""

    def score(self, pair: Pair) -> float:
        """What the two have in common, 0 to 1."""
        ...

    def at_least(
        self,
        least: float,
        rows: Collection[int] | None = None,
        columns: Collection[int] | None = None,
    ) -> Mapping[Pair, float]:
        """All pairs with this score or a higher one, of these paragraphs if any are named."""
        ...


class Overlaps:
    """The overlaps of the paragraphs of two texts, each given as its features.

    Where two paragraphs are not ``comparable``, they have nothing in common.
    """

    def __init__(
        self,
        old: Iterable[Collection[str]],
        new: Iterable[Collection[str]],
        comparable: Comparable | None = None,
    ) -> None:
        # Equal features as one object: a text of thousands of paragraphs has millions.
        pool: dict[str, str] = {}
        old_rows, new_rows = (
            [tuple(map(pool.setdefault, paragraph, paragraph)) for paragraph in side]
            for side in (old, new)
        )
        self.rarity = Rarity([*old_rows, *new_rows])
        self._old, self._new = _Side(old_rows, self.rarity), _Side(new_rows, self.rarity)
        self._comparable = comparable

    @property
    def size(self) -> tuple[int, int]:
        """How many old and new paragraphs there are."""
        return len(self._old.features), len(self._new.features)

    def old_features(self, row: int) -> tuple[str, ...]:
        """The features of an old paragraph, rarest first."""
        return self._old.features[row]

    def new_features(self, column: int) -> tuple[str, ...]:
        """The features of a new paragraph, rarest first."""
        return self._new.features[column]

    def of(self, pair: Pair) -> Overlap:
        """What one pair shares."""
        row, column = pair
        old, new = self._old.features[row], self._new.features[column]
        alike = self._comparable is None or self._comparable(row, column)
        shared = self.rarity.mass(frozenset(old).intersection(new)) if alike else 0.0
        return Overlap(shared, self._old.masses[row], self._new.masses[column])

    def score(self, pair: Pair) -> float:
        """What the two have in common, 0 to 1."""
        return self.of(pair).score

    def at_least(
        self,
        least: float,
        rows: Collection[int] | None = None,
        columns: Collection[int] | None = None,
    ) -> dict[Pair, float]:
        """All pairs with this score or a higher one, of these paragraphs if any are named."""
        if rows is None and columns is not None:
            found = self._found(self._new, columns, self._old, None, least)
            turned = (((row, column), score) for column, row, score in found)
            return {pair: score for pair, score in turned if self._may_be(pair)}
        asking = range(len(self._old.features)) if rows is None else rows
        found = self._found(self._old, asking, self._new, columns, least)
        return {(r, c): score for r, c, score in found if self._may_be((r, c))}

    def sharing(self, least: float, rows: Collection[int], columns: Collection[int]) -> list[Pair]:
        """The pairs of these paragraphs that share features of at least this weight."""
        index = _Index(self._new, columns, self.rarity)
        found: list[Pair] = []
        for row in rows:
            features = self._old.features[row]
            held = frozenset(features)
            for column, surely in index.sharing(features, self._old.masses[row], least):
                shared = surely
                if shared < least:
                    shared = self.rarity.mass(held.intersection(self._new.features[column]))
                if shared >= least and self._may_be((row, column)):
                    found.append((row, column))
        return found

    def _may_be(self, pair: Pair) -> bool:
        return self._comparable is None or self._comparable(*pair)

    def _found(
        self,
        asking: _Side,
        members: Iterable[int],
        asked: _Side,
        among: Collection[int] | None,
        least: float,
    ) -> Iterator[tuple[int, int, float]]:
        """Each of the members with each of those asked that it has such a score with."""
        index = asked.index if among is None else _Index(asked, among, self.rarity)
        for one in members:
            features, mass = asking.features[one], asking.masses[one]
            held = frozenset(features)
            for other in index.scoring(features, mass, least):
                shared = self.rarity.mass(held.intersection(asked.features[other]))
                score = Overlap(shared, mass, asked.masses[other]).score
                if score >= least:
                    yield one, other, score


class _Side:
    """The paragraphs of one text: the features of each, rarest first, and what they weigh."""

    def __init__(self, paragraphs: Iterable[tuple[str, ...]], rarity: Rarity) -> None:
        self._rarity = rarity
        self.features = list(map(rarity.rarest_first, paragraphs))
        self.masses = [rarity.mass(features) for features in self.features]

    @cached_property
    def index(self) -> _Index:
        """Which of all these paragraphs have a feature."""
        return _Index(self, range(len(self.features)), self._rarity)


class _Index:
    """Which paragraphs of a text have a feature, the lightest first."""

    def __init__(self, side: _Side, members: Collection[int], rarity: Rarity) -> None:
        self._rarity = rarity
        self._members = sorted(members, key=side.masses.__getitem__)
        self._masses = [side.masses[member] for member in self._members]
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for rank, member in enumerate(self._members):
            for feature in side.features[member]:
                self._holders[feature].append(rank)

    def scoring(self, features: Sequence[str], mass: float, least: float) -> list[int]:
        """Paragraphs that may have this score with one of these features, rarest first."""
        shared, rest = self._shared(features, mass, least * mass * _SPARED_OF_SCORE)
        masses = self._masses
        # To have such a score is to share that much of the lighter one.
        lighter = bisect_left(masses, mass)
        bar = least * mass - rest
        ranks = [r for r in range(lighter) if shared[r] + rest >= least * masses[r]]
        ranks += [r for r in range(lighter, len(masses)) if shared[r] >= bar]
        return [
            self._members[r]
            for r in ranks
            if shared[r] + rest >= _least_shared(least, mass, masses[r])
        ]

    def sharing(
        self, features: Sequence[str], mass: float, least: float
    ) -> list[tuple[int, float]]:
        """Paragraphs that may share so much with one of these features, and what they surely do."""
        shared, rest = self._shared(features, mass, least * _SPARED)
        bar = least - rest
        return [(self._members[r], weight) for r, weight in enumerate(shared) if weight >= bar]

    def _shared(
        self, features: Sequence[str], mass: float, spared: float
    ) -> tuple[list[float], float]:
        """What each shares of the features, up to where those left weigh no more than ``spared``.

        And what these weigh.
        """
        shared = [0.0] * len(self._members)
        rest = mass * (1 + _SLACK)
        for feature in features:
            if rest <= spared:
                return shared, rest
            weight = self._rarity[feature]
            for rank in self._holders.get(feature, ()):
                shared[rank] += weight
            rest -= weight
        return shared, max(rest, 0.0) + mass * _SLACK


def _least_shared(least: float, mass: float, other: float) -> float:
    """What two paragraphs that weigh so much share if they have this score, or less."""
    mean, lighter = (mass + other) / 2, min(mass, other)
    return float(least * mean**_SIMILARITY * lighter**_CONTAINMENT * (1 - _SLACK))
