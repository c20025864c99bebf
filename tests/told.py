"""What was read of a file, told in lines: how the expected.txt of a case has it.

A line is a label and its text, with marks as ⟦1⟧; then footnotes, what has no place (``?``),
notices (``!``) and, where the file has tracked changes, the text before them.
"""

from __future__ import annotations

from collections.abc import Iterator

from unrdiff.model import Document, Paragraph
from unrdiff.reading import read_manuscript
from unrdiff.reading.manuscript import Manuscript

BEFORE = "--- before the changes"
PARTICULARS = ("symbol", "session", "date", "title")


def with_marks(paragraph: Paragraph) -> str:
    text = paragraph.text
    for mark in reversed(paragraph.marks):
        text = f"{text[: mark.offset]}⟦{mark.number}⟧{text[mark.offset :]}"
    return text


def as_lines(document: Document, particulars: set[str]) -> Iterator[str]:
    for name in PARTICULARS:
        if name in particulars:
            yield f"{name} {getattr(document, name)}"
    for paragraph in document.paragraphs:
        yield f"{paragraph.label} {with_marks(paragraph)}"
    for number, note in document.footnotes.items():
        yield f"⟦{number}⟧ {note}"
    for text in document.unplaced:
        yield f"? {text}"
    for notice in document.notices:
        told = (", ".join(v) if isinstance(v, tuple) else str(v) for _, v in notice.params)
        yield f"! {notice.code}: {'; '.join(told)}"


def told(manuscript: Manuscript, expected: list[str]) -> list[str]:
    """What was read of a file, with those of its particulars that the case is about."""
    asked = {line.split(" ")[0] for line in expected} & set(PARTICULARS)
    (document,) = read_manuscript(manuscript, "input")
    lines = list(as_lines(document, asked))
    if manuscript.original is not None:
        (before,) = read_manuscript(manuscript.original, "input")
        lines += [BEFORE, *as_lines(before, set())]
    return lines
