"""Texts run together: a whole resolution on one line, as some converters and web pages give it.

Numbered paragraphs are cut where the next number follows punctuation. Preambular paragraphs have
no numbers; they are cut at a comma that a paragraph's opening follows. An inner clause may look
the same (…，重申…), so white space after the comma decides where the text has it at some commas
and not at others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from unrdiff.language.closing import adoption_inside
from unrdiff.language.enumeration import ENUMERATOR, Level, place, split_number
from unrdiff.language.footnotes import is_reference, split_note_number
from unrdiff.language.headings import body_line
from unrdiff.language.numerals import CIRCLED_NUMBERS, ENCLOSED_NUMERALS, RAISED_DIGITS
from unrdiff.language.openings import begins_paragraph, opens_inner_clause
from unrdiff.language.punctuation import (
    COLONS,
    COMMAS,
    FULL_STOPS,
    NUMBER_SIGNS,
    PARAGRAPH_ENDS,
    ROUND_CLOSE,
    ROUND_OPEN,
    SEMICOLONS,
    SQUARE_OPEN,
)
from unrdiff.reading.sources.text.lines import Line, without_marks

_INNER_NUMBER = re.compile(
    rf"(?<=[{PARAGRAPH_ENDS}\ue001\d])\s*(?=(\d{{1,3}})\s*[{NUMBER_SIGNS}]\s*[^\d\s])"
)
_INNER_NOTE = re.compile(
    rf"(?<=[{FULL_STOPS}{ROUND_CLOSE}])\s*"
    rf"(?=[\d{SQUARE_OPEN}{ROUND_OPEN}{RAISED_DIGITS}{CIRCLED_NUMBERS}])"
)
_INNER_SUBPARAGRAPH = re.compile(
    rf"(?<=[{COLONS}{SEMICOLONS}{COMMAS}])\s*(?=[{ROUND_OPEN}{ENCLOSED_NUMERALS}])"
)
_COMMA = re.compile(rf"[{COMMAS}](?:\ue000[^\ue001]*\ue001)*(\s*)")


def cut_closing(lines: Sequence[Line]) -> list[Line]:
    """Give the date and the meeting their own line where they follow the last paragraph on its."""
    result: list[Line] = []
    for line in lines:
        closing = adoption_inside(line.text)
        if closing is None:
            result.append(line)
            continue
        for start, end in ((0, closing[0]), closing, (closing[1], len(line.text))):
            if line.text[start:end].strip():
                result.append(_piece(line, start, end))
    return result


def cut_notes(lines: Sequence[Line]) -> list[Line]:
    """Give footnotes their own lines where they follow the text on its last line."""
    result: list[Line] = []
    expected = 1
    for line in lines:
        start = 0
        found = split_note_number(line.text)
        if found and int(found[1]) == expected and is_reference(found[2]):
            expected += 1
        for match in _INNER_NOTE.finditer(line.text):
            found = split_note_number(line.text[match.end() :])
            if found and int(found[1]) == expected and is_reference(found[2]):
                result.append(_piece(line, start, match.end()))
                start, expected = match.end(), expected + 1
        result.append(_piece(line, start, len(line.text)))
    return result


def cut_numbers(lines: Sequence[Line]) -> list[Line]:
    """Give each operative paragraph its own line."""
    result: list[Line] = []
    expected = 1
    for line in lines:
        own = ENUMERATOR.match(line.text)
        if own and int(own[1]) == expected:
            expected += 1
        start = 0
        for match in _INNER_NUMBER.finditer(line.text):
            rest = ENUMERATOR.sub("", line.text[match.end() :], count=1)
            if int(match[1]) == expected and begins_paragraph(rest) and match.end() > start:
                result.append(_piece(line, start, match.end()))
                start, expected = match.end(), expected + 1
        result.append(_piece(line, start, len(line.text)))
    return result


def cut_subparagraphs(lines: Sequence[Line]) -> list[Line]:
    """Give subparagraphs their own lines, in texts where paragraphs had none either."""
    if not any(line.inline_before for line in lines):
        return list(lines)
    result: list[Line] = []
    for line in lines:
        start = 0
        levels: tuple[Level, ...] = ()
        for match in _INNER_SUBPARAGRAPH.finditer(line.text):
            split = split_number(line.text[match.end() :])
            following = place(levels, split[0]) if split else None
            if following:
                result.append(_piece(line, start, match.end()))
                start, levels = match.end(), following
        result.append(_piece(line, start, len(line.text)))
    return result


def cut_preamble(lines: Sequence[Line]) -> tuple[list[Line], bool]:
    """Cut a preamble that stands on one line, and say whether wording alone decided.

    ``lines`` begin with the organ's name. A preamble of several lines is left as it is.
    """
    rest = body_line(lines[0].text) or ""
    first_number = next((i for i, k in enumerate(lines) if ENUMERATOR.match(k.text)), len(lines))
    preamble = [k for k in lines[:first_number] if without_marks(k.text).strip()]
    if rest and len(preamble) == 1:
        at = len(lines[0].text) - len(rest)
        whole, following = replace(lines[0], text=rest), lines[1:]
        opening = [_piece(lines[0], 0, at)]
    elif len(preamble) == 2 and not rest:
        opening, whole, following = [lines[0]], lines[1], lines[2:]
    else:
        return list(lines), False
    pieces, unsure = _cut_at_openings(whole)
    return [*opening, *pieces, *following], unsure


def _cut_at_openings(line: Line) -> tuple[list[Line], bool]:
    commas = list(_COMMA.finditer(line.text))
    spaced = sum(bool(m[1]) for m in commas)
    telling = 0 < spaced < len(commas)
    candidates = [m for m in commas if begins_paragraph(line.text[m.end() :])]
    at_blanks = [m for m in candidates if m[1]]
    if telling and len(at_blanks) >= 0.7 * spaced:
        # Blanks stand between paragraphs and nowhere else: 对于…，深感关切 needs no opening.
        # A blank behind a mark may belong to the mark.
        cuts = [m.end() for m in commas if m[1] and ("\ue000" not in m[0] or m in candidates)]
    elif telling:
        cuts = [m.end() for m in at_blanks]
    else:
        inner = (opens_inner_clause(line.text[m.end() :]) for m in candidates)
        cuts = [m.end() for m, clause in zip(candidates, inner, strict=True) if not clause]
    pieces = [
        _piece(line, start, end)
        for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True)
    ]
    return pieces, bool(cuts) and not telling


def _piece(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end].strip()
    return (
        line
        if start == 0 and end == len(line.text)
        else replace(line, text=text, inline_before=line.inline_before or start > 0)
    )
