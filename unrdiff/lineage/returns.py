"""What comparisons of neighbouring versions cannot see.

Paragraphs that skipped versions and came back; pairs of the first and the last version that the
chain does not lead to, and those that it alone leads to. Aligning two whole versions costs as much
as comparing them, so it is done only where some of their paragraphs are alike, or some that the
chain joins are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from unrdiff.align import align
from unrdiff.language.likeness import Pairs, alike, pairs
from unrdiff.model import Alignment, Document, Lineage, Role
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
    wording = [_wording(version) for version in versions]
    gaps = [(i, j) for i, j in combinations(range(len(versions)), 2) if j > i + 1]
    for first, then in sorted(gaps, key=lambda gap: gap[1] - gap[0]):
        ended = {s[first]: s for s in strands if s[first] and not any(s[first + 1 :])}
        born = {s[then]: s for s in strands if s[then] and not any(s[:then])}
        if not any(
            alike(wording[first][old or ""], wording[then][new or ""]) >= _ALIKE
            for old in ended
            for new in born
        ):
            continue
        for link in align(versions[first], versions[then]).links:
            strand, later = ended.get(link.old), born.get(link.new)
            if link.role is Role.PRIMARY and strand is not None and later is not None:
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
    doubtful = _doubtful(chain, old, new)
    # What is alike is found without the versions between.
    far = {
        start: end for start, end in chain.items() if end and alike(old[start], new[end]) < _ALIKE
    }
    if not doubtful and not far:
        return
    direct = align(first, last)
    if doubtful:
        yield from _differing(chain, direct)
    old_linked = {k.old for k in direct.links if k.role is Role.PRIMARY}
    new_linked = {k.new for k in direct.links if k.role is Role.PRIMARY}
    if bridged := {o: n for o, n in far.items() if o not in old_linked and n not in new_linked}:
        yield Notice(NoticeCode.CHAIN_BRIDGES, old=tuple(bridged), new=tuple(bridged.values()))


def _differing(chain: Mapping[str, str | None], direct: Alignment) -> Iterator[Notice]:
    for link in direct.links:
        traced = chain.get(link.old)
        if link.role is not Role.PRIMARY or traced == link.new:
            continue
        if traced:
            yield Notice(NoticeCode.CHAIN_DIFFERS, old=link.old, new=link.new, traced=traced)
        else:
            yield Notice(NoticeCode.CHAIN_ENDS, old=link.old, new=link.new)


def _doubtful(
    chain: Mapping[str, str | None],
    first: Mapping[str, Pairs],
    last: Mapping[str, Pairs],
) -> bool:
    """Whether two paragraphs are clearly more like each other than like those they lead to."""
    source = {new: old for old, new in chain.items() if new}

    def given(old: str | None, new: str | None) -> float:
        return max(_ALIKE - _CLEARLY, alike(first[old], last[new]) if old and new else 0.0)

    forward = {old: given(old, chain.get(old)) for old in first}
    backward = {new: given(source.get(new), new) for new in last}
    return any(
        alike(first[old], last[new]) > max(bar, backward[new]) + _CLEARLY
        for old, bar in forward.items()
        for new in last
        if new != chain.get(old)
    )


def _wording(version: Document) -> dict[str, Pairs]:
    return {p.label: pairs(p.text) for p in version.paragraphs}
