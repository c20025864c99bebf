"""The texts of footnotes, which stand anywhere in flat text: below a page, or after everything.

A footnote starts with its number, in one of the ways that UN documents have printed it, and goes
on to a full stop. Its marks are :mod:`unrdiff.reading.sources.text.marks`'s business.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from unrdiff.language.canonical import canonical
from unrdiff.language.enumeration import ENUMERATOR
from unrdiff.language.footnotes import (
    ends_as_reference,
    ends_text,
    is_reference,
    refers_at_once,
    split_note_number,
)
from unrdiff.language.openings import begins_paragraph
from unrdiff.language.punctuation import (
    FULL_STOP,
    FULL_STOPS,
    PARAGRAPH_ENDS,
    PREAMBULAR_ENDS,
    SEMICOLONS,
    TITLE_OPENS,
    ends_in,
)
from unrdiff.model import Origin
from unrdiff.reading.sources.text.lines import Line

# No footnote has more lines; what goes on longer is wording.
_MOST_LINES = 40


@dataclass(frozen=True, slots=True)
class ExtractedFootnote:
    """A footnote's text, where it stood, and the index of the body line that it stands before."""

    number: str
    text: str
    before: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class ExtractedFootnotes:
    """Body lines without footnote texts, the footnotes, and how they print their numbers."""

    lines: tuple[Line, ...]
    footnotes: tuple[ExtractedFootnote, ...]
    style: str | None


def take_footnotes(lines: Sequence[Line]) -> ExtractedFootnotes:
    """Take the footnotes' texts out of a resolution's lines."""
    lines = _endnotes_set_off(lines)
    kept: list[Line] = []
    notes: list[ExtractedFootnote] = []
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
        origin = lines[index].origin
        kind, number, text, index = note
        if kind != "asterisk":
            style, expected = kind, int(number) + 1
        notes.append(ExtractedFootnote(number, canonical(text), len(kept), origin))
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
        if ends_text(lines[start - 1].text) and cited >= 2 and cited * 2 >= expected - 1:
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
    above_complete = ends_in(place.above, FULL_STOPS + SEMICOLONS)
    if place.under_rule or place.after_note:
        if kind == "dot":
            return reference and not opens
        return reference or place.under_rule or (plain.endswith(FULL_STOP) and not opens)
    if kind == "dot":
        return False
    cited = ends_as_reference(plain)
    if kind == "raised":
        standing_free = ends_in(place.above, PARAGRAPH_ENDS)
        return reference or (standing_free and plain.endswith(FULL_STOP) and not opens)
    # A page may end with any paragraph, and its footnotes follow without a rule.
    paragraph_above = ends_in(place.above, FULL_STOPS + PREAMBULAR_ENDS)
    if kind == "bare" and not place.number_inline:
        return reference and above_complete
    if reference:
        if kind != "bare" or refers_at_once(plain):
            # No wording begins like this, wherever its page was cut.
            return (
                above_complete
                or cited
                or (plain.endswith(FULL_STOP) and not plain.startswith(TITLE_OPENS))
            )
        return above_complete or cited or (paragraph_above and plain.endswith(FULL_STOP))
    return cited and TITLE_OPENS in plain and place.page_ends and not opens


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
        ended = bool(pieces) and ends_in(pieces[-1].rstrip(), FULL_STOP + SEMICOLONS)
        if (ended and not _goes_on(lines, index)) or len(pieces) > _MOST_LINES:
            break
        pieces.append(line.text)
        index += 1
    return index, "\n".join(pieces)


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a footnote's sentence is followed by another of its own, below the page's rule."""
    if not lines[index].ruled or ENUMERATOR.match(lines[index].text):
        return False
    return refers_at_once(lines[index].text)
