"""How near an old and a new paragraph are, held against all others of the two texts at hand.

A paragraph that lives on in other words has lost its trigrams and kept its words. Pairs of units
tell that, and any paragraphs on one subject share some of them: so what two paragraphs have in
common proves nothing by its amount alone. The null is in the texts themselves: what each of the
two has in common with every other paragraph of the other text, nearly all of which are known not
to be its successor. Two paragraphs of one fate are nearer to each other than to any of those.
"""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.align.wording import Overlap

Pair = tuple[int, int]
_TwoBest = tuple[float, float]


class Nearness:
    """Scores of pairs of paragraphs, each with the two best of its row and of its column."""

    def __init__(self, overlaps: Mapping[Pair, Overlap]) -> None:
        self._scores = {pair: overlap.score for pair, overlap in overlaps.items()}
        self._of_old: dict[int, _TwoBest] = {}
        self._of_new: dict[int, _TwoBest] = {}
        for (row, column), score in self._scores.items():
            for best, index in ((self._of_old, row), (self._of_new, column)):
                best[index] = _two_best(score, *best.get(index, (0.0, 0.0)))

    def score(self, pair: Pair) -> float:
        """What the two have in common, 0 to 1."""
        return self._scores.get(pair, 0.0)

    def stands_out(self, pair: Pair, times: float = 1.0) -> bool:
        """Whether it is so many times what either has in common with any other paragraph."""
        return self.stands_out_for_old(pair, times) and self.stands_out_for_new(pair, times)

    def stands_out_for_old(self, pair: Pair, times: float = 1.0) -> bool:
        """Whether it is so many times what the old one has in common with any other new one."""
        return self._stands_out(self._of_old, pair[0], self.score(pair), times)

    def stands_out_for_new(self, pair: Pair, times: float = 1.0) -> bool:
        """Whether it is so many times what the new one has in common with any other old one."""
        return self._stands_out(self._of_new, pair[1], self.score(pair), times)

    @staticmethod
    def _stands_out(best: Mapping[int, _TwoBest], index: int, score: float, times: float) -> bool:
        if not score:
            return False
        first, second = best[index]
        return score >= times * (second if score == first else first)


def _two_best(score: float, first: float, second: float) -> _TwoBest:
    return (score, first) if score > first else (first, max(score, second))
