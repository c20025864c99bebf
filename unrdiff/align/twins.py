"""Equal paragraphs, and paragraphs that differ in a date, an amount or a number alone.

References are no part of the wording that alignment weighs: they roll forward every year. But of
two paragraphs that say the same of 2024 and of 2025, nothing else tells which is which. So equal
text comes before everything: it is its own successor. And where a paragraph has a twin in its own
text, likeness of wording proves nothing: a pair is one only if a value that its twins have not
stands in both, or if it stands in the same place between its neighbours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence

from unrdiff.language.numerals import ANY_NUMERAL
from unrdiff.language.references import values

_NUMERALS = re.compile(ANY_NUMERAL)


def identical(old: Sequence[Hashable], new: Sequence[Hashable]) -> dict[int, int]:
    """Pairs of equal items, by index, each at most once.

    Of several equal ones those are paired, in their order, whose neighbours are equal too.
    """
    places: dict[Hashable, tuple[list[int], list[int]]] = {}
    for side, items in enumerate((old, new)):
        for index, item in enumerate(items):
            places.setdefault(item, ([], []))[side].append(index)
    found: dict[int, int] = {}
    for rows, columns in places.values():
        if len(rows) <= len(columns):
            found |= _in_order(rows, columns, old, new)
        else:
            turned = _in_order(columns, rows, new, old)
            found |= {row: column for column, row in turned.items()}
    return found


def _in_order(
    few: Sequence[int], many: Sequence[int], of_few: Sequence[Hashable], of_many: Sequence[Hashable]
) -> dict[int, int]:
    """Every one of ``few`` with one of ``many``, rising, by the most equal neighbours in all."""
    if len(few) == len(many):
        return dict(zip(few, many, strict=True))
    # best[j]: the best way so far to pair the first ones of ``few`` among the first j of ``many``.
    best: list[tuple[float, tuple[int, ...]] | None] = [(0.0, ())] * (len(many) + 1)
    for index in few:
        longer: list[tuple[float, tuple[int, ...]] | None] = [None] * (len(many) + 1)
        for j, other in enumerate(many):
            before, skipped = best[j], longer[j]
            taken = None
            if before is not None:
                likeness = _neighbours(index, other, of_few, of_many)
                taken = (before[0] + likeness, (*before[1], other))
            longer[j + 1] = max(
                (way for way in (skipped, taken) if way is not None),
                key=lambda way: way[0],
                default=None,
            )
        best = longer
    way = best[-1]
    return dict(zip(few, way[1], strict=True)) if way else {}


def _neighbours(
    index: int, other: int, of_few: Sequence[Hashable], of_many: Sequence[Hashable]
) -> float:
    """How many neighbours of two items are equal; a little more for the same place in the text."""
    equal = 0
    for step in (-1, 1):
        mine, theirs = index + step, other + step
        inside = 0 <= mine < len(of_few), 0 <= theirs < len(of_many)
        equal += inside[0] == inside[1] and (not inside[0] or of_few[mine] == of_many[theirs])
    apart = abs(index / len(of_few) - other / len(of_many))
    return equal - apart / 100


class Twins:
    """Which paragraphs of two texts have twins in their own text, and what tells those apart.

    Each paragraph is given as its text and its wording without references.
    """

    def __init__(self, old: Sequence[tuple[str, str]], new: Sequence[tuple[str, str]]) -> None:
        self.old, self.new = _Families(old), _Families(new)
        self._columns: dict[str, list[int]] = {}
        for column, key in enumerate(self.new.keys):
            self._columns.setdefault(key, []).append(column)

    def has_rivals(self, row: int, column: int) -> bool:
        """Whether one of the two has a twin in its own text."""
        return self.old.has_twin(row) or self.new.has_twin(column)

    def same_wording(self, row: int, column: int) -> bool:
        """Whether two paragraphs say the same of another date, amount or number."""
        return self.old.keys[row] == self.new.keys[column]

    def of_same_wording(self, row: int) -> Sequence[int]:
        """The new paragraphs that say the same as an old one of other values."""
        return self._columns.get(self.old.keys[row], ())

    def told_apart(self, row: int, column: int) -> bool:
        """Whether a value that belongs to one of the two alone, among its twins, is in both."""
        old, new = self.old.marks[row], self.new.marks[column]
        return bool(self.old.own(row) & new or self.new.own(column) & old)

    def agreement(self, row: int, column: int) -> float:
        """The share of dates, amounts, symbols and numbers that two paragraphs have in common."""
        old, new = self.old.values[row], self.new.values[column]
        return len(old & new) / len(old | new) if old | new else 0.0


class _Families:
    """The paragraphs of one text by their wording."""

    def __init__(self, paragraphs: Sequence[tuple[str, str]]) -> None:
        self.values = [values(text) for text, _ in paragraphs]
        # 第一 and 第二 tell twins apart, but say nothing of other paragraphs.
        self.marks = [
            held.union(_NUMERALS.findall(text))
            for held, (text, _) in zip(self.values, paragraphs, strict=True)
        ]
        self.keys = [_NUMERALS.sub("#", wording) for _, wording in paragraphs]
        self._sizes = Counter(self.keys)
        self._holders = Counter(
            (key, value) for key, held in zip(self.keys, self.marks, strict=True) for value in held
        )

    def has_twin(self, index: int) -> bool:
        return self._sizes[self.keys[index]] > 1

    def own(self, index: int) -> frozenset[str]:
        """The values of a paragraph that none of its twins has."""
        key = self.keys[index]
        return frozenset(v for v in self.marks[index] if self._holders[key, v] == 1)
