"""The best assignment: of all ways to pair old with new paragraphs, the one of greatest weight.

Successive shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957; in the form of
Jonker and Volgenant 1987) over the few pairs that have any weight. A paragraph may stay alone:
pairs are added only while they add weight.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]


def best_assignment(weights: Mapping[Pair, float]) -> dict[int, int]:
    """Pairs (row to column) of greatest total weight, each row and column at most once.

    ``weights`` holds the pairs that may be chosen, with positive weights.
    """
    rows: dict[int, list[tuple[int, float]]] = {}
    for (row, column), weight in sorted(weights.items()):
        rows.setdefault(row, []).append((column, weight))
    top = max(weights.values(), default=0.0)
    # Costs to minimise; every row also has an own empty column of cost ``top``: staying alone.
    row_potential = dict.fromkeys(rows, 0.0)
    column_potential: dict[int, float] = {}
    row_of: dict[int, int] = {}
    column_of: dict[int, int] = {}
    for start in rows:
        _augment(start, rows, top, row_potential, column_potential, row_of, column_of)
    return {row: column for row, column in column_of.items() if column >= 0}


def _augment(
    start: int,
    rows: Mapping[int, list[tuple[int, float]]],
    top: float,
    row_potential: dict[int, float],
    column_potential: dict[int, float],
    row_of: dict[int, int],
    column_of: dict[int, int],
) -> None:
    """Assign ``start`` along the cheapest alternating path (Dijkstra on reduced costs)."""
    distance: dict[int, float] = {}
    previous: dict[int, int] = {}
    done: set[int] = set()
    heap: list[tuple[float, int]] = []
    row, so_far, end = start, 0.0, None
    reached_rows = {start: 0.0}
    while end is None:
        alone = -1 - row
        for column, weight in [*rows[row], (alone, 0.0)]:
            if column in done:
                continue
            reduced = top - weight - row_potential[row] - column_potential.get(column, 0.0)
            if so_far + reduced < distance.get(column, float("inf")) - 1e-12:
                distance[column] = so_far + reduced
                previous[column] = row
                heapq.heappush(heap, (distance[column], column))
        while True:
            so_far, column = heapq.heappop(heap)
            if column not in done and so_far <= distance[column]:
                break
        done.add(column)
        if column in row_of:
            row = row_of[column]
            reached_rows[row] = so_far
        else:
            end = column
    for reached, at in reached_rows.items():
        row_potential[reached] += so_far - at
    for column in done:
        column_potential[column] = column_potential.get(column, 0.0) - (so_far - distance[column])
    column = end
    while True:
        row = previous[column]
        row_of[column] = row
        column_of[row], column = column, column_of.get(row, column)
        if row == start:
            break
