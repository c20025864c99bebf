"""What became of a part's paragraphs in one sentence, as a person would say it."""

from __future__ import annotations

from dataclasses import dataclass

from unrdiff.model import Comparison, Fate, ParagraphKind
from unrdiff.render.parts import PARTS
from unrdiff.render.rows import Row, rows_by_part
from unrdiff.render.selection import may_be_policy


@dataclass(frozen=True, slots=True)
class PartCount:
    """How many paragraphs of a part met which fate; headings do not count.

    ``total`` of the new text = ``carried`` + ``added`` + ``from_others``. Of those carried over
    ``policy`` have a change of substance or force; ``moved`` came from another place or part.
    ``into_others`` are old paragraphs of which only a clause lives on elsewhere.
    """

    part: ParagraphKind
    total: int
    carried: int
    policy: int
    moved: int
    added: int
    dropped: int
    from_others: int
    into_others: int
    with_subparagraphs: bool


def part_counts(comparison: Comparison) -> tuple[PartCount, ...]:
    """The counts of every part that either text has, the operative part first."""
    held = rows_by_part(comparison)
    order = (ParagraphKind.OPERATIVE, *(p for p in PARTS if p is not ParagraphKind.OPERATIVE))
    counted = (
        (part, [row for row in held.get(part, ()) if _kind(row) is not ParagraphKind.HEADING])
        for part in order
    )
    return tuple(_count(part, told, comparison) for part, told in counted if told)


def _kind(row: Row) -> ParagraphKind | None:
    paragraph = row.new or row.old
    return paragraph.kind if paragraph else None


def _count(part: ParagraphKind, held: list[Row], comparison: Comparison) -> PartCount:
    pairs = [row for row in held if row.old and row.new]
    fates = [comparison.fates[row.pair] for row in held]
    added = sum(Fate.ADDED in found for found in fates)
    dropped = sum(Fate.DROPPED in found for found in fates)
    new = sum(row.new is not None for row in held)
    return PartCount(
        part=part,
        total=new,
        carried=len(pairs),
        policy=sum(map(may_be_policy, pairs)),
        moved=sum(Fate.MOVED in comparison.fates[row.pair] for row in pairs),
        added=added,
        dropped=dropped,
        from_others=new - len(pairs) - added,
        into_others=len(held) - new - dropped,
        with_subparagraphs=any(_kind(row) is ParagraphKind.SUBPARAGRAPH for row in held),
    )
