"""How near an old and a new paragraph are, held against all others of the two texts at hand.

A paragraph that lives on in other words has lost its trigrams and kept its words. Pairs of units
tell that, and any paragraphs on one subject share some of them: so what two paragraphs have in
common proves nothing by its amount alone. The null is in the texts themselves: what each of the
two has in common with every other paragraph of the other text, nearly all of which are known not
to be its successor. Two paragraphs of one fate are nearer to each other than to any of those.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from unrdiff.align.overlaps import Pair, Scored

_TwoBest = tuple[float, float]


class Nearness:
    """Scores of pairs of paragraphs, each held against the others of its row and its column."""

    def __init__(self, scores: Scored) -> None:
        self._scores = scores

    def score(self, pair: Pair) -> float:
        """What the two have in common, 0 to 1."""
        return self._scores.score(pair)

    def nearest(
        self, rows: Collection[int], columns: Collection[int], least: float, times: float
    ) -> list[Pair]:
        """The pairs of these that have such a score and so stand out among all paragraphs."""
        found = self._scores.at_least(least, rows, columns)
        of_old: dict[int, _TwoBest] = {}
        of_new: dict[int, _TwoBest] = {}
        for (row, column), score in found.items():
            for best, index in ((of_old, row), (of_new, column)):
                best[index] = _two_best(score, *best.get(index, (0.0, 0.0)))
        return [
            pair
            for pair, score in found.items()
            # Asked of these first, for few stand out even among them.
            if all(
                score >= times * (second if score == first else first)
                for first, second in (of_old[pair[0]], of_new[pair[1]])
            )
            and self.stands_out(pair, times)
        ]

    def stands_out(self, pair: Pair, times: float = 1.0) -> bool:
        """Whether it is so many times what either has in common with any other paragraph."""
        return self.stands_out_for_old(pair, times) and self.stands_out_for_new(pair, times)

    def stands_out_for_old(self, pair: Pair, times: float = 1.0) -> bool:
        """Whether it is so many times what the old one has in common with any other new one."""
        score = self.score(pair)
        return score > 0 and not _rivalled(
            pair, score, times, self._scores.at_least(score / times, rows=(pair[0],))
        )

    def stands_out_for_new(self, pair: Pair, times: float = 1.0) -> bool:
        """Whether it is so many times what the new one has in common with any other old one."""
        score = self.score(pair)
        return score > 0 and not _rivalled(
            pair, score, times, self._scores.at_least(score / times, columns=(pair[1],))
        )


def _rivalled(pair: Pair, score: float, times: float, near: Mapping[Pair, float]) -> bool:
    """Whether another of the pairs near enough bars this one."""
    return any(score < times * other for rival, other in near.items() if rival != pair)


def _two_best(score: float, first: float, second: float) -> _TwoBest:
    return (score, first) if score > first else (first, max(score, second))
