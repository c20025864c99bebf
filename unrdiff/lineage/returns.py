"""What comparisons of neighbouring versions cannot see.

Paragraphs that skipped versions and came back; pairs of the first and the last version that the
chain does not lead to, and those that it alone leads to. Aligning two whole versions costs as much
as comparing them, so it is done only where some of their paragraphs are alike, or some that the
chain joins are not; and of the links only the primary ones are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product

from unrdiff.align import primary_pairs
from unrdiff.language.likeness import Pairs, alike, pairs
from unrdiff.model import Document, Lineage
from unrdiff.notice import Notice, NoticeCode

Strand = list[str | None]
"""A paragraph's label in each version, None where it does not stand."""

# Different provisions on one subject share up to three tenths of their pairs of characters
# (benchmarks/chain.py has some five hundred such pairs); what came back keeps at least half.
_ALIKE = 0.5
# Two paragraphs set from one formula are about as like the successor of either.
_CLEARLY = 0.1


def rejoin(strands: list[Strand], versions: Sequence[Document]) -> set[int]:
    """Join strands that end before a gap with those born behind it; the ids of those joined."""
    joined: set[int] = set()

    @cache
    def wording(version: int, label: str | None) -> Pairs:
        return pairs(versions[version][label or ""].text)

    gaps = [(i, j) for i, j in combinations(range(len(versions)), 2) if j > i + 1]
    for first, then in sorted(gaps, key=lambda gap: gap[1] - gap[0]):
        ended = {s[first]: s for s in strands if s[first] and not any(s[first + 1 :])}
        born = {s[then]: s for s in strands if s[then] and not any(s[:then])}
        if not any(
            alike(wording(first, old), wording(then, new)) >= _ALIKE
            for old in ended
            for new in born
        ):
            continue
        for old, new in primary_pairs(versions[first], versions[then]).items():
            strand, later = ended.get(old), born.get(new)
            if strand is not None and later is not None:
                strand[then:] = later[then:]
                strands[:] = [s for s in strands if s is not later]
                joined.add(id(strand))
    return joined


def contradictions(lineages: Sequence[Lineage], versions: Sequence[Document]) -> Iterator[Notice]:
    """What a direct comparison of first and last says otherwise than the chain, or cannot say.

    The chain is what is shown: it has the evidence of every version between. One notice for each
    pair that differs; one for all that only the versions between make known.
    """
    if len(versions) < 3:
        return
    first, last = versions[0], versions[-1]
    chain = {start: k.paragraphs[-1] for k in lineages if (start := k.paragraphs[0])}
    old, new = _wording(first), _wording(last)
    fit = {start: alike(old[start], new[end]) for start, end in chain.items() if end}
    doubtful = _doubtful(chain, fit, old, new)
    # What is alike is found without the versions between.
    far = {start: chain[start] or "" for start, likeness in fit.items() if likeness < _ALIKE}
    if not doubtful and not far:
        return
    direct = primary_pairs(first, last)
    if doubtful:
        yield from _differing(chain, direct)
    linked = frozenset(direct.values())
    if bridged := {o: n for o, n in far.items() if o not in direct and n not in linked}:
        yield Notice(NoticeCode.CHAIN_BRIDGES, old=tuple(bridged), new=tuple(bridged.values()))


def _differing(chain: Mapping[str, str | None], direct: Mapping[str, str]) -> Iterator[Notice]:
    for old, new in direct.items():
        traced = chain.get(old)
        if traced == new:
            continue
        if traced:
            yield Notice(NoticeCode.CHAIN_DIFFERS, old=old, new=new, traced=traced)
        else:
            yield Notice(NoticeCode.CHAIN_ENDS, old=old, new=new)


def _doubtful(
    chain: Mapping[str, str | None],
    fit: Mapping[str, float],
    first: Mapping[str, Pairs],
    last: Mapping[str, Pairs],
) -> bool:
    """Whether two paragraphs are clearly more like each other than like those they lead to.

    ``fit`` is how like what it leads to each old one is.
    """
    bars = _bars(first, fit)
    others = _bars(last, {new: fit[old] for old, new in chain.items() if new})
    return any(
        alike(first[old], last[new]) > max(bar, other)
        for (old, bar), (new, other) in product(bars.items(), others.items())
        if new != chain.get(old)
    )


def _bars(wording: Iterable[str], fit: Mapping[str, float]) -> dict[str, float]:
    """How like another each paragraph must be to be clearly more like it; without those kept."""
    bars = {label: max(_ALIKE - _CLEARLY, fit.get(label, 0.0)) + _CLEARLY for label in wording}
    return {label: bar for label, bar in bars.items() if bar < 1.0}


def _wording(version: Document) -> dict[str, Pairs]:
    return {p.label: pairs(p.text) for p in version.paragraphs}
