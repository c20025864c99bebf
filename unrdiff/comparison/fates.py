"""What became of every paragraph, and how many had each fate; found once, from the links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from unrdiff.model import Comparison, Fate, Pair, Role, Summary


def with_fates(comparison: Comparison) -> Comparison:
    """The comparison with the fates of its paragraphs and their summary."""
    gave = Counter(link.old for link in comparison.links)
    took = Counter(link.new for link in comparison.links)
    fates = {pair: frozenset(found) for pair, found in _fates(comparison, gave, took)}
    return replace(comparison, fates=fates, summary=_summary(fates, gave, took))


def _fates(
    comparison: Comparison, gave: Counter[str], took: Counter[str]
) -> Iterator[tuple[Pair, set[Fate]]]:
    """Each pair, and each paragraph without a partner, with what became of it.

    ``gave`` and ``took`` are how many paragraphs have of an old one, and a new one of.
    """
    primary = [link for link in comparison.links if link.role is Role.PRIMARY]
    for link in primary:
        found = {Fate.EDITED if link.edited else Fate.KEPT}
        found |= {Fate.MOVED} if link.moved else set()
        found |= {Fate.RENUMBERED} if link.renumbered else set()
        found |= {Fate.SPLIT} if gave[link.old] > 1 else set()
        found |= {Fate.MERGED} if took[link.new] > 1 else set()
        yield (link.old, link.new), found
    # All that is left of a paragraph, or all that it has, may be a clause of another one.
    whole = {link.old for link in primary}, {link.new for link in primary}
    yield from (((old, None), {Fate.MERGED}) for old in gave if old not in whole[0])
    yield from (((None, new), {Fate.SPLIT}) for new in took if new not in whole[1])
    yield from (((old, None), {Fate.DROPPED}) for old in comparison.dropped)
    yield from (((None, new), {Fate.ADDED}) for new in comparison.added)


def _summary(fates: dict[Pair, frozenset[Fate]], gave: Counter[str], took: Counter[str]) -> Summary:
    """Counts of fates; a split is one of an old paragraph and a merger one of a new one."""
    counts = Counter(fate for found in fates.values() for fate in found)
    counts[Fate.SPLIT] = sum(count > 1 for count in gave.values())
    counts[Fate.MERGED] = sum(count > 1 for count in took.values())
    return Summary(**{fate.value: counts[fate] for fate in Fate})
