"""Rows of tables in a file with tracked changes, joined as they are in one without any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.enumeration import LONE_NUMBER
from unrdiff.language.headings import body_line
from unrdiff.model import FootnoteMark
from unrdiff.reading.manuscript import Manuscript, RawParagraph, shifted
from unrdiff.reading.sources.flow.lines import CELL_BORDER


def with_rows_joined(manuscript: Manuscript) -> Manuscript:
    """The manuscript with each row as one paragraph, from the organ's name on.

    A row is one where each of its cells is; a number that has a cell to itself goes before the
    next.
    """
    cells = Counter(p.cell for p in _numbers_rejoined(manuscript.paragraphs))
    several = {cell[0] for cell, count in cells.items() if cell and count > 1}
    result: list[RawParagraph] = []
    begun = False
    for paragraph in _numbers_rejoined(manuscript.paragraphs):
        row = paragraph.cell[0] if paragraph.cell else None
        above = result[-1].cell if result else None
        if begun and above and row not in several and above[0] == row:
            result[-1] = _joined(result[-1], CELL_BORDER, paragraph)
        else:
            result.append(paragraph)
        begun = begun or body_line(paragraph.text.strip()) is not None
    return replace(manuscript, paragraphs=tuple(result))


def _numbers_rejoined(paragraphs: Sequence[RawParagraph]) -> list[RawParagraph]:
    result: list[RawParagraph] = []
    for paragraph in paragraphs:
        lone = bool(result) and LONE_NUMBER.fullmatch(result[-1].text.strip()) is not None
        if lone and result[-1].cell and paragraph.cell and not paragraph.number:
            paragraph = _joined(result.pop(), " ", paragraph)
        result.append(paragraph)
    return result


def _joined(one: RawParagraph, between: str, other: RawParagraph) -> RawParagraph:
    before = one.text.rstrip() + between
    skipped = len(other.text) - len(other.text.lstrip())
    by = len(before) - skipped
    marks = tuple(FootnoteMark(m.number, max(m.offset, skipped) + by) for m in other.marks)
    return replace(
        one,
        text=before + other.text.lstrip(),
        marks=(*one.marks, *marks),
        changed=(*one.changed, *shifted(other.changed, by)),
        footnotes=(*one.footnotes, *other.footnotes),
    )
