"""Which part of a resolution each paragraph stands in, and how deep."""

from __future__ import annotations

from collections.abc import Mapping

from unrdiff.label import Label, LabelPart
from unrdiff.model import Document, ParagraphKind

_PARTS = {
    LabelPart.PREAMBLE: ParagraphKind.PREAMBULAR,
    LabelPart.OPERATIVE: ParagraphKind.OPERATIVE,
    LabelPart.HEADING: ParagraphKind.OPERATIVE,
    LabelPart.ANNEX: ParagraphKind.ANNEX,
}
PARTS = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.ANNEX)


def parts(document: Document) -> Mapping[str, ParagraphKind]:
    """Give the part of each label: preamble, operative part or annex.

    A heading belongs to what it stands above, so the text is walked from its end.
    """
    found: dict[str, ParagraphKind] = {}
    here = ParagraphKind.OPERATIVE
    for paragraph in reversed(document.paragraphs):
        if paragraph.kind in PARTS:
            here = paragraph.kind
        elif paragraph.kind is ParagraphKind.SUBPARAGRAPH:
            here = _PARTS[Label.parse(paragraph.label).part]
        found[paragraph.label] = here
    return found


def depths(document: Document) -> Mapping[str, int]:
    """How many paragraphs each label stands under: 0 for OP16, 1 for OP16(a)."""
    depth: dict[str, int] = {}
    for paragraph in document.paragraphs:
        above = paragraph.parent
        depth[paragraph.label] = 0 if above is None else depth.get(above, 0) + 1
    return depth
