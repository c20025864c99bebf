"""Joins lines to paragraphs, as widths, indentation, distances, type and numbers tell.

A line that had room for what begins the next one ends a paragraph; so does one before a wider
distance, or before a line indented as paragraphs of this file are. Where the page tells nothing,
at its break or below a full line, punctuation and openings decide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from unrdiff.language.enumeration import ENUMERATOR, split_number
from unrdiff.language.headings import ANNEX_HEADING, DRAFT_HEADING
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.punctuation import COLONS, FULL_STOPS, SEMICOLONS, ends_in
from unrdiff.reading.sources.pdf.lines import Line

# What is wider than this times the usual distance of two lines parts paragraphs.
_WIDER = 1.25
# Headings have their own distances: more than so many times their size parts them.
_HEADING_DISTANCE = 2.0
# Indentation, in ems; room that a line may leave without ending its paragraph.
_INDENT, _ROOM = 0.8, 0.6
# A line that leaves so much of the width free ends its paragraph whatever else is the case.
_VERY_SHORT = 0.4
# So many of the certain openings show how a file sets its paragraphs.
_HABIT, _CERTAIN = 0.8, 4
# Type that differs by less is the same.
_SAME_SIZE = 0.08
# What a line cannot be broken behind or inside: opening signs, a run of letters, what must follow.
_UNIT = re.compile(
    "[^\\w\\s]*?(?:[\\x21-\\x7e\u00c0-\u024f]+|[^\\x21-\\x7e])"
)


class Setting:
    """How a file sets its text: its margins, its distances, and what of them tells paragraphs."""

    def __init__(self, lines: Sequence[Line], usual_size: float) -> None:
        self.usual_size = usual_size
        self._edges: dict[int, tuple[float, float]] = {}
        self.bold = sum(line.bold for line in lines) > len(lines) / 2
        body = [line for line in lines if self.is_usual(line)]
        whole = _edges(body or lines)
        for page in {line.page for line in lines}:
            of_page = [line for line in body if line.page == page]
            self._edges[page] = _edges(of_page) if len(of_page) >= 6 else whole
        neighbours = [(a, b) for a, b in pairwise(body) if self._follows(a, b)]
        distances = Counter(round((a.baseline - b.baseline) * 2) / 2 for a, b in neighbours)
        self.distance = distances.most_common(1)[0][0] if distances else 0.0
        certain = [
            (a, b) for a, b in neighbours if self.room(a, b) and a.ends_complete
        ]
        unnumbered = [(a, b) for a, b in certain if not _numbered(b)]
        self.indented = _habit([self.indent(b) > _INDENT * b.size for _, b in unnumbered])
        self.apart = _habit([self.wider(a, b) for a, b in certain])

    def is_usual(self, line: Line) -> bool:
        """Whether a line is set as most of the text is."""
        alike = abs(line.size - self.usual_size) <= _SAME_SIZE * self.usual_size
        return alike and line.bold == self.bold

    def _follows(self, above: Line, below: Line) -> bool:
        return above.page == below.page and above.baseline > below.baseline + 0.3 * below.size

    def indent(self, line: Line) -> float:
        """How far a line begins from the left margin of its page."""
        return line.left - self._edges[line.page][0]

    def room(self, above: Line, below: Line) -> bool:
        """Whether a line had room for what begins the one below."""
        return above.right + _unit_width(below) + _ROOM * above.size < self._edges[above.page][1]

    def very_short(self, line: Line) -> bool:
        """Whether a line leaves much of the width free."""
        left, right = self._edges[line.page]
        return right - line.right > _VERY_SHORT * (right - left)

    def wider(self, above: Line, below: Line) -> bool:
        """Whether two lines stand farther from one another than those of a paragraph do."""
        return above.baseline - below.baseline > _WIDER * max(self.distance, 1.0)


def _edges(lines: Sequence[Line]) -> tuple[float, float]:
    """The left and right edge at which several lines begin and end."""
    enough = min(3, len(lines))
    lefts, rights = sorted(k.left for k in lines), sorted((k.right for k in lines), reverse=True)
    em = lines[0].size
    left = next(
        (v for v in lefts if sum(abs(w - v) <= em / 2 for w in lefts) >= enough), lefts[0]
    )
    right = next(
        (v for v in rights if sum(abs(w - v) <= em for w in rights) >= enough), rights[0]
    )
    return left, right


def _habit(told: Sequence[bool]) -> bool:
    return len(told) >= _CERTAIN and sum(told) >= _HABIT * len(told)


def _numbered(line: Line) -> bool:
    return bool(ENUMERATOR.match(line.plain) or split_number(line.plain))


def _unit_width(line: Line) -> float:
    """The width of what must stand together at the head of a line."""
    match = _UNIT.match(line.plain)
    unit = match[0] if match else line.plain[:1]
    following = line.plain[len(unit) : len(unit) + 1]
    if following and not following.isalnum() and not following.isspace():
        unit += following
    return sum(0.55 if c.isascii() else 1.0 for c in unit) * line.size


def paragraphs_of(lines: Sequence[Line], setting: Setting) -> list[list[Line]]:
    """The lines of each paragraph."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _runs_on(found[-1], line, setting):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _runs_on(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    above = group[-1]
    alike = abs(above.size - line.size) <= _SAME_SIZE * above.size and above.bold == line.bold
    if above.last or not alike:
        return False
    heads = not setting.is_usual(above)
    if above.page != line.page:
        return not heads and _runs_on_overleaf(group, line, setting)
    distance = above.baseline - line.baseline
    if distance < 0.3 * line.size:
        return False
    if heads:
        ended = ends_in(above.plain, FULL_STOPS + SEMICOLONS + COLONS)
        alone = ANNEX_HEADING.fullmatch(above.plain) or DRAFT_HEADING.fullmatch(above.plain)
        return distance <= _HEADING_DISTANCE * line.size and not alone and not ended
    if setting.wider(above, line) or setting.very_short(above):
        return False
    if _numbered(line) and above.ends_complete:
        return False
    if _differs_in_indent(group, line, setting):
        return False
    if setting.room(above, line):
        # A break that a full line did not need, where neither distance nor indentation tells one.
        told_otherwise = setting.apart or setting.indented
        return told_otherwise and not above.ends_complete
    if above.ends_complete and not (setting.apart or setting.indented):
        return not begins_paragraph(line.plain)
    return True


def _differs_in_indent(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether a line begins as no line of the paragraph above does, but as a new one does."""
    em = _INDENT * line.size
    if len(group) > 1:
        return abs(line.left - group[-1].left) > em
    first = group[0]
    if setting.indented and not _numbered(first) and setting.indent(first) > em:
        return setting.indent(line) > em
    return False


def _runs_on_overleaf(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    above = group[-1]
    if not above.ends_complete:
        return not setting.very_short(above)
    if setting.room(above, line) or _numbered(line):
        return False
    if setting.indented:
        return setting.indent(line) <= _INDENT * line.size
    return not begins_paragraph(line.plain)
