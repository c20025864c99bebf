"""What the layout of a text can be trusted for.

Flat text keeps traces of the page: indentation, blank lines, short last lines. Which of them
mean a new paragraph differs from file to file, so each trace is first tested on the file itself:
it is trusted only where it agrees with the places that punctuation and numbers make certain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from unrdiff.language.enumeration import ENUMERATOR
from unrdiff.language.punctuation import OPERATIVE_ENDS, ends_in
from unrdiff.reading.sources.text.lines import Line, columns, without_marks

# From so many openings on, a habit shows.
_OPENINGS = 6


@dataclass(frozen=True, slots=True)
class Layout:
    """What the traces of the page are worth in this text.

    ``wrapped``: paragraphs are broken into lines of at most ``width`` columns. ``indent`` is the
    indentation, in columns, from which a line begins a paragraph; ``None`` where indentation
    says nothing. ``blank_lines``: a blank line stands between paragraphs and nowhere else;
    ``blank_each``: one stands before each of them, wherever else there may be one.
    """

    wrapped: bool
    width: int
    indent: int | None
    blank_lines: bool
    blank_each: bool


def layout_of(lines: Sequence[Line]) -> Layout:
    """Test the traces of the page on the text itself."""
    pairs = [
        (before, line)
        for before, line in pairwise(lines)
        if not line.broken_before and not before.ends_in_mark
    ]
    complete = sum(line.ends_complete for line in lines)
    widths = [columns(without_marks(line.text)) + line.indent for line in lines]
    width = int(quantiles(widths, n=20)[-1]) if len(widths) > 1 else sum(widths)
    # In wrapped text the lines that a paragraph runs on from are full; short ones are headings,
    # or paragraphs that lack their comma.
    running = [
        w for w, k in zip(widths, lines, strict=True) if not (k.ends_complete or k.ends_in_mark)
    ]
    full = sum(w >= 0.7 * width for w in running) >= 0.5 * len(running)
    wrapped = complete < 0.72 * len(lines) and width <= 160 and full
    indent = _indent_of_openings(pairs)
    return Layout(wrapped, width, indent, _blank_lines_part(pairs), _blank_line_each(pairs))


def _indent_of_openings(pairs: list[tuple[Line, Line]]) -> int | None:
    """Certain openings (numbered, after a complete line) against certain continuations."""
    openings = [b.indent for a, b in pairs if a.ends_complete and ENUMERATOR.match(b.text)]
    inside = [b.indent for a, b in pairs if not a.ends_complete]
    others = [b.indent for a, b in pairs if not ENUMERATOR.match(b.text)]
    if openings and len(inside) < 3 and min(openings) in others:
        # Every line ends in punctuation: lines less indented than the numbered ones run on.
        inside = [indent for indent in others if indent < min(openings)]
    if not openings:
        openings = [b.indent for a, b in pairs if ends_in(a.text, OPERATIVE_ENDS)]
    if len(openings) < 2 or len(inside) < 3:
        return None
    openings.sort()
    inside.sort()
    usual_opening, usual_inside = openings[len(openings) // 2], inside[len(inside) // 2]
    agreeing = sum(i < usual_opening for i in inside)
    if usual_opening <= usual_inside or agreeing < 0.9 * len(inside):
        return None
    return usual_inside + 1


def _blank_lines_part(pairs: list[tuple[Line, Line]]) -> bool:
    after_blank = [a.ends_complete for a, b in pairs if b.blank_before]
    without = len(pairs) - len(after_blank)
    if len(after_blank) < 3 or without < 0.2 * len(pairs):
        return False
    return sum(after_blank) >= 0.85 * len(after_blank)


def _blank_line_each(pairs: list[tuple[Line, Line]]) -> bool:
    """Whether every numbered line after a complete one tells so; a single other one tells not."""
    openings = [b.blank_before for a, b in pairs if a.ends_complete and ENUMERATOR.match(b.text)]
    return len(openings) >= _OPENINGS and all(openings)
