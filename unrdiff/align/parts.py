"""Paragraphs that were, or became, a part of another: splits and mergers across levels.

A paragraph of the new text that no old one became may be what an old one said beside other things:
包括培训人员、分享技术 became (a) 培训人员 and (b) 分享技术, or a paragraph became four. It stands
beside the old one's successor, in its subparagraphs or in the row of paragraphs without
predecessor next to it, and most of its wording was taken out of the old one. In the other
direction, the same holds of old paragraphs that were joined. Which stretch of the longer text the
shorter one was is found by the trigrams that both have, in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile

from unrdiff.language.clauses import CLAUSE_END
from unrdiff.language.likeness import similarity
from unrdiff.language.tokens import tokens
from unrdiff.model import Document, Extent, Link, Paragraph, ParagraphKind, Role
from unrdiff.rising import heaviest_rise

# So much of a part's wording must have been taken out of the paragraph that it was part of.
_LEAST_SHARE = 0.6
# Of a paragraph that is a version of a part of another, however rewritten, more is still its
# wording: in samples and composed pairs 12 such have .39 to .56, what merely echoes a clause .33
# and less.
_VERSION = 0.36
# Words of which as many are the partner's were not put in between.
_KEPT = 0.5
# What is shorter says too little to be told from any other wording.
_SHORTEST = 4
# A run of wording goes on across so many other characters, and across words put in.
_WIDEST_GAP = 12
# How much longer than what it answers to the rest of a clause may be.
_ALLOWANCE = 4


def with_parts(links: Sequence[Link], old: Document, new: Document) -> list[Link]:
    """Links, with those of split and joined paragraphs, each partial one with its extents."""
    known = {(link.old, link.new) for link in links}
    found = [*links]
    for link in (*_splits(links, old, new), *map(_turned, _splits(map(_turned, links), new, old))):
        if (link.old, link.new) not in known:
            known.add((link.old, link.new))
            found.append(link)
    successor = {k.old: k.new for k in found if k.role is Role.PRIMARY}
    predecessor = {heir: label for label, heir in successor.items()}
    return [
        _with_extents(
            link,
            _Whole(old[link.old].text, _text(new, successor.get(link.old))),
            _Whole(new[link.new].text, _text(old, predecessor.get(link.new))),
        )
        if link.role is Role.PARTIAL
        else link
        for link in found
    ]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A paragraph's text, and that of the one it was or became; ``None`` where there is none."""

    text: str
    partner: str | None

    def has_kept(self, start: int, end: int) -> bool:
        """Whether words, more than a gap in a run has, are the partner's: they were not put in."""
        if self.partner is None or end - start <= _WIDEST_GAP:
            return False
        grams = _grams(self.text[start:end])
        return len(grams & _grams(self.partner)) >= _KEPT * len(grams)

    def kept_until(self, start: int, end: int) -> int:
        """Up to where the partner has the words from ``start``, with the sign before them."""
        if self.partner is None:
            return end
        borders = accumulate(map(len, tokens(self.text)))
        kept = [start]
        for at in takewhile(lambda border: border <= end, borders):
            words = self.text[max(start - 1, 0) : at]
            stands = words in self.partner if start else self.partner.startswith(words)
            if at > start and stands:
                kept.append(at)
        return kept[-1]


def _text(document: Document, label: str | None) -> str | None:
    return None if label is None else document[label].text


def _turned(link: Link) -> Link:
    return replace(link, old=link.new, new=link.old)


def _splits(links: Iterable[Link], old: Document, new: Document) -> Iterator[Link]:
    """Links from old paragraphs to the new ones, without predecessor, that were parts of them."""
    primary = {link.old: link.new for link in links if link.role is Role.PRIMARY}
    predecessor = {heir: label for label, heir in primary.items()}
    for near in _rows_without(new, predecessor):
        sources = [predecessor[label] for label in near.beside if label in predecessor]
        for paragraph in near.row:
            grams = _grams(paragraph.text)
            best = max(
                ((_taken(grams, old[label], new[primary[label]]), label) for label in sources),
                default=(0.0, ""),
            )
            if len(paragraph.text) >= _SHORTEST and best[0] >= _LEAST_SHARE:
                source = old[best[1]]
                yield Link(
                    source.label,
                    paragraph.label,
                    Role.PARTIAL,
                    similarity=similarity(source.text, paragraph.text),
                )


@dataclass(frozen=True, slots=True)
class _Row:
    """Neighbouring paragraphs without a partner, and the labels of those they stand beside."""

    row: tuple[Paragraph, ...]
    beside: tuple[str, ...]


def _rows_without(document: Document, linked: Mapping[str, str]) -> Iterator[_Row]:
    """The rows of unlinked paragraphs; a row of subparagraphs stands beside its paragraph too."""
    row: list[Paragraph] = []
    above: list[str] = []
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        if paragraph.label not in linked:
            row.append(paragraph)
            continue
        if row:
            yield _Row(tuple(row), (*above, paragraph.label))
            row = []
        if paragraph.kind is ParagraphKind.SUBPARAGRAPH and above:
            above = [*(label for label in above if not _is_sub(document, label)), paragraph.label]
        else:
            above = [paragraph.label]
    if row:
        yield _Row(tuple(row), tuple(above))


def _is_sub(document: Document, label: str) -> bool:
    return document[label].kind is ParagraphKind.SUBPARAGRAPH


def _grams(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 3] for i in range(len(text) - 2))


def _taken(grams: frozenset[str], source: Paragraph, successor: Paragraph) -> float:
    """The share of a wording that an old paragraph had and its successor has not."""
    taken = (grams & _grams(source.text)) - _grams(successor.text)
    return len(taken) / len(grams) if grams else 0.0


def _with_extents(link: Link, old: _Whole, new: _Whole) -> Link:
    """The link with the stretches that answer to one another, if a whole paragraph is one of them.

    That paragraph has no other link, and most of it is of the other's wording; what merely echoes
    a clause of another is no part of it.
    """
    found = _shared_extents(old, new) if None in (old.partner, new.partner) else None
    if found is None:
        return link
    parts = (
        found[0] if old.partner is not None else (0, len(old.text)),
        found[1] if new.partner is not None else (0, len(new.text)),
    )
    mine, other = _grams(old.text[slice(*parts[0])]), _grams(new.text[slice(*parts[1])])
    whole = mine if old.partner is None else other
    if len(mine & other) < _VERSION * len(whole):
        return link
    return replace(link, old_part=parts[0], new_part=parts[1])


def _shared_extents(old: _Whole, new: _Whole) -> tuple[Extent, Extent] | None:
    """The stretch of each text, offsets in characters, that is a version of the other's."""
    run = _longest_run(list(_common(old.text, new.text)), new)
    if not run:
        return None
    (old_start, new_start), (old_end, new_end) = run[0], run[-1]
    starts = _back(old, old_start, new_start), _back(new, new_start, old_start)
    ends = old_end + 3, new_end + 3
    rests = len(old.text) - ends[0], len(new.text) - ends[1]
    return (
        (starts[0], _on(old.text, ends[0], rests[1])),
        (starts[1], _on(new.text, ends[1], rests[0])),
    )


def _common(old: str, new: str) -> Iterator[tuple[int, int]]:
    """The offsets of trigrams that both texts have, in the order of the new one."""
    places: dict[str, list[int]] = {}
    for at in range(len(old) - 2):
        places.setdefault(old[at : at + 3], []).append(at)
    for at in range(len(new) - 2):
        for there in reversed(places.get(new[at : at + 3], [])):
            yield there, at


def _longest_run(common: Sequence[tuple[int, int]], new: _Whole) -> list[tuple[int, int]]:
    """The trigrams of the longest stretch that keeps its order and is not torn apart."""
    rise = [common[i] for i in heaviest_rise([old for old, _ in common])]
    runs: list[list[tuple[int, int]]] = []
    for place in rise:
        last = runs[-1][-1] if runs else None
        near = last and place[0] - last[0] <= _WIDEST_GAP + place[1] - last[1]
        if last and near and not new.has_kept(last[1] + 3, place[1]):
            runs[-1].append(place)
        else:
            runs.append([place])
    return max(runs, key=len, default=[])


def _back(whole: _Whole, start: int, lead: int) -> int:
    """Where the clause begins, if little of it stands before ``start`` and that was not kept.

    A 不 lost or put in before the first word is a change of the part; 包括 before it may stand in
    the paragraph still.
    """
    before = [m.end() for m in CLAUSE_END.finditer(whole.text, 0, start)]
    begins = whole.kept_until(before[-1] if before else 0, start)
    return begins if start - begins <= lead + _ALLOWANCE else start


def _on(text: str, end: int, rest: int) -> int:
    """Where the clause ends, its mark included, if no more follows than ``rest`` allows."""
    mark = CLAUSE_END.search(text, end)
    ends = mark.start() if mark else len(text)
    if ends - end > (rest + _ALLOWANCE if rest > 1 else 0):
        return end
    return mark.end() if mark else len(text)
