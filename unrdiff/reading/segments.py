"""Finds the resolutions in a text: one in most files, several in a committee's report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.language.numerals import any_number
from unrdiff.language.openings import begins_paragraph
from unrdiff.reading.headings import (
    ANNEX_HEADING,
    DRAFT_HEADING,
    RESOLUTION_HEADING,
    body_inside,
    body_line,
)
from unrdiff.reading.lines import Line, columns

# Heading and title of a draft take a few lines, never more than this above 大会，.
_HEAD_LINES = 12
# So many lines on both sides show how wide the text is set.
_AROUND = 60


@dataclass(frozen=True, slots=True)
class Segment:
    """One resolution's lines.

    ``number`` is the draft's number in a report (决议草案四 is 4). ``head`` are the lines from
    its heading to the organ's name, ``body`` all from the organ's name to the next heading;
    what follows the resolution there (a report's next section) is still among them.
    """

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    number: int | None = None


def segments(lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[Segment]]:
    """The front matter before the first heading, and every resolution found."""
    lines = _cut_openings_inside(lines)
    annexes = [i for i, k in enumerate(lines) if ANNEX_HEADING.fullmatch(k.text.strip())]
    openings: list[int] = []
    for i in range(len(lines)):
        if _opens(lines, i) and (not openings or _ended(lines, openings[-1], i, annexes)):
            openings.append(i)
    if not openings:
        return tuple(lines), []
    heads = [
        _head_start(lines, opening, previous)
        for previous, opening in zip([-1, *openings], openings, strict=False)
    ]
    found = []
    for opening, head, end in zip(openings, heads, [*heads[1:], len(lines)], strict=True):
        heading = DRAFT_HEADING.fullmatch(lines[head].text) if head < opening else None
        number = any_number(heading["number"]) if heading else None
        found.append(Segment(tuple(lines[head:opening]), tuple(lines[opening:end]), number))
    return tuple(lines[: heads[0]]), found


def _cut_openings_inside(lines: Sequence[Line]) -> list[Line]:
    """Give the organ's name its own line where a text run together has it inside one."""
    result: list[Line] = []
    for line in lines:
        at = body_inside(line.text)
        if at:
            result.append(replace(line, text=line.text[:at].rstrip()))
            line = replace(line, text=line.text[at:], indent=0, inline_before=True)
        result.append(line)
    return result


def _opens(lines: Sequence[Line], index: int) -> bool:
    rest = body_line(lines[index].text)
    if rest is None:
        return False
    if rest:
        return begins_paragraph(rest) and not _wrapped_from(lines, index)
    following = lines[index + 1 : index + 2]
    with_comma = lines[index].text.rstrip().endswith(("，", ","))
    return any(with_comma or begins_paragraph(line.text) for line in following)


def _ended(lines: Sequence[Line], start: int, end: int, annexes: Sequence[int]) -> bool:
    """Whether a resolution that opens at ``start`` ended, with its annexes, before ``end``.

    If not, the organ's name there stands in its wording (第十四届…大会，), or opens a declaration
    annexed to it. ``annexes`` are the lines that head one, in order.
    """
    near = lines[max(start, end - _HEAD_LINES) : end]
    if any(DRAFT_HEADING.fullmatch(k.text) or _numbered_heading(k) for k in near):
        return True
    if bisect_left(annexes, start) < bisect_left(annexes, end):
        return False
    complete = (lines[i] for i in range(end - 1, start - 1, -1) if lines[i].ends_complete)
    last = next(complete, None)
    return last is not None and last.text.rstrip('”’」』"').endswith(("。", "."))


def _numbered_heading(line: Line) -> bool:
    match = RESOLUTION_HEADING.fullmatch(line.text)
    return bool(match) and not line.text.endswith(("，", "；", "。")) and not line.ruled


def _wrapped_from(lines: Sequence[Line], index: int) -> bool:
    """Whether a line runs on from the one above: 第十四届联合国预防犯罪和刑事司法 / 大会，强调…."""
    if not index or lines[index].inline_before or lines[index - 1].ends_complete:
        return False
    widths = [columns(line.text) for line in lines[index - 1 : index + 1]]
    return min(widths) > 40 and max(widths) - min(widths) <= 4


def _head_start(lines: Sequence[Line], opening: int, previous_opening: int) -> int:
    """The line where heading and title begin: a numbered heading, or else the title's own lines."""
    first = max(previous_opening + 1, opening - _HEAD_LINES)
    for index in range(opening - 1, first - 1, -1):
        text = lines[index].text
        if DRAFT_HEADING.fullmatch(text):
            return index
        if _numbered_heading(lines[index]):
            return index
    return _title_start(lines, opening, first)


def _title_start(lines: Sequence[Line], opening: int, first: int) -> int:
    """Without a numbered heading: the line above, and those that run on into it."""
    start = opening
    around = lines[max(opening - _AROUND, 0) : opening + _AROUND]
    widest = max(columns(line.text) for line in around)
    while start > first:
        above = lines[start - 1]
        if above.ends_complete or above.text.endswith(("草案", "]", "］", "通过)")):
            break
        runs_on = start == opening or columns(above.text) >= 0.8 * min(widest, 90)
        if not runs_on:
            break
        start -= 1
    part_of_one = start > first and re.fullmatch("[A-Z]", lines[start - 1].text)
    return start - 1 if part_of_one else start
