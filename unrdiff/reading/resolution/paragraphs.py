"""Gives every block its label, its printed number and its canonical text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from unrdiff.label import Label, LabelPart
from unrdiff.language.canonical import canonical_with_map
from unrdiff.language.enumeration import enclosed
from unrdiff.language.headings import split_heading_number
from unrdiff.language.places import ANNEX
from unrdiff.model import FootnoteMark, Paragraph, ParagraphKind
from unrdiff.reading.manuscript import shifted
from unrdiff.reading.resolution.blocks import Block

_PARTS = {
    ParagraphKind.PREAMBULAR: LabelPart.PREAMBLE,
    ParagraphKind.OPERATIVE: LabelPart.OPERATIVE,
    ParagraphKind.HEADING: LabelPart.HEADING,
    ParagraphKind.ANNEX: LabelPart.ANNEX,
}


def labelled(blocks: Iterable[Block]) -> tuple[Paragraph, ...]:
    """The paragraphs of a resolution, from its first block on."""
    naming = _Naming()
    return tuple(_paragraph(block, *naming.next(block)) for block in blocks)


class _Naming:
    """Counts the paragraphs of each part."""

    def __init__(self) -> None:
        self.counts: Counter[LabelPart] = Counter()
        self.items = 0
        self.top = Label(LabelPart.PREAMBLE, 0)

    def next(self, block: Block) -> tuple[Label, Label | None]:
        """The block's label, and that of the paragraph it is a subparagraph of."""
        if block.levels:
            path = tuple(enclosed(level.printed)[1:-1] for level in block.levels)
            return replace(self.top, path=path), replace(self.top, path=path[:-1])
        part = _PARTS[block.kind]
        if part is LabelPart.ANNEX and not block.annex:
            self.items += 1
            self.top = Label(part, self.counts[part], self.items)
        else:
            self.counts[part] += 1
            self.items = 0
            self.top = Label(part, self.counts[part])
            if part is LabelPart.OPERATIVE and block.value:
                self.top = Label(part, block.value)
        return self.top, None


def _paragraph(block: Block, label: Label, parent: Label | None) -> Paragraph:
    number, raw, marks, changed = block.number, block.text, block.marks, block.changed
    if block.kind is ParagraphKind.HEADING and (split := split_heading_number(raw)):
        number, at = split
        raw = raw[at:]
        marks = tuple(FootnoteMark(m.number, max(m.offset - at, 0)) for m in marks)
        changed = shifted(changed, -at)
    text, mapping = canonical_with_map(raw)
    # A mark stands after the character before it, not after a space that canonical text adds.
    placed = (mapping[m.offset - 1] + 1 if m.offset else 0 for m in marks)
    return Paragraph(
        str(label),
        block.kind,
        text or (ANNEX if block.annex else ""),
        number,
        tuple(FootnoteMark(m.number, at) for m, at in zip(marks, placed, strict=True)),
        None if parent is None else str(parent),
        tuple(p.origin for p in block.taken),
        tuple(replace(s, start=mapping[s.start], end=mapping[s.end]) for s in changed),
    )
