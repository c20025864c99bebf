"""How rare features are in two texts, and so how much it says that two paragraphs share one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

# How many trigrams the other anchors are worth: a cited resolution (@) as much as a short phrase,
# the opening with whom or what it turns to (!) as much as a short clause.
WEIGHT_OF_KIND = {"@": 3.0, "!": 3.0}


class Rarity:
    """Weights of features over the paragraphs of both texts."""

    def __init__(self, paragraphs: Sequence[Collection[str]]) -> None:
        frequency: Counter[str] = Counter()
        for paragraph in paragraphs:
            frequency.update(paragraph)
        count = len(paragraphs)
        self._rare = math.log((count + 1) / 2) ** 2
        # Few numbers, whose logarithms serve many features.
        rare = {seen: math.log((count + 1) / seen) ** 2 for seen in set(frequency.values())}
        self._weights = {
            feature: rare[seen] * WEIGHT_OF_KIND.get(feature[0], 1.0)
            for feature, seen in frequency.items()
        }

    def __getitem__(self, feature: str) -> float:
        return self._weights[feature]

    def share(self, feature: str) -> float:
        """A feature's weight against that of one that stands in two paragraphs only; at most 1."""
        share = self._weights.get(feature, 0.0) / self._rare + 1e-9
        return share if share < 1.0 else 1.0

    def of_rare_trigrams(self, count: float) -> float:
        """What so many trigrams weigh that stand in two paragraphs only."""
        return count * self._rare

    def alone(self, feature: str) -> bool:
        """Whether a feature stands in two paragraphs only."""
        return self._weights.get(feature, 0.0) / self._rare + 1e-9 >= 1.0

    def rarest_first(self, features: Iterable[str]) -> tuple[str, ...]:
        """The features by their weight, the heaviest first."""
        return tuple(sorted(features, key=self._weights.__getitem__, reverse=True))

    def mass(self, features: Iterable[str]) -> float:
        """The weight of all these features; the same in whatever order they come."""
        return math.fsum(map(self._weights.__getitem__, features))
