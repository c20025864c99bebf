"""A file without tracked changes, read on as marked-up text is.

So its lines are put together where somebody pasted lines as paragraphs, and footnotes that were
typed are told from wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from unrdiff.language.numerals import RAISED_DIGITS
from unrdiff.model import Origin
from unrdiff.reading.manuscript import Hint, Manuscript, RawParagraph
from unrdiff.reading.sources.flow import manuscript_of_passages
from unrdiff.reading.sources.flow.lines import as_lines
from unrdiff.reading.sources.flow.passages import LINE_BREAK, Mark, Passage, Piece
from unrdiff.reading.sources.text import manuscript_of_text


def put_together(manuscript: Manuscript, name: str) -> Manuscript:
    """The manuscript with its lines put together and its typed footnotes told from wording."""
    placed = [p for p in manuscript.paragraphs if Hint.LOOSE not in p.hints]
    loose = tuple(p for p in manuscript.paragraphs if Hint.LOOSE in p.hints)
    found = passages(replace(manuscript, paragraphs=tuple(placed)))
    if _is_flat_text(placed):
        made = manuscript_of_text(as_lines(found), name)
    else:
        made = manuscript_of_passages(found, name)
    if not _is_flat_text(placed):
        made = _at_their_places(made, [p.index for p in found])
    return replace(
        made,
        paragraphs=(*made.paragraphs, *loose),
        furniture=(*made.furniture, *manuscript.furniture),
        comments=manuscript.comments,
    )


def _at_their_places(made: Manuscript, indexes: list[int]) -> Manuscript:
    """The manuscript with the indexes of the file's body instead of the passages' own."""
    paragraphs = tuple(
        p if p.origin.index is None else replace(p, origin=Origin(index=indexes[p.origin.index]))
        for p in made.paragraphs
    )
    if made.printed is None or all(p.origin.index is None for p in made.paragraphs):
        # Passages that were lines have places of their own in it.
        return replace(made, paragraphs=paragraphs)
    lines = dict(zip(reversed(indexes), reversed(made.printed.split("\n")), strict=True))
    printed = "\n".join(lines.get(i, "") for i in range(max(indexes) + 1))
    return replace(made, paragraphs=paragraphs, printed=printed)


def _is_flat_text(paragraphs: list[RawParagraph]) -> bool:
    """Whether a file was made of flat text: nothing in it is Word's own, and notes are typed."""
    if any(p.marks or p.number for p in paragraphs):
        return False
    return sum(p.text.lstrip()[:1] in RAISED_DIGITS for p in paragraphs if p.text.strip()) > 1


def passages(manuscript: Manuscript) -> list[Passage]:
    """The paragraphs of a manuscript, each footnote behind the one that its mark stands in."""
    return [one for at, p in enumerate(manuscript.paragraphs) for one in _passages(p, at)]


def _passages(paragraph: RawParagraph, at: int) -> Iterator[Passage]:
    keys = iter(range(len(paragraph.footnotes)))
    pieces: list[Piece] = []
    start = 0
    noted = {note.number: f"{at}-{next(keys)}" for note in paragraph.footnotes}
    for mark in paragraph.marks:
        pieces += (
            paragraph.text[start : mark.offset].replace("\n", LINE_BREAK),
            Mark(mark.number, noted.get(mark.number)),
        )
        start = mark.offset
    pieces.append(paragraph.text[start:].replace("\n", LINE_BREAK))
    yield Passage(
        tuple(piece for piece in pieces if piece),
        paragraph.number,
        paragraph.level,
        Hint.HEADING in paragraph.hints,
        cell=paragraph.cell,
        index=paragraph.origin.index or 0,
    )
    for note in paragraph.footnotes:
        yield Passage((note.text,), note=noted[note.number], index=paragraph.origin.index or 0)
