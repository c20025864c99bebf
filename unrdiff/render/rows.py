"""The order in which every output tells a comparison.

The new text's order, with each dropped paragraph after the paragraph that it stood behind
in the old text. A renderer walks these rows and decides only how each one looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from unrdiff.label import Label, LabelPart
from unrdiff.model import Comparison, Edit, Link, Pair, Paragraph, ParagraphKind, Role
from unrdiff.render.parts import parts

# Less than half in common, in percent: between neighbouring versions one pair in ten.
_DOUBTFUL = 50
# What stands in one and went to the other binds now, or no longer.
_BINDING = {LabelPart.PREAMBLE, LabelPart.OPERATIVE}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A clause of a row that stood, or stands, in another paragraph.

    ``key`` is the word that says which; ``label`` is that paragraph's, in the text of ``side``;
    ``shared`` is the clause as it stood and, where it reads otherwise, as it reads.
    """

    key: str
    side: str
    label: str
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the story: a pair, an addition (no ``old``) or a drop (no ``new``).

    ``came_from`` and ``went_to`` are the partial links that touch the row's paragraphs:
    clauses of the new paragraph that stood elsewhere, clauses of the old one that went away.
    """

    old: Paragraph | None
    new: Paragraph | None
    link: Link | None = None
    came_from: tuple[Link, ...] = ()
    went_to: tuple[Link, ...] = ()

    @property
    def pair(self) -> Pair:
        """The labels of its paragraphs."""
        return (self.old.label if self.old else None, self.new.label if self.new else None)

    @property
    def crosses(self) -> bool:
        """Whether its paragraph went from the preamble to the operative part, or back."""
        return {Label.parse(label).part for label in self.pair if label} == _BINDING

    @property
    def doubtful(self) -> int | None:
        """How like its paragraphs are, in percent, where that is so little that one should look."""
        similarity = round(100 * self.link.similarity) if self.link else 100
        return similarity if similarity < _DOUBTFUL else None

    @property
    def telling(self) -> Link | None:
        """The link whose edits tell the wording: the primary one, or else a partial one.

        A paragraph that was part of another, or became one, is compared with that part.
        """
        if self.link:
            return self.link
        paragraph, links = (self.new, self.came_from) if self.new else (self.old, self.went_to)
        whole = (0, len(paragraph.text)) if paragraph else None
        found = [k for k in links if k.edits and whole == (k.new_part if self.new else k.old_part)]
        return max(found, key=lambda k: k.similarity, default=None)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that tell the wording; none where it is all new, or all gone."""
        return self.telling.edits if self.telling else ()

    @property
    def told(self) -> tuple[Edit, ...]:
        """Those of them that are changes told here, not with a part of the paragraph."""
        return self.telling.told if self.telling else ()

    @property
    def is_clause(self) -> bool:
        """Whether its paragraph only echoes a clause of another: what else it has is new, or gone.

        It counts as one change of substance.
        """
        return self.telling is None and bool(self.came_from or self.went_to)

    @property
    def elsewhere(self) -> Iterator[Elsewhere]:
        """Its clauses that came from other paragraphs, then those that went to others."""
        for link in self.came_from:
            yield Elsewhere("came from the old", "old", link.old, link.shared)
        for link in self.went_to:
            yield Elsewhere("went to the new", "new", link.new, link.shared)

    @property
    def edited(self) -> bool:
        """Whether wording changed: an addition and a drop always count."""
        return self.link is None or self.link.edited


def rows(comparison: Comparison) -> tuple[Row, ...]:
    """All paragraphs of both documents, each once."""
    primary = {link.new: link for link in comparison.links if link.role is Role.PRIMARY}
    successor = {link.old: link.new for link in primary.values()}
    partial = [link for link in comparison.links if link.role is Role.PARTIAL]
    old = {p.label: p for p in comparison.old.paragraphs}

    dropped_after: dict[str | None, list[Paragraph]] = {}
    here: str | None = None
    for paragraph in comparison.old.paragraphs:
        if paragraph.label in successor:
            here = successor[paragraph.label]
        else:
            dropped_after.setdefault(here, []).append(paragraph)

    def drops(after: str | None) -> list[Row]:
        return [
            Row(p, None, went_to=tuple(k for k in partial if k.old == p.label))
            for p in dropped_after.get(after, [])
        ]

    told = drops(None)
    for paragraph in comparison.new.paragraphs:
        link = primary.get(paragraph.label)
        told.append(
            Row(
                old[link.old] if link else None,
                paragraph,
                link,
                came_from=tuple(k for k in partial if k.new == paragraph.label),
                went_to=tuple(k for k in partial if link and k.old == link.old),
            )
        )
        told.extend(drops(paragraph.label))
    return tuple(told)


def vacated(comparison: Comparison) -> Mapping[str, tuple[Link, ...]]:
    """The links of moved paragraphs, by the new label behind which each stood in the old text.

    That is the nearest paragraph before it that kept its place; one that had none before it is
    left out.
    """
    primary = {k.old: k for k in comparison.links if k.role is Role.PRIMARY}
    found: dict[str, tuple[Link, ...]] = {}
    here: str | None = None
    for paragraph in comparison.old.paragraphs:
        link = primary.get(paragraph.label)
        if link and not link.moved:
            here = link.new
        elif link and here is not None:
            found[here] = (*found.get(here, ()), link)
    return found


def part_of(
    row: Row, of_old: Mapping[str, ParagraphKind], of_new: Mapping[str, ParagraphKind]
) -> ParagraphKind:
    """The part of a row: the new paragraph's, or else the old one's; parts are by label."""
    if row.new:
        return of_new[row.new.label]
    if row.old is None:
        raise ValueError("a row holds at least one paragraph")
    return of_old[row.old.label]


def rows_by_part(comparison: Comparison) -> Mapping[ParagraphKind, tuple[Row, ...]]:
    """The rows of each part; a dropped paragraph belongs to the part that it stood in."""
    of_old, of_new = parts(comparison.old), parts(comparison.new)
    found: dict[ParagraphKind, list[Row]] = {}
    for row in rows(comparison):
        found.setdefault(part_of(row, of_old, of_new), []).append(row)
    return {part: tuple(held) for part, held in found.items()}
