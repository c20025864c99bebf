"""Puts a document together: one resolution's segment in, a :class:`Document` out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from unrdiff.language.numerals import ONE_TO_TEN
from unrdiff.model import Document, DocumentKind, FootnoteMark, Paragraph, ParagraphKind
from unrdiff.notice import Notice, NoticeCode
from unrdiff.reading.blocks import Block
from unrdiff.reading.canonical import canonical_with_map
from unrdiff.reading.front import particulars
from unrdiff.reading.furniture import running_head
from unrdiff.reading.lines import MARK, Line, layout_of, without_marks
from unrdiff.reading.marks import set_marks
from unrdiff.reading.notes import take_footnotes
from unrdiff.reading.oldnumbers import chinese_numbers
from unrdiff.reading.paragraphs import Body, parse_body
from unrdiff.reading.runs import (
    cut_closing,
    cut_notes,
    cut_numbers,
    cut_preamble,
    cut_subparagraphs,
)
from unrdiff.reading.segments import Segment
from unrdiff.reading.subparagraphs import enclosed

# A heading's own number: 一 on a line of its own, 一、, A. or II. before its words.
_HEADING_NUMBER = re.compile(
    rf"([{ONE_TO_TEN}]{{1,3}}|[IVX]{{1,5}}|[A-Z])(?:\s*[.．、]\s*|\s*\n\s*)(?=\S)"
)


def build(
    source: str, front: Sequence[Line], furniture: Sequence[str], segment: Segment
) -> Document:
    """Read one resolution from its lines."""
    title = particulars(front, furniture, segment, ()).title
    body_lines = [k for k in segment.body if not (title and running_head(k.text, title))]
    lines, numerals = chinese_numbers(cut_closing(body_lines))
    noted = take_footnotes(cut_notes(lines))
    marked_lines, unmarked = set_marks(noted)
    marked, loose = _without_page_numbers(marked_lines)
    cut, unsure = cut_preamble(cut_numbers(marked))
    body = parse_body(cut_subparagraphs(cut), layout_of(marked))
    head = particulars(front, furniture, segment, body.adoption)
    in_report = head.kind is DocumentKind.DRAFT_IN_REPORT
    return Document(
        source=source,
        paragraphs=tuple(_labelled(body.blocks, numerals)),
        symbol=head.symbol,
        session=head.session,
        date=head.date,
        title=head.title,
        kind=head.kind,
        footnotes={note.number: note.text for note in noted.footnotes},
        unplaced=(*loose, *(() if in_report else _unplaced(body))),
        notices=tuple(_notices(body, unmarked, unsure)),
    )


def _unplaced(body: Body) -> Iterator[str]:
    return (without_marks(line.text) for line in body.rest)


def _notices(body: Body, unmarked: Sequence[str], unsure: bool) -> Iterator[Notice]:
    if body.skipped_numbers:
        yield Notice(NoticeCode.MISSING_NUMBERS, numbers=tuple(map(str, body.skipped_numbers)))
    if unmarked:
        yield Notice(NoticeCode.FOOTNOTES_WITHOUT_MARK, numbers=tuple(unmarked))
    if unsure:
        yield Notice(NoticeCode.PREAMBLE_RUN_TOGETHER)


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


def _without_page_numbers(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """Take out numbers that stand alone on a line and are no footnote's mark.

    Page numbers rise by one; any other lone number is kept apart as text without a place.
    """
    kept: list[Line] = []
    lone: list[str] = []
    for line in _marks_rejoined(lines):
        if re.fullmatch(r"\d{1,3}", line.text.strip()):
            lone.append(line.text.strip())
        else:
            kept.append(line)
    values = [int(n) for n in lone]
    pages = len(values) > 1 and all(b == a + 1 for a, b in pairwise(values))
    return kept, [] if pages else lone


def _labelled(blocks: Sequence[Block], numerals: Mapping[str, str]) -> Iterator[Paragraph]:
    """Give every block its label and canonical text; ``numerals`` has numbers' printed forms."""
    counts = dict.fromkeys(("PP", "OP", "H", "AX"), 0)
    annex_paragraph, parent = 0, ""
    for block in blocks:
        kind, number, own_parent = block.kind, block.number, None
        if block.levels:
            own_parent = parent + "".join(level.printed for level in block.levels[:-1])
            label = own_parent + enclosed(block.levels[-1].printed)
        elif kind is ParagraphKind.HEADING and number == "annex":
            kind, number = ParagraphKind.ANNEX, None
            counts["AX"] += 1
            annex_paragraph = 0
            label = f"AX{counts['AX']}"
        elif kind is ParagraphKind.ANNEX:
            annex_paragraph += 1
            label = f"AX{counts['AX']}.{annex_paragraph}"
        else:
            prefix = {"preambular": "PP", "operative": "OP", "heading": "H"}[kind.value]
            counts[prefix] += 1
            numbered = kind is ParagraphKind.OPERATIVE and number
            label = f"{prefix}{number if numbered else counts[prefix]}"
        if not block.levels:
            parent = label
        raw = block.text
        if kind is ParagraphKind.HEADING and (split := _HEADING_NUMBER.match(raw)):
            number, raw = split[1], raw[split.end() :]
        elif kind is ParagraphKind.OPERATIVE and number:
            number = numerals.get(number, number)
        text, marks = _text_and_marks(raw)
        if kind is ParagraphKind.ANNEX and not text:
            text = "附件"
        yield Paragraph(label, kind, text, number, marks, own_parent)


def _text_and_marks(raw: str) -> tuple[str, tuple[FootnoteMark, ...]]:
    """Canonical wording, and the marks at their offsets in it."""
    places: list[tuple[str, int]] = []
    plain = ""
    at = 0
    for match in MARK.finditer(raw):
        # A converter breaks the line around a raised mark: that break is no white space.
        plain += raw[at : match.start()].rstrip()
        places.append((match[1], len(plain)))
        at = match.end()
    plain += raw[at:]
    text, mapping = canonical_with_map(plain)
    # A mark stands after the character before it, not after a space that canonical text adds.
    marks = tuple(FootnoteMark(n, mapping[p - 1] + 1 if p else 0) for n, p in places)
    return text, marks
