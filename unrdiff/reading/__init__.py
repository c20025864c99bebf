"""Reads resolutions from flat text: a path, bytes or text in, :class:`Document` out.

The way of a text: :mod:`source` (bytes to text), :mod:`markup` (markup undone), :mod:`lines`
and :mod:`furniture` (pages undone), :mod:`segments` (the resolutions in it), then for each one
:mod:`notes` and :mod:`marks` (footnotes), :mod:`runs` and :mod:`paragraphs` (structure),
:mod:`front` (particulars), :mod:`document` (all of it together).
"""

from __future__ import annotations

from unrdiff.model import Document, UnrdiffError
from unrdiff.reading.document import build
from unrdiff.reading.lines import wording_lines
from unrdiff.reading.markup import unwrap
from unrdiff.reading.segments import segments
from unrdiff.reading.source import Source, load

__all__ = ["read_all", "read_file", "read_text"]

# A committee's report with four long drafts has under 2,000 lines of wording.
_MOST_LINES = 50_000


def read_file(argument: str) -> tuple[Document, ...]:
    """All resolutions of the file that ``argument`` names, or the one after its ``#``.

    Raises ``UnrdiffError`` when there is no such file, it is no text, or holds no resolution.
    """
    return read_all(load(argument))


def read_text(text: str, name: str = "text") -> tuple[Document, ...]:
    """All resolutions of a text; ``name`` stands for it in messages."""
    return read_all(Source(name, text))


def read_all(source: Source) -> tuple[Document, ...]:
    """All resolutions of a source, or its part."""
    lines, furniture = wording_lines(unwrap(source.text))
    if len(lines) > _MOST_LINES:
        raise UnrdiffError(
            f"{source.name}: {len(lines)} lines are more than any UN text has; "
            f"give the text of a resolution or of a draft"
        )
    front, found = segments(lines)
    if not found:
        raise UnrdiffError(
            f"{source.name}: no resolution found (no line 大会， or 经济及社会理事会， followed by "
            f"its first paragraph); give the text of a resolution or of a draft"
        )
    if source.part is not None:
        numbers = [s.number or i for i, s in enumerate(found, 1)]
        if source.part not in numbers:
            held = "one draft" if len(found) == 1 else f"{len(found)} drafts"
            raise UnrdiffError(
                f"{source.name}: there is no draft {source.part}; it holds {held} "
                f"({', '.join(f'#{n}' for n in numbers)})"
            )
        found = [found[numbers.index(source.part)]]
        name = f"{source.name}#{source.part}"
        return (build(name, front, furniture, found[0]),)
    return tuple(
        build(
            source.name if len(found) == 1 else f"{source.name}#{segment.number or index}",
            front,
            furniture,
            segment,
        )
        for index, segment in enumerate(found, 1)
    )
