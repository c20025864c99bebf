"""Compares two token lists: diff-match-patch over tokens, anchored at whole clauses.

Each distinct token is one character for diff-match-patch, which knows only characters. It has no
time-out, so that the result never depends on the machine. Clauses that both texts have exactly
once are anchors (Cohen's patience diff over clauses): what a drafter left alone stays whole, and
only the stretches between anchors are compared word by word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

from unrdiff.language.clauses import CLAUSE_END
from unrdiff.language.folding import folded_word
from unrdiff.rising import heaviest_rise

# A clause of fewer characters may stand in two places for two reasons.
_SHORTEST_ANCHOR = 6


@dataclass(frozen=True, slots=True)
class Hunk:
    """A stretch of tokens: equal (``same``), or old tokens that became new ones."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    same: bool


def hunks(old: Sequence[str], new: Sequence[str]) -> list[Hunk]:
    """Alternating stretches; the old tokens joined are the old text, the new ones the new text.

    Tokens are the same when they differ in width or spacing only.
    """
    old_keys, new_keys = [folded_word(t) for t in old], [folded_word(t) for t in new]
    found: list[Hunk] = []
    at_old = at_new = 0
    for start_old, start_new, length in [*_anchors(old_keys, new_keys), (len(old), len(new), 0)]:
        found += _between(old[at_old:start_old], new[at_new:start_new])
        at_old, at_new = start_old + length, start_new + length
        if length:
            found.append(Hunk(tuple(old[start_old:at_old]), tuple(new[start_new:at_new]), True))
    return merged(found)


def merged(found: Sequence[Hunk]) -> list[Hunk]:
    """Neighbouring hunks of one kind as one, empty ones gone."""
    result: list[Hunk] = []
    for hunk in found:
        if not hunk.old and not hunk.new:
            continue
        if result and result[-1].same == hunk.same:
            last = result.pop()
            hunk = Hunk(last.old + hunk.old, last.new + hunk.new, hunk.same)
        result.append(hunk)
    return result


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Clauses that stand once in each text, in an order common to both: starts and length."""
    old_clauses, new_clauses = list(_clauses(old)), list(_clauses(new))
    old_counts = Counter(words for _, words in old_clauses)
    new_counts = Counter(words for _, words in new_clauses)
    places = {words: start for start, words in new_clauses if new_counts[words] == 1}
    pairs = [
        (start, places[words], len(words))
        for start, words in old_clauses
        if old_counts[words] == 1 and words in places and len("".join(words)) >= _SHORTEST_ANCHOR
    ]
    rise = heaviest_rise([start for _, start, _ in pairs], [length for *_, length in pairs])
    return [pairs[index] for index in rise]


def _clauses(tokens: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    start = 0
    for index, token in enumerate(tokens):
        if CLAUSE_END.fullmatch(token):
            yield start, tuple(tokens[start:index])
            start = index + 1
    yield start, tuple(tokens[start:])


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[Hunk]:
    if not old or not new:
        yield Hunk(tuple(old), tuple(new), not old and not new)
        return
    codes: dict[str, str] = {}
    old_code, new_code = _encoded(old, codes), _encoded(new, codes)
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    at_old = at_new = 0
    for op, run in engine.diff_main(old_code, new_code, False):
        length = len(run)
        next_old = at_old + (length if op <= 0 else 0)
        next_new = at_new + (length if op >= 0 else 0)
        yield Hunk(tuple(old[at_old:next_old]), tuple(new[at_new:next_new]), op == 0)
        at_old, at_new = next_old, next_new


def _encoded(tokens: Sequence[str], codes: dict[str, str]) -> str:
    """One character for each distinct token; U+D800-DFFF are no characters and are left out."""
    for token in map(folded_word, tokens):
        if token not in codes:
            number = len(codes) + 1
            codes[token] = chr(number if number < 0xD800 else number + 0x800)
    return "".join(codes[folded_word(token)] for token in tokens)
