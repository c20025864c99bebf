"""Joins lines to paragraphs, as widths, indentation, distances, type and numbers tell.

A line that had room for what begins the next one ends a paragraph; so does one before a wider
distance, or before a line indented as paragraphs of this file are. Where the page tells nothing,
at its break or below a full line, punctuation and openings decide.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from unrdiff.language.enumeration import ENUMERATOR, split_number
from unrdiff.language.headings import ANNEX_HEADING, DRAFT_HEADING
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.punctuation import COLONS, FULL_STOPS, SEMICOLONS, ends_in
from unrdiff.reading.sources.pdf.glyphs import Page
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
# A page with fewer lines shows its edges less well than the whole file does.
_MANY = 6
# How far lines are apart, in ems, where none shows it.
_LINE = 1.4
# No text leaves more of its page's width free at the right.
_WIDEST_MARGIN = 0.35
# So many lines that begin or end at one place show the edge of the text.
_SEVERAL = 3
# No indentation is as wide, in ems: what begins so far off is set apart, at the right or centred.
_SET_APART = 5.0
# Baselines that differ by less, in ems, are those of two columns.
_ONE_ROW = 0.3
# Type that differs by less is the same.
_SAME_SIZE = 0.08
# What a line cannot be broken behind or inside: opening signs, a run of letters, what must follow.
_UNIT = re.compile("[^\\w\\s]*?(?:[\\x21-\\x7e\u00c0-\u024f]+|[^\\x21-\\x7e])")


class Setting:
    """How a file sets its text: its margins, its distances, and what of them tells paragraphs."""

    def __init__(self, lines: Sequence[Line], pages: Sequence[Page], usual_size: float) -> None:
        self.usual_size = usual_size
        self.bold = sum(line.bold for line in lines) > len(lines) / 2
        body = [line for line in lines if self.is_usual(line)] or list(lines)
        self._edges: dict[int, tuple[float, float]] = {}
        for page in pages:
            of_page = [line for line in body if line.page == page.number]
            few = len(of_page) < _MANY
            self._edges[page.number] = _edges(body if few else of_page, page)
        neighbours = [(a, b) for a, b in pairwise(body) if self._follows(a, b)]
        self.distance = self._usual_distance(neighbours)
        certain = [(a, b) for a, b in neighbours if self.room(a, b) and a.ends_complete]
        unnumbered = [b for _, b in certain if not _numbered(b)]
        self.indented = _habit([self.indent(b) > _INDENT * b.size for b in unnumbered])
        self.apart = _habit([self.wider(a, b) for a, b in certain])

    def _usual_distance(self, neighbours: Sequence[tuple[Line, Line]]) -> float:
        """The distance of two lines in a paragraph: between full ones and those they run on to."""
        running = [
            (a, b) for a, b in neighbours if not (a.ends_complete or self.room(a, b) or a.last)
        ]
        distances = Counter(round((a.baseline - b.baseline) * 2) / 2 for a, b in running)
        return distances.most_common(1)[0][0] if distances else _LINE * self.usual_size

    def is_usual(self, line: Line) -> bool:
        """Whether a line is set as most of the text is."""
        alike = abs(line.size - self.usual_size) <= _SAME_SIZE * self.usual_size
        return alike and line.bold == self.bold

    def _follows(self, above: Line, below: Line) -> bool:
        return above.page == below.page and above.baseline > below.baseline + _ONE_ROW * below.size

    def heads(self, line: Line) -> bool:
        """Whether a line is set as headings are: larger or bolder than the text."""
        larger = line.size > (1 + _SAME_SIZE) * self.usual_size
        return larger or (line.bold and not self.bold)

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

    def centred(self, line: Line) -> bool:
        """Whether a line leaves as much of the width free at its left as at its right."""
        left, right = self._edges[line.page]
        before, behind = line.left - left, right - line.right
        return min(before, behind) > line.size and abs(before - behind) < 2 * line.size

    def wider(self, above: Line, below: Line) -> bool:
        """Whether two lines stand farther from one another than those of a paragraph do."""
        usual = self.distance * below.size / self.usual_size
        return above.baseline - below.baseline > _WIDER * usual


def _edges(lines: Sequence[Line], page: Page) -> tuple[float, float]:
    """The left and right edge of a page's text, as several of its lines show them."""
    em = lines[0].size
    lefts = sorted(line.left for line in lines)
    # A cover's front begins farther left than the text does.
    usual = max(min(_SEVERAL, len(lines)), len(lines) // 5)
    left = next((v for v in lefts if _near(lefts, v, em / 2) >= usual), lefts[0])
    farthest = page.edges[1] - _WIDEST_MARGIN * (page.edges[1] - page.edges[0])
    rights = sorted(line.right for line in lines if line.right > farthest)
    shown = [v for v in rights if _near(rights, v, em) >= _SEVERAL]
    # Without full lines the margins are taken to be equal.
    return left, shown[-1] if shown else page.edges[1] - (left - page.edges[0])


def _near(places: Sequence[float], place: float, reach: float) -> int:
    """How many of the places, in rising order, are no farther from one than this."""
    return bisect_right(places, place + reach) - bisect_left(places, place - reach)


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
    if above.last or abs(above.size - line.size) > _SAME_SIZE * above.size:
        return False
    if above.bold != line.bold and (above.ends_complete or setting.room(above, line)):
        return False
    heads = setting.heads(above) and setting.heads(line)
    if above.page != line.page:
        return not heads and _runs_on_overleaf(above, line, setting)
    distance = above.baseline - line.baseline
    if distance < _ONE_ROW * line.size:
        return False
    if heads:
        ended = ends_in(above.plain, FULL_STOPS + SEMICOLONS + COLONS)
        alone = ANNEX_HEADING.fullmatch(above.plain) or DRAFT_HEADING.fullmatch(above.plain)
        apart = distance > _HEADING_DISTANCE * line.size
        return not (apart or alone or ended or _numbered(line))
    if setting.wider(above, line) or setting.very_short(above):
        return False
    if _numbered(line) and above.ends_complete:
        return False
    if setting.centred(above) and setting.centred(line):
        return not above.ends_complete
    if _begins_elsewhere(group, line, setting):
        return False
    told = setting.apart or setting.indented
    if setting.room(above, line):
        # A break that the line did not need ends its paragraph, unless the page tells that better.
        return told and not above.ends_complete
    return told or not above.ends_complete or not begins_paragraph(line.plain)


def _begins_elsewhere(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether a line begins where no further line of the paragraph above would."""
    em = _INDENT * line.size
    first, above = group[0], group[-1]
    if abs(line.left - above.left) > _SET_APART * line.size:
        return True
    if len(group) > 1:
        return abs(line.left - above.left) > em
    if first.left - line.left > em:
        return False
    usual = setting.indented and not _numbered(first) and setting.indent(first) > em
    return usual and setting.indent(line) > em


def _runs_on_overleaf(above: Line, line: Line, setting: Setting) -> bool:
    if not above.ends_complete:
        return not setting.very_short(above)
    if setting.room(above, line) or _numbered(line):
        return False
    if setting.indented:
        return setting.indent(line) <= _INDENT * line.size
    return not begins_paragraph(line.plain)
