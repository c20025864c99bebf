"""Lines with what the page tells about them, and what the layout as a whole can be trusted for.

Flat text keeps traces of the page: indentation, blank lines, short last lines. Which of them
mean a new paragraph differs from file to file, so each trace is first tested on the file itself:
it is trusted only where it agrees with the places that punctuation and numbers make certain.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import quantiles

from unrdiff.language.numerals import ONE_TO_TEN
from unrdiff.reading.furniture import is_furniture, is_rule

ENUMERATOR = re.compile(r"(\d{1,3})\s*[.．、](?!\d)\s*(?=\S)")
# A footnote's mark on its way through the reader: its number between two private characters.
MARK = re.compile("\ue000([^\ue001]*)\ue001")
_LONE_NUMBER = re.compile(rf"\d{{1,3}}\s*[.．、]|[(（][a-z{ONE_TO_TEN}]{{1,3}}[)）]")
_CLOSING_QUOTES = '”’」』"'
_SHORTEST_HEAD = 4
# From so many openings on, a habit shows.
_OPENINGS = 6
_TERMINAL = frozenset("，。；：,;:")


def mark(number: str) -> str:
    """The mark of footnote ``number`` as it stands in text while it is being read."""
    return f"\ue000{number}\ue001"


def without_marks(text: str) -> str:
    """Text with its footnote marks taken out."""
    return MARK.sub("", text)


def columns(text: str) -> int:
    """The width of a text in terminal columns: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of wording.

    ``indent`` is in columns. ``blank_before``: a blank line stands before it. ``broken_before``:
    page furniture or footnotes stood before it, so its indentation and the shortness of the line
    above say nothing. ``ruled``: it stands under a footnote rule of its page. ``inline_before``:
    it was cut from the line above by wording alone.
    """

    text: str
    indent: int = 0
    blank_before: bool = False
    broken_before: bool = False
    ruled: bool = False
    inline_before: bool = False

    @property
    def ends_complete(self) -> bool:
        """Whether it ends in punctuation that may end a paragraph, marks and quotes left aside."""
        return without_marks(self.text).rstrip().rstrip(_CLOSING_QUOTES)[-1:] in _TERMINAL

    @property
    def ends_in_mark(self) -> bool:
        """Whether a footnote mark ends it: converters break the line there."""
        return self.text.rstrip().endswith("\ue001")


def wording_lines(text: str) -> tuple[list[Line], list[str]]:
    """The lines of a text without page furniture, and the furniture that was taken out."""
    lines: list[Line] = []
    furniture: list[str] = []
    blank = broken = ruled = False
    for raw in text.split("\n"):
        if is_rule(raw):
            broken = ruled = True
        elif not raw.strip():
            blank = True
        elif is_furniture(raw):
            furniture.append(raw.strip())
            broken, ruled = True, False
        else:
            stripped = raw.lstrip(" \u3000")
            indent = columns(raw[: len(raw) - len(stripped)])
            lines.append(Line(stripped.rstrip(), indent, blank, broken, ruled))
            blank = broken = False
    for _ in range(2):  # a running head takes two lines at most
        lines = _without_running_heads(lines, furniture)
    return _numbers_rejoined(lines), furniture


def _without_running_heads(lines: Sequence[Line], furniture: list[str]) -> list[Line]:
    """Take out what stands below page furniture more than once: the title at a page's head.

    Wording is not repeated just there; an organ's name or 附件 is shorter than any title.
    """
    heads = Counter(line.text for line in lines if line.broken_before and not line.ends_complete)
    result: list[Line] = []
    broken = False
    for line in lines:
        if line.broken_before and heads[line.text] > 1 and len(line.text) > _SHORTEST_HEAD:
            furniture.append(line.text)
            broken = True
            continue
        result.append(replace(line, broken_before=True, ruled=False) if broken else line)
        broken = False
    return result


def _numbers_rejoined(lines: Sequence[Line]) -> list[Line]:
    """Put a paragraph's number that has a line to itself before its wording."""
    result: list[Line] = []
    for line in lines:
        if result and _LONE_NUMBER.fullmatch(result[-1].text):
            line = replace(result[-1], text=f"{result[-1].text} {line.text}")
            result.pop()
        result.append(line)
    return result


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
        openings = [b.indent for a, b in pairs if a.text.endswith(("；", "。", ";"))]
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
