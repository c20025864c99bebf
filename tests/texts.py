"""The sample resolutions, read once, and small documents made of paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from unrdiff import compare, read
from unrdiff.model import Comparison, Document, Paragraph, ParagraphKind

SAMPLES = Path(__file__).parent.parent / "samples"
PAIRS = (
    ("a-71-485.txt#4", "a-c3-74-draft.txt"),
    ("a-c3-74-draft.txt", "a-res-80-229.txt"),
    ("a-res-64-179.txt", "a-71-485.txt#4"),
    ("a-res-64-179.txt", "a-res-80-229.txt"),
)
FILES = tuple(dict.fromkeys(name for pair in PAIRS for name in pair))


@cache
def sample(name: str) -> Document:
    """One of the sample resolutions."""
    return read(SAMPLES / name)


@cache
def compared(old: str, new: str) -> Comparison:
    """Two of the sample resolutions compared."""
    return compare(sample(old), sample(new))


def kind_of_label(label: str) -> ParagraphKind:
    """What a label says about its paragraph."""
    if "(" in label:
        return ParagraphKind.SUBPARAGRAPH
    kinds = {
        "PP": ParagraphKind.PREAMBULAR,
        "OP": ParagraphKind.OPERATIVE,
        "AX": ParagraphKind.ANNEX,
    }
    return kinds.get(label[:2], ParagraphKind.HEADING)


def number_of_label(label: str) -> str | None:
    """What is printed before a paragraph with this label."""
    if "(" in label:
        return "(" + label.rpartition("(")[2]
    return label[2:] if label.startswith("OP") else None


def document(paragraphs: Iterable[tuple[str, str]], title: str | None = None) -> Document:
    """A document made of labels and texts."""
    return Document(
        source="case.txt",
        title=title,
        paragraphs=tuple(
            Paragraph(
                label,
                kind_of_label(label),
                text,
                number=number_of_label(label),
                parent=label.rpartition("(")[0] or None,
            )
            for label, text in paragraphs
        ),
    )
