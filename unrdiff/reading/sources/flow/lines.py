"""Where passages end: at an author's line break or not; and pages whose passages are lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from unrdiff.language.enumeration import ENUMERATOR, LONE_NUMBER, split_number
from unrdiff.language.furniture import is_furniture, is_rule
from unrdiff.language.headings import ANNEX_HEADING, RESOLUTION_HEADING, body_line
from unrdiff.language.openings import begins_paragraph
from unrdiff.reading.sources.flow.passages import LINE_BREAK, Passage, at_line_breaks, joined

# A line that was filled and cut is no shorter; a title or a cell of a table often is.
_SHORTEST_CUT = 15
# Between the cells of a row, as flat text and Markdown have it.
CELL_BORDER = " | "
# So many cuts, and so large a share of all passages, and the passages are lines.
_CUTS, _SHARE = 3, 0.25


def with_breaks_resolved(passages: Sequence[Passage]) -> list[Passage]:
    """Passages cut where a line break ends a paragraph, and whole where it ends a mere line."""
    result: list[Passage] = []
    begun = False
    for passage in passages:
        group: list[Passage] = []
        for line in at_line_breaks(passage):
            # Above the organ's name each line is a particular of its own.
            apart = not begun and not passage.heading
            if group and (apart or not line.text.strip() or _ends(group[-1], line)):
                result.append(joined(group, "\n"))
                group = []
            if line.text.strip() or not group:
                group.append(line)
            begun = begun or body_line(line.text.strip()) is not None
        result.append(joined(group, "\n"))
    return [passage for passage in result if passage.text.strip() or passage.notes_follow]


def _ends(above: Passage, line: Passage) -> bool:
    """Whether a line break between the two parts paragraphs; in a footnote none does."""
    if above.note is not None:
        return False
    ended = above.ends_complete and not above.heading
    return ended or _begins(line.text.strip()) or _is_apart(above)


def _begins(text: str) -> bool:
    """Whether a line begins something, whatever stands above it."""
    return bool(
        ENUMERATOR.match(text)
        or split_number(text)
        or begins_paragraph(text)
        or ANNEX_HEADING.fullmatch(text)
        or RESOLUTION_HEADING.fullmatch(text)
        or is_furniture(text)
        or is_rule(text)
    )


def _is_apart(passage: Passage) -> bool:
    text = passage.text.strip()
    return is_furniture(text) or is_rule(text) or body_line(text) is not None


def with_numbers_rejoined(passages: Sequence[Passage]) -> list[Passage]:
    """Passages with the number that has a cell or a line to itself before its wording."""
    result: list[Passage] = []
    for passage in passages:
        if result and LONE_NUMBER.fullmatch(result[-1].text.strip()) and not passage.number:
            passage = joined([result.pop(), passage], " ")
        result.append(passage)
    return result


def with_rows_joined(passages: Sequence[Passage]) -> list[Passage]:
    """Passages with each row of a table as one, from the organ's name on; above it are covers.

    A row is one where each of its cells is: cells that hold paragraphs lay out a page.
    """
    cells = Counter(p.cell for p in passages)
    several = {cell[0] for cell, count in cells.items() if cell and count > 1}
    result: list[Passage] = []
    begun = False
    for passage in passages:
        row = passage.cell[0] if passage.cell and passage.cell[0] not in several else None
        at = _before_notes(result) if begun and row is not None else -1
        above = result[at].cell if at >= 0 else None
        if above and above[0] == row:
            result[at] = replace(joined([result[at], passage], CELL_BORDER), row=True)
        else:
            result.append(replace(passage, row=True) if begun and row is not None else passage)
        begun = begun or body_line(passage.text.strip()) is not None
    return result


def _before_notes(passages: Sequence[Passage]) -> int:
    """The index of the last passage but notes, whose texts may follow the cell of their mark."""
    return next((i for i in range(len(passages) - 1, -1, -1) if passages[i].note is None), -1)


def are_lines(passages: Sequence[Passage]) -> bool:
    """Whether passages are the lines of a page: they end where no paragraph does.

    Only from an organ's name to the first annex, whose tables are made of such pieces.
    """
    start = next((i for i, p in enumerate(passages) if body_line(p.text) is not None), None)
    if start is None:
        return True
    texts = passages[start:]
    end = next((i for i, p in enumerate(texts) if ANNEX_HEADING.fullmatch(p.text)), len(texts))
    wording = [p for p in texts[:end] if p.note is None]
    cuts = sum(_is_cut(above, below) for above, below in pairwise(wording))
    return cuts >= _CUTS and cuts > _SHARE * len(wording)


def _is_cut(above: Passage, below: Passage) -> bool:
    if above.ends_complete or above.heading or len(above.text) < _SHORTEST_CUT:
        return False
    return not (below.number or below.heading or _begins(below.text))


def as_lines(passages: Sequence[Passage]) -> str:
    """Passages as flat text, each footnote that the markup joins to a mark below its passage."""
    return "\n\n".join(p.printed.replace(LINE_BREAK, "\n") for p in passages)
