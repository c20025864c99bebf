"""Sets a document anew: as a page of a PDF, a web page, or a converter's output would have it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from unrdiff.model import Document, Paragraph, ParagraphKind

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Marks travel through wrapping as one private character each, so that no line parts them.
PRIVATE = 0xF0000
NEVER_FIRST = "，。；：、》）)”,;:.]%％"


@dataclass(frozen=True)
class Layout:
    """One way to set a text; ``width`` in Chinese characters, ``page`` in lines, 0 for none."""

    mark: str = "{raised}"
    note: str = "{raised} "
    width: int = 0
    indent: str = ""
    blank_lines: int = 1
    blank_after_every_line: bool = False
    page: int = 0
    rule: str = "__________________"
    head: str = ""
    foot: str = ""
    joint: str = ""
    organ: str = "大会，"
    number: str = "{}. "
    notes_heading: str = ""
    unspaced: bool = False
    no_break_spaces: bool = False
    line_end: str = "\n"
    bold_openings: bool = False


def set_anew(document: Document, layout: Layout) -> str:
    """The text of the document in this layout."""
    title = f"80/999. {document.title or '某事'}"
    paragraphs = [_printed(p, layout) for p in document.paragraphs]
    if layout.joint:
        lines = [title, layout.joint.join([layout.organ, *paragraphs])]
        lines += _notes(document, [*document.footnotes], layout)
    elif layout.page:
        lines = list(_pages(document, [title, layout.organ, *paragraphs], layout))
    else:
        lines = list(_wrapped([title, layout.organ, *paragraphs], layout))
        lines += ["", layout.notes_heading, *_notes(document, [*document.footnotes], layout)]
    if layout.blank_after_every_line:
        lines = [k for line in lines if line for k in (line, "")]
    text = re.sub("([\U000f0000-\U000f0fff])(.?)", lambda m: _mark(m, layout), "\n".join(lines))
    if layout.unspaced:
        text = re.sub(r"(?<=[一-龥]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[一-龥])", "", text)
    if layout.no_break_spaces:
        text = text.replace(" ", "\u00a0")
    return text.replace("\n", layout.line_end)


def _printed(paragraph: Paragraph, layout: Layout) -> str:
    text = paragraph.text
    for mark in sorted(paragraph.marks, key=lambda m: -m.offset):
        at = mark.offset
        text = text[:at] + chr(PRIVATE + int(mark.number)) + text[at:]
    if layout.bold_openings:
        text = re.sub(r"^(..)", r"**\1**", text)
    if paragraph.number is None:
        return text
    operative = paragraph.kind is ParagraphKind.OPERATIVE
    return (layout.number.format(paragraph.number) if operative else f"{paragraph.number} ") + text


def _mark(match: re.Match[str], layout: Layout) -> str:
    number = str(ord(match[1]) - PRIVATE)
    printed = layout.mark.format(number, raised=number.translate(RAISED))
    # A bare mark would run into a number behind it.
    apart = " " if printed[-1:].isdigit() and match[2].isdigit() else ""
    return printed + apart + match[2]


def _notes(document: Document, numbers: list[str], layout: Layout) -> list[str]:
    texts = (
        layout.note.format(n, raised=n.translate(RAISED)) + document.footnotes[n] for n in numbers
    )
    return [line for text in texts for line in _lines(text, layout.width, " " * bool(layout.width))]


def _wrapped(paragraphs: list[str], layout: Layout) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from _lines(paragraph, layout.width, layout.indent)
        yield from [""] * layout.blank_lines


def _lines(text: str, width: int, indent: str) -> list[str]:
    if not width:
        return [indent + text]
    unbroken = r"(?:[A-Za-z0-9/.\-⁰¹²³⁴-⁹<>]+|_+|.)"
    tokens = re.findall(rf"{unbroken}[{re.escape(NEVER_FIRST)}/\U000f0000-\U000f0fff]*", text)
    lines, line = [], indent
    for token in tokens:
        too_long = _columns(line + token) > 2 * width and line.strip()
        if too_long and line[-1] not in "《（(“[<":
            lines.append(line.rstrip())
            line = ""
        line += token if line.strip() else indent * (not lines) + token.lstrip()
    return [*lines, line.rstrip()]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _pages(document: Document, paragraphs: list[str], layout: Layout) -> Iterator[str]:
    """Pages with their footnotes at the foot; a footnote stands where its first mark is."""
    seen: set[str] = set()
    page: list[str] = []
    notes: list[str] = []
    number = 1
    for line in [*_wrapped(paragraphs, layout), None]:
        if line is None or len(page) + 2 * len(notes) >= layout.page:
            if layout.head and number > 1:
                yield from layout.head.format(page=number, title=document.title).split("|")
            yield from page
            if notes:
                yield from [layout.rule, *_notes(document, notes, layout)]
            if layout.foot:
                yield from layout.foot.format(page=number).split("|")
            page, notes, number = [], [], number + 1
        if line is not None:
            page.append(line)
            found = [str(ord(c) - PRIVATE) for c in line if ord(c) >= PRIVATE]
            notes += [n for n in dict.fromkeys(found) if n not in seen]
            seen.update(found)
