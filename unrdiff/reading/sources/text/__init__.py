"""Reads flat text: what is left of a document when only characters and line ends are.

The way of a text: :mod:`decoding` (bytes to characters), :mod:`markup` (markup undone),
:mod:`lines` (pages undone), then for each resolution :mod:`notes` and
:mod:`marks` (footnotes), :mod:`runs` (texts run together) and, as :mod:`layout` allows,
:mod:`unwrapping` (lines to paragraphs); :mod:`assembly` puts them together.
"""

from __future__ import annotations

from dataclasses import replace

from unrdiff.language.script import in_simplified, is_traditional
from unrdiff.model import UnrdiffError
from unrdiff.reading.cleaning import Cleaning
from unrdiff.reading.manuscript import Manuscript
from unrdiff.reading.sources.text.assembly import assembled
from unrdiff.reading.sources.text.decoding import decode
from unrdiff.reading.sources.text.lines import wording_lines
from unrdiff.reading.sources.text.markup import origins, unwrap

__all__ = ["manuscript_of_text", "read"]

# A committee's report with four long drafts has under 2,000 lines of wording.
_MOST_LINES = 50_000
# With the blank lines that converters leave; more are not even looked at.
_MOST_LINE_ENDS = 200_000
# The longest resolution is well below 1 MB of text, a report with several drafts below 3 MB.
_MOST_BYTES = 4_000_000


def read(data: bytes, name: str) -> Manuscript:
    """The manuscript of a text file. Raises ``UnrdiffError`` for bytes that are no text."""
    if len(data) > _MOST_BYTES:
        raise UnrdiffError(
            "{name}: {megabytes} MB is more than any UN text holds (limit {most} "
            "MB); give the resolution's text alone",
            name=name,
            megabytes=len(data) // 1_000_000,
            most=_MOST_BYTES // 1_000_000,
        )
    return manuscript_of_text(decode(data, name), name)


def manuscript_of_text(text: str, name: str) -> Manuscript:
    """The manuscript of a text. Raises ``UnrdiffError`` for one longer than any UN text."""
    if text.count("\n") > _MOST_LINE_ENDS:
        raise _too_long(name, text.count("\n"))
    cleaning = Cleaning()
    plain = cleaning.text(text)
    printed = plain if is_traditional(plain) else None
    text = in_simplified(plain) if printed else plain
    lines, furniture = wording_lines(unwrap(text), origins(text))
    if len(lines) > _MOST_LINES:
        raise _too_long(name, len(lines))
    return replace(assembled(lines, furniture), notices=cleaning.notices(), printed=printed)


def _too_long(name: str, lines: int) -> UnrdiffError:
    return UnrdiffError(
        "{name}: {lines} lines are more than any UN text has; give the text of a "
        "resolution or of a draft",
        name=name,
        lines=lines,
    )
