"""Reads PDFs by where things stand on their pages, and how large.

The way of a file: :mod:`content` (what is drawn; in a process of its own, which :mod:`process`
runs), :mod:`glyphs` (characters with their places), :mod:`lines` (what stands on a baseline, with
marks and blanks), :mod:`furniture` (what pages carry besides), :mod:`notes` (footnotes),
:mod:`endnotes`, :mod:`paragraphs` (lines joined), :mod:`assembly` (the manuscript). What was flat
text before it was printed is flat text again (:mod:`flat`), for the text reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from unrdiff.language.canonical import is_han
from unrdiff.model import UnrdiffError
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.pdf.assembly import assembled
from unrdiff.reading.sources.pdf.flat import flat_text, is_flat
from unrdiff.reading.sources.pdf.furniture import wording_apart
from unrdiff.reading.sources.pdf.glyphs import Pages, pages_of
from unrdiff.reading.sources.pdf.lines import Line, lines_of
from unrdiff.reading.sources.pdf.notes import notes_apart
from unrdiff.reading.sources.pdf.paragraphs import Setting, paragraphs_of
from unrdiff.reading.sources.pdf.process import drawn_pages
from unrdiff.reading.sources.text import manuscript_of_text

__all__ = ["read"]

# A file in which more of the characters are unknown is not read: some of it would be squares.
_MOST_UNKNOWN = 0.02
# Reports seldom have more than 100 pages of 45 lines.
_MOST_LINES, _MOST_ON_A_PAGE = 20_000, 1_000


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript of a PDF. Raises ``UnrdiffError`` for one that has no text to be read."""
    found = pages_of(drawn_pages(data, name))
    _refuse_unreadable(found, name)
    lines = lines_of(found.pages)
    if len(lines) > _MOST_LINES or max(Counter(k.page for k in lines).values()) > _MOST_ON_A_PAGE:
        raise UnrdiffError(
            "{name}: {count} lines are more than any UN text has on so many pages; give "
            "the pages of the resolution alone",
            name=name,
            count=len(lines),
        )
    size = _usual_size(lines)
    if is_flat(lines, size):
        return manuscript_of_text(flat_text(lines, size), name)
    wording, furniture = wording_apart(lines, size)
    body, notes = notes_apart(wording, found.pages, size)
    paragraphs = paragraphs_of(body, Setting(body, found.pages, size)) if body else []
    return assembled(paragraphs, notes, furniture, lines, found)


def _refuse_unreadable(found: Pages, name: str) -> None:
    if found.characters <= found.unseen:
        if found.unseen:
            raise UnrdiffError(
                "{name}: the text of this PDF is not to be seen on its pages, as in a scan "
                "that a machine has read; copy it into a text file and correct it there",
                name=name,
            )
        if found.pictures:
            raise UnrdiffError(
                "{name}: this PDF has no text, only pictures of pages; give the file it was made "
                "from, or copy its text into a text file",
                name=name,
            )
        raise UnrdiffError(
            "{name}: this PDF has no text; give the file it was made from, or copy its text into "
            "a text file",
            name=name,
        )
    if found.unknown > _MOST_UNKNOWN * found.characters:
        raise UnrdiffError(
            "{name}: the fonts of this PDF do not say which characters they draw; give the "
            "file it was made from, or copy its text into a text file",
            name=name,
        )


def _usual_size(lines: Sequence[Line]) -> float:
    """The size of most of the Chinese text: links and numbers may be long and small."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += sum(map(is_han, line.plain))
    return sizes.most_common(1)[0][0]
