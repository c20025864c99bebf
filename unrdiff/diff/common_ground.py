"""Which of the words that two texts share are common ground, and which merely happen to recur.

Two clauses on different things share words all the same (进展, 打击, 系统). A few words between two
changes that are much longer on both sides are no common ground: a drafter would strike the one
wording and write the other. Still less are the words of one clause that are found again in several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from unrdiff.diff.alignment import LONG_RUN, Pairs
from unrdiff.diff.words import Word
from unrdiff.language.particles import PREPOSITIONS

Pair = tuple[int, int]
Gap = tuple[Sequence[Word], Sequence[Word]]
# How many times as long as a run the wording around it is where it merely recurs; where its clauses
# have little in common, less is enough; beside a clause put in, the one side left must be more. Of
# 98 composed paragraphs on other subjects 1.5 for 1.2 keeps a scrap (会员国, 生物多样性) in two and
# 1 changes nine; 100 for 12 keeps one (国家, 政策) in two, and 6 changes two.
_MUCH_LONGER, _LONGER, _REWRITTEN = 3, 1.2, 12
# A clause that keeps half its content goes on. Of a short clause each word counts.
_HALF, _LONG_CLAUSE = 0.5, 12
# A word of so many characters means something by itself; so many such words are a long row.
_MEANING, _LONG_ROW = 2, 4
# A shorter item (腐败, 洗钱) stands in any list.
_ITEM = 4


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that stay side by side: from where to where in both rows, and their content.

    ``stays``: an end of a clause is among them, or a document that both cite, or they are more
    than recur by chance.
    """

    old: range
    new: range
    content: int
    stays: bool
    scattered: bool = False


def common_ground(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> Pairs:
    """The pairs of an alignment that stay; those at both ends of a change always do."""
    runs = list(_runs(old, pairs, _scattered(old, new, pairs)))
    while islands := {
        k for k, at in enumerate(_with_neighbours(old, new, runs)) if _is_island(old, new, at)
    }:
        # The least first: what is an island beside it may be none once it is gone.
        spared = {
            k
            for k in islands
            if any(n in islands and runs[n].content < runs[k].content for n in (k - 1, k + 1))
        }
        runs = [run for k, run in enumerate(runs) if k not in islands - spared]
    runs = list(_without_bare_marks(old, new, runs))
    kept = [pair for run in runs for pair in zip(run.old, run.new, strict=True)]
    return list(_with_held(old, new, list(_with_ends(old, new, kept))))


def _scattered(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> frozenset[Pair]:
    """The pairs whose clauses have little in common, while one of them shares words with others."""
    clause_old, clause_new = _clause_of(old), _clause_of(new)
    shared: Counter[Pair] = Counter()
    for i, j in pairs:
        if old[i].content:
            shared[clause_old[i], clause_new[j]] += old[i].content
    sizes_old, sizes_new = _sizes(old, clause_old), _sizes(new, clause_new)
    partners_old = Counter(mine for mine, _ in shared)
    partners_new = Counter(other for _, other in shared)

    def little(mine: int, other: int) -> bool:
        shorter = min(sizes_old[mine], sizes_new[other])
        several = partners_old[mine] > 1 or partners_new[other] > 1
        few = shared[mine, other] < _HALF * shorter
        return several and few and shorter >= _LONG_CLAUSE

    return frozenset((i, j) for i, j in pairs if little(clause_old[i], clause_new[j]))


def _clause_of(row: Sequence[Word]) -> list[int]:
    """For each word the number of the clause that it stands in; the mark that ends one is its."""
    return [0, *accumulate(word.ends_clause for word in row)][: len(row)]


def _sizes(row: Sequence[Word], clause_of: Sequence[int]) -> Counter[int]:
    sizes: Counter[int] = Counter()
    for word, clause in zip(row, clause_of, strict=True):
        sizes[clause] += word.content
    return sizes


def _runs(old: Sequence[Word], pairs: Pairs, scattered: Collection[Pair]) -> Iterator[_Run]:
    start = 0
    for k in range(1, len(pairs) + 1):
        if k < len(pairs) and pairs[k] == (pairs[k - 1][0] + 1, pairs[k - 1][1] + 1):
            continue
        (i, j), (last_old, last_new) = pairs[start], pairs[k - 1]
        words = old[i : last_old + 1]
        yield _Run(
            range(i, last_old + 1),
            range(j, last_new + 1),
            _size(words),
            any(word.ends_clause or word.cites for word in words) or _is_long(words),
            pairs[start] in scattered,
        )
        start = k


def _is_long(words: Sequence[Word]) -> bool:
    """Whether so much does not recur by chance: 从救济到恢复、重建和发展, four words in order."""
    meaning = sum(word.content >= _MEANING for word in words)
    return meaning >= _LONG_ROW or _size(words) >= LONG_RUN


def _without_bare_marks(
    old: Sequence[Word], new: Sequence[Word], runs: Sequence[_Run]
) -> Iterator[_Run]:
    """Runs without the marks between long clauses that were replaced whole, in both texts.

    Which of these clauses answers to which, a comma does not say.
    """
    for before, run, after in _with_neighbours(old, new, runs):
        clauses = _ends_clause(old, before.old) and _ends_clause(old, after.old[:1])
        sizes = (_sizes_of(_gap(old, new, *two)) for two in ((before, run), (run, after)))
        replaced = all(min(size) > 0 and max(size) >= _LONG_CLAUSE for size in sizes)
        if run.content or not (clauses and replaced):
            yield run


def _with_neighbours(
    old: Sequence[Word], new: Sequence[Word], runs: Sequence[_Run]
) -> Iterator[tuple[_Run, _Run, _Run]]:
    """Each run between the one before it and the one behind it, or an end of both texts."""
    ends = range(len(old), len(old)), range(len(new), len(new))
    bounds = [_Run(range(0), range(0), 0, False), *runs, _Run(*ends, 0, False)]
    return zip(bounds, bounds[1:], bounds[2:], strict=False)


def _gap(old: Sequence[Word], new: Sequence[Word], run: _Run, after: _Run) -> Gap:
    """The words of both texts between two runs."""
    return old[run.old.stop : after.old.start], new[run.new.stop : after.new.start]


def _sizes_of(gap: Gap) -> tuple[int, int]:
    return _size(gap[0]), _size(gap[1])


def _ends_clause(row: Sequence[Word], run: range) -> bool:
    """Whether a run is at an end of the text, or its last word is the mark of a clause."""
    return not run or row[run[-1]].ends_clause


def _is_island(old: Sequence[Word], new: Sequence[Word], at: tuple[_Run, _Run, _Run]) -> bool:
    before, run, after = at
    if run.stays or _are_items(old, new, run):
        return False
    gap, next_gap = _gap(old, new, before, run), _gap(old, new, run, after)
    ahead, behind = _sizes_of(gap), _sizes_of(next_gap)
    if not all(ahead) and not all(behind):
        # Words put in before it and others taken out behind it are two changes, and it stays.
        return False
    # Beside a clause put in, the wording on its other side alone is asked for.
    if _is_piece(gap, -1) and max(behind) <= _REWRITTEN * run.content:
        return False
    if _is_piece(next_gap, 0) and max(ahead) <= _REWRITTEN * run.content:
        return False
    longer = _LONGER if run.scattered else _MUCH_LONGER
    return min(max(ahead), max(behind)) >= longer * run.content


def _is_piece(gap: Gap, border: int) -> bool:
    """Whether a gap is a clause, or items of a list, put in or taken out: a change of its own.

    ``border`` is the index of its word beside the run, the mark that ends or begins it.
    """
    one, other = gap
    words = one or other
    return bool(words) and not (one and other) and words[border].parts_clauses


def _are_items(old: Sequence[Word], new: Sequence[Word], run: _Run) -> bool:
    """Whether a run is items of a list, whole in both texts: what is added to a list leaves them.

    洗钱、偷运移民、贩运军火 → 洗钱、有组织欺诈、偷运移民、贩运枪支 keeps 偷运移民.
    """
    sides = ((old, run.old), (new, run.new))
    begins = all(_joins(row, at.start) or _joins(row, at.start - 1) for row, at in sides)
    ends = all(_joins(row, at.stop - 1) or _joins(row, at.stop) for row, at in sides)
    return begins and ends and run.content >= _ITEM


def _joins(row: Sequence[Word], at: int) -> bool:
    """Whether a mark between items stands there."""
    return 0 <= at < len(row) and row[at].joins_items


def _with_ends(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> Iterator[tuple[int, int]]:
    """The pairs with what changed stretches have in common at their beginning and their end."""
    at_old = at_new = 0
    for i, j in [*pairs, (len(old), len(new))]:
        while at_old < i and at_new < j and old[at_old].key == new[at_new].key:
            yield at_old, at_new
            at_old, at_new = at_old + 1, at_new + 1
        tail = 0
        while (
            at_old < i - tail
            and at_new < j - tail
            and old[i - tail - 1].key == new[j - tail - 1].key
        ):
            tail += 1
        yield from ((i - k, j - k) for k in range(tail, 0, -1))
        if i < len(old):
            yield i, j
        at_old, at_new = i + 1, j + 1


def _with_held(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> Iterator[Pair]:
    """The pairs with the words that a changed stretch of one text holds whole of the other.

    移民对增长 → 移民和侨民对原籍国增长 puts words in before 对 and behind it; nothing goes.
    """
    for before, after in pairwise([(-1, -1), *pairs, (len(old), len(new))]):
        if before != (-1, -1):
            yield before
        mine, other = (range(b + 1, a) for b, a in zip(before, after, strict=True))
        if len(mine) < len(other):
            yield from zip(mine, _held(old, mine, new, other), strict=False)
        elif len(other) < len(mine):
            yield from zip(_held(new, other, old, mine), other, strict=False)


def _held(held: Sequence[Word], short: range, holding: Sequence[Word], long: range) -> range:
    """The last place in a stretch of a row that has all of another stretch, side by side.

    The other must say something, or govern what stands behind it: 的 and 和 do neither. Empty where
    there is none.
    """
    words = held[short.start : short.stop]
    keys = [word.key for word in words]
    if any(word.content or word.key in PREPOSITIONS for word in words):
        for at in range(long.stop - len(short), long.start - 1, -1):
            if [word.key for word in holding[at : at + len(short)]] == keys:
                return range(at, at + len(short))
    return range(0)


def _size(row: Sequence[Word]) -> int:
    return sum(word.content for word in row)
