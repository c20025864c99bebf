"""Compares the words of two texts: what stays, and what became what.

Clauses that both texts have exactly once are anchors (Cohen's patience diff over clauses): what a
drafter left alone stays whole, and only the stretches between anchors are aligned word by word
(:mod:`alignment`). Of what both have there, only that stays which is common ground
(:mod:`common_ground`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise
from operator import itemgetter

from unrdiff.diff.alignment import Pairs, aligned, aligned_titles
from unrdiff.diff.common_ground import common_ground
from unrdiff.diff.words import Word
from unrdiff.rising import heaviest_rise

# A clause of fewer characters may stand in two places for two reasons.
_SHORTEST_ANCHOR = 6
# A shorter word proves nothing by standing once.
_SHORTEST_RARE = 2
# So many pairs of words are aligned in a tenth of a second; more than any paragraph has.
_MOST_PAIRS = 200_000
# So many are compared by diff-match-patch in a second; both take the square of the length.
_MOST_COMPARED = 4_000_000


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of tokens: equal (``same``), or old tokens that became new ones."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    same: bool


# Old tokens, new ones, and whether they are the same.
_Stretch = tuple[tuple[str, ...], tuple[str, ...], bool]


def hunks(old: Sequence[Word], new: Sequence[Word]) -> list[Hunk]:
    """Alternating stretches; the old tokens joined are the old text, the new ones the new text."""
    pairs: Pairs = []
    at_old = at_new = 0
    for start_old, start_new, length in [*_anchors(old, new), (len(old), len(new), 0)]:
        found = _between(old[at_old:start_old], new[at_new:start_new])
        pairs += _shifted(found, at_old, at_new)
        pairs += [(start_old + k, start_new + k) for k in range(length)]
        at_old, at_new = start_old + length, start_new + length
    return _joined(_told(old, new, pairs))


def merged(found: Iterable[Hunk]) -> list[Hunk]:
    """Neighbouring hunks of one kind as one, empty ones gone."""
    return _joined((hunk.old, hunk.new, hunk.same) for hunk in found)


def _joined(stretches: Iterable[_Stretch]) -> list[Hunk]:
    """Hunks of stretches of any length; a text has too many words for a hunk each."""
    told = (stretch for stretch in stretches if stretch[0] or stretch[1])
    return [
        Hunk(_row(old for old, _, _ in run), _row(new for _, new, _ in run), same)
        for same, run in ((same, list(run)) for same, run in groupby(told, key=itemgetter(2)))
    ]


def _row(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(parts))


def _told(old: Sequence[Word], new: Sequence[Word], pairs: Pairs) -> Iterator[_Stretch]:
    """The stretches of an alignment."""
    for (i, j), (k, m) in pairwise([(-1, -1), *pairs, (len(old), len(new))]):
        if i + 1 < k or j + 1 < m:
            yield _parts(old[i + 1 : k]), _parts(new[j + 1 : m]), False
        if k == len(old):
            return
        if old[k].key == new[m].key:
            yield old[k].parts, new[m].parts, True
        else:
            yield from _told(old[k].inner, new[m].inner, aligned_titles(old[k], new[m]))


def _parts(row: Sequence[Word]) -> tuple[str, ...]:
    return _row(word.parts for word in row)


def _anchors(old: Sequence[Word], new: Sequence[Word]) -> list[tuple[int, int, int]]:
    """Clauses that stand once in each text, in an order common to both: starts and length."""
    old_clauses, new_clauses = list(_clauses(old)), list(_clauses(new))
    old_counts = Counter(keys for _, keys in old_clauses)
    new_counts = Counter(keys for _, keys in new_clauses)
    places = {keys: start for start, keys in new_clauses if new_counts[keys] == 1}
    pairs = [
        (start, places[keys], len(keys))
        for start, keys in old_clauses
        if old_counts[keys] == 1 and keys in places and len("".join(keys)) >= _SHORTEST_ANCHOR
    ]
    rise = heaviest_rise([start for _, start, _ in pairs], [length for *_, length in pairs])
    return [pairs[index] for index in rise]


def _clauses(row: Sequence[Word]) -> Iterator[tuple[int, tuple[str, ...]]]:
    start = 0
    for index, word in enumerate(row):
        if word.ends_clause:
            yield start, tuple(w.key for w in row[start:index])
            start = index + 1
    yield start, tuple(w.key for w in row[start:])


def _between(old: Sequence[Word], new: Sequence[Word]) -> Pairs:
    if not old or not new:
        return []
    pairs = len(old) * len(new)
    if pairs > _MOST_COMPARED:
        return common_ground(old, new, list(_between_rare_words(old, new)))
    align = _shortest if pairs > _MOST_PAIRS else aligned
    return common_ground(old, new, align(old, new))


def _between_rare_words(old: Sequence[Word], new: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The alignment of long stretches that goes through the words that each has exactly once.

    Where they have none such in common, nothing stays: a wording of that length is another one.
    """
    once_old, once_new = _places_of_rare(old), _places_of_rare(new)
    shared = [key for key in once_old if key in once_new]
    rise = heaviest_rise([once_new[key] for key in shared], [len(key) for key in shared])
    at_old = at_new = 0
    for key in [shared[index] for index in rise]:
        i, j = once_old[key], once_new[key]
        yield from _shifted(_between(old[at_old:i], new[at_new:j]), at_old, at_new)
        yield i, j
        at_old, at_new = i + 1, j + 1
    if rise:
        yield from _shifted(_between(old[at_old:], new[at_new:]), at_old, at_new)


def _shifted(pairs: Pairs, old: int, new: int) -> Iterator[tuple[int, int]]:
    return ((old + i, new + j) for i, j in pairs)


def _places_of_rare(row: Sequence[Word]) -> dict[str, int]:
    """The words with a meaning that stand once in a row, in their order, and where."""
    counts = Counter(word.key for word in row)
    return {
        word.key: at
        for at, word in enumerate(row)
        if word.content >= _SHORTEST_RARE and counts[word.key] == 1
    }


def _shortest(old: Sequence[Word], new: Sequence[Word]) -> Pairs:
    """The alignment with fewest words changed, by diff-match-patch, which is quick on any length.

    Each distinct word is one character for it. It has no time-out, so that the result never
    depends on the machine.
    """
    # Few texts need it, and it takes as long to load as a paragraph to compare.
    from diff_match_patch import diff_match_patch

    codes: dict[str, str] = {}
    old_code, new_code = _encoded(old, codes), _encoded(new, codes)
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    at_old = at_new = 0
    pairs: Pairs = []
    for op, run in engine.diff_main(old_code, new_code, False):
        if op == 0:
            pairs += [(at_old + k, at_new + k) for k in range(len(run))]
        at_old += len(run) if op <= 0 else 0
        at_new += len(run) if op >= 0 else 0
    return pairs


def _encoded(row: Sequence[Word], codes: dict[str, str]) -> str:
    """One character for each distinct word; U+D800-DFFF are no characters and are left out."""
    for word in row:
        if word.key not in codes:
            number = len(codes) + 1
            codes[word.key] = chr(number if number < 0xD800 else number + 0x800)
    return "".join(codes[word.key] for word in row)
