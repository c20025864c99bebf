"""Aligns two documents: which old paragraph became which new one.

:mod:`wording` takes a paragraph apart into features, :mod:`rarity` weighs them, :mod:`overlaps`
finds the pairs that share enough of them, :mod:`nearness` holds that against what they share with
all others, :mod:`assignment` finds the best way to pair them all, :mod:`linking` decides which
pairs are successors, :mod:`leftovers` in which others those without one live on, :mod:`clauses`
finds clauses that went elsewhere and :mod:`below` the subparagraphs that hold them, :mod:`parts`
what was, or became, a part of another paragraph, :mod:`levels` which of these are successors on
another level, :mod:`order` which paragraphs moved,
:mod:`anchors` says what made a link.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace

from unrdiff.align.anchors import anchors
from unrdiff.align.below import by_top_label, top_label, where_quoted
from unrdiff.align.clauses import wandering_clauses
from unrdiff.align.levels import across_levels
from unrdiff.align.linking import Standing, successors
from unrdiff.align.nearness import Nearness
from unrdiff.align.order import moved
from unrdiff.align.overlaps import Overlaps
from unrdiff.align.parts import with_parts
from unrdiff.align.twins import Twins, identical
from unrdiff.align.wording import (
    Names,
    Wording,
    names_in,
    updated_things,
)
from unrdiff.label import Label
from unrdiff.language.addressees import addressees
from unrdiff.language.folding import folded_word
from unrdiff.language.likeness import similarity
from unrdiff.language.titles import SAME_TITLE, title_fit
from unrdiff.model import Alignment, Document, Link, Paragraph, ParagraphKind, Role

__all__ = ["align", "in_order_of", "primary_pairs"]

FeaturesOf = Callable[[Wording], frozenset[str]]

# A name in more than this share of the paragraphs (the Secretary-General, Member States) says
# nothing of which paragraph it is.
_RARE = 0.1


def align(old: Document, new: Document) -> Alignment:
    """Link the paragraphs of ``old`` to those of ``new``.

    Every paragraph stands in a link, in ``dropped`` or in ``added``. Primary links are
    one-to-one. Links come in the order of the new text, primary before partial.
    """
    names = _names(old, new)
    links = _top_level(old, new, names).links()
    below = _subparagraph_links(
        old, new, {k.old: k.new for k in links if k.role is Role.PRIMARY}, names
    )
    # A subparagraph that went to another paragraph is itself the clause that went there.
    gone = {(top_label(k.old), top_label(k.new)) for k in below}
    links = [k for k in links if k.role is Role.PRIMARY or (k.old, k.new) not in gone]
    told = {(k.old, k.new) for k in below}
    links = [link for link in where_quoted(links, old, new) if (link.old, link.new) not in told]
    links = across_levels(with_parts([*links, *below], old, new), old, new)
    links = in_order_of(links, new)
    linked_old, linked_new = {k.old for k in links}, {k.new for k in links}
    return Alignment(
        tuple(links),
        tuple(p.label for p in old.paragraphs if p.label not in linked_old),
        tuple(p.label for p in new.paragraphs if p.label not in linked_new),
    )


def primary_pairs(old: Document, new: Document) -> dict[str, str]:
    """The labels of the primary links of :func:`align` alone, in their order: half the work."""
    names = _names(old, new)
    top = _top_level(old, new, names)
    pairs = {top.old[row].label: top.new[column].label for row, column in top.pairs().items()}
    below = _subparagraph_links(old, new, pairs, names)
    pairs |= {k.old: k.new for k in below if k.role is Role.PRIMARY}
    position = {p.label: i for i, p in enumerate(new.paragraphs)}
    return dict(sorted(pairs.items(), key=lambda pair: position[pair[1]]))


def _names(old: Document, new: Document) -> Names:
    return Names(
        [p.text for p in (*old.paragraphs, *new.paragraphs)],
        [title for title in (old.title, new.title) if title],
    )


def _top_level(old: Document, new: Document, names: Names) -> _Level:
    # The place in the text is evidence only between versions of one resolution.
    in_place = not (old.title and new.title) or title_fit(old.title, new.title) >= SAME_TITLE
    return _Level(_top(old), _top(new), _whole_texts(old), _whole_texts(new), names, in_place)


def _top(document: Document) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is not ParagraphKind.SUBPARAGRAPH]


def _whole_texts(document: Document) -> list[str]:
    """Each paragraph's text with that of its subparagraphs."""
    texts: list[str] = []
    for paragraph in document.paragraphs:
        if paragraph.kind is ParagraphKind.SUBPARAGRAPH and texts:
            texts[-1] += paragraph.text
        else:
            texts.append(paragraph.text)
    return texts


def _same_texts(paragraphs: Sequence[Paragraph], texts: Sequence[Wording]) -> list[Hashable]:
    """What two paragraphs have in common that read the same."""
    return [
        (folded_word(wording.text), paragraph.kind is ParagraphKind.HEADING)
        for paragraph, wording in zip(paragraphs, texts, strict=True)
    ]


def _part(paragraph: Paragraph) -> str:
    """PP, OP, H or AX; the subparagraphs that are linked together are one part."""
    if paragraph.kind is ParagraphKind.SUBPARAGRAPH:
        return ""
    return Label.parse(paragraph.label).part


class _Level:
    """One level of two texts (paragraphs, or the subparagraphs of a pair) to be linked.

    ``in_place`` says whether standing in the same place is evidence: it is none for
    subparagraphs of paragraphs that do not belong together.
    """

    def __init__(
        self,
        old: Sequence[Paragraph],
        new: Sequence[Paragraph],
        old_texts: Sequence[str],
        new_texts: Sequence[str],
        names: Names,
        in_place: bool = True,
    ) -> None:
        self.old, self.new, self.names, self.in_place = old, new, names, in_place
        self.old_texts = [Wording.of(text, names) for text in old_texts]
        self.new_texts = [Wording.of(text, names) for text in new_texts]
        self.overlaps = self._overlaps_by(lambda wording: wording.features)

    def _overlaps_by(self, features_of: FeaturesOf) -> Overlaps:
        """What pairs share of such features."""
        return Overlaps(
            map(features_of, self.old_texts),
            map(features_of, self.new_texts),
            self._comparable,
        )

    def _comparable(self, row: int, column: int) -> bool:
        """Headings are compared with headings only."""
        is_heading = ParagraphKind.HEADING
        return (self.old[row].kind is is_heading) == (self.new[column].kind is is_heading)

    def links(self) -> list[Link]:
        """Primary and partial links of this level."""
        pairs = self.pairs()
        gone = self._left_order(pairs)
        primary = [self._primary(row, column, row in gone) for row, column in pairs.items()]
        partial = [
            Link(
                self.old[clause.old].label,
                self.new[clause.new].label,
                Role.PARTIAL,
                similarity=similarity(
                    self.old_texts[clause.old].text, self.new_texts[clause.new].text
                ),
                anchors=self._anchors(clause.old, clause.new),
                shared=tuple(dict.fromkeys((clause.old_wording, clause.new_wording))),
            )
            for clause in wandering_clauses(
                self.overlaps, pairs, self.old_texts, self.new_texts, self.names
            )
        ]
        return [*primary, *partial]

    def pairs(self) -> dict[int, int]:
        """Successors by index."""
        texts = [names_in(wording.units) for wording in (*self.old_texts, *self.new_texts)]
        frequency = Counter(name for names in texts for name in names)
        rare = frozenset(n for n, count in frequency.items() if count <= _RARE * len(texts))
        old_places = self._places(self.old, self.old_texts, rare)
        new_places = self._places(self.new, self.new_texts, rare)
        equal = identical(
            _same_texts(self.old, self.old_texts), _same_texts(self.new, self.new_texts)
        )
        twins = Twins(
            [(wording.text, wording.units) for wording in self.old_texts],
            [(wording.text, wording.units) for wording in self.new_texts],
        )
        near = Nearness(self._overlaps_by(lambda wording: wording.near_features))
        return successors(self.overlaps, old_places, new_places, equal, twins, near, self.in_place)

    def _places(
        self, paragraphs: Sequence[Paragraph], wordings: Sequence[Wording], rare: frozenset[str]
    ) -> list[Standing]:
        before: Counter[str] = Counter()
        places = []
        for index, (paragraph, wording) in enumerate(zip(paragraphs, wordings, strict=True)):
            part = _part(paragraph)
            if wording.text != paragraph.text:
                wording = Wording.of(paragraph.text, self.names)
            places.append(
                Standing(
                    index,
                    part,
                    len(paragraphs),
                    wording.verb_class,
                    names_in(wording.units) & rare | updated_things(paragraph.text),
                    addressees(paragraph.text),
                    before[part],
                )
            )
            before[part] += 1
        return places

    def _primary(self, row: int, column: int, left_order: bool) -> Link:
        old, new = self.old[row], self.new[column]
        return Link(
            old.label,
            new.label,
            Role.PRIMARY,
            moved=left_order,
            renumbered=old.label != new.label,
            similarity=similarity(self.old_texts[row].text, self.new_texts[column].text),
            anchors=self._anchors(row, column),
        )

    def _anchors(self, row: int, column: int) -> tuple[str, ...]:
        return anchors(
            self.old_texts[row], self.new_texts[column], self.names, self.overlaps.rarity
        )

    def _left_order(self, pairs: Mapping[int, int]) -> set[int]:
        """Rows of paragraphs that left their part, or their order within it."""
        crossed = {r for r, c in pairs.items() if _part(self.old[r]) != _part(self.new[c])}
        staying = sorted(row for row in pairs if row not in crossed)
        weights = [1 + self._weight(row, pairs[row]) for row in staying]
        return crossed | {staying[i] for i in moved([pairs[row] for row in staying], weights)}

    def _weight(self, row: int, column: int) -> float:
        """A tie-breaker far below one paragraph: length, then likeness. The same both ways."""
        length = len(self.old_texts[row].text) + len(self.new_texts[column].text)
        return length * 1e-7 + self.overlaps.score((row, column)) * 1e-9


def _subparagraph_links(
    old: Document, new: Document, successor: Mapping[str, str], names: Names
) -> list[Link]:
    """Links between subparagraphs: first within paragraphs that are linked, then the others."""
    old_subs, new_subs = (
        old.of_kind(ParagraphKind.SUBPARAGRAPH),
        new.of_kind(ParagraphKind.SUBPARAGRAPH),
    )
    found: list[Link] = []
    old_below, new_below = by_top_label(old_subs), by_top_label(new_subs)
    for old_label, new_label in successor.items():
        found += _links_among(old_below.get(old_label, []), new_below.get(new_label, []), names)
    used_old, used_new = {k.old for k in found}, {k.new for k in found}
    strays = _links_among(
        [p for p in old_subs if p.label not in used_old],
        [p for p in new_subs if p.label not in used_new],
        names,
        in_place=False,
    )
    return found + [replace(link, moved=True) for link in strays]


def _links_among(
    old: Sequence[Paragraph], new: Sequence[Paragraph], names: Names, in_place: bool = True
) -> list[Link]:
    if not old or not new:
        return []
    level = _Level(old, new, [p.text for p in old], [p.text for p in new], names, in_place)
    links = level.links()
    primary = [link for link in links if link.role is Role.PRIMARY]
    old_linked, new_linked = {k.old for k in primary}, {k.new for k in primary}
    # Between items that stayed, a clause is told with theirs; one left over has no other place.
    merged = (k for k in links if k.old not in old_linked or k.new not in new_linked)
    return [*primary, *merged] if in_place else primary


def in_order_of(links: Sequence[Link], new: Document) -> list[Link]:
    """Links in the order of the new text, a primary link before the partial ones."""
    position = {p.label: i for i, p in enumerate(new.paragraphs)}
    return sorted(links, key=lambda k: (position[k.new], k.role is Role.PARTIAL, k.old))
