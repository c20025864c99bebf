"""Scores of pairs of paragraphs as a test gives them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from unrdiff.align.overlaps import Pair


@dataclass(frozen=True)
class GivenScores:
    """Pairs not given have nothing in common."""

    given: Mapping[Pair, float]

    def score(self, pair: Pair) -> float:
        return self.given.get(pair, 0.0)

    def at_least(
        self,
        least: float,
        rows: Collection[int] | None = None,
        columns: Collection[int] | None = None,
    ) -> dict[Pair, float]:
        return {
            (row, column): score
            for (row, column), score in self.given.items()
            if score >= least
            and (rows is None or row in rows)
            and (columns is None or column in columns)
        }
