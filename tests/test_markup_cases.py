"""Every folder in cases/markup is a case: the file in it is read, expected.txt says what comes out.

A line is a label and its text, with marks as ⟦1⟧; then footnotes, what has no place (``?``),
notices (``!``) and, where the file has tracked changes, the text before them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from unrdiff.model import Document, Paragraph
from unrdiff.reading import read_manuscript
from unrdiff.reading.sources import manuscript_of

CASES = sorted((Path(__file__).parent / "cases" / "markup").iterdir())
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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path) -> None:
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    asked = {line.split(" ")[0] for line in expected} & set(PARTICULARS)
    (file,) = case.glob("input.*")
    manuscript = manuscript_of(file.read_bytes(), file.name)
    (document,) = read_manuscript(manuscript, file.name)
    lines = list(as_lines(document, asked))
    if manuscript.original is not None:
        (before,) = read_manuscript(manuscript.original, file.name)
        lines += [BEFORE, *as_lines(before, set())]
    assert lines == expected
