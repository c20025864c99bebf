"""Characters to lines: what stands on a baseline, blanks by gaps, raised numbers as marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from unrdiff.language.clauses import ends_complete
from unrdiff.language.enumeration import LONE_NUMBER
from unrdiff.language.footnotes import raised_marks, without_backlink
from unrdiff.reading.sources.pdf.glyphs import Glyph, Page
from unrdiff.reading.sources.text.lines import mark, without_marks

# Baselines so near one another, in ems, are one; fonts round them differently.
_SAME_BASELINE = 0.15
# Raised and lowered type: how much smaller it is, and how far from the line's baseline, in ems.
_SMALLER, _RAISED, _LOWERED = 0.85, (0.08, 0.85), (-0.45, 0.0)
# A mark alone on its line: no other type is so small, and so near below the text, in its ems.
_SMALLEST, _NEXT_LINE = 0.85, 1.7
# A character drawn twice, to look bold, is one.
_TWICE = 0.12
# A gap that is a blank between letters, any gap that is one, and one that parts columns, in ems.
_BLANK, _WIDE_BLANK, _COLUMNS = 0.18, 1.0, 3.0
_BROKEN_LETTERS = re.compile(r"[\x21-\x7e\ue001]\n[\x21-\x7e]")
# Symbols and links are broken behind a sign, links anywhere; there is no blank in them.
_CUT_TOKEN = re.compile(r"(?:/[\x21-\x7e]*[./\-_?=&#]|://[\x21-\x7e]*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, or its part in one column, from ``left`` to ``right``.

    ``text`` has its footnotes' marks as the text reader's lines have them. ``size`` is that of most
    of its characters, ``bold`` says whether nearly all are. ``order`` counts the lines of the file.
    ``last``: it ends its paragraph beyond doubt.
    """

    text: str
    page: int
    order: int
    baseline: float
    left: float
    right: float
    size: float
    bold: bool
    last: bool = False

    @property
    def plain(self) -> str:
        """Its text without marks."""
        return without_marks(self.text)

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph."""
        return ends_complete(without_backlink(self.plain))


@dataclass(slots=True)
class _Row:
    """The characters of one baseline while they are gathered; raised ones among them apart."""

    glyphs: list[Glyph]
    raised: list[Glyph]

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def size(self) -> float:
        return Counter(g.size for g in self.glyphs if g.text.strip()).most_common(1)[0][0]


def lines_of(pages: Sequence[Page]) -> list[Line]:
    """The lines of a file from top to bottom, columns of one row from left to right."""
    found: list[Line] = []
    for page in pages:
        for row in _rows(page.glyphs):
            for part in _columns(row):
                if line := _line(part, page.number, len(found) + 1):
                    found.append(line)
    return _lone_marks_rejoined(found)


def _lone_marks_rejoined(lines: Sequence[Line]) -> list[Line]:
    """Put a mark for which a full line had no room behind that line, which ends there."""
    found: list[Line] = []
    for line in lines:
        numbers = raised_marks(line.text)
        above = found[-1] if found else None
        if numbers and above and _hangs_below(line, above):
            text = above.text + "".join(map(mark, numbers))
            found[-1] = replace(above, text=text, last=True)
        else:
            found.append(line)
    return found


def _hangs_below(lone: Line, above: Line) -> bool:
    near = 0 < above.baseline - lone.baseline <= _NEXT_LINE * above.size
    return above.page == lone.page and near and lone.size <= _SMALLEST * above.size


# --- rows ---------------------------------------------------------------------------------------


def _rows(glyphs: Sequence[Glyph]) -> list[_Row]:
    rows: list[_Row] = []
    for glyph in sorted(glyphs, key=lambda g: -g.baseline):
        last = rows[-1] if rows else None
        if last and last.baseline - glyph.baseline <= _SAME_BASELINE * min(
            last.glyphs[0].size, glyph.size
        ):
            last.glyphs.append(glyph)
        else:
            rows.append(_Row([glyph], []))
    return _with_raised([row for row in rows if any(g.text.strip() for g in row.glyphs)])


def _with_raised(rows: list[_Row]) -> list[_Row]:
    """Put what is raised above a line, or lowered below it, in the line."""
    kept: list[_Row] = []
    for index, row in enumerate(rows):
        below, above = rows[index + 1 : index + 3], kept[-1:]
        if host := next((other for other in below if _belongs(row, other, _RAISED)), None):
            host.raised.extend(row.glyphs)
        elif host := next((other for other in above if _belongs(row, other, _LOWERED)), None):
            host.glyphs.extend(row.glyphs)
        else:
            kept.append(row)
    return kept


def _belongs(small: _Row, line: _Row, reach: tuple[float, float]) -> bool:
    size = line.size
    if max(g.size for g in small.glyphs if g.text.strip()) > _SMALLER * size:
        return False
    inside = min(g.left for g in line.glyphs) - size, max(g.right for g in line.glyphs) + size
    if any(not inside[0] <= g.middle <= inside[1] for g in small.glyphs if g.text.strip()):
        return False
    return reach[0] * size <= small.baseline - line.baseline <= reach[1] * size


def _columns(row: _Row) -> Iterator[tuple[list[Glyph], set[int]]]:
    """The characters of a row from left to right, cut where columns part.

    With each part go the ids of its raised characters.
    """
    raised = set(map(id, row.raised))
    glyphs = sorted(
        (*row.glyphs, *row.raised), key=lambda g: g.middle if g.text.strip() else g.left
    )
    part: list[Glyph] = []
    reached = 0.0
    for glyph in glyphs:
        if part and glyph.text.strip():
            wide = glyph.left - reached > _COLUMNS * row.size
            if wide and not LONE_NUMBER.fullmatch("".join(g.text for g in part).strip()):
                yield part, raised
                part = []
        if glyph.text.strip():
            reached = max(reached, glyph.right) if part else glyph.right
        part.append(glyph)
    yield part, raised


# --- text ---------------------------------------------------------------------------------------


def _line(part: tuple[list[Glyph], set[int]], page: int, order: int) -> Line | None:
    glyphs, raised = part
    drawn = _once([g for g in glyphs if g.text])
    inked = [g for g in drawn if g.text.strip()]
    if not inked:
        return None
    plain = [g for g in inked if id(g) not in raised] or inked
    return Line(
        text=_text(drawn, raised).strip(),
        page=page,
        order=order,
        baseline=plain[0].baseline,
        left=inked[0].left,
        right=max(g.right for g in inked),
        size=Counter(g.size for g in plain).most_common(1)[0][0],
        bold=sum(g.bold for g in plain) >= 0.8 * len(plain),
    )


def _once(glyphs: Sequence[Glyph]) -> list[Glyph]:
    found: list[Glyph] = []
    for glyph in glyphs:
        # One sign of the font may be two characters: those are drawn one right after the other.
        if any(_drawn_again(g, glyph) for g in found[-2:]):
            continue
        found.append(glyph)
    return found


def _drawn_again(glyph: Glyph, other: Glyph) -> bool:
    alike = glyph.text == other.text and glyph.text.strip()
    near = abs(glyph.left - other.left) < _TWICE * glyph.size
    return bool(alike) and near and abs(glyph.order - other.order) > 1


def _text(glyphs: Sequence[Glyph], raised: set[int]) -> str:
    spread = _spread(glyphs)
    text = lifted = ""
    last: Glyph | None = None
    for glyph in glyphs:
        is_raised = id(glyph) in raised
        if lifted and not is_raised:
            text, lifted = text + _marked(lifted), ""
        blank = " " if last and _blank_between(last, glyph, spread) else ""
        if is_raised:
            lifted += blank + glyph.text
        else:
            text += blank + glyph.text
        last = glyph
    return text + _marked(lifted)


def _spread(glyphs: Sequence[Glyph]) -> float:
    """The gap between most neighbours of a line: what justification or letter-spacing made."""
    gaps = [b.left - a.right for a, b in pairwise(glyphs) if a.text.strip() and b.text.strip()]
    return max(median(gaps), 0.0) if gaps else 0.0


def _blank_between(left: Glyph, right: Glyph, spread: float) -> bool:
    if not (left.text.strip() and right.text.strip()):
        return False
    size = max(left.size, right.size)
    gap = right.left - left.right - spread
    letters = (left.text + right.text).isascii()
    return gap > (_BLANK if letters else _WIDE_BLANK) * size


def _marked(lifted: str) -> str:
    """Raised characters as marks, or as they are where they are none."""
    numbers = raised_marks(lifted)
    return "".join(map(mark, numbers)) if numbers else lifted


def joined(lines: Sequence[Line]) -> str:
    """The text of several lines; line breaks are kept between letters, where they may be blanks."""
    pieces = [lines[0].text] if lines else []
    for above, line in pairwise(lines):
        broken = _BROKEN_LETTERS.search(f"{above.text[-1:]}\n{line.text[:1]}")
        if broken and not _CUT_TOKEN.search(above.text):
            pieces.append("\n")
        pieces.append(line.text)
    return "".join(pieces)
