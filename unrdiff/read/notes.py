"""The texts of footnotes, which stand anywhere in flat text: below a page, or after everything.

A footnote starts with its number, in one of the ways that UN documents have printed it, and goes
on to a full stop. Its marks are :mod:`unrdiff.read.marks`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from unrdiff.read.canonical import canonical
from unrdiff.read.lines import ENUMERATOR, Line
from unrdiff.read.numbering import RAISED_DIGITS, circled_number, raised_number
from unrdiff.read.openings import begins_paragraph

# How a footnote's number may be printed, before its text and in the text above.
_NUMBER_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("raised", re.compile(rf"([{RAISED_DIGITS}]{{1,3}})\s*(.*)", re.DOTALL)),
    ("slash", re.compile(r"(\d{1,3})\s?/(?!\d)\s*(.*)", re.DOTALL)),
    ("square", re.compile(r"[\[［](\d{1,3})[\]］]\s*(.*)", re.DOTALL)),
    ("round", re.compile(r"[(（](\d{1,3})[)）]\s*(.*)", re.DOTALL)),
    ("circled", re.compile(r"([①-⑳])\s*(.*)", re.DOTALL)),
    ("bare", re.compile(r"(\d{1,3})(?:\s+(.*)|([^\d\s.．、/].*)|$)", re.DOTALL)),
)

# How the text of a footnote begins: United Nations Editorial Manual, footnotes and other
# references — a document, an instrument, a treaty series, 见/同上/可查阅.
_REFERENCE = re.compile(
    r"见|另见|又见|也见|并见|参见|参看|参阅|同上|同前|联合国[，,]|国际联盟[，,]|可查阅|可在|载于|载列|原文|"
    r"第\s*[A-Z]?-?\d[\dA-Z/()\- 和、号第]*(?:决议|决定|段)|《|大会正式记录|"
    r"[A-Z]{1,6}(?:-?\d+)?/[A-Z0-9]|S-\d|\[|https?:|www\.|题为|分发|后作为|因|本"
)
# A footnote that names a work ends as a reference does, not as running text.
_REFERENCE_END = re.compile(r"[。.)）]$|html?$|\d$")


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's text and the index of the body line that it stands before."""

    number: str
    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Noted:
    """Body lines without footnote texts, the footnotes, and how they print their numbers."""

    lines: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    style: str | None


def numbered(text: str) -> tuple[str, str, str] | None:
    """A line's style, number and rest if it starts as a footnote's text may."""
    for style, pattern in _NUMBER_STYLES:
        match = pattern.fullmatch(text.strip())
        if match:
            rest = next((g for g in match.groups()[1:] if g), "")
            return style, plain_number(style, match[1]), rest.strip()
    return None


def plain_number(style: str, printed: str) -> str:
    """A printed footnote number as digits: ``¹²``, ``⑫`` and ``012`` are all ``12``."""
    if style == "raised":
        return raised_number(printed)
    return circled_number(printed) if style == "circled" else str(int(printed))


def is_reference(text: str) -> bool:
    """Whether a text begins as a footnote's does: 见…, 同上, 第 70/1 号决议, a symbol."""
    return bool(_REFERENCE.match(text))


def take_footnotes(lines: Sequence[Line]) -> Noted:
    """Take the footnotes' texts out of a resolution's lines."""
    kept: list[Line] = []
    notes: list[Footnote] = []
    style: str | None = None
    index, after_note = 0, False
    while index < len(lines):
        start = _note_at(lines, index, len(notes) + 1, style, after_note)
        if start is None:
            line = lines[index]
            kept.append(replace(line, broken_before=True) if after_note else line)
            index, after_note = index + 1, False
            continue
        style, number, text = start
        index, text = _whole_note(lines, index, text, number, style)
        notes.append(Footnote(number, canonical(text), len(kept)))
        after_note = True
    return Noted(tuple(kept), tuple(notes), style)


def _note_at(
    lines: Sequence[Line], index: int, expected: int, style: str | None, after_note: bool
) -> tuple[str, str, str] | None:
    """The footnote that starts at this line, if one does."""
    line = lines[index]
    found = numbered(line.text)
    if found is None or (style is not None and found[0] != style):
        return None
    kind, number, rest = found
    under_rule = line.ruled and line.broken_before
    if int(number) != expected and not (under_rule and expected < int(number) <= expected + 3):
        return None
    alone = not rest
    if alone:
        rest = lines[index + 1].text if index + 1 < len(lines) else ""
    if not rest or (kind in ("bare", "round") and ENUMERATOR.match(line.text)):
        return None
    above_complete = index > 0 and lines[index - 1].text.rstrip().endswith(("。", "；", "."))
    in_note_area = under_rule or after_note
    is_reference = bool(_REFERENCE.match(rest)) and (
        in_note_area or above_complete or bool(_REFERENCE_END.search(rest))
    )
    if in_note_area:
        accepted = is_reference or (kind != "bare" and not begins_paragraph(rest)) or under_rule
    else:
        accepted = is_reference and not (alone and kind == "bare" and not above_complete)
    return (kind, number, "" if alone else rest) if accepted else None


def _whole_note(
    lines: Sequence[Line], index: int, text: str, number: str, style: str
) -> tuple[int, str]:
    """All lines of the footnote that starts at ``index``, and the index after them.

    It goes on to a line that ends in a full stop; where its page's end is marked it goes on to
    that, since a footnote may hold several sentences.
    """
    index += 1
    while index < len(lines):
        line = lines[index]
        following = numbered(line.text)
        is_next = following and following[0] == style and int(following[1]) == int(number) + 1
        if is_next or (line.broken_before and text):
            break
        if text.rstrip().endswith(("。", "；")) and not _goes_on(lines, index):
            break
        text = f"{text}\n{line.text}" if text else line.text
        index += 1
    return index, text


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a footnote's sentence is followed by another of its own, below the page's rule."""
    if not lines[index].ruled or ENUMERATOR.match(lines[index].text):
        return False
    return bool(_REFERENCE.match(lines[index].text)) and not begins_paragraph(lines[index].text)
