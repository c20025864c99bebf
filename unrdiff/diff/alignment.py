"""Aligns two rows of words so that a drafter's marks are few and whole: the least costly alignment.

Every word taken out or put in costs its weight, and every place where something changes costs as
much again as a short word (affine gaps: Gotoh, J. Mol. Biol. 162, 1982). So a word that two
clauses merely happen to share is no reason to mark two changes instead of one::

    [-加强-]{+提高+}的[-能力-]{+效率+}        costs more than  [-加强的能力-]{+提高的效率+}

A title may go on in another that has most of its words: it is aligned inside.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from unrdiff.diff.words import Word

# What a further place of change costs, in characters: a word of two is worth keeping (both sides
# of it would be marked), a particle is not.
PLACE = 3

# So many characters in one run, four or five words in their order, do not recur by chance.
LONG_RUN = 10

Pairs = list[tuple[int, int]]
# A title that keeps less than this share of the longer one is another instrument's; less will do
# where nothing stands in place of anything else.
_SAME_NAME, _SHORTENED = 3 / 4, 1 / 2
_NEVER = 1 << 40
_OLD, _NEW = 0, 1


def aligned(old: Sequence[Word], new: Sequence[Word]) -> Pairs:
    """The words that stay, as pairs of indexes, in order. Titles of a pair may differ inside."""
    return _aligned(tuple(old), tuple(new))[1]


@lru_cache(maxsize=4096)
def _aligned(old: tuple[Word, ...], new: tuple[Word, ...]) -> tuple[int, Pairs]:
    """The cost and the pairs.

    ``stays[j]`` is the least cost with word ``i`` of the old row and ``j`` of the new one paired
    last, ``changes[j]`` that with a change there. The traces tell where each came from.
    """
    width = len(new) + 1
    stays = [0] + [_NEVER] * len(new)
    changes = [_NEVER] * width
    weights, keys = [word.weight for word in new], [word.key for word in new]
    titles = [j for j, word in enumerate(new, 1) if word.inner]
    put_in = 0
    for j, weight in enumerate(weights, 1):
        put_in += weight
        changes[j] = put_in + PLACE
    came = [[_NEW << 1] * width]
    paired: list[list[int]] = [[0] * width]
    for mine in old:
        stays_above, changes_above = stays, changes
        costs = {j: 0 for j, key in enumerate(keys, 1) if key == mine.key}
        if mine.inner:
            costs |= {j: c for j in titles if (c := _exchange(mine, new[j - 1])) < _NEVER}
        stays, pairing = [_NEVER] * width, [0] * width
        for j, exchanged in costs.items():
            stays[j] = min(stays_above[j - 1], changes_above[j - 1]) + exchanged
            pairing[j] = int(changes_above[j - 1] < stays_above[j - 1])
        changes, row = _changed(mine.weight, weights, stays, stays_above, changes_above)
        came.append(row)
        paired.append(pairing)
    return min(stays[-1], changes[-1]), _traced(came, paired, changes[-1] < stays[-1])


def _changed(
    weight: int,
    weights: Sequence[int],
    stays: Sequence[int],
    stays_above: Sequence[int],
    changes_above: Sequence[int],
) -> tuple[list[int], list[int]]:
    """One row of least costs with a change at each place, and where each came from.

    ``weight`` is that of the old row's word, ``weights`` those of the new one's.
    """
    first = weight + PLACE
    gone, opened = changes_above[0] + weight, stays_above[0] + first
    left = min(gone, opened)
    changes, row = [left], [_OLD << 1 | (opened < gone)]
    for word, changing, staying, before in zip(
        weights, changes_above[1:], stays_above[1:], stays, strict=False
    ):
        best, code = changing + weight, _OLD << 1
        if staying + first < best:
            best, code = staying + first, _OLD << 1 | 1
        left += word
        if left < best:
            best, code = left, _NEW << 1
        if before + word + PLACE < best:
            best, code = before + word + PLACE, _NEW << 1 | 1
        left = best
        changes.append(best)
        row.append(code)
    return changes, row


def _traced(came: list[list[int]], paired: list[list[int]], changing: bool) -> Pairs:
    i, j = len(came) - 1, len(came[0]) - 1
    pairs: Pairs = []
    while i or j:
        if not changing:
            pairs.append((i - 1, j - 1))
            changing = bool(paired[i][j])
            i, j = i - 1, j - 1
            continue
        code = came[i][j]
        changing = not code & 1
        if code >> 1 == _NEW:
            j -= 1
        else:
            i -= 1
    return pairs[::-1]


def _exchange(old: Word, new: Word) -> int:
    """What it costs that one word stands for another: nothing where they are the same."""
    if old.key == new.key:
        return 0
    if old.inner and new.inner and old.begins_with_year == new.begins_with_year:
        pairs = aligned_titles(old, new)
        if len(pairs) > 2:  # more in common than the marks 《》
            return _cost(old.inner, new.inner, pairs)
    return _NEVER


@lru_cache(maxsize=4096)
def aligned_titles(old: Word, new: Word) -> Pairs:
    """The words that stay of one title in another.

    A name changed little, or shortened, is aligned; else it is another name, and only what both
    begin and end with stays, and what is too long to be in both by chance.
    """
    mine, other = old.inner, new.inner
    pairs = aligned(mine, other)
    kept = sum(mine[i].weight for i, _ in pairs)
    runs = _side_by_side(pairs)
    share = kept / max(old.weight, new.weight)
    if share >= _SAME_NAME or (share >= _SHORTENED and _only_adds_or_drops(runs)):
        return pairs
    first, last = (0, 0), (len(mine) - 1, len(other) - 1)
    long = (run for run in runs if sum(mine[i].content for i, _ in run) >= LONG_RUN)
    ends = (run for run in runs if first in run or last in run)
    return sorted({pair for run in (*long, *ends) for pair in run})


def _only_adds_or_drops(runs: Sequence[Pairs]) -> bool:
    """Whether nothing stands in place of anything else between these runs."""
    ends = ((before[-1], after[0]) for before, after in pairwise(runs))
    return all(k == i + 1 or m == j + 1 for (i, j), (k, m) in ends)


def _side_by_side(pairs: Pairs) -> list[Pairs]:
    """Pairs in runs of words that stand side by side in both rows."""
    runs: list[Pairs] = []
    for i, j in pairs:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _cost(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> int:
    gone = sum(w.weight for w in old) - sum(old[i].weight for i, _ in pairs)
    come = sum(w.weight for w in new) - sum(new[j].weight for _, j in pairs)
    places = sum((k, m) != (i + 1, j + 1) for (i, j), (k, m) in pairwise(pairs))
    return gone + come + PLACE * places
