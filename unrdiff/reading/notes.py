"""The texts of footnotes, which stand anywhere in flat text: below a page, or after everything.

A footnote starts with its number, in one of the ways that UN documents have printed it, and goes
on to a full stop. Its marks are :mod:`unrdiff.reading.marks`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from unrdiff.language.numerals import ONE_TO_TEN, RAISED_DIGITS, circled_number, raised_number
from unrdiff.language.openings import begins_paragraph
from unrdiff.reading.canonical import canonical
from unrdiff.reading.lines import ENUMERATOR, Line

# How a footnote's number may be printed, before its text and in the text above.
_NUMBER_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("raised", re.compile(rf"([{RAISED_DIGITS}]{{1,3}})\s*(.*)", re.DOTALL)),
    ("slash", re.compile(r"(\d{1,3})\s?/(?!\d)\s*(.*)", re.DOTALL)),
    ("square", re.compile(r"[\[［](\d{1,3})[\]］]\s*(.*)", re.DOTALL)),
    ("round", re.compile(r"[(（](\d{1,3})[)）]\s*(.*)", re.DOTALL)),
    ("circled", re.compile(r"([①-⑳])\s*(.*)", re.DOTALL)),
    ("dot", re.compile(r"(\d{1,3})\s*[.．、]\s*(.*)", re.DOTALL)),
    ("bare", re.compile(r"(\d{1,3})(?:\s+(.*)|([^\d\s.．、/].*)|$)", re.DOTALL)),
)

# How the text of a footnote begins: United Nations Editorial Manual, footnotes and other
# references — a document, an instrument, a treaty series, 见/同上/可查阅.
_NUMERALS = f"[〇○零{ONE_TO_TEN}百]"
_REFERENCE = re.compile(
    r"见|另见|又见|也见|并见|参见|参看|参阅|同上|同前|联合国[，,]|国际联盟[，,]|可查阅|可在|载于|载列|原文|"
    r"(?:(?:[一-龥]{2,10}(?:理事会|委员会|大会)|大会)\s*)?(?:\d{4}\s*年[\d 月日]*)?"
    rf"第\s*(?:[A-Z]?-?\d[\dA-Z/()\- 和、号第]*|{_NUMERALS}+[号(（]\S*?)(?:决议|决定|文件|段)|"
    r"《|大会正式[记纪]录|大会第.{1,8}届|转载|刊载|案文|题为|后作为|"
    r"[A-Z]{1,6}(?:-?\d+)?/[A-Z0-9]|S-\d|\[|https?:|www\."
)
_SEE = re.compile(r"见|另见|又见|也见|并见|参见|参看|参阅|同上|可查阅|英文|转载|https?:")
# How it ends: at a chapter, paragraph, volume or page, an annex, or a symbol in brackets.
_REFERENCE_END = re.compile(
    rf"(?:第\s?[^，。；]{{1,12}}[章节段卷号页条部分项]|[A-Z{ONE_TO_TEN}]\s?[节部]|附[件录].?|号|决议|决定|文件|[)）]|[A-Z]+/\S+|html?|\.[a-z]{{2,3}})。?$"
)


# No footnote has more lines; what goes on longer is wording.
_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's text and the index of the body line that it stands before."""

    number: str
    text: str
    before: int


@dataclass(frozen=True, slots=True)
class ExtractedFootnotes:
    """Body lines without footnote texts, the footnotes, and how they print their numbers."""

    lines: tuple[Line, ...]
    footnotes: tuple[Footnote, ...]
    style: str | None


def split_note_number(text: str) -> tuple[str, str, str] | None:
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


def take_footnotes(lines: Sequence[Line]) -> ExtractedFootnotes:
    """Take the footnotes' texts out of a resolution's lines."""
    lines = _endnotes_set_off(lines)
    kept: list[Line] = []
    notes: list[Footnote] = []
    style: str | None = None
    index, expected, after_note = 0, 1, False
    cited = _last_references(lines)
    while index < len(lines):
        note = _note_at(lines, index, expected, style, after_note, cited)
        if note is None:
            line = lines[index]
            kept.append(replace(line, broken_before=True) if after_note else line)
            index, after_note = index + 1, False
            continue
        kind, number, text, index = note
        if kind != "asterisk":
            style, expected = kind, int(number) + 1
        notes.append(Footnote(number, canonical(text), len(kept)))
        after_note = True
    return ExtractedFootnotes(tuple(kept), tuple(notes), style)


def _endnotes_set_off(lines: Sequence[Line]) -> Sequence[Line]:
    """Treat notes after the whole text as if a rule stood above them.

    They are lines numbered 1, 2, 3 … in one style up to the end; where most of them read as
    footnotes do, the others are footnotes too, however they begin.
    """
    for start in range(len(lines) - 1, 0, -1):
        first = split_note_number(lines[start].text)
        if not first or first[1] != "1" or first[0] == "dot":
            continue
        expected, cited = 1, 0
        for line in lines[start:]:
            found = split_note_number(line.text)
            if found and found[0] == first[0] and int(found[1]) == expected:
                expected, cited = expected + 1, cited + is_reference(canonical(found[2]))
        above = lines[start - 1].text.rstrip()
        ended = above.endswith(("。", "会议", "日", ".", "]"))
        if ended and cited >= 2 and cited * 2 >= expected - 1:
            ruled = [replace(line, ruled=True) for line in lines[start:]]
            return [*lines[:start], replace(ruled[0], broken_before=True), *ruled[1:]]
        return lines
    return lines


def _note_at(
    lines: Sequence[Line],
    index: int,
    expected: int,
    style: str | None,
    after_note: bool,
    cited: Mapping[tuple[str, str], int],
) -> tuple[str, str, str, int] | None:
    """The footnote that starts at this line, if one does: style, number, text, next index."""
    line = lines[index]
    under_rule = line.ruled and line.broken_before
    if (under_rule or after_note) and (asterisk := re.match(r"(\*{1,3})\s*(?=\S)", line.text)):
        end, text = _whole_note(lines, index, line.text[asterisk.end() :], "0", style or "")
        return "asterisk", asterisk[1], text, end
    found = split_note_number(line.text)
    if found is None or (style is not None and found[0] != style):
        return None
    kind, number, rest = found
    if int(number) != expected and not (under_rule and expected < int(number) <= expected + 3):
        return None
    if (
        not under_rule
        and index < cited.get((kind, number), 0)
        and not is_reference(canonical(rest))
    ):
        # Its footnote stands below: here its mark begins a line.
        return None
    end, text = _whole_note(lines, index, rest, number, kind)
    above = lines[index - 1].text.rstrip() if index else ""
    place = _Place(above, bool(rest), under_rule, after_note, _page_ends(lines, end))
    return (kind, number, text, end) if text and _is_note(kind, text, place) else None


def _last_references(lines: Sequence[Line]) -> dict[tuple[str, str], int]:
    """The last line that is a footnote by its wording, for each style and number."""
    found = ((index, split_note_number(line.text)) for index, line in enumerate(lines))
    return {
        (note[0], note[1]): index
        for index, note in found
        if note and is_reference(canonical(note[2]))
    }


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a would-be footnote stands."""

    above: str
    number_inline: bool
    under_rule: bool
    after_note: bool
    page_ends: bool


def _is_note(kind: str, text: str, place: _Place) -> bool:
    """Whether a numbered text is a footnote and no wording that begins with a number."""
    plain = canonical(text)
    reference = is_reference(plain)
    opens = begins_paragraph(plain)
    above_complete = place.above.endswith(("。", "；", "."))
    if place.under_rule or place.after_note:
        if kind == "dot":
            return reference and not opens
        return reference or place.under_rule or (plain.endswith("。") and not opens)
    if kind == "dot":
        return False
    cited = bool(_REFERENCE_END.search(plain))
    if kind == "raised":
        standing_free = place.above.endswith(("，", "；", "。", ",", ";", ":", "："))
        return reference or (standing_free and plain.endswith("。") and not opens)
    # A page may end with any paragraph, and its footnotes follow without a rule.
    paragraph_above = place.above.endswith(("。", "；", ".", "，", ",", ";"))
    if kind == "bare" and not place.number_inline:
        return reference and above_complete
    if reference:
        if kind != "bare" or _SEE.match(plain):
            # No wording begins like this, wherever its page was cut.
            return above_complete or cited or (plain.endswith("。") and not plain.startswith("《"))
        return above_complete or cited or (paragraph_above and plain.endswith("。"))
    return cited and "《" in plain and place.page_ends and not opens


def _page_ends(lines: Sequence[Line], index: int) -> bool:
    return index >= len(lines) or lines[index].broken_before


def _whole_note(
    lines: Sequence[Line], index: int, text: str, number: str, style: str
) -> tuple[int, str]:
    """The index after the footnote that starts at ``index``, and its whole text.

    It goes on to a line that ends in a full stop; where its page's end is marked it goes on to
    that, since a footnote may hold several sentences.
    """
    index += 1
    pieces = [text] if text else []
    while index < len(lines):
        line = lines[index]
        following = split_note_number(line.text)
        is_next = following and following[0] == style and int(following[1]) == int(number) + 1
        if is_next or (line.broken_before and pieces):
            break
        ended = bool(pieces) and pieces[-1].rstrip().endswith(("。", "；"))
        if (ended and not _goes_on(lines, index)) or len(pieces) > _MOST_LINES:
            break
        pieces.append(line.text)
        index += 1
    return index, "\n".join(pieces)


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a footnote's sentence is followed by another of its own, below the page's rule."""
    if not lines[index].ruled or ENUMERATOR.match(lines[index].text):
        return False
    return bool(_SEE.match(lines[index].text))
