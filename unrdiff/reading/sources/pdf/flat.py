"""Flat text that was printed to a PDF, as the text it was: the page tells nothing of it.

All of it is of one size, and its footnotes stand among the wording, where its pages once ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from unrdiff.language.canonical import canonical
from unrdiff.language.footnotes import is_reference, split_note_number
from unrdiff.reading.sources.pdf.lines import Line
from unrdiff.reading.sources.text.lines import MARK

# So much of the text is of one size; the rest may be a printer's own head.
_ONE_SIZE, _SAME_SIZE = 0.98, 0.08
# A wider distance, in lines, was an empty line.
_EMPTY_LINE = 1.6


def is_flat(lines: Sequence[Line], usual_size: float) -> bool:
    """Whether a file has one size of type, no raised mark, and footnotes set as wording is."""
    if any(MARK.search(line.text) for line in lines):
        return False
    usual = sum(len(k.text) for k in lines if abs(k.size - usual_size) <= _SAME_SIZE * usual_size)
    return usual >= _ONE_SIZE * sum(len(k.text) for k in lines) and any(
        _is_note(line.text) or _is_note(f"{line.text} {below.text}")
        for line, below in pairwise(lines)
    )


def _is_note(text: str) -> bool:
    split = split_note_number(text)
    return split is not None and split[0] != "dot" and is_reference(canonical(split[2]))


def flat_text(lines: Sequence[Line], usual_size: float) -> str:
    """The lines as text: empty lines and indentation as their distances show, pages parted."""
    return "\n".join(_rows(lines, usual_size))


def _rows(lines: Sequence[Line], usual_size: float) -> Iterator[str]:
    distances = [
        above.baseline - line.baseline
        for above, line in pairwise(lines)
        if above.page == line.page and above.baseline > line.baseline
    ]
    distance = min((d for d in distances if d > usual_size), default=usual_size)
    left = min(line.left for line in lines)
    above = lines[0]
    for line in lines:
        if above.page != line.page:
            yield "\f"
        elif above.baseline - line.baseline > _EMPTY_LINE * distance:
            yield ""
        above = line
        yield " " * round(2 * (line.left - left) / usual_size) + line.text
