"""Lines to a manuscript: one resolution after the other, since each numbers its footnotes anew."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from unrdiff.language.furniture import running_head
from unrdiff.language.headings import body_inside, heading_of
from unrdiff.model import FootnoteMark
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.beginnings import Setting, beginnings, extents
from unrdiff.reading.manuscript import Beginning, Footnote, Hint, Manuscript, RawParagraph
from unrdiff.reading.sources.text.layout import layout_of
from unrdiff.reading.sources.text.lines import MARK, Line, columns, without_marks
from unrdiff.reading.sources.text.marks import set_marks
from unrdiff.reading.sources.text.notes import ExtractedFootnote, take_footnotes
from unrdiff.reading.sources.text.oldnumbers import chinese_numbers
from unrdiff.reading.sources.text.runs import (
    cut_closing,
    cut_notes,
    cut_numbers,
    cut_preamble,
    cut_subparagraphs,
)
from unrdiff.reading.sources.text.unwrapping import Group, unwrapped

# So many lines on both sides show how wide the text is set.
_AROUND = 60
# A title's full line has so much of that width, which no title needs more of than this.
_FULL, _WIDEST_TITLE = 0.8, 90
# Lines that were filled: at least so wide, and the same but for so many columns.
_FILLED, _RAGGED = 40, 4


def assembled(lines: Sequence[Line], furniture: Sequence[str]) -> Manuscript:
    """The manuscript of a text's lines."""
    lines = _openings_apart(lines)
    found = beginnings(lines, _Page(lines))
    paragraphs = [_as_it_stands(line) for line in lines[: found[0].head if found else None]]
    begun: list[Beginning] = []
    for beginning, end in extents(found, len(lines)):
        head, body = lines[beginning.head : beginning.body], lines[beginning.body : end]
        begun.append(Beginning(len(paragraphs), len(paragraphs) + len(head)))
        paragraphs += map(_as_it_stands, head)
        paragraphs += _paragraphs(body, heading_of([line.text for line in head]).title)
    return Manuscript(tuple(paragraphs), tuple(furniture), tuple(begun))


class _Page(Setting):
    """How lines hang together, by their width."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def runs_on(self, index: int) -> bool:
        """第十四届联合国预防犯罪和刑事司法 / 大会，强调…."""
        if not index or self.lines[index].inline_before or self.lines[index - 1].ends_complete:
            return False
        widths = [columns(line.text) for line in self.lines[index - 1 : index + 1]]
        return min(widths) > _FILLED and max(widths) - min(widths) <= _RAGGED

    def title_runs_on(self, index: int, opening: int) -> bool:
        """Whether the line above fills the page, or is the one above the organ's name."""
        around = self.lines[max(opening - _AROUND, 0) : opening + _AROUND]
        widest = max(columns(line.text) for line in around)
        full = _FULL * min(widest, _WIDEST_TITLE)
        return index == opening or columns(self.lines[index - 1].text) >= full

    def below_rule(self, index: int) -> bool:
        """Whether a rule stands above the line on its page."""
        return self.lines[index].ruled


def _openings_apart(lines: Sequence[Line]) -> list[Line]:
    """Give the organ's name its own line where a text run together has it inside one."""
    result: list[Line] = []
    for line in lines:
        at = body_inside(line.text)
        if at:
            result.append(replace(line, text=line.text[:at].rstrip()))
            line = replace(line, text=line.text[at:], indent=0, inline_before=True)
        result.append(line)
    return result


def _paragraphs(body: Sequence[Line], title: str | None) -> list[RawParagraph]:
    """The paragraphs from one organ's name to the next heading, with footnotes and numbers."""
    lines = [line for line in body if not (title and running_head(line.text, title))]
    lines, numerals = chinese_numbers(cut_closing(lines))
    noted = take_footnotes(cut_notes(lines))
    marked, loose = without_page_numbers(set_marks(noted))
    cut, unsure = cut_preamble(cut_numbers(marked))
    groups = unwrapped(cut_subparagraphs(cut), layout_of(marked))
    paragraphs = [_raw(group, numerals) for group in groups]
    if unsure:
        doubt = Notice(NoticeCode.PREAMBLE_RUN_TOGETHER)
        paragraphs[0] = replace(paragraphs[0], notices=(doubt,))
    return _with_loose(_with_footnotes(paragraphs, noted.footnotes), loose)


def _as_it_stands(line: Line) -> RawParagraph:
    """A line outside a resolution's body: what is wrapped there is a title, put together later."""
    return RawParagraph(line.text, line.origin)


def _raw(group: Group, numerals: dict[str, str]) -> RawParagraph:
    """A group of lines as one paragraph; ``numerals`` has numbers' printed forms."""
    number = group.number and numerals.get(group.number, group.number)
    text, marks = text_and_marks(group.text)
    return RawParagraph(text, group.origin, number, marks=marks)


def text_and_marks(marked: str) -> tuple[str, tuple[FootnoteMark, ...]]:
    """Wording without its marks, and the marks at their offsets in it."""
    marks: list[FootnoteMark] = []
    plain = ""
    at = 0
    for match in MARK.finditer(marked):
        # A converter breaks the line around a raised mark: that break is no white space.
        plain += marked[at : match.start()].rstrip()
        marks.append(FootnoteMark(match[1], len(plain)))
        at = match.end()
    return plain + marked[at:], tuple(marks)


def _with_footnotes(
    paragraphs: Sequence[RawParagraph], notes: Iterable[ExtractedFootnote]
) -> list[RawParagraph]:
    """Every footnote given to the paragraph that it stands below."""
    result = list(paragraphs)
    starts = [paragraph.origin.line or 0 for paragraph in paragraphs]
    for note in notes:
        at = max(bisect_right(starts, note.origin.line or 0) - 1, 0)
        held = (*result[at].footnotes, Footnote(note.number, note.text))
        result[at] = replace(result[at], footnotes=held)
    return result


def _with_loose(paragraphs: Sequence[RawParagraph], loose: Sequence[Line]) -> list[RawParagraph]:
    """The paragraphs with lines that stand where no wording can, each at its place."""
    result = list(paragraphs)
    for line in loose:
        starts = [paragraph.origin.line or 0 for paragraph in result]
        at = bisect_right(starts, line.origin.line or 0)
        result.insert(at, RawParagraph(line.text, line.origin, hints=frozenset({Hint.LOOSE})))
    return result


def _marks_rejoined(lines: Sequence[Line]) -> Iterator[Line]:
    """Put a mark that a converter set on a line of its own behind the wording it belongs to."""
    held: Line | None = None
    for line in lines:
        if held and not without_marks(line.text).strip():
            held = replace(held, text=held.text + line.text.strip())
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def without_page_numbers(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Take out numbers that stand alone on a line and are no footnote's mark.

    Page numbers rise by one; any other lone number is kept apart as text without a place.
    """
    kept: list[Line] = []
    lone: list[Line] = []
    for line in _marks_rejoined(lines):
        (lone if re.fullmatch(r"\d{1,3}", line.text.strip()) else kept).append(line)
    values = [int(line.text) for line in lone]
    pages = len(values) > 1 and all(b == a + 1 for a, b in pairwise(values))
    return kept, [] if pages else lone
